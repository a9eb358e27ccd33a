"""beltfacts add with quotes as people paste them, from documents of five fields: no TOML by hand, and no wrong number that verifies."""

from __future__ import annotations

import json
import os
import select
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
import tomli

from tests.commands.test_add import environment
from tests.documents.office_files import docx, paragraph
from tests.support import called

FOLDER = Path(__file__).parent / "natural"
QUOTES = [json.loads(line) for line in (FOLDER / "quotes.jsonl").read_text(encoding="utf-8").splitlines()]
OPEN = {"needs 3 years and 6 months of repairs", "Entry costs \xa34.20 per seat sold"}
"""Quotes that are refused: the sentence names 1974 and the title 2021, and what a price is per is not sure."""


def table(*rows: tuple[str, ...]) -> str:
    cells = ("".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in row) for row in rows)
    return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in cells) + "</w:tbl>"


def farm() -> bytes:
    return docx(
        paragraph("Brookside Farm: yearly report 2022")
        + paragraph("The farm has 340 ha of land. It sold 1,960 tonnes of wheat at \u00a3214/t, the highest price since 2012.")
        + paragraph("The 180 cows gave 8,450 litres per cow.")
        + paragraph("Crops")
        + table(
            ("Crop", "Area (ha)", "Yield (t/ha)", "Sold (thousand tonnes)"),
            ("Wheat", "210", "9.4", "1.96"),
            ("Barley", "62", "7.1", "0.44"),
        )
        + paragraph("Costs, \u00a3 thousand")
        + table(("Cost", "2021", "2022"), ("Seed", "38", "41"), ("Insurance refund", "(3)", "(5)"))
        + paragraph("Milking takes 1 hour and 45 minutes.")
    )


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the documents and a library that has nothing but the names of two topics."""
    (tmp_path / "docs").mkdir()
    for path in FOLDER.iterdir():
        if path.suffix != ".jsonl":
            (tmp_path / "docs" / path.name).write_bytes(path.read_bytes())
    (tmp_path / "docs" / "farm-report.docx").write_bytes(farm())
    (tmp_path / "facts").mkdir()
    (tmp_path / "facts" / "vocabulary.toml").write_text('[[topic]]\nid = "money"\nname = "Money"\n', encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("BELTFACTS_DOCUMENTS", raising=False)
    monkeypatch.setattr("sys.stdin.isatty", lambda: False, raising=False)
    return tmp_path


def agrees(fact: dict[str, Any], expected: dict[str, Any]) -> bool:
    """Whether value, unit and date are among the expected ones. A unit with "RATE" has all the words behind it."""
    for key in ("value", "low", "high"):
        if key in expected and abs(float(fact.get(key, "nan")) - expected[key]) > 1e-4 * max(1, abs(expected[key])):
            return False
    if fact.get("bound", "exact") != expected.get("bound", fact.get("bound", "exact")):
        return False
    units = expected.get("unit", [])
    unit = fact.get("unit", "")
    says_rate = any(each.startswith("RATE ") and all(word in unit for word in each.split()[1:]) for each in units)
    return (not units or unit in units or says_rate) and fact["date"] in expected["date"]


@pytest.mark.once
def test_nearly_all_natural_quotes_become_right_facts_and_none_a_wrong_one(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    refused, wrong = [], []
    for each in QUOTES:
        options = [part for key, value in each.items() if key not in ("expect", "document") for part in (f"--{key}", value)]
        ran = called(capsys, "add", "--facts", "facts", "--documents", "docs", "--document", each["document"], *options, "--create")
        if ran.code:
            refused.append((each["quote"], ran.stderr.rstrip().split("\n")[-1]))
            continue
        fact_id, _, place = ran.stdout.rstrip("\n").partition("\t")
        written = tomli.loads(Path(place.rpartition(":")[0]).read_text(encoding="utf-8"))["fact"]
        (fact,) = [fact for fact in written if fact["id"] == fact_id]
        if not agrees(fact, each["expect"]):
            wrong.append((each["quote"], fact))
    assert wrong == [], wrong
    assert {quote for quote, _ in refused} == OPEN, refused
    ran = called(capsys, "verify", "--facts", "facts", "--documents", "docs")
    assert f"{len(QUOTES) - len(OPEN)} found" in ran.stderr and ran.code == 0
    assert called(capsys, "check", "--facts", "facts").code == 0


def test_the_date_of_a_title_is_given_as_such_in_the_note(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    options = ("--document", "school-report.md", "--quote", "The school employs 23 teachers", "--measure", "teachers")
    named = ("--subject", "Harrow Vale Primary School", "--topic", "money", "--create")
    assert called(capsys, "add", "--facts", "facts", "--documents", "docs", *options, *named).code == 0
    (path,) = [each for each in (desk / "facts").iterdir() if each.name != "vocabulary.toml"]
    (fact,) = tomli.loads(path.read_text(encoding="utf-8"))["fact"]
    assert (fact["subject"], fact["date"], fact["unit"]) == ("harrow-vale-primary-school", "2023", "{teacher}")
    assert fact["note"] == "Dated by the heading: \u201cHarrow Vale Primary School: Annual Report 2023\u201d."
    assert fact["id"] == "harrow-vale-primary-school-teachers-2023"
    names = tomli.loads((desk / "facts" / "vocabulary.toml").read_text(encoding="utf-8"))
    assert names["subject"] == [{"id": "harrow-vale-primary-school", "name": "Harrow Vale Primary School"}]
    assert names["unit"] == [{"code": "{teacher}", "name": "teachers"}]
    again = called(
        capsys, "add", "--facts", "facts", "--documents", "docs", "--quote", "The average class has 27.4 pupils", *named[:4], "--create"
    )
    assert "harrow-vale-primary-school" in again.stderr or "--measure" in again.stderr


@pytest.mark.parametrize(
    ("quote", "figure", "said"),
    [
        ("| Lettings | n/a | 12 |", "n/a", "says that there is no figure: there is nothing to add"),
        ("412 pupils were on roll", "", "--create drafts it from school-report.md"),
    ],
)
def test_what_cannot_be_added_is_said_and_nothing_is_written(
    desk: Path, capsys: pytest.CaptureFixture[str], quote: str, figure: str, said: str
) -> None:
    before = sorted((desk / "facts").iterdir())
    options = [
        "--quote",
        quote,
        "--subject",
        "x",
        "--measure",
        "lettings",
        "--topic",
        "money",
        *(["--figure", figure, "--create"] if figure else []),
    ]
    ran = called(capsys, "add", "--facts", "facts", "--documents", "docs", "--document", "school-report.md", *options)
    assert ran.code == 2 and said in ran.stderr, ran.stderr
    assert figure or sorted((desk / "facts").iterdir()) == before


def test_every_figure_of_a_row_becomes_a_fact_of_its_column(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    options = ("--document", "ward-review.html", "--quote", "North wing 4.1 4.8 5.2", "--subject", "North wing", "--measure", "operations")
    ran = called(capsys, "add", "--facts", "facts", "--documents", "docs", *options, "--topic", "theatres", "--create", "--all")
    assert ran.code == 0, ran.stderr
    ids = [line.partition("\t")[0] for line in ran.stdout.splitlines()]
    assert ids == ["north-wing-operations-2020", "north-wing-operations-2021", "north-wing-operations-2022"]


def test_a_file_of_drafts_is_added_line_by_line_and_says_why_a_line_is_refused(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    drafts = [
        {
            "document": "waterworks.md",
            "quote": "| Boreholes | 6.1 | 6.5 |",
            "figure": "6.5",
            "subject": "works",
            "measure": "water",
            "topics": ["w"],
        },
        {
            "document": "waterworks.md",
            "quote": "Reservoirs 13.6 13.2",
            "subject": "works",
            "measure": "reservoir water",
            "topic": "w",
            "all": True,
        },
        {"document": "waterworks.md", "quote": "not a word of it", "subject": "works", "measure": "water", "topic": "w"},
        {"docment": "waterworks.md"},
    ]
    lines = "\n".join(json.dumps(draft) for draft in drafts)
    (desk / "drafts.jsonl").write_text(f"{lines}\nno json\n", encoding="utf-8")
    ran = called(capsys, "add", "--facts", "facts", "--documents", "docs", "--from", "drafts.jsonl", "--create", "--format", "jsonl")
    assert ran.code == 1 and "3 written, 3 refused" in ran.stderr, ran
    rows = [json.loads(line) for line in ran.stdout.splitlines()]
    assert [(row["line"], row["outcome"]) for row in rows] == [
        (1, "written"),
        (2, "written"),
        (2, "written"),
        (3, "refused"),
        (4, "refused"),
        (5, "refused"),
    ]
    said = [row["message"] for row in rows if row["outcome"] == "refused"]
    assert "the words are not in the document" in said[0] and "did you mean document" in said[1] and "not JSON" in said[2]


def converse(place: Path, steps: list[tuple[str, str]], *options: str) -> tuple[str, int]:
    """Type each answer when its question is shown. Return what the terminal shows, and the exit code."""
    pty = pytest.importorskip("pty")
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "beltfacts", "add", "--facts", "facts", "--documents", "docs", *options]
    process = subprocess.Popen(
        command, stdin=theirs, stdout=theirs, stderr=theirs, env={**environment(place), "TERM": "dumb"}, cwd=place, start_new_session=True
    )
    os.close(theirs)
    shown, seen, left = b"", 0, list(steps)
    while select.select([ours], [], [], 60)[0]:
        try:
            shown += os.read(ours, 65536)
        except OSError:  # the other end is closed
            break
        if left and (at := shown.find(left[0][0].encode(), seen)) >= 0:
            seen = at + len(left[0][0].encode())
            answer = left.pop(0)[1]
            if answer == "^C":
                time.sleep(0.5)  # until it waits for the answer
                process.send_signal(signal.SIGINT)
            else:
                os.write(ours, answer.encode() + b"\n")
    else:
        process.kill()
    os.close(ours)
    return shown.decode().replace("\r\n", "\n"), process.wait(60)


def test_on_a_terminal_names_are_listed_and_made_and_nothing_typed_is_lost(desk: Path) -> None:
    """Play the whole story: a new document, a row of its table, a new name, Ctrl-C, and going on."""
    steps = [
        ("Add it? [Y/n]", "y"),
        ("The figure as printed", "6.5"),
        ("Whom or what it is about", "?"),
        ("Whom or what it is about", "Linden Valley"),
        ("Create it? [Y/n]", "y"),
        ("What is measured", "water from boreholes"),
        ("Its unit [m3]", ""),
        ("When it was true", "^C"),
    ]
    shown, code = converse(desk, steps, "--document", "waterworks.md", "--quote", "| Boreholes | 6.1 | 6.5 |")
    assert code == 2, shown
    assert "waterworks.md is not a source yet. Add it? [Y/n]" in shown
    assert "nothing to choose from: type it" in shown
    assert "the subject linden-valley (Linden Valley) is not declared yet. Create it? [Y/n]" in shown
    assert "stopped; what you typed is kept in" in shown and "beltfacts add --resume continues" in shown
    steps = [
        ("When it was true", ""),
        ("One or more topics", "?"),
        ("One or more topics", "Money"),
        ("Its id", "y"),
        ("Write this to", "y"),
    ]
    shown, code = converse(desk, [("Create it? [Y/n]", "y"), *steps], "--resume")
    assert code == 0, shown
    assert "money: Money" in shown, shown
    assert 'date 2021 is proposed from "Boreholes \u00b7 2021" (table)' in shown
    assert "value = 6500000" in shown and 'unit = "m3"' in shown and 'topics = ["money"]' in shown
    shown, code = converse(desk, [], "--resume")
    assert code == 2 and "no draft is kept" in shown
    assert called_verify(desk).endswith("1 found\n")


def test_ctrl_c_at_a_question_about_a_new_name_stops_and_keeps_the_name(desk: Path) -> None:
    steps = [
        ("Add it? [Y/n]", "y"),
        ("The figure as printed", "6.5"),
        ("Whom or what it is about", "Linden Valley"),
        ("Create it? [Y/n]", "^C"),
    ]
    shown, code = converse(desk, steps, "--document", "waterworks.md", "--quote", "| Boreholes | 6.1 | 6.5 |")
    assert code == 2, shown
    assert shown.count("Whom or what it is about") == 1
    assert shown.rstrip().endswith("beltfacts add --resume continues")
    shown, _ = converse(desk, [("Create it? [Y/n]", "y"), ("What is measured", "^C")], "--resume")
    assert "the subject linden-valley (Linden Valley) is not declared yet" in shown
    assert "Whom or what it is about" not in shown


def test_an_empty_answer_and_a_quote_that_is_not_in_the_document_are_asked_for_again(desk: Path) -> None:
    steps = [
        ("> ", "Boreholes gave 7.7 million\n"),
        ("end it with an empty line", "| Boreholes | 6.1 | 6.5 |\n"),
        ("The figure as printed", "6.5"),
        ("Whom or what it is about", ""),
        ("Whom or what it is about", "^C"),
    ]
    shown, code = converse(desk, steps, "--document", "waterworks.md", "--create")
    assert code == 2, shown
    assert "the quote is not taken from waterworks.md" in shown and shown.count("Paste the quote") == 2
    assert "this needs an answer; ? lists what there is" in shown
    assert "\nbeltfacts: stopped" in shown, "the message begins a line of its own"
    shown, _ = converse(desk, [("Whom or what it is about", "^C")], "--resume")
    assert "7.7" not in shown and "The figure as printed" not in shown, "what was refused is not kept"


def called_verify(place: Path) -> str:
    """Return what verifying the library says."""
    command = [sys.executable, "-m", "beltfacts", "verify", "--facts", "facts", "--documents", "docs"]
    return subprocess.run(command, cwd=place, env=environment(place), capture_output=True, text=True, timeout=60, check=False).stderr


FOREST = """# Oak Hills Forest Service: Review 2020/21

Planting rose from 310,000 trees in 2018/19 to 402,500 trees. Since 2005 some 3.2 million trees have been planted.
The service burned 14,000 ha, against 12,500 ha a year earlier. About 1 in 8 trees died. It employs one hundred and twelve people.
"""


@pytest.mark.parametrize(
    ("quote", "figure", "expected"),
    [
        ("Planting rose from 310,000 trees in 2018/19 to 402,500 trees", "402,500 trees", ("402500", "{tree}", "2020/2021")),
        ("Planting rose from 310,000 trees in 2018/19 to 402,500 trees", "310,000 trees", ("310000", "{tree}", "2018/2019")),
        ("About 1 in 8 trees died", "About 1 in 8", ("0.125", "1", "2020/2021")),
        ("It employs one hundred and twelve people", "", ("112", "{person}", "2020/2021")),
        ("Since 2005 some 3.2 million trees have been planted", "", None),
        ("against 12,500 ha a year earlier", "", None),
    ],
)
def test_a_date_of_another_figure_or_a_time_that_is_counted_is_not_guessed(
    desk: Path, capsys: pytest.CaptureFixture[str], quote: str, figure: str, expected: tuple[str, str, str] | None
) -> None:
    (desk / "docs" / "forest.md").write_text(FOREST, encoding="utf-8")
    (desk / "facts" / "forest.toml").write_text('[[source]]\nid = "oak"\ntype = "report"\ndocument = "forest.md"\n', encoding="utf-8")
    options = ("--source", "oak", "--quote", quote, "--subject", "Oak Hills", "--measure", "what is said", "--topic", "money", "--create")
    ran = called(capsys, "add", "--facts", "facts", "--documents", "docs", *options, *(("--figure", figure) if figure else ()))
    if expected is None:
        assert ran.code == 2 and "add lacks --date" in ran.stderr, ran.stderr
        return
    assert ran.code == 0, ran.stderr
    (fact,) = tomli.loads((desk / "facts" / "forest.toml").read_text(encoding="utf-8"))["fact"]
    assert (str(fact["value"]), fact["unit"], fact["date"]) == expected
