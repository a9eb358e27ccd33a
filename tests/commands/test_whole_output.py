"""Standard output is whole, or the exit code is 2: full disks, short writes, pipes that do not block, buffered and not."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.support import facts_of

pytestmark = [
    pytest.mark.once,
    pytest.mark.untraced,
    pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs the files of a Unix system"),
]

BUFFERING = {"buffered": {"PYTHONUNBUFFERED": ""}, "unbuffered": {"PYTHONUNBUFFERED": "1"}}

COMMANDS = (
    *(("list", "--format", name) for name in ("csv", "json", "jsonl", "markdown", "plain", "table")),
    ("search", "canal cargo", "--limit", "5000", "--format", "json"),
    ("export", "--to", "jsonld"),
    ("check", "--format", "json", "--all"),
    ("check", "--explain", "date"),
    ("show", "f1"),
    ("cite", "f1"),
    ("sources",),
    ("search", "--from", "queries.txt"),
    ("--help",),
    ("--version",),
)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a library whose lists take more than a pipe holds, and a file of queries."""
    folder = tmp_path_factory.mktemp("whole")
    (folder / "facts").mkdir()
    (folder / "facts" / "canals.toml").write_text(facts_of(f"{number} tonnes" for number in range(1000, 1400)), encoding="utf-8")
    (folder / "queries.txt").write_text("1234 tonnes\n" * 40, encoding="utf-8")
    return folder


def start(library: Path, command: Sequence[str], out: int, **env: str) -> subprocess.Popen[bytes]:
    settings = {**os.environ, "PYTHONIOENCODING": "utf-8", "BELTFACTS_FACTS": str(library / "facts"), **env}
    return subprocess.Popen(
        [sys.executable, "-m", "beltfacts", *command], stdout=out, stderr=subprocess.PIPE, env=settings, cwd=library, close_fds=True
    )


def whole(library: Path, command: Sequence[str]) -> bytes:
    return subprocess.run(
        [sys.executable, "-m", "beltfacts", *command],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONIOENCODING": "utf-8", "BELTFACTS_FACTS": str(library / "facts"), **BUFFERING["buffered"]},
        cwd=library,
        check=False,
    ).stdout


@pytest.mark.parametrize("buffering", BUFFERING)
@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_a_full_disk_is_exit_code_2(library: Path, command: Sequence[str], buffering: str) -> None:
    with open("/dev/full", "wb") as full:
        process = start(library, command, full.fileno(), **BUFFERING[buffering])
        _, messages = process.communicate(timeout=60)
    assert process.returncode == 2
    assert messages.decode().splitlines()[-1] == "beltfacts: cannot write to standard output: no space left on device"


@pytest.mark.parametrize("buffering", BUFFERING)
@pytest.mark.parametrize("command", COMMANDS[:7], ids=" ".join)
def test_a_file_that_may_not_grow_is_exit_code_2(library: Path, command: Sequence[str], buffering: str, tmp_path: Path) -> None:
    import resource
    import signal

    def limit() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (8192, 8192))

    settings = {**os.environ, "BELTFACTS_FACTS": str(library / "facts"), **BUFFERING[buffering]}
    assert len(whole(library, command)) > 8192
    with open(tmp_path / "out", "wb") as out:
        done = subprocess.run(
            [sys.executable, "-m", "beltfacts", *command], stdout=out, stderr=subprocess.PIPE, env=settings, preexec_fn=limit, check=False
        )
    assert done.returncode == 2
    assert b"cannot write to standard output" in done.stderr


def read_slowly(pipe: int, chunks: list[bytes], started: threading.Event) -> None:
    started.wait(60)
    while data := os.read(pipe, 1 << 14):
        chunks.append(data)


@pytest.mark.parametrize("buffering", BUFFERING)
@pytest.mark.parametrize("command", [COMMANDS[0], COMMANDS[1], COMMANDS[7]], ids=" ".join)
def test_a_pipe_that_does_not_block_gets_everything_from_a_reader_who_comes_late(
    library: Path, command: Sequence[str], buffering: str
) -> None:
    expected = whole(library, command)
    assert len(expected) > 1 << 16
    reading, writing = os.pipe()
    os.set_blocking(writing, False)
    process = start(library, command, writing, **BUFFERING[buffering])
    os.close(writing)
    chunks: list[bytes] = []
    started = threading.Event()
    reader = threading.Thread(target=read_slowly, args=(reading, chunks, started))
    reader.start()
    threading.Timer(1.5, started.set).start()
    _, messages = process.communicate(timeout=60)
    reader.join(timeout=60)
    os.close(reading)
    assert process.returncode == 0, messages
    assert b"".join(chunks) == expected


@pytest.mark.parametrize("buffering", BUFFERING)
def test_a_pipe_that_nobody_reads_is_exit_code_2(library: Path, buffering: str) -> None:
    reading, writing = os.pipe()
    os.set_blocking(writing, False)
    process = start(library, COMMANDS[1], writing, **BUFFERING[buffering])
    os.close(writing)
    _, messages = process.communicate(timeout=60)
    os.close(reading)
    assert process.returncode == 2
    assert b"Traceback" not in messages and b"cannot write to standard output" in messages


@pytest.mark.parametrize("buffering", BUFFERING)
@pytest.mark.parametrize("command", COMMANDS[:7], ids=" ".join)
def test_a_reader_who_stops_early_is_no_failure(library: Path, command: Sequence[str], buffering: str) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    process = start(library, command, writing, **BUFFERING[buffering])
    os.close(writing)
    _, messages = process.communicate(timeout=60)
    assert process.returncode == 0
    assert b"Traceback" not in messages and b"Broken" not in messages


@pytest.mark.parametrize("target", ["/dev/full", "a closed pipe"])
@pytest.mark.parametrize("buffering", BUFFERING)
def test_messages_that_cannot_be_written_cost_no_data(library: Path, target: str, buffering: str) -> None:
    reading, closed = os.pipe()
    os.close(reading)
    command = ("list", "--limit", "3", "--format", "json")  # which says that there are more
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "beltfacts", *command],
            stdout=subprocess.PIPE,
            stderr=full if target == "/dev/full" else closed,
            env={**os.environ, "PYTHONIOENCODING": "utf-8", "BELTFACTS_FACTS": str(library / "facts"), **BUFFERING[buffering]},
            check=False,
        )
    os.close(closed)
    assert done.returncode == 0
    assert done.stdout == whole(library, command) != b""


def test_answers_of_an_unbuffered_run_come_one_by_one(library: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "beltfacts", "search", "--from", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "BELTFACTS_FACTS": str(library / "facts"), "PYTHONUNBUFFERED": "1"},
    )
    assert process.stdin and process.stdout
    for number in (1234, 1235):
        process.stdin.write(f"{number} tonnes\n".encode())
        process.stdin.flush()
        assert f'"{number} tonnes"'.encode() in process.stdout.readline()
    process.stdin.close()
    assert process.wait(60) == 0
    process.stdout.close()
