"""Score facts for an analyzed query.

With W the sum of the weights of the query's terms, the score of a fact is

    score = (Σ weight(term) · match(term) + W · (tie_break + type)) / (W · 1.27)

match(term): 0 to 1, how well the fact answers the term (`term_match`, `value_match`).
tie_break: what ranks facts that answer equally well (`tie_break`).
type: +0.08 if the figure is of an expected answer type, -0.04 if it is of none of them, 0 if the query expects none.
tie_break and type are left out below 0.4 of the query's weight.

Pure. Which scored facts are results is decided in `answers`.
"""

from collections.abc import Mapping
from typing import NamedTuple

from beltfacts.model import Fact
from beltfacts.search.answer_types import has_answer_type
from beltfacts.search.phrase_match import QueryPhrases
from beltfacts.search.query import Query, QueryTerm
from beltfacts.search.term_match import SOURCE_FIELDS, Match, counts_field, match_term, weighted_words
from beltfacts.search.tie_break import DERIVED_WORDS, TieBreaker
from beltfacts.search.value_match import UNCERTAIN_REASONS
from beltfacts.search.word_classes import NARROWING

FULL_MATCH = 1.25
"""Factor from a match to the answered share of a term. 0.8 (a synonym in the measure) is a full answer, 0.4 (in a note) half of one."""

OPTIONAL_SHARE = 0.3
"""Factor for the weight of an optional or low-information term in the answered shares (0 to 1)."""

NO_WEIGHT = 0.2
"""At or below this weight there is nothing of a kind to answer, and its share is 1."""

ANSWERED_BY_TYPE = 0.9
"""Match of an optional word that asks for an answer type, where the figure is of that type: "what day" (0 to 1)."""

EXPECTED_TYPE = 0.08
"""Added for a figure of an expected answer type."""

OTHER_TYPE = 0.04
"""Subtracted for a figure of another type."""

MIN_SHARE_FOR_TIE_BREAK = 0.4
"""Share of the query's weight that a fact answers before tie-break and answer type count (0 to 1)."""

BEST_SCORE = 1.27
"""A full match with all that usually comes with it (answer type, name and measure in full): such a fact scores 1."""

_STATING_FIELDS = frozenset({"measure", "figure", "names", "unit"})
"""Fields that say what the figure is: a counted thing, or a word that asks for an answer type, counts there."""


class Score(NamedTuple):
    """The score of one fact for one query.

    score: usually 0 to 1. Orders the facts.
    query_share: share of the query's weight that the fact answers (0 to 1).
    detail_share: the same for what the query says besides the fact's subject; 1 if it says nothing.
    name_share: the same for the words that name a subject; 1 if there are none.
    why: the reason for each term, or "not found", in the order of the query.
    counts_requested: whether the figure counts what "how many" asks the number of.
    lacks_required: whether the fact leaves a required term open or contradicts the query. Such a fact is never a result.
    missed: terms that the fact does not answer, without low-information ones. Optional ones only if no other word carries the query.
    has_expected_type: whether the figure is of an expected answer type.
    """

    score: float
    query_share: float
    detail_share: float
    name_share: float
    why: tuple[str, ...]
    counts_requested: bool
    lacks_required: bool
    missed: tuple[str, ...]
    has_expected_type: bool


class _Share:
    """The answered share of some weight."""

    __slots__ = ("answered", "total")

    def __init__(self) -> None:
        self.total = self.answered = 0.0

    def add(self, weight: float, share: float) -> None:
        self.total += weight
        self.answered += weight * share

    @property
    def value(self) -> float:
        return self.answered / self.total if self.total > NO_WEIGHT else 1.0


class _Totals:
    """Sums over the terms of a query for one fact.

    score: sum of weight times match.
    query, detail, name: the answered shares of `Score`.
    counts_requested, lacks_required: as in `Score`.
    type_is_stated: whether the fact says a word that asks for an answer type ("cost") in its measure.
    has_detail: whether a word besides the subject and the words that ask for an answer type carries the query.
    why: as in `Score`.
    open_terms: the terms that the fact does not answer, without low-information ones.
    """

    __slots__ = (
        "counts_requested",
        "detail",
        "has_detail",
        "lacks_required",
        "name",
        "open_terms",
        "query",
        "score",
        "type_is_stated",
        "why",
    )

    def __init__(self) -> None:
        self.score = 0.0
        self.query, self.detail, self.name = _Share(), _Share(), _Share()
        self.counts_requested = self.lacks_required = self.type_is_stated = self.has_detail = False
        self.why: list[str] = []
        self.open_terms: list[QueryTerm] = []


class _PreparedTerm:
    """A term of the query with what is the same for every fact.

    words: what answers it in a text, best first.
    says_little: whether it is optional or of low information.
    asks: whether it asks for an answer type.
    weight, name_weight: its weight in the shares of query and detail, and in the share of names.
    """

    __slots__ = ("asks", "name_weight", "says_little", "term", "weight", "words")

    def __init__(self, term: QueryTerm, asking_words: frozenset[str]) -> None:
        self.term = term
        self.words = weighted_words(term)
        self.says_little = term.optional or term.low_information
        self.asks = term.typed in asking_words
        self.weight = term.weight * (OPTIONAL_SHARE if self.says_little else 1.0)
        self.name_weight = term.weight * term.name_share


class Scorer:
    """Scores facts for one query, which is taken apart once."""

    def __init__(self, query: Query) -> None:
        """Prepare a query that was analyzed with the library of the facts."""
        self.query = query
        self.total_weight = sum(term.weight for term in query.terms) or 1.0
        asking_words = frozenset[str]().union(*query.answer_types.values())
        self.terms = [_PreparedTerm(term, asking_words) for term in query.terms]
        self.asks_only_count = query.answer_types.keys() <= {"count"}
        self.phrases = QueryPhrases(query, [prepared.words for prepared in self.terms])
        self.tie_breaker = TieBreaker(query, self.phrases.directions)

    def score_fact(self, fact: Fact, texts: Mapping[str, str]) -> Score:
        """Score one fact.

        `texts`: field → its tokens, with a space before and after each, as the index stores them. Subject and source have their names
        there.
        """
        types = self.query.answer_types
        matching_types = [each for each in types if has_answer_type(each, fact.unit, fact.period)]
        words_of_type = frozenset[str]().union(*(types[each] for each in matching_types))
        totals = _Totals()
        all_text = "".join(texts.values())
        for prepared in self.terms:
            term = prepared.term
            present = [each for each in prepared.words if each[0] in all_text]
            match = match_term(term, present, fact, texts, self.asks_only_count)
            is_type_word = term.typed in words_of_type
            if is_type_word and term.optional and match[0] < ANSWERED_BY_TYPE:
                match = ANSWERED_BY_TYPE, "figure", "what it tells"
            self._add_match(totals, prepared, match, fact.unit, is_type_word)
        lacks_type = bool(types) and not matching_types and self._lacks_answer_type(totals, texts)
        directions = self.phrases.fact_directions(texts)
        lacks_required = totals.lacks_required or lacks_type or self.phrases.contradict(fact, texts, directions)
        score, query_share = totals.score, totals.query.value
        if query_share > MIN_SHARE_FOR_TIE_BREAK:
            type_score = EXPECTED_TYPE if matching_types else -OTHER_TYPE if types else 0.0
            score += self.total_weight * (self.tie_breaker.tie_break_score(fact, texts, directions) + type_score)
        carries_more = matching_types or totals.has_detail
        return Score(
            score=score / self.total_weight / BEST_SCORE,
            query_share=query_share,
            detail_share=totals.detail.value,
            name_share=totals.name.value,
            why=tuple(totals.why),
            counts_requested=totals.counts_requested,
            lacks_required=lacks_required,
            missed=tuple(term.typed for term in totals.open_terms if not (term.optional and carries_more)),
            has_expected_type=bool(matching_types),
        )

    def _add_match(self, totals: _Totals, prepared: _PreparedTerm, match: Match, unit: str, is_type_word: bool) -> None:
        """Add the match of one term to the totals of a fact.

        `unit`: of the fact. `is_type_word`: whether the term asks for an answer type that the fact has.
        """
        term, asks, says_little = prepared.term, prepared.asks, prepared.says_little
        best, field, reason = match
        share = min(1.0, best * FULL_MATCH)
        totals.score += term.weight * best
        totals.query.add(prepared.weight, share)
        if field != "subject" and not (says_little or term.in_subject_name or is_type_word or (share and asks)):
            totals.detail.add(prepared.weight, share)
            totals.has_detail |= term.number is None and term.date is None and not asks
        totals.name.add(prepared.name_weight, share if field not in ("source", "title", "note") else 0.0)
        if asks and field in _STATING_FIELDS:
            totals.type_is_stated |= reason.endswith(("(typed)", "(form)"))
        if term.counted:
            totals.counts_requested |= field in _STATING_FIELDS
            totals.lacks_required |= self.asks_only_count and not says_little and not counts_field(field, unit)
        if term.required:
            totals.lacks_required |= not reason or field in SOURCE_FIELDS
        totals.why.append(f"{term.typed}: {reason or 'not found'}")
        is_open = not reason or field == "title" or reason in UNCERTAIN_REASONS
        if is_open and (not term.low_information or term.typed in NARROWING):
            totals.open_terms.append(term)

    def _lacks_answer_type(self, totals: _Totals, texts: Mapping[str, str]) -> bool:
        """Return whether a fact of another type than expected cannot answer.

        If the query asks for little else, or for a weight, the fact must say the asking word in its measure, and not of a derived figure
        ("cost reduction"). If the query asks for money, the fact must say the word.
        """
        types = self.query.answer_types
        if not totals.has_detail or "weight" in types:
            return not totals.type_is_stated or bool(self.tie_breaker.extra_measure_words(texts) & DERIVED_WORDS)
        return "money" in types and not totals.type_is_stated
