"""A draft with what an audit said of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from beltfacts.model import Fact
from beltfacts.record_types import AuditRecord, UnreadRecord

if TYPE_CHECKING:  # a draft that was audited before needs no verdict
    from beltfacts.audit.judging import Verdict

FindFact: TypeAlias = Callable[[str], Fact]
"""Returns the fact with an id: what a report shows of a fact beside the record of a figure."""


UNUSED = "unused-ignore"
"""How a comment that ignores no alarm is called."""
WHY_UNUSED = "no alarm behind it; put it before the block of the alarm, or take it out"
"""What is said of it."""


class AuditedDraft(NamedTuple):
    """A draft with the verdicts on its figures.

    file: its name. text: the file as text.
    figures: one record for each figure and date, in order.
    unread: stretches with digits that were not read.
    ignored: how many figures the author wanted no alarms for.
    unused: line and column of each comment that ignores nothing.
    verdicts: the verdicts of `figures`, one each; none where `DraftAudits` made them, which keeps records alone.
    """

    file: str
    text: str
    figures: list[AuditRecord]
    unread: list[UnreadRecord]
    ignored: int
    unused: list[tuple[int, int]]
    verdicts: list[Verdict]
