"""How the styles of an OpenDocument file draw text: hidden, raised, lowered, struck; and which sheets, rows and columns are hidden.

It reads no text. Source: OpenDocument 1.3, part 3, chapters 16 and 20.
"""

from __future__ import annotations

from typing import NamedTuple

from beltfacts.documents.extractors._office.symbol_font import is_picture_font
from beltfacts.documents.extractors._office.xml_tree import Node

_RAISED_PER_CENT = 10.0
"""Least height of a text position, in per cent of the font's height, that counts as raised."""
_MAX_PARENTS = 20
"""Styles based on one another; more is a loop."""


class TextStyle(NamedTuple):
    """How text is drawn."""

    hidden: bool = False
    """Whether it is not shown."""
    direction: int = 0
    """1 raised, -1 lowered, 0 on the line."""
    struck: bool = False
    """Whether it is struck through."""
    picture_font: str = ""
    """The font whose codes are pictures; empty for other fonts."""


class OdfStyles:
    """The styles of an OpenDocument file."""

    def __init__(self, roots: list[Node]) -> None:
        """`roots`: the roots of ``styles.xml`` and ``content.xml``; a later style replaces an earlier one of its name."""
        self._styles: dict[tuple[str, str], Node] = {}
        self._known: dict[tuple[str, str, TextStyle], TextStyle] = {}
        for root in roots:
            for group in root.elements:
                for node in group.elements if group.tag in ("office:styles", "office:automatic-styles") else []:
                    if node.tag == "style:style":
                        self._styles[node.get("style:family"), node.get("style:name")] = node

    def _chain(self, family: str, name: str) -> list[Node]:
        """Return a style and its parents, the nearest first."""
        chain: list[Node] = []
        while (style := self._styles.get((family, name))) and len(chain) < _MAX_PARENTS:
            chain.append(style)
            name = style.get("style:parent-style-name")
        return chain

    def text_style(self, family: str, name: str, outer: TextStyle) -> TextStyle:
        """Return how text of a style is drawn inside text of another one. `family`: "paragraph" or "text"."""
        key = (family, name, outer)
        if key not in self._known:
            self._known[key] = self._resolve(*key)
        return self._known[key]

    def _resolve(self, family: str, name: str, outer: TextStyle) -> TextStyle:
        """Resolve a style. What it does not say is as outside."""
        said: dict[str, str] = {}
        for style in self._chain(family, name):
            properties = style.find("style:text-properties")
            for key, value in properties.attributes.items() if properties else ():
                said.setdefault(key, value)
        hidden = said["text:display"] == "none" if "text:display" in said else outer.hidden
        direction = _direction(said["style:text-position"]) if "style:text-position" in said else outer.direction
        line = said.get("style:text-line-through-style", said.get("style:text-line-through-type"))
        struck = line != "none" if line is not None else outer.struck
        font = said.get("style:font-name", said.get("fo:font-family", outer.picture_font)).strip("'\"")
        return TextStyle(hidden, direction, struck, font if is_picture_font(font) else "")

    def is_table_hidden(self, name: str) -> bool:
        """Return whether a sheet with this style is hidden."""
        found = (style.find("style:table-properties") for style in self._chain("table", name))
        return next((each.get("table:display") for each in found if each and each.get("table:display")), "true") == "false"


def _direction(position: str) -> int:
    """Return 1 for "super 58%" and "33% 58%", -1 for "sub" and "-33%", else 0."""
    first = position.split()[0] if position.split() else ""
    if first in ("super", "sub"):
        return 1 if first == "super" else -1
    try:
        height = float(first.rstrip("%"))
    except ValueError:
        return 0
    return 1 if height >= _RAISED_PER_CENT else -1 if height <= -_RAISED_PER_CENT else 0
