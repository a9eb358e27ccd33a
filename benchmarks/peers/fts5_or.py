"""SQLite FTS5 with the words of the query joined by OR, ranked by bm25; words about the fact weigh more than its quote."""

from __future__ import annotations

import re
import sqlite3
from pathlib import Path

from benchmarks.generator import Data
from benchmarks.peers import LIMIT, Search, records

TITLE = "SQLite FTS5, OR, bm25"
LARGEST = 10**9
FILE = "fts5_or.sqlite"
_SQL = "SELECT id FROM record WHERE record MATCH ? ORDER BY bm25(record, 0, 3, 1) LIMIT ?"


def missing() -> str:
    return ""


def ready(data: Data, folder: Path) -> Search:
    db = made(data, folder / FILE, "unicode61")
    return lambda query: [row[0] for row in db.execute(_SQL, (expression(query), LIMIT))]


def expression(query: str) -> str:
    """The query's words as FTS5 strings, any of which will do."""
    return " OR ".join(f'"{word}"' for word in re.findall(r"\w+", query))


def made(data: Data, path: Path, tokenizer: str) -> sqlite3.Connection:
    """An FTS5 table of all facts, filled when it is not there."""
    db = sqlite3.connect(path)
    if not db.execute("SELECT 1 FROM sqlite_master WHERE name = 'record'").fetchone():
        db.execute("PRAGMA journal_mode = OFF")
        db.execute("PRAGMA synchronous = OFF")
        db.execute(
            f"CREATE VIRTUAL TABLE record USING fts5 (id UNINDEXED, about, quote, value UNINDEXED, unit UNINDEXED, tokenize='{tokenizer}')"
        )
        with db:
            db.executemany("INSERT INTO record VALUES (?, ?, ?, ?, ?)", records(data))
            db.execute("INSERT INTO record (record) VALUES ('optimize')")
    return db
