"""The columns of a table that cells of earlier rows reach into, and the next one that is free. Pure.

A table may have any number of spans, so that neither a column nor a row is visited one by one. It places no cell (`table_grid`).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort


class TakenColumns:
    """Ranges of columns, each with the last row in which it is taken."""

    def __init__(self) -> None:
        """Start with no range."""
        self._starts: list[int] = []
        self._ranges: dict[int, tuple[int, int]] = {}
        self._jumps: dict[int, tuple[int, int]] = {}

    def take(self, start: int, end: int, last_row: int) -> None:
        """Take the columns from `start` to before `end` until a row. Where they are taken already, the later row counts."""
        self._cut(start)
        self._cut(end)
        free = start
        at = bisect_left(self._starts, start)
        while at < len(self._starts) and self._starts[at] < end:
            first = self._starts[at]
            if free < first:
                self._add(free, first, last_row)
                at += 1
            free, until = self._ranges[first]
            self._ranges[first] = (free, max(until, last_row))
            at += 1
        if free < end:
            self._add(free, end, last_row)

    def _add(self, start: int, end: int, last_row: int) -> None:
        """Add a range that overlaps no other."""
        insort(self._starts, start)
        self._ranges[start] = (end, last_row)

    def _cut(self, column: int) -> None:
        """Part the range that a column is inside of in two, so that none begins before it and ends behind it."""
        at = bisect_left(self._starts, column) - 1
        if at >= 0 and (taken := self._ranges[self._starts[at]])[0] > column:
            self._ranges[self._starts[at]] = (column, taken[1])
            self._add(column, *taken)

    def next_free(self, column: int, row: int) -> int:
        """Return the first column from `column` on that is free in a row."""
        start, least = column, -1
        while taken := self._reach(column, row):
            column, until = taken
            least = until if least < 0 else min(least, until)
        if column > start:
            self._jumps[start] = (column, least)
        return column

    def _reach(self, column: int, row: int) -> tuple[int, int] | None:
        """Return how far columns from this one on are taken in a row, and until which row; None where the column is free."""
        jump = self._jumps.get(column)
        if jump and jump[1] >= row:
            return jump
        at = bisect_right(self._starts, column) - 1
        found = self._ranges[self._starts[at]] if at >= 0 else None
        return found if found and found[0] > column and found[1] >= row else None
