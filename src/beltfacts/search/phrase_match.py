"""Phrase features for scoring: adjacent words, direction ("to X", "from X"), ordinals, names as a whole.

Pure. It does not decide how much they count.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from beltfacts.model import Fact
from beltfacts.search.answer_types import is_symmetric
from beltfacts.search.query import Query
from beltfacts.search.word_classes import ORDINALS

Pairs = set[tuple[str, str]]
"""Words, each with the word that follows it."""

WeightedWords = Sequence[tuple[str, float, str]]
"""The alternatives of one query term, best first: the word with a space on both sides, its weight (0 to 1), and the word."""

_OPPOSITE = {"to": "from", "from": "to"}
_ARTICLES = frozenset({"the", "a", "an"})
_INVESTMENT = frozenset("investment investments invested fdi stock".split())
_INTO = frozenset({"in", "into"})
_ORDINALS = frozenset(ORDINALS.values())

_OWN_FIELDS = ("subject", "measure", "figure", "names")
"""The fields in which a fact itself says what it is about; the others are its quote and its note."""


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


def score_direction(query_directions: Pairs, fact_directions: Pairs) -> int:
    """Return how well the directions of query and fact agree (-2 to 2).

    "to" and "from" add 1 each if query and fact share a word after it, and subtract 1 if they have different ones.
    """
    score = 0
    for preposition in _OPPOSITE:
        in_query, in_fact = ({word for each, word in pairs if each == preposition} for pairs in (query_directions, fact_directions))
        score += (1 if in_query & in_fact else -1) if in_query and in_fact else 0
    return score


def has_opposite_direction(query_directions: Pairs, fact_directions: Pairs, query_words: Collection[str]) -> bool:
    """Return whether a fact is about the opposite direction of a query.

    Either it says "to X" where the query says "from X", or the reverse. Or its target is a word of the query, and the query goes elsewhere.
    """
    if any(
        (_OPPOSITE[preposition], word) in fact_directions and (preposition, word) not in fact_directions
        for preposition, word in query_directions
    ):
        return True
    prepositions = {preposition for preposition, _ in query_directions}
    return not query_directions & fact_directions and any(
        preposition in prepositions and word in query_words for preposition, word in fact_directions
    )


def name_in_one_field(name: Sequence[WeightedWords], texts: Mapping[str, str]) -> bool:
    """Return whether all words of a name occur together: in the fact itself, in its quote, or in its note."""
    lines = ("".join(texts[field] for field in _OWN_FIELDS), texts["quote"], texts["note"])
    return any(all(any(padded in line for padded, _, _ in words) for words in name) for line in lines)


def name_is_adjacent(name: Sequence[WeightedWords], texts: Mapping[str, str]) -> bool:
    """Return whether the words of a name follow one another in a field.

    It suffices that all of them occur in the subject's names.
    """
    if all(any(padded in texts["subject"] for padded, _, _ in words) for words in name):
        return True
    bigrams = [
        [f"{first}{second[1:]}" for first, _, _ in before for second, _, _ in after] for before, after in zip(name, name[1:], strict=False)
    ]
    return any(all(any(bigram in line for bigram in each) for each in bigrams) for line in texts.values())


class QueryPhrases:
    """The phrases of one query that a fact must not contradict.

    directions: "to X" and "from X" of the query.
    """

    def __init__(self, query: Query, words: Sequence[WeightedWords]) -> None:
        """Take the query apart once, for all facts. `words`: the alternatives of each term."""
        self.directions = direction_phrases(query.words)
        self._query_words = query.words
        self._ordinals = _ordinals_in(term.typed for term in query.terms)
        self._subject_names = [list(filter(None, words[name])) for name in query.subject_names]
        self._capitalised_names = [list(filter(None, words[name])) for name in query.capitalised_names]

    def fact_directions(self, texts: Mapping[str, str]) -> Pairs:
        """Return "to X" and "from X" in a fact's subject and measure.

        The set is empty if the query has no direction.
        """
        return direction_phrases([*texts["name"].split(), *texts["measure"].split()]) if self.directions else set()

    def contradict(self, fact: Fact, texts: Mapping[str, str], fact_directions: Pairs) -> bool:
        """Return whether a fact with the query's words is about something else.

        It has the opposite direction, another ordinal (the second year), or the words of a name only apart from one another.
        """
        if fact_directions and not is_symmetric(fact.unit) and has_opposite_direction(self.directions, fact_directions, self._query_words):
            return True
        if self._ordinals:
            ordinals = _ordinals_in(word for field in ("measure", "figure", "names") for word in texts[field].split())
            if ordinals and not ordinals & self._ordinals:
                return True
        return not (
            all(name_in_one_field(name, texts) for name in self._subject_names)
            and all(name_is_adjacent(name, texts) for name in self._capitalised_names)
        )


def _ordinals_in(words: Iterable[str]) -> frozenset[str]:
    """Return the ordinals among some words, with digits: "first" as "1st"."""
    return _ORDINALS & {ORDINALS.get(word, word) for word in words}
