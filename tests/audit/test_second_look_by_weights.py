"""Figures on which no rule is sure: what speaks for each fact is added up. The rarer a figure is, the less its words must say."""

from __future__ import annotations

import pytest

from beltfacts.audit import ALARMS
from tests.audit.small_libraries import library_of

LIBRARY = library_of(
    """
power | change of suppliers by households | 13.7% | 13.7 | % | 2024 | 13.7% of the households went to another supplier
power | hours with prices below zero | 386 hours | 386 | h | 2024 | Prices lay below zero in 386 hours
power | output of solar panels | 4.7 TWh | 4.7 | TW.h | 2024 | Panels on roofs and fields gave 4.7 TWh
power | output of wind turbines | 19.3 TWh | 19.3 | TW.h | 2024 | Turbines gave 19.3 TWh
power | share of gas in the output | 9% | 9 | % | 2024 | Gas had 9% of the output
power | staff of the grid company | 2,340 people | 2340 | {person} | 2024 | The grid company employs 2,340 people
harbour | fish landed | 61,480 tonnes | 61480 | t | 2024 | 61,480 tonnes of fish were landed
harbour | length of the quay | 1,270 metres | 1270 | m | 2024 | The quay is 1,270 metres long
""",
    "subject measure figure value unit date quote",
    {"power": "Power of Velland", "harbour": "Harbour of Ostrey"},
)


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Power of Velland is cheap. - Switching: 13.7%.", "13.7%"),
        ("On the exchange it cost less than nothing for 386 hours.", "386 hours"),
        ("The sun is catching up: 4.7 TWh came from roofs.", "4.7 TWh"),
    ],
)
def test_a_rare_figure_in_other_words_is_that_of_the_only_fact_that_has_it(verdict_on, text, figure):
    assert verdict_on(text, figure) == "supported"


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("About 9% of my friends have a boat.", "9%"),
        ("The mast of our boat is 12 metres long.", "12 metres"),
        ("I waited for 386 days.", "386 days"),
        ("The output has doubled.", "doubled"),
        ("Our club has 2,430 members.", "2,430"),
        ("At the Harbour of Ostrey, 87 tonnes of fish lay on the ice.", "87 tonnes"),
    ],
)
def test_a_common_figure_or_one_of_other_things_is_that_of_no_fact(verdict_on, text, figure):
    assert verdict_on(text, figure) not in ("supported", *ALARMS)


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("In the Harbour of Ostrey, boats brought in 61,840 tonnes.", "61,840 tonnes"),
        ("The Harbour of Ostrey has a quay of 1,370 metres.", "1,370 metres"),
    ],
)
def test_another_figure_near_that_of_the_fact_is_wrong(verdict_on, text, figure):
    assert verdict_on(text, figure) == "wrong-figure"
