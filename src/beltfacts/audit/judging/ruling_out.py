"""Whether the words of a claim rule a fact out as the one that it is meant for, whatever else they share. It weighs nothing."""

from __future__ import annotations

from beltfacts.audit.claims import is_date_near, is_last_of_all, is_told_since
from beltfacts.audit.comparing import (
    are_digits_swapped,
    begins_with,
    is_far_off,
    is_newest,
    is_of_measure,
    is_of_other_owner,
    is_of_passage,
    is_other_scope,
    is_under_then,
    is_within_years,
    says_of_part,
)
from beltfacts.audit.judging.averages import is_mean_of_sum, is_usual_of_year
from beltfacts.audit.judging.grounds import Grounds
from beltfacts.audit.judging.told_measures import HARDLY_NAMED
from beltfacts.audit.weighing import Weighed, goes_on, tells_of_author
from beltfacts.audit.words import stems


def is_ruled_out(grounds: Grounds, each: Weighed) -> bool:
    """Return whether a claim is meant for no fact like this one, which has another figure: it is of another row, part, owner, kind or time."""
    claim, scene = grounds.claim, grounds.scene
    is_swapped = are_digits_swapped(claim, each.fact)
    if each.is_other_row or (each.fact.id in scene.told_above and not is_swapped and says_of_part(claim, each, scene.block.text)):
        return True
    if _goes_on_about_another(grounds, each) or (each.named < HARDLY_NAMED and tells_of_author(scene.sentence(claim))):
        return True
    if is_under_then(scene.block) and is_newest(each.fact, scene):
        return True
    if is_last_of_all(claim, scene.block.text) or is_of_measure(scene.block.text[claim.start : claim.end], each.fact):
        return True
    if is_far_off(claim, each.fact) or is_usual_of_year(grounds, each) or is_mean_of_sum(claim, each.fact, scene.block.text):
        return True
    of_passage = any(is_of_passage(each.fact, other) for other in grounds.beside)
    if not is_swapped and (is_of_other_owner(claim, each, scene) or (not of_passage and is_other_scope(claim, each, scene))):
        return True
    return _is_of_other_time(grounds, each)


def _goes_on_about_another(grounds: Grounds, each: Weighed) -> bool:
    """Return whether a sentence says "it" of the subject before it, which is not that of a fact."""
    scene, before = grounds.scene, grounds.beside[:1]
    if not before or scene.block.kind != "text" or before[0].subject == each.fact.subject or each.named >= HARDLY_NAMED:
        return False
    names = next((other.words.names for other in grounds.weighed if other.fact.id == before[0].id), ())
    start, end = grounds.claim.sentence
    said = frozenset(stems(scene.block.text[:start]))
    is_before = any(name and name <= said and not name <= each.words.measure for name in names)
    return is_before and goes_on(scene.block.text[start:end])


def _is_of_other_time(grounds: Grounds, each: Weighed) -> bool:
    """Return whether a claim is told of another time than that of a fact."""
    claim, scene = grounds.claim, grounds.scene
    stretches = [date for _, date in grounds.times.dates if date.precision not in ("month", "day") and not begins_with(date, each.fact)]
    is_open = each.fact.date == "undated" and "since" in each.fact.measure.split()
    is_cumulative = each.fact.period == "cumulative" or is_open
    if is_cumulative and stretches and not is_told_since(scene.clause(claim)):
        return True
    if not is_cumulative and not are_digits_swapped(claim, each.fact) and any(is_within_years(date, each.fact.date) for date in stretches):
        return True
    is_dated = bool(scene.label_dates) or any(
        claim.clause[0] <= date.start < claim.clause[1] or is_date_near(date, claim, scene.block.text) for date in scene.dates
    )
    is_time_told = any(other.date == each.fact.date for _, other in grounds.placed)
    return bool(is_dated and grounds.times.penalty(each.fact)) or (not is_time_told and grounds.times.are_unknown(each.fact))
