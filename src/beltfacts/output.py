"""What leaves the program: text that is safe to print, exact JSON, and the records of facts, sources, hits and verdicts."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from functools import cache
from json import dumps
from typing import Any

from beltfacts.model import Fact, Source

_BLANKS = "\t\n\x0b\x0c\r\u2028\u2029"


_DIRECTION = (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A), 0xFEFF)


def printable(text: str) -> str:
    """Text that may be printed anywhere on one line: white space runs become one space, control and direction marks a visible sign."""
    if not text.isprintable():
        text = text.translate(_signs())
    return " ".join(filter(None, text.split(" "))) if "  " in text else text.strip(" ")


@cache
def _signs() -> dict[int, str]:
    """What unsafe characters become: blanks a space, controls their Unicode picture, direction marks and half characters U+FFFD."""
    signs = dict.fromkeys((*range(0x80, 0xA0), *_DIRECTION, *range(0xD800, 0xE000)), "\ufffd")
    signs |= {code: chr(0x2400 + code) for code in range(0x20)} | {0x7F: "\u2421"}
    return signs | {ord(blank): " " for blank in _BLANKS}


def json_number(value: Decimal | None) -> int | float | str | None:
    """A value for JSON: an integer or a float that is exactly it, else its digits as text (never a rounded number)."""
    if value is None:
        return None
    if value == value.to_integral_value():
        return int(value)
    near = float(value)
    return near if Decimal(repr(near)) == value else str(value)


def join_nonempty(parts: Iterable[str], by: str = ", ") -> str:
    """The parts that are not empty, in one text."""
    return by.join(part for part in parts if part)


# Legal in JSON strings, but a terminal or an editor may act on them: they are written as escapes.
_ESCAPED = [*range(0x7F, 0xA0), 0x061C, 0x200E, 0x200F, *range(0x2028, 0x202F), *range(0x2066, 0x206A), 0xFEFF]


ESCAPES = {code: f"\\u{code:04x}" for code in _ESCAPED}


def encode(value: object) -> object:
    """Decimals as exact numbers; anything else is a programming error."""
    if isinstance(value, Decimal):
        return json_number(value)
    raise TypeError(f"{type(value).__name__} in a sheet")


def written(data: Any) -> str:
    """The data as one JSON document with a line end; decimals are exact."""
    return dumps(data, ensure_ascii=False, indent=2, default=encode).translate(ESCAPES) + "\n"


def source_record(source: Source) -> dict[str, Any]:
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


def fact_record(fact: Fact, score: float | None, missed: Sequence[str] = ()) -> dict[str, Any]:
    """The keys of a result (DESIGN §4); what the fact does not say is null. `missed` are words of the query that it does not answer."""
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
        "score": score,
        "missed": list(missed),
        "source": source_record(source_of(fact)),
        "says": fact.says or None,
        "via": fact.via or None,
        "url": fact.url or None,
        "sic": fact.sic or None,
        "withdrawn": fact.withdrawn._asdict() if fact.withdrawn else None,
    }


def source_of(fact: Fact) -> Source:
    """The source of a fact that came from a library."""
    assert fact.cited is not None
    return fact.cited
