"""Where each key of a TOML text stands: line and column of every table header and key.

TOML parsers give no positions, so this is a second, forgiving pass over text that already parsed; it is made only for files
with findings. It does not parse values beyond what is needed to step over them, and it does not follow keys inside inline
tables.
"""

from __future__ import annotations

import re

Place = tuple[int, int]
"""Line and column, both from 1; columns count characters."""

Key = tuple[str, int, str]
"""Table name, how-manieth of that name in the file (from 0), and key; the key is empty for the header."""

_HEADER = re.compile(r"[ \t]*\[\[?[ \t]*([^\]\n]*?)[ \t]*\]\]?")
_KEY = re.compile(
    r"[ \t]*((?:[A-Za-z0-9_-]+|\"(?:[^\"\\\n]|\\.)*\"|'[^'\n]*')(?:[ \t]*\.[ \t]*(?:[A-Za-z0-9_-]+|\"[^\"\n]*\"|'[^'\n]*'))*)[ \t]*="
)
# Long strings first: a value's extent is found by stepping over strings, comments and brackets.
_PIECE = re.compile(
    r'"""(?:[^\\]|\\.)*?"{3,5}|\'\'\'.*?\'{3,5}|"(?:[^"\\\n]|\\.)*"|\'[^\'\n]*\'|#[^\n]*|[\[{]|[\]}]|\n|[^"\'#\[\]{}\n]+|.', re.DOTALL
)


def _value_end(text: str, start: int) -> int:
    """Offset just after the newline that ends the value starting at `start`."""
    depth = 0
    for piece in _PIECE.finditer(text, start):
        word = piece[0]
        if word in "[{":
            depth += 1
        elif word in "]}":
            depth -= 1
        elif word == "\n" and depth <= 0:
            return piece.end()
    return len(text)


def positions(text: str) -> dict[Key, Place]:
    """Line and column of every ``[[table]]`` header and of every key directly in it; `text` should be valid TOML."""
    found: dict[Key, Place] = {}
    counts: dict[str, int] = {}
    table, ordinal, offset, line, at = "", 0, 0, 1, 0
    while offset < len(text):
        line += text.count("\n", at, offset)
        at = offset
        if header := _HEADER.match(text, offset):
            table = header[1].strip("\"'")
            ordinal = counts.get(table, -1) + 1
            counts[table] = ordinal
            found[table, ordinal, ""] = (line, len(header[0]) - len(header[0].lstrip()) + 1)
            offset = _value_end(text, header.end())
        elif key := _KEY.match(text, offset):
            name = key[1].partition(".")[0].strip("\"' \t")
            found.setdefault((table, ordinal, name), (line, key.start(1) - offset + 1))
            offset = _value_end(text, key.end())
        else:
            newline = text.find("\n", offset)
            offset = len(text) if newline < 0 else newline + 1
    return found


def place(found: dict[Key, Place], table: str, ordinal: int, key: str = "") -> Place:
    """The place of a key, else of its table's header, else (0, 0)."""
    return found.get((table, ordinal, key)) or found.get((table, ordinal, "")) or (0, 0)
