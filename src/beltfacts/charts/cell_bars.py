"""Bars and sparklines made of characters, by the cells of a terminal. The figure as printed stands beside them, never in them."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from beltfacts.charts.chart_data import Chart, Mark

_LIGHT_BLOCK = "\u2591"
"""A cell of a bar that tells no actual figure."""

_ARROW_UP, _ARROW_DOWN = "\u2192", "\u2190"
"""Behind the bar of a figure that may be larger, or smaller."""

_LEVELS = "\u2581\u2582\u2583\u2584\u2585\u2586\u2587\u2588"
"""Blocks that fill one to eight eighths of a cell from below."""

_GAP = " "
"""What stands in a sparkline where figures are missing."""


def bars_in_cells(chart: Chart, width: int) -> dict[str, str]:
    """Return a bar for each figure of a chart, by the id of its fact; none where a figure is negative, or all are 0.

    `width`: terminal cells of the longest one. Bars begin at 0, so that their lengths are in the ratio of the figures. A range has the
    length of its lower end.
    """
    most = max((mark.low for mark in chart.marks), default=Decimal(0))
    if most <= 0 or min(mark.low for mark in chart.marks) < 0:
        return {}
    return {mark.fact.id: _bar(mark, int((mark.low * width * 8 / most).to_integral_value())) for mark in chart.marks}


def _bar(mark: Mark, eighths: int) -> str:
    """Return the bar of a figure. What is more than nothing has an eighth of a cell at least."""
    from rich.bar import END_BLOCK_ELEMENTS, FULL_BLOCK

    shown = max(eighths, 1 if mark.low > 0 else 0)
    whole = FULL_BLOCK * (shown // 8) + (END_BLOCK_ELEMENTS[shown % 8] if shown % 8 else "")
    blocks = whole if mark.is_actual else _LIGHT_BLOCK * len(whole)
    return blocks + (_ARROW_UP if mark.opens_up else _ARROW_DOWN if mark.opens_down else "")


def sparkline(values: Sequence[Decimal | None]) -> str:
    """Return values as a line of blocks, one cell each: the lowest has one eighth, the highest is full; None is a gap.

    It shows the course only. It does not begin at 0, so that it stands beside the figures and never alone.
    """
    numbers = [value for value in values if value is not None]
    if not numbers:
        return ""
    low, size = min(numbers), max(numbers) - min(numbers)
    levels = ((value - low) / size * 7 if size else Decimal(3) for value in numbers)
    drawn = iter([_LEVELS[int(level.to_integral_value())] for level in levels])
    return "".join(_GAP if value is None else next(drawn) for value in values)
