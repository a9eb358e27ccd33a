"""What the tests of promises share: a small library, and the program as a process."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.conftest import SOURCE, VOCABULARY, Ran, fact

QUESTION = ("search", "cargo carried grand canal", "--format", "csv")


def write_library(folder: Path, value: int = 100) -> Path:
    """Write a library of one fact file, with 8 facts, and vocabulary. Return its folder."""
    folder.mkdir(parents=True, exist_ok=True)
    facts = "".join(fact(f"cargo-{year}", value=value, date=str(year)) for year in range(2000, 2008))
    (folder / "canals.toml").write_text(SOURCE + facts, encoding="utf-8")
    (folder / "vocabulary.toml").write_text(VOCABULARY, encoding="utf-8")
    return folder


def program(*args: object, cache: Path, user: int | None = None) -> Ran:
    """Run the program in a process of its own, as another user where one is given."""
    env = {**os.environ, "BELTFACTS_CACHE": str(cache), "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, "-m", "beltfacts", *map(str, args)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False, env=env, user=user)
    return Ran(done.stdout, done.stderr, done.returncode)
