"""A record without a field that it must have.

A fact needs id, subject, measure, figure, date, topics and quote, and a source where the file does not have exactly one. A
record without them is left out of every answer: a figure without its words, date or source is just what this program is there
to prevent.
"""

from __future__ import annotations

from collections.abc import Iterator

from beltfacts.library.files import FactFiles
from beltfacts.model import Finding


def check(files: FactFiles) -> Iterator[Finding]:
    """Found while reading."""
    return files.noted("missing-field")
