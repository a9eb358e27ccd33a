"""Parse fact files for an index: here, or in other processes at the same time where there is much to parse.

Files come in the order asked for. Other processes are never needed: without them, or when one fails, the files are parsed here. It writes
no index.
"""

from __future__ import annotations

import os
import pickle
import sys
import time
from collections.abc import Callable, Generator, Sequence
from contextlib import suppress
from itertools import chain, repeat
from subprocess import DEVNULL, PIPE, Popen
from typing import IO, Any, BinaryIO, NamedTuple

from beltfacts.library.files import Parsed
from beltfacts.library.index.change_detection import Stamp, content_hash
from beltfacts.library.index.fact_entry import FactEntry, make_fact_entry
from beltfacts.library.index.record_packing import pack_fact, pack_source

MUCH = 1 << 22
"""Bytes of fact files from which other processes help. Below, starting them takes as long as they save."""

_MOST_PROCESSES = 2
"""Two processes parse as fast as one writes what they parse."""

_AHEAD = 2
"""Files that a process is asked for before its first answer is fetched."""

ParseFile = Callable[[str], Parsed]
"""Parses the file of a path."""


class Content(NamedTuple):
    """A file as it was read.

    stamp: what it looked like from outside.
    parsed: what it declares, without its facts.
    entries: what the index stores of its facts, None for one that it has already, see `Known`.
    hash: its content hash.
    read_at: time just before it was read, in nanoseconds since 1970.

    Hash and time are taken first: if the file changes meanwhile, that is noticed the next time.
    """

    stamp: Stamp
    parsed: Parsed
    entries: list[FactEntry | None]
    hash: str
    read_at: int


class Known(NamedTuple):
    """What an index has of a file: facts that are still the same need no entry.

    sources: the records of the sources that it declares. When one changes, the terms of all its facts do.
    facts: the records of its facts, in the order of the file.
    """

    sources: frozenset[str] = frozenset()
    facts: Sequence[str] = ()


_NOTHING = Known()
"""What an index has of a new file."""


def parse_content(parse: ParseFile, stamp: Stamp, known: Known = _NOTHING) -> Content:
    """Parse one file. `known`: what the index has of it."""
    read_at, digest = time.time_ns(), content_hash(stamp.path)
    parsed = parse(stamp.path)
    records = known.facts if known.sources == set(map(pack_source, parsed.sources)) else ()
    entries = [
        None if record and record == pack_fact(fact) else make_fact_entry(fact)
        for fact, record in zip(parsed.facts, chain(records, repeat("")), strict=False)
    ]
    return Content(stamp, parsed._replace(facts=()), entries, digest, read_at)


def parse_contents(parse: ParseFile, stamps: Sequence[Stamp], known: Callable[[Stamp], Known] | None = None) -> Generator[Content]:
    """Parse files and yield their contents in the same order. `known` returns what the index has of a file; None where it is new."""
    helpers = _start_helpers(sum(stamp.size for stamp in stamps), len(stamps))
    try:
        asked = 0
        for position, stamp in enumerate(stamps):
            try:
                while helpers and asked < min(len(stamps), position + _AHEAD * len(helpers)):
                    helpers[asked % len(helpers)].ask(parse, stamps[asked], known(stamps[asked]) if known else _NOTHING)
                    asked += 1
                content = helpers[position % len(helpers)].answer() if helpers else None
            except (OSError, EOFError, ImportError, AttributeError, ValueError, pickle.PickleError):
                _end_helpers(helpers)
                content = None
            yield content or parse_content(parse, stamp, known(stamp) if known else _NOTHING)
    finally:
        _end_helpers(helpers)


def serve_requests(requests: BinaryIO, answers: BinaryIO) -> None:
    """Answer each request with the content of a file, until there are no more. This is what another process runs."""
    with suppress(EOFError, BrokenPipeError):
        while True:
            content = parse_content(*pickle.load(requests))
            plain: list[Any] = [each and tuple(each) for each in content.entries]  # sent in two thirds of the time
            pickle.dump(content._replace(entries=plain), answers, pickle.HIGHEST_PROTOCOL)
            answers.flush()


_PROGRAM = """import sys, gc
sys.path[:] = {path!r}
from beltfacts.library.index.parallel_parsing import serve_requests
gc.disable()
serve_requests(sys.stdin.buffer, sys.stdout.buffer)
"""
"""What another process runs. It imports from where this one does, and never from the folder that it is started in."""


class _Helper:
    """Another process that parses files.

    requests, answers: the pipes to and from it.
    """

    def __init__(self, requests: IO[bytes], answers: IO[bytes], kill: Callable[[], None]) -> None:
        """Keep the pipes. `kill` ends the process and waits for its end."""
        self.requests, self.answers, self._kill = requests, answers, kill

    def ask(self, parse: ParseFile, stamp: Stamp, known: Known) -> None:
        pickle.dump((parse, stamp, known), self.requests)
        self.requests.flush()

    def answer(self) -> Content:
        content = pickle.load(self.answers)
        if not isinstance(content, Content):
            raise pickle.UnpicklingError("not an answer")
        return content._replace(entries=[each and FactEntry._make(each) for each in content.entries])

    def end(self) -> None:
        self._kill()
        for pipe in (self.requests, self.answers):
            with suppress(OSError):  # a request that was not sent
                pipe.close()


def _start_program() -> _Helper:
    """Start a helper as a new process of the interpreter. Raises OSError if there is none."""
    program = _PROGRAM.format(path=[path for path in sys.path if isinstance(path, str)])
    process = Popen([sys.executable, "-c", program], stdin=PIPE, stdout=PIPE, stderr=DEVNULL)
    assert process.stdin and process.stdout

    def kill() -> None:
        process.kill()
        process.wait()

    return _Helper(process.stdin, process.stdout, kill)


def _fork(others: Sequence[_Helper]) -> _Helper:
    """Start a helper as a copy of this process, which takes a twentieth of the time of a new one.

    `others`: helpers that run already, whose pipes the copy must not keep open. Raises OSError if there are too many processes.
    """
    (its_requests, requests), (answers, its_answers) = os.pipe(), os.pipe()
    number = os.fork()
    if not number:
        try:  # nothing of this process may run on in the copy: no handler, no buffer, no database
            for pipe in (*(pipe.fileno() for each in others for pipe in (each.requests, each.answers)), requests, answers):
                os.close(pipe)
            requests_file, answers_file = os.fdopen(its_requests, "rb"), os.fdopen(its_answers, "wb")
            serve_requests(requests_file, answers_file)
        finally:  # the files are not closed: what is left to write has no reader
            os._exit(0)
    os.close(its_requests)
    os.close(its_answers)

    def kill() -> None:
        from signal import SIGKILL

        with suppress(ProcessLookupError):
            os.kill(number, SIGKILL)
        with suppress(ChildProcessError):
            os.waitpid(number, 0)

    return _Helper(os.fdopen(requests, "wb"), os.fdopen(answers, "rb"), kill)


def _may_fork() -> bool:
    """Return whether a copy of this process is safe: on Linux, with no other thread, whose locks would stay locked in the copy."""
    if sys.platform != "linux":
        return False
    with suppress(OSError, StopIteration, ValueError), open("/proc/self/status", encoding="ascii", errors="replace") as lines:
        return int(next(line for line in lines if line.startswith("Threads:")).split()[1]) == 1
    return False


def _start_helpers(size: int, files: int) -> list[_Helper]:
    """Start as many processes as there are work and processors for.

    There are none where only one can work at a time. `size`: bytes of all files. `files`: their number.
    """
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    if size < MUCH or min(cores, files) < 2 or not sys.executable or getattr(sys, "frozen", False):
        return []
    helpers: list[_Helper] = []
    with suppress(OSError):  # too many processes: those that started do
        for _ in range(min(cores, files, _MOST_PROCESSES)):
            helpers.append(_fork(helpers) if _may_fork() else _start_program())
    return helpers


def _end_helpers(helpers: list[_Helper]) -> None:
    while helpers:
        helpers.pop().end()
