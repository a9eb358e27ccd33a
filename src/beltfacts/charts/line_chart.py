"""A chart with an axis of time: points at their values, lines between neighbours of one series, gaps as gaps."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from beltfacts.charts.axes import ValueAxis, time_ticks, value_axis
from beltfacts.charts.chart_data import Chart, Mark
from beltfacts.charts.elements import label, line, titled
from beltfacts.charts.label_places import SIZE, Box, Wanted, free_places, leader
from beltfacts.charts.marks import ARROW, DASH, LINE_DASHES, RADIUS, about_sign, arrow, point, told
from beltfacts.charts.plot import TICK_SIZE, Plot, Sign
from beltfacts.charts.styles import MOST_COLOURS
from beltfacts.charts.text_widths import text_width

_HEIGHT = 300.0
"""Height of the plot in pixels, without the labels of its axes."""

_ROOM_ABOVE = 30.0
"""Pixels above the highest line, for labels and arrows."""

_UNDATED_WIDTH = 80.0
"""Pixels at the right for figures without a date, at least."""

_MOST_LABELLED = 16
"""Points that are all labelled. Of more, the first, last, highest and lowest of each series are."""

_MOST_LARGE = 30
"""Points that are drawn large. More would touch each other."""

_SMALL_RADIUS = 3.0
"""Half the width of the others in pixels."""

_LEAST_WHISKER = 12.0
"""Half the width of the sign for an uncertain date, at least, in pixels."""


class _Frame(NamedTuple):
    """Where things are: edges of the plot in pixels, the axis of values, and the days at the left and right edge."""

    left: float
    right: float
    top: float
    bottom: float
    values: ValueAxis
    first: int
    last: int
    undated: float

    def y(self, mark: Mark, *, high: bool = False) -> float:
        """Return where the value of a mark is, of a range its low or high end."""
        return self.bottom - self.values.at(mark.high if high else mark.low) * (self.bottom - self.top)

    def x(self, day: int | None) -> float:
        """Return where a day is. Without a day it is in the column for undated figures."""
        if day is None:
            return self.undated
        return self.left + (day - self.first) / (self.last - self.first) * (self.right - self.left)

    def at(self, mark: Mark) -> tuple[float, float]:
        """Return where the point of a mark is: of a range its middle."""
        return self.x(mark.day), (self.y(mark) + self.y(mark, high=True)) / 2


def line_chart(chart: Chart, width: float, top: float) -> Plot:
    """Return a chart with an axis of time. `width`: of the paper; `top`: where the plot begins."""
    values = value_axis([end for mark in chart.marks for end in (mark.low, mark.high)], 5, from_zero=False)
    spans = _shows_spans(chart.marks)
    frame = _frame(chart, values, width, top + _ROOM_ABOVE, spans=spans)
    parts = [*_value_lines(frame), *_time_lines(frame, chart)]
    parts += [_join(frame, chart, *pair) for pair in chart.joins]
    labels, is_whole = _labels(frame, chart, spans=spans)
    radius = RADIUS if len(chart.marks) <= _MOST_LARGE else _SMALL_RADIUS
    points = [titled(told(mark), _signs(frame, mark, radius, spans=spans)) for mark in chart.marks]
    notes = [] if is_whole else ["Not every point has its figure beside it."]
    if values.low > 0:
        notes.insert(0, f"The axis begins at {values.label(values.low)}, not at 0.")
    signs = [Sign.SPAN] if spans else []
    return Plot([*parts, *labels, *points], frame.bottom + 34 - top, values.scale, (*notes,), (*signs,))


def _frame(chart: Chart, values: ValueAxis, width: float, top: float, *, spans: bool) -> _Frame:
    """Return the frame of a chart. The days have room at both sides, so that points stand off the axis."""
    days = [mark.day for mark in chart.marks if mark.day is not None]
    has_undated = len(days) < len(chart.marks)
    if spans:
        days += [each.toordinal() for mark in chart.marks for each in (mark.when.first, mark.when.last) if each]
    left = max(text_width(values.label(tick), TICK_SIZE) for tick in values.ticks) + 10
    undated = max((text_width(mark.fact.figure, SIZE, bold=True) for mark in chart.marks if mark.day is None), default=0) + 12
    aside = max(undated, _UNDATED_WIDTH)
    right = width - (aside if has_undated else 12)
    longest = max(text_width(mark.fact.figure, SIZE, bold=True) for mark in chart.marks)
    room = min(0.12, max(0.03, longest / 2 / (right - left)))
    extra = max(20, round((max(days) - min(days)) * room / (1 - 2 * room)))
    return _Frame(left, right, top, top + _HEIGHT, values, min(days) - extra, max(days) + extra, right + aside / 2)


def _value_lines(frame: _Frame) -> list[str]:
    """Return the grid and labels of the axis of values."""
    parts = []
    for tick in frame.values.ticks:
        y = frame.bottom - frame.values.at(tick) * (frame.bottom - frame.top)
        is_base = not tick
        parts.append(line(frame.left, y, frame.right, y, "bf-axis" if is_base else "bf-grid"))
        parts.append(label(frame.values.label(tick), frame.left - 8, y + TICK_SIZE / 3, TICK_SIZE, "bf-soft", "end"))
    return parts


def _time_lines(frame: _Frame, chart: Chart) -> list[str]:
    """Return the ticks and labels of the axis of time, and the column for undated figures."""
    parts = [line(frame.left, frame.bottom, frame.right, frame.bottom, "bf-axis")]
    for tick in time_ticks(frame.first, frame.last, int((frame.right - frame.left) / 58)):
        x = frame.x(tick.day)
        parts += [line(x, frame.bottom, x, frame.bottom + 5, "bf-axis")] if x >= frame.left else []
        parts.append(label(tick.label, frame.x(tick.middle), frame.bottom + 20, TICK_SIZE, "bf-soft", "middle"))
    if any(mark.day is None for mark in chart.marks):
        parts.append(line(frame.right + 4, frame.top, frame.right + 4, frame.bottom, "bf-axis", 1, "1 4"))
        parts.append(label("undated", frame.undated, frame.bottom + 20, TICK_SIZE, "bf-soft", "middle"))
    return parts


def _join(frame: _Frame, chart: Chart, one: int, other: int) -> str:
    """Return the line between two marks of a series."""
    (x1, y1), (x2, y2) = frame.at(chart.marks[one]), frame.at(chart.marks[other])
    series = chart.marks[one].series
    return line(x1, y1, x2, y2, f"bf-line{series % MOST_COLOURS}", 2, LINE_DASHES[series % len(LINE_DASHES)])


def _shows_spans(marks: Sequence[Mark]) -> bool:
    """Return whether the times of the figures are drawn as lines: some are a year, others a part of one."""
    lengths = [(mark.when.last - mark.when.first).days for mark in marks if mark.when.first and mark.when.last]
    return len(marks) <= _MOST_LABELLED and bool(lengths) and min(lengths) < 0.8 * max(lengths)


def _signs(frame: _Frame, mark: Mark, radius: float, *, spans: bool) -> list[str]:
    """Return a mark: its time where that is uncertain or differs in length, its range, its open end, and its point."""
    x, y = frame.at(mark)
    stroke = f"bf-line{mark.series % MOST_COLOURS}"
    dash = DASH if mark.is_doubtful else None
    parts = [line(left, at, right, at, stroke, 2, dash) for left, at, right in _span(frame, mark, spans=spans)]
    if mark.low != mark.high:
        low, high = frame.y(mark), frame.y(mark, high=True)
        ends = [line(x - 6, each, x + 6, each, stroke, 2) for each in (low, high)]
        return [*parts, line(x, low, x, high, stroke, 2), *ends]
    if mark.opens_up or mark.opens_down:
        parts.append(arrow(x, y, 0, -1 if mark.opens_up else 1, mark.series))
    if mark.is_about:
        parts.append(about_sign(x, y, mark.series))
    return [*parts, point(x, y, mark.series, full=mark.is_actual, radius=radius)]


def _span(frame: _Frame, mark: Mark, *, spans: bool) -> list[tuple[float, float, float]]:
    """Return left end, height and right end of the time of a mark, where it is drawn. An open side goes on a little."""
    if mark.day is None or not (spans or mark.is_doubtful):
        return []
    x, y = frame.at(mark)
    sides = [frame.x(each.toordinal()) if each else edge for each, edge in ((mark.when.first, x - 24), (mark.when.last, x + 24))]
    if mark.is_doubtful:
        sides = [min(sides[0], x - _LEAST_WHISKER), max(sides[1], x + _LEAST_WHISKER)]
    left, right = (min(max(side, frame.left), frame.right) for side in sides)
    return [(left, y, right)]


def _labels(frame: _Frame, chart: Chart, *, spans: bool) -> tuple[list[str], bool]:
    """Return the figures beside their points, and whether all have a place. The ends of each series choose first."""
    chosen = _chosen_labels(chart)
    wanted = [_wanted(frame, chart.marks[index]) for index in chosen]
    taken = [_occupied(frame, mark) for mark in chart.marks]
    lines = [(*frame.at(chart.marks[one]), *frame.at(chart.marks[other])) for one, other in chart.joins]
    lines += [(left, y, right, y) for mark in chart.marks for left, y, right in _span(frame, mark, spans=spans)]
    boxes = free_places(wanted, taken, lines)
    placed = [(each, box) for each, box in zip(wanted, boxes, strict=True) if box]
    leaders = [line(*leads, "bf-axis", 1) for each, box in placed if (leads := leader(box, each.point))]
    parts = [
        label(each.text, (box.left + box.right) / 2, box.bottom - SIZE * 0.3, SIZE, "bf-halo", "middle", "600") for each, box in placed
    ]
    return [*leaders, *parts], len(parts) == len(chart.marks)


def _wanted(frame: _Frame, mark: Mark) -> Wanted:
    """Return the label of a mark, which stays on its side of the line before undated figures."""
    left, right = (frame.left + 2, frame.right + 10) if mark.day is not None else (frame.right + 5, frame.undated * 2 - frame.right + 8)
    return Wanted(mark.fact.figure, _occupied(frame, mark), Box(left, frame.top - _ROOM_ABOVE, right, frame.bottom))


def _occupied(frame: _Frame, mark: Mark) -> Box:
    """Return the rectangle that a mark takes with its signs."""
    x, y = frame.at(mark)
    low, high = frame.y(mark), frame.y(mark, high=True)
    beside = RADIUS + 7 if mark.is_about else RADIUS
    top = high - (ARROW if mark.opens_up else beside)
    bottom = low + (ARROW if mark.opens_down else beside)
    return Box(x - RADIUS, min(top, y - RADIUS), x + RADIUS, max(bottom, y + RADIUS))


def _chosen_labels(chart: Chart) -> list[int]:
    """Return the indexes of the marks that are labelled, in the order in which they choose their place."""
    indexes: dict[int, list[int]] = {}
    for index, mark in enumerate(chart.marks):
        indexes.setdefault(mark.series, []).append(index)
    first = [
        each
        for group in indexes.values()
        for each in (
            group[-1],
            group[0],
            max(group, key=lambda index: chart.marks[index].high),
            min(group, key=lambda index: chart.marks[index].low),
        )
    ]
    others = range(len(chart.marks)) if len(chart.marks) <= _MOST_LABELLED else ()
    return [*dict.fromkeys((*first, *others))]
