"""The last line of a report: how many figures have which verdict. It prints nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from beltfacts.audit import VERDICTS, AuditedDraft


def summary(audited: Sequence[AuditedDraft]) -> str:
    """Return "9 figures: 5 supported, 1 wrong-figure; not read: 2 (line 30: formula; line 41: code)"."""
    counts = Counter(record["verdict"] for draft in audited for record in draft.figures)
    total = sum(counts.values())
    said = ", ".join(f"{counts[verdict]} {verdict}" for verdict in VERDICTS if counts[verdict]) or "none"
    line = f"{total} {'figure' if total == 1 else 'figures'}: {said}"
    ignored = sum(draft.ignored for draft in audited)
    if ignored:
        line += f"; ignored: {ignored}"
    unread = [(draft.file, each) for draft in audited for each in draft.unread]
    if unread:
        places = [f"{f'{file} ' if len(audited) > 1 else ''}line {each['line']}: {each['reason']}" for file, each in unread[:_SHOWN]]
        more = [f"{len(unread) - _SHOWN} more"] if len(unread) > _SHOWN else []
        line += f"; not read: {len(unread)} ({'; '.join(places + more)})"
    return line


_SHOWN = 5
"""Stretches that were not read and are named."""
