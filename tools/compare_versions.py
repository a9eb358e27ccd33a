"""Compares what two installed versions of beltfacts print: the same command lines must give the same bytes and exit codes.

``python tools/compare_versions.py OLD_PROGRAM NEW_PROGRAM [--documents DIR]``. Both programs read a copy of this project's fact files, and
another copy with mistakes in it. Not compared: standard error, help, and the wording of findings and verdicts (`_WORDING`).
Prints a count for each command and the first differences. Exit code 1 when something differs.
"""

from __future__ import annotations

import argparse
import csv
import difflib
import io
import json
import os
import random
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import zip_longest
from pathlib import Path
from typing import NamedTuple

from comparison_cases import Case, all_cases
from comparison_queries import damaged, make_queries, read_library

ROOT = Path(__file__).resolve().parent.parent

EXCEPTIONS: dict[str, Callable[[Case], bool]] = {}
"""Known differences: the reason, and which cases it concerns. They are counted and not compared."""

_WORDING = {"check": ("message",), "verify": ("reason",)}
"""Command: keys of its JSON and columns of its CSV whose wording may change."""


class Outcome(NamedTuple):
    """What a program did: standard output, exit code, and whether it ended with a traceback."""

    stdout: bytes
    code: int
    failed: bool


class Program:
    """One version, with a working folder and a cache of its own."""

    def __init__(self, path: str, folder: Path) -> None:
        """Prepare the folder. `path` is the program, `folder` its working folder with the folders ``facts`` and ``damaged``."""
        self.path = path
        self.folder = folder
        kept = {key: value for key, value in os.environ.items() if not key.startswith(("BELTFACTS_", "_BELTFACTS", "PYTHON"))}
        for name in ("COLUMNS", "LINES", "NO_COLOR", "FORCE_COLOR"):
            kept.pop(name, None)
        self.environment = {**kept, "BELTFACTS_CACHE": str(folder / "cache"), "BELTFACTS_FACTS": "facts", "PYTHONIOENCODING": "utf-8"}

    def run(self, case: Case) -> Outcome:
        """Run one command line. A file that it writes counts as its output."""
        environment = dict(self.environment)
        if case.columns:
            environment["COLUMNS"] = str(case.columns)
        if case.colour:
            environment["FORCE_COLOR"] = "1"
        with tempfile.TemporaryDirectory(dir=self.folder) as scratch:
            output = os.path.join(os.path.basename(scratch), case.output)
            arguments = [output if case.output and each == case.output else each for each in case.arguments]
            done = subprocess.run(
                [self.path, *arguments], input=case.stdin.encode(), capture_output=True, env=environment, cwd=self.folder, check=False
            )
            stdout = done.stdout.replace(os.fsencode(self.folder), b".").replace(os.fsencode(os.path.basename(scratch)), b".")
            if case.output and (self.folder / output).exists():
                stdout += _database_text(self.folder / output)
        return Outcome(_without_wording(case, stdout), done.returncode, b"Traceback (most recent call last)" in done.stderr)


def _database_text(path: Path) -> bytes:
    """Return a SQLite database as SQL: its bytes say which SQLite wrote it, and its pages are in no fixed order."""
    connection = sqlite3.connect(path)
    try:
        return "\n".join(connection.iterdump()).encode()
    finally:
        connection.close()


def _without_wording(case: Case, stdout: bytes) -> bytes:
    """Return the output without the texts of findings, where the command prints them."""
    keys = _WORDING.get(case.arguments[0], ())
    form = case.arguments[case.arguments.index("--format") + 1] if "--format" in case.arguments else ""
    if not keys or form not in ("json", "jsonl", "csv"):
        return stdout
    text = stdout.decode()
    if form == "csv":
        header, *_ = rows = [*csv.reader(io.StringIO(text))] or [[]]
        kept = [[cell for key, cell in zip_longest(header, row) if key not in keys] for row in rows]
        return "".join(f"{json.dumps(row, ensure_ascii=False)}\n" for row in kept).encode()
    return re.sub(rf'"({"|".join(keys)})": (?:"(?:[^"\\]|\\.)*"|null)', r'"\1": ...', text).encode()


def prepare(folder: Path, seed: int) -> None:
    """Copy the project's fact files into ``facts``, and with mistakes into ``damaged``."""
    for name in ("facts", "damaged"):
        shutil.copytree(ROOT / "facts", folder / name)  # makes the folder too
    chance = random.Random(seed)
    for path in sorted((folder / "damaged").glob("*.toml")):
        path.write_text(damaged(path.read_text(encoding="utf-8"), chance), encoding="utf-8")
    (folder / "damaged" / "unreadable.toml").write_text('[[fact]]\nid = "a"\nfigure = "5\n', encoding="utf-8")


def compare(old: Program, new: Program, cases: Iterable[Case]) -> Iterator[tuple[Case, Outcome, Outcome]]:
    """Yield each case with both outcomes, as many at a time as there are processors."""
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for program in (old, new):  # the index is built once, not by several processes at a time
            program.run(Case(("topics",)))
            program.run(Case(("topics", "--facts", "damaged")))
        yield from pool.map(lambda case: (case, old.run(case), new.run(case)), cases)


def difference(case: Case, before: Outcome, after: Outcome, lines: int = 12) -> Iterator[str]:
    """Yield the lines that show how two outcomes differ; none when they are the same."""
    if before == after and not after.failed:
        return
    arguments = [each if len(each) < 60 else f"{each[:57]}..." for each in case.arguments[:12]]
    terminal = f" (COLUMNS={case.columns}{', colour' * case.colour})" if case.columns or case.colour else ""
    yield f"$ beltfacts {' '.join(arguments)}{' ...' * (len(case.arguments) > 12)}{terminal}"
    if before.code != after.code:
        yield f"  exit code {before.code}, now {after.code}"
    if after.failed:
        yield "  ends with a traceback"
    old, new = (outcome.stdout.decode(errors="replace").splitlines() for outcome in (before, after))
    changed = [line for line in difflib.unified_diff(old, new, lineterm="", n=0) if not line.startswith(("---", "+++", "@@"))]
    if case.stdin and len(old) == len(new):  # one answer a line: name the query of each
        pairs = zip(case.stdin.splitlines(), old, new, strict=False)
        changed = [text for query, one, two in pairs if one != two for text in (f'query "{query}"', *_cut(f"-{one}", f"+{two}"))]
    elif len(changed) == 2:
        changed = _cut(changed[0], changed[1])
    yield from (f"  {line[:240]}" for line in changed[:lines])
    if len(changed) > lines:
        yield f"  ... and {len(changed) - lines} lines more"


def _cut(old: str, new: str, width: int = 100) -> list[str]:
    """Return two long lines from a little before their first difference on."""
    same = next((place for place, (one, two) in enumerate(zip(old[1:], new[1:], strict=False)) if one != two), 0)
    start = max(0, same - width // 2)
    return [f"{line[0]}{'...' * (start > 0)}{line[1 + start : 1 + start + 2 * width]}" for line in (old, new)]


def main(arguments: Sequence[str] | None = None) -> int:
    """Compare two programs and print the report."""
    parser = argparse.ArgumentParser(description="Compare what two installed versions of beltfacts print.")
    parser.add_argument("old", metavar="OLD_PROGRAM")
    parser.add_argument("new", metavar="NEW_PROGRAM")
    parser.add_argument(
        "--documents", metavar="DIR", default=os.environ.get("BELTFACTS_DOCUMENTS"), help="documents for verify and coverage"
    )
    parser.add_argument("--only", metavar="COMMAND", action="append", help="compare this command only; may be given several times")
    parser.add_argument("--queries", metavar="N", type=int, default=1000, help="number of queries (default: %(default)s)")
    parser.add_argument("--seed", metavar="N", type=int, default=12, help="seed of the generator (default: %(default)s)")
    parser.add_argument("--differences", metavar="N", type=int, default=10, help="differences to show (default: %(default)s)")
    options = parser.parse_args(arguments)
    started = time.perf_counter()
    library = read_library(ROOT / "facts")
    documents = Path(options.documents).resolve() if options.documents else None
    cases = all_cases(library, make_queries(library, options.queries, options.seed), documents, options.seed)
    chosen = [case for case in cases if not options.only or case.arguments[0] in options.only]
    with tempfile.TemporaryDirectory() as folder:
        old, new = (
            _program(path, Path(folder).resolve() / name, options.seed) for name, path in (("old", options.old), ("new", options.new))
        )
        return _report(compare(old, new, chosen), options.differences, started)


def _program(path: str, folder: Path, seed: int) -> Program:
    found = shutil.which(path)
    if found is None:
        sys.exit(f"no program {path}")
    prepare(folder, seed)
    return Program(os.path.abspath(found), folder)


def _report(outcomes: Iterable[tuple[Case, Outcome, Outcome]], shown: int, started: float) -> int:
    ran: Counter[str] = Counter()
    lines: Counter[str] = Counter()
    differing: Counter[str] = Counter()
    excused: Counter[str] = Counter()
    for case, before, after in outcomes:
        command = case.arguments[0]
        ran[command] += 1
        lines[command] += before.stdout.count(b"\n")
        text = list(difference(case, before, after))
        reason = next((reason for reason, concerns in EXCEPTIONS.items() if text and concerns(case)), None)
        if reason:
            excused[reason] += 1
        elif text:
            differing[command] += 1
            if differing.total() <= shown:
                print("\n".join(text), flush=True)
    for command, count in ran.items():
        print(f"{command}: {count} runs, {lines[command]} lines, {differing[command]} runs differ")
    for reason, count in excused.items():
        print(f"known: {count} runs differ: {reason}")
    print(f"{ran.total()} runs of each version, {differing.total()} differ, {time.perf_counter() - started:.0f} s")
    return 1 if differing else 0


if __name__ == "__main__":
    sys.exit(main())
