"""Numbers of things whose noun stands in a sentence before, or is told by another word: a library of mountain rescues and a school kitchen."""

from __future__ import annotations

import pytest

from beltfacts.audit import ALARMS
from tests.audit.small_libraries import library_of

LIBRARY = library_of(
    """
rescue | people caught by avalanches | 219 people | 219 | {person} | 2024 | They caught 219 people
rescue | buried people who carried a transmitter | 52 people | 52 | {person} | 2024 | Of the buried, 52 people carried a transmitter
rescue | dogs trained for the search | 17 dogs | 17 | {dog} | 2024 | The service trained 17 dogs for the search
kitchens | school kitchens | 41 kitchens | 41 | {kitchen} | 2024 | The service has 41 kitchens
kitchens | central kitchens | nine kitchens | 9 | {kitchen} | 2024 | Nine of the kitchens are central
kitchens | schools that the central kitchens deliver to | 168 schools | 168 | {school} | 2024 | They deliver to 168 schools
""",
    "subject measure figure value unit date quote",
    {"rescue": "Varn Rescue", "kitchens": "Orley Kitchens"},
    units=("dog", "kitchen", "school"),
)


def test_a_wrong_number_of_things_that_the_clause_does_not_name_is_told(verdict_on):
    text = "Varn Rescue had a hard winter, with 219 people caught by avalanches. Of the buried, 42 carried a transmitter."
    assert verdict_on(text, "42") == "wrong-figure"


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Varn Rescue had a hard winter, with 219 people caught by avalanches. Of the buried, 52 carried a transmitter.", "52"),
        ("Orley Kitchens has 41 kitchens, nine of them central.", "nine"),
        ("Varn Rescue had a hard winter. Of the buried, 42 pianos carried a transmitter.", "42"),
        ("Varn Rescue goes back to 1637, when people carried lamps.", "1637"),
    ],
)
def test_true_numbers_and_those_of_other_things_raise_no_alarm(verdict_on, text, figure):
    assert verdict_on(text, figure) not in ALARMS
