"""What the columns of a table hold: their headers, their texts, and whether these are figures. Pure. It gives a cell no label (`table_labels`)."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from beltfacts.documents import Cell
from beltfacts.evidence.cells.label_types import Block, is_figure


class ColumnTexts:
    """The texts of the columns of one table."""

    def __init__(self, at: Mapping[int, Mapping[int, Cell]], block_of: Mapping[int, Block], words: Callable[[Cell], str]) -> None:
        """`at`: the cell that covers each column of each row. `block_of`: the part of the table of each row. `words`: returns a cell's text."""
        self._at, self._block_of, self._words = at, block_of, words
        self._has_figures: dict[tuple[int, int], bool] = {}

    def header(self, column: int, row: int) -> str:
        """Return the header of a column, empty if it has none. `row`: one below the header."""
        above = (self._at.get(each, {}).get(column) for each in reversed(self._block_of[row].rows))
        return next((self._words(cell) for cell in above if cell), "")

    def texts(self, column: int) -> set[str]:
        """Return all texts of a column."""
        return {self._words(cell) for cells in self._at.values() if (cell := cells.get(column))}

    def holds_figures(self, column: int, row: int) -> bool:
        """Return whether most cells of a column are figures. `row`: one below its header."""
        key = (id(self._block_of[row]), column)
        if key not in self._has_figures:
            below = max(self._block_of[row].rows, default=-1)
            cells = [cell for each, cells in self._at.items() if each > below and (cell := cells.get(column))]
            self._has_figures[key] = 2 * sum(is_figure(self._words(cell)) for cell in cells) > len(cells)
        return self._has_figures[key]
