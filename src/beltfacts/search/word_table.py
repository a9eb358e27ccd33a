"""Tables of words in `data/`, searched by bisection: nothing is read before a word is looked up, and then only the lines around it.

A line begins with a word and a tab. Lines are sorted as bytes. What the cells of a line mean is decided by who asks.
"""

from __future__ import annotations

import os
import sys
from functools import cache

from beltfacts.search.sorted_lines import SortedLines, Text

_LONGEST_LINE = 2560
"""Bytes of the longest line, rounded up. The tools that write the tables write none that is longer."""


def find_cells(table: str, word: str) -> list[str]:
    """Return the cells of the line that begins with a word, if there is one. `table`: the name of its file."""
    if not word.isascii() or "\n" in word or "\t" in word:
        return []
    key = f"\n{word}\t".encode()
    lines = _lines(table).around(key[1:])
    at = lines.find(key)
    return lines[at + len(key) : lines.find(b"\n", at + 1)].decode().split("\t") if at >= 0 else []


def begins_phrase(table: str, word: str) -> bool:
    """Return whether a phrase of a table, of several words, begins with a word."""
    return word.isascii() and f"\n{word} ".encode() in _lines(table).around(f"{word} ".encode())


@cache
def _lines(table: str) -> SortedLines:
    """Return the lines of a table."""
    return SortedLines(open_table(table), _LONGEST_LINE)


def open_table(table: str) -> Text:
    """Return the bytes of a table, whose file stays open for as long as the program runs."""
    path = os.path.join(os.path.dirname(__file__), "data", table)
    if sys.platform != "win32":
        return _FileText(path)
    from mmap import ACCESS_READ, mmap  # there is no pread

    with open(path, "rb") as file:
        return mmap(file.fileno(), 0, access=ACCESS_READ)


class _FileText:
    """The bytes of a file, of which only the slices that are asked for are read.

    Were it mapped, the pages around each slice would count as memory of this process: 3 MiB after a few words. Any thread may use it.
    """

    def __init__(self, path: str) -> None:
        """Open the file. Raises OSError where that fails."""
        self._number = os.open(path, os.O_RDONLY)
        self._size = os.fstat(self._number).st_size

    def __len__(self) -> int:
        """Return the number of bytes."""
        return self._size

    def __getitem__(self, index: slice) -> bytes:
        """Return the bytes from `index.start` to `index.stop`, both of which are given, or to the end of the file."""
        return os.pread(self._number, index.stop - index.start, index.start)
