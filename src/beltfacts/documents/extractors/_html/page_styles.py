"""The style sheets of a page, and whether all that gives it its colours is at hand and understood.

It reads no rule itself (`style_sheets`).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from beltfacts.documents.extractors._html.colors import spoils_colors
from beltfacts.documents.extractors._html.style_sheets import Rule, hides_colors, parse_sheet

_FOR_SCREENS = frozenset(("all", "screen", "", "screen, print", "print, screen", "screen,print"))
"""Values of the attribute `media` with which a style sheet holds for screens."""


class PageStyles:
    """What the elements of a page say of its styles, in their order."""

    def __init__(self, sheets: Mapping[str, str]) -> None:
        """`sheets`: text of style sheets by the address that the page links."""
        self._sheets = sheets
        self.rules: list[Rule] = []
        """The rules of the style sheets, in order."""
        self.knows_colors = True
        """Whether all that gives the page its colours is at hand and understood."""

    def read(self, root: Any) -> None:
        """Read an element and all inside it."""
        pending = [root]
        while pending:
            node = pending.pop()
            if not node.name.startswith(("#text", "#comment", "!")):
                self.read_element(node)
                pending.extend(reversed(node.children or ()))

    def read_element(self, node: Any) -> None:
        """Read an element alone."""
        attributes = getattr(node, "attrs", None) or {}
        if spoils_colors(attributes.get("style") or "") or (node.name in ("col", "colgroup") and attributes.keys() - {"span", "width"}):
            self.knows_colors = False
        if node.name == "style":
            sheet = "".join(each.data or "" for each in node.children if each.name == "#text")
            self._read_sheet(sheet, attributes)
        elif node.name == "link":
            found = self._sheets.get(attributes.get("href") or "")
            if found is None and "stylesheet" in (attributes.get("rel") or "").lower():
                self.knows_colors = False
            elif found is not None:
                self._read_sheet(found, attributes, sets_colors="stylesheet" in (attributes.get("rel") or "").lower())
        elif node.name == "meta" and (attributes.get("name") or "").lower() == "color-scheme":
            self.knows_colors = False

    def _read_sheet(self, sheet: str, attributes: Mapping[str, Any], *, sets_colors: bool = True) -> None:
        """Read a style sheet. `sets_colors`: whether its colours may hold."""
        if sets_colors and hides_colors(sheet):
            self.knows_colors = False
        if sheet and (attributes.get("media") or "all").strip().lower() in _FOR_SCREENS:
            self.rules += parse_sheet(sheet, len(self.rules))
