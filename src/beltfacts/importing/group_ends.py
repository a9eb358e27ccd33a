"""Rows below the last group of a table that belong to none: the total of all groups, and what follows an empty row. Pure.

Groups begin with their name, and nothing ends them (`evidence`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from beltfacts.evidence import TableLabels
from beltfacts.importing.wording import total_of

_FEWEST_GROUPS = 2
_NO_DIGIT = re.compile(r"\D")
_MOST_DIGITS = 30
"""Digits of a figure that is added up."""


def rows_of_no_group(labels: TableLabels, rows: Sequence[int]) -> frozenset[int]:
    """Return the rows of data that stand below the last group and belong to no group. `rows`: the rows of data, from the top."""
    outdented = frozenset(_outdented(labels, rows))
    if len({labels.groups_of(row) for row in rows} - {()}) < _FEWEST_GROUPS:
        return outdented
    return frozenset((*outdented, *_totals_of_all(labels, rows), *_last_run(labels, rows)))


def _totals_of_all(labels: TableLabels, rows: Sequence[int]) -> Iterator[int]:
    """Yield the total of all groups: a row "Total" that ends the last group, where no other group has one, and its rows are not its parts."""
    totals = [row for row in rows if total_of(_name(labels, row).strip(" .:"))]
    last = labels.groups_of(rows[-1])
    if len(totals) == 1 and last and labels.groups_of(totals[0]) == last:
        parts = [row for row in rows if row != totals[0] and labels.groups_of(row) == last]
        if not _is_sum(labels, totals[0], parts):
            yield from (row for row in rows if row >= totals[0])


def _outdented(labels: TableLabels, rows: Sequence[int]) -> Iterator[int]:
    """Yield the rows whose name stands below that of their group, where the names of other rows of it stand in the next column."""
    starts = {row: min(columns) for row in rows if (columns := labels.columns_of(row))}
    left = min(starts.values(), default=0)
    indented = {labels.groups_of(row) for row, start in starts.items() if start > left} - {()}
    yield from (row for row, start in starts.items() if start == left and labels.groups_of(row) in indented)


def _last_run(labels: TableLabels, rows: Sequence[int]) -> Iterator[int]:
    """Yield the rows below the last empty row, where each other run of rows begins with the name of its group."""
    starts = [(above, row) for above, row in pairwise(rows) if row > above + 1]
    empty = [(above, row) for above, row in starts if any(not labels.columns_of(between) for between in range(above + 1, row))]
    if len(empty) > 1 and [labels.groups_of(above) == labels.groups_of(row) for above, row in empty] == [False] * (len(empty) - 1) + [True]:
        yield from (row for row in rows if row >= empty[-1][1])


def _name(labels: TableLabels, row: int) -> str:
    """Return the text of the first cell of a row."""
    cell = labels.cell_at(row, min(labels.columns_of(row), default=0))
    return labels.words(cell) if cell else ""


def _is_sum(labels: TableLabels, total: int, parts: Sequence[int]) -> bool:
    """Return whether the digits of the last column of a total are the sum of those of its parts, which have equally many decimals."""
    column = max(labels.columns_of(total), default=0)
    figures = [_digits(labels, row, column) for row in parts]
    return bool(figures) and sum(figures) == _digits(labels, total, column)


def _digits(labels: TableLabels, row: int, column: int) -> int:
    """Return the digits of a cell as a whole number; 0 for no figure."""
    cell = labels.cell_at(row, column)
    digits = _NO_DIGIT.sub("", labels.words(cell)) if cell else ""
    return int(digits) if 0 < len(digits) <= _MOST_DIGITS else 0
