"""Many processes that build one cache at once, and killed ones."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from beltfacts.library.files.folder import list_fact_files, parse_file
from beltfacts.library.files.parsing import Parsed
from beltfacts.library.index import cache
from beltfacts.library.index.change_detection import take_snapshot
from tests.conftest import Ran, fact, load
from tests.library.index.samples import CANALS, contents_of, only_file, posix, set_age

Write = Callable[..., Path]
Run = Callable[..., Ran]


def test_processes_that_build_one_cache_at_once_all_answer_right(folder: Path, cache_folder: Path) -> None:
    command = [sys.executable, "-m", "beltfacts", "list", "--format", "json", "--facts", str(folder)]
    for content in (CANALS, CANALS + "# changed\n"):
        (folder / "canals.toml").write_text(content)
        started = [subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(8)]
        done = [(*process.communicate(), process.returncode) for process in started]
        assert {(out, err, code) for out, err, code in done} == {(done[0][0], b"", 0)}
        assert len(json.loads(done[0][0])["results"]) == 3
        assert load([folder]).state.read == 0
        only_file(cache_folder)


def test_a_cache_that_another_process_replaces_all_the_time_can_be_opened(folder: Path) -> None:
    file = str(load([folder]).state.path)
    program = (
        "import os, shutil, sys\n"
        "file = sys.argv[1]\n"
        "print('begun', flush=True)\n"
        "while True:\n"
        "    shutil.copyfile(file, file + '.copy')\n"
        "    os.chmod(file + '.copy', 0o600)\n"
        "    os.replace(file + '.copy', file)\n"
    )
    with subprocess.Popen([sys.executable, "-c", program, file], stdout=subprocess.PIPE, text=True) as replacing:
        try:
            assert replacing.stdout is not None and replacing.stdout.readline() == "begun\n"
            for _ in range(300):
                store = cache.open_cache_file(file, [str(folder)])
                assert store is not None
                store.close()
        finally:
            replacing.kill()


def test_an_index_that_another_process_updates_meanwhile_is_not_updated_twice(folder: Path) -> None:
    load([folder])
    (folder / "canals.toml").write_text(CANALS.replace("250", "777") + fact("newer"))
    others = iter([[sys.executable, "-m", "beltfacts", "list", "--facts", str(folder)]])

    def read(path: str) -> Parsed:
        for command in others:
            subprocess.run(command, capture_output=True, check=True)
        return parse_file(path)

    store, _ = cache.open_store([str(folder)], take_snapshot(list_fact_files([str(folder)])), read)
    store.close()
    library = load([folder])
    assert library.state.read == 0
    assert contents_of(library) == contents_of(load([folder], cached=False))


@posix
@pytest.mark.parametrize("build", ["new", "changed"])
def test_a_process_killed_while_it_builds_leaves_nothing_that_hurts(folder: Path, cache_folder: Path, build: str) -> None:
    if build == "changed":
        load([folder])
        (folder / "canals.toml").write_text(CANALS + fact("newer"))
    program = (
        "import os, signal\n"
        "from beltfacts.library import load\n"
        f"load([{str(folder)!r}], progress=lambda done, total: os.kill(os.getpid(), signal.SIGKILL))\n"
    )
    done = subprocess.run([sys.executable, "-c", program], check=False, capture_output=True)
    assert done.returncode == -signal.SIGKILL
    (left,) = cache_folder.glob(".*.new")
    library = load([folder])
    assert contents_of(library) == contents_of(load([folder], cached=False))
    assert not left.exists()
    only_file(cache_folder)


def test_what_earlier_versions_left_is_removed_when_it_is_old(folder: Path, cache_folder: Path) -> None:
    cache_folder.mkdir(mode=0o700)
    old, young = cache_folder / "facts-0.sqlite.17.tmp", cache_folder / "facts-0.sqlite.18.tmp"
    for left in (old, young):
        left.write_bytes(b"half")
    set_age(old, 2 * 3600)
    load([folder])
    assert (old.exists(), young.exists()) == (False, True)
