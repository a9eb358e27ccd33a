"""Facts as a sheet, the same for search, list and show: the JSON keys, the columns, and the card of the first hit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from beltfacts import edtf
from beltfacts.library import Library
from beltfacts.model import Fact, Source
from beltfacts.sheet import Column, Line, Row, Sheet, Span, joined, marked, number, safe, untitled

_MISSED = Column("missed", "Not in it", shown=False, role="missing")
COLUMNS = (
    Column("figure", "Figure", whole=True, role="figure"),
    Column("what", "What"),
    Column("when", "Date", whole=True, role="date"),
    Column("who", "Source", role="source"),
    Column("id", "Id", whole=True, role="id"),
    *(
        Column(key, key, shown=False)
        for key in (
            "subject measure value low high unit bound date period status topics places quote locator note says via url "
            "score source_id source_title source_author source_publisher source_issued source_type source_URL "
            "source_document "
        ).split()
    ),
    _MISSED,
)


def source_data(source: Source) -> dict[str, Any]:
    """The keys of a result's source (DESIGN §4)."""
    return {
        "id": source.id,
        "title": source.title or None,
        "author": list(source.author),
        "publisher": source.publisher or None,
        "issued": source.issued or None,
        "type": source.type,
        "URL": source.URL or None,
        "document": source.document or None,
    }


def fact_data(fact: Fact, score: float | None, missed: Sequence[str] = ()) -> dict[str, Any]:
    """The keys of a result (DESIGN §4); what the fact does not say is null. `missed` are words of the query that it does not answer."""
    return {
        "id": fact.id,
        "subject": fact.subject,
        "measure": fact.measure,
        "figure": fact.figure,
        "value": number(fact.value),
        "low": number(fact.low),
        "high": number(fact.high),
        "unit": fact.unit or None,
        "bound": fact.bound,
        "date": fact.date,
        "period": fact.period or None,
        "status": fact.status,
        "topics": list(fact.topics),
        "places": list(fact.places),
        "quote": fact.quote,
        "locator": fact.locator or None,
        "note": fact.note or None,
        "score": score,
        "missed": list(missed),
        "source": source_data(cited(fact)),
        "says": fact.says or None,
        "via": fact.via or None,
        "url": fact.url or None,
        "sic": fact.sic or None,
        "withdrawn": fact.withdrawn._asdict() if fact.withdrawn else None,
    }


def cited(fact: Fact) -> Source:
    """The source of a fact that came from a library."""
    assert fact.cited is not None
    return fact.cited


def when(fact: Fact) -> str:
    """A fact's date in words."""
    return edtf.parse(fact.date).label()


def row(
    library: Library, fact: Fact, score: float | None = None, missed: Sequence[str] = (), extra: Mapping[str, Any] | None = None
) -> Row:
    """A fact as a row; `extra` adds keys to its data."""
    data = {**fact_data(fact, score, missed), **(extra or {})}
    source = data["source"]
    about = f"{library.store.subject_name(fact.subject)}: {fact.measure}"
    shown = [fact.figure, about, when(fact), cited(fact).label, fact.id]
    rest = [data.get(column.key, source.get(column.key.removeprefix("source_"))) for column in COLUMNS[len(shown) :]]
    return Row(tuple(safe(_cell(value)) for value in (*shown, *rest)), data)


def _cell(value: object) -> str:
    if isinstance(value, list):
        return "; ".join(map(str, value))
    return "" if value is None else str(value)


def card(library: Library, fact: Fact, missed: Sequence[str] = ()) -> tuple[Line, ...]:
    """The first hit, large: figure, what, when, who, the exact words, which words of the query are not in it, and how to cite it."""
    source = cited(fact)
    place = (Span(", "), Span(safe(fact.locator), "source", True)) if fact.locator else ()
    lines: list[Line] = [
        (Span(safe(fact.figure), "headline", True),),
        (Span(safe(library.store.subject_name(fact.subject)), "subject"), Span(": " + safe(fact.measure))),
        (Span(safe(when(fact)), "date", True), *_qualities(fact)),
        (
            Span(safe(source.label), "source"),
            *place,
            Span(safe(joined(("", str(source.csl.get("genre", ""))), "")) and " · " + safe(str(source.csl["genre"])), "label"),
        ),
        (Span("\u201c", "quote"), *marked(safe(fact.quote), safe(fact.figure), "figure", "quote"), Span("\u201d", "quote")),
    ]
    if missed:
        lines.append((Span(untitled(_MISSED, safe(_cell([*missed]))), _MISSED.role),))
    if fact.note:
        lines.append((Span("Note: ", "note"), Span(safe(fact.note), "note")))
    if fact.withdrawn:
        lines.append((Span("Withdrawn ", "bad"), Span(safe(f"{fact.withdrawn.date}: {fact.withdrawn.reason}"), "bad")))
    lines.append((Span("beltfacts cite ", "label"), Span(safe(fact.id), "id", True)))
    return tuple(lines)


def _qualities(fact: Fact) -> tuple[Span, ...]:
    words = [
        word for word in (fact.period, fact.status if fact.status != "actual" else "", f"says {fact.says}" if fact.says else "") if word
    ]
    return tuple(Span(" · " + safe(word), "label") for word in words)


def sheet(
    library: Library, rows: Sequence[Row], first: Fact | None, head: Mapping[str, Any], tail: Mapping[str, Any], talk: tuple[str, ...]
) -> Sheet:
    """Facts as a sheet; `first` is the fact to show large, whose row is then left out of the grid.

    What is not in them is a column that people see where there is any.
    """
    cards = (card(library, first, rows[0].data["missed"]),) if first else ()
    partly = any(row.data["missed"] for row in rows)
    columns = tuple(column._replace(shown=True) if partly and column is _MISSED else column for column in COLUMNS)
    return Sheet(columns, rows, head, tail, cards, len(cards), True, talk)
