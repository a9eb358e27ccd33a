"""Whether what a fact says as a number agrees with the figure it prints and with the words around it. Pure.

It compares value, low, high, unit and bound with figure and quote; a unit that the figure does not print is left to `unitwords`, dates to
`dating`, and where the quote stands to `evidence`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from beltfacts.evidence.unit_check import unit_mismatch
from beltfacts.model import Fact
from beltfacts.reading import LazyPattern, Quantity, find_quantities, parse_figure

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

# A dash before a number is a sign only at the start of a word: "20-30" and "China-2" hold no negative number.
_DIGIT_BEFORE = LazyPattern(r"(?<![\d.,\w])(?<!(?<![\w)])[-\u2212+])(?<!^[-\u2212+])")
_DIGIT_AFTER = LazyPattern(r"(?!\d|[.,]\d|%)")
_LETTER_BEFORE, _LETTER_AFTER, _ANY = LazyPattern(r"(?<!\w)"), LazyPattern(r"(?!\w)"), LazyPattern("")


def contains_figure(figure: str, quote: str) -> bool:
    """Whether a figure stands in a quote as a whole: no digit, sign or letter of a longer number or word touches it."""
    return next(find_whole_figure(figure, quote), None) is not None


def find_whole_figure(figure: str, quote: str) -> Iterator[tuple[int, int]]:
    """Where a figure stands in a quote as a whole, as character offsets."""
    before = _DIGIT_BEFORE if figure[:1].isdigit() else _LETTER_BEFORE if figure[:1].isalpha() else _ANY
    after = _DIGIT_AFTER if figure[-1:].isdigit() else _LETTER_AFTER if figure[-1:].isalpha() else _ANY
    start = quote.find(figure) if figure else -1
    while start >= 0:
        end = start + len(figure)
        whole = before.match(quote, start) and after.match(quote, end)
        if whole:
            yield start, end
        start = quote.find(figure, end if whole else start + 1)


def value_mismatch(fact: Fact, read: Quantity | None) -> str:
    """How value, unit or bound of a fact disagree with its figure as it is read, or an empty string."""
    assert fact.smallest is not None and fact.largest is not None
    low = read.low if read else parse_multiple(fact.figure)
    high = read.high if read else low
    if (low, high) != (fact.smallest, fact.largest):
        if fact.sic and all(any(value in (q.low, q.high) for q in find_quantities(fact.sic)) for value in (fact.smallest, fact.largest)):
            return ""
        stated = plain_digits(fact.smallest) if fact.value is not None else f"{plain_digits(fact.smallest)} to {plain_digits(fact.largest)}"
        shown = "no number" if low is None else plain_digits(low) if low == high else f"{plain_digits(low)} to {plain_digits(high or low)}"
        return f"the figure {fact.figure[:60]!r} reads as {shown}, not {stated}; mend the value, or say in sic how the figure is read"
    if read and read.unit and not _same_unit(read.unit, fact.unit):
        return f"the figure {fact.figure[:60]!r} is in {read.unit}, not {fact.unit}"
    if read and read.bound != fact.bound and read.bound != "exact":
        return f"the figure {fact.figure[:60]!r} says {read.bound}, not {fact.bound}"
    return ""


def figure_mismatch(fact: Fact, units: Mapping[str, str]) -> str:
    """How a fact's number disagrees with its figure, or its figure with the quote around it, or an empty string.

    `units` maps unit words to codes. A figure that stands several times in the quote needs to agree once.
    """
    spans = list(find_whole_figure(fact.figure, fact.quote))
    if not spans:
        part = "stands in the quote only as a part of a longer number or word" if fact.figure in fact.quote else "is not in the quote"
        return f"the figure {fact.figure[:60]!r} {part}"
    read = parse_figure(fact.figure, units)
    if fact.smallest is not None and (wrong := value_mismatch(fact, read)):
        return wrong
    around = find_quantities(fact.quote, units)
    wrong = min((_in_context(fact, read, span, around) for span in spans), key=len)
    return wrong or (unit_mismatch(fact, read, units) if fact.smallest is not None else "")


def _in_context(fact: Fact, read: Quantity | None, span: tuple[int, int], around: list[Quantity]) -> str:
    """What the quote says of the number at this place that the fact does not."""
    start, end = span
    for each in around:
        if each.number_end <= start or end <= each.number_start:
            continue
        words = fact.quote[each.start : each.end]
        if each.number_start < start or end < each.number_end:
            return f"the figure {fact.figure[:60]!r} is only a part of {words[:60]!r}"
        if fact.smallest is None or read is None or (each.low, each.high) != (read.low, read.high):
            continue
        if each.unit and not read.unit and not _same_unit(each.unit, fact.unit):
            return f"the quote says {words[:60]!r}, in {each.unit}, not {fact.unit}"
        if each.bound != "exact" and each.bound != fact.bound:
            return f"the quote says {words[:60]!r}, {each.bound}, not {fact.bound}"
    return ""


def _same_unit(printed: str, unit: str) -> bool:
    """Whether a printed unit is the fact's: the same, or its first part of a rate (5 tonnes are 5 t/d where the measure says a day)."""
    return printed in (unit, unit.rpartition("/")[0])


def parse_multiple(figure: str) -> Decimal | None:
    """The number in a word such as "tripled" or "dual", or None."""
    return next((Decimal(_MULTIPLES[word]) for word in figure.lower().split() if word in _MULTIPLES), None)


def plain_digits(value: Decimal) -> str:
    """A value in plain digits."""
    return f"{value.normalize():f}"
