"""Spreadsheets of OpenDocument: the cells of the sheets that are shown, as displayed."""

from __future__ import annotations

from beltfacts.documents.extraction import Extraction

ENDINGS = ("ods", "ots")
MAX_BYTES = 64 << 20
"""A larger file is not read: parsing needs many times its size in memory."""
SAFE_BYTES = 1 << 20
"""Reading a larger one may take more than some seconds."""


def extract(data: bytes) -> Extraction:
    """Return the displayed text of a spreadsheet. Raises Unreadable with the reason."""
    from beltfacts.documents.extractors._office import read_calc_file

    return read_calc_file(data)


def properties(data: bytes) -> list[tuple[str, str]]:
    """Return what the file says of itself. Raises Unreadable with the reason."""
    from beltfacts.documents.extractors._office import read_opendocument_properties

    return read_opendocument_properties(data)
