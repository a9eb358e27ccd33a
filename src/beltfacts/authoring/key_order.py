"""Put the keys of facts in the order of the fact file contract. Pure.

Comments above a key move with it. Tables of their own, such as ``[fact.names]``, stay at the end. It reads and writes no file (`fixes`).
"""

from __future__ import annotations

from typing import NamedTuple

from beltfacts.library.files import FACT, find_positions

_RANKS = {field.name: rank for rank, field in enumerate(FACT)}


class _Block(NamedTuple):
    """A key with its value and the comments above it."""

    rank: int
    """The place of the key in the contract; unknown keys come last."""
    lines: list[str]
    """Its lines."""


def order_keys(text: str) -> tuple[str, int]:
    """Return a fact file with the keys of each fact in order, and how many facts have changed. A text that is no valid TOML stays."""
    import tomli

    ending = "\r\n" if "\r\n" in text else "\n"
    whole = text if text.endswith("\n") else text + ending
    try:
        before = tomli.loads(whole.removeprefix("\ufeff").replace("\r\n", "\n"))
    except tomli.TOMLDecodeError:
        return text, 0
    lines = whole.splitlines(keepends=True)
    if len(lines) != whole.count("\n"):  # a line separator inside a text
        return text, 0
    positions = find_positions(whole)
    headers = sorted({line for (_, _, key), (line, _) in positions.items() if not key or lines[line - 1].lstrip().startswith("[")})
    changed = 0
    for (table, ordinal, key), (line, _) in positions.items():
        if table == "fact" and not key and lines[line - 1].lstrip().startswith("[["):
            end = next((each - 1 for each in headers if each > line), len(lines))
            keys = {at - 1: name for (kind, which, name), (at, _) in positions.items() if (kind, which) == (table, ordinal) and name}
            ordered = _ordered(lines[line:end], {at - line: name for at, name in keys.items() if line <= at < end})
            changed += ordered != lines[line:end]
            lines[line:end] = ordered
    new = "".join(lines)
    is_same = changed and tomli.loads(new.removeprefix("\ufeff").replace("\r\n", "\n")) == before
    return (new if text.endswith("\n") else new.removesuffix(ending), changed) if is_same else (text, 0)


def _ordered(lines: list[str], keys: dict[int, str]) -> list[str]:
    """Return the lines of a fact with its keys in order. `keys`: the name of the key that begins in a line, by index."""
    if not keys:
        return lines
    starts = {_start_of(lines, at): name for at, name in sorted(keys.items())}
    first, end = min(starts), len(lines)
    while end > max(keys) + 1 and (not lines[end - 1].strip() or lines[end - 1].lstrip().startswith("#")):
        end -= 1
    bounds = [*sorted(starts), end]
    blocks = [_Block(_RANKS.get(starts[start], len(_RANKS)), lines[start:stop]) for start, stop in zip(bounds, bounds[1:], strict=False)]
    ordered = sorted(blocks, key=lambda block: block.rank)
    return [*lines[:first], *(line for block in ordered for line in block.lines), *lines[end:]]


def _start_of(lines: list[str], at: int) -> int:
    """Return the index of the first comment directly above a key, or of the key."""
    while at and lines[at - 1].lstrip().startswith("#"):
        at -= 1
    return at
