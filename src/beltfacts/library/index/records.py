"""Pack facts, sources and vocabulary into the text records that a store keeps, each with a checksum, and unpack them.

A damaged record is found, never printed: SQLite does not notice a digit that changed in a page. Records are unpacked without a parser of
JSON, whose import costs more than a search. It reads and writes no database.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
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

_TERM = "\x1d"
"""Separates the fields of a vocabulary record."""

_FIELD = "\x1e"
"""Separates fields of tokens, and the languages of names."""

_ITEM = "\x1f"
"""Separates the items of a list."""

_END = "\x00"
"""Separates the fields of a fact."""

_ODD = "\x01"
"""Begins the record of a fact that has `_END` inside a field. Such a record is a list of literals."""


class Damaged(Exception):
    """The index does not contain what was stored. It must be built again."""


def checksum(record: str) -> int:
    """Return the CRC-32 of a record. It finds damage, not forgery."""
    return crc32(record.encode("utf-8", "surrogatepass"))


def seal(record: str) -> str:
    """Return a record with its checksum before it."""
    return f"{checksum(record):08x}{record}"


def unseal(text: str) -> str:
    """Return the record that `seal` was given. Raises Damaged when record and checksum do not agree."""
    record = text[8:]
    if text[:8] != f"{checksum(record):08x}":
        raise Damaged("a record in the cache is not what was stored")
    return record


def pack_names(names: Names) -> str:
    """Return names per language as one text."""
    return _FIELD.join(_ITEM.join((language, *group)) for language, group in names)


def unpack_names(text: str) -> Names:
    """Return the names that `pack_names` was given."""
    rows = (row.split(_ITEM) for row in text.split(_FIELD) if row)
    return tuple((language, tuple(group)) for language, *group in rows)


def pack_tokens(fields: Iterable[list[str]]) -> str:
    """Return the tokens of some fields as one text."""
    return f" {f' {_FIELD} '.join(map(' '.join, fields))} "


def unpack_tokens(text: str, fields: Iterable[str] = TOKENS) -> dict[str, str]:
    """Return the tokens that `pack_tokens` was given, as a line by field."""
    return dict(zip(fields, text.split(_FIELD), strict=True))


def pack_fact(fact: Fact) -> str:
    """Return a fact as one sealed record: its fields as text, in the order of `COLUMNS`."""
    fields: list[Any] = list(fact[: len(COLUMNS)])
    for column in _LIST_COLUMNS:
        fields[column] = _ITEM.join(fields[column]) if fields[column] else ""
    for column in _NUMBER_COLUMNS:
        fields[column] = "" if fields[column] is None else str(fields[column])
    fields[_NAMES] = pack_names(fact.names) if fact.names else ""
    fields[_DIMENSIONS] = _FIELD.join(map(_ITEM.join, fact.dimensions)) if fact.dimensions else ""
    fields[_CELL] = _FIELD.join((fact.cell.table, _ITEM.join(fact.cell.row), _ITEM.join(fact.cell.column))) if fact.cell else ""
    record = _END.join(fields)
    return seal(record if record.count(_END) == len(COLUMNS) - 1 else _ODD + _pack_nested(fields))


_SOURCE = COLUMNS.index("source")
_LISTS = ("topics", "places", "supersedes", "former_ids")
_VALUES = ("value", "low", "high")
_LIST_COLUMNS = tuple(map(COLUMNS.index, (*_LISTS, "withdrawn")))
_NUMBER_COLUMNS = tuple(map(COLUMNS.index, (*_VALUES, "ordinal")))
_NAMES = COLUMNS.index("names")
_DIMENSIONS = COLUMNS.index("dimensions")
_CELL = COLUMNS.index("cell")


def unpack_fact(sealed: str, source_of: Callable[[str], Source]) -> Fact:
    """Return the fact of a sealed record, with its source, which `source_of` returns for its id. Raises Damaged as `unseal` does."""
    record = unseal(sealed)
    fields: list[Any] = _unpack_nested(record, 1)[0] if record[0] == _ODD else record.split(_END)
    source = source_of(fields[_SOURCE])
    for column, convert, empty in _CONVERTED_COLUMNS:
        fields[column] = convert(fields[column]) if fields[column] else empty
    fields.append(source)
    return Fact(*fields)


def _list(text: str) -> tuple[str, ...]:
    return tuple(text.split(_ITEM))


def _withdrawn(text: str) -> Withdrawn:
    return Withdrawn(*_list(text))


def _dimensions(text: str) -> tuple[tuple[str, str], ...]:
    """Return the pairs of name and value that were joined."""
    pairs = (pair.split(_ITEM) for pair in text.split(_FIELD))
    return tuple((name, value) for name, value in pairs)


def _cell(text: str) -> CellKeys:
    """Return the labels of a cell that were joined."""
    table, row, column = text.split(_FIELD)
    return CellKeys(table, _list(row), _list(column))


_CONVERTERS: dict[str, tuple[Callable[[str], Any], Any]] = {
    **dict.fromkeys(_LISTS, (_list, ())),
    **dict.fromkeys(_VALUES, (Decimal, None)),
    "names": (unpack_names, ()),
    "withdrawn": (_withdrawn, None),
    "dimensions": (_dimensions, ()),
    "cell": (_cell, None),
    "ordinal": (int, 0),
}
"""The fields of other types than text: how they are converted from text, and what they are where it is empty."""

_CONVERTED_COLUMNS = tuple((column, *_CONVERTERS[name]) for column, name in enumerate(COLUMNS) if name in _CONVERTERS)


def pack_source(source: Source) -> str:
    """Return a source as one sealed record, its further fields included."""
    return seal(_pack_nested(source))


def unpack_source(sealed: str) -> Source:
    """Return the source of a sealed record. Raises Damaged as `unseal` does."""
    return Source(*_unpack_nested(unseal(sealed), 0)[0])


def _pack_nested(value: Any) -> str:
    """Return nested lists, mappings, texts, whole numbers, truth values and None as text. Other types become text.

    Each value is its kind, its size or the number itself, a colon, and its contents: ``s3:abc``, ``l2:s1:as1:b``, ``i-7:``.
    """
    if isinstance(value, Mapping):
        return f"d{len(value)}:" + "".join(_pack_nested(str(key)) + _pack_nested(each) for key, each in value.items())
    if isinstance(value, (list, tuple)):
        return f"l{len(value)}:" + "".join(map(_pack_nested, value))
    if value is None or isinstance(value, bool):
        return f"{'n' if value is None else 'b'}{int(bool(value))}:"
    return f"i{value}:" if isinstance(value, int) else f"s{len(str(value))}:{value}"


def _unpack_nested(text: str, at: int) -> tuple[Any, int]:
    """Return the value that `_pack_nested` wrote at an offset, and the offset behind it."""
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


def pack_term(term: Subject | Topic | Unit | tuple[str, ...]) -> str:
    """Return a subject, topic, unit or group of synonyms as one sealed record."""
    fields: tuple[str, ...]
    match term:
        case Subject():
            fields = (term.id, term.name, pack_names(term.names), term.file, str(term.ordinal))
        case Topic():
            fields = (term.id, term.name, term.broader, pack_names(term.names), term.file, str(term.ordinal))
        case Unit():
            fields = (term.code, term.name, _ITEM.join(term.words), term.file, str(term.ordinal))
        case _:
            fields = term
    return seal(_TERM.join(fields))


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
    return Unit(code, name, tuple(filter(None, words.split(_ITEM))), file, int(ordinal))


def unpack_synonyms(sealed: str) -> tuple[str, ...]:
    """Return the synonyms of a sealed record. Raises Damaged as `unseal` does."""
    return _fields(sealed)


def _fields(sealed: str) -> tuple[str, ...]:
    return tuple(unseal(sealed).split(_TERM))
