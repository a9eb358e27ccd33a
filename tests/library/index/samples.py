"""Fact files, queries and comparisons that the tests of the index share."""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import Any

import pytest

from beltfacts.library.library import Library
from beltfacts.search.answers import answer
from tests.conftest import SOURCE, fact

CANALS = SOURCE + fact("cargo-2024") + fact("cargo-2025", value=250, date="2025")
ATLAS = SOURCE.replace("gazette-2024", "atlas-2023").replace("Gazette of canals", "Atlas of rivers")
RIVERS = ATLAS + fact("barges-2023", value=31, measure="barges built", figure="31 tonnes", date="2023", extra='former_ids = ["barges"]')

posix = pytest.mark.skipif(os.name != "posix", reason="needs POSIX processes and files")


def set_age(file: Path, seconds: int = 100) -> None:
    then = time.time_ns() - seconds * 10**9
    os.utime(file, ns=(then, then))


def ids(library: Library) -> list[str]:
    return [each.id for each in library.facts]


QUERIES = (
    "grand canal cargo",
    "cargo 250 tonnes",
    "barges built in 2023",
    "atlas of rivers",
    "gazette of canals",
    "大运河",
    "cargoo",
    "almanac",
    "31",
    "harbour dredging 77",
    "boats",
    "big ditch",
    "bargess counted",
    "bots",
)


def contents_of(library: Library) -> dict[str, Any]:
    """Everything that a library can be asked, for comparing one with another."""
    return {
        "facts": [*library.facts],
        "ids": library.ids(),
        "sources": dict(library.sources),
        "vocabulary": library.vocabulary,
        "broken": library.broken,
        "words": {*library.store.query("SELECT word, stem, facts, named FROM word")},
        "called": {
            name: library.store.name_tokens(*name)
            for each in library.facts
            for name in (("subject", each.subject), ("source", each.source))
        },
        "former": library.store.numbers_of("barges") != [],
        **{query: answer(library, query) for query in QUERIES},
    }


def only_file(cache_folder: Path) -> Path:
    """The one cache file of a folder, in which there is nothing else but its seal."""
    (file,) = cache_folder.glob("*.sqlite")
    assert {each.name for each in cache_folder.iterdir()} <= {file.name, f"{file.name}.seal"}
    return file


def replace(file: Path, data: bytes) -> None:
    """Put other bytes in a file's place, as a new file: the open one may still be in use."""
    file.unlink()
    file.write_bytes(data)
