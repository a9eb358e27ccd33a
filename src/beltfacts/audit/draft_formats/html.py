"""HTML as a draft: the text between tags, without scripts, code and comments. Cells of tables have their row label and column head.

It draws no page: what style sheets hide is read like the rest. What its own tag hides or strikes out is not read.
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
_COLUMNS = re.compile(r"\bcolspan\s*=\s*[\"']?([0-9]{1,3})", re.IGNORECASE)
_ROWS = re.compile(r"\browspan\s*=\s*[\"']?([0-9]{1,3})", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"\s([^\s\"'<>/=]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+)))?")
_UNSEEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_STRUCK = frozenset("del s strike".split())
_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
"""Elements without an end."""
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
        self._cell: tuple[str, int, int] | None = None
        self._unseen: tuple[str, int, str] | None = None
        self._depth = 0

    def read(self) -> Draft:
        """Return the page as a draft."""
        at = 0
        for piece in _PIECE.finditer(self._text):
            self._add(at, piece.start())
            at = piece.end()
            if self._is_unseen(piece):
                continue
            if piece[0].startswith("&"):
                self._builder.add_shown(unescape(piece[0]), *piece.span())
            elif piece[2]:
                self._take_tag(piece[2].lower(), piece[0].startswith("</"), piece)
            else:
                self._leave_out(piece)
        self._add(at, len(self._text))
        if self._unseen:
            self._builder.leave_out(self._unseen[1], len(self._text), self._unseen[2])
        return self._builder.build()

    def _add(self, start: int, end: int) -> None:
        """Add a stretch of the page. Raised digits are raised in the text too, so that a footnote mark is no digit of a figure."""
        if self._unseen:
            return
        for at in range(start, end):
            self._builder.add(self._text[at].translate(RAISED) if self._raised else self._text[at], at)

    def _is_unseen(self, piece: re.Match[str]) -> bool:
        """Return whether a piece belongs to an element that is struck or hidden, of which a reader sees nothing.

        A paragraph ends where another block begins.
        """
        name, closes = (piece[2] or "").lower(), piece[0].startswith("</")
        if not self._unseen:
            is_struck = name in _STRUCK
            if closes or not name or name in _VOID or not (is_struck or _hides(piece[0])):
                return False
            if name not in INLINE_TAGS:
                self._end_block()
            self._unseen, self._depth = (name, piece.start(), "struck" if is_struck else "hidden"), 1
            return True
        opened, start, reason = self._unseen
        is_over = opened == "p" and bool(name) and name not in INLINE_TAGS and (name != "p" or not closes)
        self._depth += (-1 if closes else 1) if name == opened else 0
        if self._depth and not is_over:
            return True
        self._unseen = None
        self._builder.leave_out(start, piece.start(), reason)
        return not is_over

    def _end_block(self) -> None:
        """End the open block, and begin one of text."""
        self._builder.end_block(self._kind, self._level)
        self._kind, self._level = "text", 0

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
        self._end_block()
        if closes:
            return
        if _HEADING.match(name):
            self._kind, self._level = "heading", int(name[1])
        elif name == "title":
            self._kind, self._level = "heading", 1
        elif name == "li":
            self._kind = "item"

    def _take_table(self, name: str, closes: bool, tag: re.Match[str]) -> None:
        """Begin or end a table, its caption, a row or a cell. A row or cell that is not closed ends where the next begins."""
        if name in ("td", "th"):
            if closes and self._cell:
                self._end_cell()
            elif not closes:
                self._end_cell()
                self._builder.end_block(self._kind, self._level)
                columns, rows = _COLUMNS.search(tag[0]), _ROWS.search(tag[0])
                self._cell = (name, int(columns[1]) if columns else 1, int(rows[1]) if rows else 1)
            return
        self._end_cell()
        if name == "caption" and closes:
            self._table.caption()
        self._end_block()
        if name == "tr" or (name == "table" and closes):
            self._table.end_row()
        if name == "table":
            self._table.begin()

    def _end_cell(self) -> None:
        """End the cell that is open, if one is."""
        if self._cell:
            self._table.end_cell(self._cell[0] == "th", *self._cell[1:])
            self._cell = None


def _hides(tag: str) -> bool:
    """Return whether an attribute of a tag hides its element. "hidden" within a title or another value does not."""
    for name, *values in _ATTRIBUTE.findall(tag):
        value = "".join(values).strip()
        if (name.lower() == "hidden" and value.lower() != "until-found") or (name.lower() == "style" and _UNSEEN_STYLE.search(value)):
            return True
    return False
