"""Fragments: stretches of a page's text that one text object drew without a wide gap.

Within a text object font, size and baseline are the same, so a fragment has one of each. Positions are along and across the direction of
reading, so that turned text is read like any other. It joins nothing to lines (`lines`).
"""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator
from math import atan2, cos, degrees, hypot, radians, sin
from typing import NamedTuple

from beltfacts.documents.extractors._pdf.characters import FIRST_WIDE, PageCharacters, Run
from beltfacts.documents.extractors._pdf.pdfium import functions

WIDE_GAP = 1.2
"""A gap of so many em within a text object starts a new fragment: cells of a table, or two columns."""
DIGIT_GAP = 0.08
"""A gap of so many em between two digits parts two numbers. Kerning inside a number reaches 0.035 em."""

WIDE_SPACE = 0.9
"""Between two Chinese characters a narrower gap, in em, is no space."""
_OVERSHOOT = 0.03
"""How much glyphs of a font differ in height or depth, as a share of the height of a box."""
_BLANKS = re.compile(r"\s+")
_FEWEST_LETTERS = 4
"""Gaps between characters that tell letter spacing from two cells."""

_MATRIX, _ORIGIN = (ctypes.c_float * 6)(), (ctypes.c_double * 2)()
_MATRIX_AT, _ORIGIN_AT = ctypes.addressof(_MATRIX), ctypes.addressof(_ORIGIN)
"""Where PDFium writes the matrix and origin of a character. PDFium itself serves one thread at a time."""


class Fragment(NamedTuple):
    """A stretch of text with one font size and baseline. Lengths are in points."""

    text: str
    """Its characters, without blanks at its ends."""
    start: float
    """Where it starts, along the direction of reading."""
    end: float
    """Where it ends."""
    baseline: float
    """Its baseline, across the direction of reading; larger is higher."""
    em: float
    """Its font size as drawn."""
    direction: int
    """The direction of reading in degrees, counterclockwise from rightwards."""
    first: int
    """The index of its first character in the page's text."""
    drawn_by: int
    """The text object that drew it."""
    blank: str
    """What the page's text has before it: a space of any kind, a line end, or nothing."""
    edges: tuple[list[float], list[float]] | None = None
    """Where each character starts and ends, on a page with Arabic or Hebrew."""


class Placement(NamedTuple):
    """How a text object draws its characters."""

    em: float
    """The font size as drawn, in points."""
    direction: int
    """The direction of reading in degrees, counterclockwise from rightwards."""
    baseline: float
    """The baseline, across the direction of reading."""


def find_fragments(page: PageCharacters) -> Iterator[Fragment]:
    """Yield the fragments of a page in drawing order."""
    text, last, blank = page.text, 0, "\n"
    place: Placement | None = None
    top = bottom = 0.0
    gaps = iter([*page.gaps, (len(text) + 1, 0)])
    gap = next(gaps)
    for run in page.runs:
        if run.start > last:
            between = text[last : run.start]
            special = between.strip(" \r\n\t")
            blank = special[0] if special.isspace() else "\n" if _is_added(page, last, run.start, between) else " "
        inside = []
        while gap[0] <= run.end - 1:
            if gap[0] > run.start:
                inside.append(gap)
            gap = next(gaps)
        if run.drawn_by:
            above, below = top, bottom
            top, bottom = page.tops[run.start], page.bottoms[run.start]
            if place is None or place.direction or not _is_same_height(top, bottom, above, below):
                place = _placement(page, run.start)
            if place.direction:
                inside = [match.span() for match in _BLANKS.finditer(text, run.start, run.end)]
            yield from _split(page, run, place, inside, blank)
            blank = ""
        last = run.end


def _is_same_height(top: float, bottom: float, above: float, below: float) -> bool:
    """Return whether two loose boxes are of one font size and line. A glyph that is higher or deeper than its font widens its box."""
    if top == above:
        return bottom == below or abs(bottom - below) < _OVERSHOOT * (top - bottom)
    return bottom == below and abs(top - above) < _OVERSHOOT * (top - bottom)


def _is_added(page: PageCharacters, last: int, start: int, between: str) -> bool:
    """Return whether PDFium added what is between two runs: a line end, or a space between two numbers."""
    if " " not in between:
        return "\n" in between
    numbers = page.text[last - 1 : last].isdigit() and page.text[start].isdigit()
    return numbers and not any(page.text[index] == " " and functions().text_object(page.text_page, index) for index in range(last, start))


def _split(page: PageCharacters, run: Run, place: Placement, gaps: list[tuple[int, int]], blank: str) -> Iterator[Fragment]:
    """Yield the fragments of a run. `gaps`: where it may be parted. `blank`: what the page's text has before it."""
    text, em = page.text, place.em
    first, spacing = run.start, -1.0
    for before, after in gaps:
        width = abs(_edges(page, after, place)[0] - _edges(page, before - 1, place)[1])
        between = " "
        if before == after and width > em * DIGIT_GAP:
            spacing = _letter_spacing(page, run, place) if spacing < 0 else spacing
            if width <= spacing + em * DIGIT_GAP:
                continue
            between = ""
        elif before < after and text[before - 1] > FIRST_WIDE < text[after] and width < WIDE_SPACE * em:
            between = ""  # justified Chinese: PDFium takes a gap for a space
        elif width <= em * (WIDE_GAP if before < after else DIGIT_GAP):
            continue
        yield make_fragment(page, first, before, run.drawn_by, place, blank)
        first, blank = after, between
    yield make_fragment(page, first, run.end, run.drawn_by, place, blank)


def make_fragment(page: PageCharacters, start: int, end: int, drawn_by: int, place: Placement, blank: str) -> Fragment:
    """Return the characters from `start` to `end` as a fragment."""
    text = page.text[start:end]
    if place.direction == 0:
        left, right = page.lefts[start], page.rights[end - 1]
    else:
        left, right = _edges(page, start, place)[0], _edges(page, end - 1, place)[1]
    edges = None
    if page.has_right_to_left:
        both = [_edges(page, index, place) for index in range(start, end)]
        edges = [edge[0] for edge in both], [edge[1] for edge in both]
        left, right = min(edges[0]), max(edges[1])
    return Fragment(text, left, right, place.baseline, place.em, place.direction, start, drawn_by, blank, edges)


def part_of(fragment: Fragment, start: int, end: int, page: PageCharacters) -> Fragment | None:
    """Return a part of a fragment without blanks at its ends, or None if nothing else is in it."""
    text = fragment.text[start:end]
    first = fragment.first + start + len(text) - len(text.lstrip())
    text = text.strip()
    if not text:
        return None
    return fragment._replace(text=text, start=page.lefts[first], end=page.rights[first + len(text) - 1], first=first, blank=" ", edges=None)


def _letter_spacing(page: PageCharacters, run: Run, place: Placement) -> float:
    """Return the gap between any two characters of a run that is set with letter spacing, in points; else 0."""
    page.read_boxes(run.start, run.end)
    edges = [_edges(page, index, place) for index in range(run.start, run.end)]
    words = page.text[run.start : run.end]
    gaps = sorted(
        later[0] - earlier[1]
        for index, (earlier, later) in enumerate(zip(edges, edges[1:], strict=False))
        if " " not in words[index : index + 2]
    )
    return max(0.0, gaps[len(gaps) // 4]) if len(gaps) >= _FEWEST_LETTERS else 0.0


def _placement(page: PageCharacters, index: int) -> Placement:
    """Return how the text object of a character draws."""
    call = functions()
    call.matrix(page.text_page, index, _MATRIX_AT)
    call.origin(page.text_page, index, _ORIGIN_AT, _ORIGIN_AT + 8)
    a, b, c, d, _, _ = _MATRIX
    em = abs(call.font_size(page.text_page, index)) * hypot(c, d)
    height = max(abs(page.tops[index] - page.bottoms[index]), 0.01)
    if not 0.4 < em / height < 2.5:  # a font that draws its characters by programs (Type 3) may have any size
        em = height if height > 0.1 else max(em, 0.1)
    direction = 0 if b == 0 and a > 0 else round(degrees(atan2(b, a))) % 360
    x, y = _ORIGIN
    return Placement(em, direction, _across(x, y, direction))


def _across(x: float, y: float, direction: int) -> float:
    """Return the place of a point across a direction of reading."""
    if direction == 0:
        return y
    return y * cos(radians(direction)) - x * sin(radians(direction))


def _edges(page: PageCharacters, index: int, place: Placement) -> tuple[float, float]:
    """Return where a character starts and ends along the direction of reading."""
    left, right = page.lefts[index], page.rights[index]
    if place.direction == 0:
        return left, right
    bottom, top = page.bottoms[index], page.tops[index]
    if place.direction == 90:
        return bottom, top
    if place.direction == 180:
        return -right, -left
    if place.direction == 270:
        return -top, -bottom
    along, across = cos(radians(place.direction)), sin(radians(place.direction))
    centre = (left + right) / 2 * along + (bottom + top) / 2 * across
    half = place.em / 4  # the box of slanted text is no help
    return centre - half, centre + half
