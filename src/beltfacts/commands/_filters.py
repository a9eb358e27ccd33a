"""The filter options of search, list and export, and their values checked against the library."""

import re
from datetime import date as Day
from typing import Annotated

import typer

from beltfacts.commands._shell import complete_sources, complete_subjects, complete_topics, completing
from beltfacts.errors import UseError, unknown_name
from beltfacts.library import Filters, Library
from beltfacts.reading import DateError, parse_edtf

Topics = Annotated[
    list[str] | None,
    typer.Option("--topic", "-t", metavar="TOPIC", autocompletion=completing(complete_topics), help="Only this topic and narrower ones."),
]
Subjects = Annotated[
    list[str] | None,
    typer.Option("--subject", "-s", metavar="SUBJECT", autocompletion=completing(complete_subjects), help="Only this subject."),
]
Sources = Annotated[
    list[str] | None, typer.Option("--source", metavar="SOURCE", autocompletion=completing(complete_sources), help="Only this source.")
]
Places = Annotated[list[str] | None, typer.Option("--place", metavar="CODE", help="Only this place, by ISO 3166 code: LA, CN-GX.")]
Since = Annotated[str | None, typer.Option("--since", metavar="DATE", help="Only facts of this date or later: 2024, 2025-06, 2025-H1.")]
Until = Annotated[str | None, typer.Option("--until", metavar="DATE", help="Only facts of this date or earlier.")]


def checked_filters(
    library: Library,
    topics: list[str] | None,
    subjects: list[str] | None,
    sources: list[str] | None,
    places: list[str] | None,
    since: str | None,
    until: str | None,
) -> Filters:
    """The filters, every name known and every date read. Raises UseError with the nearest names otherwise."""
    vocabulary = library.vocabulary if topics or subjects else None
    if vocabulary:
        _known("topic", topics, vocabulary.topics, "see beltfacts topics")
        _known("subject", subjects, vocabulary.subjects, "see beltfacts subjects")
    if sources:
        _known("source", sources, library.sources, "see beltfacts sources")
    for place in places or ():
        if not re.fullmatch(r"[A-Za-z]{2}(-[A-Za-z0-9]{1,3})?", place):
            raise UseError(f"--place {place[:40]!r} is not an ISO 3166 code; write LA or CN-GX")
        if place.upper() not in library.store.places:
            countries = [code for code in library.store.places if len(code) == 2]
            raise UseError(f"no fact has the place {place!r}; choose from {', '.join(countries) or 'none: no fact names a place'}")
    first, last = _day(since, "--since"), _day(until, "--until")
    return Filters(
        tuple(topics or ()), tuple(subjects or ()), tuple(sources or ()), tuple(places or ()), first and first[0], last and last[1]
    )


def _known(kind: str, names: list[str] | None, declared: object, then: str) -> None:
    known = list(declared)  # type: ignore[call-overload]
    for name in names or ():
        if name not in known:
            raise unknown_name(kind, name, known, then)


def _day(text: str | None, option: str) -> tuple[Day, Day] | None:
    if text is None:
        return None
    try:
        date = parse_edtf(text)
    except DateError as error:
        raise UseError(f"{option}: {error}") from error
    if not (date.first and date.last):
        raise UseError(f"{option}: {text!r} has no first and last day; write 2024, 2024-06 or 2024-06-30")
    return date.first, date.last
