"""Insert an entry into the text of a fact file. Everything else stays as it was, byte for byte. Pure.

It knows neither what an entry says nor whether it is right, and it writes no file (`atomic_file` does).
"""

from __future__ import annotations

from beltfacts.library.files.positions import find_positions

END = None
"""Position of an entry at the end of the file."""

FIRST = -1
"""Position of an entry before the first fact."""


def insert_entry(text: str, entry: str, after: int | None) -> tuple[str, int]:
    """Insert an entry into a fact file's text.

    Return the new text, and the entry's first line (from 1).
    `entry`: TOML text. `after`: ordinal of the fact that the entry follows, or `FIRST` or `END`.
    Comments stay where they belong: those directly above a table with the table, those directly below an entry's last line with the
    entry.
    """
    carriage_return = "\r" if "\r\n" in text else ""
    lines = text.split("\n")
    new = [line + carriage_return for line in entry.strip("\n").split("\n")]
    positions = find_positions(text)
    if after == FIRST and ("fact", 0, "") in positions:
        at = positions["fact", 0, ""][0] - 1
        while at and lines[at - 1].startswith("#") and at - 1 > 0:
            at -= 1
        return "\n".join([*lines[:at], *new, carriage_return, *lines[at:]]), at + 1
    headers = sorted({line for (_, _, key), (line, _) in positions.items() if not key})
    start = positions.get(("fact", after, ""), (0, 0))[0] if after is not END else 0
    limit = next((line - 1 for line in headers if line > start), len(lines)) if start else len(lines)
    at = _end_of_entry(lines, limit, start > 0)
    blank = [carriage_return] if lines[at:] and lines[at].strip() else []
    rest = [*blank, *lines[at:]] or [""]
    gap = [carriage_return] if at else []
    return "\n".join([*lines[:at], *gap, *new, *rest]), at + len(gap) + 1


def _end_of_entry(lines: list[str], limit: int, comments: bool) -> int:
    """Return the index of the line after an entry.

    The entry ends before line `limit`. Blank lines belong to no entry. With `comments`, comments directly above `limit` belong to the
    next entry.
    """
    at = limit
    while at and (not lines[at - 1].strip() or (comments and lines[at - 1].lstrip().startswith("#"))):
        at -= 1
    below = at
    while below < limit and lines[below].lstrip().startswith("#"):
        below += 1
    return below if below < limit or limit == len(lines) else at


def insert_line(text: str, table: str, ordinal: int, key: str, line: str) -> str:
    """Insert a line behind a key of a table, where its value ends on the line on which it begins. Return the new text.

    The text stays as it is if the table has no such key on a line of its own.
    """
    position = find_positions(text).get((table, ordinal, key))
    lines = text.split("\n")
    if position is None or lines[position[0] - 1].count('"') != 2:
        return text
    carriage_return = "\r" if lines[position[0] - 1].endswith("\r") else ""
    return "\n".join([*lines[: position[0]], line + carriage_return, *lines[position[0] :]])
