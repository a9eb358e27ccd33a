"""One JSON object a figure, on a line of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from beltfacts.audit import AuditedDraft, FindFact
from beltfacts.output import written_in_line


def draw(audited: Iterable[AuditedDraft], everything: bool, find_fact: FindFact) -> Iterator[str]:
    """Yield a line for each figure, supported ones included."""
    for draft in audited:
        for record in draft.figures:
            yield written_in_line(record) + "\n"
