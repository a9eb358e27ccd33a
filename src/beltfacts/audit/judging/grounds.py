"""How surely one claim speaks of each fact, with what stands beside it: the figures near it, its time, and names of others. It judges nothing."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cached_property

from beltfacts.audit.claims import Claim, are_ends, rate_time, rate_time_of
from beltfacts.audit.comparing import (
    FigureTimes,
    Value,
    are_digits_swapped,
    compare_value,
    is_close,
    is_of_passage,
    is_one_digit_off,
    is_zero_slip,
    left_over,
    significant_digits,
    with_sign,
)
from beltfacts.audit.judging.beside import Beside
from beltfacts.audit.weighing import Scene, Weighed
from beltfacts.audit.words import CHINESE_REACH, nouns_behind, stems
from beltfacts.model import Fact
from beltfacts.reading import LazyPattern

_SWAPPED = (0.0, 0.0, 0.12, 0.25, 0.35, 0.45)
"""How much surer a claim is of a fact whose digits it has in another order, by the number of digits."""

_CLOSE = (0.0, 0.0, 0.0, 0.06, 0.1, 0.1)
"""The same for a figure within a tenth of the fact's: few numbers of many digits are."""

_FEW, _ONE_OFF = 3, 0.05
"""Digits up to which a figure with one other digit, or one zero more or fewer, is a little surer that of a fact."""

_ROUND, _TOLD = 0.15, 0.15
"""The same for a round number of the same things with one nought more or fewer, of which the clause has so much of the measure."""

_FOREIGN = 0.25
"""How much less sure a claim is of a fact for each name in its clause that the fact does not have."""

_LIKELY = 0.15
"""How much less surely than of the first fact a claim may speak of one whose subject may be meant."""

_LEFT_OVER = 0.13
"""How much surer a claim speaks of the only figure of a passage that the sentence has not told yet."""

_PRINTED, _MANY_DIGITS = 0.2, 3
"""The same for one that has its figure of so many digits in the passage of another figure of the sentence."""
_ONLY_OF_KIND = 0.08
"""How much surer it speaks of the only fact of its subject that counts such things, where the sentence names both."""

_ONLY_IN_UNIT = 0.15
"""The same where the digits are only swapped, and no other fact of the subject that the text names is in this unit of measure."""

_COMMON = frozenset(
    "{person} {country} {city} {year} {percentage-point} {multiple} {rank} {TEU} {country-or-region} {passenger} {student} {train}".split()
)
"""Counted things that are counted of anything."""

_WHOLE = 0.9
"""Share of the name of a subject from which a sentence names it whole."""

_NAMED = 0.72
"""Share of the name of a subject from which a text names it."""

_SAME_PASSAGE, _NEAR_PASSAGE = 0.12, 0.07
"""How much surer it speaks of a fact whose passage, or the one beside it, has figures near the claim."""

_BEHIND = LazyPattern(
    r"(?:\s+of)?(?:\s+(?!(?:and|or|but|which|that|who|with|by|from|to|for|in|on|at|is|are|was|were|has|have|had|since|while|as|than|of|its|their)\b)"
    r"[A-Za-z'\u2019-]+){1,4}"
)
"""The words behind a figure that say what it is of."""

_OWNER, _OWNER_REACH = LazyPattern(r"[\u4e00-\u9fff]{1,8}\u7684\Z"), 9
"""The same before a figure in Chinese, and the characters that are looked at."""


class Grounds:
    """What speaks for each fact as the one that a claim means."""

    def __init__(self, claim: Claim, weighed: Sequence[Weighed], scene: Scene, beside: Beside) -> None:
        """Compare the figure of a claim with those of facts."""
        self.claim = claim
        self.weighed = weighed
        self.scene = scene
        self.times = FigureTimes(claim, scene)
        told = with_sign(claim, scene.block.text)
        self.values = {each.fact.id: compare_value(told if (each.fact.smallest or 0) < 0 else claim, each.fact) for each in weighed}
        if time := rate_time(claim, scene.block.text):
            same = [each.fact for each in weighed if self.value(each) in (Value.EQUAL, Value.ROUNDED)]
            self.values |= {fact.id: Value.OTHER_UNIT for fact in same if rate_time_of(fact) not in ("", time)}
        likely = max((each.about for each in weighed), default=0.0) - _LIKELY
        self.best_subject = max((each.subject for each in weighed if each.about >= likely), default=0.0)
        self.of = _of_what(scene.block.text, claim)
        self.only = _only_of_kind(claim, weighed, nouns_behind(scene.block.text[claim.end : claim.end + CHINESE_REACH]))
        self._place(beside)

    def _place(self, beside: Beside) -> None:
        """Keep what the figures beside the claim rest on."""
        self._sureness: dict[tuple[str, float], float] = {}
        self.beside = beside.near
        self.told = beside.told
        self.level = beside.level
        self.placed = beside.placed
        self.spoken_of = beside.spoken_of
        of_level = (each for each in self.weighed if each.fact.unit == self.claim.unit)
        self.rates = [each for each in of_level if each.fact.date == beside.level.date] if beside.level else []
        text = self.scene.block.text
        self.other_end = next((fact for start, fact in beside.placed if are_ends(text, self.claim, start)), None)
        self.left_over = left_over(self.claim, self.weighed, self.values, beside.near, self.other_end)

    def placed_beside(self, beside: Beside) -> Grounds:
        """Return the same with other figures beside the claim. What depends on the claim alone is not found again."""
        same = Grounds.__new__(Grounds)
        same.__dict__.update(self.__dict__)
        same._place(beside)
        return same

    def value(self, each: Weighed) -> Value:
        """Return what the figure of the claim is to that of a fact."""
        return self.values[each.fact.id]

    def has_other_number(self, each: Weighed, other: Weighed) -> bool:
        """Return whether the figure of the claim, which one fact has, is not that of another, also where it leaves out the unit of both."""
        if self.value(other) is Value.INCOMPARABLE and not self.claim.unit:
            return other.fact.smallest != each.fact.smallest
        return self.value(other) is Value.OTHER

    def sureness(self, each: Weighed) -> float:
        """Return how surely the claim speaks of a fact, with what stands beside it and its time."""
        key = (each.fact.id, each.about)
        known = self._sureness.get(key)
        if known is None:
            bonus = _beside_bonus(each.fact, self.beside) + (_PRINTED if self._is_printed_beside(each) else 0.0)
            bonus += (_LEFT_OVER if each.fact.id in self.left_over else 0.0) + (_ONLY_OF_KIND if each.fact.id in self.only else 0.0)
            known = self._sureness[key] = each.about + bonus - self.times.penalty(each.fact)
        return known

    def _is_printed_beside(self, each: Weighed) -> bool:
        """Return whether a fact has the figure of the claim, of many digits, in the passage of another figure of the sentence."""
        is_printed = significant_digits(self.claim) >= _MANY_DIGITS and self.value(each) is Value.EQUAL
        return is_printed and any(is_of_passage(each.fact, fact) for fact in self.spoken_of)

    def meant(self, each: Weighed) -> float:
        """Return the same, less where the clause names others."""
        return self.sureness(each) - _FOREIGN * min(each.foreign, 2)

    def is_of_other_end(self, each: Weighed) -> bool:
        """Return whether a bare number is the other end of one that counts what a fact counts: "from two trains a day to 28"."""
        other = self.other_end
        return other is not None and not self.claim.unit and (each.fact.subject, each.fact.unit) == (other.subject, other.unit)

    def is_growth_of_level(self, each: Weighed) -> bool:
        """Return whether a fact is the only growth of the figure that the claim is told as the growth of, and in its passage."""
        level = self.level
        if level is None or not is_of_passage(each.fact, level):
            return False
        beside = (rate.fact for rate in self.rates if rate.fact.subject == level.subject)
        return [each.fact.id] == [fact.id for fact in beside if is_of_passage(fact, level)]

    def is_of_level(self, each: Weighed) -> bool:
        """Return whether a fact may be the growth of the figure that the claim is told of: no other rate has more words of that, or its subject."""
        if self.level is None:
            return True
        level = self.level
        shared = {
            one.fact.id: len(frozenset(stems(level.measure)) & one.words.measure) for one in self.rates if one.fact.subject == level.subject
        }
        if each.fact.id not in shared:
            return not shared or each.fact.subject == level.subject
        return shared[each.fact.id] == max(shared.values())

    def slip(self, each: Weighed) -> float:
        """Return the same, more where the digits are only swapped."""
        claim, fact = self.claim, each.fact
        digits = min(significant_digits(claim), len(_SWAPPED) - 1)
        is_swapped, is_zero = are_digits_swapped(claim, fact), is_zero_slip(claim, fact)
        swapped = _SWAPPED[digits] if is_swapped or is_zero else 0.0
        if digits < _FEW and (is_zero or is_one_digit_off(claim, fact)):
            swapped = max(swapped, _ONE_OFF)
        if is_zero and digits == 1 and each.counted and each.told >= _TOLD and fact.unit.startswith("{"):
            swapped = _ROUND
        if is_swapped and fact.id in self._only_in_unit:
            swapped += _ONLY_IN_UNIT
        return self.meant(each) + max(swapped, _CLOSE[digits] if is_close(claim, fact) else 0.0)

    @cached_property
    def _only_in_unit(self) -> Collection[str]:
        """Return the ids of facts that are the only ones of their subject, named in the text, in the unit of measure of the claim."""
        return _only_in_unit(self.claim, self.weighed, self.beside[0].subject if self.beside else "")


def _of_what(text: str, claim: Claim) -> frozenset[str]:
    """Return the stems of the words that say what a figure is of: "of world GDP" behind it, in Chinese "人口的" before it."""
    found = _BEHIND.match(text, claim.end)
    if not found and text.endswith("\u7684", 0, claim.whole[0]):
        found = _OWNER.search(text[max(0, claim.whole[0] - _OWNER_REACH) : claim.whole[0]])
    return frozenset(stems(found[0])) if found else frozenset()


def _beside_bonus(fact: Fact, beside: Sequence[Fact]) -> float:
    """Return how much surer a fact is because facts of its passage support figures beside the claim.

    The passage is told by the quote, or by the place in the fact file, where facts stand in the order of the document.
    """
    bonus = 0.0
    for each in beside:
        if is_of_passage(fact, each):
            return _SAME_PASSAGE
        if each.file == fact.file and 0 < abs(each.ordinal - fact.ordinal) <= 2:
            bonus = _NEAR_PASSAGE
    return bonus


def _only_of_kind(claim: Claim, weighed: Sequence[Weighed], nouns: Collection[str]) -> Collection[str]:
    """Return the ids of facts that are the only ones of their subject, named in the text, which count what a claim counts: "five states".

    `nouns`: the stems of what a Chinese number without a unit counts.
    """
    units = {claim.unit} if claim.unit else {each.fact.unit for each in weighed if not each.words.unit.isdisjoint(nouns)}
    units = {unit for unit in units if unit and unit.startswith("{") and unit not in _COMMON}
    if not units:
        return ()
    found: dict[str, set[str]] = {}
    for each in weighed:
        if each.fact.unit in units:
            found.setdefault(each.fact.subject, set()).add(each.fact.id)
    named = {each.fact.id for each in weighed if each.subject >= _NAMED and not each.foreign and not each.is_elsewhere}
    return {fact_id for ids in found.values() if len(ids) == 1 for fact_id in ids if fact_id in named}


def _only_in_unit(claim: Claim, weighed: Sequence[Weighed], recent: str) -> Collection[str]:
    """Return the ids of facts that are the only ones of their subject, named in the text, in the unit of measure of a claim: "656 km long".

    `recent`: the subject with which the text goes on, and which the sentence need not name; empty if none.
    """
    if not claim.unit or claim.unit.startswith("{") or claim.unit == "%":
        return ()
    found: dict[str, list[str]] = {}
    for each in weighed:
        is_meant = each.named >= _WHOLE or (each.fact.subject == recent and not each.is_elsewhere)
        if each.fact.unit == claim.unit and is_meant and not each.foreign:
            found.setdefault(each.fact.subject, []).append(each.fact.id)
    return {ids[0] for ids in found.values() if len(ids) == 1}
