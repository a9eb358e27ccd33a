"""Where a figure of a draft begins and ends as a reader names it, and how precisely it is printed. It reads no number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from beltfacts.reading import LazyPattern, parse_multiple

_MONEY_BEFORE = LazyPattern(r"(?:\b[A-Z]{1,3})?[$\u20ac\u00a3\u00a5\u20b9\u20a9]\s?$|\b[A-Z]{3}\s$")
_PRINTED_UNITS = ("{percentage-point}", "{basis-point}", "{TEU}")
"""Units in braces that are measures, and belong to the figure as a reader names it."""
_NUMBER_WORDS = "two three four five six seven eight nine ten".split()
_HUNDREDTH = Decimal("0.01")
_FRACTION_DIGITS = 15
"""Digits of a value from which it is a fraction in words, whose printed digits say nothing: two thirds."""

_SIGN_APART, _SIGN_REACH = LazyPattern(r"[A-Z]{2,} ([$\u20ac\u00a3])\Z"), 12
_OF_SIGN = {"$": "USD", "\u20ac": "EUR", "\u00a3": "GBP"}


_DIGITS = LazyPattern(r"[0-9][0-9.,\u00a0\u202f' ]*")
"""A number in digits, whatever separates their groups and the decimals."""
_NO_DIGIT = LazyPattern("[^0-9]")
_MULTIPLE = LazyPattern(
    r"\b(?:(?:more than|nearly|almost|over|about)\s+)?(?:doubl|tripl|trebl|quadrupl|quintupl|halv)(?:e[ds]?|ing)\b"
    r"|\b(?:two|three|four|five|six|seven|eight|nine|ten)fold\b"
    r"|(?<![.,])\b(?:(?:two|three|four|five|six|seven|eight|nine|ten|[2-9]|10) times|twice)(?= (?:the|that|its|their|what|as|more|higher|larger)\b)",
    re.IGNORECASE,
    ("doubl", "tripl", "trebl", "quadrupl", "quintupl", "halv", "fold", " times", "twice"),
)
_BOUNDS, _BOUND_REACH = (
    ((("more than", "over"), "more-than"), (("nearly", "almost", "not quite", "just under"), "nearly"), (("about", "roughly"), "about")),
    12,
)
"""Words that limit a multiple, and the characters before it in which they stand."""
_ROUGH_SHARE = LazyPattern(
    r"[a-z]+ (?:in|out of) [a-z]+|(?:(?:an?|one|two|three|four)[ -])?(?:half|thirds?|quarters?|fourths?|fifths?|tenths?)", re.IGNORECASE
)


def is_rough_share(printed: str) -> bool:
    """Return whether a share is told in a few words, and roughly: "one in five", "two thirds"."""
    return _ROUGH_SHARE.fullmatch(printed) is not None


def is_share(unit: str | None, value: Decimal | None) -> bool:
    """Return whether a figure is a share, also one in words, which has no unit: "a fifth"."""
    return unit == "%" or (not unit and value is not None and 0 < value < 1)


def printed_span(text: str, start: int, end: int, whole_end: int, unit: str | None) -> tuple[int, int]:
    """Return where a figure begins and ends as a reader names it: number, sign, scale and unit of measure, of a counted thing the number."""
    if money := _MONEY_BEFORE.search(text, 0, start):
        start = money.start()
    if unit is None or (unit.startswith("{") and unit not in _PRINTED_UNITS) or whole_end <= end:
        return start, end
    return start, whole_end


def printed_step(text: str, value: Decimal) -> Decimal:
    """Return one unit of the last printed digit of a number, its scale included."""
    runs = [_NO_DIGIT.sub("", run) for run in _DIGITS.findall(text)]
    is_fraction = len(value.as_tuple().digits) > _FRACTION_DIGITS
    if not runs or is_fraction:
        return _HUNDREDTH if is_fraction else Decimal(1).scaleb(last_place(value) // 3 * 3)
    if not value:
        return Decimal(1)
    steps = (abs(value) / Decimal(run) for run in reversed(runs) if run.strip("0"))
    return next((step for step in steps if step.normalize().as_tuple().digits == (1,)), Decimal(1).scaleb(last_place(value)))


def _multiple_of(text: str) -> Decimal | None:
    """Return how many times something is told to be: 3 for "three times", "threefold" and "tripled"; None for no multiple."""
    word = text.lower().split()[0].removesuffix("fold")
    if text.lower().endswith(("times", "fold")):
        return Decimal(word) if word.isdigit() else next((Decimal(at) for at, each in enumerate(_NUMBER_WORDS, 2) if each == word), None)
    return Decimal("0.5") if "halv" in text.lower() else parse_multiple(text)


def find_multiples(text: str) -> Iterator[tuple[tuple[int, int], Decimal, str]]:
    """Yield where a multiple stands, how many times it is, and its bound: nearly for "almost doubled", more-than for "more than twice"."""
    for match in _MULTIPLE.finditer(text):
        said = text[max(0, match.start() - _BOUND_REACH) : match.end()].lower()
        if value := _multiple_of(match[0]):
            yield match.span(), value, next((bound for words, bound in _BOUNDS if any(f"{word} " in said for word in words)), "exact")


def last_place(value: Decimal) -> int:
    """Return the power of ten of the last digit that is not 0."""
    exponent = value.normalize().as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0


def sign_apart(text: str, start: int) -> str | None:
    """Return the unit of the currency sign before a number that follows capitals which are no part of it: "GDP $5 billion".

    `start`: where the number begins. None where there is no such sign.
    """
    sign = _SIGN_APART.search(text[max(0, start - _SIGN_REACH) : start])
    return _OF_SIGN[sign[1]] if sign else None
