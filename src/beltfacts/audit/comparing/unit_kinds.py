"""How two units stand to one another: the same with another prefix, counted things, or easily taken for one another.

It knows no figure and no words of a draft.
"""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from beltfacts.audit.claims import RATE_TIMES
from beltfacts.audit.comparing.slips import significant
from beltfacts.compare import are_convertible, convert
from beltfacts.reading import same_unit, words_by_code

_REMEMBERED = 1 << 12
"""Pairs of units that are remembered: the figures of a sentence are compared in the same few units many times."""

_LENGTHS = ("km", "m", "[mi_i]")
"""Units of which a rate an hour is a speed."""
_MEASURED = frozenset("% {percentage-point} {basis-point} {multiple} {rank} {TEU}".split())
"""Units in braces, and the per cent, that are no mere counted things."""

convert_to_one_another = lru_cache(_REMEMBERED)(are_convertible)
"""Whether two units measure one quantity, remembered."""


@lru_cache(_REMEMBERED)
def is_scaled(said: str | None, unit: str) -> bool:
    """Return whether a claim has the unit of a fact, or the same one with another prefix: V for kV."""
    if said == unit:
        return True
    factor = convert(Decimal(1), said, unit) if said and len(said) != len(unit) and said[-1:] == unit[-1:] else None
    return factor is not None and factor.adjusted() % 3 == 0 and significant(factor) == (1,)


@lru_cache(_REMEMBERED)
def units_fit(said: str, unit: str) -> bool:
    """Return whether a claim with this unit may speak of a fact with that one, its number as it is.

    Counted things fit one another, and a number without a unit: words decide whether they are one thing. So does a rate of things a day
    and the things. Money, measures and per cent fit themselves alone.
    """
    said, unit = (code.replace("{barrel}", "[bbl_us]") for code in (said, unit))  # a library may count them as things
    if same_unit(said, unit):
        return True
    (one, _, over), (other, _, another) = said.partition("/"), unit.partition("/")
    if one and one == other and "" in (over, another) and not (one in _LENGTHS and "h" in (over, another)):
        return True
    plain = (is_counted(said), is_counted(unit))
    return all(plain) and not (over != another and {over, another} <= RATE_TIMES)


def is_counted(unit: str) -> bool:
    """Return whether a unit counts things, or is none."""
    first = unit.partition("/")[0]
    return first == "" or (first.startswith("{") and first not in _MEASURED) or first == "{rank}" or first == "{TEU}"


def is_called_as(said: str, unit: str) -> bool:
    """Return whether a unit of measure is called as the thing that another one counts: a library may count {barrel}, a text has barrels of oil."""
    (one, _, over), (other, _, another) = said.partition("/"), unit.partition("/")
    return over == another and other.startswith("{") and other[1:-1] in words_by_code().get(one, ())


def is_share_of_things(one: str, other: str) -> bool:
    """Return whether one of two units is the per cent and the other counts things, which nobody takes for one another: 65 countries for 65%."""
    return "%" in (one, other) and any(each and is_counted(each) for each in (one, other))


def are_kin(one: str, other: str) -> bool:
    """Return whether two units are easily taken for one another: two currencies, two units of one quantity, per cent and its points."""
    if {one, other} == {"%", "{percentage-point}"}:
        return True
    first, second = one.partition("/")[0], other.partition("/")[0]
    is_money = all(len(code) == 3 and code.isalpha() and code.isupper() for code in (first, second))
    return is_money or convert_to_one_another(one, other)
