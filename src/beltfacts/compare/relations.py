"""How two facts on one subject stand to each other: alike, rounded, changed, contradictory, or not to be compared.

It searches no library: whoever asks chooses the two facts. The order of the two changes nothing but the sign of a change.
"""

from __future__ import annotations

from decimal import Decimal
from enum import Enum
from typing import NamedTuple

from beltfacts.compare.conversions import in_unit_of
from beltfacts.compare.explanations import explain_difference
from beltfacts.compare.measures import MeasureWords
from beltfacts.compare.printed_figures import PrintedFigure, read_printed
from beltfacts.compare.times import Times, alike_in_length, relate_times, time_key
from beltfacts.model import Fact
from beltfacts.reading import EXACT, parse_edtf, same_unit

_PERCENT = Decimal(100)

_SHARES = ("%", "{percentage-point}", "[ppth]", "[ppm]")
"""Units whose figures of a year and of a half year may be compared."""

_NO_CHANGE = ("{rank}",)
"""Units whose figures are places in an order, from which nothing is taken away."""

_NO_RATE = (*_SHARES, "{rank}", "Cel", "[degF]", "{index}")
"""Units in which a rise of so many per cent says nothing, or something else."""


class Kind(Enum):
    """What two facts are to each other."""

    AGREES = "agrees"  # the same figure
    ROUNDING = "rounding"  # one is the other rounded, as printed
    QUALIFIER = "qualifier"  # what "more than" or "about" leaves open holds both
    CHANGE = "change"  # other times: the figure changed, or did not
    CONTRADICTION = "contradiction"  # same time, and no value is both
    DIFFERENCE = "difference"  # no value is both, and the facts do not surely mean one time and measure
    NOT_COMPARABLE = "not-comparable"
    REPLACED = "replaced"  # one supersedes the other, or is withdrawn


class Relation(NamedTuple):
    """How two facts stand to each other.

    first, second: the facts, the earlier one first.
    kind: what they are to each other.
    reason: one line for a reader.
    change: second minus first in the unit of the second, exact as printed; None where none can be worked out.
    rate: that change in per cent of the first, to 28 digits; None where it says nothing.
    explained: what the facts themselves declare that may explain a difference. Empty for one that is unexplained.
    """

    first: Fact
    second: Fact
    kind: Kind
    reason: str
    change: Decimal | None = None
    rate: Decimal | None = None
    explained: tuple[str, ...] = ()


def relate(one: Fact, other: Fact, one_words: MeasureWords, other_words: MeasureWords, *, force: bool = False) -> Relation:
    """Return how two facts stand to each other.

    `one_words`, `other_words`: the words of their measures. `force`: work out a change also where they are not to be compared.
    """
    first, second = sorted((one, other), key=lambda fact: (*time_key(parse_edtf(fact.date)), fact.id))
    same_words = one_words == other_words
    if not one_words.is_near(other_words) and one.subject == other.subject:
        return Relation(first, second, Kind.NOT_COMPARABLE, f"other measures: {first.measure} and {second.measure}")
    if replaced := _replaced(first, second):
        return Relation(first, second, Kind.REPLACED, replaced)
    if reason := why_not_comparable(first, second):
        change, rate = _change(first, second) if force else (None, None)
        return Relation(first, second, Kind.NOT_COMPARABLE, reason, change, rate)
    times = relate_times(parse_edtf(first.date), parse_edtf(second.date))
    printed = _both_printed(first, second)
    if printed is None:
        return _relate_words(first, second, times, same_words)
    if times is Times.APART:
        return _relate_times_apart(first, second, *printed)
    if alike := _alike(*printed, first, second):
        return Relation(first, second, alike[0], alike[1] + _other_wording(same_words))
    if times is Times.SAME and same_words:
        return Relation(first, second, Kind.CONTRADICTION, "no value is both figures", explained=explain_difference(first, second))
    if times is Times.OVERLAP and same_words and _is_stretch(first, second):
        return Relation(first, second, Kind.NOT_COMPARABLE, "the times overlap, and neither is the other")
    if first.source == second.source and not one_words.says_as_much(other_words):
        return Relation(first, second, Kind.NOT_COMPARABLE, f"one source gives both, as two measures: {first.measure} and {second.measure}")
    reason = "no value is both figures; " + _doubt(times, same_words)
    return Relation(first, second, Kind.DIFFERENCE, reason, explained=explain_difference(first, second))


def why_not_comparable(first: Fact, second: Fact) -> str:
    """Return why two figures must not be compared, in one line; empty if they may be.

    Compared are unit and currency, price base, what narrows the measure, status, and whether the figures cover a moment, a length of time or
    all time since a start.
    """
    if first.subject != second.subject:
        return f"other subjects: {first.subject} and {second.subject}"
    if (first.smallest is None) != (second.smallest is None):
        return "one figure is a number, the other is words"
    if not same_unit(first.unit, second.unit) and in_unit_of(first, second) is None:
        return f"other units: {first.unit or 'none'} and {second.unit or 'none'}"
    if first.dimensions != second.dimensions:
        return f"other scope: {_scope(first)} and {_scope(second)}"
    if first.price_base != second.price_base:
        return f"other prices: {_prices(first)} and {_prices(second)}"
    if first.status != second.status and "actual" in (first.status, second.status) and "estimate" not in (first.status, second.status):
        return f"one is {first.status}, the other {second.status}"
    if {first.period, second.period} == {"cumulative", "flow"}:
        return "one counts all since a start, the other a length of time"
    return ""


def _scope(fact: Fact) -> str:
    """Return what narrows a measure, in words."""
    return ", ".join(f"{name} {value}" for name, value in fact.dimensions) or "the whole"


def _prices(fact: Fact) -> str:
    """Return the prices of a figure, in words."""
    return f"prices of {fact.price_base}" if fact.price_base else "current prices"


def _replaced(first: Fact, second: Fact) -> str:
    """Return why one fact stands no more; empty if both do."""
    for fact, other in ((first, second), (second, first)):
        if {other.id, *other.former_ids} & set(fact.supersedes):
            return f"{fact.id} supersedes {other.id}"
        if fact.withdrawn:
            return f"{fact.id} was withdrawn: {fact.withdrawn.reason}"
    return ""


def _both_printed(first: Fact, second: Fact) -> tuple[PrintedFigure, PrintedFigure] | None:
    """Return both figures in the unit of the second; None where they are no numbers."""
    one, other = read_printed(first), read_printed(second)
    if one is None or other is None:
        return None
    return (one if same_unit(first.unit, second.unit) else one.converted(first.unit, second.unit)), other


def _relate_words(first: Fact, second: Fact, times: Times, same_words: bool) -> Relation:
    """Return the relation of two figures that are no numbers: dates of an event, or words."""
    if " ".join(first.figure.split()).casefold() == " ".join(second.figure.split()).casefold():
        return Relation(first, second, Kind.AGREES, "the same words" + _other_wording(same_words))
    if first.period == second.period == "event":
        if times in (Times.SAME, Times.OVERLAP):
            return Relation(first, second, Kind.AGREES, "the same date" + _other_wording(same_words))
        if times is Times.APART:
            kind = Kind.CONTRADICTION if same_words else Kind.DIFFERENCE
            return Relation(first, second, kind, "other dates for one event", explained=explain_difference(first, second))
    return Relation(first, second, Kind.NOT_COMPARABLE, "the figures are words, which only a reader can compare")


def _relate_times_apart(first: Fact, second: Fact, one: PrintedFigure, other: PrintedFigure) -> Relation:
    """Return the relation of figures of two times: what changed."""
    earlier, later = parse_edtf(first.date), parse_edtf(second.date)
    if first.period == "flow" and second.unit not in _SHARES and not alike_in_length(earlier, later):
        return Relation(first, second, Kind.NOT_COMPARABLE, f"{earlier.label()} and {later.label()} are not of one length")
    change, rate = _change(first, second)
    if one.least == other.least and one.most == other.most and first.bound == second.bound:
        return Relation(first, second, Kind.CHANGE, f"unchanged from {earlier.label()} to {later.label()}", change, rate)
    return Relation(first, second, Kind.CHANGE, f"from {earlier.label()} to {later.label()}", change, rate)


def _change(first: Fact, second: Fact) -> tuple[Decimal | None, Decimal | None]:
    """Return second minus first in the unit of the second, and the same in per cent of the first.

    None for ranges, for open ends, and where no conversion leads from one unit to the other.
    """
    converted = first if same_unit(first.unit, second.unit) else in_unit_of(first, second)
    if converted is None:
        return None, None
    one, other = converted.value, second.value
    if one is None or other is None or second.unit in _NO_CHANGE or {first.bound, second.bound} - {"exact", "about"}:
        return None, None
    change = EXACT.subtract(other, one)
    if not one or second.unit in _NO_RATE or (one < 0) != (other < 0):
        return change, None
    return change, (change / abs(one) * _PERCENT)


def _alike(one: PrintedFigure, other: PrintedFigure, first: Fact, second: Fact) -> tuple[Kind, str] | None:
    """Return how two figures of one time agree, and the reason in words; None if no value is both."""
    if (one.least, one.most, first.bound) == (other.least, other.most, second.bound):
        return Kind.AGREES, "the same figure"
    if not one.meets(other):
        return None
    if first.bound == second.bound == "exact":
        rounder, finer = (first, second) if one.step > other.step else (second, first)
        if one.least == other.least and one.most == other.most:
            return Kind.AGREES, "the same figure"
        return Kind.ROUNDING, f"{finer.figure} rounds to {rounder.figure}"
    qualified = [fact for fact in (first, second) if fact.bound != "exact"]
    return Kind.QUALIFIER, " and ".join(
        f"\u201c{fact.figure}\u201d ({fact.bound.replace('-', ' ')})" for fact in qualified
    ) + " leaves both open"


def _is_stretch(first: Fact, second: Fact) -> bool:
    """Return whether figures count what happened in a length of time, so that one of another length is another datum."""
    return bool({first.period, second.period} & {"flow", "cumulative"})


def _doubt(times: Times, same_words: bool) -> str:
    """Return why a difference is no sure contradiction."""
    doubts = {
        Times.UNKNOWN: "not both say which time they describe",
        Times.OVERLAP: "their times overlap",
        Times.SAME: "",
        Times.APART: "",
    }[times]
    return "; ".join(filter(None, (doubts, "" if same_words else "their measures are worded otherwise")))


def _other_wording(same_words: bool) -> str:
    """Return the doubt that other words for the measure leave."""
    return "" if same_words else "; their measures are worded otherwise"
