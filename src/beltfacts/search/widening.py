"""Widen a query that nothing answers: words two steps away, and words whose definitions have the words of the query.

What is one step away is in the query already. It corrects no spelling and scores no fact.
"""

from __future__ import annotations

from collections import Counter

from beltfacts.library.index import Lexicon, stem
from beltfacts.search.expansion import TermExpander
from beltfacts.search.query import HINT, TWO_STEPS, Query
from beltfacts.search.word_relations import opposites_of, related_words, words_defined_with, words_in_company_of

_DEFINED = 0.6
"""Weight of a word that the words of the query define: "literacy" for "read and write"."""

_DEFINED_BY_ONE = 0.4
"""The same of one that has one word of it, which makes a fact near: "alcohol" for "drinkers"."""

_LEAST_DEFINED = 0.5
"""Least share of a definition that the query has. "Ship" is not defined by the "cars" that a ferry "carries"."""

_LEAST_BEGINNING = 4
"""Letters that a word and one that it helps to define begin with, so that it is the main thing: "coastline", "the outline of a coast"."""

_TWO_STEPS = 0.45
"""Weight of a word of WordNet two steps away that is as good as a synonym."""

_HINT = 0.15
"""The same of any other, which makes a fact near: "emissions" for "pollution"."""

_STRICT_PATHS = frozenset({("synonym", "derivation"), ("derivation", "synonym"), ("broader", "derivation"), ("derivation", "derivation")})
"""Two steps that lead to a word for the same thing: renovate, renovation, refurbishment; parliament, legislature, legislative."""

_MAX_DISTANT = 300
"""Words two steps away that are looked up for one word."""


def add_distant_words(query: Query, lexicon: Lexicon) -> bool:
    """Add to the terms of a query what is further from them than one step. Return whether there is any that the library has."""
    terms = [term for term in query.terms if not (term.is_empty or term.name or term.answer_types) and term.typed.isalpha()]
    defined = {term.typed: words_defined_with(term.typed) for term in terms}
    by_stem = {stem(term.typed): [each for each in defined[term.typed] if each[0] not in term.alternatives] for term in terms}
    times = Counter(meaning for meanings in by_stem.values() for meaning in {*meanings})
    distant = {term.typed: _words_two_steps_away(term.typed) for term in terms}
    for term in terms:
        by_definition = {stem(word) for word, _ in defined[term.typed]}.difference(map(stem, opposites_of(term.typed)))
        for word in words_in_company_of(term.typed):
            distant[term.typed][word] = stem(word) in by_definition or distant[term.typed].get(word, False)
    lexicon.prefetch({word for words in distant.values() for word in words} | {word for word, _ in times})
    expander, before = TermExpander(lexicon), [term.match_type.copy() for term in terms]
    for term in terms:
        for word, size in sorted(defined[term.typed], key=lambda meaning: -times[meaning] / meaning[1]):
            is_sure = (times[word, size] > 1 and times[word, size] >= _LEAST_DEFINED * size) or _begin_alike(term.typed, word)
            expander.add_forms(term, word, _DEFINED if is_sure else _DEFINED_BY_ONE, "defined" if is_sure else HINT)
        for phrase in _phrases_two_steps_away(term.typed):
            expander.add_phrase(term, phrase, TWO_STEPS)
        for word, is_strict in distant[term.typed].items():
            expander.add_forms(term, word, _TWO_STEPS if is_strict else _HINT, TWO_STEPS if is_strict else HINT)
    return before != [term.match_type for term in terms]


def _begin_alike(word: str, other: str) -> bool:
    """Return whether a word begins with all or most of another: "coastline" with "coast", "heliport" with "helicopter"."""
    beginning = stem(word)[:_LEAST_BEGINNING]
    return len(beginning) == _LEAST_BEGINNING and other.startswith(beginning)


def _words_two_steps_away(word: str) -> dict[str, bool]:
    """Return single words related to words related to a word, at most `_MAX_DISTANT`, each with whether it is as good as a synonym."""
    found: dict[str, bool] = {}
    for between, first in related_words(word):
        opposites = opposites_of(between)
        for other, second in related_words(between):
            if " " not in other and other not in opposites:
                found[other] = found.get(other, False) or (first, second) in _STRICT_PATHS
    for other in (word, *opposites_of(word)):
        found.pop(other, None)
    return dict([*found.items()][:_MAX_DISTANT])


def _phrases_two_steps_away(word: str) -> list[str]:
    """Return phrases as good as a synonym, two steps from a word: "tobacco user" for "smoke", by the smoker."""
    steps = [(first, *other) for between, first in related_words(word) for other in related_words(between)]
    return [other for first, other, second in steps if " " in other and (first, second) in _STRICT_PATHS]
