"""Elements of SVG as text: every text and attribute is escaped where it enters. It knows no chart."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from beltfacts.output import printable

Value = str | float | None
"""The value of an attribute. None leaves it out."""


def element(name: str, /, *children: str, **attributes: Value) -> str:
    """Return an element. `children`: markup. `attributes`: by name, with an underscore for a hyphen and behind a word of Python."""
    written = "".join(f' {key.rstrip("_").replace("_", "-")}="{_written(value)}"' for key, value in attributes.items() if value is not None)
    return f"<{name}{written}>{''.join(children)}</{name}>" if children else f"<{name}{written}/>"


def _written(value: str | float) -> str:
    """Return the value of an attribute: numbers to a tenth of a pixel, texts escaped."""
    return escape(printable(value)) if isinstance(value, str) else f"{value:.1f}".removesuffix(".0")


def plain(text: str) -> str:
    """Return a text as markup that shows it and does nothing else."""
    return escape(printable(text))


def label(text: str, x: float, y: float, size: float, class_: str = "bf-ink", anchor: str | None = None, weight: str | None = None) -> str:
    """Return a line of text. `x`, `y`: where its base line begins, in pixels; `anchor`: "middle" or "end" where it does not begin there."""
    return element("text", plain(text), x=x, y=y, font_size=size, class_=class_, text_anchor=anchor, font_weight=weight)


def line(x1: float, y1: float, x2: float, y2: float, class_: str, width: float = 1, dash: str | None = None) -> str:
    """Return a straight line. `dash`: lengths of dashes and gaps, None for a whole line."""
    return element("line", x1=x1, y1=y1, x2=x2, y2=y2, class_=class_, stroke_width=width, stroke_dasharray=dash)


def titled(title: str, parts: Iterable[str]) -> str:
    """Return parts as a group with a title, which browsers show under the pointer and read aloud."""
    return element("g", element("title", plain(title)), *parts)
