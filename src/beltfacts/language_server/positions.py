"""Lines and columns as the Language Server Protocol counts them, and offsets. Pure.

Lines end at LF, CR LF and CR and nowhere else. Columns are in the units that client and server agreed on. What lies past the end of a line is
its end, and past the last line the end of the text (LSP 3.17, Position).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

_LINE_END = re.compile(r"\r\n?|\n")

_UNITS = {"utf-8": 1, "utf-16": 2, "utf-32": 4}
"""Bytes of one unit of each encoding of positions."""

_CODECS = {"utf-8": "utf-8", "utf-16": "utf-16-le", "utf-32": "utf-32-le"}
"""The codec that writes such units, without a mark."""


class Place(NamedTuple):
    """A position of the protocol: line and column from 0."""

    line: int
    column: int


class PlacedText:
    """A text whose offsets have places, and the other way round."""

    def __init__(self, text: str, encoding: str = "utf-16") -> None:
        """`encoding`: "utf-8", "utf-16" or "utf-32", in whose units columns are counted."""
        self.text = text
        self._encoding = encoding if encoding in _UNITS else "utf-16"
        self._starts = [0, *(line_end.end() for line_end in _LINE_END.finditer(text))]

    def _width(self, text: str) -> int:
        """Return how many units a text has."""
        return len(text.encode(_CODECS[self._encoding], "surrogatepass")) // _UNITS[self._encoding]

    def place(self, offset: int) -> Place:
        """Return the place of an offset."""
        offset = max(0, min(offset, len(self.text)))
        line = bisect_right(self._starts, offset) - 1
        return Place(line, self._width(self.text[self._starts[line] : offset]))

    def offset(self, place: Place) -> int:
        """Return the offset of a place, which may lie past the end of its line or of the text."""
        if place.line >= len(self._starts):
            return len(self.text)
        start = self._starts[max(0, place.line)]
        end = self._line_end(max(0, place.line))
        at, units = start, 0
        while at < end and units < place.column:
            units += self._width(self.text[at])
            at += 1
        return at

    def _line_end(self, line: int) -> int:
        """Return the offset behind the last character of a line, its end not included."""
        end = self._starts[line + 1] if line + 1 < len(self._starts) else len(self.text)
        while end > self._starts[line] and self.text[end - 1] in "\r\n":
            end -= 1
        return end

    def line_end(self, offset: int) -> int:
        """Return the offset of the end of the line of an offset."""
        return self._line_end(bisect_right(self._starts, offset) - 1)

    def line_start(self, offset: int) -> int:
        """Return the offset of the start of the line of an offset."""
        return self._starts[bisect_right(self._starts, offset) - 1]


def typed_id(text: str, offset: int) -> tuple[str, int | None]:
    """Return what is typed of an id before an offset, and where its ``@`` stands; None if there is none."""
    start = offset
    while start and (text[start - 1].isalnum() or text[start - 1] in "-_."):
        start -= 1
    is_key = start > 0 and text[start - 1] == "@" and (start == 1 or not text[start - 2].isalnum())
    return text[start:offset], start - 1 if is_key else None
