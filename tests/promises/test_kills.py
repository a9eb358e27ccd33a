"""A file that is written is the old one or the new one, whenever the program is killed and whoever else writes it."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path
from random import Random

import pytest

from beltfacts.cache_files import new_file
from beltfacts.library.files import replace_file, rewrite_file
from tests.promises.samples import program, write_library
from tools.fuzz import kills

pytestmark = pytest.mark.skipif(os.name != "posix", reason="needs POSIX processes")


@pytest.mark.once
@pytest.mark.untraced
@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("command", ["add", "export", "index"])
def test_a_kill_at_a_random_moment_leaves_the_old_or_the_new(tmp_path: Path, command: str, seed: int) -> None:
    kills.kill_some(command, Random(seed), tmp_path, kills=3)


@pytest.mark.once
@pytest.mark.untraced
@pytest.mark.parametrize("command", kills.WRITERS)
def test_a_killed_writer_leaves_each_file_old_or_new(tmp_path: Path, command: str) -> None:
    kills.kill_writers(command, Random(1), tmp_path, kills=2)


def test_eight_writers_of_one_fact_file_all_keep_their_entries(tmp_path: Path) -> None:
    kills.write_together(tmp_path, writers=8)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root may give files away")
@pytest.mark.parametrize("how", ["rewrite", "replace"])
def test_owner_group_and_mode_stay(tmp_path: Path, how: str) -> None:
    file = tmp_path / "a.toml"
    file.write_text("old\n")
    os.chown(file, 12345, 23456)
    file.chmod(0o640)
    if how == "rewrite":
        rewrite_file(str(file), str.upper)
    else:
        replace_file(str(file), lambda temporary: Path(temporary).write_text("OLD\n") and None, force=True)
    status = file.stat()
    assert (file.read_text(), status.st_uid, status.st_gid, status.st_mode & 0o7777) == ("OLD\n", 12345, 23456, 0o640)


def test_a_file_whose_owner_cannot_stay_keeps_its_group_or_is_not_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from beltfacts.errors import UseError

    file = tmp_path / "a.toml"
    file.write_text("old\n")
    asked: list[tuple[int, int]] = []

    def refuse(path: str, uid: int, gid: int) -> None:
        asked.append((uid, gid))
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "chown", refuse)
    rewrite_file(str(file), str.upper)
    assert file.read_text() == "OLD\n", "the group is the same anyway"
    monkeypatch.setattr(os, "stat", other_group(os.stat, str(file)))
    with pytest.raises(UseError, match="operation not permitted; nothing was written"):
        rewrite_file(str(file), lambda text: text + "more\n")
    assert file.read_text() == "OLD\n"


def other_group(real, path):  # type: ignore[no-untyped-def]
    """os.stat that says of one file that it has another group."""

    def stat(asked, *args, **options):  # type: ignore[no-untyped-def]
        status = real(asked, *args, **options)
        if str(asked) != path:
            return status
        values = list(status)
        values[5] = status.st_gid + 1
        return os.stat_result(values, {name: getattr(status, name) for name in dir(status) if name.endswith("_ns")})

    return stat


def test_a_new_file_that_somebody_else_makes_meanwhile_is_not_replaced(tmp_path: Path) -> None:
    from beltfacts.errors import UseError

    file = tmp_path / "all.json"

    def write(temporary: str) -> None:
        Path(temporary).write_text("ours")
        file.write_text("theirs")

    with pytest.raises(UseError, match="is there already"):
        replace_file(str(file), write, force=False)
    assert [each.read_text() for each in tmp_path.iterdir()] == ["theirs"]


_STOPPED = """
import sys, time
from beltfacts.library.files import replace_file
def write(temporary):
    open(temporary, "w").write("half")
    print("here", flush=True)
    time.sleep(60)
replace_file(sys.argv[1], write, force=True)
"""


def test_a_temporary_file_is_removed_when_its_process_is_gone_and_not_before(tmp_path: Path) -> None:
    file = tmp_path / "all.sqlite"
    children = [subprocess.Popen([sys.executable, "-c", _STOPPED, str(file)], stdout=subprocess.PIPE) for _ in range(2)]
    for child in children:
        assert child.stdout is not None
        child.stdout.readline()
    children[0].send_signal(signal.SIGKILL)
    children[0].wait(60)
    replace_file(str(file), lambda temporary: Path(temporary).write_text("whole") and None, force=True)
    assert sorted(each.read_text() for each in tmp_path.iterdir()) == ["half", "whole"], "one is still being written"
    children[1].kill()
    for child in children:
        child.wait(60)
        assert child.stdout is not None
        child.stdout.close()
    with new_file(str(file)):
        pass
    assert [each.name for each in tmp_path.iterdir()] == ["all.sqlite"]


def test_a_killed_database_export_is_swept_by_the_next(tmp_path: Path) -> None:
    folder, file = write_library(tmp_path / "facts"), tmp_path / "out" / "all.sqlite"
    file.parent.mkdir()
    code = (
        "import os, signal, sys\nimport beltfacts.export.sqlite as target\n"
        "target.write_sqlite = lambda path, *_: (open(path, 'w').write('half'), os.kill(os.getpid(), signal.SIGKILL))\n"
        f"from beltfacts.cli import main\nmain(['export', '--to', 'sqlite', '--output', {str(file)!r}, '--facts', {str(folder)!r}])\n"
    )
    done = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True)
    assert done.returncode == -signal.SIGKILL
    assert len([*file.parent.iterdir()]) == 1 and not file.exists()
    ran = program("export", "--to", "sqlite", "--output", file, "--facts", folder, cache=tmp_path / "cache")
    assert (ran.code, [each.name for each in file.parent.iterdir()]) == (0, ["all.sqlite"])
    with sqlite3.connect(file) as db:
        assert db.execute("SELECT count(*) FROM facts").fetchone() == (8,)
    db.close()


def test_a_process_that_is_taken_for_gone_makes_another_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Between making its file and locking it, another process may remove it."""
    from beltfacts import cache_files

    real, removed = cache_files.lock_file, list[str]()

    def lock(handle: int, *, waits: bool) -> bool | None:
        if not removed:
            (left,) = tmp_path.iterdir()
            removed.append(left.name)
            left.unlink()
        return real(handle, waits=waits)

    monkeypatch.setattr(cache_files, "lock_file", lock)
    with new_file(str(tmp_path / "a")) as (handle, _):
        os.write(handle, b"whole")
        time.sleep(0)
    assert removed and [each.read_bytes() for each in tmp_path.iterdir()] == [b"whole"]
