"""A library with one source, and an import into it, for the tests of tables."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

import beltfacts
from beltfacts.cli import main
from beltfacts.model import Fact


class Imported(NamedTuple):
    """What an import did."""

    code: int
    """The exit code."""
    out: str
    """Standard output."""
    err: str
    """Standard error."""


def make_library(folder: Path, document: str, *, source: str = "table", issued: str = "2025", author: str = "Example Office") -> Path:
    """Declare a source with a document in a new library, and return the folder of the facts. The document is in the parent folder."""
    facts = folder / "facts"
    facts.mkdir(exist_ok=True)
    (facts / f"{source}.toml").write_text(
        f'[[source]]\nid = "{source}"\ntype = "dataset"\ntitle = "Example table"\nauthor = [{{ literal = "{author}" }}]\n'
        f'issued = "{issued}"\ndocument = "{document}"\n',
        encoding="utf-8",
    )
    return facts


def run_import(capsys: pytest.CaptureFixture[str], facts: Path, table: str, *options: str) -> Imported:
    """Import a table that lies beside the folder of the facts."""
    capsys.readouterr()
    code = main(["import", table, "--facts", str(facts), "--documents", str(facts.parent), "--no-cache", *options])
    printed = capsys.readouterr()
    return Imported(code, printed.out, printed.err)


def facts_of(facts: Path) -> list[Fact]:
    """Return the facts of a library."""
    with beltfacts.load(str(facts), cached=False) as library:
        return list(library.files.facts)


def is_sound(facts: Path) -> bool:
    """Return whether check has no finding, and every fact verifies as found."""
    return not beltfacts.check(str(facts)) and {each.verdict for each in beltfacts.verify(str(facts), facts.parent)} == {"found"}
