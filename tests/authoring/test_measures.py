"""What a figure measures is proposed as a short noun phrase, without the figure and the rest of the sentence."""

from __future__ import annotations

import pytest

from beltfacts.authoring import propose_measure


@pytest.mark.parametrize(
    ("quote", "figure", "measure"),
    [
        ("The museum lent 48 paintings to schools in May", "48", "paintings"),
        ("The bakery delivered 3,100 loaves in May", "3,100 loaves", "loaves delivered"),
        ("The quarry sold 9,400 tonnes of slate", "9,400 tonnes", "slate sold"),
        ("The mean depth fell from 4.1 m to 3.8 m", "3.8 m", "mean depth"),
        ("In all the repair of the roof cost £18,200", "£18,200", "repair of the roof"),
        ("The wall is 61 m long", "61 m", "wall"),
        ("| Slate | 9.4 | 8.8 |", "8.8", "Slate"),
        ("We lost 5% against the plan", "5%", ""),
    ],
)
def test_the_measure_that_is_proposed(quote: str, figure: str, measure: str) -> None:
    assert propose_measure(quote, figure) == measure
