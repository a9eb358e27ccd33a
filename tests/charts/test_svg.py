"""Pictures as SVG: figures as printed, lines and gaps, qualifiers, what is left out, and texts that are only texts."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest

from beltfacts.charts import CHART_STYLE, NARROW, draw_page, draw_svg, fits_narrow
from beltfacts.charts.label_places import Box, Wanted, free_places
from beltfacts.charts.text_widths import text_width
from beltfacts.errors import UseError
from tests.charts.support import SVG, chart_of, entry, texts, titles
from tests.conftest import VOCABULARY

YEARS = [entry(f"y{year}", f"{value} tonnes", value, str(year)) for year, value in ((2018, 110), (2019, 125), (2020, 90), (2022, 140))]


def test_each_point_is_labelled_with_the_figure_as_printed(facts_folder):
    shown = texts(draw_svg(chart_of(facts_folder, *YEARS)))
    assert {"110 tonnes", "125 tonnes", "90 tonnes", "140 tonnes"} <= set(shown)
    assert {"Grand Canal: cargo carried", "Tonnes", "Source: Canal Office 2024"} <= set(shown)


def test_a_line_joins_neighbours_and_stops_at_a_year_without_a_figure(facts_folder):
    chart = chart_of(facts_folder, *YEARS)
    assert (list(chart.joins), list(chart.gaps)) == ([(0, 1), (1, 2)], [(2, 3)])
    assert chart.has_time_axis


def test_no_line_joins_two_sources_or_what_must_not_be_compared(facts_folder):
    target = entry("target", "200 tonnes", 200, "2023", status="target")
    other = entry("other", "130 tonnes", 130, "2023", "herald-2024")
    chart = chart_of(facts_folder, *YEARS, target, other)
    assert all(chart.marks[one].series == chart.marks[two].series for one, two in chart.joins)
    assert len({mark.series for mark in chart.marks}) == 3
    shown = texts(draw_svg(chart))
    assert {"Canal Office 2024", "Canal Office 2024, target", "\u8fd0\u6cb3\u62a5 2024"} <= set(shown)


@pytest.mark.parametrize(("bound", "said"), [
    ("more-than", "the source says more than, or at least"),
    ("at-most", "the source says less than, at most or nearly"),
    ("about", "the source says about"),
])  # fmt: skip
@pytest.mark.parametrize("others", [YEARS, YEARS[:1]], ids=["lines", "bars"])
def test_qualifiers_are_drawn_and_explained(facts_folder, others, bound, said):
    plain = texts(draw_svg(chart_of(facts_folder, *others)))
    svg = draw_svg(chart_of(facts_folder, *others, entry("open", "150 tonnes", 150, "2023", bound=bound)))
    assert said in texts(svg) and said not in plain
    assert any(f"150 tonnes ({bound.replace('-', ' ')})" in title for title in titles(svg))


def test_ranges_targets_and_uncertain_dates_are_explained(facts_folder):
    odd = [entry("range", "100 to 120 tonnes", (100, 120), "2023?"), entry("aim", "200 tonnes", 200, "2024", status="target")]
    shown = texts(draw_svg(chart_of(facts_folder, *YEARS, *odd)))
    for said in ("from one figure to another", "a target, forecast or estimate", "the date is uncertain, approximate or open"):
        assert said in shown


def test_an_undated_figure_stands_apart_from_the_axis_of_time(facts_folder):
    chart = chart_of(facts_folder, *YEARS, entry("some", "133 tonnes", 133, "undated"))
    assert "undated" in texts(draw_svg(chart))
    assert all(chart.marks[index].day is not None for pair in chart.joins for index in pair)


def test_few_dates_are_bars_with_their_lengths_in_ratio(facts_folder):
    svg = draw_svg(chart_of(facts_folder, entry("a", "50 tonnes", 50, "2019"), entry("b", "100 tonnes", 100, "2020")))
    bars = [float(each.get("width", "0")) for each in ElementTree.fromstring(svg).iter(f"{SVG}rect") if each.get("class") == "bf-full0"]
    assert bars[1] == pytest.approx(2 * bars[0], abs=0.2)


def test_a_long_time_between_two_bars_is_said(facts_folder):
    near = chart_of(facts_folder, entry("a", "50 tonnes", 50, "2019"), entry("b", "100 tonnes", 100, "2020"))
    far = chart_of(facts_folder, entry("a", "50 tonnes", 50, "2010"), entry("b", "100 tonnes", 100, "2020"))
    said = "\u22ee no figure for the time between"
    assert said in texts(draw_svg(far)) and said not in texts(draw_svg(near))


def test_what_is_in_another_unit_is_named_and_not_drawn(facts_folder):
    ships = entry("ships", "12 ships", 12, "2020", unit="{ship}")
    words = entry("words", "a great many", None, "2020", unit="")
    chart = chart_of(facts_folder, *YEARS, ships, words)
    assert [fact.id for fact, _ in chart.left_out] == ["ships", "words"]
    shown = texts(draw_svg(chart))
    assert "Not drawn: 12 ships (2020), because it has another unit." in shown
    assert "Not drawn: a great many (2020), because it is no number." in shown


def test_a_unit_that_converts_exactly_is_drawn_at_its_value_and_labelled_as_printed(facts_folder):
    chart = chart_of(facts_folder, *YEARS, entry("kilos", "120,000 kg", 120000, "2021", unit="kg"))
    (kilos,) = (mark for mark in chart.marks if mark.fact.id == "kilos")
    assert (kilos.low, kilos.fact.figure) == (120, "120,000 kg")


def test_an_axis_that_does_not_begin_at_0_says_so(facts_folder):
    high = [entry(f"h{year}", f"{value} tonnes", value, str(year)) for year, value in ((2018, 910), (2019, 925), (2020, 940))]
    assert any(each.startswith("The axis begins at 9") for each in texts(draw_svg(chart_of(facts_folder, *high))))
    low = [entry(f"h{year}", f"{value} tonnes", value, str(year)) for year, value in ((2018, 10), (2019, 925), (2020, 940))]
    assert not any(each.startswith("The axis begins") for each in texts(draw_svg(chart_of(facts_folder, *low))))


def test_nothing_to_draw_is_said(facts_folder):
    chart = chart_of(facts_folder, entry("words", "a great many", None, "2020", unit=""))
    with pytest.raises(UseError, match="none is an amount"):
        draw_svg(chart)


def test_texts_of_facts_do_nothing_on_a_page(facts_folder):
    name = '<script>alert(1)</script> & "x" \\u202e \\u0007'
    nasty = VOCABULARY.replace('name = "Grand Canal"', f"name = '''{name}'''".replace("\\u202e", "\u202e").replace("\\u0007", ""))
    chart = chart_of(facts_folder, *YEARS, entry("i", "<img onerror=x> 9 tonnes", 9, "2021"), vocabulary=nasty)
    for page in (draw_svg(chart), draw_page(chart)):
        assert (
            "<script" not in page
            and "<img" not in page
            and "\u202e" not in page
            and " onerror=" not in page.replace("&lt;img onerror=", "")
        )
    ElementTree.fromstring(draw_svg(chart))


def test_a_picture_has_a_title_and_all_figures_in_words_for_screen_readers(facts_folder):
    root = ElementTree.fromstring(draw_svg(chart_of(facts_folder, *YEARS), name="first"))
    assert (root.get("role"), root.get("aria-labelledby")) == ("img", "first-title first-desc")
    found = {each.get("id"): each.text or "" for each in root if each.get("id")}
    assert found["first-title"] == "Grand Canal: cargo carried"
    assert "2018: 110 tonnes, Canal Office 2024; 2019: 125 tonnes" in found["first-desc"]


def test_a_picture_without_a_style_has_no_colours_of_its_own(facts_folder):
    bare = draw_svg(chart_of(facts_folder, *YEARS), styled=False)
    assert "<style" not in bare and "style=" not in bare and not re.search("#[0-9a-f]{6}", bare)
    used = {each for part in ElementTree.fromstring(bare).iter() for each in (part.get("class") or "").split()} - {"bf-chart"}
    assert [name for name in used if f".{name}{{" not in CHART_STYLE] == []


def test_the_page_has_a_table_of_all_figures_and_runs_nothing(facts_folder):
    page = draw_page(chart_of(facts_folder, *YEARS, entry("ships", "12 ships", 12, "2020", unit="{ship}")))
    assert page.count('<th scope="row"') == 5
    assert "not drawn: it has another unit" in page
    assert "default-src &#x27;none&#x27;" in page or "default-src 'none'" in page
    assert "<script" not in page and 'src="' not in page and "href" not in page


def test_a_label_never_comes_near_another_point():
    paper = Box(0, 0, 400, 200)
    points = [Box(x - 5, y - 5, x + 5, y + 5) for x, y in ((100, 100), (112, 96), (124, 92), (300, 150))]
    places = free_places([Wanted("12.5 million tonnes", point, paper) for point in points], points, [])
    for place, own in zip(places, points, strict=True):
        assert place is None or not any(place.meets(other) for other in points if other != own)
    placed = [place for place in places if place]
    assert placed and not any(one.meets(two) for one in placed for two in placed if one is not two)


def test_a_narrow_picture_has_room_for_every_figure_or_says_that_it_has_not(facts_folder):
    long = entry("a", "some 982.34 billion tonnes", 982_340_000_000, "2024", measure="cargo of all canals, locks and harbours together")
    chart = chart_of(facts_folder, long, entry("b", "1 billion tonnes", 1_000_000_000, "2025"))
    svg = ElementTree.fromstring(draw_svg(chart, width=NARROW))
    ends = [
        float(each.get("x", 0)) + text_width(each.text or "", float(each.get("font-size", 0)), bold=each.get("font-weight") is not None)
        for each in svg.iter(f"{SVG}text")
        if each.get("text-anchor") is None
    ]
    assert fits_narrow(chart) and max(ends) <= NARROW
    assert not fits_narrow(chart_of(facts_folder, entry("c", "between 982.34 and 990 billion metric tonnes", (982, 990), "2024"), long))


def test_every_line_of_the_grid_has_its_number_where_there_is_room(facts_folder):
    chart = chart_of(facts_folder, entry("a", "40 tonnes", 40, "2020"), entry("b", "61 tonnes", 61, "2025"))
    assert [text for text in texts(draw_svg(chart)) if text.isdigit() and len(text) < 4] == ["0", "20", "40", "60", "80"]
