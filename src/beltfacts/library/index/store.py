"""The SQLite store: its tables, and reading facts, sources, vocabulary and words from it.

A store is the same in memory and in a cache file. What a record holds is `records`; what matches is decided by `searching`, and
when a store is stale by `cache`.
"""

from __future__ import annotations

import sqlite3
from _thread import allocate_lock  # threading has the same lock, and takes longer to import than a search
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any, overload

from beltfacts.errors import UseError
from beltfacts.library.index.records import (
    NAME_TOKENS,
    Damaged,
    unpack_fact,
    unpack_source,
    unpack_subject,
    unpack_synonyms,
    unpack_tokens,
    unpack_topic,
    unpack_unit,
)
from beltfacts.model import Fact, Source, Subject, Vocabulary

_PART = 500
"""Facts that are read with one statement: SQLite takes at least 999 values."""

_CLOSED = "the library is closed; open it again with load"


class Store:
    """Facts, sources, vocabulary and words in one SQLite connection; reading only.

    Any thread may use it: one statement runs at a time, from its start until its last row is fetched.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Take over a connection, which must hold the tables of `schema` and be open to all threads."""
        self._connection: sqlite3.Connection | None = connection
        self._lock = allocate_lock()
        self._sources: dict[str, Source] = {}
        self._subjects: dict[str, Subject | None] = {}
        self._called: dict[tuple[str, str], dict[str, str]] = {}

    def close(self) -> None:
        """Close the connection once the statement that runs in another thread has ended. Closing twice does nothing."""
        with self._lock:
            if self._connection is not None:
                self._connection.close()
                self._connection = None

    @property
    def closed(self) -> bool:
        """Return whether the store was closed."""
        return self._connection is None

    def opened(self) -> Store:
        """Return the store itself. Raises UseError when it is closed."""
        if self._connection is None:
            raise UseError(_CLOSED)
        return self

    def copy_to(self, target: sqlite3.Connection) -> None:
        """Copy the whole store into an empty database."""
        with self._lock:
            if self._connection is not None:
                self._connection.backup(target)

    def query(self, sql: str, values: Sequence[Any] = ()) -> list[Any]:
        """Return all rows of a statement. Raises UseError when the store is closed."""
        with self._lock:
            if self._connection is None:
                raise UseError(_CLOSED)
            return self._connection.execute(sql, values).fetchall()

    def meta(self, key: str) -> str:
        """A stored setting, or an empty string."""
        rows = self.query("SELECT value FROM meta WHERE key = ?", (key,))
        return rows[0][0] if rows else ""

    @cached_property
    def size(self) -> int:
        """How many facts there are, withdrawn ones included."""
        return int(self.meta("facts") or 0)

    @cached_property
    def sources(self) -> Mapping[str, Source]:
        """Sources by id."""
        return {source: self.source(source) for (source,) in self.query("SELECT id FROM source ORDER BY file_n, id")}

    def source(self, source: str) -> Source:
        """One source; one that is nowhere declared has its id and nothing else."""
        if source not in self._sources:
            rows = self.query("SELECT record FROM source WHERE id = ?", (source,))
            bare = Source(source, "document", "", "", "", "", "", "", "", {}, {}, "", 0)
            self._sources[source] = unpack_source(rows[0][0]) if rows else bare
        return self._sources[source]

    def subject(self, subject: str) -> Subject | None:
        """One declared subject, or None."""
        if subject not in self._subjects:
            query = "SELECT record FROM term WHERE kind = 'subject' AND id = ? ORDER BY n LIMIT 1"
            rows = self.query(query, (subject,))
            self._subjects[subject] = unpack_subject(rows[0][0]) if rows else None
        return self._subjects[subject]

    def terms(self, kind: str) -> Iterator[str]:
        """The records of one kind of vocabulary entry."""
        for (record,) in self.query("SELECT record FROM term WHERE kind = ? ORDER BY n", (kind,)):
            yield record

    @cached_property
    def places(self) -> list[str]:
        """The codes of all places that facts name, countries and their parts, in alphabetical order."""
        self.query("CREATE VIRTUAL TABLE IF NOT EXISTS temp.place USING fts5vocab ('main', 'found', 'row')")
        mark = "=p-"
        rows = self.query("SELECT term FROM temp.place WHERE term >= ? AND term < ? ORDER BY term", (mark, mark + "\x7f"))
        return [term.removeprefix(mark).upper() for (term,) in rows]

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """Everything declared; the first declaration of an id counts."""
        subjects = {each.id: each for each in map(unpack_subject, reversed([*self.terms("subject")]))}
        topics = {each.id: each for each in map(unpack_topic, reversed([*self.terms("topic")]))}
        units = {each.code: each for each in map(unpack_unit, reversed([*self.terms("unit")]))}
        groups = tuple(map(unpack_synonyms, self.terms("synonyms")))
        return Vocabulary(dict(reversed(subjects.items())), dict(reversed(topics.items())), dict(reversed(units.items())), groups)

    def subject_name(self, subject: str) -> str:
        """The usual name of a subject, or its id when it is not declared."""
        declared = self.subject(subject)
        return declared.name if declared else subject

    def field_tokens(self, numbers: Sequence[int]) -> list[tuple[Fact, dict[str, str]]]:
        """The facts of these row numbers that can be found, in the order asked for.

        Each with the words of its fields (`SPOKEN`) and of what its subject and source are called (`CALLED`).
        """
        marks = ",".join("?" * len(numbers))
        query = f"SELECT n, record, spoken FROM fact WHERE n IN ({marks}) AND spoken IS NOT NULL"
        rows = {n: (record, words) for n, record, words in self.query(query, numbers)}
        found = [(unpack_fact(rows[n][0], self.source), rows[n][1]) for n in numbers if n in rows]
        return [
            (fact, {**unpack_tokens(words), **self.name_tokens("subject", fact.subject), **self.name_tokens("source", fact.source)})
            for fact, words in found
        ]

    def name_tokens(self, kind: str, name: str) -> dict[str, str]:
        """The words of what a subject or source is called. Raises Damaged when the store lacks them."""
        if (kind, name) not in self._called:
            rows = self.query("SELECT words FROM called WHERE kind = ? AND id = ?", (kind, name))
            if not rows:
                raise Damaged("the names of a subject or source are not in the cache")
            self._called[kind, name] = unpack_tokens(rows[0][0], NAME_TOKENS[kind])
        return self._called[kind, name]

    def facts(self, numbers: Sequence[int]) -> list[Fact]:
        """The facts of these row numbers, in the order asked for."""
        rows: dict[int, Fact] = {}
        for start in range(0, len(numbers), _PART):
            part = numbers[start : start + _PART]
            marks = ",".join("?" * len(part))
            for n, record in self.query(f"SELECT n, record FROM fact WHERE n IN ({marks})", part):
                rows[n] = unpack_fact(record, self.source)
        return [rows[n] for n in numbers if n in rows]

    def numbers_of(self, fact_id: str) -> list[int]:
        """Row numbers of the facts with this id, then of those that had it before, in the order of files."""
        sql = "SELECT n FROM fact WHERE n IN (SELECT n FROM fact WHERE id = ? UNION SELECT n FROM former WHERE id = ?) ORDER BY id <> ?, n"
        known = fact_id.encode("utf-8", "replace").decode()  # what a shell passes on need not be Unicode
        return [row[0] for row in self.query(sql, (known, known, known))]


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
        rows = self._store.query("SELECT record FROM fact ORDER BY n LIMIT 1 OFFSET ?", (index,)) if index >= 0 else []
        if not rows:
            raise IndexError(index)
        return unpack_fact(rows[0][0], self._store.source)

    def __iter__(self) -> Iterator[Fact]:
        """Every fact, one at a time."""
        last = -1
        while rows := self._store.query("SELECT n, record FROM fact WHERE n > ? ORDER BY n LIMIT ?", (last, _PART)):
            for _, record in rows:
                yield unpack_fact(record, self._store.source)
            last = rows[-1][0]
