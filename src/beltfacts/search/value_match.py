"""Match the numbers and dates of a query against a fact: by value and rounding, by the days they cover.

Pure. How words match is scored in `term_match`.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from beltfacts.library.index import tokenize
from beltfacts.model import Fact
from beltfacts.reading import Date, parse_edtf
from beltfacts.search.query import QueryTerm

if TYPE_CHECKING:
    from beltfacts.reading import Quantity


ScoreAndReason = tuple[float, str]
"""How well a fact matches (0 to 1), and the reason for `why`; 0 and an empty reason if it does not."""

UNCERTAIN_REASONS = ("undated", "wider date")
"""Reasons of facts that may be of the date asked for but do not say so."""

_PERIODS_WITH_DURATION = frozenset({"cumulative", "flow"})
"""Periods of figures that grow with the time that they cover."""

SAME_VALUE = 1.0
ROUNDED = 0.9
"""The typed number is the value rounded: 5.8 million for 5.79 million. The further it is off, the less, by `_MOST_OFF` at most."""

_MOST_OFF = Decimal("0.04")

OTHER_BOUND = 0.85
"""The value is the number typed, but "nearly" or "over" was typed with it and the fact does not say so."""

ON_SIDE_OF_BOUND = 0.95
"""The value is a little below, and "nearly 5 million" was typed, or a little above "over 5 million"."""

ABOUT = 0.75
"""One digit was typed, which is the value rounded to one digit, at most an eighth away: 400 for 422, but not 900 for 840."""

NUMBER_IN_QUOTE = 0.6
"""The quote says the number, the figure does not."""

WITHOUT_SCALE = 0.7
"""The figure has the digits typed, with a scale that was not typed: 5.79 million for 5.79."""

_MIN_DIGITS = 3
"""Digits of a number from which it is found without its scale."""

NO_SCALE = "without its scale"
"""End of the reason of such a match, which the user is told."""

SAME_DAYS = 1.0
SAME_LAST_DAY = 0.97
WITHIN_DAYS = 0.95
AROUND_DAYS = 0.8
"""The date of the fact contains the days asked for."""

BEGAN_EARLIER = 0.6
"""A flow or cumulative figure with the same last day that began earlier."""

OVERLAPPING_DAYS = 0.5
WIDER_DATE = 0.5
"""An event whose date contains the part of a year asked for."""

UNDATED = 0.3


def score_number_or_date(term: QueryTerm, fact: Fact) -> ScoreAndReason:
    """Score a fact against a term that is a number or a date."""
    if term.date is None:
        return score_number(term, fact)
    return score_part_of_year(term.date, fact) if term.of_any_year else score_date(term.date, fact)


def score_number(term: QueryTerm, fact: Fact) -> ScoreAndReason:
    """Score a fact's value against the number typed.

    Else look for the number in the quote. A typed unit must be the same. Numbers in the quote are compared by value too: "5 million" in a
    quote does not answer 5.
    """
    from beltfacts.reading import find_quantities

    typed = term.number
    assert typed is not None
    has_unit = typed.unit in (None, fact.unit, fact.unit.rpartition("/")[0])
    best = max((_score_value(typed, value, fact.bound) for value in {fact.smallest, fact.largest} if value is not None), default=0.0)
    if best and has_unit:
        return best, f"value {fact.smallest} {fact.unit}"
    if fact.unit.endswith(f"/{typed.low}"):
        return SAME_VALUE, f"for each {typed.low}"
    if has_unit and fact.smallest is not None and _lacks_scale(typed.low, fact.smallest, fact.figure):
        return WITHOUT_SCALE, f"{term.typed} in figure, {NO_SCALE}"
    if any(typed.low in (quoted.low, quoted.high) and typed.unit in (None, quoted.unit) for quoted in find_quantities(fact.quote)):
        return NUMBER_IN_QUOTE, f"{term.typed} in quote"
    return 0.0, ""


def _score_value(typed: Quantity, value: Decimal, bound: str) -> float:
    """Score one value against the number typed (0 to 1). `bound`: the fact's.

    "nearly 5 million" rather means a value a little below than the number itself, and "over 3 trillion" a value above, unless the fact has
    the same bound.
    """
    from beltfacts.reading import rounds_to

    number = typed.low
    means_below, means_above = typed.bound in ("nearly", "less-than"), typed.bound in ("more-than", "at-least")
    if value == number:
        return SAME_VALUE if bound == typed.bound or not (means_below or means_above) else OTHER_BOUND
    if rounds_to(value, number):
        return ROUNDED - float(min(abs(value - number) / abs(value), _MOST_OFF)) if value else ROUNDED
    if _has_one_digit(number) and abs(value - number) <= abs(number) / 8:
        if (means_below and value < number) or (means_above and value > number):
            return ON_SIDE_OF_BOUND
        one_digit = Decimal((0, (1,), number.adjusted()))
        return ABOUT if (value / one_digit).to_integral_value() * one_digit == number else 0.0
    return 0.0


def _lacks_scale(number: Decimal, value: Decimal, figure: str) -> bool:
    """Return whether a figure has the digits of a number, rounded or not, and a scale that the number lacks.

    Fewer than three digits are in too many figures to say anything.
    """
    from beltfacts.reading import rounds_to

    if not number or len(number.as_tuple().digits) < _MIN_DIGITS or abs(value) < abs(number) * 999:
        return False
    printed = [Decimal(token) for token in tokenize(figure) if token.replace(".", "", 1).isdigit() and token.isascii()]
    return any(each == number or rounds_to(each, number) for each in printed)


def _has_one_digit(number: Decimal) -> bool:
    """Return whether a number of at least 10 has one significant digit: 5 million, 400."""
    return number.adjusted() > 0 and len(number.normalize().as_tuple().digits) == 1


def score_part_of_year(asked: Date, fact: Fact) -> ScoreAndReason:
    """Score 1 for a fact of the same months of any year. `asked`: these months in the year 2000."""
    date = parse_edtf(fact.date)
    if not (asked.first and asked.last and date.first and date.last):
        return 0.0, ""
    from calendar import monthrange  # imported here: it loads much that most queries do not need

    last_of_month = monthrange(date.last.year, date.last.month)[1]
    is_whole_months = date.first.day == 1 and date.last.day == last_of_month and date.first.year == date.last.year
    is_same = is_whole_months and (date.first.month, date.last.month) == (asked.first.month, asked.last.month)
    return (SAME_DAYS, f"date {fact.date}") if is_same else (0.0, "")


def score_date(asked: Date, fact: Fact) -> ScoreAndReason:
    """Score a fact's date against the requested days, by how they overlap.

    Score 0 for a flow or cumulative figure whose period ends after the requested days. When part of a year is requested, also score 0 for a
    longer period or no date, unless the fact has no unit (an event).
    """
    needs_exact_date = asked.within_a_year and fact.unit != ""
    if fact.date == "undated":
        return (0.0, "") if needs_exact_date else (UNDATED, "undated")
    date = parse_edtf(fact.date)
    if not (asked.first and asked.last and date.overlaps(asked.first, asked.last)):
        return 0.0, ""
    has_duration = fact.period in _PERIODS_WITH_DURATION
    reason = f"date {fact.date}"
    if (date.first, date.last) == (asked.first, asked.last):
        return SAME_DAYS, reason
    if date.last == asked.last:
        began_earlier = has_duration and date.first and date.first < asked.first and asked.first < asked.last
        return BEGAN_EARLIER if began_earlier else SAME_LAST_DAY, reason
    if date.first and date.last and asked.first <= date.first and date.last <= asked.last:
        return WITHIN_DAYS, reason
    if has_duration and date.last and asked.last < date.last:
        return 0.0, ""
    if date.first and date.first <= asked.first and (date.last is None or asked.last <= date.last):
        if asked.within_a_year:
            return (0.0, "") if needs_exact_date else (WIDER_DATE, "wider date")
        return AROUND_DAYS, reason
    return OVERLAPPING_DAYS, reason
