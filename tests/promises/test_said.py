"""Corrections, inferences and translations are said where the answer stands, in every format and style (promise 11)."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from beltfacts.registry import FORMATS, STYLES
from tests.conftest import VOCABULARY, Ran, fact

Call = Callable[..., Ran]

SOURCE = """[[source]]
id = "wei-2025"
type = "report"
title = "Reading the river"
author = [{ family = "Wei", given = "Lan" }]
publisher = "River Press"
issued = "2025"
translated = "machine"
inferred = { issued = "its newest figure is of 2025" }
URL = "https://example.org/river"
"""

SYNONYMS = '[[synonyms]]\nwords = ["railway", "rail", "train"]\n'


@pytest.fixture
def folder(facts_folder: Callable[..., Path]) -> Path:
    return facts_folder(
        river=SOURCE
        + VOCABULARY
        + SYNONYMS
        + fact("cargo", measure="freight carried by rail")
        + fact("boxes", value=7, measure="passengers of barges")
    )


@pytest.mark.parametrize("format_name", FORMATS.names)
@pytest.mark.parametrize(
    ("query", "typed", "used"),
    [
        ("freigth carried", "freigth", "freight"),  # two letters swapped
        ("pasengers of barges", "pasengers", "passengers"),
        ("freight railwey", "railwey", "rail"),  # the stem of a word with synonyms
    ],
)
def test_a_word_that_was_read_as_another_is_said_beside_the_answer(
    call: Call, folder: Path, format_name: str, query: str, typed: str, used: str
) -> None:
    ran = call("search", query, "--facts", folder, "--format", format_name)
    assert ran.code == 0
    assert f"{typed} as {used}" in " ".join(ran.stdout.split())


def test_every_answer_of_a_file_of_queries_says_it(call: Call, folder: Path, tmp_path: Path) -> None:
    (tmp_path / "queries").write_text("freigth carried\n", encoding="utf-8")
    (answer,) = map(json.loads, call("search", "--from", tmp_path / "queries", "--facts", folder).stdout.splitlines())
    assert answer["results"][0]["read_as"] == ["freigth as freight"]
    assert answer["corrections"] == [{"typed": "freigth", "used": "freight"}]


@pytest.mark.parametrize("command", [("search", "freight"), ("list",), ("show", "cargo")], ids=" ".join)
def test_inferred_dates_and_translations_are_said_in_every_format(call: Call, folder: Path, command: tuple[str, ...]) -> None:
    for name in FORMATS.names:
        text = call(*command, "--facts", folder, "--format", name).stdout
        if name in ("json", "jsonl"):
            row = json.loads(text)["results"][0] if name == "json" else json.loads(text.splitlines()[0])
            assert row["source"]["inferred"] == {"issued": "its newest figure is of 2025"}
            assert row["source"]["translated"] == "machine"
            continue
        assert "[2025]" in text.replace("\\", ""), name
        assert "machine translation" in " ".join(text.split()), name
        if name == "csv" and "source_inferred" in text:
            (row, *_) = csv.DictReader(io.StringIO(text))
            assert row["source_inferred"] == "issued: its newest figure is of 2025" and row["source_translated"] == "machine"


@pytest.mark.parametrize("style", [name for name in STYLES.names if name not in ("latex-cite", "typst-cite", "pandoc")])
def test_every_style_says_that_the_words_are_a_machine_s(call: Call, folder: Path, style: str) -> None:
    ran = call("cite", "cargo", "--style", style, "--facts", folder)
    assert ran.code == 0 and "machine" in ran.stdout.lower()
