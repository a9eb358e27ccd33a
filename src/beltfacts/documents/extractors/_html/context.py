"""What an element inherits from those around it, how it is displayed, and whether it refers to a note. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from beltfacts.documents.extractors._html.colors import Colors, inner_colors
from beltfacts.documents.extractors._html.elements import BLOCKS, BOXES, PRESERVED, UNSEEN
from beltfacts.documents.extractors._html.styles import Element, has_side_space, hides, preserves_space, shift

_TABLE_PARTS = {
    "table": "table",
    "tr": "row",
    "td": "cell",
    "th": "cell",
    "caption": "caption",
    "tbody": "group",
    "thead": "group",
    "tfoot": "group",
}
_DISPLAYS = {
    **dict.fromkeys(("inline", "contents", "ruby", "run-in"), "inline"),
    **dict.fromkeys(("inline-block", "inline-flex", "inline-grid", "inline-table"), "box"),
    **dict.fromkeys(("table-cell", "table-column"), "apart"),
    **dict.fromkeys(("block", "flex", "grid", "list-item", "flow-root", "table", "table-row", "table-caption", "table-row-group"), "block"),
}
"""What each value of the property `display` means here."""
_LAYS_OUT_CHILDREN = frozenset(("flex", "inline-flex", "grid", "inline-grid"))

_LONGEST_MARK = 12
"""Characters of a mark that refers to a note."""
_MOST_NODES = 40
"""Nodes in a raised element that are searched for a link to a note."""
_NOTE_NAME = re.compile(
    r"(?:^|[_-])(?:fn|ftn|ftnt|edn|note|notes|footnote|endnote|cite|reference|noteref)(?=$|[_\d-])|(?:footnote|endnote|noteref|citeref)"
)
_MARK = re.compile(r"[\[(][^\W_]{1,5}[\])]|[*\u2020\u2021\u00a7\u00b6\u2460-\u2473\u203b]{1,3}")
"""What a mark that is not raised must look like: a digit alone may be a number of the sentence."""


class Context(NamedTuple):
    """What holds inside an element."""

    element: Element
    """The element, with those around it."""
    kind: str
    """How it is displayed: "inline", "block", "box", "spaced" (in the line, with room beside it), "apart", "line", or a part of a table."""
    is_visible: bool = True
    """Whether its text is shown, as far as `visibility` decides."""
    shift: int = 0
    """1 where it is raised, -1 where it is lowered, else 0."""
    is_note: bool = False
    """Whether it refers to a note."""
    in_link: bool = False
    """Whether it stands in a link to a part of a page."""
    is_preserved: bool = False
    """Whether its white space is kept."""
    lays_out: bool = False
    """Whether it places its children side by side (flex, grid)."""
    colors: Colors = Colors(in_doubt=True)
    """The colours of its text and of what lies behind."""

    @classmethod
    def of_page(cls, colors: Colors) -> Context:
        """Return the context of a whole page."""
        return cls(Element("", {}, None), "block", colors=colors)


def is_left_out(name: str, attributes: dict[str, Any], style: dict[str, str]) -> bool:
    """Return whether an element and all that is in it is hidden, by an attribute or a declaration.

    What a search in the page would open counts as shown: closed ``details``, and ``hidden="until-found"``.
    """
    if not attributes and not style and name != "dialog":
        return False
    if name == "dialog" and "open" not in attributes and style.get("display") in (None, "none"):
        return True
    if "popover" in attributes and style.get("display") in (None, "none"):
        return True
    if "hidden" in attributes and (attributes["hidden"] or "").lower() != "until-found" and style.get("display") in (None, "none"):
        return True
    return hides(style)


def is_unseen(name: str) -> bool:
    """Return whether the text of an element is never shown as text of the page."""
    return name.lower() in UNSEEN


def displayed_as(name: str, style: dict[str, str], parent: Context) -> str:
    """Return how an element is displayed (`Context.kind`)."""
    if name == "br":
        return "line"
    if name in _TABLE_PARTS:
        return _TABLE_PARTS[name]
    if name == "text":  # of a drawing
        return "block"
    kind = _DISPLAYS.get(style.get("display", "").split(" ")[0], "") if style else ""
    if not kind:
        kind = "block" if name in BLOCKS else "box" if name in BOXES else "inline"
    if kind in ("inline", "box") and parent.lays_out and style.get("display") != "contents":
        return "block"
    if style and kind == "inline" and (style.get("float") in ("left", "right") or style.get("position") in ("absolute", "fixed")):
        return "box"
    return "spaced" if style and kind == "inline" and has_side_space(style) else kind


def inner_context(node: Any, element: Element, style: dict[str, str], parent: Context) -> Context:
    """Return what holds inside an element. `node`: the element in the tree."""
    kind = displayed_as(element.name, style, parent)
    visibility = style.get("visibility")
    in_line = kind in ("inline", "box", "spaced")
    own = {"sup": 1, "sub": -1}.get(element.name) or (shift(style) if style and in_line and element.name not in BOXES else 0)
    moved = parent.shift or own
    in_link = parent.in_link or (element.name == "a" and "#" in (element.attributes.get("href") or ""))
    is_note = (
        parent.is_note or _says_note(element) or (moved > 0 and _is_short(node) and (in_link or (not parent.shift and _links_inside(node))))
    )
    if not is_note and in_link and not moved and element.name == "a":
        is_note = bool(
            _NOTE_NAME.search((element.attributes.get("href") or "").rpartition("#")[2].lower()) and _MARK.fullmatch(text_of(node))
        )
    return Context(
        element,
        kind,
        parent.is_visible if visibility in (None, "inherit") else visibility == "visible",
        moved,
        is_note and _is_short(node),
        in_link,
        preserves_space(style, parent.is_preserved or element.name in PRESERVED),
        bool(style) and style.get("display", "").split(" ")[0] in _LAYS_OUT_CHILDREN,
        inner_colors(element.name, element.attributes, style, parent.colors, in_grid=parent.lays_out),
    )


def _says_note(element: Element) -> bool:
    """Return whether an element says itself that it refers to a note."""
    if not element.attributes:
        return False
    said = f"{element.attributes.get('role') or ''} {element.attributes.get('epub:type') or ''}".lower()
    if "noteref" in said:
        return True
    return element.name == "sup" and any(_NOTE_NAME.search(each.lower()) for each in element.classes)


def _links_inside(node: Any) -> bool:
    """Return whether a raised element contains a link to a part of a page."""
    return any(each.name == "a" and "#" in ((each.attrs or {}).get("href") or "") for each in _first_nodes(node))


def _is_short(node: Any) -> bool:
    """Return whether the text of an element may be a mark."""
    return 0 < len(text_of(node)) <= _LONGEST_MARK


def text_of(node: Any) -> str:
    """Return the text of an element, or as much of it as a mark could have and more."""
    return "".join(each.data or "" for each in _first_nodes(node) if each.name == "#text").strip()


def _first_nodes(node: Any) -> Iterator[Any]:
    """Yield the first nodes in an element, in order."""
    pending, count = [node], 0
    while pending and count < _MOST_NODES:
        each = pending.pop()
        count += 1
        yield each
        pending.extend(reversed((each.children or ())[:_MOST_NODES]))
