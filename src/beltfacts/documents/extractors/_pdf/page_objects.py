"""What is painted on a page besides text: filled areas, pictures, ruling lines, in the order of painting.

It draws no conclusions about text (`hidden`, `tables`).
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import Any, NamedTuple

from beltfacts.documents.extractors._pdf.pdfium import address, functions

_TEXT, _PATH, _IMAGE, _SHADING, _FORM = 1, 2, 3, 4, 5
"""Kinds of page objects, FPDF_PAGEOBJ_* of fpdf_edit.h."""
_DEEPEST_FORM = 6
"""Forms within forms that are looked into."""
_MOST_OBJECTS = 100_000
"""Objects of a page that are looked at."""
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


def read_objects(page: Any) -> PageObjects:
    """Return what is painted on a page. `page`: its handle in pypdfium2's raw interface."""
    import pypdfium2.raw as raw

    box = raw.FS_RECTF()
    raw.FPDF_GetPageBoundingBox(page, box)
    found = PageObjects(Rectangle(box.left, box.bottom, box.right, box.top), {}, [], [], [], {})
    call = functions()
    for order, (handle, matrix) in enumerate(_walk(raw, page)):
        if order > _MOST_OBJECTS:
            break
        at = address(handle)
        kind = call.object_type(at)
        if kind == _TEXT:
            found.order[at] = order
            if not matrix and (clip := _clip(raw, handle, found.box)):
                found.clips[at] = clip
        elif kind in (_IMAGE, _SHADING):
            found.images.append(_bounds(at, matrix))
        elif kind == _PATH:
            _add_path(raw, found, handle, matrix, order)
    return found


Matrix = tuple[float, float, float, float, float, float]


def _walk(raw: Any, page: Any) -> Iterator[tuple[Any, tuple[Matrix, ...]]]:
    """Yield the objects of a page in order of painting, each with the matrices of the forms around it, innermost first."""
    for index in range(min(raw.FPDFPage_CountObjects(page), _MOST_OBJECTS)):
        yield from _walk_object(raw, raw.FPDFPage_GetObject(page, index), ())


def _walk_object(raw: Any, handle: Any, matrices: tuple[Matrix, ...]) -> Iterator[tuple[Any, tuple[Matrix, ...]]]:
    """Yield an object, or the objects of a form."""
    if functions().object_type(address(handle)) != _FORM:
        yield handle, matrices
    elif len(matrices) < _DEEPEST_FORM:
        own = raw.FS_MATRIX()
        raw.FPDFPageObj_GetMatrix(handle, own)
        inner = ((own.a, own.b, own.c, own.d, own.e, own.f), *matrices)
        for index in range(min(raw.FPDFFormObj_CountObjects(handle), _MOST_OBJECTS)):
            yield from _walk_object(raw, raw.FPDFFormObj_GetObject(handle, index), inner)


def _bounds(handle: int, matrices: tuple[Matrix, ...]) -> Rectangle:
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


def _add_path(raw: Any, found: PageObjects, handle: Any, matrix: tuple[Matrix, ...], order: int) -> None:
    """Add a path to the painted areas or to the ruling lines."""
    at = address(handle)
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(handle, fill, stroke)
    area = _bounds(at, matrix)
    width, height = area.right - area.left, area.top - area.bottom
    if (fill.value or stroke.value) and min(width, height) <= _THIN:
        found.rules.append(area)
        return
    if stroke.value and raw.FPDFPath_CountSegments(handle) <= 6:
        found.rules.extend(
            [
                Rectangle(area.left, area.bottom, area.right, area.bottom),
                Rectangle(area.left, area.top, area.right, area.top),
                Rectangle(area.left, area.bottom, area.left, area.top),
                Rectangle(area.right, area.bottom, area.right, area.top),
            ]
        )
    if fill.value:
        parts = (ctypes.c_uint * 4)()
        to = ctypes.addressof(parts)
        known = functions().fill_colour(at, to, to + 4, to + 8, to + 12)
        colour = (parts[0], parts[1], parts[2]) if known else None
        clear = not known or parts[3] < 255 or raw.FPDFPageObj_HasTransparency(handle)
        if parts[3] or not known:
            found.fills.append(Fill(order, area, colour, not clear and raw.FPDFPath_CountSegments(handle) in (4, 5) and not matrix))


def _clip(raw: Any, handle: Any, page: Rectangle) -> Rectangle | None:
    """Return the rectangle that an object may paint; None if it has no clip path, or one that is no rectangle."""
    call = functions()
    at = call.clip_path(address(handle))
    if not at or call.clip_count(at) <= 0:
        return None
    clip = raw.FPDFPageObj_GetClipPath(handle)
    area = page
    x, y = ctypes.c_float(), ctypes.c_float()
    for path in range(min(call.clip_count(at), 8)):
        points = []
        for index in range(min(raw.FPDFClipPath_CountPathSegments(clip, path), 12)):
            segment = raw.FPDFClipPath_GetPathSegment(clip, path, index)
            raw.FPDFPathSegment_GetPoint(segment, x, y)
            points.append((x.value, y.value))
        if points:
            xs, ys = [x for x, _ in points], [y for _, y in points]
            if len(points) < 12:
                area = area.within(Rectangle(min(xs), min(ys), max(xs), max(ys)))
    return area
