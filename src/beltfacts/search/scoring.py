"""Score facts for an analyzed query: how each term is answered, what is left open, and one score of weighted features.

The score of a fact is the sum of its `features`, each times its weight. Terms that a fact leaves open are `missed`, and such a fact is
never a result. Pure; which scored facts are results is decided in `answers`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from beltfacts.library.index import is_cjk, tokenize
from beltfacts.model import Fact
from beltfacts.search.answer_types import TYPE_QUALITY, is_symmetric
from beltfacts.search.directions import chinese_directions, direction_phrases, opposite_directions, partner_directions
from beltfacts.search.features import Features, QueryFeatures, last_day, series_features
from beltfacts.search.query import HINT, REAL_WORD, RELATIONS, TWO_STEPS, Query, QueryTerm
from beltfacts.search.term_match import NO_MATCH, OPEN_FIELDS, Match, match_term, weighted_words
from beltfacts.search.value_match import NO_SCALE
from beltfacts.search.weights import WEIGHTS
from beltfacts.search.word_classes import AKIN_WORDS, DERIVED_WORDS

_SAID = frozenset({"corrected", REAL_WORD, "related", "derived", "broader", "narrower", "defined", "begins", "initials", TWO_STEPS})
"""Match types that the user is told."""

_SAID_IF_MISSPELT = frozenset({"form", "synonym"})
"""Match types that the user is told where the word typed is in no dictionary: "railwey" has the stem of "railway"."""

_LIST_SIGNS = 2
"""Commas and semicolons of a figure that is a list of things. To have one of them is no answer: "oil palm" to "oil production"."""

_DISTANT = frozenset({"broader", "narrower", TWO_STEPS})
"""Relations that answer only beside another word of the query: a consumer need not be a smoker."""

_FIRM = frozenset({"typed", "form", "synonym", "derived"})
"""Match types of that other word."""

_NO_COMPANY = {"broader": DERIVED_WORDS, "narrower": DERIVED_WORDS}
"""Relation → what that other word must not be: a rate of emigration is no rate of migration."""


class Score(NamedTuple):
    """The score of one fact for one query.

    score: sum of weighted features, 0 until the facts are ranked.
    features: value of each feature that is not 0, by name.
    missed: terms that the fact leaves open, as typed.
    matches: how the fact answers each term of the query.
    """

    score: float
    features: Features
    missed: tuple[str, ...]
    matches: Sequence[Match]


ScoredFact = tuple[Score, Fact]


class Scorer:
    """Scores facts for one query, which is taken apart once."""

    def __init__(self, query: Query) -> None:
        """Prepare a query that was analyzed with the library of the facts."""
        self.query = query
        self._terms = [(term, weighted_words(term)) for term in query.terms]
        names = {term.typed: [*filter(str.isascii, term.alternatives)] for term in query.terms if is_cjk(term.typed)}
        self._chinese = chinese_directions(query.words, names)
        self._directions = direction_phrases(query.words) | self._chinese.keys()
        self._words = {*query.words}.union(*names.values())
        self._features = QueryFeatures(query)
        self._asks_value = any(term.number is not None or (term.date is not None and not term.of_any_year) for term in query.terms)

    def score_fact(self, fact: Fact, texts: Mapping[str, str], *, takes_open: bool) -> Score | None:
        """Score one fact. Return None for one that leaves something open, unless `takes_open`.

        `texts`: field → its tokens, with a space before and after each, as the index stores them. Subject and source have their names
        there.
        """
        all_text = "".join(texts.values())
        matches = list[Match]()
        for term, words in self._terms:
            match = match_term(term, [each for each in words if each[0] in all_text], fact, texts)
            if not takes_open and not term.is_empty and match.field in OPEN_FIELDS and "count" not in term.answer_types:
                return None
            matches.append(match)
        self._answer_how_many(matches, fact)
        if fact.smallest is None and fact.period != "event":  # the figure is a passage of words: what it lists is not what it says
            is_list = fact.figure.count(",") + fact.figure.count(";") >= _LIST_SIGNS
            fields = ("figure", "quote") if is_list else ("figure",)
            matches = [
                match._replace(field="title" if is_list or match.match_type in RELATIONS else "quote") if match.field in fields else match
                for match in matches
            ]
        contradicted = self._contradicted(fact, texts) if self._directions else []
        contradicted += [phrase.strip() for phrase in self.query.capitalised if not _has_phrase(phrase, texts)]
        missed = [*self._missed(matches, texts["measure"]), *contradicted]
        has_number = any(match.field == "value" for match in matches)
        if growth := self._features.unasked_growth(fact, texts["measure"].split(), has_number=has_number):
            missed.append(f"only its {growth}")
        if not has_number and (item := self._features.unasked_item(fact, matches)):
            missed.append(f"only {item}")
        if missed and not takes_open:
            return None
        features = self._features.compute(fact, texts, matches)
        return Score(0.0, features, tuple(dict.fromkeys(missed)), matches)

    def _contradicted(self, fact: Fact, texts: Mapping[str, str]) -> list[str]:
        """Return the directions of the query that a fact turns round, as typed. What no name of it has is no place to go to."""
        if is_symmetric(fact.unit):
            return []
        directions = direction_phrases([*texts["name"].split(), *texts["measure"].split()]) | partner_directions(fact.measure)
        places = {*texts["name"].split(), *(word for _, word in directions)}
        asked = {pair for pair in self._directions if pair not in self._chinese or pair[1] in places}
        return [self._chinese.get(pair, " ".join(pair)) for pair in opposite_directions(asked, directions, self._words)]

    def _answer_how_many(self, matches: list[Match], fact: Fact) -> None:
        """Let "how many" be answered by a figure in the unit that it asks the number of: "how many kilometres" by 12 km.

        The same holds for a number of it for each of another thing that the query names: "how many children do women have".
        """
        for index, (term, _) in enumerate(self._terms):
            if "count" not in term.answer_types or matches[index].field or not fact.unit:
                continue
            counted = next((match for (other, _), match in zip(self._terms, matches, strict=True) if other.is_counted), NO_MATCH)
            base = tokenize(fact.figure.partition("/")[2])
            is_of_base = counted.word not in base and any(match.word in base for match in matches)
            if counted.field in ("unit", "figure") and (is_of_base or "/" not in fact.unit):
                matches[index] = Match(TYPE_QUALITY, "unit", fact.unit, "type")

    def _missed(self, matches: Sequence[Match], measure: str) -> list[str]:
        """Return the terms that a fact leaves open, as typed.

        A broader or narrower word, one of the note or topic alone, and "birth" in "at birth", answer a term only where the measure has another
        word of the query, or a number of the query is found. `measure`: its tokens, with a space before and after each.
        """
        exact = {match.word for match in matches if match.field in ("measure", "figure") and match.match_type in _FIRM}
        has_number = any(match.field == "value" for match in matches)
        is_of_type = any(match.match_type == "type" for match in matches)
        missed = list[str]()
        for (term, _), match in zip(self._terms, matches, strict=True):
            needs_company = _needs_company(match) or f" at {match.word} " in measure
            is_open = match.field in OPEN_FIELDS or match.match_type == HINT
            if needs_company and not (has_number or (is_of_type and term.typed in AKIN_WORDS)):
                is_open |= exact <= {match.word, *_NO_COMPANY.get(match.match_type, ())}
            if is_open and not term.is_empty:
                missed.append(term.typed)
        return missed

    def rank(self, scored: Sequence[ScoredFact]) -> list[ScoredFact]:
        """Return scored facts with their scores, best first. Equal scores keep the order of the files."""
        of_series = series_features([fact for _, fact in scored], [self._asks_value and not score.missed for score, _ in scored])
        found = []
        for (score, fact), more in zip(scored, of_series, strict=True):
            features = {name: value for name, value in (score.features | more).items() if value}
            found.append((score._replace(features=features, score=sum([WEIGHTS[name] * value for name, value in features.items()])), fact))
        found.sort(key=lambda each: (each[1].file, each[1].ordinal))
        found.sort(key=lambda each: (round(each[0].score, 6), last_day(each[1].date)), reverse=True)
        return found

    def reasons(self, score: Score) -> tuple[str, ...]:
        """Return why a fact answers each term, as lines for people."""
        return tuple(_reason(term, match) for (term, _), match in zip(self._terms, score.matches, strict=True))

    def read_as(self, score: Score, fact: Fact) -> tuple[tuple[str, str], ...]:
        """Return the terms that were read as other words or numbers, each with that."""
        pairs = [(term, match) for (term, _), match in zip(self._terms, score.matches, strict=True) if not term.is_empty]
        words = [
            (term.typed, match.word)
            for term, match in pairs
            if match.match_type in _SAID or (term.is_misspelt and match.match_type in _SAID_IF_MISSPELT)
        ]
        return (*words, *((term.typed, fact.figure) for term, match in pairs if match.match_type.endswith(NO_SCALE)))


def _needs_company(match: Match) -> bool:
    """Return whether a match counts only beside another word of the query. A phrase has its two words beside one another."""
    return (match.match_type in _DISTANT and " " not in match.word) or match.field == "note"


def _has_phrase(phrase: str, texts: Mapping[str, str]) -> bool:
    """Return whether a field has the words of a phrase side by side, or the subject has them all."""
    return any(phrase in text for text in texts.values()) or all(f" {word} " in texts["subject"] for word in phrase.split())


def _reason(term: QueryTerm, match: Match) -> str:
    """Return why a fact answers a term, as a line for people."""
    if not match.field:
        return f"{term.typed}: not found"
    if match.field in ("value", "date"):
        return f"{term.typed}: {match.match_type}"
    return f"{term.typed}: {match.word or term.typed} in {match.field} ({match.match_type})"
