"""List all facts that match filters, sorted. It ranks nothing and prints nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import Any

from beltfacts.errors import unknown_name
from beltfacts.library.filters import EVERYTHING, Filters, date_range_sql, filter_terms, match_expression
from beltfacts.library.library import Library
from beltfacts.model import Fact
from beltfacts.reading import parse_edtf


def _by_date(fact: Fact) -> tuple[str, str] | None:
    """Return the sort key of a date: its last day, then its first; None for undated."""
    if fact.date == "undated":
        return None
    date = parse_edtf(fact.date)
    return (str(date.last or "9999-12-31"), str(date.first or ""))


def _by_value(fact: Fact) -> tuple[str, Decimal] | None:
    """Return the sort key of a value.

    It is the unit, then the largest value; None where there is no value.
    """
    return None if fact.largest is None else (fact.unit, fact.largest)


SORTS: dict[str, Callable[[Fact], Any] | None] = {
    "file": None,
    "id": lambda fact: fact.id,
    "subject": lambda fact: (fact.subject, fact.measure),
    "date": _by_date,
    "value": _by_value,
    "source": lambda fact: (fact.source, fact.ordinal),
}
"""The orders of ``list --sort``, by name: a sort key, or None for the order of the files.

Dates are from the earliest, values in their units. Facts without a key are last in both directions.
"""


def list_facts(library: Library, filters: Filters = EVERYTHING, sort: str = "file", *, withdrawn: bool = False) -> list[Fact]:
    """Return every fact that matches the filters, sorted.

    `sort`: a name of `SORTS`, with - before it for the reverse. Withdrawn facts are left out unless `withdrawn`. Raises UseError for an
    unknown order.
    """
    key = sort.removeprefix("-")
    if key not in SORTS:
        raise unknown_name("order", sort, list(SORTS), f"choose from {', '.join(SORTS)}; -date turns an order round")
    facts = [fact for fact in _filtered(library, filters) if withdrawn or not fact.withdrawn]
    order, is_reversed = SORTS[key], sort.startswith("-")
    if order is None:
        return facts[::-1] if is_reversed else facts
    without_key = [fact for fact in facts if order(fact) is None]
    return sorted((fact for fact in facts if order(fact) is not None), key=order, reverse=is_reversed) + without_key


def _filtered(library: Library, filters: Filters) -> Iterable[Fact]:
    """Return the facts that match the filters, in the order of the files."""
    groups = filter_terms(library, filters)
    join, days = date_range_sql(filters)
    if not groups and not join:
        return library.facts
    if groups:
        join = join or "JOIN fact ON fact.n = postings.rowid"
        sql, values = f"SELECT fact.n FROM postings {join} WHERE postings MATCH ?", (*days, match_expression(groups))
    else:
        sql, values = f"SELECT fact.n FROM fact {join.replace('JOIN fact ON fact.n = postings.rowid AND', 'WHERE')}", days
    return library.store.facts([row for (row,) in library.store.query(f"{sql} ORDER BY fact.n", values)])
