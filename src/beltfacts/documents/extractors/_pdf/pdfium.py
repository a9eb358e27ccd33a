"""The functions of PDFium that are called for each character or object, bound for speed.

pypdfium2 binds them with pointer types and releases the interpreter lock at each call. Bound here with plain integers they take half the
time. It reads no text itself (`characters`).
"""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Callable
from functools import cache
from typing import Any, NamedTuple

from beltfacts.documents.extractors._unreadable import Unreadable
from beltfacts.errors import install_line

_STANDARD_INPUT = "/dev/stdin"
"""The file of the standard input, on systems that have one."""
_WRONG_PASSWORD = 4
"""FPDF_ERR_PASSWORD of fpdfview.h."""
_UNKNOWN_SECURITY = 5
"""FPDF_ERR_SECURITY of fpdfview.h."""

Handle = int
"""The address of an object of PDFium; 0 for none."""
Address = int
"""Where PDFium writes a result."""


class Functions(NamedTuple):
    """Functions of PDFium that take and return plain integers."""

    loose_box: Callable[[Handle, int, Address], int]
    """Text page, index, address of four floats: left, top, right, bottom."""
    text_object: Callable[[Handle, int], Handle | None]
    """Text page, index. Returns the text object that drew the character, or None."""
    origin: Callable[[Handle, int, Address, Address], int]
    """Text page, index, addresses of two doubles."""
    matrix: Callable[[Handle, int, Address], int]
    """Text page, index, address of six floats."""
    font_size: Callable[[Handle, int], float]
    """Text page, index. Returns the size before the matrix applies."""
    map_error: Callable[[Handle, int], int]
    """Text page, index. Returns 1 if the font gives no character for the code."""
    render_mode: Callable[[Handle], int]
    """Text object. Returns its text rendering mode (ISO 32000-2, table 104)."""
    fill_colour: Callable[[Handle, Address, Address, Address, Address], int]
    """Page object, addresses of four unsigned integers: red, green, blue, alpha. Returns 0 for a pattern."""
    count_objects: Callable[[Handle], int]
    """Page. Returns how many objects it has."""
    page_object: Callable[[Handle, int], Handle | None]
    """Page, index."""
    count_form_objects: Callable[[Handle], int]
    """Form. Returns how many objects it has."""
    form_object: Callable[[Handle, int], Handle | None]
    """Form, index."""
    object_type: Callable[[Handle], int]
    """Page object. Returns 1 for text, 2 for a path, 3 for an image, 4 for a shading, 5 for a form."""
    object_matrix: Callable[[Handle, Address], int]
    """Page object, address of six floats."""
    bounds: Callable[[Handle, Address, Address, Address, Address], int]
    """Page object, addresses of four floats: left, bottom, right, top."""
    has_transparency: Callable[[Handle], int]
    """Page object. Returns 1 if what lies below it may be seen."""
    draw_mode: Callable[[Handle, Address, Address], int]
    """Path, addresses of two integers: whether it is filled, whether it is stroked."""
    count_segments: Callable[[Handle], int]
    """Path. Returns how many segments it has."""
    clip_path: Callable[[Handle], Handle | None]
    """Page object. Returns its clip path, or None."""
    count_clips: Callable[[Handle], int]
    """Clip path. Returns how many paths it has."""
    count_clip_segments: Callable[[Handle, int], int]
    """Clip path, index of the path. Returns how many segments the path has."""
    clip_segment: Callable[[Handle, int, int], Handle | None]
    """Clip path, index of the path, index of the segment."""
    segment_point: Callable[[Handle, Address, Address], int]
    """Segment, addresses of two floats."""


@cache
def functions() -> Functions:
    """Bind the functions. Raises ImportError without pypdfium2."""
    import pypdfium2.raw as raw

    number, pointer, real = ctypes.c_int, ctypes.c_void_p, ctypes.c_double

    def bind(name: str, result: Any, *arguments: Any) -> Any:
        return ctypes.PYFUNCTYPE(result, *arguments)(ctypes.cast(getattr(raw, name), pointer).value or 0)

    return Functions(
        loose_box=bind("FPDFText_GetLooseCharBox", number, pointer, number, pointer),
        text_object=bind("FPDFText_GetTextObject", pointer, pointer, number),
        origin=bind("FPDFText_GetCharOrigin", number, pointer, number, pointer, pointer),
        matrix=bind("FPDFText_GetMatrix", number, pointer, number, pointer),
        font_size=bind("FPDFText_GetFontSize", real, pointer, number),
        map_error=bind("FPDFText_HasUnicodeMapError", number, pointer, number),
        render_mode=bind("FPDFTextObj_GetTextRenderMode", number, pointer),
        fill_colour=bind("FPDFPageObj_GetFillColor", number, pointer, pointer, pointer, pointer, pointer),
        count_objects=bind("FPDFPage_CountObjects", number, pointer),
        page_object=bind("FPDFPage_GetObject", pointer, pointer, number),
        count_form_objects=bind("FPDFFormObj_CountObjects", number, pointer),
        form_object=bind("FPDFFormObj_GetObject", pointer, pointer, ctypes.c_ulong),
        object_type=bind("FPDFPageObj_GetType", number, pointer),
        object_matrix=bind("FPDFPageObj_GetMatrix", number, pointer, pointer),
        bounds=bind("FPDFPageObj_GetBounds", number, pointer, pointer, pointer, pointer, pointer),
        has_transparency=bind("FPDFPageObj_HasTransparency", number, pointer),
        draw_mode=bind("FPDFPath_GetDrawMode", number, pointer, pointer, pointer),
        count_segments=bind("FPDFPath_CountSegments", number, pointer),
        clip_path=bind("FPDFPageObj_GetClipPath", pointer, pointer),
        count_clips=bind("FPDFClipPath_CountPaths", number, pointer),
        count_clip_segments=bind("FPDFClipPath_CountPathSegments", number, pointer, number),
        clip_segment=bind("FPDFClipPath_GetPathSegment", pointer, pointer, number, number),
        segment_point=bind("FPDFPathSegment_GetPoint", number, pointer, pointer, pointer),
    )


def address(pointer: Any) -> Handle:
    """Return the address that a pointer of pypdfium2 holds; 0 for a null pointer."""
    return ctypes.cast(pointer, ctypes.c_void_p).value or 0


def open_document(data: bytes | None) -> Any:
    """Return a PDF opened with the empty user password, as pypdfium2's PdfDocument.

    `data`: its bytes; None for the file that is the standard input, of which PDFium then reads what it needs.

    Raises Unreadable if pypdfium2 is missing, if the file is locked, or if PDFium cannot parse it.
    """
    try:
        import pypdfium2
        import pypdfium2.raw as raw
    except ImportError as error:
        raise Unreadable(f"reading PDF needs pypdfium2; install it with {install_line('documents')}") from error
    try:
        if data is None and os.path.exists(_STANDARD_INPUT) and (handle := raw.FPDF_LoadDocument(_STANDARD_INPUT.encode(), None)):
            return pypdfium2.PdfDocument(handle)
        return pypdfium2.PdfDocument(sys.stdin.buffer.read() if data is None else data)
    except pypdfium2.PdfiumError as error:
        code = getattr(error, "err_code", None) or raw.FPDF_GetLastError()
        if code == _WRONG_PASSWORD:
            raise Unreadable("it is locked with a password; keep its text as .txt") from error
        if code == _UNKNOWN_SECURITY:
            raise Unreadable("it is encrypted in a way that PDFium cannot read; keep its text as .txt") from error
        raise Unreadable("not readable as PDF") from error
