"""Whether "twice as many" is how two facts of one thing at two times stand to one another, and a small number is named by a measure. It looks up nothing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from beltfacts.audit.claims import Claim, counted_behind
from beltfacts.audit.judging.figure_times import may_be_date_of
from beltfacts.audit.judging.grounds import Grounds
from beltfacts.audit.judging.verdicts import Verdict
from beltfacts.audit.weighing import Weighed
from beltfacts.audit.words import stems
from beltfacts.compare import Kind, measure_words, relate
from beltfacts.model import Fact
from beltfacts.reading import LazyPattern, find_quantities, parse_edtf

_SURE, _LESS_SURE = 0.4, 0.2
"""How surely a claim must speak of what has grown, and how much less surely than of the best fact at most."""

_LONGEST_WORD = 30
_WORD_BEFORE = LazyPattern(r"[^\W\d_]+(?=[\s-]?\Z)")
"""The word directly before a number."""

_NO_FACT_HAS_IT = ("unsupported", "ambiguous", "wrong-figure", "wrong-unit")
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


def with_named_number(verdict: Verdict, beside: Iterable[Verdict], text: str) -> Verdict:
    """Return the verdict on a figure. One that no fact has as its figure is right where the measure of a fact beside it names it: 12 of "under 12".

    It counts nothing, as in "12 schools", and the word before it is that of the measure. `beside`: the verdicts on the figures of its
    sentence. `text`: that of their block.
    """
    claim = verdict.claim
    if verdict.verdict not in _NO_FACT_HAS_IT or claim.low is None or claim.low != claim.high:
        return verdict
    facts = [each.facts[0] for each in beside if each.facts and each is not verdict]
    fact = next((fact for fact in facts if _names_number(fact.measure, claim, text)), None)
    return verdict._replace(verdict="supported", facts=(fact,), reason=f"the measure names it: {fact.measure}") if fact else verdict


def _names_number(measure: str, claim: Claim, text: str) -> bool:
    """Return whether a measure names the number of a claim, with its unit and behind the same word."""
    numbers = [each for each in find_quantities(measure) if claim.low == each.low == each.high]
    is_counted = not counted_behind(text, claim.end) <= frozenset(stems(measure))
    if not numbers or is_counted:
        return False
    before = _word_before(text, claim.start)
    alike = (each for each in numbers if (claim.unit or None) == each.unit and before == _word_before(measure, each.number_start))
    return any(before or each.unit for each in alike)


def _word_before(text: str, start: int) -> str:
    """Return the word directly before an offset, in small letters; empty for none."""
    word = _WORD_BEFORE.search(text, max(0, start - _LONGEST_WORD), start)
    return word[0].lower() if word else ""
