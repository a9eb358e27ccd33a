"""English words and the words that mean the same, are derived, broader, narrower or opposite, in one step of WordNet 3.0.

A line of the table, `data/words.txt`, is a word, and a cell for each relation: its letter, and words separated by commas. It knows neither
the library nor names and numbers.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from beltfacts.library.index import lemma_candidates, stem
from beltfacts.search.word_table import begins_phrase, find_cells

_RELATIONS = {"s": "synonym", "d": "derivation", "b": "broader", "n": "narrower", "f": "form"}
"""Relations by the letter that begins a cell of the table."""

_TABLE = "words.txt"
"""A cell that begins with "a" holds opposites."""

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


def words_in_company_of(word: str) -> list[str]:
    """Return the words used in the same company as a word, the nearest first: for "pollution" emissions.

    The table is `data/neighbours.txt`. They may be opposites: they only tell what to show where nothing answers.
    """
    return [other for cell in find_cells("neighbours.txt", stem(word)) for other in cell.split(",")]


def opposites_of(word: str) -> list[str]:
    """Return the opposites of a word in lower case: "closed" for "open"."""
    return [other for cell in _cells(word) if cell[0] == "a" for other in cell[1:].split(",")]


@lru_cache(_MOST_REMEMBERED)
def _begins_phrase(word: str) -> bool:
    """Return whether a phrase of several words begins with a word. Most do not, and so need no search."""
    return begins_phrase(_TABLE, word)


def _cells(word: str) -> list[str]:
    """Return the cells of a word's line, and for an inflected form those of its base. None are empty. Numbers have none."""
    if word[:1].isdigit():
        return []
    first, space, _ = word.partition(" ")
    if space and not _begins_phrase(first):
        return []
    cells = find_cells(_TABLE, word)
    if not cells:
        base, cells = next(((base, found) for base in lemma_candidates(word) if (found := find_cells(_TABLE, base))), ("", []))
        return cells if not cells or stem(base) == stem(word) else [f"f{base}", *cells]  # women, woman
    forms = next((cell for cell in cells if cell[0] == "f"), "")
    if forms and {"f", "a"}.issuperset(cell[0] for cell in cells):  # won: nothing is known but its base and its opposite, lost
        return [*cells, *(cell for base in forms[1:].split(",") for cell in find_cells(_TABLE, base))]
    return cells


@lru_cache(_MOST_REMEMBERED)
def words_defined_with(word: str) -> tuple[tuple[str, int], ...]:
    """Return the words in whose definition a word is, in any form: for "read" literacy, "the ability to read and write".

    Each comes with the number of words of the definition, once for each of its meanings. The table is `data/definitions.txt`. A word that
    helps to define very many has none.
    """
    cells = [other for cell in find_cells("definitions.txt", stem(word)) for other in cell.split(",")]
    return tuple((defined, int(other[len(defined) :])) for other in cells for defined in [other.rstrip("0123456789")])
