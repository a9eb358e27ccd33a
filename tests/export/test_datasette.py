"""The folder for Datasette: its page of questions, its cards, and both as Datasette itself serves them."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from beltfacts.export.datasette import question_sql
from tests.conftest import SOURCE, VOCABULARY, fact
from tests.support import called

PACKAGES = "datasette==0.65.5 aiofiles asgi-csrf asgiref click-default-group httpcore httpx hupper itsdangerous janus mergedeep".split()
"""Datasette, and what it needs besides the packages that are there."""

FACTS = "".join(
    [
        SOURCE,
        VOCABULARY,
        '[[subject]]\nid = "tea-road"\nname = "Old Tea Road"\nnames = { en = ["ATR"] }\n',
        fact("a-ships", value=12, measure="ships", quote="there passed 12 tonnes of ships"),
        fact("b-cargo", value=100, measure="cargo carried", extra='note = "Beside the Old Tea Road and its length."'),
        fact("c-length", value=7, measure="length of the canal"),
        fact("d-road", value=55, measure="length").replace('"grand-canal"', '"tea-road"'),
        fact("e-gone", value=1, measure="locks", extra='withdrawn = { date = "2025", reason = "misread" }'),
    ]
)


@pytest.fixture
def site(facts_folder, capsys, tmp_path) -> Path:
    folder = tmp_path / "site"
    done = called(capsys, "export", "--to", "datasette", "--facts", facts_folder(all=FACTS), "--output", folder, "--withdrawn")
    assert (done.code, done.stdout) == (0, "")
    return folder


def asked(site: Path, question: str) -> list[str]:
    """Return the ids of the facts that the database has for a question, the best first."""
    with closing(sqlite3.connect(site / "facts.db")) as db:
        return [row[-1] for row in db.execute(question_sql(), {"question": question})]


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("How long is the Old Tea Road?", "d-road"),
        ("atr length", "d-road"),
        ("大运河 cargo", "b-cargo"),
        ("How much cargo did the Grand Canal carry?", "b-cargo"),
        ("Grand-Canal (ships)", "a-ships"),
        ("What is the length of the canal?", "c-length"),
    ],
)
def test_a_question_has_the_fact_on_top_that_is_about_it(site, question, first):
    assert asked(site, question)[0] == first


@pytest.mark.parametrize("question", ["", "?", "how many", "zzz", '"', "'; --", 'a" OR "b', "NEAR(", "*", "\u0000"])
def test_a_question_without_words_of_facts_has_no_answer_and_is_no_error(site, question):
    assert asked(site, question) == []


def boxed(site: Path, question: str) -> list[str]:
    """Return the ids of the cards that the search box of Datasette finds: each word in quotation marks, and no order of its own."""
    words = " ".join(f'"{word}"' for word in question.split())
    query = "SELECT id FROM cards WHERE number IN (SELECT rowid FROM cards_fts WHERE cards_fts MATCH ?) LIMIT 20"
    with closing(sqlite3.connect(site / "facts.db")) as db:
        return [row for (row,) in db.execute(query, [words])]


def test_the_search_box_of_cards_finds_questions_and_has_the_newest_and_the_whole_first(facts_folder, capsys, tmp_path):
    series = "".join(fact(f"cargo-{year}", value=year, date=str(year), quote=f"it carried {year} tonnes") for year in (2019, 2021, 2020))
    part = fact("cargo-coal", value=5, date="2022", extra='dimensions = { goods = "coal" }', quote="it carried 5 tonnes")
    length = fact("length", value=7, measure="length", figure="7 kilometres", quote="it is 7 kilometres").replace('"t"', '"km"')
    written = facts_folder(all="".join([SOURCE, VOCABULARY, part, series, length]))
    assert called(capsys, "export", "--to", "datasette", "--facts", written, "--output", tmp_path / "site").code == 0
    in_order = ["cargo-2021", "cargo-coal", "cargo-2020", "cargo-2019"]
    assert boxed(tmp_path / "site", "How much cargo did the Grand Canal carry?") == in_order
    assert boxed(tmp_path / "site", "What is the Grand Canal's cargo?") == in_order
    assert boxed(tmp_path / "site", "How fast is the Grand Canal?") == []
    assert boxed(tmp_path / "site", "How long is the Grand Canal?") == ["length"]
    assert boxed(tmp_path / "site", "cargo 2020") == ["cargo-2020"]
    assert asked(tmp_path / "site", "Grand Canal cargo")[0] == "cargo-2021"
    assert asked(tmp_path / "site", "Grand Canal cargo in 2019")[0] == "cargo-2019"
    assert asked(tmp_path / "site", "How long is the Grand Canal?")[0] == "length"


def test_withdrawn_facts_are_no_cards(site):
    assert "e-gone" not in asked(site, "locks of the Grand Canal")
    with closing(sqlite3.connect(site / "facts.db")) as db:
        assert [row for (row,) in db.execute("SELECT id FROM cards ORDER BY id")] == ["a-ships", "b-cargo", "c-length", "d-road"]


def test_a_folder_is_written_again_only_with_force(site, facts_folder, capsys):
    given = ("export", "--to", "datasette", "--facts", facts_folder(all=FACTS), "--output", site)
    assert called(capsys, *given).code == 2
    assert called(capsys, *given, "--force").code == 0
    assert called(capsys, "export", "--to", "datasette").code == 2


@pytest.mark.once
def test_datasette_answers_questions_and_searches_the_cards(site, tmp_path):
    packages = tmp_path / "packages"
    install = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps", "--target", str(packages)]
    if subprocess.run([*install, *PACKAGES], capture_output=True, timeout=100, check=False).returncode:
        pytest.skip("no package index is at hand")

    def get(address: str) -> Any:
        command = [sys.executable, "-m", "datasette", str(site), "--get", address]
        environment = {**os.environ, "PYTHONPATH": str(packages)}
        return json.loads(subprocess.run(command, capture_output=True, env=environment, timeout=60, check=True).stdout)

    answer = get("/facts/ask.json?question=How+long+is+the+Old+Tea+Road%3F&_shape=array")
    assert (answer[0]["id"], answer[0]["figure"]) == ("d-road", "55 tonnes")
    found = get("/facts/cards.json?_search=atr&_shape=array")
    assert [row["id"] for row in found] == ["d-road"]
    assert get("/facts/facts/b-cargo.json?_shape=array")[0]["value"] == 100
