"""English words and place names, to tell a word from a spelling error.

The words are those of `data/english.txt`. `data/english-LICENSE.txt` tells their origin.
"""

from __future__ import annotations

import os
from bisect import bisect_left
from functools import cache, lru_cache

_REMEMBERED = 1 << 12
"""Words that are remembered: a query asks for each several times, and queries repeat words."""


def is_english(word: str) -> bool:
    """Return whether a word in lower case is English or a place name.

    Inflected forms and British and American spellings are included.
    """
    return _first_line_from(word).lower() == word


def is_common(word: str) -> bool:
    """Return whether a word in lower case is English, not only a name.

    "bank" is, "guangzhou" is not.
    """
    return _first_line_from(word) == word


@lru_cache(maxsize=_REMEMBERED)
def _first_line_from(word: str) -> str:
    """Return the first line that does not sort before a word."""
    lines, start = _lines(), _offset_from(word)
    return lines[start : lines.find(b"\n", start)].decode()


def _offset_from(word: str) -> int:
    """Find the byte offset of the first line not before a word."""
    lines = _lines()

    def line_start(offset: int) -> int:
        """Return the offset at which the line around an offset begins."""
        return lines.rfind(b"\n", 0, offset) + 1

    def line_at(offset: int) -> bytes:
        """Return the line around an offset, in lower case."""
        return lines[line_start(offset) : lines.index(b"\n", offset)].lower()

    offset = bisect_left(range(len(lines)), word.encode(), key=line_at)
    return line_start(offset) if offset < len(lines) else len(lines)


@cache
def _lines() -> bytes:
    """Return the word list: a word on each line, sorted, names with a capital.

    It is not made into a set: that takes many times as long as a search.
    """
    with open(os.path.join(os.path.dirname(__file__), "data", "english.txt"), "rb") as file:
        return file.read()
