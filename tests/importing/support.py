"""A library with one source, an import into it, and small tables, for the tests of tables."""

from __future__ import annotations

import json
from pathlib import Path
from typing import NamedTuple

import pytest

import beltfacts
from beltfacts.cli import main
from beltfacts.model import Fact

Capture = pytest.CaptureFixture[str]


class Imported(NamedTuple):
    """What an import did."""

    code: int
    """The exit code."""
    out: str
    """Standard output."""
    err: str
    """Standard error."""


def make_library(folder: Path, document: str, *, source: str = "table", issued: str = "2025", author: str = "Example Office") -> Path:
    """Declare a source with a document in a new library, and return the folder of the facts. The document is in the parent folder.

    `author`: empty for a source without one.
    """
    facts = folder / "facts"
    facts.mkdir(exist_ok=True)
    (facts / f"{source}.toml").write_text(
        f'[[source]]\nid = "{source}"\ntype = "dataset"\ntitle = "Example table"\n'
        + (f'author = [{{ literal = "{author}" }}]\n' if author else "")
        + f'issued = "{issued}"\ndocument = "{document}"\n',
        encoding="utf-8",
    )
    return facts


def run_import(capsys: Capture, facts: Path, table: str, *options: str) -> Imported:
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


def imported(folder: Path, capsys: Capture, name: str, text: str, *options: str) -> tuple[Imported, list[Fact]]:
    """Import a table into a new library, with --yes, and return what happened and the facts."""
    (folder / name).write_text(text, encoding="utf-8")
    facts = make_library(folder, name)
    done = run_import(capsys, facts, name, "--yes", "--topic", "figures", *options)
    made = facts_of(facts)
    assert not made or is_sound(facts)
    return done, made


def values(made: list[Fact]) -> dict[str, tuple[str, str]]:
    """Return value and unit of each figure."""
    return {fact.figure: (f"{fact.value:f}" if fact.value is not None else "", fact.unit) for fact in made}


def json_stat(**changes: object) -> str:
    """Return a small JSON-stat dataset."""
    dataset: dict[str, object] = {
        "version": "2.0",
        "class": "dataset",
        "label": "Ships built",
        "id": ["port", "year", "what"],
        "size": [2, 2, 1],
        "role": {"time": ["year"]},
        "dimension": {
            "port": {"label": "Port", "category": {"index": {"N": 0, "H": 1}, "label": {"N": "Ness", "H": "Holm"}}},
            "year": {"label": "Year", "category": {"index": ["2023", "2024"]}},
            "what": {"label": "Indicator", "category": {"label": {"S": "Ships"}, "unit": {"S": {"base": "ships", "multiplier": 3}}}},
        },
        "value": {"0": 1.5, "3": 2},
    }
    return json.dumps({**dataset, **changes})


def px(*rows: str, keys: str = 'KEYS("port")=CODES;\n') -> str:
    """Return a small PX file."""
    return (
        'CODEPAGE="utf-8";\nMATRIX="S";\nTITLE="Ships ""built"" by port";\nCONTENTS="Ships";\nUNITS="ships";\nDECIMALS=2;\nSHOWDECIMALS=1;\n'
        'STUB="port";\nHEADING="year";\nVALUES("port")="Ness",\n"Ho"\n"lm";\nCODES("port")="n","h";\nVALUES("year")="2023","2024";\n'
        f"{keys}DATA=\n" + "\n".join(rows) + ";\n"
    ).replace('""built""', "built")
