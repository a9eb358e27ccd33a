"""A measure in two units is one figure: neither part of it is written alone."""

from __future__ import annotations

import pytest

from beltfacts.authoring import read_figure, why_unread
from beltfacts.reading import UNITS, units_in


@pytest.mark.parametrize(
    ("language", "quote", "figure"),
    [
        ("", "The canal is 4 miles and 300 metres long", "4 miles"),
        ("", "The canal is 4 miles and 300 metres long", "300 metres"),
        ("", "The crossing took 3 hours and 20 minutes", "3 hours"),
        ("", "The bell weighs 4 kg and 250 g", "4 kg"),
        ("de", "Der Weg ist 4 Seemeilen und 300 Meter lang", "4 Seemeilen"),
    ],
)
def test_a_part_of_a_measure_in_two_units_is_no_figure(language: str, quote: str, figure: str) -> None:
    units = units_in(language, UNITS)
    assert not read_figure(figure, quote, "length", units).is_number
    assert why_unread(figure, quote, units) == "it is a part of a measure in two units"


@pytest.mark.parametrize(
    ("quote", "figure", "value"),
    [
        ("They sold 4 kg and 2 tonnes", "4 kg", 4),
        ("It fell from 4 km to 300 m", "4 km", 4),
        ("It is 4 km and takes 300 m of rope", "4 km", 4),
        ("They bought 4 kg and 300 litres", "300 litres", 300),
        ("The crossing took 3 hours and 20 minutes", "3 hours and 20 minutes", 200),
    ],
)
def test_two_measures_stay_two_figures(quote: str, figure: str, value: int) -> None:
    assert read_figure(figure, quote, "length", UNITS).value == value


@pytest.mark.parametrize(("language", "figure"), [("es", "16 de mayo de 2022"), ("fr", "16 mai 2022"), ("", "16 May 2022")])
def test_a_day_is_no_number(language: str, figure: str) -> None:
    assert not read_figure(figure, f"x {figure} y", "opening", units_in(language, UNITS)).is_number


@pytest.mark.parametrize(
    ("quote", "measure", "unit"),
    [
        ("Trees planted: 212", "trees planted", "{tree}"),
        ("Miles covered: 212", "miles covered", ""),
        ("Pounds spent: 212", "pounds spent", ""),
        ("Trees planted with 212", "trees planted", ""),
    ],
)
def test_a_label_with_what_was_done_says_what_is_counted(quote: str, measure: str, unit: str) -> None:
    assert read_figure("212", quote, measure, UNITS).unit == unit


def test_a_second_number_in_chinese_that_was_not_read_leaves_the_figure_unread() -> None:
    assert not read_figure("5届12场", "剧团今年演出5届12场", "演出", UNITS).is_number


@pytest.mark.parametrize(
    ("quote", "figure"),
    [
        ("There were 12 collisions on the way home per 1,000 shifts", "12"),
        ("They had 5 falls per night shift", "5"),
    ],
)
def test_a_count_per_things_that_were_not_read_has_no_unit(quote: str, figure: str) -> None:
    assert read_figure(figure, quote, "collisions", UNITS).unit == ""


@pytest.mark.parametrize(
    ("quote", "unit"),
    [
        ("They had 5 falls per 1,000 day visits", "{fall}/(1000.{day-visit})"),
        ("They had 5 falls per 1,000 nights in the ward", "{fall}/(1000.{night})"),
        ("There were 5 trains per hour at noon", "{train}/h"),
        ("5 trains per hour run there", "{train}/h"),
    ],
)
def test_what_a_count_is_per_is_read_to_the_end_of_its_name(quote: str, unit: str) -> None:
    assert read_figure("5", quote, "count", UNITS).unit == unit


def test_beds_per_thousand_people_in_chinese_are_no_beds() -> None:
    units = {**UNITS, "床位": "{bed}", "张": "{bed}"}
    assert read_figure("35", "每千名老年人拥有养老床位35张", "养老床位", units).unit == ""
