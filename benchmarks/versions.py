"""Two installed versions side by side, from start to end: ``python -m benchmarks.versions OLD NEW`` with the paths of both programs.

Each round runs every case once with each version, in random order. What is printed are medians, the ratio of the medians, and the median of
the ratios of pairs. Peak memory is that of the process. The index is built before.
"""

from __future__ import annotations

import argparse
import os
import tempfile
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from random import Random
from statistics import median

from benchmarks.measuring import clean_environment, in_pipe, interleaved, on_terminal

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


def main() -> None:
    """Run all cases and print a table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.versions", description=__doc__)
    parser.add_argument("old")
    parser.add_argument("new")
    parser.add_argument("--rounds", type=int, default=21)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        env = {
            name: clean_environment(Path(folder) / name, BELTFACTS_CACHE=f"{folder}/cache-{name}", TERM="xterm-256color")
            for name in ("old", "new")
        }
        print("| case | old ms | new ms | new / old | of pairs | old MiB | new MiB |\n|---|---|---|---|---|---|---|")
        for title, arguments in CASES.items():
            commands = {"old": [chosen.old, *arguments], "new": [chosen.new, *arguments]}
            memory = {name: min(peak_memory(command, env[name]) for _ in range(3)) for name, command in commands.items()}
            for place, run in (("pipe", in_pipe), ("terminal", on_terminal)):
                cases = {name: partial(run, command, env[name]) for name, command in commands.items()}
                seconds = interleaved(cases, chosen.rounds, Random(4))
                old, new = (median(seconds[name]) for name in ("old", "new"))
                pairs = median(after / before for before, after in zip(seconds["old"], seconds["new"], strict=True))
                print(
                    f"| {title}, {place} | {old * 1000:.1f} | {new * 1000:.1f} | {new / old:.2f} | {pairs:.2f} | {memory['old']:.1f} | {memory['new']:.1f} |"
                )


if __name__ == "__main__":
    main()
