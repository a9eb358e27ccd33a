"""The SQLite tables of the index, and their version."""

from __future__ import annotations

PRIMARY = "+"
"""Marks the index words of what a fact says it measures: subject, measure, figure, names and date; the bare word is anywhere in it."""


FILE_RANGE = 24
"""Row numbers are in the order of files and of the facts in them, whatever was read first: a file's number, then this many bits."""


VERSION = "19"
"""Of the layout below and of the words in it; a cache of another version is thrown away."""


TABLES = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE file (n INTEGER PRIMARY KEY, path TEXT UNIQUE, size INTEGER, mtime INTEGER, hash TEXT, read_at INTEGER,
                   findings INTEGER, vocabulary INTEGER);
CREATE TABLE fact (id TEXT, source TEXT, first TEXT, last TEXT, record TEXT, spoken TEXT, n INTEGER PRIMARY KEY);
CREATE TABLE called (kind TEXT, id TEXT, words TEXT, PRIMARY KEY (kind, id)) WITHOUT ROWID;
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


def rows_of(file_n: int) -> tuple[int, int]:
    """The first and the last row number that facts of a file can have."""
    return file_n << FILE_RANGE, (file_n + 1 << FILE_RANGE) - 1
