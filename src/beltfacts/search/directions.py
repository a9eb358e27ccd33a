"""Directions of a query and of a fact: "to X" and "from X", and words side by side. Pure."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from beltfacts.library.index import is_cjk, tokenize
from beltfacts.search.word_classes import ARTICLES

Pairs = set[tuple[str, str]]
"""Words, each with the word that follows it."""

_OPPOSITE = {"to": "from", "from": "to"}
_CHINESE = {"对": "to", "向": "to", "投资": "to", "出口": "to", "从": "from", "自": "from", "进口": "from"}
"""Words before a place, and the English preposition that says the same."""

_PARTNERS = {"exports": "to", "imports": "from"}
"""Word of a list of partners, and where they are."""

_INVESTMENT = frozenset("investment investments invested fdi stock".split())
_INTO = frozenset({"in", "into"})


def adjacent_pairs(words: Sequence[str]) -> Pairs:
    """Return each word with the word that follows it."""
    return set(zip(words, words[1:], strict=False))


def direction_phrases(words: Sequence[str]) -> Pairs:
    """Return each "to X" and "from X" in some words.

    Articles are left out first: "to the port" gives ("to", "port"). "invested in X" gives ("to", X).
    """
    bare = [word for word in words if word not in ARTICLES]
    invested = {
        ("to", target)
        for verb, preposition, target in zip(bare, bare[1:], bare[2:], strict=False)
        if verb in _INVESTMENT and preposition in _INTO
    }
    return {pair for pair in adjacent_pairs(bare) if pair[0] in _OPPOSITE} | invested


def partner_directions(measure: str) -> Pairs:
    """Return the directions of an item in a list of partners: "Exports - partners: Germany" are exports to Germany."""
    listed, _, item = measure.rpartition(": ")
    return {(preposition, word) for kind, preposition in _PARTNERS.items() if kind in listed.lower() for word in tokenize(item)}


def chinese_directions(words: Sequence[str], names: Mapping[str, Collection[str]]) -> dict[tuple[str, str], str]:
    """Return what Chinese words say of directions: a preposition with a target in English → both as typed.

    `names`: Chinese name of a place → its English ones. "对中国" is ("to", "china"), and so is "投资中国", and "在中国投资".
    """
    text = "".join(filter(is_cjk, words))
    marks = _CHINESE | ({"在": "to"} if "投资" in text else {})
    return {
        (preposition, name): mark + typed
        for typed, others in names.items()
        for mark, preposition in marks.items()
        if mark + typed in text
        for name in others
    }


def opposite_directions(query: Pairs, fact: Pairs, query_words: Collection[str]) -> list[tuple[str, str]]:
    """Return the directions of a query that a fact contradicts: ("to", "asean").

    Either it says "from X" where the query says "to X", or the reverse. Or its target is a word of the query, which goes elsewhere.
    """
    opposite = [pair for pair in query if (_OPPOSITE[pair[0]], pair[1]) in fact and pair not in fact]
    prepositions = {preposition for preposition, _ in query}
    if not opposite and not query & fact and any(each in prepositions and word in query_words for each, word in fact):
        opposite = [*query]
    return sorted(opposite)
