"""Drafts audited in processes of this machine, with progress. It judges nothing itself."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence

from beltfacts.audit import AuditedDraft, audit_many
from beltfacts.commands._executors import ProcessPool, can_start_processes, usable_processors
from beltfacts.commands._progress import Progress
from beltfacts.errors import UseError


def audit_in_processes(
    paths: Sequence[str], jobs: int | None, facts: Sequence[str], no_cache: bool, why: bool
) -> Iterator[AuditedDraft | UseError]:
    """Yield each draft with its verdicts, or why it cannot be read, in order, as they are ready. `jobs`: the number of processes; None for one a processor.

    Progress is shown where standard output is no terminal, which shows the verdicts.
    """
    count = min(jobs or usable_processors(), len(paths)) if can_start_processes() else 1
    progress = None if sys.stdout.isatty() else Progress("audited {done} of {all} drafts")
    with ProcessPool(max(1, count)) as pool:
        for done, draft in enumerate(audit_many(paths, pool, count, facts, cached=not no_cache, why=why), 1):
            if progress:
                progress(done, len(paths))
            yield draft
