"""A cache that others can write is not used, and nobody's link is followed in writing one."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from beltfacts.documents import text_cache
from beltfacts.errors import UseError
from beltfacts.evidence.resume import ResumeFile
from beltfacts.kept_results import keep
from tests.promises.samples import QUESTION, program, write_library

pytestmark = pytest.mark.skipif(not hasattr(os, "geteuid"), reason="needs owners and rights of files")

OTHER = 12345
"""A user that is not this one."""


def answers_without_cache(folder: Path, cache: Path, why: str) -> None:
    ran = program(*QUESTION, "--facts", folder, cache=cache)
    assert ran.code == 0
    assert "100 tonnes" in ran.stdout and "900 tonnes" not in ran.stdout
    assert ran.stderr.count("no cache is kept") == 1 and why in ran.stderr


def planted(tmp_path: Path) -> tuple[Path, Path, Path]:
    """A library, a cache folder and a cache file in it which says another figure, whole and sealed as the program does it."""
    folder, cache = write_library(tmp_path / "facts", value=900), tmp_path / "cache"
    assert "900 tonnes" in program(*QUESTION, "--facts", folder, cache=cache).stdout
    kept = cache / "kept"
    write_library(folder)
    (file,) = cache.glob("*.sqlite")
    forged = file.read_bytes()
    program(*QUESTION, "--facts", folder, cache=cache)
    good = file.read_bytes()
    kept.write_bytes(forged)
    assert good != forged
    return folder, cache, file


@pytest.mark.parametrize("mode", [0o020, 0o002, 0o022])
@pytest.mark.parametrize("which", ["file", "folder", "seal"])
def test_a_cache_that_others_may_write_is_not_used(tmp_path: Path, which: str, mode: int) -> None:
    folder, cache, file = planted(tmp_path)
    path = {"file": file, "folder": cache, "seal": file.with_name(file.name + ".seal")}[which]
    if which == "seal":
        program(*QUESTION, "--facts", folder, cache=cache)
        path.write_text("forged")
        path.chmod(path.stat().st_mode | mode)
        assert "100 tonnes" in program(*QUESTION, "--facts", folder, cache=cache).stdout
        return
    path.chmod(path.stat().st_mode | mode)
    before = file.read_bytes()
    answers_without_cache(folder, cache, "others may write it")
    assert file.read_bytes() == before


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root may give files away")
@pytest.mark.parametrize("which", ["file", "folder"])
def test_a_cache_of_somebody_else_is_not_used(tmp_path: Path, which: str) -> None:
    folder, cache, file = planted(tmp_path)
    os.chown(file if which == "file" else cache, OTHER, OTHER)
    before = file.read_bytes()
    answers_without_cache(folder, cache, "it belongs to somebody else")
    assert file.read_bytes() == before


def test_what_is_kept_is_for_the_user_alone(tmp_path: Path) -> None:
    folder, cache = write_library(tmp_path / "facts"), tmp_path / "cache"
    mask = os.umask(0)
    try:
        for _ in range(2):
            program(*QUESTION, "--facts", folder, cache=cache)
    finally:
        os.umask(mask)
    assert stat.S_IMODE(cache.stat().st_mode) == 0o700
    assert {stat.S_IMODE(file.stat().st_mode) for file in cache.iterdir()} == {0o600}


def test_links_with_every_name_that_is_written_are_not_followed(tmp_path: Path) -> None:
    """The cache file, its seal, and what earlier versions called their temporary file, for all process numbers near."""
    folder, cache = write_library(tmp_path / "facts"), tmp_path / "cache"
    program(*QUESTION, "--facts", folder, cache=cache)
    (file,) = cache.glob("*.sqlite")
    for left in cache.iterdir():
        left.unlink()
    target = tmp_path / "mine"
    target.write_text("mine")
    names = [file.name, f"{file.name}.seal", *(f"{file.name}.{number}.tmp" for number in range(1, 40_000, 7))]
    for name in names:
        (cache / name).symlink_to(target)
    for _ in range(2):
        assert "100 tonnes" in program(*QUESTION, "--facts", folder, cache=cache).stdout
    assert target.read_text() == "mine"
    assert not file.is_symlink()


def test_processes_with_one_number_keep_a_cache(tmp_path: Path) -> None:
    """As in several containers on one volume, where each is process 1."""
    folder, cache = write_library(tmp_path / "facts"), tmp_path / "cache"
    code = (
        "import os, sys\nos.getpid = lambda: 1\nfrom beltfacts.cli import main\n"
        f"sys.exit(main(['list', '--format', 'csv', '--facts', {str(folder)!r}]))\n"
    )
    env = {**os.environ, "BELTFACTS_CACHE": str(cache)}
    started = [subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=env) for _ in range(6)]
    done = {(*process.communicate(), process.returncode) for process in started}
    assert {(err, code) for _, err, code in done} == {(b"", 0)}
    assert len({out for out, _, _ in done}) == 1
    assert [file.name for file in cache.iterdir() if file.name.startswith(".") or file.name.endswith(".tmp")] == []


def test_texts_in_a_folder_that_others_may_change_are_neither_read_nor_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, cache_folder: Path
) -> None:
    from beltfacts.documents.extraction import Extraction

    monkeypatch.setattr(text_cache, "_LEAST_SECONDS", 0.0)
    monkeypatch.setattr(text_cache, "_MOST_BYTES_A_SECOND", float("inf"))
    asked: list[str] = []

    def extract() -> Extraction:
        asked.append("extracted")
        return Extraction("text")

    text_cache.extract_once("a.html", "digest", extract)
    text_cache.extract_once("a.html", "digest", extract)
    assert len(asked) == 1
    cache_folder.chmod(0o777)
    text_cache.extract_once("a.html", "digest", extract)
    assert len(asked) == 2
    text_cache.extract_once("a.html", "other digest", extract)
    assert len([*(cache_folder / "texts").iterdir()]) == 1


def test_a_linked_folder_of_texts_is_not_written_through_by_somebody_elses_link(tmp_path: Path, cache_folder: Path) -> None:
    if os.geteuid() != 0:
        pytest.skip("only root may give links away")
    cache_folder.mkdir(mode=0o700)
    (tmp_path / "elsewhere").mkdir(mode=0o700)
    (cache_folder / "texts").symlink_to(tmp_path / "elsewhere")
    os.lchown(cache_folder / "texts", OTHER, OTHER)
    with pytest.raises(PermissionError):
        keep(str(cache_folder / "texts" / "a.text"), [b"text"], largest=4, all_bytes=4)
    assert [*(tmp_path / "elsewhere").iterdir()] == []


@pytest.mark.parametrize("what", ["writable", "link", "owner"])
def test_verdicts_that_others_may_write_are_refused(tmp_path: Path, what: str) -> None:
    file = tmp_path / "verified.jsonl"
    ResumeFile(str(file), None, {})
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    ResumeFile(str(file), None, {})
    if what == "writable":
        file.chmod(0o622)
    elif what == "link":
        file = tmp_path / "link"
        file.symlink_to(tmp_path / "verified.jsonl")
    elif os.geteuid() == 0:
        os.chown(file, OTHER, OTHER)
    else:
        pytest.skip("only root may give files away")
    with pytest.raises(UseError, match="--resume"):
        ResumeFile(str(file), None, {})
