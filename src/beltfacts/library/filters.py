"""Filters that narrow what is searched or listed, as index terms and SQL. It runs no query."""

from collections.abc import Collection, Iterable
from datetime import date as Day
from functools import lru_cache
from typing import NamedTuple

from beltfacts.errors import UseError
from beltfacts.library.index import LONG_PERIOD, PRIMARY, STOP, quote_term
from beltfacts.library.library import Library


class Filters(NamedTuple):
    """What narrows a search or a list. A fact must match every filter that is given.

    topics: ids of topics, each of which the fact has, or a narrower one.
    subjects: ids of subjects, one of which the fact has. So it is with sources and places.
    sources: ids of sources.
    places: ISO 3166 codes.
    since, until: first and last day; None where open.
    known_on: only facts whose source had been published by this day. What a later source supersedes still stands then. None for all.
    """

    topics: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    since: Day | None = None
    until: Day | None = None
    known_on: Day | None = None


_MOST_YEARS = 8
"""Years of a date range that are looked up as terms. Of more, nearly every fact has one, and looking takes longer than it saves."""

_REMEMBERED = 1 << 10
"""Words whose quoted forms are remembered: one query looks for each in several expressions."""

KEY_JOIN = "JOIN fact_key ON fact_key.n = postings.rowid"
"""The SQL join of postings to what facts are sorted, counted and filtered by."""

_LONGEST_DATE = 40
"""Characters of a wrong date that a message shows."""

_NO_SOURCE = "-"
"""An id that no source has: an id begins with a letter or digit."""

EVERYTHING = Filters()
"""Filters that every fact matches."""


def day_range(text: str | None, name: str) -> tuple[Day, Day] | None:
    """Return first and last day of a date (EDTF); None for no text.

    `name`: of the option or argument, for messages. Raises UseError for a date without a first or last day.
    """
    if text is None:
        return None
    from beltfacts.reading import DateError, parse_edtf  # imported here: most queries have no such filter

    try:
        date = parse_edtf(text)
    except DateError as error:
        raise UseError(f"{name}: {error}") from error
    if not (date.first and date.last):
        raise UseError(f"{name}: {text[:_LONGEST_DATE]!r} has no first and last day; write 2024, 2024-06 or 2024-06-30")
    return date.first, date.last


def filter_terms(library: Library, filters: Filters) -> list[list[str]]:
    """Return the index terms of the filters.

    There is one list for each filter. A fact must have one term of every list.
    """
    vocabulary = library.store.topics if filters.topics else None
    topics = [sorted(vocabulary.narrower(topic)) if vocabulary else [topic] for topic in filters.topics]
    groups = [[f"=t-{topic}" for topic in alternatives] for alternatives in topics]
    sources = filters.sources if filters.known_on is None else published_sources(library, filters.known_on, filters.sources)
    for kind, names in (("s", filters.subjects), ("d", sources), ("p", [place.lower() for place in filters.places])):
        if names:
            groups.append([f"={kind}-{name}" for name in names])
    if filters.since or filters.until:
        groups += _year_terms(library, filters)
    return groups


def published_sources(library: Library, day: Day, among: Collection[str] = ()) -> list[str]:
    """Return the ids of the sources that had surely been published by a day; `_NO_SOURCE` alone where there is none.

    A source counts from the last day that its date may mean: one of "2024" from 31 December. One without a date is none of them.
    `among`: only these, if any are given.
    """
    from beltfacts.reading import parse_edtf  # imported here: most searches ask for no such day

    dates = ((source.id, parse_edtf(source.issued or "undated")) for source in library.sources.values() if not among or source.id in among)
    return [source for source, date in dates if date.last and date.last <= day] or [_NO_SOURCE]


def _year_terms(library: Library, filters: Filters) -> list[list[str]]:
    """Return a list of terms one of which each fact of a date range has; no list for a range of many years.

    They let the index pass over all other facts. Which of those that have one are in the range is left to `date_range_sql`.
    """
    first = max((filters.since or Day.min).isoformat(), library.store.meta("first_day"))
    last = min((filters.until or Day.max).isoformat(), library.store.meta("last_day"))
    years = range(int(first[:4]), int(last[:4] or 0) + 1)
    return [[LONG_PERIOD, *(f"{PRIMARY}{year}" for year in years)]] if len(years) <= _MOST_YEARS else []


def match_expression(groups: Iterable[Iterable[str]]) -> str:
    """Return the FTS5 expression for one word of every group.

    A word with spaces is a phrase: all its words must match.
    """
    return " AND ".join("(" + " OR ".join(map(_quoted, group)) + ")" for group in groups)


@lru_cache(_REMEMBERED)
def _quoted(word: str) -> str:
    """Return a word or phrase as FTS5 text. Stop words of a phrase are left out."""
    phrase = word.split(" ") if word[0] != "=" else [word]
    words = [each for each in phrase if each.lstrip(PRIMARY) not in STOP] or phrase[:1]
    quoted = " AND ".join(map(quote_term, words))
    return f"({quoted})" if len(words) > 1 else quoted


def date_range_sql(filters: Filters) -> tuple[str, tuple[str, ...]]:
    """Return the SQL join that keeps facts of a date range, and its values. Undated facts are in none."""
    if not (filters.since or filters.until):
        return "", ()
    since, until = (filters.since or Day.min).isoformat(), (filters.until or Day.max).isoformat()
    return (
        f"{KEY_JOIN} AND (first IS NOT NULL OR last IS NOT NULL)"
        " AND coalesce(last, '9999-12-31') >= ? AND coalesce(first, '0001-01-01') <= ?",
        (since, until),
    )
