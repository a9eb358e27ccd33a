"""One task in a process of its own: ``python -m benchmarks.task NAME FOLDER [QUERY]`` prints figures as ``name=number`` lines.

A process of its own starts with nothing imported and nothing in memory, so that its time and its peak memory are those of the task.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from time import perf_counter

from benchmarks.memory import children, peak_memory


def build(folder: str) -> float:
    """Seconds to load a folder whose index is not there or not fresh. Also prints the peak memory (MiB) of all processes that helped."""
    from beltfacts.library import load

    helped: dict[str, float] = {}

    def look(done: int, total: int) -> None:
        if done % 10 == 0:
            helped.update((number, peak) for number in children() if (peak := peak_memory(number)))

    start = perf_counter()
    load([folder], progress=look)
    seconds = perf_counter() - start
    print(f"helped={sum(helped.values())!r}")
    return seconds


def loads(folder: str) -> float:
    """Seconds that `tomli.loads` alone takes on the text of the files of a folder; reading them is not counted."""
    from pathlib import Path

    import tomli

    spent = 0.0
    for path in sorted(Path(folder).glob("*.toml")):
        text = path.read_text(encoding="utf-8")
        start = perf_counter()
        tomli.loads(text)
        spent += perf_counter() - start
    return spent


def follow(folder: str, file: str) -> float:
    """Median seconds until a process that has a folder open knows of a change in one file; the first, which imports, is not counted."""
    from pathlib import Path

    from beltfacts.library import load

    path, found = Path(file), []
    text = path.read_text(encoding="utf-8")
    library = load([folder])
    try:
        for n in range(6):
            path.write_text(text.replace('locator = "paragraph', f'locator = "section {n}, paragraph', 1), encoding="utf-8")
            start = perf_counter()
            library.current()
            found.append(perf_counter() - start)
    finally:
        path.write_text(text, encoding="utf-8")
    return _median(found[1:])


def query(folder: str, text: str) -> float:
    """Seconds from opening a folder whose index is fresh to the answer of one query; imports are not counted."""
    from beltfacts.library import load
    from beltfacts.search import search

    start = perf_counter()
    search(load([folder]), text, 5)
    return perf_counter() - start


def opening(folder: str) -> float:
    """Median seconds to open a folder whose index is fresh; the first time, which imports, is not counted."""
    from beltfacts.library import load

    return _often(lambda: load([folder]))


def empty(path: str) -> float:
    """Median seconds to open an SQLite file without a table."""
    import sqlite3
    from pathlib import Path

    uri = f"{Path(path).as_uri()}?mode=ro"
    return _often(lambda: sqlite3.connect(uri, uri=True).execute("SELECT * FROM sqlite_master").fetchall())


def _often(open_it: Callable[[], object]) -> float:
    seconds = []
    for _ in range(22):
        start = perf_counter()
        open_it()
        seconds.append(perf_counter() - start)
    return _median(seconds[1:])


def _median(seconds: list[float]) -> float:
    """Return the middle one. The module of statistics would add 3 MiB to the memory that is measured."""
    return sorted(seconds)[len(seconds) // 2]


def nothing() -> float:
    """No work: the memory of the interpreter and of this module."""
    return 0.0


TASKS: dict[str, Callable[..., float]] = {
    "build": build,
    "loads": loads,
    "follow": follow,
    "query": query,
    "opening": opening,
    "empty": empty,
    "nothing": nothing,
}


def main() -> None:
    name, *arguments = sys.argv[1:]
    os.environ.setdefault("BELTFACTS_CACHE", os.devnull)
    print(f"seconds={TASKS[name](*arguments)!r}")
    print(f"peak={peak_memory()!r}")
    print(f"processor={sum(os.times()[:4])!r}")  # of this process and of those that it started and that have ended


if __name__ == "__main__":
    main()
