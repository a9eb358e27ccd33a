"""Parsed fact files to the rows of a store, file by file, so that a changed file is read alone.

It writes; what is stale and where the store is kept is `cache`, the layout is `store`.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from beltfacts import edtf
from beltfacts.index.common_words import STOP
from beltfacts.index.store import INDEXES, TABLES, VERSION, WEAK, pack_fact, pack_names, seal, unseal
from beltfacts.index.words import deletions, index_words, is_cjk, stem, tokens, unit_codes, value_word
from beltfacts.model import Fact, Source, Subject, all_names
from beltfacts.parsing import Parsed

_MAX_WORD = 40
_FACT_ROW = "INSERT INTO fact VALUES (?, ?, ?, ?, ?, ?, ?)"


def create(db: sqlite3.Connection) -> None:
    """Make the tables of an empty store."""
    for statement in TABLES.split(";\n"):
        db.execute(statement)
    db.execute("INSERT INTO meta VALUES ('version', ?)", (VERSION,))


def filters(fact: Fact) -> list[str]:
    """The index words by which `list` and `search` filter: topic, subject, source, places."""
    places = {part for place in fact.places for part in (place, place[:2])}
    marks = [f"=t:{topic}" for topic in fact.topics] + [f"=s:{fact.subject}", f"=d:{fact.source}"]
    return [mark.replace(":", "-", 1) for mark in marks + [f"=p:{place.lower()}" for place in sorted(places)]]


def subject_text(fact: Fact, subject: Subject | None) -> str:
    """The names of a fact's subject as one text; its id where it is not declared."""
    return " . ".join((subject.name, *all_names(subject.names))) if subject else fact.subject.replace("-", " ")


def spoken(fact: Fact) -> list[list[str]]:
    """The words of a fact's fields, in the order of `SPOKEN`; the note's with who says it, its status and topics."""
    note = " . ".join((fact.note, fact.says, fact.via, fact.status, *fact.topics))
    own = (fact.figure, " . ".join(all_names(fact.names)), fact.quote)
    return [_often(fact.measure), *(_cut(index_words(text)) for text in own), _often(note)]


@lru_cache(maxsize=4096)
def _often(text: str) -> list[str]:
    """The words of a text that many facts share; the list is not to be changed."""
    return _cut(index_words(text))


def source_text(source: Source | None) -> str:
    """What a source is called and who made it, as one text."""
    return " . ".join((source.title, source.publisher, *source.author, str(source.csl.get("genre", "")))) if source else ""


def date_words(fact: Fact) -> list[str]:
    """The years a fact's date names, and its canonical form."""
    if fact.date == "undated":
        return []
    date = edtf.parse(fact.date)
    years = {str(day.year) for day in (date.first, date.last) if day}
    return [*sorted(years), date.edtf]


class Words(NamedTuple):
    """The words of a fact: `named` in its subject's names, `strong` those and what it measures, `weak` the rest (DESIGN §6)."""

    named: frozenset[str]
    strong: set[str]
    weak: set[str]
    fields: list[list[str]]


def _cut(words: list[str]) -> list[str]:
    return words if max(map(len, words), default=0) <= _MAX_WORD else [word for word in words if len(word) <= _MAX_WORD]


def correctable(word: str) -> bool:
    """Whether typing errors in a word are mended: never in numbers, in very short or Chinese words."""
    return len(word) >= 3 and word.isalpha() and not is_cjk(word)


class Builder:
    """Adds files to a store and takes files out of it, keeping the word counts right."""

    def __init__(self, db: sqlite3.Connection, subjects: Mapping[str, Subject] = {}, sources: Mapping[str, Source] = {}) -> None:
        """`subjects` and `sources` are those that the store has already, by id."""
        self.db = db
        self.subjects = dict(subjects)
        self.sources = dict(sources)
        self.twice = False
        self._waiting: list[tuple[int, Fact]] = []
        self.counts: Counter[str] = Counter()
        self.named: Counter[str] = Counter()
        self._subject_words: dict[str, frozenset[str]] = {}
        self._source_words: dict[str, frozenset[str]] = {}

    def declare(self, parsed: Parsed) -> None:
        """Let facts be found by the names of these subjects and sources too, whose file may come later; of one id the first counts."""
        for subject in parsed.subjects:
            self.twice |= self.subjects.setdefault(subject.id, subject) is not subject
            self._subject_words.pop(subject.id, None)
        for source in parsed.sources:
            self.twice |= self.sources.setdefault(source.id, source) is not source
            self._source_words.pop(source.id, None)

    def add(self, parsed: Parsed, file_n: int, broken: int) -> None:
        """Put the records of one file in; `broken` is its number of findings.

        Facts whose subject or source is not declared yet wait for it until `finish`.
        """
        self._declare(parsed, file_n)
        number = self.db.execute("SELECT coalesce(max(n), 0) FROM fact").fetchone()[0]
        rows: list[tuple[object, ...]] = []
        found: list[tuple[int, Fact]] = []
        former: list[tuple[str, int]] = []
        for number, fact in enumerate(parsed.facts, number + 1):  # noqa: B020
            date = edtf.parse(fact.date)
            first, last = (day.isoformat() if day else None for day in (date.first, date.last))
            rows.append((fact.id, fact.source, file_n, first, last, pack_fact(fact), number))
            if not fact.withdrawn and fact.subject in self.subjects and fact.source in self.sources:
                found.append((number, fact))
            elif not fact.withdrawn:
                self._waiting.append((number, fact))
            former.extend((former_id, number) for former_id in fact.former_ids)
        self.db.executemany(_FACT_ROW, rows)
        self._index(found)
        self.db.executemany("INSERT OR IGNORE INTO former VALUES (?, ?)", former)
        self.db.execute("UPDATE file SET findings = ? WHERE n = ?", (broken, file_n))

    def remove(self, facts: Iterable[tuple[int, Fact]], file_n: int) -> None:
        """Take the facts of one file out again, as they were stored, with what else the file declared."""
        for number, fact in facts:
            if not fact.withdrawn:
                self.db.execute(
                    "INSERT INTO found (found, rowid, words) VALUES ('delete', ?, ?)", (number, self._counted(self.words(fact), fact, -1))
                )
                self.db.execute("DELETE FROM spoken WHERE n = ?", (number,))
            self.db.executemany("DELETE FROM former WHERE id = ? AND n = ?", [(former_id, number) for former_id in fact.former_ids])
        for (source,) in self.db.execute("SELECT id FROM source WHERE file_n = ?", (file_n,)):
            self.sources.pop(source, None)
            self._source_words.pop(source, None)
        for table in ("fact", "source", "term"):
            self.db.execute(f"DELETE FROM {table} WHERE file_n = ?", (file_n,))

    def words(self, fact: Fact) -> Words:
        """The words by which a fact is found."""
        if fact.subject not in self._subject_words:
            text = subject_text(fact, self.subjects.get(fact.subject))
            self._subject_words[fact.subject] = frozenset(_cut(index_words(text)))
        if fact.source not in self._source_words:
            self._source_words[fact.source] = frozenset(_cut(index_words(source_text(self.sources.get(fact.source)))))
        named = self._subject_words[fact.subject]
        fields = spoken(fact)
        strong = {word for field in fields[:3] for word in field} | named
        strong.update(word.lower() for word in date_words(fact))
        if fact.unit:
            strong.update("=u-" + unit for unit in unit_codes(fact.unit))
        strong.update(value_word(float(value)) for value in (fact.smallest, fact.largest) if value is not None)
        weak = {word for field in fields[3:] for word in field} | self._source_words[fact.source]
        return Words(named, strong, weak - strong, fields)

    def _index(self, facts: Iterable[tuple[int, Fact]]) -> None:
        """Make facts findable by their row numbers."""
        found: list[tuple[int, str]] = []
        lines: list[tuple[object, ...]] = []
        for number, fact in facts:
            words = self.words(fact)
            found.append((number, self._counted(words, fact, 1)))
            lines.append((number, *(f" {' '.join(field)} " for field in words.fields)))
        self.db.executemany("INSERT INTO found (rowid, words) VALUES (?, ?)", found)
        self.db.executemany("INSERT INTO spoken VALUES (?, ?, ?, ?, ?, ?)", lines)

    def _counted(self, words: Words, fact: Fact, sign: int) -> str:
        """The line of index words of one fact, counted with `sign` 1 when it is added and -1 when it is taken out."""
        for counter, counted in ((self.counts, words.strong), (self.counts, words.weak), (self.named, words.named)):
            (counter.update if sign > 0 else counter.subtract)(counted)
        return " ".join([*words.strong, *(WEAK + word for word in words.weak), *filters(fact)])

    def _declare(self, parsed: Parsed, file_n: int) -> None:
        if parsed.sources:
            records = [(source.id, seal(repr(_plain(tuple(source)))), file_n) for source in parsed.sources]
            self.db.executemany("INSERT OR IGNORE INTO source VALUES (?, ?, ?)", records)
        terms: list[tuple[str, str, tuple[str, ...]]] = [
            ("subject", s.id, (s.id, s.name, pack_names(s.names), s.file, str(s.ordinal))) for s in parsed.subjects
        ]
        terms += [("topic", t.id, (t.id, t.name, t.broader, pack_names(t.names), t.file, str(t.ordinal))) for t in parsed.topics]
        terms += [("unit", u.code, (u.code, u.name, "\x1f".join(u.words), u.file, str(u.ordinal))) for u in parsed.units]
        terms += [("synonyms", "", group) for group in parsed.synonyms]
        self.db.executemany(
            "INSERT INTO term (kind, id, record, file_n) VALUES (?, ?, ?, ?)",
            [(kind, name, seal("\x1d".join(record)), file_n) for kind, name, record in terms],
        )

    def finish(self) -> None:
        """Write the word counts, what the vocabulary adds to them, the delete-one table of new words, and the totals."""
        self._index(self._waiting)
        self._waiting.clear()
        fresh = not self.db.execute("SELECT 1 FROM word LIMIT 1").fetchone()
        known = set() if fresh else {row[0] for row in self.db.execute("SELECT word FROM word")}
        upsert = (
            "INSERT INTO word VALUES (?, ?, ?, ?) ON CONFLICT (word) DO UPDATE "
            "SET facts = facts + excluded.facts, named = named + excluded.named"
        )
        changes = ((word, stem(word), count, self.named[word]) for word, count in sorted(self.counts.items()) if word[0] != "=")
        self.db.executemany(upsert, changes)
        added = (self._meanings() if fresh else set()) | self._stems()
        self.db.executemany(upsert, ((word, stem(word), 0, 0) for word in sorted(added)))
        self._forget([word for word, count in self.counts.items() if count < 0])
        new = sorted(word for word in added | self.counts.keys() if word not in known and correctable(word) and word not in STOP)
        pairs = ((variant, word) for word in new for variant in deletions(word) if len(variant) > 1)
        self.db.executemany("INSERT OR IGNORE INTO deletion VALUES (?, ?)", pairs)
        total = self.db.execute("SELECT count(*) FROM fact").fetchone()[0]
        self.db.execute("INSERT OR REPLACE INTO meta VALUES ('facts', ?)", (str(total),))
        if self.twice:
            self.db.execute("INSERT OR REPLACE INTO meta VALUES ('twice', 'yes')")
        self.db.execute(INDEXES)
        self.counts.clear()
        self.named.clear()

    def _meanings(self) -> set[str]:
        """Write synonyms and unit words; their single words, which may be misspelt as well though no fact has them."""
        from beltfacts.quantity import UNITS

        records = [(kind, unseal(record).split("\x1d")) for kind, record in self.db.execute("SELECT kind, record FROM term ORDER BY n")]
        units = dict(UNITS)
        units.update((word.lower(), fields[0]) for kind, fields in records if kind == "unit" for word in fields[2].split("\x1f") if word)
        self.db.executemany("INSERT OR REPLACE INTO unit_word VALUES (?, ?)", units.items())
        groups = [[" ".join(tokens(phrase)) for phrase in fields] for kind, fields in records if kind == "synonyms"]
        pairs = {(key, other) for group in groups for phrase in group for other in group if other != phrase for key in _keys(phrase)}
        self.db.executemany("INSERT INTO synonym VALUES (?, ?)", sorted((key, other) for key, other in pairs if " " not in other))
        return {word for word in (*units, *(key for key, _ in pairs)) if correctable(word) and word not in self.counts}

    def _stems(self) -> set[str]:
        """The stems of the words that were added: they may be typed, and misspelt, as well."""
        stems = {stem(word) for word, count in self.counts.items() if count > 0 and correctable(word)}
        return {word for word in stems if correctable(word) and word not in self.counts}

    def _forget(self, fewer: list[str]) -> None:
        """Take out words that no fact has any more, unless they are words of the vocabulary or stems."""
        unused = (
            "DELETE FROM word WHERE word = ?1 AND facts <= 0 AND NOT EXISTS (SELECT 1 FROM unit_word WHERE word = ?1) "
            "AND NOT EXISTS (SELECT 1 FROM synonym WHERE key = ?1) "
            "AND NOT EXISTS (SELECT 1 FROM word AS form WHERE form.stem = ?1 AND form.facts > 0)"
        )
        self.db.executemany(unused, [(word,) for word in {*fewer, *map(stem, fewer)}])


def _plain(value: Any) -> Any:
    """A value as literals alone, so that it can be read back without a parser of its own: other kinds become text."""
    if isinstance(value, Mapping):
        return {str(key): _plain(each) for key, each in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(each) for each in value]
    return value if isinstance(value, (str, int, bool)) or value is None else str(value)


def _keys(phrase: str) -> tuple[str, ...]:
    """The keys of a phrase among the synonyms: itself, and for a single word its stem, marked."""
    return (phrase,) if " " in phrase else (phrase, "~" + stem(phrase))
