"""Typst source as a draft: the words of its paragraphs, without formulas, comments, raw text and code.

It runs no code: what a function makes is not known, and the content in its brackets is read as text. The cells of tables are read.
"""

from __future__ import annotations

import re

from beltfacts.audit.draft_formats._builder import BlockBuilder
from beltfacts.audit.draft_formats._typst_calls import end_of
from beltfacts.audit.draft_formats._typst_tables import TypstTables
from beltfacts.audit.drafts import RAISED, Draft

ENDINGS = (".typ",)
_PIECE = re.compile(
    r"(?P<comment>//[^\n]*|/\*.*?(?:\*/|\Z))"
    r"|(?P<code>```.*?(?:```|\Z)|`[^`\n]*`)"
    r"|(?P<plain>(?<!\\)\$[ ]*[-+]?[0-9](?:[0-9.,]|thin){0,30}[ ]*(?:%[ ]*)?\$)"
    r"|(?P<raised>#super\[(?P<digits>[0-9]{1,3})\]|#super\(\"(?P<quoted>[0-9]{1,3})\"\))"
    r"|(?P<unseen>#(?:strike|hide)(?:\([^()]*\))?\[[^\[\]]*\])"
    r"|(?P<formula>(?<!\\)\$(?:[^$\\]|\\.)*\$)"
    r"|(?P<rule>^[ \t]*#(?:set|show|let|import|include|bibliography)\b[^\n]*(?:\n(?=[ \t]+\S)[^\n]*)*)"
    r"|(?P<cite>#cite\(\s*<(?P<key>[^>]*)>[^)]*\))"
    r"|(?P<link>#link\(\s*\"[^\"]*\"\s*\)|https?://[^\s\])]+)"
    r"|(?P<call>#[A-Za-z][\w.-]*(?:\((?:[^()]|\([^()]*\))*\))?)"
    r"|(?P<reference>(?<![\w])@(?P<name>[A-Za-z][\w:.-]*\w)(?:\[[^\]]*\])?)"
    r"|(?P<label><[A-Za-z][\w:.-]*>)"
    r"|(?P<heading>^[ \t]*(?P<marks>=+)[ \t]+)"
    r"|(?P<item>^[ \t]*(?:[-+]|\d+\.)[ \t]+)"
    r"|(?P<blank>\n[ \t]*\n\s*)"
    r"|(?P<line>\n)"
    r"|(?P<escaped>\\[^\w\s])"
    r"|(?P<dash>-{2,3})|(?P<tie>~)|(?P<mark>[*_\[\]])",
    re.DOTALL | re.MULTILINE,
)
_CALLED = re.compile(r"#([A-Za-z][\w.-]*)\(")
_HAS_TABLE = re.compile(r"\b(?:table|grid)\(")
_ORDER = tuple(
    "comment code plain raised unseen formula rule cite link call reference label heading item blank line escaped dash tie mark".split()
)
_SIGNS = {"--": "\u2013", "---": "\u2014", "~": " "}


def read_draft(text: str) -> Draft:
    """Return Typst source as a draft."""
    builder = BlockBuilder(text)
    tables = TypstTables(builder, lambda start, end: _read_words(builder, start, end))
    kind, level, at, is_closed, searched = "text", 0, 0, True, 0
    for piece in _PIECE.finditer(text):
        if piece.start() < at:
            continue
        builder.add_stretch(at, piece.start())
        at = piece.end()
        match _name_of(piece):
            case "call" if is_closed and piece.start() >= searched and (called := _CALLED.match(text, piece.start())):
                searched = end_of(text, called.end() - 1)
                is_closed = searched > 0
                if is_closed and _HAS_TABLE.search(text, piece.start(), searched):
                    builder.end_block(kind, level)
                    kind, level, at = "text", 0, searched
                    tables.read(called[1], called.end() - 1, searched)
                else:
                    builder.leave_out(piece.start(), piece.end(), "code")
            case "heading":
                builder.end_block(kind, level)
                kind, level = "heading", len(piece["marks"])
            case "item":
                builder.end_block(kind, level)
                kind, level = "item", 0
            case "blank":
                builder.end_block(kind, level)
                kind, level = "text", 0
            case "line" if kind == "heading":
                builder.end_block(kind, level)
                kind, level = "text", 0
            case name:
                _add_piece(builder, piece, name)
    builder.add_stretch(at, len(text))
    builder.end_block(kind, level)
    return builder.build()


def _name_of(piece: re.Match[str]) -> str:
    """Return which piece of markup it is."""
    return next(name for name in _ORDER if piece[name] is not None)


def _add_piece(builder: BlockBuilder, piece: re.Match[str], name: str) -> None:
    """Add a piece that begins no block."""
    match name:
        case "plain":
            builder.add_shown("".join(char for char in piece[0] if char in "+-.,%0123456789"), *piece.span())
        case "raised":
            builder.add_shown((piece["digits"] or piece["quoted"]).translate(RAISED), *piece.span())
        case "unseen":
            builder.leave_out(piece.start(), piece.end(), "struck" if piece[0].startswith("#strike") else "hidden")
        case "comment" | "code" | "formula" | "link" as reason:
            builder.leave_out(piece.start(), piece.end(), reason)
        case "rule" | "call":
            builder.leave_out(piece.start(), piece.end(), "code")
        case "cite":
            builder.add_key(piece["key"])
        case "reference":
            builder.add_key(piece["name"])
        case "line" | "blank":
            builder.add(" ", piece.start())
        case "escaped":
            builder.add_shown(piece[0][1], *piece.span())
        case "dash" | "tie":
            builder.add_shown(_SIGNS[piece[0]], *piece.span())


def _read_words(builder: BlockBuilder, start: int, end: int) -> None:
    """Add the words of the content of a cell to the open block."""
    at = start
    for piece in _PIECE.finditer(builder.text, start, end):
        builder.add_stretch(at, piece.start())
        _add_piece(builder, piece, _name_of(piece))
        at = piece.end()
    builder.add_stretch(at, end)
