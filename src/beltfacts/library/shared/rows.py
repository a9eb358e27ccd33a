"""Rows of the database: what the columns of each table say of an entry, made of its parsed record, and read back as fields of TOML.

It neither parses TOML nor asks the database. Values stay exact: numbers are decimals on both sides.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from hashlib import sha256
from typing import Any

from beltfacts.library.files import Parsed
from beltfacts.model import Fact, Names, Source

COLUMNS: dict[str, tuple[str, ...]] = {
    "source": ("id", "type", "title", "issued", "url", "document", "sha256", "translated", "issuer", "inferred", "csl"),
    "topic": ("id", "name", "broader", "names"),
    "subject": ("id", "name", "names"),
    "unit": ("id", "name", "words"),
    "synonyms": ("id", "words"),
    "fact": tuple(
        "id subject measure figure value low high unit bound date period status topics places quote locator source names says via url note sic "
        "supersedes withdrawn former_ids dimensions cell price_base".split()
    ),
}
"""The columns of each table that say what an entry says, in an order in which no row names a later one."""

JSON_COLUMNS = frozenset(("inferred", "csl", "names", "withdrawn", "dimensions", "cell"))
"""Columns that are tables in TOML and JSON in the database."""

_OWN_SOURCE_FIELDS = ("id", "type", "title", "issued", "URL")
"""Fields of a source that are columns of their own and occur in its CSL fields too."""

Row = tuple[Any, ...]
"""The values of the columns of `COLUMNS`, in their order."""


def rows_of(parsed: Parsed) -> Iterator[tuple[str, int, str, Row]]:
    """Yield table, ordinal, id and row of each record of a file."""
    for source in parsed.sources:
        yield "source", source.ordinal, source.id, _source_row(source)
    for topic in parsed.topics:
        yield "topic", topic.ordinal, topic.id, (topic.id, topic.name, topic.broader or None, _names(topic.names))
    for subject in parsed.subjects:
        yield "subject", subject.ordinal, subject.id, (subject.id, subject.name, _names(subject.names))
    for unit in parsed.units:
        yield "unit", unit.ordinal, unit.code, (unit.code, unit.name, list(unit.words))
    for ordinal, words in zip(parsed.synonym_ordinals, parsed.synonyms, strict=True):
        name = synonyms_id(words)
        yield "synonyms", ordinal, name, (name, list(words))
    for fact in parsed.facts:
        yield "fact", fact.ordinal, fact.id, _fact_row(fact)


def synonyms_id(words: tuple[str, ...]) -> str:
    """Return the id of a group of synonyms, which has none in its file: a checksum of its words."""
    return sha256("\n".join(words).encode("utf-8", "surrogatepass")).hexdigest()[:20]


def _source_row(source: Source) -> Row:
    """Return the row of a source."""
    csl = {key: value for key, value in source.csl.items() if key not in _OWN_SOURCE_FIELDS}
    texts = (source.title, source.issued, source.URL, source.document, source.sha256, source.translated, source.issuer)
    return (source.id, source.type, *(text or None for text in texts), dict(source.inferred) or None, csl)


def _names(names: Names) -> dict[str, list[str]] | None:
    """Return names by language, None for none."""
    return {language: list(group) for language, group in names} or None


def _fact_row(fact: Fact) -> Row:
    """Return the row of a fact."""
    withdrawn = {"date": fact.withdrawn.date, "reason": fact.withdrawn.reason} if fact.withdrawn else None
    cell = (
        {key: list(each) if isinstance(each, tuple) else each for key, each in fact.cell._asdict().items() if each} if fact.cell else None
    )
    numbers = (fact.value, fact.low, fact.high)
    return (
        *(fact.id, fact.subject, fact.measure, fact.figure, *numbers, fact.unit or None, fact.bound or "exact"),
        *(fact.date, fact.period or None, fact.status or "actual", list(fact.topics), list(fact.places), fact.exact_words or None),
        *(fact.locator or None, fact.source, _names(fact.names), fact.says or None, fact.via or None, fact.url or None, fact.note or None),
        *(fact.sic or None, list(fact.supersedes), withdrawn, list(fact.former_ids), dict(fact.dimensions) or None, cell),
        fact.price_base or None,
    )


def encode_json(value: object) -> str:
    """Return JSON with every digit of every number. What TOML has beyond JSON (dates) is text."""
    placeholders: dict[str, str] = {}

    def encode(each: object) -> str:
        if isinstance(each, Decimal):
            key = f"\ue000{len(placeholders)}\ue001"
            placeholders[json.dumps(key)] = f"{each:f}"
            return key
        return str(each)

    text = json.dumps(value, ensure_ascii=False, default=encode)
    for key, number in placeholders.items():
        text = text.replace(key, number)
    return text


def decode_json(text: str | bytes) -> Any:
    """Return the value of JSON, with exact decimals."""
    return json.loads(text, parse_float=Decimal)


def fields_of(kind: str, row: Mapping[str, Any], default_source: str = "") -> dict[str, Any]:
    """Return the fields of an entry as its TOML table has them, without empty ones, in the order of the columns.

    `row`: column → value. `default_source`: the source that facts of the file need not name.
    """
    fields = {key: row[key] for key in COLUMNS[kind] if row[key] is not None and row[key] != []}
    convert = _TO_FIELDS.get(kind)
    return convert(fields, default_source) if convert else fields


def _fact_fields(fields: dict[str, Any], default_source: str) -> dict[str, Any]:
    """Return the fields of a fact without those that say what is meant anyway."""
    usual = usual_fields(default_source)
    return {key: value for key, value in fields.items() if usual.get(key) != value}


def usual_fields(default_source: str) -> dict[str, str]:
    """Return the fields of a fact that are meant where they are left out. `default_source`: that of the file, or empty."""
    return {"bound": "exact", "status": "actual", "source": default_source}


def _source_fields(fields: dict[str, Any], _: str) -> dict[str, Any]:
    """Return the fields of a source, those of CSL beside its own."""
    csl = fields.pop("csl", {})
    if "url" in fields:
        fields["URL"] = fields.pop("url")
    return {**fields, **csl}


def _unit_fields(fields: dict[str, Any], _: str) -> dict[str, Any]:
    """Return the fields of a unit, whose id is its code."""
    return {"code": fields.pop("id"), **fields}


def _synonyms_fields(fields: dict[str, Any], _: str) -> dict[str, Any]:
    """Return the fields of a group of synonyms, which has no id."""
    return {"words": fields["words"]}


_TO_FIELDS: dict[str, Callable[[dict[str, Any], str], dict[str, Any]]] = {
    "fact": _fact_fields,
    "source": _source_fields,
    "unit": _unit_fields,
    "synonyms": _synonyms_fields,
}
