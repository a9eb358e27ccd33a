"""Verify many facts in chunks: here, or in other processes through any `concurrent.futures.Executor`.

A chunk is plain data and `verify_chunk` a plain function, so that a process pool and a cluster can run it. It starts no process itself, and
imports no engine. A document that ends the process that reads it costs its own facts a verdict, and nothing else.
"""

from __future__ import annotations

import os
from _thread import _local  # threading has the same class, and takes longer to import
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from beltfacts.documents import DocumentFolder, DocumentText
from beltfacts.evidence.verification import QuoteMatch, verify_facts
from beltfacts.model import Fact, Source

if TYPE_CHECKING:
    from concurrent.futures import Executor, Future

_FACTS_IN_CHUNK = 100
"""Facts from which a chunk is full: sending one takes a millisecond, verifying it some 50."""
_DOCUMENTS_IN_CHUNK = 8
"""Documents from which a chunk is full, however few facts they have: extracting the text of one may take seconds."""
_MOST_FACTS = 2000
"""Facts of one document that go into one job; more are shared out, and each process extracts the text for itself."""
_MOST_RUNNING = 256
"""Chunks handed to an executor at a time. All that are there when a process ends are tried again, one by one."""


_kept = _local()
"""The folder of documents of the run that this thread verifies for."""


class Job(NamedTuple):
    """The facts of one source that are verified together."""

    source_id: str
    """The source id that the facts name."""
    source: Source | None
    """The source; None where it is not declared."""
    facts: tuple[Fact, ...]
    """Its facts, in the order of the library."""
    numbers: tuple[int, ...]
    """The number of each fact among all that are verified, from 0."""


class Chunk(NamedTuple):
    """What is verified in one process at a time."""

    root: str | None
    """The documents folder, as an absolute path."""
    units: Mapping[str, str]
    """The code of each unit word, in lower case."""
    jobs: tuple[Job, ...]
    """The jobs, one after another."""
    run: str
    """What no other call of `make_chunks` has."""


Outcomes = list[list[QuoteMatch]]
"""The outcome for each fact of each job of a chunk."""

Done = Callable[[Job, list[QuoteMatch]], None]
"""Called when a job is done, with the outcome for each of its facts."""


def make_jobs(facts: Sequence[Fact], sources: Mapping[str, Source]) -> list[Job]:
    """Sort facts by source. `sources`: source by id."""
    by_source: dict[str, list[int]] = {}
    for number, fact in enumerate(facts):
        by_source.setdefault(fact.source, []).append(number)
    return [
        Job(name, sources.get(name), tuple(facts[number] for number in part), tuple(part))
        for name, numbers in by_source.items()
        for part in (numbers[start : start + _MOST_FACTS] for start in range(0, len(numbers), _MOST_FACTS))
    ]


def make_chunks(jobs: Iterable[Job], root: str | None, units: Mapping[str, str]) -> Iterator[Chunk]:
    """Put jobs together until a chunk is worth being sent. `root`: the documents folder. `units`: unit word in lower case to code."""
    waiting: list[Job] = []
    run = os.urandom(16).hex()
    for job in jobs:
        waiting.append(job)
        if len(waiting) >= _DOCUMENTS_IN_CHUNK or sum(len(each.facts) for each in waiting) >= _FACTS_IN_CHUNK:
            yield Chunk(root, units, tuple(waiting), run)
            waiting = []
    if waiting:
        yield Chunk(root, units, tuple(waiting), run)


def verify_job(job: Job, text_of: Callable[[Source], DocumentText], units: Mapping[str, str]) -> Iterator[QuoteMatch]:
    """Verify the facts of a job and yield the outcome of each. `text_of` returns the text of a source's document, or raises Unreadable."""
    sources = {job.source_id: job.source} if job.source else {}
    for verdict in verify_facts(job.facts, sources, text_of, units):
        yield QuoteMatch(verdict.verdict, verdict.location, verdict.reason, verdict.difference)


def verify_chunk(chunk: Chunk) -> Outcomes:
    """Verify a chunk and return the outcome of each fact, job by job. This is what runs in other processes."""
    if getattr(_kept, "run", None) != chunk.run:  # of one run the last document is kept: a long one is shared out among chunks
        _kept.run, _kept.folder = chunk.run, DocumentFolder(chunk.root)
    folder: DocumentFolder = _kept.folder
    return [list(verify_job(job, folder.text, chunk.units)) for job in chunk.jobs]


def run_chunks(chunks: Iterable[Chunk], executor: Executor, done: Done) -> None:
    """Verify chunks in an executor. `done` is called in this thread, in the order in which they become ready.

    What cannot be done in the executor any more, because it has ended, is done here.
    """
    run = _Run(executor, done)
    run.verify_together(chunks)
    for chunk in run.failed:
        run.verify_alone(chunk)
    for chunk in run.left:
        for job, matches in zip(chunk.jobs, verify_chunk(chunk), strict=True):
            done(job, matches)


class _Run:
    """One run of many chunks in an executor."""

    def __init__(self, executor: Executor, done: Done) -> None:
        """`done` is called for each job."""
        self.executor = executor
        self.done = done
        self.failed: list[Chunk] = []
        """Chunks during which a process ended. One of them is to blame, and the others were near it."""
        self.left: list[Chunk] = []
        """Chunks that the executor does not take any more."""

    def verify_together(self, chunks: Iterable[Chunk]) -> None:
        """Verify chunks at the same time."""
        from concurrent.futures import FIRST_COMPLETED, wait

        waiting = deque(chunks)
        running: dict[Future[Outcomes], Chunk] = {}
        while waiting or running:
            while waiting and len(running) < _MOST_RUNNING:
                try:
                    running[self.executor.submit(verify_chunk, waiting[0])] = waiting[0]
                except (RuntimeError, OSError):  # it has ended or cannot start
                    self.left += waiting
                    waiting.clear()
                else:
                    waiting.popleft()
            finished, _ = wait(running, return_when=FIRST_COMPLETED)
            for future in finished:
                chunk = running.pop(future)
                if self._finish(chunk, future):
                    self.failed.append(chunk)

    def verify_alone(self, chunk: Chunk) -> None:
        """Verify a chunk while nothing else runs. Where that fails too, verify its documents one by one."""
        try:
            failure = self._finish(chunk, self.executor.submit(verify_chunk, chunk))
        except (RuntimeError, OSError) as error:
            failure = type(error).__name__
        if failure and len(chunk.jobs) > 1:
            for job in chunk.jobs:
                self.verify_alone(chunk._replace(jobs=(job,)))
        elif failure:
            (job,) = chunk.jobs
            name = job.source.document if job.source else job.source_id
            reason = f"{name}: the process that read it ended ({failure}); keep its text as .txt"
            self.done(job, [QuoteMatch("uncheckable", None, reason)] * len(job.facts))

    def _finish(self, chunk: Chunk, future: Future[Outcomes]) -> str:
        """Hand over the outcome of a chunk. Return the name of the error where there is none, else an empty string."""
        try:
            outcomes = future.result()
        except Exception as error:  # whatever an executor makes of a process that ended
            return type(error).__name__
        for job, matches in zip(chunk.jobs, outcomes, strict=True):
            self.done(job, matches)
        return ""
