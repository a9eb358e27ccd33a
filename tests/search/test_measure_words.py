"""Bases of rates, extremes, directions of change and times, asked in other words than the measure has. A library made up here."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import beltfacts
from beltfacts.library.library import Library
from beltfacts.search.answers import answer
from tests.search.test_names_and_series import SOURCE, entry

ROWS = [
    ("Timber output per capita", "3.1 tonnes", 3.1, "t"),
    ("Timber output", "70,400 tonnes", 70_400, "t"),
    ("Midwives", "0.8 midwives/1,000 population", 0.8, "{midwife}/1000"),
    ("Stillbirths", "4 deaths/1,000 births", 4, "{death}/1000"),
    ("Parcels per inhabitant", "12 parcels", 12, "{parcel}/{person}"),
    ("Parcels", "610,000 parcels", 610_000, "{parcel}"),
    ("Median age", "44 years", 44, "a"),
    ("Shepherds' mean age at first shearing", "19 years", 19, "a"),
    ("Highest bell tower", "71 m", 71, "m"),
    ("Rise of parcel fees", "6%", 6, "%"),
    ("Fee for a mooring", "5 pounds", 5, "GBP"),
    ("Ferry line, length", "31 km", 31, "km"),
    ("Ferry line, crossing", "50 minutes", 50, "min"),
]
"""Measure, figure, value and unit of each fact of a place."""


@pytest.fixture(scope="module")
def islands(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """Yield a library of two islands without any vocabulary."""
    text = SOURCE
    for place, name in enumerate(("Netherlands", "Skarholm")):
        for at, (measure, figure, value, unit) in enumerate(ROWS):
            text += entry(name, measure, figure, value, unit, number=20 * place + at)
    folder = tmp_path_factory.mktemp("islands")
    (folder / "facts.toml").write_text(text, encoding="utf-8")
    with beltfacts.load([folder], cached=False) as library:
        yield library


@pytest.mark.parametrize(
    ("query", "measure"),
    [
        ("timber output per person Skarholm", "Timber output per capita"),
        ("Skarholm timber output per head", "Timber output per capita"),
        ("midwives per 1,000 people Skarholm", "Midwives"),
        ("midwives per 1,000 inhabitants Skarholm", "Midwives"),
        ("parcels per head Skarholm", "Parcels per inhabitant"),
        ("Per head parcels Skarholm", "Parcels per inhabitant"),
        ("parcels Skarholm", "Parcels"),
        ("average age Skarholm", "Median age"),
        ("tallest bell tower Skarholm", "Highest bell tower"),
        ("increase in parcel fees Skarholm", "Rise of parcel fees"),
        ("how much does a mooring cost in Skarholm", "Fee for a mooring"),
        ("how long does the Skarholm ferry line take", "Ferry line, crossing"),
        ("how long is the Skarholm ferry line", "Ferry line, length"),
        ("Dutch parcels", "Parcels"),
    ],
)
def test_other_words_than_those_of_the_measure_find_it(islands: Library, query: str, measure: str) -> None:
    hits = answer(islands, query).hits
    assert [hit.fact.measure for hit in hits][:1] == [measure]
    assert hits[0].fact.subject == ("netherlands" if "Dutch" in query else "skarholm")


@pytest.mark.parametrize(
    ("query", "left_open"),
    [
        ("stillbirths per 1,000 people Skarholm", "per 1,000 people"),  # of births, not of people
        ("ferry line per head Skarholm", "per head"),
        ("how much did the Skarholm ferry line cost", "cost"),  # the fee is another thing's
        ("decrease in parcel fees Skarholm", "decrease"),
        ("lowest bell tower Skarholm", "lowest"),
    ],
)
def test_another_base_direction_or_price_is_no_answer(islands: Library, query: str, left_open: str) -> None:
    found = answer(islands, query)
    assert found.hits == []
    assert left_open in found.near[0].missed


def test_a_median_that_answers_for_an_average_is_said(islands: Library) -> None:
    assert ("average", "median") in answer(islands, "average age Skarholm").hits[0].read_as


def test_a_number_in_the_name_of_a_subject_is_a_part_of_it_in_small_letters_too(tmp_path: Path) -> None:
    text = SOURCE + "".join(
        entry(f"Sector {number}", "Population", f"{number}31", number * 100 + 31, "{person}", str(year), year)
        for number in range(1, 50)
        for year in (1990, 2000)
    )
    (tmp_path / "facts.toml").write_text(text, encoding="utf-8")
    with beltfacts.load([tmp_path], cached=False) as library:
        for query in ("population sector 7 1990", "how many people lived in sector 7 in 1990", "Sector 7 population 1990"):
            found = answer(library, query)
            assert [(hit.fact.subject, hit.fact.date) for hit in found.hits] == [("sector-7", "1990")]
        unknown = answer(library, "population sector 77")
        assert unknown.hits == [] and unknown.near[0].missed == ("77",)
