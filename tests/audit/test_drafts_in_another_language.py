"""Drafts in another language than the documents: a word that a fact has not says nothing, and their own words tell times of comparison."""

from __future__ import annotations

import pytest

from beltfacts.audit import ALARMS
from tests.audit.small_libraries import FRENCH, GERMAN, SPANISH, YEARBOOK, library_of

LIBRARY = library_of(
    """
club | points | 71 points | 71 | {point} | 2024 | Ostrey Rowers came first with 71 points
club | price of a seat | €14.35 | 14.35 | EUR | 2024 | A seat cost €14.35 in 2024, after €12.90 in 2023
market | share of the sales of boats | 43.7% | 43.7 | % | 2024 | Yards took 43.7% of the sales of boats in 2024
school | pupils | 1,846 pupils | 1846 | {pupil} | 2024 | The school had 1,846 pupils in 2024, 3.8% more than in 2023
school | growth of the number of pupils | 3.8% | 3.8 | % | 2024 | The school had 1,846 pupils in 2024, 3.8% more than in 2023
""",
    "subject measure figure value unit date quote",
    {"club": "Ostrey Rowers", "market": "Boat Market of Velland", "school": "Lindal School"},
    units=("point", "pupil"),
    sources=YEARBOOK + 'language = "en"\n',
)


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        (f"{SPANISH}El campeón, el Ostrey Rowers, sumó 71 tantos y ganó.", "71"),
        (f"{FRENCH}L'école de Lindal compte désormais 1 846 élèves.", "1 846"),
        (f"{GERMAN}Die Bootswerften halten 43,7 Prozent des Marktes.", "43,7 Prozent"),
    ],
)
def test_what_a_figure_counts_is_in_no_word_of_a_fact_in_another_language(verdict_on, text, figure):
    assert verdict_on(text, figure) == "supported"


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        (f"{SPANISH}Un asiento del Ostrey Rowers se pagó a 14,35 euros, frente a 12,09 en 2023.", "14,35 euros"),
        (f"{FRENCH}À Lindal School, le nombre des élèves a augmenté de 3,8 % par rapport à 2023.", "3,8 %"),
        (f"{FRENCH}À Lindal School, on compte 1 846 élèves, soit 3,8 % de plus qu'en 2023.", "3,8 %"),
        (f"{GERMAN}Ein Platz bei Ostrey Rowers kostete 14,35 Euro, nach 12,09 Euro im Jahr 2023.", "14,35 Euro"),
    ],
)
def test_a_time_of_comparison_is_not_that_of_the_figure(verdict_on, text, figure):
    assert verdict_on(text, figure) == "supported"


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        (f"{SPANISH}Un asiento del Ostrey Rowers se pagó a 14,35 euros en 2023.", "14,35 euros"),
        (f"{GERMAN}Bei Ostrey Rowers kostete ein Platz 2023 14,35 Euro, 2022 waren es 11 Euro.", "14,35 Euro"),
    ],
)
def test_the_figure_of_another_time_is_not_supported(verdict_on, text, figure):
    assert verdict_on(text, figure) != "supported"


def test_a_common_number_is_that_of_no_fact(verdict_on):
    assert verdict_on(f"{SPANISH}Un vecino tiene 71 gallinas.", "71") not in ("supported", *ALARMS)


_ENGLISH = "The town lies in the valley, and the boats of the club are at the end of the pier in the north of it.\n\n" * 3


@pytest.mark.parametrize(
    ("text", "figure", "expected"),
    [
        (f"{_ENGLISH}{FRENCH}Les chantiers ont pris 43,7 % des ventes de bateaux en 2024.", "43,7 %", "supported"),
        (f"{_ENGLISH}{FRENCH}Les chantiers ont pris 47,3 % des ventes de bateaux en 2024.", "47,3 %", "wrong-figure"),
        (
            f"{FRENCH * 6}\n\nThe school of the town, Lindal School, had 1,846 pupils in 2024, and it is the pride of the valley.",
            "1,846",
            "supported",
        ),
        (
            f"{_ENGLISH}Ostrey Rowers: 71 points, Lindal School: 1,846 pupils, Boat Market of Velland: 43.7% for yards in 2024.",
            "1,846",
            "supported",
        ),
    ],
)
def test_a_paragraph_is_read_in_its_own_language(verdict_on, text, figure, expected):
    assert verdict_on(text, figure) == expected
