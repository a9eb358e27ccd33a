"""Series among facts, each as a sparkline with its first and last figure. It chooses no facts and compares no two series."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from beltfacts.charts.cell_bars import sparkline
from beltfacts.charts.chart_data import LEAST_IN_LINE, Mark, drawn_marks, find_neighbours
from beltfacts.library import Library
from beltfacts.model import Fact

_MOST_CELLS = 48
"""Terminal cells of a sparkline. Of a longer series it has the last figures."""


class Course(NamedTuple):
    """How a figure went on.

    line: a block for each figure, a blank for a gap.
    first, last: the figures at its ends.
    """

    line: str
    first: Mark
    last: Mark


def find_courses(library: Library, facts: Sequence[Fact]) -> list[Course]:
    """Return the series of three dates or more among facts, in the order in which they begin.

    The figures of a series have one subject, measure, scope, unit, status and source, and each may be compared with the one before.
    """
    series: dict[tuple[str, int], list[Mark]] = {}
    for code in dict.fromkeys(fact.unit for fact in facts):
        for mark in drawn_marks(library, [fact for fact in facts if fact.unit == code], code)[0]:
            series.setdefault((code, mark.series), []).append(mark)
    found = list[Course]()
    for marks in series.values():
        dated = sorted((mark for mark in marks if mark.day is not None), key=lambda mark: (mark.day or 0, mark.fact.id))
        found += _courses_of(library, dated)
    return found


def _courses_of(library: Library, marks: Sequence[Mark]) -> Iterator[Course]:
    """Yield the course of one series by date, where it has three dates and no two figures of one time."""
    marks = marks[-_MOST_CELLS:]
    joins, gaps = find_neighbours(library, marks)
    if len(marks) < LEAST_IN_LINE or len(joins) + len(gaps) != len(marks) - 1:
        return
    before_gap = {one for one, _ in gaps}
    cells = list[Decimal | None]()
    for index, mark in enumerate(marks):
        cells += [mark.low, None] if index in before_gap else [mark.low]
    yield Course(sparkline(cells), marks[0], marks[-1])
