"""The script that compares two versions: it finds a planted difference, and leaves the wording of messages out."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tools"))

import compare_versions
from comparison_cases import Case
from comparison_queries import make_queries, read_library

ECHO = 'cat; echo "$@"; echo talk $$ >&2; exit 1'
"""A program that prints its input and its arguments, and different messages each time."""


@pytest.fixture
def program(tmp_path):
    """Writes a shell script that stands for a version."""

    def write(name: str, script: str) -> str:
        path = tmp_path / name
        path.write_text(f"#!/bin/sh\n{script}\n")
        path.chmod(0o755)
        return str(path)

    return write


def compared(capsys, *arguments: str) -> tuple[int, list[str]]:
    code = compare_versions.main(arguments)
    return code, capsys.readouterr().out.splitlines()


def test_same_programs_do_not_differ(program, capsys):
    code, lines = compared(capsys, program("old", ECHO), program("new", ECHO), "--only", "sources", "--only", "check")
    assert code == 0
    assert lines[:2] == ["check: 9 runs, 9 lines, 0 runs differ", "sources: 12 runs, 12 lines, 0 runs differ"]
    assert lines[2].startswith("21 runs of each version, 0 differ, ")


def test_planted_difference_in_one_command_is_shown(program, capsys):
    planted = program("new", f'case "$*" in "topics --format csv") echo planted;; esac; {ECHO}')
    code, lines = compared(capsys, program("old", ECHO), planted, "--only", "topics")
    assert code == 1
    assert lines[:3] == [
        "$ beltfacts topics --format csv",
        "  +planted",
        "topics: 12 runs, 12 lines, 1 runs differ",
    ]


def test_planted_answer_in_a_batch_is_shown_with_its_query(program, capsys, monkeypatch):
    monkeypatch.setattr("comparison_cases.SINGLE_SEARCHES", 2)
    old = program("old", 'cat | sed "s/^/answer to /"; exit 1')
    new = program("new", 'cat | sed "s/^/answer to /; s/to trade China ASEAN$/& is 5/"; exit 1')
    code, lines = compared(capsys, old, new, "--only", "search", "--queries", "30")
    assert code == 1
    found = lines.index('  query "trade China ASEAN"')
    assert lines[found + 1 : found + 3] == ["  -answer to trade China ASEAN", "  +answer to trade China ASEAN is 5"]


@pytest.mark.parametrize(
    ("script", "shown"),
    [("exit 0", "  exit code 1, now 0"), ("echo 'Traceback (most recent call last):' >&2; exit 1", "  ends with a traceback")],
)
def test_exit_code_and_traceback_are_differences(program, capsys, script, shown):
    code, lines = compared(capsys, program("old", "exit 1"), program("new", script), "--only", "sources", "--differences", "1")
    assert code == 1
    assert shown in lines


def test_written_database_is_compared_by_what_it_holds(tmp_path, program):
    write = "import sqlite3,sys; d=sqlite3.connect(sys.argv[sys.argv.index('--output')+1]); d.execute('create table {} (a)'); d.commit()"
    case = Case(("export", "--to", "sqlite", "--output", "facts.db"), output="facts.db")
    ran = []
    for name, table in (("one", "fact"), ("two", "fact"), ("three", "other")):
        (tmp_path / f"folder-{name}").mkdir()
        path = program(name, f'exec "{sys.executable}" -c "{write.format(table)}" "$@"')
        ran.append(compare_versions.Program(path, tmp_path / f"folder-{name}").run(case))
    assert ran[0] == ran[1]
    assert list(compare_versions.difference(case, ran[1], ran[2]))


def test_only_the_wording_of_findings_is_left_out(program, tmp_path):
    def printed(rule: str, message: str) -> compare_versions.Outcome:
        path = program(f"{rule}-{message}", f"echo '{json.dumps({'results': [{'rule': rule, 'message': message}]})}'")
        return compare_versions.Program(path, tmp_path).run(Case(("check", "--format", "json")))

    assert printed("date", "wrong") == printed("date", "not a date")
    assert printed("date", "wrong") != printed("value", "wrong")


def test_queries_are_many_different_and_the_same_each_time():
    library = read_library(compare_versions.ROOT / "facts")
    queries = make_queries(library, 1000, seed=12)
    assert len(set(queries)) == 1000
    assert queries == make_queries(library, 1000, seed=12)
    assert queries != make_queries(library, 1000, seed=13)
    assert "\n" not in "".join(queries)
