"""One figure that a sentence gives to two things, where a single fact has it: one of the two is another's. It looks up nothing."""

from __future__ import annotations

from collections.abc import Sequence

from beltfacts.audit.judging.slips import significant_digits
from beltfacts.audit.judging.values import Value, compare_value
from beltfacts.audit.judging.verdicts import NOT_CERTAIN, Verdict

_LEAST_DIGITS = 2
"""Digits from which a figure stands twice by no chance: "ten out of ten"."""

_AS_SURE = 0.02
"""How much less surely one of the two may speak of the fact for neither to be the one that is meant."""


def told_twice(verdicts: Sequence[Verdict], text: str) -> list[Verdict]:
    """Return the verdicts on figures of a sentence that are taken for a fact which the same figure elsewhere in it speaks of more surely, as doubts.

    "It made €7.4 million, having cost €7.4 million": the fact is that of the cost. Where both speak of it as surely, both are in doubt.
    `text`: that of their block.
    """
    found = list[Verdict]()
    for each in verdicts:
        twins = [other for other in verdicts if _are_twins(each, other, text)]
        if twins and not all(_sureness(each) > _sureness(other) + _AS_SURE for other in twins):
            found.append(each._replace(verdict="unsupported", facts=(), reason=NOT_CERTAIN))
    return found


def _are_twins(one: Verdict, other: Verdict, text: str) -> bool:
    """Return whether two figures are printed as one number in one unit and rest on one fact, the only one that has it, and stand in two clauses."""
    first, second = one.claim, other.claim
    if first is second or not one.verdict == other.verdict == "supported" or first.quotation or first.clause == second.clause:
        return False
    if text[first.start : first.end] != text[second.start : second.end] or first.unit != second.unit:
        return False
    if one.facts != other.facts or significant_digits(first) < _LEAST_DIGITS:
        return False
    return sum(compare_value(first, each.fact) is Value.EQUAL for each in one.weighed) == 1


def _sureness(verdict: Verdict) -> float:
    """Return how surely a figure speaks of its fact by its words alone."""
    return next((each.about for each in verdict.weighed if each.fact is verdict.facts[0]), 0.0)
