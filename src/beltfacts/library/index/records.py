"""Unpack facts, sources and vocabulary from the text records that a store keeps, each with a checksum (`record_packing` makes them).

A damaged record is found, never printed: SQLite does not notice a digit that changed in a page. Records are unpacked without a parser of
JSON, whose import costs more than a search. It reads and writes no database.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import Any
from zlib import crc32

from beltfacts.model import CellKeys, Fact, Names, Source, Subject, Topic, Unit, Withdrawn

COLUMNS = tuple(name for name in Fact._fields if name != "cited")
"""The stored fields of a fact; its source is kept once, in a record of its own."""

TOKENS = ("measure", "figure", "names", "quote", "note")
"""The fields of a fact whose tokens are stored for scoring, each as a line with a space before and behind every token.

They are in one column. A withdrawn fact has none.
"""

NAME_TOKENS = {"subject": ("name", "subject"), "source": ("source", "title")}
"""The same of the names of subjects and sources: a subject's usual name and all its names, a source's maker and its title."""

TERM = "\x1d"
"""Separates the fields of a vocabulary record."""

FIELD = "\x1e"
"""Separates fields of tokens, and the languages of names."""

ITEM = "\x1f"
"""Separates the items of a list."""

GROUP = "\x1d"
"""Begins each name in a list of names of a source."""

PART = "\x1c"
"""Separates the parts of such a name, and begins a whole number."""

END = "\x00"
"""Separates the fields of a fact or a source."""

ODD = "\x01"
"""Begins the record of a fact or a source that has a separator inside a field. Such a record is a list of literals."""


class Damaged(Exception):
    """The index does not contain what was stored. It must be built again."""


def checksum(record: str) -> int:
    """Return the CRC-32 of a record. It finds damage, not forgery."""
    return crc32(record.encode("utf-8", "surrogatepass"))


def unseal(text: str) -> str:
    """Return the record that `seal` was given. Raises Damaged when record and checksum do not agree."""
    record = text[8:]
    if text[:8] != f"{checksum(record):08x}":
        raise Damaged("a record in the cache is not what was stored")
    return record


def unpack_names(text: str) -> Names:
    """Return the names that `pack_names` was given."""
    rows = (row.split(ITEM) for row in text.split(FIELD) if row)
    return tuple((language, tuple(group)) for language, *group in rows)


def unpack_tokens(text: str, fields: Iterable[str] = TOKENS) -> dict[str, str]:
    """Return the tokens that `pack_tokens` was given, as a line by field."""
    return dict(zip(fields, text.split(FIELD), strict=True))


_SOURCE = COLUMNS.index("source")
LISTS = ("topics", "places", "supersedes", "former_ids")
VALUES = ("value", "low", "high")


def unpack_fact(sealed: str, source_of: Callable[[str], Source]) -> Fact:
    """Return the fact of a sealed record, with its source, which `source_of` returns for its id. Raises Damaged as `unseal` does."""
    record = unseal(sealed)
    fields: list[Any] = _unpack_nested(record, 1)[0] if record[0] == ODD else record.split(END)
    source = source_of(fields[_SOURCE])
    for column, convert, empty in _CONVERTED_COLUMNS:
        fields[column] = convert(fields[column]) if fields[column] else empty
    fields.append(source)
    return Fact(*fields)


def _list(text: str) -> tuple[str, ...]:
    return tuple(text.split(ITEM))


def _withdrawn(text: str) -> Withdrawn:
    return Withdrawn(*_list(text))


def _dimensions(text: str) -> tuple[tuple[str, str], ...]:
    """Return the pairs of name and value that were joined."""
    pairs = (pair.split(ITEM) for pair in text.split(FIELD))
    return tuple((name, value) for name, value in pairs)


def _cell(text: str) -> CellKeys:
    """Return the labels of a cell that were joined."""
    table, row, column = text.split(FIELD)
    return CellKeys(table, _list(row), _list(column))


_CONVERTERS: dict[str, tuple[Callable[[str], Any], Any]] = {
    **dict.fromkeys(LISTS, (_list, ())),
    **dict.fromkeys(VALUES, (Decimal, None)),
    "names": (unpack_names, ()),
    "withdrawn": (_withdrawn, None),
    "dimensions": (_dimensions, ()),
    "cell": (_cell, None),
    "ordinal": (int, 0),
}
"""The fields of other types than text: how they are converted from text, and what they are where it is empty."""

_CONVERTED_COLUMNS = tuple((column, *_CONVERTERS[name]) for column, name in enumerate(COLUMNS) if name in _CONVERTERS)


def unpack_source(sealed: str) -> Source:
    """Return the source of a sealed record. Raises Damaged as `unseal` does."""
    record = unseal(sealed)
    if record[0] == ODD:
        return Source(*_unpack_nested(record, 1)[0])
    fields: list[Any] = record.split(END)
    csl = fields[_CSL]
    further: dict[str, Any] = _pairs(csl, ITEM)
    inferred = _pairs(fields[_INFERRED], ITEM) if fields[_INFERRED] else {}
    if GROUP in csl or PART in csl:
        for key, value in further.items():
            if value[:1] == GROUP:
                further[key] = [_pairs(name, PART) for name in value[1:].split(GROUP)]
            elif value[:1] == PART:
                further[key] = int(value[1:])
    fields[_INFERRED], fields[_CSL], fields[-1] = inferred, further, int(fields[-1])
    return Source._make(fields)


_INFERRED = Source._fields.index("inferred")
_CSL = Source._fields.index("csl")


def _pairs(text: str, separator: str) -> dict[str, str]:
    """Return keys and values that stand one after the other. An empty text has none."""
    parts = iter(text.split(separator))
    return dict(zip(parts, parts))  # noqa: B905  # a keyword costs as much as the rest


def _unpack_nested(text: str, at: int) -> tuple[Any, int]:
    """Return the value that `record_packing` wrote at an offset, and the offset behind it."""
    kind, colon = text[at], text.index(":", at)
    size, at = int(text[at + 1 : colon]), colon + 1
    if kind == "s":
        return text[at : at + size], at + size
    if kind in "ibn":
        return size if kind == "i" else None if kind == "n" else bool(size), at
    values = []
    for _ in range(2 * size if kind == "d" else size):
        if text[at] == "s":  # nearly all are; without a call they take half the time
            colon = text.index(":", at)
            end = colon + 1 + int(text[at + 1 : colon])
            values.append(text[colon + 1 : end])
            at = end
        else:
            value, at = _unpack_nested(text, at)
            values.append(value)
    return values if kind == "l" else dict(zip(values[::2], values[1::2], strict=True)), at


def unpack_subject(sealed: str) -> Subject:
    """Return the subject of a sealed record. Raises Damaged as `unseal` does."""
    subject_id, name, names, file, ordinal = _fields(sealed)
    return Subject(subject_id, name, unpack_names(names), file, int(ordinal))


def unpack_topic(sealed: str) -> Topic:
    """Return the topic of a sealed record. Raises Damaged as `unseal` does."""
    topic_id, name, broader, names, file, ordinal = _fields(sealed)
    return Topic(topic_id, name, broader, unpack_names(names), file, int(ordinal))


def unpack_unit(sealed: str) -> Unit:
    """Return the unit of a sealed record. Raises Damaged as `unseal` does."""
    code, name, words, file, ordinal = _fields(sealed)
    return Unit(code, name, tuple(filter(None, words.split(ITEM))), file, int(ordinal))


def unpack_synonyms(sealed: str) -> tuple[str, ...]:
    """Return the synonyms of a sealed record. Raises Damaged as `unseal` does."""
    return _fields(sealed)


def _fields(sealed: str) -> tuple[str, ...]:
    return tuple(unseal(sealed).split(TERM))
