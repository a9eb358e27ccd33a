"""Every target of export, with filters and documents, and wrong use."""

from __future__ import annotations

import contextlib
import csv
import json
import sqlite3
from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest

from beltfacts.errors import UseError
from beltfacts.export import targets as targets
from beltfacts.library.library import Library
from beltfacts.registry import STYLES
from tests.conftest import SOURCE
from tests.export.conftest import Export
from tests.support import called, facts_of


@pytest.mark.parametrize("form", [name for name in targets.all_targets() if name not in ("sqlite", "datasette")])
def test_every_form_writes_the_library(export: Export, form: str) -> None:
    done = export("--to", form)
    assert (done.code, done.stderr) == (0, "")
    assert "gazette-2024" in done.stdout or form == "markdown"


def test_forms_are_the_styles_for_programs_the_formats_for_programs_and_sqlite() -> None:
    for name in targets.bundled():
        assert callable(STYLES.load(name).bundle)
    assert {"biblatex", "bibtex", "ris", "csl-json", "csv", "json", "jsonl", "jsonld", "web-annotation", "sqlite"} <= set(
        targets.all_targets()
    )
    assert "apa" not in targets.all_targets()


def test_help_names_every_form(export: Export) -> None:
    said = " ".join(export("--help").stdout.split())
    assert all(name in said for name in targets.all_targets())


def test_the_page_on_export_names_every_form() -> None:
    page = (Path(__file__).parents[2] / "docs" / "export.md").read_text(encoding="utf-8")
    assert [name for name in targets.all_targets() if f"`{name}`" not in page] == []


def test_json_has_the_facts_that_list_prints(export: Export) -> None:
    document = json.loads(export("--to", "json").stdout)
    assert document["total"] == 2
    assert [each["id"] for each in document["results"]] == ["f1", "f2"]


def test_csv_is_complete_and_safe_in_a_spreadsheet(export: Export) -> None:
    rows = list(csv.DictReader(StringIO(export("--to", "csv", "--withdrawn").stdout)))
    assert [row["id"] for row in rows] == ["f1", "f2", "gone"]
    assert rows[2]["quote"] == "'=7 boats"


def test_only_a_bibliography_of_the_whole_library_has_sources_without_facts(export: Export) -> None:
    assert "unused-2020" in export("--to", "ris").stdout
    part = export("--to", "ris", "--topic", "water").stdout
    assert "gazette-2024" in part
    assert "unused-2020" not in part


@pytest.mark.parametrize(
    ("options", "ids"),
    [
        ((), ["f1", "f2"]),
        (("--withdrawn",), ["f1", "f2", "gone"]),
        (("--subject", "grand-canal", "--since", "2024"), ["f1", "f2"]),
        (("--source", "gazette-2024"), ["f1", "f2"]),
    ],
)
def test_only_facts_that_match_the_filters_are_written(export: Export, options: tuple[str, ...], ids: list[str]) -> None:
    lines = export("--to", "jsonl", *options).stdout.splitlines()
    assert [json.loads(line)["id"] for line in lines] == ids


@pytest.mark.parametrize("form", ["jsonl", "csv", "biblatex", "jsonld"])
def test_filters_that_match_nothing_exit_with_1_and_a_message(export: Export, form: str) -> None:
    done = export("--to", form, "--until", "1990")
    assert (done.code, done.stdout) == (1, "")
    assert "no fact matches these filters" in done.stderr


def test_filters_that_match_nothing_write_no_file(export: Export, tmp_path: Path) -> None:
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


def test_a_style_for_readers_is_refused(shipped: Library) -> None:
    with pytest.raises(UseError, match="for readers"):
        targets.export(shipped, "apa")


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


def test_all_links_to_the_words_are_those_of_the_document(
    facts_folder: Callable[..., Path], capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    document = tmp_path / "papers" / "gazette.html"
    document.parent.mkdir()
    document.write_text(
        "<meta charset=utf-8><p>Of IT SAYS 50\u2009tonnes<sup><a href='#n'>1</a></sup>.</p><p>Then it says 50 tonnes, too.", "utf-8"
    )
    source = SOURCE + 'document = "gazette.html"\nURL = "https://example.org/a"\n'
    text = facts_of(["50 tonnes"], quote="it says {}", extra='locator = "para. 2"').replace(SOURCE, source)
    folder = facts_folder(canals=text)
    wanted = "https://example.org/a#:~:text=Then-,it%20says%2050%20tonnes"
    given = ("--facts", folder, "--documents", document.parent)
    assert called(capsys, "cite", "f1", "--only", "link", *given).stdout.strip() == wanted
    assert json.loads(called(capsys, "cite", "f1", "--style", "jsonld", *given).stdout)["@graph"][0]["appearance"]["url"] == wanted
    assert json.loads(called(capsys, "export", "--to", "jsonld", *given).stdout)["@graph"][0]["appearance"]["url"] == wanted
    assert called(capsys, "export", "--to", "sqlite", "--output", tmp_path / "facts.db", *given).code == 0
    with contextlib.closing(sqlite3.connect(tmp_path / "facts.db")) as database:
        assert database.execute("SELECT link FROM facts").fetchall() == [(wanted,)]
    without = called(capsys, "cite", "f1", "--only", "link", "--facts", folder).stdout.strip()
    assert without == "https://example.org/a#:~:text=it%20says%2050%20tonnes"
