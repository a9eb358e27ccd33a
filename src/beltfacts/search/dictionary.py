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


def english_like(word: str) -> list[str]:
    """Words and names with the same two first letters, and about as long."""
    lines = _lines()
    start, end = (_place(word[:2] + last) for last in ("", "~"))
    near = lines[start:end].decode().lower().split()
    return [other for other in near if abs(len(other) - len(word)) < 2]


def _line(word: str) -> str:
    """The first line that is not before a word."""
    lines, start = _lines(), _place(word)
    return lines[start : lines.find(b"\n", start)].decode()


def _place(word: str) -> int:
    """Where the first line that is not before a word begins."""
    lines = _lines()

    def start(at: int) -> int:
        """Where the line around a place begins."""
        return lines.rfind(b"\n", 0, at) + 1

    def line(at: int) -> bytes:
        """The line around a place."""
        return lines[start(at) : lines.index(b"\n", at)].lower()

    at = bisect_left(range(len(lines)), word.encode(), key=line)
    return start(at) if at < len(lines) else len(lines)


@cache
def _lines() -> bytes:
    """Every word on a line, in order, names with a capital: a set of them takes many times as long to make as a search takes."""
    return Path(__file__).with_name("data").joinpath("english.txt").read_bytes()
