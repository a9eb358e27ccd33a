"""What the figures beside a claim rest on, so that they help to judge it. It looks up nothing."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from beltfacts.audit.claims import Claim, is_growth_of, is_part_of
from beltfacts.audit.comparing import said_of
from beltfacts.audit.drafts import Block
from beltfacts.audit.judging.verdicts import Verdict
from beltfacts.audit.weighing import Weighed
from beltfacts.model import Fact


class Beside(NamedTuple):
    """What the figures beside a claim rest on.

    near: facts that support figures near it. told: ids of those that support other figures of its sentence.
    placed: those that support other figures of its sentence, with the offset of each figure.
    level: the fact behind the figure that a growth rate is told of: "128,651 TEUs, up 24%".
    spoken_of: those that other figures of its sentence, and the figures before it, are judged by, whether they agree or not.
    """

    near: Sequence[Fact] = ()
    told: Collection[str] = ()
    level: Fact | None = None
    placed: Sequence[tuple[int, Fact]] = ()
    spoken_of: Sequence[Fact] = ()


def level_of(block: Block, claim: Claim, others: Iterable[Claim]) -> Claim | None:
    """Return the figure of which a rate is told as the growth, the nearest before it; None where there is none."""
    found = [other for other in others if other is not claim and is_growth_of(block.text, claim, other)]
    return max(found, key=lambda other: other.start, default=None)


def kept_on(near: Sequence[Fact], weighed: Sequence[Weighed]) -> list[Fact]:
    """Return the facts that a draft spoke of before and may go on about, without those of another subject than the sentence names."""
    others = {each.fact.id for each in weighed if each.is_elsewhere}
    return [fact for fact in near if fact.id not in others]


def stands_beside(block: Block, claim: Claim, first: Mapping[Claim, Verdict], near: Sequence[Fact]) -> Beside:
    """Return what the figures beside a claim rest on. `first`: their verdicts. `near`: facts that the draft spoke of before."""
    others = {
        other: each for other, each in first.items() if other is not claim and each.facts and not _is_lesser_twin(claim, other, first)
    }
    own = first[claim].facts[:1] if first[claim].verdict == "supported" else ()
    found = [
        each.facts[0]
        for each in others.values()
        if each.verdict == "supported" or (each.verdict != "wrong-figure" and each.facts[0] not in own)
    ]
    told = {each.facts[0].id for other, each in others.items() if each.verdict == "supported" and not is_part_of(block.text, claim, other)}
    level = level_of(block, claim, others)
    placed = [(other.start, each.facts[0]) for other, each in others.items() if each.verdict == "supported"]
    spoken_of = [*near, *(each.facts[0] for each in others.values())]
    return Beside([*near, *found] if found else (), told, others[level].facts[0] if level else None, placed, spoken_of)


def _is_lesser_twin(claim: Claim, other: Claim, first: Mapping[Claim, Verdict]) -> bool:
    """Return whether another figure is the same, rests on the same fact, and its clause speaks less of that: "cod 17%, hake 17%"."""
    own, twin = first[claim], first[other]
    if (claim.low, claim.unit) != (other.low, other.unit) or not own.verdict == twin.verdict == "supported":
        return False
    return own.facts[0] is twin.facts[0] and _lead_of(own) > _lead_of(twin)


def _lead_of(verdict: Verdict) -> float:
    """Return how much more the clause of a figure has of the names and the measure of its fact than of those of any other in its unit."""
    fact = verdict.facts[0]
    said = {each.fact.id: said_of(each) for each in verdict.weighed if each.fact.unit == fact.unit}
    own = said.pop(fact.id, 0.0)
    return own - max(said.values(), default=0.0)
