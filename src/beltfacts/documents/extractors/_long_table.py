"""Statistical tables in files for programs, as text: one observation a row, under the names of its dimensions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from beltfacts.documents.extraction import Cell, Extraction, TextBuilder

Shown = tuple[str, str]
"""The displayed text of a cell, and the value behind it."""


def write_long_table(titles: Sequence[str], header: Sequence[str], rows: Iterable[Sequence[Shown]]) -> Extraction:
    """Return a table as text.

    `titles`: lines above it. `header`: the names of the columns. `rows`: the cells of each observation; one with an empty text is left out.
    """
    builder = TextBuilder()
    for title in titles:
        if words := " ".join(title.split()):
            builder.add(f"{words}\n\n")
    cells: list[Cell] = []
    for number, row in enumerate((tuple((name, name) for name in header), *rows)):
        if number:
            builder.add("\n")
        is_first = True
        for column, (shown, raw) in enumerate(row):
            words = " ".join(shown.split())
            if not words:
                continue
            if not is_first:
                builder.add_cell_edge()
            is_first = False
            cells.append(Cell(number, column, *builder.add(words), is_header=not number, raw=raw or words))
    builder.add_table("", cells)
    return builder.build()
