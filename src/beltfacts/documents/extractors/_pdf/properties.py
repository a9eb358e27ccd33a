"""What a PDF says of itself: its information dictionary (ISO 32000-2, 14.3.3), its language, and how many pages it has.

It reads no text (`document`), and no XMP: PDFium gives no way to it, and the packets in a file may be those of its pictures.
"""

from __future__ import annotations

import ctypes
from typing import Any

from beltfacts.documents.extractors._pdf.pdfium import open_document

_KEYS = ("Title", "Author", "Subject", "Keywords", "Creator", "Producer", "CreationDate")
"""The entries of the information dictionary that are read. Creator and Producer are programs."""


def read_pdf_properties(data: bytes) -> list[tuple[str, str]]:
    """Return names and texts of what a PDF says of itself. Raises Unreadable if it cannot be opened."""
    document = open_document(data)
    try:
        said = [(f"{key} of the PDF properties", str(document.get_metadata_value(key))) for key in _KEYS]
        return [*said, ("language of the PDF", _language(document)), ("pages of the PDF", str(len(document)))]
    finally:
        document.close()


def _language(document: Any) -> str:
    """Return the natural language that the catalog names (ISO 32000-2, 14.9.2); empty where PDFium cannot tell it."""
    import pypdfium2.raw as raw

    read = getattr(raw, "FPDFCatalog_GetLanguage", None)  # PDFium has it since 2025
    if read is None:
        return ""
    buffer = (ctypes.c_ushort * 64)()
    size = read(document.raw, buffer, ctypes.sizeof(buffer))
    return bytes(memoryview(buffer).cast("B")[: max(0, size - 2)]).decode("utf-16-le", "replace") if size <= ctypes.sizeof(buffer) else ""
