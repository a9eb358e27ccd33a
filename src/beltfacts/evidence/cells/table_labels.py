"""The labels of a table: for each cell the texts of its row and its column, its group of rows, and the captions above. Pure.

It compares no figure (`cell_check`), and tells no header rows from rows of data (`table_rows`).
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from itertools import pairwise
from operator import itemgetter

from beltfacts.documents import Cell, DocumentText, Table
from beltfacts.evidence.cells.code_columns import CodeColumns
from beltfacts.evidence.cells.column_texts import ColumnTexts
from beltfacts.evidence.cells.indented_names import find_indented_names
from beltfacts.evidence.cells.label_types import Block, Labels, TablePart, column_sides, is_figure, label_key, label_keys
from beltfacts.evidence.cells.sparse_labels import find_sparse_labels
from beltfacts.evidence.cells.table_rows import classify_rows, place_cells, read_cells

_COLUMN = itemgetter(Cell._fields.index("column"))
"""Returns the column of a cell."""


class TableLabels:
    """The labels of the cells of one table."""

    def __init__(self, text: DocumentText, table: Table) -> None:
        """Find rows and headers. `text`: the document."""
        self.table = table
        cells, self._words = read_cells(table.cells, text)
        self._rows, self._at, self._first_column = placed = place_cells(cells)
        self._blocks, self._block_of, self._groups_of, self._alone = classify_rows(placed, self.words)
        self._fill_headers()
        self._fill_names()
        self._labels_of: dict[tuple[int, int, int], Labels] = {}
        self._columns = ColumnTexts(self._at, self._block_of, self.words)
        self._codes = CodeColumns()
        self._last_row: tuple[int, list[Cell], dict[tuple[int, int | None, int], tuple[tuple[str, ...], frozenset[str]]]] = (-1, [], {})
        """The row of the last cell that was asked for, its label cells, and the labels of its figures."""
        self._above_of: dict[tuple[int, int, int], tuple[tuple[str, ...], tuple[str, ...], str]] = {}
        # An empty first cell may stand on the line above, which would hide that line.
        shown = [cell for cell in table.cells if cell.start < cell.end]
        self.span = (min((cell.start for cell in shown), default=0), max((cell.end for cell in shown), default=0))
        """Where the table starts and ends, in characters of the text."""
        self._side_of = column_sides(set().union(*self._at.values()))
        self._is_whole = not any(self._side_of.values())

    def words(self, cell: Cell) -> str:
        """Return the text of a cell as its reader sees it, in one line, without note marks."""
        return self._words.get(cell.start, cell.raw)

    def _fill_headers(self) -> None:
        """Let a header count for the empty places on its right, where the row below has headers: "Pupils", "", "Teachers", "".

        Plain text has no merged cells. A row with merged cells says itself how far its headers go.
        """
        for block in self._blocks:
            for row, below in pairwise(block.rows):
                if any(cell.columns > 1 for cell in self._rows[row]):
                    continue
                header: Cell | None = None
                has_below = {cell.column for cell in self._rows[below]}
                for column in sorted({cell.column for cell in self._rows[row]} | has_below):
                    if own := self.cell_at(row, column):
                        header = own if column in has_below else None  # one above a column of labels ends with it
                    elif header is not None:
                        self._at[row][column] = header

    def _fill_names(self) -> None:
        """Let indented names count for the first column, and a name for the empty places below it, as a merged cell does."""
        for part in self.parts():
            for row, indent, cell in find_indented_names(self._at, part.header_rows, part.data_rows, self.words):
                self._at[row][indent] = self._at[row].pop(cell.column)
            if not part.header_rows or any(cell.is_header for row in part.data_rows[:1] for cell in self._rows[row]):
                continue
            for row, column, cell in find_sparse_labels(self._at, part.data_rows, self.words):
                self._at[row][column] = cell
                self._rows[row].append(cell)

    @cached_property
    def _rows_of(self) -> dict[str, set[int]]:
        """The rows of each label (`label_key`). Most facts of cells say where their cell is, and need none."""
        rows_of: dict[str, set[int]] = {}
        for row in self._rows:
            for cell in (*self._label_cells(row), *self._groups_of[row]):
                rows_of.setdefault(label_key(self.words(cell)), set()).add(row)
        return rows_of

    @cached_property
    def _headers(self) -> set[str]:
        """The headers and the titles above them (`label_key`)."""
        headers = (cell for block in self._blocks for row in block.rows for cell in self._rows[row])
        titles = (cell for block in self._blocks for cell in block.captions if cell.columns > 1)
        return {label_key(self.words(cell)) for cell in (*headers, *titles)}

    def has_row(self, key: str) -> bool:
        """Return whether a row has this label (`label_key`)."""
        return key in self._rows_of

    def has_column(self, key: str) -> bool:
        """Return whether a header has this label (`label_key`)."""
        return key in self._headers

    def captions(self) -> list[str]:
        """Return the titles above the headers of the table, and its name."""
        return [self.words(cell) for block in self._blocks for cell in block.captions] + [self.table.name]

    def cells_between(self, row_keys: frozenset[str], column_keys: frozenset[str]) -> list[Cell]:
        """Return the cells whose labels contain all these keys (`label_key`)."""
        found: dict[tuple[int, int], Cell] = {}
        smallest, *others = sorted((self._rows_of.get(key, set()) for key in row_keys), key=len)
        for row in sorted(row for row in smallest if all(row in each for each in others)):
            for cell in self._rows[row]:
                if self.has_labels(cell, row, row_keys, column_keys):
                    found[cell.row, cell.column] = cell
        return list(found.values())

    def has_labels(self, cell: Cell, row: int, row_keys: frozenset[str], column_keys: frozenset[str]) -> bool:
        """Return whether the labels of a cell, in one of its rows, contain all these keys (`label_key`)."""
        labels = self.labels(cell, row)
        return row_keys <= label_keys(labels.row) and column_keys <= label_keys(labels.column)

    def labels(self, cell: Cell, row: int | None = None) -> Labels:
        """Return the labels of a cell. `row`: the row that is meant, for a cell that spans several."""
        row = cell.row if row is None else row
        place = (cell.row, cell.column, row)
        if (found := self._labels_of.get(place)) is None:
            found = self._labels_of[place] = self._find_labels(cell, row)
        return found

    def _find_labels(self, cell: Cell, row: int) -> Labels:
        """Return the labels of a cell in one of its rows."""
        block = self._block_of[row]
        row_labels, codes = self._labels_of_row(cell, row)
        find_above = self._labels_above if not block.rows or cell.row > block.rows[-1] else self._above
        headers, captions, corner = find_above(cell, block, row)
        return Labels(row_labels, headers, captions, self._words_behind(cell, row), corner, codes)

    def _labels_of_row(self, cell: Cell, row: int) -> tuple[tuple[str, ...], frozenset[str]]:
        """Return the labels of a cell in its row and those of its groups, and which of them are codes. All figures of a row share them."""
        last = self._last_row
        if row != last[0]:
            last = self._last_row = (row, self._label_cells(row), {})
        _, labels, parts = last
        before, own = len(labels), -1
        if cell.column <= labels[-1].column:
            before = sum(each.column < cell.column for each in labels)
            own = labels.index(cell) if cell in labels else -1  # a label is none of its own labels
        key = (before, self._side_of.get(cell.column), own)
        if key not in parts:
            said = [(each.column, self.words(each)) for each in labels]
            codes = self._codes.among(row, said, self._columns.header, self._columns.texts)
            if labels[-1].column < cell.column and self._is_whole:  # most figures
                in_row = [words for _, words in reversed(said)]
            else:
                in_row = [*map(self.words, self._row_label_cells(cell, row))]
            in_row += map(self.words, reversed(self._groups_of.get(row, ())))
            parts[key] = tuple(dict.fromkeys(in_row)), codes
        return parts[key]

    def _labels_above(self, cell: Cell, block: Block, row: int) -> tuple[tuple[str, ...], tuple[str, ...], str]:
        """Return the same as `_above` for a cell below all header rows of its block, found once for its columns."""
        key = (id(block), cell.column, cell.columns)
        if key not in self._above_of:
            self._above_of[key] = self._above(cell, block, row)
        return self._above_of[key]

    def _above(self, cell: Cell, block: Block, row: int) -> tuple[tuple[str, ...], tuple[str, ...], str]:
        """Return the headers above a cell, the captions, and the header above the labels of its row, which a cell in that column lacks."""
        columns = range(cell.column, cell.column + max(1, min(cell.columns, 50)))
        above = [self.cell_at(each, column) for each in reversed(block.rows) if each < row for column in columns]
        titles = [each for each in block.captions if each.columns > 1 and each.column <= cell.column < each.column + each.columns]
        headers = dict.fromkeys(self.words(each) for each in (*above, *titles) if each is not None and each is not cell)
        captions = [*(self.words(each) for each in reversed(block.captions)), *([self.table.name] if self.table.name else [])]
        corners = (self.cell_at(each, self._first_column) for each in reversed(block.rows) if each < cell.row)
        corner = (self.words(each) for each in corners if each is not None and each.column + each.columns <= cell.column)
        return tuple(headers), tuple(captions), next(filter(None, corner), "")

    def header_rows(self, cell: Cell) -> list[list[Cell]]:
        """Return the cells of each header row above a cell, the nearest row first."""
        return [self._rows[row] for row in reversed(self._block_of[cell.row].rows) if row < cell.row]

    def parts(self) -> list[TablePart]:
        """Return the header rows of each part of the table with the rows of data below them, from the top."""
        found: dict[int, TablePart] = {}
        for row in sorted(self._rows):
            block = self._block_of[row]
            if id(block) not in found:
                found[id(block)] = TablePart(list(block.rows), [], [self.words(each) for each in block.captions])
            if row not in block.rows and row not in self._alone:
                found[id(block)].data_rows.append(row)
        return list(found.values())

    def cell_at(self, row: int, column: int) -> Cell | None:
        """Return the cell that covers a place (from 0), or None."""
        return self._at[row].get(column) if row in self._at else None

    def words_in(self, row: int, columns: Iterable[int]) -> list[str]:
        """Return the texts of a row in some columns, without empty ones."""
        cells, words = self._at.get(row, {}), self.words
        return [text for column in columns if (cell := cells.get(column)) and (text := words(cell))]

    def columns_of(self, row: int) -> list[int]:
        """Return the columns (from 0) in which the cells of a row start."""
        return [cell.column for cell in self._rows.get(row, ())]

    def groups_of(self, row: int) -> tuple[str, ...]:
        """Return the names of the groups of rows to which a row belongs, the outer one first."""
        return tuple(self.words(cell) for cell in self._groups_of.get(row, ()))

    def lone_texts(self) -> list[str]:
        """Return the texts that stand alone in their rows: titles, names of groups, notes."""
        return [self.words(self._rows[row][0]) for row in sorted(self._alone)]

    def _row_label_cells(self, cell: Cell, row: int) -> list[Cell]:
        """Return the labels before a cell in its row, the nearest first, and those that the document declares.

        Behind an empty column another table begins beside the first one. Its cells have the labels on their own side, if there are any.
        """
        others = [each for each in self._label_cells(row) if each is not cell]
        before = [each for each in reversed(others) if each.column < cell.column]
        declared = [each for each in others if each.column > cell.column and each.is_header]
        side = [each for each in before if self._side_of.get(each.column) == self._side_of.get(cell.column)]
        return (side or before) + declared

    def _label_cells(self, row: int) -> list[Cell]:
        """Return the cells of a row that are labels, from the left."""
        first, *others = sorted(self._rows[row], key=_COLUMN)
        return [first, *[each for each in others if each.is_header or not is_figure(self.words(each))]]

    def _words_behind(self, cell: Cell, row: int) -> str:
        """Return the text of the next cell in the row if it is no figure and stands directly behind.

        In a column of figures it says why there is none, and nothing of the cell before it: "[x]".
        """
        behind = self.cell_at(row, cell.column + cell.columns)
        if behind is None or behind is cell or is_figure(self.words(behind)):
            return ""
        return "" if self._columns.holds_figures(behind.column, row) else self.words(behind)

    def row_labels(self) -> list[str]:
        """Return the first text of each row, for messages."""
        return list(dict.fromkeys(self.words(min(cells, key=lambda cell: cell.column)) for cells in self._rows.values()))

    def column_labels(self) -> list[str]:
        """Return the texts of the header rows, for messages."""
        rows = sorted({row for block in self._blocks for row in block.rows})
        return list(dict.fromkeys(self.words(cell) for row in rows for cell in self._rows[row]))
