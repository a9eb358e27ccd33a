"""The characters of a PDF page with their boxes and text objects, in drawing order.

A call into PDFium costs more than anything else here. So boxes and text objects are asked for where they matter: at both ends of a word
and at each character of a number. It decides nothing about lines and words (`fragments`).
"""

from __future__ import annotations

import ctypes
import re
from itertools import repeat
from typing import Any, NamedTuple

from beltfacts.documents.extractors._pdf.pdfium import Handle, address, functions

_BOX_BYTES = 16
"""Size of FS_RECTF: four floats."""
_PLACES = re.compile(r"(?<!\S)\S|\S(?!\S)|\d|(?<=\d)\S|\S(?=\d)")
"""The characters whose place matters: at the ends of words, in numbers and beside digits."""
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
"""Arabic and Hebrew, where the place of every character matters."""
_VISIBLE = re.compile(r"\S")
_BLANK = re.compile(r"\s")


class Run(NamedTuple):
    """Characters that one text object drew."""

    start: int
    """The index of its first character; no blank."""
    end: int
    """The index behind its last character; no blank."""
    drawn_by: Handle
    """The text object; 0 for a character that PDFium adds between two objects."""


class PageCharacters(NamedTuple):
    """The characters of a page. All lists but `runs` have the length of the text. Lengths are in points."""

    text_page: Handle
    """PDFium's text page."""
    text: str
    """The characters, with the spaces and line ends that PDFium adds."""
    runs: list[Run]
    """The text objects in drawing order."""
    lefts: list[float]
    """The left edge of a character's loose box (advance width, height of the font). 0 where it was not asked for."""
    tops: list[float]
    """Its top edge."""
    rights: list[float]
    """Its right edge."""
    bottoms: list[float]
    """Its bottom edge."""

    def read_boxes(self, start: int, end: int) -> None:
        """Ask for the boxes of all characters from `start` to `end`."""
        box = (ctypes.c_float * 4)()
        at, loose_box = ctypes.addressof(box), functions().loose_box
        for index in range(start, end):
            loose_box(self.text_page, index, at)
            self.lefts[index], self.tops[index], self.rights[index], self.bottoms[index] = box


def read_characters(text_page: Any) -> PageCharacters:
    """Return the characters of a text page of pypdfium2's raw interface."""
    import pypdfium2.raw as raw

    page, count = address(text_page), max(0, raw.FPDFText_CountChars(text_page))
    text = _text(raw, text_page, count)
    call = functions()
    pattern = _VISIBLE if _RIGHT_TO_LEFT.search(text) else _PLACES
    places = [match.start() for match in pattern.finditer(text)]
    runs = _runs(page, text, list(zip(places, map(call.text_object, repeat(page), places), strict=True)))
    boxed = {*places, *(run.start for run in runs), *(run.end - 1 for run in runs)}
    boxes = (ctypes.c_float * (4 * count))()
    start = ctypes.addressof(boxes)
    for _ in map(call.loose_box, repeat(page), boxed, [start + _BOX_BYTES * place for place in boxed]):
        pass
    edges = boxes[:]
    return PageCharacters(page, text, runs, edges[0::4], edges[1::4], edges[2::4], edges[3::4])


def _runs(page: Handle, text: str, places: list[tuple[int, Handle | None]]) -> list[Run]:
    """Return the runs of characters with one text object. `places`: index and text object of the ends of words and more."""
    runs: list[Run] = []
    start, last, current = 0, -1, None
    text_object = functions().text_object
    for place, drawn_by in places:
        if drawn_by != current or last < 0:
            if last >= 0 and place - last > 1 and not _BLANK.search(text, last, place):
                for index in range(last + 1, place):  # the object changes within a word
                    other = text_object(page, index)
                    if other != current:
                        runs.append(Run(start, index, current or 0))
                        start, current = index, other
                    last = index
            if drawn_by != current or last < 0:
                if last >= 0:
                    runs.append(Run(start, last + 1, current or 0))
                start, current = place, drawn_by
        last = place
    if last >= 0:
        runs.append(Run(start, last + 1, current or 0))
    return runs


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
