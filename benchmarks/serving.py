"""What one machine serves: ``python -m benchmarks.serving [FACTS] [SEARCHES]`` prints the table of docs/scale.md, by default for 100,000 facts.

Searches are asked as JSON over kept connections, each for another fact. One client alone asks each question of the server and of a library in this
process, in random order: what serving adds. Processor time is that of all processes of the server: on a machine
that does other work, the searches that a processor second answers tell what it could do alone.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
import tempfile
import threading
import time
from pathlib import Path
from random import Random
from statistics import median
from typing import NamedTuple
from urllib.parse import quote

from beltfacts.library import load
from beltfacts.search import answer
from benchmarks.generator import write
from benchmarks.served import Running, queries, running

CONNECTIONS = 8
"""Clients that ask at the same time."""

WORKERS = (1, 2, 4)

RESULTS = 10
"""Facts that an answer has, served and in process."""

EDITS = 5
"""Edits of one file whose way to an answer is measured."""


def _ask(server: Running, asked: list[str], seconds: list[float]) -> None:
    """Ask these questions over one connection."""
    connection = server.connect()
    for query in asked:
        start = time.perf_counter()
        connection.request("GET", f"/api/search?q={quote(query)}")
        answer = connection.getresponse()
        answer.read()
        if answer.status != 200:
            raise RuntimeError(f"status {answer.status} for {query!r}")
        seconds.append(time.perf_counter() - start)


class Beside(NamedTuple):
    """A search in this process beside the same from a server, in milliseconds: medians, and the processor time of each on average."""

    in_process: float
    served: float
    processor_in_process: float
    processor_served: float


def _side_by_side(server: Running, folder: Path, asked: list[str]) -> Beside:
    """Return the times of searches in this process, and of the same over one connection to the server."""
    in_process, served, processor = list[float](), list[float](), 0.0
    rng, connection, before = Random(4), server.connect(), server.processor_seconds()
    with load([str(folder)]) as library:
        for query in asked:
            for is_served in rng.sample((True, False), 2):
                start, used = time.perf_counter(), time.thread_time()
                if is_served:
                    connection.request("GET", f"/api/search?q={quote(query)}&limit={RESULTS}")
                    connection.getresponse().read()
                    served.append(time.perf_counter() - start)
                else:
                    answer(library, query, RESULTS)
                    in_process.append(time.perf_counter() - start)
                    processor += time.thread_time() - used
    total = server.processor_seconds() - before
    return Beside(*(seconds * 1000 for seconds in (median(in_process), median(served), processor / len(asked), total / len(asked))))


def _together(server: Running, asked: list[str]) -> list[float]:
    """Ask questions over several connections at once, and return the seconds of each answer."""
    seconds: list[float] = []
    clients = [threading.Thread(target=_ask, args=(server, asked[number::CONNECTIONS], seconds)) for number in range(CONNECTIONS)]
    for each in clients:
        each.start()
    for each in clients:
        each.join()
    return seconds


def _refresh(server: Running, folder: Path) -> tuple[float, float]:
    """Return the seconds, and the processor seconds of the server, from an edit of one file to an answer with it: the median of some."""
    file = sorted(folder.glob("source-*.toml"))[3]
    text = file.read_text(encoding="utf-8")
    name = text.partition("[[fact]]\nid = ")[2].partition("\n")[0].strip('"')
    waited, used = [], []
    for number in range(EDITS + 1):
        time.sleep(2.1)  # a file that was written just now is read to see whether it changed
        beside = file.with_suffix(".new")
        beside.write_text(text.replace(f'id = "{name}"\n', f'id = "{name}"\nnote = "edit {number}"\n', 1), encoding="utf-8")
        connection, before, start = server.connect(), server.processor_seconds(), time.perf_counter()
        os.replace(beside, file)
        while True:
            connection.request("GET", f"/api/facts/{name}")
            if json.loads(connection.getresponse().read())["note"] == f"edit {number}":
                break
            time.sleep(0.005)
        waited.append(time.perf_counter() - start)
        used.append(server.processor_seconds() - before)
    file.write_text(text, encoding="utf-8")
    return median(waited[1:]), median(used[1:])


def main(count: int, searches: int) -> None:
    """Measure a library of `count` facts with different numbers of workers."""
    with tempfile.TemporaryDirectory() as temporary:
        place = Path(os.environ.get("BELTFACTS_BENCHMARKS", temporary)) / f"serving-{count}"
        place.mkdir(parents=True, exist_ok=True)
        data = write(place, count)
        folder = Path(temporary) / "facts"
        shutil.copytree(data.facts, folder)
        asked = queries(data, searches, Random(5))
        print(f"{count:,} facts, {searches:,} searches over {CONNECTIONS} connections, load average {os.getloadavg()[0]:.1f}\n")
        print("| workers | searches a second | searches a processor second | median, ms | memory of its own of each worker, MiB |")
        print("|---|---|---|---|---|")
        for workers in WORKERS:
            with running(folder, workers) as server:
                _together(server, asked[: searches // 4])
                before, start = server.processor_seconds(), time.perf_counter()
                seconds = _together(server, asked)
                taken, used = time.perf_counter() - start, server.processor_seconds() - before
                memory = sorted(server.memory())[-workers:]
                row = (f"{searches / taken:.0f}", f"{searches / used:.0f}", f"{median(seconds) * 1000:.1f}", f"{median(memory):.0f}")
                print(f"| {workers} | {' | '.join(row)} |", flush=True)
        with running(folder) as server:
            _together(server, asked[: searches // 4])
            seen = _side_by_side(server, folder, asked)
            print(
                f"\nOne client: {seen.in_process:.2f} ms in process, {seen.served:.2f} ms served; the goal is {seen.in_process * 1.5 + 2:.2f} ms."
            )
            print(f"Processor time: {seen.processor_in_process:.2f} ms in process, {seen.processor_served:.2f} ms of the server.")
            waited, used = _refresh(server, folder)
        print(f"\nAn edit of one file is answered after {waited * 1000:.0f} ms ({used * 1000:.0f} ms of processor time).")


if __name__ == "__main__":
    main(int(sys.argv[1]) if sys.argv[1:] else 100_000, int(sys.argv[2]) if sys.argv[2:] else 1000)
