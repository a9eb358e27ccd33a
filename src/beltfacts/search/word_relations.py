"""English words and the words that mean the same, are derived, broader, narrower or opposite, in one step of WordNet 3.0.

The table, `data/words.txt`, is mapped into memory and searched by bisection: nothing is read before a word is looked up. A line is a
word, and a cell for each relation: its letter, and words separated by commas. It knows neither the library nor names and numbers.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from beltfacts.library.index import lemma_candidates

if TYPE_CHECKING:
    from mmap import mmap

_RELATIONS = {"s": "synonym", "d": "derivation", "b": "broader", "n": "narrower", "f": "form"}
"""Relations by the letter that begins a cell of the table."""

_OPPOSITE = "a"
"""The letter of the cell of opposites."""

_WINDOW = 2048
"""Bytes of the table that are searched through as they are: quicker than the last steps of a bisection."""

_LONGEST_LINE = 512
"""Bytes of the longest line, rounded up. `tools/make_words.py` writes none that is longer."""

_MOST_REMEMBERED = 4096
"""Words that are remembered: those of a few hundred queries."""


class RelatedWord(NamedTuple):
    """A word that may stand for another.

    word: in lower case; a phrase has spaces.
    relation: "synonym" (freight, cargo), "derivation" (importer, import), "broader" (passenger, traveler), "narrower" (vessel, ship), or
        "form" (children, child), for irregular forms only.
    """

    word: str
    relation: str


@lru_cache(_MOST_REMEMBERED)
def related_words(word: str) -> tuple[RelatedWord, ...]:
    """Return the words one step from a word or phrase in lower case, the closest relation first.

    Within a relation, words of frequent meanings come first. For an inflected form, these are the relations of its base. A word that is
    not in the table has none. Opposites, numbers, units and names are never among them.
    """
    found: dict[str, str] = {}
    for cell in _cells(word):
        relation = _RELATIONS.get(cell[0])
        if relation:
            for other in cell[1:].split(","):
                found.setdefault(other, relation)
    found.pop(word, None)
    return tuple([RelatedWord(*each) for each in found.items()])


@lru_cache(_MOST_REMEMBERED)
def opposite_words(word: str) -> tuple[str, ...]:
    """Return the opposites of a word or phrase in lower case, and what is derived from them: for "imports" export and exporter."""
    return tuple(other for cell in _cells(word) if cell[0] == _OPPOSITE for other in cell[1:].split(","))


def _cells(word: str) -> list[str]:
    """Return the cells of a word's line, and for an inflected form those of its base. None are empty."""
    cells = _line(word)
    if not cells:
        return next((found for base in lemma_candidates(word) if (found := _line(base))), [])
    if len(cells) == 1 and cells[0][0] == "f":
        return [*cells, *(cell for base in cells[0][1:].split(",") for cell in _line(base))]
    return cells


def _line(word: str) -> list[str]:
    """Return the cells of the line that begins with a word, if there is one."""
    if not word.isascii() or "\n" in word or "\t" in word:
        return []
    table, key = _table(), f"\n{word}\t".encode()
    start, end = 0, len(table)  # where a line ends before the key, and where one does after it
    while end - start > _WINDOW:
        middle = (start + end) // 2
        line = table[middle : middle + _LONGEST_LINE]
        line = line[line.find(b"\n") :]
        if line[: len(key)] <= key:
            start = middle
        else:
            end = middle
    lines = table[start : end + _LONGEST_LINE]
    at = lines.find(key)
    return lines[at + len(key) : lines.find(b"\n", at + 1)].decode().split("\t") if at >= 0 else []


@lru_cache(1)
def _table() -> mmap:
    """Return the table, mapped into memory for as long as the program runs."""
    from mmap import ACCESS_READ, mmap
    from os.path import dirname, join

    with open(join(dirname(__file__), "data", "words.txt"), "rb") as file:
        return mmap(file.fileno(), 0, access=ACCESS_READ)
