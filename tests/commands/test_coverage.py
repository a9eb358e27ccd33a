"""beltfacts coverage: what it prints, its exit codes, and how a document is named."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from beltfacts.library.files.folder import shipped_folder as shipped_folder
from tests.conftest import SOURCE, VOCABULARY, Ran, fact
from tests.evidence.support import documents_folder
from tests.support import called

Run = Callable[..., Ran]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    """Runs the program in this process; keywords set environment variables, None takes one away."""

    def program(*args: object, cwd: Path | None = None, **env: str | None) -> Ran:
        monkeypatch.chdir(cwd or tmp_path)
        for name in env:
            monkeypatch.delenv(name, raising=False)
        return called(capsys, *args, **{name: value for name, value in env.items() if value is not None})

    return program


TEXT = "Gazette 7\n\nIn 2024, the canal carried 100 tonnes of grain.\n\nTwenty-five ships sank, a third of all, in Chapter 7.\n"


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A folder with facts/ and docs/: one document, one fact, and a left-out file."""
    for name in ("docs", "facts", "facts/left-out"):
        (tmp_path / name).mkdir()
    (tmp_path / "docs" / "gazette.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "facts" / "vocabulary.toml").write_text(VOCABULARY, encoding="utf-8")
    facts = SOURCE + 'document = "gazette.txt"\n' + fact("grain", quote="In 2024, the canal carried 100 tonnes of grain")
    (tmp_path / "facts" / "gazette.toml").write_text(facts, encoding="utf-8")
    excuse(tmp_path, "Gazette 7", "Chapter 7")
    return tmp_path


def excuse(place: Path, *texts: str) -> None:
    rows = "".join(f'[[excuse]]\ntext = "{text}"\nreason = "no datum"\n' for text in texts)
    (place / "facts" / "left-out" / "gazette-2024.toml").write_text(f'source = "gazette-2024"\n{rows}', encoding="utf-8")


def coverage(run: Run, place: Path, *arguments: str, documents: str | None = "docs") -> Any:
    given = ("--documents", str(place / documents)) if documents else ()
    return run("coverage", "--facts", place / "facts", *given, *arguments, cwd=place, BELTFACTS_DOCUMENTS=None)


def test_what_is_left_is_listed_with_line_column_and_context(run: Run, place: Path) -> None:
    done = coverage(run, place, "--format", "json")
    answer = json.loads(done.stdout)
    assert [(row["text"], row["line"], row["column"], row["state"]) for row in answer["results"]] == [
        ("Twenty", 5, 1, "left"),
        ("five", 5, 8, "left"),
        ("third", 5, 27, "left"),
    ]
    assert answer["results"][0]["context"].startswith("Twenty-five ships sank")
    (document,) = answer["documents"]
    assert (document["numbers"], document["covered"], document["excused"], document["left"]) == (7, 2, 2, 3)
    assert (document["percent_covered"], document["percent_accounted"]) == (28.5, 57.1)
    assert "gazette.txt: 7 numbers, 2 in facts (28.5 %), 2 excused (57.1 % with them), 3 left" in done.stderr
    assert done.code == 0
    assert len(json.loads(coverage(run, place, "--all", "--format", "json").stdout)["results"]) == 7


def test_below_the_required_share_the_exit_code_is_1(run: Run, place: Path) -> None:
    assert coverage(run, place, "--at-least", "57").code == 0
    assert coverage(run, place, "--at-least", "58").code == 1
    excuse(place, "Gazette 7", "Chapter 7", "Twenty-five ships sank, a third")
    full = coverage(run, place, "--at-least", "100")
    assert (full.stdout, full.code) == ("", 0)
    assert coverage(run, place, "--at-least", "101").code == 2


def test_an_excuse_that_does_not_occur_is_a_finding(run: Run, place: Path) -> None:
    excuse(place, "Chapter 12")
    done = coverage(run, place, "--format", "json")
    assert done.code == 1
    assert "gazette-2024.toml:3:1: excuse 'Chapter 12' does not occur in the document" in done.stderr
    assert json.loads(done.stdout)["findings"][0]["line"] == 3


def test_a_fact_that_is_not_found_covers_nothing(run: Run, place: Path) -> None:
    facts = place / "facts" / "gazette.toml"
    facts.write_text(facts.read_text().replace("value = 100", "value = 101"), encoding="utf-8")
    done = coverage(run, place)
    assert "1 fact of gazette-2024 not found in gazette.txt, so not counted as covered; run beltfacts verify" in done.stderr
    assert "0 in facts" in done.stderr


def test_a_document_is_named_by_file_source_or_path(run: Run, place: Path) -> None:
    (place / "docs" / "other.md").write_text("It had **5** ships.", encoding="utf-8")
    for name in ("gazette.txt", "gazette-2024", str(place / "docs" / "gazette.txt")):
        done = coverage(run, place, name)
        assert "2 in facts (28.5 %)" in done.stderr, name
    assert "2 in facts" in coverage(run, place, str(place / "docs" / "gazette.txt"), documents=None).stderr
    stray = coverage(run, place, "other.md", "--format", "json")
    assert [(row["text"], row["source"]) for row in json.loads(stray.stdout)["results"]] == [("5", None)]


@pytest.mark.parametrize(
    ("arguments", "documents", "said"),
    [
        (["gazete.txt"], "docs", "no document 'gazete.txt': did you mean gazette.txt"),
        (["qqq"], "docs", "give a file name in the documents folder"),
        ([], None, "no documents folder"),
        ([], "nowhere", "no such folder"),
    ],
)
def test_wrong_use_is_one_line(run: Run, place: Path, arguments: list[str], documents: str | None, said: str) -> None:
    done = coverage(run, place, *arguments, documents=documents)
    assert (done.code, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert said in done.stderr


def test_a_document_that_cannot_be_read_gives_a_message_and_exit_code_1(run: Run, place: Path) -> None:
    (place / "docs" / "gazette.txt").unlink()
    done = coverage(run, place)
    assert done.code == 1
    assert "uncheckable: gazette.txt: no such file or directory" in done.stderr
    (place / "secret.txt").write_text("5 ships")
    outside = coverage(run, place, "../secret.txt")
    assert outside.code == 1
    assert "leads out of the documents folder" in outside.stderr


def test_every_number_of_the_shipped_documents_is_a_fact_or_excused(run: Run) -> None:
    done = run("coverage", "--facts", shipped_folder(), "--documents", documents_folder(), "--at-least", "100", "--format", "json")
    answer = json.loads(done.stdout)
    assert (answer["results"], answer["findings"], done.code) == ([], [], 0)
    assert len(answer["documents"]) == 5


def test_the_list_goes_section_by_section_with_counts(run: Run, place: Path) -> None:
    text = TEXT + "\n# Outlook\n\nIn 2030, 5 ships sail.\n\n# Sources\n\nNone.\n"
    (place / "docs" / "gazette.txt").write_text(text, encoding="utf-8")
    lines = coverage(run, place, "--format", "table").stdout.split("\n")
    assert "Outlook: 2 numbers, 2 left" in lines
    below = lines[lines.index("Outlook: 2 numbers, 2 left") + 1 :]
    assert [line.split()[3] for line in below if line] == ["2030", "5"]
    answer = json.loads(coverage(run, place, "--format", "json").stdout)
    assert answer["groups"][0] | {"left": 0} == {
        "document": "gazette.txt", "group": None, "page": None, "section": None, "numbers": 7, "covered": 2, "excused": 2, "left": 0
    }  # fmt: skip
    assert [(group["group"], group["numbers"], group["left"]) for group in answer["groups"]] == [(None, 7, 3), ("Outlook", 2, 2)]
    assert [result["section"] for result in answer["results"]] == [None, None, None, "Outlook", "Outlook"]


def test_the_list_goes_page_by_page_where_there_are_pages(run: Run, place: Path) -> None:
    (place / "docs" / "gazette.txt").write_text("# Ships\n\n3 ships\n\f4 ships\n\n# Grain\n\n5 tonnes, 6 bags\n\fNone.", encoding="utf-8")
    excuse(place, "6 bags")
    done = coverage(run, place, "--all", "--format", "markdown")
    assert [line for line in done.stdout.split("\n") if "**" in line] == [
        "| **p. 1: 1 number, 1 left** | | | | |",
        "| **p. 2: 3 numbers, 1 excused, 2 left** | | | | |",
    ]
    answer = json.loads(coverage(run, place, "--format", "json").stdout)
    assert [(result["text"], result["page"], result["section"]) for result in answer["results"]] == [
        ("3", 1, "Ships"),
        ("4", 2, "Ships"),
        ("5", 2, "Grain"),
    ]


def test_headings_stand_between_records_on_a_narrow_terminal(run: Run, place: Path) -> None:
    (place / "docs" / "gazette.txt").write_text("# Ships\n\n3 ships\n\n# Grain\n\n5 tonnes\n", encoding="utf-8")
    excuse(place, "3 ships")
    words = ("coverage", "--facts", place / "facts", "--documents", place / "docs", "--all", "--format", "table")
    lines = run(*words, COLUMNS="40").stdout.split("\n")
    titles = ["Ships: 1 number, 1 excused", "Number: 3", "Grain: 1 number, 1 left", "Number: 5"]
    assert [line for line in lines if line in titles] == titles
