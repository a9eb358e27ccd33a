"""Word files: insertions, fields, notes and text boxes, without deletions and hidden text."""

from __future__ import annotations

from beltfacts.documents.extraction import Extraction

ENDINGS = ("docx", "docm")
MAX_BYTES = 256 << 20
"""A larger file is not read. Its text is in one part, which has a limit of its own (`package`)."""
SAFE_BYTES = 1 << 20
"""Reading a larger one may take more than some seconds."""


def extract(data: bytes) -> Extraction:
    """Return the text of a Word file. Raises Unreadable with the reason."""
    from beltfacts.documents.extractors._office import read_word_file

    return read_word_file(data)


def properties(data: bytes) -> list[tuple[str, str]]:
    """Return what the file says of itself. Raises Unreadable with the reason."""
    from beltfacts.documents.extractors._office import read_word_properties

    return read_word_properties(data)
