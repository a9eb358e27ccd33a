"""HTML as a draft: the text between tags, without scripts, code and comments. Cells of tables have their row label and column head.

It draws no page: what style sheets hide is read like the rest.
"""

from __future__ import annotations

import re
from html import unescape

from beltfacts.audit.draft_formats._builder import BlockBuilder
from beltfacts.audit.draft_formats._table import TableReader
from beltfacts.audit.drafts import INLINE_TAGS, RAISED, Draft

ENDINGS = (".html", ".htm", ".xhtml")
_PIECE = re.compile(
    r"<!--(?:.*?)(?:-->|\Z)|<(script|style|code|pre|svg|math|template|noscript|kbd|samp)\b[^>]*>.*?(?:</\1\s*>|\Z)"
    r"|</?([A-Za-z][A-Za-z0-9:-]*)(?:[^<>\"']|\"[^\"]*\"|'[^']*')*>|<![^>]*>|<\?[^>]*>|&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});",
    re.DOTALL | re.IGNORECASE,
)
_HEADING = re.compile(r"h[1-6]\Z")
_SPAN = re.compile(r"\bcolspan\s*=\s*[\"']?([0-9]{1,3})", re.IGNORECASE)
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
        self._table = TableReader(self._builder)
        self._raised = 0
        self._cell: tuple[str, int] | None = None

    def read(self) -> Draft:
        """Return the page as a draft."""
        at = 0
        for piece in _PIECE.finditer(self._text):
            self._add(at, piece.start())
            at = piece.end()
            if piece[0].startswith("&"):
                self._builder.add_shown(unescape(piece[0]), *piece.span())
            elif piece[2]:
                self._take_tag(piece[2].lower(), piece[0].startswith("</"), piece)
            else:
                self._leave_out(piece)
        self._add(at, len(self._text))
        return self._builder.build()

    def _add(self, start: int, end: int) -> None:
        """Add a stretch of the page. Raised digits are raised in the text too, so that a footnote mark is no digit of a figure."""
        for at in range(start, end):
            self._builder.add(self._text[at].translate(RAISED) if self._raised else self._text[at], at)

    def _leave_out(self, piece: re.Match[str]) -> None:
        """Leave a comment, a script or code out."""
        if fact := _FACT.match(piece[0]):
            self._builder.add_key(fact[1])
            return
        reason = "comment" if piece[0].startswith("<!") else "formula" if (piece[1] or "").lower() == "math" else "code"
        self._builder.leave_out(piece.start(), piece.end(), reason)

    def _take_tag(self, name: str, closes: bool, tag: re.Match[str]) -> None:
        """End a block where a tag begins or ends one."""
        if name == "sup":
            self._raised = max(0, self._raised + (-1 if closes else 1))
        if name in INLINE_TAGS:
            return
        self._raised = 0
        if name == "br":
            self._builder.add(" ", tag.start())
            return
        if name in ("td", "th", "tr", "table", "caption"):
            self._take_table(name, closes, tag)
            return
        self._builder.end_block(self._kind, self._level)
        self._kind, self._level = "text", 0
        if closes:
            return
        if _HEADING.match(name):
            self._kind, self._level = "heading", int(name[1])
        elif name == "li":
            self._kind = "item"

    def _take_table(self, name: str, closes: bool, tag: re.Match[str]) -> None:
        """Begin or end a table, its caption, a row or a cell. A row or cell that is not closed ends where the next begins."""
        if name in ("td", "th"):
            if closes and self._cell:
                self._table.end_cell(self._cell[0] == "th", self._cell[1])
                self._cell = None
            elif not closes:
                self._end_cell()
                self._builder.end_block(self._kind, self._level)
                span = _SPAN.search(tag[0])
                self._cell = (name, int(span[1]) if span else 1)
            return
        self._end_cell()
        if name == "caption" and closes:
            self._table.caption()
        self._builder.end_block(self._kind, self._level)
        self._kind, self._level = "text", 0
        if name == "tr" or (name == "table" and closes):
            self._table.end_row()
        if name == "table":
            self._table.begin()

    def _end_cell(self) -> None:
        """End the cell that is open, if one is."""
        if self._cell:
            self._table.end_cell(self._cell[0] == "th", self._cell[1])
            self._cell = None
