"""Many ranges of numbers, and of cells, asked whether they cover one. Pure.

It knows nothing of sheets (`excel_file`).
"""

from __future__ import annotations

from bisect import bisect_right

from beltfacts.documents.extractors._unreadable import Unreadable

_MOST_STEPS = 20_000_000
"""Ranges of columns that all cells of a sheet are compared with. Sheets have a few for a million cells."""


class Intervals:
    """Ranges of whole numbers, which may overlap."""

    def __init__(self) -> None:
        """Start with none."""
        self._found: list[tuple[int, int]] = []
        self._merged: list[tuple[int, int]] | None = None

    def add(self, first: int, last: int) -> None:
        """Add a range. `last`: its last number."""
        self._found.append((first, last))
        self._merged = None

    def cover(self, first: int, last: int) -> bool:
        """Return whether all numbers from `first` to `last` are in the ranges."""
        if self._merged is None:
            self._merged = _merge(self._found)
        at = bisect_right(self._merged, first, key=lambda each: each[0]) - 1
        return at >= 0 and self._merged[at][1] >= last


class CellRanges:
    """Ranges of cells, which may overlap."""

    def __init__(self, sheet: str) -> None:
        """`sheet`: the name of the sheet, for messages."""
        self._sheet = sheet
        self._rows: dict[tuple[int, int], Intervals] = {}
        self._steps = 0

    def add(self, rows: tuple[int, int], columns: tuple[int, int]) -> None:
        """Add a range by its first and last row, and its first and last column."""
        self._rows.setdefault(columns, Intervals()).add(*rows)

    def contain(self, row: int, column: int) -> bool:
        """Return whether a cell is in a range. Raises Unreadable where there are too many ranges for so many cells."""
        self._steps += len(self._rows)
        if self._steps > _MOST_STEPS:
            raise Unreadable(f"the sheet {self._sheet[:80]} has too many ranges with conditions; keep it as .csv")
        return any(first <= column <= last and rows.cover(row, row) for (first, last), rows in self._rows.items())


def _merge(ranges: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return ranges in order, with those that overlap or touch as one."""
    merged: list[tuple[int, int]] = []
    for first, last in sorted(ranges):
        if merged and first <= merged[-1][1] + 1:
            merged[-1] = (merged[-1][0], max(merged[-1][1], last))
        else:
            merged.append((first, last))
    return merged
