"""An extraction as bytes, and back: JSON with a checksum, every value of which is checked when it is read. Pure.

It knows neither files nor folders (`text_cache`).
"""

from __future__ import annotations

import json
from functools import cache
from hashlib import blake2b
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

from beltfacts.documents.extraction import Cell, Extraction, Gap, HeadingMark, Table

_MARK = b"beltfacts text\n"
"""What the bytes begin with."""
_DIGITS = 32
"""Hexadecimal digits of the checksum."""
FIELDS = repr([(each.__name__, each._fields) for each in (Extraction, HeadingMark, Gap, Cell, Table)])
"""The fields of the records, which a stored extraction must have: part of the version of what is stored."""


def encode_extraction(extraction: Extraction, key: str) -> bytes:
    """Return an extraction as bytes. `key`: what it was made of, which is asked for when it is read."""
    body = json.dumps([key, extraction], ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
    return _MARK + _checksum(body) + b"\n" + body


def decode_extraction(data: bytes, key: str) -> Extraction | None:
    """Return the extraction that bytes stand for; None where they are damaged, or were made of something else."""
    head = len(_MARK) + _DIGITS + 1
    body = data[head:]
    if data[:head] != _MARK + _checksum(body) + b"\n":
        return None
    try:
        stored_key, values = json.loads(body.decode("utf-8", "surrogatepass"))
        extraction = _record(Extraction, values)
    except (ValueError, TypeError, RecursionError):
        return None
    return extraction if stored_key == key and isinstance(extraction, Extraction) else None


def _checksum(body: bytes) -> bytes:
    return blake2b(body, digest_size=_DIGITS // 2).hexdigest().encode()


def _record(kind: Any, values: Any) -> Any:
    """Return a record (NamedTuple) of a list of values. Raises ValueError or TypeError for values of other types."""
    hints, plain = _fields(kind)
    if plain and tuple(map(type, values)) == hints:  # most records have numbers and text only
        return kind._make(values)
    return kind._make(_convert(value, hint) for value, hint in zip(values, hints, strict=True))


@cache
def _fields(kind: Any) -> tuple[tuple[Any, ...], bool]:
    """Return the types of the fields of a record, and whether all are plain."""
    types = get_type_hints(kind)
    hints = tuple(types[name] for name in kind._fields)
    return hints, set(hints) <= {str, int, bool}


def _convert(value: Any, hint: Any) -> Any:
    """Return a value as a type hint says. Raises ValueError or TypeError for another type."""
    if isinstance(hint, UnionType):
        (one,) = (each for each in get_args(hint) if each is not NoneType)
        return None if value is None else _convert(value, one)
    if hint in (str, int, bool):
        if type(value) is not hint:
            raise TypeError(f"{hint.__name__} expected")
        return value
    if type(value) is not list:
        raise TypeError("list expected")
    if get_origin(hint) is not tuple:
        return _record(hint, value)
    parts = get_args(hint)
    if parts[-1] is Ellipsis:
        return tuple(_convert(each, parts[0]) for each in value)
    return tuple(_convert(each, part) for each, part in zip(value, parts, strict=True))
