"""Plain text: UTF-8, or UTF-16 with a byte order mark."""

from __future__ import annotations

from beltfacts.documents.extraction import Extraction
from beltfacts.documents.extractors._unreadable import Unreadable

ENDINGS = ("txt",)
MAX_BYTES = None
SAFE_BYTES = None
"""Its text is decoded at once."""

_ENCODINGS = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
"""The encoding by the first two bytes; UTF-8 if they are others."""


_MOST_WIDE = 64 << 20
"""Bytes of a text with a character beyond U+FFFF, such as an emoji: Python then takes four bytes for each character of the text."""
_BEYOND_FFFF = bytes(range(0xF0, 0x100))
"""First bytes in UTF-8 of a character beyond U+FFFF."""


def extract(data: bytes) -> Extraction:
    """Return the text with line feeds for line ends, and its tables. Raises Unreadable for bytes that are not UTF-8."""
    from beltfacts.documents.extractors._plain_tables import read_tables

    return read_tables(decode_text(data))


def decode_text(data: bytes) -> str:
    """Decode bytes as UTF-8 or UTF-16, with line feeds for line ends. Raises Unreadable for other bytes, and where it would take much memory."""
    if len(data) > _MOST_WIDE and len(data.translate(None, _BEYOND_FFFF)) < len(data):
        raise Unreadable(f"larger than {_MOST_WIDE >> 20} MiB, with emoji or other characters beyond U+FFFF; keep a part of it")
    try:
        text = data.decode(_ENCODINGS.get(data[:2], "utf-8-sig"))
    except UnicodeDecodeError as error:
        raise Unreadable(f"not UTF-8 text at byte {error.start}; save it as UTF-8") from error
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text
