"""Small PDFs for tests, written as content streams, so that each says exactly where a character is drawn."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from typing import Any

import pikepdf

from beltfacts.documents.extraction import Extraction
from beltfacts.documents.extractors import extract_document


def make_pdf(*pages: bytes, change: Callable[[Any], None] | None = None, font: Any = None, **save: Any) -> bytes:
    """A PDF of A4 pages with these content streams, in Helvetica (`/F1`), Times (`/F2`) and `font` (`/F3`)."""
    made = pikepdf.new()
    fonts = {f"/F{number}": _standard_font(name) for number, name in ((1, "Helvetica"), (2, "Times-Roman"))}
    for stream in pages:
        made.add_blank_page(page_size=(595, 842))
        page = made.pages[-1]
        page.Contents = made.make_stream(stream)
        page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(**fonts))
        if font is not None:
            page.Resources.Font["/F3"] = font(made)
    if change:
        change(made)
    out = BytesIO()
    made.save(out, **save)
    return out.getvalue()


def _standard_font(name: str) -> pikepdf.Dictionary:
    return pikepdf.Dictionary(
        Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name("/" + name), Encoding=pikepdf.Name.WinAnsiEncoding
    )


def text_at(text: str, x: float = 60, y: float = 700, size: float = 11, font: str = "F1", before: str = "") -> bytes:
    """A text drawn by one operator."""
    escaped = text.replace("\\", "\\\\").replace("(", r"\(").replace(")", r"\)")
    return f"q BT {before} /{font} {size} Tf {x} {y} Td ({escaped}) Tj ET Q\n".encode("cp1252")


def run(*parts: str | tuple[str, float, float], x: float = 60, y: float = 700, size: float = 11, font: str = "F1") -> bytes:
    """A line whose parts follow one another; a part may have a size and a rise of its own."""
    out = f"BT {x} {y} Td "
    for part in parts:
        text, own, rise = part if isinstance(part, tuple) else (part, size, 0)
        out += f"/{font} {own} Tf {rise} Ts ({text}) Tj "
    return (out + "ET\n").encode("cp1252")


def lines(*texts: str, x: float = 60, y: float = 700, size: float = 10, leading: float = 13) -> bytes:
    """Lines below one another, each drawn by one operator."""
    return b"".join(text_at(text, x, y - leading * number, size) for number, text in enumerate(texts))


def extract(data: bytes) -> Extraction:
    """What the extractor makes of a PDF."""
    return extract_document(data, "x.pdf")


def text_of(*pages: bytes, **how: Any) -> str:
    """The text of a PDF of these content streams."""
    return extract(make_pdf(*pages, **how)).text
