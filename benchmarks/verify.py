"""``verify`` of two installed versions side by side: ``python -m benchmarks.verify OLD NEW`` with the paths of both programs.

Cases: many facts in many text documents, 100 facts in a PDF of many pages (the first time, and with its text kept), and many documents in a
pool of processes and on a Dask cluster. In each round every case runs once, in random order, as a whole process.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from functools import partial
from pathlib import Path
from random import Random
from shutil import rmtree
from statistics import median
from time import perf_counter

from benchmarks.documents import Documented
from benchmarks.measuring import clean_environment

PAGE = Path(__file__).parents[1] / "docs" / "benchmarks-verify.md"
NOTES = """In each round every case runs once, in random order, as a whole process. Seconds are medians, "of pairs" is the median of the ratios of the pairs of
a round, and processor seconds are those of all processes of a command. Memory is the most that one of its processes held. All generated facts and
documents come from `benchmarks/documents.py`.
"""


class Run:
    """One command: its wall time, the processor time of all its processes, the peak memory of the largest, and its verdicts."""

    def __init__(self, program: str, made: Documented, env: Mapping[str, str], *options: str) -> None:
        """`program`: its path. `made`: the library. `options`: further options."""
        self.command = [program, "verify", "--facts", str(made.facts), "--documents", str(made.documents), "--format", "jsonl", *options]
        self.env = dict(env)
        self.seconds: list[float] = []
        self.processor: list[float] = []
        self.memory: list[float] = []
        self.verdicts = b""

    def __call__(self) -> None:
        """Run it once more."""
        with tempfile.TemporaryFile() as out:
            before, start = os.times(), perf_counter()
            actions = [(os.POSIX_SPAWN_DUP2, out.fileno(), 1), (os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0)]
            child = os.posix_spawn(self.command[0], self.command, self.env, file_actions=actions)
            used = os.wait4(child, 0)[2]
            self.seconds.append(perf_counter() - start)
            after = os.times()
            self.processor.append(after.children_user + after.children_system - before.children_user - before.children_system)
            self.memory.append(used.ru_maxrss / 1024)
            out.seek(0)
            self.verdicts = out.read()


def made(function: str, folder: Path, *sizes: int) -> Documented:
    """Write a library in a process of its own: the peak memory of this one would count for the commands that it starts."""
    code = f"from pathlib import Path; from benchmarks.documents import {function}; {function}(Path({str(folder)!r}), *{sizes!r})"
    subprocess.run([sys.executable, "-c", code], check=True, cwd=Path(__file__).parents[1])
    return Documented(folder / "facts", folder / "documents")


def rounds_of(cases: Mapping[str, Callable[[], object]], rounds: int, rng: Random) -> None:
    """Run every case once a round, in random order."""
    for _ in range(rounds):
        for name in rng.sample(list(cases), len(cases)):
            cases[name]()


def row(title: str, old: Run, new: Run) -> str:
    """Return the line of a table for a case."""
    pairs = median(each / other for other, each in zip(old.seconds, new.seconds, strict=True))
    work = median(new.processor) / median(old.processor)
    seconds = f"{median(old.seconds):.2f} | {median(new.seconds):.2f} | {median(new.seconds) / median(old.seconds):.2f} | {pairs:.2f}"
    return f"| {title} | {seconds} | {work:.2f} | {max(old.memory):.0f} | {max(new.memory):.0f} |\n"


def versions(old: str, new: str, folder: Path, rounds: int, sizes: argparse.Namespace) -> Iterator[str]:
    """Yield the lines of the table of both versions."""
    yield "| case | old s | new s | new / old | of pairs | processor s, new / old | old MiB | new MiB |\n|---|---|---|---|---|---|---|---|\n"
    env = {
        name: clean_environment(folder / f"compiled-{name}", BELTFACTS_CACHE=str(folder / f"cache-{name}"), TERM="dumb")
        for name in ("old", "new")
    }
    many = made("write", folder / "many", sizes.facts, sizes.documents)
    pdf = made("write_pdf", folder / "pdf", 100, sizes.pages)
    cases = {name: Run(program, many, env[name]) for name, program in (("old", old), ("new", new))}
    first = {name: Run(program, pdf, env[name]) for name, program in (("old", old), ("new", new))}
    again = Run(new, pdf, env["new"])

    def forget(run: Run) -> None:
        rmtree(folder / "cache-new", ignore_errors=True)
        run()
        again()

    rounds_of({**cases, "first": first["old"], "first new": partial(forget, first["new"])}, rounds, Random(4))
    yield row(f"{sizes.facts:,} facts in {sizes.documents} texts", cases["old"], cases["new"])
    yield row(f"100 facts in a PDF of {sizes.pages} pages, first time", first["old"], first["new"])
    yield row("the same, second time", first["old"], again)


@contextmanager
def cluster(env: Mapping[str, str]) -> Iterator[str]:
    """Start a Dask cluster of two local workers, and yield its address."""
    code = (
        "from distributed import LocalCluster\nimport sys\n"
        "if __name__ == '__main__':\n"
        "    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=':0', silence_logs=50) as made:\n"
        "        print(made.scheduler_address, flush=True)\n        sys.stdin.read()\n"
    )
    with tempfile.NamedTemporaryFile("w", suffix=".py") as script:
        script.write(code)
        script.flush()
        process = subprocess.Popen([sys.executable, script.name], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=dict(env))
        assert process.stdin and process.stdout
        yield process.stdout.readline().strip().replace("tcp://", "dask://")
        process.stdin.close()
        process.wait()


def engines(new: str, folder: Path, rounds: int, sizes: argparse.Namespace) -> str:
    """Return the table of the pool and the cluster."""
    env = clean_environment(folder / "compiled-new", BELTFACTS_CACHE=str(folder / "cache-new"), TERM="dumb")
    wide = made("write", folder / "wide", sizes.wide_facts, sizes.wide)
    with cluster(env) as address:
        runs = {
            "pool of two processes": Run(new, wide, env, "--jobs", "2"),
            "Dask, two workers": Run(new, wide, env, "--executor", address),
        }
        runs["Dask, two workers"]()  # its workers load the program once
        runs["Dask, two workers"].seconds.clear()
        rounds_of(runs, rounds, Random(4))
    pool, dask = runs.values()
    lines = ["| where | seconds | to the pool | of pairs |\n|---|---|---|---|\n"]
    for name, run in runs.items():
        pairs = median(each / other for other, each in zip(pool.seconds, run.seconds, strict=True))
        lines.append(f"| {name} | {median(run.seconds):.2f} | {median(run.seconds) / median(pool.seconds):.2f} | {pairs:.2f} |\n")
    same = "the same" if pool.verdicts == dask.verdicts != b"" else "NOT the same"
    return f"{sizes.wide_facts:,} facts in {sizes.wide:,} documents; the verdicts are {same}.\n\n" + "".join(lines)


def main() -> None:
    """Measure, and print the page or write it."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.verify", description=__doc__)
    parser.add_argument("old", help="path of the program that is compared with")
    parser.add_argument("new", help="path of the program that is measured")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--facts", type=int, default=66_000)
    parser.add_argument("--documents", type=int, default=260)
    parser.add_argument("--pages", type=int, default=300)
    parser.add_argument("--wide", type=int, default=2000, help="documents for the pool and the cluster")
    parser.add_argument("--wide-facts", type=int, default=20_000)
    parser.add_argument("--title", help="write the page docs/benchmarks-verify.md, with these words for what was compared")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        compared = "".join(versions(chosen.old, chosen.new, folder, chosen.rounds, chosen))
        wide = engines(chosen.new, folder, chosen.rounds, chosen)
    if not chosen.title:
        print(compared, wide, sep="\n", end="")
        return
    how = f"{chosen.rounds} rounds, Python {sys.version.split()[0]}, {os.cpu_count()} processors, {date.today()}"
    page = (
        f"# Verify, beside the version before\n\n{chosen.title}. Written by `python -m benchmarks.verify`: {how}.\n{NOTES}\n{compared}\n"
        f"## A pool and a cluster\n\n{wide}"
    )
    PAGE.write_text(page, encoding="utf-8")


if __name__ == "__main__":
    main()
