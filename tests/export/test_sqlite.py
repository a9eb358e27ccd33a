"""The SQLite database that export writes: linked tables, exact numbers, full-text search."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from beltfacts.export import targets as targets
from beltfacts.library.library import Library
from tests.export.conftest import Export
from tests.support import called, facts_of


@pytest.fixture
def database(export: Export, tmp_path: Path) -> Iterator[sqlite3.Connection]:
    file = tmp_path / "facts.db"
    assert export("--to", "sqlite", "--output", file, "--withdrawn").code == 0
    file.chmod(0o444)
    db = sqlite3.connect(f"file:{file}?mode=ro&immutable=1", uri=True)
    db.row_factory = sqlite3.Row
    yield db
    db.close()


def rows(db: sqlite3.Connection, sql: str, *values: object) -> list[tuple[Any, ...]]:
    return [tuple(row) for row in db.execute(sql, values)]


def test_the_tables_of_the_database_are_linked_and_sound(database: sqlite3.Connection) -> None:
    assert rows(database, "PRAGMA foreign_key_check") == []
    assert rows(database, "PRAGMA integrity_check") == [("ok",)]
    links = {
        (row[2], row[3]) for table in ("facts", "fact_topics", "topics") for row in rows(database, f"PRAGMA foreign_key_list({table})")
    }
    assert links == {("sources", "source"), ("subjects", "subject"), ("facts", "fact"), ("topics", "topic"), ("topics", "broader")}
    assert rows(database, "SELECT title FROM sources ORDER BY id") == [("Gazette of canals",), ("A book",)]
    assert rows(database, "SELECT topic, broader FROM fact_topics JOIN topics ON topics.id = topic WHERE fact = 'gone'") == [
        ("tea", "water")
    ]


def test_the_database_is_searched_by_words(database: sqlite3.Connection) -> None:
    sql = "SELECT id FROM facts WHERE rowid IN (SELECT rowid FROM facts_fts WHERE facts_fts MATCH ?)"
    assert rows(database, sql, "canal boat") == [("gone",)]
    (made,) = rows(database, "SELECT sql FROM sqlite_master WHERE name = 'facts_fts'")
    assert 'content="facts"' in made[0]  # by which Datasette knows it
    assert rows(database, "SELECT name FROM sqlite_master WHERE type = 'trigger'") == []


def test_the_database_has_withdrawals_and_null_for_what_is_unknown(database: sqlite3.Connection) -> None:
    sql = "SELECT withdrawn, value, unit, note, first_day, last_day FROM facts WHERE id = 'gone'"
    assert rows(database, sql) == [("2024: misread", None, None, None, "2019-01-01", "2019-12-31")]


def test_numbers_in_the_database_are_real_and_exact_as_text(
    facts_folder: Callable[..., Path], capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    extra = 'value = 12345678901234567890.10\nunit = "t"\nplaces = ["CN", "CN-GX"]'
    folder = facts_folder(canals=facts_of(["12,345,678,901,234,567,890.10 tonnes"], extra=extra))
    assert called(capsys, "export", "--to", "sqlite", "--facts", folder, "--output", tmp_path / "a.db").code == 0
    with sqlite3.connect(tmp_path / "a.db") as db:
        (row,) = rows(db, "SELECT value, typeof(value), value_text, places FROM facts")
    db.close()
    assert row == (12345678901234567890.10, "real", "12345678901234567890.10", '["CN", "CN-GX"]')


def test_whole_numbers_in_the_database_are_exact_integers(
    facts_folder: Callable[..., Path], capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    folder = facts_folder(canals=facts_of(["9,007,199,254,740,993 tonnes"], extra='value = 9007199254740993\nunit = "t"'))
    assert called(capsys, "export", "--to", "sqlite", "--facts", folder, "--output", tmp_path / "a.db").code == 0
    with closing(sqlite3.connect(tmp_path / "a.db")) as db:
        assert rows(db, "SELECT value, typeof(value) FROM facts") == [(9007199254740993, "integer")]


def test_a_library_with_duplicate_ids_makes_a_sound_database_and_a_message(
    facts_folder: Callable[..., Path], capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    fact = facts_of(["50 tonnes"]).replace('"water"]', '"undeclared", "loop-a"]').replace('"grand-canal"\nmeasure', '"nobody"\nmeasure')
    loops = '[[topic]]\nid = "loop-a"\nname = "A"\nbroader = "loop-b"\n[[topic]]\nid = "loop-b"\nname = "B"\nbroader = "loop-a"\n'
    folder = facts_folder(one=fact + loops, two=facts_of(["60 tonnes"]))
    done = called(capsys, "export", "--to", "sqlite", "--facts", folder, "--output", tmp_path / "a.db")
    assert done.code == 0
    assert "left out because their id occurs before: 1" in done.stderr
    with sqlite3.connect(tmp_path / "a.db") as db:
        assert rows(db, "PRAGMA foreign_key_check") == []
        assert rows(db, "SELECT title FROM subjects") == [("nobody",)]
        assert rows(db, "SELECT id, title, broader FROM topics ORDER BY id") == [
            ("loop-a", "A", "loop-b"),
            ("loop-b", "B", "loop-a"),
            ("undeclared", "undeclared", None),
        ]
    db.close()


def test_the_database_of_the_shipped_facts_has_all_of_them(shipped: Library, tmp_path: Path) -> None:
    file = tmp_path / "facts.db"
    assert targets.write_database(str(file), shipped, shipped.facts, list(shipped.sources.values())) == 0
    with sqlite3.connect(file) as db:
        assert rows(db, "SELECT count(*) FROM facts") == [(len(shipped.facts),)]
        assert rows(
            db, "SELECT count(*) FROM facts WHERE title IS NULL OR figure NOT IN (SELECT figure FROM facts f WHERE f.id = facts.id)"
        ) == [(0,)]
    db.close()


def test_cell_dimensions_and_price_base_are_columns(
    facts_folder: Callable[..., Path], capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    made = 'cell = { table = "Table 3", row = ["Cargo"], column = ["2024"] }\ndimensions = { flow = "in" }\nprice_base = "2015"\n'
    text = re.sub("quote = .*\n", made, facts_of(["50 tonnes"]))
    file = tmp_path / "cells.db"
    assert called(capsys, "export", "--facts", facts_folder(canals=text), "--to", "sqlite", "--output", file).code == 0
    with closing(sqlite3.connect(file)) as db:
        (row,) = rows(db, "SELECT quote, cell, dimensions, price_base FROM facts")
    assert row[0] == "Cargo \u00b7 2024 \u00b7 50 tonnes"
    assert row[1:] == ('{"table": "Table 3", "row": ["Cargo"], "column": ["2024"]}', '{"flow": "in"}', "2015")
