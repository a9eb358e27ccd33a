"""Answer a query with scored facts: those that answer all of it, and near ones, which leave something open.

Query analysis, candidates and scores come from the modules beside. It prints nothing.
"""

from typing import NamedTuple

from beltfacts.errors import UseError
from beltfacts.library import EVERYTHING, Filters, Library, load, standing_rows
from beltfacts.library.files import FactPaths
from beltfacts.model import Fact, Hit
from beltfacts.search.candidates import MAX_BESIDE, MAX_PARTIAL, retrieve_candidates, retrieve_partial
from beltfacts.search.exact_match import any_number_is_rounded, exact_rows, rows_of_numbers, says_exactly
from beltfacts.search.query import REAL_WORD, Query
from beltfacts.search.query_analysis import MAX_QUERY, analyze_query
from beltfacts.search.scoring import Score, ScoredFact, Scorer
from beltfacts.search.weights import NEAR, RESULT, WEIGHTS

FEW_RESULTS = 3
"""Below this number of results, near facts are added up to it."""

MAX_NEAR = 5
"""Near facts that are shown where nothing answers."""

_WEAK = "only in its quote"
"""What `missed` says of a fact that has all words but answers too weakly to be a result."""


class Answer(NamedTuple):
    """The answer to one query.

    hits: facts that answer all of it, best first, at most as many as asked for.
    total: number of facts that answer.
    corrections: pairs (typed, searched for instead).
    unknown: words that no fact contains.
    suggestions: words similar to unknown ones, as lines.
    read: maximum number of characters of the query that are analysed.
    near: facts that leave something open, best first; none where enough facts answer.
    """

    hits: list[Hit]
    total: int
    corrections: list[tuple[str, str]] = []  # noqa: RUF012
    unknown: list[str] = []  # noqa: RUF012
    suggestions: list[str] = []  # noqa: RUF012
    read: int = MAX_QUERY
    near: list[Hit] = []  # noqa: RUF012


def search(library: Library | FactPaths, query: str, limit: int = 20, filters: Filters = EVERYTHING) -> list[Hit]:
    """Return the facts that answer a query, best first.

    `library`: an opened library, or paths as `load` takes them. `limit`: maximum number of hits. The list is empty if no fact answers.
    Raises UseError for an empty query, and for paths that cannot be loaded.
    """
    return answer(library, query, limit, filters, adds_near=False).hits


def answer(library: Library | FactPaths, query: str, limit: int = 20, filters: Filters = EVERYTHING, *, adds_near: bool = True) -> Answer:
    """Answer a query, with near facts, corrections, unknown words and suggestions.

    `library`: an opened library, or paths as `load` takes them, which are opened for this query.
    `limit`: maximum number of hits. `filters`: which facts are searched. `adds_near`: whether near facts are looked up beside results, which
    takes as long as the rest. Raises UseError for an empty query.
    """
    if not isinstance(library, Library):
        with load(library) as opened:
            return answer(opened, query, limit, filters, adds_near=adds_near)
    if not query.strip():
        raise UseError('the query is empty; type what you look for, as in beltfacts search "China-Laos Railway freight"')
    analyzed = analyze_query(library.lexicon, query)
    scorer, results, near = score_candidates(library, analyzed, filters, adds_near=adds_near)
    exact: list[ScoredFact] = []
    if not (results and says_exactly(library, query, results[0][1])):
        exact = _score_exact(library, query, scorer, filters, max([RESULT, *(score.score for score, _ in results)]))
        ids = {fact.id for _, fact in exact}
        results, near = [*exact, *(each for each in results if each[1].id not in ids)], [each for each in near if each[1].id not in ids]
    if not (analyzed.terms or results):
        return Answer([], 0, suggestions=["type a name, a thing that is measured, or a number; beltfacts subjects lists what there is"])
    if not results:
        from beltfacts.search.spelling import correct_real_words  # imported here: most queries have results

        if correct_real_words(analyzed, library.lexicon):
            scorer, results, near = score_candidates(library, analyzed, filters, adds_near=adds_near)
    if not results:
        from beltfacts.search.widening import add_distant_words  # imported here: most queries have results

        if add_distant_words(analyzed, library.lexicon):
            scorer, results, near = score_candidates(library, analyzed, filters, adds_near=adds_near)
    unknown, suggestions = [] if exact else analyzed.unknown, list[str]()
    if unknown and not results:
        from beltfacts.search.suggestions import suggest_words  # imported here: most queries have results

        suggestions = suggest_words(library.lexicon, unknown)
    names = {term.typed for term in analyzed.terms if term.name}
    near.sort(key=lambda each: not names.isdisjoint(each[0].missed))  # of another country only if nothing is known of the one named
    near = near[: min(limit, FEW_RESULTS - len(results) if results else MAX_NEAR)]
    hits, near_hits = [[_hit(scorer, *each) for each in scored] for scored in (results[:limit], near)]
    corrections = [pair for hit in (hits or near_hits)[:1] for pair in hit.read_as if pair in _all_corrections(analyzed)]
    return Answer(hits, len(results), corrections, unknown, suggestions, near=near_hits)


def score_candidates(
    library: Library, query: Query, filters: Filters, *, adds_near: bool = True
) -> tuple[Scorer, list[ScoredFact], list[ScoredFact]]:
    """Retrieve candidates and score them. Return the scorer, results and near facts, best first.

    `adds_near`: whether facts that lack a term are looked up where there are results, but few.
    """
    scorer = Scorer(query)
    rows = [*dict.fromkeys([*rows_of_numbers(library, query, filters), *retrieve_candidates(library, query, filters)])]
    results = _select_results(query, _score_rows(library, scorer, standing_rows(library, rows, filters.known_on), takes_open=False))
    if len(results) >= (FEW_RESULTS if adds_near else 1):
        return scorer, results, []
    limit = MAX_BESIDE if results else MAX_PARTIAL
    partial = retrieve_partial(library, query, filters, limit, takes_single_terms=adds_near)
    every = standing_rows(library, [*dict.fromkeys([*rows, *partial])], filters.known_on)
    found = _score_rows(library, scorer, every, takes_open=True)
    results = _select_results(query, found)
    return scorer, results, [each for each in found if not is_result(each[0]) and each[0].score >= NEAR]


def _score_exact(library: Library, text: str, scorer: Scorer, filters: Filters, least: float) -> list[ScoredFact]:
    """Score the facts whose id, title, measure or figure is the query, best first. They leave nothing open.

    `least`: the score that they have at least.
    """
    rows = standing_rows(library, exact_rows(library, text, filters), filters.known_on)
    if not rows:
        return []
    scored = _score_rows(library, scorer, rows, takes_open=True)
    return [(score._replace(missed=(), score=max(score.score, least)), fact) for score, fact in scored if says_exactly(library, text, fact)]


def _score_rows(library: Library, scorer: Scorer, rows: list[int], *, takes_open: bool) -> list[ScoredFact]:
    """Score the facts of some rows, best first. Facts that leave something open are left out, unless `takes_open`."""
    scored = [(scorer.score_fact(fact, texts, takes_open=takes_open), fact) for fact, texts in library.store.field_tokens(rows)]
    return scorer.rank([(score, fact) for score, fact in scored if score is not None])


def _select_results(query: Query, scored: list[ScoredFact]) -> list[ScoredFact]:
    """Return the scored facts that are results, best first. Values that only round to a number of the query come after all others."""
    results = [each for each in scored if is_result(each[0])]
    rounded = [any_number_is_rounded(query, score, fact) for score, fact in results]
    if not any(rounded[:1]) or all(rounded):
        return results
    best = results[0][0].score
    first = [(score._replace(score=best), fact) for (score, fact), is_rounded in zip(results, rounded, strict=True) if not is_rounded]
    return [*first, *(each for each, is_rounded in zip(results, rounded, strict=True) if is_rounded)]


def is_result(score: Score) -> bool:
    """Return whether a fact answers: it leaves nothing open, and its score is high enough."""
    return not score.missed and score.score >= RESULT


def _hit(scorer: Scorer, score: Score, fact: Fact) -> Hit:
    """Return a scored fact as a hit. Its score is the share of what the best possible fact would have."""
    missed = score.missed or (() if is_result(score) else (_WEAK,))
    features = tuple((name, round(value, 2), round(WEIGHTS[name] * value, 3)) for name, value in score.features.items())
    share = round(min(max(score.score / _BEST_SCORE, 0.0), 1.0), 4)
    return Hit(fact, share, scorer.reasons(score), missed, scorer.read_as(score, fact), features)


_BEST_SCORE = sum(WEIGHTS[name] for name in ("own", "subject", "measure", "newest"))
"""Score of a fact that says all of a query in its subject and measure."""


def _all_corrections(query: Query) -> set[tuple[str, str]]:
    """Return what was typed with each correction that was searched for."""
    kinds = ("corrected", REAL_WORD)
    return {(term.typed, word) for term in query.terms for word, match_type in term.match_type.items() if match_type in kinds}
