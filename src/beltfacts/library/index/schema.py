"""The SQLite tables of the index, and their version. It reads and writes none."""

from __future__ import annotations

PRIMARY = "+"
"""Marks a term of what a fact says it measures: subject, measure, figure, names and date. The bare term occurs anywhere in the fact."""

LONG_PERIOD = "=y-long"
"""The term of a fact whose date is open or covers more years than its first and its last, which are terms of their own."""

FILE_RANGE = 24
"""Bits of a row number that count the facts of one file. The bits above are the file's number, so that rows are in the order of files."""

VERSION = "31"
"""Version of these tables and of the terms in them. A cache file of another version is thrown away."""

TABLES = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE file (n INTEGER PRIMARY KEY, path TEXT UNIQUE, look TEXT, settled INTEGER, hash TEXT, findings INTEGER, vocabulary INTEGER);
CREATE TABLE fact (id TEXT, record TEXT, tokens TEXT, n INTEGER PRIMARY KEY);
CREATE TABLE fact_key (subject TEXT, source TEXT, first TEXT, last TEXT, unit TEXT, value REAL, words INTEGER, withdrawn INTEGER,
                       measure_key INTEGER, figure_key INTEGER, n INTEGER PRIMARY KEY);
CREATE TABLE name_tokens (kind TEXT, id TEXT, tokens TEXT, PRIMARY KEY (kind, id)) WITHOUT ROWID;
CREATE TABLE former (id TEXT, n INTEGER, PRIMARY KEY (id, n)) WITHOUT ROWID;
CREATE TABLE superseding (older TEXT, n INTEGER, PRIMARY KEY (older, n)) WITHOUT ROWID;
CREATE TABLE source (id TEXT PRIMARY KEY, record TEXT, file_n INTEGER) WITHOUT ROWID;
CREATE TABLE term (kind TEXT, id TEXT, record TEXT, file_n INTEGER, n INTEGER PRIMARY KEY);
CREATE TABLE word (word TEXT PRIMARY KEY, stem TEXT, facts INTEGER, named INTEGER, reversed TEXT, source_only INTEGER) WITHOUT ROWID;
CREATE TABLE synonym (key TEXT, other TEXT, PRIMARY KEY (key, other)) WITHOUT ROWID;
CREATE TABLE name (words TEXT, subject TEXT, PRIMARY KEY (words, subject)) WITHOUT ROWID;
CREATE TABLE unit_word (word TEXT PRIMARY KEY, code TEXT) WITHOUT ROWID;
CREATE VIRTUAL TABLE postings USING fts5 (words, content='', detail=none, columnsize=0,
                                       tokenize="ascii tokenchars '!#$%&()*+,-./:;<=>?@[\\]^_`{|}~'");
"""
"""One row each:

meta: a setting: version, roots, complete, number of facts, duplicates (whether an id is declared twice).
file: a fact file as it was read, see `change_detection.StoredFile`; vocabulary says whether it declares subjects, topics, units or synonyms.
fact: tokens is NULL for a withdrawn fact.
fact_key: what facts are sorted, counted and filtered by, in rows a tenth as long as those of fact. first and last are days in ISO 8601, NULL
    where open or undated; value is the largest of a range; words is the number of tokens of the measure; withdrawn is 0 or 1.
    measure_key and figure_key are `terms.text_key` of the whole measure and figure, NULL for a withdrawn fact.
name_tokens: the tokens of the names of a subject (kind subject) or of title and maker of a source (kind source).
former: an earlier id of a fact.
superseding: the id of an older fact, with the row of a fact that supersedes it.
term: a subject, topic, unit or group of synonyms (kind).
word: facts is the number of facts with the word; source_only of these have it from their source alone, and count in facts only where no
    other fact has it; named is the number of facts whose subject's names have it; reversed is set for words that spelling errors may be
    corrected to.
synonym: a word, a phrase or a stem (marked ~), and what searchers use for it.
name: a name of a declared subject, see `terms.name_key`, with the id of the subject.
postings: the terms of a fact, by the fact's row number. Tokens end at ASCII spaces, controls and quotes only, of which a term has none, see
    `terms.encode_term`.
"""

INDEXES = (
    "CREATE INDEX IF NOT EXISTS fact_id ON fact (id)",
    "CREATE INDEX IF NOT EXISTS fact_withdrawn ON fact_key (n) WHERE withdrawn",
    "CREATE INDEX IF NOT EXISTS fact_measure ON fact_key (measure_key, subject)",
    "CREATE INDEX IF NOT EXISTS fact_figure ON fact_key (figure_key)",
    "CREATE INDEX IF NOT EXISTS fact_value ON fact_key (value)",
    "CREATE INDEX IF NOT EXISTS term_id ON term (kind, id)",
    "CREATE INDEX IF NOT EXISTS word_stem ON word (stem)",
    "CREATE INDEX IF NOT EXISTS word_length ON word (length(word), word) WHERE reversed IS NOT NULL",
    "CREATE INDEX IF NOT EXISTS word_reversed ON word (length(word), reversed) WHERE reversed IS NOT NULL",
)
"""Made when all rows are there, which costs a fraction of keeping them in order row by row."""


def row_range(file_n: int) -> tuple[int, int]:
    """Return the first and the last row number that facts of a file can have."""
    return file_n << FILE_RANGE, (file_n + 1 << FILE_RANGE) - 1
