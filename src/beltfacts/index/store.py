"""The SQLite store: its tables, and reading facts, sources, vocabulary and words from it.

A store is the same in memory and in a cache file. Facts are kept as columns with a checksum, because importing a JSON reader
costs more than a search and because a damaged cache must never print a wrong number. It does not decide what matches
(`searching`) nor when it is stale (`cache`).
"""

from __future__ import annotations

import contextlib
import sqlite3
from ast import literal_eval
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cached_property
from typing import Any, overload
from zlib import crc32

from beltfacts.model import Fact, Names, Source, Subject, Topic, Unit, Vocabulary, Withdrawn, all_names

COLUMNS = tuple(name for name in Fact._fields if name != "cited")
"""The stored fields of a fact; its source is kept once, in a table of its own."""

SPOKEN = ("measure", "figure", "names", "quote", "note")
"""The fields of a fact whose words are kept apart for ranking, each as one line of words with a space before and behind every word.

They stand in one column; a withdrawn fact has none.
"""

STRONG = "+"
"""Marks the index words of what a fact says it measures: subject, measure, figure, names and date; the bare word is anywhere in it."""

PLACES = 24
"""Row numbers are in the order of files and of the facts in them, whatever was read first: a file's number, then this many bits."""

VERSION = "16"
"""Of the layout below and of the words in it; a cache of another version is thrown away."""

TABLES = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE file (n INTEGER PRIMARY KEY, path TEXT UNIQUE, size INTEGER, mtime INTEGER, hash TEXT, read_at INTEGER,
                   findings INTEGER, vocabulary INTEGER);
CREATE TABLE fact (id TEXT, source TEXT, first TEXT, last TEXT, record TEXT, spoken TEXT, n INTEGER PRIMARY KEY);
CREATE TABLE former (id TEXT, n INTEGER, PRIMARY KEY (id, n)) WITHOUT ROWID;
CREATE TABLE source (id TEXT PRIMARY KEY, record TEXT, file_n INTEGER) WITHOUT ROWID;
CREATE TABLE term (kind TEXT, id TEXT, record TEXT, file_n INTEGER, n INTEGER PRIMARY KEY);
CREATE TABLE word (word TEXT PRIMARY KEY, stem TEXT, facts INTEGER, named INTEGER, back TEXT, titled INTEGER) WITHOUT ROWID;
CREATE TABLE synonym (key TEXT, other TEXT, PRIMARY KEY (key, other)) WITHOUT ROWID;
CREATE TABLE name (words TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE unit_word (word TEXT PRIMARY KEY, code TEXT) WITHOUT ROWID;
CREATE VIRTUAL TABLE found USING fts5 (words, content='', detail=none, columnsize=0,
                                       tokenize="unicode61 remove_diacritics 0 tokenchars '.=~-+{}/%'");
"""
INDEXES = (
    "CREATE INDEX IF NOT EXISTS fact_id ON fact (id)",
    "CREATE INDEX IF NOT EXISTS term_id ON term (kind, id)",
    "CREATE INDEX IF NOT EXISTS word_stem ON word (stem)",
    "CREATE INDEX IF NOT EXISTS word_back ON word (back) WHERE back IS NOT NULL",
)
"""Made when all rows are there, which costs a fraction of keeping them in order row by row.

`back` is a word written backwards, so that words are found by their end as by their beginning; only words that typing errors are mended
to have it. `facts` is in how many facts a word stands, those `titled`, which have it from their source alone, only where there are no others.
"""

_FIELD, _ITEM = "\x1e", "\x1f"
_END, _ODD = "\x00", "\x01"
"""What parts the fields of a record, and what begins the record of a fact that has the former inside a field."""

_SOURCE = COLUMNS.index("source")


def rows_of(file_n: int) -> tuple[int, int]:
    """The first and the last row number that facts of a file can have."""
    return file_n << PLACES, (file_n + 1 << PLACES) - 1


def subject_text(subject_id: str, subject: Subject | None) -> str:
    """The names by which a fact's subject is found, as one text; its id where it is not declared."""
    return " . ".join((subject.name, *all_names(subject.names))) if subject else subject_id.replace("-", " ")


def source_text(source: Source | None) -> str:
    """What a source is called and who made it, as one text."""
    return " . ".join((source.title, source.publisher, *source.author, str(source.csl.get("genre", "")))) if source else ""


class Damaged(Exception):
    """The store does not hold what was put in; it must be built again."""


def pack_names(names: Names) -> str:
    """Names per language as one text column."""
    return _FIELD.join(_ITEM.join((language, *group)) for language, group in names)


def unpack_names(text: str) -> Names:
    """The inverse of `pack_names`."""
    rows = (row.split(_ITEM) for row in text.split(_FIELD) if row)
    return tuple((language, tuple(group)) for language, *group in rows)


def pack_spoken(fields: Iterable[list[str]]) -> str:
    """The words of a fact's fields as one text column."""
    return f" {f' {_FIELD} '.join(map(' '.join, fields))} "


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


_LISTS, _VALUES = ("topics", "places", "supersedes", "former_ids"), ("value", "low", "high")
_LISTED = tuple(map(COLUMNS.index, (*_LISTS, "withdrawn")))
_NUMBERS = tuple(map(COLUMNS.index, (*_VALUES, "ordinal")))
_NAMES = COLUMNS.index("names")


def checksum(record: str) -> int:
    """CRC-32 of a record; it finds damage, not forgery."""
    return crc32(record.encode("utf-8", "surrogatepass"))


def seal(record: str) -> str:
    """A record of another kind with its checksum before it."""
    return f"{checksum(record):08x}{record}"


def unseal(text: str) -> str:
    """The inverse of `seal`. Raises Damaged when record and checksum do not agree."""
    record = text[8:]
    if text[:8] != f"{checksum(record):08x}":
        raise Damaged("a record in the cache is not what was stored")
    return record


def unpack_fact(sealed: str, cited: Callable[[str], Source]) -> Fact:
    """A fact from its sealed record, with its source. Raises Damaged when record and checksum do not agree."""
    record = unseal(sealed)
    fields: list[Any] = literal_eval(record[1:]) if record[0] == _ODD else record.split(_END)
    source = cited(fields[_SOURCE])
    for place, read in _READ:
        fields[place] = read(fields[place])
    fields.append(source)
    return Fact(*fields)


def _list(text: str) -> tuple[str, ...]:
    return tuple(text.split(_ITEM)) if text else ()


def _number(text: str) -> Decimal | None:
    return Decimal(text) if text else None


def _withdrawn(text: str) -> Withdrawn | None:
    return Withdrawn(*text.split(_ITEM)) if text else None


_READERS: dict[str, Callable[[str], Any]] = {
    **dict.fromkeys(_LISTS, _list),
    **dict.fromkeys(_VALUES, _number),
    "names": unpack_names,
    "withdrawn": _withdrawn,
    "ordinal": int,
}
_READ = tuple((place, _READERS[name]) for place, name in enumerate(COLUMNS) if name in _READERS)


def _subject(record: list[str]) -> Subject:
    return Subject(record[0], record[1], unpack_names(record[2]), record[3], int(record[4]))


class Store:
    """Facts, sources, vocabulary and words in one SQLite connection; reading only."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """`connection` must hold the tables of this module."""
        self.db = connection
        self._sources: dict[str, Source] = {}
        self._subjects: dict[str, Subject | None] = {}

    def __del__(self) -> None:
        """Close the connection: the store is its only user."""
        with contextlib.suppress(sqlite3.ProgrammingError):  # in another thread than its own
            self.db.close()

    def meta(self, key: str) -> str:
        """A stored setting, or an empty string."""
        row = self.db.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
        return row[0] if row else ""

    @cached_property
    def size(self) -> int:
        """How many facts there are, withdrawn ones included."""
        return int(self.meta("facts") or 0)

    @cached_property
    def sources(self) -> Mapping[str, Source]:
        """Sources by id."""
        return {source: self.source(source) for (source,) in self.db.execute("SELECT id FROM source ORDER BY file_n, id").fetchall()}

    def source(self, source: str) -> Source:
        """One source; one that is nowhere declared has its id and nothing else."""
        if source not in self._sources:
            row = self.db.execute("SELECT record FROM source WHERE id = ?", (source,)).fetchone()
            fields = literal_eval(unseal(row[0])) if row else (source, "document", "", "", "", "", "", "", "", {}, {}, "", 0)
            self._sources[source] = Source(*fields)
        return self._sources[source]

    def subject(self, subject: str) -> Subject | None:
        """One declared subject, or None."""
        if subject not in self._subjects:
            query = "SELECT record FROM term WHERE kind = 'subject' AND id = ? ORDER BY n LIMIT 1"
            row = self.db.execute(query, (subject,)).fetchone()
            self._subjects[subject] = _subject(unseal(row[0]).split("\x1d")) if row else None
        return self._subjects[subject]

    def terms(self, kind: str) -> Iterator[list[str]]:
        """The records of one kind of vocabulary entry as lists of text."""
        for (record,) in self.db.execute("SELECT record FROM term WHERE kind = ? ORDER BY n", (kind,)):
            yield unseal(record).split("\x1d")

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """Everything declared; the first declaration of an id counts."""
        subjects = {r[0]: _subject(r) for r in reversed([*self.terms("subject")])}
        topics = {r[0]: Topic(r[0], r[1], r[2], unpack_names(r[3]), r[4], int(r[5])) for r in reversed([*self.terms("topic")])}
        units = {r[0]: Unit(r[0], r[1], tuple(filter(None, r[2].split(_ITEM))), r[3], int(r[4])) for r in reversed([*self.terms("unit")])}
        groups = tuple(tuple(r) for r in self.terms("synonyms"))
        return Vocabulary(dict(reversed(subjects.items())), dict(reversed(topics.items())), dict(reversed(units.items())), groups)

    def subject_name(self, subject: str) -> str:
        """The usual name of a subject, or its id when it is not declared."""
        declared = self.subject(subject)
        return declared.name if declared else subject

    def spoken(self, numbers: Sequence[int]) -> list[tuple[Fact, dict[str, str]]]:
        """The facts of these row numbers that can be found, each with the words of its fields (`SPOKEN`), in the order asked for."""
        marks = ",".join("?" * len(numbers))
        query = f"SELECT n, record, spoken FROM fact WHERE n IN ({marks}) AND spoken IS NOT NULL"
        rows = {n: (record, words) for n, record, words in self.db.execute(query, numbers)}
        found = (rows[n] for n in numbers if n in rows)
        return [(unpack_fact(record, self.source), dict(zip(SPOKEN, words.split(_FIELD), strict=True))) for record, words in found]

    def facts(self, numbers: Sequence[int]) -> list[Fact]:
        """The facts of these row numbers, in the order asked for."""
        rows: dict[int, Fact] = {}
        for start in range(0, len(numbers), 500):
            part = numbers[start : start + 500]
            marks = ",".join("?" * len(part))
            for n, record in self.db.execute(f"SELECT n, record FROM fact WHERE n IN ({marks})", part):
                rows[n] = unpack_fact(record, self.source)
        return [rows[n] for n in numbers if n in rows]

    def numbers_of(self, fact_id: str) -> list[int]:
        """Row numbers of the facts with this id, then of those that had it before, in the order of files."""
        query = (
            "SELECT n FROM fact WHERE n IN (SELECT n FROM fact WHERE id = ?1 UNION SELECT n FROM former WHERE id = ?1) ORDER BY id <> ?1, n"
        )
        known = fact_id.encode("utf-8", "replace").decode()  # what a shell passes on need not be Unicode
        return [row[0] for row in self.db.execute(query, (known,))]


class FactList(Sequence[Fact]):
    """All facts of a store, in the order of files and of the facts in them, read when they are asked for."""

    def __init__(self, store: Store) -> None:
        """Nothing is read until a fact is asked for."""
        self._store = store

    def __len__(self) -> int:
        return self._store.size

    @overload
    def __getitem__(self, index: int) -> Fact: ...
    @overload
    def __getitem__(self, index: slice) -> list[Fact]: ...
    def __getitem__(self, index: int | slice) -> Fact | list[Fact]:
        """A fact, or a list of facts, by place in the library."""
        if isinstance(index, slice):
            start, stop, step = index.indices(len(self))
            return [self[i] for i in range(start, stop, step)]
        if index < 0:
            index += len(self)
        row = self._store.db.execute("SELECT record FROM fact ORDER BY n LIMIT 1 OFFSET ?", (index,)).fetchone()
        if row is None or index < 0:
            raise IndexError(index)
        return unpack_fact(row[0], self._store.source)

    def __iter__(self) -> Iterator[Fact]:
        """Every fact, one at a time."""
        for row in self._store.db.execute("SELECT record FROM fact ORDER BY n"):
            yield unpack_fact(row[0], self._store.source)
