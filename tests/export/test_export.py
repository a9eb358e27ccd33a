"""export: every form of the library, filters, files written whole or not at all, and the database."""

from __future__ import annotations

import csv
import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from beltfacts.errors import UseError
from beltfacts.export import targets as exporting
from beltfacts.library.library import Library
from beltfacts.registry import STYLES
from tests.conftest import SOURCE, Ran
from tests.support import called, facts_of

Export = Callable[..., Ran]


@pytest.fixture
def export(facts_folder: Callable[..., Path], capsys: pytest.CaptureFixture[str]) -> Export:
    """Runs export over two sources and three facts, one of them withdrawn."""
    text = facts_of(["50 tonnes", "60 tonnes"]) + (
        '[[topic]]\nid = "tea"\nname = "Tea"\nbroader = "water"\n'
        '[[source]]\nid = "unused-2020"\ntype = "book"\ntitle = "A book"\n'
        '[[fact]]\nid = "gone"\nsubject = "grand-canal"\nmeasure = "boats"\nfigure = "7"\ndate = "2019"\ntopics = ["tea"]\n'
        'quote = "=7 boats"\nsource = "gazette-2024"\nwithdrawn = { date = "2024", reason = "misread" }\n'
    )
    text = text.replace('date = "2024"\ntopics', 'source = "gazette-2024"\ndate = "2024"\ntopics')
    folder = facts_folder(canals=text)

    def run(*args: object, **env: str) -> Ran:
        return called(capsys, "export", "--facts", folder, *args, **env)

    return run


# Forms


@pytest.mark.parametrize("form", [name for name in exporting.all_targets() if name != "sqlite"])
def test_every_form_writes_the_library(export: Export, form: str) -> None:
    done = export("--to", form)
    assert (done.code, done.stderr) == (0, "")
    assert "gazette-2024" in done.stdout or form == "markdown"


def test_forms_are_the_styles_for_programs_the_formats_for_programs_and_sqlite() -> None:
    for name in exporting.bundled():
        assert callable(STYLES.load(name).bundle)
    assert {"biblatex", "bibtex", "ris", "csl-json", "csv", "json", "jsonl", "jsonld", "web-annotation", "sqlite"} <= set(
        exporting.all_targets()
    )
    assert "apa" not in exporting.all_targets()


def test_help_names_every_form(export: Export) -> None:
    said = " ".join(export("--help").stdout.split())
    assert all(name in said for name in exporting.all_targets())


def test_the_page_on_export_names_every_form() -> None:
    page = (Path(__file__).parents[2] / "docs" / "export.md").read_text(encoding="utf-8")
    assert [name for name in exporting.all_targets() if f"`{name}`" not in page] == []


def test_json_is_what_list_gives(export: Export) -> None:
    document = json.loads(export("--to", "json").stdout)
    assert document["total"] == 2
    assert [each["id"] for each in document["results"]] == ["f1", "f2"]


def test_csv_is_safe_in_a_spreadsheet_and_whole(export: Export) -> None:
    rows = list(csv.DictReader(StringIO(export("--to", "csv", "--withdrawn").stdout)))
    assert [row["id"] for row in rows] == ["f1", "f2", "gone"]
    assert rows[2]["quote"] == "'=7 boats"


def test_a_bibliography_of_the_library_holds_sources_without_facts_and_a_part_does_not(export: Export) -> None:
    assert "unused-2020" in export("--to", "ris").stdout
    part = export("--to", "ris", "--topic", "water").stdout
    assert "gazette-2024" in part
    assert "unused-2020" not in part


# Filters


@pytest.mark.parametrize(
    ("options", "ids"),
    [
        ((), ["f1", "f2"]),
        (("--withdrawn",), ["f1", "f2", "gone"]),
        (("--subject", "grand-canal", "--since", "2024"), ["f1", "f2"]),
        (("--source", "gazette-2024"), ["f1", "f2"]),
    ],
)
def test_filters(export: Export, options: tuple[str, ...], ids: list[str]) -> None:
    lines = export("--to", "jsonl", *options).stdout.splitlines()
    assert [json.loads(line)["id"] for line in lines] == ids


@pytest.mark.parametrize("form", ["jsonl", "csv", "biblatex", "jsonld"])
def test_filters_that_leave_nothing_exit_1_and_say_so(export: Export, form: str) -> None:
    done = export("--to", form, "--until", "1990")
    assert (done.code, done.stdout) == (1, "")
    assert "no fact matches these filters" in done.stderr


def test_nothing_left_writes_no_file(export: Export, tmp_path: Path) -> None:
    for form in ("ris", "sqlite"):
        assert export("--to", form, "--until", "1990", "--output", tmp_path / "out").code == 1
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--to", "biblatx"), "did you mean biblatex"),
        (("--to", "apa"), "no export 'apa'"),
        (("--to", "ris", "--topic", "watr"), "did you mean water"),
        (("--to", "ris", "--since", "yesterday"), "--since"),
        (("--to", "sqlite"), "--output"),
        (("--to", "ris", "--documents", "/no/such/folder"), "--documents: no such folder"),
        ((), "--to"),
    ],
)
def test_wrong_use_is_one_line(export: Export, options: tuple[str, ...], said: str) -> None:
    done = export(*options)
    assert (done.code, done.stdout) == (2, "")
    assert said in done.stderr
    assert done.stderr.count("\n") == 1


def test_the_verb_refuses_a_style_for_readers(shipped: Library) -> None:
    with pytest.raises(UseError, match="for readers"):
        exporting.export(shipped, "apa")


# Documents


def test_words_around_quotes_come_from_the_documents(
    facts_folder: Callable[..., Path], capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    document = tmp_path / "papers" / "gazette.txt"
    document.parent.mkdir()
    document.write_text("In the year of the dragon it says 50 tonnes and no more. It ends here.", encoding="utf-8")
    source = SOURCE + 'document = "gazette.txt"\nURL = "https://example.org/a"\n'
    lost = (
        '[[source]]\nid = "lost"\ntype = "report"\ntitle = "L"\ndocument = "lost.txt"\n[[fact]]\nid = "l1"\nsubject = "grand-canal"\n'
        'measure = "boats"\nfigure = "9"\ndate = "2024"\ntopics = ["water"]\nquote = "9 boats"\n'
    )
    folder = facts_folder(canals=facts_of(["50 tonnes"]).replace(SOURCE, source), lost=lost)
    done = called(capsys, "export", "--to", "web-annotation", "--facts", folder, "--documents", document.parent)
    first, second = json.loads(done.stdout)["items"]
    assert first["target"]["selector"]["prefix"] == "In the year of the dragon "
    assert first["target"]["selector"]["suffix"] == ". It ends here."
    assert "prefix" not in second["target"]["selector"]


# Files


def test_a_file_is_written_as_it_would_be_printed(export: Export, tmp_path: Path) -> None:
    file = tmp_path / "all.ris"
    done = export("--to", "ris", "--output", file)
    assert (done.code, done.stdout) == (0, "")
    assert file.read_bytes().decode() == export("--to", "ris").stdout
    assert b"\r\n" in file.read_bytes()


def test_a_file_that_is_there_is_replaced_only_with_force(export: Export, tmp_path: Path) -> None:
    file = tmp_path / "all.bib"
    file.write_text("mine")
    file.chmod(0o640)
    done = export("--to", "biblatex", "--output", file)
    assert done.code == 2
    assert "--force" in done.stderr
    assert file.read_text() == "mine"
    assert export("--to", "biblatex", "--output", file, "--force").code == 0
    assert file.read_text().startswith("@report{gazette-2024,")
    assert file.stat().st_mode & 0o777 == 0o640


def test_a_new_file_gets_the_usual_permissions(export: Export, tmp_path: Path) -> None:
    (tmp_path / "usual").write_text("")
    export("--to", "json", "--output", tmp_path / "made")
    assert (tmp_path / "made").stat().st_mode == (tmp_path / "usual").stat().st_mode


def test_a_link_is_followed_and_stays_a_link(export: Export, tmp_path: Path) -> None:
    (tmp_path / "real.json").write_text("old")
    (tmp_path / "link.json").symlink_to(tmp_path / "real.json")
    assert export("--to", "json", "--output", tmp_path / "link.json", "--force").code == 0
    assert (tmp_path / "link.json").is_symlink()
    assert json.loads((tmp_path / "real.json").read_text())["total"] == 2


@pytest.mark.parametrize("form", ["csv", "sqlite"])
def test_a_write_error_is_one_line_and_leaves_nothing(export: Export, tmp_path: Path, form: str) -> None:
    for place in (tmp_path / "no" / "folder.x", tmp_path, Path(os.devnull), tmp_path / ("x" * 300)):
        done = export("--to", form, "--force", "--output", place)
        assert done.code == 2
        assert done.stderr.startswith("beltfacts: ")
        assert done.stderr.count("\n") == 1
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_a_failed_write_keeps_the_old_file_and_no_rest(tmp_path: Path) -> None:
    file = tmp_path / "kept"
    file.write_text("old")

    def fail(temporary: str) -> None:
        Path(temporary).write_text("half")
        raise sqlite3.OperationalError("database or disk is full")

    with pytest.raises(UseError, match="disk is full; nothing was written"):
        exporting.replace_file(str(file), fail, force=True)
    assert file.read_text() == "old"
    assert list(tmp_path.iterdir()) == [file]


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no /dev/full here")
def test_a_full_standard_output_is_one_line() -> None:
    with open("/dev/full", "w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "beltfacts", "export", "--to", "ris"], stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert done.returncode == 2
    assert done.stderr.decode().strip() == "beltfacts: cannot write to standard output: no space left on device"


def test_a_reader_that_has_seen_enough_is_no_error() -> None:
    command = f"{sys.executable} -m beltfacts export --to jsonld | head -1"
    done = subprocess.run(["/bin/sh", "-c", command], capture_output=True, check=False)
    assert (done.stdout, done.stderr) == (b"{\n", b"")


def test_standard_output_is_utf_8_whatever_the_locale(run: Callable[..., Ran], facts_folder: Callable[..., Path]) -> None:
    folder = facts_folder(canals=facts_of(["50 tonnes"], extra='note = "大运河"'))
    assert "大运河" in run("export", "--to", "jsonld", "--facts", folder, PYTHONIOENCODING="ascii").stdout


# The database


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


def test_database_tables_are_linked_and_sound(database: sqlite3.Connection) -> None:
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


def test_database_is_searched_by_words(database: sqlite3.Connection) -> None:
    sql = "SELECT id FROM facts WHERE rowid IN (SELECT rowid FROM facts_fts WHERE facts_fts MATCH ?)"
    assert rows(database, sql, "canal boat") == [("gone",)]
    (made,) = rows(database, "SELECT sql FROM sqlite_master WHERE name = 'facts_fts'")
    assert 'content="facts"' in made[0]  # by which Datasette knows it
    assert rows(database, "SELECT name FROM sqlite_master WHERE type = 'trigger'") == []


def test_database_says_what_is_withdrawn_and_leaves_empty_what_is_unknown(database: sqlite3.Connection) -> None:
    sql = "SELECT withdrawn, value, unit, note, first_day, last_day FROM facts WHERE id = 'gone'"
    assert rows(database, sql) == [("2024: misread", None, None, None, "2019-01-01", "2019-12-31")]


def test_database_numbers_are_real_and_exact_as_text(
    facts_folder: Callable[..., Path], capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    extra = 'value = 12345678901234567890.10\nunit = "t"\nplaces = ["CN", "CN-GX"]'
    folder = facts_folder(canals=facts_of(["12,345,678,901,234,567,890.10 tonnes"], extra=extra))
    assert called(capsys, "export", "--to", "sqlite", "--facts", folder, "--output", tmp_path / "a.db").code == 0
    with sqlite3.connect(tmp_path / "a.db") as db:
        (row,) = rows(db, "SELECT value, typeof(value), value_text, places FROM facts")
    db.close()
    assert row == (12345678901234567890.10, "real", "12345678901234567890.10", '["CN", "CN-GX"]')


def test_database_of_a_broken_library_says_what_it_leaves_out(
    facts_folder: Callable[..., Path], capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    fact = facts_of(["50 tonnes"]).replace('"water"]', '"undeclared", "loop-a"]').replace('"grand-canal"\nmeasure', '"nobody"\nmeasure')
    loops = '[[topic]]\nid = "loop-a"\nname = "A"\nbroader = "loop-b"\n[[topic]]\nid = "loop-b"\nname = "B"\nbroader = "loop-a"\n'
    folder = facts_folder(one=fact + loops, two=facts_of(["60 tonnes"]))
    done = called(capsys, "export", "--to", "sqlite", "--facts", folder, "--output", tmp_path / "a.db")
    assert done.code == 0
    assert "1 facts have an id" in done.stderr
    with sqlite3.connect(tmp_path / "a.db") as db:
        assert rows(db, "PRAGMA foreign_key_check") == []
        assert rows(db, "SELECT title FROM subjects") == [("nobody",)]
        assert rows(db, "SELECT id, title, broader FROM topics ORDER BY id") == [
            ("loop-a", "A", "loop-b"),
            ("loop-b", "B", "loop-a"),
            ("undeclared", "undeclared", None),
        ]
    db.close()


def test_shipped_facts_make_a_database_with_all_of_them(shipped: Library, tmp_path: Path) -> None:
    file = tmp_path / "facts.db"
    assert exporting.write_database(str(file), shipped, shipped.facts, list(shipped.sources.values())) == 0
    with sqlite3.connect(file) as db:
        assert rows(db, "SELECT count(*) FROM facts") == [(len(shipped.facts),)]
        assert rows(
            db, "SELECT count(*) FROM facts WHERE title IS NULL OR figure NOT IN (SELECT figure FROM facts f WHERE f.id = facts.id)"
        ) == [(0,)]
    db.close()
