"""A library whose fact files change: `current` returns it again, or a new one."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from beltfacts.errors import UseError
from beltfacts.library.library import Library
from tests.conftest import fact, load
from tests.library.samples import NEW, OLD, replace

THREADS = 8


def test_the_current_library_is_the_same_while_no_file_changes(folder: Path) -> None:
    library = load([folder])
    assert library.current() is library
    for file in folder.iterdir():
        os.utime(file)
    assert library.current() is library
    (folder / "notes.txt").write_text("no fact file")
    assert library.current() is library


@pytest.mark.parametrize("cached", [True, False], ids=["cache", "memory"])
@pytest.mark.parametrize("change", ["written", "written within one tick", "added", "removed", "renamed"])
def test_the_current_library_is_a_new_one_after_a_change(folder: Path, change: str, cached: bool, opened: set[Library]) -> None:
    library = load([folder], cached=cached)
    file = folder / "canals.toml"
    before = file.stat()
    if change == "written":
        file.write_text(NEW, encoding="utf-8")
    elif change == "written within one tick":
        file.write_text(OLD.replace("100", "900"), encoding="utf-8")
        os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
        assert (file.stat().st_size, file.stat().st_mtime_ns) == (before.st_size, before.st_mtime_ns)
    elif change == "added":
        (folder / "more.toml").write_text(fact("more", extra='source = "gazette-2024"'))
    elif change == "removed":
        file.unlink()
    else:
        file.rename(folder / "aaa.toml")
    current = library.current()
    opened.add(current)
    assert current is not library
    with load([folder], cached=False) as fresh:
        assert [*current.facts] == [*fresh.facts]
    assert [each.id for each in library.facts] == ["barges-2023", "cargo-2024", "cargo-2025"]
    assert (library.current(), current.current()) == (current, current)
    assert (current.state.path is None) is not cached


def test_all_threads_get_the_same_new_library(folder: Path, opened: set[Library]) -> None:
    library = load([folder])
    replace(folder / "canals.toml", NEW)
    with ThreadPoolExecutor(THREADS) as pool:
        opened |= {*pool.map(lambda _: library.current(), range(4 * THREADS))}
    assert len(opened) == 1 and library not in opened


def test_the_current_library_is_opened_again_when_the_newest_one_was_closed(folder: Path, opened: set[Library]) -> None:
    library = load([folder])
    replace(folder / "canals.toml", NEW)
    library.current().close()
    opened.add(library.current())
    assert library.current().fact("locks").value == 7


def test_the_old_library_stays_usable_when_the_fact_files_are_gone(folder: Path) -> None:
    library = load([folder])
    for file in folder.iterdir():
        file.rename(folder.parent / file.name)
    with pytest.raises(UseError, match="no fact files in"):
        library.current()
    assert len(library.facts) == 3
    for name in ("barges", "canals", "vocabulary"):
        (folder.parent / f"{name}.toml").rename(folder / f"{name}.toml")
    assert library.current() is library


def test_files_written_long_ago_are_not_read_again_to_see_that_they_are_the_same(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("beltfacts.library.index.change_detection._SETTLED", 0)  # no program can set the time of the last change
    library = load([folder])
    monkeypatch.setattr("beltfacts.library.index.change_detection.content_hash", lambda path: 1 / 0)
    assert library.current() is library
