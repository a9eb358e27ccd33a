"""Names of the rows of a table that are indented by a column of their own, below the names of groups. Pure.

The first column then has the names of groups and totals only. Those that a table writes once for several rows are `sparse_labels`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from beltfacts.documents import Cell
from beltfacts.evidence.cells.label_types import is_figure
from beltfacts.evidence.cells.sparse_labels import Rows


def find_indented_names(at: Rows, headers: Sequence[int], rows: Sequence[int], words: Callable[[Cell], str]) -> list[tuple[int, int, Cell]]:
    """Return the names of rows that stand in the second column, each with its place: row, first column, cell.

    `headers`, `rows`: the header rows and the rows of data below them. `words`: gives the text of a cell. Neither column has a header.
    """
    filled = [row for row in rows if at[row]]
    first = min((min(at[row]) for row in filled), default=0)
    second = first + 1
    if any(column in at[row] for row in headers for column in (first, second)):
        return []
    cells = [(row, [at[row][column] for column in (first, second) if column in at[row]]) for row in filled]
    if any(len(each) != 1 or each[0].columns > 1 or each[0].rows > 1 or is_figure(words(each[0])) for _, each in cells):
        return []
    found = [(row, first, each[0]) for row, each in cells if each[0].column == second]
    return found if len(found) < len(cells) else []
