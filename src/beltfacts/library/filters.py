"""Filters that narrow what is searched or listed, as index terms and SQL."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date as Day
from typing import NamedTuple

from beltfacts.library.index import PRIMARY, STOP
from beltfacts.library.library import Library


class Filters(NamedTuple):
    """Narrows what is searched or listed; every one that is given must hold. Topics include the narrower ones."""

    topics: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    since: Day | None = None
    until: Day | None = None


EVERYTHING = Filters()
"""Filters that leave everything."""


def filter_terms(library: Library, filters: Filters) -> list[list[str]]:
    """The index words of the filters: one list for each filter, any word of which will do."""
    vocabulary = library.vocabulary if filters.topics else None
    lists = [sorted(vocabulary.narrower(topic)) if vocabulary else [topic] for topic in filters.topics]
    groups = [[f"=t-{topic}" for topic in topics] for topics in lists]
    for kind, names in (("s", filters.subjects), ("d", filters.sources), ("p", [place.lower() for place in filters.places])):
        if names:
            groups.append([f"={kind}-{name}" for name in names])
    return groups


def match_expression(words: Iterable[Iterable[str]]) -> str:
    """The FTS5 expression: one word of every group, or all words of a row. They are quoted, so that nothing in them is an operator."""
    return " AND ".join("(" + " OR ".join(map(_quoted, group)) + ")" for group in words)


def _quoted(word: str) -> str:
    row = word.split(" ") if word[0] != "=" else [word]
    parts = [part for part in row if part.lstrip(PRIMARY) not in STOP] or row[:1]
    quoted = " AND ".join('"' + part.replace('"', '""') + '"' for part in parts)
    return f"({quoted})" if len(parts) > 1 else quoted


def date_range_sql(filters: Filters) -> tuple[str, tuple[str, ...]]:
    """The join that keeps facts of a date range; undated facts are in none."""
    if not (filters.since or filters.until):
        return "", ()
    since, until = (filters.since or Day.min).isoformat(), (filters.until or Day.max).isoformat()
    return (
        "JOIN fact ON fact.n = found.rowid AND (first IS NOT NULL OR last IS NOT NULL)"
        " AND coalesce(last, '9999-12-31') >= ? AND coalesce(first, '0001-01-01') <= ?",
        (since, until),
    )
