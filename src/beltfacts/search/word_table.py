"""Tables of words in `data/`, mapped into memory and searched by bisection: nothing is read before a word is looked up.

A line begins with a word and a tab. Lines are sorted as bytes. What the cells of a line mean is decided by who asks.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mmap import mmap

_WINDOW = 4096
"""Bytes of a table that are searched through as they are: quicker than the last steps of a bisection."""

_LONGEST_LINE = 2304
"""Bytes of the longest line, rounded up. The tools that write the tables write none that is longer."""


def find_cells(table: str, word: str) -> list[str]:
    """Return the cells of the line that begins with a word, if there is one. `table`: the name of its file."""
    if not word.isascii() or "\n" in word or "\t" in word:
        return []
    text, key = _mapped(table), f"\n{word}\t".encode()
    start, end = 0, len(text)  # where a line ends before the key, and where one does after it
    while end - start > _WINDOW:
        middle = (start + end) // 2
        line = text[middle : middle + _LONGEST_LINE]
        line = line[line.find(b"\n") :]
        if line[: len(key)] <= key:
            start = middle
        else:
            end = middle
    lines = text[start : end + _LONGEST_LINE]
    at = lines.find(key)
    return lines[at + len(key) : lines.find(b"\n", at + 1)].decode().split("\t") if at >= 0 else []


@cache
def _mapped(table: str) -> mmap:
    """Return a table, mapped into memory for as long as the program runs."""
    from mmap import ACCESS_READ, mmap
    from os.path import dirname, join

    with open(join(dirname(__file__), "data", table), "rb") as file:
        return mmap(file.fileno(), 0, access=ACCESS_READ)
