"""Slips of the hand: digits that are swapped, one that is another, a zero or a scale word too many.

It knows nothing of words and times, and of a unit only whether it is the same, or has another prefix.
"""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Context, Decimal
from functools import lru_cache

from beltfacts.audit.claims import Claim
from beltfacts.compare import convert
from beltfacts.model import Fact
from beltfacts.reading import EXACT

_REMEMBERED = 1 << 12
"""Numbers whose digits are remembered: each is compared with many others."""

_SMALL, _FAR = 2, 3
"""Digits of a figure that may be a small number of something else, and the powers of ten that it is away from that of a fact."""

_ORDERS_APART = 2
"""Orders of ten between two figures from which the one is no slip of the other: \u20ac31.40 and \u20ac54 million."""

LEAST_DIGITS = 2
"""Digits that agree by no chance though the units are of other kinds."""

_DIGITS_OF_ONE = 4
"""Digits of a figure from which another that has all but one of them is a slip of the hand."""

_MOST_ZEROS = 2
"""Zeros that a slip of the hand adds or leaves out."""

_SCALES = (3, 4, 6, 8)
"""Powers of ten between scale words that are taken for one another: thousand, million, and the Chinese 10,000 and 100 million."""

_LEAST_SCALED = 10**6
"""The least of two figures that may differ by a scale word."""

_LEAST_ROUNDED = 3
"""Digits of a figure that agree with those of a rounded one by chance hardly ever."""


@lru_cache(_REMEMBERED)
def significant(value: Decimal) -> tuple[int, ...]:
    """Return the digits of a number without zeros at its end."""
    return value.normalize(EXACT).as_tuple().digits


def significant_digits(claim: Claim) -> int:
    """Return how many digits a figure has without zeros at its end."""
    return 0 if claim.low is None else len(significant(claim.low))


def are_digits_swapped(claim: Claim, fact: Fact) -> bool:
    """Return whether a figure has the digits of a fact in another order, or one other digit: a slip of the hand."""
    return are_digits_permuted(claim, fact) or (significant_digits(claim) >= _DIGITS_OF_ONE and is_one_digit_off(claim, fact))


def are_digits_permuted(claim: Claim, fact: Fact) -> bool:
    """Return whether a figure has the digits of a fact in another order, zeros at the end of either among them: 43,080 for 43,800."""
    low = _in_unit_of(claim, fact)
    if low is None or fact.smallest is None or low.adjusted() != fact.smallest.adjusted():
        return False
    one, other = significant(low), significant(fact.smallest)
    size = max(len(one), len(other))
    return one != other and size >= LEAST_DIGITS and sorted(one + (0,) * (size - len(one))) == sorted(other + (0,) * (size - len(other)))


def are_digits_turned(claim: Claim, fact: Fact) -> bool:
    """Return whether a figure has all digits of a fact in another order, where its own words give no unit but what is counted.

    So does hardly a figure of anything else: "9,540 animals" beside 9,450 cows, "21.1 points" beside 12.1 percentage points.
    """
    unit = claim.unit or ""
    if unit and not (unit.startswith("{") and fact.unit.startswith("{")):
        return False
    if claim.low is None or fact.smallest is None or claim.low != claim.high or claim.low.adjusted() != fact.smallest.adjusted():
        return False
    one, other = significant(claim.low), significant(fact.smallest)
    return len(set(other)) > 1 and len(other) >= LEAST_DIGITS and one != other and sorted(one) == sorted(other)


def _in_unit_of(claim: Claim, fact: Fact) -> Decimal | None:
    """Return the number of a claim with the prefix that the unit of a fact has: 7,200 MW of 7.2 GW. Other units leave it as it is."""
    unit = claim.unit
    if claim.low is None or not unit or unit == fact.unit or unit[-1:] != fact.unit[-1:] or "{" in unit:
        return claim.low
    return convert(claim.low, unit, fact.unit) or claim.low


def is_zero_slip(claim: Claim, fact: Fact) -> bool:
    """Return whether a figure has the digits of a fact and one or two zeros more or fewer: 12,000 for 1,200."""
    if claim.low is None or fact.smallest is None or significant(claim.low) != significant(fact.smallest):
        return False
    return 0 < abs(claim.low.adjusted() - fact.smallest.adjusted()) <= (_MOST_ZEROS if len(significant(claim.low)) >= LEAST_DIGITS else 1)


def is_one_digit_off(claim: Claim, fact: Fact) -> bool:
    """Return whether a figure of two digits or more differs from that of a fact in one of them."""
    if claim.low is None or fact.smallest is None or claim.low.adjusted() != fact.smallest.adjusted():
        return False
    one, other = significant(claim.low), significant(fact.smallest)
    return len(one) == len(other) >= LEAST_DIGITS and sum(map(int.__ne__, one, other)) == 1


def is_close(claim: Claim, fact: Fact) -> bool:
    """Return whether a figure is within a tenth of a fact's, in its unit: a slip in its last digits."""
    if claim.low is None or not fact.smallest or (claim.unit or "") != fact.unit:
        return False
    return abs(EXACT.subtract(claim.low, fact.smallest)) <= EXACT.multiply(abs(fact.smallest), Decimal("0.1"))


def is_scale_slip(low: Decimal, high: Decimal, fact: Fact) -> bool:
    """Return whether a figure is a fact's a thousand or a million times or parts: 400 billion for 400 million, whatever its digits.

    One of many digits may be rounded: 166.5 million for 166.503 billion.
    """
    assert fact.smallest is not None and fact.largest is not None
    shift = low.adjusted() - fact.smallest.adjusted()
    if abs(shift) not in _SCALES or max(abs(low), abs(fact.smallest)) < _LEAST_SCALED:
        return False
    digits = len(significant(low))
    return low.scaleb(-shift) == rounded(fact.smallest, digits) and high.scaleb(-shift) == rounded(fact.largest, digits)


def rounded(number: Decimal, digits: int) -> Decimal:
    """Return a number rounded to so many digits, as a figure of many digits may be; unchanged for few."""
    return Context(prec=digits, rounding=ROUND_HALF_UP).plus(number) if digits >= _LEAST_ROUNDED else number


def is_far_off(claim: Claim, fact: Fact) -> bool:
    """Return whether a number of one or two digits is a thousandth of that of a fact or less, or a thousand times it: 65 and 24,600.

    Units of measure must be the same.
    """
    is_measure = bool(claim.unit) and claim.unit != fact.unit and not (claim.unit or "").startswith("{")
    if not claim.low or not fact.smallest or significant_digits(claim) > _SMALL or is_measure:
        return False
    return abs(claim.low.adjusted() - fact.smallest.adjusted()) >= _FAR


def is_of_other_order(claim: Claim, fact: Fact) -> bool:
    """Return whether a figure is orders of ten away from that of a fact, and no slip of it: \u20ac740,000 and \u20ac97 million.

    A share in words, as "half", has no order.
    """
    if not claim.low or not fact.smallest or (fact.unit == "%" != claim.unit):
        return False
    is_slip = are_digits_swapped(claim, fact) or is_zero_slip(claim, fact)
    return abs(claim.low.adjusted() - fact.smallest.adjusted()) >= _ORDERS_APART and not is_slip
