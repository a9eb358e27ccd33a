"""Whether a word is one of common English, and so hardly a typing error though no fact has it.

The words, with the names of places, are those of `english.txt`, whose origin `english-LICENSE.txt` tells.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from pathlib import Path


def is_english(word: str) -> bool:
    """Whether a word in lower case is common English, in any form, American or British, or the name of a place."""
    return _line(word).lower() == word


def is_common(word: str) -> bool:
    """As `is_english`, but not for what is only a name: "bank", not "guangzhou"."""
    return _line(word) == word


def _line(word: str) -> str:
    """The first line that is not before a word."""
    lines = _lines()

    def line(at: int) -> bytes:
        """The line around a place."""
        return lines[lines.rfind(b"\n", 0, at) + 1 : lines.index(b"\n", at)]

    at = bisect_left(range(len(lines)), word.encode(), key=lambda at: line(at).lower())
    return line(at).decode() if at < len(lines) else ""


@cache
def _lines() -> bytes:
    """Every word on a line, in order, names with a capital: a set of them takes many times as long to make as a search takes."""
    return Path(__file__).with_name("english.txt").read_bytes()
