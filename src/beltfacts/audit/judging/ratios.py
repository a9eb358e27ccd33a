"""Whether "twice as many" or "up 4%" is how two facts of one thing at two times stand to one another, or what a fact says. It looks up nothing."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from beltfacts.audit.comparing import Value, are_of_series, direction, is_later, may_be_date_of, says_of_part
from beltfacts.audit.judging.grounds import Grounds
from beltfacts.audit.judging.verdicts import Verdict
from beltfacts.audit.weighing import RECENT, Weighed
from beltfacts.compare import Kind, measure_words, relate
from beltfacts.model import Fact
from beltfacts.reading import parse_edtf

_SURE, _LESS_SURE = 0.4, 0.2
"""How surely a claim must speak of what has grown, and how much less surely than of the best fact at most."""

_OFF, _MOST_MORE = Decimal("0.05"), Decimal("0.25")
"""How far from a multiple a ratio may be, and by how much it may be more than "more than" one."""

_SURE_WRONG, _TOLD = 0.5, 0.5
"""How surely a claim must speak of what has grown for another multiple to be wrong, and the share of its measure that the clause has."""

_POINT = "{percentage-point}"

_MORE_TOLD = 0.2
"""How much more of the words of another multiple a clause has."""


def is_other_multiple(grounds: Grounds, each: Weighed, ranked: Sequence[Weighed]) -> bool:
    """Return whether "doubled" is told in words of another fact that is a multiple too: there are few of them, which agree by chance."""
    return grounds.claim.unit == "{multiple}" == each.fact.unit and any(
        other.fact.unit == "{multiple}"
        and grounds.value(other) is Value.OTHER
        and other.subject >= each.subject
        and (
            other.told >= each.told + _MORE_TOLD
            or (each.told < _MORE_TOLD and _is_since(grounds, other.fact) and not _is_since(grounds, each.fact))
        )
        for other in ranked
    )


def _is_since(grounds: Grounds, fact: Fact) -> bool:
    """Return whether the quote of a fact names a year of a sentence, from which it grew: "more than double the figure in 2013"."""
    years = (str(date.first.year) for _, date in grounds.scene.named_dates if date.first)
    return any(year in fact.quote for year in years)


def judge_ratio(grounds: Grounds, ranked: Sequence[Weighed]) -> Verdict | None:
    """Return the verdict on a multiple, "doubled", of two facts on one thing at the times that its sentence tells; None where there are none.

    `ranked`: all facts.
    """
    claim, scene = grounds.claim, grounds.scene
    if claim.unit != "{multiple}" or not claim.low:
        return None
    if verdict := _judge_named_by_year(grounds, ranked):
        return verdict
    dates = [date for _, date in scene.named_dates]
    least = max((_SURE, *(grounds.sureness(each) - _LESS_SURE for each in ranked)))
    meant = (each.fact for each in ranked if grounds.sureness(each) >= least and not each.is_elsewhere)
    others = dict[str, tuple[Fact, Fact]]()
    for later in (*(fact for _, fact in grounds.placed), *meant):
        for earlier in scene.rivals(later):
            is_dated = all(any(may_be_date_of(date, fact.date) for fact in (later, earlier)) for date in dates)
            if not is_dated or not _is_before(earlier, later):
                continue
            if _is_ratio(grounds, later, earlier):
                return Verdict(claim, "supported", (later, earlier), _growth(later, earlier), ranked)
            if any(may_be_date_of(date, earlier.date) for date in dates):
                others[later.id] = (later, earlier)
    if len(others) != 1:
        return None
    later, earlier = next(iter(others.values()))
    is_sure = any(each.fact is later and grounds.sureness(each) >= _SURE_WRONG and each.told >= _TOLD for each in ranked)
    is_wrong = is_sure and _is_far_off(grounds, later, earlier)
    return Verdict(claim, "wrong-figure", (later, earlier), f"the source says {_growth(later, earlier)}", ranked) if is_wrong else None


def judge_points(grounds: Grounds, ranked: Sequence[Weighed]) -> Verdict | None:
    """Return the verdict on a change in per cent that is one in percentage points: "24%, up 4%" of 24 and 20%; None elsewhere. `ranked`: all facts."""
    claim, way = grounds.claim, direction(grounds.claim, grounds.scene.block.text)
    if claim.unit not in ("%", _POINT) or not claim.low or not way:
        return None
    for later in {fact.id: fact for fact in (*(fact for _, fact in grounds.placed), *grounds.beside) if fact.unit == "%"}.values():
        for earlier in grounds.scene.rivals(later):
            is_before = are_of_series(earlier, later) and is_later(later, earlier)
            if is_before and _is_difference(claim.low * way, later, earlier):
                if claim.unit == _POINT:
                    return Verdict(claim, "supported", (later, earlier), _growth(later, earlier), ranked)
                return Verdict(claim, "wrong-unit", (later, earlier), f"these are percentage points: {_growth(later, earlier)}", ranked)
    return None


def _is_difference(change: Decimal, later: Fact, earlier: Fact) -> bool:
    """Return whether a change is how far two figures lie apart."""
    return later.smallest is not None and earlier.smallest is not None and later.smallest - earlier.smallest == change


def _judge_named_by_year(grounds: Grounds, ranked: Sequence[Weighed]) -> Verdict | None:
    """Return the verdict on a multiple that is not the only one which grew from the year of the sentence, whose clause says nothing else.

    So is "It has tripled since 2013" behind a sentence on what was "more than double the figure in 2013".
    """
    claim, text = grounds.claim, grounds.scene.block.text
    found = [each for each in ranked if each.fact.unit == "{multiple}" and each.subject >= RECENT and _is_since(grounds, each.fact)]
    if len(found) != 1 or found[0].is_elsewhere or grounds.value(found[0]) is not Value.OTHER or says_of_part(claim, found[0], text):
        return None
    fact = found[0].fact
    return Verdict(claim, "wrong-figure", (fact,), f"the source says {fact.figure}", ranked)


def _growth(later: Fact, earlier: Fact) -> str:
    """Return in words how a figure has grown."""
    return f"from {earlier.figure} ({parse_edtf(earlier.date).label()}) to {later.figure} ({parse_edtf(later.date).label()})"


def _is_far_off(grounds: Grounds, later: Fact, earlier: Fact) -> bool:
    """Return whether two figures stand to one another otherwise than a multiple says, however loosely it is told."""
    more = _more_than_told(grounds, later, earlier)
    return more is not None and (more < -_MOST_MORE or (more > _MOST_MORE and grounds.claim.bound not in ("more-than", "at-least")))


def _is_before(one: Fact, other: Fact) -> bool:
    """Return whether a fact tells the same as another one at an earlier time."""
    if relate(one, other, measure_words(one.measure), measure_words(other.measure)).kind is not Kind.CHANGE:
        return False
    first, second = parse_edtf(one.date).last, parse_edtf(other.date).last
    return bool(first and second and first < second)


def _is_ratio(grounds: Grounds, later: Fact, earlier: Fact) -> bool:
    """Return whether a multiple is that of two figures."""
    more, bound = _more_than_told(grounds, later, earlier), grounds.claim.bound
    if more is None:
        return False
    if bound in ("more-than", "at-least"):
        return 0 <= more <= _MOST_MORE
    return -2 * _OFF <= more < 0 if bound in ("nearly", "less-than", "at-most") else abs(more) <= _OFF


def _more_than_told(grounds: Grounds, later: Fact, earlier: Fact) -> Decimal | None:
    """Return by which part the ratio of two figures is more than the multiple that is told; None where one of them is no amount."""
    told = grounds.claim.low
    if not told or not later.smallest or not earlier.smallest or earlier.smallest <= 0:
        return None
    return later.smallest / earlier.smallest / told - 1
