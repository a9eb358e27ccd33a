"""The values of form fields, and text that is written on a page as an annotation.

They are shown on the page and are no part of its text. Check boxes and signatures have no text.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from typing import Any

from beltfacts.documents.extractors._pdf.fragments import Fragment
from beltfacts.documents.extractors._pdf.lines import Segment

DRAWN_BY_FIELD = -1
"""Stands for the text object of a field's value, which has none."""
_WIDGET, _FREE_TEXT = 20, 3
"""Kinds of annotation, FPDF_ANNOT_* of fpdf_annot.h."""
_COMBO_BOX, _LIST_BOX, _TEXT_FIELD = 4, 5, 6
"""Kinds of form field, FPDF_FORMFIELD_* of fpdf_formfill.h."""
_NOT_SHOWN = 0x02 | 0x20
"""Flags of an annotation: hidden, no view (ISO 32000-2, table 167)."""
_PASSWORD = 1 << 13
"""Flag of a text field: its value is not shown (ISO 32000-2, table 231)."""
_MOST_ANNOTATIONS = 5_000
"""Annotations of a page that are looked at."""
_MOST_CHARACTERS = 20_000
"""Characters of a value that are read."""
_CHARACTER_WIDTH = 0.5
"""The width of a character in em, where nothing tells it."""
_LARGEST = 12.0
"""The font size in points that is taken for a field, where no text beside it tells one."""


def add_fields(segments: list[Segment], page: Any, form: Any) -> list[Segment]:
    """Return the segments of a page with the values of its fields, each behind the text beside it.

    `page`: its handle in pypdfium2's raw interface. `form`: the handle of the document's form, or None.
    """
    import pypdfium2.raw as raw

    result = list(segments)
    for index in range(min(raw.FPDFPage_GetAnnotCount(page), _MOST_ANNOTATIONS)):
        annotation = raw.FPDFPage_GetAnnot(page, index)
        if not annotation:
            continue
        try:
            value = _value(raw, annotation, form)
            box = raw.FS_RECTF()
            raw.FPDFAnnot_GetRect(annotation, box)
        finally:
            raw.FPDFPage_CloseAnnot(annotation)
        if value:
            _insert(result, value, box.left, min(box.bottom, box.top), max(box.bottom, box.top))
    return result


def _value(raw: Any, annotation: Any, form: Any) -> str:
    """Return the text that an annotation shows, or an empty string."""
    if raw.FPDFAnnot_GetFlags(annotation) & _NOT_SHOWN:
        return ""
    kind = raw.FPDFAnnot_GetSubtype(annotation)
    if kind == _FREE_TEXT:
        return _string(lambda buffer, size: raw.FPDFAnnot_GetStringValue(annotation, b"Contents", buffer, size))
    if kind != _WIDGET or not form or raw.FPDFAnnot_GetFormFieldType(form, annotation) not in (_COMBO_BOX, _LIST_BOX, _TEXT_FIELD):
        return ""
    if raw.FPDFAnnot_GetFormFieldFlags(form, annotation) & _PASSWORD:
        return ""
    return _string(lambda buffer, size: raw.FPDFAnnot_GetFormFieldValue(form, annotation, buffer, size))


def _string(call: Callable[[Any, int], int]) -> str:
    """Return the text that a function of PDFium writes into a buffer, in one line."""
    size = min(call(None, 0), 2 * _MOST_CHARACTERS)
    if size <= 2:
        return ""
    buffer = (ctypes.c_ushort * (size // 2 + 1))()
    call(buffer, size)
    return " ".join(bytes(buffer)[: size - 2].decode("utf-16-le", "replace").split())


def _insert(segments: list[Segment], value: str, left: float, bottom: float, top: float) -> None:
    """Insert a value behind the segment that stands on its line, left of it and nearest to it."""
    beside = [place for place, segment in enumerate(segments) if segment.direction == 0 and bottom <= segment.baseline <= top]
    before = [place for place in beside if segments[place].start <= left]
    nearest = max(before, key=lambda place: segments[place].end) if before else beside[0] if beside else None
    if nearest is None:
        em = min(_LARGEST, max(1.0, 0.75 * (top - bottom)))
        baseline = bottom + 0.25 * em
    else:
        em, baseline = segments[nearest].em, segments[nearest].baseline
    fragment = Fragment(value, left, left + _CHARACTER_WIDTH * em * len(value), baseline, em, 0, 0, DRAWN_BY_FIELD, " ")
    segments.insert(len(segments) if nearest is None else nearest + 1, Segment(fragment))
