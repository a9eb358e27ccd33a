"""A page as browsers search it: blocks, words, and which texts count as the same. Pure.

Trials have shown that Chromium ignores letter case, accents, the difference of curly and straight quotes, of wide and narrow characters, and of
all spaces, and that it tells hyphens, dashes and the minus sign apart. It splits Chinese into words by a dictionary, which is not known here.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_right
from functools import lru_cache
from typing import NamedTuple

_MID_WORD = frozenset(".,:;'\u2019\u00b7\uff07\uff0c\uff0e\uff1a\uff1b")
_PLAIN_QUOTES = {0x2018: "'", 0x2019: "'", 0x201A: "'", 0x201B: "'", 0x201C: '"', 0x201D: '"', 0x201E: '"', 0x201F: '"'}
_TO_NORMALIZE = r"[ \t\n\r\x0b\f\u00ad]{2,}|[\t\r\x0b\f\u00ad]"
"""Runs of white space and soft hyphens that do not stand as they are."""


class Span(NamedTuple):
    """Offsets in the text of a page; `end` is the one after the last character."""

    start: int
    """Where it starts."""
    end: int
    """Where it ends."""


class PageWords:
    """The words of a page: `text` has one line a block and single spaces, `key` is what browsers compare."""

    def __init__(self, text: str) -> None:
        """`text`: the text of the page, with a line feed at least between two blocks."""
        parts: list[str] = []
        self._origins, self._starts = array("Q", [0]), array("Q", [0])
        at = size = 0
        for run in re.finditer(_TO_NORMALIZE, text):
            instead = _normalize_run(run[0])
            parts += (text[at : run.start()], instead)
            size += run.start() - at + len(instead)
            at = run.end()
            self._origins.append(at)
            self._starts.append(size)
        self.text = "".join((*parts, text[at:]))
        self.key = _comparison_key(self.text).replace("\n", " ")

    def span(self, start: int, end: int) -> Span:
        """Return the span of ``text[start:end]`` of the original, without white space at its ends."""
        first, last = self._offset(start), self._offset(end)
        while first < last and self.text[first].isspace():
            first += 1
        while last > first and self.text[last - 1].isspace():
            last -= 1
        return Span(first, last)

    def _offset(self, origin: int) -> int:
        """Return the offset in `text` of an offset in the original."""
        at = bisect_right(self._origins, origin) - 1
        following = self._starts[at + 1] if at + 1 < len(self._starts) else len(self.text)
        return min(self._starts[at] + origin - self._origins[at], following)

    def occurs_once(self, span: Span) -> bool:
        """Return whether a browser finds the words of a span nowhere else."""
        words = self.key[span.start : span.end]
        first = self.key.find(words)
        return self.key.find(words, first + 1) < 0


@lru_cache(maxsize=1)
def words_of_page(text: str) -> PageWords:
    """Return the words of a page. The last page is kept: facts come source by source."""
    return PageWords(text)


def is_word_character(char: str) -> bool:
    """Return whether a character is a letter, a digit, a diacritic or a low line."""
    return char.isalnum() or unicodedata.category(char) in ("Mn", "Mc", "Me", "Pc")


def has_no_word_spaces(char: str) -> bool:
    """Return whether a letter belongs to a script without spaces. Browsers find the ends of its words in a dictionary."""
    return (
        "\u0e00" <= char <= "\u0eff"
        or "\u1000" <= char <= "\u109f"
        or "\u1780" <= char <= "\u17ff"
        or "\u2e80" <= char <= "\ud7ff"
        or char > "\uf8ff"
    )


def is_word_boundary(text: str, offset: int) -> bool:
    """Return whether a word surely begins or ends at an offset.

    The rules are those of Unicode UAX 29. A point, comma or apostrophe between letters or digits does not separate them.
    """
    if offset <= 0 or offset >= len(text):
        return True
    left, right = text[offset - 1], text[offset]
    if left.isspace() or right.isspace():
        return True
    if is_word_character(left) and is_word_character(right):
        return False
    middle = offset if right in _MID_WORD else offset - 1 if left in _MID_WORD else 0
    if not 0 < middle < len(text) - 1:
        return True
    around = text[middle - 1], text[middle + 1]
    return not all(is_word_character(char) and not has_no_word_spaces(char) for char in around)


def next_word_boundary(text: str, offset: int, step: int) -> int:
    """Return the next word boundary, or the edge of the block.

    `step`: 1 to go forwards, -1 to go backwards.
    """
    while 0 <= offset + step <= len(text) and text[min(offset, offset + step)] != "\n":
        offset += step
        if is_word_character(text[offset] if step < 0 else text[offset - 1]) and is_word_boundary(text, offset):
            break
    return offset


def _normalize_run(run: str) -> str:
    """Return what stands for a run of white space and soft hyphens: the edge of a block, a space, or nothing."""
    return "\n" if "\n" in run else " " if run.strip("\u00ad") else ""


def _comparison_key(text: str) -> str:
    """Return a text as browsers compare it, of the same length."""
    return text.translate({ord(char): key for char in set(text) if (key := _compared_as(char)) != char})


def _compared_as(char: str) -> str:
    """Return the character that browsers take for the same as this one."""
    if char.isspace():
        return char if char == "\n" else " "
    plain = _PLAIN_QUOTES.get(ord(char), char)
    bare = "".join(each for each in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(each)).casefold()
    return bare if len(bare) == 1 else plain
