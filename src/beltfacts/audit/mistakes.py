"""Judge a figure that no fact has: whether it is another unit, or another number, on what a fact is surely about."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from beltfacts.audit.chinese_words import english_stems, is_han
from beltfacts.audit.claims import Claim
from beltfacts.audit.fact_words import stems
from beltfacts.audit.grounds import Grounds, is_of_passage
from beltfacts.audit.quotations import is_altered
from beltfacts.audit.scenes import is_of_unknown_time, is_within_years
from beltfacts.audit.scopes import is_other_scope
from beltfacts.audit.series import are_of_series, contradict, later_state
from beltfacts.audit.slips import are_digits_swapped, is_close, significant_digits
from beltfacts.audit.values import Value
from beltfacts.audit.verdicts import Verdict
from beltfacts.audit.weighing import Weighed
from beltfacts.audit.word_families import with_families
from beltfacts.audit.wording import is_told_since
from beltfacts.model import Fact
from beltfacts.reading import LazyPattern

SURE = 0.6
"""How surely a claim must speak of a fact for another figure to be wrong."""

_SURE_UNIT_DIGITS = (0.4, 0.4, 0.4, 0.3, 0.2)
"""The same where the digits agree and the unit does not, by the number of digits: many agree by no chance."""

_SURE_SCALE = 0.3
"""The same where the unit agrees and the scale word alone does not."""

_NEARER_UNIT = 0.15
"""How much surer a claim must speak of a fact with another number than of one with another unit."""

LEAST_MEASURE = 0.3
"""Share of the words of a measure that a text has at least for its figure to be wrong."""

_LEAST_OWN = 0.2
"""Share of those words of a measure that are in no name of its subject."""

_LEAST_TOLD, _WHOLLY_SAID = 0.15, 0.9
"""Share of those words that the clause itself has at least, and the share of the clause that the fact has where it needs none of them."""

_LEAST_MEASURE_LEFT = 0.2
"""The same for the only figure of a passage that the sentence has not told yet."""

_PARTLY_TOLD = 0.4
"""Share of the words of another measure from which a clause says that one."""

_SURE_OF_ANY_TIME = 0.75
"""How surely a claim must speak of a fact though another clause of its sentence names another time."""

_NAMED, _NAMED_MEASURE = 0.9, 0.8
"""Shares of the name of a subject and of the words of a measure from which one fact is meant, though others are near."""

_NOUN_REACH, _NOUN_WORDS = 80, 7
"""Characters and words behind a number word in which its noun stands. It is said of many things: "the two sides"."""

_HOW_MANY = LazyPattern(r"\bhow many((?:\s[a-z-]+){1,3})", re.IGNORECASE)
"""A question for the number of things, and the words that say which."""

_NUMBER = LazyPattern(r"[0-9][0-9.,]*")
_DIGITS = frozenset("0123456789")
_OF_NUMBER = _DIGITS | frozenset(".,")
"""Characters before and behind digits that make them a part of another number."""

_FOR_EACH = LazyPattern(r"\s+(?:[a-z]+\s+){1,2}(?:a|an|per|for each|for every)\s+([a-z]+)", re.IGNORECASE)
"""What follows a number of something else for each such thing: "11,200 crowns a pupil"."""

_OF_THEM = LazyPattern(r"\s+of\s+(?:them|these|those|its|their)\b", re.IGNORECASE)
"""What stands for the noun of a number: "28 of them"."""

_PEOPLE = ("{person}", "{person-time}")
"""Units of people of any kind, so that the words beside the figure say which."""

_MOST_APART, _LARGE, _WELL_MEASURED = 1, 1000, 0.4
"""Powers of ten that a number without a unit may be from a fact's, the least such number, and the least share of the measure's words."""

_CHINESE_REACH, _CLASSIFIER = 8, 1
"""Characters behind a Chinese number in which its noun stands, and those of a classifier before it."""

_NO_NOUN = LazyPattern(r"\s*(?:[.,;:)\u3002\uff0c\uff1b]|\Z)|\s+(?:have|has|had|are|were|is|was|came|come|went|go|today|now|in|on|at)\b")
"""What follows a number whose noun was said before: "agreements with 52."."""

_SURE_MEASURE = 0.55
"""Share of the words of a measure, or of a clause, from which "28 of them" counts what a fact counts."""

MOST_LESS_NAMED = 0.3
"""How much less of the name of its subject a text has than of the best one's for its figure to be wrong."""

_MARGIN = 0.04
"""How much surer a claim must speak of the best fact than of the next one with another figure."""


def judge_mistake(grounds: Grounds, ranked: Sequence[Weighed], rivals: Sequence[Weighed]) -> Verdict:
    """Return the verdict on a figure that no fact has.

    `ranked`: facts, those that it surely speaks of first. `rivals`: those of them with another number of the same kind.
    """
    claim, digits = grounds.claim, significant_digits(grounds.claim)
    others = sorted(
        (each for each in rivals if _may_be_wrong(grounds, each) and each.fact.id not in grounds.told), key=grounds.slip, reverse=True
    )
    best = others[0] if others else None
    least = _SURE_UNIT_DIGITS[min(digits, len(_SURE_UNIT_DIGITS) - 1)]
    units = [
        each
        for each in ranked
        if grounds.value(each) is Value.OTHER_UNIT
        and grounds.sureness(each) >= (min(least, _SURE_SCALE) if claim.unit == each.fact.unit else least)
        and (digits >= 3 or not each.is_elsewhere)
    ]
    if units and (best is None or digits >= 3 or grounds.sureness(units[0]) >= grounds.slip(best) - _NEARER_UNIT):
        fact = units[0].fact
        return Verdict(claim, "wrong-unit", (fact,), f"the source says {fact.figure}", ranked)
    is_sure = best is not None and (best.settled_by == "fact" or grounds.slip(best) >= SURE)
    if best is None or not is_sure or not _has_measure(grounds, best):
        return Verdict(claim, "unsupported", (), "no fact on this", ranked)
    rest = [each for each in others[1:] if each.fact.smallest != best.fact.smallest and not are_of_series(each.fact, best.fact)]
    accounts = [each.fact for each in others[1:] if contradict(each.fact, best.fact)]
    rest = [each for each in rest if each.fact not in accounts]
    is_named = best.named >= _NAMED and best.measure >= _NAMED_MEASURE
    if rest and not is_named and grounds.slip(rest[0]) >= grounds.slip(best) - _MARGIN:
        return Verdict(claim, "ambiguous", (best.fact, rest[0].fact), "several facts may be meant, and none has this figure", ranked)
    clause = grounds.scene.clause(claim)
    if claim.quotation and is_altered(grounds.scene.block.text[slice(*claim.quotation)], [best.fact]):
        return Verdict(claim, "misquote", (best.fact,), f"the document says: {best.fact.quote}", ranked)
    fact = later_state(claim, best.fact, clause, ranked, grounds.scene) or best.fact
    says = f"the source says {fact.figure}" + (f", another {accounts[0].figure}" if accounts else "")
    return Verdict(claim, "wrong-figure", (fact, *accounts[:1]), says, ranked)


def _has_measure(grounds: Grounds, each: Weighed) -> bool:
    """Return whether a text has enough words of a fact's measure for its figure to be wrong, or has its digits in another order."""
    is_near = are_digits_swapped(grounds.claim, each.fact) or is_close(grounds.claim, each.fact)
    if each.settled_by != "fact" and not is_near and each.told < _LEAST_TOLD and each.explained < _WHOLLY_SAID:
        return False
    if each.settled_by != "fact" and not is_near and _says_another_measure(grounds, each):
        return False
    if each.own < _LEAST_OWN and not are_digits_swapped(grounds.claim, each.fact):
        return False
    is_only = each.fact.id in grounds.left_over or each.fact.id in grounds.only
    least = _LEAST_MEASURE_LEFT if is_only else LEAST_MEASURE
    if _is_common_ordinal(grounds) and each.own < _SURE_MEASURE:
        return False
    if each.named >= _NAMED and each.explained >= _SURE_MEASURE and each.measure >= _LEAST_MEASURE_LEFT:
        return True
    return each.measure >= least or are_digits_swapped(grounds.claim, each.fact)


def _says_another_measure(grounds: Grounds, each: Weighed) -> bool:
    """Return whether a clause has words of the measure of another fact, which this one has not, and leaves out some of this one's."""
    if each.told >= _WHOLLY_SAID:
        return False
    said = frozenset(stems(grounds.scene.clause(grounds.claim))) - with_families(each.words.all)
    return bool(said) and any(
        other.told >= _PARTLY_TOLD and other.fact.unit == each.fact.unit and not said.isdisjoint(other.words.measure - each.words.named)
        for other in grounds.weighed
    )


def _is_common_ordinal(grounds: Grounds) -> bool:
    """Return whether a figure is a place in an order that is said of many things: "first"."""
    return grounds.scene.block.text[grounds.claim.start : grounds.claim.end].lower() in ("first", "second", "third")


def _may_be_wrong(grounds: Grounds, each: Weighed) -> bool:
    """Return whether a claim may be meant for a fact with another figure: its sentence is about no other name, and of no other time.

    Digits in another order, and figures beside it from the same passage, show that it is.
    """
    claim, scene = grounds.claim, grounds.scene
    if each.settled_by == "fact":
        return True
    is_swapped = are_digits_swapped(claim, each.fact)
    if is_swapped and significant_digits(claim) >= (4 if each.is_elsewhere else 3):
        return True
    if each.is_other_row:
        return False
    of_passage = any(is_of_passage(each.fact, other) for other in grounds.beside)
    if _is_of_measure(scene.block.text[claim.start : claim.end], each.fact):
        return False
    if each.subject < grounds.best_subject - MOST_LESS_NAMED and not of_passage:
        return False
    if not of_passage and not is_swapped and (grounds.is_of_another_named(each) or is_other_scope(claim, each, scene)):
        return False
    stretches = [date for _, date in grounds.times.dates if date.precision not in ("month", "day")]
    is_open = each.fact.date == "undated" and "since" in each.fact.measure.split()
    is_cumulative = each.fact.period == "cumulative" or is_open
    if is_cumulative and stretches and not is_told_since(scene.clause(claim)):
        return False
    if not is_cumulative and not is_swapped and any(is_within_years(date, each.fact.date) for date in stretches):
        return False
    is_dated = bool(scene.label_dates) or any(claim.clause[0] <= date.start < claim.clause[1] for date in scene.dates)
    is_apart = grounds.times.penalty(each.fact) and (is_dated or each.about < _SURE_OF_ANY_TIME)
    if is_apart or is_of_unknown_time(claim, each.fact, scene):
        return False
    return not each.is_elsewhere or of_passage


def _is_of_measure(printed: str, fact: Fact) -> bool:
    """Return whether a figure belongs to the name of a measure: 10% of "share of the highest 10%"."""
    number, measure = _NUMBER.search(printed), fact.measure
    at = measure.find(number[0]) if number else -1
    while number and at >= 0:
        if measure[:at][-1:] not in _OF_NUMBER and measure[at + len(number[0]) :][:1] not in _DIGITS:
            return True
        at = measure.find(number[0], at + 1)
    return False


def counts_the_same(claim: Claim, each: Weighed, text: str, beside: Sequence[Fact]) -> bool:
    """Return whether a figure counts what a fact counts, as far as both say. Of things, the noun or "of them" stands in the clause.

    The noun may stand with a figure beside it only: "has borders with 12 neighbours and treaties with nine". `text`: that of the block.
    `beside`: the facts behind those figures.
    """
    unit = each.fact.unit
    if not unit.startswith("{") or unit in ("{rank}", "{percentage-point}", "{multiple}") or claim.unit == unit:
        return True
    digits = significant_digits(claim)
    if are_digits_swapped(claim, each.fact) and (digits >= 4 or (digits >= 3 and each.about >= _SURE_MEASURE and not each.foreign)):
        return True
    if claim.unit and claim.unit.startswith("{") and claim.unit not in _PEOPLE:
        return False
    if (rate := _FOR_EACH.match(text, claim.end)) and not each.words.counted.isdisjoint(stems(rate[1])):
        return False
    if text[claim.start : claim.end].isalpha():
        behind = " ".join(text[claim.end : claim.end + _NOUN_REACH].split()[:_NOUN_WORDS])
        asked = _HOW_MANY.search(text, claim.clause[0], claim.start)
        behind += f" {asked[1]}" if asked else ""
        return each.counted >= 1.0 and not each.words.unit.isdisjoint(stems(behind))
    is_counted_beside = any(other.unit == unit and other.subject == each.fact.subject for other in beside)
    if nouns := _chinese_nouns(text[claim.end : claim.end + _CHINESE_REACH]):
        return not each.words.unit.isdisjoint(nouns)
    if _NO_NOUN.match(text, claim.end) and each.about >= (SURE if is_counted_beside else _SURE_OF_ANY_TIME):
        return True
    return each.counted >= 1.0 or (_OF_THEM.match(text, claim.end) is not None and max(each.measure, each.explained) >= _SURE_MEASURE)


def is_unit_left_out(claim: Claim, each: Weighed, text: str) -> bool:
    """Return whether a number without a unit is surely meant for a measure with one, as in "its capacity, 15 million, ...".

    `text`: that of the block.
    """
    fact = each.fact
    if claim.unit or claim.ordinal or not claim.low or not fact.smallest or fact.unit.startswith("{") or not fact.unit:
        return False
    is_near = abs(claim.low.adjusted() - fact.smallest.adjusted()) <= _MOST_APART and claim.low >= _LARGE
    is_sure = each.about >= SURE and each.measure >= _WELL_MEASURED and not each.is_elsewhere
    return is_near and is_sure and claim.low != fact.smallest and _NO_NOUN.match(text, claim.end) is not None


def _chinese_nouns(behind: str) -> frozenset[str]:
    """Return the stems of English words for the Chinese noun that follows a number and its classifier."""
    run = "".join(takewhile(is_han, behind))
    return frozenset(word for at, word in english_stems(run) if at <= _CLASSIFIER)
