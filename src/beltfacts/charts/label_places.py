"""Find a free place for each label of a line chart: labels cover neither each other nor a point. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from beltfacts.charts.text_widths import text_width

SIZE = 12.5
"""Size of the labels in pixels."""

_DISTANCE = 4.0
"""From the point to its label, in pixels."""

_AWAY = 9.0
"""From any other point to the label, at least, in pixels: a label between two points would be read for either."""

_LINE_SAMPLES = 24
"""Points of a line that are looked at."""


_FAR = (8.0, 20.0, 34.0, 50.0, 68.0, 88.0)
"""Further distances from the point, for labels that have no place near it. A line leads to them."""


class Box(NamedTuple):
    """A rectangle: left, top, right, bottom, in pixels."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Box) -> bool:
        """Return whether two rectangles have something in common."""
        return self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom

    def holds(self, other: Box) -> bool:
        """Return whether another rectangle is inside."""
        return self.left <= other.left and other.right <= self.right and self.top <= other.top and other.bottom <= self.bottom


class Wanted(NamedTuple):
    """A label that wants a place: its text, the rectangle of its point with all signs, and the part of the paper where it may be."""

    text: str
    point: Box
    inside: Box


def free_places(labels: Sequence[Wanted], taken: Sequence[Box], lines: Sequence[tuple[float, float, float, float]]) -> list[Box | None]:
    """Return the rectangle of each label, None where no place is free. The first labels choose first.

    `taken`: rectangles that stay free, as those of points. `lines`: lines that labels leave free where they can.
    """
    dots = [
        (x1 + (x2 - x1) * n / _LINE_SAMPLES, y1 + (y2 - y1) * n / _LINE_SAMPLES)
        for x1, y1, x2, y2 in lines
        for n in range(_LINE_SAMPLES + 1)
    ]
    found, used = list[Box | None](), list[Box]()
    for wanted in labels:
        free = [box for box in _candidates(wanted) if wanted.inside.holds(box) and _is_free(box, wanted.point, taken, used)]
        best = min(free, key=lambda box: sum(box.left < x < box.right and box.top < y < box.bottom for x, y in dots), default=None)
        found.append(best)
        if best:
            used += [best, *_leader_box(best, wanted.point)]
    return found


def _is_free(box: Box, point: Box, points: Sequence[Box], labels: Sequence[Box]) -> bool:
    """Return whether a label touches no other label, not its own point, and comes near no other point. Its leader crosses none of them."""
    wide = Box(box.left - _AWAY, box.top - _AWAY, box.right + _AWAY, box.bottom + _AWAY)
    others = [other for other in points if other != point]
    if box.meets(point) or any(box.meets(other) for other in labels) or any(wide.meets(other) for other in others):
        return False
    return not any(line.meets(other) for line in _leader_box(box, point) for other in (*labels, *others))


def _candidates(wanted: Wanted) -> list[Box]:
    """Return the rectangles around a point, the best first: above, below, beside, at its corners."""
    width, height, point = text_width(wanted.text, SIZE, bold=True), SIZE * 1.25, wanted.point
    above, below, middle = point.top - _DISTANCE - height, point.bottom + _DISTANCE, (point.top + point.bottom - height) / 2
    centred, right, left = (point.left + point.right - width) / 2, point.right + _DISTANCE, point.left - _DISTANCE - width
    corners = [(x, y) for y in (above + _DISTANCE + 2, below - _DISTANCE - 2) for x in (right, left)]
    places = [(centred, above), (centred, below), (right, middle), (left, middle), *corners]
    for far in _FAR:
        places += [(x, y) for y in (above - far, below + far) for x in (centred, point.right - width, point.left)]
    return [Box(x, y, x + width, y + height) for x, y in places]


def _leader_box(box: Box, point: Box) -> list[Box]:
    """Return the rectangle of the line that leads to a label, where there is one."""
    leads = leader(box, point)
    return [Box(leads[0] - 2, min(leads[1], leads[3]), leads[0] + 2, max(leads[1], leads[3]))] if leads else []


def leader(box: Box, point: Box) -> tuple[float, float, float, float] | None:
    """Return the line from a point to its label, None where the label is so near that none is needed."""
    x = min(max((point.left + point.right) / 2, box.left + 2), box.right - 2)
    if box.bottom <= point.top - _DISTANCE - _FAR[0]:
        return ((point.left + point.right) / 2, point.top - 1, x, box.bottom)
    if box.top >= point.bottom + _DISTANCE + _FAR[0]:
        return ((point.left + point.right) / 2, point.bottom + 1, x, box.top)
    return None
