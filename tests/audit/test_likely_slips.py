"""A figure that is a slip of the hand of a fact which the sentence may speak of, though its own words say little."""

from __future__ import annotations

import pytest

from beltfacts.audit import ALARMS
from tests.audit.small_libraries import library_of

LIBRARY = library_of(
    """
zoo | animals | 8,460 | 8460 | {animal} | 2024 | The zoo keeps 8,460 animals of 512 species
zoo | species | 512 | 512 | {species} | 2024 | The zoo keeps 8,460 animals of 512 species
zoo | visitors | 731,500 visitors | 731500 | {visitor} | 2024 | 731,500 visitors came, after 698,200 in 2023
zoo | visitors | 698,200 | 698200 | {visitor} | 2023 | 731,500 visitors came, after 698,200 in 2023
park | benches | 1,286 benches | 1286 | {bench} | 2024 | Ellen Park has 1,286 benches and 94 bins
park | bins | 94 bins | 94 | {bin} | 2024 | Ellen Park has 1,286 benches and 94 bins
park | trees felled | 417 trees | 417 | {tree} | 2024 | 417 trees were felled in Ellen Park
""",
    "subject measure figure value unit date quote",
    {"zoo": "Zoo of Marlby", "park": "Ellen Park"},
)


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("The Zoo of Marlby is home to 8,640 creatures.", "8,640"),
        ("The Zoo of Marlby had 731,500 guests in 2024 (698,700 the year before).", "698,700"),
        ("In 2024 Ellen Park had 94 bins; seats: 1,268.", "1,268"),
        ("Ellen Park lost trees again: 471.", "471"),
    ],
)
def test_digits_in_another_order_or_one_other_digit_are_a_slip(verdict_on, text, figure):
    assert verdict_on(text, figure) == "wrong-figure"


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("The Zoo of Marlby has 49 cages.", "49"),
        ("The library lends 8,640 books.", "8,640"),
        ("A ticket of the railway museum costs 417 crowns, and 1,268 were sold.", "1,268"),
        ("In Ellen Park 74 dogs were counted.", "74"),
    ],
)
def test_few_digits_or_other_things_are_chance(verdict_on, text, figure):
    assert verdict_on(text, figure) not in ("supported", *ALARMS)
