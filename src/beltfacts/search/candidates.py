"""Candidate generation: which facts of the index are worth scoring."""

from __future__ import annotations

from collections import defaultdict

from beltfacts.library import Filters, Library, date_range_sql, filter_terms, match_expression
from beltfacts.library.index import PRIMARY
from beltfacts.search.query import Query, QueryTerm

_CANDIDATES, _SMALL, _RARE = 40, 5000, 5000
_HOPELESS = 0.42


def _primary_terms(group: QueryTerm) -> list[str]:
    return [word if word[0] == "=" else " ".join(PRIMARY + part for part in word.split(" ")) for word in group.alternatives]


def retrieve_candidates(library: Library, query: Query, filters: Filters) -> list[int]:
    """Row numbers of the facts worth ranking, those that answer most of the query's weight first.

    The facts in which every group meets come first, those in subject, measure and figure before those anywhere where there are many; then
    those in which the groups that carry the question meet, and those that lack one group, each only where nothing was found before. In a
    small library, or when nothing was found at all, every fact that answers a rare group is a candidate too; beside facts in which all
    meet, those that answer next to nothing are not.
    """
    find = _CandidateFinder(library, filters)
    usable = [group for group in query.terms if group.alternatives]
    carrying = [group for group in usable if not (group.low_information or group.optional)]
    full = sum(group.weight for group in usable)
    find.add_rows_with_all([list(group.alternatives) for group in usable], full)
    if len(find.weights) == _CANDIDATES:  # and there may be more
        find.add_rows_with_all([_primary_terms(group) for group in usable], 1.1 * full)
    met = bool(find.weights)
    if not met and len(carrying) < len(usable):
        find.add_rows_with_all([list(group.alternatives) for group in carrying], 0.95 * full)
    for left in usable if not find.weights and len(usable) > 2 else ():
        find.add_rows_with_all([list(group.alternatives) for group in usable if group is not left], full - left.weight)
    if library.store.size <= _SMALL or not find.weights:
        for group in usable:
            if group.count <= _RARE:
                find.add_rows_with_all([_primary_terms(group)], group.weight, _RARE)
                find.add_rows_with_all([list(group.alternatives)], 0.5 * group.weight, _RARE)
    least = _HOPELESS * full if met else 0.0
    rows = sorted(row for row, weight in find.weights.items() if weight >= least)
    return sorted(rows, key=find.weights.__getitem__, reverse=True)[:_CANDIDATES]


class _CandidateFinder:
    """Collects the rows of a store in which groups of index words meet, with the weight of what they answer."""

    def __init__(self, library: Library, filters: Filters) -> None:
        self.query = library.store.query
        self.fixed = filter_terms(library, filters)
        self.join, self.bounds = date_range_sql(filters)
        self.weights: defaultdict[int, float] = defaultdict(float)

    def add_rows_with_all(self, groups: list[list[str]], weight: float, limit: int = 0) -> None:
        """Add at most `limit` rows (`_CANDIDATES` without one) that have a word of every group and pass the filters."""
        if not groups:
            return
        sql = f"SELECT found.rowid FROM found {self.join} WHERE found MATCH ? LIMIT ?"
        for (row,) in self.query(sql, (*self.bounds, match_expression([*groups, *self.fixed]), limit or _CANDIDATES)):
            self.weights[row] += weight
