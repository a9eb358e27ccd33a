"""Large libraries: files are read by other processes too, with the same result, and whatever happens to those."""

from __future__ import annotations

import io
import os
import pickle
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from beltfacts.library.files.folder import parse_file
from beltfacts.library.files.parsing import Parsed
from beltfacts.library.index import parallel_parsing as reading
from beltfacts.library.index.change_detection import Stamp, take_snapshot
from beltfacts.library.index.fact_entry import FactEntry
from tests.conftest import SOURCE, VOCABULARY, fact, load
from tests.library.index.samples import RIVERS, contents_of

Write = Callable[..., Path]
PADDING = ("#" * 999 + "\n") * 1500
HERE = "BELTFACTS_TEST_PROCESS"

several = pytest.mark.skipif(
    (len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1) < 2, reason="needs a second processor"
)


@pytest.fixture
def large(facts_folder: Write) -> Path:
    """Six fact files, large enough to be read by several processes, one with a finding, one that is no TOML."""
    files = {f"f{number}": fact(f"fact-{number}", value=number, extra='source = "gazette-2024"') + PADDING for number in range(1, 4)}
    broken = fact("undone", extra='source = "gazette-2024"\nfigures = 3') + PADDING
    return facts_folder(**files, broken=broken, rivers=RIVERS, syntax="[[fact", z=SOURCE, zz=VOCABULARY)


@pytest.fixture
def stamped(large: Path) -> list[Stamp]:
    """What is known of the files before they are read."""
    return take_snapshot([str(file) for file in sorted(large.glob("f*.toml"))]).stamps


@pytest.fixture(params=["copies of the process", "new processes"])
def both_ways(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Have files parsed by copies of this process, and by new ones. Test runners have threads, so that no copy is made unasked."""
    if request.param == "copies of the process" and sys.platform != "linux":
        pytest.skip("copies are made on Linux alone")
    monkeypatch.setattr(reading, "_may_fork", lambda: request.param == "copies of the process")


def by_whom(path: str) -> Parsed:
    """Reads nothing; "finds" the process that would have read."""
    return Parsed(str(os.getpid()))


def dies_elsewhere(path: str) -> Parsed:
    """A reader that another process than the test's does not survive."""
    if os.environ[HERE] != str(os.getpid()):
        os._exit(9)
    return parse_file(path)


@several
@pytest.mark.usefixtures("both_ways")
def test_a_large_library_is_read_by_other_processes(stamped: list[Stamp]) -> None:
    readers = [each.parsed.file for each in reading.parse_contents(by_whom, stamped)]
    assert len(readers) == 3 and str(os.getpid()) not in readers and len({*readers}) == 2


def test_a_small_library_is_read_by_this_process(facts_folder: Write) -> None:
    place = facts_folder(a=SOURCE, b=VOCABULARY)
    stamps = take_snapshot([str(file) for file in place.iterdir()]).stamps
    readers = {each.parsed.file for each in reading.parse_contents(by_whom, stamps)}
    assert readers == {str(os.getpid())}


@pytest.mark.usefixtures("both_ways")
def test_a_library_that_others_read_is_the_same(large: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    by_others = contents_of(load([large], cached=False))
    monkeypatch.setattr(reading, "MUCH", 1 << 60)
    assert by_others == contents_of(load([large], cached=False))
    assert by_others["broken"] == 2 and by_others["ids"] == ["undone", "fact-1", "fact-2", "fact-3", "barges-2023"]


@pytest.mark.parametrize("how", ["dies", "a copy dies", "cannot be sent", "no interpreter", "another program"])
def test_files_are_parsed_here_when_other_processes_fail(
    large: Path, stamped: list[Stamp], how: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(HERE, str(os.getpid()))
    monkeypatch.setattr(reading, "_may_fork", lambda: how == "a copy dies")
    reader: Callable[[str], Parsed] = dies_elsewhere if "dies" in how else parse_file
    if how == "cannot be sent":
        reader = lambda path: parse_file(path)  # noqa: E731 - a function without a name cannot be sent
    if how == "no interpreter":
        monkeypatch.setattr(sys, "executable", str(large / "none"))
    if how == "another program":
        echo = large / "echo"
        echo.write_text("#!/bin/sh\necho hello\n")
        echo.chmod(0o755)
        monkeypatch.setattr(sys, "executable", str(echo))
    found = [*reading.parse_contents(reader, stamped)]
    assert [each.entries[0].id for each in found] == ["fact-1", "fact-2", "fact-3"]


def test_a_process_that_serves_answers_each_request_and_ends_with_them(stamped: list[Stamp]) -> None:
    answers = io.BytesIO()
    reading.serve_requests(io.BytesIO(b"".join(pickle.dumps((parse_file, stamp)) for stamp in stamped)), answers)
    answers.seek(0)
    first = pickle.load(answers)
    assert first == reading.parse_content(parse_file, stamped[0])._replace(read_at=first.read_at)
    assert [FactEntry._make(pickle.load(answers).entries[0]).id for _ in stamped[1:]] == ["fact-2", "fact-3"]
    assert not answers.read()


@several
@pytest.mark.skipif(sys.platform != "linux", reason="copies are made on Linux alone")
def test_a_process_with_threads_makes_no_copy_of_itself() -> None:
    program = (
        "import threading, time\n"
        "from beltfacts.library.index import parallel_parsing as reading\n"
        "print(reading._may_fork())\n"
        "threading.Thread(target=time.sleep, args=(1,), daemon=True).start()\n"
        "print(reading._may_fork())\n"
    )
    done = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)
    assert done.stdout.split() == ["True", "False"]


@several
@pytest.mark.usefixtures("both_ways")
def test_other_processes_import_nothing_from_the_current_folder(
    stamped: list[Stamp], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("beltfacts", "pickle", "gc", "typing"):
        (tmp_path / f"{name}.py").write_text(f"open({str(tmp_path / 'taken')!r}, 'w')\n")
    monkeypatch.chdir(tmp_path)
    readers = {each.parsed.file for each in reading.parse_contents(by_whom, stamped)}
    assert str(os.getpid()) not in readers
    assert not (tmp_path / "taken").exists()


@several
@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="needs /proc")
@pytest.mark.parametrize("ending", ["ends", "is killed"])
def test_no_process_is_left_behind(large: Path, ending: str) -> None:
    program = (
        "import os, signal, sys\n"
        "from beltfacts.library import load\n"
        "def told(done, total):\n"
        "    print(*open(f'/proc/self/task/{os.getpid()}/children').read().split(), flush=True)\n"
        f"    if {ending!r} == 'is killed': os.kill(os.getpid(), signal.SIGKILL)\n"
        f"load([{str(large)!r}], progress=told)\n"
    )
    done = subprocess.run([sys.executable, "-c", program], check=False, capture_output=True, text=True)
    children = {*done.stdout.split()}
    assert children and not done.stderr
    until = time.monotonic() + 60
    while any(map(_runs, children)) and time.monotonic() < until:
        time.sleep(0.05)
    assert not any(map(_runs, children))


def _runs(process: str) -> bool:
    """Whether a process is there and at work: one that nobody has asked how it ended is not."""
    try:
        return ") Z " not in Path(f"/proc/{process}/stat").read_text()
    except OSError:
        return False
