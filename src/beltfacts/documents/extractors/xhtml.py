"""XHTML as it is seen on the screen: HTML that browsers parse as XML."""

from __future__ import annotations

from beltfacts.documents.extraction import Extraction
from beltfacts.documents.extractors._html import decode_page, extract_page, read_page_properties

ENDINGS = ("xhtml", "xht")
MAX_BYTES = 256 << 20
"""A larger file is not read: its text takes twice its size in memory and more."""
SAFE_BYTES = 1 << 20
"""Reading a larger one may take more than some seconds."""


def extract(data: bytes) -> Extraction:
    """Return the visible text of a page.

    Raises Unreadable if the parser is missing or cannot parse it, or if its encoding is not known.
    """
    return extract_page(decode_page(data), is_xml=True)


def properties(data: bytes) -> list[tuple[str, str]]:
    """Return what a page says of itself in its head. Raises Unreadable as `extract` does."""
    return read_page_properties(decode_page(data), is_xml=True)
