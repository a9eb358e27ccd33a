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
_BLANKS = re.compile(r"\s+")
_IN_NUMBERS = re.compile(r"\d(?=[\d.,])|(?<=\d)[.,](?=\d)")
"""Where gaps matter: blanks, and the characters of a number that another one follows."""
_NARROW = 0.2
"""A gap in a number of fewer points is kerning in any font size that can be read."""
_ORDINARY = 6.0
"""A blank of fewer points is no gap between cells in any font size that can be read."""
FIRST_WIDE = "\u2e80"
"""From here on Unicode has Chinese, Japanese and Korean characters, which need no blanks."""
RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
"""The letters of Arabic, Hebrew and other scripts that are read from right to left. The place of every character matters beside them."""
_WORD = re.compile(r"\S+")


class Run(NamedTuple):
    """Characters that one text object drew."""

    start: int
    """The index of its first character; no blank."""
    end: int
    """The index behind its last character; no blank."""
    drawn_by: Handle
    """The text object; 0 for a character that PDFium adds between two objects."""


class PageCharacters(NamedTuple):
    """The characters of a page. The edges have the length of the text. Lengths are in points."""

    text_page: Handle
    """PDFium's text page."""
    text: str
    """The characters, with the spaces and line ends that PDFium adds."""
    runs: list[Run]
    """The text objects in drawing order."""
    lefts: memoryview[float]
    """The left edge of a character's loose box (advance width, height of the font). 0 where it was not asked for."""
    tops: memoryview[float]
    """Its top edge."""
    rights: memoryview[float]
    """Its right edge."""
    bottoms: memoryview[float]
    """Its bottom edge."""
    gaps: list[tuple[int, int]]
    """The blanks and other gaps that may part two fragments: index behind the character before, index of the character after."""

    has_right_to_left: bool
    """Whether it has Arabic or Hebrew. Then all boxes are asked for."""

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
    runs = _runs(page, text)
    gaps = [match.span() for match in _BLANKS.finditer(text)]
    gaps += [(match.end(), match.end()) for match in _IN_NUMBERS.finditer(text)]
    gaps.sort()
    boxed = {run.start for run in runs} | {run.end - 1 for run in runs}
    boxed.update(before - 1 for before, _ in gaps)
    boxed.update(after for _, after in gaps)
    right_to_left = not text.isascii() and RIGHT_TO_LEFT.search(text) is not None
    if right_to_left:
        boxed.update(range(count))
    boxed -= {-1, count}
    boxes = (ctypes.c_float * (4 * count))()
    start = ctypes.addressof(boxes)
    for _ in map(call.loose_box, repeat(page), boxed, [start + _BOX_BYTES * place for place in boxed]):
        pass
    edges = memoryview(boxes).cast("B").cast("f")
    lefts, tops, rights, bottoms = edges[0::4], edges[1::4], edges[2::4], edges[3::4]
    wide = [
        (before, after)
        for before, after in gaps
        if before > 0
        and after < count
        and (abs(lefts[after] - rights[before - 1]) > (_NARROW if before == after else _ORDINARY) or text[after] >= FIRST_WIDE)
    ]
    return PageCharacters(page, text, runs, lefts, tops, rights, bottoms, wide, right_to_left)


def _runs(page: Handle, text: str) -> list[Run]:
    """Return the runs of characters with one text object.

    A text object draws consecutive characters. So where two words start with the same one, all between them is of it too.
    """
    words = [match.span() for match in _WORD.finditer(text)]
    text_object = functions().text_object
    objects = list(map(text_object, repeat(page), [start for start, _ in words]))
    objects.append(None)
    runs: list[Run] = []
    start = -1
    for (first, end), drawn_by, following in zip(words, objects, objects[1:], strict=False):
        start = first if start < 0 else start
        if drawn_by == following and drawn_by:
            continue
        current = drawn_by
        if end - first > 1 and text_object(page, end - 1) != drawn_by:
            for index in range(first + 1, end):  # the object changes within the word
                if (other := text_object(page, index)) != current:
                    runs.append(Run(start, index, current or 0))
                    start, current = index, other
        if current != following or not current:
            runs.append(Run(start, end, current or 0))
            start = -1
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
