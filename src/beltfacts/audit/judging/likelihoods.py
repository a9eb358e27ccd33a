"""How likely a claim is meant for a fact where no rule says so surely: what speaks for it, added up with weights.

The weights were learned from drafts with labels (decision 310). It looks up nothing and gives no verdict.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import exp
from typing import NamedTuple

from beltfacts.audit.comparing import (
    are_digits_swapped,
    is_close,
    is_done_to_others,
    is_narrowed,
    is_of_other_order,
    is_of_passage,
    says_of_part,
    significant_digits,
)
from beltfacts.audit.judging.grounds import Grounds
from beltfacts.audit.judging.matching_facts import having_figure, is_of_other_things, is_told_of_another, may_be_of_order
from beltfacts.audit.judging.ruling_out import is_ruled_out
from beltfacts.audit.judging.told_measures import HARDLY_NAMED, says_another_measure
from beltfacts.audit.weighing import Weighed, tells_of_author

_LIKELY_OTHER, _LIKELY_EQUAL = 0.6, 0.85
"""Likelihoods from which a claim is meant for a fact with another figure, which makes it wrong, and for one that has its figure."""

_MOST_DIGITS, _MOST_HAVING, _MOST_LEAD = 5, 5, 0.3
"""Digits, facts with the figure, and how much surer a fact is than the next one: more says no more."""

_MULTIPLE = "{multiple}"
"""The unit of "doubled", which says less of what it is than the weights take for given."""

_DIGITS_OF_SLIP = 3
"""Digits from which they are in another order by no chance."""

WEIGHTS_OTHER: Mapping[str, float] = {
    "always": -5.42,
    "sureness": 8.88,
    "lead over the next fact": 2.43,
    "digits in another order": 1.86,
    "close figure": 2.17,
    "subject named near": 2.82,
    "growth of the figure beside": 2.52,
}
"""How much each ground speaks for a fact with another figure."""

WEIGHTS_EQUAL: Mapping[str, float] = {
    "always": -0.83,
    "facts with the figure": -0.64,
    "lead of others": -5.93,
    "same unit": 1.68,
    "digits": 0.93,
    "measure told": 1.14,
    "cell": -1.32,
}
"""How much each ground speaks for a fact with the figure of the claim: the rarer the figure is, the less its words must say."""


class Found(NamedTuple):
    """A fact that a claim may best be meant for, and how much there is of each ground that speaks for it."""

    weighed: Weighed
    found: Mapping[str, float]


def likely_other(grounds: Grounds, rivals: Sequence[Weighed]) -> Weighed | None:
    """Return the fact with another figure that a claim is likely meant for; None where there is none. `rivals`: facts with other figures."""
    best = best_other(grounds, rivals)
    return best.weighed if best and likelihood(best.found, WEIGHTS_OTHER) >= _LIKELY_OTHER else None


def likely_equal(grounds: Grounds, ranked: Sequence[Weighed], rivals: Sequence[Weighed]) -> Weighed | None:
    """Return the fact with the figure of a claim that it is likely meant for; None where there is none. `ranked`: all facts. `rivals`: as above."""
    best = best_equal(grounds, ranked, rivals)
    return best.weighed if best and likelihood(best.found, WEIGHTS_EQUAL) >= _LIKELY_EQUAL else None


def best_other(grounds: Grounds, rivals: Sequence[Weighed]) -> Found | None:
    """Return the fact with another figure that a claim may best be meant for; None where its words say that it is meant for no such fact."""
    untold = _untold(grounds, rivals)
    best = max(untold, key=grounds.slip, default=None)
    if best is None or best.is_elsewhere or grounds.claim.unit == _MULTIPLE or is_ruled_out(grounds, best):
        return None
    claim, scene = grounds.claim, grounds.scene
    is_swapped = are_digits_swapped(claim, best.fact)
    if is_of_other_order(claim, best.fact):
        return None
    is_unsaid = is_swapped and significant_digits(claim) < _DIGITS_OF_SLIP and not (best.told or best.explained)
    is_unnamed = not best.subject and not any(is_of_passage(best.fact, other) for other in grounds.beside)
    if is_unsaid or is_unnamed or _counts_by_name(grounds, best) or is_done_to_others(claim, best, scene):
        return None
    if not is_swapped and is_narrowed(claim, best, scene.block.text):
        return None
    return Found(best, _for_other(grounds, best, untold))


def best_equal(grounds: Grounds, ranked: Sequence[Weighed], rivals: Sequence[Weighed]) -> Found | None:
    """Return the fact with the figure of a claim that it may best be meant for; None where its words say that it is meant for no such fact."""
    if grounds.claim.unit == _MULTIPLE:
        return None
    having = having_figure(grounds, ranked)
    fitting = [each for each in having if may_be_of_order(grounds, each) and not is_of_other_things(grounds, each)]
    if not fitting:
        return None
    surest = max(map(grounds.meant, _untold(grounds, rivals)), default=0.0)
    found = (Found(each, _for_equal(grounds, each, len(having), surest)) for each in fitting)
    most = max(found, key=lambda each: likelihood(each.found, WEIGHTS_EQUAL))
    best = most.weighed
    claim, scene = grounds.claim, grounds.scene
    is_author = best.named < HARDLY_NAMED and tells_of_author(scene.sentence(claim))
    is_part = best.fact.id in scene.told_above and says_of_part(claim, best, scene.block.text)
    is_another = says_another_measure(grounds, best) or is_told_of_another(grounds, best, ranked)
    return None if is_author or is_part or is_another else most


def likelihood(found: Mapping[str, float], weights: Mapping[str, float]) -> float:
    """Return how likely a claim is meant for a fact, 0 to 1. `found`: how much there is of each ground."""
    return 1 / (1 + exp(-sum(weights[name] * much for name, much in found.items())))


def _for_other(grounds: Grounds, each: Weighed, rivals: Sequence[Weighed]) -> dict[str, float]:
    """Return what speaks for a fact with another figure than that of the claim. `rivals`: such facts that no other figure tells."""
    others = (other for other in rivals if other.fact.smallest != each.fact.smallest)
    return {
        "always": 1.0,
        "sureness": grounds.slip(each),
        "lead over the next fact": min(grounds.slip(each) - max(map(grounds.slip, others), default=0.0), _MOST_LEAD),
        "digits in another order": float(are_digits_swapped(grounds.claim, each.fact)),
        "close figure": float(is_close(grounds.claim, each.fact)),
        "subject named near": each.named_near,
        "growth of the figure beside": float(grounds.is_growth_of_level(each)),
    }


def _for_equal(grounds: Grounds, each: Weighed, having: int, surest: float) -> dict[str, float]:
    """Return what speaks for a fact that has the figure of the claim.

    `having`: how many facts have it. `surest`: how surely one with another figure is meant at most.
    """
    claim = grounds.claim
    return {
        "always": 1.0,
        "facts with the figure": float(min(having, _MOST_HAVING)),
        "lead of others": surest - grounds.meant(each),
        "same unit": float(bool(claim.unit) and claim.unit == each.fact.unit),
        "digits": float(min(significant_digits(claim), _MOST_DIGITS)),
        "measure told": each.own,
        "cell": float(grounds.scene.block.kind == "cell"),
    }


def _untold(grounds: Grounds, rivals: Sequence[Weighed]) -> list[Weighed]:
    """Return the facts that no other figure of the sentence tells."""
    return [each for each in rivals if each.fact.id not in grounds.told]


def _counts_by_name(grounds: Grounds, each: Weighed) -> bool:
    """Return whether all that says what a figure without a unit counts is the name of the subject: "the pact employs 189", of a fact on 61 pacts."""
    return not grounds.claim.unit and bool(each.words.counted) and each.words.counted <= each.words.named
