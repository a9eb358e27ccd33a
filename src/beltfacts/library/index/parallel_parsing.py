"""Fact files as an index needs them: read one after another, or, where there is much to read, by other processes at the same time.

Files come in the order asked for. Help is never needed: without other processes, or when one fails, the files are read here.
"""

from __future__ import annotations

import os
import pickle
import sys
import time
from collections.abc import Callable, Generator, Sequence
from contextlib import suppress
from subprocess import DEVNULL, PIPE, Popen
from typing import BinaryIO, NamedTuple

from beltfacts.library.files import Parsed
from beltfacts.library.index.change_detection import Stamp, content_hash
from beltfacts.library.index.fact_entry import FactEntry, make_fact_entry

MUCH = 1 << 22
"""Bytes of fact files from which on other processes help: below, starting them takes as long as they save."""

_MOST = 2  # processes: two read as fast as one writes what they read
_AHEAD = 2  # files that a process is asked for before its first answer is fetched

ParseFile = Callable[[str], Parsed]
"""Parses the file of a path."""


class Content(NamedTuple):
    """A file as it was read: what it declares, and the entries of its facts, which `parsed` is without.

    Hash and time were taken first: if the file changes meanwhile, that is noticed the next time.
    """

    stamp: Stamp
    parsed: Parsed
    entries: list[FactEntry]
    hash: str
    read_at: int


def parse_content(read: ParseFile, stamp: Stamp) -> Content:
    """The content of one file."""
    read_at, digest = time.time_ns(), content_hash(stamp.path)
    parsed = read(stamp.path)
    return Content(stamp, parsed._replace(facts=()), list(map(make_fact_entry, parsed.facts)), digest, read_at)


def parse_contents(read: ParseFile, stamps: Sequence[Stamp]) -> Generator[Content]:
    """The contents of files, in their order."""
    helpers = _helpers(sum(stamp.size for stamp in stamps), len(stamps))
    try:
        asked = 0
        for place, stamp in enumerate(stamps):
            try:
                while helpers and asked < min(len(stamps), place + _AHEAD * len(helpers)):
                    helpers[asked % len(helpers)].ask(read, stamps[asked])
                    asked += 1
                found = helpers[place % len(helpers)].answer() if helpers else None
            except (OSError, EOFError, ImportError, AttributeError, ValueError, pickle.PickleError):
                _end(helpers)
                found = None
            yield found or parse_content(read, stamp)
    finally:
        _end(helpers)


def serve_requests(requests: BinaryIO, answers: BinaryIO) -> None:
    """Be such a process: answer each request with the content of a file, until there are no more."""
    with suppress(EOFError, BrokenPipeError):
        while True:
            read, stamp = pickle.load(requests)
            pickle.dump(parse_content(read, stamp), answers, pickle.HIGHEST_PROTOCOL)
            answers.flush()


_PROGRAM = """import sys, gc
sys.path[:] = {path!r}
from beltfacts.library.index.parallel_parsing import serve_requests
gc.disable()
serve_requests(sys.stdin.buffer, sys.stdout.buffer)
"""
"""What the process runs. It imports from where this one does, and never from the folder it is started in."""


class _Helper:
    """A process that reads files."""

    def __init__(self) -> None:
        program = _PROGRAM.format(path=[path for path in sys.path if isinstance(path, str)])
        self.process = Popen([sys.executable, "-c", program], stdin=PIPE, stdout=PIPE, stderr=DEVNULL)
        assert self.process.stdin and self.process.stdout
        self.requests, self.answers = self.process.stdin, self.process.stdout

    def ask(self, read: ParseFile, stamp: Stamp) -> None:
        pickle.dump((read, stamp), self.requests)
        self.requests.flush()

    def answer(self) -> Content:
        found = pickle.load(self.answers)
        if not isinstance(found, Content):
            raise pickle.UnpicklingError("not an answer")
        return found

    def end(self) -> None:
        self.process.kill()
        self.process.communicate()


def _helpers(size: int, files: int) -> list[_Helper]:
    """As many processes as there is work and room for; none where only one can work at a time."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    if size < MUCH or min(cores, files) < 2 or not sys.executable or getattr(sys, "frozen", False):
        return []
    helpers: list[_Helper] = []
    with suppress(OSError):  # too many processes: those that started do
        for _ in range(min(cores, files, _MOST)):
            helpers.append(_Helper())
    return helpers


def _end(helpers: list[_Helper]) -> None:
    while helpers:
        helpers.pop().end()
