"""A value, unit or bound that does not agree with its figure.

The figure is what the source prints; value, low, high, unit and bound say the same as a number. A wrong one sorts, compares
and charts wrongly, so it never passes. Where the figure is a misprint, say in `sic` how it was read, with the number.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from beltfacts.checking import Files
from beltfacts.model import Fact, Finding
from beltfacts.quantity import Quantity, find_quantities, parse_figure

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


def check(files: Files) -> Iterator[Finding]:
    """Every fact that has a value, and every figure with a number that has none."""
    for fact in files.facts:
        read = parse_figure(fact.figure, files.unit_words)
        if fact.smallest is None:
            if read is not None and not read.ordinal and (read.unit or read.low >= 10) and fact.period != "event":
                yield files.at(
                    "value", fact, "figure", f"{fact.id}: the figure holds {_said(read.low)}, but the fact has no value; add value and unit"
                )
            continue
        message = disagreement(fact, read)
        if message:
            yield files.at("value", fact, "value" if fact.value is not None else "low", f"{fact.id}: {message}")


def disagreement(fact: Fact, read: Quantity | None) -> str:
    """How value, unit or bound of a fact disagree with its figure as it is read, or an empty string."""
    assert fact.smallest is not None and fact.largest is not None
    low = read.low if read else _multiple(fact.figure)
    high = read.high if read else low
    if (low, high) != (fact.smallest, fact.largest):
        if fact.sic and all(any(value in (q.low, q.high) for q in find_quantities(fact.sic)) for value in (fact.smallest, fact.largest)):
            return ""
        stated = _said(fact.smallest) if fact.value is not None else f"{_said(fact.smallest)} to {_said(fact.largest)}"
        shown = "no number" if low is None else _said(low) if low == high else f"{_said(low)} to {_said(high or low)}"
        return f"the figure {fact.figure[:60]!r} reads as {shown}, not {stated}; mend the value, or say in sic how the figure is read"
    if read and read.unit and read.unit not in (fact.unit, fact.unit.rpartition("/")[0]) and read.unit.partition("/")[0] != fact.unit:
        return f"the figure {fact.figure[:60]!r} is in {read.unit}, not {fact.unit}"
    if read and read.bound != fact.bound and read.bound != "exact":
        return f"the figure {fact.figure[:60]!r} says {read.bound}, not {fact.bound}"
    return ""


def _multiple(figure: str) -> Decimal | None:
    return next((Decimal(_MULTIPLES[word]) for word in figure.lower().split() if word in _MULTIPLES), None)


def _said(value: Decimal) -> str:
    return f"{value.normalize():f}"
