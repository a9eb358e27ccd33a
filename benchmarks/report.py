"""The figures of one run as docs/benchmarks.md. Text only: it measures nothing and names neither host nor folder."""

from __future__ import annotations

import os
import platform
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from statistics import median

from benchmarks.measuring import percentile
from benchmarks.queries import EXAMPLES, HARD, KINDS, PLAIN
from benchmarks.searches import Run

HEAD = """# Benchmarks

To run them again: `pip install -e . -r benchmarks/requirements.txt`, and `python -m benchmarks` (`--help` lists what can be chosen;
`--quick` takes a minute). A peer that is not installed is left out, and said so.

Made by `{command}` on {date}; every figure below is of that one run. What else the machine does
(load average when it began: {load}) changes milliseconds, so what counts are the ratios within a table. Cases run in random order within
each round, and medians are given. Processor time is the median of what the process itself spent: other programs change it less, and it
says nothing of peers that are programs of their own. Before the queries that are measured, each program in process is asked others of the same kinds.
Nothing here is a test: no build fails because a machine is slow.

Machine: {machine}. Packages: {packages}.

The facts are made up (`benchmarks/records.py`, always the same for the same seed): sources of {fewest} to {most} facts, subjects and
names drawn from Zipf laws, each fact among neighbours of the same subject that differ in measure, in its qualifier, in date and in
figure. A known-item query is made from one fact and kept only when its words, as intended, single out that fact:

| kind | what is typed |
|---|---|
{kinds}

*Plain* kinds are {plain}; *hard* kinds are {hard}.
"""


def machine() -> str:
    """Cores, memory, system and versions; no names of hosts or folders."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / (1 << 30) if hasattr(os, "sysconf") else 0
    return (
        f"{os.cpu_count()} cores, {memory:.0f} GiB of memory, {platform.system()} on {platform.machine()}, "
        f"{platform.python_implementation()} {platform.python_version()}, SQLite {sqlite3.sqlite_version}"
    )


def packages() -> str:
    """Versions of the packages that take part and are installed."""
    found = []
    for name in ("typer", "rich", "tomli", "rapidfuzz", "tantivy", "sqlite-utils", "papis", "buku", "cobib"):
        try:
            found.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            continue
    return ", ".join(found)


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A Markdown table; all columns but the first are set right."""
    lines = [f"| {' | '.join(head)} |", "|---" + "|---:" * (len(head) - 1) + "|"]
    return "\n".join([*lines, *(f"| {' | '.join(row)} |" for row in rows)]) + "\n"


def header(command: str, per_file: tuple[int, int]) -> str:
    """What stands above the tables."""
    kinds = "\n".join(f"| {kind} | {EXAMPLES[kind]} |" for kind in KINDS)
    return HEAD.format(
        command=command,
        date=f"{datetime.now(UTC):%d %B %Y}".lstrip("0"),
        load=load_average(),
        machine=machine(),
        packages=packages(),
        kinds=kinds,
        plain=", ".join(PLAIN),
        hard=", ".join(HARD),
        fewest=per_file[0],
        most=per_file[1],
    )


def load_average() -> str:
    """The processes that ran or waited in the last minute, on average; "unknown" where the system does not tell."""
    return f"{os.getloadavg()[0]:.1f} on {os.cpu_count()} cores" if hasattr(os, "getloadavg") else "unknown"


def search_tables(count: int, runs: Mapping[str, Run], left: Sequence[str], load_before: str) -> str:
    """Recall and time of every peer on one set. `load_before`: the load average when the queries began."""
    own, own_processor = median(runs["beltfacts"].seconds), median(runs["beltfacts"].processor)
    rows = []
    for run in runs.values():
        middle = median(run.seconds)
        recalls = [_share(run.recall(kinds, at)) for kinds in (PLAIN, HARD) for at in (1, 5)]
        slow = [percentile(run.seconds, share) for share in (0.95, 0.99)]
        ratios = f"{middle / own:.2f}", _ms(median(run.processor)), f"{median(run.processor) / own_processor:.2f}"
        rows.append((run.title, *recalls, _ms(middle), *map(_ms, slow), *ratios, f"{run.ready:.1f}", str(len(run.seconds))))
    times = ("median ms", "95 % ms", "99 % ms", "to beltfacts", "processor ms", "of it to beltfacts")
    head = ("", "plain @1", "plain @5", "hard @1", "hard @5", *times, "made ready s", "queries")
    kinds = [(run.title, *(_share(run.recall((kind,), 1)) for kind in KINDS)) for run in runs.values()]
    text = f"\n## {count:,} facts\n\nIn process: recall at 1 and at 5, and time a query. Load average: {load_before} before, {load_average()} after.\n\n"
    text += table(head, rows)
    text += "\nRecall at 1 by kind.\n\n" + table(("", *KINDS), kinds)
    return text + ("\n" + "\n".join(f"* {line}." for line in left) + "\n" if left else "")


def index_table(costs: Mapping[str, float], count: int) -> str:
    """What the index of one set costs."""
    mib = 1 << 20
    rows = [
        ("text of the fact files", f"{costs['text bytes'] / mib:.1f} MiB", f"{costs['text bytes'] / count:.0f} bytes a fact"),
        ("`tomli.loads` alone", f"{costs['loads']:.2f} s", "1.00"),
        ("build of the index", f"{costs['build']:.2f} s", f"{costs['build'] / costs['loads']:.2f} of `tomli.loads`"),
        (
            "processor time of that build",
            f"{costs['build processor']:.2f} s",
            f"{costs['build processor'] / costs['build']:.2f} of the build",
        ),
        ("one file changed", f"{costs['changed']:.2f} s", f"{costs['changed'] / costs['build']:.2f} of the build"),
        (
            "the same, for a process that has the library open",
            f"{_ms(costs['followed'])} ms",
            f"{costs['followed'] / costs['build']:.3f} of the build",
        ),
        ("size of the index", f"{costs['index bytes'] / mib:.1f} MiB", f"{costs['index bytes'] / costs['text bytes']:.2f} of the text"),
        ("opening an empty SQLite file", f"{_ms(costs['empty'])} ms", "1.00"),
        ("opening the library", f"{_ms(costs['opening'])} ms", f"{costs['opening'] / costs['empty']:.2f} of the empty file"),
        ("opening it and answering a query", f"{_ms(costs['query'])} ms", f"{costs['query'] / costs['empty']:.2f} of the empty file"),
        (
            "peak memory of a process that answers one query",
            f"{costs['query peak']:.0f} MiB",
            f"{costs['nothing peak']:.0f} MiB without any work",
        ),
        ("peak memory of the build", f"{costs['build peak']:.0f} MiB", ""),
        ("peak memory of the processes that read files for it", f"{costs['helped peak']:.0f} MiB", ""),
    ]
    return "\nThe index, each figure from processes of its own.\n\n" + table(("", "", "ratio"), rows)


def process_table(seconds: Mapping[str, float], facts: Mapping[str, int], left: Sequence[str]) -> str:
    """Whole processes, as ratios to a bare typer app and to the bare interpreter."""
    bare, nothing = seconds["bare typer app, rich table, on a terminal"], seconds["python -c pass"]
    rows = [
        (name, f"{facts[name]:,}" if facts[name] else "", _ms(each), f"{each / bare:.2f}", f"{each / nothing:.1f}")
        for name, each in seconds.items()
    ]
    head = ("", "records", "median ms", "to the bare typer app", "to `python -c pass`")
    text = "\n## Whole processes\n\nFrom start to exit; the index is fresh.\n\n" + table(head, rows)
    return text + ("\n" + "\n".join(f"* {line}." for line in left) + "\n" if left else "")


def _share(value: float | None) -> str:
    return "" if value is None else f"{value:.3f}"


def _ms(seconds: float) -> str:
    return f"{seconds * 1000:.2f}" if seconds < 0.01 else f"{seconds * 1000:.1f}" if seconds < 1 else f"{seconds * 1000:,.0f}"
