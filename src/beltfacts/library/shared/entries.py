"""Split the text of a fact file into its entries, so that they can be kept one by one and joined again byte for byte. Pure.

An entry is a table with its header, the comments and blank lines above it, and the comments directly below it. It does not know what the
fields mean.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from beltfacts.library.files import find_positions

_HEADER = re.compile(r"^[ \t]*\[\[[ \t]*([a-z]+)[ \t]*\]\][ \t]*(?:#.*)?\r?$", re.MULTILINE)
"""A header on a line of its own. Outside of long strings nothing else in TOML looks so: a list has no bare word."""


class EntryText(NamedTuple):
    """An entry of a file.

    kind: name of its table ("fact").
    ordinal: index among the tables of this name in the file, from 0.
    text: its lines, with what stands above them.
    """

    kind: str
    ordinal: int
    text: str


def split_entries(text: str, kinds: Sequence[str]) -> tuple[str, list[EntryText]]:
    """Return what stands before the first entry, and the entries. Joined they are `text` again.

    `text`: valid TOML, as in the file. `kinds`: the names of the tables that count.
    """
    if text.startswith("\ufeff"):
        before, entries = split_entries(text[1:], kinds)
        return "\ufeff" + before, entries
    lines = text.split("\n")
    starts: list[tuple[int, str]] = []
    after = 0
    for line, kind in _headers(text, kinds):
        starts.append((_start(lines, after, line), kind))
        after = line + 1
    if not starts:
        return text, []
    counts: dict[str, int] = {}
    entries = []
    ends = [start for start, _ in starts[1:]]
    for (start, kind), end in zip(starts, [*ends, len(lines)], strict=True):
        part = "\n".join(lines[start:end]) + ("\n" if end < len(lines) else "")
        counts[kind] = counts.get(kind, -1) + 1
        entries.append(EntryText(kind, counts[kind], part))
    first = starts[0][0]
    return "\n".join(lines[:first]) + ("\n" if first else ""), entries


def _headers(text: str, kinds: Sequence[str]) -> list[tuple[int, str]]:
    """Return line (from 0) and table of each header, in the order of the file."""
    if '"""' in text or "'''" in text:
        positions = find_positions(text)
        found = sorted((line - 1, table) for (table, _, key), (line, _) in positions.items() if not key and table in kinds)
        return found
    found, line, counted = [], 0, 0
    for match in _HEADER.finditer(text):
        line += text.count("\n", counted, match.start())
        counted = match.start()
        if match[1] in kinds:
            found.append((line, match[1]))
    return found


def _start(lines: Sequence[str], after: int, header: int) -> int:
    """Return the index of the first line of an entry.

    `after`: index of the line behind the header before it, or 0. Comments directly below the entry before belong to that one, unless they
    stand directly above this header too.
    """
    at = header
    while at > after and (not lines[at - 1].strip() or lines[at - 1].lstrip().startswith("#")):
        at -= 1
    below = at
    while below < header and lines[below].lstrip().startswith("#"):
        below += 1
    return below if below < header else at
