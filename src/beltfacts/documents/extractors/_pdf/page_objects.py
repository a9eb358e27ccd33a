"""What is painted on a page besides text: filled areas, pictures, ruling lines, in the order of painting.

It draws no conclusions about text (`hidden`, `tables`).
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from itertools import repeat
from typing import NamedTuple

from beltfacts.documents.extractors._pdf.pdfium import Handle, functions

_TEXT, _PATH, _IMAGE, _SHADING, _FORM = 1, 2, 3, 4, 5
"""Kinds of page objects, FPDF_PAGEOBJ_* of fpdf_edit.h."""
_DEEPEST_FORM = 6
"""Forms within forms that are looked into."""
_MOST_OBJECTS = 100_000
"""Objects of a page that are looked at."""
_MOST_CLIPS = 16
"""Clip paths of an object that are looked at."""
_OPAQUE = 255
Matrix = tuple[float, float, float, float, float, float]
_THIN = 2.5
"""A filled area of at most so many points is a ruling line."""


class Rectangle(NamedTuple):
    """A rectangle on a page, in points from its lower left."""

    left: float
    bottom: float
    right: float
    top: float

    def area(self) -> float:
        """Return its area in square points."""
        return max(0.0, self.right - self.left) * max(0.0, self.top - self.bottom)

    def middle(self) -> tuple[float, float]:
        """Return its middle."""
        return (self.left + self.right) / 2, (self.bottom + self.top) / 2

    def contains(self, x: float, y: float) -> bool:
        """Return whether a point lies in it."""
        return self.left <= x <= self.right and self.bottom <= y <= self.top

    def encloses(self, other: Rectangle) -> bool:
        """Return whether most of another rectangle lies in it."""
        width, height = (other.right - other.left) * 0.1, (other.top - other.bottom) * 0.3
        return (
            self.left <= other.left + width
            and self.right >= other.right - width
            and self.bottom <= other.bottom + height
            and self.top >= other.top - height
        )

    def within(self, other: Rectangle) -> Rectangle:
        """Return what two rectangles have in common."""
        return Rectangle(max(self.left, other.left), max(self.bottom, other.bottom), min(self.right, other.right), min(self.top, other.top))


class Fill(NamedTuple):
    """A painted area."""

    order: int
    """Its place in the order of painting."""
    area: Rectangle
    """The rectangle around it."""
    colour: tuple[int, int, int] | None
    """Its red, green and blue, 0 to 255; None if it is a pattern."""
    is_opaque: bool
    """Whether it is a rectangle that lets nothing below shine through."""


class PageObjects(NamedTuple):
    """What is painted on a page."""

    box: Rectangle
    """The page itself."""
    order: dict[int, int]
    """The place of each text object in the order of painting."""
    fills: list[Fill]
    """The painted areas in order, ruling lines left out."""
    images: list[Rectangle]
    """The pictures."""
    rules: list[Rectangle]
    """The ruling lines, and the edges of stroked rectangles."""
    clips: dict[int, Rectangle]
    """The area that each text object may paint, for those with a clip path."""


def read_objects(page: Handle) -> PageObjects:
    """Return what is painted on a page."""
    found = PageObjects(_page_box(page), {}, [], [], [], {})
    for order, (handle, kind, matrices) in enumerate(_walk(page)):
        if order > _MOST_OBJECTS:
            break
        if kind == _TEXT:
            found.order[handle] = order
            if not matrices and (clip := _clip(handle, found.box)):
                found.clips[handle] = clip
        elif kind in (_IMAGE, _SHADING):
            found.images.append(_bounds(handle, matrices))
        elif kind == _PATH:
            _add_path(found, handle, matrices, order)
    return found


def _page_box(page: Handle) -> Rectangle:
    """Return the part of a page that is shown."""
    import pypdfium2.raw as raw

    box = raw.FS_RECTF()
    raw.FPDF_GetPageBoundingBox(ctypes.cast(page, raw.FPDF_PAGE), box)
    return Rectangle(box.left, box.bottom, box.right, box.top)


def _walk(page: Handle) -> Iterator[tuple[Handle, int, tuple[Matrix, ...]]]:
    """Yield the objects of a page in order of painting: handle, kind, and the matrices of the forms around it, innermost first."""
    call = functions()
    handles = [handle or 0 for handle in map(call.page_object, repeat(page), range(min(call.count_objects(page), _MOST_OBJECTS)))]
    for handle, kind in zip(handles, map(call.object_type, handles), strict=True):
        if kind == _FORM:
            yield from _walk_form(handle, ())
        else:
            yield handle, kind, ()


def _walk_form(form: Handle, matrices: tuple[Matrix, ...]) -> Iterator[tuple[Handle, int, tuple[Matrix, ...]]]:
    """Yield the objects of a form."""
    call = functions()
    own = (ctypes.c_float * 6)()
    call.object_matrix(form, ctypes.addressof(own))
    inner = ((own[0], own[1], own[2], own[3], own[4], own[5]), *matrices)
    for index in range(min(call.count_form_objects(form), _MOST_OBJECTS)):
        handle = call.form_object(form, index) or 0
        kind = call.object_type(handle)
        if kind != _FORM:
            yield handle, kind, inner
        elif len(inner) < _DEEPEST_FORM:
            yield from _walk_form(handle, inner)


def _bounds(handle: Handle, matrices: tuple[Matrix, ...]) -> Rectangle:
    """Return the rectangle around an object on the page."""
    edges = (ctypes.c_float * 4)()
    at = ctypes.addressof(edges)
    functions().bounds(handle, at, at + 4, at + 8, at + 12)
    left, bottom, right, top = edges
    for a, b, c, d, e, f in matrices:
        corners = [(a * x + c * y + e, b * x + d * y + f) for x in (left, right) for y in (bottom, top)]
        left, right = min(x for x, _ in corners), max(x for x, _ in corners)
        bottom, top = min(y for _, y in corners), max(y for _, y in corners)
    return Rectangle(left, bottom, right, top)


def _add_path(found: PageObjects, handle: Handle, matrices: tuple[Matrix, ...], order: int) -> None:
    """Add a path to the painted areas or to the ruling lines."""
    call = functions()
    modes = (ctypes.c_int * 2)()
    at = ctypes.addressof(modes)
    call.draw_mode(handle, at, at + 4)
    fill, stroke = modes
    if not fill and not stroke:
        return
    area = _bounds(handle, matrices)
    left, bottom, right, top = area
    if min(right - left, top - bottom) <= _THIN:
        found.rules.append(area)
        return
    segments = call.count_segments(handle)
    if stroke and segments in (4, 5):
        found.rules.extend(
            (
                Rectangle(left, bottom, right, bottom),
                Rectangle(left, top, right, top),
                Rectangle(left, bottom, left, top),
                Rectangle(right, bottom, right, top),
            )
        )
    if fill:
        parts = (ctypes.c_uint * 4)()
        to = ctypes.addressof(parts)
        known = call.fill_colour(handle, to, to + 4, to + 8, to + 12)
        red, green, blue, alpha = parts
        opaque = known and alpha == _OPAQUE and segments in (4, 5) and not matrices and not call.has_transparency(handle)
        if alpha or not known:
            found.fills.append(Fill(order, area, (red, green, blue) if known else None, bool(opaque)))


def _clip(handle: Handle, page: Rectangle) -> Rectangle | None:
    """Return the rectangle that an object may paint; None if it has no clip path. Clip paths of other shapes count as no limit."""
    call = functions()
    clip = call.clip_path(handle)
    if not clip or (paths := call.count_clips(clip)) <= 0:
        return None
    area = page
    point = (ctypes.c_float * 2)()
    at = ctypes.addressof(point)
    for path in range(min(paths, _MOST_CLIPS)):
        count = call.count_clip_segments(clip, path)
        if count not in (4, 5):
            continue
        xs, ys = [], []
        for index in range(count):
            call.segment_point(call.clip_segment(clip, path, index) or 0, at, at + 4)
            xs.append(point[0])
            ys.append(point[1])
        area = area.within(Rectangle(min(xs), min(ys), max(xs), max(ys)))
    return area
