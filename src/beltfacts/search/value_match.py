"""How well a fact's figure or date is the number or date that somebody remembers: by value and rounding, by the days they cover. Pure."""

from __future__ import annotations

from calendar import monthrange
from decimal import Decimal
from typing import TYPE_CHECKING

from beltfacts.model import Fact
from beltfacts.reading import Date, parse_edtf
from beltfacts.search.query import QueryTerm

if TYPE_CHECKING:
    from beltfacts.reading import Quantity


UNTOLD = ("undated", "wider date")
"""The reasons by which a fact may be of the date asked for and does not say so."""

_OVER_TIME = frozenset({"cumulative", "flow"})
"""Periods of figures that a longer time adds up to."""


def score_number_or_date(group: QueryTerm, fact: Fact) -> tuple[float, str]:
    """How well (0 to 1) a fact's date or figure is that of a group, which has one of them, and by what."""
    if group.date is None:
        return score_number(group, fact)
    return score_part_of_year(group.date, fact) if group.of_any_year else score_date(group.date, fact)


def score_number(group: QueryTerm, fact: Fact) -> tuple[float, str]:
    """How well (0 to 1) the figure is the number typed, else whether the quote says it beside the figure (0.6).

    A unit that is typed must be the same. A number in the quote is compared by value too: the digits of "5 million" are no answer to 5.
    """
    from beltfacts.reading import find_quantities

    typed = group.number
    assert typed is not None
    best = max((_same_number(typed, value, fact.bound) for value in {fact.smallest, fact.largest} if value is not None), default=0.0)
    if best and typed.unit in (None, fact.unit, fact.unit.rpartition("/")[0]):
        return best, f"value {fact.smallest} {fact.unit}"
    if any(typed.low in (said.low, said.high) and typed.unit in (None, said.unit) for said in find_quantities(fact.quote)):
        return 0.6, f"{group.typed} in quote"
    return 0.0, ""


def _same_number(typed: Quantity, value: Decimal, bound: str) -> float:
    """1 for the same value, 0.9 for a rounded one; where one digit is typed, 0.75 for what is about it.

    What is typed as "nearly 5 million" or "over 3 trillion" is rather a value a little below or above than the very number, unless
    the fact says it with the same word.
    """
    from beltfacts.reading import rounds_to

    number = typed.low
    below, above = typed.bound in ("nearly", "less-than"), typed.bound in ("more-than", "at-least")
    if value == number:
        return 1.0 if bound == typed.bound or not (below or above) else 0.85
    if rounds_to(value, number):
        return 0.9
    if _one_digit(number) and abs(value - number) <= abs(number) / 8:
        return 0.95 if (below and value < number) or (above and value > number) else 0.75
    return 0.0


def _one_digit(typed: Decimal) -> bool:
    """Whether a number is typed as roughly as can be, as 5 million or 400."""
    return typed.adjusted() > 0 and len(typed.normalize().as_tuple().digits) == 1


def score_part_of_year(asked: Date, fact: Fact) -> tuple[float, str]:
    """1 for the same months of any year; `asked` is of the year 2000."""
    date = parse_edtf(fact.date)
    if not (asked.first and asked.last and date.first and date.last):
        return 0.0, ""
    whole = date.first.day == 1 and date.last.day == monthrange(date.last.year, date.last.month)[1] and date.first.year == date.last.year
    same = whole and (date.first.month, date.last.month) == (asked.first.month, asked.last.month)
    return (1.0, f"date {fact.date}") if same else (0.0, "")


def score_date(asked: Date, fact: Fact) -> tuple[float, str]:
    """1 for the same days, 0.95 within the days asked for, 0.6 for what began before them, 0.8 around them, 0.5 overlapping, 0.3 when the fact is undated.

    What went on or piled up over a longer time that goes on after the days asked for is no figure of those days, nor is any figure of a year,
    or of no date, one of a part of it; what has no unit, as an event, may be of that part.
    """
    apart = asked.within_a_year and fact.unit != ""
    if fact.date == "undated":
        return (0.0, "") if apart else (0.3, "undated")
    date = parse_edtf(fact.date)
    if not (asked.first and asked.last and date.overlaps(asked.first, asked.last)):
        return 0.0, ""
    reason = f"date {fact.date}"
    if (date.first, date.last) == (asked.first, asked.last):
        return 1.0, reason
    if date.last == asked.last:
        before = fact.period in _OVER_TIME and date.first and date.first < asked.first and asked.first < asked.last
        return 0.6 if before else 0.97, reason
    if date.first and date.last and asked.first <= date.first and date.last <= asked.last:
        return 0.95, reason
    if fact.period in _OVER_TIME and date.last and asked.last < date.last:
        return 0.0, ""
    if date.first and date.first <= asked.first and (date.last is None or asked.last <= date.last):
        if asked.within_a_year:
            return (0.0, "") if apart else (0.5, "wider date")
        return 0.8, reason
    return 0.5, reason
