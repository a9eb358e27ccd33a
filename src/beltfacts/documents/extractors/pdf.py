"""PDF with a text layer, read as its reader sees it."""

from __future__ import annotations

from beltfacts.documents.extraction import Extraction
from beltfacts.documents.extractors._held_bytes import HeldBytes
from beltfacts.documents.extractors._pdf import extract_text, read_pdf_properties

ENDINGS = ("pdf",)
MAX_BYTES = 256 << 20
"""A larger file is not read: PDFium keeps it in memory as a whole."""
SAFE_BYTES = 0
"""A few bytes can make PDFium work for minutes."""


def extract(data: bytes) -> Extraction:
    """Return the text of a PDF, pages separated by form feeds.

    Raises Unreadable if pypdfium2 is missing or cannot parse the file, if it is locked, or if it is a scan without text.
    """
    held = HeldBytes(data)
    del data
    return extract_text(held)


def properties(data: bytes) -> list[tuple[str, str]]:
    """Return what a PDF says of itself, and how many pages it has. Raises Unreadable if it cannot be opened."""
    return read_pdf_properties(data)
