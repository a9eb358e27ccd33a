"""Putting an entry into a fact file: at its place, whole or not at all, everything else in the file as it was, byte for byte.

Two that write at once wait for one another; what is killed in the middle leaves the old file. It does not know what an entry says, nor
whether it is right: that is for the caller, who sees the new text before it replaces the old.
"""

from __future__ import annotations

from beltfacts.library.files.positions import find_positions

END, FIRST = None, -1
"""Places of an entry: at the end of the file, before the first fact, or else after the fact of that ordinal."""


def insert_entry(text: str, entry: str, after: int | None) -> tuple[str, int]:
    """A fact file's text with an entry in it, and the entry's first line (from 1). `after` is a fact's ordinal, `FIRST` or `END`.

    Comments stay with what they stand at: those directly above a table with it, those directly below an entry's last line with that.
    """
    carriage = "\r" if "\r\n" in text else ""
    lines = text.split("\n")
    new = [line + carriage for line in entry.strip("\n").split("\n")]
    found = find_positions(text)
    headers = sorted({line for (_, _, key), (line, _) in found.items() if not key})
    if after == FIRST and ("fact", 0, "") in found:
        at = found["fact", 0, ""][0] - 1
        while at and lines[at - 1].startswith("#") and at - 1 > 0:
            at -= 1
        return "\n".join([*lines[:at], *new, carriage, *lines[at:]]), at + 1
    start = found.get(("fact", after, ""), (0, 0))[0] if after is not END else 0
    limit = next((line - 1 for line in headers if line > start), len(lines)) if start else len(lines)
    at = _end(lines, limit, start > 0)
    blank = [carriage] if lines[at:] and lines[at].strip() else []
    rest = [*blank, *lines[at:]] or [""]
    gap = [carriage] if at else []
    return "\n".join([*lines[:at], *gap, *new, *rest]), at + len(gap) + 1


def _end(lines: list[str], limit: int, comments: bool) -> int:
    """The line after the last one that belongs to what ends before `limit`: blank lines do not, nor (`comments`) what belongs to the next."""
    at = limit
    while at and (not lines[at - 1].strip() or (comments and lines[at - 1].lstrip().startswith("#"))):
        at -= 1
    below = at
    while below < limit and lines[below].lstrip().startswith("#"):
        below += 1
    return below if below < limit or limit == len(lines) else at
