"""Odd surroundings: options that are empty, paths and terminals of any size, completion without words, input without end, deep topics."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import SOURCE, VOCABULARY, Ran, fact

Call = Callable[..., Ran]


def one_line(ran: Ran) -> bool:
    return ran.code == 2 and ran.stdout == "" and ran.stderr.startswith("beltfacts: ") and ran.stderr.count("\n") == 1


@pytest.mark.parametrize("args", [("list",), ("search", "cargo"), ("check",), ("verify",), ("index",)])
def test_an_empty_facts_option_is_refused(call: Call, args: tuple[str, ...], tmp_path: Path) -> None:
    (tmp_path / "canals.toml").write_text(SOURCE + VOCABULARY + fact("cargo"), encoding="utf-8")
    ran = call(*args, "--facts", "", cwd=tmp_path)
    assert one_line(ran) and "--facts is empty" in ran.stderr


@pytest.mark.parametrize(
    "args", [("list", "--facts"), ("verify", "--documents"), ("search", "--from"), ("export", "--to", "ris", "--output")], ids=" ".join
)
def test_a_long_path_is_shortened_in_messages(call: Call, args: tuple[str, ...], tmp_path: Path) -> None:
    ran = call(*args, "x" * 5_000, cwd=tmp_path)
    assert one_line(ran) and len(ran.stderr) < 600


@pytest.mark.parametrize("columns", ["100000000", "99999999999999999999", "-5", "0", "x"])
def test_a_terminal_of_any_width_is_drawn_for(call: Call, columns: str, facts_folder: Callable[..., Path]) -> None:
    folder = facts_folder(canals=SOURCE + VOCABULARY + fact("cargo"))
    ran = call("search", "cargo", "--facts", folder, "--format", "table", COLUMNS=columns)
    assert ran.code == 0 and "100 tonnes" in ran.stdout
    assert max(map(len, ran.stdout.split("\n"))) <= 1000


COMPLETIONS: tuple[dict[str, str], ...] = (
    {},
    {"COMP_WORDS": "beltfacts li"},
    {"COMP_WORDS": "beltfacts li", "COMP_CWORD": "x"},
    {"COMP_WORDS": "beltfacts 'li", "COMP_CWORD": "1"},
    {"COMP_WORDS": "", "COMP_CWORD": "-9"},
)


@pytest.mark.untraced
@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell", "nonsense"])
def test_completion_without_its_words_is_quiet(run: Call, shell: str) -> None:
    for words in COMPLETIONS:
        unset = {"COMP_WORDS": None, "COMP_CWORD": None, "_TYPER_COMPLETE_ARGS": None, "_TYPER_COMPLETE_FISH_ACTION": None}
        ran = run(**{**unset, **words, "_BELTFACTS_COMPLETE": f"complete_{shell}"})
        assert ran.code in (0, 1, 2) and "Traceback" not in ran.stderr


def test_a_query_without_end_is_refused(tmp_path: Path) -> None:
    (tmp_path / "canals.toml").write_text(SOURCE + VOCABULARY + fact("cargo"), encoding="utf-8")
    command = [sys.executable, "-m", "beltfacts", "search", "--from", "-", "--facts", str(tmp_path)]
    settings = {**os.environ, "PYTHONIOENCODING": "utf-8"}
    with open("/dev/zero", "rb") as endless:
        done = subprocess.run(command, stdin=endless, capture_output=True, env=settings, timeout=60, check=False)
    assert done.returncode == 2 and b"line 1 of the queries is longer than" in done.stderr and done.stderr.count(b"\n") == 1


def test_queries_in_another_encoding_are_one_line(run: Call, tmp_path: Path) -> None:
    (tmp_path / "canals.toml").write_text(SOURCE + VOCABULARY + fact("cargo"), encoding="utf-8")
    command = [sys.executable, "-m", "beltfacts", "search", "--from", "-", "--facts", str(tmp_path)]
    done = subprocess.run(
        command, input=b"cargo\n\xff\xfe\n", capture_output=True, env={**os.environ, "PYTHONIOENCODING": "utf-8:strict"}, check=False
    )
    assert done.returncode in (0, 2) and b"Traceback" not in done.stderr


@pytest.mark.parametrize("is_circle", [False, True])
def test_topics_may_be_nested_deeply_and_in_a_circle(
    call: Call, is_circle: bool, facts_folder: Callable[..., Path], tmp_path: Path
) -> None:
    depth = 1_200
    links = [f'[[topic]]\nid = "t{n}"\nname = "T"\nbroader = "t{(n + 1) % depth}"\n' for n in range(depth if is_circle else depth - 1)]
    text = SOURCE + VOCABULARY + "".join(links) + ("" if is_circle else f'[[topic]]\nid = "t{depth - 1}"\nname = "T"\n')
    folder = facts_folder(canals=text + fact("cargo", extra="").replace('["water"]', '["t0", "t7"]'))
    rows = json.loads(call("topics", "--facts", folder, "--format", "json").stdout)["results"]
    counts = {row["id"]: row["facts"] for row in rows}
    assert [counts[f"t{n}"] for n in (0, 7, depth - 1)] == [1, 1, 1] and counts["water"] == 0
    assert call("list", "--topic", f"t{depth - 1}", "--facts", folder).stdout.count("\n") == 1
    assert call("export", "--to", "sqlite", "--output", tmp_path / "facts.db", "--facts", folder).code == 0
    with sqlite3.connect(tmp_path / "facts.db") as db:
        assert db.execute("SELECT count(*) FROM topics").fetchone() == (depth,)
    db.close()
    assert call("check", "--facts", folder, "--rule", "broader").code == int(is_circle)
