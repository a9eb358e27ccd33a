"""HTML as a draft: the text between tags, without scripts, code and comments. Cells of tables have their row label and column head.

It draws no page: what style sheets hide is read like the rest.
"""

from __future__ import annotations

import re
from html import unescape

from beltfacts.audit.draft_formats._builder import BlockBuilder
from beltfacts.audit.drafts import Draft

ENDINGS = (".html", ".htm", ".xhtml")
_PIECE = re.compile(
    r"<!--(?:.*?)(?:-->|\Z)|<(script|style|code|pre|svg|math|template|noscript|kbd|samp)\b[^>]*>.*?(?:</\1\s*>|\Z)"
    r"|</?([A-Za-z][A-Za-z0-9:-]*)(?:[^<>\"']|\"[^\"]*\"|'[^']*')*>|<![^>]*>|<\?[^>]*>|&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});",
    re.DOTALL | re.IGNORECASE,
)
_INLINE = frozenset(
    "a abbr b bdi bdo big cite data dfn em font i ins label mark q ruby s small span strong sub sup time tt u var wbr nobr acronym del".split()
)
_HEADING = re.compile(r"h[1-6]\Z")
_FACT = re.compile(r"<!--\s*fact:\s*([\w.-]+)\s*-->")


def read_draft(text: str) -> Draft:
    """Return HTML as a draft."""
    return _PageReader(text).read()


class _PageReader:
    """Reads a page tag by tag."""

    def __init__(self, text: str) -> None:
        """Read this page."""
        self._text = text
        self._builder = BlockBuilder(text)
        self._kind, self._level = "text", 0
        self._heads: list[str] = []
        self._row: list[str] = []

    def read(self) -> Draft:
        """Return the page as a draft."""
        at = 0
        for piece in _PIECE.finditer(self._text):
            self._builder.add_stretch(at, piece.start())
            at = piece.end()
            if piece[0].startswith("&"):
                for char in unescape(piece[0]):
                    self._builder.add(char, piece.start())
            elif piece[2]:
                self._take_tag(piece[2].lower(), piece[0].startswith("</"))
            else:
                self._leave_out(piece)
        self._builder.add_stretch(at, len(self._text))
        return self._builder.build()

    def _leave_out(self, piece: re.Match[str]) -> None:
        """Leave a comment, a script or code out."""
        if fact := _FACT.match(piece[0]):
            self._builder.add_key(fact[1])
            return
        reason = "comment" if piece[0].startswith("<!") else "formula" if (piece[1] or "").lower() == "math" else "code"
        self._builder.leave_out(piece.start(), piece.end(), reason)

    def _take_tag(self, name: str, closes: bool) -> None:
        """End a block where a tag begins or ends one."""
        if name in _INLINE:
            return
        if name == "br":
            self._builder.add(" ", 0)
            return
        if name in ("td", "th"):
            self._take_cell(name, closes)
            return
        self._builder.end_block(self._kind, self._level)
        self._kind, self._level = "text", 0
        if closes:
            if name == "table":
                self._heads = []
        elif _HEADING.match(name):
            self._kind, self._level = "heading", int(name[1])
        elif name == "li":
            self._kind = "item"
        elif name == "tr":
            self._row = []

    def _take_cell(self, name: str, closes: bool) -> None:
        """Begin or end a cell."""
        if not closes:
            self._builder.end_block(self._kind, self._level)
            return
        before = len(self._builder.blocks)
        column = len(self._row)
        head = self._heads[column] if column < len(self._heads) else ""
        self._builder.end_block("cell", 0, (self._row[0], head) if self._row else (head,))
        has_text = len(self._builder.blocks) > before
        if has_text and self._row and self._heads and self._heads[0]:
            block = self._builder.blocks[-1]
            self._builder.blocks[-1] = block._replace(headings=(*block.headings, self._heads[0]))
        cell = self._builder.blocks[-1].text if has_text else ""
        self._row.append(cell)
        if name == "th" and column == len(self._heads) and all(self._row):
            self._heads.append(cell)
