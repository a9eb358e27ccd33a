"""Whether a word is one of common English, and so hardly a typing error though no fact has it.

The words, with the commonest names of people and places, are those of `english.txt`, whose origin `english-LICENSE.txt` tells.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path


def is_english(word: str) -> bool:
    """Whether a word in lower case is common English, in any form, American or British."""
    lines, sought = _lines(), word.encode()
    low, high = 0, len(lines)
    while low < high:  # between the beginnings of two lines
        start = lines.rfind(b"\n", 0, (low + high) // 2) + 1
        end = lines.index(b"\n", start)
        found = lines[start:end]
        if found == sought:
            return True
        low, high = (end + 1, high) if found < sought else (low, start)
    return False


@cache
def _lines() -> bytes:
    """Every word on a line, in order: a set of them takes many times as long to make as a search takes."""
    return Path(__file__).with_name("english.txt").read_bytes()
