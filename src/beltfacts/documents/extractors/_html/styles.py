"""Which declarations hold for an element, and what they mean for reading: hidden, struck, raised, apart. Pure.

The order of precedence is that of CSS Cascade: !important, then style attribute, then the heavier selector, then the later one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from beltfacts.documents.extractors._html.style_sheets import Compound, Rule, parse_declarations
from beltfacts.documents.extractors._unreadable import Unreadable

_MOST_TESTS = 3_000_000
"""Comparisons of an element with a selector, beyond which a page is Unreadable."""
_DEEPEST = 512
"""Ancestors that a selector looks through; browsers nest elements no deeper."""
_ATTRIBUTES = frozenset(("visibility", "display", "opacity"))
"""Attributes of drawings (SVG) that are declarations."""

_LENGTH = re.compile(r"([+-]?(?:\d+\.?\d*|\.\d+))(em|ex|rem|px|pt|%)?\Z")
_LEAST_SHIFT = {"em": 0.2, "ex": 0.4, "rem": 0.2, "px": 3.0, "pt": 2.0, "%": 15.0, None: 3.0}
"""The least length by which text is raised, not merely adjusted, by unit."""
_LEAST_SIDE_SPACE = {"em": 0.4, "ex": 0.8, "rem": 0.4, "px": 6.0, "pt": 4.5, "%": 2.0, None: 6.0}
"""The least length that parts two numbers, by unit: groups of digits are set apart by margins of 0.25 em."""
_FAR_AWAY = {"em": 60.0, "ex": 120.0, "rem": 60.0, "px": 900.0, "pt": 700.0, "%": 99.0, None: 900.0}
"""The least length to the left by which text leaves the screen, by unit."""
_CLEAR = re.compile(
    r"transparent|(?:rgb|hsl)a?\((?:[^,)]*,){3}\s*0(?:\.0+)?%?\s*\)|(?:rgb|hsl)a?\([^/)]*/\s*0(?:\.0+)?%?\s*\)|#(?:...0|......00)"
)
"""A colour whose opacity, the fourth of its numbers, is 0."""
_NO_AREA = re.compile(r"rect\(\s*(?:0|1px|auto)[^)]*\)|inset\(\s*(?:50|100)%|polygon\(0(?:px)?\s+0")


class Element:
    """An element as selectors see it, with those around it."""

    __slots__ = ("attributes", "classes", "element_id", "name", "parent")

    def __init__(self, name: str, attributes: dict[str, Any], parent: Element | None) -> None:
        """`name`: in small letters. `attributes`: value by name. `parent`: the element around it, or None."""
        self.name = name
        self.attributes = attributes
        self.parent = parent
        self.element_id = attributes.get("id") or "" if attributes else ""
        self.classes = frozenset((attributes.get("class") or "").split()) if attributes else frozenset()
        if name in ("html", "body"):
            self.classes -= {"no-js", "nojs"}  # a script takes it away before the page is seen


class StyleRules:
    """The rules of a page, asked for one element after the other."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        """`rules`: those of all style sheets."""
        self._by_key: dict[str, list[Rule]] = {}
        self._tests = 0
        for rule in rules:
            self._by_key.setdefault(_key(rule.compounds[-1]), []).append(rule)

    def declarations(self, element: Element) -> dict[str, str]:
        """Return value by property for an element. Raises Unreadable where the page has too many rules for its size."""
        rules = [rule for rule in self._candidates(element) if self._matches(rule, element)]
        if not rules and not element.attributes:
            return {}
        inline = element.attributes.get("style")
        own = _inline_declarations(inline) if inline else {}
        found = {name: str(value).lower() for name, value in element.attributes.items() if name in _ATTRIBUTES and value}
        rules.sort(key=lambda rule: rule.weight)
        layers = [rule.declarations for rule in rules] + [own]
        for wanted in (False, True):  # what is !important goes before all else
            for layer in layers:
                found |= {name: value for name, (value, important) in layer.items() if important is wanted}
        return found

    def _candidates(self, element: Element) -> list[Rule]:
        """Return the rules whose last part may be this element."""
        found = [*self._by_key.get(element.name, ()), *self._by_key.get("", ())]
        if element.attributes:
            for key in ("#" + element.element_id, *("." + each for each in element.classes)):
                found += self._by_key.get(key, ())
        return found

    def _matches(self, rule: Rule, element: Element) -> bool:
        """Return whether a rule's selector describes an element."""
        if not self._fits(rule.compounds[-1], element):
            return False
        around, depth = element.parent, 0
        for index in range(len(rule.compounds) - 2, -1, -1):
            is_child = rule.is_child[index + 1]
            while around is not None and depth < _DEEPEST and not self._fits(rule.compounds[index], around):
                if is_child:
                    return False
                around, depth = around.parent, depth + 1
            if around is None or depth >= _DEEPEST:
                return False
            around, depth = around.parent, depth + 1
        return True

    def _fits(self, compound: Compound, element: Element) -> bool:
        """Return whether one part of a selector describes an element."""
        self._tests += 1
        if self._tests > _MOST_TESTS:
            raise Unreadable("its style sheets are too large for its length; keep its text as .txt")
        return (
            compound.tag in ("", element.name)
            and compound.element_id in ("", element.element_id)
            and element.classes.issuperset(compound.classes)
            and all(name in element.attributes and value in (None, element.attributes[name]) for name, value in compound.attributes)
        )


def hides(style: dict[str, str]) -> bool:
    """Return whether declarations hide an element with all that is in it. `visibility` is not among them: what is inside may be visible."""
    if not style:
        return False
    if style.get("display") == "none" or style.get("content-visibility") == "hidden":
        return True
    if _number(style.get("opacity")) == 0 or _number(style.get("font-size")) == 0:
        return True
    if _CLEAR.fullmatch(style.get("color", "")) and "text" not in (style.get("background-clip"), style.get("-webkit-background-clip")):
        return True
    if 0 in (_number(style.get("height")), _number(style.get("max-height"))) and "hidden" in (
        style.get("overflow"),
        style.get("overflow-y"),
    ):
        return True
    away = style.get("position") in ("absolute", "fixed")
    if away and (_is_far_left(style.get("left")) or _is_far_left(style.get("top")) or _NO_AREA.match(style.get("clip", ""))):
        return True
    return bool(_NO_AREA.match(style.get("clip-path", ""))) or _is_far_left(style.get("text-indent"))


def has_side_space(style: dict[str, str]) -> bool:
    """Return whether declarations set room at the left or right, so that digits inside do not join those outside."""
    for name in ("margin", "padding"):
        sides = style.get(name, "").split()
        values = [sides[-1], *sides[1:2]] if len(sides) in (1, 2, 4) else sides[1:2]
        values += style.get(f"{name}-inline", "").split()
        if any(map(_is_wide, (*values, style.get(f"{name}-left"), style.get(f"{name}-right")))):
            return True
    return False


def _is_wide(value: str | None) -> bool:
    """Return whether a length is wider than the space between groups of digits."""
    found = _LENGTH.match(value or "")
    return bool(found) and found is not None and float(found[1]) >= _LEAST_SIDE_SPACE[found[2]]


def is_struck(style: dict[str, str]) -> bool:
    """Return whether declarations strike the text out."""
    return bool(style) and "line-through" in f"{style.get('text-decoration', '')} {style.get('text-decoration-line', '')}"


def shift(style: dict[str, str]) -> int:
    """Return 1 for raised text, -1 for lowered text, else 0."""
    align = style.get("vertical-align", "")
    if align == "super" or style.get("font-variant-position") == "super" or (align in ("text-top", "top") and _is_small(style)):
        return 1
    if align == "sub" or style.get("font-variant-position") == "sub":
        return -1
    moved = _sign(align)
    if not moved and style.get("position") == "relative":
        moved = _sign(style.get("bottom")) or -_sign(style.get("top"))
    return moved


def preserves_space(style: dict[str, str], inherited: bool) -> bool:
    """Return whether white space and line ends are kept. `inherited`: whether the element around it keeps them."""
    value = style.get("white-space", "").split() if style else []
    return inherited if not value or value[0] == "inherit" else value[0] in ("pre", "pre-wrap", "break-spaces", "pre-line")


@lru_cache(maxsize=4096)
def _inline_declarations(text: str) -> dict[str, tuple[str, bool]]:
    """Return the declarations of a style attribute."""
    return parse_declarations(text)


def _key(compound: Compound) -> str:
    """Return the word by which the rules for an element are found."""
    return "#" + compound.element_id if compound.element_id else "." + compound.classes[0] if compound.classes else compound.tag


def _number(value: str | None) -> float | None:
    """Return the number that a value starts with, whatever its unit; None where it is no number."""
    found = _LENGTH.match(value or "")
    return float(found[1]) if found else None


def _sign(value: str | None) -> int:
    """Return 1 or -1 for a length by which text is raised or lowered, else 0."""
    found = _LENGTH.match(value or "")
    if not found or abs(float(found[1])) < _LEAST_SHIFT[found[2]]:
        return 0
    return 1 if float(found[1]) > 0 else -1


def _is_far_left(value: str | None) -> bool:
    """Return whether a length leads off the screen."""
    found = _LENGTH.match(value or "")
    return bool(found) and found is not None and -float(found[1]) >= _FAR_AWAY[found[2]]


def _is_small(style: dict[str, str]) -> bool:
    """Return whether declarations make the letters smaller than those around them."""
    value = style.get("font-size", "")
    number = _number(value)
    if number is None:
        return value in ("smaller", "small", "x-small", "xx-small")
    return (
        (value.endswith("%") and number < 90) or (value.endswith("em") and number < 0.9) or (value.endswith(("px", "pt")) and number < 12)
    )
