"""Whole processes side by side: beltfacts on a terminal, in a pipe and as JSON; a bare typer app with the same rich table; peers."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.metadata import entry_points
from pathlib import Path
from random import Random
from shutil import which
from statistics import median

from benchmarks import peers
from benchmarks.generator import Data
from benchmarks.measuring import clean_environment, in_pipe, interleaved, on_terminal
from benchmarks.searches import CACHE

QUERY = "China-Laos Railway freight"

_BARE = """
import typer

app = typer.Typer(add_completion=False, rich_markup_mode=None)
ROWS = {rows!r}

@app.command()
def search(query: str) -> None:
    from rich.console import Console
    from rich.table import Table

    table = Table()
    for name in ("Id", "Figure", "What", "Date", "Source"):
        table.add_column(name)
    for row in ROWS:
        table.add_row(*row)
    Console().print(table)

@app.command()
def other() -> None:
    pass
"""


@dataclass
class Case:
    """A command, how its output is taken, and the facts that it searches (0 when none)."""

    command: list[str]
    terminal: bool
    facts: int
    env: Mapping[str, str]

    def run(self) -> bytes:
        """Run it once and return its output."""
        return (on_terminal if self.terminal else in_pipe)(self.command, self.env)


def _script(folder: Path, name: str, module: str, call: str) -> list[str]:
    """A console script as an installer writes it."""
    path = folder / f"{name}.py"
    path.write_text(f"import sys\nfrom {module} import {call}\nsys.exit({call}())\n", encoding="utf-8")
    return [sys.executable, str(path)]


def _installed(name: str) -> str | None:
    beside = Path(sys.executable).with_name(name)
    return str(beside) if beside.exists() else which(name)


def cases(folder: Path, sets: Mapping[int, tuple[Data, str]]) -> tuple[dict[str, Case], list[str]]:
    """The commands to compare, and a line for each peer that is not installed. `sets` are generated sets by size, with a query for each."""
    folder.mkdir(exist_ok=True)
    env = clean_environment(folder / "pycache", BELTFACTS_CACHE=str(folder / "cache"), TERM="xterm-256color", PYTHONPATH=str(folder))
    started = next(iter(entry_points(group="console_scripts", name="beltfacts")))
    ours = _script(folder, "run_beltfacts", started.module, started.attr)
    rows = _rows([*ours, "search", QUERY, "--format", "json"], env)
    (folder / "bareapp.py").write_text(_BARE.format(rows=rows), encoding="utf-8")
    bare = _script(folder, "run_bare", "bareapp", "app")
    shipped = len(json.loads(in_pipe([*ours, "list", "--format", "json", "--limit", "100000"], env) or b'{"results": []}')["results"])
    found = {
        "python -c pass": Case([sys.executable, "-c", "pass"], False, 0, env),
        "bare typer app, rich table, on a terminal": Case([*bare, "search", QUERY], True, 0, env),
        "beltfacts search, on a terminal": Case([*ours, "search", QUERY], True, shipped, env),
        "beltfacts search, in a pipe": Case([*ours, "search", QUERY], False, shipped, env),
        "beltfacts search --format json": Case([*ours, "search", QUERY, "--format", "json"], False, shipped, env),
    }
    for size, (data, query) in sets.items():
        command = [*ours, "search", query, "--facts", str(data.facts)]
        found[f"beltfacts search, in a pipe, {size:,} facts"] = Case(
            command, False, size, {**env, "BELTFACTS_CACHE": str(data.facts.parent / CACHE)}
        )
    smallest = min(sets)
    others, left = _others(folder, *sets[smallest], env)
    return {**found, **others}, left


def _rows(command: list[str], env: Mapping[str, str]) -> list[list[str]]:
    """The table of a search as beltfacts prints it: id, figure, what, date, source."""
    results = json.loads(in_pipe(command, env))["results"]
    return [
        [
            each["id"],
            each["figure"],
            f"{each['subject']}: {each['measure']}",
            each["date"],
            f"{each['source']['publisher']}, {each['source']['issued']}",
        ]
        for each in results
    ]


def _others(folder: Path, data: Data, query: str, env: Mapping[str, str]) -> tuple[dict[str, Case], list[str]]:
    """Python peers with the same facts, those that are installed."""
    made = {"sqlite-utils": _sqlite_utils, "papis": _papis, "buku": _buku, "cobib": _cobib}
    found: dict[str, Case] = {}
    left = []
    words = " ".join(query.split()[:2])
    for name, prepare in made.items():
        program = _installed(name)
        if program is None:
            left.append(f"{name}: not installed (pip install {name})")
            continue
        place = folder / name
        place.mkdir(exist_ok=True)
        command, more = prepare(program, place, data, words)
        case = Case(
            command, False, data.size, {**env, "HOME": str(place), "XDG_CONFIG_HOME": str(place), "XDG_DATA_HOME": str(place), **more}
        )
        output = case.run()
        if words.split()[0].encode() in output.lower():
            found[f"{name}, in a pipe, {data.size:,} records"] = case
        else:
            left.append(f"{name}: found nothing; left out")
    return found, left


def _sqlite_utils(program: str, place: Path, data: Data, words: str) -> tuple[list[str], dict[str, str]]:
    import sqlite3

    path = place / "facts.db"
    if not path.exists():
        with sqlite3.connect(path) as db:
            db.execute("CREATE TABLE facts (id TEXT PRIMARY KEY, about TEXT, quote TEXT, value TEXT, unit TEXT)")
            db.executemany("INSERT INTO facts VALUES (?, ?, ?, ?, ?)", peers.records(data))
        subprocess.run([program, "enable-fts", str(path), "facts", "about", "quote"], check=True)
    return [program, "search", str(path), "facts", words, "--limit", "10"], {}


def _papis(program: str, place: Path, data: Data, words: str) -> tuple[list[str], dict[str, str]]:
    library = place / "library"
    config = place / "papis"
    config.mkdir(exist_ok=True)
    (config / "config").write_text(f"[settings]\ndefault-library = facts\n[facts]\ndir = {library}\n", encoding="utf-8")
    if not library.exists():
        for fact_id, about, quote, *_ in peers.records(data):
            (library / fact_id).mkdir(parents=True)
            text = json.dumps({"papis_id": fact_id, "ref": fact_id, "title": about, "abstract": quote, "type": "report"})
            (library / fact_id / "info.yaml").write_text(text, encoding="utf-8")
    return [program, "list", "--all", "--format", "{doc[title]}", words], {}


def _buku(program: str, place: Path, data: Data, words: str) -> tuple[list[str], dict[str, str]]:
    import sqlite3

    path = place / "bookmarks.db"
    if not path.exists():
        with sqlite3.connect(path) as db:
            db.execute(
                "CREATE TABLE bookmarks (id INTEGER PRIMARY KEY, URL TEXT NOT NULL UNIQUE, metadata TEXT DEFAULT '', tags TEXT DEFAULT ',',"
                " desc TEXT DEFAULT '', flags INTEGER DEFAULT 0)"
            )
            rows = ((f"https://example.org/{fact_id}", about, quote) for fact_id, about, quote, *_ in peers.records(data))
            db.executemany("INSERT INTO bookmarks (URL, metadata, desc) VALUES (?, ?, ?)", rows)
    return [program, "--db", str(path), "--nostdin", "--np", "--nc", "--sall", *words.split()], {}


def _cobib(program: str, place: Path, data: Data, words: str) -> tuple[list[str], dict[str, str]]:
    path = place / "facts.yaml"
    config = place / "config.py"
    config.write_text(f"from cobib.config import config\nconfig.database.file = {str(path)!r}\n", encoding="utf-8")
    if not path.exists():
        with open(path, "w", encoding="utf-8") as file:
            for fact_id, about, quote, *_ in peers.records(data):
                entry = {"ENTRYTYPE": "misc", "title": about, "note": quote}
                file.write(
                    f"---\n{json.dumps(fact_id)}:\n" + "".join(f"  {key}: {json.dumps(text)}\n" for key, text in entry.items()) + "...\n"
                )
    return [program, "--porcelain", "-c", str(config), "search", "-i", words.split()[0]], {}


def measure(found: Mapping[str, Case], rounds: int, rng: Random) -> dict[str, float]:
    """Median seconds of each command."""
    for case in found.values():
        case.run()
    seconds = interleaved({name: case.run for name, case in found.items()}, rounds, rng)
    return {name: median(values) for name, values in seconds.items()}
