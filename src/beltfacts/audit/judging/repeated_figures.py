"""One figure that a sentence gives to two things, where a single fact has it: one of the two is another's. It looks up nothing."""

from __future__ import annotations

from collections.abc import Sequence

from beltfacts.audit.comparing import Value, compare_value, significant_digits
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
    alike: dict[tuple[str, str | None, tuple[str, ...]], list[Verdict]] = {}
    for each in verdicts:
        if each.verdict == "supported" and significant_digits(each.claim) >= _LEAST_DIGITS:
            printed = text[each.claim.start : each.claim.end]
            alike.setdefault((printed, each.claim.unit, tuple(fact.id for fact in each.facts)), []).append(each)
    return [
        each._replace(verdict="unsupported", facts=(), reason=NOT_CERTAIN)
        for group in alike.values()
        for each in group
        if _is_in_doubt(each, [other for other in group if other.claim.clause != each.claim.clause])
    ]


def _is_in_doubt(each: Verdict, twins: Sequence[Verdict]) -> bool:
    """Return whether a figure speaks of the only fact that has it no more surely than one of its twins: those that stand in other clauses."""
    if not twins or each.claim.quotation or all(_sureness(each) > _sureness(other) + _AS_SURE for other in twins):
        return False
    return sum(compare_value(each.claim, other.fact) is Value.EQUAL for other in each.weighed) == 1


def _sureness(verdict: Verdict) -> float:
    """Return how surely a figure speaks of its fact by its words alone."""
    return next((each.about for each in verdict.weighed if each.fact is verdict.facts[0]), 0.0)
