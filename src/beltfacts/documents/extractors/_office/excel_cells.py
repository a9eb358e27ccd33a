"""The cells of a spreadsheet (.xlsx) as they are displayed.

It finds no sheets (`excel_file`) and calculates no formula. Source: ISO/IEC 29500-1, 18.3 and 18.4.
"""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import datetime
from decimal import Decimal, InvalidOperation
from typing import NamedTuple

from beltfacts.documents.extractors._office.block_writer import STRUCK_GAP, Shift
from beltfacts.documents.extractors._office.excel_styles import PLAIN, CellStyle, read_font
from beltfacts.documents.extractors._office.format_tokens import UnknownFormat
from beltfacts.documents.extractors._office.formula import Piece
from beltfacts.documents.extractors._office.number_format import display_number, display_text
from beltfacts.documents.extractors._office.xml_tree import Node, whole_number

_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
"""A character that XML cannot hold, as ``_x000D_`` (22.9.2.19)."""
_DIGITS = 15
"""Significant digits of a number in a spreadsheet."""
_MAX_EXPONENT = 308
"""The largest exponent of a number in a spreadsheet."""


class ShownCell(NamedTuple):
    """A cell as it is displayed."""

    pieces: list[Piece]
    """Its text; empty for an empty cell."""
    raw: str = ""
    """The value behind its text."""
    gap: str = ""
    """Why its text is not known; empty where it is."""
    is_struck: bool = False
    """Whether a part of it is struck through, and left out."""


class CellReader:
    """Displays the cells of a workbook."""

    def __init__(self, strings: list[Node], styles: list[CellStyle], *, from_1904: bool, recalculates: bool) -> None:
        """Say what all cells share.

        strings: the shared strings.
        from_1904: whether days are counted from 1904.
        recalculates: whether the file asks for its formulas to be calculated when it is opened.
        """
        self._strings = strings
        self._styles = styles
        self._from_1904 = from_1904
        self._recalculates = recalculates

    def show(self, node: Node) -> ShownCell:
        """Return a cell (``c``) as it is displayed."""
        number = whole_number(node.get("s"))
        style = self._styles[number] if 0 <= number < len(self._styles) else PLAIN
        kind, value = node.get("t", "n"), node.find("x:v")
        text = value.text if value else ""
        if node.find("x:f") is not None and kind != "str" and (not text.strip() or (self._recalculates and text.strip() == "0")):
            return ShownCell([], "", "a formula was never calculated; open and save the file in a spreadsheet program")
        if kind == "s":
            index = whole_number(text, -1)
            return self._show_string(self._strings[index], style) if 0 <= index < len(self._strings) else ShownCell([])
        if kind == "inlineStr":
            inline = node.find("x:is")
            return self._show_string(inline, style) if inline else ShownCell([])
        if kind == "b":
            text = {"1": "TRUE", "0": "FALSE"}.get(text.strip(), text)
        elif kind in ("n", "d") and text.strip():
            return self._show_number(text.strip(), style, is_date=kind == "d")
        return self._show_text([(_unescaped(text), (0, False))], style)

    def _show_string(self, node: Node, style: CellStyle) -> ShownCell:
        """Return a shared or inline string. What is said on pronunciation (``rPh``) is left out."""
        parts: list[tuple[str, tuple[int, bool]]] = []
        for child in node.elements:
            if child.tag == "x:t":
                parts.append((_unescaped(child.text), (0, False)))
            elif child.tag == "x:r":
                text = child.find("x:t")
                parts.append((_unescaped(text.text) if text else "", read_font(child.find("x:rPr"))))
        return self._show_text(parts, style)

    def _show_text(self, parts: list[tuple[str, tuple[int, bool]]], style: CellStyle) -> ShownCell:
        """Return a text in runs, each with its direction and whether it is struck through."""
        raw = "".join(text for text, _ in parts)
        pieces: list[Piece] = []
        for text, (direction, struck) in parts:
            if struck or style.struck:
                pieces.append((STRUCK_GAP, Shift()))
            else:
                pieces.append((text, Shift(direction or style.direction)))
        is_struck = any(struck or style.struck for text, (_, struck) in parts if text)
        if len(parts) == 1 and not is_struck and style.number_format:
            with suppress(UnknownFormat):  # the format says something on numbers; text is shown as it is
                pieces = [(display_text(raw, style.number_format), pieces[0][1])]
        shown = pieces if any(text.strip(" \u200b") for text, _ in pieces) else []
        return ShownCell(shown, raw, "", is_struck)

    def _show_number(self, text: str, style: CellStyle, *, is_date: bool) -> ShownCell:
        """Return a number or an ISO date under its format."""
        value = self._day_number(text) if is_date else read_number(text)
        if value is None:
            return ShownCell([(text, Shift())], text)
        raw = text if is_date else format(value, "f")
        if is_date and style.number_format == "General":
            return ShownCell([(text, Shift())], raw)
        if style.number_format is None:
            return ShownCell([], raw, "a number format depends on the language of the reader")
        try:
            shown = display_number(value, style.number_format, from_1904=self._from_1904)
        except UnknownFormat as error:
            return ShownCell([], raw, f"it shows {error}")
        if style.struck:
            return ShownCell([], raw, "", True)
        return ShownCell([(shown, Shift(style.direction))] if shown else [], raw)

    def _day_number(self, text: str) -> Decimal | None:
        """Return the day number of an ISO 8601 date or time (18.18.11), or None."""
        try:
            moment = datetime.fromisoformat(text)
        except ValueError:
            return None
        first = datetime(1904, 1, 1) if self._from_1904 else datetime(1899, 12, 30)
        passed = moment.replace(tzinfo=None) - first
        return Decimal(passed.days) + (Decimal(passed.seconds) + Decimal(passed.microseconds) / 10**6) / 86400


def read_number(text: str) -> Decimal | None:
    """Return a number of the file with the 15 digits that a spreadsheet shows, or None."""
    try:
        value = Decimal(text)
    except InvalidOperation:
        return None
    if not value.is_finite() or abs(value.adjusted()) > _MAX_EXPONENT:
        return None
    return Decimal(f"{value:.{_DIGITS - 1}e}") if len(value.as_tuple().digits) > _DIGITS else value


def _unescaped(text: str) -> str:
    """Return a text with its escaped characters, and with line feeds for line ends."""
    plain = _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text) if "_x" in text else text
    return plain.replace("\r\n", "\n").replace("\r", "\n")
