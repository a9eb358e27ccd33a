"""Sheets written row by row, for every kind of spreadsheet.

It reads no file. What is hidden or not known is left out and said.
"""

from __future__ import annotations

from itertools import groupby
from typing import NamedTuple

from beltfacts.documents.extraction import CELL_EDGE, Cell, Extraction
from beltfacts.documents.extractors._office.block_writer import PARAGRAPH, BlockWriter
from beltfacts.documents.extractors._office.formula import Piece


class SheetCell(NamedTuple):
    """A cell of a sheet. A merged cell stands at its first row and column."""

    row: int
    """Its first row, from 0."""
    column: int
    """Its first column, from 0."""
    rows: int
    """How many rows it spans."""
    columns: int
    """How many columns it spans."""
    pieces: list[Piece]
    """Its displayed text."""
    raw: str = ""
    """The value behind its text."""
    gap: str = ""
    """Why its text is not known; empty where it is."""
    is_hidden: bool = False
    """Whether all its rows or all its columns are hidden."""
    is_struck: bool = False
    """Whether a part of it is struck through, and left out."""
    is_header: bool = False
    """Whether the document declares it to be a header."""


def cell_name(row: int, column: int) -> str:
    """Return the name of a cell in a spreadsheet: "B2" for row 1 and column 1."""
    letters = ""
    column += 1
    while column:
        column, letter = divmod(column - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return f"{letters}{row + 1}"


class SheetWriter:
    """Writes sheets into one text."""

    def __init__(self) -> None:
        """Start with an empty text."""
        self._writer = BlockWriter()
        self._writer.builder.declare_headings()
        self._gaps: dict[str, list[str]] = {}

    def leave_out(self, what: str) -> None:
        """Say what is not shown."""
        self._writer.builder.add_left_out(what)

    def write_sheet(self, name: str, cells: list[SheetCell], texts: list[str]) -> None:
        """Write a sheet: its name as a heading, its rows, and the text boxes on it.

        `cells`: row by row. A sheet without text is left out.
        """
        for cell in cells:
            if cell.gap and not cell.is_hidden:
                self._gaps.setdefault(cell.gap, []).append(f"{name}!{cell_name(cell.row, cell.column)}")
        if any(cell.is_hidden for cell in cells):
            self.leave_out(f"hidden rows or columns of the sheet {name}")
        if any(cell.is_struck for cell in cells):
            self.leave_out("struck text")
        shown = [cell for cell in cells if cell.pieces and not cell.is_hidden]
        if not shown and not any(texts):
            return
        self._writer.separate(PARAGRAPH)
        self._writer.start_paragraph(1)
        self._writer.write(" ".join(name.split()))
        table: list[Cell] = []
        for _, row in groupby(shown, key=lambda cell: cell.row):
            self._writer.start_paragraph()
            self._writer.separate(PARAGRAPH)
            for cell in row:
                self._writer.begin_cell(CELL_EDGE)
                for text, shift in cell.pieces:
                    self._writer.write(text, shift)
                if span := self._writer.end_cell():
                    table.append(Cell(cell.row, cell.column, *span, cell.rows, cell.columns, cell.is_header, cell.raw))
        for text in texts:
            self._writer.separate(PARAGRAPH)
            self._writer.write(text)
        self._writer.builder.add_table(name, table)

    def build(self) -> Extraction:
        """Return the text, and the cells whose text is not known."""
        for gap, places in self._gaps.items():
            more = f" and {len(places) - 3} more" if len(places) > 3 else ""
            self._writer.builder.add_gap(0, f"in {', '.join(places[:3])}{more} {gap}")
        return self._writer.builder.build()
