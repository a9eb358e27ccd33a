"""Whether a word is one of common English, and so hardly a typing error though no fact has it.

The words, with the names of places, are those of `english.txt`, whose origin `english-LICENSE.txt` tells.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from pathlib import Path


def is_english(word: str) -> bool:
    """Whether a word in lower case is common English, in any form, American or British, or the name of a place."""
    lines, sought = _lines(), word.encode()

    def line(at: int) -> bytes:
        """The line around a place."""
        return lines[lines.rfind(b"\n", 0, at) + 1 : lines.index(b"\n", at)]

    at = bisect_left(range(len(lines)), sought, key=line)
    return at < len(lines) and line(at) == sought


@cache
def _lines() -> bytes:
    """Every word on a line, in order: a set of them takes many times as long to make as a search takes."""
    return Path(__file__).with_name("english.txt").read_bytes()
