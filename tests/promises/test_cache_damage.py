"""A damaged cache costs time and nothing else: bits, pages and length, wherever they changed, also behind an unchanged time."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from beltfacts.cli import main
from beltfacts.library.index import seal
from tests.promises.samples import write_library
from tools.fuzz.cache_damage import damage

Ask = Callable[[], list[tuple[int, str]]]

COMMANDS = (
    ["search", "grand canal cargo 100 tonnes", "--format", "json"],
    ["search", "cargoo carried 2003", "--format", "json"],
    ["list", "--topic", "water", "--format", "json"],
    ["cite", "cargo-2003", "--style", "apa"],
    ["sources", "--format", "json"],
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_library(tmp_path / "facts")


@pytest.fixture
def ask(folder: Path, capsys: pytest.CaptureFixture[str]) -> Ask:
    def asked() -> list[tuple[int, str]]:
        answers = []
        for command in COMMANDS:
            code = main([*command, "--facts", str(folder)])
            said = capsys.readouterr()
            assert "no cache is kept" not in said.err
            answers.append((code, said.out))
        return answers

    return asked


def cache_in(cache_folder: Path) -> Path:
    (file,) = cache_folder.glob("*.sqlite")
    return file


@pytest.mark.untraced
@pytest.mark.parametrize("seed", range(60))
def test_a_damaged_cache_changes_no_answer(ask: Ask, cache_folder: Path, seed: int) -> None:
    right = ask()
    file = cache_in(cache_folder)
    file.write_bytes(damage(file.read_bytes(), Random(seed)))
    assert ask() == right
    assert ask() == right


def test_swapped_pages_behind_the_same_size_and_time_change_no_answer(ask: Ask, cache_folder: Path) -> None:
    right = ask()
    file = cache_in(cache_folder)
    whole, before = file.read_bytes(), file.stat()
    pages = len(whole) // 4096
    for page in range(1, pages - 1, 3):
        first, second = 4096 * page, 4096 * (page + 1)
        swapped = whole[:first] + whole[second : second + 4096] + whole[first:second] + whole[second + 4096 :]
        file.write_bytes(swapped)
        os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
        assert ask() == right, page
        file = cache_in(cache_folder)
        whole, before = file.read_bytes(), file.stat()


def test_a_damaged_or_missing_seal_changes_no_answer(ask: Ask, cache_folder: Path) -> None:
    right = ask()
    sealed = cache_in(cache_folder)
    sealed = sealed.with_name(sealed.name + seal.SEAL)
    for content in (b"", b"1 2 3 4 5", b"\xff" * 5000):
        sealed.write_bytes(content)
        assert ask() == right
    sealed.unlink()
    assert ask() == right


def test_a_seal_is_worth_nothing_for_another_file(ask: Ask, cache_folder: Path) -> None:
    """A copy of the cache that is put in its place is hashed, whatever the seal says."""
    right = ask()
    file = cache_in(cache_folder)
    copy = file.with_name("copy")
    copy.write_bytes(file.read_bytes().replace(b"cargo carried", b"cargo carries"))
    os.utime(copy, ns=(file.stat().st_atime_ns, file.stat().st_mtime_ns))
    copy.replace(file)
    assert ask() == right


def test_a_whole_cache_is_hashed_once(folder: Path, ask: Ask, cache_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ask()
    monkeypatch.setattr(seal, "_FINE_TICK", 0)
    monkeypatch.setattr(seal, "_COARSE_TICK", 0)
    ask()
    monkeypatch.setattr(seal, "_hash", lambda *_: 1 / 0)
    ask()


def test_a_cache_that_just_changed_is_hashed_again(ask: Ask, cache_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Within the tick of a clock a file may change twice and look the same."""
    monkeypatch.setattr(seal, "_FINE_TICK", 3600 * 10**9)
    monkeypatch.setattr(seal, "_COARSE_TICK", 3600 * 10**9)
    ask()
    assert not cache_in(cache_folder).with_name(cache_in(cache_folder).name + seal.SEAL).exists()


def test_the_cache_is_on_the_disk_before_it_is_visible(folder: Path, ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    done: list[str] = []
    for name in ("fsync", "replace"):
        real = getattr(os, name)
        monkeypatch.setattr(os, name, lambda *args, real=real, name=name: (done.append(name), real(*args))[1])
    ask()
    assert done[:3] == ["fsync", "replace", "fsync"], "the file, its name, the folder"
