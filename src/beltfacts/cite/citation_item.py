"""What a style is given and what it gives back: a work, and text in runs. Data only."""

from __future__ import annotations

from typing import NamedTuple

from beltfacts.model import Fact, Source

Text = tuple[tuple[str, str], ...]
"""Text in runs: each run is its characters and ``italic`` or an empty string."""


class Work(NamedTuple):
    """What a style cites: a source, the fact in it (None for the source alone), and what other works in the bibliography make of it.

    `number` is the place in a numeric style, from 1. The others tell works apart that would read alike (`_apart`): `suffix` the letter of 2025a;
    `given` how the first author's given name is said (``initials``, ``full`` or empty); `named` how many authors come before et al.; `titled`
    whether a short title stands after the author; `again` whether the work before it in the list is by the same authors.
    """

    source: Source
    fact: Fact | None = None
    suffix: str = ""
    number: int = 1
    given: str = ""
    named: int = 1
    titled: bool = False
    again: bool = False

    @property
    def locator(self) -> str:
        """Where in the document, as the fact gives it ("ch. 1, sec. II.1", "para. 5", "p. 7"), or an empty string."""
        return self.fact.locator if self.fact else ""


def plain(text: Text) -> str:
    """The characters alone."""
    return "".join(run for run, _ in text)


class Styled(tuple[tuple[str, str], ...]):
    """A text that reads as its characters: ``str()`` and ``print`` give them without italics."""

    __slots__ = ()

    def __str__(self) -> str:
        return plain(self)
