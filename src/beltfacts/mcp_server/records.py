"""Records of facts, sources and relations, as the tools return them (`record_types`)."""

from __future__ import annotations

from decimal import Decimal
from typing import TypeVar, cast

from beltfacts.cite import is_citable
from beltfacts.compare import Relation, rate_in_record
from beltfacts.library import Library, superseding_ids
from beltfacts.mcp_server.record_types import FactRelation, FigureFields, ShortFact, WholeFact, WholeSource
from beltfacts.model import Fact, Source
from beltfacts.output import inert_address, narrowings, source_label, source_of, visible_line
from beltfacts.reading import parse_edtf

Record = TypeVar("Record")
"""A record, or a part of one."""


def visible(record: Record) -> Record:
    """Return a record in whose texts nothing is hidden: an assistant would read what its user cannot see.

    Line ends and blanks stay. Invisible characters become their code (<U+200B>), but for those that a script needs.
    """
    if isinstance(record, str):
        return cast("Record", "\n".join(map(visible_line, record.split("\n"))))
    if isinstance(record, dict):
        return cast("Record", {key: visible(value) for key, value in record.items()})
    return cast("Record", [visible(each) for each in record]) if isinstance(record, list) else record


def digits(value: Decimal | None) -> str:
    """Return a number as all its digits, empty for none."""
    return "" if value is None else f"{value:f}"


def _figure_fields(fact: Fact) -> FigureFields:
    """Return the figure of a fact with its number and date."""
    return {
        "figure": fact.figure,
        "value": digits(fact.value),
        "low": digits(fact.low),
        "high": digits(fact.high),
        "unit": fact.unit,
        "bound": fact.bound,
        "date": fact.date,
        "status": fact.status,
    }


def short_fact(library: Library, fact: Fact, left_open: tuple[str, ...] = ()) -> ShortFact:
    """Return a fact in few fields. `left_open`: words of the query that it does not answer."""
    narrowed = narrowings(fact)
    about = f"{library.store.subject_name(fact.subject)}: {fact.measure}"
    return {
        "id": fact.id,
        "about": f"{about} ({', '.join(narrowed)})" if narrowed else about,
        **_figure_fields(fact),
        "source": source_label(source_of(fact)),
        "quote": fact.quote,
        "note": fact.note,
        "warning": warning_of(library, fact),
        "left_open": [*left_open],
    }


def warning_of(library: Library, fact: Fact) -> str:
    """Return that a fact is withdrawn, and which facts supersede it. It is empty for most."""
    withdrawn = [f"withdrawn {fact.withdrawn.date}: {fact.withdrawn.reason}"] if fact.withdrawn else []
    return "; ".join([*withdrawn, *(f"superseded by {newer}" for newer in superseding_ids(library, fact))])


def whole_fact(library: Library, fact: Fact, hints: list[str]) -> WholeFact:
    """Return all that is known of a fact. `hints`: what is wrong with its library."""
    source = source_of(fact)
    return {
        "id": fact.id,
        "subject": library.store.subject_name(fact.subject),
        "measure": fact.measure,
        **_figure_fields(fact),
        "date_in_words": parse_edtf(fact.date).label(),
        "period": fact.period,
        "topics": [*fact.topics],
        "places": [*fact.places],
        "quote": fact.quote,
        "quote_is_made": bool(fact.cell),
        "locator": fact.locator,
        "says": fact.says,
        "via": fact.via,
        "note": fact.note,
        "sic": fact.sic,
        "dimensions": "; ".join(f"{name}: {value}" for name, value in fact.dimensions),
        "price_base": fact.price_base,
        "warning": warning_of(library, fact),
        "source_id": source.id,
        "source": source_label(source),
        "source_title": source.title,
        "source_address": inert_address(source.URL),
        "can_be_cited": is_citable(fact),
        "hints": hints,
    }


def whole_source(source: Source) -> WholeSource:
    """Return all that is known of a source."""
    return {
        "id": source.id,
        "title": source.title,
        "author": [*source.author],
        "publisher": source.publisher,
        "issued": source.issued,
        "type": source.type,
        "address": inert_address(source.URL),
        "document": source.document,
        "translated": source.translated,
        "inferred": [f"{field}: {reason}" for field, reason in source.inferred.items()],
    }


def fact_relation(relation: Relation) -> FactRelation:
    """Return how two facts stand to each other."""
    return {
        "first": relation.first.id,
        "second": relation.second.id,
        "relation": relation.kind.value,
        "reason": relation.reason,
        "change": digits(relation.change),
        "rate": digits(rate_in_record(relation)),
        "unit": relation.second.unit,
        "explained": [*relation.explained],
    }
