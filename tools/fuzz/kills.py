"""Kill commands that write at random moments, and let several write at once (promise 6)."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path
from random import Random

import tomli

IN_TESTS = 1

SOURCE = '[[source]]\nid = "gazette"\ntype = "report"\ntitle = "Gazette"\npublisher = "Canal Office"\nissued = "2024-05"\ndocument = "gazette.txt"\n\n'
VOCABULARY = (
    '[[subject]]\nid = "grand-canal"\nname = "Grand Canal"\n\n[[topic]]\nid = "water"\nname = "Waterways"\n\n'
    '[[unit]]\ncode = "t"\nname = "tonnes"\nwords = ["tonnes"]\n'
)


def make_library(folder: Path, figures: int) -> Path:
    """Write a library without facts, and the document of its source, which says some figures. Return the folder of fact files."""
    root = folder / "facts"
    root.mkdir(parents=True)
    (root / "canals.toml").write_text(SOURCE)
    (root / "vocabulary.toml").write_text(VOCABULARY)
    (folder / "documents").mkdir()
    lines = [f"In {1800 + number} the canal carried {1000 + number} tonnes of cargo." for number in range(figures)]
    (folder / "documents" / "gazette.txt").write_text("\n\n".join(lines) + "\n")
    return root


def command_line(command: str, folder: Path, number: int) -> list[str]:
    """Return the command line that writes: the fact of a number, or all facts to a file, or the index."""
    facts = ["--facts", str(folder / "facts")]
    match command:
        case "add":
            quote = f"In {1800 + number} the canal carried {1000 + number} tonnes of cargo."
            fields = f"--source gazette --subject grand-canal --topic water --unit t --date {1800 + number} --id cargo-{number}".split()
            rest = ["--measure", "cargo carried", "--figure", f"{1000 + number} tonnes", "--quote", quote]
            line = ["add", *fields, *rest, "--documents", str(folder / "documents"), *facts]
        case "export":
            line = ["export", "--to", "sqlite", "--force", "--output", str(folder / "out" / "all.sqlite"), *facts]
        case _:
            line = ["index", "--format", "json", *facts]
    return [sys.executable, "-m", "beltfacts", *line]


def start(command: str, folder: Path, number: int) -> subprocess.Popen[bytes]:
    """Start a command that writes."""
    env = {**os.environ, "BELTFACTS_CACHE": str(folder / "cache")}
    return subprocess.Popen(
        command_line(command, folder, number), env=env, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )


def finish(process: subprocess.Popen[bytes]) -> tuple[int, str]:
    """Wait for the end of a command. Return its exit code and what it said."""
    said = process.communicate()[1]
    return process.returncode, said.decode("utf-8", "replace")


def kill_some(command: str, random: Random, folder: Path, kills: int) -> int:
    """Run a command again and again, kill it at random moments, and check after each what it left.

    Return how often it was killed before it ended.
    """
    root = make_library(folder, kills + 2)
    (folder / "out").mkdir()
    begun = time.monotonic()
    code, said = finish(start("add", folder, 0))
    assert code == 0, said
    if command != "add":
        begun = time.monotonic()
        code, said = finish(start(command, folder, 0))
        assert code == 0, said
    usual = time.monotonic() - begun
    written, killed = {"cargo-0"}, 0
    for number in range(1, kills + 1):
        if command != "add":
            (root / "canals.toml").write_text((root / "canals.toml").read_text() + f"# {number}\n")
        process = start(command, folder, number)
        time.sleep(random.uniform(0.5, 1.1) * usual)
        process.send_signal(signal.SIGKILL)
        code, _ = finish(process)
        killed += code == -signal.SIGKILL
        ids = {fact["id"] for fact in tomli.loads((root / "canals.toml").read_text())["fact"]}
        assert written <= ids <= written | {f"cargo-{number}"}, f"{command}: {ids}"
        assert code != 0 or command != "add" or f"cargo-{number}" in ids
        written = ids
        check_export(folder)
    last = finish(start(command, folder, kills + 1))
    assert last[0] == 0, last
    check_left(folder)
    return killed


def kill_writers(command: str, random: Random, folder: Path, kills: int) -> int:
    """Kill a command that writes files at random moments: each file is the old one or the new one, and the same command succeeds afterwards.

    `command`: one of `WRITERS`. Return how often it was killed before it ended.
    """
    whole, usual, killed = folder / "whole", 0.0, 0
    make_writable(whole)
    before = contents(whole)
    begun = time.monotonic()
    code, said = finish(start_in(whole, command))
    usual = time.monotonic() - begun
    assert code in (0, 1), said
    after = contents(whole)
    assert after != before, said
    for number in range(kills):
        tried = folder / f"tried{number}"
        make_writable(tried)
        process = start_in(tried, command)
        time.sleep(random.uniform(0.4, 1.05) * usual)
        process.send_signal(signal.SIGKILL)
        killed += finish(process)[0] == -signal.SIGKILL
        for name, data in contents(tried).items():
            assert name.rpartition("/")[2].startswith(".") or data in (before.get(name), after.get(name)), f"{command}: {name} is torn"
        assert before.keys() <= contents(tried).keys(), f"{command}: a file is lost"
        left = contents(tried)
        if left != after:
            code, said = finish(start_in(tried, command))
            assert code in (0, 1) or "already" in said or "taken" in said, said
        names = [name for name in contents(tried) if name.rpartition("/")[2].startswith(".") or name.endswith((".tmp", ".new"))]
        assert names == [] or left == after, names
    return killed


WRITERS = {
    "fix": ("audit", "draft.md", "--fix", "--write"),
    "rename": ("rename", "cargo-0", "cargo-of-1800"),
    "import": ("import", "documents/table.csv", "--topic", "water", "--yes", "--documents", "documents"),
    "source": ("source", "add", "books.json", "--yes"),
}
"""Commands that write files that a user named."""


def make_writable(folder: Path) -> None:
    """Write a library with one fact, a draft that says it, a table and a bibliography."""
    root = make_library(folder, 1)
    text = root / "canals.toml"
    text.write_text(
        text.read_text()
        + '[[fact]]\nid = "cargo-0"\nsubject = "grand-canal"\nmeasure = "cargo carried"\nfigure = "1000 tonnes"\nvalue = 1000\nunit = "t"\n'
        'date = "1800"\ntopics = ["water"]\nquote = "In 1800 the canal carried 1000 tonnes of cargo."\n'
    )
    paragraph = "In 1800 the Grand Canal carried 1000 tonnes of cargo.\n\n"
    (folder / "draft.md").write_text(paragraph * 40)
    rows = "".join(f"place {number},2001,{number + 17}\n" for number in range(200))
    (folder / "documents" / "table.csv").write_text("place,year,tonnes\n" + rows)
    (folder / "books.json").write_text('[{"type": "book", "title": "Locks", "author": [{"family": "Li"}]}]')


def start_in(folder: Path, command: str) -> subprocess.Popen[bytes]:
    """Start one of `WRITERS` in a folder."""
    env = {**os.environ, "BELTFACTS_CACHE": str(folder.parent / "cache")}
    line = [sys.executable, "-m", "beltfacts", *WRITERS[command], "--facts", "facts"]
    return subprocess.Popen(line, env=env, cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)


def contents(folder: Path) -> dict[str, bytes]:
    """Return the bytes of all files of a folder by their names in it."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def check_export(folder: Path) -> None:
    """Check that the exported database, where there is one, is whole."""
    file = folder / "out" / "all.sqlite"
    if file.exists():
        db = sqlite3.connect(file)
        assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert db.execute("SELECT id FROM facts").fetchall() == [("cargo-0",)]
        db.close()


def check_left(folder: Path) -> None:
    """Check that no temporary file is left."""
    left = [path.name for part in ("facts", "out", "cache") if (folder / part).exists() for path in (folder / part).iterdir()]
    assert [name for name in left if name.startswith(".") or name.endswith((".tmp", ".new"))] == [], left


def write_together(folder: Path, writers: int) -> None:
    """Let several processes add facts to one file at once: all of them must be there, and the file whole."""
    root = make_library(folder, writers)
    done = [finish(process) for process in [start("add", folder, number) for number in range(writers)]]
    assert {code for code, _ in done} == {0}, done
    ids = sorted(fact["id"] for fact in tomli.loads((root / "canals.toml").read_text())["fact"])
    assert ids == sorted(f"cargo-{number}" for number in range(writers))
    check_left(folder)


def fuzz(random: Random, folder: Path) -> dict[str, int]:
    """Kill one kind of command some times, or let some processes write at once."""
    if random.random() < 0.2:
        write_together(folder, writers=8)
        return {"times 8 writers at once": 1}
    command = random.choice(("add", "export", "index", *WRITERS))
    return {"kills": (kill_writers if command in WRITERS else kill_some)(command, random, folder, kills=5)}
