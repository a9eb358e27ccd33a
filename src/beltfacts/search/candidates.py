"""Candidate retrieval: which facts of the index are worth scoring.

It does not score them.
"""

from __future__ import annotations

from collections import defaultdict

from beltfacts.library import Filters, Library, date_range_sql, filter_terms, match_expression
from beltfacts.library.index import PRIMARY
from beltfacts.search.query import Query, QueryTerm

_MAX_CANDIDATES = 40
"""Facts that are scored at most."""

_SMALL_LIBRARY = 5000
"""Facts. Up to this size every fact with a rare term is a candidate."""

_MAX_RARE = 5000
"""A term that occurs in at most this many facts is rare."""

_PRIMARY_BONUS = 1.1
"""Factor for rows that have all terms in the primary fields, against rows that have them in any field."""

_CONTENT_FACTOR = 0.95
"""Factor for rows that have all content terms, against rows that have all terms."""

_ANY_FIELD_FACTOR = 0.5
"""Factor for a rare term in any field, added to 1 for the primary fields."""

_MIN_SHARE = 0.42
"""Least share of the query's weight (0 to 1), where some rows have all terms: rows below it answer too little to become results."""


def retrieve_candidates(library: Library, query: Query, filters: Filters) -> list[int]:
    """Return the row ids of at most 40 candidates, best first.

    Run these queries in turn and stop at the first that returns rows: all terms, the content terms (neither optional nor low-information),
    all terms but one. If the first returns as many rows as it may, run it again on the primary fields (subject, measure, figure, names,
    date), and rank these rows higher. In a small library, or if no row was found, add the facts with any one rare term.
    """
    finder = _CandidateFinder(library, filters)
    terms = [term for term in query.terms if term.alternatives]
    content_terms = [term for term in terms if not (term.low_information or term.optional)]
    total = sum(term.weight for term in terms)
    finder.add_rows_with_all([list(term.alternatives) for term in terms], total)
    if len(finder.weights) == _MAX_CANDIDATES:  # and there may be more
        finder.add_rows_with_all([_primary_terms(term) for term in terms], _PRIMARY_BONUS * total)
    all_terms_occur = bool(finder.weights)
    if not all_terms_occur and len(content_terms) < len(terms):
        finder.add_rows_with_all([list(term.alternatives) for term in content_terms], _CONTENT_FACTOR * total)
    if not finder.weights and len(terms) > 2:
        for omitted in terms:
            finder.add_rows_with_all([list(term.alternatives) for term in terms if term is not omitted], total - omitted.weight)
    if library.store.size <= _SMALL_LIBRARY or not finder.weights:
        for term in terms:
            if term.count <= _MAX_RARE:
                finder.add_rows_with_all([_primary_terms(term)], term.weight, _MAX_RARE)
                finder.add_rows_with_all([list(term.alternatives)], _ANY_FIELD_FACTOR * term.weight, _MAX_RARE)
    least = _MIN_SHARE * total if all_terms_occur else 0.0
    rows = sorted(row for row, weight in finder.weights.items() if weight >= least)
    return sorted(rows, key=finder.weights.__getitem__, reverse=True)[:_MAX_CANDIDATES]


def _primary_terms(term: QueryTerm) -> list[str]:
    """Return the index terms of a query term in the primary fields."""
    return [word if word[0] == "=" else " ".join(PRIMARY + part for part in word.split(" ")) for word in term.alternatives]


class _CandidateFinder:
    """Collects the rows that contain index terms and pass the filters.

    weights: row id → sum of the weights of the queries that returned it.
    """

    def __init__(self, library: Library, filters: Filters) -> None:
        self._run_sql = library.store.query
        self.filter_terms = filter_terms(library, filters)
        self.join, self.date_range = date_range_sql(filters)
        self.weights: defaultdict[int, float] = defaultdict(float)

    def add_rows_with_all(self, alternatives: list[list[str]], weight: float, limit: int = _MAX_CANDIDATES) -> None:
        """Add the weight to the rows with one term of every list.

        `limit`: maximum number of rows.
        """
        if not alternatives:
            return
        sql = f"SELECT postings.rowid FROM postings {self.join} WHERE postings MATCH ? LIMIT ?"
        expression = match_expression([*alternatives, *self.filter_terms])
        for (row,) in self._run_sql(sql, (*self.date_range, expression, limit)):
            self.weights[row] += weight
