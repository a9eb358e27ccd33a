"""The colour of text and of what lies behind it, as far as a page surely says both. Pure.

It knows opaque colours only. A picture, a gradient, a variable or a moved box is doubt, and text in doubt is shown.
"""

from __future__ import annotations

import re
from typing import Any, NamedTuple

_NAMED = {
    "white": "ffffff",
    "black": "000000",
    "red": "ff0000",
    "lime": "00ff00",
    "blue": "0000ff",
    "yellow": "ffff00",
    "gray": "808080",
    "grey": "808080",
    "silver": "c0c0c0",
    "whitesmoke": "f5f5f5",
    "snow": "fffafa",
    "ivory": "fffff0",
    "lightgray": "d3d3d3",
    "lightgrey": "d3d3d3",
    "green": "008000",
    "navy": "000080",
}
"""The names that are common, of those of CSS Color 4, 6.1."""
_HEX = re.compile(r"#([0-9a-f]{3}|[0-9a-f]{6})")
_RGB = re.compile(r"rgb\(\s*(\d{1,3})\s*[, ]\s*(\d{1,3})\s*[, ]\s*(\d{1,3})\s*\)")
_NO_CHANGE = frozenset(("inherit", "currentcolor", "unset", "revert", "revert-layer"))
_NO_BACKGROUND = frozenset(("", "none", "transparent", "inherit", "initial", "unset", "revert", "revert-layer"))
_SPOILS = ("text-shadow", "-webkit-text-stroke", "-webkit-text-fill-color", "filter", "mix-blend-mode", "box-shadow", "transform")
"""Properties that may make text visible on its own colour."""
_OWN_COLOR = frozenset(("a", "table", "mark", "button", "select", "option", "textarea", "input", "dialog", "html", "body"))
"""Elements to which a browser gives a colour of its own, and those whose colour is that of the whole page."""
_OWN_BACKGROUND = frozenset(("mark", "button", "select", "option", "textarea", "input", "dialog"))
_STATES = re.compile(r":(?:hover|focus|active)(?![\w(])")
_DOUBTS = re.compile(r"z-index\s*:\s*-|color-scheme|@import", re.IGNORECASE)
"""What makes the colour behind a text doubtful, wherever it stands in a page."""


class Colors(NamedTuple):
    """The colours that hold inside an element, each six hexadecimal digits; empty where not known."""

    text: str = ""
    """That of text."""
    behind: str = ""
    """That of what lies behind it."""
    in_doubt: bool = False
    """Whether nothing inside is judged by its colour."""

    @property
    def are_same(self) -> bool:
        """Return whether text has surely the colour of what lies behind it."""
        return bool(self.text) and self.text == self.behind and not self.in_doubt


def inner_colors(name: str, attributes: dict[str, Any], style: dict[str, str], outer: Colors, *, in_grid: bool) -> Colors:
    """Return the colours inside an element. `in_grid`: whether the element around it may lay its children over one another."""
    if outer.in_doubt or (not style and not attributes and not in_grid and name not in _OWN_COLOR and name != "svg"):
        return outer
    if name == "svg" or any(style.get(key, "none") != "none" for key in _SPOILS):
        return Colors(in_doubt=True)
    return Colors(_text_color(name, attributes, style, outer), _background(name, attributes, style, outer, in_grid=in_grid))


def _text_color(name: str, attributes: dict[str, Any], style: dict[str, str], outer: Colors) -> str:
    """Return the colour of text inside an element."""
    if name in ("html", "body"):  # the colour of the whole page has a background that is not seen here
        return ""
    said = style.get("color") or (str(attributes.get("color") or "").strip().lower() if name == "font" else "")
    if not said or said in _NO_CHANGE:
        return "" if not said and name in _OWN_COLOR else outer.text
    return parse_color(said)


def _background(name: str, attributes: dict[str, Any], style: dict[str, str], outer: Colors, *, in_grid: bool) -> str:
    """Return the colour behind the text of an element."""
    picture = style.get("background-image", "none")
    if picture not in _NO_BACKGROUND or attributes.get("background") or "background-clip" in style or "-webkit-background-clip" in style:
        return ""
    both = [value for key in ("background-color", "background") if (value := style.get(key, "")) not in _NO_BACKGROUND]
    both = both or [value for value in [str(attributes.get("bgcolor") or "").strip().lower()] if value]
    if both:
        return parse_color(both[0]) if len(both) == 1 else ""  # which of two holds depends on their order
    margins = " ".join(style.get(key, "") for key in ("margin", "margin-left", "margin-right", "margin-top", "margin-bottom"))
    is_moved = style.get("position", "static") != "static" or style.get("float", "none") != "none" or "-" in margins or "(" in margins
    return "" if is_moved or in_grid or name in _OWN_BACKGROUND else outer.behind


def parse_color(value: str) -> str:
    """Return an opaque colour as six hexadecimal digits; empty for anything else."""
    if value in _NAMED:
        return _NAMED[value]
    if found := _HEX.fullmatch(value):
        return found[1] if len(found[1]) == 6 else "".join(each * 2 for each in found[1])
    if found := _RGB.fullmatch(value):
        return "".join(f"{min(int(each), 255):02x}" for each in found.groups())
    return ""


def is_passed_over_state(selector: str) -> bool:
    """Return whether a selector describes an element under the pointer, which says nothing of the page at rest."""
    return bool(_STATES.search(selector))


def spoils_colors(text: str) -> bool:
    """Return whether a style sheet or style attribute makes the colours of the whole page doubtful."""
    return bool(_DOUBTS.search(text))
