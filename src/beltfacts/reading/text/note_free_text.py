"""A text without its note marks, as numbers are read in it. Pure.

Which marks refer to notes is `raised_marks`.
"""

from __future__ import annotations

import sys
from bisect import bisect_right
from typing import NamedTuple

from beltfacts.reading.text.mark_kinds import NOTE
from beltfacts.reading.text.raised_marks import find_marks, has_marks
from beltfacts.reading.text.scripts import is_unspaced


class WithoutNotes(NamedTuple):
    """A text without its note marks, and how its offsets lead back."""

    text: str
    """The text without the marks."""
    origins: list[tuple[int, int]]
    """For each stretch between two marks: where it starts in `text`, and in the original. Empty if there are no marks."""

    def start(self, offset: int) -> int:
        """Return the offset in the original of the character at an offset."""
        if not self.origins:
            return offset
        at, origin = self.origins[bisect_right(self.origins, (offset, sys.maxsize)) - 1]
        return origin + offset - at

    def end(self, offset: int) -> int:
        """Return the offset in the original behind the character before an offset."""
        return self.start(offset - 1) + 1 if offset else 0


def without_notes(text: str) -> WithoutNotes:
    """Return a text without its note marks: "45.3\u00b2 per cent" reads as "45.3 per cent".

    A mark stays where what stands on its sides would become one number or word.
    """
    if not has_marks(text):
        return WithoutNotes(text, [])
    chunks: list[str] = []
    origins = [(0, 0)]
    last = size = 0
    for mark in find_marks(text):
        if mark.kind == NOTE and not _would_join(text, mark.end):
            chunks.append(text[last : mark.start])
            size += mark.start - last
            last = mark.end
            origins.append((size, last))
    return WithoutNotes("".join((*chunks, text[last:])), origins) if last else WithoutNotes(text, [])


def blank_notes(text: str) -> str:
    """Return a text of the same length with spaces for its raised note marks: "in 2024\u2074 it" names the year 2024."""
    chunks: list[str] = []
    last = 0
    for mark in find_marks(text):
        if mark.kind == NOTE and mark.shape == "raised" and not _would_join(text, mark.end):
            chunks += (text[last : mark.start], " " * (mark.end - mark.start))
            last = mark.end
    return "".join((*chunks, text[last:])) if last else text


def _would_join(text: str, end: int) -> bool:
    """Return whether a word or number goes on directly behind a mark."""
    after = text[end : end + 1]
    return (after.isalnum() and not is_unspaced(after)) or (after in (".", ",") and text[end + 1 : end + 2].isdigit())
