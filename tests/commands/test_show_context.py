"""`show --context`: the passage around the quote, with the quote marked."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import SOURCE, VOCABULARY, Ran, fact
from tests.support import CONTROL

Call = Callable[..., Ran]
Make = Callable[..., tuple[str, ...]]

TEXT = """One.

Two.

In 2024, the canal carried 100 tonnes and 12 ships.

Four.
"""


@pytest.fixture
def library(tmp_path: Path) -> Make:
    """A library of one fact with a document; returns the options that name both."""

    def make(text: str = TEXT, name: str = "notes.txt", entry: str = "") -> tuple[str, ...]:
        facts, documents = tmp_path / "facts", tmp_path / "documents"
        facts.mkdir(exist_ok=True)
        documents.mkdir(exist_ok=True)
        (documents / name).write_text(text, encoding="utf-8")
        entry = entry or fact("cargo", extra='former_ids = ["old-cargo"]')
        (facts / "a.toml").write_text(SOURCE + f'document = "{name}"\n' + VOCABULARY + entry, encoding="utf-8")
        return "--facts", str(facts), "--documents", str(documents)

    return make


def context(ran: Ran) -> list[str]:
    return [line.partition("\t")[2] for line in ran.stdout.splitlines() if line.startswith("context\t")]


def test_the_quote_is_marked_by_signs_in_a_pipe_and_in_bold_on_a_terminal(call: Call, library: Make) -> None:
    marked = "In 2024, [[the canal carried 100 tonnes]] and 12 ships."
    assert context(call("show", "cargo", "--context", *library())) == ["notes.txt, para. 3, line 5", "One.", "Two.", marked, "Four."]
    colored = call("show", "cargo", "--context", "--format", "table", *library(), FORCE_COLOR="1", COLUMNS="200").stdout
    assert "\x1b[1;4mcanal\x1b[0m" in colored and "[[" not in colored
    plain = call("show", "cargo", "--context", "--format", "table", *library(), COLUMNS="200").stdout
    assert marked in plain


@pytest.mark.parametrize(("words", "lines"), [(["--context", "1"], 3), (["--context=0"], 1), (["-C", "0"], 1), (["-C"], 4)])
def test_lines_around_the_quote(call: Call, library: Make, words: list[str], lines: int) -> None:
    assert len(context(call("show", "cargo", *words, *library()))) == 1 + lines
    assert len(context(call("show", *words, *library(), "cargo"))) == 1 + lines


def test_a_cell_is_shown_with_the_first_row_of_its_table(call: Call, library: Make) -> None:
    rows = "".join(f"Canal {letter},{number}\n" for number, letter in enumerate("ABCDEFG", 1))
    entry = fact("cargo", value=6, figure="6").replace('quote = "the canal carried 6"', 'cell = { row = ["Canal F"], column = ["Cargo"] }')
    shown = context(call("show", "cargo", "-C", "1", *library(f"Canal,Cargo\n{rows}", "table.csv", entry)))
    assert shown[1:] == ["Canal │ Cargo", "…", "Canal E │ 5", "Canal F │ [[6]]", "Canal G │ 7"]


def test_a_missing_document_is_one_plain_line(call: Call, library: Make) -> None:
    options = library()
    ran = call("show", "cargo", "--context", "--facts", options[1])
    assert ran.code == 1 and "no documents folder" in ran.stderr and context(ran) == []
    assert "100 tonnes" in ran.stdout
    row = json.loads(call("show", "cargo", "--context", "--facts", options[1], "--format", "json").stdout)["results"][0]
    assert row["context"] == [] and "no documents folder" in row["context_problem"]


def test_data_has_the_passage_in_three_parts(call: Call, library: Make) -> None:
    (row,) = json.loads(call("show", "cargo", "-C", "1", "--format", "json", *library()).stdout)["results"]
    (passage,) = row["context"]
    assert (passage["before"], passage["quote"], passage["after"]) == (
        "Two.\nIn 2024, ",
        "the canal carried 100 tonnes",
        " and 12 ships.\nFour.",
    )
    assert (passage["line"], passage["locator"], row["context_problem"]) == (5, "para. 3", None)


def test_a_quote_that_is_not_there_shows_the_most_similar_passage_and_says_so(call: Call, library: Make) -> None:
    ran = call("show", "cargo", "-C", "0", *library("First.\n\nthe canal carried 101 tonnes\n"))
    assert "101" in "".join(context(ran)) and "cargo:" in ran.stderr


def test_very_long_lines_are_cut_at_words_and_terminal_codes_are_signs(call: Call, library: Make) -> None:
    text = f"{'before ' * 5000}\x1b[31m the canal carried 100 tonnes \x9b1m{'after ' * 5000}"
    ran = call("show", "cargo", "--context", *library(text))
    assert not CONTROL.search(ran.stdout.replace("\t", " ").replace("\n", " "))
    assert len("".join(context(ran))) < 2500 and "… before" in ran.stdout and "after …" in ran.stdout


def test_a_former_id_answers_and_says_the_new_one(call: Call, library: Make) -> None:
    for command in ("show", "cite"):
        ran = call(command, "old-cargo", *library())
        assert ran.code == 0 and "note: old-cargo is now cargo" in ran.stderr
