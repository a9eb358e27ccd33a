"""Parts with a date of their own, plans of which something is said to be done, and prices in cents in tables: a library of a dairy."""

from __future__ import annotations

import pytest

from tests.audit.small_libraries import library_of

_SUBJECTS = {"dairy": "Fenn Dairy", "plan": "Fenn Dairy plan"}
_FACTS = """
dairy | stalls in the barn | 640 stalls | 640 | {stall} | 2025 | point | The barn has 640 stalls | actual
dairy | share of stalls in use | 91% | 91 | % | 2023 | point | 91% of the stalls were in use in 2023 | actual
dairy | cows | 512 cows | 512 | {cow} | 2015 | point | The herd fell from 512 cows in 2015 to 417 in 2020 | actual
dairy | cows | 417 cows | 417 | {cow} | 2020 | point | The herd fell from 512 cows in 2015 to 417 in 2020 | actual
dairy | price paid for milk | 46.8 cents per litre | 0.468 | EUR/L | 2024 | flow | We paid 46.8 cents per litre in 2024 | actual
dairy | length of the cheese line | 85 m | 85 | m | 2025 | point | The 85 m cheese line is under construction at Fenn Dairy | actual
dairy | hay harvested per hectare | 6.1 tonnes per hectare | 6.1 | t/har | 2024 | flow | The meadows of the dairy yielded 6.1 tonnes of hay per hectare | actual
plan | jobs expected from the plan | 140 jobs | 140 | {job} | 2030 | flow | We expect the plan to create 140 jobs | forecast
"""
LIBRARY = library_of(_FACTS, "subject measure figure value unit date period quote status", _SUBJECTS, units=["stall", "cow", "job"])


@pytest.mark.parametrize(
    ("text", "figure", "expected"),
    [
        ("The barn of Fenn Dairy: 640 stalls, of which 91% were in use in 2023.", "640", "supported"),
        ("The barn of Fenn Dairy: 640 stalls, of which 91% were in use in 2023.", "91%", "supported"),
        ("The barn of Fenn Dairy: 640 stalls, of which 91% were in use in 2021.", "91%", "wrong-date"),
        ("The herd of Fenn Dairy shrank from 512 cows in 2015 to 417 in 2019.", "2015", "supported"),
        ("The herd of Fenn Dairy shrank from 512 cows in 2015 to 417 in 2019.", "2019", "wrong-date"),
        ("So far the Fenn Dairy plan has created 140 jobs.", "140", "overstated"),
        ("The Fenn Dairy plan is to create 140 jobs.", "140", "supported"),
        ("The Fenn Dairy plan has not created jobs so far; 140 jobs are expected.", "140", "supported"),
        ("The Fenn Dairy plan has created 140 jobs.", "140", "overstated"),
        ("All 85 m of the cheese line of Fenn Dairy are producing.", "85 m", "overstated"),
        ("A hectare of Fenn Dairy gave 6.1 tonnes of hay in 2024.", "6.1 tonnes", "supported"),
        ("A hectare of Fenn Dairy gave 1.6 tonnes of hay in 2024.", "1.6 tonnes", "wrong-figure"),
        ("The cheese line of Fenn Dairy is to be 85 m long.", "85 m", "supported"),
        ("# Fenn Dairy\n\n| | 2024 |\n|---|---|\n| Price paid for milk, cents per litre | 46.8 |", "46.8", "supported"),
        ("# Fenn Dairy\n\n| | 2024 |\n|---|---|\n| Price paid for milk, pence per litre | 46.8 |", "46.8", "unsupported"),
    ],
)
def test_a_figure_has_its_own_date_state_and_unit(verdict_on, text, figure, expected):
    assert verdict_on(text, figure) == expected
