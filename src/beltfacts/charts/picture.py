"""A whole picture as SVG: title, unit, chart, names of series, signs in words, what is left out, and the source."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from beltfacts.charts.bar_chart import bar_chart
from beltfacts.charts.chart_data import Chart
from beltfacts.charts.elements import element, label, line, plain
from beltfacts.charts.line_chart import line_chart
from beltfacts.charts.marks import LINE_DASHES, about_sign, arrow, point, told
from beltfacts.charts.plot import Plot, Sign
from beltfacts.charts.styles import FONTS, MOST_COLOURS, THEMES
from beltfacts.charts.text_widths import text_width, wrap_text
from beltfacts.errors import UseError
from beltfacts.output import join_nonempty

WIDTH = 720.0
"""Width of a picture in pixels."""

NARROW = 336.0
"""Width of a picture for a phone in pixels."""

_MARGIN = 24.0
_NARROW_MARGIN = 4.0
"""Space at both sides of a picture, and of a narrower one."""

_LEAST_PLOT = 124.0
"""Pixels that a narrow picture needs beside its longest figure."""

_TITLE_SIZE, _UNIT_SIZE, _SMALL_SIZE = 18.0, 13.0, 12.0
"""Sizes of texts in pixels."""

_SMALL_LINE = 17.0
"""Height of a line of small text."""

_SIGN_WIDTH = 34.0
"""Pixels before the words of a sign."""


def draw_svg(chart: Chart, *, styled: bool = True, theme: str = "auto", name: str = "chart", width: float = WIDTH) -> str:
    """Return a picture as SVG, 720 pixels wide, or as wide as `width`.

    `styled`: with its own style sheet; without one it needs `CHART_STYLE` in the page around it. `theme`: light, dark, or
    auto for what the reader prefers. `name`: what the ids of its title and description begin with; one page may hold several pictures. Raises UseError
    where there is nothing to draw.
    """
    if not chart.marks:
        raise UseError("no figure can be drawn: none is an amount")
    margin = _MARGIN if width >= WIDTH else _NARROW_MARGIN
    inner = width - 2 * margin
    parts, y = list[str](), _MARGIN
    for each in wrap_text(chart.title, _TITLE_SIZE, inner, bold=True):
        parts.append(label(each, 0, y + _TITLE_SIZE * 0.75, _TITLE_SIZE, "bf-ink", None, "700"))
        y += _TITLE_SIZE * 1.3
    plot = (line_chart if chart.has_time_axis else bar_chart)(chart, inner, y + 28)
    unit = f"{plot.scale} {chart.unit}".strip()
    parts.append(label(unit[:1].upper() + unit[1:], 0, y + 10, _UNIT_SIZE, "bf-soft")) if unit else None
    parts += plot.parts
    y += 28 + plot.height + 14
    for height, row in _beneath(chart, plot, inner):
        parts.append(element("g", row, transform=f"translate(0 {y:.1f})"))
        y += height
    height = y + _MARGIN / 2
    style = element("style", THEMES[theme]) if styled else ""
    paper = element("rect", width=width, height=height, class_="bf-paper")
    body = element("g", *parts, transform=f"translate({margin:g} 0)")
    texts = element("title", plain(chart.title), id=f"{name}-title") + element("desc", plain(_description(chart)), id=f"{name}-desc")
    return element(
        "svg",
        texts,
        style,
        paper,
        body,
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {width:g} {height:.0f}",
        width=width,
        height=round(height),
        role="img",
        aria_labelledby=f"{name}-title {name}-desc",
        font_family=FONTS,
        class_="bf-chart",
    )


def fits_narrow(chart: Chart) -> bool:
    """Return whether every figure has room in a picture as wide as a phone, so that none is cut."""
    room = NARROW - 2 * _NARROW_MARGIN - _LEAST_PLOT
    return all(text_width(mark.fact.figure, _UNIT_SIZE, bold=True) <= room for mark in chart.marks)


def _description(chart: Chart) -> str:
    """Return the picture in words: its kind, its unit, and each figure with date and source."""
    kind = "Figures by date" if chart.has_time_axis else "Bars"
    unit = f", in {chart.unit}" if chart.unit else ""
    return f"{kind}{unit}. " + "; ".join(map(told, chart.marks)) + "."


def _beneath(chart: Chart, plot: Plot, width: float) -> Iterable[tuple[float, str]]:
    """Yield the rows beneath the chart, each with its height: names of series, signs, notes, what is left out, and the source."""
    if chart.has_time_axis and len(chart.series) > 1:
        for index, name in enumerate(chart.series):
            marks = [mark for mark in chart.marks if mark.series == index]
            has_line = any(chart.marks[one].series == index for one, _ in chart.joins)
            status = "" if name and marks[0].is_actual else marks[0].fact.status
            sample = _series_sample(index, full=marks[0].is_actual, has_line=has_line)
            yield from _key_row(sample, join_nonempty((name, status)), width)
        yield 5, ""
    for sign in dict.fromkeys((*plot.signs, *_signs_of(chart))):
        yield from _key_row(_sign_sample(sign, bars=not chart.has_time_axis), sign.value, width)
    left_out = [f"Not drawn: {fact.figure} ({told_date(fact.date)}), because {reason}." for fact, reason in chart.left_out]
    yield 5, ""
    for note, kept in [
        *((each, "") for each in plot.notes),
        *((text, fact.figure) for text, (fact, _) in zip(left_out, chart.left_out, strict=True)),
    ]:
        for each in wrap_text(note, _SMALL_SIZE, width, kept):
            yield _SMALL_LINE, label(each, 0, 12, _SMALL_SIZE, "bf-soft")
    source = f"Source: {'; '.join(chart.sources)}"
    for each in wrap_text(source, _SMALL_SIZE, width):
        yield _SMALL_LINE, label(each, 0, 14, _SMALL_SIZE, "bf-soft")


def told_date(text: str) -> str:
    """Return a date in words."""
    from beltfacts.reading import parse_edtf

    return parse_edtf(text).label()


def _key_row(sample: str, words: str, width: float) -> Iterable[tuple[float, str]]:
    """Yield a sign with its words, in as many lines as they need."""
    for index, each in enumerate(wrap_text(words, _SMALL_SIZE, width - _SIGN_WIDTH)):
        yield _SMALL_LINE + 3, (sample if not index else "") + label(each, _SIGN_WIDTH, 13, _SMALL_SIZE, "bf-soft")


def _series_sample(index: int, *, full: bool, has_line: bool) -> str:
    """Return the line and point of a series."""
    drawn = line(0, 9, 26, 9, f"bf-line{index % MOST_COLOURS}", 2, LINE_DASHES[index % len(LINE_DASHES)]) if has_line else ""
    return drawn + point(13, 9, index, full=full, radius=4.5)


def _signs_of(chart: Chart) -> Sequence[Sign]:
    """Return the signs of the marks, in the order of `Sign`."""
    marks = chart.marks
    occurs = {
        Sign.MORE: any(mark.opens_up for mark in marks),
        Sign.LESS: any(mark.opens_down for mark in marks),
        Sign.ABOUT: any(mark.is_about for mark in marks),
        Sign.RANGE: any(mark.low != mark.high for mark in marks),
        Sign.OPEN: any(not mark.is_actual for mark in marks),
        Sign.DOUBT: chart.has_time_axis and any(mark.is_doubtful and mark.day is not None for mark in marks),
    }
    return [sign for sign, is_there in occurs.items() if is_there]


def _sign_sample(sign: Sign, *, bars: bool) -> str:
    """Return a sign as it is drawn, for the words beside it."""
    if bars:
        return _bar_sample(sign)
    match sign:
        case Sign.MORE:
            return arrow(13, 15, 0, -1, 0, 13) + point(13, 14, 0, full=True, radius=2.5)
        case Sign.LESS:
            return arrow(13, 3, 0, 1, 0, 13) + point(13, 4, 0, full=True, radius=2.5)
        case Sign.ABOUT:
            return about_sign(13, 9, 0, 6.5) + point(13, 9, 0, full=True, radius=3)
        case Sign.RANGE:
            return "".join(line(*ends, "bf-line0", 2) for ends in ((13, 3, 13, 15), (9, 3, 17, 3), (9, 15, 17, 15)))
        case Sign.OPEN:
            return point(13, 9, 0, full=False, radius=4)
        case Sign.DOUBT:
            return line(0, 9, 26, 9, "bf-line0", 2, "3 3")
        case Sign.SPAN:
            return line(0, 9, 26, 9, "bf-line0", 2)


def _bar_sample(sign: Sign) -> str:
    """Return a sign as it is drawn in a chart of bars."""
    from beltfacts.charts.bar_chart import inward_sign

    full = element("rect", x=0, y=3, width=26, height=12, class_="bf-full0")
    match sign:
        case Sign.MORE:
            return element("rect", x=0, y=3, width=8, height=12, class_="bf-full0") + arrow(8, 9, 1, 0, 0, 18)
        case Sign.LESS:
            return full + inward_sign(26, 9)
        case Sign.ABOUT:
            return element("rect", x=0, y=3, width=18, height=12, class_="bf-full0") + line(18, 0, 18, 18, "bf-axis", 2, "4 3")
        case Sign.RANGE:
            return element("rect", x=1, y=3, width=24, height=12, class_="bf-open0", stroke_width=1.5, stroke_dasharray="3 3")
    return element("rect", x=1, y=3, width=24, height=12, class_="bf-open0", stroke_width=1.5)
