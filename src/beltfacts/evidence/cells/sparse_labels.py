"""Names that a table writes once for several rows, and leaves empty below: "Uplands", "", "". Pure.

A spreadsheet merges such cells, and plain text cannot. Only a column of names left of another one is filled, and only where each row then
has names that no other row of its group has. It gives a cell no labels (`table_labels`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from beltfacts.documents import Cell
from beltfacts.evidence.cells.label_types import is_figure

_TOTALS = frozenset(
    "total totals all overall sum subtotal sub-total insgesamt "
    "gesamt summe ensemble totale totaal totalt i alt razem celkem \u5408\u8ba1 \u603b\u8ba1 \u5408\u8a08".split()
)
"""What a row is called that may be the total of its group or of all groups."""
Rows = Mapping[int, Mapping[int, Cell]]
"""The cell that covers each column of each row."""


def find_sparse_labels(at: Rows, rows: Sequence[int], words: Callable[[Cell], str]) -> list[tuple[int, int, Cell]]:
    """Return the empty places of names with the cell above that holds for each: row, column, cell.

    `rows`: the rows of data below one header, from the top. `words`: gives the text of a cell.
    """
    if len(rows) < 2 or not at[rows[0]]:
        return []
    first = min(at[rows[0]])
    if all(first in at[row] for row in rows):
        return []
    last = _last_label(at, rows, first, words)
    found: list[tuple[int, int, Cell]] = []
    above: dict[int, Cell] = {}
    for row in rows:
        cells = at[row]
        if last not in cells:
            return []
        is_new = False
        for column in range(first, last):
            if cell := cells.get(column):
                above[column], is_new = cell, True
            elif is_new or column not in above:
                return []  # a name is missing below another one
            else:
                found.append((row, column, above[column]))
    return found if _tells_apart(at, rows, found, last, words) else []


def _last_label(at: Rows, rows: Sequence[int], first: int, words: Callable[[Cell], str]) -> int:
    """Return the last of the columns at the left edge that hold names in every row where they hold anything."""
    column = first
    while all(not is_figure(words(cell)) for row in rows if (cell := at[row].get(column + 1))) and any(
        column + 1 in at[row] for row in rows
    ):
        column += 1
    return column


def _tells_apart(at: Rows, rows: Sequence[int], found: Sequence[tuple[int, int, Cell]], last: int, words: Callable[[Cell], str]) -> bool:
    """Return whether all rows have names of their own once empty places are filled, and none of the filled ones may be the total of all."""
    filled: dict[int, dict[int, Cell]] = {}
    for row, column, cell in found:
        filled.setdefault(row, {})[column] = cell
    names = [tuple(words(cell) for column, cell in sorted({**at[row], **filled.get(row, {})}.items()) if column <= last) for row in rows]
    totals = [row for row in filled if words(at[row][last]).casefold().strip(" .:") in _TOTALS]
    groups = len({cell.start for _, _, cell in found})
    if len({cells[min(cells)].start for row in rows if row not in filled and (cells := at[row])}) < 2:  # one name may just lack others
        return False
    return len(set(names)) == len(names) and (not totals or len(totals) >= groups)
