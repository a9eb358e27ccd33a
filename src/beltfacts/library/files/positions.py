"""Find line and column of every table header and key of a TOML text.

TOML parsers give no positions. So this is a second, tolerant pass over a text that was parsed already, made only for files with findings.
It skips values without parsing them, and it does not follow keys inside inline tables.
"""

from __future__ import annotations

import re
from typing import Protocol

Position = tuple[int, int]
"""Line and column, both from 1. Columns count characters."""

Key = tuple[str, int, str]
"""Name of the table, its ordinal among the tables of that name in the file (from 0), and key, which is empty for the header."""

_KEY_PART = r"([A-Za-z0-9_-]+|\"(?:[^\"\\\n]|\\.)*\"|'[^'\n]*')"
_HEADER = re.compile(rf"[ \t]*(\[)\[?[ \t]*{_KEY_PART}(?:[ \t]*\.[ \t]*{_KEY_PART})?")
_KEY = re.compile(rf"[ \t]*{_KEY_PART}(?:[ \t]*\.[ \t]*{_KEY_PART})*[ \t]*=")
_VALUE_TOKEN = re.compile(
    r'"""(?:[^\\]|\\.)*?"{3,5}|\'\'\'.*?\'{3,5}|"(?:[^"\\\n]|\\.)*"|\'[^\'\n]*\'|#[^\n]*|[\[{]|[\]}]|\n|[^"\'#\[\]{}\n]+|.', re.DOTALL
)
"""What is skipped in a value: strings, comments, brackets. Long strings come first, because they begin like short ones."""

_PLAIN = r"\"[^\"\\\n]*\"|[^\"'#\[\]{}\n]"
_PLAIN_LIST = rf"\[(?:{_PLAIN})*\]"
PLAIN_VALUE = rf"[ \t]*=[ \t]*(?:\"[^\"\\\n]*\"|[^\"'#\[\]{{}}\n]+|{_PLAIN_LIST}|\{{(?:{_PLAIN}|{_PLAIN_LIST})*\}})[ \t]*\n"
"""What follows a key whose value is on one line, without escapes, as nearly all are. It is read in a fifth of the time of others."""
_PLAIN_KEY = re.compile(rf"[ \t]*([A-Za-z0-9_-]+){PLAIN_VALUE}")


def _value_end(text: str, start: int) -> int:
    """Return the offset just after the newline that ends the value starting at `start`."""
    depth = 0
    for match in _VALUE_TOKEN.finditer(text, start):
        token = match[0]
        if token in "[{":
            depth += 1
        elif token in "]}":
            depth -= 1
        elif token == "\n" and depth <= 0:
            return match.end()
    return len(text)


def value_span(text: str, position: Position) -> tuple[int, int]:
    """Return start and end of the value of a key in a TOML text, in characters, without a comment behind it.

    `position`: line and column of the key, as `find_positions` returns them. Both ends are equal if no key with a value is there.
    """
    offset = 0
    for _ in range(position[0] - 1):
        offset = text.find("\n", offset) + 1
    key = _KEY.match(text, offset)
    if key is None:
        return offset, offset
    limit = _value_end(text, key.end())
    end = key.end()
    for match in _VALUE_TOKEN.finditer(text, key.end(), limit):
        if match[0][0] != "#" and not match[0].isspace():
            end = match.start() + len(match[0].rstrip())
    start = key.end() + len(text[key.end() : end]) - len(text[key.end() : end].lstrip())
    return start, end


def _unquoted(part: str) -> str:
    """Return a part of a key or header without its quotes."""
    if part[0] == '"' and "\\" in part:
        import tomli  # imported here: few keys have escapes

        try:
            return next(iter(tomli.loads(part + " = 0")))
        except tomli.TOMLDecodeError:
            return part
    return part[1:-1] if part[0] in "\"'" else part


def find_positions(text: str) -> dict[Key, Position]:
    """Return line and column of every ``[[table]]`` header and of every key directly in it. `text` should be valid TOML.

    A header such as ``[fact.names]`` counts as the key that it fills in the table before it.
    """
    found: dict[Key, Position] = {}
    counts: dict[str, int] = {}
    table, ordinal, offset, line, counted = "", 0, 0, 1, 0
    while offset < len(text):
        line += text.count("\n", counted, offset)
        counted = offset
        while plain := _PLAIN_KEY.match(text, offset):
            found.setdefault((table, ordinal, plain[1]), (line, plain.start(1) - offset + 1))
            line, offset = line + 1, plain.end()
            counted = offset
        if header := _HEADER.match(text, offset):
            table, here = _unquoted(header[2]), (line, header.start(1) - offset + 1)
            if header[3]:
                owner = counts.get(table, 0)
                found.setdefault((table, owner, ""), here)
                found.setdefault((table, owner, _unquoted(header[3])), here)
                table, ordinal = header[0], 0  # its own keys are not followed
            else:
                ordinal = counts[table] = counts.get(table, -1) + 1
                found[table, ordinal, ""] = here
            offset = _value_end(text, header.end())
        elif key := _KEY.match(text, offset):
            found.setdefault((table, ordinal, _unquoted(key[1])), (line, key.start(1) - offset + 1))
            offset = _value_end(text, key.end())
        else:
            newline = text.find("\n", offset)
            offset = len(text) if newline < 0 else newline + 1
    return found


def find_key_spans(text: str, table: str) -> dict[str, tuple[int, int]]:
    """Return where each key of the first ``[[table]]`` begins and ends, as offsets of whole lines.

    A header such as ``[fact.names]`` is the key that it fills, with its own keys. `text` should be valid TOML. Raises ValueError for a key
    that stands in several places (``names.en`` and ``names.zh``).
    """
    spans: dict[str, tuple[int, int]] = {}
    offset, inside, filling = 0, False, ""
    while offset < len(text):
        key = ""
        if header := _HEADER.match(text, offset):
            if inside and not header[3]:
                break
            inside, filling = inside or _unquoted(header[2]) == table, _unquoted(header[3]) if header[3] else ""
            key, end = filling, _value_end(text, header.end())
        elif found := _KEY.match(text, offset):
            key, end = filling or _unquoted(found[1]), _value_end(text, found.end())
        else:
            newline = text.find("\n", offset)
            end = len(text) if newline < 0 else newline + 1
        if inside and key:
            if key in spans and not filling:
                raise ValueError(f"{key} stands in several places")
            spans[key] = (spans[key][0] if key in spans else offset, end)
        offset = end
    return spans


class Positions(Protocol):
    """Where the headers and keys of a text are."""

    def get(self, key: Key, /) -> Position | None:
        """Return line and column of a key, or None."""


def position_of(positions: Positions, table: str, ordinal: int, key: str = "") -> Position:
    """Return the position of a key.

    Where the record lacks it, return that of its table's header, else of the top-level key of that name, else (0, 0).
    """
    return positions.get((table, ordinal, key)) or positions.get((table, ordinal, "")) or positions.get(("", 0, table)) or (0, 0)
