"""Whether a figure is that of a fact beside the one that the text speaks of: writers mix up two figures of one passage. It looks up nothing."""

from __future__ import annotations

from collections.abc import Sequence

from beltfacts.audit.claims import is_unfinished
from beltfacts.audit.comparing import LEAST_DIGITS, Value, are_of_series, compare_value, contradict, significant_digits
from beltfacts.audit.judging.averages import is_the_usual
from beltfacts.audit.judging.grounds import Grounds
from beltfacts.audit.judging.ruling_out import is_ruled_out
from beltfacts.audit.judging.told_measures import NOT_MEASURED, WHOLLY_TOLD
from beltfacts.audit.weighing import Weighed
from beltfacts.audit.words import stems_in, telling, with_families

_MORE_MEASURED = 0.3
"""How much more of its measure another fact has whose figure it is instead."""

_LIKELIER = 0.1
"""How much more surely that one is meant."""

_FAR_LIKELIER, _TOLD_LIKELIER = 0.2, 0.15
"""How much more surely it is meant, whatever a text has of the two measures, and where its clause has all words of its own alone."""

_SURE, _LESS_SURE = 0.25, 0.1
"""How surely a claim must speak of a fact for a figure of another one to be wrong, and how much less surely than of that one at most."""


def is_neighbours(grounds: Grounds, each: Weighed, ranked: Sequence[Weighed]) -> bool:
    """Return whether a figure is that of a fact whose measure the text has not, and belongs to one beside it whose measure it has.

    Writers mix up two figures of one passage. `ranked`: all facts.
    """
    if grounds.value(each) is Value.ROUNDED or is_the_usual(grounds, each):
        return False
    if any(grounds.value(other) is Value.OTHER and is_told_instead(grounds, each, other) for other in ranked):
        return True
    return any(
        grounds.value(other) is Value.OTHER
        and (other.fact.unit, other.fact.subject) == (each.fact.unit, each.fact.subject)
        and other.fact.id not in grounds.told
        and (
            _is_far_likelier(grounds, each, other)
            or (
                each.measure < NOT_MEASURED
                and other.measure >= each.measure + _MORE_MEASURED
                and grounds.meant(other) >= grounds.meant(each) + _LIKELIER
            )
        )
        for other in ranked
    )


def _is_far_likelier(grounds: Grounds, each: Weighed, other: Weighed) -> bool:
    """Return whether another measure is meant far more surely than that of a fact, though the text has some of that: no other time or plan of it.

    A figure beside the claim that is the other's tells it.
    """
    more = _FAR_LIKELIER if other.told < WHOLLY_TOLD or each.told >= WHOLLY_TOLD else _TOLD_LIKELIER
    if other.measure <= each.measure or grounds.meant(other) < grounds.meant(each) + more:
        return False
    if contradict(each.fact, other.fact) or are_of_series(each.fact, other.fact) or is_unfinished(each.fact) != is_unfinished(other.fact):
        return False
    equal = (Value.EQUAL, Value.ROUNDED)
    return not any(compare_value(figure, other.fact) in equal for figure in grounds.scene.figures if figure is not grounds.claim)


def is_told_instead(grounds: Grounds, each: Weighed, other: Weighed) -> bool:
    """Return whether the words behind a figure, as "of world GDP", tell another fact of the subject from the one that has it."""
    if other.fact.unit != each.fact.unit or other.fact.subject != each.fact.subject or other.fact.id in grounds.told:
        return False
    own, others = each.words.measure | each.words.unit, other.words.measure | other.words.unit
    of_own, of_other = telling(own, others), telling(others, own)
    if not of_own or grounds.of.isdisjoint(of_other):
        return False
    said = (
        stems_in(grounds.scene.block.language, grounds.scene.stretch(grounds.claim)) if grounds.value(other) is Value.OTHER else grounds.of
    )
    return of_own.isdisjoint(with_families(said))


def mixed_up(grounds: Grounds, ranked: Sequence[Weighed]) -> Weighed | None:
    """Return the fact that a figure is told of, where it is that of another one beside it: Harrow with Teal's 47%; None where it is not."""
    having = (each for each in ranked if grounds.value(each) in (Value.EQUAL, Value.ROUNDED))
    each = max(having, key=grounds.meant, default=None)
    others = _told_in_place(grounds, each, ranked, _words_before(grounds), grounds.scene.clause(grounds.claim)) if each else []
    if not each or not others or grounds.meant(others[0]) < max(_SURE, grounds.meant(each) - _LESS_SURE):
        return None
    return None if is_ruled_out(grounds, others[0]) else others[0]


def may_be_mixed_up(grounds: Grounds, each: Weighed, ranked: Sequence[Weighed]) -> Weighed | None:
    """Return the fact that a figure may be told of instead of the one that has it, as the words before the figure name that one alone."""
    others = [
        other for other in _told_in_place(grounds, each, ranked, _words_before(grounds)) if _telling(each, other) and not other.is_elsewhere
    ]
    return others[0] if others and grounds.meant(others[0]) >= grounds.meant(each) else None


def _told_in_place(grounds: Grounds, each: Weighed, ranked: Sequence[Weighed], before: str, around: str = "") -> list[Weighed]:
    """Return the facts like one that has the figure of a claim which the words before it name, or those around it, and not that one.

    Those that it most surely speaks of come first.
    """
    claim = grounds.claim
    if each.settled_by or claim.ordinal or claim.quotation or significant_digits(claim) < LEAST_DIGITS:
        return []
    language = grounds.scene.block.language
    said_before = with_families(stems_in(language, before))
    said = said_before | with_families(stems_in(language, around))
    found = [
        other
        for other in ranked
        if (other.fact.unit, other.fact.source) == (each.fact.unit, each.fact.source)
        and grounds.has_other_number(each, other)
        and not (other.fact.id in grounds.told or grounds.times.penalty(other.fact))
        and not contradict(each.fact, other.fact)
        and not said.isdisjoint(_telling(other, each))
        and said_before.isdisjoint(_telling(each, other))
    ]
    is_like = any(not each.words.measure.isdisjoint(other.words.measure) for other in found)
    return sorted(found, key=grounds.meant, reverse=True) if is_like else []


def _telling(each: Weighed, other: Weighed) -> frozenset[str]:
    """Return the words of a fact, or of its subject, that tell it from another."""
    return telling(each.words.measure | each.words.named, other.words.measure | other.words.named)


def _words_before(grounds: Grounds) -> str:
    """Return the words between the figure before a claim, or the beginning of its sentence, and the claim. The labels of a cell belong to them."""
    claim, scene = grounds.claim, grounds.scene
    begin = max((each.end for each in scene.figures if each.end <= claim.start), default=claim.sentence[0])
    return " ".join((*scene.block.labels, scene.block.text[begin : claim.start]))
