"""SQLite FTS5 over trigrams, ranked by bm25: tolerant of errors, as most trigrams of a misspelt word are right."""

from __future__ import annotations

from pathlib import Path

from benchmarks.generator import Data
from benchmarks.peers import LIMIT, Search
from benchmarks.peers.fts5_or import made

TITLE = "SQLite FTS5, trigrams, bm25"
LARGEST = 10**9
_SQL = "SELECT id FROM record WHERE record MATCH ? ORDER BY bm25(record, 0, 3, 1) LIMIT ?"


def missing() -> str:
    return ""


def ready(data: Data, folder: Path) -> Search:
    db = made(data, folder / "fts5_trigram.sqlite", "trigram")
    return lambda query: [row[0] for row in db.execute(_SQL, (expression(query), LIMIT))]


def expression(query: str) -> str:
    """The trigrams of the query's words, any of which will do."""
    grams = dict.fromkeys(word[i : i + 3] for word in query.split() for i in range(len(word) - 2))
    return " OR ".join('"' + gram.replace('"', '""') + '"' for gram in grams) or '""'
