"""No command opens a network connection, starts another program, or writes a file but its cache and those that an option names."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from beltfacts.registry import COMMANDS
from tools.fuzz.kills import command_line, make_library

_TRACED = """
import json, os, sys
out = os.dup(1)
seen = []
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
CHANGES = {"os.rename", "os.remove", "os.rmdir", "os.mkdir", "os.link", "os.symlink", "os.truncate", "os.chmod", "os.chown", "os.utime", "os.setxattr",
           "shutil.copyfile", "shutil.move", "shutil.rmtree", "os.mkfifo", "os.mknod"}
PROGRAMS = {"subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.spawn", "os.startfile", "pty.spawn", "os.fork", "os.forkpty"}
def hook(name, args):
    if name == "open":
        path, mode, flags = args
        if isinstance(path, (str, bytes)) and (flags & WRITING or any(each in (mode or "") for each in "wax+")):
            seen.append(("write", os.fsdecode(path)))
    elif name in CHANGES:
        seen.extend(("write", os.fsdecode(each)) for each in args[:1 if name in ("os.chmod", "os.chown", "os.utime", "os.setxattr") else 2]
                    if isinstance(each, (str, bytes)))
    elif name in PROGRAMS:
        seen.append(("program", str(args[0]) if args and name != "os.fork" else name))
    elif name == "socket.__new__" and args[1] == 1:
        pass  # a pair of sockets inside the process, by which its event loop wakes itself (AF_UNIX)
    elif name.split(".")[0] in ("socket", "urllib", "http", "ftplib", "smtplib", "ssl"):
        seen.append(("network", name))
    elif name == "sqlite3.connect" and "mode=ro" not in str(args[0]) and str(args[0]) != ":memory:":
        seen.append(("write", str(args[0]).removeprefix("file:").partition("?")[0]))
sys.addaudithook(hook)
sys.dont_write_bytecode = True
from beltfacts.cli import main
try:
    code = main(sys.argv[1:])
except SystemExit as error:
    code = error.code
sys.stdout.flush()
os.write(out, b"\\n" + json.dumps([code, sorted(set(map(tuple, seen)))]).encode())
"""


class Trace(NamedTuple):
    """What a command did: its exit code, the files that it wrote, the programs that it started, and the network that it used."""

    code: int
    written: list[str]
    programs: list[str]
    network: list[str]


def traced(folder: Path, *args: str) -> Trace:
    env = {key: value for key, value in os.environ.items() if not key.startswith("BELTFACTS_")}
    env |= {"PAGER": sys.executable, "VISUAL": sys.executable, "EDITOR": sys.executable, "BROWSER": sys.executable, "LINES": "2"}
    env |= {"BELTFACTS_CACHE": str(folder / "cache"), "BELTFACTS_DOCUMENTS": str(folder / "documents")}
    done = subprocess.run(
        [sys.executable, "-c", _TRACED, *args],
        capture_output=True,
        encoding="utf-8",
        check=False,
        env=env,
        cwd=folder,
        stdin=subprocess.DEVNULL,
    )
    assert done.stdout, done.stderr
    code, seen = json.loads(done.stdout.rpartition("\n")[2])
    by_kind = {kind: [what for each, what in seen if each == kind] for kind in ("write", "program", "network")}
    return Trace(code, by_kind["write"], by_kind["program"], by_kind["network"])


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of one fact with its document."""
    folder = tmp_path_factory.mktemp("made") / "work"
    folder.mkdir()
    make_library(folder, 3)
    (folder / "documents" / "table.csv").write_text("place,year,tonnes\nnorth,2001,17\nsouth,2001,18\n")
    env = {**os.environ, "BELTFACTS_CACHE": str(folder.parent / "cache")}
    assert subprocess.run(command_line("add", folder, 0), env=env, capture_output=True, check=False).returncode == 0
    return folder


@pytest.fixture
def library(tmp_path: Path, made: Path) -> Path:
    """A copy of the library, in a folder of its own."""
    return Path(shutil.copytree(made, tmp_path / "work"))


READING = {
    "search": ("canal cargo",),
    "list": (),
    "show": ("cargo-0",),
    "cite": ("cargo-0",),
    "topics": (),
    "subjects": (),
    "sources": (),
    "check": (),
    "verify": (),
    "coverage": ("documents/gazette.txt",),
    "export": ("--to", "ris"),
    "index": (),
    "compare": ("cargo-0",),
    "conflicts": (),
    "history": ("cargo-0",),
    "say": ("cargo-0",),
    "doctor": (),
    "help": (),
    "version": (),
    "audit": ("documents/gazette.txt",),
    "lsp": (),
    "mcp": (),
    "open": ("cargo-0", "--print"),
    "edit": ("cargo-0", "--print"),
    "rename": ("cargo-0", "cargo-of-canal", "--dry-run"),
}
"""Commands that write nothing but the cache unless an option says so, with arguments."""

WITHOUT_FACTS = frozenset(("doctor", "help", "version"))
"""Commands that open no library."""

WRITING = {
    "add": [each for each in command_line("add", Path(), 1)[4:] if each],
    "import": ("documents/table.csv", "--yes"),
    "source": (),
    "init": (),
    "push": (),
    "pull": (),
}
"""Commands whose purpose is to write fact files; they are traced below as far as this file knows how to call them."""


WITH_PROGRAM = frozenset(("pick",))
"""Commands whose purpose is to run another program on a terminal."""


def outside(paths: list[str], *allowed: Path) -> list[str]:
    """The paths that are not below an allowed one."""
    real = [os.path.realpath(path) for path in paths]
    return [
        path for path in real if path != os.devnull and not any(path == str(each) or path.startswith(f"{each}{os.sep}") for each in allowed)
    ]


def test_every_command_is_traced_here() -> None:
    assert {*COMMANDS.names} - {*READING} - {*WRITING} - WITH_PROGRAM == {"serve", "site"}, (
        "say here what the command may do, and in docs/promises.md"
    )


@pytest.mark.untraced
@pytest.mark.parametrize("command", [name for name in READING if name in COMMANDS.names])
def test_a_command_writes_its_cache_and_nothing_else(library: Path, command: str) -> None:
    for _ in range(2):
        done = traced(library, command, *READING[command], *([] if command in WITHOUT_FACTS else ["--facts", str(library / "facts")]))
        assert done.code in (0, 1)
        assert (done.network, done.programs, outside(done.written, library / "cache")) == ([], [], [])


@pytest.mark.untraced
def test_without_a_cache_nothing_is_written(library: Path) -> None:
    done = traced(library, "search", "canal cargo", "--no-cache", "--facts", str(library / "facts"))
    assert done == Trace(0, [], [], [])


@pytest.mark.untraced
def test_an_option_names_the_file_that_is_written(library: Path) -> None:
    facts = ("--facts", str(library / "facts"))
    (library / "out").mkdir()
    for args in (
        ("export", "--to", "sqlite", "--output", str(library / "out" / "all.sqlite"), *facts),
        ("export", "--to", "ris", "--output", str(library / "out" / "all.ris"), *facts),
        ("site", str(library / "out" / "site"), *facts),
        ("verify", "--resume", str(library / "out" / "verified.jsonl"), *facts),
    ):
        done = traced(library, *args)
        assert (done.code, done.network, done.programs) == (0, [], [])
        assert outside(done.written, library / "cache", library / "out") == []
        assert done.written
    assert sorted(each.name for each in (library / "out").iterdir()) == ["all.ris", "all.sqlite", "site", "verified.jsonl"]


@pytest.mark.untraced
def test_an_audit_writes_a_draft_only_when_told(library: Path) -> None:
    draft = library / "draft.txt"
    draft.write_bytes((library / "documents" / "gazette.txt").read_bytes())
    for args in (("--fix",), ("--fix", "--write")):
        done = traced(library, "audit", str(draft), *args, "--facts", str(library / "facts"))
        assert done.code in (0, 1)
        outer = outside(done.written, library / "cache")
        assert (done.network, done.programs, outside(outer, library)) == ([], [], [])
        assert bool(outer) == ("--write" in args)


@pytest.mark.untraced
def test_adding_writes_the_fact_file_of_the_source(library: Path) -> None:
    args = command_line("add", library, 1)[3:]
    done = traced(library, *args)
    assert (done.code, done.network, done.programs) == (0, [], [])
    assert outside(done.written, library / "cache", library / "facts") == []
    untouched = (library / "facts" / "vocabulary.toml").stat().st_mtime_ns
    dry = traced(library, *command_line("add", library, 2)[3:], "--dry-run")
    assert (dry.code, outside(dry.written, library / "cache")) == (0, [])
    assert (library / "facts" / "vocabulary.toml").stat().st_mtime_ns == untouched


@pytest.mark.untraced
def test_a_new_library_is_written_below_its_folder_and_a_source_into_its_files(library: Path) -> None:
    done = traced(library, "init", str(library / "new"), "--yes")
    assert (done.code, done.network, done.programs, outside(done.written, library / "new", library / "cache")) == (0, [], [], [])
    (library / "documents" / "almanac.txt").write_text("Almanac of canals\n\nBy the Canal Office\n")
    args = ("source", "add", str(library / "documents" / "almanac.txt"), "--id", "almanac", "--yes", "--facts", str(library / "facts"))
    done = traced(library, *args)
    assert (done.network, done.programs, outside(done.written, library / "facts", library / "documents", library / "cache")) == ([], [], [])


def test_the_page_of_promises_says_what_starts_processes() -> None:
    text = (Path(__file__).resolve().parents[2] / "docs" / "promises.md").read_text(encoding="utf-8")
    section = text.partition("## 10 ")[2].partition("\n## ")[0]
    for word in ("`--jobs 1`", "`--executor`", "`--resume`", "`--output`", "`--copy`", "pandoc", "`PAGER`"):
        assert word in section
