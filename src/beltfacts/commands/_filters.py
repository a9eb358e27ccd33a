"""The values of the filter options, checked against the library."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from beltfacts.errors import UseError, require_known
from beltfacts.library import EVERYTHING, Filters, Library, day_range


def checked_filters(
    library: Library,
    topic: Sequence[str],
    subject: Sequence[str],
    source: Sequence[str],
    place: Sequence[str],
    since: str | None,
    until: str | None,
    as_of: str | None,
    known_on: str | None,
) -> Filters:
    """Return the filters, with every name known and every date read.

    Each parameter is the value of the option of that name. Raises UseError with the closest names for one that is not known.
    """
    if not (topic or subject or source or place or since is not None or until is not None or as_of is not None or known_on is not None):
        return EVERYTHING
    known_topics(library, topic)
    if subject:
        require_known("subject", subject, library.vocabulary.subjects, "see beltfacts subjects")
    if source:
        require_known("source", source, library.sources, "see beltfacts sources")
    if place:
        _known_places(library, place)
    if as_of is not None and (since is not None or until is not None):
        raise UseError("--as-of says both --since and --until; leave them out")
    if as_of is not None:
        since = until = as_of
    option = "--as-of" if as_of is not None else "--since"
    first, last, known = day_range(since, option), day_range(until, "--until"), day_range(known_on, "--known-on")
    days = first and first[0], last and last[1], known and known[1]
    return Filters(tuple(topic), tuple(subject), tuple(source), tuple(place), *days)


def known_topics(library: Library, topics: Sequence[str]) -> None:
    """Raise UseError with the closest topics for one that is not declared."""
    if topics:
        require_known("topic", topics, library.store.topics.topics, "see beltfacts topics")


def _known_places(library: Library, places: Iterable[str]) -> None:
    """Raise UseError for a code that is not ISO 3166, or that no fact has."""
    import re  # imported here: most searches name no place

    for place in places:
        if not re.fullmatch(r"[A-Za-z]{2}(-[A-Za-z0-9]{1,3})?", place):
            raise UseError(f"--place {place[:40]!r} is not an ISO 3166 code; write LA or CN-GX")
        if place.upper() not in library.store.places:
            countries = [code for code in library.store.places if len(code) == 2]
            raise UseError(f"no fact has the place {place!r}; choose from {', '.join(countries) or 'none: no fact names a place'}")
