"""Answer a query with scored facts, or with "no match" and suggestions.

Query analysis, candidates and scores come from the modules beside. It prints nothing.
"""

from collections import defaultdict
from typing import NamedTuple

from beltfacts.errors import UseError
from beltfacts.library import EVERYTHING, Filters, Library
from beltfacts.model import Fact, Hit
from beltfacts.search.candidates import retrieve_candidates
from beltfacts.search.query import Query
from beltfacts.search.query_analysis import MAX_QUERY, analyze_query
from beltfacts.search.scoring import Score, Scorer

ScoredFact = tuple[Score, Fact]

MIN_QUERY_SHARE = 0.62
"""Least share of the query's weight that a result must answer (0 to 1)."""

MIN_DETAIL_SHARE = 0.66
"""Least share of what the query says besides the subject (0 to 1)."""

MIN_DETAIL_SHARE_OF_TYPE = 0.5
"""The same for a fact of the expected answer type: a date for "when"."""

MIN_NAME_SHARE = 0.5
"""Least share of the words that name a subject (0 to 1): the capital of one bank does not answer for another."""

MIN_QUERY_SHARE_OF_COUNT = 0.4
"""`MIN_QUERY_SHARE` for a fact that counts what "how many" asks for: the other words are mostly context."""

MIN_DETAIL_SHARE_OF_COUNT = 0.25
"""`MIN_DETAIL_SHARE` for such a fact."""

MIN_SHARE_OF_BEST = 0.62
"""Results have at least this share of the best result's score (0 to 1)."""

FEW_RESULTS = 3
"""Below this number of results, facts about the same subject are added up to it."""

MIN_RELATED_SHARE = 0.5
"""Least share of the best result's score that an added fact has (0 to 1)."""

_EQUAL_SCORES = 0.01
"""Facts whose scores differ by at most this much answer equally well."""


class Answer(NamedTuple):
    """The answer to one query.

    hits: facts, best first, at most as many as asked for; empty if no fact answers.
    total: number of facts that answer.
    corrections: pairs (typed, searched for instead).
    unknown: words that no fact contains.
    suggestions: lines for a query without results.
    read: maximum number of characters of the query that are analysed.
    """

    hits: list[Hit]
    total: int
    corrections: list[tuple[str, str]] = []  # noqa: RUF012
    unknown: list[str] = []  # noqa: RUF012
    suggestions: list[str] = []  # noqa: RUF012
    read: int = MAX_QUERY


def search(library: Library, query: str, limit: int = 20, filters: Filters = EVERYTHING) -> list[Hit]:
    """Return the facts that answer a query, best first.

    `limit`: maximum number of hits. The list is empty if no fact answers. Raises UseError for an empty query.
    """
    return answer(library, query, limit, filters).hits


def answer(library: Library, query: str, limit: int = 20, filters: Filters = EVERYTHING) -> Answer:
    """Answer a query, with corrections, unknown words and suggestions.

    `limit`: maximum number of hits. `filters`: which facts are searched. Raises UseError for an empty query.
    """
    if not query.strip():
        raise UseError('the query is empty; type what you look for, as in beltfacts search "China-Laos Railway freight"')
    analyzed = analyze_query(library.lexicon, query)
    if not analyzed.terms:
        return Answer([], 0, suggestions=["type a name, a thing that is measured, or a number; beltfacts subjects lists what there is"])
    scored = _score_candidates(library, analyzed, filters)
    results = _select_results(scored)
    suggestions: list[str] = []
    if not results:
        results, analyzed = _retry_with_corrections(library, analyzed, filters)
    if not results:
        from beltfacts.search.suggestions import suggest  # imported here: most queries have results

        suggestions = suggest(library, analyzed, scored)
    unknown = [term.typed for term in analyzed.unknown if not term.low_information]
    hits = [Hit(fact, round(min(score.score, 1.0), 4), score.why, score.missed) for score, fact in results[:limit]]
    return Answer(hits, len(results), analyzed.corrections(results[0][0].why if results else ()), unknown, suggestions)


def _retry_with_corrections(library: Library, query: Query, filters: Filters) -> tuple[list[ScoredFact], Query]:
    """Search again with real-word spelling errors corrected.

    Return the results and the query that gave them.
    """
    from beltfacts.search.spelling import correct_real_word_errors  # imported here: most queries have results

    corrected = correct_real_word_errors(query, library.lexicon)
    results = _select_results(_score_candidates(library, corrected, filters)) if corrected else []
    return results, corrected if corrected and results else query


def _score_candidates(library: Library, query: Query, filters: Filters) -> list[ScoredFact]:
    """Retrieve candidates and score them. Return them best first, equal scores in the order of the files."""
    scorer = Scorer(query)
    rows = retrieve_candidates(library, query, filters)
    scored = [(scorer.score_fact(fact, texts), fact) for fact, texts in library.store.field_tokens(rows)]
    scored.sort(key=lambda each: (-each[0].score, each[1].file, each[1].ordinal))
    return _put_totals_first(scored)


def _put_totals_first(scored: list[ScoredFact]) -> list[ScoredFact]:
    """Put the largest figure first among facts that answer equally well: a total before its parts.

    Only facts of the same subject, unit and date change places. They exchange their scores too. Changes `scored` and returns it.
    """
    groups: defaultdict[tuple[str, str, str], list[int]] = defaultdict(list)
    for index, (score, fact) in enumerate(scored):
        if fact.unit and fact.smallest is not None:
            indexes = groups[fact.subject, fact.unit, fact.date]
            if not indexes or scored[indexes[0]][0].score - score.score <= _EQUAL_SCORES:
                indexes.append(index)
    for indexes in groups.values():
        by_size = sorted((scored[index] for index in indexes), key=lambda each: each[1].smallest or 0, reverse=True)
        for index, (score, fact) in zip(indexes, by_size, strict=True):
            scored[index] = (score._replace(score=scored[index][0].score), fact)
    return scored


def _passes_thresholds(score: Score) -> bool:
    """Return whether a fact answers every required term and enough of the query."""
    if score.counts_requested:
        min_query_share, min_detail_share = MIN_QUERY_SHARE_OF_COUNT, MIN_DETAIL_SHARE_OF_COUNT
    else:
        min_query_share = MIN_QUERY_SHARE
        min_detail_share = MIN_DETAIL_SHARE_OF_TYPE if score.has_expected_type else MIN_DETAIL_SHARE
    return (
        not score.lacks_required
        and score.query_share >= min_query_share
        and score.detail_share >= min_detail_share
        and score.name_share >= MIN_NAME_SHARE
    )


def _select_results(scored: list[ScoredFact]) -> list[ScoredFact]:
    """Select the facts that answer nearly as well as the best one.

    If they are fewer than `FEW_RESULTS`, add facts about the best one's subject that leave a word unanswered (`missed`).
    """
    answering = [(score, fact) for score, fact in scored if _passes_thresholds(score)]
    if not answering:
        return []
    best, subject = answering[0][0].score, answering[0][1].subject
    results = [(score, fact) for score, fact in answering if score.score >= MIN_SHARE_OF_BEST * best]
    related = (
        each for each in scored if each[1].subject == subject and each[0].missed and not each[0].lacks_required and each not in answering
    )
    return results + [each for each in related if each[0].score >= MIN_RELATED_SHARE * best][: max(FEW_RESULTS - len(results), 0)]
