"""A chart of bars, one under the other: the date and what else tells them apart at the left, the figure as printed at the end."""

from __future__ import annotations

from math import ceil
from typing import NamedTuple

from beltfacts.charts.axes import ValueAxis, value_axis
from beltfacts.charts.chart_data import Chart, Mark
from beltfacts.charts.elements import element, label, line, titled
from beltfacts.charts.marks import DASH, arrow, told
from beltfacts.charts.plot import TICK_SIZE, Plot
from beltfacts.charts.text_widths import text_width, wrap_text

_BAR = 24.0
"""Height of a bar in pixels."""

_BETWEEN = 14.0
"""Pixels between two bars."""

_LINE = 16.0
"""Height of a line of text beside a bar."""

_NAME_SIZE = 13.0
_FIGURE_SIZE = 13.5

_NAMES_BESIDE = 480.0
"""Width of the paper in pixels from which on names stand beside their bars. On a narrower one they stand above them."""

_NAME_ABOVE = 2.0
"""Pixels between a name and the bar below it."""

_NAME_ROOM = 6.0
"""Pixels between the axis and such a name."""

_LEFT = 4.0
"""Where such bars begin, so that the label of 0 is on the paper."""

_MOST_NAME = 0.38
"""The widest names, as a share of the picture."""

_GAP_HEIGHT = 22.0
"""Height of the row that says that figures are missing between two bars."""

_LABEL_ROOM = 12.0
"""Pixels at least between two labels of the axis."""

_OPEN_ROOM = 30.0
"""Pixels behind a bar for the arrow of an open end."""


class _Bar(NamedTuple):
    """A bar with the lines of its name: dates, then what else tells it apart. `is_below`: whether it is below its name, not beside it."""

    mark: Mark
    when: list[str]
    what: list[str]
    is_below: bool

    @property
    def name_height(self) -> float:
        """Return the height of the name."""
        return _LINE * (len(self.when) + len(self.what))

    @property
    def height(self) -> float:
        """Return the height of the bar with its name."""
        return self.name_height + _NAME_ABOVE + _BAR if self.is_below else max(_BAR, self.name_height)

    @property
    def middle(self) -> float:
        """Return where the middle of the bar is below its top."""
        return self.height - _BAR / 2 if self.is_below else self.height / 2


def bar_chart(chart: Chart, width: float, top: float) -> Plot:
    """Return a chart of bars. `width`: of the paper; `top`: where it begins."""
    is_below = width < _NAMES_BESIDE
    widest = width - _LEFT - _NAME_ROOM if is_below else width * _MOST_NAME
    bars = [_bar(chart, mark, widest, is_below=is_below) for mark in chart.marks]
    names = max(text_width(each, _NAME_SIZE) for bar in bars for each in (*bar.when, *bar.what))
    left = _LEFT if is_below else min(names, widest) + 14
    values = value_axis([end for mark in chart.marks for end in (mark.low, mark.high)], 4, from_zero=True)
    right = max(min(_right_edge(mark, values, left, width) for mark in chart.marks), left + 80)
    missing = {
        other for one, other in zip(range(len(bars)), range(1, len(bars)), strict=False) if _has_gap(chart.marks[one], chart.marks[other])
    }
    rows, y = list[str](), top + 6
    for index, bar in enumerate(bars):
        if index in missing:
            rows.append(label("\u22ee  no figure for the time between", left, y + 7, TICK_SIZE, "bf-soft"))
            y += _GAP_HEIGHT
        rows.append(titled(told(bar.mark), _row(bar, values, left, right, y)))
        y += bar.height + _BETWEEN
    bottom = y - _BETWEEN + 6
    return Plot([*_grid(values, left, right, top, bottom), *rows], bottom + 26 - top, values.scale)


def _right_edge(mark: Mark, values: ValueAxis, left: float, width: float) -> float:
    """Return the right end of the axis with which a figure beside its bar has room on the paper."""
    room = text_width(_printed(mark), _FIGURE_SIZE, bold=True) + 12 + (_OPEN_ROOM if mark.opens_up or mark.opens_down else 0)
    share = values.at(max(mark.high, values.low * 0))
    return min(width - 12, left + (width - room - left) / share if share else width)


def _bar(chart: Chart, mark: Mark, widest: float, *, is_below: bool) -> _Bar:
    """Return a bar with its name in lines."""
    when, what = mark.when.label(), chart.series[mark.series]
    return _Bar(mark, wrap_text(when, _NAME_SIZE, widest), wrap_text(what, TICK_SIZE, widest), is_below)


def _printed(mark: Mark) -> str:
    """Return the figure as printed, with its status where it is not what was."""
    return mark.fact.figure if mark.is_actual else f"{mark.fact.figure} ({mark.fact.status})"


def _has_gap(one: Mark, other: Mark) -> bool:
    """Return whether a time without a figure lies between two bars of one series: as long as the longer of both."""
    if one.series != other.series or not (one.when.first and one.when.last and other.when.first and other.when.last):
        return False
    longest = max((mark.when.last - mark.when.first).days for mark in (one, other) if mark.when.first and mark.when.last)
    return longest > 0 and (other.when.first - one.when.last).days > max(longest, 1)


def _grid(values: ValueAxis, left: float, right: float, top: float, bottom: float) -> list[str]:
    """Return the lines of the axis of values, with their labels beneath."""
    parts = list[str]()
    widest = max(text_width(values.label(tick), TICK_SIZE) for tick in values.ticks)
    between = (right - left) / max(1, len(values.ticks) - 1)
    every = ceil((widest + _LABEL_ROOM) / between)
    for index, tick in enumerate(values.ticks):
        x = left + values.at(tick) * (right - left)
        parts.append(line(x, top, x, bottom, "bf-grid" if tick else "bf-axis"))
        if index % every == 0:
            parts.append(label(values.label(tick), x, bottom + 18, TICK_SIZE, "bf-soft", "middle"))
    return parts


def _row(bar: _Bar, values: ValueAxis, left: float, right: float, y: float) -> list[str]:
    """Return a bar with its name and its figure."""
    mark, middle = bar.mark, y + bar.middle
    first = (y if bar.is_below else middle - bar.name_height / 2) + _LINE * 0.75
    x, anchor = (left + _NAME_ROOM, None) if bar.is_below else (left - 14, "end")
    parts = [label(each, x, first + _LINE * n, _NAME_SIZE, "bf-ink", anchor) for n, each in enumerate(bar.when)]
    below = first + _LINE * len(bar.when)
    parts += [label(each, x, below + _LINE * n, TICK_SIZE, "bf-soft", anchor) for n, each in enumerate(bar.what)]
    zero, low, high = (left + values.at(value) * (right - left) for value in (values.low * 0, mark.low, mark.high))
    parts += _shape(mark, zero, low, high, middle - _BAR / 2)
    end = max(zero, high)
    if mark.opens_up or mark.opens_down:
        way = (1 if mark.opens_up else -1) * (1 if mark.low >= 0 else -1)
        parts.append(arrow(high, middle, way, 0, 0) if way > 0 else inward_sign(high, middle))
        end += _OPEN_ROOM if way > 0 else 0
    y = middle + _FIGURE_SIZE * 0.35
    if mark.low < 0 and min(low, high) - 8 - text_width(_printed(mark), _FIGURE_SIZE, bold=True) >= left:
        return [*parts, label(_printed(mark), min(low, high) - 8, y, _FIGURE_SIZE, "bf-ink", "end", "600")]
    return [*parts, label(_printed(mark), end + 8, y, _FIGURE_SIZE, "bf-ink", None, "600")]


def _shape(mark: Mark, zero: float, low: float, high: float, top: float) -> list[str]:
    """Return the bar: full for what was, an outline for a target or forecast, dashed at what is about or a range."""
    start, end = min(zero, low), max(zero, low)
    class_ = "bf-full0" if mark.is_actual else "bf-open0"
    parts = [element("rect", x=start, y=top, width=max(end - start, 1), height=_BAR, class_=class_, stroke_width=1.5)]
    if mark.low != mark.high:
        width = max(abs(high - low), 1)
        parts.append(
            element("rect", x=min(low, high), y=top, width=width, height=_BAR, class_="bf-open0", stroke_width=1.5, stroke_dasharray=DASH)
        )
    if mark.is_about:
        parts.append(line(low, top - 4, low, top + _BAR + 4, "bf-axis", 2, "4 3"))
    return parts


def inward_sign(x: float, y: float) -> str:
    """Return the sign of a figure that may be smaller: an arrow back into the bar, in the colour of the paper."""
    points = f"{x - 12:.1f},{y - 5:.1f} {x - 20:.1f},{y:.1f} {x - 12:.1f},{y + 5:.1f}"
    shaft = element("line", x1=x - 4, y1=y, x2=x - 20, y2=y, class_="bf-cut", stroke_width=2)
    return shaft + element("polyline", points=points, class_="bf-cut", stroke_width=2)
