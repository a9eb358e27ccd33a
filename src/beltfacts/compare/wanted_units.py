"""Figures in a unit that a reader wants: only where the conversion is exact, and with no more digits than were printed.

It knows no rate of exchange: a currency becomes another one at the rate that the reader gives. It changes no fact.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Context, Decimal
from typing import NamedTuple

from beltfacts.compare.conversions import convert
from beltfacts.compare.printed_figures import SAFE_SIDE, TO_NEAREST, printed_step
from beltfacts.errors import UseError, closest_names, unknown_name
from beltfacts.model import Fact
from beltfacts.reading import EXACT, UNITS, canonical_code, is_currency, is_known_unit, parse_figure, same_unit

_WIDE = Context(prec=60)
"""Digits of a quotient before it is rounded: more than any figure has."""

_LONGEST = 60
"""Characters of a unit or rate that is asked for."""


class Rate(NamedTuple):
    """A rate of exchange as a reader gives it: "1 USD = 7.12 CNY".

    text: as given.
    one, other: codes of the currencies.
    one_amount, other_amount: the amounts that are equal.
    """

    text: str
    one: str
    one_amount: Decimal
    other: str
    other_amount: Decimal


class WantedUnit(NamedTuple):
    """The unit that a reader wants figures in.

    text: as given: "million USD".
    code: code of the unit: "USD".
    scale: the number before it: 1000000.
    rate: the rate of exchange given with it, or None.
    """

    text: str
    code: str
    scale: Decimal = Decimal(1)
    rate: Rate | None = None


class ConvertedFigure(NamedTuple):
    """A figure in another unit.

    low, high: its ends in that unit and scale, equal where the figure is no range.
    is_rounded: whether digits were left out, because the printed figure does not have them.
    rate: the rate of exchange as given; empty where none was used.
    """

    low: Decimal
    high: Decimal
    is_rounded: bool
    rate: str = ""


def read_wanted_unit(text: str, rate: str | None = None, units: Mapping[str, str] = UNITS) -> WantedUnit:
    """Return the unit that a text names: "km", "million USD", "[mi_i]". Raises UseError for one that is not known, with what is near.

    `rate`: a rate of exchange as text, or None. `units`: the unit words of the library.
    """
    words = " ".join(text.split())[:_LONGEST]
    read_rate = None if rate is None else _read_rate(rate, units)
    if words and (is_known_unit(words) or words in units.values()):
        return WantedUnit(words, words, rate=read_rate)
    found = parse_figure(f"1 {words}", units) or parse_figure(f"1{words}", units)
    if found and found.unit and found.end >= len(words) + 1 and found.low == found.high and found.bound == "exact":
        return WantedUnit(words, found.unit, found.low, read_rate)
    if found and not found.unit and found.low != 1 and found.number_end >= len(words) + 1:
        raise UseError(f"--in {words!r} is a number without a unit; write {words} USD or {words} t")
    scale, _, unit = words.rpartition(" ")
    near = closest_names(unit, list(units), 2)
    raise unknown_name("unit", words, [f"{scale} {each}".strip() for each in near], "write a unit as km, hours or million USD")


def _read_rate(text: str, units: Mapping[str, str]) -> Rate:
    """Return a rate of exchange. Raises UseError for text that says none."""
    said = " ".join(text.split())[:_LONGEST]
    sides = [parse_figure(side.strip(), units) for side in said.split("=")]
    if len(sides) == 2 and sides[0] and sides[1]:
        one, other = sides[0], sides[1]
        single = all(side.low == side.high and side.low > 0 and side.bound == "exact" for side in (one, other))
        if single and is_currency(one.unit or "") and is_currency(other.unit or "") and one.unit != other.unit:
            return Rate(said, one.unit or "", one.low, other.unit or "", other.low)
    raise UseError(f"--rate {said!r} is no rate of exchange; write two amounts of money: 1 USD = N CNY")


def convert_figure(fact: Fact, wanted: WantedUnit) -> ConvertedFigure | None:
    """Return the figure of a fact in the unit wanted; None where no exact conversion is defined, or no rate is given.

    Digits that are finer than the last printed one are left out: the step of the result is the greatest power of ten that is not larger than
    the printed step in the new unit, which follows NIST SP 811, B.7. A figure with an open end is rounded so that it claims no more.
    """
    if fact.smallest is None or fact.largest is None:
        return None
    ends = [_exact(each, fact.unit, wanted) for each in (fact.smallest, fact.largest)]
    beyond = _exact(EXACT.add(fact.largest, printed_step(fact)), fact.unit, wanted)
    if None in ends or beyond is None:
        return None
    low, high = (each for each in ends if each is not None)
    exponent = EXACT.subtract(beyond, high).copy_abs().adjusted()
    rounding = SAFE_SIDE.get(fact.bound, TO_NEAREST)
    rounded = [each.quantize(Decimal(1).scaleb(exponent), rounding, EXACT) for each in (low, high)]
    used = wanted.rate.text if wanted.rate and not _is_plain(fact.unit, wanted.code) else ""
    return ConvertedFigure(rounded[0], rounded[1], rounded != [low, high], used)


def why_not_converted(unit: str, wanted: WantedUnit) -> str:
    """Return why figures of a unit are not in the one wanted, in one line."""
    if is_currency(unit) and is_currency(wanted.code):
        return f'{unit} becomes {wanted.code} only at a rate that you give: --rate "1 {unit} = N {wanted.code}"'
    return f"no exact conversion of {unit or 'a figure without a unit'} into {wanted.text} is defined"


def _is_plain(code: str, wanted: str) -> bool:
    """Return whether a unit becomes another one without a rate."""
    return convert(Decimal(1), code, wanted) is not None


def _exact(value: Decimal, code: str, wanted: WantedUnit) -> Decimal | None:
    """Return a value in the unit and scale wanted; None where it is not defined."""
    converted = convert(value, code, wanted.code)
    if converted is None and wanted.rate:
        converted = _exchanged(value, code, wanted.code, wanted.rate)
    return None if converted is None else _WIDE.divide(converted, wanted.scale)


def _exchanged(value: Decimal, code: str, wanted: str, rate: Rate) -> Decimal | None:
    """Return an amount of one currency in the other, also of a price: USD/t. None where the rate is of other currencies."""
    currency, slash, per = canonical_code(code).partition("/")
    for one, amount, other, other_amount in (
        (rate.one, rate.one_amount, rate.other, rate.other_amount),
        (rate.other, rate.other_amount, rate.one, rate.one_amount),
    ):
        if same_unit(currency, one):
            return convert(_WIDE.divide(EXACT.multiply(value, other_amount), amount), other + slash + per, wanted)
    return None
