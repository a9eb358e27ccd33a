"""What leaves the program: text that is safe to print, exact JSON, and the records of facts, sources and hits.

It writes nothing itself and knows no format (`formats`). The records of verdicts and coverage are made where those are (`evidence`).
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any, cast

from beltfacts.model import CellKeys, Fact, Hit, Source

if TYPE_CHECKING:  # shapes for type checkers: making the classes takes time that a search does not have
    from beltfacts.record_types import CellRecord, FactRecord, HitRecord, SourceRecord

_BLANKS = "\t\n\x0b\x0c\r\u2028\u2029"
"""Characters that end or indent a line; each becomes a space."""

_DIRECTION = (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A), 0xFEFF)
"""Code points of marks that turn the direction of text round, and the byte order mark."""


def printable(text: str) -> str:
    """Return text that may be printed anywhere on one line.

    Runs of white space become one space. Control characters and direction marks become a visible sign.
    """
    if not text.isprintable():
        text = text.translate(_replacements())
    return " ".join(filter(None, text.split(" "))) if "  " in text else text.strip(" ")


@cache
def _replacements() -> dict[int, str]:
    """Return what unsafe characters become, by code point.

    Blanks become a space, control characters their Unicode picture, direction marks and half characters U+FFFD.
    """
    signs = dict.fromkeys((*range(0x80, 0xA0), *_DIRECTION, *range(0xD800, 0xE000)), "\ufffd")
    signs |= {code: chr(0x2400 + code) for code in range(0x20)} | {0x7F: "\u2421"}
    return signs | {ord(blank): " " for blank in _BLANKS}


def join_nonempty(parts: Iterable[str], by: str = ", ") -> str:
    """Join the parts that are not empty."""
    return by.join(part for part in parts if part)


_ESCAPED = [*range(0x7F, 0xA0), 0x061C, 0x200E, 0x200F, *range(0x2028, 0x202F), *range(0x2066, 0x206A), 0xFEFF]
"""Code points that are legal in JSON strings, but that a terminal or an editor may act on."""

ESCAPES = {code: f"\\u{code:04x}" for code in _ESCAPED}
"""How JSON writes these code points: as escapes."""


def json_number(value: Decimal | None) -> int | float | str | None:
    """Return a value for JSON with all its digits, never rounded.

    The result is an integer, a float that is exactly the value, or else its digits as text. None stays None.
    """
    if value is None:
        return None
    if value == value.to_integral_value():
        return int(value)
    near = float(value)
    return near if Decimal(repr(near)) == value else str(value)


def encode(value: object) -> object:
    """Return a Decimal as an exact JSON number, for `json.dumps`. Raises TypeError for anything else."""
    if isinstance(value, Decimal):
        return json_number(value)
    raise TypeError(f"{type(value).__name__} in a sheet")


def written(data: Any) -> str:
    """Return the data as one JSON document with a line end. Decimals are exact."""
    return written_in_line(data, indent=2) + "\n"


def written_in_line(data: Any, indent: int | None = None) -> str:
    """Return the data as JSON without a line end. `indent`: blanks of a level; None for one line."""
    from json import dumps  # imported here: output for people needs none

    return dumps(data, ensure_ascii=False, indent=indent, default=encode).translate(ESCAPES)


def source_record(source: Source) -> SourceRecord:
    """Return a source as a JSON record. What the document does not say is None."""
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


def fact_record(fact: Fact) -> FactRecord:
    """Return a fact of a library as a JSON record. What the fact does not say is None."""
    return {
        "id": fact.id,
        "subject": fact.subject,
        "measure": fact.measure,
        "figure": fact.figure,
        "value": json_number(fact.value),
        "low": json_number(fact.low),
        "high": json_number(fact.high),
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
        "score": None,
        "missed": [],
        "read_as": [],
        "source": source_record(source_of(fact)),
        "says": fact.says or None,
        "via": fact.via or None,
        "url": fact.url or None,
        "sic": fact.sic or None,
        "withdrawn": fact.withdrawn._asdict() if fact.withdrawn else None,
        "dimensions": dict(fact.dimensions) or None,
        "price_base": fact.price_base or None,
        "cell": cell_record(fact.cell) if fact.cell else None,
        "quote_is_made": bool(fact.cell),
    }


def cell_record(cell: CellKeys) -> CellRecord:
    """Return the labels of a cell as a JSON record."""
    return {"table": cell.table or None, "row": list(cell.row), "column": list(cell.column)}


def hit_record(hit: Hit, *, why: bool = False) -> HitRecord:
    """Return a hit as a JSON record: its fact with `score`, `missed` and `read_as`. `why` adds the reasons and the features."""
    read_as = [f"{typed} as {used}" for typed, used in hit.read_as]
    record: dict[str, Any] = {**fact_record(hit.fact), "score": hit.score, "missed": list(hit.missed), "read_as": read_as}
    if why:
        record["why"] = list(hit.why)
        record["features"] = {name: {"value": value, "adds": adds} for name, value, adds in hit.features}
    return cast("HitRecord", record)


def source_of(fact: Fact) -> Source:
    """Return the source of a fact that came from a library."""
    assert fact.cited is not None
    return fact.cited
