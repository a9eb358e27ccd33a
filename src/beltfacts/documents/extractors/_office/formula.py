"""Formulas of Word files (Office MathML) written on one line: 2 1/2, 10 raised 6.

It calculates nothing. Source: ISO/IEC 29500-1, part 22.
"""

from __future__ import annotations

from collections.abc import Callable

from beltfacts.documents.extractors._office.block_writer import ON_LINE, Shift
from beltfacts.documents.extractors._office.xml_tree import Node

Piece = tuple[str, Shift]
"""Text, and how it is drawn."""

RAISED, LOWERED = Shift(1), Shift(-1)
_PROPERTIES = "Pr"
"""How the tags of properties end ("m:fPr"): they hold no text."""
_NUMBER_SIGNS = frozenset("0123456789+-\u2212")


def formula_pieces(node: Node, run_pieces: Callable[[Node], list[Piece]]) -> list[Piece]:
    """Return the pieces of a formula, or of a part of one.

    `run_pieces`: what reads a run (``m:r``, ``w:r``) and what a tracked change contains. Digits and signs above or below the line are raised
    or lowered; anything longer follows "^" or "_".
    """
    tag = node.tag
    if tag.endswith(_PROPERTIES):
        return []
    if tag in ("m:r", "w:r"):
        return run_pieces(node)
    if tag in ("w:del", "w:moveFrom") or (tag == "m:phant" and _value(node, "m:phantPr", "m:show") in ("0", "off", "false")):
        return []
    parts = [formula_pieces(child, run_pieces) for child in node.elements]
    writer = _WRITERS.get(tag)
    if writer:
        return writer(node, {child.tag: part for child, part in zip(node.elements, parts, strict=True)})
    separator = {"m:d": _value(node, "m:dPr", "m:sepChr", "|"), "m:mr": " ", "m:m": "; ", "m:eqArr": "; "}.get(tag, "")
    joined: list[Piece] = []
    for part in filter(None, parts):
        joined += [*([(separator, ON_LINE)] if joined and separator else []), *after_digit(joined, part)]
    if tag == "m:d":
        opening, closing = _value(node, "m:dPr", "m:begChr", "("), _value(node, "m:dPr", "m:endChr", ")")
        return [(opening, ON_LINE), *joined, (closing, ON_LINE)]
    return joined


def after_digit(before: list[Piece], part: list[Piece]) -> list[Piece]:
    """Return a part with a space before it where a fraction follows a digit: "2 1/2", never "21/2"."""
    text = "".join(each for each, _ in part)
    follows_digit = bool(before) and before[-1][0][-1:].isdigit()
    return [(" ", ON_LINE), *part] if follows_digit and "/" in text and text[:1].isdigit() else part


def _value(node: Node, properties: str, name: str, default: str = "") -> str:
    """Return a property of an element, or `default`."""
    found = node.find(properties, name)
    return found.get("m:val", default) if found else default


def _text(pieces: list[Piece]) -> str:
    return "".join(text for text, _ in pieces)


def bracketed(pieces: list[Piece]) -> list[Piece]:
    """Return pieces in brackets, unless they are one word or number."""
    text = _text(pieces).strip()
    return pieces if text.replace(".", "").replace(",", "").isalnum() else [("(", ON_LINE), *pieces, (")", ON_LINE)]


def _fraction(node: Node, inner: dict[str, list[Piece]]) -> list[Piece]:
    """Write a fraction: 1/2, (a+b)/c."""
    if _value(node, "m:fPr", "m:type") == "noBar":
        return [("(", ON_LINE), *inner.get("m:num", []), (" over ", ON_LINE), *inner.get("m:den", []), (")", ON_LINE)]
    return [*bracketed(inner.get("m:num", [])), ("/", ON_LINE), *bracketed(inner.get("m:den", []))]


def shifted(pieces: list[Piece], shift: Shift) -> list[Piece]:
    """Write what stands above or below the line."""
    text = _text(pieces).strip()
    if not text:
        return []
    if _NUMBER_SIGNS.issuperset(text):
        return [(text, shift)]
    return [("^" if shift.direction > 0 else "_", ON_LINE), *bracketed(pieces)]


def _scripts(_: Node, inner: dict[str, list[Piece]]) -> list[Piece]:
    """Write a base with what stands below and above it."""
    before = [*shifted(inner.get("m:sub", []), LOWERED), *shifted(inner.get("m:sup", []), RAISED)]
    return [*inner.get("m:e", []), *before]


def _scripts_before(_: Node, inner: dict[str, list[Piece]]) -> list[Piece]:
    """Write a base with what stands below and above before it."""
    return [*shifted(inner.get("m:sub", []), LOWERED), *shifted(inner.get("m:sup", []), RAISED), *inner.get("m:e", [])]


def _root(_: Node, inner: dict[str, list[Piece]]) -> list[Piece]:
    """Write a root."""
    return [*shifted(inner.get("m:deg", []), RAISED), ("\u221a", ON_LINE), *bracketed(inner.get("m:e", []))]


def _sum(node: Node, inner: dict[str, list[Piece]]) -> list[Piece]:
    """Write a sum or integral with its limits."""
    sign = _value(node, "m:naryPr", "m:chr", "\u222b")
    limits = [*shifted(inner.get("m:sub", []), LOWERED), *shifted(inner.get("m:sup", []), RAISED)]
    return [(sign, ON_LINE), *limits, (" ", ON_LINE), *inner.get("m:e", [])]


def _limit(_: Node, inner: dict[str, list[Piece]]) -> list[Piece]:
    """Write a base with a limit."""
    return [*inner.get("m:e", []), *shifted(inner.get("m:lim", []), LOWERED)]


_WRITERS: dict[str, Callable[[Node, dict[str, list[Piece]]], list[Piece]]] = {
    "m:f": _fraction,
    "m:sSup": _scripts,
    "m:sSub": _scripts,
    "m:sSubSup": _scripts,
    "m:sPre": _scripts_before,
    "m:rad": _root,
    "m:nary": _sum,
    "m:limLow": _limit,
    "m:limUpp": _limit,
}
"""How each kind of formula is written; all others are written in order."""
