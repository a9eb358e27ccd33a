"""Text that is struck through: a short line at the middle of its characters, no longer than they are.

A grid line behind the label of a chart is longer than the label and strikes nothing. Underlines stand lower.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from beltfacts.documents.extractors._pdf.characters import PageCharacters
from beltfacts.documents.extractors._pdf.fragments import Fragment, part_of
from beltfacts.documents.extractors._pdf.page_objects import Rectangle

_HEIGHT = (0.15, 0.45)
"""The middle of the line is so many em above the baseline of what it strikes."""
_THICKEST = 0.2
"""The line is at most so many em thick."""
_BEYOND = 0.4
"""The line goes at most so many em beyond the characters that it strikes."""
_LARGEST = 40.0
"""The font size in points of the largest text that is looked at."""


def drop_struck(fragments: list[Fragment], rules: Sequence[Rectangle], page: PageCharacters) -> list[Fragment]:
    """Return the fragments of a page without struck characters. `rules`: the ruling lines of the page."""
    strokes = [rule for rule in rules if rule.right - rule.left > 2 * (rule.top - rule.bottom)]
    if not strokes or not fragments:
        return fragments
    heights = sorted((fragment.baseline, index) for index, fragment in enumerate(fragments))
    largest = min(_LARGEST, max(fragment.em for fragment in fragments))
    struck: dict[int, list[tuple[float, float]]] = {}
    for stroke in strokes:
        middle = (stroke.top + stroke.bottom) / 2
        near = heights[bisect_left(heights, (middle - _HEIGHT[1] * largest, 0)) : bisect_left(heights, (middle, 0))]
        touched = [index for _, index in near if _may_strike(stroke, fragments[index])]
        if not touched:
            continue
        em = max(fragments[index].em for index in touched)
        inside = [
            box for index in touched for box in _boxes(fragments[index], page) if stroke.left <= (box[0] + box[1]) / 2 <= stroke.right
        ]
        if inside and min(inside)[0] - _BEYOND * em <= stroke.left and stroke.right <= max(box[1] for box in inside) + _BEYOND * em:
            for index in touched:
                struck.setdefault(index, []).append((stroke.left, stroke.right))
    if not struck:
        return fragments
    return [part for index, fragment in enumerate(fragments) for part in _without(fragment, struck.get(index, []), page)]


def _may_strike(stroke: Rectangle, fragment: Fragment) -> bool:
    """Return whether a line runs through a fragment at the height of a strike."""
    if fragment.direction or stroke.left >= fragment.end or fragment.start >= stroke.right:
        return False
    low, high = _HEIGHT
    above = (stroke.top + stroke.bottom) / 2 - fragment.baseline
    return low * fragment.em <= above <= high * fragment.em and stroke.top - stroke.bottom <= _THICKEST * fragment.em


def _boxes(fragment: Fragment, page: PageCharacters) -> list[tuple[float, float]]:
    """Return where each character of a fragment starts and ends, without blanks."""
    first = fragment.first
    page.read_boxes(first, first + len(fragment.text))
    return [(page.lefts[first + at], page.rights[first + at]) for at, char in enumerate(fragment.text) if not char.isspace()]


def _without(fragment: Fragment, strokes: list[tuple[float, float]], page: PageCharacters) -> list[Fragment]:
    """Return the parts of a fragment that no line strikes."""
    if not strokes:
        return [fragment]
    first = fragment.first
    middles = [(page.lefts[first + at] + page.rights[first + at]) / 2 for at in range(len(fragment.text))]
    is_struck = [any(left <= middle <= right for left, right in strokes) for middle in middles]
    parts: list[Fragment] = []
    begin = 0
    for place in range(1, len(is_struck) + 1):
        if place == len(is_struck) or is_struck[place] != is_struck[begin]:
            part = None if is_struck[begin] else part_of(fragment, begin, place, page)
            parts += [part] if part else []
            begin = place
    return parts
