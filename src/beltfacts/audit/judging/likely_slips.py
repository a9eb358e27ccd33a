"""How likely a figure is that of a fact with a slip of the hand, where its words alone tell of no fact surely.

Digits in another order and one digit that is another are hardly ever chance where the fact is one that the sentence may speak of: the longer
the figure, the less. The weights were learned from drafts with labels (decision 316). It looks up nothing and gives no verdict.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from beltfacts.audit.claims import Claim
from beltfacts.audit.comparing import Value, are_digits_permuted, is_counted, is_of_passage, is_one_digit_off, is_zero_slip, significant
from beltfacts.audit.judging.grounds import Grounds
from beltfacts.audit.judging.likelihoods import Found, likelihood
from beltfacts.audit.judging.matching_facts import is_of_other_things
from beltfacts.audit.judging.ruling_out import is_ruled_out
from beltfacts.audit.weighing import Weighed
from beltfacts.model import Fact

_LIKELY = 0.65
"""Likelihood from which a claim is meant for the fact, which makes it wrong."""

_MOST_DIGITS, _LOWEST = 5, 10
"""Digits of a figure, and places below the surest fact: more says no more."""

_SAID = 0.2
"""Share of the words of a clause from which it says what a fact says, though it names no subject."""

_LEAST_ELSEWHERE = 3
"""Digits from which a figure may be a slip though its sentence names others and not the subject."""

WEIGHTS: Mapping[str, float] = {
    "always": -2.92,
    "digits": 1.70,
    "digits in another order": 0.90,
    "place among the facts": -0.39,
    "counts the same": 1.12,
    "ruled out": -1.23,
    "subject named near": 1.10,
    "passage of a figure beside": 1.16,
}
"""How much each ground speaks for a fact of which the figure is a slip."""


def likely_slip(grounds: Grounds, ranked: Sequence[Weighed], rivals: Sequence[Weighed]) -> Weighed | None:
    """Return the fact of which a figure is likely a slip of the hand; None where there is none.

    `ranked`: all facts, the surest first. `rivals`: those with another figure that count the same as far as the words say.
    """
    best = best_slip(grounds, ranked, rivals)
    return best.weighed if best and likelihood(best.found, WEIGHTS) >= _LIKELY else None


def best_slip(grounds: Grounds, ranked: Sequence[Weighed], rivals: Sequence[Weighed]) -> Found | None:
    """Return the fact of which a figure is likeliest a slip of the hand; None where it is that of a fact, or a slip of none that is left."""
    if any(value is Value.EQUAL for value in grounds.values.values()):
        return None
    found = [
        Found(each, _for_slip(grounds, each, place, any(each is rival for rival in rivals)))
        for place, each in enumerate(ranked)
        if each.fact.id not in grounds.told and _may_be_slip(grounds.claim, each.fact) and _may_be_meant(grounds, each)
    ]
    return max(found, key=lambda each: likelihood(each.found, WEIGHTS), default=None)


def _for_slip(grounds: Grounds, each: Weighed, place: int, is_rival: bool) -> dict[str, float]:
    """Return what speaks for a fact of which the figure may be a slip."""
    claim, fact = grounds.claim, each.fact
    return {
        "always": 1.0,
        "digits": float(min(_digits(claim, fact), _MOST_DIGITS)),
        "digits in another order": float(are_digits_permuted(claim, fact)),
        "place among the facts": float(min(place, _LOWEST)),
        "counts the same": float(is_rival),
        "ruled out": float(is_ruled_out(grounds, each)),
        "subject named near": each.named_near,
        "passage of a figure beside": float(_is_of_passage_beside(grounds, each)),
    }


def _is_of_passage_beside(grounds: Grounds, each: Weighed) -> bool:
    """Return whether a fact is of the passage that a figure beside tells."""
    return any(is_of_passage(each.fact, other) for other in grounds.beside)


def _may_be_meant(grounds: Grounds, each: Weighed) -> bool:
    """Return whether the words of a claim may speak of a fact: they name its subject or what it says, and count no other things.

    A figure of two digits that is told of others only is chance.
    """
    is_spoken_of = bool(each.subject) or each.explained > _SAID or _is_of_passage_beside(grounds, each)
    is_of_others = each.is_elsewhere and each.foreign and _digits(grounds.claim, each.fact) < _LEAST_ELSEWHERE
    return is_spoken_of and not is_of_others and not is_of_other_things(grounds, each)


def _digits(claim: Claim, fact: Fact) -> int:
    """Return how many digits a figure and that of a fact have, the one that has more."""
    assert claim.low is not None and fact.smallest is not None
    return max(len(significant(claim.low)), len(significant(fact.smallest)))


def _may_be_slip(claim: Claim, fact: Fact) -> bool:
    """Return whether a figure may be that of a fact with a slip of the hand, as far as its unit and digits say."""
    unit = claim.unit or ""
    is_of_things = all(each.startswith("{") and is_counted(each) and each != "{rank}" for each in (unit, fact.unit))
    if unit and unit != fact.unit and not is_of_things:
        return False
    return are_digits_permuted(claim, fact) or is_one_digit_off(claim, fact) or is_zero_slip(claim, fact)
