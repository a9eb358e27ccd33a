"""Pictures of whatever facts there are: always well-formed, inside the paper, and in finite numbers. And the courses of a list."""

from __future__ import annotations

import re
from decimal import Decimal
from xml.etree import ElementTree

from hypothesis import given, settings
from hypothesis import strategies as st

from beltfacts.charts import Chart, Mark, bars_in_cells, draw_page, draw_svg, find_courses
from beltfacts.charts.chart_data import _day_of
from beltfacts.model import BOUNDS, STATUSES, Source
from beltfacts.reading import parse_edtf
from tests.charts.support import SVG, entry
from tests.compare.support import a_fact
from tests.conftest import SOURCE, VOCABULARY, load

NUMBERS = st.decimals(-(10**18), 10**18, places=6) | st.sampled_from([Decimal(0), Decimal("1e-9"), Decimal("1e30")])
DATES = [
    "2024",
    "2024-02",
    "2024-02-29",
    "2024-H1",
    "1999/2001",
    "../1950",
    "2020/..",
    "undated",
    "0001",
    "9999",
    "2024?",
    "2024~",
    "195X",
    "2024-21",
]
A_SOURCE = Source("gazette", "report", "Gazette", "2024", "", "", "", "", "", {}, {"publisher": "Canal Office"}, "", 0)
WORDS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=60)


@st.composite
def charts(draw: st.DrawFn) -> Chart:
    marks = list[Mark]()
    for index in range(draw(st.integers(1, 12))):
        low, high = sorted((draw(NUMBERS), draw(NUMBERS))) if draw(st.booleans()) else [draw(NUMBERS)] * 2
        date, bound, status = draw(st.sampled_from(DATES)), draw(st.sampled_from(BOUNDS)), draw(st.sampled_from(STATUSES))
        period = draw(st.sampled_from(["", "cumulative"]))
        fact = a_fact(draw(WORDS), value=low, low=None, high=None, date=date, bound=bound, status=status, id=f"f{index}")
        when = parse_edtf(date)
        marks.append(Mark(fact._replace(cited=A_SOURCE), low, high, when, _day_of(when, period), draw(st.integers(0, 7))))
    order = {series: index for index, series in enumerate(dict.fromkeys(mark.series for mark in marks))}
    marks = [mark._replace(series=order[mark.series]) for mark in marks]
    names = [draw(WORDS) for _ in order]
    return Chart(draw(WORDS), "tonnes", marks, [], [], names, [], ["Canal Office"])


@settings(max_examples=40)
@given(charts())
def test_every_picture_is_well_formed_and_in_finite_numbers(chart):
    svg = draw_svg(chart)
    root = ElementTree.fromstring(svg)
    values = [
        value
        for each in root.iter()
        for key, value in each.attrib.items()
        if key in ("x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "width")
    ]
    assert all(re.fullmatch(r"-?\d+(\.\d+)?", value) for value in values)
    height = float(root.get("height", "0"))
    assert all(-1 <= float(each.get("y", "0")) <= height for each in root.iter(f"{SVG}text"))
    assert "<script" not in draw_page(chart)
    assert all(len(bar) <= 17 for bar in bars_in_cells(chart, 16).values())


def test_a_list_has_the_course_of_a_series_and_of_nothing_else(facts_folder):
    series = [entry(f"y{year}", f"{value} tonnes", value, str(year)) for year, value in ((2018, 110), (2019, 125), (2020, 90), (2022, 140))]
    others = [entry("other", "7 ships", 7, "2020", unit="{ship}"), entry("aim", "500 tonnes", 500, "2030", status="target")]
    library = load([facts_folder(a=SOURCE + VOCABULARY + "".join((*series, *others)))])
    (course,) = find_courses(library, list(library.facts))
    assert (course.line, course.first.fact.figure, course.last.fact.figure) == ("\u2584\u2586\u2581 \u2588", "110 tonnes", "140 tonnes")


def test_two_figures_of_one_time_have_no_course(facts_folder):
    series = [entry(f"y{year}", f"{value} tonnes", value, str(year)) for year, value in ((2018, 110), (2019, 125), (2020, 90))]
    library = load([facts_folder(a=SOURCE + VOCABULARY + "".join((*series, entry("again", "95 tonnes", 95, "2020"))))])
    assert find_courses(library, list(library.facts)) == []


def test_list_prints_courses_on_a_table_only(call, facts_folder):
    series = [entry(f"y{year}", f"{value} tonnes", value, str(year)) for year, value in ((2018, 110), (2019, 125), (2020, 90))]
    folder = facts_folder(a=SOURCE + VOCABULARY + "".join(series))
    table = call("list", "--facts", folder, "-f", "table").stdout
    assert "Over time:" in table and "\u2585\u2588\u2581 110 tonnes (2018) to 90 tonnes (2020)" in table
    assert "Over time:" not in call("list", "--facts", folder, "-f", "plain").stdout
