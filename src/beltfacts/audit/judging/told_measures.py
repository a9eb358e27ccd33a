"""Whether a text says enough of the measure of a fact for another figure of it to be wrong. It looks up nothing."""

from __future__ import annotations

from beltfacts.audit.comparing import are_digits_swapped, is_close, is_done_to_others, is_of_passage, is_zero_slip, significant_digits
from beltfacts.audit.judging.grounds import Grounds
from beltfacts.audit.weighing import Weighed, clause_names
from beltfacts.audit.words import stems_in, with_families

LEAST_MEASURE = 0.3
"""Share of the words of a measure that a text has at least for its figure to be wrong."""

_LEAST_OWN = 0.2
"""Share of those words of a measure that are in no name of its subject."""

LEAST_TOLD, WHOLLY_SAID = 0.15, 0.9
"""Share of those words that the clause itself has at least, and the share of the clause that the fact has where it needs none of them."""

_LEAST_MEASURE_LEFT = 0.2
"""The same for the only figure of a passage that the sentence has not told yet."""

_PARTLY_TOLD = 0.4
"""Share of the words of another measure from which a clause says that one."""

WHOLLY_TOLD = 0.9
"""Share of the words of a measure from which a clause says it, whatever a share is told to be of."""

NOT_MEASURED = 0.2
"""Share of the words of a measure below which a text is not about it."""

NAMED = 0.9
"""Share of the name of a subject from which it is meant, though others are near."""

_DIGITS_OF_ZERO_SLIP = 3
"""Digits of a figure that agree with those of a fact, but for noughts at their end, by no chance."""

SURE_MEASURE = 0.55
"""Share of the words of a measure, or of a clause, from which "28 of them" counts what a fact counts."""

HARDLY_NAMED = 0.3
"""Share of the name of a subject up to which a sentence does not name it."""


def has_measure(grounds: Grounds, each: Weighed) -> bool:
    """Return whether a text has enough words of a fact's measure for its figure to be wrong, or has its digits in another order."""
    claim = grounds.claim
    if grounds.is_growth_of_level(each):
        return True
    is_zeros = is_zero_slip(claim, each.fact) and (
        significant_digits(claim) >= _DIGITS_OF_ZERO_SLIP or (is_count_told(each) and each.measure >= _LEAST_MEASURE_LEFT)
    )
    is_near = is_zeros or are_digits_swapped(claim, each.fact) or is_close(claim, each.fact)
    is_left = each.fact.id in grounds.left_over and any(is_of_passage(each.fact, other) for _, other in grounds.placed)
    is_free = each.settled_by == "fact" or is_left
    if not is_free and not is_near and each.told < LEAST_TOLD and each.explained < WHOLLY_SAID:
        return False
    if each.settled_by != "fact" and not is_near and says_another_measure(grounds, each):
        return False
    is_of_anyone = claim.unit == each.fact.unit == "{person}" and each.named < HARDLY_NAMED
    if not is_free and not is_near and (each.told < WHOLLY_SAID or is_of_anyone) and is_done_to_others(claim, each, grounds.scene):
        return False
    if not is_free and each.told < WHOLLY_SAID and _says_names_alone(grounds, each):
        return False
    is_only = each.fact.id in grounds.left_over or each.fact.id in grounds.only
    if each.own < (LEAST_TOLD if is_only else _LEAST_OWN) and not are_digits_swapped(grounds.claim, each.fact):
        return False
    least = _LEAST_MEASURE_LEFT if is_only else LEAST_MEASURE
    if is_left and grounds.other_end and is_of_passage(each.fact, grounds.other_end):
        return True
    if _is_common_ordinal(grounds) and each.own < SURE_MEASURE:
        return False
    if each.named >= NAMED and each.explained >= SURE_MEASURE and each.measure >= _LEAST_MEASURE_LEFT:
        return True
    return each.measure >= least or is_zeros or are_digits_swapped(grounds.claim, each.fact)


def is_count_told(each: Weighed) -> bool:
    """Return whether a clause has a word for the things that a fact counts, and words of its measure."""
    return bool(each.words.unit and each.counted) and each.told >= LEAST_TOLD and not each.is_elsewhere


def says_another_measure(grounds: Grounds, each: Weighed) -> bool:
    """Return whether a clause has words of the measure of another fact, which this one has not, and leaves out some of this one's."""
    if each.told >= WHOLLY_SAID:
        return False
    said = frozenset(stems_in(grounds.scene.block.language, grounds.scene.clause(grounds.claim))) - with_families(each.words.all)
    return bool(said) and any(
        other.told >= _PARTLY_TOLD
        and (not other.is_elsewhere or each.named < NAMED)
        and other.fact.unit == each.fact.unit
        and other.fact.id not in grounds.told
        and not said.isdisjoint(other.words.measure - each.words.named)
        for other in grounds.weighed
    )


def _says_names_alone(grounds: Grounds, each: Weighed) -> bool:
    """Return whether all that a clause has of a measure are names, and its sentence does not name the subject.

    They are what the clause is about: "Argentina's prices rose by 133%" is no share of Argentina in the imports of Brazil.
    """
    text, claim = grounds.scene.block.text, grounds.claim
    said = each.words.measure & frozenset(stems_in(grounds.scene.block.language, grounds.scene.clause(claim)))
    names = clause_names(text, *claim.clause, claim.clause[0] == claim.sentence[0])
    return each.named < HARDLY_NAMED and bool(said) and said <= names


def _is_common_ordinal(grounds: Grounds) -> bool:
    """Return whether a figure is a place in an order that is said of many things: "first"."""
    return grounds.scene.block.text[grounds.claim.start : grounds.claim.end].lower() in ("first", "second", "third")
