"""Timing side by side, in random order within each round; percentiles, and whole processes. It prints nothing."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from random import Random
from statistics import median
from time import perf_counter

Seconds = dict[str, list[float]]


def interleaved(cases: Mapping[str, Callable[[], object]], rounds: int, rng: Random) -> Seconds:
    """Seconds that each case takes, once a round, in random order within the round; one round before them is not counted."""
    found: Seconds = {name: [] for name in cases}
    for each in range(rounds + 1):
        for name in rng.sample(list(cases), len(cases)):
            start = perf_counter()
            cases[name]()
            if each:
                found[name].append(perf_counter() - start)
    return found


def percentile(values: Sequence[float], share: float) -> float:
    """The value below which that share of the values lies (nearest rank)."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def clean_environment(pycache: Path, **more: str) -> dict[str, str]:
    """The environment without settings of Python and beltfacts; compiled modules are kept in a folder of the benchmark.

    Without that a machine on which PYTHONDONTWRITEBYTECODE is set would compile beltfacts, but not installed packages, in every process.
    """
    dropped = ("PYTHON", "BELTFACTS_", "COLUMNS", "NO_COLOR", "FORCE_COLOR")
    kept = {name: text for name, text in os.environ.items() if not name.startswith(dropped)}
    return {**kept, "PYTHONPYCACHEPREFIX": str(pycache), **more}


def child(*arguments: str, env: Mapping[str, str]) -> dict[str, float]:
    """Run one task of `benchmarks.task` in a process of its own, and return the figures that it prints, as ``name=number`` lines."""
    command = [sys.executable, "-m", "benchmarks.task", *arguments]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, env=dict(env), cwd=Path(__file__).parents[1])
    return {name: float(number) for name, _, number in (line.partition("=") for line in done.stdout.split())}


def on_terminal(command: Sequence[str], env: Mapping[str, str]) -> bytes:
    """Run a command on a terminal of 100 columns, and return all that it writes to it."""
    import fcntl
    import pty
    import struct
    import termios

    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 100, 0, 0))
    process = subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, env=dict(env))
    os.close(theirs)
    written = []
    while True:
        try:
            part = os.read(ours, 1 << 16)
        except OSError:  # the last writer has gone
            break
        if not part:
            break
        written.append(part)
    process.wait()
    os.close(ours)
    return b"".join(written)


def in_pipe(command: Sequence[str], env: Mapping[str, str]) -> bytes:
    """Run a command with its output in a pipe, and return all that it writes."""
    return subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, env=dict(env), check=False).stdout


__all__ = ["Seconds", "child", "in_pipe", "interleaved", "median", "on_terminal", "percentile"]
