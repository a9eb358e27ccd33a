"""Run fuzz targets: random examples against the promises of docs/promises.md, each made from a seed that can be tried again.

A target is one file of this folder, named after what it tries, with one function:

    def fuzz(random: Random, folder: Path) -> dict[str, int] | None

It makes one example from `random` alone, uses files below `folder` alone (which is empty, and removed afterwards), and raises AssertionError
where a promise is broken. Any other exception is a failure too. It may return what it tried by name ("kills"), which is summed.

`IN_TESTS = 5` says how many examples the tests of the project try; they have the seeds 0, 1, 2, ...
Files that begin with an underscore are no targets. This module makes no example.
"""

from __future__ import annotations

import importlib
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from random import Random
from types import ModuleType
from typing import NamedTuple

HERE = Path(__file__).parent

KEPT = Path(".fuzz")
"""Folder in the current folder where seeds of failures are kept, one file a target. They are tried first the next time."""

IN_TESTS = 5
"""Examples of a target that the tests try, where it does not say."""


class Failure(NamedTuple):
    """An example that broke a promise."""

    target: str
    """The target's name."""
    seed: int
    """The seed that makes the example again."""
    reason: str
    """The traceback."""


def target_names() -> list[str]:
    """Return the names of all targets, sorted."""
    return sorted(file.stem for file in HERE.glob("*.py") if not file.name.startswith("_"))


def load_target(name: str) -> ModuleType:
    """Return the module of a target."""
    return importlib.import_module(f"tools.fuzz.{name}")


def examples_in_tests(name: str) -> int:
    """Return how many examples of a target the tests try."""
    return int(getattr(load_target(name), "IN_TESTS", IN_TESTS))


def try_example(name: str, seed: int, counts: Counter[str] | None = None) -> Failure | None:
    """Try one example of a target. Return what went wrong, or None. `counts`: where what was tried is added."""
    with tempfile.TemporaryDirectory(prefix="beltfacts-fuzz-") as folder:
        try:
            tried = load_target(name).fuzz(Random(seed), Path(folder))
        except Exception:
            return Failure(name, seed, traceback.format_exc())
    if counts is not None and tried:
        counts.update(tried)
    return None


def run_targets(
    names: Sequence[str], minutes: float, first_seed: int, report: Callable[[str], None], examples: int | None = None
) -> list[Failure]:
    """Try examples of these targets in turn until the time is over. Return the failures, at most one of each target.

    Kept seeds come first. Each target gets the same share of time. A target that failed is not tried again. `examples`: how many of each are
    tried at most; None for as many as there is time for.
    """
    end = time.monotonic() + 60 * minutes
    seeds = {name: iter_seeds(name, first_seed) for name in names}
    spent = dict.fromkeys(names, 0.0)
    tried = dict.fromkeys(names, 0)
    counts = {name: Counter[str]() for name in names}
    failures: list[Failure] = []
    while seeds and time.monotonic() < end:
        name = min(seeds, key=lambda each: spent[each])
        start = time.monotonic()
        failure = try_example(name, next(seeds[name]), counts[name])
        spent[name] += time.monotonic() - start
        tried[name] += 1
        if failure:
            keep_seed(failure)
            failures.append(failure)
            del seeds[name]
            report(f"{name}: seed {failure.seed} breaks a promise\n{failure.reason}")
        elif tried[name] == examples:
            del seeds[name]
    for name in names:
        what = "".join(f", {number:,} {each}" for each, number in counts[name].items())
        report(f"{name}: {tried[name]:,} examples in {spent[name]:.0f} s{what}")
    return failures


def iter_seeds(name: str, first_seed: int) -> Iterator[int]:
    """Yield the kept seeds of a target, then `first_seed` and those that follow."""
    yield from kept_seeds(name)
    while True:
        yield first_seed
        first_seed += 1


def kept_seeds(name: str) -> list[int]:
    """Return the seeds of a target that failed before."""
    file = KEPT / name
    return [int(line) for line in file.read_text().split()] if file.exists() else []


def keep_seed(failure: Failure) -> None:
    """Keep the seed of a failure, once."""
    KEPT.mkdir(exist_ok=True)
    seeds = dict.fromkeys([*kept_seeds(failure.target), failure.seed])
    (KEPT / failure.target).write_text("".join(f"{seed}\n" for seed in seeds))
