"""Numbers as the placeholders of a number format display them: decimals, thousands, scale, per cent, exponent, fraction.

It chooses no section (`number_format`). Rounding is half away from zero. Source: ISO/IEC 29500-1, 18.8.31.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Context, Decimal
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from beltfacts.documents.extractors._office.format_tokens import Token, UnknownFormat

_CONTEXT = Context(prec=400, rounding=ROUND_HALF_UP)
"""Enough digits for the largest and the smallest double."""
_GENERAL_WIDTH = 11
"""Characters of a number under General, without its sign."""
_MAX_DECIMALS = 127
"""Decimals that a format may ask for."""
_LETTERS = {"literal": "l", "percent": "%", "digit": "d", "comma": "c", "point": "p"}
_PLAIN = re.compile("(?P<before>[l%]*)(?P<whole>(?:d+c(?=d))?d+)(?P<decimals>(?:pd+)?)(?P<after>[l%]*)")
"""The kinds of the tokens of the commonest formats, a letter each."""


def display_general(value: Decimal) -> str:
    """Return a number as the format General displays it in a column that is wide enough: at most 11 characters."""
    if value == 0:
        return "0"
    sign, size = "-" if value < 0 else "", abs(value)
    exponent = size.adjusted()
    decimals = max(0, _GENERAL_WIDTH - 1 - max(1, exponent + 1))
    plain = _plain(_rounded(size, decimals) if -5 < exponent < _GENERAL_WIDTH else size)  # 0.00001 is short enough to stay
    if len(plain.partition(".")[0]) <= _GENERAL_WIDTH and len(plain) <= _GENERAL_WIDTH:
        return sign + plain
    mantissa = _rounded(size.scaleb(-exponent, _CONTEXT), 5)
    if mantissa >= 10:
        mantissa, exponent = mantissa / 10, exponent + 1
    return f"{sign}{_plain(mantissa)}E{'-' if exponent < 0 else '+'}{abs(exponent):02}"


def _plain(value: Decimal) -> str:
    """Return a number without exponent and without zeros at the end of its decimals."""
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def _rounded(value: Decimal, decimals: int) -> Decimal:
    """Return a number rounded to so many decimals, half away from zero."""
    return value.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP, context=_CONTEXT)


class _PlainFormat(NamedTuple):
    """A format of the commonest kind: "$#,##0.00", "0.0%", "0"."""

    before: str
    """The text before the digits."""
    after: str
    """The text behind them."""
    template: str
    """How Python writes the rounded number: ",.2f"."""
    step: Decimal
    """What it is rounded to."""
    factor: int
    """What it is multiplied by: 100 for per cent."""


@lru_cache(maxsize=512)
def _plain_format(tokens: tuple[Token, ...]) -> _PlainFormat | None:
    """Return a format as the commonest kind, or None for another one. It shows the same as the long way, five times as fast."""
    kinds = "".join(_LETTERS.get(token.kind, "?") for token in tokens)
    match = _PLAIN.fullmatch(kinds)
    if not match or any(token.text == "?" for token in tokens if token.kind == "digit"):
        return None
    whole, decimals = (tokens[slice(*match.span(part))] for part in ("whole", "decimals"))
    places = "".join(token.text for token in whole if token.kind == "digit")
    if places.strip("#") != "0" or any(token.text != "0" for token in decimals if token.kind == "digit"):
        return None
    before, after = (tokens[slice(*match.span(part))] for part in ("before", "after"))
    count = max(0, len(decimals) - 1)
    template = f"{',' if 'c' in match['whole'] else ''}.{count}f"
    first, last = ("".join(token.text for token in part) for part in (before, after))
    return _PlainFormat(first, last, template, Decimal(1).scaleb(-count), 100 ** kinds.count("%"))


def display_digits(value: Decimal, tokens: tuple[Token, ...]) -> str:
    """Return a number as the tokens of a section display it. Raises UnknownFormat."""
    if plain := _plain_format(tokens):
        rounded = (abs(value) * plain.factor).quantize(plain.step, rounding=ROUND_HALF_UP, context=_CONTEXT)
        return f"{'-' if value < 0 else ''}{plain.before}{rounded:{plain.template}}{plain.after}"
    kinds = [token.kind for token in tokens]
    size = abs(value) * 100 ** kinds.count("percent")
    sign = "-" if value < 0 else ""
    if "digit" not in kinds:  # only literals: "n/a", or nothing at all
        literals = "".join(token.text for token in tokens)
        return sign + literals if literals else ""
    if "slash" in kinds:
        return sign + _display_fraction(size, tokens)
    if "exponent" in kinds:
        return sign + _display_scientific(size, tokens, kinds.index("exponent"))
    last = max(index for index, kind in enumerate(kinds) if kind == "digit")
    point = kinds.index("point") if "point" in kinds else len(kinds)
    last_integer = max((index for index, kind in enumerate(kinds[:point]) if kind == "digit"), default=-1)
    scale = _commas_after(kinds, last_integer) + (_commas_after(kinds, last) if last > point else 0)
    return sign + _fill(size / 1000**scale, tokens)


def _commas_after(kinds: list[str], index: int) -> int:
    """Return how many commas follow a token directly: each divides by 1,000."""
    end = index + 1
    while end < len(kinds) and kinds[end] == "comma":
        end += 1
    return end - index - 1


def _fill(size: Decimal, tokens: Sequence[Token]) -> str:
    """Put the digits of a number that is not negative into the placeholders of tokens."""
    kinds = [token.kind for token in tokens]
    point = kinds.index("point") if "point" in kinds else len(kinds)
    whole_places = [index for index in range(point) if kinds[index] == "digit"]
    decimal_places = [index for index in range(point, len(kinds)) if kinds[index] == "digit"]
    if len(decimal_places) > _MAX_DECIMALS:
        raise UnknownFormat("a number format with too many decimals")
    number = format(_rounded(size, len(decimal_places)), "f")
    whole, _, decimals = number.partition(".")
    thousands = any(kinds[index] == "comma" and whole_places and whole_places[0] < index < whole_places[-1] for index in range(point))
    filled = _fill_whole("" if whole == "0" else whole, [tokens[index].text for index in whole_places], thousands)
    shown = dict(zip(whole_places, filled, strict=True)) | dict(
        zip(decimal_places, _fill_decimals(decimals, tokens, decimal_places), strict=True)
    )
    parts = [shown[index] if token.kind == "digit" else "" if token.kind == "comma" else token.text for index, token in enumerate(tokens)]
    if not whole_places and whole != "0":  # ".00" shows 12.5 as 12.50
        parts.insert(point, whole)
    return "".join(parts)


def _fill_whole(digits: str, places: list[str], thousands: bool) -> list[str]:
    """Return what each placeholder before the point shows; the first one takes all digits that are left."""
    filled: list[str] = []
    count = 0
    rest = digits
    for index in range(len(places) - 1, -1, -1):
        taken = rest if index == 0 else rest[-1:]
        rest = "" if index == 0 else rest[:-1]
        taken = taken or {"0": "0", "?": " "}.get(places[index], "")
        shown = ""
        for digit in reversed(taken):
            separated = thousands and count and count % 3 == 0 and digit.isdigit()
            shown = digit + ("," if separated else "") + shown
            count += digit.isdigit()
        filled.insert(0, shown)
    return filled


def _fill_decimals(decimals: str, tokens: Sequence[Token], places: list[int]) -> list[str]:
    """Return what each placeholder after the point shows; zeros at the end only where "0" asks for them."""
    filled: list[str] = []
    ended = True
    for digit, index in zip(reversed(decimals), reversed(places), strict=True):
        ended = ended and digit == "0"
        filled.insert(0, digit if not ended else {"0": "0", "?": " "}.get(tokens[index].text, ""))
        ended = ended and tokens[index].text != "0"
    return filled


def _display_scientific(size: Decimal, tokens: Sequence[Token], at: int) -> str:
    """Return a number with an exponent. With several digits before the point the exponent is a multiple of their number."""
    mantissa_tokens, exponent_tokens = tokens[:at], tokens[at + 1 :]
    kinds = [token.kind for token in mantissa_tokens]
    point = kinds.index("point") if "point" in kinds else len(kinds)
    step, decimals = max(1, kinds[:point].count("digit")), kinds[point:].count("digit")
    exponent = size.adjusted() if size else 0
    exponent -= exponent % step
    mantissa = size.scaleb(-exponent, _CONTEXT)
    if size and _rounded(mantissa, decimals) >= 10**step:
        mantissa, exponent = mantissa.scaleb(-step, _CONTEXT), exponent + step
    sign = "-" if exponent < 0 else "+" if tokens[at].text.endswith("+") else ""
    return _fill(mantissa, mantissa_tokens) + "E" + sign + _fill(Decimal(abs(exponent)), exponent_tokens)


def _display_fraction(size: Decimal, tokens: Sequence[Token]) -> str:
    """Return a number as a fraction: "# ?/?" shows 2.5 as 2 1/2, "?/8" shows it as 20/8."""
    kinds = [token.kind for token in tokens]
    slash = kinds.index("slash")
    start = slash
    while start and kinds[start - 1] == "digit":
        start -= 1
    end = slash + 1
    while end < len(tokens) and (kinds[end] == "digit" or tokens[end].text.isdigit()):
        end += 1
    below = "".join(token.text for token in tokens[slash + 1 : end])
    if start == slash or not below or "slash" in kinds[slash + 1 :]:
        raise UnknownFormat("a fraction without digits")
    has_whole = "digit" in kinds[:start]
    whole = int(size) if has_whole else 0
    part = Fraction(size) - whole
    if below.strip("?#0"):  # a fixed denominator
        if not below.isdigit():
            raise UnknownFormat("a fraction with an unusual denominator")
        denominator = int(below)
        numerator = int(_rounded(Decimal(part.numerator) * denominator / Decimal(part.denominator), 0))
    else:
        nearest = part.limit_denominator(10 ** len(below) - 1)
        numerator, denominator = nearest.numerator, nearest.denominator
    if has_whole and numerator >= denominator:
        whole, numerator = whole + 1, numerator - denominator
    before = _fill(Decimal(whole), tokens[:start]) if has_whole else "".join(token.text for token in tokens[:start])
    after = "".join(token.text for token in tokens[end:])
    if has_whole and not numerator:
        return (before.strip() or "0") + after
    return before + f"{numerator}/{denominator}" + after
