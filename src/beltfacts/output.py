"""What leaves the program: text that is safe to print, exact JSON, and the records of facts, sources and hits.

It writes nothing itself and knows no format (`formats`). The records of verdicts and coverage are made where those are (`evidence`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any, cast

from beltfacts.model import CellKeys, Fact, Hit, Source
from beltfacts.printable_text import FILLERS, JOINERS, TAGS
from beltfacts.printable_text import escape_toml as escape_toml
from beltfacts.printable_text import printable as printable
from beltfacts.printable_text import visible_line as visible_line

if TYPE_CHECKING:  # shapes for type checkers: making the classes takes time that a search does not have
    from beltfacts.record_types import CellRecord, FactRecord, HitRecord, SourceRecord

_SCHEME = r"[a-z][a-z0-9+.-]*(?=:)"
_SCHEMES = frozenset("ark doi ftp ftps geo gopher hdl http https info ipfs isbn issn mailto news nntp sftp tel urn".split())
"""What an address may begin with. Programs act on many others: javascript and data run code, file and smb fetch it."""


def inert_address(address: str) -> str:
    """Return an address that no page or program runs when it is followed.

    The colon behind a scheme that is not in `_SCHEMES` is percent-encoded, so that the address stays readable and leads nowhere. Browsers
    take no notice of controls and blanks before and inside a scheme (URL Standard, 4.4).
    """
    if address.startswith(("https://", "http://")) or ":" not in address:
        return address
    import re  # imported here: nearly all addresses are web addresses

    found = re.match(_SCHEME, re.sub(r"[\x00-\x20\x7f-\xa0\u200b-\u200f]", "", address).lower())
    if found is None or found[0] in _SCHEMES or re.match(r"[^:/]*:\d+(/|$)", address):  # the last: a host with its port
        return address
    return address.replace(":", "%3A")


def join_nonempty(parts: Iterable[str], by: str = ", ") -> str:
    """Join the parts that are not empty."""
    return by.join(part for part in parts if part)


@cache
def _escapes() -> dict[int, str]:
    """Return how JSON writes characters that are legal in its strings, but that a terminal, an editor or a page may act on.

    Controls, direction marks and invisible characters are escapes. So is "<", for a page in which JSON stands (HTML, 4.12.1.3).
    """
    acting = (0x3C, *range(0x7F, 0xA0), 0x061C, 0x200E, 0x200F, *range(0x2028, 0x202F), *range(0x2066, 0x206A), 0xFEFF)
    return {
        code: f"\\u{code:04x}" if code < 0x10000 else f"\\u{0xD7C0 + (code >> 10):04x}\\u{0xDC00 + (code & 0x3FF):04x}"
        for code in (*acting, *JOINERS, *FILLERS, *TAGS)
    }


def escape_json(text: str) -> str:
    """Return JSON text that no terminal, editor or page acts on. It stays the same data."""
    return text.translate(_escapes())


def toml_string(text: str) -> str:
    """Return a text as a TOML string on one line, without characters that act or that nobody sees."""
    if text.isascii() and text.isprintable() and '"' not in text and "\\" not in text:
        return f'"{text}"'
    from json.encoder import encode_basestring  # imported here: output for people needs none

    return escape_toml(str(encode_basestring(text)))  # JSON and TOML have the same escapes; DEL is escaped too


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
    from json.encoder import encode_basestring  # imported here: output for people needs none

    return escape_json(_indented(data, "\n", encode_basestring)) + "\n"


def _indented(data: Any, line: str, quote: Callable[[str], str]) -> str:
    """Return the data as JSON, two blanks a level: what `json.dumps` writes, in a third of its time.

    `line`: the line end with the blanks of the level. `quote`: writes a text as a JSON string.
    """
    kind = type(data)
    if kind is str or kind is int:
        return quote(data) if kind is str else str(data)
    inner = line + "  "
    if not data or not isinstance(data, (dict, list, tuple)):
        return "null" if data is None else written_in_line(data)
    if isinstance(data, dict):
        members = [f"{quote(key)}: {quote(each) if type(each) is str else _indented(each, inner, quote)}" for key, each in data.items()]
        return f"{{{inner}{f',{inner}'.join(members)}{line}}}"
    return f"[{inner}{f',{inner}'.join([_indented(each, inner, quote) for each in data])}{line}]"


def written_in_line(data: Any) -> str:
    """Return the data as JSON in one line, without a line end."""
    from json import dumps  # imported here: output for people needs none

    return escape_json(dumps(data, ensure_ascii=False, default=encode))


def source_record(source: Source) -> SourceRecord:
    """Return a source as a JSON record. What the document does not say is None."""
    return {
        "id": source.id,
        "title": source.title or None,
        "author": list(source.author),
        "publisher": source.publisher or None,
        "issued": source.issued or None,
        "type": source.type,
        "URL": inert_address(source.URL) or None,
        "document": source.document or None,
        "inferred": dict(source.inferred),
        "translated": source.translated or None,
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
        "url": inert_address(fact.url) or None,
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


def source_label(source: Source) -> str:
    """Return author and year, with an inferred year in brackets, and whether the words are a machine's translation."""
    return f"{source.label}, machine translation" if source.translated == "machine" else source.label


def narrowings(fact: Fact) -> list[str]:
    """Return what narrows a measure: dimensions, and the base of its prices."""
    return [*(f"{name}: {value}" for name, value in fact.dimensions), *([f"prices of {fact.price_base}"] if fact.price_base else [])]


def qualities(fact: Fact) -> list[str]:
    """Return what narrows a figure: dimensions, prices, period, status, and who says it."""
    status = fact.status if fact.status != "actual" else ""
    return [*narrowings(fact), *filter(None, (fact.period, status, f"says {fact.says}" if fact.says else ""))]
