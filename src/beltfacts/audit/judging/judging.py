"""Judge a figure: whether a fact supports it, and what else is wrong with it."""

from __future__ import annotations

from collections.abc import Sequence

from beltfacts.audit.claims import (
    is_average,
    is_misquoted,
    is_peak,
    is_told_as_past,
    is_unfinished,
)
from beltfacts.audit.comparing import (
    Value,
    are_digits_turned,
    edition_meant,
    is_opposite,
    later_state,
    newest_figure,
    of_time_before,
    other_account,
    significant_digits,
    state_meant,
    told_backwards,
)
from beltfacts.audit.judging.counted_things import counts_the_same, is_count_of_row, is_unit_left_out, of_things_behind, of_untold_things
from beltfacts.audit.judging.grounds import Grounds
from beltfacts.audit.judging.likelihoods import likely_equal, likely_other
from beltfacts.audit.judging.likely_slips import likely_slip
from beltfacts.audit.judging.matching_facts import SUPPORTS, matching_facts
from beltfacts.audit.judging.misattributions import from_another, wrong_source
from beltfacts.audit.judging.mistakes import MOST_LESS_NAMED, judge_mistake, wrong_figure
from beltfacts.audit.judging.neighbours import may_be_mixed_up, mixed_up
from beltfacts.audit.judging.overstatements import overstated
from beltfacts.audit.judging.places import judge_last
from beltfacts.audit.judging.ratios import judge_points, judge_ratio
from beltfacts.audit.judging.siblings import meant_instead
from beltfacts.audit.judging.times_beside import of_last_year, of_time_beside
from beltfacts.audit.judging.told_measures import is_count_told
from beltfacts.audit.judging.verdicts import NO_FACT, NONE_HAS_IT, NOT_CERTAIN, Verdict
from beltfacts.audit.weighing import Weighed
from beltfacts.model import Fact
from beltfacts.reading import parse_edtf

_LEAST_FOR_ALARM = {"wrong-date": 0.42, "overstated": 0.25, "outdated": 0.25}
"""How surely a claim of one or two digits must speak of the fact that has them for each alarm. Three digits that agree are less of a chance.

A wrong date counts only where the sentence names no others: the words of a plan, a limit or a state say more of the fact than those of a date do.
"""

_LARGE_PLACE = 1000
"""A place in an order that is no chance, though it is round: "the 10,000th train"."""

_SURE_STATE = 0.4
"""How surely a claim must speak of a fact for its figure under another state of it to be wrong."""

_SURE_OPPOSITE = 0.55
"""How surely a claim must speak of a rise for a fall by as much to be wrong."""


def judge_figure(grounds: Grounds) -> Verdict:
    """Return the verdict on a figure. `grounds`: what speaks for each fact as the one that it means."""
    ranked = sorted(grounds.weighed, key=grounds.sureness, reverse=True)
    verdict = _judge(grounds, ranked)
    other = mixed_up(grounds, ranked) if verdict.verdict == "unsupported" or verdict.reason == NONE_HAS_IT else None
    return wrong_figure(grounds, other, (), ranked) if other else verdict


def _judge(grounds: Grounds, ranked: Sequence[Weighed]) -> Verdict:
    """Return the verdict on a figure, by what it says. `ranked`: all facts, those that it surely speaks of first."""
    claim, text = grounds.claim, grounds.scene.block.text
    told_above = [each.fact for each in grounds.weighed if each.fact.id in grounds.scene.told_above]
    rivals = [
        each
        for each in ranked
        if (
            grounds.value(each) is Value.OTHER
            and (
                counts_the_same(claim, each, text, [*grounds.beside, *told_above])
                or grounds.is_of_other_end(each)
                or (each.is_state and not claim.unit)
            )
        )
        or is_unit_left_out(claim, each, text)
    ]
    rivals = [each for each in of_things_behind(rivals, ranked, claim, text) if is_count_of_row(each, grounds.scene.block)]
    if any(grounds.value(each) is Value.EQUAL and is_count_told(each) for each in ranked):
        rivals = [each for each in rivals if each.counted]
    level = grounds.level
    if level and any(each.fact.subject == level.subject for each in grounds.rates):
        rivals = [each for each in rivals if each.fact.subject == level.subject or each.fact.unit != claim.unit]
    fitting = matching_facts(grounds, ranked, rivals)
    if not fitting:
        turned = (each for each in ranked if each not in rivals and not each.is_elsewhere and are_digits_turned(claim, each.fact))
        near = [*rivals, *turned]
        verdict = (
            judge_ratio(grounds, ranked)
            or judge_points(grounds, ranked)
            or judge_last(grounds, ranked)
            or _judge_edition(grounds, ranked)
            or _judge_sibling(grounds, ranked)
            or judge_mistake(grounds, ranked, near)
        )
        if verdict.reason != NO_FACT:
            return verdict
        equal = likely_equal(grounds, ranked, rivals)
        if equal is None:
            other = likely_other(grounds, near) or likely_slip(grounds, ranked, rivals)
            other = other or likely_other(grounds, [*near, *of_untold_things(grounds, ranked, near)])
            return wrong_figure(grounds, other, (), ranked) if other else verdict
        verdict = _judge_fitting(grounds, [equal], ranked)
        is_sure = not verdict.is_alarm or verdict.verdict == "outdated"
        return verdict if is_sure else Verdict(claim, "unsupported", (), NOT_CERTAIN, ranked)
    verdict = _judge_fitting(grounds, fitting, ranked)
    if not verdict.facts:
        return verdict
    of_fact = next((each for each in fitting if each.fact is verdict.facts[0]), fitting[0])
    if verdict.verdict in _LEAST_FOR_ALARM and not _is_founded(grounds, of_fact, verdict.verdict):
        return Verdict(claim, "unsupported", (), NOT_CERTAIN, ranked)
    return verdict


def _judge_edition(grounds: Grounds, ranked: Sequence[Weighed]) -> Verdict | None:
    """Return the verdict on the number of an event, "the fourth congress, in 2023", where a fact says which one it was; None elsewhere."""
    claim, scene = grounds.claim, grounds.scene
    start, end = claim.clause
    dates = scene.named_dates
    told = [date for each, date in dates if start <= each.start < end] or [date for _, date in dates if len(dates) == 1]
    fact = edition_meant(claim, ranked, scene.block, told)
    return fact and Verdict(claim, "wrong-figure", (fact,), f"the source says {fact.figure}", ranked)


def _judge_sibling(grounds: Grounds, ranked: Sequence[Weighed]) -> Verdict | None:
    """Return the verdict on a figure that has the number of a fact beside the one that the clause names: that of men for women."""
    equal = [each for each in ranked if grounds.value(each) in (Value.EQUAL, Value.ROUNDED) and not each.is_elsewhere]
    found = next(((each, other) for each in equal if (other := meant_instead(grounds, each, ranked))), None)
    if found and is_average(grounds.scene.clause(grounds.claim)) and is_peak(found[0].fact):
        return Verdict(grounds.claim, "overstated", (found[0].fact,), f"the source gives it as the highest: {found[0].fact.quote}", ranked)
    meant = found[1] if found else None
    states = (state_meant(grounds.claim, each.fact, ranked, grounds.scene) for each in equal if grounds.sureness(each) >= _SURE_STATE)
    meant = meant or next(filter(None, states), None)
    return meant and Verdict(grounds.claim, "wrong-figure", (meant.fact,), f"the source says {meant.fact.figure}", ranked)


def _is_founded(grounds: Grounds, each: Weighed, alarm: str) -> bool:
    """Return whether a claim surely speaks of the fact that has its figure, so that something else may be wrong with it."""
    digits = significant_digits(grounds.claim)
    if grounds.claim.ordinal and (grounds.claim.low or 0) >= _LARGE_PLACE:
        digits = max(digits, 3)
    if digits >= 4:
        return True
    if alarm == "wrong-date" and is_unfinished(each.fact) and grounds.scene.tells_plan(grounds.scene.clause(grounds.claim)):
        alarm = "overstated"  # a plan that is told as one is as surely meant as one that is told as done
    if alarm == "wrong-date" and each.subject < grounds.best_subject - MOST_LESS_NAMED and not each.settled_by:
        return False
    least = min(SUPPORTS, _LEAST_FOR_ALARM[alarm]) if digits == 3 else _LEAST_FOR_ALARM[alarm]
    untimed = grounds.meant(each) + grounds.times.penalty(each.fact)
    return untimed >= least and not (alarm == "wrong-date" and each.is_elsewhere)


def _judge_fitting(grounds: Grounds, fitting: Sequence[Weighed], ranked: Sequence[Weighed]) -> Verdict:
    """Return the verdict on a figure that a fact has: supported, or what else is wrong with it."""
    claim, scene, values = grounds.claim, grounds.scene, grounds.values
    text = scene.block.text
    clause, sentence = scene.clause(claim), scene.sentence(claim)
    best = fitting[0]
    fact = best.fact

    def verdict(name: str, reason: str, *facts: Fact) -> Verdict:
        """Return a verdict that rests on the best fact, and others."""
        return Verdict(claim, name, (fact, *facts), reason, ranked)

    if is_misquoted(claim, [each.fact for each in fitting], text, (each.fact for each in ranked)):
        return verdict("misquote", f"the document says: {fact.quote}")
    timely = [each for each in fitting if not grounds.times.penalty(each.fact)]
    if not timely and grounds.times.is_more_than(fact) and not is_unfinished(fact):
        if not _is_founded(grounds, best, "wrong-date"):
            return Verdict(claim, "unsupported", (), NOT_CERTAIN, ranked)
        return verdict("wrong-figure", f"the source gives it for {parse_edtf(fact.date).label()} alone")
    if not timely and (wrong := grounds.times.dates_apart(fact)):
        return verdict("wrong-date", f"the source gives it for {parse_edtf(fact.date).label()}, not {wrong}")
    if timely:
        best, fact = timely[0], timely[0].fact
    near = [each for each in fitting if each.about > best.about - 0.1]
    if values[fact.id] is Value.STRONGER and all(values[each.fact.id] in (Value.STRONGER, Value.ALLOWED) for each in near):
        return verdict("overstated", f"the source says {fact.figure}")
    if is_opposite(claim, fact, text):
        if not best.settled_by and grounds.sureness(best) < _SURE_OPPOSITE:
            return Verdict(claim, "unsupported", (), NOT_CERTAIN, ranked)
        return verdict("wrong-figure", f"the source tells it the other way round: {fact.measure}, {fact.figure}")
    if reason := overstated(claim, fact, values[fact.id], scene):
        return verdict("overstated", reason)
    is_event = claim.ordinal and fact.period == "event"  # whoever speaks there, "the 19th summit" only names it
    if not is_event and (wrong_name := wrong_source(claim, fitting, scene, grounds.placed, ranked)):
        return verdict("misattributed", from_another(fact, wrong_name))
    if other := told_backwards(claim, fact, grounds.placed, text):
        return Verdict(claim, "wrong-figure", (other, fact), f"the source tells the two the other way round: {other.figure} here", ranked)
    if not best.settled_by and (other := of_time_before(claim, fact, scene)):
        then = f"{other.figure} ({parse_edtf(other.date).label()})"
        return verdict("wrong-date", f"the source gives it for {parse_edtf(fact.date).label()}; for the time told before, {then}", other)
    clause = sentence if scene.is_alone else scene.stretch(claim)
    newer = newest_figure(claim, fact, clause, scene) or later_state(claim, fact, clause, ranked, scene)
    if newer and not is_told_as_past(text, claim) and newer.id not in {other.id for _, other in grounds.placed}:
        return verdict("outdated", f"the newest known is {newer.figure} ({parse_edtf(newer.date).label()})", newer)
    if not best.settled_by and (other := of_time_beside(grounds, fact) or of_last_year(grounds, fact)):
        then = f"{other.figure} ({parse_edtf(other.date).label()})"
        return verdict("wrong-figure", f"the source gives it for {parse_edtf(fact.date).label()}; for the time told here, {then}", other)
    if not best.settled_by and (rival := other_account(fact, scene)):
        return verdict("ambiguous", f"another source says {rival.figure}", rival)
    if other_one := may_be_mixed_up(grounds, best, ranked):
        return verdict("ambiguous", f"of what is told here, the source may say {other_one.fact.figure}", other_one.fact)
    how = {Value.EQUAL: "equal", Value.ROUNDED: "rightly rounded", Value.ALLOWED: "left open by its qualifier"}.get(
        values[fact.id], "equal"
    )
    return verdict("supported", f"{how}: {fact.figure}")
