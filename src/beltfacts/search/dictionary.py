"""English words and place names, to tell a word from a spelling error.

The words are those of `data/english.txt`. `data/english-LICENSE.txt` tells their origin.
"""

from __future__ import annotations

from functools import cache, lru_cache

from beltfacts.search.sorted_lines import SortedLines
from beltfacts.search.word_table import open_table

_REMEMBERED = 1 << 12
"""Words that are remembered: a query asks for each several times, and queries repeat words."""

_LONGEST_LINE = 64
"""Bytes of the longest line, rounded up."""


@lru_cache(maxsize=_REMEMBERED)
def is_english(word: str) -> bool:
    """Return whether a word in lower case is English or a place name.

    Inflected forms and British and American spellings are included.
    """
    return f"\n{word}\n".encode() in _lines().around(word.encode()).lower()


@lru_cache(maxsize=_REMEMBERED)
def is_common(word: str) -> bool:
    """Return whether a word in lower case is English, not only a name.

    "bank" is, "guangzhou" is not.
    """
    return f"\n{word}\n".encode() in _lines().around(word.encode())


@cache
def _lines() -> SortedLines:
    """Return the word list: an empty line, then a word on each line, sorted, names with a capital.

    It is not made into a set: that takes many times as long as a search.
    """
    return SortedLines(open_table("english.txt"), _LONGEST_LINE, is_folded=True)
