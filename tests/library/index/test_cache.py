"""The cache while it is fresh, and when a file is changed, added or removed."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from beltfacts.library.files.folder import list_fact_files, parse_file
from beltfacts.library.files.parsing import Parsed
from beltfacts.library.index import cache
from beltfacts.library.index.change_detection import take_snapshot
from beltfacts.library.library import Library
from beltfacts.library.roots import find_roots
from beltfacts.search.answers import answer
from tests.conftest import SOURCE, Ran, fact, load
from tests.library.index.samples import CANALS, contents_of, ids, set_age

Write = Callable[..., Path]
Run = Callable[..., Ran]


def test_a_fresh_cache_is_used_without_reading_a_file(folder: Path, cache_folder: Path) -> None:
    first = load([folder])
    assert first.state.read == 3
    assert first.state.path is not None and first.state.path.parent == cache_folder
    now = take_snapshot(list_fact_files([str(folder)]))

    def unwanted(path: str) -> Parsed:
        raise AssertionError(f"{path} was read")

    store, state = cache.open_store([str(folder)], now, unwanted)
    assert (state.path, state.read, state.trouble) == (first.state.path, 0, "")
    with Library(find_roots([folder]), now, store, state) as second:
        assert contents_of(second) == contents_of(first) == contents_of(load([folder], cached=False))


def test_a_changed_file_is_read_alone(folder: Path) -> None:
    load([folder])
    (folder / "canals.toml").write_text(CANALS + fact("cargo-2026", value=777, date="2026"))
    library = load([folder])
    assert library.state.read == 1
    assert ids(library) == ["cargo-2024", "cargo-2025", "cargo-2026", "barges-2023"]
    assert [hit.fact.id for hit in answer(library, "cargo 777 tonnes").hits] == ["cargo-2026"]
    assert contents_of(library) == contents_of(load([folder], cached=False))
    assert load([folder]).state.read == 0


def test_a_change_that_keeps_size_and_time_is_noticed_soon_after_writing(folder: Path) -> None:
    file = folder / "canals.toml"
    file.write_text(CANALS)
    before = file.stat()
    assert load([folder]).fact("cargo-2024").value == 100
    file.write_text(CANALS.replace("100", "900"))
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert (file.stat().st_size, file.stat().st_mtime_ns) == (before.st_size, before.st_mtime_ns)
    library = load([folder])
    assert (library.fact("cargo-2024").value, library.state.read) == (900, 1)


@pytest.mark.parametrize("seconds", [0, 50, -50])
def test_a_new_time_alone_makes_nothing_be_read_again(folder: Path, seconds: int) -> None:
    load([folder])
    set_age(folder / "canals.toml", seconds)
    assert load([folder]).state.read == 0


def test_a_large_file_under_a_new_time_is_compared_by_content_once(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("beltfacts.library.index.change_detection._SETTLED", 0)  # as if all were written long ago
    file = folder / "canals.toml"
    file.write_text(CANALS + "# padding\n" * 200_000)
    load([folder])
    set_age(file, 50)
    library = load([folder])
    ((look,),) = library.store.query("SELECT look FROM file WHERE path = ?", (str(file),))
    assert (library.state.read, look.split()[1]) == (0, str(file.stat().st_mtime_ns))
    assert contents_of(library) == contents_of(load([folder], cached=False))


@pytest.mark.parametrize("build", ["new", "changed"])
def test_a_file_that_changes_while_it_is_read_is_read_again(folder: Path, build: str) -> None:
    file = folder / "canals.toml"
    if build == "changed":
        load([folder])
        file.write_text(CANALS + "# changed\n")
        set_age(file, 50)
    later = CANALS.replace("100", "900")

    def read(path: str) -> Parsed:
        parsed = parse_file(path)
        if path == str(file):
            file.write_text(later)
        return parsed

    store, _ = cache.open_store([str(folder)], take_snapshot(list_fact_files([str(folder)])), read)
    store.close()
    assert load([folder]).fact("cargo-2024").value == 900


def test_added_and_removed_files_come_and_go_in_the_order_of_files(folder: Path) -> None:
    load([folder])
    for name in ("atlas", "lakes", "zoo"):
        (folder / f"{name}.toml").write_text(SOURCE.replace("gazette", name) + fact(f"{name}-1") + fact(f"{name}-2", date="2020"))
    library = load([folder])
    assert library.state.read == 3
    assert ids(library) == ["atlas-1", "atlas-2", "cargo-2024", "cargo-2025", "lakes-1", "lakes-2", "barges-2023", "zoo-1", "zoo-2"]
    assert contents_of(library) == contents_of(load([folder], cached=False))
    (folder / "rivers.toml").unlink()
    (folder / "atlas.toml").unlink()
    library = load([folder])
    assert library.state.read == 0
    assert ids(library) == ["cargo-2024", "cargo-2025", "lakes-1", "lakes-2", "zoo-1", "zoo-2"]
    assert answer(library, "barges built").hits == []
    assert contents_of(library) == contents_of(load([folder], cached=False))


def test_files_may_be_added_before_the_first_one_any_number_of_times(folder: Path) -> None:
    load([folder])
    for number in range(14):
        (folder / f"a{90 - number}.toml").write_text(SOURCE.replace("gazette-2024", f"gazette-{number}") + fact(f"early-{number}"))
        library = load([folder])
    assert ids(library) == [*(f"early-{number}" for number in reversed(range(14))), "cargo-2024", "cargo-2025", "barges-2023"]
