"""The filters that arguments of a tool name: topic, source and dates."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from beltfacts.errors import UseError, unknown_name
from beltfacts.library import EVERYTHING, Filters, Library
from beltfacts.reading import DateError, parse_edtf

if TYPE_CHECKING:
    from datetime import date as Day


def filters_of(library: Library, topic: str, source: str, since: str, until: str) -> Filters:
    """Return the filters that are given. Raises UseError with the closest names for one that is not known."""
    if not (topic or source or since or until):
        return EVERYTHING
    if topic:
        _known("topic", topic, library.store.topics.topics, "list_topics lists them")
    if source:
        _known("source", source, library.sources, "get_fact names the source of a fact")
    first, last = _days(since, "since"), _days(until, "until")
    topics, sources = (topic,) if topic else (), (source,) if source else ()
    return Filters(topics, sources=sources, since=first and first[0], until=last and last[1])


def _known(kind: str, name: str, declared: Mapping[str, object], otherwise: str) -> None:
    """Raise UseError with the closest names for one that is not declared."""
    if name not in declared:
        raise unknown_name(kind, name, list(declared), otherwise)


def _days(text: str, argument: str) -> tuple[Day, Day] | None:
    """Return first and last day of a date (EDTF), None for no text. Raises UseError for a date without one of them."""
    if not text:
        return None
    try:
        date = parse_edtf(text)
    except DateError as error:
        raise UseError(f"{argument}: {error}") from error
    if not (date.first and date.last):
        raise UseError(f"{argument}: {text[:40]!r} has no first and last day; write 2024, 2024-06 or 2024-06-30")
    return date.first, date.last
