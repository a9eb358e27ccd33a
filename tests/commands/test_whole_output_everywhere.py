"""Every command that prints, in every format, on a disk that is full: exit code 2 and one line, never a traceback or silence."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from beltfacts.export import all_targets
from beltfacts.registry import COMMANDS, FORMATS, REPORTS, STYLES
from tests.support import facts_of

pytestmark = [
    pytest.mark.once,
    pytest.mark.untraced,
    pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs the files of a Unix system"),
]

_DRIVER = """
import json, os, sys
from beltfacts.cli import main
for command in json.load(sys.stdin):
    child = os.fork()
    if child == 0:
        os.dup2(os.open("/dev/full", os.O_WRONLY), 1)
        messages = os.open(os.path.join(sys.argv[1], "messages"), os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        os.dup2(messages, 2)
        os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
        code = 3
        try:
            code = main(command)
            sys.stdout.flush()
        except SystemExit as stop:
            code = stop.code
        except BaseException:
            import traceback
            traceback.print_exc()
        os._exit(code if isinstance(code, int) else 4)
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    said = open(os.path.join(sys.argv[1], "messages"), errors="replace").read()
    print(json.dumps([command, status, said[-400:]]), flush=True)
"""

MARKUPS = ("text", "markdown", "html", "rtf", "latex", "typst", "terminal")
SILENT = frozenset(("lsp", "mcp", "serve", "pick", "push", "pull", "site"))
"""Commands that print nothing on standard output, or need a terminal, a database or a client."""


def commands(folder: Path) -> Iterator[tuple[str, ...]]:
    """Yield every command that draws a sheet, without its format."""
    facts, documents = ("--facts", str(folder / "facts")), ("--documents", str(folder / "documents"))
    for command in ("list", "topics", "subjects", "sources", "check", "verify", "index"):
        yield (command, *facts)
    for command in ("show", "history", "say", "compare"):
        yield (command, "f1", *facts)
    yield ("search", "cargo canal", "--cite", "apa", *facts)
    yield ("conflicts", "--all", *facts)
    yield ("source", "list", *facts)
    yield ("source", "check", *documents, *facts)
    yield ("source", "add", str(folder / "new.json"), "--dry-run", *facts)
    yield ("import", "table.csv", "--dry-run", *documents, *facts)
    yield ("open", "f1", "--print", *documents, *facts)
    yield ("edit", "f1", "--print", *facts)
    yield ("rename", "f1", "f0", "--dry-run", *facts)
    yield ("coverage", str(folder / "documents" / "gazette.txt"), *facts)
    yield ("doctor",)
    yield ("init", str(folder / "library"), "--yes")


def all_lines(folder: Path) -> Iterator[tuple[str, ...]]:
    """Yield every command, and every format, style, target and report."""
    facts = ("--facts", str(folder / "facts"))
    for number, command in enumerate(commands(folder)):
        yield (*command, "--format", FORMATS.names[number % len(FORMATS.names)])
    for style in STYLES.names[::4]:
        yield ("cite", "f1", "--style", style, *facts)
    for markup in MARKUPS:
        yield ("cite", "f1", "--format", markup, *facts)
    for target in all_targets():
        if target not in ("sqlite", "datasette"):
            yield ("export", "--to", target, *facts)
    for report in REPORTS.names:
        yield ("audit", str(folder / "draft.md"), "--format", report, "--all", *facts)
    yield ("audit", str(folder / "draft.md"), "--fix", *facts)
    yield ("source", "add", str(folder / "new.json"), "--dry-run", *facts)
    yield from (("help",), ("help", "search"), ("version",), ("search", "--help"))


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("everywhere")
    (folder / "facts").mkdir()
    (folder / "documents").mkdir()
    text = facts_of(["1000 tonnes", "1020 tonnes"], measure="cargo carried by the Grand Canal", extra='value = 1000\nunit = "t"')
    text = text.replace('type = "', 'URL = "https://example.org/gazette"\ntype = "', 1)
    (folder / "facts" / "canals.toml").write_text(text, encoding="utf-8")
    (folder / "documents" / "gazette.txt").write_text("it says 1000 tonnes and no more, and 12 barges\n", encoding="utf-8")
    (folder / "documents" / "table.csv").write_text("place,year,tonnes\nnorth,2001,17\nsouth,2001,18\n", encoding="utf-8")
    (folder / "new.json").write_text('[{"type": "book", "title": "Locks", "author": [{"family": "Li"}]}]', encoding="utf-8")
    (folder / "draft.md").write_text("In 2024 the cargo carried by the Grand Canal was 1000 tonnes, or 77.\n", encoding="utf-8")
    return folder


def test_every_command_that_prints_is_tried(library: Path) -> None:
    assert {line[0] for line in all_lines(library)} | SILENT | {"add"} == {*COMMANDS.names}


def test_no_command_and_no_format_loses_output_in_silence(library: Path) -> None:
    env = {key: value for key, value in os.environ.items() if not key.startswith("BELTFACTS_")} | {
        "BELTFACTS_CACHE": str(library / "cache")
    }
    done = subprocess.run(
        [sys.executable, "-c", _DRIVER, str(library)],
        input=json.dumps([*all_lines(library)]),
        capture_output=True,
        text=True,
        check=True,
        env=env,
        cwd=library,
    )
    wrong = []
    for line in done.stdout.splitlines():
        command, code, said = json.loads(line)
        last = said.strip().splitlines()[-1] if said.strip() else ""
        if code != 2 or last != "beltfacts: cannot write to standard output: no space left on device":
            wrong.append(f"{' '.join(command[:4])}: {code} {last}")
    assert not wrong, "\n".join(wrong)
