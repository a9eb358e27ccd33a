"""One page of a PDF: from its characters to its lines in reading order.

It knows nothing of the pages around it (`running_heads`).
"""

from __future__ import annotations

from statistics import median
from typing import Any, NamedTuple

from beltfacts.documents.extraction import CELL_EDGE
from beltfacts.documents.extractors._pdf.alignment import cell_starts
from beltfacts.documents.extractors._pdf.characters import read_characters
from beltfacts.documents.extractors._pdf.form_fields import add_fields
from beltfacts.documents.extractors._pdf.fragments import Fragment, find_fragments
from beltfacts.documents.extractors._pdf.garbled import UNKNOWN, mark_garbled
from beltfacts.documents.extractors._pdf.hidden import drop_hidden
from beltfacts.documents.extractors._pdf.line_text import Line, LineCell, Piece, make_line
from beltfacts.documents.extractors._pdf.lines import Segment, find_segments
from beltfacts.documents.extractors._pdf.page_objects import read_objects
from beltfacts.documents.extractors._pdf.pdfium import address
from beltfacts.documents.extractors._pdf.reading_order import order_segments, rows_of
from beltfacts.documents.extractors._pdf.struck import drop_struck
from beltfacts.documents.extractors._pdf.tables import GridText, find_grids, split_at_grids

_NO_TEXT = f" {UNKNOWN}{CELL_EDGE}"
_LEADING = (0.8, 2.2)
"""The distance between two baselines of a paragraph, in em, is in this range."""
_MORE_LEADING = 1.25
"""Between paragraphs the distance is at least so many times as large."""


class Page(NamedTuple):
    """What is read on a page."""

    lines: list[Line]
    """Its lines in reading order."""
    gap: str = ""
    """Why text of it cannot be read; empty if all can be."""
    has_hidden_text: bool = False
    """Whether it has text that is left out because no reader sees it."""
    has_struck_text: bool = False
    """Whether it has text that is left out because it is struck through."""


def read_page(page: Any, form: Any) -> Page:
    """Return the lines of a page.

    `page`: the handle of a loaded page in pypdfium2's raw interface. `form`: the handle of the document's form, or None.
    """
    import pypdfium2.raw as raw

    text_page = raw.FPDFText_LoadPage(page)
    if not text_page:
        return Page([], "the page is broken")
    try:
        characters = read_characters(text_page)
        objects = read_objects(address(page))
        drawn = list(find_fragments(characters))
        shown = drop_hidden(drawn, characters, objects)
        whole = drop_struck(shown, objects.rules, characters)
        fragments, gap = mark_garbled(whole, characters)
        grids = find_grids(objects.rules)
        fragments, tables = split_at_grids(fragments, grids, characters) if grids else (fragments, [])
    finally:
        raw.FPDFText_ClosePage(text_page)
    segments = _with_tables(find_segments(fragments), tables)
    lines: list[Line] = []
    down = [rule for rule in objects.rules if rule.top - rule.bottom > rule.right - rule.left]
    for block in order_segments(add_fields(segments, page, form)):
        rows = rows_of(block)
        for index, row in enumerate(rows):
            table = row[0].table
            lines += [make_line(row, down, cell_starts(rows, index))] if table is None else _table_lines(tables[table], table)
    return Page(_mark_paragraphs([line for line in lines if line.text.strip(_NO_TEXT)]), gap, len(shown) < len(drawn), whole is not shown)


def _with_tables(segments: list[Segment], tables: list[GridText]) -> list[Segment]:
    """Return segments with one for each table, where its first character was drawn."""
    for index, table in enumerate(tables):
        segment = Segment(min((part for parts in table.cells.values() for part in parts), key=lambda part: part.first))
        segment.table = index
        segment.start, segment.end = table.grid.xs[0], table.grid.xs[-1]
        segment.baseline, segment.bottom = table.grid.ys[0], table.grid.ys[-1]
        place = next((place for place, each in enumerate(segments) if each.fragments[0].first > table.first), len(segments))
        segments.insert(place, segment)
    return segments


def _table_lines(table: GridText, index: int) -> list[Line]:
    """Return the rows of a table, each as a line."""
    rows: dict[int, list[int]] = {}
    for cell in sorted(table.cells):
        rows.setdefault(table.grid.cells[cell].row, []).append(cell)
    lines = []
    for row, cells in sorted(rows.items()):
        pieces: list[Piece] = []
        spans: list[LineCell] = []
        length = 0
        for cell in cells:
            if pieces:
                pieces.append(Piece(CELL_EDGE, 0))
                length += len(CELL_EDGE)
            inside = _cell_pieces(table.cells[cell])
            start, length = length, length + sum(len(piece.text) for piece in inside)
            pieces += inside
            spans.append(LineCell(table.grid.cells[cell], start, length))
        em = max(part.em for cell in cells for part in table.cells[cell])
        lines.append(
            Line(tuple(pieces), table.grid.ys[row] - em, em, table.grid.xs[0], table.grid.xs[-1], row == min(rows), index, tuple(spans))
        )
    return lines


def _cell_pieces(fragments: list[Fragment]) -> list[Piece]:
    """Return the text of a cell, its lines joined by spaces."""
    segments = find_segments(fragments)
    if len(segments) == 1:
        return list(make_line(segments).pieces)
    pieces: list[Piece] = []
    for block in order_segments(segments):
        for row in rows_of(block):
            if pieces:
                pieces.append(Piece("\n" if pieces[-1].text.endswith("-") else " ", 0))
            pieces += make_line(row).pieces
    return pieces


def _mark_paragraphs(lines: list[Line]) -> list[Line]:
    """Return the lines with the first line of each paragraph marked."""
    distances = [(upper.baseline - lower.baseline) / lower.em for upper, lower in zip(lines, lines[1:], strict=False) if lower.em > 0]
    usual = [distance for distance in distances if _LEADING[0] <= distance <= _LEADING[1]]
    limit = _MORE_LEADING * median(usual) if usual else _LEADING[1]
    marked = lines[:1]
    for upper, lower in zip(lines, lines[1:], strict=False):
        apart = upper.baseline - lower.baseline > limit * max(upper.em, lower.em) or upper.table != lower.table
        marked.append(lower._replace(starts_paragraph=True) if apart else lower)
    return marked
