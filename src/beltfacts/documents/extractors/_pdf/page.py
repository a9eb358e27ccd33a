"""One page of a PDF: from its characters to its lines in reading order.

It knows nothing of the pages around it (`running_heads`).
"""

from __future__ import annotations

from typing import Any, NamedTuple

from beltfacts.documents.extraction import CELL_EDGE
from beltfacts.documents.extractors._pdf.characters import read_characters
from beltfacts.documents.extractors._pdf.fragments import find_fragments
from beltfacts.documents.extractors._pdf.garbled import UNKNOWN, mark_garbled
from beltfacts.documents.extractors._pdf.hidden import drop_hidden
from beltfacts.documents.extractors._pdf.line_text import Line, make_line
from beltfacts.documents.extractors._pdf.lines import find_segments
from beltfacts.documents.extractors._pdf.pdfium import address
from beltfacts.documents.extractors._pdf.reading_order import order_segments, rows_of

_NO_TEXT = f" {UNKNOWN}{CELL_EDGE}"


class Page(NamedTuple):
    """What is read on a page."""

    lines: list[Line]
    """Its lines in reading order."""
    gap: str = ""
    """Why text of it cannot be read; empty if all can be."""


def read_page(page: Any) -> Page:
    """Return the lines of a page. `page`: the handle of a loaded page in pypdfium2's raw interface."""
    import pypdfium2.raw as raw

    text_page = raw.FPDFText_LoadPage(page)
    if not text_page:
        return Page([], "the page is broken")
    try:
        characters = read_characters(text_page)
        fragments = drop_hidden(list(find_fragments(characters)), characters, address(page))
        fragments, gap = mark_garbled(fragments, characters)
    finally:
        raw.FPDFText_ClosePage(text_page)
    segments = find_segments(fragments)
    lines = [make_line(row) for block in order_segments(segments) for row in rows_of(block)]
    return Page([line for line in lines if line.text.strip(_NO_TEXT)], gap)
