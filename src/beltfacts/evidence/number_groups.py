"""The numbers of a document by page, or by section where the text tells no pages. Pure.

It judges no number: that is `document_coverage`.
"""

from __future__ import annotations

from itertools import groupby
from typing import NamedTuple

from beltfacts.documents import Location
from beltfacts.evidence.document_coverage import Coverage, NumberInText


class NumberGroup(NamedTuple):
    """The numbers of a page or section."""

    name: str
    """The page or section as people write it: "p. 12", "II. Ports"; empty for a text without pages and headings."""
    numbers: tuple[NumberInText, ...]
    """Its numbers, in order."""
    location: Location
    """The location of its first number."""

    def count(self, state: str) -> int:
        """Return how many numbers are in a state: covered, excused or left."""
        return sum(number.state == state for number in self.numbers)


def group_numbers(coverage: Coverage) -> list[NumberGroup]:
    """Return the numbers of a document in groups, in order."""
    located = ((number, coverage.text.locate(number.start, number.end)) for number in coverage.numbers)
    groups = []
    for _, members in groupby(located, key=lambda each: _place(each[1])):
        found = list(members)
        location = found[0][1]
        groups.append(NumberGroup(_name(location), tuple(number for number, _ in found), location))
    return groups


def _place(location: Location) -> tuple[int, int]:
    """Return what tells two groups apart: the page, else the heading above."""
    return location.page, location.headings[-1].start if location.headings and not location.page else -1


def _name(location: Location) -> str:
    """Return a page or section as people write it."""
    return f"p. {location.page_label or location.page}" if location.page else location.section
