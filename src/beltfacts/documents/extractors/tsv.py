"""Tables whose cells are parted by tabs."""

from __future__ import annotations

from beltfacts.documents.extraction import Extraction
from beltfacts.documents.extractors import text as plain_text

ENDINGS = ("tsv", "tab")
MAX_BYTES = 256 << 20
"""A larger file is not read: its cells need many times its size in memory."""
SAFE_BYTES = None
"""Its cells are read at once."""


def extract(data: bytes) -> Extraction:
    """Return the table as text. Raises Unreadable for bytes that are no text."""
    from beltfacts.documents.extractors._office import read_delimited

    return read_delimited(plain_text.decode_text(data), "\t")
