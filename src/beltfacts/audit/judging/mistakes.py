"""Judge a figure that no fact has: whether it is another unit, or another number, on what a fact is surely about."""

from __future__ import annotations

from collections.abc import Sequence

from beltfacts.audit.claims import Claim, is_misquoted
from beltfacts.audit.comparing import (
    Value,
    are_digits_swapped,
    are_of_series,
    contradict,
    is_count_by_chance,
    is_narrowed,
    is_of_other_order,
    is_of_passage,
    is_other_kind,
    is_scaled,
    is_taken_for,
    later_state,
    said_of,
    significant_digits,
    units_fit,
)
from beltfacts.audit.judging.grounds import Grounds
from beltfacts.audit.judging.ruling_out import is_ruled_out
from beltfacts.audit.judging.siblings import fits_another, is_untold_part_of
from beltfacts.audit.judging.told_measures import LEAST_TOLD, NAMED, SURE_MEASURE, WHOLLY_SAID, has_measure
from beltfacts.audit.judging.verdicts import NO_FACT, NONE_HAS_IT, NOT_CERTAIN, Verdict
from beltfacts.audit.weighing import Weighed
from beltfacts.model import Fact

SURE = 0.6
"""How surely a claim must speak of a fact for another figure to be wrong."""

_SURE_UNIT_DIGITS = (0.4, 0.4, 0.4, 0.3, 0.2)
"""The same where the digits agree and the unit does not, by the number of digits: many agree by no chance."""

_SURE_TAKEN_DIGITS = (0.4, 0.4, 0.2)
"""The same where the number is the fact's and its unit is one that is easily taken for the fact's, as weeks for days."""

_DIGITS = "0123456789.,"
"""Characters of a number that is told without its unit, which may be that of the figure before it only by chance."""

_MANY_DIGITS = 3
"""Digits that agree though the text hardly speaks of the fact."""

_WHOLE = 0.9
"""Share of the name of a subject that a text has for a number of many digits to be of it."""

_SURE_SCALE = 0.3
"""The same where the unit agrees and the scale word alone does not, or the prefix of the unit: volts for kilovolts."""

_NEARER_UNIT = 0.15
"""How much surer a claim must speak of a fact with another number than of one with another unit."""

SURE_OF_ANY_TIME = 0.75
"""How surely a claim must speak of a fact though another clause of its sentence names another time."""

MOST_LESS_NAMED, _LEAST_SUBJECT = 0.3, 0.3
"""How much less of the name of its subject a text has than of the best one's for its figure to be wrong, and how much at least where nothing is counted."""

_NAMED_MEASURE = 0.8
"""Share of the words of a measure from which a fact that is named is meant, though others are near."""

_MORE_SAID, _HARDLY_LESS, _NO_CHANCE = 0.1, 0.25, 2
"""How much more a clause says of a fact that has the figure than of the best one, how much less surely it may speak of it for the figure to be no
slip, and the digits that agree by no chance."""

_MARGIN = 0.04
"""How much surer a claim must speak of the best fact than of the next one with another figure."""


def judge_mistake(grounds: Grounds, ranked: Sequence[Weighed], rivals: Sequence[Weighed]) -> Verdict:
    """Return the verdict on a figure that no fact has.

    `ranked`: facts, those that it surely speaks of first. `rivals`: those of them with another number of the same kind.
    """
    claim, digits = grounds.claim, significant_digits(grounds.claim)
    others = sorted(
        (each for each in rivals if _is_surely_meant(grounds, each) and each.fact.id not in grounds.told), key=grounds.slip, reverse=True
    )
    said = " ".join((grounds.scene.sentence(claim), *grounds.scene.block.headings))
    best = next((each for each in others if is_untold_part_of(others[0].fact, each.fact, said)), others[0]) if others else None
    units = [each for each in ranked if _is_of_other_unit(grounds, each)]
    taken = next((each for each in units if is_taken_for(claim, each.fact)), None)
    if units and (taken or best is None or digits >= 3 or grounds.sureness(units[0]) >= grounds.slip(best) - _NEARER_UNIT):
        fact = (taken or units[0]).fact
        return Verdict(claim, "wrong-unit", (fact,), f"the source says {fact.figure}", ranked)
    if best and fits_another(grounds, best):
        return Verdict(claim, "unsupported", (), NOT_CERTAIN, ranked)
    is_sure = best is not None and (best.settled_by == "fact" or grounds.slip(best) >= SURE)
    if best is None or not is_sure or not has_measure(grounds, best):
        return Verdict(claim, "unsupported", (), NO_FACT, ranked)
    rest = [each for each in others if each.fact.smallest != best.fact.smallest and not are_of_series(each.fact, best.fact)]
    accounts = [each.fact for each in others if each is not best and contradict(each.fact, best.fact)]
    rest = [each for each in rest if each.fact not in accounts and not is_untold_part_of(each.fact, best.fact, said)]
    if _is_of_size(claim, best.fact):
        rest = [each for each in rest if _is_of_size(claim, each.fact)]
    is_named = best.named >= NAMED and best.measure >= _NAMED_MEASURE
    if rest and not is_named and grounds.slip(rest[0]) >= grounds.slip(best) - _MARGIN:
        return Verdict(claim, "ambiguous", (best.fact, rest[0].fact), NONE_HAS_IT, ranked)
    return wrong_figure(grounds, best, accounts, ranked)


def wrong_figure(grounds: Grounds, best: Weighed, accounts: Sequence[Fact], ranked: Sequence[Weighed]) -> Verdict:
    """Return the verdict on a figure that is meant for a fact with another one. `accounts`: facts of other sources on the same."""
    claim = grounds.claim
    if is_misquoted(claim, [best.fact], grounds.scene.block.text):
        return Verdict(claim, "misquote", (best.fact,), f"the document says: {best.fact.quote}", ranked)
    if _is_said_of_another(grounds, best, ranked):
        return Verdict(claim, "unsupported", (), NOT_CERTAIN, ranked)
    fact = later_state(claim, best.fact, grounds.scene.clause(claim), ranked, grounds.scene) or best.fact
    says = f"the source says {fact.figure}" + (f", another {accounts[0].figure}" if accounts else "")
    return Verdict(claim, "wrong-figure", (fact, *accounts[:1]), says, ranked)


def _is_said_of_another(grounds: Grounds, best: Weighed, ranked: Sequence[Weighed]) -> bool:
    """Return whether a fact that has the figure is one of which the clause says more than of the best fact with another figure."""
    if significant_digits(grounds.claim) < _NO_CHANCE or best.settled_by:
        return False
    having = (each for each in ranked if grounds.value(each) is Value.EQUAL and each.fact.id not in grounds.told)
    return any(
        each.fact.unit == best.fact.unit
        and said_of(each) > said_of(best) + _MORE_SAID
        and grounds.sureness(each) >= grounds.slip(best) - _HARDLY_LESS
        for each in having
    )


def _is_of_other_unit(grounds: Grounds, each: Weighed) -> bool:
    """Return whether a claim is meant for a fact that has its digits, and another unit or scale."""
    claim, digits, text = grounds.claim, significant_digits(grounds.claim), grounds.scene.block.text
    if grounds.value(each) is not Value.OTHER_UNIT or each.is_other_row or is_other_kind(claim, each.fact, text):
        return False
    is_bare = bool(claim.unit) and not text[claim.start : claim.end].strip(_DIGITS)
    is_taken = is_taken_for(claim, each.fact) and not is_bare
    by_digits = _SURE_TAKEN_DIGITS if is_taken else _SURE_UNIT_DIGITS
    least = by_digits[min(digits, len(by_digits) - 1)]
    if grounds.sureness(each) < (min(least, _SURE_SCALE) if is_scaled(claim.unit, each.fact.unit) else least):
        return False
    if is_count_by_chance(claim, each.fact, each.counted > 0 or (is_taken and each.subject >= _WHOLE)):
        return False
    is_beside = any(is_of_passage(each.fact, other) for other in grounds.beside)
    if digits < _MANY_DIGITS and claim.unit == each.fact.unit and not (is_beside or each.told >= LEAST_TOLD):
        return False
    if digits < _MANY_DIGITS and claim.low != each.fact.smallest and not units_fit(claim.unit or "", each.fact.unit):
        return False
    is_told_so = is_taken and (claim.unit != each.fact.unit or is_beside)
    return is_told_so or not (each.is_elsewhere and (digits < _MANY_DIGITS or each.foreign))


def _is_of_size(claim: Claim, fact: Fact) -> bool:
    """Return whether a figure has as many digits before the point as that of a fact, or one more or fewer."""
    return claim.low is not None and fact.smallest is not None and abs(claim.low.adjusted() - fact.smallest.adjusted()) <= 1


def _is_surely_meant(grounds: Grounds, each: Weighed) -> bool:
    """Return whether a claim is surely meant for a fact with another figure, or for none: its sentence is about no other name.

    Digits in another order, and figures beside it from the same passage, show that it is.
    """
    claim, scene = grounds.claim, grounds.scene
    if each.settled_by == "fact":
        return True
    if is_of_other_order(claim, each.fact):
        return False
    is_swapped = are_digits_swapped(claim, each.fact)
    is_explained = each.explained >= WHOLLY_SAID and each.measure >= SURE_MEASURE - _MARGIN
    if is_swapped and significant_digits(claim) >= (4 if each.is_elsewhere else 0 if is_explained else 3):
        return True
    of_passage = any(is_of_passage(each.fact, other) for other in grounds.beside)
    least = grounds.best_subject - MOST_LESS_NAMED
    if each.subject < (least if each.fact.unit.startswith("{") else max(least, _LEAST_SUBJECT)) and not of_passage:
        return False
    if grounds.times.penalty(each.fact) and each.about < SURE_OF_ANY_TIME:
        return False
    if (each.is_elsewhere and not of_passage) or is_ruled_out(grounds, each):
        return False
    return is_swapped or not is_narrowed(claim, each, scene.block.text)
