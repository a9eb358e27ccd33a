"""The tools that the same queries are put to, one a file. Each says what it lacks, how it is made ready, and how it is asked.

A peer has `TITLE`, `LARGEST` (records beyond which it is left out, as it scans all of them), `missing()` (why it cannot run, or an
empty string) and `ready(data, folder)`, which does what must be done once and returns a function from a query to at most five ids, the
best first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Protocol

from benchmarks.generator import Data

Search = Callable[[str], list[str]]

NAMES = ("beltfacts", "fts5_or", "fts5_trigram", "tantivy", "rapidfuzz", "ripgrep", "fzf")

LIMIT = 5


class Peer(Protocol):
    """The interface of the modules in this folder."""

    TITLE: str
    LARGEST: int

    def missing(self) -> str:
        """Why it cannot run here, or an empty string."""

    def ready(self, data: Data, folder: Path) -> Search:
        """Do once what it needs, in `folder`, and return the search."""


def load(name: str) -> Peer:
    """The peer of that name."""
    module: object = import_module(f"benchmarks.peers.{name}")
    return module  # type: ignore[return-value]


def records(data: Data) -> Iterator[list[str]]:
    """Id, line about it, quote, value and unit of every fact."""
    with open(data.records, encoding="utf-8") as lines:
        for line in lines:
            yield line.rstrip("\n").split("\t")
