"""The text of one line: spaces, edges of cells, raised and lowered marks, fractions.

It looks at one line only; line ends and pages are put in by `document`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from typing import NamedTuple

from beltfacts.documents.extraction import CELL_EDGE
from beltfacts.documents.extractors._pdf.characters import FIRST_WIDE
from beltfacts.documents.extractors._pdf.form_fields import DRAWN_BY_FIELD
from beltfacts.documents.extractors._pdf.fragments import DIGIT_GAP, WIDE_SPACE, Fragment
from beltfacts.documents.extractors._pdf.lines import SAME_BASELINE, Segment, is_shifted
from beltfacts.documents.extractors._pdf.page_objects import Rectangle
from beltfacts.documents.extractors._pdf.right_to_left import is_right_to_left, visual_to_logical
from beltfacts.documents.extractors._pdf.tables import GridCell
from beltfacts.documents.shifted_text import LOWERED_DIGITS, RAISED_DIGITS

_WORD_GAP = 0.14
"""A gap of so many em between two fragments is a space, where PDFium puts none."""
_OBJECT_GAP = 0.05
"""A gap of so many em parts two numbers that are drawn on their own: there is no kerning between them."""
_CELL_GAP = 1.0
"""A gap of so many em between two numbers is the edge of a cell."""
_SINGLE = 0.7
"""A line is drawn character by character if so many of its fragments are single characters."""
_FEWEST_LETTERS = 4
"""Letters in such a line, which tell its spacing: a row of single digits is a row of cells."""
_WIDEST_SPACING = 0.4
"""The widest letter spacing in em."""
_CHARACTER_GAP = 0.4
"""In such a line a narrower gap between two digits, in em, is a space: a cell has more room."""
_NUMBER_ENDS = "%"
_NUMBER_STARTS = "+-\u2212\u2013(."
"""What a number in a cell may end or begin with besides a digit."""
_LINE_END_HYPHENS = str.maketrans({"\x02": "-", "\ufffe": "-"})
"""What PDFium gives for a hyphen at a line end over which it joins a word."""
_RAISED_SIGNS = _LINE_END_HYPHENS | {0x2013: "\u2212"}
"""The same, and the en dash that stands for a minus in an exponent."""
_FRACTION_SLASH = "\u2044"
_FRACTIONS = {
    "1/2": "\xbd", "1/3": "\u2153", "2/3": "\u2154", "1/4": "\xbc", "3/4": "\xbe", "1/5": "\u2155", "2/5": "\u2156", "3/5": "\u2157",
    "4/5": "\u2158", "1/6": "\u2159", "5/6": "\u215a", "1/8": "\u215b", "3/8": "\u215c", "5/8": "\u215d", "7/8": "\u215e",
}  # fmt: skip
"""Fractions that Unicode has a character for."""
_SIGN_BEFORE_DIGIT = re.compile("\xad(?=\\d)|(?<=\\d)\xad")


class Piece(NamedTuple):
    """A part of a line's text."""

    text: str
    """Its characters."""
    shift: int
    """1 if it is raised, -1 if it is lowered, 0 otherwise."""


class LineCell(NamedTuple):
    """A cell of a ruled table in a line's text."""

    place: GridCell
    """Its row and column in the table."""
    start: int
    """Where it starts, in characters of the line."""
    end: int
    """Where it ends."""


class Line(NamedTuple):
    """A line of a page."""

    pieces: tuple[Piece, ...]
    """Its text in reading order."""
    baseline: float
    """Its baseline in points, from the bottom of the page."""
    em: float
    """Its font size in points."""
    start: float
    """Where it starts, in points."""
    end: float
    """Where it ends, in points."""
    starts_paragraph: bool = False
    """Whether there is more space above it than between the lines of a paragraph."""
    table: int | None = None
    """The index on its page of the ruled table of which it is a row."""
    cells: tuple[LineCell, ...] = ()
    """The cells of that row."""

    @property
    def text(self) -> str:
        """Its characters."""
        return "".join(piece.text for piece in self.pieces)


def make_line(row: list[Segment], rules: Sequence[Rectangle] = (), cells: Set[float] = frozenset()) -> Line:
    """Return the line that the segments of a row make.

    `rules`: the vertical ruling lines of the page. `cells`: where cells start, in points.
    """
    base = row[0] if len(row) == 1 else max(row, key=lambda segment: segment.characters)
    if len(row) == 1 == len(base.fragments) and not is_right_to_left(base.fragments[0].text):
        return Line((Piece(_plain(base.fragments[0].text), 0),), base.baseline, base.em, base.start, base.end)
    parts = [(fragment, _shift(fragment, segment)) for segment in row for fragment in segment.fragments]
    if any(is_right_to_left(fragment.text) for fragment, _ in parts):
        pieces = [Piece(text, shift) for text, shift in visual_to_logical(parts)]
    else:
        pieces = _join(sorted(parts, key=lambda part: part[0].start) if len(row) > 1 or _is_out_of_order(parts) else parts, rules, cells)
    start, end = min(segment.start for segment in row), max(segment.end for segment in row)
    return Line(tuple(pieces), base.baseline, base.em, start, end)


def _plain(text: str) -> str:
    """Return the text of a fragment with its hyphens as printed."""
    if text.isascii() and "\x02" not in text:
        return text
    return _SIGN_BEFORE_DIGIT.sub("-", text.translate(_LINE_END_HYPHENS))


def _join(parts: list[tuple[Fragment, int]], rules: Sequence[Rectangle], cells: Set[float]) -> list[Piece]:
    """Return the text of fragments that stand side by side, each with its shift."""
    pieces: list[Piece] = []
    previous: Fragment | None = None
    shift_before = 0
    spacing = _letter_spacing(parts)
    for fragment, shift in parts:
        between = _between(previous, fragment, fragment.start in cells, spacing) if previous else ""
        if (
            previous
            and shift_before == 1
            and shift == -1
            and previous.text.isdecimal()
            and fragment.start < previous.end - 0.2 * fragment.em
        ):
            between = _FRACTION_SLASH  # one number over another
        if previous and rules and _is_number_split(previous, fragment, rules):
            between = CELL_EDGE
        if between:
            _append(pieces, between, 0)
        _append(pieces, fragment.text.translate(_RAISED_SIGNS) if shift else _plain(fragment.text), shift)
        previous, shift_before = fragment, shift
    return _build_fractions(pieces)


def _build_fractions(pieces: list[Piece]) -> list[Piece]:
    """Replace a raised number, a stroke and a lowered number by a fraction."""
    index = 0
    while index + 2 < len(pieces):
        above, stroke, below = pieces[index : index + 3]
        if (
            above.shift == 1
            and below.shift == -1
            and stroke.text in ("/", _FRACTION_SLASH)
            and above.text.isdecimal()
            and below.text.isdecimal()
        ):
            built = above.text.translate(RAISED_DIGITS) + _FRACTION_SLASH + below.text.translate(LOWERED_DIGITS)
            pieces[index : index + 3] = [Piece(_FRACTIONS.get(f"{above.text}/{below.text}", built), 0)]
        index += 1
    return pieces


def _is_out_of_order(parts: list[tuple[Fragment, int]]) -> bool:
    """Return whether a fragment starts left of the one before it by more than kerning."""
    return any(later[0].start < earlier[0].start - 0.1 * later[0].em for earlier, later in zip(parts, parts[1:], strict=False))


def _shift(fragment: Fragment, segment: Segment) -> int:
    """Return 1 if a fragment is raised on its segment's line, -1 if it is lowered, else 0."""
    shift = fragment.baseline - segment.baseline
    if abs(shift) <= SAME_BASELINE * segment.em or not is_shifted(fragment.em, shift, segment.em):
        return 0
    return 1 if shift > 0 else -1


def _append(pieces: list[Piece], text: str, shift: int) -> None:
    """Add text to the last piece if it is shifted alike, else as a new piece."""
    if pieces and pieces[-1].shift == shift:
        pieces[-1] = Piece(pieces[-1].text + text, shift)
    else:
        pieces.append(Piece(text, shift))


def _is_number_split(one: Fragment, other: Fragment, rules: Sequence[Rectangle]) -> bool:
    """Return whether a vertical ruling line runs between two numbers."""
    if not (one.text[-1].isdigit() and other.text[0].isdigit()) or one.direction:
        return False
    middle, slack = one.baseline + 0.3 * one.em, 0.1 * one.em
    return any(rule.bottom <= middle <= rule.top and one.end - slack <= rule.right and rule.left <= other.start + slack for rule in rules)


def _letter_spacing(parts: list[tuple[Fragment, int]]) -> float | None:
    """Return the gap between any two characters of a line that is drawn character by character, in em; None for other lines."""
    single = [fragment for fragment, _ in parts if len(fragment.text) == 1]
    if len(single) < _SINGLE * len(parts) or sum(fragment.text.isalpha() for fragment in single) < _FEWEST_LETTERS:
        return None
    gaps = sorted((later.start - earlier.end) / later.em for (earlier, _), (later, _) in zip(parts, parts[1:], strict=False))
    return min(max(0.0, gaps[len(gaps) // 4]), _WIDEST_SPACING)


def _between(one: Fragment, other: Fragment, is_cell: bool, spacing: float | None) -> str:
    """Return what stands between two fragments of a line: nothing, a space, or the edge of a cell.

    `is_cell`: whether the second one starts a cell. `spacing`: the letter spacing in em, where each character is drawn on its own.
    """
    if DRAWN_BY_FIELD in (one.drawn_by, other.drawn_by):
        return " "
    em = max(one.em, other.em)
    gap = max(other.start - one.end, one.start - other.end)
    last, first = one.text[-1], other.text[0]
    digits = last.isdigit() and first.isdigit()
    numbers = (last.isdigit() or last in _NUMBER_ENDS) and (first.isdigit() or first in _NUMBER_STARTS)
    same = one.drawn_by == other.drawn_by
    narrow = DIGIT_GAP if same else _OBJECT_GAP
    if is_cell or (numbers and gap > em * _CELL_GAP):
        return CELL_EDGE
    if other.blank not in ("", " ", "\n"):
        return other.blank  # a thin space in a number
    if last > FIRST_WIDE < first:
        return " " if gap > WIDE_SPACE * em else ""
    if spacing is not None:
        gap -= spacing * em
        same = same or gap < _CHARACTER_GAP * em
    if digits and gap > narrow * em and other.blank != " ":
        return " " if same else CELL_EDGE
    if spacing:
        return " " if gap > _WORD_GAP * em else ""
    follows = other.first - one.first - len(one.text)
    return " " if gap > _WORD_GAP * em or (other.blank == " " and 0 <= follows <= 2) else ""
