"""Write the rows of parsed fact files into an index, and remove them, file by file.

What is stored of one fact is made in `fact_entry`. Which files are read, and where the index is kept, is decided above.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from beltfacts.library.files import Parsed
from beltfacts.library.index.fact_entry import FactEntry, mark_primary, source_terms, subject_terms
from beltfacts.library.index.record_packing import pack_source, pack_term, pack_tokens
from beltfacts.library.index.schema import FILE_RANGE, INDEXES, PRIMARY, TABLES, VERSION
from beltfacts.library.index.word_counts import WordCounts
from beltfacts.model import Source, Subject

_FILLING = {"automerge": 0, "hashsize": 1 << 20}
"""While an index is filled, FTS5 keeps 1 MiB of terms before it writes a tree of them, and merges the trees once, at the end."""

_FILLED = {"automerge": 4, "pgsz": 1 << 8}
"""The settings from the last merge on: SQLite's own number of trees to merge, and bytes of a page.

FTS5 passes over the facts of a frequent term page by page. Pages of 256 bytes instead of 4,050 take half the time of 100,000 facts.
"""

_INSERT_FACT = "INSERT INTO fact VALUES (?, ?, ?, ?)"
_INSERT_KEY = "INSERT INTO fact_key VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"


def create_tables(db: sqlite3.Connection) -> None:
    """Make the tables of an empty index."""
    for statement in TABLES.split(";\n"):
        db.execute(statement)
    db.execute("INSERT INTO meta VALUES ('version', ?)", (VERSION,))
    _set_postings(db, _FILLING)


def _set_postings(db: sqlite3.Connection, settings: Mapping[str, int]) -> None:
    """Change settings of the full-text index, by name."""
    db.executemany("INSERT INTO postings (postings, rank) VALUES (?, ?)", settings.items())


class _SourceTerms(NamedTuple):
    """The terms of a source's title, maker and genre.

    line: all of them, separated by spaces.
    words: each term, with a space before and after.
    """

    line: str
    words: dict[str, str]


def _key_row(n: int, each: FactEntry) -> tuple[str | float | None, ...]:
    """Return the row of a fact in `fact_key`."""
    key = (each.subject, each.source, each.first, each.last, each.unit, each.value, each.words, each.tokens is None)
    return *key, each.measure_key, each.figure_key, n


class IndexWriter:
    """Adds files to an index and removes them, and keeps the word counts right."""

    def __init__(self, db: sqlite3.Connection, subjects: Mapping[str, Subject] = {}, sources: Mapping[str, Source] = {}) -> None:
        """Write into `db`, which has the tables. `subjects` and `sources` are those that it declares already, by id."""
        self.db = db
        self.subjects = dict(subjects)
        self.sources = dict(sources)
        self.has_duplicates = False
        self.words = WordCounts(db)
        self._facts_by_subject: Counter[str] = Counter()
        self._facts_by_source: Counter[str] = Counter()
        self._waiting: list[tuple[int, FactEntry]] = []
        self._subject_lines: dict[str, str] = {}
        self._subject_words: dict[str, frozenset[str]] = {}
        self._source_terms: dict[str, _SourceTerms] = {}
        self._name_rows: list[tuple[str, str, str]] = []
        self._days: set[str] = set()
        self._added = 0

    def declare(self, parsed: Parsed) -> None:
        """Make the subjects and sources of a file known.

        From then on facts are found by their names. Of one id the first counts.
        """
        for subject in parsed.subjects:
            self.has_duplicates |= self.subjects.setdefault(subject.id, subject) is not subject
            self._subject_lines.pop(subject.id, None)
        for source in parsed.sources:
            if source.id in self._facts_by_source:
                self._count_source_words(source.id)  # with the terms that those facts were indexed with
            self.has_duplicates |= self.sources.setdefault(source.id, source) is not source
            self._source_terms.pop(source.id, None)

    def add(self, parsed: Parsed, entries: Sequence[FactEntry | None], file_n: int) -> None:
        """Add what one file declares, and its facts.

        `entries` are in the order of the file, None for facts that are there. Facts whose subject or source is not declared yet wait for it
        until `finish`.
        """
        self._add_declarations(parsed, file_n)
        numbered = [(number, each) for number, each in enumerate(entries, file_n << FILE_RANGE) if each is not None]
        self._added += len(numbered)
        self.db.executemany(_INSERT_FACT, [(each.id, each.record, each.tokens, number) for number, each in numbered])
        self.db.executemany(_INSERT_KEY, [_key_row(number, each) for number, each in numbered])
        self._days.update([each.first or "" for _, each in numbered], [each.last or "" for _, each in numbered])
        ready: list[tuple[int, FactEntry]] = []
        for row in numbered:
            each = row[1]
            if each.tokens is not None:
                declared = each.subject in self.subjects and each.source in self.sources
                (ready if declared else self._waiting).append(row)
        self._index(ready)
        former = [(former_id, number) for number, each in numbered for former_id in each.former_ids]
        self.db.executemany("INSERT OR IGNORE INTO former VALUES (?, ?)", former)
        older = [(older_id, number) for number, each in numbered for older_id in each.supersedes]
        self.db.executemany("INSERT OR IGNORE INTO superseding VALUES (?, ?)", older)
        self.db.execute("UPDATE file SET findings = ? WHERE n = ?", (len(parsed.findings), file_n))

    def remove(self, entries: Iterable[tuple[int, FactEntry]], file_n: int) -> None:
        """Remove facts of one file, and all that it declared.

        `entries` are as they were stored, each with its row number.
        """
        for number, each in entries:
            self._added -= 1
            for table in ("fact", "fact_key"):
                self.db.execute(f"DELETE FROM {table} WHERE n = ?", (number,))
            if each.tokens is not None:
                line = self._line(each)
                self._facts_by_subject[each.subject] -= 1
                self._facts_by_source[each.source] -= 1
                self.words.source_only.update(self._shared_source_words(each))
                self.db.execute("INSERT INTO postings (postings, rowid, words) VALUES ('delete', ?, ?)", (number, line))
                self.words.change.subtract(set(line.split()))
            self.db.executemany("DELETE FROM former WHERE id = ? AND n = ?", [(former_id, number) for former_id in each.former_ids])
            self.db.executemany("DELETE FROM superseding WHERE older = ? AND n = ?", [(older_id, number) for older_id in each.supersedes])
        for (source,) in self.db.execute("SELECT id FROM source WHERE file_n = ?", (file_n,)):
            self._count_source_words(source)
            self.sources.pop(source, None)
            self._source_terms.pop(source, None)
        for table in ("source", "term"):
            self.db.execute(f"DELETE FROM {table} WHERE file_n = ?", (file_n,))

    def finish(self) -> None:
        """Write the facts that wait, the word counts, the totals and the indexes."""
        self._index(self._waiting)
        self._waiting.clear()
        if self.words.is_new:
            _set_postings(self.db, _FILLED)
            self.db.execute("INSERT INTO postings (postings) VALUES ('optimize')")
        for subject, facts in self._facts_by_subject.items():
            for word in self._subject_line(subject).partition(f" {PRIMARY}")[0].split():
                self.words.named[word] += facts
        for source in [*self._facts_by_source]:
            self._count_source_words(source)
        self.words.write(self.subjects.values())
        before = self.db.execute("SELECT value FROM meta WHERE key = 'facts'").fetchone()
        self.db.execute("INSERT OR REPLACE INTO meta VALUES ('facts', ?)", (str(int(before[0] if before else 0) + self._added),))
        self._write_days()
        if self.has_duplicates:
            self.db.execute("INSERT OR REPLACE INTO meta VALUES ('duplicates', 'yes')")
        for index in INDEXES:
            self.db.execute(index)

    def _write_days(self) -> None:
        """Write the first and the last day that any fact names. Those of facts that were removed stay: filters may be too wide."""
        known = self.db.execute("SELECT value FROM meta WHERE key IN ('first_day', 'last_day')")
        days = (self._days | {day for (day,) in known}) - {""}
        if days:
            self.db.executemany("INSERT OR REPLACE INTO meta VALUES (?, ?)", [("first_day", min(days)), ("last_day", max(days))])

    def _add_declarations(self, parsed: Parsed, file_n: int) -> None:
        records = [(source.id, pack_source(source), file_n) for source in parsed.sources]
        self.db.executemany("INSERT OR IGNORE INTO source VALUES (?, ?, ?)", records)
        terms = [("subject", subject.id, pack_term(subject)) for subject in parsed.subjects]
        terms += [("topic", topic.id, pack_term(topic)) for topic in parsed.topics]
        terms += [("unit", unit.code, pack_term(unit)) for unit in parsed.units]
        terms += [("synonyms", "", pack_term(group)) for group in parsed.synonyms]
        insert = "INSERT INTO term (kind, id, record, file_n) VALUES (?, ?, ?, ?)"
        self.db.executemany(insert, [(*term, file_n) for term in terms])

    def _index(self, entries: list[tuple[int, FactEntry]]) -> None:
        """Write the postings of facts, and count the facts.

        They are counted for their subjects and sources. `entries` come with their row numbers.
        """
        lines = [(number, self._line(each)) for number, each in entries]
        self.db.executemany("INSERT INTO postings (rowid, words) VALUES (?, ?)", lines)
        self.db.executemany("INSERT OR REPLACE INTO name_tokens VALUES (?, ?, ?)", self._name_rows)
        self._name_rows.clear()
        self._facts_by_subject.update([each.subject for _, each in entries])
        self._facts_by_source.update([each.source for _, each in entries])
        self.words.source_only.subtract([word for _, each in entries for word in self._shared_source_words(each)])
        if not self.words.is_new:
            self.words.change.update(word for _, line in lines for word in set(line.split()))

    def _line(self, each: FactEntry) -> str:
        """Return all terms of a fact as a line.

        These are the terms of its fields, date, values and filters, and of its subject and source.
        """
        return f"{each.tokens}{self._subject_line(each.subject)} {self._terms_of(each.source).line}{each.primary_terms} {each.other_terms}"

    def _subject_line(self, subject: str) -> str:
        """Return the terms of a subject's names, each once, as a line.

        A space precedes each. They are bare first, then marked `PRIMARY`.
        """
        if subject not in self._subject_lines:
            name, names = subject_terms(subject, self.subjects.get(subject))
            self._name_rows.append(("subject", subject, pack_tokens((name, names))))
            words = list(dict.fromkeys(names))
            self._subject_words[subject] = frozenset(words)
            self._subject_lines[subject] = "".join(f" {word}" for word in words) + mark_primary(words)
        return self._subject_lines[subject]

    def _terms_of(self, source: str) -> _SourceTerms:
        if source not in self._source_terms:
            maker, title = source_terms(self.sources.get(source))
            self._name_rows.append(("source", source, pack_tokens((maker, title))))
            words = [*title, *maker]
            self._source_terms[source] = _SourceTerms(" ".join(words), {word: f" {word} " for word in words})
        return self._source_terms[source]

    def _shared_source_words(self, each: FactEntry) -> list[str]:
        """Return the terms of a fact's source that the fact has without it as well."""
        tokens, names = each.tokens or "", self._subject_words[each.subject]
        return [word for word, padded in self._terms_of(each.source).words.items() if padded in tokens or word in names]

    def _count_source_words(self, source: str) -> None:
        """Count the facts of a source for its terms. Hundreds of facts may share them, and they tell none from the others."""
        facts = self._facts_by_source.pop(source, 0)
        for word in self._terms_of(source).words:
            self.words.source_only[word] += facts
