"""Records of facts, sources and relations, as the tools return them (`record_types`)."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from beltfacts.cite import is_citable
from beltfacts.compare import Relation
from beltfacts.library import Library, superseding_ids
from beltfacts.mcp_server.record_types import FactRelation, ShortFact, WholeFact, WholeSource
from beltfacts.model import Fact, Source
from beltfacts.output import inert_address, source_of
from beltfacts.reading import parse_edtf

_RATE_STEP = Decimal("0.0001")
"""The digit to which a rate in per cent is rounded, as in the records of `beltfacts compare`."""


def digits(value: Decimal | None) -> str:
    """Return a number as all its digits, empty for none."""
    return "" if value is None else f"{value:f}"


def short_fact(library: Library, fact: Fact, left_open: tuple[str, ...] = ()) -> ShortFact:
    """Return a fact in few fields. `left_open`: words of the query that it does not answer."""
    narrowed = [f"{name}: {value}" for name, value in fact.dimensions] + ([f"prices of {fact.price_base}"] if fact.price_base else [])
    about = f"{library.store.subject_name(fact.subject)}: {fact.measure}"
    return {
        "id": fact.id,
        "about": f"{about} ({', '.join(narrowed)})" if narrowed else about,
        "figure": fact.figure,
        "value": digits(fact.value),
        "low": digits(fact.low),
        "high": digits(fact.high),
        "unit": fact.unit,
        "bound": fact.bound,
        "date": fact.date,
        "status": fact.status,
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


def source_label(source: Source) -> str:
    """Return author and year of a source, and whether its words are a machine's translation."""
    return f"{source.label}, machine translation" if source.translated == "machine" else source.label


def whole_fact(library: Library, fact: Fact) -> WholeFact:
    """Return all that is known of a fact."""
    source = source_of(fact)
    return {
        "id": fact.id,
        "subject": library.store.subject_name(fact.subject),
        "measure": fact.measure,
        "figure": fact.figure,
        "value": digits(fact.value),
        "low": digits(fact.low),
        "high": digits(fact.high),
        "unit": fact.unit,
        "bound": fact.bound,
        "date": fact.date,
        "date_in_words": parse_edtf(fact.date).label(),
        "period": fact.period,
        "status": fact.status,
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
        "rate": digits(relation.rate and relation.rate.quantize(_RATE_STEP, ROUND_HALF_UP)),
        "unit": relation.second.unit,
        "explained": [*relation.explained],
    }
