"""Books in EPUB: their pages in the order in which they are read."""

from __future__ import annotations

from beltfacts.documents.extraction import Extraction
from beltfacts.documents.extractors import xhtml

ENDINGS = ("epub",)
MAX_BYTES = 128 << 20
"""A larger file is not read. Most of a large book is pictures."""
SAFE_BYTES = 1 << 16
"""Its pages are packed: what they hold is not known before they are read."""


def extract(data: bytes) -> Extraction:
    """Return the text of a book. Raises Unreadable if it is locked or broken, or the parser of its pages is missing."""
    from beltfacts.documents.extractors._office import read_epub_file

    return read_epub_file(data, xhtml.extract)


def properties(data: bytes) -> list[tuple[str, str]]:
    """Return what a book says of itself. Raises Unreadable if it is broken."""
    from beltfacts.documents.extractors._office import read_epub_properties

    return read_epub_properties(data)
