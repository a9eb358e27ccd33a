"""Text that no reader of a page sees: invisible, in the colour of what lies below, covered, clipped, or off the page.

A scan has its text under or over a picture of the page. That text stays, and so does hidden text where a page has no other.
"""

from __future__ import annotations

import ctypes
from math import cos, radians, sin
from typing import NamedTuple

from beltfacts.documents.extractors._pdf.characters import PageCharacters
from beltfacts.documents.extractors._pdf.fragments import Fragment
from beltfacts.documents.extractors._pdf.page_objects import PageObjects, Rectangle
from beltfacts.documents.extractors._pdf.pdfium import functions

_INVISIBLE = 3
"""Text rendering mode: neither fill nor stroke (ISO 32000-2, table 104)."""
_FILL = 0
"""Text rendering mode: fill."""
_SPACE = 0.5
"""The widest space within a line that runs over the edge of the page, in em."""
_COLOUR = (ctypes.c_uint * 4)()
_COLOUR_AT = ctypes.addressof(_COLOUR)
"""Where PDFium writes a colour. PDFium itself serves one thread at a time."""
_MIDDLE = 0.3
"""The middle of a line is so many em above its baseline."""
_SMALLEST = 0.8
"""Text of fewer points is not readable."""
_SAME_COLOUR = 10
"""Colours whose red, green and blue differ by at most so much of 255 cannot be told apart."""
_WHITE = (255, 255, 255)
_NEARLY_WHITE = 255 - _SAME_COLOUR
_WHOLE_PAGE = 0.7
"""A picture that fills so much of the page is a scan."""
_MOST_COMPARED = 400_000
"""Pairs of text and painted areas that are compared on a page."""


class _Look(NamedTuple):
    """How a text object is drawn."""

    mode: int
    """Its text rendering mode."""
    colour: tuple[int, int, int] | None
    """Its fill colour; None if it is a pattern."""
    alpha: int
    """Its opacity, 0 to 255."""


def drop_hidden(fragments: list[Fragment], characters: PageCharacters, objects: PageObjects) -> list[Fragment]:
    """Return the fragments of a page that a reader sees."""
    area = objects.box.area()
    scan = any(image.area() > _WHOLE_PAGE * area for image in objects.images)
    looks: dict[int, _Look] = {}
    many = len(fragments) * len(objects.fills) > _MOST_COMPARED
    shown: list[Fragment] = []
    left, bottom, right, top = objects.box
    for fragment in fragments:
        look = looks.get(fragment.drawn_by)
        if look is None:
            look = looks[fragment.drawn_by] = _look(fragment.drawn_by)
        x, y = _middle(fragment)
        clip = objects.clips.get(fragment.drawn_by)
        if not (left <= x <= right and bottom <= y <= top) or (clip is not None and not clip.contains(x, y)):
            hidden = not (shown and _runs_on(shown[-1], fragment))
        elif scan:
            hidden = False
        else:
            hidden = look.mode == _INVISIBLE or look.alpha == 0 or fragment.em < _SMALLEST
            if not hidden and not many and (objects.fills or look.colour is None or min(look.colour) > _NEARLY_WHITE):
                hidden = _is_lost_on_ground(_box(fragment, characters), look, objects.order.get(fragment.drawn_by), objects)
        if not hidden:
            shown.append(fragment)
    return shown or fragments


def _runs_on(one: Fragment, other: Fragment) -> bool:
    """Return whether a fragment goes on with the line of another: a line too long for the page is one line all the same."""
    return one.direction == other.direction and one.baseline == other.baseline and abs(other.start - one.end) < _SPACE * one.em


def _look(text_object: int) -> _Look:
    """Return how a text object is drawn."""
    call = functions()
    known = call.fill_colour(text_object, _COLOUR_AT, _COLOUR_AT + 4, _COLOUR_AT + 8, _COLOUR_AT + 12)
    red, green, blue, alpha = _COLOUR
    return _Look(call.render_mode(text_object), (red, green, blue) if known else None, alpha if known else 255)


def _middle(fragment: Fragment) -> tuple[float, float]:
    """Return the middle of a fragment on the page."""
    along, across = (fragment.start + fragment.end) / 2, fragment.baseline + _MIDDLE * fragment.em
    if fragment.direction == 0:
        return along, across
    turn = radians(fragment.direction)
    return along * cos(turn) - across * sin(turn), along * sin(turn) + across * cos(turn)


def _box(fragment: Fragment, page: PageCharacters) -> Rectangle:
    """Return the rectangle around a fragment on the page."""
    first, last = fragment.first, fragment.first + len(fragment.text) - 1
    lefts, rights, bottoms, tops = page.lefts, page.rights, page.bottoms, page.tops
    if fragment.direction == 0:
        return Rectangle(lefts[first], bottoms[first], rights[last], tops[first])
    return Rectangle(
        min(lefts[first], lefts[last]), min(bottoms[first], bottoms[last]), max(rights[first], rights[last]), max(tops[first], tops[last])
    )


def _is_lost_on_ground(box: Rectangle, look: _Look, order: int | None, objects: PageObjects) -> bool:
    """Return whether text has the colour of what lies below it, or is painted over."""
    x, y = box.middle()
    ground: tuple[int, int, int] | None = _WHITE
    below = [fill for fill in objects.fills if fill.area[1] <= y <= fill.area[3] and fill.area[0] <= x <= fill.area[2]]
    for fill in below:
        if order is None or fill.order < order:
            ground = fill.colour
        elif fill.is_opaque and fill.area.encloses(box):
            return True
    if look.mode != _FILL or look.colour is None or ground is None:
        return False
    if max(abs(one - other) for one, other in zip(look.colour, ground, strict=True)) > _SAME_COLOUR:
        return False
    return not any(image.contains(x, y) for image in objects.images)
