"""Tables of words in `data/`, mapped into memory and searched by bisection: nothing is read before a word is looked up.

A line begins with a word and a tab. Lines are sorted as bytes. What the cells of a line mean is decided by who asks.
"""

from __future__ import annotations

from functools import cache

from beltfacts.search.sorted_lines import SortedLines

_LONGEST_LINE = 2560
"""Bytes of the longest line, rounded up. The tools that write the tables write none that is longer."""


def find_cells(table: str, word: str) -> list[str]:
    """Return the cells of the line that begins with a word, if there is one. `table`: the name of its file."""
    if not word.isascii() or "\n" in word or "\t" in word:
        return []
    key = f"\n{word}\t".encode()
    lines = _mapped(table).around(key[1:])
    at = lines.find(key)
    return lines[at + len(key) : lines.find(b"\n", at + 1)].decode().split("\t") if at >= 0 else []


def begins_phrase(table: str, word: str) -> bool:
    """Return whether a phrase of a table, of several words, begins with a word."""
    return word.isascii() and f"\n{word} ".encode() in _mapped(table).around(f"{word} ".encode())


@cache
def _mapped(table: str) -> SortedLines:
    """Return a table, mapped into memory for as long as the program runs."""
    from mmap import ACCESS_READ, mmap
    from os.path import dirname, join

    with open(join(dirname(__file__), "data", table), "rb") as file:
        return SortedLines(mmap(file.fileno(), 0, access=ACCESS_READ), _LONGEST_LINE)
