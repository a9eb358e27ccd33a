"""How wide the columns of a grid are. It draws nothing."""

from __future__ import annotations

import math
from typing import NamedTuple

from beltfacts.formats._layout import GAP_WIDTH, cell_len
from beltfacts.formats._sheet import Column


class Measured(NamedTuple):
    """How wide the cells of a grid are.

    columns: its columns.
    lengths: for each column, the widths of its cells in terminal cells, row by row.
    ascending: the same, sorted.
    longest: width of the longest cell in a row that is whole, 0 if there is none.
    """

    columns: list[Column]
    lengths: list[list[int]]
    ascending: list[list[int]]
    longest: int


def column_widths(measured: Measured, width: int, text_columns: tuple[int, int], share: float = 1.0) -> list[int]:
    """Return the widths of the columns, or nothing if they do not fit.

    Whole cells get all they need, in `share` of the rows for each column. Columns that may wrap get at least `text_columns` (the first of
    them, the others) and share the rest by what they need.
    """
    floors = iter((text_columns[0], *[text_columns[1]] * len(measured.columns)))
    needed, least = [], []
    for column, lengths in zip(measured.columns, measured.ascending, strict=True):
        title = cell_len(column.title)
        if column.whole:
            needed.append(max(title, lengths[math.ceil(len(lengths) * share) - 1]))
            least.append(needed[-1])
        else:
            needed.append(max(title, lengths[-1]))
            least.append(max(min(needed[-1], next(floors)), title, measured.longest))
    room = width - GAP_WIDTH * (len(least) - 1) - sum(least)
    if room < 0:
        return []
    wanted = sum(needed) - sum(least)
    share_of_room = 1.0 if wanted <= room else room / wanted
    return [low + int((most - low) * share_of_room) for low, most in zip(least, needed, strict=True)]


def count_misfits(measured: Measured, widths: list[int]) -> int:
    """Return how many rows have a whole cell that is wider than its column."""
    whole = [(lengths, width) for column, lengths, width in zip(measured.columns, measured.lengths, widths, strict=True) if column.whole]
    return sum(any(lengths[at] > width for lengths, width in whole) for at in range(len(measured.lengths[0])))
