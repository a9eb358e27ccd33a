"""List the facts that match filters, sorted, and count them. It ranks nothing and prints nothing."""

from __future__ import annotations

from collections.abc import Callable, Collection
from decimal import Decimal
from typing import Any, NamedTuple

from beltfacts.errors import unknown_name
from beltfacts.library.filters import EVERYTHING, KEY_JOIN, Filters, date_range_sql, filter_terms, match_expression, published_sources
from beltfacts.library.library import Library
from beltfacts.library.superseded import superseded_sql
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


class _Order(NamedTuple):
    """One order of ``list --sort``.

    key: the sort key of a fact; None for a fact that is last in both directions.
    columns: the same in SQL, as far as the index has it.
    missing: an SQL condition that is true for facts without a key; empty where all have one.
    is_exact: whether `columns` are the whole key. If not, facts with the same columns are read together.
    """

    key: Callable[[Fact], Any]
    columns: tuple[str, ...]
    missing: str = ""
    is_exact: bool = True


SORTS: dict[str, _Order | None] = {
    "file": None,
    "id": _Order(lambda fact: fact.id, ("id",)),
    "subject": _Order(lambda fact: (fact.subject, fact.measure), ("subject",), is_exact=False),
    "date": _Order(_by_date, ("coalesce(last, '9999-12-31')", "coalesce(first, '')"), "first IS NULL AND last IS NULL"),
    "value": _Order(_by_value, ("unit", "value"), "value IS NULL"),
    "source": _Order(lambda fact: (fact.source, fact.ordinal), ("source",), is_exact=False),
}
"""The orders of ``list --sort``, by name; None for the order of the files. Dates are from the earliest, values in their units."""


def list_facts(
    library: Library, filters: Filters = EVERYTHING, sort: str = "file", *, withdrawn: bool = False, limit: int | None = None
) -> list[Fact]:
    """Return the facts that match the filters, sorted, and at most `limit` of them.

    `sort`: a name of `SORTS`, with - before it for the reverse. Withdrawn and superseded facts are left out unless `withdrawn`. With a limit, only the
    facts that are returned are read, and those that a part of the sort key does not tell from them. Raises UseError for an unknown order.
    """
    name, is_reversed = sort.removeprefix("-"), sort.startswith("-")
    if name not in SORTS:
        raise unknown_name("order", sort, list(SORTS), f"choose from {', '.join(SORTS)}; -date turns an order round")
    order = SORTS[name]
    limit = None if limit is None or limit >= library.store.size else limit
    rows = _Selection(library, filters, withdrawn).rows(order, is_reversed, limit)
    facts = library.store.facts(rows)
    if order is not None:
        without_key = [fact for fact in facts if order.key(fact) is None]
        facts = sorted((fact for fact in facts if order.key(fact) is not None), key=order.key, reverse=is_reversed) + without_key
    return facts[:limit]


def rows_by_measure(library: Library, filters: Filters = EVERYTHING, *, withdrawn: bool = False) -> list[list[int]]:
    """Return the row numbers of the facts that match the filters, those with one measure together. None is read.

    Measures are one where their texts are, but for capitals and commas. A withdrawn fact, whose measure is not indexed, stands alone.
    """
    found: dict[tuple[str, int], list[int]] = {}
    for key, row in _Selection(library, filters, withdrawn).rows_with_measure():
        found.setdefault(("measure", key) if key is not None else ("row", row), []).append(row)
    return [*found.values()]


def count_facts(library: Library, filters: Filters = EVERYTHING, *, withdrawn: bool = False) -> int:
    """Return how many facts match the filters, without reading any of them."""
    if filters == EVERYTHING and (withdrawn or not superseded_sql(library)[0]):
        return library.store.size - (0 if withdrawn else library.store.count_withdrawn())
    return _Selection(library, filters, withdrawn).count()


def count_facts_by(library: Library, column: str, topics: Collection[str] = ()) -> dict[str, int]:
    """Return how many facts each subject or source has, by id; withdrawn ones are left out.

    `column`: subject or source. `topics`: only facts with one of these topics, if any are given.
    """
    if not topics:
        return dict(library.store.query(f"SELECT {column}, count(*) FROM fact_key WHERE NOT withdrawn GROUP BY {column}"))
    expression = match_expression([[f"=t-{topic}" for topic in topics]])
    sql = f"SELECT {column}, count(*) FROM postings {KEY_JOIN} WHERE postings MATCH ? GROUP BY {column}"
    return dict(library.store.query(sql, (expression,)))


_FEW_TOPICS = 50
"""Topics whose facts one query counts. An expression of more takes long, and a deep tree has one for each of its topics."""


def count_facts_by_topic(library: Library) -> dict[str, int]:
    """Return how many facts each topic has, by id, with those of narrower topics; withdrawn and superseded ones are left out."""
    topics = library.store.topics
    rows: dict[str, set[int]] = {}
    counts: dict[str, int] = {}
    for topic in topics.topics:
        below = topics.narrower(topic)
        if len(below) <= _FEW_TOPICS:
            counts[topic] = count_facts(library, Filters(topics=(topic,)))
            continue
        for each in below - rows.keys():
            rows[each] = _rows_of_topic(library, each)
        counts[topic] = len(set().union(*(rows[each] for each in below)))
    return counts


def _rows_of_topic(library: Library, topic: str) -> set[int]:
    """Return the row numbers of the facts of a topic itself."""
    superseded, values = superseded_sql(library, None)
    condition = f" AND fact_key.n NOT IN ({superseded})" if superseded else ""
    sql = f"SELECT fact_key.n FROM postings {KEY_JOIN} WHERE postings MATCH ? AND NOT withdrawn{condition}"
    return {row for (row,) in library.store.query(sql, (match_expression([[f"=t-{topic}"]]), *values))}


def _withdrawn_rows(library: Library, filters: Filters) -> list[int]:
    """Return the row numbers of the withdrawn facts that match the filters by topic, subject, source and place."""
    rows = [row for (row,) in library.store.query("SELECT n FROM fact_key WHERE withdrawn ORDER BY n")]
    topics = [library.store.topics.narrower(topic) for topic in filters.topics]
    places = frozenset(place.lower() for place in filters.places)

    def matches(fact: Fact) -> bool:
        """Return whether a fact has one of each."""
        return (
            all(not names.isdisjoint(fact.topics) for names in topics)
            and (not filters.subjects or fact.subject in filters.subjects)
            and (not filters.sources or fact.source in filters.sources)
            and (not places or any(code.lower() in places for place in fact.places for code in (place, place[:2])))
        )

    return [row for row, fact in zip(rows, library.store.facts(rows), strict=True) if matches(fact)]


def _json_list(values: Collection[object]) -> str:
    """Return values as a JSON array, for `json_each` of SQLite."""
    from json import dumps  # imported here: most selections need none

    return dumps(values)


class _Selection:
    """The facts that match filters, as SQL. Withdrawn facts have no postings, and are looked at one by one."""

    def __init__(self, library: Library, filters: Filters, withdrawn: bool) -> None:
        """Make the SQL of the filters. `withdrawn`: whether withdrawn facts are among them."""
        groups = filter_terms(library, filters)
        join, self._values = date_range_sql(filters)
        conditions = [] if withdrawn else ["NOT withdrawn"]
        has_terms = bool(groups) and (not withdrawn or filters[:4] != EVERYTHING[:4])
        if has_terms and withdrawn and (kept := _withdrawn_rows(library, filters)):
            self._tables = "fact_key"
            conditions += [join.removeprefix(f"{KEY_JOIN} AND ")] * bool(join)
            among = "SELECT rowid FROM postings WHERE postings MATCH ?"
            conditions.append(f"(fact_key.n IN ({among}) OR fact_key.n IN (SELECT value FROM json_each(?)))")
            self._values += (match_expression(groups), _json_list(kept))
        elif has_terms:
            self._tables = f"postings {join or KEY_JOIN}"
            conditions.append("postings MATCH ?")
            self._values += (match_expression(groups),)
        else:
            self._tables = "fact_key"
            conditions += [join.removeprefix(f"{KEY_JOIN} AND ")] * bool(join)
        if filters.known_on:
            conditions.append("fact_key.source IN (SELECT value FROM json_each(?))")
            self._values += (_json_list(published_sources(library, filters.known_on, filters.sources)),)
        if not withdrawn:
            superseded, values = superseded_sql(library, filters.known_on)
            conditions += [f"fact_key.n NOT IN ({superseded})"] * bool(superseded)
            self._values += values
        self._where = " AND ".join(conditions) or "1"
        self._query = library.store.query

    def count(self) -> int:
        """Return how many facts there are."""
        return int(self._query(f"SELECT count(*) FROM {self._tables} WHERE {self._where}", self._values)[0][0])

    def rows_with_measure(self) -> list[tuple[int | None, int]]:
        """Return the key of its measure, None for a withdrawn fact, and the row number of each, in the order of files."""
        sql = f"SELECT measure_key, fact_key.n FROM {self._tables} WHERE {self._where} ORDER BY fact_key.n"
        return self._query(sql, self._values)

    def rows(self, order: _Order | None, is_reversed: bool, limit: int | None) -> list[int]:
        """Return the row numbers of the first facts, or of all, in the order of files or as the index sorts them.

        Facts that the index cannot tell from the last are returned as well, so that there may be more than `limit`.
        """
        direction = " DESC" if is_reversed else ""
        if order is None or limit is None:
            return self._select("fact_key.n", f"fact_key.n{'' if order else direction}", limit)
        columns = ", ".join(f"{column}{direction}" for column in order.columns)
        tables = "JOIN fact ON fact.n = fact_key.n" if "id" in order.columns else ""
        sorting = f"{order.missing}, {columns}, fact_key.n".removeprefix(", ")
        if order.is_exact:
            return self._select("fact_key.n", sorting, limit, tables)
        (column,) = order.columns
        last = self._select(column, sorting, 1, tables, limit - 1)
        if not last:
            return self._select("fact_key.n", "fact_key.n", None)
        compared = ">=" if is_reversed else "<="
        return self._select("fact_key.n", "fact_key.n", None, condition=f"AND {column} {compared} ?", values=tuple(last))

    def _select(
        self,
        column: str,
        sorting: str,
        limit: int | None,
        tables: str = "",
        offset: int = 0,
        condition: str = "",
        values: tuple[str, ...] = (),
    ) -> list[Any]:
        """Return one column of the rows."""
        sql = f"SELECT {column} FROM {self._tables} {tables} WHERE {self._where} {condition} ORDER BY {sorting} LIMIT ? OFFSET ?"
        return [row[0] for row in self._query(sql, (*self._values, *values, -1 if limit is None else limit, offset))]
