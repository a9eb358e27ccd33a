"""Score facts for an analyzed query by named features.

The score of a fact is the sum of its features, each times its weight in `WEIGHTS`. `docs/search.md` explains them, and `tools/fit_search.py`
fits the weights. Words that a fact leaves open are `missed`, and such a fact is never a result. Pure; which scored facts are results is
decided in `answers`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import NamedTuple

from beltfacts.library.index import STOP, tokenize
from beltfacts.model import Fact
from beltfacts.reading import parse_edtf
from beltfacts.search.answer_types import adds_up, has_answer_type, is_derived_unit, is_symmetric
from beltfacts.search.directions import Pairs, adjacent_pairs, direction_phrases, opposite_directions, score_direction
from beltfacts.search.query import HINT, REAL_WORD, Query, QueryTerm
from beltfacts.search.term_match import FIELD_WEIGHTS, OWN_FIELDS, Match, match_term, weighted_words
from beltfacts.search.value_match import NO_SCALE
from beltfacts.search.weights import WEIGHTS
from beltfacts.search.word_classes import DERIVED_WORDS, EMPTY_WORDS, PART_WORDS, PAST_WORDS, WHOLE_WORDS

_SAID = frozenset({"corrected", REAL_WORD, "related", "derived", "broader", "narrower", "begins"})
"""Match types that the user is told."""

_OPEN_FIELDS = frozenset({"", "title"})
"""Fields that answer no term: what only the title of its source says does not make a fact answer."""

_WHOLE = 0.3
"""Value of the feature "whole" for a measure that says "total". A part that is not asked for has -1, any other measure 0."""

_DISTANT = frozenset({"broader", "narrower"})
"""Relations that make a fact near, and no more: a consumer need not be a smoker."""

_CHANGE_WORDS = frozenset({"growth", "increase", "rise", "reduction", "decrease", "decline", "change"})


class Score(NamedTuple):
    """The score of one fact for one query.

    score: sum of weighted features, 0 until the series are ranked.
    features: value of each feature that is not 0, by name.
    missed: terms that the fact leaves open, as typed.
    why: the reason for each term, or "not found", in the order of the query.
    read_as: pairs of a term and the word or number that it was read as, where they differ.
    """

    score: float
    features: dict[str, float]
    missed: tuple[str, ...]
    why: tuple[str, ...]
    read_as: tuple[tuple[str, str], ...]


def total(features: Mapping[str, float]) -> float:
    """Return the weighted sum of some features."""
    return sum([WEIGHTS[name] * value for name, value in features.items()])


class Scorer:
    """Scores facts for one query, which is taken apart once."""

    def __init__(self, query: Query) -> None:
        """Prepare a query that was analyzed with the library of the facts."""
        self.query = query
        self.terms = [(term, weighted_words(term)) for term in query.terms]
        self.weight = sum(term.weight for term in query.terms) or 1.0
        self.types = frozenset[str]().union(*(term.answer_types for term in query.terms))
        self.directions = direction_phrases(query.words)
        self.pairs = adjacent_pairs(query.words)
        self.wanted = {word for term in query.terms for word in term.alternatives}
        self.asks_part = bool(self.wanted & PART_WORDS)
        self.wanted |= {word for term in query.terms if term.name for word in term.typed.split(" ")} | {*query.words}
        self.asks_change = bool(self.wanted & _CHANGE_WORDS)
        self.named = frozenset[str]().union(*(term.name.subjects for term in query.terms if term.name))

    def score_fact(self, fact: Fact, texts: Mapping[str, str]) -> Score:
        """Score one fact.

        `texts`: field → its tokens, with a space before and after each, as the index stores them. Subject and source have their names
        there.
        """
        all_text = "".join(texts.values())
        matches = [match_term(term, words and [each for each in words if each[0] in all_text], fact, texts) for term, words in self.terms]
        if fact.smallest is None and fact.period != "event":  # the figure is a passage of words: what it lists is not what it says
            matches = [match._replace(field="quote") if match.field == "figure" else match for match in matches]
        open_terms = [
            term for (term, _), match in zip(self.terms, matches, strict=True) if match.field in _OPEN_FIELDS and not term.is_empty
        ]
        missed = self._missed(matches)
        directions = self._fact_directions(texts)
        contradicted = [] if is_symmetric(fact.unit) else opposite_directions(self.directions, directions, self.query.words)
        contradicted += [phrase.strip() for phrase in self.query.capitalised if not self._has_phrase(phrase, texts)]
        features = {
            **self._coverage(matches, open_terms),
            **self._names_and_order(fact, texts),
            **self._kind(fact, texts, matches),
            "direction": score_direction(self.directions, directions) / 2,
            "contradiction": -float(bool(contradicted)),
        }
        return Score(
            score=0.0,
            features={name: value for name, value in features.items() if value},
            missed=tuple(dict.fromkeys([*missed, *contradicted])),
            why=tuple(_reason(term, match) for (term, _), match in zip(self.terms, matches, strict=True)),
            read_as=tuple(self._read_as(matches, fact)),
        )

    def _missed(self, matches: list[Match]) -> list[str]:
        """Return the terms that a fact leaves open, as typed.

        A broader or narrower word answers a term only where the measure has another word of the query itself.
        """
        exact = {match.word for match in matches if match.field == "measure" and match.match_type in ("typed", "form")}
        return [
            term.typed
            for (term, _), match in zip(self.terms, matches, strict=True)
            if not term.is_empty
            and (match.field in _OPEN_FIELDS or match.match_type == HINT or (match.match_type in _DISTANT and not (exact - {match.word})))
        ]

    def _coverage(self, matches: list[Match], open_terms: list[QueryTerm]) -> dict[str, float]:
        """Return how much of the query's weight which fields answer, and how loosely."""
        own = quote = source = loose = 0.0
        for (term, _), match in zip(self.terms, matches, strict=True):
            if term.is_empty and match.field not in OWN_FIELDS:
                continue
            if match.field in OWN_FIELDS:
                own += term.weight * FIELD_WEIGHTS.get(match.field, 1.0)
                loose += term.weight * (1.0 - match.quality)
            elif match.field == "quote":
                quote += term.weight
                loose += term.weight * (1.0 - match.quality)
            elif match.field:
                source += term.weight
        missing = sum(term.weight for term in open_terms)
        return {
            "own": own / self.weight,
            "quote": quote / self.weight,
            "source": source / self.weight,
            "loose": -loose / self.weight,
            "missing": -missing / self.weight,
        }

    def _names_and_order(self, fact: Fact, texts: Mapping[str, str]) -> dict[str, float]:
        """Return whether the fact's subject is the one named, and how much of its subject and measure is asked for, in which order."""
        subject, measure = texts["name"].split(), texts["measure"].split()
        content = [
            word
            for word in measure
            if not (word in STOP or word in EMPTY_WORDS or word in WHOLE_WORDS or word.isdigit() or f" {word} " in texts["subject"])
        ]
        order = len(self.pairs & (adjacent_pairs(subject) | adjacent_pairs(measure))) / len(self.pairs) if self.pairs else 0.0
        return {
            "entity": float(fact.subject in self.named),
            "subject": 1.0 if fact.subject in self.named else self._share_wanted(subject),
            "measure": self._share_wanted(content),
            "brevity": -min(len(content), 20) / 20,
            "order": order,
        }

    def _kind(self, fact: Fact, texts: Mapping[str, str], matches: list[Match]) -> dict[str, float]:
        """Return what tells figures of one measure apart: type, unit, value, whole or part, derived, past, forecast."""
        measure = set(texts["measure"].split())
        extra = measure - self.wanted
        values = [
            match.quality for match in matches if match.field in ("value", "date") or (match.field == "figure" and match.word[0].isdigit())
        ]
        is_part = bool(extra & PART_WORDS)
        is_derived = bool(extra & DERIVED_WORDS) or (not self.asks_change and fact.unit == "{multiple}")
        return {
            "type": float(any(has_answer_type(each, fact) for each in self.types)),
            "unit": float(not self.wanted.isdisjoint(tokenize(fact.unit))),
            "value": sum(values) / len(values) if values else 0.0,
            "whole": _WHOLE * (bool(measure & WHOLE_WORDS) and not is_part) - is_part,
            "derived": -is_derived - 0.5 * (is_derived_unit(fact.unit) and not self.types & {"share", "rate"}),
            "base": -float(fact.unit == "%" and self._is_base(fact.measure, matches)),
            "past": -float(bool(extra & PAST_WORDS) and "since" not in measure),
            "forecast": -float(fact.status != "actual" and fact.status not in self.wanted),
        }

    def _is_base(self, measure: str, matches: list[Match]) -> bool:
        """Return whether the query has words of a measure only behind "% of": GDP in "exports (as % of GDP)"."""
        head, of, _ = measure.partition("%") if "%" in measure else measure.partition("percent of")
        words = {match.word for match in matches if match.field == "measure"}
        return bool(of and words and not self.types & {"share"} and words.isdisjoint(tokenize(head)))

    def _share_wanted(self, words: list[str]) -> float:
        """Return the share of words that the query asks for (0 to 1)."""
        return sum(word in self.wanted for word in words) / len(words) if words else 1.0

    def _fact_directions(self, texts: Mapping[str, str]) -> Pairs:
        """Return "to X" and "from X" in a fact's subject and measure. The set is empty if the query has no direction."""
        return direction_phrases([*texts["name"].split(), *texts["measure"].split()]) if self.directions else set()

    def _has_phrase(self, phrase: str, texts: Mapping[str, str]) -> bool:
        """Return whether a field has the words of a phrase side by side, or the subject has them all."""
        return any(phrase in text for text in texts.values()) or all(f" {word} " in texts["subject"] for word in phrase.split())

    def _read_as(self, matches: list[Match], fact: Fact) -> Iterable[tuple[str, str]]:
        """Yield each term that was read as another word or number, with that."""
        for (term, _), match in zip(self.terms, matches, strict=True):
            if match.match_type in _SAID and not term.is_empty:
                yield term.typed, match.word
            elif match.match_type.endswith(NO_SCALE):
                yield term.typed, fact.figure


def _reason(term: QueryTerm, match: Match) -> str:
    """Return why a fact answers a term, as a line for people."""
    if not match.field:
        return f"{term.typed}: not found"
    if match.field in ("value", "date"):
        return f"{term.typed}: {match.match_type}"
    return f"{term.typed}: {match.word or term.typed} in {match.field} ({match.match_type})"


def rank_series(scores: list[tuple[Score, Fact]], query: Query) -> list[tuple[Score, Fact]]:
    """Return scored facts, best first, after the newest of each series got its feature.

    A series are the facts of one subject and measure, years left out. Where a date is asked, a fact of that date is as good as the newest.
    Equal scores keep the order of the files.
    """
    asks_date = any(term.date is not None and not term.of_any_year for term in query.terms)
    series: dict[tuple[str, str], list[tuple[str, int]]] = {}
    for index, (_, fact) in enumerate(scores):
        measure = " ".join(word for word in fact.measure.split() if not word.strip("(),").isdigit())
        series.setdefault((fact.subject, measure), []).append((_last_day(fact), index))
    found = scores[:]
    largest = _largest(scores)
    for members in series.values():
        days = sorted({day for day, _ in members}, reverse=True)
        for day, index in members:
            score, fact = scores[index]
            newest = 1.0 if asks_date and not score.missed else 1.0 / (1 + days.index(day))
            features = {**score.features, "newest": newest, "recency": _recency(day), "largest": float(index in largest)}
            found[index] = score._replace(features=features, score=total(features)), fact
    return sorted(found, key=lambda each: (-each[0].score, each[1].file, each[1].ordinal))


def _largest(scores: list[tuple[Score, Fact]]) -> set[int]:
    """Return the indexes of the largest of the figures that add up: counts, money and weights of one subject, unit and date."""
    best: dict[tuple[str, str, str], tuple[Decimal, int]] = {}
    for index, (_, fact) in enumerate(scores):
        if fact.smallest is not None and adds_up(fact.unit):
            key = (fact.subject, fact.unit, fact.date)
            best[key] = max(best.get(key, (fact.smallest, index)), (fact.smallest, index))
    return {index for _, index in best.values()}


def _last_day(fact: Fact) -> str:
    """Return the last day of a fact's date in ISO 8601, empty if it is undated or open."""
    last = None if fact.date == "undated" else parse_edtf(fact.date).last
    return last.isoformat() if last else ""


def _recency(day: str) -> float:
    """Return 0 for the year 2000 and before, more for newer years, at most 1."""
    return min(max(int(day[:4]) - 2000, 0), 50) / 50 if day else 0.0
