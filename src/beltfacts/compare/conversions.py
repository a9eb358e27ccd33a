"""Exact conversions of units: kilometres and miles, hours and minutes, tonnes and pounds, and the rates made of them.

It converts no currency and no counted thing into another one, and nothing whose factor is measured, not defined: a year into days.
"""

from __future__ import annotations

from collections import Counter
from decimal import Context, Decimal, Inexact
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from beltfacts.model import Fact
from beltfacts.reading import LazyPattern, canonical_code, same_unit

_PREFIXES = {
    "T": 12,
    "G": 9,
    "M": 6,
    "k": 3,
    "h": 2,
    "da": 1,
    "d": -1,
    "c": -2,
    "m": -3,
    "u": -6,
    "n": -9,
}
"""Metric prefixes of UCUM, as powers of ten."""

_METRIC = {"m", "g", "s", "L", "l", "W", "J", "V", "A", "Hz", "Pa", "N", "t", "By", "bit"}
"""Atoms that take a prefix."""

_DEFINED: dict[str, tuple[str, str]] = {
    # length, exact since 1959
    "[in_i]": ("0.0254", "m"),
    "[ft_i]": ("0.3048", "m"),
    "[yd_i]": ("0.9144", "m"),
    "[mi_i]": ("1609.344", "m"),
    "[nmi_i]": ("1852", "m"),
    # area and volume
    "har": ("10000", "m2"),
    "ar": ("100", "m2"),
    "[acr_br]": ("4046.8564224", "m2"),
    "L": ("0.001", "m3"),
    "l": ("0.001", "m3"),
    "[gal_us]": ("0.003785411784", "m3"),
    "[gal_br]": ("0.00454609", "m3"),
    "[bbl_us]": ("0.158987294928", "m3"),
    # mass
    "t": ("1000000", "g"),
    "[lb_av]": ("453.59237", "g"),
    "[oz_av]": ("28.349523125", "g"),
    "[oz_tr]": ("31.1034768", "g"),
    "[ston_av]": ("907184.74", "g"),
    "[lton_av]": ("1016046.9088", "g"),
    "[stone_av]": ("6350.29318", "g"),
    # time
    "min": ("60", "s"),
    "h": ("3600", "s"),
    "d": ("86400", "s"),
    "wk": ("604800", "s"),
    "a": ("12", "mo"),
    # speed, energy, power
    "[kn_i]": ("1852", "m/h"),
    "J": ("1", "W.s"),
    # parts
    "%": ("0.01", "1"),
    "[ppth]": ("0.001", "1"),
    "[ppm]": ("0.000001", "1"),
    "{basis-point}": ("0.01", "{percentage-point}"),
    # data
    "By": ("8", "bit"),
}
"""Atoms as a number times other units. Sources: the SI brochure (9th edition, table 8), NIST SP 811 (appendix B.8), UCUM 2.2."""

_OFFSETS = {"Cel": (Fraction(1), Fraction(0)), "K": (Fraction(1), Fraction("-273.15")), "[degF]": (Fraction(5, 9), Fraction(-160, 9))}
"""Scales of temperature: degrees Celsius are the first number times the value, plus the second."""

_TOKEN = LazyPattern(r"\{[^{}]*\}|\[[^\[\]]*\]|[./()]|[^./(){}\[\]]+")
_POWER = LazyPattern(r"(.*?[^0-9+\-])([+-]?[0-9]+)\Z")
_NUMBER = LazyPattern(r"0*[1-9][0-9]{0,11}")
"""A number that multiplies a unit. A zero makes no unit, and no unit has more digits."""
_MOST_POWER = 12
_DIGITS = 40
"""Significant digits of a value that no decimal gives exactly: more than any figure has, so that the way back gives the same figure."""


_CERTAIN_DIGITS = 36
"""Of these digits those that are the same after a conversion there and back, which rounds twice."""

_FIGURE_DIGITS = 30
"""Significant digits of the longest figure that comes back as the same decimal."""


class Measured(NamedTuple):
    """A unit as a factor of base units.

    factor: how many of the base units it is.
    base: the base units, each with its power, sorted.
    """

    factor: Fraction
    base: tuple[tuple[str, int], ...]


def convert(value: Decimal, code: str, wanted: str) -> Decimal | None:
    """Return a value in another unit; None where no exact conversion is defined.

    A result that no decimal gives exactly has 40 significant digits, and converting it back gives the same decimal for figures of up to 30.
    """
    if same_unit(code, wanted):
        return value
    if code in _OFFSETS and wanted in _OFFSETS:
        (factor, offset), (back, shift) = _OFFSETS[code], _OFFSETS[wanted]
        return _decimal((Fraction(value) * factor + offset - shift) / back)
    one, other = _measured(code), _measured(wanted)
    if one is None or other is None or one.base != other.base:
        return None
    return _decimal(Fraction(value) * one.factor / other.factor)


def are_convertible(code: str, wanted: str) -> bool:
    """Return whether values in one unit can be told in another."""
    if same_unit(code, wanted) or (code in _OFFSETS and wanted in _OFFSETS):
        return True
    one, other = _measured(code), _measured(wanted)
    return one is not None and other is not None and one.base == other.base


def conversion_factor(code: str, wanted: str) -> Decimal | None:
    """Return how many of the wanted unit one unit is; None where that is not defined, or is no mere factor."""
    return None if code in _OFFSETS and code != wanted else convert(Decimal(1), code, wanted)


def in_unit_of(fact: Fact, other: Fact) -> Fact | None:
    """Return a fact with its value in the unit of another one; None where it cannot be converted exactly, or is in that unit."""
    if same_unit(fact.unit, other.unit) or fact.smallest is None:
        return None
    values = [None if each is None else convert(each, fact.unit, other.unit) for each in (fact.value, fact.low, fact.high)]
    if all(value is None for value in values):
        return None
    return fact._replace(value=values[0], low=values[1], high=values[2], unit=other.unit)


def _decimal(value: Fraction) -> Decimal:
    """Return a fraction as a decimal: exact where it has one, else to `_DIGITS` significant digits.

    One that is a figure of `_FIGURE_DIGITS` digits but for the last of these digits is that figure: what was converted before comes back.
    """
    context = Context(prec=_DIGITS)
    quotient = context.divide(Decimal(value.numerator), Decimal(value.denominator))
    if context.flags[Inexact]:
        near = quotient.normalize(Context(prec=_CERTAIN_DIGITS))
        quotient = near if len(near.as_tuple().digits) <= _FIGURE_DIGITS else quotient
    return (
        quotient.quantize(Decimal(1))
        if quotient == quotient.to_integral_value() and abs(quotient) < 10**27
        else quotient.normalize(context)
    )


@lru_cache(512)
def _measured(code: str) -> Measured | None:
    """Return a unit in base units; None for text that is no unit."""
    tokens = _components(canonical_code(code))
    if not code or "".join(tokens) != canonical_code(code):
        return None
    factor, base = Fraction(1), Counter[str]()
    signs, sign, divides = [1], 1, False
    for token in tokens:
        if token == "(":
            signs.append(signs[-1] * (-1 if divides else 1))
            divides = False
        elif token == ")":
            if len(signs) == 1:
                return None
            signs.pop()
            divides = False
        elif token in "./":
            divides = token == "/"
        else:
            sign = signs[-1] * (-1 if divides else 1)
            atom = _atom(token)
            factor *= atom.factor**sign
            for unit, power in atom.base:
                base[unit] += power * sign
            divides = False
    return Measured(factor, tuple(sorted((unit, power) for unit, power in base.items() if power)))


def _components(code: str) -> list[str]:
    """Return dots, slashes, parentheses, and the units between them with their powers and annotations."""
    found = list[str]()
    for token in _TOKEN.findall(code):
        if found and token not in "./()" and found[-1] not in "./()":
            found[-1] += token
        else:
            found.append(token)
    return found


@lru_cache(512)
def _atom(token: str) -> Measured:
    """Return one unit with its prefix and power in base units. One that has no definition is its own base unit."""
    if _NUMBER.fullmatch(token):
        return Measured(Fraction(int(token)), ())
    if token.startswith(("10*", "10^")) and token[3:].lstrip("+-").isdigit() and len(token) < 6:
        return Measured(Fraction(10) ** int(token[3:]), ())
    if token in _DEFINED:
        number, unit = _DEFINED[token]
        inner = _measured(unit) if unit != "1" else Measured(Fraction(1), ())
        assert inner is not None
        return Measured(Fraction(number) * inner.factor, inner.base)
    for size in (1, 2):
        if token[:size] in _PREFIXES and token[size:] in _METRIC:
            inner = _atom(token[size:])
            return Measured(Fraction(10) ** _PREFIXES[token[:size]] * inner.factor, inner.base)
    power = _POWER.match(token)
    if power and abs(int(power[2])) <= _MOST_POWER and token[0] != "{":
        inner = _atom(power[1])
        exponent = int(power[2])
        return Measured(inner.factor**exponent, tuple((unit, each * exponent) for unit, each in inner.base))
    return Measured(Fraction(1), ((token, 1),))
