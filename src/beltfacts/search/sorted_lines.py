"""Find a line in a sorted text by bisection, which begins where earlier ones ended. It knows no words."""

from __future__ import annotations

from bisect import bisect_left, insort
from typing import Protocol


class Text(Protocol):
    """Bytes, in memory or in a file."""

    def __len__(self) -> int: ...
    def __getitem__(self, index: slice, /) -> bytes: ...


class SortedLines:
    """The lines of a sorted text. Every search narrows the bounds of the next ones: nothing is read in advance.

    Any thread may use it: a bound is added in one step.
    """

    def __init__(self, text: Text, longest_line: int, *, is_folded: bool = False) -> None:
        """Read nothing yet.

        `text` begins with a line break, or with a line that no key begins, and ends with a line break. `longest_line`: bytes of the longest
        line, rounded up. `is_folded`: whether the lines are sorted as if they were in lower case.
        """
        self._text = text
        self._longest_line = longest_line
        self._window = 4 * longest_line
        self._is_folded = is_folded
        self._bounds: list[tuple[bytes, int]] = []
        """Beginnings of lines, each with the offset of the line break before it, in order."""

    def around(self, key: bytes) -> bytes:
        """Return a few lines among which those that begin with a key are. Each has a line break before it and after it."""
        place = bisect_left(self._bounds, (key,))
        start = self._bounds[place - 1][1] if place else 0
        end = self._bounds[place][1] if place < len(self._bounds) else len(self._text)
        while end - start > self._window:
            middle = (start + end) // 2
            lines = self._text[middle : middle + 2 * self._longest_line]
            at = lines.find(b"\n")
            line = lines[at + 1 : lines.find(b"\n", at + 1)]
            if self._is_folded:
                line = line.lower()
            insort(self._bounds, (line, middle + at))
            if line < key:
                start = middle + at
            else:
                end = middle + at
        return self._text[start : end + self._longest_line]
