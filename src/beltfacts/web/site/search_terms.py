"""The words by which a browser finds a fact, in three fields by how much they say: what it is about, what it tells, and its exact words.

It weighs nothing: the script of the site does.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from beltfacts.library import Library
from beltfacts.library.index import STOP, index_terms, tokenize
from beltfacts.model import Fact, all_names
from beltfacts.output import source_of
from beltfacts.reading import parse_edtf, unit_name
from beltfacts.search import QUESTIONS, WORDS, find_country, has_answer_type

_MOST_YEARS = 5
"""Years of a period that are found one by one. A longer one is found by its first and its last."""


_YEAR = re.compile(r"1[5-9]\d\d|20\d\d")
"""A number that reads as a year."""


QUESTION_TYPES = {phrase: sorted(types) for phrase, types in QUESTIONS.items()}
"""Phrase of a question → the types of its answers: "how far" → length."""

TYPE_WORDS = {**{word: next(iter(types)) for word, types in WORDS.items()}, "number": "count", "count": "count", "数量": "count"}
"""Word of a query → the type of figure that answers it where a fact does not have the word."""

_TYPES = sorted({*TYPE_WORDS.values(), *(each for types in QUESTION_TYPES.values() for each in types)})


class FactTerms(NamedTuple):
    """The terms of one fact. Each is in the first field only that has it.

    about: of subject, measure, other names, what narrows it, and topics.
    told: of figure, value, unit, date, and the maker of the source; the types of answer that the figure is, as "=length".
    words: of the quote, the note and what stands for words of the others. Years are left out that are not those of the fact: a question about
        one of them is not answered.
    guarded: terms of the name of a country that are the name of another, each with what must be asked beside it: "sudan" with "south".
    length: number of terms of the usual name of the subject and of the measure.
    """

    about: frozenset[str]
    told: frozenset[str]
    words: frozenset[str]
    guarded: dict[str, tuple[str, ...]]
    length: int


class TermMaker:
    """Makes the terms of facts of one library."""

    def __init__(self, library: Library) -> None:
        """Read the vocabulary of the library."""
        self._library = library
        self._groups = [[tuple(index_terms(words)) for words in group] for group in library.vocabulary.synonyms]
        self._groups_of: dict[str, set[int]] = {}
        for number, group in enumerate(self._groups):
            for phrase in group:
                self._groups_of.setdefault(phrase[0] if phrase else "", set()).add(number)

    def terms_of(self, fact: Fact) -> FactTerms:
        """Return the terms of a fact."""
        usual = _terms(self._library.store.subject_name(fact.subject))
        declared = self._library.vocabulary.subjects.get(fact.subject)
        measure = _terms(fact.measure)
        others = chain(all_names(declared.names) if declared else (), all_names(fact.names), chain.from_iterable(fact.dimensions))
        guarded = guarded_terms(" ".join(usual))
        of_subject = [each for each in usual if each not in guarded]
        about = {*of_subject, *measure, *chain.from_iterable(map(_terms, others)), *self._topic_terms(fact)}
        source = source_of(fact)
        date = {*_date_terms(fact.date)}
        told = {*_terms(fact.figure), *self._value_terms(fact), *date, *_terms(" . ".join((source.publisher, *source.author)))}
        quote = [each for each in (*_terms(fact.quote), *_terms(fact.note)) if not date or each in date or not _YEAR.fullmatch(each)]
        words = {*quote, *self._synonyms([*usual, *measure]), *self._synonyms(quote), *(place.lower() for place in fact.places)}
        others_guarded = {term: needed for term, needed in guarded.items() if term not in about}
        told |= {f"={each}" for each in _TYPES if has_answer_type(each, fact)}
        return FactTerms(
            frozenset(about - STOP),
            frozenset(told - about - STOP),
            frozenset(words - told - about - STOP),
            others_guarded,
            len({*usual, *measure}),
        )

    def _topic_terms(self, fact: Fact) -> Iterable[str]:
        """Return the terms of the names of a fact's topics."""
        topics = self._library.store.topics.topics
        return chain.from_iterable(_terms(topics[each].name if each in topics else each) for each in fact.topics)

    def _value_terms(self, fact: Fact) -> Iterable[str]:
        """Return a value written out, and the terms of its unit."""
        numbers = [f"{number:f}" for number in (fact.smallest, fact.largest) if number is not None]
        declared = self._library.vocabulary.units.get(fact.unit)
        names = (declared.name, *declared.words) if declared else (unit_name(fact.unit),)
        return chain(numbers, *map(_terms, (fact.unit, *names)))

    def _synonyms(self, terms: list[str]) -> set[str]:
        """Return the terms of all that stands for words among these, as declared."""
        found = set[str]()
        for number in set().union(*(self._groups_of.get(term, ()) for term in {*terms})):
            group = self._groups[number]
            if any(_has_phrase(terms, phrase) for phrase in group):
                found.update(chain.from_iterable(group))
        return found


def guarded_terms(name: str) -> dict[str, tuple[str, ...]]:
    """Return the terms of a country's name that are the name of another country, with what must be asked beside each.

    "South Sudan" is no answer to a question about Sudan. `name`: terms with spaces between.
    """
    whole = find_country(name)
    if whole is None:
        return {}
    terms = name.split()
    found = dict[str, tuple[str, ...]]()
    for first in range(len(terms)):
        for end in range(first + 1, len(terms) + 1):
            part = find_country(" ".join(terms[first:end]))
            if end - first < len(terms) and part is not None and part != whole:
                found.update(
                    dict.fromkeys(terms[first:end], tuple(each for each in terms if each not in terms[first:end] and each not in STOP))
                )
    return {term: needed for term, needed in found.items() if needed}


@lru_cache(maxsize=1 << 12)
def _terms(text: str) -> tuple[str, ...]:
    """Return the terms of a text, which many facts share."""
    return tuple(index_terms(text))


def _date_terms(date: str) -> Iterable[str]:
    """Return the years of a date (EDTF)."""
    if not date or date == "undated":
        return ()
    found = parse_edtf(date)
    years = [day.year for day in (found.first, found.last) if day]
    if len(years) == 2 and years[1] - years[0] < _MOST_YEARS:
        years = [*range(years[0], years[1] + 1)]
    return chain(map(str, years), tokenize(found.label()))


def _has_phrase(terms: list[str], phrase: tuple[str, ...]) -> bool:
    """Return whether terms stand beside one another in this order."""
    size = len(phrase)
    return any(tuple(terms[at : at + size]) == phrase for at in range(len(terms) - size + 1)) if size else False
