"""Directions of a query and of a fact: "to X" and "from X", and words side by side. Pure."""

from __future__ import annotations

from collections.abc import Collection, Sequence

Pairs = set[tuple[str, str]]
"""Words, each with the word that follows it."""

_OPPOSITE = {"to": "from", "from": "to"}
_ARTICLES = frozenset({"the", "a", "an"})
_INVESTMENT = frozenset("investment investments invested fdi stock".split())
_INTO = frozenset({"in", "into"})


def adjacent_pairs(words: Sequence[str]) -> Pairs:
    """Return each word with the word that follows it."""
    return set(zip(words, words[1:], strict=False))


def direction_phrases(words: Sequence[str]) -> Pairs:
    """Return each "to X" and "from X" in some words.

    Articles are left out first: "to the port" gives ("to", "port"). "invested in X" gives ("to", X).
    """
    bare = [word for word in words if word not in _ARTICLES]
    invested = {
        ("to", target)
        for verb, preposition, target in zip(bare, bare[1:], bare[2:], strict=False)
        if verb in _INVESTMENT and preposition in _INTO
    }
    return {pair for pair in adjacent_pairs(bare) if pair[0] in _OPPOSITE} | invested


def opposite_directions(query: Pairs, fact: Pairs, query_words: Collection[str]) -> list[str]:
    """Return the directions of a query that a fact contradicts, as phrases: "to asean".

    Either it says "from X" where the query says "to X", or the reverse. Or its target is a word of the query, which goes elsewhere.
    """
    opposite = [pair for pair in query if (_OPPOSITE[pair[0]], pair[1]) in fact and pair not in fact]
    prepositions = {preposition for preposition, _ in query}
    if not opposite and not query & fact and any(each in prepositions and word in query_words for each, word in fact):
        opposite = [*query]
    return sorted(" ".join(pair) for pair in opposite)
