"""Whether a figure is that of a fact beside the one that the text speaks of: writers mix up two figures of one passage. It looks up nothing."""

from __future__ import annotations

from collections.abc import Sequence

from beltfacts.audit.claims import is_unfinished
from beltfacts.audit.judging.averages import is_the_usual
from beltfacts.audit.judging.grounds import Grounds
from beltfacts.audit.judging.series import are_of_series, contradict
from beltfacts.audit.judging.told_measures import NOT_MEASURED, WHOLLY_TOLD
from beltfacts.audit.judging.values import Value, compare_value
from beltfacts.audit.weighing import Weighed
from beltfacts.audit.words import stems, telling, with_families

_MORE_MEASURED = 0.3
"""How much more of its measure another fact has whose figure it is instead."""

_LIKELIER = 0.1
"""How much more surely that one is meant."""

_FAR_LIKELIER, _TOLD_LIKELIER = 0.2, 0.15
"""How much more surely it is meant, whatever a text has of the two measures, and where its clause has all words of its own alone."""


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
    said = stems(grounds.scene.stretch(grounds.claim)) if grounds.value(other) is Value.OTHER else grounds.of
    return of_own.isdisjoint(with_families(said))
