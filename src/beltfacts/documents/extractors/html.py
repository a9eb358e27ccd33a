"""HTML and XHTML as it is seen on the screen, without scripts, styles and hidden parts."""

from __future__ import annotations

from beltfacts.documents.extraction import Extraction
from beltfacts.documents.extractors._html import decode_page, extract_page, read_page_properties

ENDINGS = ("html", "htm", "shtml")
MAX_BYTES = 256 << 20
"""A larger file is not read: its text takes twice its size in memory and more."""
SAFE_BYTES = 1 << 20
"""Reading a larger one may take more than some seconds."""


def extract(data: bytes) -> Extraction:
    """Return the visible text of a page.

    Raises Unreadable if the parser is missing or cannot parse it, or if its encoding is not known.
    """
    text = decode_page(data)
    del data  # of a large page, the text alone is needed
    return extract_page(text)


def properties(data: bytes) -> list[tuple[str, str]]:
    """Return what a page says of itself in its head. Raises Unreadable as `extract` does."""
    return read_page_properties(decode_page(data))
