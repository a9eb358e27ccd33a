"""Times of comparing: ``python -m benchmarks.comparing [FACTS]`` prints the tables of docs/benchmarks-comparing.md.

Each task runs in a process of its own, which counts its processor time and its largest memory. Queries are asked in turn by search and compare,
in random order, with the library open.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from random import Random

from benchmarks.generator import Data, write

_TASKS = {
    "index": "library = load([folder])",
    "conflicts": "library = load([folder])\nfrom beltfacts.compare import find_conflicts\nfound = sum(1 for _ in find_conflicts(library))",
}
"""What is measured, as a program."""

_MEASURED = """
import json, resource, sys, time
from beltfacts.library import load
folder, found = sys.argv[1], None
start = time.process_time()
{task}
own, children = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
spent = time.process_time() - start + children.ru_utime + children.ru_stime
print(json.dumps([spent, max(own.ru_maxrss, children.ru_maxrss) / 1024, found]))
library.close()
"""

_QUERIES = """
import json, random, statistics, sys, time
from beltfacts.compare import compare_facts, facts_beside
from beltfacts.library import load
from beltfacts.search import answer
folder, queries = sys.argv[1], json.loads(sys.stdin.read())

def search(query):
    return answer(library, query, 10)

def compare(query):
    found = answer(library, query, 1)
    return compare_facts(library, facts_beside(library, found.hits[0].fact)) if found.hits else None

with load([folder]) as library:
    for query in queries[:10]:
        search(query), compare(query)
    times = {"search": [], "compare": []}
    for query in queries:
        for task in random.sample((search, compare), 2):
            start = time.process_time()
            task(query)
            times[task.__name__].append(time.process_time() - start)
print(json.dumps({name: [statistics.median(each), sorted(each)[int(len(each) * 0.9)]] for name, each in times.items()}))
"""
"""Queries asked by search, and by compare with what belongs beside the best answer."""


def _run(program: str, folder: Path, cache: Path, typed: str = "") -> list[float] | dict[str, list[float]]:
    """Run a program in a process of its own and return the numbers that it prints."""
    done = subprocess.run(
        [sys.executable, "-c", program, str(folder)],
        input=typed,
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "BELTFACTS_CACHE": str(cache)},
    )
    result: list[float] | dict[str, list[float]] = json.loads(done.stdout)
    return result


def _queries(data: Data) -> list[str]:
    """What facts are about, of facts drawn at random."""
    lines = data.records.read_text(encoding="utf-8").splitlines()
    return [line.split("\t")[1] for line in Random(4).sample(lines, min(100, len(lines)))]


def main(count: int, folder: Path) -> None:
    """Print the times for a library of `count` facts, which are kept below `folder`."""
    data, cache = write(folder / str(count), count), folder / f"cache-{count}"
    shutil.rmtree(cache, ignore_errors=True)
    numbers = dict[str, float]()
    print(f"| {count:,} facts | processor seconds | of index | largest memory | |\n|---|---:|---:|---:|---|")
    for name, task in _TASKS.items():
        spent, memory, found = _run(_MEASURED.replace("{task}", task), data.facts, cache)
        numbers[name] = float(spent)
        told = "" if found is None else f"{found:,} found"
        print(f"| {name} | {spent:.1f} | {float(spent) / numbers['index']:.2f} | {memory:.0f} MiB | {told} |", flush=True)
    queries = _queries(data)
    print("\n| query | median | slowest tenth | of search |\n|---|---:|---:|---:|")
    times = _run(_QUERIES, data.facts, cache, json.dumps(queries))
    assert isinstance(times, dict)
    for name in ("search", "compare"):
        median, tenth = times[name]
        print(f"| {name} | {median * 1000:.1f} ms | {tenth * 1000:.1f} ms | {median / times['search'][0]:.2f} |")


if __name__ == "__main__":
    size = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with tempfile.TemporaryDirectory() as place:
        main(size, Path(sys.argv[2]) if len(sys.argv) > 2 else Path(place))
