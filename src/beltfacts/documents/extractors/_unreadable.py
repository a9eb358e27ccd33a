"""The reason why a document cannot be used."""

from beltfacts.errors import UseError


class Unreadable(UseError):
    """A document that cannot be used: one line that says why, and what to do."""
