"""fzf as a person uses it on a list of facts: the words as typed, best lines first (`--filter`)."""

from __future__ import annotations

from pathlib import Path
from shutil import which
from subprocess import PIPE, run

from benchmarks.generator import Data
from benchmarks.peers import LIMIT, Search

TITLE = "fzf --filter"
LARGEST = 10**9


def missing() -> str:
    return "" if which("fzf") else "apt-get install fzf"


def ready(data: Data, folder: Path) -> Search:
    program = which("fzf") or "fzf"

    def search(query: str) -> list[str]:
        with open(data.records, "rb") as lines:
            output = run([program, "-i", "--delimiter=\t", "--nth=2", "--filter", query], stdin=lines, stdout=PIPE, check=False).stdout
        return [line.partition("\t")[0] for line in output.decode().split("\n", LIMIT)[:LIMIT] if line]

    return search
