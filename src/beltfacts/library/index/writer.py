"""Parsed fact files to the rows of a store, file by file, so that a changed file is read alone.

It writes; what a fact alone gives is `entry`, what is stale and where the store is kept is `cache`, the layout is `store`.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from beltfacts.library.files import Parsed
from beltfacts.library.index.fact_entry import FactEntry, mark_primary, source_terms, subject_terms
from beltfacts.library.index.records import pack_source, pack_term, pack_tokens
from beltfacts.library.index.schema import FILE_RANGE, INDEXES, PRIMARY, TABLES, VERSION, rows_of
from beltfacts.library.index.stemmer import stem
from beltfacts.library.index.stop_words import STOP
from beltfacts.library.index.terms import correctable
from beltfacts.library.index.vocabulary_terms import write_vocabulary_terms
from beltfacts.model import Source, Subject

_FILLING = {"automerge": 0, "hashsize": 1 << 20}
"""While an index is filled, FTS5 keeps 1 MiB of words before it writes a tree of them, and joins the trees once, at the end."""

_FACT_ROW = "INSERT INTO fact VALUES (?, ?, ?, ?, ?, ?, ?)"


def create_tables(db: sqlite3.Connection) -> None:
    """Make the tables of an empty store."""
    for statement in TABLES.split(";\n"):
        db.execute(statement)
    db.execute("INSERT INTO meta VALUES ('version', ?)", (VERSION,))
    for setting, value in _FILLING.items():
        db.execute("INSERT INTO found (found, rank) VALUES (?, ?)", (setting, value))


def _reversed_word(word: str) -> str | None:
    """A word that typing errors are mended to, written backwards."""
    return word[::-1] if correctable(word) and word not in STOP else None


class _Title(NamedTuple):
    """The words of a source as a line, and each by itself with a space before and behind."""

    line: str
    padded: dict[str, str]


class IndexWriter:
    """Adds files to a store and takes files out of it, keeping the word counts right."""

    def __init__(self, db: sqlite3.Connection, subjects: Mapping[str, Subject] = {}, sources: Mapping[str, Source] = {}) -> None:
        """`subjects` and `sources` are those that the store has already, by id."""
        self.db = db
        self.subjects = dict(subjects)
        self.sources = dict(sources)
        self.twice = False
        self.fresh = not db.execute("SELECT 1 FROM word LIMIT 1").fetchone()
        self.touched: set[str] = set()
        self.subjects_of: Counter[str] = Counter()
        self.facts_of: Counter[str] = Counter()
        self.titled: Counter[str] = Counter()
        self._waiting: list[tuple[int, FactEntry]] = []
        self._subject_words: dict[str, str] = {}
        self._titles: dict[str, _Title] = {}
        self._called: list[tuple[str, str, str]] = []

    def declare(self, parsed: Parsed) -> None:
        """Let facts be found by the names of these subjects and sources too, whose file may come later; of one id the first counts."""
        for subject in parsed.subjects:
            self.twice |= self.subjects.setdefault(subject.id, subject) is not subject
            self._subject_words.pop(subject.id, None)
        for source in parsed.sources:
            if source.id in self.facts_of:
                self._settle(source.id)  # with the words that those facts were found by
            self.twice |= self.sources.setdefault(source.id, source) is not source
            self._titles.pop(source.id, None)

    def add(self, parsed: Parsed, entries: Sequence[FactEntry], file_n: int) -> None:
        """Put the records of one file in: what it declares, and its facts, whose `entries` are in the order of the file.

        Facts whose subject or source is not declared yet wait for it until `finish`.
        """
        self._declare(parsed, file_n)
        numbered = [*enumerate(entries, file_n << FILE_RANGE)]
        rows = [(each.id, each.source, each.first, each.last, each.record, each.spoken, number) for number, each in numbered]
        self.db.executemany(_FACT_ROW, rows)
        known: list[tuple[int, FactEntry]] = []
        for number, each in numbered:
            if each.spoken is not None:
                ready = each.subject in self.subjects and each.source in self.sources
                (known if ready else self._waiting).append((number, each))
        self._index(known)
        former = [(former_id, number) for number, each in numbered for former_id in each.former_ids]
        self.db.executemany("INSERT OR IGNORE INTO former VALUES (?, ?)", former)
        self.db.execute("UPDATE file SET findings = ? WHERE n = ?", (len(parsed.findings), file_n))

    def remove(self, entries: Iterable[tuple[int, FactEntry]], file_n: int) -> None:
        """Take the facts of one file out again, as they were stored, by row number, with what else the file declared."""
        for number, each in entries:
            if each.spoken is not None:
                line = self.line(each)
                self.subjects_of[each.subject] -= 1
                self.facts_of[each.source] -= 1
                self.titled.update(self._own(each))
                self.db.execute("INSERT INTO found (found, rowid, words) VALUES ('delete', ?, ?)", (number, line))
                self.touched.update(line.split())
            self.db.executemany("DELETE FROM former WHERE id = ? AND n = ?", [(former_id, number) for former_id in each.former_ids])
        for (source,) in self.db.execute("SELECT id FROM source WHERE file_n = ?", (file_n,)):
            self._settle(source)
            self.sources.pop(source, None)
            self._titles.pop(source, None)
        self.db.execute("DELETE FROM fact WHERE n BETWEEN ? AND ?", rows_of(file_n))
        for table in ("source", "term"):
            self.db.execute(f"DELETE FROM {table} WHERE file_n = ?", (file_n,))

    def line(self, each: FactEntry) -> str:
        """The index words of a fact: those of its fields, date, values and filters, and those of its subject and source."""
        return f"{each.spoken}{self.subject_words(each.subject)} {self.title(each.source).line}{each.strong} {each.rest}"

    def subject_words(self, subject: str) -> str:
        """The words of the names of a subject, each once, as a line with a space before each: bare, then marked `STRONG`."""
        if subject not in self._subject_words:
            name, names = subject_terms(subject, self.subjects.get(subject))
            self._called.append(("subject", subject, pack_tokens((name, names))))
            words = list(dict.fromkeys(names))
            self._subject_words[subject] = "".join(f" {word}" for word in words) + mark_primary(words)
        return self._subject_words[subject]

    def title(self, source: str) -> _Title:
        """The words of what a source is called and who made it."""
        if source not in self._titles:
            maker, title = source_terms(self.sources.get(source))
            self._called.append(("source", source, pack_tokens((maker, title))))
            words = [*title, *maker]
            self._titles[source] = _Title(" ".join(words), {f" {word} ": word for word in words})
        return self._titles[source]

    def _own(self, each: FactEntry) -> list[str]:
        """The words of a fact's source that it has itself, too."""
        own, named = each.spoken or "", self.subject_words(each.subject)
        return [word for padded, word in self.title(each.source).padded.items() if padded in own or padded in named]

    def _settle(self, source: str) -> None:
        """Count the words that facts have for this source alone, which hundreds may share: they say nothing of one of them."""
        facts = self.facts_of.pop(source, 0)
        for word in self.title(source).padded.values():
            self.titled[word] += facts

    def _index(self, found: list[tuple[int, FactEntry]]) -> None:
        """Make facts findable by their row numbers, and count them for their subjects."""
        lines = [(number, self.line(each)) for number, each in found]
        self.db.executemany("INSERT INTO found (rowid, words) VALUES (?, ?)", lines)
        self.db.executemany("INSERT OR REPLACE INTO called VALUES (?, ?, ?)", self._called)
        self._called.clear()
        self.subjects_of.update(each.subject for _, each in found)
        self.facts_of.update(each.source for _, each in found)
        self.titled.subtract(word for _, each in found for word in self._own(each))
        if not self.fresh:
            self.touched.update(word for _, line in lines for word in line.split())

    def _declare(self, parsed: Parsed, file_n: int) -> None:
        records = [(source.id, pack_source(source), file_n) for source in parsed.sources]
        self.db.executemany("INSERT OR IGNORE INTO source VALUES (?, ?, ?)", records)
        terms = [("subject", subject.id, pack_term(subject)) for subject in parsed.subjects]
        terms += [("topic", topic.id, pack_term(topic)) for topic in parsed.topics]
        terms += [("unit", unit.code, pack_term(unit)) for unit in parsed.units]
        terms += [("synonyms", "", pack_term(group)) for group in parsed.synonyms]
        insert = "INSERT INTO term (kind, id, record, file_n) VALUES (?, ?, ?, ?)"
        self.db.executemany(insert, [(*term, file_n) for term in terms])

    def finish(self) -> None:
        """Write the word counts, what the vocabulary adds to them, the indexes, and the totals."""
        self._index(self._waiting)
        self._waiting.clear()
        if self.fresh:
            self.db.execute("INSERT INTO found (found, rank) VALUES ('automerge', 4)")  # as it is by default
            self.db.execute("INSERT INTO found (found) VALUES ('optimize')")
        self._write_words()
        self._forget()
        total = self.db.execute("SELECT count(*) FROM fact").fetchone()[0]
        self.db.execute("INSERT OR REPLACE INTO meta VALUES ('facts', ?)", (str(total),))
        if self.twice:
            self.db.execute("INSERT OR REPLACE INTO meta VALUES ('twice', 'yes')")
        for index in INDEXES:
            self.db.execute(index)

    def _write_words(self) -> None:
        """Write the words that facts have, then those that may be typed though no fact has them: of the vocabulary, and stems."""
        named = Counter[str]()
        for subject, facts in self.subjects_of.items():
            for word in self.subject_words(subject).partition(f" {PRIMARY}")[0].split():
                named[word] += facts
        upsert = (
            "INSERT INTO word (word, stem, facts, named, back, titled) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (word) DO UPDATE "
            "SET facts = ? - iif(? > titled + excluded.titled, titled + excluded.titled, 0), "
            "named = named + excluded.named, titled = titled + excluded.titled"
        )
        for source in [*self.facts_of]:
            self._settle(source)
        counted = (
            (word, stem(word), facts - titled if facts > titled else facts, named[word], _reversed_word(word), titled, facts, facts)
            for word, facts in self._counted()
            for titled in (self.titled[word],)
        )
        self.db.executemany(upsert, counted)
        if self.fresh:
            lacking = (
                "SELECT DISTINCT stem FROM word AS form WHERE back IS NOT NULL AND NOT EXISTS (SELECT 1 FROM word WHERE word = form.stem)"
            )
            further = write_vocabulary_terms(self.db, self.subjects.values()) | {row[0] for row in self.db.execute(lacking)}
        else:
            further = set(map(stem, self.touched))
        words = ((word, stem(word), _reversed_word(word)) for word in sorted(further) if correctable(word))
        self.db.executemany("INSERT OR IGNORE INTO word VALUES (?, ?, 0, 0, ?, 0)", words)

    def _counted(self) -> Iterator[tuple[str, int]]:
        """In how many facts each word stands, their sources included.

        Of all words in an empty store, else of those that facts were added or taken out with.
        """
        self.db.execute("CREATE VIRTUAL TABLE IF NOT EXISTS temp.counted USING fts5vocab ('main', 'found', 'row')")
        if self.fresh:
            yield from self.db.execute("SELECT term, doc FROM temp.counted WHERE term NOT GLOB ?", (f"[={PRIMARY}]*",))
        for word in sorted(self.touched):
            if word[0] not in "=" + PRIMARY:
                row = self.db.execute("SELECT doc FROM temp.counted WHERE term = ?", (word,)).fetchone()
                yield word, row[0] if row else 0

    def _forget(self) -> None:
        """Take out words that no fact has any more, unless they are words of the vocabulary or stems."""
        unused = (
            "DELETE FROM word WHERE word = ? AND facts <= 0 AND NOT EXISTS (SELECT 1 FROM unit_word WHERE unit_word.word = word.word) "
            "AND NOT EXISTS (SELECT 1 FROM synonym WHERE key = word.word) "
            "AND NOT EXISTS (SELECT 1 FROM word AS form WHERE form.stem = word.word AND form.facts > 0)"
        )
        self.db.executemany(unused, [(word,) for word in {*self.touched, *map(stem, self.touched)}])
