"""Parse style sheets: the rules that hide text, raise it, or part it from its neighbours. Pure.

It knows simple selectors only: elements, classes, ids, attributes, and what stands inside what. A rule with another selector (":hover",
":not(...)", "+") is passed over. Which rules an element meets is decided in `styles`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from beltfacts.documents.extractors._html.colors import is_passed_over_state, spoils_colors

PROPERTIES = frozenset(
    (
        "display visibility opacity vertical-align white-space text-decoration text-decoration-line position top bottom left text-indent "
        "clip clip-path font-size font-variant-position float content-visibility color background-clip -webkit-background-clip height max-height "
        "overflow overflow-y margin margin-left margin-right margin-inline padding padding-left padding-right padding-inline "
        "margin-top margin-bottom background background-color background-image text-shadow -webkit-text-stroke -webkit-text-fill-color "
        "filter mix-blend-mode box-shadow transform"
    ).split()
)
"""The properties that matter for what is read."""

_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)|<!--|-->", re.DOTALL)
_STOP = re.compile(r"[{};]")
_MEDIA_WIDTH = re.compile(r"\(\s*(min|max)-width\s*:\s*([\d.]+)(px|em|rem)\s*\)")
_SCREEN = 1280
"""Width in CSS pixels of the screen on which a page is taken to be read."""
_EM = 16
"""CSS pixels in an em of a media query."""
_INSIDE = frozenset(("@media", "@supports", "@layer", "@container"))
"""At-rules whose blocks hold rules."""

_NAME = r"(?:[\w-]|[^\x00-\x7f]|\\.)+"
_SIMPLE = re.compile(rf"([.#])({_NAME})|\[\s*([\w-]+)\s*(?:=\s*[\"']?([^\"'\]]*)[\"']?\s*)?\]|({_NAME})|(\*)|(:root)(?![\w(-])")
_COMBINATOR = re.compile(r"\s*>\s*|\s+")
_ESCAPE = re.compile(r"\\(.)")
_LONGEST_SELECTOR = 400
"""Characters of a selector; a longer one is passed over."""


class Compound(NamedTuple):
    """The part of a selector that describes one element."""

    tag: str
    """Its name in small letters, or empty."""
    element_id: str
    """Its id, or empty."""
    classes: tuple[str, ...]
    """Its classes."""
    attributes: tuple[tuple[str, str | None], ...]
    """Attributes, each with its value; None where any will do."""


class Rule(NamedTuple):
    """A selector with the declarations that it brings."""

    compounds: tuple[Compound, ...]
    """The elements from the outermost to the one that is styled."""
    is_child: tuple[bool, ...]
    """For each compound whether it must be a child of the one before."""
    weight: tuple[int, int, int, int]
    """Ids, classes and elements of the selector (its specificity), then its position: a greater weight wins."""
    declarations: dict[str, tuple[str, bool]]
    """Value by property, with whether it is !important."""


def parse_declarations(text: str) -> dict[str, tuple[str, bool]]:
    """Return value by property, each with whether it is !important. Other properties than `PROPERTIES` are left out."""
    found: dict[str, tuple[str, bool]] = {}
    for part in text.split(";"):
        name, colon, value = part.partition(":")
        name = name.strip().lower()
        if colon and name in PROPERTIES:
            value, mark, word = value.strip().lower().rpartition("!")
            important = bool(mark) and word.strip() == "important"
            value = value.strip() if important else f"{value}{mark}{word}".strip()
            if not found.get(name, ("", False))[1] or important:
                found[name] = (value, important)
    return found


def parse_sheet(text: str, first: int = 0) -> list[Rule]:
    """Return the rules of a style sheet that matter here. `first`: the position of its first rule among all sheets."""
    rules: list[Rule] = []
    for selectors, body in _blocks(_COMMENT.sub("", text)):
        declarations = parse_declarations(body)
        if declarations:
            for selector in selectors.split(","):
                if rule := _parse_rule(selector.strip(), declarations, first + len(rules)):
                    rules.append(rule)
    return rules


def hides_colors(text: str) -> bool:
    """Return whether a style sheet gives colours by rules that are passed over, so that what is behind a text is not known."""
    if spoils_colors(text):
        return True
    for selectors, body in _blocks(_COMMENT.sub("", text)):
        if "{" in body:
            return True
        if any(name.startswith(("color", "background")) for name in parse_declarations(body)):
            for selector in selectors.split(","):
                if not is_passed_over_state(selector) and _parse_rule(selector.strip(), {}, 0) is None:
                    return True
    return False


def _blocks(text: str) -> Iterator[tuple[str, str]]:
    """Yield the selectors and the declarations of each rule that holds on a screen."""
    start, skipped, inner = 0, 0, 0
    opened: list[tuple[str, int, bool]] = []
    for stop in _STOP.finditer(text):
        sign, head = stop[0], text[start : stop.start()].strip()
        if sign == "{":
            at_rule = head.split(None, 1)[0].lower() if head.startswith("@") else ""
            is_group = at_rule in _INSIDE and (at_rule != "@media" or _holds_on_screen(head[6:]))
            leaf = not at_rule and not skipped and not inner
            skipped += not is_group and not leaf
            inner += leaf
            opened.append((head, stop.end(), leaf) if leaf or is_group else ("", -1, False))
            start = stop.end()
        elif sign == "}":
            if opened:
                selectors, begin, leaf = opened.pop()
                if leaf:
                    inner -= 1
                    yield selectors, text[begin : stop.start()]
                elif begin < 0:
                    skipped -= 1
            start = stop.end()
        elif not inner:
            start = stop.end()


def _holds_on_screen(query: str) -> bool:
    """Return whether one of the media queries of a list holds on the screen of a computer."""
    return any(_one_query_holds(each.strip().lower()) for each in query.split(","))


def _one_query_holds(query: str) -> bool:
    """Return whether a media query holds. One with features that are not known here does not."""
    for limit, number, unit in _MEDIA_WIDTH.findall(query):
        try:
            width = float(number) * (1 if unit == "px" else _EM)
        except ValueError:
            return False
        if (width > _SCREEN) if limit == "min" else (width < _SCREEN):
            return False
    rest = set(_MEDIA_WIDTH.sub(" ", query).split()) - {"and", "only", "screen", "all"}
    return not rest


def _parse_rule(selector: str, declarations: dict[str, tuple[str, bool]], position: int) -> Rule | None:
    """Return the rule of one selector, or None for a selector that is not simple."""
    if not selector or len(selector) > _LONGEST_SELECTOR:
        return None
    compounds: list[Compound] = []
    is_child: list[bool] = [False]
    at = 0
    while at < len(selector):
        compound, end = _parse_compound(selector, at)
        if compound is None:
            return None
        compounds.append(compound)
        at = end
        if at < len(selector):
            combinator = _COMBINATOR.match(selector, at)
            if not combinator:
                return None
            is_child.append(">" in combinator[0])
            at = combinator.end()
    ids = sum(bool(each.element_id) for each in compounds)
    classes = sum(len(each.classes) + len(each.attributes) for each in compounds)
    tags = sum(bool(each.tag) for each in compounds)
    return Rule(tuple(compounds), tuple(is_child), (ids, classes, tags, position), declarations)


def _parse_compound(selector: str, at: int) -> tuple[Compound | None, int]:
    """Return the compound that starts at an offset and the offset behind it; None where there is none."""
    tag, element_id = "", ""
    classes: list[str] = []
    attributes: list[tuple[str, str | None]] = []
    start = at
    while part := _SIMPLE.match(selector, at):
        sign, name, attribute, value, element, _, root = part.groups()
        name = _ESCAPE.sub(r"\1", name or "")
        if sign == "#":
            element_id = name
        elif sign == ".":
            classes.append(name)
        elif attribute:
            attributes.append((attribute.lower(), value))
        elif element or root:
            if at != start:
                return None, at
            tag = "html" if root else element.lower()
        at = part.end()
    return (Compound(tag, element_id, tuple(classes), tuple(attributes)), at) if at > start else (None, at)
