"""Segments: fragments of a page that follow one another on one line, in drawing order.

Raised and lowered marks belong to the segment beside them. It puts no segments in order (`reading_order`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from beltfacts.documents.extractors._pdf.fragments import WIDE_GAP, Fragment

SMALLER = 0.93
"""A mark has less than this share of the font size beside it."""
RAISED = (0.12, 0.75)
"""How far a raised mark's baseline is above, as a share of the font size beside it."""
LOWERED = (-0.6, -0.06)
"""How far a lowered mark's baseline is above; negative is below."""
SAME_BASELINE = 0.06
"""Baselines that differ by at most this share of the font size are one."""
MARK_GAP = 0.35
"""The widest gap between a mark and the text beside it, in em of that text."""
LONGEST_MARK = 14
"""Characters of a raised or lowered mark; longer text stands on a line of its own."""
_COLUMN_GAP = 0.7
"""A gap of so many em between two text objects may be the gutter between two columns."""
_MARK_OVERLAP = 0.6
"""How far a mark may reach back, in em: a lowered mark stands below a raised one."""
LONGEST_FULL_SIZE_MARK = 3
"""Characters of a mark that is not smaller than the text beside it."""
_LONG_WORD = re.compile(r"[^\W\d_]{7}")
"""A word in a mark has at most six letters: "total"."""
_BACKWARDS = 0.6
"""How far a fragment may reach back over the one before, in em: kerning, and slanted letters."""
_DROP_CAP = 1.8
"""A single capital so many times as large as the text beside it starts a paragraph over several lines."""
_NEAR = 0.25
"""Text drawn again within so many em is a shadow or a fake bold."""
_NEAR_LETTER = 0.1
"""The same for a single character, which may stand beside another of its kind: "ll"."""
_ROW = 4.0
"""Baselines are compared in rows of so many points."""


class Segment:
    """Fragments on one line without a wide gap between them. Lengths are in points."""

    __slots__ = ("baseline", "bottom", "characters", "direction", "em", "end", "fragments", "start", "table")

    def __init__(self, fragment: Fragment) -> None:
        """Start with one fragment."""
        self.fragments = [fragment]
        self.baseline = fragment.baseline
        self.em = fragment.em
        self.direction = fragment.direction
        self.start = fragment.start
        self.end = fragment.end
        self.characters = len(fragment.text)
        """How many characters stand on its baseline."""
        self.table: int | None = None
        """The index of the ruled table that it stands for; None for a line of text."""
        self.bottom = fragment.baseline
        """How far down it reaches, in points."""

    def add(self, fragment: Fragment) -> None:
        """Add a fragment. The larger text sets baseline and font size."""
        self.fragments.append(fragment)
        self.start = min(self.start, fragment.start)
        self.end = max(self.end, fragment.end)
        self.bottom = min(self.bottom, fragment.baseline)
        if abs(fragment.baseline - self.baseline) <= SAME_BASELINE * max(fragment.em, self.em):
            if len(fragment.text) > self.characters:
                self.em = fragment.em
            self.characters += len(fragment.text)
        elif fragment.em * SMALLER > self.em or (fragment.em == self.em and len(fragment.text) > 2 * self.characters):
            self.baseline, self.em, self.characters = fragment.baseline, fragment.em, len(fragment.text)

    def text(self) -> str:
        """Return its characters with blanks between fragments, for looking at words."""
        return " ".join(fragment.text for fragment in self.fragments)


def find_segments(fragments: Iterable[Fragment]) -> list[Segment]:
    """Join fragments that follow one another on one line. Returns the segments in drawing order."""
    segments: list[Segment] = []
    seen: dict[tuple[str, int], list[Fragment]] = {}
    for fragment in fragments:
        if _is_printed_twice(fragment, seen):
            continue
        last = segments[-1] if segments else None
        if last is None or last.direction != fragment.direction:
            segments.append(Segment(fragment))
        elif _continues(last, fragment):
            last.add(fragment)
        elif _is_drop_cap(last, fragment):
            capital = last.fragments[0]._replace(baseline=fragment.baseline, em=fragment.em, end=fragment.start)
            segments[-1] = Segment(capital)
            segments[-1].add(fragment)
        else:
            segments.append(Segment(fragment))
    return segments


def _continues(segment: Segment, fragment: Fragment) -> bool:
    """Return whether a fragment stands on a segment's line, right behind it."""
    em = max(segment.em, fragment.em)
    shift = fragment.baseline - segment.baseline
    last = segment.fragments[-1]
    gap = max(fragment.start - segment.end, segment.start - fragment.end)  # behind it, or before it in right-to-left text
    if abs(shift) <= SAME_BASELINE * em:
        widest = WIDE_GAP if last.drawn_by == fragment.drawn_by else _COLUMN_GAP
        return -_BACKWARDS * em <= gap <= widest * em or (gap < 0 and abs(fragment.start - last.end) < 0.1 * em)
    gap = fragment.start - segment.end
    if not -_MARK_OVERLAP * em <= gap <= MARK_GAP * em:
        return False
    if is_shifted(fragment.em, shift, segment.em):
        return _is_mark(fragment.text, fragment.em < SMALLER * segment.em)
    return is_shifted(segment.em, -shift, fragment.em) and _is_mark(segment.text(), segment.em < SMALLER * fragment.em)


def _is_mark(text: str, is_smaller: bool) -> bool:
    """Return whether a text is short enough for a raised or lowered mark. At full size only numbers and signs are."""
    if is_smaller:
        return len(text) <= LONGEST_MARK and not _LONG_WORD.search(text)
    return len(text) <= LONGEST_FULL_SIZE_MARK and not any(char.isalpha() for char in text)


def is_shifted(em: float, shift: float, base: float) -> bool:
    """Return whether text is raised or lowered beside text of the font size `base`.

    `em`: its font size. `shift`: how far its baseline is above, in points.
    """
    if em < SMALLER * base:
        return RAISED[0] * base <= shift <= RAISED[1] * base or LOWERED[0] * base <= shift <= LOWERED[1] * base
    return em <= base * 1.02 and (0.2 * base <= shift <= 0.5 * base or -0.4 * base <= shift <= -0.12 * base)


def _is_drop_cap(segment: Segment, fragment: Fragment) -> bool:
    """Return whether a segment is a large first letter, and a fragment the rest of its word."""
    letter = segment.fragments[0]
    return (
        len(segment.fragments) == 1
        and len(letter.text) == 1
        and letter.text.isupper()
        and segment.em > _DROP_CAP * fragment.em
        and fragment.text[0].islower()
        and -0.2 * fragment.em <= fragment.start - segment.end <= fragment.em
        and 0 <= fragment.baseline - segment.baseline <= segment.em
    )


def _is_printed_twice(fragment: Fragment, seen: dict[tuple[str, int], list[Fragment]]) -> bool:
    """Return whether the same text was drawn before at almost the same place, and remember the fragment."""
    near = fragment.em * (_NEAR_LETTER if len(fragment.text) == 1 else _NEAR)
    row = round(fragment.baseline / _ROW)
    for each in (row - 1, row, row + 1):
        for other in seen.get((fragment.text, each), ()):
            if (
                abs(other.start - fragment.start) < near
                and abs(other.baseline - fragment.baseline) < near
                and other.direction == fragment.direction
            ):
                return True
    seen.setdefault((fragment.text, row), []).append(fragment)
    return False
