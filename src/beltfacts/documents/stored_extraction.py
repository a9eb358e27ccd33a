"""An extraction as bytes, and back: JSON and the text, with a checksum. Every value is checked when it is read.

It knows neither files nor folders (`text_cache`).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import blake2b
from itertools import chain
from types import NoneType, UnionType
from typing import IO, Any, get_args, get_origin, get_type_hints

from beltfacts.documents.extraction import Cell, Extraction, Gap, HeadingMark, Table
from beltfacts.documents.growing_text import GrowingText

_MARK = b"beltfacts text\n"
"""What the bytes begin with."""
_DIGITS = 32
"""Hexadecimal digits of the checksum."""
_BLOCK = 1 << 20
"""Characters of a block of the text."""
_LARGEST_BLOCK = 512 << 20
"""Bytes of a block: that of a million cells has about 100 MiB. More is damage, and room for it is not asked for."""
_LONGEST_NUMBER = 20
"""Characters of a line with the length of a block."""
FIELDS = repr([(each.__name__, each._fields) for each in (Extraction, HeadingMark, Gap, Cell, Table)])
"""The fields of the records, which a stored extraction must have: part of the version of what is stored."""


def encode_extraction(extraction: Extraction, key: str) -> Iterator[bytes]:
    """Return an extraction as pieces of bytes. `key`: what it was made of, which is asked for when it is read.

    The text is in blocks of its own, so that a long one is never needed twice. Before each block stands its length, and at the end a checksum.
    """
    text = extraction.text
    records = json.dumps([key, extraction._replace(text="")], ensure_ascii=False, separators=(",", ":"))
    return encode_blocks(chain((records,), (text[start : start + _BLOCK] for start in range(0, len(text), _BLOCK))))


def encode_blocks(blocks: Iterable[str]) -> Iterator[bytes]:
    """Yield blocks of text as pieces of bytes, with their lengths and a checksum."""
    checksum = blake2b(digest_size=_DIGITS // 2)
    yield _MARK
    for block in blocks:
        data = block.encode("utf-8", "surrogatepass")
        checksum.update(data)
        yield b"%d\n" % len(data)
        yield data
    yield b"0\n" + checksum.hexdigest().encode()


def decode_extraction(file: IO[bytes], key: str) -> Extraction | None:
    """Return the extraction that comes from a file or a pipe; None where it is damaged, or was made of something else.

    Nothing behind it is read. Raises EOFError where it is cut short.
    """
    if _read_all(file, len(_MARK)) != _MARK:
        return None
    checksum = blake2b(digest_size=_DIGITS // 2)
    records: str | None = None
    text = GrowingText()
    try:
        while size := int(file.readline(_LONGEST_NUMBER)):
            data = _read_all(file, size)
            checksum.update(data)
            block = data.decode("utf-8", "surrogatepass")
            if records is None:
                records = block
            else:
                text.add(block)
        if _read_all(file, _DIGITS) != checksum.hexdigest().encode():
            return None
        stored_key, values = json.loads(records or "")
        extraction = _record(Extraction, values)
    except (ValueError, TypeError, RecursionError):
        return None
    return extraction._replace(text=text.take()) if stored_key == key and isinstance(extraction, Extraction) else None


def _read_all(file: IO[bytes], size: int) -> bytes:
    """Read so many bytes of a file. Raises EOFError where there are fewer, and ValueError for a size that no block has."""
    if not 0 <= size <= _LARGEST_BLOCK:
        raise ValueError("a block has no such size")
    data = file.read(size)
    if len(data) < size:
        raise EOFError("the text of a document is cut short")
    return data


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
