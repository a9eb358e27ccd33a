"""Facts, sources and vocabulary as the text records that a store keeps, each with a checksum.

A damaged record is found out, never printed: SQLite does not notice a digit that changed in a page. Records are read without a
parser of JSON, whose import costs more than a search. Both directions of each kind stand here, side by side.
"""

from __future__ import annotations

from ast import literal_eval
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from typing import Any
from zlib import crc32

from beltfacts.model import Fact, Names, Source, Subject, Topic, Unit, Withdrawn

COLUMNS = tuple(name for name in Fact._fields if name != "cited")
"""The stored fields of a fact; its source is kept once, in a record of its own."""

TOKENS = ("measure", "figure", "names", "quote", "note")
"""The fields of a fact whose words are kept apart for ranking, each as one line of words with a space before and behind every word.

They stand in one column; a withdrawn fact has none.
"""

NAME_TOKENS = {"subject": ("name", "subject"), "source": ("source", "title")}
"""The same of what subjects and sources are called: a subject's usual name and all its names, who made a source and its title."""

_TERM, _FIELD, _ITEM = "\x1d", "\x1e", "\x1f"
_END, _ODD = "\x00", "\x01"
"""What parts the fields of a record, and what begins the record of a fact that has the former inside a field."""


class Damaged(Exception):
    """The store does not hold what was put in; it must be built again."""


def checksum(record: str) -> int:
    """CRC-32 of a record; it finds damage, not forgery."""
    return crc32(record.encode("utf-8", "surrogatepass"))


def seal(record: str) -> str:
    """A record with its checksum before it."""
    return f"{checksum(record):08x}{record}"


def unseal(text: str) -> str:
    """The inverse of `seal`. Raises Damaged when record and checksum do not agree."""
    record = text[8:]
    if text[:8] != f"{checksum(record):08x}":
        raise Damaged("a record in the cache is not what was stored")
    return record


def pack_names(names: Names) -> str:
    """Names per language as one text column."""
    return _FIELD.join(_ITEM.join((language, *group)) for language, group in names)


def unpack_names(text: str) -> Names:
    """The inverse of `pack_names`."""
    rows = (row.split(_ITEM) for row in text.split(_FIELD) if row)
    return tuple((language, tuple(group)) for language, *group in rows)


def pack_tokens(fields: Iterable[list[str]]) -> str:
    """The words of a fact's fields as one text column."""
    return f" {f' {_FIELD} '.join(map(' '.join, fields))} "


def unpack_tokens(text: str, fields: Iterable[str] = TOKENS) -> dict[str, str]:
    """The inverse of `pack_spoken`: a line of words by field."""
    return dict(zip(fields, text.split(_FIELD), strict=True))


def pack_fact(fact: Fact) -> str:
    """A fact as one sealed record: its fields as text, in the order of `COLUMNS`."""
    fields: list[Any] = list(fact[: len(COLUMNS)])
    for place in _LISTED:
        fields[place] = _ITEM.join(fields[place]) if fields[place] else ""
    for place in _NUMBERS:
        fields[place] = "" if fields[place] is None else str(fields[place])
    fields[_NAMES] = pack_names(fact.names) if fact.names else ""
    record = _END.join(fields)
    return seal(record if record.count(_END) == len(COLUMNS) - 1 else _ODD + repr(fields))


_SOURCE = COLUMNS.index("source")
_LISTS, _VALUES = ("topics", "places", "supersedes", "former_ids"), ("value", "low", "high")
_LISTED = tuple(map(COLUMNS.index, (*_LISTS, "withdrawn")))
_NUMBERS = tuple(map(COLUMNS.index, (*_VALUES, "ordinal")))
_NAMES = COLUMNS.index("names")


def unpack_fact(sealed: str, cited: Callable[[str], Source]) -> Fact:
    """A fact from its sealed record, with its source. Raises Damaged when record and checksum do not agree."""
    record = unseal(sealed)
    fields: list[Any] = literal_eval(record[1:]) if record[0] == _ODD else record.split(_END)
    source = cited(fields[_SOURCE])
    for place, read, nothing in _READ:
        fields[place] = read(fields[place]) if fields[place] else nothing
    fields.append(source)
    return Fact(*fields)


def _list(text: str) -> tuple[str, ...]:
    return tuple(text.split(_ITEM))


def _withdrawn(text: str) -> Withdrawn:
    return Withdrawn(*_list(text))


_READERS: dict[str, tuple[Callable[[str], Any], Any]] = {
    **dict.fromkeys(_LISTS, (_list, ())),
    **dict.fromkeys(_VALUES, (Decimal, None)),
    "names": (unpack_names, ()),
    "withdrawn": (_withdrawn, None),
    "ordinal": (int, 0),
}
"""How the fields that are no text are read, and what they are where nothing is stored."""

_READ = tuple((place, *_READERS[name]) for place, name in enumerate(COLUMNS) if name in _READERS)


def pack_source(source: Source) -> str:
    """A source as one sealed record, its further fields included."""
    return seal(repr(_plain(tuple(source))))


def unpack_source(sealed: str) -> Source:
    """The inverse of `pack_source`. Raises Damaged."""
    return Source(*literal_eval(unseal(sealed)))


def _plain(value: Any) -> Any:
    """A value as literals alone, so that it can be read back without a parser of its own: other kinds become text."""
    if isinstance(value, Mapping):
        return {str(key): _plain(each) for key, each in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(each) for each in value]
    return value if isinstance(value, (str, int, bool)) or value is None else str(value)


def pack_term(term: Subject | Topic | Unit | tuple[str, ...]) -> str:
    """A subject, topic, unit or group of synonyms as one sealed record."""
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
    """The inverse of `pack_term` for a subject. Raises Damaged, as those below do."""
    subject, name, names, file, ordinal = _fields(sealed)
    return Subject(subject, name, unpack_names(names), file, int(ordinal))


def unpack_topic(sealed: str) -> Topic:
    """The inverse of `pack_term` for a topic."""
    topic, name, broader, names, file, ordinal = _fields(sealed)
    return Topic(topic, name, broader, unpack_names(names), file, int(ordinal))


def unpack_unit(sealed: str) -> Unit:
    """The inverse of `pack_term` for a unit."""
    code, name, words, file, ordinal = _fields(sealed)
    return Unit(code, name, tuple(filter(None, words.split(_ITEM))), file, int(ordinal))


def unpack_synonyms(sealed: str) -> tuple[str, ...]:
    """The inverse of `pack_term` for a group of synonyms."""
    return _fields(sealed)


def _fields(sealed: str) -> tuple[str, ...]:
    return tuple(unseal(sealed).split(_TERM))
