"""The table that is imported: its columns of labels and of values, its header rows, its rows of data.

Header rows, merged cells and groups of rows are those that `evidence` finds, so that what is imported is what is verified. It gives no
column a role (`roles`).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from beltfacts.documents import Cell, DocumentText
from beltfacts.errors import UseError, unknown_name
from beltfacts.evidence import FoundCell, TableLabels, is_figure, lines_beside, tables_of, with_labels
from beltfacts.importing.column_names import VALUE, role_of_name
from beltfacts.importing.column_values import are_mostly_periods, holds_values, is_numeric, is_quantity
from beltfacts.importing.dates import is_part_of_year, is_whole_year
from beltfacts.importing.headers import headers_of, unique_names
from beltfacts.importing.lines_below import lines_below
from beltfacts.importing.table_parts import choose_part, data_parts

GROUPS = "groups"
"""The name of what the groups of rows say, as a column is named."""
MOST_DISTINCT = 2000
"""Different texts of a column that are kept to tell its role."""
_PARTED = 2
"""Cells of a title with a comma in it."""
_MOST_MERGED = 50
"""Rows or columns of a merged cell that are looked at."""


class Column(NamedTuple):
    """A column of a table."""

    place: int
    """Its place, from 0."""
    name: str
    """Its header as displayed; "column C" where it has none."""
    texts: tuple[str, ...]
    """Its different texts in the rows of data, in order."""
    has_values: bool
    """Whether it holds figures and no labels."""


class Level(NamedTuple):
    """A header row above the columns of values."""

    row: int
    """Its row, from 0."""
    name: str
    """How options name it: "header", or "header 1" for the first of several."""
    texts: dict[int, str]
    """Its text above each column of values, merged cells included."""


class DataTable(NamedTuple):
    """A table with figures."""

    labels: TableLabels
    """Its cells and their labels."""
    text: DocumentText
    """The document."""
    name: str
    """The name of its sheet or its caption, or empty."""
    columns: list[Column]
    """Its columns, from the left."""
    levels: list[Level]
    """Its header rows above the values, from the top."""
    rows: list[int]
    """Its rows of data, from 0."""
    titles: list[str]
    """The lines above it, the names of its groups, and the notes below it."""
    captions: list[str]
    """The lines above it only, the nearest first."""
    below: list[str]
    """The lines below it."""

    @property
    def value_columns(self) -> list[Column]:
        """Return the columns that hold values."""
        return [column for column in self.columns if column.has_values]

    @property
    def label_columns(self) -> list[Column]:
        """Return the columns that hold labels."""
        return [column for column in self.columns if not column.has_values]

    def words(self, row: int, column: int) -> str:
        """Return the displayed text of the cell that covers a place, empty where there is none."""
        return next(iter(self.labels.words_in(row, (column,))), "")

    def is_shared(self, cell: Cell) -> bool:
        """Return whether a merged cell belongs to several rows or columns, which have labels of their own."""
        if cell.rows == cell.columns == 1:
            return False
        columns = range(cell.column, cell.column + min(cell.columns, _MOST_MERGED))
        rows = range(cell.row, cell.row + min(cell.rows, _MOST_MERGED))
        above = {tuple(level.texts.get(column, "") for level in self.levels) for column in columns}
        before = {self.labels.labels(cell, row).row for row in rows if self.labels.columns_of(row)}
        return len(above - {("",) * len(self.levels)}) > 1 or len(before) > 1

    def found(self, row: int, column: int) -> FoundCell | None:
        """Return the cell at a place with its labels, or None."""
        cell = self.labels.cell_at(row, column)
        return with_labels(cell, self.labels, self.text) if cell else None


def choose_table(text: DocumentText, wanted: str, document: str) -> TableLabels:
    """Return the table that is meant.

    `wanted`: name of a sheet, caption or number of a table, from 1; empty for the only one. `document`: its name for messages.
    Raises UseError if there is none, or several.
    """
    tables = [table for table in tables_of(text) if any(part.data_rows for part in table.parts()) and _has_figures(table)]
    if not tables:
        gap = next((f": {each.reason}" for each in text.extraction.gaps), "")
        raise UseError(f"{document} holds no table with figures{gap}")
    names = [table.table.name or next(iter(lines_beside(table, text)), "") or f"table {n}" for n, table in enumerate(tables, 1)]
    if not wanted:
        if len(tables) > 1:
            raise UseError(f"{document} has {len(tables)} tables: {'; '.join(name[:60] for name in names[:8])}; choose one with --sheet")
        return tables[0]
    for words in (wanted, wanted.rpartition("/")[0]):  # "Ports/2" is the second part of the sheet Ports
        for at, (name, table) in enumerate(zip(names, tables, strict=True), 1):
            if words and words.casefold() in (name.casefold(), str(at), name.casefold().partition(".")[0]):
                return table
    if len(tables) == 1 and len(data_parts(tables[0])) > 1:
        return tables[0]
    raise unknown_name("sheet or table", wanted, names, f"{document} has {'; '.join(name[:60] for name in names[:8])}")


def _has_figures(table: TableLabels) -> bool:
    """Return whether a table holds a figure."""
    texts = (table.words(cell) for cell in table.table.cells)
    return any(is_figure(text) or is_quantity(text) for text in texts)


def read_table(labels: TableLabels, text: DocumentText, document: str, value: str = "", wanted: str = "") -> DataTable:
    """Return a table with its columns told apart.

    `value`: the name of the column of values where the user says it. `wanted`: as for `choose_table`, where tables stand below one another.
    Raises UseError for two tables below one another of which none is chosen, and for a table without header.
    """
    part = choose_part(labels, wanted, document)
    if gap := next(
        (each.reason for each in text.extraction.gaps if f"{labels.table.name}!" in each.reason and "formula" in each.reason), ""
    ):
        raise UseError(f"{document}: {gap}")
    if not part.header_rows:
        raise UseError(f"the table of {document} has no header row; write the names of its columns above it")
    places = ((row, column) for row in (*part.header_rows, *part.data_rows) for column in labels.columns_of(row))
    width = sorted({place[1] for place in places if labels.cell_at(*place)})  # none for names that are indented by a column
    texts = {column: _texts(labels, part.data_rows, column) for column in width}
    header = _header_row(labels, part.header_rows, [column for column in width if is_numeric(texts[column])] or width)
    headers = headers_of(labels, part.header_rows[: part.header_rows.index(header) + 1], width)
    names = unique_names(headers)
    named_value = [column for column in width if names[column] == value or (not value and role_of_name(names[column]) == VALUE)]
    named_value = [column for column in named_value if texts[column]] or named_value
    if value and not named_value:
        raise unknown_name("column", value, list(names.values()), "see the names with --dry-run")
    columns: list[Column] = []
    has_parts = sum(map(is_part_of_year, names.values())) > 1
    for column in width:
        is_year = has_parts and is_whole_year(names[column]) and is_numeric(texts[column])  # of the months beside it
        is_date = column == width[0] and len(width) > 1 and are_mostly_periods(texts[column])
        has_values = (
            column in named_value
            if named_value
            else is_year
            or (
                not is_date
                and holds_values(
                    names[column] if role_of_name(headers[column]) else headers[column],
                    texts[column],
                    is_first=column == width[0],
                    is_behind=any(each.has_values for each in columns),
                )
            )
        )
        columns.append(Column(column, names[column], tuple(dict.fromkeys(texts[column]))[:MOST_DISTINCT], has_values))
    levels = _levels(labels, part.header_rows, [column.place for column in columns if column.has_values])
    captions = [*part.captions[::-1], *lines_beside(labels, text), *_header_titles(labels, part.header_rows, levels)]
    below = lines_below(labels, text)
    titles = list(dict.fromkeys([*captions, *labels.lone_texts(), *below]))
    return DataTable(labels, text, labels.table.name, columns, levels, part.data_rows, titles, list(dict.fromkeys(captions)), below)


def _texts(labels: TableLabels, rows: Sequence[int], column: int) -> list[str]:
    """Return the texts of a column in the rows of data."""
    return [labels.words(cell) for row in rows if (cell := labels.cell_at(row, column))]


def _header_row(labels: TableLabels, rows: Sequence[int], values: Sequence[int]) -> int:
    """Return the lowest header row that stands above a column of values; a row of data without figures may stand below it."""
    counts = {row: sum(1 for column in values if labels.cell_at(row, column)) for row in rows}
    best = max(counts.values(), default=0)
    return max((row for row, count in counts.items() if count and 2 * count >= best), default=rows[-1])


def _levels(labels: TableLabels, rows: Sequence[int], values: Sequence[int]) -> list[Level]:
    """Return the header rows above the columns of values that tell these apart."""
    found = []
    for row in rows:
        cells = {column: labels.cell_at(row, column) for column in values}
        texts = {column: labels.words(cell) for column, cell in cells.items() if cell}
        spans_all = len(values) > 1 and len({cell.column for cell in cells.values() if cell}) == 1 and len(texts) == len(values)
        if texts and not spans_all and 2 * len(texts) >= len(values):
            found.append((row, texts))
    return [Level(row, "header" if len(found) == 1 else f"header {n}", texts) for n, (row, texts) in enumerate(found, 1)]


def _header_titles(labels: TableLabels, rows: Sequence[int], levels: Sequence[Level]) -> list[str]:
    """Return the texts of header rows that are no level: a title over all columns, or a title whose comma parts it in plain text."""
    others = [row for row in rows if row not in {level.row for level in levels}]
    parted = [row for row in others if len(labels.columns_of(row)) == _PARTED < len(labels.columns_of(rows[-1]))]
    cells = [labels.cell_at(row, column) for row in others for column in labels.columns_of(row)]
    titles = [labels.words(cell) for cell in cells if cell and cell.columns > 1]
    halves = ([cell for column in labels.columns_of(row) if (cell := labels.cell_at(row, column))] for row in parted)
    return titles + [", ".join(map(labels.words, cells)) for cells in halves]
