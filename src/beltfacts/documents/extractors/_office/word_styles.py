"""How the text of a Word file is drawn, as its styles and runs say: hidden, raised, lowered, in a font of pictures; and which styles are headings.

It reads no text. Source: ISO/IEC 29500-1, 17.3.2 and 17.7.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from beltfacts.documents.extractors._office.symbol_font import is_picture_font
from beltfacts.documents.extractors._office.word_colors import has_any_shading, has_shading, is_white, shows_white
from beltfacts.documents.extractors._office.xml_tree import Node, whole_number

RAISED_SHARE = 0.12
"""Least height of ``w:position`` as a share of the text's size that counts as raised; less is adjusted by the eye."""
_DEFAULT_SIZE = 20
"""Half-points of text without a size (17.3.2.38)."""
_MAX_STYLES_BASED_ON = 20
"""Styles based on one another; more is a loop."""
_HEADING_NAME = re.compile(r"heading ([1-9])\Z", re.IGNORECASE)


class RunProperties(NamedTuple):
    """What a style or a run says of its text; None where it says nothing."""

    hidden: bool | None = None
    """``w:vanish``."""
    vertical: str | None = None
    """``w:vertAlign``."""
    position: int | None = None
    """``w:position``, in half-points."""
    size: int | None = None
    """``w:sz``, in half-points."""
    font: str | None = None
    """``w:rFonts``, the font of Latin characters."""
    struck: bool | None = None
    """``w:strike`` or ``w:dstrike``."""
    white: bool | None = None
    """Whether ``w:color`` is white."""
    shaded: bool = False
    """Whether it shows white text: a shading, a highlight, an outline."""


class TextFormat(NamedTuple):
    """How text is drawn."""

    hidden: bool
    """Whether it is not shown."""
    direction: int
    """1 raised, -1 lowered, 0 on the line."""
    picture_font: str
    """The font whose codes are pictures; empty for other fonts."""
    struck: bool
    """Whether it is struck through."""
    white: bool
    """Whether it is white, and no style or property of its own makes it visible."""


class _Style(NamedTuple):
    """A style of ``styles.xml``."""

    based_on: str
    """The id of the style it is based on, or empty."""
    properties: RunProperties
    """What it says of its text."""
    level: int
    """The level of a heading, from 1; 0 for none."""
    name: str
    """Its name in small letters."""
    is_shaded: bool
    """Whether it puts a colour behind a paragraph, or behind a part of a table."""


class WordStyles:
    """The styles of a Word file."""

    def __init__(self, root: Node | None) -> None:
        """`root`: the root of ``styles.xml``; None where the file has none."""
        self._styles: dict[str, _Style] = {}
        self._default_paragraph = ""
        self._default_table = ""
        self._defaults = RunProperties()
        for node in root.elements if root else []:
            if node.tag == "w:style":
                self._add(node)
            elif node.tag == "w:docDefaults":
                self._defaults = read_properties(node.find("w:rPrDefault", "w:rPr"))
        self._formats: dict[tuple[str, str, RunProperties], TextFormat] = {}

    def _add(self, node: Node) -> None:
        """Add a style."""
        key = node.get("w:styleId")
        based_on, name, outline = node.find("w:basedOn"), node.find("w:name"), node.find("w:pPr", "w:outlineLvl")
        name_text = name.get("w:val").lower() if name else ""
        heading = _HEADING_NAME.match(name_text)
        level = whole_number(outline.get("w:val"), 9) + 1 if outline else int(heading[1]) if heading else 1 if name_text == "title" else 0
        properties = read_properties(node.find("w:rPr"))
        shaded = has_any_shading(node) if node.get("w:type") == "table" else has_shading(node.find("w:pPr"))
        self._styles[key] = _Style(based_on.get("w:val") if based_on else "", properties, level if level < 10 else 0, name_text, shaded)
        if node.get("w:type") == "table" and is_on(node.get("w:default", "0")):
            self._default_table = key
        if node.get("w:type") == "paragraph" and is_on(node.get("w:default", "0")):
            self._default_paragraph = key

    def _chain(self, key: str) -> list[_Style]:
        """Return a style and those it is based on, the nearest first."""
        chain: list[_Style] = []
        while (style := self._styles.get(key)) and len(chain) < _MAX_STYLES_BASED_ON:
            chain.append(style)
            key = style.based_on
        return chain

    def heading_level(self, key: str) -> int:
        """Return the level of a heading with this paragraph style, from 1; 0 for other text."""
        return next((style.level for style in self._chain(key) if style.level), 0)

    def is_caption(self, key: str) -> bool:
        """Return whether a paragraph style is that of captions."""
        return any(style.name == "caption" for style in self._chain(key))

    def is_table_shaded(self, key: str) -> bool:
        """Return whether a table style puts a colour behind any of its cells. `key`: its id, or empty."""
        return any(style.is_shaded for style in self._chain(key or self._default_table))

    def text_format(self, paragraph_style: str, run_style: str, own: RunProperties) -> TextFormat:
        """Return how a run is drawn. `paragraph_style`, `run_style`: ids, or empty. `own`: what the run itself says."""
        key = (paragraph_style, run_style, own)
        if key not in self._formats:
            self._formats[key] = self._resolve(*key)
        return self._formats[key]

    def _resolve(self, paragraph_style: str, run_style: str, own: RunProperties) -> TextFormat:
        """Resolve the properties of a run.

        Hiding and striking are toggles (17.7.3).
        """
        paragraph = [style.properties for style in self._chain(paragraph_style or self._default_paragraph)]
        run = [style.properties for style in self._chain(run_style)]
        hidden = _toggled(own.hidden, [each.hidden for each in run], [each.hidden for each in paragraph], self._defaults.hidden)
        struck = _toggled(own.struck, [each.struck for each in run], [each.struck for each in paragraph], self._defaults.struck)
        levels = [own, *run, *paragraph, self._defaults]
        vertical = next((each.vertical for each in levels if each.vertical is not None), "")
        position = next((each.position for each in levels if each.position is not None), 0)
        size = next((each.size for each in levels if each.size), _DEFAULT_SIZE)
        font = next((each.font for each in levels if each.font), "")
        white = next((each.white for each in levels if each.white is not None), False)
        white = white and not any(each.shaded for each in levels)
        white = white and not any(style.is_shaded for style in self._chain(paragraph_style or self._default_paragraph))
        direction = {"superscript": 1, "subscript": -1}.get(vertical, 0)
        if not direction and abs(position) >= RAISED_SHARE * size:
            direction = 1 if position > 0 else -1
        return TextFormat(hidden, direction, font if is_picture_font(font) else "", struck, white)


def _toggled(own: bool | None, run: list[bool | None], paragraph: list[bool | None], default: bool | None) -> bool:
    """Return whether a toggle property is on. Its own value wins; set by both styles, they cancel each other."""
    if own is not None:
        return own
    by_style = [next((each for each in chain if each is not None), False) for chain in (run, paragraph)]
    return by_style[0] != by_style[1] or bool(default)


def read_properties(node: Node | None) -> RunProperties:
    """Return what ``w:rPr`` says."""
    if node is None:
        return RunProperties()
    found = {child.tag: child for child in node.elements}
    vanish, vertical, position = found.get("w:vanish"), found.get("w:vertAlign"), found.get("w:position")
    size, fonts, strikes = found.get("w:sz"), found.get("w:rFonts"), [found[tag] for tag in ("w:strike", "w:dstrike") if tag in found]
    return RunProperties(
        is_on(vanish.get("w:val", "1")) if vanish else None,
        vertical.get("w:val") if vertical else None,
        whole_number(position.get("w:val")) if position else None,
        whole_number(size.get("w:val")) if size else None,
        (fonts.get("w:ascii") or fonts.get("w:hAnsi")) if fonts else None,
        any(is_on(strike.get("w:val", "1")) for strike in strikes) if strikes else None,
        is_white(found["w:color"]) if "w:color" in found else None,
        shows_white(node),
    )


def is_on(value: str) -> bool:
    """Return whether the value of an on/off property is on (17.17.4)."""
    return value.lower() not in ("0", "false", "off")
