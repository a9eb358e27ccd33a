"""Write a library as one SQLite file: facts, sources, subjects and topics in linked tables, with full-text search.

Made for Datasette and for anyone's SQL: label columns are called ``title``, keys are the ids, and numbers are given for computing and as text
with every digit. `facts_fts` holds the names of subjects too, and the view `cards` what a reader looks at. `cards_fts` finds cards by the words of a
question (`card_words`).

It is a copy to read, not the index that search runs on, and nothing reads it back.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from beltfacts.cache_files import file_uri
from beltfacts.cite import link_to_text, list_source_remarks, read_csl_text, title_or_description
from beltfacts.export.card_words import NO_WORDS_OF_FACTS, answer_types, card_words
from beltfacts.library import Library
from beltfacts.model import Fact, Source, all_names
from beltfacts.output import cell_record, inert_address, source_of, written_in_line
from beltfacts.reading import parse_edtf

if TYPE_CHECKING:
    from beltfacts.documents import QuotedPassage

_LARGEST_INTEGER = 2**63 - 1
"""The largest integer of SQLite (8 bytes with a sign)."""

SCHEMA = """
CREATE TABLE sources (id TEXT PRIMARY KEY, title TEXT NOT NULL, type TEXT, author TEXT, publisher TEXT, issued TEXT, url TEXT, language TEXT,
    genre TEXT, issuer TEXT, translated TEXT, document TEXT, note TEXT);
CREATE TABLE subjects (id TEXT PRIMARY KEY, title TEXT NOT NULL, names TEXT);
CREATE TABLE topics (id TEXT PRIMARY KEY, title TEXT NOT NULL, broader TEXT REFERENCES topics (id));
CREATE TABLE facts (id TEXT PRIMARY KEY, title TEXT NOT NULL, figure TEXT NOT NULL, date TEXT, source TEXT NOT NULL REFERENCES sources (id),
    subject TEXT NOT NULL REFERENCES subjects (id), measure TEXT NOT NULL, value NUMERIC, low NUMERIC, high NUMERIC, value_text TEXT, low_text TEXT,
    high_text TEXT, unit TEXT, bound TEXT, first_day TEXT, last_day TEXT, period TEXT, status TEXT, places TEXT, quote TEXT NOT NULL,
    locator TEXT, says TEXT, via TEXT, url TEXT, link TEXT, note TEXT, sic TEXT, names TEXT, withdrawn TEXT,
    dimensions TEXT, price_base TEXT, cell TEXT, subject_names TEXT, filed_under TEXT, answer_types TEXT);
CREATE TABLE fact_topics (fact TEXT NOT NULL REFERENCES facts (id), topic TEXT NOT NULL REFERENCES topics (id), PRIMARY KEY (fact, topic));
CREATE TABLE precedence (place INTEGER PRIMARY KEY, number INTEGER NOT NULL UNIQUE, newest INTEGER NOT NULL);
CREATE TABLE stop_words (word TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE VIEW cards AS SELECT facts.id, facts.title AS fact, figure, date, coalesce(sources.author, sources.publisher, sources.title) AS source,
    quote, facts.note, coalesce(link, facts.url) AS link, facts.rowid AS number
    FROM precedence JOIN facts ON facts.rowid = precedence.number JOIN sources ON sources.id = facts.source
    WHERE withdrawn IS NULL ORDER BY precedence.place;
CREATE VIRTUAL TABLE cards_fts USING fts5 (words, content="", columnsize=0, tokenize="porter unicode61 remove_diacritics 2");
"""

_PRECEDENCE = """
INSERT INTO precedence SELECT row_number() OVER (
    ORDER BY is_first DESC, dimensions IS NOT NULL, title_words - 2 * (last_day IS NOT NULL), last_day DESC, id), number,
    is_first AND last_day IS NOT NULL
FROM (SELECT rowid AS number, id, dimensions, last_day, length(title) - length(replace(title, ' ', '')) AS title_words, row_number() OVER (
    PARTITION BY subject, measure, coalesce(dimensions, '') ORDER BY last_day DESC, id) = 1 AS is_first FROM facts);
"""
"""Which of several cards that have all words comes first: the newest of a series, a whole before its parts, then few words and a known date."""

INDEXES = """
CREATE INDEX facts_source ON facts (source);
CREATE INDEX facts_subject ON facts (subject);
CREATE INDEX facts_last_day ON facts (last_day);
CREATE INDEX fact_topics_topic ON fact_topics (topic);
CREATE VIRTUAL TABLE facts_fts USING fts5 (title, figure, quote, note, names, subject_names, filed_under, answer_types, content="facts",
    tokenize="porter unicode61 remove_diacritics 2");
INSERT INTO facts_fts (facts_fts) VALUES ('rebuild');
ANALYZE;
"""


def write_sqlite(
    path: str, library: Library, facts: Iterable[Fact], sources: Sequence[Source], passages: Mapping[str, QuotedPassage]
) -> int:
    """Write facts and sources to a new database at `path`.

    What the facts refer to is written too. `passages`: where quotes stand in their documents, by the fact's id.
    Returns the number of facts left out because their id is a duplicate. Raises sqlite3.Error if the file cannot be written.
    """
    # without locks of SQLite: the caller has locked the file, and on some systems the two would wait for one another
    db = sqlite3.connect(f"{file_uri(os.path.abspath(path))}?nolock=1", uri=True, isolation_level=None)
    try:
        db.execute("PRAGMA journal_mode = OFF")
        db.execute("PRAGMA synchronous = OFF")  # nobody opens the file until it is complete
        db.execute("PRAGMA foreign_keys = ON")
        db.execute("BEGIN")
        for statement in SCHEMA.split(";\n"):
            db.execute(statement)
        left_out = _Writer(db, library, passages).write(facts, sources)
        for statement in (_PRECEDENCE + INDEXES).split(";\n"):
            db.execute(statement)
        db.execute("COMMIT")
    finally:
        db.close()
    return left_out


class _Writer:
    """Writes each record once, and the records that it refers to before it.

    A subject or topic that is not declared gets its id as title.
    """

    def __init__(self, db: sqlite3.Connection, library: Library, passages: Mapping[str, QuotedPassage]) -> None:
        """`db`: the database with empty tables. `passages`: where quotes stand, by the fact's id."""
        self.passages = passages
        self.db = db
        self.vocabulary = library.vocabulary
        self.written: set[tuple[str, str]] = set()

    def write(self, facts: Iterable[Fact], sources: Sequence[Source]) -> int:
        """Write sources and facts.

        Returns the number of facts left out because their id is a duplicate.
        """
        left_out = 0
        self.db.executemany("INSERT INTO stop_words VALUES (?)", [(word,) for word in sorted(NO_WORDS_OF_FACTS)])
        for source in sources:
            self.write_source(source)
        for fact in facts:
            if self.is_new("facts", fact.id):
                self.write_fact(fact)
            else:
                left_out += 1
        return left_out

    def is_new(self, table: str, key: str) -> bool:
        """Return whether a record is new, and mark it as written."""
        seen = (table, key) in self.written
        self.written.add((table, key))
        return not seen

    def insert(self, table: str, row: dict[str, Any]) -> int | None:
        """Insert a row, its values by column, and return its number. Empty strings become NULL."""
        marks = ", ".join("?" * len(row))
        values = [None if value in ("", None) else value for value in row.values()]
        return self.db.execute(f"INSERT INTO {table} ({', '.join(row)}) VALUES ({marks})", values).lastrowid

    def write_source(self, source: Source) -> None:
        """Write a source, once."""
        if self.is_new("sources", source.id):
            row = {key: read_csl_text(source, key) for key in ("language", "genre")}
            row |= {key: getattr(source, key) for key in ("id", "type", "publisher", "issued", "issuer", "translated", "document")}
            joined = {
                "title": title_or_description(source),
                "author": "; ".join(source.author),
                "note": " ".join(list_source_remarks(source)),
            }
            self.insert("sources", {**row, **joined, "url": inert_address(source.URL)})

    def write_subject(self, subject_id: str) -> str:
        """Write a subject, once, and return its title."""
        declared = self.vocabulary.subjects.get(subject_id)
        title = declared.name if declared else subject_id
        if self.is_new("subjects", subject_id):
            names = "; ".join(all_names(declared.names)) if declared else ""
            self.insert("subjects", {"id": subject_id, "title": title, "names": names})
        return title

    def words_to_find(self, fact: Fact, source: Source) -> dict[str, str]:
        """Return columns for the full-text index alone: the subject's names; topics, time, unit, source and number."""
        subject, topics = self.vocabulary.subjects.get(fact.subject), self.vocabulary.topics
        unit = self.vocabulary.units.get(fact.unit)
        filed = [topics[topic].name for topic in fact.topics if topic in topics]
        plain = [f"{number:f}" for number in (fact.smallest, fact.largest) if number is not None]
        when = parse_edtf(fact.date).label()
        words = [*filed, when, *((unit.name, *unit.words) if unit else ()), *source.author, source.publisher, *plain]
        names = [subject.name, *all_names(subject.names)] if subject else [fact.subject]
        return {"subject_names": "; ".join(names), "filed_under": "; ".join(dict.fromkeys(word for word in words if word))}

    def write_topic(self, topic_id: str) -> None:
        """Write a topic, once, and the broader topics above it."""
        links: list[tuple[str, str]] = []
        while topic_id and self.is_new("topics", topic_id):
            declared = self.vocabulary.topics.get(topic_id)
            broader = declared.broader if declared else ""
            self.insert("topics", {"id": topic_id, "title": declared.name if declared else topic_id})
            links += [(broader, topic_id)] if broader else []
            topic_id = broader
        # after the topics themselves, because declarations may run in a circle
        self.db.executemany("UPDATE topics SET broader = ? WHERE id = ?", links)

    def write_fact(self, fact: Fact) -> None:
        """Write a fact with its source, subject and topics."""
        source = source_of(fact)
        self.write_source(source)
        subject = self.write_subject(fact.subject)
        row = _fact_row(fact, source, f"{subject}: {fact.measure}", self.passages.get(fact.id))
        found_by, types = self.words_to_find(fact, source), answer_types(fact)
        number = self.insert("facts", {**row, **found_by, "answer_types": "; ".join(types)})
        of_subject = found_by["subject_names"].replace("; ", "'s ; ")  # "the canal's length" has the name with an s
        about = (row["title"], f"{of_subject}'s", fact.figure, row["names"], found_by["filed_under"])
        self.db.execute("INSERT INTO cards_fts (rowid, words) VALUES (?, ?)", (number, card_words(about, types)))
        for topic in dict.fromkeys(fact.topics):
            self.write_topic(topic)
            self.insert("fact_topics", {"fact": fact.id, "topic": topic})


def _fact_row(fact: Fact, source: Source, title: str, passage: QuotedPassage | None) -> dict[str, Any]:
    """Return the columns of a fact by name. Its days are ISO 8601, or empty for an open or unknown date."""
    date = parse_edtf(fact.date)
    same = "id figure date source subject measure unit bound period status quote locator says via url note sic price_base".split()
    row: dict[str, Any] = {key: getattr(fact, key) for key in same}
    for key in ("value", "low", "high"):
        number: Decimal | None = getattr(fact, key)
        row |= {key: _number(number), f"{key}_text": None if number is None else f"{number:f}"}
    row |= {"first_day": str(date.first or ""), "last_day": str(date.last or "")}
    row |= {"title": title, "places": _json_list(fact.places), "names": "; ".join(all_names(fact.names))}
    row["url"] = inert_address(fact.url)
    row["link"] = link_to_text(source.URL, fact.exact_words, passage) if "URL" not in source.inferred else ""
    row["withdrawn"] = f"{fact.withdrawn.date}: {fact.withdrawn.reason}" if fact.withdrawn else ""
    row["dimensions"] = written_in_line(dict(fact.dimensions)) if fact.dimensions else ""
    row["cell"] = written_in_line(cell_record(fact.cell)) if fact.cell else ""
    return row


def _number(value: Decimal | None) -> int | float | None:
    """Return a number for computing: whole ones exactly, as far as SQLite's integers reach."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() and abs(value) <= _LARGEST_INTEGER else float(value)


def _json_list(codes: tuple[str, ...]) -> str:
    """Return codes as a JSON list, or an empty string for none.

    Datasette splits such a list for facets.
    """
    return "[" + ", ".join(f'"{code}"' for code in codes) + "]" if codes else ""
