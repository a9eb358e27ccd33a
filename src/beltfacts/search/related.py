"""Words related to a word, as many as a query uses, remembered. `word_relations` reads the table; this module loads it late.

It knows no library.
"""

from __future__ import annotations

from functools import lru_cache

from beltfacts.library.index import STOP, is_cjk

DISTANT = frozenset({"broader", "narrower"})
"""Relations that serve only a word that no fact has."""

_MAX_RELATED = 20
"""Related words of WordNet that are looked up."""

_REMEMBERED = 1 << 12
"""Words whose related words are remembered: queries repeat words."""


@lru_cache(_REMEMBERED)
def related_words(word: str) -> tuple[tuple[str, str], ...]:
    """Return words and phrases related to a word, with the relation, closest first."""
    from beltfacts.search.word_relations import related_words as of_table  # imported here: it opens a table

    return of_table(word)[:_MAX_RELATED]


def word_and_derivations(word: str) -> list[str]:
    """Return a word and the words derived from it: user, use."""
    return [word, *(other for other, relation in related_words(word) if relation in ("derivation", "form"))]


@lru_cache(_REMEMBERED)
def related_to_prefetch(word: str, *, distant: bool = False) -> tuple[str, ...]:
    """Return the words of what is related to a word. `distant`: whether the related words are those that serve an unknown word only."""
    if word in STOP or word.isdigit() or is_cjk(word):
        return ()
    return tuple(part for other, relation in related_words(word) if (relation in DISTANT) == distant for part in other.split(" "))
