"""An answer is never older than the files, whatever was done to their times."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from beltfacts.library.index import change_detection
from tests.conftest import load
from tests.promises.samples import write_library

Trick = Callable[[Path, Path], None]


@pytest.fixture
def long_ago(monkeypatch: pytest.MonkeyPatch) -> None:
    """Lets times be conclusive at once, as they are for a file that was written some seconds before: no program can set the time of change."""
    monkeypatch.setattr(change_detection, "_SETTLED", 0)


def figure_in(folder: Path) -> int:
    value = load([folder]).fact("cargo-2003").value
    assert value is not None
    return int(value)


def rewrite_in_place(folder: Path, name: str) -> None:
    """Change the figures of a file, whose size and times stay, as `touch -r` leaves them."""
    file = folder / name
    before = file.stat()
    file.write_text(file.read_text().replace("100", "900"))
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert (file.stat().st_size, file.stat().st_mtime_ns) == (before.st_size, before.st_mtime_ns)


@pytest.mark.usefixtures("long_ago")
@pytest.mark.parametrize("mtime", [0, 1, 10**18, 4 * 10**18])
def test_a_file_of_the_same_size_and_time_is_read_again(tmp_path: Path, mtime: int) -> None:
    folder = write_library(tmp_path / "facts")
    for file in folder.iterdir():
        os.utime(file, ns=(mtime, mtime))
    assert (figure_in(folder), figure_in(folder)) == (100, 100)
    rewrite_in_place(folder, "canals.toml")
    assert figure_in(folder) == 900


@pytest.mark.usefixtures("long_ago")
def test_a_file_that_another_of_the_same_size_and_time_replaces_is_read_again(tmp_path: Path) -> None:
    folder, other = write_library(tmp_path / "facts"), write_library(tmp_path / "other", value=900)
    for file in (folder / "canals.toml", other / "canals.toml"):
        os.utime(file, ns=(10**18, 10**18))
    assert figure_in(folder) == 100
    (other / "canals.toml").replace(folder / "canals.toml")
    assert figure_in(folder) == 900


@pytest.mark.usefixtures("long_ago")
@pytest.mark.parametrize("linked", ["folder", "file"])
def test_a_link_that_is_switched_to_another_release_is_followed(tmp_path: Path, linked: str) -> None:
    releases = [write_library(tmp_path / "releases" / str(number), value=value) for number, value in ((1, 100), (2, 900))]
    for release in releases:
        for file in release.iterdir():
            os.utime(file, ns=(10**18, 10**18))
    current = tmp_path / "current"
    if linked == "file":
        current.mkdir()
    link = current if linked == "folder" else current / "canals.toml"
    targets = releases if linked == "folder" else [release / "canals.toml" for release in releases]
    for target, figure in ((targets[0], 100), (targets[1], 900), (targets[0], 100)):
        link.unlink(missing_ok=True)
        link.symlink_to(target)
        assert figure_in(current) == figure


@pytest.mark.usefixtures("long_ago")
def test_a_vocabulary_of_the_same_size_and_time_is_read_again(tmp_path: Path) -> None:
    folder = write_library(tmp_path / "facts")
    assert load([folder]).store.subject_name("grand-canal") == "Grand Canal"
    file = folder / "vocabulary.toml"
    before = file.stat()
    file.write_text(file.read_text().replace("Grand Canal", "Broad Canal"))
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert load([folder]).store.subject_name("grand-canal") == "Broad Canal"


SEEN_FIRST = ("st_mode", "st_ino", "st_dev", "st_nlink", "st_uid", "st_gid", "st_size")
"""The fields that a status gives by place: from Python 3.13 on they may not be given by name too."""


def with_times(status: os.stat_result, seen: Callable[[int], int]) -> os.stat_result:
    """The status of a file whose times look as `seen` makes them, in nanoseconds."""
    values = {name: getattr(status, name) for name in dir(status) if name.startswith("st_") and name not in SEEN_FIRST}
    return os.stat_result(tuple(status), values | {name: seen(values[name]) for name in ("st_mtime_ns", "st_ctime_ns")})


def coarse(status: os.stat_result) -> os.stat_result:
    """What a file looks like on a file system that keeps times to two seconds."""
    two = 2 * 10**9
    return with_times(status, lambda time: time // two * two)


def timeless(status: os.stat_result) -> os.stat_result:
    """What a file looks like on a file system that keeps no times, as images of some tools do."""
    return with_times(status, lambda time: 0)


@pytest.mark.parametrize("looked_at", [coarse, timeless])
def test_where_times_are_not_conclusive_the_content_is_compared(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, looked_at: Callable[[os.stat_result], os.stat_result]
) -> None:
    folder = write_library(tmp_path / "facts")
    real = os.stat
    monkeypatch.setattr(change_detection.os, "stat", lambda *args, **options: looked_at(real(*args, **options)))
    for figure in (100, 900, 100, 900):
        file = folder / "canals.toml"
        file.write_bytes(file.read_bytes().replace(b"900" if figure == 100 else b"100", str(figure).encode()))
        assert figure_in(folder) == figure


def test_where_the_clock_was_set_back_the_content_is_compared(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = write_library(tmp_path / "facts")
    now = change_detection.time.time_ns()
    monkeypatch.setattr(change_detection.time, "time_ns", lambda: now - 3600 * 10**9)
    assert figure_in(folder) == 100
    rewrite_in_place(folder, "canals.toml")
    assert figure_in(folder) == 900


@pytest.mark.usefixtures("long_ago")
def test_an_opened_library_notices_the_same(tmp_path: Path) -> None:
    folder = write_library(tmp_path / "facts")
    library = load([folder])
    assert library.current() is library
    rewrite_in_place(folder, "canals.toml")
    with library.current() as newest:
        assert newest.fact("cargo-2003").value == 900
