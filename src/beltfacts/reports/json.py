"""One JSON object: all figures, the counts of verdicts, and what was not read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from beltfacts.audit import AuditedDraft, FindFact
from beltfacts.output import written


def draw(audited: Iterable[AuditedDraft], everything: bool, find_fact: FindFact) -> Iterator[str]:
    """Yield the whole report."""
    drafts = [*audited]
    figures = [record for draft in drafts for record in draft.figures]
    unread = [{"file": draft.file, **each} for draft in drafts for each in draft.unread]
    unused = [{"file": draft.file, "line": line, "column": column} for draft in drafts for line, column in draft.unused]
    counts = dict(Counter(record["verdict"] for record in figures))
    whole = {
        "total": len(figures),
        "verdicts": counts,
        "ignored": sum(draft.ignored for draft in drafts),
        "results": figures,
        "unread": unread,
        "unused_ignores": unused,
    }
    yield written(whole)
