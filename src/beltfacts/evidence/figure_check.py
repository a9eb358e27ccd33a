"""Check whether the number of a fact agrees with its figure, and its figure with the quote around it. Pure.

It compares value, low, high, unit and bound with figure and quote. A unit that the figure does not print is left to `unit_check`, dates to
`date_check`, and where the quote occurs to `alignment`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal

from beltfacts.evidence.cells import COMMA, digits_of, first_number, is_bracketed, split_flag, to_point, without_flag
from beltfacts.evidence.figure_readings import find_whole_figure, readings_of, without_zero
from beltfacts.evidence.unit_check import in_imperial, unit_mismatch
from beltfacts.model import Fact
from beltfacts.reading import (
    Quantity,
    RowFigure,
    find_quantities,
    find_refused,
    in_currency,
    is_currency,
    parse_figure,
    parse_multiple,
    same_unit,
)

_CELL_BARS = "|\u2502"
"""What parts the cells of a table's row, in Markdown and in the text of a web page."""
_NEGATIVE_POWER = "\u207b"
"""The sign of "m s\u207b\xb9": a unit that goes on behind the figure."""
_HEADER_SCALES = tuple(10**power for power in (2, 3, 4, 5, 6, 7, 8, 9, 12))
"""Scales that a header may say, from hundred to trillion."""


def value_mismatch(fact: Fact, read: Quantity | None) -> str:
    """Say how value, unit or bound disagree with the figure.

    Empty if they agree. `fact` has a value or a range. `read`: its figure as a quantity, or None if it is not a number.
    """
    smallest, largest = fact.smallest, fact.largest
    assert smallest is not None and largest is not None
    low = read.low if read else parse_multiple(fact.figure)
    high = read.high if read else low
    if (low, high) != (smallest, largest):
        if fact.sic and all(any(value in (q.low, q.high) for q in find_quantities(fact.sic)) for value in (smallest, largest)):
            return ""
        means = "is no number" if low is None or high is None else f"means {_range(low, high)}"
        field = "value is" if fact.value is not None else "low and high are"
        advice = "correct them" if fact.value is None else "correct value"
        mismatch = f"{means}, but {field} {_range(smallest, largest)}; {advice}, or explain the reading in sic"
    elif read and read.unit and not (_same_unit(read.unit, fact.unit) or _same_unit(in_imperial(read.unit, fact.figure), fact.unit)):
        mismatch = f"is in {read.unit}, not {fact.unit}"
    elif read and read.bound != fact.bound and read.bound != "exact":
        mismatch = f"says {read.bound}, not {fact.bound}"
    else:
        return ""
    return f"figure {fact.figure[:60]!r} {mismatch}"


def value_mismatch_in_quote(fact: Fact, units: Mapping[str, str]) -> str:
    """Say how value, unit or bound disagree with the figure in its quote.

    Empty if they agree. `fact` has a value or a range. `units`: unit word in lower case to code. A value that is the figure with a scale
    passes in a table row and in a quote that is the figure alone: the header that says the scale is in the document.
    """
    if fact.cell and _may_be_cell(fact):
        return ""
    fact = without_flag(fact)
    readings: list[Quantity | None] = [_in_currency(each, fact) for each in readings_of(fact, units)] or [None]
    mismatch = min((value_mismatch(fact, each) for each in readings), key=len)
    header_is_elsewhere = fact.quote.strip() == fact.figure or any(bar in fact.quote for bar in _CELL_BARS)
    if mismatch and header_is_elsewhere and readings[0] and not readings[0].unit:
        low, high = readings[0].low, readings[0].high
        if any((scale * low, scale * high) == (fact.smallest, fact.largest) for scale in _HEADER_SCALES):
            return ""
    return mismatch


def _may_be_cell(fact: Fact) -> bool:
    """Return whether the number of a fact may be that of its cell. Scale and sign are verified against the document."""
    if fact.value is not None and fact.figure == str(fact.value):
        return True
    figure = first_number(split_flag(fact.figure)[0])
    numbers = {digits_of(figure), digits_of(to_point(figure, COMMA))} - {None}
    if not numbers or fact.value is None:
        return False
    signs = (
        (1, -1)
        if is_bracketed(fact.figure)
        else (-1,)
        if re.search(r"[-\u2010-\u2013\u2212\u25b2\u25b3\u0394]\s?\D?\d", fact.figure)
        else (1,)
    )
    return any(
        sign * scale * number == fact.value for sign in signs for scale in (1, *_HEADER_SCALES) for number in numbers if number is not None
    )


def figure_mismatch(fact: Fact, units: Mapping[str, str], rows: Sequence[RowFigure] = ()) -> str:
    """Say how number, figure and quote of a fact disagree.

    Empty if they agree. `units`: unit word in lower case to code. A figure that occurs several times in the quote needs to agree once.
    `rows`: figures of the table rows of the quote.
    """
    spans = list(find_whole_figure(fact.figure, fact.quote))
    if not spans:
        problem = "occurs in the quote only as a part of a longer number or word" if fact.figure in fact.quote else "is not in the quote"
        return f"figure {fact.figure[:60]!r} {problem}"
    read = parse_figure(without_zero(fact), units)
    read = _in_currency(read, fact) if read else None
    readings: list[Quantity | None] = [_in_currency(each, fact) for each in readings_of(fact, units, rows)] or [None]
    meant = min(readings, key=lambda each: len(value_mismatch(fact, each)) if fact.smallest is not None else 0)
    if fact.smallest is not None and (mismatch := value_mismatch(fact, meant)):
        return mismatch
    if fact.smallest is not None and not fact.sic and any(not row.meant and read and row.printed.low == read.low for row in rows):
        return f"the headers of the table leave scale or unit of {fact.figure[:60]!r} open; say in sic how it is read"
    quantities = [_in_currency(each, fact) for each in find_quantities(fact.quote, units)]
    mismatch = min((_context_mismatch(fact, read, span, quantities) for span in spans), key=len)
    if not mismatch and read and fact.smallest is not None and not fact.sic:
        is_open = not read.unit or _NEGATIVE_POWER in fact.quote
        mismatch = min((_open_scale(fact, span, quantities, units, is_open=is_open) for span in spans), key=len)
    return mismatch or (unit_mismatch(fact, meant, units) if fact.smallest is not None else "")


def _in_currency(read: Quantity, fact: Fact) -> Quantity:
    """Return pence or cents as an amount of the currency of a fact. Other quantities stay."""
    currency = fact.unit.partition("/")[0]
    low, high = (in_currency(each, read.unit or "", currency) if is_currency(currency) else None for each in (read.low, read.high))
    return read if low is None or high is None else read._replace(low=low, high=high, unit=currency)


def _context_mismatch(fact: Fact, read: Quantity | None, span: tuple[int, int], quantities: Sequence[Quantity]) -> str:
    """Say how the quote around the figure disagrees with the fact.

    Empty if it agrees. `span`: where the figure is in the quote. `read`: the figure as a quantity. `quantities`: those of the quote.
    """
    start, end = span
    for each in quantities:
        if each.number_end <= start or end <= each.number_start:
            continue
        words = fact.quote[each.start : each.end]
        if each.number_start < start or end < each.number_end:
            return f"figure {fact.figure[:60]!r} is only a part of {words[:60]!r}"
        if fact.smallest is None or read is None or (each.low, each.high) != (read.low, read.high):
            continue
        if each.unit and not read.unit and not _same_unit(each.unit, fact.unit):
            return f"the quote says {words[:60]!r}, in {each.unit}, not {fact.unit}"
        if each.bound != "exact" and each.bound != fact.bound:
            return f"the quote says {words[:60]!r}, {each.bound}, not {fact.bound}"
    return ""


def _open_scale(fact: Fact, span: tuple[int, int], quantities: Sequence[Quantity], units: Mapping[str, str], *, is_open: bool) -> str:
    """Say what stands beside the figure in the quote and may be its scale, or a part of it.

    Empty if nothing does. `span`: where the figure is in the quote. `quantities`: those of the quote; a figure that is one of them is clear.
    `is_open`: whether the figure may have a scale beside it.
    """
    start, end = span
    if any(each.number_start < end and start < each.number_end for each in quantities):
        return ""
    for unread in find_refused(fact.quote, units):
        if unread.start >= end or start >= unread.end:
            continue
        if unread.may_be_part:
            words = fact.quote[unread.start : unread.end]
            return f"the quote leaves open how far the figure goes: {words[:60]!r} is in {unread.reason}; say in sic how it is read"
        if unread.may_be_scaled and is_open:
            what = "scale" if "scale" in unread.reason else "unit"
            return f"the quote leaves the {what} of {fact.figure[:60]!r} open: {unread.reason}; say in sic how it is read"
    return ""


def _same_unit(printed: str, unit: str) -> bool:
    """Return whether a printed unit is the fact's, or its numerator.

    "5 tonnes" are 5 t/d where the measure says a day.
    """
    unit = unit.replace("/{head}", "/{person}")  # what is "per head" is printed alike for people and animals
    parts = unit.split("/")
    return any(same_unit(printed, "/".join(parts[:count])) for count in range(len(parts), 0, -1))


def plain_digits(value: Decimal) -> str:
    """Return a value in plain digits, without an exponent."""
    return f"{value.normalize():f}"


def _range(low: Decimal, high: Decimal) -> str:
    """Return a number, or both ends of a range, in plain digits."""
    return plain_digits(low) if low == high else f"{plain_digits(low)} to {plain_digits(high)}"
