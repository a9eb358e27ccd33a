"""Let every command that writes fact files do so at once, on one file: what each of them wrote is there afterwards (promise 6)."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from random import Random

import tomli

from tools.fuzz.kills import command_line, finish, make_library

IN_TESTS = 1

ROWS = 20
"""Facts of each table that is imported."""


def fuzz(random: Random, folder: Path) -> None:
    """Start the commands in a random order, some milliseconds apart, and look at all ids."""
    lines = [*adding(folder), *importing(folder), *others(folder)]
    random.shuffle(lines)
    started = []
    env = {**os.environ, "BELTFACTS_CACHE": str(folder / "cache")}
    for line in lines:
        command = [sys.executable, "-m", "beltfacts", *line, "--facts", "facts"]
        pipes = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL, "stderr": subprocess.PIPE}
        started.append(subprocess.Popen(command, env=env, cwd=folder, **pipes))
        time.sleep(random.choice((0, 0, 0.02, 0.1)))
    done = [finish(process) for process in started]
    assert {code for code, _ in done} == {0}, [*zip(lines, done, strict=True)]
    data = [tomli.loads(path.read_text(encoding="utf-8")) for path in (folder / "facts").glob("*.toml")]
    facts = [fact["id"] for each in data for fact in each.get("fact", [])]
    sources = sorted(source["id"] for each in data for source in each.get("source", []))
    assert sorted(each for each in facts if each.startswith("cargo")) == ["cargo-1", "cargo-2", "cargo-of-1800"], facts
    assert len(facts) == len(set(facts)) == 3 + 2 * ROWS, facts
    assert sources == ["gazette", "li-locks-1", "li-locks-2", "table-1", "table-2"]
    assert [path.name for path in (folder / "facts").iterdir() if path.name.startswith(".")] == []


def adding(folder: Path) -> list[list[str]]:
    """Write a library of one fact, whose keys are out of order. Return the lines that add two more."""
    path = make_library(folder, 3) / "canals.toml"
    path.write_text(
        path.read_text()
        + '[[fact]]\nsubject = "grand-canal"\nid = "cargo-0"\nsource = "gazette"\nmeasure = "cargo carried"\nfigure = "1000 tonnes"\nvalue = 1000\n'
        'unit = "t"\ndate = "1800"\ntopics = ["water"]\nquote = "In 1800 the canal carried 1000 tonnes of cargo."\n'
    )
    return [command_line("add", folder, number)[3:-2] for number in (1, 2)]


def importing(folder: Path) -> list[list[str]]:
    """Write two tables, whose sources stand in the same file. Return the lines that import them."""
    path = folder / "facts" / "canals.toml"
    for number in (1, 2):
        rows = "".join(f"port {number} {row},2001,{row + 17}\n" for row in range(ROWS))
        (folder / "documents" / f"table{number}.csv").write_text(f"place,year,tonnes\n{rows}")
        source = f'id = "table-{number}"\ntype = "dataset"\ntitle = "Table {number}"\nissued = "2002"\ndocument = "table{number}.csv"\n'
        path.write_text(f"{path.read_text()}\n[[source]]\n{source}")
    return [["import", f"documents/table{number}.csv", "--topic", "water", "--yes", "--documents", "documents"] for number in (1, 2)]


def others(folder: Path) -> list[list[str]]:
    """Write two bibliographies. Return the lines that add their sources, put the keys in order, and rename the fact."""
    for number in (1, 2):
        book = {"type": "book", "title": f"Locks {number}", "author": [{"family": "Li"}]}
        (folder / f"books{number}.json").write_text(json.dumps([book]))
    adding_sources = [["source", "add", f"books{number}.json", "--yes"] for number in (1, 2)]
    return [*adding_sources, ["check", "--fix"], ["rename", "cargo-0", "cargo-of-1800"]]
