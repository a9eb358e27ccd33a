"""Whether "twice as many" is how two facts of one thing at two times stand to one another. It looks up nothing."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from beltfacts.audit.judging.figure_times import may_be_date_of
from beltfacts.audit.judging.grounds import Grounds
from beltfacts.audit.judging.verdicts import Verdict
from beltfacts.audit.weighing import Weighed
from beltfacts.compare import Kind, measure_words, relate
from beltfacts.model import Fact
from beltfacts.reading import parse_edtf

_SURE, _LESS_SURE = 0.4, 0.2
"""How surely a claim must speak of what has grown, and how much less surely than of the best fact at most."""

_OFF, _MOST_MORE = Decimal("0.05"), Decimal("0.25")
"""How far from a multiple a ratio may be, and by how much it may be more than "more than" one."""


def judge_ratio(grounds: Grounds, ranked: Sequence[Weighed]) -> Verdict | None:
    """Return the verdict on a multiple, "doubled", that is the ratio of two facts on one thing; None where it is none. `ranked`: all facts."""
    claim, scene = grounds.claim, grounds.scene
    dates = [each.date for each in (*scene.dates, *scene.event_dates) if each.date]
    if claim.unit != "{multiple}" or not claim.low:
        return None
    least = max((_SURE, *(grounds.sureness(each) - _LESS_SURE for each in ranked)))
    meant = (each.fact for each in ranked if grounds.sureness(each) >= least and not each.is_elsewhere)
    for later in (*(fact for _, fact in grounds.placed), *meant):
        for earlier in scene.rivals(later):
            is_dated = all(any(may_be_date_of(date, fact.date) for fact in (later, earlier)) for date in dates)
            if is_dated and _is_before(earlier, later) and _is_ratio(grounds, later, earlier):
                reason = f"from {earlier.figure} ({parse_edtf(earlier.date).label()}) to {later.figure} ({parse_edtf(later.date).label()})"
                return Verdict(claim, "supported", (later, earlier), reason, ranked)
    return None


def _is_before(one: Fact, other: Fact) -> bool:
    """Return whether a fact tells the same as another one at an earlier time."""
    if relate(one, other, measure_words(one.measure), measure_words(other.measure)).kind is not Kind.CHANGE:
        return False
    first, second = parse_edtf(one.date).last, parse_edtf(other.date).last
    return bool(first and second and first < second)


def _is_ratio(grounds: Grounds, later: Fact, earlier: Fact) -> bool:
    """Return whether a multiple is that of two figures."""
    claim = grounds.claim
    if not claim.low or not later.smallest or not earlier.smallest or earlier.smallest <= 0:
        return False
    more = later.smallest / earlier.smallest / claim.low - 1
    if claim.bound in ("more-than", "at-least"):
        return 0 <= more <= _MOST_MORE
    return -2 * _OFF <= more < 0 if claim.bound in ("nearly", "less-than", "at-most") else abs(more) <= _OFF
