"""The last of so many places, where one fact says "last" and another how many there are. It looks up nothing."""

from __future__ import annotations

from collections.abc import Sequence

from beltfacts.audit.claims import is_last_of_all
from beltfacts.audit.judging.grounds import Grounds
from beltfacts.audit.judging.verdicts import Verdict
from beltfacts.audit.weighing import Weighed
from beltfacts.reading import LazyPattern

_LAST = LazyPattern(r"\b[Ll]ast\b|\u6700\u540e|\u672b\u4f4d|\u5012\u6570\u7b2c\u4e00")
"""What the figure of a fact has that is the last of all places."""

_SURE = 0.55
"""How surely a claim must speak of the last place for it to be that of so many."""


def judge_last(grounds: Grounds, ranked: Sequence[Weighed]) -> Verdict | None:
    """Return the verdict on the last of so many places, "149th of 149", where a fact says "last" and another that there are so many."""
    claim, text = grounds.claim, grounds.scene.block.text
    if not is_last_of_all(claim, text):
        return None
    for each in ranked:
        fact = each.fact
        if not _LAST.search(fact.figure) or each.is_elsewhere or grounds.sureness(each) < _SURE:
            continue
        others = (other for other in ranked if (other.fact.subject, other.fact.source) == (fact.subject, fact.source))
        if any(other.fact.smallest == claim.low and _may_be_places(other, each) for other in others):
            return Verdict(claim, "supported", (fact,), f"equal: {fact.figure}", ranked)
    return None


def _may_be_places(other: Weighed, last: Weighed) -> bool:
    """Return whether a fact may say how many places there are where another says the last one: it is no place, and has words of its measure."""
    return other.fact.unit != "{rank}" and not (other.words.measure - other.words.named).isdisjoint(last.words.measure)
