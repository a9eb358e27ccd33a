"""A plain text with its tables: those that are drawn, and those whose columns stand below one another."""

from __future__ import annotations

from collections.abc import Sequence

from beltfacts.documents.extraction import Cell, Extraction, TextBuilder
from beltfacts.documents.extractors._aligned_tables import find_aligned
from beltfacts.documents.extractors._boxed_tables import BoxedTable, find_boxed

_MOST_CHARACTERS = 16 << 20
"""Characters of a text in which tables are searched: a longer one is no report."""


def read_tables(text: str) -> Extraction:
    """Return a plain text with its tables. Between two cells of a row stands the edge of a cell, in place of spaces, tabs and bars.

    Lines and bars of a table that is drawn are left out.
    """
    if len(text) > _MOST_CHARACTERS:
        return Extraction(text)
    boxed = find_boxed(text)
    tables = [(cells[0].start, cells[-1].end, cells, False) for cells in find_aligned(_without(text, boxed))]
    tables += [(each.start, each.end, each.cells, True) for each in boxed]
    if not tables:
        return Extraction(text)
    builder = TextBuilder()
    at = 0
    for start, end, cells, is_drawn in sorted(tables, key=lambda each: each[0]):
        builder.add(text[at:start])
        builder.add_table("", _add_cells(builder, text, start, cells, is_drawn=is_drawn))
        at = end
    builder.add(text[at:])
    return builder.build()


def _without(text: str, boxed: Sequence[BoxedTable]) -> str:
    """Return a text of the same length with empty lines in place of the tables that are drawn."""
    at = 0
    parts: list[str] = []
    for table in boxed:
        parts += [text[at : table.start], "\n" * (table.end - table.start)]
        at = table.end
    return "".join([*parts, text[at:]])


def _add_cells(builder: TextBuilder, text: str, at: int, cells: Sequence[Cell], *, is_drawn: bool) -> list[Cell]:
    """Add the cells of a table, with what parts them. Return them with their places in the new text. `at`: where the table starts."""
    moved: list[Cell] = []
    for cell in cells:
        between = text[at : cell.start]
        if moved and moved[-1].row == cell.row:
            builder.add("" if is_drawn else between.rstrip(" \t\xa0"))  # dots that lead to the cell stay
            builder.add_cell_edge()
        else:
            builder.add(("\n" if moved else "") if is_drawn else between)
        start, end = builder.add(text[cell.start : cell.end])
        moved.append(cell._replace(start=start, end=end))
        at = cell.end
    return moved
