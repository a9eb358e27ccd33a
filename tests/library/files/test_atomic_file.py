"""A file is replaced whole or not at all, whoever else writes it, and whenever the program is killed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any

import pytest

from beltfacts.errors import UseError
from beltfacts.library.files import atomic_file
from beltfacts.library.files.atomic_file import rewrite_file


def test_a_file_keeps_its_permissions_its_byte_order_mark_and_its_link(tmp_path: Path) -> None:
    file, link = tmp_path / "a.toml", tmp_path / "link.toml"
    file.write_bytes("\ufeffé\r\n".encode())
    file.chmod(0o640)
    link.symlink_to(file)
    rewrite_file(str(link), lambda text: text + "more\n")
    assert file.read_bytes() == "\ufeffé\r\nmore\n".encode()
    assert (file.stat().st_mode & 0o777, link.is_symlink()) == (0o640, True)
    assert sorted(each.name for each in tmp_path.iterdir()) == ["a.toml", "link.toml"]


def test_the_temporary_file_of_a_killed_program_is_removed_and_nothing_else(tmp_path: Path) -> None:
    for name in ("a.toml", ".a.toml.x1.new", ".b.toml.x1.new", ".a.toml"):
        (tmp_path / name).write_text("old\n")
    rewrite_file(str(tmp_path / "a.toml"), str.upper)
    assert sorted(each.name for each in tmp_path.iterdir()) == [".a.toml", ".b.toml.x1.new", "a.toml"]


def test_a_file_that_is_changed_in_between_is_not_overwritten(tmp_path: Path) -> None:
    file = tmp_path / "a.toml"
    file.write_text("old\n")

    def change(text: str) -> str:
        file.write_text("somebody else\n")
        return text + "new\n"

    with pytest.raises(UseError, match="changed by another program meanwhile; nothing was written"):
        rewrite_file(str(file), change)
    assert [each.read_text() for each in tmp_path.iterdir()] == ["somebody else\n"]


def test_a_locked_file_is_waited_for_a_limited_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fcntl = pytest.importorskip("fcntl")
    file = tmp_path / "a.toml"
    file.write_text("old\n")
    monkeypatch.setattr(atomic_file, "_PATIENCE", 0.05)
    with file.open() as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        with pytest.raises(UseError, match="being written by another program; nothing was written"):
            rewrite_file(str(file), str.upper)
    assert file.read_text() == "old\n"


def test_many_threads_that_write_one_file_lose_nothing(tmp_path: Path) -> None:
    file = tmp_path / "a.toml"
    file.write_text("")
    threads = [threading.Thread(target=rewrite_file, args=(str(file), lambda text, n=n: f"{text}{n}\n")) for n in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(map(int, file.read_text().split())) == list(range(12))


@pytest.mark.parametrize("data", [b"\xff\xfe", b"old"])
def test_a_file_that_cannot_be_read_or_written_gives_one_line(tmp_path: Path, data: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "a.toml"
    file.write_bytes(data)
    if data == b"old":

        def full(*_: Any) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(UseError, match=r"cannot write .*a.toml: (not utf-8 text|no space left on device); nothing was written"):
        rewrite_file(str(file), str.upper)
    assert [each.read_bytes() for each in tmp_path.iterdir()] == [data]


_SLOW = """
import os, sys, time
from beltfacts.library.files import rewrite_file
point, path = sys.argv[1:]
real = getattr(os, point)
def slow(*args):
    print("here", flush=True)
    time.sleep(60)
    return real(*args)
setattr(os, point, slow)
rewrite_file(path, lambda text: text + "new" * 100000)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL")
@pytest.mark.parametrize("point", ["fsync", "chmod", "replace"])
def test_a_kill_in_the_middle_leaves_the_old_file_whole_and_the_next_one_works(tmp_path: Path, point: str) -> None:
    file = tmp_path / "a.toml"
    file.write_text("old\n")
    child = subprocess.Popen([sys.executable, "-c", _SLOW, point, str(file)], stdout=subprocess.PIPE)
    assert child.stdout is not None
    assert child.stdout.readline() == b"here\n"
    child.send_signal(signal.SIGKILL)
    child.wait(60)
    child.stdout.close()
    assert file.read_text() == "old\n"
    rewrite_file(str(file), lambda text: text + "next\n")
    assert [each.read_text() for each in tmp_path.iterdir()] == ["old\nnext\n"]


_BUSY = """
import sys
from beltfacts.library.files import rewrite_file as revise
print("here", flush=True)
while True:
    revise(sys.argv[1], lambda text: text + "x" * 99999 + chr(10))
"""


def test_killing_at_random_times_leaves_whole_lines(tmp_path: Path) -> None:
    file = tmp_path / "a.toml"
    file.write_text("")
    for pause in (0.0, 0.004, 0.01):
        child = subprocess.Popen([sys.executable, "-c", _BUSY, str(file)], stdout=subprocess.PIPE)
        assert child.stdout is not None
        child.stdout.readline()
        time.sleep(pause)
        child.kill()
        child.wait(60)
        child.stdout.close()
        assert set(file.read_text().split("\n")) <= {"x" * 99999, ""}
