"""Pack facts, sources and vocabulary into the text records that a store keeps, each with a checksum (`records` unpacks them).

A fact or a source is its fields between separators. One with a separator inside a field, or a value of an odd kind, is a list of literals.
It writes no database.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from beltfacts.library.index.records import COLUMNS, END, FIELD, GROUP, ITEM, LISTS, ODD, PART, TERM, VALUES, checksum
from beltfacts.model import Fact, Names, Source, Subject, Topic, Unit

_LIST_COLUMNS = tuple(map(COLUMNS.index, (*LISTS, "withdrawn")))
_NUMBER_COLUMNS = tuple(map(COLUMNS.index, (*VALUES, "ordinal")))
_NAMES = COLUMNS.index("names")
_DIMENSIONS = COLUMNS.index("dimensions")
_CELL = COLUMNS.index("cell")


def seal(record: str) -> str:
    """Return a record with its checksum before it."""
    return f"{checksum(record):08x}{record}"


def pack_names(names: Names) -> str:
    """Return names per language as one text."""
    return FIELD.join(ITEM.join((language, *group)) for language, group in names)


def pack_tokens(fields: Iterable[list[str]]) -> str:
    """Return the tokens of some fields as one text."""
    return f" {f' {FIELD} '.join(map(' '.join, fields))} "


def pack_fact(fact: Fact) -> str:
    """Return a fact as one sealed record: its fields as text, in the order of `COLUMNS`."""
    fields: list[Any] = list(fact[: len(COLUMNS)])
    for column in _LIST_COLUMNS:
        fields[column] = ITEM.join(fields[column]) if fields[column] else ""
    for column in _NUMBER_COLUMNS:
        fields[column] = "" if fields[column] is None else str(fields[column])
    fields[_NAMES] = pack_names(fact.names) if fact.names else ""
    fields[_DIMENSIONS] = FIELD.join(map(ITEM.join, fact.dimensions)) if fact.dimensions else ""
    fields[_CELL] = FIELD.join((fact.cell.table, ITEM.join(fact.cell.row), ITEM.join(fact.cell.column))) if fact.cell else ""
    record = END.join(fields)
    return seal(record if record.count(END) == len(COLUMNS) - 1 else ODD + _pack_nested(fields))


def pack_source(source: Source) -> str:
    """Return a source as one sealed record, its further fields included."""
    csl = [_pack_value(value) for value in source.csl.values()]
    texts = [*source[:9], *source.inferred, *source.inferred.values(), *source.csl, source.file]
    if None in csl or not "".join(texts).isprintable():
        return seal(ODD + _pack_nested(source))
    fields = [*source[:9], _pack_pairs(source.inferred, source.inferred.values()), _pack_pairs(source.csl, csl)]
    return seal(END.join((*fields, source.file, str(source.ordinal))))


def _pack_pairs(keys: Iterable[str], values: Iterable[Any]) -> str:
    """Return keys and values one after the other."""
    return ITEM.join(each for pair in zip(keys, values, strict=True) for each in pair)


def _pack_value(value: Any) -> str | None:
    """Return the value of a CSL field as text: a text, a whole number or a list of names. None for any other."""
    if type(value) is str:
        return value if value.isprintable() else None
    if type(value) is int:
        return f"{PART}{value}"
    if type(value) not in (list, tuple) or not value:
        return None
    names = [_pack_name(name) for name in value]
    return None if None in names else "".join(map(str, names))


def _pack_name(name: Any) -> str | None:
    """Return a name as the text of its parts. None where it has none, or one that is no plain text."""
    parts: list[Any] = [part for pair in name.items() for part in pair] if type(name) is dict else []
    if not parts or any(type(part) is not str for part in parts) or not "".join(parts).isprintable():
        return None
    return GROUP + PART.join(parts)


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


def pack_term(term: Subject | Topic | Unit | tuple[str, ...]) -> str:
    """Return a subject, topic, unit or group of synonyms as one sealed record."""
    fields: tuple[str, ...]
    match term:
        case Subject():
            fields = (term.id, term.name, pack_names(term.names), term.file, str(term.ordinal))
        case Topic():
            fields = (term.id, term.name, term.broader, pack_names(term.names), term.file, str(term.ordinal))
        case Unit():
            fields = (term.code, term.name, ITEM.join(term.words), term.file, str(term.ordinal))
        case _:
            fields = term
    return seal(TERM.join(fields))
