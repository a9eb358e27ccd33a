"""``python -m benchmarks``: generate facts, put queries to beltfacts and its peers, write docs/benchmarks.md; everything in one run."""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from random import Random
from time import perf_counter

from benchmarks import peers, processes, report, searches
from benchmarks.generator import Data, write
from benchmarks.queries import Query, known_items
from benchmarks.records import PER_FILE

WARM_PER_KIND = 3
"""Queries of each kind that every peer is asked before those that are measured."""

PAGE = Path(__file__).parents[1] / "docs" / "benchmarks.md"
OTHER_RUNS = "\n## Drafts and references\n"
"""The part of the page that this run does not make, and keeps."""


def arguments() -> argparse.Namespace:
    """What the command line asks for."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", default="1000,10000,100000", help="numbers of facts, separated by commas (default %(default)s)")
    parser.add_argument("--rounds", type=int, default=21, help="rounds of the whole-process cases (default %(default)s)")
    parser.add_argument("--builds", type=int, default=3, help="rounds of building the index; 1 from 500,000 facts (default %(default)s)")
    parser.add_argument("--queries", type=int, default=100, help="queries of each kind (default %(default)s)")
    parser.add_argument(
        "--budget", type=float, default=120.0, help="seconds after which a peer is asked no further queries (default %(default)s)"
    )
    parser.add_argument("--quick", action="store_true", help="1,000 facts, few queries and rounds: to see that everything runs")
    parser.add_argument("--only", choices=("searches", "processes"), help="run one part")
    parser.add_argument("--folder", type=Path, help="keep generated facts and indexes here, and use those that are there")
    parser.add_argument("--output", type=Path, default=PAGE, help="the page to write (default docs/benchmarks.md)")
    parser.add_argument("--seed", type=int, default=4)
    chosen = parser.parse_args()
    if chosen.quick:
        chosen.sizes, chosen.rounds, chosen.builds, chosen.queries, chosen.budget = "1000", 3, 1, 10, 20.0
    return chosen


def talk(line: str) -> None:
    """Say on standard error what is going on."""
    print(line, file=sys.stderr, flush=True)


def measured(chosen: argparse.Namespace, folder: Path) -> Iterator[str]:
    """Run everything that was asked for; each part of the page as soon as it is known."""
    command = " ".join(["python -m benchmarks", *(part for part in _told(sys.argv[1:]))])
    talk(f"load average {report.load_average()}")
    yield report.header(command, PER_FILE)
    sets: dict[int, tuple[Data, str]] = {}
    for count in map(int, chosen.sizes.split(",")):
        talk(f"{count:,} facts")
        place = folder / str(count)
        place.mkdir(parents=True, exist_ok=True)
        data = write(place, count, chosen.seed)
        start = perf_counter()
        peers.load("fts5_or").ready(data, place)
        filled = perf_counter() - start
        rng = Random(chosen.seed)
        queries = known_items(data, place / "fts5_or.sqlite", chosen.queries, rng)
        sets[count] = data, next(query.text for query in queries if query.kind == "exact")
        if chosen.only != "processes":
            yield _searches(chosen, data, place, queries, filled, rng)
    if chosen.only != "searches":
        talk("whole processes")
        found, left = processes.cases(folder / "processes", sets)
        seconds = processes.measure(found, chosen.rounds, Random(chosen.seed))
        yield report.process_table(seconds, {name: case.facts for name, case in found.items()}, left)


def _searches(chosen: argparse.Namespace, data: Data, place: Path, queries: list[Query], filled: float, rng: Random) -> str:
    typed = next(query.text for query in queries if query.kind == "typo-1")
    rounds = chosen.builds if data.size < 500_000 else 1
    costs = searches.index_costs(data, place, typed, rounds, rng, talk)
    warm = [query.text for query in known_items(data, place / "fts5_or.sqlite", WARM_PER_KIND, Random(chosen.seed + 1))]
    load_before = report.load_average()
    runs, left = searches.compare(data, place, queries, warm, chosen.budget, rng, talk)
    runs["beltfacts"].ready, runs["fts5_or"].ready = costs["build"], filled
    return report.search_tables(data.size, runs, left, load_before) + report.index_table(costs, data.size)


def _told(given: list[str]) -> list[str]:
    """The options as the page names them: without folders."""
    kept = []
    skip = False
    for part in given:
        if skip or part.partition("=")[0] in ("--folder", "--output"):
            skip = not skip and "=" not in part
            continue
        kept.append(part)
    return kept


def main() -> None:
    """Measure in a temporary folder, or in the one that is named."""
    chosen = arguments()
    folder = chosen.folder.resolve() if chosen.folder else Path(tempfile.mkdtemp(prefix="beltfacts-benchmarks-"))
    try:
        chosen.output.parent.mkdir(exist_ok=True)
        page, old = "", chosen.output.read_text(encoding="utf-8") if chosen.output.exists() else ""
        of_other_runs = old[old.index(OTHER_RUNS) :] if OTHER_RUNS in old else ""
        for part in measured(chosen, folder):
            page += part
            chosen.output.write_text(page + of_other_runs, encoding="utf-8")
    finally:
        if not chosen.folder:
            shutil.rmtree(folder, ignore_errors=True)
    talk(f"wrote {chosen.output}")


if __name__ == "__main__":
    main()
