"""Many drafts in several processes: the same verdicts, in the order of the files."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import BrokenExecutor, Executor, Future

import pytest

from beltfacts.audit import audit_many, batches
from beltfacts.errors import UseError
from tests.audit.test_audit import written


class InThisProcess(Executor):
    """Runs at once. `breaks`: whether each process ends instead."""

    def __init__(self, *, breaks: bool = False) -> None:
        self.breaks = breaks
        self.taken = 0

    def submit(self, function, /, *args, **options):
        self.taken += 1
        future = Future()
        if self.breaks:
            future.set_exception(BrokenExecutor())
            return future
        future.set_result(function(*args, **options))
        return future


@pytest.fixture
def drafts(tmp_path):
    paths = [tmp_path / f"{number:02}.md" for number in range(20)]
    for number, path in enumerate(paths):
        path.write_text(f"Nordhaven harbour handled 4.87 million tonnes of cargo in 2024. It has {number + 40} doors.\n", encoding="utf-8")
    return [str(path) for path in paths]


@pytest.fixture
def folder(facts_folder):
    yield str(facts_folder(harbour=written()))
    if batches._audits.cache_info().currsize:
        batches._audits.cache_clear()


@pytest.mark.parametrize("breaks", [False, True])
def test_drafts_come_in_order_though_their_process_ends(drafts, folder, breaks, monkeypatch):
    opened = []
    monkeypatch.setattr(batches, "load", lambda *args, **options: opened.append(load_of(*args, **options)) or opened[-1])
    executor = InThisProcess(breaks=breaks)
    try:
        found = [*audit_many(drafts, executor, 2, [folder], cached=False, why=False)]
        missing = [*audit_many(["missing.md"], executor, 2, [folder], cached=False, why=False)]
    finally:
        for library in opened:
            library.close()
    assert [str(error) for error in missing if isinstance(error, UseError)] == [
        "cannot read missing.md: no such file or directory; name a draft to audit"
    ]
    assert [draft.file for draft in found] == drafts
    assert [draft.figures[-1]["text"] for draft in found] == [str(number + 40) for number in range(20)]
    assert executor.taken > 1 and len(opened) == 1


load_of = batches.load


@pytest.mark.once
def test_two_processes_print_what_one_does(drafts, folder):
    line = [sys.executable, "-m", "beltfacts", "audit", *drafts, "--facts", folder, "--format", "jsonl"]
    one, two = (subprocess.run([*line, "--jobs", jobs], capture_output=True, check=False) for jobs in "12")
    assert (one.returncode, one.stdout) == (two.returncode, two.stdout)
    assert one.stdout.count(b"\n") >= len(drafts)


def test_a_page_of_drafts_that_several_processes_audited_shows_the_words_of_the_facts(drafts, folder):
    command = [sys.executable, "-m", "beltfacts", "audit", "--jobs", "2", "--format", "html", "--facts", folder, *drafts[:6]]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", timeout=120)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.count("<blockquote>") >= 6
