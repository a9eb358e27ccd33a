"""The verb list: all facts that filters leave, in the order asked for. It ranks nothing and prints nothing."""

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
    if fact.date == "undated":
        return None
    date = parse_edtf(fact.date)
    return (str(date.last or "9999-12-31"), str(date.first or ""))


def _by_value(fact: Fact) -> tuple[str, Decimal] | None:
    return None if fact.largest is None else (fact.unit, fact.largest)


SORTS: dict[str, Callable[[Fact], Any] | None] = {
    "file": None,
    "id": lambda fact: fact.id,
    "subject": lambda fact: (fact.subject, fact.measure),
    "date": _by_date,
    "value": _by_value,
    "source": lambda fact: (fact.source, fact.ordinal),
}
"""The orders of ``list --sort``: as in the files; dates from the earliest, values within their units; what has none is last either way."""


def list_facts(library: Library, filters: Filters = EVERYTHING, sort: str = "file", *, withdrawn: bool = False) -> list[Fact]:
    """Every fact that the filters leave. Withdrawn facts are hidden unless asked for. Raises UseError for an unknown order."""
    key = sort.removeprefix("-")
    if key not in SORTS:
        raise unknown_name("order", sort, list(SORTS), f"choose from {', '.join(SORTS)}; -date turns an order round")
    facts = [fact for fact in _filtered(library, filters) if withdrawn or not fact.withdrawn]
    order, turned = SORTS[key], sort.startswith("-")
    if order is None:
        return facts[::-1] if turned else facts
    lacking = [fact for fact in facts if order(fact) is None]
    return sorted((fact for fact in facts if order(fact) is not None), key=order, reverse=turned) + lacking


def _filtered(library: Library, filters: Filters) -> Iterable[Fact]:
    fixed = filter_terms(library, filters)
    when, bounds = date_range_sql(filters)
    if not fixed and not when:
        return library.facts
    if fixed:
        join = when or "JOIN fact ON fact.n = found.rowid"
        sql, values = f"SELECT fact.n FROM found {join} WHERE found MATCH ?", (*bounds, match_expression(fixed))
    else:
        sql, values = f"SELECT fact.n FROM fact {when.replace('JOIN fact ON fact.n = found.rowid AND', 'WHERE')}", bounds
    numbers = [row for (row,) in library.store.query(f"{sql} ORDER BY fact.n", values)]
    return library.store.facts(numbers)
