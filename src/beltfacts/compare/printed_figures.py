"""The values that a figure as printed may stand for: "982.3 billion" is any value that rounds to it.

It compares no facts and reads no document.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Decimal
from typing import NamedTuple

from beltfacts.compare.conversions import convert
from beltfacts.model import Fact
from beltfacts.reading import EXACT, UNITS, LazyPattern, find_numerals

_DIGITS = LazyPattern(r"[0-9][0-9.,\u00a0\u202f' ]*")
"""A number in digits as printed, with the signs that group its digits."""

SAFE_SIDE = {
    "more-than": ROUND_FLOOR,
    "at-least": ROUND_FLOOR,
    "less-than": ROUND_CEILING,
    "at-most": ROUND_CEILING,
    "nearly": ROUND_CEILING,
}
"""To which side a figure with an open end is rounded, so that it claims no more than was printed. Others go to the nearest digit."""

TO_NEAREST = ROUND_HALF_EVEN
"""How all other figures are rounded: to the nearest digit, and from the middle to the even one (NIST SP 811, B.7.1)."""

_HALF = Decimal("0.5")

_SMALL_SHARE = Decimal("0.05")
"""The most that "about" leaves open, as a share of the figure: about 100 is 95 to 105."""

_SHARE_BELOW = Decimal("0.1")
"""The most that "nearly" leaves open below the figure, as a share of it: nearly 20 is 18 to 20."""


class PrintedFigure(NamedTuple):
    """The open interval of values, in the unit of its fact, that a printed figure may stand for.

    low, high: its ends; None where it has no end.
    least, most: the figure itself, twice where it is no range.
    step: one unit of the last printed digit, in the unit of the fact.
    takes_ends: whether `low` and `high` belong to it. "At least 5" is 5 too.
    """

    low: Decimal | None
    high: Decimal | None
    least: Decimal
    most: Decimal
    step: Decimal
    takes_ends: bool = False

    def meets(self, other: PrintedFigure) -> bool:
        """Return whether one value may be both figures."""
        low = max((each for each in (self.low, other.low) if each is not None), default=None)
        high = min((each for each in (self.high, other.high) if each is not None), default=None)
        if low is None or high is None or low < high:
            return True
        return low == high and all(figure._has_end(low) for figure in (self, other))

    def converted(self, code: str, wanted: str) -> PrintedFigure:
        """Return the same values in another unit. Raises ValueError where no exact conversion is defined."""
        ends = [None if each is None else _converted(each, code, wanted) for each in (self.low, self.high)]
        least, most = (_converted(each, code, wanted) for each in (self.least, self.most))
        step = EXACT.subtract(_converted(EXACT.add(self.least, self.step), code, wanted), least)
        return PrintedFigure(ends[0], ends[1], least, most, step, self.takes_ends)

    def _has_end(self, value: Decimal) -> bool:
        """Return whether a value at an end, or inside, belongs to it."""
        inside = (self.low is None or self.low < value) and (self.high is None or value < self.high)
        return inside or (self.takes_ends and value in (self.low, self.high))


def _converted(value: Decimal, code: str, wanted: str) -> Decimal:
    """Return a value in another unit. Raises ValueError where no exact conversion is defined."""
    converted = convert(value, code, wanted)
    if converted is None:
        raise ValueError(f"{code} is not converted into {wanted}")
    return converted


def read_printed(fact: Fact, units: Mapping[str, str] = UNITS) -> PrintedFigure | None:
    """Return the values that the figure of a fact may stand for; None where it is no number.

    An exact figure stands for what rounds to it at its last printed digit: 982.3 for 982.25 to 982.35, without the ends. "More than" has no
    upper end. "About" leaves half a unit of the last digit that is not 0 open, and at most a twentieth. "Nearly" leaves a whole unit open
    below, and at most a tenth.
    """
    if fact.smallest is None or fact.largest is None:
        return None
    least, most = fact.smallest, fact.largest
    step = printed_step(fact)
    half = EXACT.multiply(step, _HALF)
    low, high = EXACT.subtract(least, half), EXACT.add(most, half)
    match fact.bound:
        case "about":
            low = EXACT.subtract(least, _open_about(least, half))
            high = EXACT.add(most, _open_about(most, half))
        case "nearly":
            return PrintedFigure(EXACT.subtract(least, _open_below(least, step)), most, least, most, step, takes_ends=True)
        case "more-than" | "at-least":
            return PrintedFigure(least, None, least, most, step, fact.bound == "at-least")
        case "less-than" | "at-most":
            return PrintedFigure(None, most, least, most, step, fact.bound == "at-most")
    return PrintedFigure(low, high, least, most, step)


def printed_step(fact: Fact) -> Decimal:
    """Return one unit of the last printed digit of a figure, in the unit of the fact: 10000000 for "982.34 billion".

    A table may state the scale apart from the number: 4.7 of 4700000 has the step 100000. Where no printed number is the value times a power
    of ten, as for "2 h 5 min", it is one unit of the last digit of the value. Such a value is exact to that digit.
    """
    value = fact.largest
    assert value is not None
    for numeral in find_numerals(fact.figure):
        shown = EXACT.divide(numeral.value, Decimal(numeral.scale))
        if not numeral.value or not value:
            continue
        ratio = EXACT.divide(value, numeral.value).copy_abs()
        if ratio.normalize(EXACT).as_tuple().digits != (1,):
            continue
        step = Decimal(1).scaleb(-_decimals(fact.figure[numeral.start : numeral.end], shown), EXACT)
        return EXACT.multiply(EXACT.multiply(step, Decimal(numeral.scale)), ratio)
    exponent = value.as_tuple().exponent
    return Decimal(1).scaleb(min(0, int(exponent)), EXACT)


def _decimals(text: str, number: Decimal) -> int:
    """Return how many decimals a number has as printed. "5.0" has one, though its value is 5."""
    found = _DIGITS.search(text)
    printed = found.group().rstrip(" .,'\u00a0\u202f") if found else ""
    at = max(printed.rfind("."), printed.rfind(","))
    if at > 0:
        whole = re.sub(r"[^0-9]", "", printed[:at])
        if printed[at + 1 :].isdigit() and Decimal(f"{whole}.{printed[at + 1 :]}") == abs(number):
            return len(printed) - at - 1
    return max(0, -int(number.normalize(EXACT).as_tuple().exponent))


def _last_digit(value: Decimal) -> Decimal:
    """Return one unit of the last digit that is not 0: 10 for 150."""
    return Decimal(1).scaleb(int(value.normalize(EXACT).as_tuple().exponent), EXACT)


def _open_about(value: Decimal, half_step: Decimal) -> Decimal:
    """Return what "about" leaves open on each side."""
    open_part = min(EXACT.multiply(_last_digit(value), _HALF), EXACT.multiply(abs(value), _SMALL_SHARE))
    return max(half_step, open_part)


def _open_below(value: Decimal, step: Decimal) -> Decimal:
    """Return what "nearly" leaves open below."""
    return max(step, min(_last_digit(value), EXACT.multiply(abs(value), _SHARE_BELOW)))
