"""Axes: round numbers and dates at which a line of the grid stands, and where a value is on the paper. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from beltfacts.reading import EXACT, MONTH_NAMES

_SCALES = ((12, "trillion"), (9, "billion"), (6, "million"))
"""Powers of ten with a word. Smaller numbers are written out."""

_STEPS = (Decimal(1), Decimal(2), Decimal(5), Decimal(10))
"""First digits of the distance of two lines."""

_YEAR_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000)
"""Years between two lines."""

_FROM_ZERO = Decimal("0.4")
"""The smallest value, as a share of the largest, from which on a line chart need not begin at 0."""

_DAYS_OF_YEAR = 365.2425


class ValueAxis(NamedTuple):
    """An axis of values.

    low, high: its ends.
    ticks: the values with a line.
    scale: the word for the power of ten that its labels leave out: "billion"; empty for none.
    power: that power.
    """

    low: Decimal
    high: Decimal
    ticks: tuple[Decimal, ...]
    scale: str
    power: int

    def label(self, tick: Decimal) -> str:
        """Return the label of a line: "1,500"."""
        scaled = EXACT.scaleb(tick, -self.power).normalize(EXACT)
        return f"{scaled:,f}".replace("-", "\u2212")

    def at(self, value: Decimal) -> float:
        """Return where a value is: 0 at the low end, 1 at the high one."""
        return float((value - self.low) / (self.high - self.low))


def value_axis(values: Sequence[Decimal], wanted: int, *, from_zero: bool) -> ValueAxis:
    """Return an axis that holds all values. `wanted`: lines about. `from_zero`: begin at 0 whatever the values are."""
    low, high = min(values), max(values)
    if from_zero or low <= 0 or low < high * _FROM_ZERO:
        low, high = min(low, Decimal(0)), max(high, Decimal(0))
    if low == high:
        low, high = (low, low + 1) if not low else (min(low, Decimal(0)), max(high, Decimal(0)))
    step = _round_step((high - low) / wanted)
    first, last = (
        low // step - (1 if (low < 0 and low % step) or (low > 0 and not low % step) else 0),
        high // step + (1 if high > 0 and high % step else 0),
    )
    ticks = tuple(step * n for n in range(int(first), int(last) + 1))
    power, word = next(((p, w) for p, w in _SCALES if max(abs(ticks[0]), abs(ticks[-1])) >= Decimal(10) ** p), (0, ""))
    return ValueAxis(ticks[0], ticks[-1], ticks, word, power)


def _round_step(size: Decimal) -> Decimal:
    """Return 1, 2, 5 or 10 times a power of ten that is at least a size."""
    power = Decimal(1).scaleb(size.adjusted())
    return next(step * power for step in _STEPS if step * power >= size)


class TimeTick(NamedTuple):
    """A line of an axis of time.

    day: where the line is.
    label: its year or month.
    middle: the day at which the label stands: that of the line, or the middle of the time that begins there.
    """

    day: int
    label: str
    middle: int


def time_ticks(first: int, last: int, wanted: int) -> list[TimeTick]:
    """Return the years with a line between two days; months where the days are within two years. `wanted`: lines at most."""
    one, other = date.fromordinal(max(first, 1)), date.fromordinal(min(last, date.max.toordinal()))
    years = (last - first) / _DAYS_OF_YEAR
    if years < 2:
        return _month_ticks(one, other, wanted)
    step = next((each for each in _YEAR_STEPS if years / each <= wanted), _YEAR_STEPS[-1])
    ticks = list[TimeTick]()
    for year in range(max(one.year - one.year % step, 1), other.year + 1, step):
        middle = date(year, 7, 2).toordinal()
        start = date(year, 1, 1).toordinal() if step == 1 else middle
        if first <= middle <= last:
            ticks.append(TimeTick(start, str(year), middle))
    return ticks


def _month_ticks(one: date, other: date, wanted: int) -> list[TimeTick]:
    """Return the months with a line."""
    months = [(n // 12, n % 12 + 1) for n in range(one.year * 12 + one.month - 1, other.year * 12 + other.month)]
    step = next(each for each in (1, 2, 3, 6, 12, 24) if len(months) / each <= wanted or each == 24)
    return [
        TimeTick(day, f"{MONTH_NAMES[month - 1][:3]} {year}", day)
        for year, month in months[::step]
        if one.toordinal() <= (day := date(year, month, 15).toordinal()) <= other.toordinal()
    ]
