"""Figures, dates and plans that are told beside others: which of two like figures tells a fact, a citation, a plan told as a plan."""

from __future__ import annotations

import pytest

from beltfacts.audit import ALARMS, audit_draft, read_draft
from tests.audit.small_libraries import library_of
from tests.audit.test_audit import verdicts

_FACTS = """
otter-bay | share of the harvest | 31% | 31 | % | 2024 | actual | Otter Bay had 31% of the harvest, Gull Bay 18% and Heron Bay 27%
gull-bay | share of the harvest | 18% | 18 | % | 2024 | actual | Otter Bay had 31% of the harvest, Gull Bay 18% and Heron Bay 27%
heron-bay | share of the harvest | 27% | 27 | % | 2024 | actual | Otter Bay had 31% of the harvest, Gull Bay 18% and Heron Bay 27%
calder-seeds | sales | €318 million | 318000000 | EUR | 2024 | actual | Calder Seed Company sold for €318 million
brannock-seeds | sales | €274 million | 274000000 | EUR | 2024 | actual | Brannock Seed Company sold for €274 million
hatchery | cost | €46 million | 46000000 | EUR | 2028 | forecast | The hatchery costs €46 million, of which the county pays €19 million
hatchery | share of the cost paid by the county | €19 million | 19000000 | EUR | 2028 | forecast | of which the county pays €19 million
hatchery | young fish bred | 840,000 | 840000 | {fish} | 2029 | forecast | The hatchery will breed 840,000 fish
gull-bay | average landings a boat | 2,160 tonnes | 2160 | t | 2024 | actual | Gull Bay had the highest average landings a boat, 2,160 tonnes
otter-bay | boats | 58 | 58 | {boat} | 2024 | actual | Otter Bay had 58 boats
otter-bay | crates landed | 71,400 | 71400 | {crate} | 2024 | actual | The boats landed 71,400 crates
otter-bay | fall of the by-catch | 36% | 36 | % | 2024 | actual | By-catch was 36% below its level of 2016
otter-bay | weight of fish landed | 740 million tonnes | 740000000 | t | 2024 | actual | 740 million tonnes of fish were landed
"""
_SUBJECTS = {
    "otter-bay": "Otter Bay",
    "gull-bay": "Gull Bay",
    "heron-bay": "Heron Bay",
    "calder-seeds": "Calder Seed Company",
    "brannock-seeds": "Brannock Seed Company",
    "hatchery": "Lorne Hatchery",
}
LIBRARY = library_of(_FACTS, "subject measure figure value unit date status quote", _SUBJECTS, units=("boat", "crate"))


def test_of_two_like_figures_the_one_whose_clause_names_the_fact_tells_it(auditor):
    text = "Otter Bay had 31% of the harvest in 2024, Gull Bay 27% and Heron Bay 27%."
    found = audit_draft(auditor, read_draft(text.encode(), "draft.txt"), "draft.txt").figures
    assert [each["verdict"] for each in found if each["text"] == "27%"] == ["wrong-figure", "supported"]


@pytest.mark.parametrize(
    ("text", "figure", "verdict"),
    [
        ("Calder took €274 million in sales in 2024.", "€274 million", "wrong-figure"),
        ("Calder took €318 million in sales in 2024.", "€318 million", "supported"),
        ("Brannock took €274 million in sales in 2024.", "€274 million", "supported"),
    ],
)
def test_a_part_of_a_name_tells_whose_figure_it_is(auditor, text, figure, verdict):
    assert verdicts(auditor, text)[figure] == verdict


@pytest.mark.parametrize(
    ("text", "figure", "verdict"),
    [
        ("The county pays €19 million of the cost of Lorne Hatchery.", "€19 million", "supported"),
        ("Lorne Hatchery: 840,000 young fish, ready in 2029.", "840,000", "supported"),
        ("The county has already paid €19 million of the cost of Lorne Hatchery.", "€19 million", "overstated"),
        ("Lorne Hatchery breeds 840,000 young fish.", "840,000", "overstated"),
        ("Lorne Hatchery has since reached its goal of 840,000 young fish.", "840,000", "overstated"),
        ("Lorne Hatchery has not reached its goal of 840,000 young fish.", "840,000", "supported"),
        ("In 2029 Lorne Hatchery bred 840,000 young fish.", "840,000", "overstated"),
    ],
)
def test_a_plan_is_overstated_only_where_it_is_told_otherwise(auditor, text, figure, verdict):
    assert verdicts(auditor, text)[figure] == verdict


def test_the_highest_of_averages_is_an_average(auditor):
    assert verdicts(auditor, "A boat of Gull Bay landed 2,160 tonnes on average in 2024.")["2,160 tonnes"] == "supported"


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("The 58 boats of Otter Bay landed 71,400 crates, after 69,300 in 2022.", "58"),
        ("By-catch at Otter Bay is 36% below that of 2016.", "36%"),
        ("Otter Bay had 58 boats (Yearbook 2025).", "58"),
        ("Moe and Hill (2023) counted 58 boats at Otter Bay.", "58"),
    ],
)
def test_a_date_of_another_figure_or_of_a_citation_makes_none_wrong(auditor, text, figure):
    found = verdicts(auditor, text)
    assert found[figure] == "supported"
    assert not {*found.values()} & {*ALARMS}


def test_another_size_and_another_kind_of_unit_is_no_wrong_unit(auditor):
    assert verdicts(auditor, "The fish landed at Otter Bay was worth $74 million.")["$74 million"] not in ALARMS
    assert verdicts(auditor, "The weight of fish landed at Otter Bay was 740 million litres.")["740 million litres"] == "wrong-unit"
