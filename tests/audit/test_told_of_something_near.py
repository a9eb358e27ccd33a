"""Figures that a fact near the one that is meant has, in another unit or direction, or for another time."""

from __future__ import annotations

from time import process_time

import pytest

from beltfacts.audit.claims import sources_of_sentence
from tests.audit.small_libraries import library_of

_FACTS = """
fair | stall holders | 640 | 640 | {holder} | 2025 | The fair had 640 stall holders, 130 fewer than in 2024
fair | decline in stall holders | 130 fewer | 130 | {holder} | 2025 | The fair had 640 stall holders, 130 fewer than in 2024
fair | share of stalls with food | 38% | 38 | % | 2025 | Stalls with food were 38%, after 33% in 2024
fair | share of stalls with food | 33% | 33 | % | 2024 | Stalls with food were 38%, after 33% in 2024
fair | cost of a day of cleaning | about 9,400 euros | 9400 | EUR | 2025 | A day of cleaning cost about 9,400 euros
fair | rent of a stall | €1,850 a month | 1850 | EUR/mo | 2025 | A stall cost €1,850 a month
elm | trees felled | 1,470 | 1470 | {tree} | 2025 | The storm felled 1,470 trees in Elm Wood, 2,360 in Fir Wood and 815 in Oak Wood
fir | trees felled | 2,360 | 2360 | {tree} | 2025 | The storm felled 1,470 trees in Elm Wood, 2,360 in Fir Wood and 815 in Oak Wood
oak | trees felled | 815 | 815 | {tree} | 2025 | The storm felled 1,470 trees in Elm Wood, 2,360 in Fir Wood and 815 in Oak Wood
fair | share of visitors from abroad | 14% | 14 | % | 2025 | Of the visitors 14% came from abroad and 21% from the coast
fair | share of visitors from the coast | 21% | 21 | % | 2025 | Of the visitors 14% came from abroad and 21% from the coast
port | throughput of containers | 37.1862 million TEUs | 37186200 | {TEU} | 2025 | The port had a throughput of 37.1862 million TEUs
"""
LIBRARY = library_of(
    _FACTS,
    "subject measure figure value unit date quote",
    {"fair": "Almsund Fair", "port": "Port of Almsund", "elm": "Elm Wood", "fir": "Fir Wood", "oak": "Oak Wood"},
    units=("holder", "tree"),
)


@pytest.mark.parametrize(
    ("text", "figure", "verdict"),
    [
        ("The Almsund Fair had 640 stall holders in 2025, 130 more than the year before.", "130", "wrong-figure"),
        ("The Almsund Fair had 640 stall holders in 2025, 130 fewer than the year before.", "130", "supported"),
        ("Stalls with food made up 38% of the Almsund Fair in 2025, a rise of 5%.", "5%", "wrong-unit"),
        ("Stalls with food made up 38% of the Almsund Fair in 2025, a fall of 5%.", "5%", "unsupported"),
        ("Stalls with food made up 38% of the Almsund Fair in 2025, a rise of 5 percentage points.", "5 percentage points", "supported"),
        ("A week of cleaning the Almsund Fair cost about 9,400 euros.", "9,400 euros", "wrong-unit"),
        ("A day of cleaning the Almsund Fair cost about 9,400 euros.", "9,400 euros", "supported"),
        ("The rent of a stall at the Almsund Fair is €1,850 a week.", "€1,850", "wrong-unit"),
        ("Each month the rent of a stall at the Almsund Fair is €1,850.", "€1,850", "supported"),
        ("A year earlier the rent of a stall at the Almsund Fair was €1,850.", "€1,850", "supported"),
        ("The Port of Almsund had a throughput of 37.19 million tonnes.", "37.19 million tonnes", "wrong-unit"),
        ("The Port of Almsund had a throughput of 37.19 million TEUs.", "37.19 million TEUs", "supported"),
    ],
)
def test_a_figure_in_another_unit_direction_or_for_another_time_is_wrong(verdict_on, text, figure, verdict):
    assert verdict_on(text, figure) == verdict


@pytest.mark.parametrize(
    ("text", "figure", "verdict"),
    [
        ("- felled by the storm: Elm Wood 1,470, Fir Wood 815", "815", "wrong-figure"),
        ("Elm Wood fared badly. Fir stands at 815 now.", "815", "wrong-figure"),
        ("Elm Wood fared badly. Oak stands at 815 now.", "815", "supported"),
        ("| Wood | Felled |\n|---|---|\n| Elm Wood | 2,360 |\n", "2,360", "wrong-figure"),
        ("| Wood | Felled |\n|---|---|\n| Fir Wood | 2,360 |\n", "2,360", "supported"),
        ("REPORTER: The share of visitors from the coast was 14%, Brennick Tolm says.", "14%", "wrong-figure"),
        ("The fair of Almsund drew many. The coast, as ever close by, accounts for 14% of them.", "14%", "ambiguous"),
        ("The fair of Almsund drew many. The coast, as ever close by, accounts for 21% of them.", "21%", "supported"),
    ],
)
def test_the_figure_of_a_neighbour_is_wrong(verdict_on, text, figure, verdict):
    assert verdict_on(text, figure) == verdict


@pytest.mark.parametrize(
    "text", ["The rent is €1,850 a month, per Eurostat, at the Almsund Fair.", "€1,850 a month is the rent, per Eurostat."]
)
def test_a_source_is_named_behind_per(verdict_on, text):
    assert verdict_on(f"The rent of a stall at the Almsund Fair rose. {text}", "€1,850") == "misattributed"


def test_many_words_with_capitals_take_little_time():
    start = process_time()
    assert sources_of_sentence("Per " + "Aaa's of Bbb " * 3000, 0, 39_000) == []
    assert process_time() - start < 3
