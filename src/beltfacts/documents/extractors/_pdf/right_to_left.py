"""Lines with Arabic or Hebrew: from the order on the page to the order of reading.

Numbers and Latin words in such a line run from left to right. It follows the order of the page, not the whole bidirectional algorithm
(Unicode Standard Annex 9), which goes the other way.
"""

from __future__ import annotations

from typing import NamedTuple
from unicodedata import bidirectional, combining

from beltfacts.documents.extractors._pdf.characters import RIGHT_TO_LEFT
from beltfacts.documents.extractors._pdf.fragments import Fragment

_WORD_GAP = 0.14
"""A gap of so many em is a space."""
_MIRRORED = str.maketrans("()[]{}<>\u00ab\u00bb", ")(][}{><\u00bb\u00ab")
"""What is drawn for a bracket in right-to-left text is its mirror image."""
_LEFT_TO_RIGHT = frozenset(("L", "EN", "AN"))
_INSIDE_NUMBER = frozenset(("ES", "CS"))


class _Glyph(NamedTuple):
    """A character on the page, with the combining marks over it."""

    text: str
    """The character and its marks."""
    start: float
    """Where it starts, in points."""
    end: float
    """Where it ends."""
    shift: int
    """1 if it is raised, -1 if it is lowered, else 0."""
    em: float
    """Its font size in points."""
    part: int
    """The index of its fragment."""


def is_right_to_left(text: str) -> bool:
    """Return whether a text has letters that are read from right to left."""
    return not text.isascii() and RIGHT_TO_LEFT.search(text) is not None


def visual_to_logical(parts: list[tuple[Fragment, int]]) -> list[tuple[str, int]]:
    """Return the text of a line in the order of reading, in stretches with the same shift.

    `parts`: the fragments of the line, each with 1 for raised, -1 for lowered, else 0.
    """
    glyphs = [glyph for index, (fragment, shift) in enumerate(parts) for glyph in _glyphs(fragment, shift, index)]
    spaced: list[_Glyph] = []
    for glyph in sorted(glyphs, key=lambda glyph: -glyph.start):
        last = spaced[-1] if spaced else None
        if last and last.text != " " != glyph.text:
            number = last.text.isdigit() or glyph.text.isdigit()
            blank = number and abs(last.part - glyph.part) == 1 and parts[max(last.part, glyph.part)][0].blank == " "
            if blank or last.start - glyph.end > _WORD_GAP * glyph.em:
                spaced.append(_Glyph(" ", glyph.end, last.start, 0, glyph.em, -1))
        spaced.append(glyph)
    ordered: list[_Glyph] = []
    index = 0
    while index < len(spaced):
        end = _left_to_right_end(spaced, index)
        ordered += reversed(spaced[index:end]) if end > index else [spaced[index]._replace(text=spaced[index].text.translate(_MIRRORED))]
        index = max(end, index + 1)
    result: list[tuple[str, int]] = []
    for glyph in ordered:
        if glyph.text == " " and result and result[-1][0].endswith(" "):
            continue
        if result and result[-1][1] == glyph.shift:
            result[-1] = (result[-1][0] + glyph.text, glyph.shift)
        else:
            result.append((glyph.text, glyph.shift))
    return result


def _glyphs(fragment: Fragment, shift: int, index: int) -> list[_Glyph]:
    """Return the characters of a fragment. Marks without a width of their own stay with the character before."""
    if fragment.edges is None:  # a number or a Latin word
        return [_Glyph(fragment.text, fragment.start, fragment.end, shift, fragment.em, index)]
    glyphs: list[_Glyph] = []
    for char, start, end in zip(fragment.text, *fragment.edges, strict=True):
        last = glyphs[-1] if glyphs else None
        if last and (combining(char) or (abs(start - last.start) < 0.01 * fragment.em and is_right_to_left(char) and last.text != " ")):
            glyphs[-1] = last._replace(text=last.text + char)
        else:
            glyphs.append(_Glyph(" " if char.isspace() else char, start, end, shift, fragment.em, index))
    return glyphs


def _left_to_right_end(glyphs: list[_Glyph], index: int) -> int:
    """Return the end of the stretch from `index` on that runs from left to right; `index` if there is none.

    `glyphs`: from right to left. Separators belong to a number only between its digits.
    """
    end = index
    while end < len(glyphs):
        kind = bidirectional(glyphs[end].text[0])
        inside = kind in _INSIDE_NUMBER and index < end < len(glyphs) - 1 and bidirectional(glyphs[end + 1].text[0]) in ("EN", "AN")
        latin_space = (
            kind == "WS"
            and index < end < len(glyphs) - 1
            and {bidirectional(glyphs[end - 1].text[0]), bidirectional(glyphs[end + 1].text[0])} == {"L"}
        )
        percent = kind == "ET" and index == end < len(glyphs) - 1 and bidirectional(glyphs[end + 1].text[0]) in ("EN", "AN")
        if kind not in _LEFT_TO_RIGHT and not inside and not latin_space and not percent:
            break
        end += 1
    return end
