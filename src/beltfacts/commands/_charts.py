"""Pictures of a comparison: the file of `--chart`, bars in a table, and sparklines beneath a list."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from beltfacts.commands._options import Option
from beltfacts.errors import UseError, closest_names
from beltfacts.formats import Column, Span
from beltfacts.output import printable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from beltfacts.charts import Chart, Mark
    from beltfacts.formats import Line, Sheet
    from beltfacts.library import Library
    from beltfacts.model import Fact

_KINDS = ("svg", "png", "html")

_OURS = {"svg": (b"<svg", b"bf-chart"), "html": (b"<!DOCTYPE html>", b"bf-chart"), "png": (b"\x89PNG", b"beltfacts")}
"""How a picture of each kind begins, and what only those of beltfacts contain."""

_LOOKED_AT = 1 << 20
"""Bytes of a file in which the mark is looked for."""

_MOST_COURSES = 10
"""Series beneath a list."""

_BAR_WIDTH = 16
"""Terminal cells of the longest bar."""


def checked_path(path: str) -> str:
    """Return the path of a picture. Raises UseError where its name does not end in a kind of picture."""
    kind = path.rpartition(".")[2].lower()
    if "." not in path or kind not in _KINDS:
        near = closest_names(kind, _KINDS, 1) if "." in path else []
        raise UseError(f"--chart {path[:80]!r} is no kind of picture; name it FILE.{near[0] if near else 'svg'}: {', '.join(_KINDS)}")
    return path


CHART = Option("chart", ("--chart",), "Write the figures as a picture too: FILE.svg, FILE.png or FILE.html.", "FILE", check=checked_path)


def write_chart(chart: Chart, path: str) -> None:
    """Write a picture, whole or not at all. Its kind is the ending of the name.

    Replaces an earlier picture of beltfacts. Raises UseError for any other file that is there, and where nothing can be drawn.
    """
    from beltfacts.charts import draw_page, draw_png, draw_svg
    from beltfacts.library.files import replace_file

    kind = path.rpartition(".")[2].lower()
    is_ours = _is_ours(path, kind)
    if os.path.lexists(path) and not is_ours:
        raise UseError(f"{path} is there, and is no picture of beltfacts; choose another name, or remove it")
    content = (
        draw_png(chart) if kind == "png" else (draw_page(chart) if kind == "html" else draw_svg(chart)).encode("utf-8", "backslashreplace")
    )
    replace_file(path, lambda temporary: _write(temporary, content), force=is_ours)


def _write(path: str, content: bytes) -> None:
    """Write bytes to a file."""
    with open(path, "wb") as file:
        file.write(content)


def _is_ours(path: str, kind: str) -> bool:
    """Return whether a file is there and is a picture that beltfacts wrote."""
    start, mark = _OURS[kind]
    try:
        with open(path, "rb") as file:
            content = file.read(_LOOKED_AT)
    except OSError:
        return False
    return content.startswith(start) and mark in content


def course_lines(library: Library, facts: Sequence[Fact]) -> tuple[Line, ...]:
    """Return the series among facts as lines for people, under a heading; none where there is no series."""
    from beltfacts.charts import find_courses
    from beltfacts.compare import measure_without_dates

    courses = find_courses(library, facts)
    lines: list[Line] = [(Span("Over time:", "title"),)] if courses else []
    for course in courses[:_MOST_COURSES]:
        first = course.first.fact
        lines.append(
            (
                Span("  "),
                Span(printable(f"{library.store.subject_name(first.subject)}: {measure_without_dates(first.measure)}")),
            )
        )
        ends = [part for mark in (course.first, course.last) for part in _dated_figure(mark)]
        lines.append((Span("    "), Span(course.line, "", True), Span(" "), *ends[:3], Span(" to ", "label"), *ends[3:]))
    if len(courses) > _MOST_COURSES:
        lines.append((Span(f"  and {len(courses) - _MOST_COURSES} more series; narrow the list to see them", "label"),))
    return tuple(lines)


def _dated_figure(mark: Mark) -> tuple[Span, ...]:
    """Return a figure as printed with its date behind it."""
    return Span(printable(mark.fact.figure), "figure", True), Span(" "), Span(f"({mark.when.label()})", "date", True)


def with_bars(sheet: Sheet, chart: Chart) -> Sheet:
    """Return a sheet of facts with a bar behind each figure. A chart with fewer than two bars leaves it as it is.

    An arrow says that the figure may be larger or smaller. Targets, forecasts and estimates have a lighter bar.
    """
    from beltfacts.charts import bars_in_cells

    bars = bars_in_cells(chart, _BAR_WIDTH)
    if len(bars) < 2:
        return sheet
    at = next(index for index, each in enumerate(sheet.columns) if each.key == "figure") + 1
    column = Column("bar", chart.unit[:1].upper() + chart.unit[1:] or "Bar", whole=True, role="bar")
    rows = [row._replace(cells=(*row.cells[:at], bars.get(row.data["id"], ""), *row.cells[at:])) for row in sheet.rows]
    return sheet._replace(columns=(*sheet.columns[:at], column, *sheet.columns[at:]), rows=rows)
