"""Make small libraries and run the program on them, for fuzz targets. It tries nothing itself."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from random import Random
from typing import NamedTuple

WORDS = "barges locks canal cargo timber grain tonnes carried moved repaired opened dredged passengers towpath bridge basin".split()


class Ran(NamedTuple):
    """What a run of the program printed, and its exit code."""

    stdout: bytes
    stderr: bytes
    code: int


def write_library(folder: Path, random: Random, files: int = 3, facts: int = 8) -> Path:
    """Write a library of some files with some facts each, and vocabulary. Return its folder."""
    root = folder / "facts"
    root.mkdir(parents=True, exist_ok=True)
    root.joinpath("vocabulary.toml").write_text(
        '[[subject]]\nid = "grand-canal"\nname = "Grand Canal"\nnames = { zh = ["大运河"] }\n\n'
        '[[topic]]\nid = "water"\nname = "Waterways"\n\n[[unit]]\ncode = "{barge}"\nname = "barges"\nwords = ["barges"]\n',
        encoding="utf-8",
    )
    for number in range(files):
        parts = [f'[[source]]\nid = "gazette-{number}"\ntype = "report"\ntitle = "Gazette {number}"\nissued = "{2000 + number}"\n']
        for each in range(facts):
            parts.append(one_fact(random, f"f{number}-{each}"))
        root.joinpath(f"file{number}.toml").write_text("\n".join(parts), encoding="utf-8")
    return root


def one_fact(random: Random, fact_id: str) -> str:
    """Return one fact as TOML, with random words and a random figure."""
    figure = f"{random.randrange(1, 10 ** random.randrange(1, 7)):,} barges"
    measure = " ".join(random.sample(WORDS, 3))
    return (
        f'[[fact]]\nid = "{fact_id}"\nsubject = "grand-canal"\nmeasure = "{measure}"\nfigure = "{figure}"\nvalue = {figure.split()[0].replace(",", "")}\n'
        f'unit = "{{barge}}"\ndate = "{random.randrange(1900, 2024)}"\ntopics = ["water"]\nquote = "In all {figure} were {measure}."\n'
    )


def run(folder: Path, *args: object, **env: str) -> Ran:
    """Run the program in a process of its own, with its cache below `folder`."""
    settings = {key: value for key, value in os.environ.items() if not key.startswith("BELTFACTS_")}
    settings |= {"BELTFACTS_CACHE": str(folder / "cache"), **env}
    command = [sys.executable, "-m", "beltfacts", *map(str, args)]
    done = subprocess.run(command, capture_output=True, check=False, env=settings, cwd=folder, timeout=300)
    return Ran(done.stdout, done.stderr, done.returncode)
