"""The quick parser reads a command line as typer does, or leaves it to typer."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from beltfacts.commands._quick_parser import parse
from beltfacts.commands._typer_app import typer_command, with_tuples
from beltfacts.registry import COMMANDS

FLAGS = sorted({flag for name in COMMANDS.names for option in COMMANDS.load(name).OPTIONS for flag in option.flags})
WORDS = [
    "",
    "-",
    "--",
    "---",
    "canal",
    "中老铁路",
    "a b",
    "0",
    "1",
    "10",
    "-1",
    " 7 ",
    "1_0",
    "٣",
    "1e3",
    "nan",
    "json",
    "tabel",
    "apa",
    "x=y",
    "=",
    "\x1b[1m",
]
ODD = [
    "-n5",
    "-fjson",
    "-tn",
    "--limit=5",
    "--limit=",
    "--why=1",
    "--lim",
    "--help",
    "-h",
    "--format=json",
    "--at-least=50",
    "--topic=rail",
    "--no-such",
]


def by_typer(name: str, words: list[str]) -> dict[str, Any]:
    """The values that typer gives; raises what it raises for a wrong line, and SystemExit or Exit for help."""
    command = typer_command(name)
    return with_tuples(COMMANDS.load(name).OPTIONS, dict(command.make_context(name, list(words)).params))


@pytest.mark.untraced
@given(st.sampled_from(COMMANDS.names), st.lists(st.sampled_from(FLAGS + WORDS + ODD), max_size=7))
@example("search", ["canal", "--limit", "5", "-f", "json", "--topic", "rail", "--topic=water"])
@example("show", ["a", "--", "-b"])
@example("list", ["--sort", "-date"])
@example("list", ["--limit", "3", "--limit", "4"])
@settings(max_examples=400, deadline=None)
def test_what_it_reads_is_what_typer_reads(name: str, words: list[str]) -> None:
    quick = parse(COMMANDS.load(name).OPTIONS, words)
    if quick is not None:
        assert quick == by_typer(name, words)


@pytest.mark.parametrize(("name", "words"), [
    ("search", ["China-Laos Railway freight"]),
    ("search", ["china", "laos", "railway", "freight"]),
    ("search", ["-18.4", "--limit", "3", "million", "-.5", "-7"]),
    ("search", ["freight", "--limit", "5", "--format=json", "--why", "--since", "2024"]),
    ("list", ["--topic", "rail", "-t", "water", "--facts", "one/", "--facts", "two/"]),
    ("show", ["one-id", "other-id", "-f", "json"]),
    ("cite", ["one-id", "--style", "chicago-notes", "--copy"]),
    ("verify", []),
])  # fmt: skip
def test_a_plain_line_is_read_without_typer(name: str, words: list[str]) -> None:
    assert parse(COMMANDS.load(name).OPTIONS, words) == by_typer(name, words)


@pytest.mark.parametrize(("name", "words"), [
    ("search", ["--help"]), ("topics", ["a", "b"]), ("search", ["a", "--limit", "0"]), ("search", ["a", "--limit", "x"]), ("search", ["a", "-f", "tabel"]),
    ("search", ["a", "--limit"]), ("search", ["a", "--why=yes"]), ("search", ["a", "--no-such"]), ("search", ["a", "-n5"]), ("show", []), ("export", []),
    ("export", ["--to", "no-such-form"]), ("coverage", ["--at-least", "101"]), ("coverage", ["--at-least", "nan"]), ("check", ["--explain", "no-rule"]),
])  # fmt: skip
def test_what_is_not_sure_is_left_to_typer(name: str, words: list[str]) -> None:
    assert parse(COMMANDS.load(name).OPTIONS, words) is None


def test_a_plain_search_imports_nothing_of_typer() -> None:
    program = (
        "import sys; from beltfacts.cli import main; main(['search', 'China-Laos Railway freight', '--limit', '3']); print(*sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, encoding="utf-8")
    loaded = set(done.stdout.split("\n")[-2].split())
    assert "beltfacts.search.answers" in loaded
    assert not {name for name in loaded if name.partition(".")[0] in ("typer", "click", "rich")}
