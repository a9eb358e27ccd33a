"""What a picture shows: figures in one unit with their dates, which of them one line joins, and what is left out and why.

It draws nothing and prints no figure otherwise than its source.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from beltfacts.compare import Comparison, Kind, in_unit_of, measure_without_dates, relate, words_of
from beltfacts.library import Library
from beltfacts.model import Fact
from beltfacts.output import printable, source_label, source_of
from beltfacts.reading import Date, parse_edtf, same_unit, unit_name

_NO_AMOUNT = ("{rank}",)
"""Units whose figures are places in an order: a longer bar would say more, and means less."""

_GAP = 1.5
"""Times the usual distance of two dates that is a gap, over which no line goes."""

LEAST_IN_LINE = 3
"""Dated figures of one series from which on a picture has a time axis."""


class Mark(NamedTuple):
    """One figure in a picture.

    fact: the fact itself, whose figure is the label.
    low, high: its value in the unit of the picture, twice where it is no range.
    when: the time that it describes.
    day: the day at which it stands on an axis of time; None where nothing says one.
    series: index of its series.
    """

    fact: Fact
    low: Decimal
    high: Decimal
    when: Date
    day: int | None
    series: int

    @property
    def is_actual(self) -> bool:
        """Return whether it tells what was, not a target, forecast or estimate."""
        return self.fact.status == "actual"

    @property
    def opens_up(self) -> bool:
        """Return whether the true value may be larger: "more than", "at least"."""
        return self.fact.bound in ("more-than", "at-least")

    @property
    def opens_down(self) -> bool:
        """Return whether the true value may be smaller: "less than", "at most", "nearly"."""
        return self.fact.bound in ("less-than", "at-most", "nearly")

    @property
    def is_about(self) -> bool:
        """Return whether the figure is approximate in the words of its source."""
        return self.fact.bound == "about"

    @property
    def is_doubtful(self) -> bool:
        """Return whether its date is uncertain or approximate, or is not known to a side."""
        return self.when.uncertain or self.when.approximate or self.day is None


class Chart(NamedTuple):
    """A picture before it is drawn.

    title: what all figures have in common.
    unit: the unit in words; empty where there is none.
    marks: the figures by date.
    joins: pairs of indexes of `marks` between which a line goes: one series, and no gap between.
    gaps: pairs with a gap between.
    series: names of the series, by index; one empty name where there is one only.
    left_out: facts that are not drawn, each with the reason.
    sources: the sources, as printed in lists.
    """

    title: str
    unit: str
    marks: Sequence[Mark]
    joins: Sequence[tuple[int, int]]
    gaps: Sequence[tuple[int, int]]
    series: Sequence[str]
    left_out: Sequence[tuple[Fact, str]]
    sources: Sequence[str]

    @property
    def has_time_axis(self) -> bool:
        """Return whether the picture has an axis of time: one series has three dates or more, and each figure has a date."""
        dated = Counter((mark.series, mark.day) for mark in self.marks if mark.day is not None)
        per_series = Counter(series for series, _ in dated)
        return max(per_series.values(), default=0) >= LEAST_IN_LINE


def make_chart(library: Library, comparison: Comparison) -> Chart:
    """Return the picture of a comparison. It has no marks where no figure is an amount.

    The unit is that of most figures. Those in another one are converted where that is exact, and else left out with the reason.
    """
    code = _usual_unit(comparison.facts)
    marks, names = drawn_marks(library, comparison.facts, code)
    joins, gaps = find_neighbours(library, marks)
    declared = library.vocabulary.units.get(code)
    return Chart(
        _title(library, comparison.facts),
        _unit_in_words(code, declared.name if declared else ""),
        marks,
        joins,
        gaps,
        names,
        [(fact, reason) for fact in comparison.facts if (reason := _why_left_out(fact, code))],
        [*dict.fromkeys(source_label(source_of(fact)) for fact in comparison.facts)],
    )


def drawn_marks(library: Library, facts: Iterable[Fact], code: str) -> tuple[list[Mark], list[str]]:
    """Return the marks of the facts that can be drawn in a unit, and the names of their series."""
    drawn = [fact for fact in facts if not _why_left_out(fact, code)]
    keys = [_series_key(library, fact) for fact in drawn]
    first_key = {_identity(key): key for key in reversed(keys)}
    order = {identity: index for index, identity in enumerate(dict.fromkeys(map(_identity, keys)))}
    marks = [_mark(fact, code, order[_identity(key)]) for fact, key in zip(drawn, keys, strict=True)]
    return marks, _series_names([first_key[identity] for identity in order])


def _usual_unit(facts: Iterable[Fact]) -> str:
    """Return the unit that most figures have, the first of several."""
    counted = Counter(fact.unit for fact in facts if fact.smallest is not None and fact.unit not in _NO_AMOUNT)
    return max(counted, key=counted.__getitem__, default="")


def _why_left_out(fact: Fact, code: str) -> str:
    """Return why a figure is not drawn; empty for one that is."""
    if fact.smallest is None:
        return "it is no number"
    if fact.unit in _NO_AMOUNT:
        return "it is a place in an order"
    if not same_unit(fact.unit, code) and in_unit_of(fact, fact._replace(unit=code)) is None:
        return "it has another unit"
    return ""


def _mark(fact: Fact, code: str, series: int) -> Mark:
    """Return the mark of a fact."""
    converted = fact if same_unit(fact.unit, code) else in_unit_of(fact, fact._replace(unit=code))
    assert converted is not None and converted.smallest is not None and converted.largest is not None
    when = parse_edtf(fact.date)
    return Mark(fact, converted.smallest, converted.largest, when, _day_of(when, fact.period), series)


def _day_of(when: Date, period: str) -> int | None:
    """Return the day at which a figure stands: the last of a cumulative one, else the middle; the known end of an open time."""
    first, last = when.first, when.last
    if first is None or last is None:
        end: date | None = first or last
        return end.toordinal() if end and when.precision != "unknown" else None
    return last.toordinal() if period == "cumulative" else (first.toordinal() + last.toordinal()) // 2


def _series_key(library: Library, fact: Fact) -> tuple[str, ...]:
    """Return what figures of one series share: subject, measure, scope, prices, what they count, status and source, as words."""
    words = words_of(library, fact)
    return (
        " ".join(sorted(words.content)) + str(sorted(words.turns)),
        printable(library.store.subject_name(fact.subject)),
        printable(measure_without_dates(fact.measure)),
        printable(", ".join(f"{name} {value}" for name, value in fact.dimensions)),
        f"prices of {fact.price_base}" if fact.price_base else "",
        "since a start" if fact.period == "cumulative" else "",
        "" if fact.status == "actual" else fact.status,
        printable(source_label(source_of(fact))),
    )


_STEMS, _MEASURE, _STATUS = 0, 2, 6
"""Indexes in a series key: the stems of the measure, which only tell measures apart; its words; the status."""


def _identity(key: tuple[str, ...]) -> tuple[str, ...]:
    """Return what tells a series from another: its key without the words of the measure, which may vary."""
    return (*key[:_MEASURE], *key[_MEASURE + 1 :])


def _series_names(keys: Sequence[tuple[str, ...]]) -> list[str]:
    """Return names for series: what is not the same for all of them. The status stands beside figures, and is left out."""
    if len(keys) < 2:
        return [""] * len(keys)
    differing = [index for index in range(1, len(keys[0])) if len({key[index] for key in keys}) > 1]
    is_one_measure = len({key[_STEMS] for key in keys}) == 1
    shown = [index for index in differing if index != _STATUS and not (index == _MEASURE and is_one_measure)]
    return [", ".join(key[index] for index in shown if key[index]) for key in keys]


def find_neighbours(library: Library, marks: Sequence[Mark]) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """Return the pairs of neighbours that a line joins, and those with a gap between.

    Neighbours are of one series. What must not be compared with what comes before is joined to nothing.
    """
    by_series: dict[int, list[int]] = {}
    for index, mark in enumerate(marks):
        if mark.day is not None:
            by_series.setdefault(mark.series, []).append(index)
    joins, gaps = list[tuple[int, int]](), list[tuple[int, int]]()
    for indexes in by_series.values():
        pairs = [*zip(indexes, indexes[1:], strict=False)]
        steps = [(marks[other].day or 0) - (marks[one].day or 0) for one, other in pairs]
        usual = sorted(steps)[(len(steps) - 1) // 2] if steps else 0
        for (one, other), step in zip(pairs, steps, strict=True):
            first, second = marks[one].fact, marks[other].fact
            if relate(first, second, words_of(library, first), words_of(library, second)).kind is Kind.CHANGE:
                (gaps if step > _GAP * usual else joins).append((one, other))
    return joins, gaps


def _title(library: Library, facts: Sequence[Fact]) -> str:
    """Return what all facts share: the subject, and the words of the measure."""
    subjects = [*dict.fromkeys(fact.subject for fact in facts)]
    names = ", ".join(library.store.subject_name(subject) for subject in subjects)
    measures: Mapping[object, str] = {words_of(library, fact): measure_without_dates(fact.measure) for fact in reversed(facts)}
    return printable(names + (f": {next(iter(measures.values()))}" if len(measures) == 1 else ""))


def _unit_in_words(code: str, declared: str) -> str:
    """Return a unit for readers: its declared name, "per cent", the thing that is counted, or its usual name."""
    if code.startswith("{") and code.count("{") == 1 and code.endswith("}"):
        return printable(declared or code.strip("{}").replace("-", " "))
    return printable("per cent" if code == "%" else declared or unit_name(code) or code)
