"""Bars in the cells of a terminal, sparklines, PNG, and the option --chart."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import partial

import pytest

from beltfacts.charts import bars_in_cells, draw_png, sparkline
from beltfacts.errors import UseError
from tests.charts.support import chart_of, entry, no_package
from tests.conftest import SOURCE, VOCABULARY, fact


def test_bars_are_in_the_ratio_of_the_figures(facts_folder):
    chart = chart_of(facts_folder, *(entry(f"f{n}", f"{n} tonnes", n, "2020") for n in (16, 8, 4)))
    assert bars_in_cells(chart, 16) == {"f16": "\u2588" * 16, "f8": "\u2588" * 8, "f4": "\u2588" * 4}


def test_bars_show_open_ends_targets_and_parts_of_cells(facts_folder):
    entries = [
        entry("more", "16 tonnes", 16, "2020", bound="more-than"),
        entry("less", "8 tonnes", 8, "2020", bound="less-than"),
        entry("aim", "4 tonnes", 4, "2020", status="target"),
        entry("half", "1.5 tonnes", 1.5, "2020"),
        entry("speck", "0.001 tonnes", 0.001, "2020"),
    ]
    assert bars_in_cells(chart_of(facts_folder, *entries), 16) == {
        "more": "\u2588" * 16 + "\u2192",
        "less": "\u2588" * 8 + "\u2190",
        "aim": "\u2591" * 4,
        "half": "\u2588\u258c",
        "speck": "\u258f",
    }


def test_a_negative_figure_makes_no_bars(facts_folder):
    assert bars_in_cells(chart_of(facts_folder, entry("a", "-5 tonnes", -5, "2020"), entry("b", "5 tonnes", 5, "2020")), 16) == {}


@pytest.mark.parametrize(("values", "drawn"), [
    ([1, 2, 3], "\u2581\u2585\u2588"),
    ([3, None, 1], "\u2588 \u2581"),
    ([2, 2], "\u2584\u2584"),
    ([None], ""),
    ([], ""),
])  # fmt: skip
def test_a_sparkline_has_a_cell_for_each_figure_and_a_blank_for_a_gap(values, drawn):
    assert sparkline([None if value is None else Decimal(value) for value in values]) == drawn


def test_png_needs_its_extra(facts_folder, monkeypatch):
    chart = chart_of(facts_folder, entry("a", "5 tonnes", 5, "2020"))
    with no_package(monkeypatch, "resvg_py"), pytest.raises(UseError, match=r"beltfacts\[charts\]"):
        draw_png(chart)


def test_png_is_a_picture_with_its_title(facts_folder):
    pytest.importorskip("resvg_py")
    png = draw_png(chart_of(facts_folder, entry("a", "5 tonnes", 5, "2020"), entry("b", "7 tonnes", 7, "2021")))
    assert png.startswith(b"\x89PNG\r\n\x1a\n") and int.from_bytes(png[16:20], "big") == 1440
    assert b"Software\0beltfacts" in png and b"Grand Canal: cargo carried" in png


def test_a_png_with_signs_that_no_font_has_is_refused(facts_folder, monkeypatch):
    pytest.importorskip("resvg_py")
    monkeypatch.setattr("beltfacts.charts.png.is_east_asian", lambda sign: sign == "\u0379")  # Unicode has no sign there either
    with pytest.raises(UseError, match="no font of this machine"):
        draw_png(chart_of(facts_folder, entry("a", "5 tonnes\u0379", 5, "2020")))


def test_a_png_is_refused_where_no_font_is_there(facts_folder, monkeypatch):
    resvg = pytest.importorskip("resvg_py")
    monkeypatch.setattr(resvg, "svg_to_bytes", partial(resvg.svg_to_bytes, skip_system_fonts=True))
    with pytest.raises(UseError, match="no font of this machine has the sign 0"):
        draw_png(chart_of(facts_folder, entry("a", "5 tonnes", 5, "2020")))


@pytest.fixture
def canals(facts_folder):
    series = "".join(fact(f"cargo-{year}", value=value, date=str(year)) for year, value in ((2021, 400), (2022, 500), (2023, 460)))
    return facts_folder(a=SOURCE + VOCABULARY + series)


@pytest.mark.parametrize(("name", "begins"), [("a.svg", b"<svg"), ("b.HTML", b"<!DOCTYPE html>")])
def test_chart_writes_a_picture_and_the_list_stays_the_same(call, canals, tmp_path, name, begins):
    plain = call("compare", "cargo-2021", "--facts", canals)
    for _ in range(2):  # the second replaces the first
        done = call("compare", "cargo-2021", "--facts", canals, "--chart", tmp_path / name)
        assert done == plain
    written = (tmp_path / name).read_bytes()
    assert written.startswith(begins) and b"500 tonnes" in written


def test_chart_leaves_other_files_alone(call, canals, tmp_path):
    (tmp_path / "mine.svg").write_text("<svg>mine</svg>", encoding="utf-8")
    done = call("compare", "cargo-2021", "--facts", canals, "--chart", tmp_path / "mine.svg")
    assert (done.code, (tmp_path / "mine.svg").read_text(encoding="utf-8")) == (2, "<svg>mine</svg>")
    assert "no picture of beltfacts" in done.stderr


@pytest.mark.parametrize(("name", "said"), [("a.jpg", "svg, png, html"), ("noending", "FILE.svg"), ("a.vsg", "FILE.svg")])
def test_chart_names_the_kinds_of_picture(call, canals, name, said):
    done = call("compare", "cargo-2021", "--facts", canals, "--chart", name)
    assert done.code == 2 and said in done.stderr


def test_a_table_has_bars_and_a_pipe_has_none(call, canals):
    table = call("compare", "cargo-2021", "--facts", canals, "-f", "table", COLUMNS="140").stdout
    lengths = [len(each) for each in re.findall("\u2588+", table)]
    assert lengths == [12, 16, 14]
    assert "\u2588" not in call("compare", "cargo-2021", "--facts", canals).stdout
