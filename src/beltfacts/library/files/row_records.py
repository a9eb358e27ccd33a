"""Make facts and sources of converted rows. It converts and checks no value (`parsing`, `field_types`)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from beltfacts.model import Fact, Source, make_quote

EMPTY: dict[str, Any] = {
    **dict.fromkeys(Fact._fields, ""),
    **dict.fromkeys(("value", "low", "high", "withdrawn", "cell", "cited")),
    **dict.fromkeys(("topics", "places", "names", "supersedes", "former_ids", "dimensions"), ()),
    "bound": "exact",
    "status": "actual",
}
"""The fields of a fact, in order, with what they are in one that has none."""


def empty_fact(**fields: Any) -> Fact:
    """Return a fact with these fields and no others, for looking at a quote before there is a fact."""
    return Fact._make(map(fields.get, EMPTY, EMPTY.values()))


def make_fact(row: dict[str, Any], file: str, ordinal: int) -> Fact:
    """Return the fact of a row of converted values. `ordinal`: its index among the facts of the file."""
    row["file"], row["ordinal"] = file, ordinal
    if "cell" in row:
        row["quote"] = make_quote(row["cell"], row["figure"])
    return Fact._make(map(row.get, EMPTY, EMPTY.values()))


_OUR_FIELDS = ("document", "sha256", "translated", "issuer", "inferred")
"""Fields of a source that CSL does not have."""


def make_source(row: dict[str, Any], file: str, ordinal: int) -> Source:
    """Return the source of a row of converted values. `ordinal`: its index among the sources of the file."""
    texts = {name: str(row.get(name, "")) for name in ("id", "type", "title", "issued", "URL", *_OUR_FIELDS[:-1])}
    csl = {key: value for key, value in row.items() if key not in _OUR_FIELDS}
    return Source(**texts, inferred=row.get("inferred", {}), csl=csl, file=file, ordinal=ordinal)


def uses_of(raw: dict[str, Any]) -> Iterator[str]:
    """Yield the subject, unit and topics that a fact names as it is written, each with its table."""
    topics = raw.get("topics", raw.get("topic"))
    yield from (f"{table} {raw[table]}" for table in ("subject", "unit") if isinstance(raw.get(table), str))
    yield from (f"topic {each}" for each in (topics if isinstance(topics, list) else [topics]) if isinstance(each, str))
