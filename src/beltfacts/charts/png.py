"""A picture as PNG: its SVG, drawn by resvg in light colours."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable

from beltfacts.charts.chart_data import Chart
from beltfacts.charts.picture import draw_svg
from beltfacts.charts.styles import FONTS
from beltfacts.errors import UseError, install_line
from beltfacts.reading import is_east_asian

_MOST_TRIED = 3
"""East Asian signs of a picture for which a font is looked for."""

_UNASSIGNED = "\u0378"
"""A sign that no font has, because Unicode has none there."""

_HEADER = 33
"""Bytes of the signature and the first chunk of a PNG."""

_ZOOM = 2
"""Pixels of the PNG for one of the picture: sharp in print and on screens with small pixels."""


def draw_png(chart: Chart) -> bytes:
    """Return a picture as PNG, 1440 pixels wide.

    Raises UseError where there is nothing to draw, resvg is not installed, or no font of this machine has the East Asian signs in it.
    """
    text = draw_svg(chart, theme="light")
    try:
        from resvg_py import svg_to_bytes
    except ImportError as error:
        raise UseError(f"a PNG picture needs resvg; install it with {install_line('charts')}, or write SVG or HTML") from error
    if missing := _without_font(text, svg_to_bytes):
        raise UseError(f"no font of this machine has the sign {missing}; install one, as Noto Sans CJK, or write SVG or HTML")
    return _signed(bytes(svg_to_bytes(svg_string=text, zoom=_ZOOM, background="#ffffff")), chart.title)


def _signed(png: bytes, title: str) -> bytes:
    """Return a PNG with its title and the program that made it in text chunks, behind the header (PNG, third edition, 11.3.3)."""
    texts = ((b"tEXt", b"Software\0beltfacts"), (b"iTXt", b"Title\0\0\0\0\0" + title.encode("utf-8", "backslashreplace")))
    chunks = [struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in texts]
    return png[:_HEADER] + b"".join(chunks) + png[_HEADER:]


def _without_font(text: str, draw: Callable[..., bytes]) -> str:
    """Return a sign of a text that no font has; empty where all that are tried are drawn.

    Without any of the fonts that a picture names resvg draws no text at all. A sign that no font has is drawn as the box that stands for
    any. Fonts have a script as a whole, so that few East Asian signs are tried.
    """
    signs = [sign for sign in dict.fromkeys(text) if is_east_asian(sign)][:_MOST_TRIED]
    if _drawn_sign("0", draw) == _drawn_sign(" ", draw):
        return "0"
    if not signs:
        return ""
    box = _drawn_sign(_UNASSIGNED, draw)
    return next((sign for sign in signs if _drawn_sign(sign, draw) == box), "")


def _drawn_sign(sign: str, draw: Callable[..., bytes]) -> bytes:
    """Return the picture of one sign."""
    style = f'font-family="{FONTS}" font-size="16"'
    return bytes(
        draw(svg_string=f'<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"><text y="16" {style}>{sign}</text></svg>')
    )
