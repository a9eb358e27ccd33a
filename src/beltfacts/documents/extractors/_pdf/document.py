"""A whole PDF: its pages one by one, running heads, page labels and what cannot be read.

It reads no single character itself (`characters`).
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from statistics import median
from typing import Any

from beltfacts.documents.extraction import Cell, Extraction, TextBuilder
from beltfacts.documents.extractors._held_bytes import HeldBytes
from beltfacts.documents.extractors._pdf.footnotes import move_footnotes
from beltfacts.documents.extractors._pdf.line_text import Line
from beltfacts.documents.extractors._pdf.packed_pages import PackedPages, pack_page
from beltfacts.documents.extractors._pdf.page import Page, read_page
from beltfacts.documents.extractors._pdf.pdfium import open_document
from beltfacts.documents.extractors._pdf.running_heads import find_running_heads
from beltfacts.documents.extractors._unreadable import Unreadable
from beltfacts.documents.shifted_text import lowered_text, raised_text

_MOST_CHARACTERS = 40_000_000
"""Characters of a document. The rest of a longer one is not read: text takes several times its size in memory."""
_MOST_PAGES = 50_000
"""Pages of a document. A broken file may declare any number."""


def extract_text(data: HeldBytes) -> Extraction:
    """Return the text of a PDF as its reader sees it. Its bytes are let go when its pages are read.

    Raises Unreadable if pypdfium2 is missing or cannot parse the file, if it is locked, or if it is a scan without text.
    """
    document = open_document(data.data)
    try:
        labels = _page_labels(document)
        pages = PackedPages(_read_all(document, data.data))
    finally:
        document.close()
    del document
    data.take()
    shown = _build(pages, labels)
    if shown is None:
        reasons = [page.gap for page in pages if page.gap]
        raise Unreadable(reasons[0] if reasons else "it holds no text; a scan needs text recognition first, kept as .txt")
    return shown


def _read_all(document: Any, data: bytes) -> list[bytes]:
    """Return the packed pages of a document, of a long one the last ones from another process. `data`: its bytes."""
    from beltfacts.documents.extractors._pdf.second_reader import start_second_reader  # imported here: it loads what starts processes

    count = min(len(document), _MOST_PAGES)
    second = start_second_reader(data, count)
    if second is None:
        return list(_read_pages(document, 0, count))
    try:
        pages = list(_read_pages(document, 0, second.first))
        if len(pages) < second.first:  # the document is too long
            return pages
        return [*pages, *(second.pages() or _read_pages(document, second.first, count))]
    finally:
        second.end()


def read_range(first: int, last: int) -> list[bytes]:
    """Return packed pages of the PDF that is the standard input: from number `first` (from 0) to the one before `last`.

    This is what another process runs.
    """
    document = open_document(None)
    try:
        return list(_read_pages(document, first, last))
    finally:
        document.close()


def _read_pages(document: Any, first: int, last: int) -> Iterator[bytes]:
    """Yield the packed pages from number `first` (from 0) to the one before `last`, in order."""
    import pypdfium2.raw as raw

    if document.get_formtype() and document.formenv is None:
        document.init_forms()
    characters = 0
    for index in range(first, last):
        if characters > _MOST_CHARACTERS:
            yield pack_page(Page([], "the document is too long"))
            return
        handle = raw.FPDF_LoadPage(document.raw, index)
        if not handle:
            yield pack_page(Page([], "the page is broken"))
            continue
        try:
            page = read_page(handle, document.formenv.raw if document.formenv else None)
        except (ArithmeticError, LookupError, ValueError):  # what a broken file makes of sizes and places
            page = Page([], "the page is broken")
        finally:
            raw.FPDF_ClosePage(handle)
        characters += sum(len(line.text) for line in page.lines)
        yield pack_page(page)


def _page_labels(document: Any) -> list[str]:
    """Return the label of each page as printed, or an empty list if the document has none."""
    import pypdfium2.raw as raw

    labels = []
    buffer = (ctypes.c_ushort * 64)()
    for index in range(min(len(document), _MOST_PAGES)):
        size = raw.FPDF_GetPageLabel(document.raw, index, buffer, ctypes.sizeof(buffer))
        text = bytes(memoryview(buffer).cast("B")[: max(0, size - 2)]) if 2 < size <= ctypes.sizeof(buffer) else b""
        labels.append("".join(char for char in text.decode("utf-16-le", "replace") if char.isprintable()).strip())
    return labels if any(labels) else []


def _in_order(lines: list[Line], heads: set[int]) -> tuple[list[int], set[int]]:
    """Return the indexes of lines in reading order, and of the lines before which a paragraph ends.

    Running heads at the top stand first, those at the bottom last, and footnotes interrupt no sentence.
    """
    body, starts = move_footnotes(lines, [index for index in range(len(lines)) if index not in heads])
    if not heads or not body:
        return body or list(range(len(lines))), starts
    middle = median(lines[index].baseline for index in body)
    top = [index for index in sorted(heads) if lines[index].baseline > middle]
    return [*top, *body, *(index for index in sorted(heads) if index not in top)], starts


def _shown(line: Line) -> str:
    """Return the text of a line with its raised and lowered digits as such."""
    text = ""
    for piece in line.pieces:
        text += raised_text(piece.text, text) if piece.shift > 0 else lowered_text(piece.text) if piece.shift < 0 else piece.text
    return text


def _add_line(builder: TextBuilder, line: Line, cells: dict[int, list[Cell]]) -> None:
    """Add the text of a line, and to `cells` the cells of its table."""
    start = builder.length
    for text, shift in line.pieces:
        if shift > 0:
            builder.add_raised(text)
        elif shift < 0:
            builder.add_lowered(text)
        else:
            builder.add(text)
    if line.table is not None:
        row = cells.setdefault(line.table, [])
        row += [
            Cell(cell.place.row, cell.place.column, start + cell.start, start + cell.end, cell.place.rows, cell.place.columns)
            for cell in line.cells
        ]


def _build(pages: PackedPages, labels: list[str]) -> Extraction | None:
    """Return the text of pages, with running heads and page numbers marked as passed over. None where no page has a line."""
    builder = TextBuilder()
    has_lines = False
    heads = find_running_heads((page.lines for page in pages), labels)
    for number, page in enumerate(pages):
        if number:
            builder.end_page()
        if page.gap:
            builder.add_gap(number + 1, page.gap)
        if page.has_hidden_text:
            builder.add_left_out("hidden text")
        if page.has_struck_text:
            builder.add_left_out("struck text")
        has_lines = has_lines or bool(page.lines)
        cells: dict[int, list[Cell]] = {}
        order, starts = _in_order(page.lines, heads[number])
        for place, index in enumerate(order):
            line = page.lines[index]
            if place:
                builder.add("\n\n" if line.starts_paragraph or index in starts else "\n")
            if index in heads[number]:
                builder.add_passed_over(_shown(line))
            else:
                _add_line(builder, line, cells)
        for table in dict.fromkeys(line.table for line in page.lines if line.table is not None):
            builder.add_table("", cells.get(table, []))
    builder.set_page_labels(labels)
    return builder.build() if has_lines else None
