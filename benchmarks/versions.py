"""Two installed versions side by side, from start to end: ``python -m benchmarks.versions OLD NEW`` with the paths of both programs.

Each round runs every case once with each version, in random order. What is printed are medians, the ratio of the medians, and the median of
the ratios of pairs. Peak memory is that of the process. The index is built before.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Mapping
from datetime import date
from functools import partial
from pathlib import Path
from random import Random
from statistics import median

from benchmarks.measuring import clean_environment, in_pipe, interleaved, on_terminal

PAGE = Path(__file__).parents[1] / "docs" / "benchmarks-versions.md"
NOTES = """In each round every case runs once with each version, in random order, as a whole process. "new / old" is the ratio of the medians, "of pairs" the
median of the ratios of the pairs. Memory is the peak of the process. The index is built before.
"""
FACT = "china-laos-railway-cargo-since-opening"
CASES = {
    "search": ["search", "China-Laos Railway freight"],
    "search as JSON": ["search", "China-Laos Railway freight", "--format", "json"],
    "search in Chinese": ["search", "雅万高铁 length"],
    "show": ["show", FACT],
    "cite": ["cite", FACT],
}


def peak_memory(command: list[str], env: Mapping[str, str]) -> float:
    """Return the peak memory (MiB) of a command."""
    child = os.posix_spawn(command[0], command, dict(env), file_actions=[(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)])
    return os.wait4(child, 0)[2].ru_maxrss / 1024


def table(old: str, new: str, rounds: int) -> str:
    """Return the table of all cases, measured now. `old` and `new` are the paths of the programs."""
    lines = ["| case | old ms | new ms | new / old | of pairs | old MiB | new MiB |", "|---|---|---|---|---|---|---|"]
    with tempfile.TemporaryDirectory() as folder:
        programs = {"old": old, "new": new}
        env = {
            name: clean_environment(Path(folder) / name, BELTFACTS_CACHE=f"{folder}/cache-{name}", TERM="xterm-256color")
            for name in programs
        }
        for title, arguments in CASES.items():
            commands = {name: [program, *arguments] for name, program in programs.items()}
            memory = {name: min(peak_memory(command, env[name]) for _ in range(3)) for name, command in commands.items()}
            for place, run in (("pipe", in_pipe), ("terminal", on_terminal)):
                cases = {name: partial(run, command, env[name]) for name, command in commands.items()}
                seconds = interleaved(cases, rounds, Random(4))
                before, after = (median(seconds[name]) for name in programs)
                pairs = median(each / other for other, each in zip(seconds["old"], seconds["new"], strict=True))
                figures = f"{before * 1000:.1f} | {after * 1000:.1f} | {after / before:.2f} | {pairs:.2f}"
                lines.append(f"| {title}, {place} | {figures} | {memory['old']:.1f} | {memory['new']:.1f} |")
    return "\n".join(lines) + "\n"


def main() -> None:
    """Measure all cases, and print the table or write the page."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.versions", description=__doc__)
    parser.add_argument("old", help="path of the program that is compared with")
    parser.add_argument("new", help="path of the program that is measured")
    parser.add_argument("--rounds", type=int, default=21)
    parser.add_argument("--title", help="write the page docs/benchmarks-versions.md, with these words for what was compared")
    chosen = parser.parse_args()
    measured = table(chosen.old, chosen.new, chosen.rounds)
    if not chosen.title:
        print(measured, end="")
        return
    how = f"{chosen.rounds} rounds, Python {sys.version.split()[0]}, {os.cpu_count()} processors, {date.today()}"
    page = f"# From start to end, beside the version before\n\n{chosen.title}. Written by `python -m benchmarks.versions`: {how}.\n{NOTES}\n{measured}"
    PAGE.write_text(page, encoding="utf-8")


if __name__ == "__main__":
    main()
