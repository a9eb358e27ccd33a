"""Where a Word file surely has white paper behind its text, so that white text is not seen.

Any shading, page colour, or picture behind the text is doubt, and text in doubt is shown. Source: ISO/IEC 29500-1, 17.3.2.6 and 17.3.5.
"""

from __future__ import annotations

from collections.abc import Iterable

from beltfacts.documents.extractors._office.xml_tree import Node

WHITE = "FFFFFF"
"""The value of white in ``w:color`` and ``w:shd``."""
_PLAIN_PATTERNS = frozenset(("", "clear", "nil"))
_PLAIN_FILLS = frozenset(("", "AUTO", WHITE))
_EFFECTS = frozenset(("w:outline", "w:shadow", "w:emboss", "w:imprint", "w:effect", "w:bdr"))
"""Properties of a run that show white text, or may."""
_PAPER = frozenset(("background1", "light1"))
"""Theme colours that are the paper's."""


def is_white(color: Node) -> bool:
    """Return whether ``w:color`` is white."""
    theme = color.get("w:themeColor")
    is_mixed = bool(color.get("w:themeTint") or color.get("w:themeShade"))
    return color.get("w:val").upper() == WHITE and not is_mixed and (not theme or theme in _PAPER)


def has_shading(properties: Node | None) -> bool:
    """Return whether properties of a paragraph, run, cell or table put another colour than white behind it, or may."""
    return properties is not None and any(map(_is_dark, properties.elements))


def shows_white(properties: Node) -> bool:
    """Return whether ``w:rPr`` makes white text visible, or may."""
    return any(_is_dark(child) or child.tag in _EFFECTS or not child.tag.startswith("w:") for child in properties.elements)


def has_any_shading(style: Node) -> bool:
    """Return whether a style puts another colour than white behind text anywhere, also in some rows of a table only."""
    return any(map(_is_dark, style.walk()))


def has_plain_paper(parts: Iterable[Node]) -> bool:
    """Return whether the pages are white: no page colour, and nothing drawn behind the text. `parts`: the body, headers and footers."""
    for part in parts:
        for node in part.walk():
            is_behind = any(
                (key.endswith("behindDoc") and value not in ("0", "false")) or (key == "style" and "z-index:-" in value.replace(" ", ""))
                for key, value in node.attributes.items()
            )
            if is_behind or (node.tag == "w:background" and node.get("w:color").upper() not in _PLAIN_FILLS) or node.tag == "w:altChunk":
                return False
    return True


def _is_dark(node: Node) -> bool:
    """Return whether an element is a shading or a highlight that is not surely white."""
    if node.tag == "w:highlight":
        return node.get("w:val") not in ("none", "white")
    if node.tag != "w:shd":
        return False
    is_plain = node.get("w:val") in _PLAIN_PATTERNS and node.get("w:fill").upper() in _PLAIN_FILLS
    return not is_plain or bool(node.get("w:themeFill"))
