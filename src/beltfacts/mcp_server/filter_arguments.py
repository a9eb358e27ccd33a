"""The filters that arguments of a tool name: topic, source and dates."""

from __future__ import annotations

from beltfacts.errors import require_known
from beltfacts.library import EVERYTHING, Filters, Library, day_range


def filters_of(library: Library, topic: str, source: str, since: str, until: str) -> Filters:
    """Return the filters that are given. Raises UseError with the closest names for one that is not known."""
    if not (topic or source or since or until):
        return EVERYTHING
    topics, sources = (topic,) if topic else (), (source,) if source else ()
    require_known("topic", topics, library.store.topics.topics, "list_topics lists them")
    require_known("source", sources, library.sources, "get_fact names the source of a fact")
    first, last = day_range(since or None, "since"), day_range(until or None, "until")
    return Filters(topics, sources=sources, since=first and first[0], until=last and last[1])
