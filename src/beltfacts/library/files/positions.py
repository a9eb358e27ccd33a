"""Where each key of a TOML text stands: line and column of every table header and key.

TOML parsers give no positions, so this is a second, forgiving pass over text that already parsed; it is made only for files
with findings. It does not parse values beyond what is needed to step over them, and it does not follow keys inside inline
tables.
"""

from __future__ import annotations

import re

import tomli

Position = tuple[int, int]
"""Line and column, both from 1; columns count characters."""

Key = tuple[str, int, str]
"""Table name, how-manieth of that name in the file (from 0), and key; the key is empty for the header."""

_PART = r"([A-Za-z0-9_-]+|\"(?:[^\"\\\n]|\\.)*\"|'[^'\n]*')"
_HEADER = re.compile(rf"[ \t]*(\[)\[?[ \t]*{_PART}(?:[ \t]*\.[ \t]*{_PART})?")
_KEY = re.compile(rf"[ \t]*{_PART}(?:[ \t]*\.[ \t]*{_PART})*[ \t]*=")
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


def _name(part: str) -> str:
    """A part of a key or header without its quotes."""
    if part[0] == '"' and "\\" in part:
        try:
            return next(iter(tomli.loads(part + " = 0")))
        except tomli.TOMLDecodeError:
            return part
    return part[1:-1] if part[0] in "\"'" else part


def find_positions(text: str) -> dict[Key, Position]:
    """Line and column of every ``[[table]]`` header and of every key directly in it; `text` should be valid TOML.

    A header such as ``[fact.names]`` stands for the key that it fills in the table before it.
    """
    found: dict[Key, Position] = {}
    counts: dict[str, int] = {}
    table, ordinal, offset, line, at = "", 0, 0, 1, 0
    while offset < len(text):
        line += text.count("\n", at, offset)
        at = offset
        if header := _HEADER.match(text, offset):
            table, here = _name(header[2]), (line, header.start(1) - offset + 1)
            if header[3]:
                owner = counts.get(table, 0)
                found.setdefault((table, owner, ""), here)
                found.setdefault((table, owner, _name(header[3])), here)
                table, ordinal = header[0], 0  # its own keys are not followed
            else:
                ordinal = counts[table] = counts.get(table, -1) + 1
                found[table, ordinal, ""] = here
            offset = _value_end(text, header.end())
        elif key := _KEY.match(text, offset):
            found.setdefault((table, ordinal, _name(key[1])), (line, key.start(1) - offset + 1))
            offset = _value_end(text, key.end())
        else:
            newline = text.find("\n", offset)
            offset = len(text) if newline < 0 else newline + 1
    return found


def position_of(found: dict[Key, Position], table: str, ordinal: int, key: str = "") -> Position:
    """The place of a key, else of its table's header, else of the top-level key of that name, else (0, 0)."""
    return found.get((table, ordinal, key)) or found.get((table, ordinal, "")) or found.get(("", 0, table)) or (0, 0)
