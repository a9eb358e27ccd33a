"""Find the newest facts that match an expression, without reading the dates of all that do."""

from __future__ import annotations

from beltfacts.library.filters import EVERYTHING, KEY_JOIN, Filters, date_range_sql, filter_terms, match_expression
from beltfacts.library.index import PRIMARY
from beltfacts.library.library import Library

_FEW = 2000
"""Matches whose dates are all read: that takes 2 ms, and half a second for a million."""

_MOST_YEARS = 40
"""Years that are looked through, from the last that any fact names. A library of forecasts has few facts in the first of them."""


def newest_rows(library: Library, groups: list[list[str]], limit: int, filters: Filters = EVERYTHING) -> list[int]:
    """Return the row numbers of the newest facts with one term of every group, by the last day of their dates.

    Facts of one day are ordered by the length of their measures, the shortest first. Open and undated facts are last. `limit`: maximum
    number of rows. The years are terms of the index: where many facts match, they are looked through from the last year on, until there
    are enough. The rows are the same as if all dates had been compared.
    """
    groups = [*groups, *filter_terms(library, filters)]
    join, days = date_range_sql(filters)
    expression = match_expression(groups)
    matches = "SELECT count(*) FROM (SELECT 1 FROM postings WHERE postings MATCH ? LIMIT ?)"
    sql = (
        f"SELECT n FROM postings {join or KEY_JOIN} WHERE postings MATCH ? {{}} ORDER BY coalesce(last, '') DESC, fact_key.words, n LIMIT ?"
    )
    found: list[int] = []
    if library.store.query(matches, (expression, _FEW + 1))[0][0] > _FEW:
        last = int(library.store.meta("last_day")[:4] or 0)
        of_year = sql.format("AND last BETWEEN ? AND ?")
        for year in range(last, max(last - _MOST_YEARS, 0), -1):
            narrowed = match_expression([*groups, [f"{PRIMARY}{year}"]])
            values = (*days, narrowed, f"{year:04}-01-01", f"{year:04}-12-31", limit - len(found))
            found += [row for (row,) in library.store.query(of_year, values)]
            if len(found) >= limit:
                return found
    return [row for (row,) in library.store.query(sql.format(""), (*days, expression, limit))]
