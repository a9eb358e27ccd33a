"""Measures that are one, nearly one, or others."""

from __future__ import annotations

import pytest

from beltfacts.compare import measure_words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("share of all exports in 2021", "share of all exports, first half of 2025"),
        ("trade in goods, in dollars", "trade in goods"),
        ("Tonnes carried by canal", "tonnes carried by the canal"),
        ("travel time since the opening", "travel time since the opening in 2019"),
        ("cargo carried from January to June 2023", "cargo carried from January to June 2024"),
        ("years without an accident, to 2024", "years without an accident"),
        ("growth from 2019 to 2023", "growth from 2019 to 2024"),
        ("accidents on 3 May 2023", "accidents on 9 June 2024"),
    ],
)
def test_dates_units_and_function_words_do_not_part_measures(one, other):
    assert measure_words(one) == measure_words(other)


def test_words_of_the_subject_part_the_members_of_a_list():
    lao, others = (measure_words(f"ethnic groups: {name}", ("Laos", "Lao PDR")) for name in ("Lao", "others"))
    assert lao != measure_words("ethnic groups", ("Laos", "Lao PDR")) and not lao.is_near(others)


def test_a_label_that_begins_with_the_subject_is_its_measure():
    assert measure_words("Salt Canal: cargo carried", ("Salt Canal",)).is_near(measure_words("cargo carried", ("Salt Canal",)))


@pytest.mark.parametrize("total", ["goods carried - total", "total goods carried"])
def test_a_part_that_names_the_whole_parts_nothing(total):
    assert measure_words("goods carried").is_near(measure_words(total))


def test_words_of_the_subject_do_not_part_measures():
    names = ("Northern Railway", "北方铁路")
    assert measure_words("travel time by railway", names) == measure_words("travel time", names)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("bilateral trade", "bilateral trade in goods"),
        ("total cargo carried", "cargo carried"),
        ("travel time between A-town and B-ville", "travel time between A-town and B-ville since the opening"),
    ],
)
def test_a_measure_with_one_word_more_is_near(one, other):
    assert measure_words(one).is_near(measure_words(other))
    assert measure_words(other).is_near(measure_words(one))
    assert measure_words(one) != measure_words(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("exports to Laos of steel", "exports from Laos of steel"),
        ("travel time by train before the bridge", "travel time by train"),
        ("highest daily passengers carried", "daily passengers carried"),
        ("growth of cargo carried", "cargo carried"),
        ("life expectancy at birth, female", "life expectancy at birth"),
        ("planned length of line", "length of line"),
        ("cargo carried per day", "cargo carried"),
        ("imports of goods", "exports of goods"),
        ("population", "area"),
        ("urban population share", "rural population share"),
        ("alcohol consumption - total", "alcohol consumption - wine"),
        ("ports - large", "ports - very large"),
        ("ethnic groups: Lao", "ethnic groups"),
        ("land use - farm land: arable land", "land use - farm land"),
        ("growth of cargo since 2019", "growth of cargo since 2020"),
        ("growth of cargo from 2019 to 2024", "growth of cargo from 2021 to 2024"),
        ("growth of cargo between 2019 and 2024", "growth of cargo between 2022 and 2024"),
        ("cargo of 2024 against 2013", "cargo of 2024 against 2020"),
        ("cargo compared with 2013", "cargo compared with 2020"),
        ("cargo of 2024 against 2013-2015", "cargo of 2024 against 2016-2018"),
        ("growth of cargo on the first half of 2023", "growth of cargo on the first half of 2022"),
        ("\u8d27\u8fd0\u91cf\u6bd42019\u5e74\u589e\u957f", "\u8d27\u8fd0\u91cf\u6bd42020\u5e74\u589e\u957f"),
    ],
)
def test_a_word_that_makes_another_measure_parts_them(one, other):
    assert not measure_words(one).is_near(measure_words(other))
    assert not measure_words(other).is_near(measure_words(one))
