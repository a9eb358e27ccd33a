"""Many drafts in several processes: chunks of files go to an executor, and the verdicts come back in the order of the files.

It starts no process: whoever calls hands over an executor.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import BrokenExecutor, Executor, Future
from functools import lru_cache
from typing import NamedTuple

from beltfacts.audit.audited_draft import AuditedDraft
from beltfacts.audit.drafts import read_draft_bytes
from beltfacts.audit.kept_audits import DraftAudits
from beltfacts.errors import UseError
from beltfacts.library import load

_CHUNK = 4
"""Drafts that a process takes at a time: few enough that no process waits long for the last chunk, and that handing them over takes no time."""

_WAITING = 3
"""Chunks a process that wait for it, so that it is never idle."""


class Chunk(NamedTuple):
    """Drafts that one process compares with a library.

    files: their paths. facts: the paths of the library. cached: whether its cache is used, and audits are kept. why: whether records tell what was looked at.
    """

    files: tuple[str, ...]
    facts: tuple[str, ...]
    cached: bool
    why: bool


def audit_chunk(chunk: Chunk) -> list[AuditedDraft | UseError]:
    """Return the verdicts on the drafts of a chunk, as records alone, or why a draft cannot be read."""
    audits, found = _audits(chunk.facts, chunk.cached, chunk.why), list[AuditedDraft | UseError]()
    for file in chunk.files:
        try:
            found.append(audits.audit(read_draft_bytes(file), file, file))
        except UseError as error:
            found.append(error)
    return found


@lru_cache(1)
def _audits(facts: tuple[str, ...], cached: bool, why: bool) -> DraftAudits:
    """Return the audits of this process. Its library is open as long as the process runs."""
    return DraftAudits(load(facts, cached=cached), kept=cached, why=why)


def audit_many(
    files: Iterable[str], executor: Executor, jobs: int, facts: Iterable[str], *, cached: bool, why: bool
) -> Iterator[AuditedDraft | UseError]:
    """Yield the verdicts on drafts, in the order of the files, as they are ready. `jobs`: the processes of the executor.

    In the place of a draft that cannot be read stands the error. A chunk whose process ended is done here.
    """
    waiting = deque[tuple[Chunk, Future[list[AuditedDraft | UseError]]]]()
    for chunk in _chunks(files, tuple(facts), cached=cached, why=why):
        waiting.append((chunk, executor.submit(audit_chunk, chunk)))
        if len(waiting) >= jobs * _WAITING:
            yield from _result(*waiting.popleft())
    while waiting:
        yield from _result(*waiting.popleft())


def _result(chunk: Chunk, future: Future[list[AuditedDraft | UseError]]) -> list[AuditedDraft | UseError]:
    """Return the verdicts on a chunk."""
    try:
        return future.result()
    except BrokenExecutor:
        return audit_chunk(chunk)


def _chunks(files: Iterable[str], facts: tuple[str, ...], *, cached: bool, why: bool) -> Iterator[Chunk]:
    """Yield the chunks of some files."""
    held = list[str]()
    for file in files:
        held.append(file)
        if len(held) == _CHUNK:
            yield Chunk(tuple(held), facts, cached, why)
            held.clear()
    if held:
        yield Chunk(tuple(held), facts, cached, why)
