"""ripgrep as a person uses it on a list of facts: lines that hold every word, found by piping one search into the next."""

from __future__ import annotations

from pathlib import Path
from shutil import which
from subprocess import PIPE, Popen

from benchmarks.generator import Data
from benchmarks.peers import LIMIT, Search

TITLE = "ripgrep, one for each word"
LARGEST = 10**9


def missing() -> str:
    return "" if which("rg") else "apt-get install ripgrep"


def ready(data: Data, folder: Path) -> Search:
    program = which("rg") or "rg"

    def search(query: str) -> list[str]:
        first, *rest = query.split()
        steps = [Popen([program, "-iFN", "--no-filename", "--", first, str(data.records)], stdout=PIPE)]
        for word in rest:
            before = steps[-1].stdout
            steps.append(Popen([program, "-iFN", "--", word], stdin=before, stdout=PIPE))
            if before:
                before.close()
        output = steps[-1].communicate()[0]
        for step in steps:
            step.wait()
        return [line.partition("\t")[0] for line in output.decode().split("\n", LIMIT)[:LIMIT] if line]

    return search
