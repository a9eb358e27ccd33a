"""Formulas of OpenDocument files (MathML) written on one line: 2 1/2, 10 raised 6.

It calculates nothing. Source: MathML 3.0, chapter 3.
"""

from __future__ import annotations

from beltfacts.documents.extractors._office.block_writer import ON_LINE
from beltfacts.documents.extractors._office.formula import LOWERED, RAISED, Piece, after_digit, bracketed, shifted
from beltfacts.documents.extractors._office.xml_tree import Node

_SHIFTS = {
    "math:msup": (RAISED,),
    "math:mover": (RAISED,),
    "math:msub": (LOWERED,),
    "math:munder": (LOWERED,),
    "math:msubsup": (LOWERED, RAISED),
    "math:munderover": (LOWERED, RAISED),
}
"""How what follows the base of each element stands."""
_WORDS = frozenset(("math:mi", "math:mn", "math:mo", "math:mtext", "math:ms"))
_WITHOUT_TEXT = frozenset(("math:annotation", "math:annotation-xml", "math:mphantom"))


def math_pieces(node: Node) -> list[Piece]:
    """Return the pieces of a formula, or of a part of one."""
    if node.tag in _WITHOUT_TEXT:
        return []
    if node.tag in _WORDS:
        text = "".join(each.text for each in node.walk()).strip()
        return [(text, ON_LINE)] if text else []
    if node.tag == "math:mspace":
        return [(" ", ON_LINE)]
    parts = [math_pieces(child) for child in node.elements if child.tag not in _WITHOUT_TEXT]
    if node.tag == "math:mfrac" and len(parts) == 2:
        return [*bracketed(parts[0]), ("/", ON_LINE), *bracketed(parts[1])]
    if node.tag in _SHIFTS and parts:
        scripts = [piece for part, shift in zip(parts[1:], _SHIFTS[node.tag], strict=False) for piece in shifted(part, shift)]
        return [*parts[0], *scripts]
    if node.tag == "math:mroot" and len(parts) == 2:
        return [*shifted(parts[1], RAISED), ("\u221a", ON_LINE), *bracketed(parts[0])]
    joined: list[Piece] = []
    for part in filter(None, parts):
        separated = joined and node.tag in ("math:mtable", "math:mtr")
        joined += [*([("; " if node.tag == "math:mtable" else " ", ON_LINE)] if separated else []), *after_digit(joined, part)]
    if node.tag == "math:msqrt":
        return [("\u221a", ON_LINE), *bracketed(joined)]
    if node.tag == "math:mfenced":
        return [(node.get("open", "("), ON_LINE), *joined, (node.get("close", ")"), ON_LINE)]
    return joined
