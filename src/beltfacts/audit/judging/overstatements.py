"""Whether a figure that a fact has is told as more than the fact says: a plan as done, a peak as usual, a limit as reached, a part as the whole."""

from __future__ import annotations

from beltfacts.audit.claims import (
    Claim,
    is_average,
    is_limit,
    is_part_told_of_whole,
    is_peak,
    is_proposed,
    is_told_as_done,
    is_told_as_reached,
    is_told_like,
    is_unfinished,
    tells_limit,
)
from beltfacts.audit.comparing import Value, is_under_now
from beltfacts.audit.judging.averages import is_mean_told_of_year
from beltfacts.audit.weighing import Scene
from beltfacts.model import Fact
from beltfacts.reading import parse_edtf


def overstated(claim: Claim, fact: Fact, value: Value, scene: Scene) -> str:
    """Return what the source says instead of what a claim tells, in words; empty where it says as much. `value`: how the two figures stand."""
    clause = scene.clause(claim)
    if is_told_as_done(scene.sentence(claim), fact):
        return f"the source says that it is not done yet: {fact.quote}"
    if is_unfinished(fact) and _is_told_done(claim, fact, scene):
        return f"the source says that it is {'a ' + fact.status if fact.status != 'actual' else 'not done yet'}"
    if is_average(clause) and claim.bound != "at-most" and is_peak(fact) and (fact.bound == "at-most" or not is_average(fact.measure)):
        return f"the source gives it as the highest: {fact.quote}"
    is_flat = claim.bound == "exact" and value is Value.EQUAL and scene.block.kind != "cell"
    if is_flat and is_limit(fact) and not tells_limit(scene.stretch(claim), scene.block.language):
        return f"the source gives it as a limit: {fact.quote}"
    if is_part_told_of_whole(fact, clause):
        return f"the source gives it for a part: {fact.quote}"
    if is_mean_told_of_year(claim, fact, scene.block.text):
        return f"the source gives it as the mean of {parse_edtf(fact.date).label()}"
    return ""


def _is_told_done(claim: Claim, fact: Fact, scene: Scene) -> bool:
    """Return whether a claim tells as done what is planned, aimed at or proposed."""
    clause, statement = scene.clause(claim), scene.statement(claim)
    around = scene.statement_to_next(claim) if is_proposed(fact) else statement
    if not (is_told_as_reached(clause) or is_under_now(scene.block)) and (scene.tells_plan(clause) or scene.tells_plan(around)):
        return False
    return not is_told_like(fact, clause, statement, is_after_plan=scene.is_after_plan(claim), language=scene.block.language)
