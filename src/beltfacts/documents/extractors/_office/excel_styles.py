"""The styles of a spreadsheet (.xlsx): the number format and the font of each cell style.

It displays no value (`number_format`). Source: ISO/IEC 29500-1, 18.8.
"""

from __future__ import annotations

from typing import NamedTuple

from beltfacts.documents.extractors._office.number_format import BUILT_IN_FORMATS
from beltfacts.documents.extractors._office.xml_tree import Node, whole_number


class CellStyle(NamedTuple):
    """How the cells of a style are shown."""

    number_format: str | None
    """Its number format; None for a built-in one that depends on the reader's language."""
    direction: int
    """1 if all text is raised, -1 if it is lowered, else 0."""
    struck: bool
    """Whether the text is struck through."""


PLAIN = CellStyle("General", 0, False)


def read_styles(root: Node | None) -> list[CellStyle]:
    """Return the cell styles by their number. `root`: the root of ``styles.xml``, None where the file has none."""
    if root is None:
        return []
    codes: dict[int, str | None] = dict(BUILT_IN_FORMATS)
    formats, fonts, styles = root.find("x:numFmts"), root.find("x:fonts"), root.find("x:cellXfs")
    for node in formats.elements if formats else []:
        codes[whole_number(node.get("numFmtId"))] = node.get("formatCode")
    drawn = [read_font(node) for node in fonts.elements] if fonts else []
    result: list[CellStyle] = []
    for node in styles.elements if styles else []:
        font = whole_number(node.get("fontId"))
        direction, struck = drawn[font] if 0 <= font < len(drawn) else (0, False)
        result.append(CellStyle(codes.get(whole_number(node.get("numFmtId"))), direction, struck))
    return result


def formats_of_conditions(root: Node | None) -> set[int]:
    """Return the numbers of the conditional styles (``dxf``) that change the number format of their cells."""
    styles = root.find("x:dxfs") if root else None
    return {number for number, node in enumerate(styles.elements if styles else []) if node.find("x:numFmt") is not None}


def read_font(node: Node | None) -> tuple[int, bool]:
    """Return whether a font is raised (1) or lowered (-1), and whether it is struck through."""
    vertical, strike = (node.find("x:vertAlign"), node.find("x:strike")) if node else (None, None)
    direction = {"superscript": 1, "subscript": -1}.get(vertical.get("val") if vertical else "", 0)
    return direction, bool(strike and strike.get("val", "1") not in ("0", "false"))
