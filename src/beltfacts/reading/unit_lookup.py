"""Look up the unit behind a number quickly: most words behind numbers begin no unit.

It asks `units` only where the next word begins one, and for no longer phrase than begins with that word. It reads no number.
"""

import re
from collections.abc import Iterable, Mapping
from functools import cache

from beltfacts.reading.unit_data import unit_words
from beltfacts.reading.unit_phrases import HAN, MOST_TOKENS
from beltfacts.reading.units import unit_at

_FIRST = re.compile(r"[^\W\d_]+")
_TOKEN = re.compile(r"[^\W\d_]+|\S")
_NEXT = re.compile(r"(?:\s*|-)([^\W\d_]+)")

_latest: list[tuple[Mapping[str, str], int, dict[str, int]]] = []
"""The mapping of the last call, its size then, and its table: callers ask with one mapping many times."""


def unit_behind(text: str, at: int, units: Mapping[str, str]) -> tuple[str, int] | None:
    """Return the code and the end of the longest unit that begins at an offset; None where there is none."""
    word = _NEXT.match(text, at)
    if not word or word[1][0] >= HAN or text[word.end() : word.end() + 1] == ".":
        return unit_at(text, at, units)
    longest = _lengths(units).get(word[1].lower())
    return unit_at(text, at, units, longest) if longest else None


def _lengths(units: Mapping[str, str]) -> dict[str, int]:
    """Return the tokens of the longest unit by its first word, in small letters."""
    if _latest and _latest[0][0] is units and _latest[0][1] == len(units):
        return _latest[0][2]
    found = _counted(units, dict(_lengths_of_table()))
    _latest[:] = [(units, len(units), found)]
    return found


@cache
def _lengths_of_table() -> dict[str, int]:
    return _counted(unit_words(), {})


def _counted(keys: Iterable[str], found: dict[str, int]) -> dict[str, int]:
    for key in keys:
        if word := _FIRST.match(key):
            first = word[0].lower()
            size = min(MOST_TOKENS, len(_TOKEN.findall(key)))
            if size > found.get(first, 0):
                found[first] = size
    return found
