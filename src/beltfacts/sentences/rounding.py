"""A figure with fewer digits, where that leaves its claim as it is. It writes no sentence."""

from __future__ import annotations

import re
from decimal import Decimal

from beltfacts.compare import SAFE_SIDE, TO_NEAREST, printed_step, read_printed
from beltfacts.errors import UseError
from beltfacts.model import Fact
from beltfacts.reading import EXACT, find_numerals

_MOST_OFF = Decimal("0.1")
"""How far an open end may move, as a share of the figure: "more than 40" for more than 41, but not for more than 48."""

_DIGITS = re.compile(r"[0-9][0-9,]*(?:\.[0-9]+)?")

_NOT_ROUNDED = ("{rank}", "{multiple}")
"""Units of which another number is another claim."""


def round_fact(fact: Fact, digits: int) -> Fact:
    """Return a fact with its figure rounded to some significant digits, and "about" before it where digits are lost.

    Raises UseError where the figure is no single number in digits, has fewer digits than that, or where the result would claim something
    else: "about 50" for 46.
    """
    if fact.value is None or fact.unit in _NOT_ROUNDED:
        raise UseError(f"--round: the figure of {fact.id}, {fact.figure!r}, is no single amount; say it as printed")
    step = printed_step(fact)
    printed = fact.value.adjusted() - step.adjusted() + 1 if fact.value else 1
    if digits > printed:
        raise UseError(f"--round {digits}: the figure of {fact.id} is printed with {printed} digits; more would claim more")
    place = fact.value.adjusted() - digits + 1
    rounded = fact.value.quantize(Decimal(1).scaleb(place), SAFE_SIDE.get(fact.bound, TO_NEAREST), EXACT)
    if rounded == fact.value:
        return fact
    bound = "about" if fact.bound == "exact" else fact.bound
    result = fact._replace(value=rounded, bound=bound, figure=_reprinted(fact, rounded))
    if not _holds(result, fact.value):
        raise UseError(f"--round {digits}: {result.figure} would be another claim than {fact.figure}; keep more digits")
    return result


def _holds(rounded: Fact, value: Decimal) -> bool:
    """Return whether a rounded figure still stands for the value as printed."""
    assert rounded.value is not None
    if rounded.bound in SAFE_SIDE:
        return abs(EXACT.subtract(rounded.value, value)) <= EXACT.multiply(abs(value), _MOST_OFF)
    interval = read_printed(rounded)
    return bool(interval and interval.low is not None and interval.high is not None and interval.low <= value <= interval.high)


def _reprinted(fact: Fact, rounded: Decimal) -> str:
    """Return the figure with another number in the place of its own. Raises UseError where it has no single number in digits."""
    assert fact.value is not None
    numerals = [each for each in find_numerals(fact.figure) if each.value]
    if len(numerals) == 1:
        start, end = numerals[0].start, numerals[0].end
        digits = _DIGITS.search(fact.figure, start, end)
        if digits and (number := Decimal(digits[0].replace(",", ""))):
            shown = EXACT.multiply(rounded, number) / fact.value
            text = f"{shown.normalize(EXACT):,f}"
            about = "about " if fact.bound == "exact" else ""
            return about + fact.figure[: digits.start()] + text + fact.figure[digits.end() :]
    raise UseError(f"--round: the figure of {fact.id}, {fact.figure!r}, has no single number in digits; say it as printed")
