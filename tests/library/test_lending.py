"""A library that is renewed while it is lent: older ones stay open as long as they are used, and no longer."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from beltfacts.errors import UseError
from beltfacts.library import Lending, load
from tests.conftest import SOURCE, VOCABULARY, fact
from tests.library.samples import replace


@pytest.fixture
def file(facts_folder: Callable[..., Path]) -> Path:
    return facts_folder(canals=SOURCE + VOCABULARY + fact("cargo")) / "canals.toml"


def test_an_older_library_is_closed_when_the_last_user_gives_it_back(file: Path) -> None:
    lending = Lending(load([str(file)]))
    with lending.renewed() as older:
        file.write_text(file.read_text(encoding="utf-8") + fact("new", value=7), encoding="utf-8")
        with lending.renewed() as newer:
            assert newer is not older and newer.fact("new") and not older.store.closed
            with lending.lent() as again:
                assert again is newer
        assert older.fact("cargo"), "it is still used"
    with pytest.raises(UseError):
        older.fact("cargo")
    assert newer.fact("new")
    lending.close()
    with pytest.raises(UseError):
        newer.fact("new")


def test_the_first_library_may_belong_to_another(file: Path) -> None:
    with load([str(file)]) as first:
        lending = Lending(first, closes_first=False)
        file.write_text(file.read_text(encoding="utf-8") + fact("new", value=7), encoding="utf-8")
        with lending.renewed() as newer:
            assert newer.fact("new") and first.fact("cargo")
        lending.close()
        assert first.fact("cargo")


def test_what_cannot_be_read_leaves_the_older_library(file: Path) -> None:
    lending = Lending(load([str(file)]))
    text = file.read_text(encoding="utf-8")
    file.unlink()
    with pytest.raises(UseError):
        lending.renew()
    with lending.lent() as library:
        assert library.fact("cargo")
    file.write_text(text, encoding="utf-8")
    with lending.renewed() as library:
        assert library.fact("cargo")
    lending.close()


def test_threads_never_get_a_closed_library(file: Path) -> None:
    lending, wrong = Lending(load([str(file)], cached=False)), list[BaseException]()
    text, ended = file.read_text(encoding="utf-8"), threading.Event()

    def use() -> None:
        while not ended.is_set():
            try:
                with lending.renewed() as library:
                    library.fact("cargo")
            except BaseException as error:
                wrong.append(error)
                return

    users = [threading.Thread(target=use) for _ in range(3)]
    for each in users:
        each.start()
    for number in range(8):
        replace(file, text + fact(f"new-{number}", value=number))
        with lending.renewed() as library:
            assert library.fact(f"new-{number}")
    ended.set()
    for each in users:
        each.join()
    lending.close()
    assert wrong == []
