"""Candidate retrieval: which facts of the index are worth scoring.

It does not score them. Where more facts match than are scored, the newest and plainest are taken, never the first of a file.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from beltfacts.library import Filters, Library, date_range_sql, filter_terms, match_expression, newest_rows
from beltfacts.library.index import PRIMARY
from beltfacts.search.query import HINT, Query, QueryTerm

_MAX_CANDIDATES = 40
"""Facts that are scored at most."""

MAX_PARTIAL = 40
"""Facts that are scored at most for what is shown as near, where nothing answers."""

MAX_BESIDE = 10
"""The same, where something answers."""

_LEAST_SHARE = 10
"""Facts that are scored at most of those that lack one certain term. A term with many alternatives must not crowd out the others."""

_MAX_RARE = 5000
"""A term that occurs in at most this many facts is rare: facts that have it alone are looked up."""

_ENOUGH = 5
"""Facts that lack one term, from which those that lack more are not looked up."""

_MAX_COMPARED = 300
"""Facts that have the rarest term, up to which it is looked up which of them have each other term, or words with the initials typed."""

Alternatives = list[list[str]]
"""Index terms, in lists: a fact has one term of each list."""


def retrieve_candidates(library: Library, query: Query, filters: Filters) -> list[int]:
    """Return the row ids of facts that may answer all terms, at most 40. The list is empty if a term occurs in no fact.

    Words that a figure may answer by its type ("length") need not occur. If more facts match, those are taken that have all terms in the
    primary fields, the newest first.
    """
    finder = _CandidateFinder(library, filters)
    required = [term for term in query.terms if not term.is_empty]
    if any(not (term.alternatives or term.answer_types) for term in required):
        return []
    terms = [term for term in required or query.terms if term.alternatives]
    rows: list[int] = []
    for tried in (terms, [term for term in terms if not term.answer_types]):
        if tried and len(rows) < _MAX_CANDIDATES and (tried is terms or len(tried) < len(terms)):
            rows += finder.rows(tried)
    return list(dict.fromkeys(rows))[:_MAX_CANDIDATES]


def retrieve_partial(
    library: Library, query: Query, filters: Filters, limit: int = MAX_PARTIAL, *, takes_single_terms: bool = True
) -> list[int]:
    """Return the row ids of facts that have some of the terms, at most `limit`, those with most of the query's weight first.

    `takes_single_terms`: whether facts that have one of three or more terms are looked up. They are near at best.
    """
    finder = _CandidateFinder(library, filters)
    if any(term.initials and not term.alternatives for term in query.terms):
        limit = _MAX_COMPARED
    terms = [term for term in query.terms if term.alternatives and not term.is_empty] or [term for term in query.terms if term.alternatives]
    weights: defaultdict[int, float] = defaultdict(float)
    share = max(limit // max(len(terms), 1), _LEAST_SHARE)
    firm: list[int] = []
    is_claim = any(term.number for term in terms) and any(HINT in term.match_type.values() for term in terms)
    for kept, rows in _rows_without_one(finder, terms, share) if len(terms) > 2 else ():
        firm += finder.rows([], [*map(_firm, kept)], _LEAST_SHARE) if is_claim else []
        for row in rows:
            weights[row] += sum(term.weight for term in kept)
    if len(weights) >= _ENOUGH or (len(terms) > 2 and not takes_single_terms):
        return [*firm, *sorted(weights, key=lambda row: -weights[row])[:limit]]
    names = [term for term in terms if term.name and term.name.subjects]
    for term in terms:
        beside = [[word for name in names for word in name.alternatives]] if names and term not in names else []
        if term.count <= _MAX_RARE or beside:
            for row in finder.rows([term], beside, limit):
                weights[row] += term.weight
    return [*firm, *sorted(weights, key=lambda row: -weights[row])[:limit]]


def _rows_without_one(finder: _CandidateFinder, terms: list[QueryTerm], limit: int) -> Iterator[tuple[list[QueryTerm], list[int]]]:
    """Yield all terms but one, for each in turn, with the rows that have them, as `_CandidateFinder.rows` returns these.

    Intersecting many frequent terms takes long. So of the facts with the rarest term, it is looked up once which have each other term.
    """
    rarest = min(terms, key=finder.estimate_count)
    having: dict[int, set[int]] = {}
    few = finder.rows_of_few(rarest, _MAX_COMPARED)
    if few is not None:
        having = {id(term): finder.rows_with_both(rarest, term) for term in terms if few and term is not rarest}
    for omitted in terms:
        kept = [term for term in terms if term is not omitted]
        if few is None or omitted is rarest:
            yield kept, finder.rows(kept, limit=limit)
            continue
        rows = sorted(set(few).intersection(*(having[id(term)] for term in kept if term is not rarest))) if few else few
        yield kept, rows if len(rows) <= limit else finder.rows(kept, limit=limit)


def _any_field(term: QueryTerm) -> list[str]:
    """Return the index terms of a query term in any field."""
    return [*term.alternatives]


def _firm(term: QueryTerm) -> list[str]:
    """Return those that are more than akin to it, or all if none is."""
    return [word for word, match_type in term.match_type.items() if match_type != HINT] or [*term.alternatives]


def _primary(term: QueryTerm) -> list[str]:
    """Return the index terms of a query term in the primary fields. Of the name of a subject with facts, that is the subject alone."""
    subjects = [word for word in term.alternatives if word.startswith("=s-")]
    words = subjects or [*term.alternatives]
    return [word if word[0] == "=" else " ".join(PRIMARY + part for part in word.split(" ")) for word in words]


class _CandidateFinder:
    """Finds the rows that contain index terms and pass the filters."""

    def __init__(self, library: Library, filters: Filters) -> None:
        self._library, self._filters = library, filters
        self._filter_terms = filter_terms(library, filters)
        self._join, self._date_range = date_range_sql(filters)

    def estimate_count(self, term: QueryTerm) -> int:
        """Return about how many facts have a term: those of all its index terms, a phrase as its rarest word."""
        count = self._library.lexicon.count
        return sum([min(map(count, word.split(" "))) if word[0] != "=" else count(word) for word in term.alternatives])

    def rows_of_few(self, term: QueryTerm, most: int) -> list[int] | None:
        """Return all rows with a term, in their order, or None if there are more than `most`."""
        found = self._match([_any_field(term), *self._filter_terms], most + 1)
        return found if len(found) <= most else None

    def rows_with_both(self, term: QueryTerm, other: QueryTerm) -> set[int]:
        """Return all rows with two terms, whatever the filters."""
        sql = "SELECT postings.rowid FROM postings WHERE postings MATCH ?"
        return {row for (row,) in self._library.store.query(sql, (match_expression([_any_field(term), _any_field(other)]),))}

    def _match(self, alternatives: Alternatives, most: int) -> list[int]:
        """Return at most so many rows, in their order, with one index term of every list, of the dates of the filters."""
        sql = f"SELECT postings.rowid FROM postings {self._join} WHERE postings MATCH ? LIMIT ?"
        return [row for (row,) in self._library.store.query(sql, (*self._date_range, match_expression(alternatives), most))]

    def rows(self, terms: list[QueryTerm], beside: Alternatives = [], limit: int = _MAX_CANDIDATES) -> list[int]:  # noqa: B006
        """Return at most `limit` rows with all terms, and one index term of every list of `beside`.

        If there are more, return the newest of those with all terms in the primary fields, or of all if none has.
        """
        alternatives = [*map(_any_field, terms), *beside]
        found = self._match([*alternatives, *self._filter_terms], limit + 1)
        if len(found) <= limit:
            return found
        best = newest_rows(self._library, [*map(_primary, terms), *beside], limit, self._filters)
        return best or newest_rows(self._library, alternatives, limit, self._filters)
