"""The verb search: a query and filters to hits, or an honest "no match" with suggestions.

Candidates come from the index, not from a scan: the facts in which all groups of the query meet, else those that answer most
of its weight (DESIGN §6). Only the candidates are read and ranked. It prints nothing.
"""

from __future__ import annotations

from collections import defaultdict
from typing import NamedTuple

from beltfacts.errors import UseError
from beltfacts.library import EVERYTHING, Filters, Library
from beltfacts.model import Fact, Hit
from beltfacts.search.candidates import retrieve_candidates
from beltfacts.search.query import Query
from beltfacts.search.query_analysis import MAX_QUERY, analyze_query
from beltfacts.search.scoring import Score, Scorer
from beltfacts.search.spelling import correct_real_word_errors
from beltfacts.search.suggestions import suggest

COVER = 0.62
"""The share of a question's weight that a fact must answer to count as an answer."""

ASKED = 0.66
"""The share of what a question says besides the subject that a fact must answer."""

NAMED = 0.5
"""The share of what a question names a subject with that a fact must have: the capital of one bank is no answer for another."""

KIND_ASKED = 0.5
"""The same share where the fact is of the kind asked for: a date for "when"."""

COUNTED_COVER, COUNTED_ASKED = 0.4, 0.25
"""The same two shares where the fact counts the very thing that the question asks the number of: the rest is mostly story."""

NEAR_BEST = 0.62
"""Hits whose score is below this share of the best one's are left out."""

FEW, RELATED = 3, 0.5
"""Where fewer facts than this answer, others of the best one's subject are listed below, with this share of its score at least."""

_NEARLY = 0.01


class Answer(NamedTuple):
    """What a search found: hits best first, how many there are in all, what was corrected, words nothing answers, what is near.

    `read` is how many characters of the query were read at the most.
    """

    hits: list[Hit]
    total: int
    corrections: list[tuple[str, str]] = []  # noqa: RUF012
    unknown: list[str] = []  # noqa: RUF012
    suggestions: list[str] = []  # noqa: RUF012
    read: int = MAX_QUERY


def search(library: Library, query: str, limit: int = 20, filters: Filters = EVERYTHING) -> list[Hit]:
    """The facts that answer a query, best first, at most `limit` of them; an empty list when none does.

    Raises UseError for a query without a word or number to look for.
    """
    return answer(library, query, limit, filters).hits


def answer(library: Library, query: str, limit: int = 20, filters: Filters = EVERYTHING) -> Answer:
    """As `search`, with what a person should be told besides: corrections, unknown words, suggestions."""
    if not query.strip():
        raise UseError('the query is empty; type what you look for, as in beltfacts search "China-Laos Railway freight"')
    resolved = analyze_query(library.lexicon, query)
    if not resolved.terms:
        return Answer([], 0, suggestions=["type a name, a thing that is measured, or a number; beltfacts subjects lists what there is"])
    ranked = _score_candidates(library, resolved, retrieve_candidates(library, resolved, filters))
    found = _select_results(ranked)
    again = None if found else correct_real_word_errors(resolved, library.lexicon)
    if again:
        found = _select_results(_score_candidates(library, again, retrieve_candidates(library, again, filters)))
        resolved = again if found else resolved
    unknown = [group.typed for group in resolved.unknown if not group.low_information]
    hits = [Hit(fact, round(min(rank.score, 1.0), 4), rank.why, rank.missed) for rank, fact in found[:limit]]
    suggestions = [] if found else suggest(library, resolved, ranked)
    return Answer(hits, len(found), resolved.corrections(found[0][0].why if found else ()), unknown, suggestions)


def _score_candidates(library: Library, query: Query, rows: list[int]) -> list[tuple[Score, Fact]]:
    ranker = Scorer(query)
    ranked = [(ranker.score_fact(fact, texts), fact) for fact, texts in library.store.field_tokens(rows)]
    ranked.sort(key=lambda each: (-each[0].score, each[1].file, each[1].ordinal))
    return _put_totals_first(ranked)


def _put_totals_first(ranked: list[tuple[Score, Fact]]) -> list[tuple[Score, Fact]]:
    """Of facts of one subject, unit and date that answer nearly as well, the largest figure first: a total before its parts."""
    alike: defaultdict[tuple[str, str, str], list[int]] = defaultdict(list)
    for place, (rank, fact) in enumerate(ranked):
        if fact.unit and fact.smallest is not None:
            places = alike[fact.subject, fact.unit, fact.date]
            if not places or ranked[places[0]][0].score - rank.score <= _NEARLY:
                places.append(place)
    for places in alike.values():
        by_size = sorted((ranked[place] for place in places), key=lambda each: each[1].smallest or 0, reverse=True)
        for place, (rank, fact) in zip(places, by_size, strict=True):
            ranked[place] = (rank._replace(score=ranked[place][0].score), fact)
    return ranked


def _passes_thresholds(rank: Score) -> bool:
    """Whether a fact answers enough of the question; a date, number or name that is asked for must be answered."""
    cover, asked = (COUNTED_COVER, COUNTED_ASKED) if rank.counts else (COVER, KIND_ASKED if rank.fits else ASKED)
    return not rank.lacks and rank.cover >= cover and rank.asked >= asked and rank.named >= NAMED


def _select_results(ranked: list[tuple[Score, Fact]]) -> list[tuple[Score, Fact]]:
    """The facts that answer, nearly as well as the best one; below few of them, others of its subject, which leave a word out and say so."""
    answering = [(rank, fact) for rank, fact in ranked if _passes_thresholds(rank)]
    if not answering:
        return []
    best, subject = answering[0][0].score, answering[0][1].subject
    found = [(rank, fact) for rank, fact in answering if rank.score >= NEAR_BEST * best]
    others = (each for each in ranked if each[1].subject == subject and each[0].missed and not each[0].lacks and each not in answering)
    return found + [each for each in others if each[0].score >= RELATED * best][: max(FEW - len(found), 0)]
