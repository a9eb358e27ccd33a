"""How the figure of a claim stands to the figure of a fact: equal, rounded, allowed, told too strongly, of another unit, or another one.

It knows nothing of words and times. All numbers are exact decimals.
"""

from __future__ import annotations

import re
from decimal import Decimal
from enum import Enum

from beltfacts.audit.claims import Claim, hours_apart, of_hundredths
from beltfacts.audit.comparing.slips import LEAST_DIGITS, is_scale_slip, rounded, significant, significant_digits
from beltfacts.audit.comparing.unit_kinds import (
    are_kin,
    convert_to_one_another,
    is_called_as,
    is_counted,
    is_share_of_things,
    units_fit,
)
from beltfacts.compare import convert, printed_step
from beltfacts.model import Fact
from beltfacts.reading import EXACT, LazyPattern

_ORDINAL = LazyPattern(r"\b(?:first|second|third|(?:fif|six|seven|eigh|nin|ten|four)th|[0-9]+(?:st|nd|rd|th))\b", re.IGNORECASE)
"""A number that is printed as a place in an order: "third anniversary"."""

_ABOUT = tuple(map(Decimal, ("0.05", "0.05", "0.05", "0.02", "0.005")))
"""How far from a fact "about" may be, by the digits of the figure: "some 99,370,391" leaves little open."""

_ABOUT_SHARE = Decimal("0.1")
"""The same for a share in words: "about a quarter" may be 27%."""

_HALF = Decimal("0.5")
_TO_NEXT_SHARE = Decimal("0.25")
"""How much more than a share in words a fact may be: "more than a fifth" leaves what is less than a quarter."""
_MOST_ROUNDED = Decimal("0.05")
_UPWARD = ("more-than", "at-least")
_DOWNWARD = ("less-than", "at-most", "nearly")
_NO_UNIT = ("", "{rank}", "{multiple}")
_LESS = LazyPattern(r"\b(?:reduc|decreas|declin|fall|fell|cut|drop|saving|loss|lower|shorten|shrink)", re.IGNORECASE)
"""What a measure has whose figure says how much less there is: "minus 20%" tells a reduction of 20%."""
_UNIT_UNTOLD = ("", "1")
"""Units of a fact whose number has one that the library does not tell, or none."""


class Value(Enum):
    """What the figure of a claim is to that of a fact."""

    EQUAL = "equal"
    ROUNDED = "rounded"  # rightly rounded at its own precision
    ALLOWED = "allowed"  # what the qualifier of the fact leaves open
    STRONGER = "stronger"  # the number fits, but the claim's qualifier says more than the fact
    OTHER_UNIT = "other-unit"  # the digits are those of the fact, the unit or the scale is not
    OTHER = "other"  # another number in the same unit
    INCOMPARABLE = "incomparable"


def compare_value(claim: Claim, fact: Fact) -> Value:
    """Return what the figure of a claim is to that of a fact."""
    if claim.low is None or claim.high is None or fact.smallest is None or fact.largest is None:
        return Value.INCOMPARABLE
    claim = of_hundredths(claim, fact)
    assert claim.low is not None and claim.high is not None
    if claim.low < 0 < fact.smallest and _LESS.search(fact.measure):
        low, high = sorted((abs(claim.low), abs(claim.high)))
        claim = claim._replace(low=low, high=high)
    if claim.ordinal and fact.unit != "{rank}":
        is_same = (claim.low, claim.high) == (fact.smallest, fact.largest)
        return Value.INCOMPARABLE if not _ORDINAL.search(fact.figure) else Value.EQUAL if is_same else Value.OTHER
    if fact.unit == "{rank}" and not claim.ordinal and claim.unit != "{rank}" and (claim.unit or claim.low != fact.smallest):
        return Value.INCOMPARABLE
    ends = _in_unit_of(claim, fact)
    is_multiple = claim.unit == "{multiple}" and significant_digits(claim) >= LEAST_DIGITS
    if ends is None and (not claim.unit or (is_multiple and fact.unit.startswith("{"))):
        if (claim.low, claim.high) != (fact.smallest, fact.largest):
            return Value.INCOMPARABLE
        return Value.STRONGER if _is_stronger(claim, fact, fact.smallest, fact.largest) else Value.EQUAL
    if ends is None and fact.unit in _UNIT_UNTOLD:
        return Value.INCOMPARABLE
    if ends is None:
        if not _same_digits(claim, fact) or is_share_of_things(claim.unit or "", fact.unit) or _is_other_size_and_unit(claim, fact):
            return Value.INCOMPARABLE
        return compare_value(claim._replace(unit=fact.unit), fact) if is_called_as(claim.unit or "", fact.unit) else Value.OTHER_UNIT
    low, high, step = ends
    if _is_equal(low, high, step, fact):
        if _is_stronger(claim, fact, low, high):
            return Value.STRONGER
        return Value.EQUAL if (low, high) == (fact.smallest, fact.largest) else Value.ROUNDED
    if _is_allowed(claim, fact, low, high):
        return Value.ALLOWED
    is_converted = not units_fit(claim.unit or "", fact.unit)
    if (is_converted or _is_far_in_scale(low, fact)) and (_same_digits(claim, fact) or is_scale_slip(low, high, fact)):
        return Value.OTHER_UNIT
    return Value.OTHER


def _in_unit_of(claim: Claim, fact: Fact) -> tuple[Decimal, Decimal, Decimal] | None:
    """Return the figure of a claim and its step in the unit of a fact; None where the units do not fit."""
    assert claim.low is not None and claim.high is not None
    unit, of_fact = hours_apart(claim.unit or ""), hours_apart(fact.unit)
    if units_fit(unit, of_fact):
        return claim.low, claim.high, claim.step
    if fact.unit == "%" and unit in _NO_UNIT and 0 < claim.high <= 1:
        return claim.low * 100, claim.high * 100, claim.step * 100
    if not convert_to_one_another(unit, of_fact):
        return None
    low, high = convert(claim.low, unit, of_fact), convert(claim.high, unit, of_fact)
    after = convert(claim.high + claim.step, unit, of_fact)
    if low is None or high is None or after is None:
        return None
    return low, high, abs(after - high)


def is_count_by_chance(claim: Claim, fact: Fact, is_named: bool) -> bool:
    """Return whether the digits of a number of things are those of a fact by chance: 110,000 trains, 11 countries.

    `is_named`: whether the text has a word for the things that the fact counts.
    """
    if claim.low is None or claim.high is None or not (is_counted(claim.unit or "") and is_counted(fact.unit)):
        return False
    return not is_named or (len(significant(claim.low)) <= LEAST_DIGITS and not is_scale_slip(claim.low, claim.high, fact))


def _is_equal(low: Decimal, high: Decimal, step: Decimal, fact: Fact) -> bool:
    """Return whether a figure is that of a fact, or is rightly rounded from it at its own precision."""
    assert fact.smallest is not None and fact.largest is not None
    if (low, high) == (fact.smallest, fact.largest):
        return True
    half = (
        min(EXACT.multiply(step, _HALF), EXACT.multiply(abs(high), _MOST_ROUNDED)) if _is_loose(step, high) else EXACT.multiply(step, _HALF)
    )
    if abs(EXACT.subtract(low, fact.smallest)) > half or abs(EXACT.subtract(high, fact.largest)) > half:
        return False
    return step >= printed_step(fact)


def _is_loose(step: Decimal, value: Decimal) -> bool:
    """Return whether the step of a figure is larger than a tenth of it: 60 as "about 60", where 65 is no rounding of it."""
    return abs(value) < 10 * step


def _is_stronger(claim: Claim, fact: Fact, low: Decimal, high: Decimal) -> bool:
    """Return whether a claim says more than the fact does, though the number is the same."""
    assert fact.smallest is not None and fact.largest is not None
    if claim.bound in _UPWARD:
        return fact.bound in (*_DOWNWARD, "about") or (fact.bound == "exact" and low > fact.smallest)
    if claim.bound == "nearly":
        return fact.bound in _UPWARD
    if claim.bound in ("less-than", "at-most"):
        return fact.bound in (*_UPWARD, "about") or (fact.bound == "exact" and high < fact.largest)
    return False


def _is_allowed(claim: Claim, fact: Fact, low: Decimal, high: Decimal) -> bool:
    """Return whether a claim holds because a qualifier leaves it open: "more than 40" of 48, "about 50" of 51."""
    assert fact.smallest is not None and fact.largest is not None
    tenth = EXACT.multiply(abs(low), Decimal("0.1"))
    is_in_words = low != claim.low and not claim.unit  # a share, of which the digits say nothing
    if claim.bound in _UPWARD and fact.bound in ("exact", *_UPWARD):
        return low <= fact.smallest <= low + (EXACT.multiply(low, _TO_NEXT_SHARE) if is_in_words else tenth)
    if claim.bound in ("less-than", "at-most", "nearly") and fact.bound in ("exact", "less-than", "at-most", "nearly"):
        return high - tenth <= fact.largest <= high
    if claim.bound == "about":
        near = _ABOUT_SHARE if is_in_words else _ABOUT[min(len(significant(claim.low or low)), len(_ABOUT) - 1)]
        return abs(low - fact.smallest) <= EXACT.multiply(abs(low), near)
    return False


def _same_digits(claim: Claim, fact: Fact) -> bool:
    """Return whether a claim has the printed digits of a fact, or many of them rightly rounded, whatever its scale and unit."""
    assert claim.low is not None and fact.smallest is not None
    digits = len(significant(claim.low))
    if digits < LEAST_DIGITS and not are_kin(claim.unit or "", fact.unit):
        return False
    return significant(claim.low) == significant(rounded(fact.smallest, digits)) or (
        claim.high is not None and fact.largest is not None and significant(claim.high) == significant(fact.largest)
    )


def is_taken_for(claim: Claim, fact: Fact) -> bool:
    """Return whether a figure is that of a fact but for a unit, or a scale word, that is easily taken for its own: 6.2 weeks for 6.2 days."""
    unit = claim.unit or ""
    if claim.low is None or claim.high is None:
        return False
    if unit == fact.unit or (not unit and is_counted(fact.unit)):
        return is_scale_slip(claim.low, claim.high, fact)
    return (claim.low, claim.high) == (fact.smallest, fact.largest) and are_kin(unit, fact.unit)


def _is_far_in_scale(low: Decimal, fact: Fact) -> bool:
    """Return whether a figure is a thousand times the fact's or more, or a thousandth or less."""
    assert fact.smallest is not None
    if not low or not fact.smallest:
        return False
    return abs(low.adjusted() - fact.smallest.adjusted()) >= 3


def _is_other_size_and_unit(claim: Claim, fact: Fact) -> bool:
    """Return whether a figure with the digits of a fact differs in its size and in what it measures too: $84 million, and 840 million tonnes."""
    if claim.low is None or fact.smallest is None or (claim.unit or "").partition("/")[0] == fact.unit.partition("/")[0]:
        return False
    return claim.low.adjusted() != fact.smallest.adjusted()
