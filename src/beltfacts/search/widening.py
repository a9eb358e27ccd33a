"""Widen a query that nothing answers: words two steps away, and words whose definitions have the words of the query.

What is one step away is in the query already. It corrects no spelling and scores no fact.
"""

from __future__ import annotations

from collections import Counter

from beltfacts.library.index import Lexicon
from beltfacts.search.expansion import TermExpander
from beltfacts.search.query import HINT, Query
from beltfacts.search.word_relations import related_words, words_defined_with

_DEFINED = 0.6
"""Weight of a word whose definition has two words of the query: "literacy" for "read and write"."""

_DEFINED_BY_ONE = 0.4
"""The same of one that has one word of it, which makes a fact near: "heliport" for "helicopters"."""

_TWO_STEPS = 0.15
"""Weight of a word of WordNet two steps away, which makes a fact near: "agricultural" for "farm"."""

_MAX_DISTANT = 300
"""Words two steps away that are looked up for one word."""


def add_distant_words(query: Query, lexicon: Lexicon) -> bool:
    """Add to the terms of a query what is further from them than one step. Return whether there is any that the library has."""
    terms = [term for term in query.terms if not term.is_empty and not term.name and not term.answer_types and term.typed.isalpha()]
    defined = {term.typed: words_defined_with(term.typed) for term in terms}
    times = Counter(word for term in terms for word in defined[term.typed] if word not in term.alternatives)
    distant = {term.typed: _words_two_steps_away(term.typed) for term in terms}
    lexicon.prefetch({word for words in (*defined.values(), *distant.values()) for word in words})
    expander, before = TermExpander(lexicon), sum(len(term.alternatives) for term in terms)
    for term in terms:
        for word in sorted(defined[term.typed], key=lambda word: -times[word]):
            is_sure = times[word] > 1
            expander.add_forms(term, word, _DEFINED if is_sure else _DEFINED_BY_ONE, "defined" if is_sure else HINT)
        for word in distant[term.typed]:
            expander.add_forms(term, word, _TWO_STEPS, HINT)
    return sum(len(term.alternatives) for term in terms) > before


def _words_two_steps_away(word: str) -> list[str]:
    """Return single words that are related to words related to a word, at most `_MAX_DISTANT`."""
    near = [each.word for each in related_words(word)]
    found = {other.word: None for between in near for other in (*related_words(between), *related_words(word)) if " " not in other.word}
    return [*found][:_MAX_DISTANT]
