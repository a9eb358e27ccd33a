"""Find the facts that have the figure of a claim and that it may mean. It judges nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from beltfacts.audit.claims import is_average, is_peak, is_share
from beltfacts.audit.comparing import (
    Value,
    are_of_series,
    contradict,
    is_of_opposite_part,
    is_of_other_subject,
    is_of_other_thing,
    is_of_others,
    is_of_passage,
    is_other_chinese_kind,
    is_other_kind,
    is_share_of_other,
    significant_digits,
    state_meant,
    units_fit,
)
from beltfacts.audit.judging.averages import is_other_average
from beltfacts.audit.judging.counted_things import OF_THINGS, counts_others, is_in_unknown_unit, is_of_them
from beltfacts.audit.judging.grounds import Grounds
from beltfacts.audit.judging.mistakes import MOST_LESS_NAMED
from beltfacts.audit.judging.neighbours import is_neighbours, is_told_instead
from beltfacts.audit.judging.ratios import is_other_multiple
from beltfacts.audit.judging.siblings import is_of_fact_beside, is_part_untold
from beltfacts.audit.judging.told_measures import LEAST_MEASURE, LEAST_TOLD, NOT_MEASURED, WHOLLY_TOLD
from beltfacts.audit.weighing import Weighed, is_of_this_year
from beltfacts.audit.words import is_han, printed_words, stems, with_families
from beltfacts.reading import LazyPattern

SUPPORTS = 0.3
"""How surely a claim must speak of a fact for an equal figure to count."""

_SUPPORTS_ROUNDED = 0.45
"""The same where such digits agree after rounding only."""

_ELSEWHERE = 0.4
"""The same where the sentence names others."""

_TIME_ASIDE = 0.1
"""What another time takes from it, as a figure under a wrong date counts too."""

_UNIT_LEFT_OUT = 0.5
"""How surely a number without a unit must speak of a measure to be one."""

_SURE_RIVAL = 0.55
"""How surely a claim must speak of a fact with another figure for an equal one elsewhere to be chance."""

_CHANCE = (0.15, 0.15, 0.2, 0.28, 1.0)
"""How much less surely a claim may speak of the fact with its figure than of one with another, by the number of digits: few agree by chance."""

_SURE_IN_CELL, _CHANCE_IN_CELL = 0.45, 0.1
"""The same two in a cell, whose labels say all that it is of."""

_FEW_DIGITS = 2
"""Digits of a number without a unit up to which it is that of a fact by chance often."""

_MANY_DIGITS = 4
"""Digits of a number that agree with those of a fact on something else by chance hardly ever."""

_LEAST_NAMED, _MOST_COMMON = 0.3, 9
"""Share of its name that a sentence has at least for "the third" to be the edition of an event, and the last place that is said of many things."""

_NAMED_HERE = 0.9
"""Share of a name that a clause has from which it speaks of its subject, whatever other things it tells too."""

_AGO = LazyPattern(r"\s+(?:ago|from now)\b", re.IGNORECASE)
"""What makes a number of years the time of something else: "when I came here three years ago"."""

_HAVE_FIGURE = (Value.EQUAL, Value.ROUNDED, Value.ALLOWED, Value.STRONGER)
"""What the figure of a claim may be to that of such a fact."""


def having_figure(grounds: Grounds, ranked: Sequence[Weighed]) -> list[Weighed]:
    """Return the facts that have the figure of a claim. `ranked`: all facts."""
    return [each for each in ranked if grounds.value(each) in _HAVE_FIGURE]


def matching_facts(grounds: Grounds, ranked: Sequence[Weighed], rivals: Sequence[Weighed]) -> list[Weighed]:
    """Return the facts that a claim may mean and that have its figure. `ranked`: all facts. `rivals`: those with another figure."""
    digits = significant_digits(grounds.claim)
    found = [
        each
        for each in having_figure(grounds, ranked)
        if grounds.sureness(each) + _TIME_ASIDE >= SUPPORTS
        and _may_be_of_kind(grounds, each)
        and (each.settled_by or not (_is_by_chance(grounds, each) or is_told_of_another(grounds, each, ranked)))
    ]
    if digits > _FEW_DIGITS:
        own = {each.fact.subject for each in found if grounds.value(each) is Value.EQUAL}
        rivals = [each for each in rivals if each.measure >= LEAST_MEASURE or each.fact.subject not in own]
    if digits <= _FEW_DIGITS:
        found = [each for each in found if not any(_is_of_named_rival(grounds, each, rival) for rival in rivals)]
    surest = max((grounds.meant(each) for each in rivals if each.fact.id not in grounds.told), default=0.0)
    is_cell = grounds.scene.block.kind == "cell"
    if surest < (_SURE_IN_CELL if is_cell else _SURE_RIVAL):
        return found
    chance = _CHANCE_IN_CELL if is_cell else _CHANCE[min(digits, len(_CHANCE) - 1)]
    best = max(rivals, key=grounds.meant)
    return [
        each
        for each in found
        if not (surest > grounds.meant(each) and _is_told_before(grounds, each))
        and (
            grounds.meant(each) >= surest - chance
            or contradict(each.fact, best.fact)
            or is_told_instead(grounds, best, each)
            or ((is_cell or digits > _FEW_DIGITS) and not grounds.times.dates and are_of_series(each.fact, best.fact))
        )
    ]


def _is_told_before(grounds: Grounds, each: Weighed) -> bool:
    """Return whether another figure of the sentence, which is the same, tells a fact already: "exports 45%, imports 45%"."""
    same = {other.start for other in grounds.scene.figures if other is not grounds.claim and other.low == grounds.claim.low}
    return any(start in same and fact.id == each.fact.id for start, fact in grounds.placed)


def _is_of_named_rival(grounds: Grounds, each: Weighed, rival: Weighed) -> bool:
    """Return whether a text names the subject of a fact with another figure far more than that of the one with its figure, and means it as surely."""
    is_named = rival.subject >= each.subject + MOST_LESS_NAMED and (rival.told >= LEAST_TOLD or rival.named >= WHOLLY_TOLD)
    is_named = is_named and rival.fact.unit == each.fact.unit
    return is_named and grounds.sureness(rival) >= grounds.sureness(each) and rival.fact.id not in grounds.told


def _may_be_of_kind(grounds: Grounds, each: Weighed) -> bool:
    """Return whether a figure may be of the kind of a fact, by its unit, as a place in an order, and as the growth of a level."""
    claim, block = grounds.claim, grounds.scene.block
    is_left_out = not claim.unit and not (each.fact.unit == "%" and is_share(claim.unit, claim.high))
    is_left_out = is_left_out and grounds.of.isdisjoint(stems(each.fact.figure))  # "742 million crowns", whatever crowns they are
    if is_left_out and block.kind != "cell" and grounds.sureness(each) < _UNIT_LEFT_OUT and not units_fit("", each.fact.unit):
        return False
    return may_be_of_order(grounds, each)


def may_be_of_order(grounds: Grounds, each: Weighed) -> bool:
    """Return whether a figure may be that of a fact as a place in an order, or a number of things that is none, and as the growth of a level."""
    claim, block = grounds.claim, grounds.scene.block
    if claim.ordinal:
        is_named = each.fact.period != "event" or each.named >= _LEAST_NAMED or (claim.low or 0) > _MOST_COMMON
        return is_named and not each.is_elsewhere and grounds.is_of_level(each)
    behind = block.text[claim.end : claim.end + 1]
    is_of_things = is_han(behind) or bool(OF_THINGS.match(block.text, claim.end))
    is_no_place = each.fact.unit == "{rank}" and (is_of_things or not (each.told or each.named))
    return not is_no_place and grounds.is_of_level(each)


def _is_by_chance(grounds: Grounds, each: Weighed) -> bool:
    """Return whether a figure of few digits agrees with a fact that the text hardly speaks of."""
    claim, digits, sureness = grounds.claim, significant_digits(grounds.claim), grounds.sureness(each)
    if each.is_elsewhere and each.foreign and each.subject < NOT_MEASURED:
        return True
    if grounds.value(each) is Value.ROUNDED and each.is_elsewhere and not each.counted and each.told < LEAST_TOLD:
        return True
    is_of_another = each.is_elsewhere or each.subject < grounds.best_subject - MOST_LESS_NAMED
    if digits < _MANY_DIGITS and claim.unit and is_of_another and sureness + grounds.times.penalty(each.fact) < SUPPORTS:
        return True
    if digits > _FEW_DIGITS:
        return False
    is_hardly = each.subject < NOT_MEASURED and each.measure < NOT_MEASURED
    if is_hardly and not claim.ordinal and sureness + grounds.times.penalty(each.fact) < _ELSEWHERE:
        return True
    is_some = is_of_them(claim, grounds.scene.block.text) and not claim.ordinal
    if is_some and not each.counted and each.told < LEAST_TOLD and each.measure < NOT_MEASURED:
        return True
    if is_of_other_things(grounds, each):
        return True
    if is_share(claim.unit, claim.high) and sureness < _SURE_RIVAL and _is_of_others(grounds, each):
        return True
    is_plain = claim.unit in (None, "", "%")
    if ((is_plain and each.is_elsewhere) or claim.unit == "{multiple}") and each.own < NOT_MEASURED and not each.told:
        return True
    if each.is_other_row or (is_plain and each.is_elsewhere and each.about < _ELSEWHERE):
        return True
    if is_plain and each.measure < NOT_MEASURED and is_part_untold(each.fact, grounds.scene.sentence(claim)):
        return True
    is_rough = grounds.value(each) is Value.ROUNDED or (
        grounds.value(each) is Value.ALLOWED and not claim.unit and is_share(claim.unit, claim.high)
    )
    return is_rough and (is_of_another or sureness + _TIME_ASIDE < _SUPPORTS_ROUNDED)


def is_of_other_things(grounds: Grounds, each: Weighed) -> bool:
    """Return whether a figure counts other things than a fact, or says how long ago something was."""
    claim = grounds.claim
    return counts_others(grounds, each) or bool(_AGO.match(grounds.scene.block.text, claim.whole[1]) and not _AGO.search(each.fact.figure))


def _is_of_others(grounds: Grounds, each: Weighed) -> bool:
    """Return whether a share is told as one "of" something that a fact does not speak of: "of all trips abroad"."""
    if not grounds.scene.block.text.startswith(" of ", grounds.claim.end) or any(
        is_of_passage(each.fact, other) for other in grounds.beside
    ):
        return False
    if each.told >= WHOLLY_TOLD or is_of_them(grounds.claim, grounds.scene.block.text):
        return False
    return bool(grounds.of) and each.words.all.isdisjoint(with_families(grounds.of))


def is_told_of_another(grounds: Grounds, each: Weighed, ranked: Sequence[Weighed]) -> bool:
    """Return whether a text tells a figure of another subject, kind or fact than the one that has it."""
    claim, text = grounds.claim, grounds.scene.block.text
    before = printed_words(text[claim.sentence[0] : claim.start])
    is_peak_as_mean = is_average(grounds.scene.clause(claim)) and is_peak(each.fact)
    return (
        is_of_other_subject(each, ranked, grounds.scene.sentence(claim), before)
        or is_other_kind(claim, each.fact, text)
        or is_share_of_other(claim, each.fact, text)
        or is_other_chinese_kind(claim, each, text)
        or is_of_others(claim, each, grounds.scene)
        or (is_of_other_thing(claim, each, text) and each.named_near < _NAMED_HERE)
        or is_of_opposite_part(claim, each, grounds.scene)
        or is_neighbours(grounds, each, ranked)
        or state_meant(claim, each.fact, ranked, grounds.scene) is not None
        or is_of_this_year(claim, each.fact, grounds.scene)
        or is_other_multiple(grounds, each, ranked)
        or (not is_peak_as_mean and (is_other_average(grounds, each, ranked) or is_of_fact_beside(grounds, each, ranked)))
        or is_in_unknown_unit(claim, each, grounds.scene.block)
    )
