"""Where the cache is, and answers without one where it cannot be written."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from beltfacts.cli import main
from beltfacts.library.index import cache_path
from tests.conftest import SOURCE, Ran, fact, load
from tests.library.index.samples import CANALS, only_file, posix

Write = Callable[..., Path]
Run = Callable[..., Ran]


def answers_and_says_once(ran: Ran) -> None:
    assert ran.code == 0
    assert {row["id"] for row in json.loads(ran.stdout)["results"]} == {"cargo-2024", "cargo-2025", "barges-2023"}
    assert ran.stderr.count("no cache is kept") == 1
    assert "searching works without it" in ran.stderr


def test_where_the_cache_folder_is_a_file_no_cache_is_kept(folder: Path, cache_folder: Path, call: Run) -> None:
    cache_folder.write_text("mine")
    answers_and_says_once(call("list", "--facts", folder, "--format", "json"))
    assert cache_folder.read_text() == "mine"
    answers_and_says_once(call("list", "--facts", folder, "--format", "json", BELTFACTS_CACHE=str(cache_folder / "below")))


def test_where_the_cache_file_is_a_folder_no_cache_is_kept(folder: Path, cache_folder: Path, call: Run) -> None:
    Path(cache_path.cache_path([str(folder)])).mkdir(parents=True)
    answers_and_says_once(call("list", "--facts", folder, "--format", "json"))


@posix
def test_where_the_cache_folder_is_read_only_no_cache_is_kept(folder: Path, cache_folder: Path, call: Run) -> None:
    if os.geteuid() == 0:
        pytest.skip("root may write to every folder")
    cache_folder.mkdir()
    for mode in (0o500, 0):
        cache_folder.chmod(mode)
        try:
            answers_and_says_once(call("list", "--facts", folder, "--format", "json"))
        finally:
            cache_folder.chmod(0o700)
    load([folder])
    cache_folder.chmod(0o500)
    try:
        assert call("list", "--facts", folder).stderr == ""
    finally:
        cache_folder.chmod(0o700)


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="needs a file system in which nobody can write")
def test_where_the_cache_folder_cannot_be_made_no_cache_is_kept(folder: Path, call: Run) -> None:
    answers_and_says_once(call("list", "--facts", folder, "--format", "json", BELTFACTS_CACHE="/proc/self/beltfacts"))


@posix
@pytest.mark.parametrize("limit", [0, 3_000, 30_000, 70_000])
def test_on_a_full_disk_no_cache_is_kept(folder: Path, cache_folder: Path, limit: int) -> None:
    program = (
        "import resource, sys\n"
        "from beltfacts.cli import main\n"
        f"resource.setrlimit(resource.RLIMIT_FSIZE, ({limit}, {limit}))\n"
        f"sys.exit(main(['list', '--format', 'json', '--facts', {str(folder)!r}]))\n"
    )
    done = subprocess.run([sys.executable, "-B", "-c", program], capture_output=True, encoding="utf-8", check=False)
    answers_and_says_once(Ran(done.stdout, done.stderr, done.returncode))
    assert [*cache_folder.iterdir()] == []


@posix
def test_a_disk_that_fills_up_keeps_the_old_cache(folder: Path, cache_folder: Path) -> None:
    load([folder])
    old = only_file(cache_folder)
    before = old.read_bytes()
    (folder / "canals.toml").write_text(CANALS + "# changed\n")
    program = (
        "import resource, sys\n"
        "from beltfacts.cli import main\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (30000, 30000))\n"
        f"sys.exit(main(['list', '--format', 'json', '--facts', {str(folder)!r}]))\n"
    )
    done = subprocess.run([sys.executable, "-B", "-c", program], capture_output=True, encoding="utf-8", check=False)
    answers_and_says_once(Ran(done.stdout, done.stderr, done.returncode))
    assert only_file(cache_folder) == old
    assert old.read_bytes() == before


def test_no_cache_writes_nothing(folder: Path, cache_folder: Path, call: Run) -> None:
    for command in (["search", "cargo"], ["list"], ["topics"], ["show", "barges-2023"]):
        ran = call(*command, "--facts", folder, "--no-cache")
        assert (ran.code, ran.stderr) == (0, "")
    call("check", "--facts", folder)
    assert not cache_folder.exists()
    load([folder])
    before = only_file(cache_folder).stat()
    (folder / "canals.toml").write_text(SOURCE + fact("newer"))
    assert "newer" in call("list", "--facts", folder, "--no-cache").stdout
    assert only_file(cache_folder).stat().st_mtime_ns == before.st_mtime_ns


def test_a_relative_cache_folder_is_below_the_current_folder(folder: Path, tmp_path: Path, call: Run) -> None:
    for _ in range(2):
        ran = call("list", "--facts", folder, cwd=tmp_path, BELTFACTS_CACHE="here/below")
        assert (ran.code, ran.stderr) == (0, "")
    assert only_file(tmp_path / "here" / "below")


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="XDG folders")
def test_the_cache_is_in_the_users_cache_folder(folder: Path, tmp_path: Path, call: Run) -> None:
    call("list", "--facts", folder, BELTFACTS_CACHE=None, XDG_CACHE_HOME=str(tmp_path / "xdg"))
    assert only_file(tmp_path / "xdg" / "beltfacts")
    for other in ("", "relative"):
        call("list", "--facts", folder, BELTFACTS_CACHE=None, XDG_CACHE_HOME=other, HOME=str(tmp_path / "home"))
    assert only_file(tmp_path / "home" / ".cache" / "beltfacts")


@posix
def test_without_a_home_folder_no_cache_is_kept(folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    if sys.platform == "darwin":
        pytest.skip("needs a user without an entry")
    for name in ("BELTFACTS_CACHE", "XDG_CACHE_HOME", "HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("os.getuid", lambda: 2**31 - 7)
    library = load([folder])
    assert len(library.facts) == 3
    assert "no home folder is known; set BELTFACTS_CACHE to a folder" in library.state.trouble
    assert main(["index", "--clear", "--facts", str(folder)]) == 2
    assert capsys.readouterr().err.endswith("cannot be removed: no home folder is known; set BELTFACTS_CACHE to a folder\n")


@posix
def test_other_users_cannot_read_the_cache_folder(folder: Path, cache_folder: Path) -> None:
    load([folder])
    assert cache_folder.stat().st_mode & 0o077 == 0
