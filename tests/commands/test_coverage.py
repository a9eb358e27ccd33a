"""beltfacts coverage: which numbers of a document are facts, which are excused, which are left."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from beltfacts.documents.layout import DocumentText
from beltfacts.evidence.document_coverage import find_numbers, measure_coverage, number_context
from beltfacts.library.files.exclusions import Exclusion, parse_exclusions
from beltfacts.library.files.folder import shipped_folder as shipped_folder
from tests.conftest import SOURCE, VOCABULARY, Ran, fact
from tests.evidence.test_verification import documents_folder
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


def numbers(text: str) -> list[str]:
    return [text[start:end] for start, end in find_numbers(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("1,250 ships and 3.5% more", ["1,250", "3.5"]),
        ("twenty-five, Two hundred and a dozen", ["twenty", "five", "Two", "hundred", "dozen"]),
        ("the 22nd and the third, two thirds, half an hour, a quarter", ["22nd", "third", "two", "thirds", "half", "quarter"]),
        ("it doubled, tripled and rose tenfold in decades", ["doubled", "tripled", "tenfold", "decades"]),
        ("once a week, once built, both often, anyone, phone, sixtyish", ["once"]),
        ("5G, I49, COVID-19, 10\u00b2, \u2460, \u00bd, ^3", ["5G", "I49", "19", "10\u00b2", "\u2460", "\u00bd", "3"]),
        ("May 5, 2025 at 10:30", ["5", "2025", "10:30"]),
        ("三分之一, 第二次, 统一, 二十个, 一定", ["三", "第二", "二十"]),
        ("no number at all", []),
    ],
)
def test_digits_and_number_words_are_found(text: str, found: list[str]) -> None:
    assert numbers(text) == found


def test_numbers_in_a_quote_are_covered_and_those_of_an_excuse_excused() -> None:
    text = DocumentText(TEXT)
    start = TEXT.index("the canal")
    found = measure_coverage(
        text, [text.locate(start, start + 40)], [Exclusion("Chapter 7", "a chapter", 0, 0), Exclusion("Gazette 7", "its number", 1, 1)]
    )
    states = {(number.text, number.state, number.reason) for number in found.numbers}
    assert states == {
        ("7", "excused", "its number"),
        ("2024", "left", ""),
        ("100", "covered", ""),
        ("Twenty", "left", ""),
        ("five", "left", ""),
        ("third", "left", ""),
        ("7", "excused", "a chapter"),
    }
    assert (found.percent_covered, found.percent_accounted_for, found.findings) == (14.2, 42.8, ())
    assert measure_coverage(DocumentText("None."), []).percent_accounted_for == 100.0


def test_a_number_is_covered_by_any_of_the_quotes_around_it() -> None:
    text = DocumentText("It had 5 ships, 6 barges and 7 docks in all.")
    spans = [(0, 44), (7, 14), (16, 24)]
    assert [number.state for number in measure_coverage(text, [text.locate(*span) for span in spans]).numbers] == ["covered"] * 3
    assert [number.state for number in measure_coverage(text, [text.locate(*span) for span in spans[1:]]).numbers] == [
        "covered",
        "covered",
        "left",
    ]
    assert measure_coverage(text, [text.locate(8, 20)]).numbers[0].state == "left"


@pytest.mark.parametrize(
    ("text", "occurrence", "wrong"),
    [
        ("Chapter 9", 0, "does not occur in the document"),
        ("hapter 7", 0, "does not occur"),
        ("7", 0, "occurs 2 times; say which with occurrence = 1 to 2"),
        ("7", 3, "occurs 2 times, not 3"),
        ("10", 0, "does not occur"),
        ("7", 2, ""),
    ],
)
def test_an_excuse_must_stand_in_the_document_and_be_clear(text: str, occurrence: int, wrong: str) -> None:
    toml = f'source = "x"\n[[excuse]]\nreason = "r"\ntext = "{text}"\n'
    found = measure_coverage(DocumentText(TEXT + "1.10 and 10,5"), [], [Exclusion(text, "r", occurrence, 0)], "left-out/x.toml", toml)
    assert bool(found.findings) == bool(wrong)
    if wrong:
        assert wrong in found.findings[0].message
        assert found.findings[0].place == "left-out/x.toml:4:1"


@pytest.mark.parametrize(
    ("toml", "wrong", "line"),
    [
        ("source = \n", "not valid TOML", 1),
        ("source = " + "[" * 3000, "no excuse in it counts", 1),
        ('source = "y"\n', "source is 'y', not 'x' as its name says", 1),
        ('source = "x"\nexcuses = 5\n', "unknown field 'excuses'", 2),
        ('source = "x"\nexcuse = 5\n', "excuse must be written [[excuse]]", 0),
        ('source = "x"\n[[excuse]]\ntext = "a"\n', "needs text and reason", 2),
        ('source = "x"\n\n[[excuse]]\ntext = "a"\nreason = " "\n', "needs text and reason", 3),
        ('source = "x"\n[[excuse]]\ntext = "a"\nreason = "b"\nplace = 5\n', "an excuse has text, reason and", 2),
        ('source = "x"\n[[excuse]]\ntext = "a"\nreason = "b"\noccurrence = 0\n', "occurrence must be a whole number from 1", 2),
        ('source = "x"\n[[excuse]]\ntext = "a"\nreason = "b"\noccurrence = true\n', "occurrence must be a whole number", 2),
    ],
)
def test_a_left_out_file_that_is_wrong_says_where(toml: str, wrong: str, line: int) -> None:
    excuses, findings = parse_exclusions(toml, "left-out/x.toml", "x")
    assert excuses == ()
    assert wrong in findings[0].message
    assert findings[0].line == line or line == 0


def test_the_context_is_of_the_same_line_and_says_where_it_is_cut() -> None:
    text = DocumentText("Before.\n" + "word " * 30 + "12 tonnes " + "word " * 30 + "\nAfter 5.")
    first, last = measure_coverage(text, []).numbers
    assert number_context(text.text, first).startswith("…")
    assert number_context(text.text, first).endswith("…")
    assert "12 tonnes" in number_context(text.text, first)
    assert number_context(text.text, last) == "After 5."


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


def test_below_the_share_asked_for_the_exit_code_is_1(run: Run, place: Path) -> None:
    assert coverage(run, place, "--at-least", "57").code == 0
    assert coverage(run, place, "--at-least", "58").code == 1
    excuse(place, "Gazette 7", "Chapter 7", "Twenty-five ships sank, a third")
    full = coverage(run, place, "--at-least", "100")
    assert (full.stdout, full.code) == ("", 0)
    assert coverage(run, place, "--at-least", "101").code == 2


def test_an_excuse_that_stands_nowhere_is_a_finding(run: Run, place: Path) -> None:
    excuse(place, "Chapter 12")
    done = coverage(run, place, "--format", "json")
    assert done.code == 1
    assert "gazette-2024.toml:3:1: excuse 'Chapter 12' does not occur in the document" in done.stderr
    assert json.loads(done.stdout)["findings"][0]["line"] == 3


def test_a_fact_that_is_not_found_covers_nothing(run: Run, place: Path) -> None:
    facts = place / "facts" / "gazette.toml"
    facts.write_text(facts.read_text().replace("value = 100", "value = 101"), encoding="utf-8")
    done = coverage(run, place)
    assert "1 facts of gazette-2024 are not found in gazette.txt and cover nothing; run beltfacts verify" in done.stderr
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


def test_a_document_that_cannot_be_read_is_said_and_counts_as_a_finding(run: Run, place: Path) -> None:
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
