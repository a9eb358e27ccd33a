"""The features of a fact for a query: numbers that say how well it answers, each with a name.

`docs/search.md` explains them, `weights` says how much each counts. Pure.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from beltfacts.library.index import STOP, tokenize
from beltfacts.model import Fact
from beltfacts.reading import parse_edtf
from beltfacts.search.answer_types import has_answer_type, is_derived_unit
from beltfacts.search.query import REAL_WORD, Query
from beltfacts.search.term_match import FIELD_WEIGHTS, OPEN_FIELDS, OWN_FIELDS, Match
from beltfacts.search.word_classes import (
    CHANGE_WORDS,
    DERIVED_WORDS,
    EMPTY_WORDS,
    GROWTH_WORDS,
    PART_WORDS,
    PAST_WORDS,
    SHARE_WORDS,
    WHOLE_WORDS,
)

_WHOLE = 0.3
"""Value of the feature "whole" for a measure that says "total". A part that is not asked for has -1, any other measure 0."""

_SAME_WORD = frozenset({"form", "begins", "corrected", REAL_WORD})
"""Match types of the word itself, typed in another form, unfinished or misspelt."""

_OF_THESE = ("of these", "of those", "of which", "of them", "among these", "among those", "among them")
"""Beginnings of a quote that tells a part of what the sentence before tells."""

_DATE_WORDS = frozenset({"date", "year", "month", "day"})
"""Words of the measure of a figure that is a date."""

_LOWEST = ("lowest", "minimum")
"""Words of a measure that "how cold does it get" asks for."""

_HIGHEST = ("highest", "maximum")
"""Words of a measure that "how hot does it get" asks for."""

_LOW = frozenset("cold cool low small short little".split())
"""Words by which such a question asks for the lowest figure."""

_UNCOUNTED_WORDS = STOP | EMPTY_WORDS | WHOLE_WORDS
"""Words of a measure that need not be asked for."""

Features = dict[str, float]
"""Name → value; features of the value 0 may be left out. What counts against a fact is negative."""


class QueryFeatures:
    """Computes the features of facts for one query."""

    def __init__(self, query: Query) -> None:
        """Take the query apart once, for all facts."""
        self._weights = [term.weight for term in query.terms]
        self._empty = [term.is_empty for term in query.terms]
        self._total = sum(self._weights) or 1.0
        self._types = frozenset[str]().union(*(term.answer_types for term in query.terms))
        self._unasked_derived = DERIVED_WORDS
        if " how much of " in f" {' '.join(query.words)} ":
            self._types |= {"share"}
            self._unasked_derived = DERIVED_WORDS - SHARE_WORDS
        self._wanted: dict[str, float] = {}
        """Word that is asked for → its weight (0 to 1). It is 1 if typed, or if it is what a word typed stands for."""
        for term in query.terms:
            for word, weight in term.alternatives.items():
                meant = 1.0 if term.match_type[word] in _SAME_WORD else weight
                if meant > self._wanted.get(word, 0.0):
                    self._wanted[word] = meant
        self._wanted.update(dict.fromkeys(query.words, 1.0))
        if {"how", "get"}.issubset(query.words):
            self._wanted.update(dict.fromkeys(_HIGHEST if _LOW.isdisjoint(query.words) else _LOWEST, 1.0))
        self._other_names = [{*term.alternatives}.difference(query.words) if term.name else set() for term in query.terms]
        """For each term, the names that are not typed of what it names: "chinese" for "china"."""
        self._asks_change = not CHANGE_WORDS.isdisjoint(query.words) or any(term.asks_one_of(CHANGE_WORDS) for term in query.terms)
        self._named = frozenset[str]().union(*(term.name.subjects for term in query.terms if term.name))

    def unasked_growth(self, fact: Fact, measure: list[str], *, has_number: bool) -> str:
        """Return "growth" or the like if a figure is that of the thing asked for, and nobody asks for it. Else return an empty string.

        `has_number`: whether the figure is the number of the query.
        """
        if has_number or self._asks_change or not is_derived_unit(fact.unit) or not self._types.isdisjoint(("share", "rate")):
            return ""
        return next((word for word in measure if word in GROWTH_WORDS and word not in self._wanted), "")

    def unasked_item(self, fact: Fact, matches: Sequence[Match]) -> str:
        """Return the item of a measure "list: item" if a query asks for neither, or for another subject. Else return an empty string.

        "length of the border" is not answered by "Land boundaries - border countries: Argentina". The last word of the list names it.
        """
        listed, colon, item = fact.measure.rpartition(": ")
        if not colon:
            return ""
        words = [*tokenize(item), *tokenize(listed)[-1:]]
        is_unasked = self._wanted.keys().isdisjoint(words) and WHOLE_WORDS.isdisjoint(words)
        is_of_another = self._named and not any(match.field == "subject" for match in matches)
        return item if words and (is_unasked or is_of_another) else ""

    def compute(self, fact: Fact, texts: Mapping[str, str], matches: Sequence[Match]) -> Features:
        """Return the features of a fact.

        `texts`: field → its tokens, with a space before and after each. `matches`: one for each term.
        """
        return {**self._coverage(matches), **self._named_share(fact, texts, matches), **self._kind(fact, texts, matches)}

    def _coverage(self, matches: Sequence[Match]) -> Features:
        """Return how much of the query's weight the fact itself says, and how loosely it is answered."""
        own = loose = 0.0
        for weight, is_empty, match in zip(self._weights, self._empty, matches, strict=True):
            is_own = match.field in OWN_FIELDS
            if is_own:
                own += weight * FIELD_WEIGHTS.get(match.field, 1.0)
            if is_own or not (is_empty or match.field in OPEN_FIELDS):
                loose += weight * (1.0 - match.quality)
        return {"own": own / self._total, "loose": -loose / self._total}

    def _named_share(self, fact: Fact, texts: Mapping[str, str], matches: Sequence[Match]) -> Features:
        """Return how much of the fact's subject and measure is asked for. A subject that is named is asked for as a whole.

        What names the subject does not ask for another name of it in the measure: Chinese cities are not asked for by "China-Europe train".
        """
        names = texts["subject"]
        answered = [others for others, match in zip(self._other_names, matches, strict=True) if others and match.field == "subject"]
        content = [
            word if not any(word in others for others in answered) else ""
            for word in texts["measure"].split()
            if word not in _UNCOUNTED_WORDS and not word.isdigit() and f" {word} " not in names
        ]
        subject = 1.0 if fact.subject in self._named else self._share_wanted(texts["name"].split())
        return {"subject": subject, "measure": self._share_wanted(content)}

    def _kind(self, fact: Fact, texts: Mapping[str, str], matches: Sequence[Match]) -> Features:
        """Return what tells figures of one measure apart: unit, value, whole or part, derived, past."""
        measure = texts["measure"].split()
        extra = {word for word in measure if word not in self._wanted}
        values = [
            match.quality for match in matches if match.field in ("value", "date") or (match.field == "figure" and match.word[0].isdigit())
        ]
        is_part = (
            not extra.isdisjoint(PART_WORDS)
            or fact.quote.lower().startswith(_OF_THESE)
            or any(self._wanted.keys().isdisjoint(tokenize(value)) for _, value in fact.dimensions)
        )
        is_unasked_date = not extra.isdisjoint(_DATE_WORDS) and "date" not in self._types and has_answer_type("date", fact)
        is_unasked_date &= any(match.field == "measure" for match in matches)  # else the query names a thing and asks for nothing of it
        is_derived = not extra.isdisjoint(self._unasked_derived) or (not self._asks_change and fact.unit == "{multiple}")
        return {
            "unit": max((self._wanted.get(word, 0.0) for word in _unit_tokens(fact.unit) if f" {word} " not in texts["name"]), default=0.0),
            "value": sum(values) / len(values) if values else 0.0,
            "whole": -1.0 if is_part else _WHOLE * (not WHOLE_WORDS.isdisjoint(measure)),
            "derived": -is_derived
            - 0.5 * (is_unasked_date or (is_derived_unit(fact.unit) and not any(has_answer_type(each, fact) for each in self._types))),
            "past": -float("since" not in measure and not extra.isdisjoint(PAST_WORDS)),
        }

    def _share_wanted(self, words: list[str]) -> float:
        """Return the share of words that the query asks for (0 to 1). A synonym counts less than the word itself."""
        return sum([self._wanted.get(word, 0.0) for word in words]) / len(words) if words else 1.0


def series_features(facts: Sequence[Fact], answers_value: Sequence[bool]) -> list[Features]:
    """Return the feature that depends on the other facts: whether it is the newest of its series.

    A series are the facts of one subject and measure, years left out. `answers_value`: whether a fact is of a date or value that is asked for,
    and so as good as the newest.
    """
    if len(facts) == 1:
        return [{"newest": 1.0}]
    series: dict[tuple[str, str], list[str]] = {}
    days = [last_day(fact.date) for fact in facts]
    keys = [(fact.subject, _without_years(fact.measure)) for fact in facts]
    for key, day in zip(keys, days, strict=True):
        series.setdefault(key, []).append(day)
    ranked = {key: sorted({*members}, reverse=True) for key, members in series.items()}
    return [
        {"newest": 1.0 if is_asked else 1.0 / (1 + ranked[key].index(day))}
        for key, day, is_asked in zip(keys, days, answers_value, strict=True)
    ]


@lru_cache(maxsize=1024)
def _unit_tokens(unit: str) -> list[str]:
    """Return the tokens of a unit code."""
    return tokenize(unit)


@lru_cache(maxsize=1024)
def _without_years(measure: str) -> str:
    """Return a measure without the numbers that are words of it."""
    return " ".join(word for word in measure.split() if not word.strip("(),").isdigit())


@lru_cache(maxsize=1024)
def last_day(date: str) -> str:
    """Return the last day of an EDTF date in ISO 8601, empty if it is undated or open."""
    last = None if date == "undated" else parse_edtf(date).last
    return last.isoformat() if last else ""
