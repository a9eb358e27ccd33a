"""Text files of OpenDocument: fields, notes and text boxes, without deletions and hidden text."""

from __future__ import annotations

from beltfacts.documents.extraction import Extraction

ENDINGS = ("odt", "ott")
MAX_BYTES = 64 << 20
"""A larger file is not read: parsing needs many times its size in memory."""
SAFE_BYTES = 1 << 20
"""Reading a larger one may take more than some seconds."""


def extract(data: bytes) -> Extraction:
    """Return the text of an OpenDocument text. Raises Unreadable with the reason."""
    from beltfacts.documents.extractors._office import read_writer_file

    return read_writer_file(data)


def properties(data: bytes) -> list[tuple[str, str]]:
    """Return what the file says of itself. Raises Unreadable with the reason."""
    from beltfacts.documents.extractors._office import read_opendocument_properties

    return read_opendocument_properties(data)
