"""Read facts, sources, vocabulary and settings from an index.

A store is the same in memory and in a cache file. It decides neither which facts match (`search`) nor when it is stale (`cache`).
"""

from __future__ import annotations

import sqlite3
from _thread import allocate_lock  # threading has the same lock, and takes longer to import than a search
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any

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
from beltfacts.model import Fact, Source, Subject, Unit, Vocabulary

BATCH = 500
"""Facts that are read with one statement: SQLite takes at least 999 values."""

_FEW_NAMES = 3
"""Names that are read one by one, with a statement that SQLite has prepared."""

_CLOSED = "the library is closed; open it again with load"


class Store:
    """Facts, sources, vocabulary and words in one SQLite connection; reading only.

    Any thread may use it: one statement runs at a time, from its start until its last row is fetched.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Take over a connection that is open to all threads.

        It must have the tables of `schema`.
        """
        self._connection: sqlite3.Connection | None = connection
        self._lock = allocate_lock()
        self._sources: dict[str, Source] = {}
        self._subjects: dict[str, Subject | None] = {}
        self._name_tokens: dict[tuple[str, str], dict[str, str]] = {}

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

    def query(self, sql: str, values: Sequence[Any] = ()) -> list[Any]:
        """Return all rows of a statement. Raises UseError when the store is closed."""
        with self._lock:
            if self._connection is None:
                raise UseError(_CLOSED)
            return self._connection.execute(sql, values).fetchall()

    def meta(self, key: str) -> str:
        """Return a stored setting, or an empty string."""
        rows = self.query("SELECT value FROM meta WHERE key = ?", (key,))
        return rows[0][0] if rows else ""

    @cached_property
    def size(self) -> int:
        """Return how many facts there are, withdrawn ones included."""
        return int(self.meta("facts") or 0)

    @cached_property
    def source_count(self) -> int:
        """Return how many sources there are."""
        return int(self.query("SELECT count(*) FROM source")[0][0])

    @cached_property
    def has_superseded(self) -> bool:
        """Return whether any fact supersedes another."""
        return bool(self.query("SELECT 1 FROM superseding LIMIT 1"))

    def count_withdrawn(self) -> int:
        """Return how many facts are withdrawn."""
        return int(self.query("SELECT count(*) FROM fact_key WHERE withdrawn")[0][0])

    @cached_property
    def sources(self) -> Mapping[str, Source]:
        """Return all sources by id."""
        rows = self.query("SELECT id, record FROM source ORDER BY file_n, id")
        known = self._sources
        found = {source: known.get(source) or unpack_source(record) for source, record in rows}
        known.update(found)
        return found

    def source(self, source_id: str) -> Source:
        """Return one source. One that no file declares has its id and nothing else."""
        if source_id not in self._sources:
            rows = self.query("SELECT record FROM source WHERE id = ?", (source_id,))
            bare = Source(source_id, "document", "", "", "", "", "", "", "", {}, {}, "", 0)
            self._sources[source_id] = unpack_source(rows[0][0]) if rows else bare
        return self._sources[source_id]

    def subject(self, subject_id: str) -> Subject | None:
        """Return one declared subject, or None."""
        if subject_id not in self._subjects:
            rows = self.query("SELECT record FROM term WHERE kind = 'subject' AND id = ? ORDER BY n LIMIT 1", (subject_id,))
            self._subjects[subject_id] = unpack_subject(rows[0][0]) if rows else None
        return self._subjects[subject_id]

    def prefetch_subjects(self, subject_ids: Collection[str]) -> None:
        """Read many declared subjects in one statement, which `subject` then knows."""
        new = [each for each in dict.fromkeys(subject_ids) if each not in self._subjects]
        for start in range(0, len(new), BATCH):
            batch = new[start : start + BATCH]
            marks = ",".join("?" * len(batch))
            sql = f"SELECT id, record FROM term WHERE kind = 'subject' AND id IN ({marks}) ORDER BY n DESC"
            found = {each: unpack_subject(record) for each, record in self.query(sql, batch)}
            self._subjects.update({each: found.get(each) for each in batch})

    def terms(self, kind: str) -> Iterator[str]:
        """Yield the records of one kind of vocabulary entry: subject, topic, unit or synonyms."""
        for (record,) in self.query("SELECT record FROM term WHERE kind = ? ORDER BY n", (kind,)):
            yield record

    @cached_property
    def places(self) -> list[str]:
        """Return the codes of all places that facts name, countries and their parts, in alphabetical order."""
        self.query("CREATE VIRTUAL TABLE IF NOT EXISTS temp.place USING fts5vocab ('main', 'postings', 'row')")
        prefix = "=p-"
        rows = self.query("SELECT term FROM temp.place WHERE term >= ? AND term < ? ORDER BY term", (prefix, prefix + "\x7f"))
        return [term.removeprefix(prefix).upper() for (term,) in rows]

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """Return everything declared. Of one id the first declaration counts."""
        subjects = {each.id: each for each in map(unpack_subject, reversed([*self.terms("subject")]))}
        groups = tuple(map(unpack_synonyms, self.terms("synonyms")))
        return Vocabulary(dict(reversed(subjects.items())), self.topics.topics, self.units, groups)

    @cached_property
    def units(self) -> dict[str, Unit]:
        """Return the declared units by code, without the rest of the vocabulary: a large library has tens of thousands of subjects."""
        units = {each.code: each for each in map(unpack_unit, reversed([*self.terms("unit")]))}
        return dict(reversed(units.items()))

    @cached_property
    def topics(self) -> Vocabulary:
        """Return the declared topics as a vocabulary of nothing else, as `units`."""
        topics = {each.id: each for each in map(unpack_topic, reversed([*self.terms("topic")]))}
        return Vocabulary({}, dict(reversed(topics.items())), {}, ())

    def subject_name(self, subject_id: str) -> str:
        """Return the usual name of a subject, or its id when it is not declared."""
        subject = self.subject(subject_id)
        return subject.name if subject else subject_id

    def field_tokens(self, numbers: Sequence[int]) -> list[tuple[Fact, dict[str, str]]]:
        """Return the facts of these row numbers, each with tokens by field.

        They are in the order asked for, without withdrawn ones. The fields are those of `records.TOKENS` and `records.NAME_TOKENS`.
        Raises Damaged when a record is not what was stored.
        """
        marks = ",".join("?" * len(numbers))
        sql = f"SELECT n, record, tokens FROM fact WHERE n IN ({marks}) AND tokens IS NOT NULL"
        rows = {n: (record, tokens) for n, record, tokens in self.query(sql, numbers)}
        found = [(unpack_fact(rows[n][0], self.source), rows[n][1]) for n in numbers if n in rows]
        self._prefetch_name_tokens([fact for fact, _ in found])
        return [
            (fact, {**unpack_tokens(tokens), **self.name_tokens("subject", fact.subject), **self.name_tokens("source", fact.source)})
            for fact, tokens in found
        ]

    def _prefetch_name_tokens(self, facts: Sequence[Fact]) -> None:
        """Read the tokens of the subjects and sources of facts in one statement, if several are not known yet."""
        for kind, names in (("subject", {fact.subject for fact in facts}), ("source", {fact.source for fact in facts})):
            new = [name for name in names if (kind, name) not in self._name_tokens]
            if len(new) > _FEW_NAMES:
                sql = f"SELECT id, tokens FROM name_tokens WHERE kind = ? AND id IN ({','.join('?' * len(new))})"
                for name, tokens in self.query(sql, (kind, *new)):
                    self._name_tokens[kind, name] = unpack_tokens(tokens, NAME_TOKENS[kind])

    def name_tokens(self, kind: str, name: str) -> dict[str, str]:
        """Return the tokens of the names of a subject or source, by field. Raises Damaged when the store lacks them."""
        if (kind, name) not in self._name_tokens:
            rows = self.query("SELECT tokens FROM name_tokens WHERE kind = ? AND id = ?", (kind, name))
            if not rows:
                raise Damaged("the names of a subject or source are not in the cache")
            self._name_tokens[kind, name] = unpack_tokens(rows[0][0], NAME_TOKENS[kind])
        return self._name_tokens[kind, name]

    def facts(self, numbers: Sequence[int]) -> list[Fact]:
        """Return the facts of these row numbers, in the order asked for. Raises Damaged as `field_tokens` does."""
        rows: dict[int, Fact] = {}
        for start in range(0, len(numbers), BATCH):
            batch = numbers[start : start + BATCH]
            marks = ",".join("?" * len(batch))
            for n, record in self.query(f"SELECT n, record FROM fact WHERE n IN ({marks})", batch):
                rows[n] = unpack_fact(record, self.source)
        return [rows[n] for n in numbers if n in rows]

    def numbers_of(self, fact_id: str) -> list[int]:
        """Return the row numbers of the facts with this id.

        Facts that had it before come after them. Each are in the order of files.
        """
        sql = "SELECT n FROM fact WHERE n IN (SELECT n FROM fact WHERE id = ? UNION SELECT n FROM former WHERE id = ?) ORDER BY id <> ?, n"
        known = fact_id.encode("utf-8", "replace").decode()  # what a shell passes on need not be Unicode
        return [row[0] for row in self.query(sql, (known, known, known))]
