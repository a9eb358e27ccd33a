"""Searching in process: recall and time of each peer on the same queries, and what building, opening and keeping the index costs."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from statistics import median
from time import perf_counter, process_time

from benchmarks import peers
from benchmarks.generator import Data
from benchmarks.measuring import child, clean_environment, interleaved
from benchmarks.queries import Query

Talk = Callable[[str], None]

_WARM_SECONDS = 5.0
"""After this time a peer is warm enough."""

CACHE = "cache"
"""The folder of the index, which `index_costs` builds and `peers.beltfacts` then opens."""


@dataclass
class Run:
    """What one peer did.

    title: its name in the tables.
    ready: seconds to make ready.
    seconds, processor: seconds of each query, and processor seconds that this process alone spent on it.
    ranks: by kind of query, the ranks of the facts meant: 0 first, -1 not among five.
    """

    title: str
    ready: float
    seconds: list[float] = field(default_factory=list)
    processor: list[float] = field(default_factory=list)
    ranks: dict[str, list[int]] = field(default_factory=dict)

    def recall(self, kinds: tuple[str, ...], at: int) -> float | None:
        """The share of the queries of these kinds whose fact is among the first `at`; None when none was asked."""
        ranks = [rank for kind in kinds for rank in self.ranks.get(kind, ())]
        return sum(0 <= rank < at for rank in ranks) / len(ranks) if ranks else None


def compare(
    data: Data, folder: Path, queries: list[Query], warm: list[str], budget: float, rng: Random, talk: Talk
) -> tuple[dict[str, Run], list[str]]:
    """Put the same queries to every peer that can run, in random order for each query.

    A peer that has spent `budget` seconds is asked no more. Before, each is asked the queries `warm`, which are not measured, for at most
    `_WARM_SECONDS`: modules are loaded then, and patterns compiled.

    Returns the runs by peer, and a line for each peer that was left out.
    """
    runs: dict[str, Run] = {}
    searches: dict[str, peers.Search] = {}
    left: list[str] = []
    for name in peers.NAMES:
        peer = peers.load(name)
        if why := peer.missing():
            left.append(f"{peer.TITLE}: not installed ({why})")
        elif data.size > peer.LARGEST:
            left.append(f"{peer.TITLE}: left out above {peer.LARGEST:,} facts, as it scans all of them")
        else:
            talk(f"  {peer.TITLE}: making ready")
            start = perf_counter()
            searches[name] = peer.ready(data, folder)
            runs[name] = Run(peer.TITLE, perf_counter() - start)
            start = perf_counter()
            for text in warm:
                if perf_counter() - start < _WARM_SECONDS:
                    searches[name](text)
    talk(f"  {len(queries)} queries")
    for query in queries:
        for name in rng.sample(list(searches), len(searches)):
            run = runs[name]
            if sum(run.seconds) < budget:
                start, spent = perf_counter(), process_time()
                ids = searches[name](query.text)
                run.processor.append(process_time() - spent)
                run.seconds.append(perf_counter() - start)
                run.ranks.setdefault(query.kind, []).append(ids.index(query.answer) if query.answer in ids else -1)
    return runs, left


def index_costs(data: Data, folder: Path, text: str, rounds: int, rng: Random, talk: Talk) -> dict[str, float]:
    """Build, refresh, open and answer once, each in a process of its own: median seconds, peak MiB, bytes of index and text."""
    talk("  building")
    cache = folder / CACHE
    env = clean_environment(folder / "pycache", BELTFACTS_CACHE=str(cache))
    facts = str(data.facts)
    seconds: dict[str, list[float]] = {"build": [], "loads": []}
    built: list[dict[str, float]] = []
    for _ in range(rounds):
        for task in rng.sample(["build", "loads"], 2):
            if task == "build":
                shutil.rmtree(cache, ignore_errors=True)
            done = child(task, facts, env=env)
            seconds[task].append(done["seconds"])
            if task == "build":
                built.append(done)
    figures = {name: median(values) for name, values in seconds.items()}
    figures["build peak"] = max(done["peak"] for done in built)
    figures["helped peak"] = max(done["helped"] for done in built)
    figures["build processor"] = median(done["processor"] for done in built)
    figures["index bytes"] = sum(path.stat().st_size for path in cache.iterdir())
    figures["text bytes"] = sum(path.stat().st_size for path in data.facts.glob("*.toml"))
    figures["changed"] = _one_changed(data, env)
    figures["followed"] = child("follow", facts, str(sorted(data.facts.glob("source-*.toml"))[-1]), env=env)["seconds"]
    return {**figures, **_opening(folder, facts, text, env, rng)}


def _opening(folder: Path, facts: str, text: str, env: Mapping[str, str], rng: Random) -> dict[str, float]:
    """A process that opens the index, one that also answers a query, and one that opens an SQLite file without a table.

    The first round is not counted: it compiles modules, as pip does when it installs them.
    """
    bare = folder / "empty.sqlite"
    with sqlite3.connect(bare) as db:
        db.execute("PRAGMA user_version = 1")
    found: dict[str, list[dict[str, float]]] = {"opening": [], "query": [], "empty": [], "nothing": []}
    arguments = {"opening": [facts], "query": [facts, text], "empty": [str(bare)], "nothing": []}
    cases = {name: lambda name=name: found[name].append(child(name, *arguments[name], env=env)) for name in found}
    interleaved(cases, 11, rng)
    figures = {name: median(done["seconds"] for done in all_done[1:]) for name, all_done in found.items()}
    return {
        **figures,
        "query peak": max(done["peak"] for done in found["query"][1:]),
        "nothing peak": max(done["peak"] for done in found["nothing"][1:]),
    }


def _one_changed(data: Data, env: Mapping[str, str]) -> float:
    """Seconds to bring the index up to date after one file of many has changed; the file and the index are put back as they were."""
    path = sorted(data.facts.glob("source-*.toml"))[-1]
    text, before = path.read_text(encoding="utf-8"), path.stat().st_mtime
    found = []
    for n, new in enumerate((text.replace('locator = "paragraph', 'locator = "section', 1), text), 1):
        path.write_text(new, encoding="utf-8")
        os.utime(path, (before - 10 * n, before - 10 * n))
        found.append(child("build", str(data.facts), env=env)["seconds"])
    return median(found)
