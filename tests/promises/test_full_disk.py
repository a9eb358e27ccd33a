"""Where a disk is full, a new file is there as a whole or not at all, and the message says what is true."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tools.fuzz.kills import make_writable

resource = pytest.importorskip("resource", reason="no limits of files here")


def run_with_room(folder: Path, most: int, *words: str) -> tuple[int, str]:
    """Run a command that can write files of so many bytes at most. Return its exit code and its messages."""

    def limit() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))

    env = {**os.environ, "BELTFACTS_CACHE": str(folder / "cache")}
    line = [sys.executable, "-m", "beltfacts", *words]
    done = subprocess.run(
        line, cwd=folder, env=env, capture_output=True, text=True, check=False, preexec_fn=limit, stdin=subprocess.DEVNULL
    )
    return done.returncode, done.stderr


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    make_writable(tmp_path)
    return tmp_path


def test_a_mapping_file_is_whole_or_not_there(folder: Path) -> None:
    words = ("import", "documents/table.csv", "--topic", "water", "--dry-run", "--documents", "documents", "--facts", "facts")
    code, said = run_with_room(folder, 20, *words, "--save-mapping", "m.toml")
    assert code == 2 and "cannot write m.toml" in said
    assert not (folder / "m.toml").exists()


def test_a_site_that_cannot_begin_leaves_nothing(folder: Path) -> None:
    code, said = run_with_room(folder, 20, "site", "site", "--facts", "facts")
    assert code == 2 and "nothing was changed there" in said
    assert [path.name for path in folder.iterdir() if path.name.startswith("site")] == []


def test_a_library_that_is_made_in_part_says_so(folder: Path) -> None:
    code, _ = run_with_room(folder, 1 << 20, "init", "whole", "--yes")
    assert code == 0
    most = (folder / "whole" / "beltfacts.toml").stat().st_size
    code, said = run_with_room(folder, most, "init", "part", "--yes")
    assert code == 2 and "nothing was written" not in said and "makes the rest later" in said
    assert run_with_room(folder, 1 << 20, "init", "part", "--yes")[0] == 0
    names = [sorted(str(path.relative_to(folder / each)) for path in (folder / each).rglob("*")) for each in ("whole", "part")]
    assert names[0] == names[1]
