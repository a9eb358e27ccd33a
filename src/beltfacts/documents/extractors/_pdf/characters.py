"""The characters of a PDF page with their boxes and text objects, in drawing order.

It decides nothing about lines and words (`fragments`).
"""

from __future__ import annotations

import ctypes
from itertools import repeat
from typing import Any, NamedTuple

from beltfacts.documents.extractors._pdf.pdfium import address, functions

_BOX_BYTES = 16
"""Size of FS_RECTF: four floats."""


class PageCharacters(NamedTuple):
    """The characters of a page. All lists have the length of the text. Lengths are in points."""

    text_page: int
    """The address of PDFium's text page."""
    text: str
    """The characters, with the spaces and line ends that PDFium adds."""
    lefts: list[float]
    """The left edge of each character's loose box (advance width, height of the font)."""
    tops: list[float]
    """Its top edge."""
    rights: list[float]
    """Its right edge."""
    bottoms: list[float]
    """Its bottom edge."""
    objects: list[int | None]
    """The text object that drew each character; None for a line end or space that PDFium adds between two objects."""


def read_characters(text_page: Any) -> PageCharacters:
    """Return the characters of a text page of pypdfium2's raw interface."""
    import pypdfium2.raw as raw

    page, count = address(text_page), max(0, raw.FPDFText_CountChars(text_page))
    text = _text(raw, text_page, count)
    call = functions()
    boxes = (ctypes.c_float * (4 * count))()
    start = ctypes.addressof(boxes)
    for _ in map(call.loose_box, repeat(page), range(count), range(start, start + _BOX_BYTES * count, _BOX_BYTES)):
        pass
    edges = boxes[:]
    objects = list(map(call.text_object, repeat(page), range(count)))
    return PageCharacters(page, text, edges[0::4], edges[1::4], edges[2::4], edges[3::4], objects)


def _text(raw: Any, text_page: Any, count: int) -> str:
    """Return one character for each index of a text page."""
    units = (ctypes.c_ushort * (count + 1))()
    written = raw.FPDFText_GetText(text_page, 0, count, units) - 1
    text = bytes(memoryview(units)[:count]).decode("utf-16-le", "surrogatepass")
    if written == len(text) == count:
        return text
    # Characters beyond U+FFFF take two units, and characters without a code take none.
    codes = (raw.FPDFText_GetUnicode(text_page, index) for index in range(count))
    return "".join(chr(code) if code <= 0x10FFFF else "\ufffd" for code in codes)
