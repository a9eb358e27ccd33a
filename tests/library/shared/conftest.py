"""A PostgreSQL server for the tests of shared libraries, started once, and people who share a library."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from beltfacts.library.shared import Outcome, parse_address, pull, push
from tests.conftest import SOURCE, VOCABULARY, fact
from tests.postgres import NO_POSTGRES, PROGRAMS, Server, running


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    pytest.importorskip("psycopg", reason="the extra postgres is not installed")
    if PROGRAMS is None:
        pytest.skip(NO_POSTGRES)
    with running() as started:
        yield started


@pytest.fixture
def database(server: Server) -> str:
    """The address of a new, empty database."""
    return server.database()


def count(server: Server, database: str, table: str = "fact") -> int:
    """Return how many rows a table of a shared library has."""
    rows = server.sql(database, f"SELECT count(*) FROM beltfacts.{table}")[0][0]
    assert isinstance(rows, int)
    return rows


class Person:
    """Somebody with a folder of fact files and the address of a shared library."""

    def __init__(self, folder: Path, database: str) -> None:
        self.folder, self.database = folder, database

    def push(self) -> Outcome:
        return push(str(self.folder), parse_address(self.database))

    def pull(self) -> Outcome:
        return pull(str(self.folder), parse_address(self.database))

    def read(self, name: str = "canals.toml") -> str:
        return (self.folder / name).read_bytes().decode()

    def write(self, text: str, name: str = "canals.toml") -> None:
        (self.folder / name).write_bytes(text.encode())

    def change(self, old: str, new: str, name: str = "canals.toml") -> None:
        """Replace a text that the file has once."""
        text = self.read(name)
        assert text.count(old) == 1, (old, text)
        self.write(text.replace(old, new), name)


LIBRARY = (
    "# Canals of the gazette\n\n"
    + SOURCE
    + VOCABULARY
    + fact("cargo-2024")
    + "# the next one is a forecast\n"
    + fact("cargo-2025", value=120)
)


@pytest.fixture
def people(tmp_path: Path, database: str) -> Callable[..., Person]:
    """Makes a person by name, with an empty folder."""

    def make(name: str, text: str = "") -> Person:
        person = Person(tmp_path / name, database)
        if text:
            person.folder.mkdir()
            person.write(text)
        return person

    return make


@pytest.fixture
def ann(people: Callable[..., Person]) -> Person:
    """Ann, who has pushed a library."""
    person = people("ann", LIBRARY)
    person.push()
    return person


@pytest.fixture
def ben(ann: Person, people: Callable[..., Person]) -> Person:
    """Ben, who has pulled Ann's library."""
    person = people("ben")
    person.pull()
    return person
