"""Tell the rows of a table from one another: headers, titles, names of groups, and data. Pure.

A table declares little of this, so that header rows are told by what they contain: a row without figures, in which a year is a label. It
gives no cell its labels (`table_labels`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from operator import itemgetter
from typing import NamedTuple

from beltfacts.documents import Cell, DocumentText, reader_words
from beltfacts.evidence.cells.header_rows import is_unit_row, looks_like_header
from beltfacts.evidence.cells.label_types import YEAR, Block, is_figure

_ROW, _COLUMN = itemgetter(Cell._fields.index("row")), itemgetter(Cell._fields.index("column"))
"""Return the row and the column of a cell."""

_MAX_COVERED = 5_000_000
"""Places that the cells of a table cover. Merged cells beyond it are taken for their first place."""


class PlacedCells(NamedTuple):
    """The cells of a table by their places. Rows and columns count from 0."""

    rows: dict[int, list[Cell]]
    """The cells of each row. A merged cell is in each row that it covers."""
    at: dict[int, dict[int, Cell]]
    """The cell that covers each column of each row."""
    first_column: int
    """The left edge of the table."""


class RowKinds(NamedTuple):
    """What the rows of a table are."""

    blocks: list[Block]
    """The headers, from the top."""
    block_of: dict[int, Block]
    """The header of each row."""
    groups_of: dict[int, tuple[Cell, ...]]
    """The names of the groups of rows to which each row belongs, the outer one first."""
    alone: frozenset[int]
    """Rows that are one text at the left edge: a title or the name of a group of rows."""


def read_cells(cells: Iterable[Cell], text: DocumentText) -> tuple[list[Cell], dict[int, str]]:
    """Return the cells that count, and by their starts the words of those whose words are not their raw text.

    An empty cell does not count, as in a spreadsheet, but an empty merged one keeps others from its places.
    """
    kept: list[Cell] = []
    words_at: dict[int, str] = {}
    whole, parts, same = text.text, text.seen_parts, dict[str, str]()
    for cell in cells:
        _, _, start, end, rows, columns, _, raw = cell
        is_plain = not parts.all or not parts.between(start, end)
        printed = whole[start:end]
        words = same.get(printed) if is_plain else None  # labels repeat
        if words is None:
            words = reader_words(text, start, end)
            if is_plain:
                same[printed] = words
        if words != raw:
            words_at[start] = words
        if words or rows > 1 or columns > 1:
            kept.append(cell)
    return kept, words_at


def place_cells(cells: Sequence[Cell]) -> PlacedCells:
    """Return the cells of a table by their places."""
    rows_of: dict[int, list[Cell]] = {}
    at: dict[int, dict[int, Cell]] = {}
    covered = 0
    last_row = last_column = -1
    line, places, line_row = list[Cell](), dict[int, Cell](), -1
    for cell in cells:
        first_row, first_column, _, _, rows, columns, _, _ = cell
        if rows != 1 or columns != 1:
            if last_row < 0:
                last_row, last_column = max(map(_ROW, cells)), max(map(_COLUMN, cells))
            rows, columns = min(rows, last_row - first_row + 1), min(columns, last_column - first_column + 1)
        if covered + rows * columns > _MAX_COVERED:
            rows = columns = 1
        covered += rows * columns
        for row in range(first_row, first_row + rows) if rows != 1 else (first_row,):
            if row != line_row:
                line, places, line_row = rows_of.setdefault(row, []), at.setdefault(row, {}), row
            line.append(cell)
            places[first_column] = cell
            for column in range(first_column + 1, first_column + columns) if columns != 1 else ():
                places[column] = cell
    return PlacedCells(rows_of, at, min(map(_COLUMN, cells), default=0))


def classify_rows(placed: PlacedCells, words: Callable[[Cell], str]) -> RowKinds:
    """Return what each row is. `words`: gives the text of a cell."""
    rows = placed.rows
    alone_rows = frozenset(
        row for row, cells in rows.items() if len(cells) == 1 and cells[0].column == placed.first_column and not is_figure(words(cells[0]))
    )
    kinds = RowKinds([], {}, {}, alone_rows)
    declared = any(all(cell.is_header for cell in cells) for cells in rows.values())
    block, alone, groups = Block([], []), list[Cell](), list[Cell]()
    in_header, last = not declared, -1
    for row in sorted(rows):
        cells = rows[row]
        may_start = in_header or declared or bool(alone) or row > last + 1
        last = row
        if row in alone_rows:
            alone.append(cells[0])
        elif (
            all(cell.is_header for cell in cells) or (in_header and block.rows and is_unit_row(_told(cells, words), placed.first_column))
            if declared
            else may_start and _is_header(cells, block.rows if in_header else (), placed, words)
        ):
            if not (in_header and block.rows) or alone:
                block = Block([*block.rows] if in_header else [], [*(block.captions if in_header else []), *alone])
                kinds.blocks.append(block)
                groups = []
            block.rows.append(row)
            alone, in_header = [], True
        else:
            groups = _next_groups(groups, alone)
            alone, in_header = [], False
        kinds.block_of[row], kinds.groups_of[row] = block, tuple(groups)
    return kinds


def _is_header(cells: Sequence[Cell], header: Sequence[int], placed: PlacedCells, words: Callable[[Cell], str]) -> bool:
    """Return whether a row looks like a header. `header`: the rows of the header that it may go on with."""
    told = _told(cells, words)
    if header and is_unit_row(told, placed.first_column):
        return True
    above = [placed.at[header[-1]].get(cell.column) for cell in cells] if header else []
    return looks_like_header(
        told,
        placed.first_column,
        [cell is not None and cell.columns == 1 and YEAR.match(words(cell)) is None for cell in above],
        any(YEAR.match(words(cell)) for row in header for cell in placed.rows[row]),
    )


def _told(cells: Sequence[Cell], words: Callable[[Cell], str]) -> list[tuple[int, str]]:
    """Return the column and the words of each cell."""
    return [(cell.column, words(cell)) for cell in cells]


def _next_groups(groups: list[Cell], alone: list[Cell]) -> list[Cell]:
    """Return the groups that hold for the next row of data. `alone`: the single texts directly above it.

    Two of them at once are a group and a group inside it; a later one alone replaces the inner one.
    """
    if not alone:
        return groups
    if len(alone) == 1 and len(groups) > 1:
        return [*groups[:-1], *alone]
    return list(alone)
