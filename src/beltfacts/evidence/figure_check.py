"""Check whether the number of a fact agrees with its figure, and its figure with the quote around it. Pure.

It compares value, low, high, unit and bound with figure and quote. A unit that the figure does not print is left to `unit_check`, dates to
`date_check`, and where the quote occurs to `alignment`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from beltfacts.evidence.unit_check import unit_mismatch
from beltfacts.model import Fact
from beltfacts.reading import LazyPattern, Quantity, find_quantities, parse_figure, same_unit

_MULTIPLES = {
    "single": 1,
    "dual": 2,
    "double": 2,
    "doubled": 2,
    "doubling": 2,
    "twice": 2,
    "triple": 3,
    "tripled": 3,
    "tripling": 3,
    "quadrupled": 4,
}
"""Words that print a number without a numeral."""

_MAY_START_WITH_DIGIT = LazyPattern(r"(?<![\d.,\w])(?<!(?<![\w)])[-\u2212+])(?<!^[-\u2212+])")
"""Where a number may start. A dash before it is a sign only at the start of a word: "20-30" and "China-2" contain no negative number."""
_MAY_END_WITH_DIGIT = LazyPattern(r"(?!\d|[.,]\d|%)")
_MAY_START_WITH_LETTER = LazyPattern(r"(?<!\w)")
_MAY_END_WITH_LETTER = LazyPattern(r"(?!\w)")
_ANYWHERE = LazyPattern("")


def contains_figure(figure: str, quote: str) -> bool:
    """Return whether a figure occurs in a quote as a whole: no digit, sign or letter of a longer number or word touches it."""
    return next(find_whole_figure(figure, quote), None) is not None


def find_whole_figure(figure: str, quote: str) -> Iterator[tuple[int, int]]:
    """Find the character offsets of a whole figure in a quote."""
    before = _MAY_START_WITH_DIGIT if figure[:1].isdigit() else _MAY_START_WITH_LETTER if figure[:1].isalpha() else _ANYWHERE
    after = _MAY_END_WITH_DIGIT if figure[-1:].isdigit() else _MAY_END_WITH_LETTER if figure[-1:].isalpha() else _ANYWHERE
    start = quote.find(figure) if figure else -1
    while start >= 0:
        end = start + len(figure)
        whole = before.match(quote, start) and after.match(quote, end)
        if whole:
            yield start, end
        start = quote.find(figure, end if whole else start + 1)


def value_mismatch(fact: Fact, read: Quantity | None) -> str:
    """Say how value, unit or bound disagree with the figure.

    Empty if they agree. `fact` has a value or a range. `read`: its figure as a quantity, or None if it is not a number.
    """
    assert fact.smallest is not None and fact.largest is not None
    figure = f"figure {fact.figure[:60]!r}"
    low = read.low if read else parse_multiple(fact.figure)
    high = read.high if read else low
    if (low, high) != (fact.smallest, fact.largest):
        if fact.sic and all(any(value in (q.low, q.high) for q in find_quantities(fact.sic)) for value in (fact.smallest, fact.largest)):
            return ""
        means = "is no number" if low is None or high is None else f"means {_range(low, high)}"
        field = "value is" if fact.value is not None else "low and high are"
        advice = "correct them" if fact.value is None else "correct value"
        return f"{figure} {means}, but {field} {_range(fact.smallest, fact.largest)}; {advice}, or explain the reading in sic"
    if read and read.unit and not _same_unit(read.unit, fact.unit):
        return f"{figure} is in {read.unit}, not {fact.unit}"
    if read and read.bound != fact.bound and read.bound != "exact":
        return f"{figure} says {read.bound}, not {fact.bound}"
    return ""


def figure_mismatch(fact: Fact, units: Mapping[str, str]) -> str:
    """Say how number, figure and quote of a fact disagree.

    Empty if they agree. `units`: unit word in lower case to code. A figure that occurs several times in the quote needs to agree once.
    """
    spans = list(find_whole_figure(fact.figure, fact.quote))
    if not spans:
        problem = "occurs in the quote only as a part of a longer number or word" if fact.figure in fact.quote else "is not in the quote"
        return f"figure {fact.figure[:60]!r} {problem}"
    read = parse_figure(fact.figure, units)
    if fact.smallest is not None and (mismatch := value_mismatch(fact, read)):
        return mismatch
    quantities = find_quantities(fact.quote, units)
    mismatch = min((_context_mismatch(fact, read, span, quantities) for span in spans), key=len)
    return mismatch or (unit_mismatch(fact, read, units) if fact.smallest is not None else "")


def _context_mismatch(fact: Fact, read: Quantity | None, span: tuple[int, int], quantities: list[Quantity]) -> str:
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


def _same_unit(printed: str, unit: str) -> bool:
    """Return whether a printed unit is the fact's, or its numerator.

    "5 tonnes" are 5 t/d where the measure says a day.
    """
    return same_unit(printed, unit) or ("/" in unit and same_unit(printed, unit.rpartition("/")[0]))


def parse_multiple(figure: str) -> Decimal | None:
    """Return the number in a word such as "tripled", or None."""
    return next((Decimal(_MULTIPLES[word]) for word in figure.lower().split() if word in _MULTIPLES), None)


def plain_digits(value: Decimal) -> str:
    """Return a value in plain digits, without an exponent."""
    return f"{value.normalize():f}"


def _range(low: Decimal, high: Decimal) -> str:
    """Return a number, or both ends of a range, in plain digits."""
    return plain_digits(low) if low == high else f"{plain_digits(low)} to {plain_digits(high)}"
