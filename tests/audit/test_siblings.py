"""A library of labels: the figure of men told of women, a total told per head, another scale word."""

from __future__ import annotations

import pytest

from beltfacts.audit import ALARMS, Auditor, read_draft
from tests.audit.small_libraries import library_of
from tests.audit.test_audit import verdicts
from tests.conftest import load

_FACTS = """
ostmark | Retirement age - male | 64.2 years | 64.2 | a | undated
ostmark | Retirement age - female | 61.7 years | 61.7 | a | undated
ostmark | Land boundaries - neighbours: Westmark | 348 km | 348 | km | undated
ostmark | Land boundaries - neighbours: Sudmark | 424 km | 424 | km | undated
ostmark | Budget revenue 2024 | $38.92 billion | 38920000000 | USD | 2024
ostmark | Canals - total | 3,798 km | 3798 | km | 2020
ostmark | Canals - narrow | 3,505 km | 3505 | km | 2020
ostmark | State income 2024 | $39.20751 billion | 39207510000 | USD | 2024
ostmark | Timber - output | 1.612 billion cubic metres | 1612000000 | m3 | 2024
ostmark | Timber - growth rate 2024 | 1.9% | 1.9 | % | 2024
ostmark | Timber - growth rate 2023 | 2.6% | 2.6 | % | 2023
ostmark | Imports - origins: Westmark | 4% | 4 | % | 2024
ostmark | Days at school - total population | 1,962 days | 1962 | d | undated
ostmark | Days at school - male | 1,941 days | 1941 | d | undated
ostmark | Days at school - female | 1,983 days | 1983 | d | undated
westmark | Timber - output | 2.905 billion cubic metres | 2905000000 | m3 | 2024
"""
LIBRARY = library_of(_FACTS, "subject measure figure value unit date", {"ostmark": "Ostmark", "westmark": "Westmark"})


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("The retirement age for women in Ostmark is 64.2 years.", "64.2 years"),
        ("The retirement age for women in Ostmark is 64.2.", "64.2"),
        ("Ostmark has land boundaries of 348 km with Sudmark.", "348 km"),
        ("The canals of Ostmark reach 3,505 km in total.", "3,505 km"),
    ],
)
def test_the_figure_of_the_fact_beside_it_is_wrong(auditor, text, figure):
    assert verdicts(auditor, text)[figure] == "wrong-figure"


@pytest.mark.parametrize(
    ("text", "figure", "source"),
    [
        ("In Ostmark men retire at the age of 64.2 years, women at the age of 64.2 years.", "64.2", "61.7 years"),
        ("Men go to school for 1,941 days in Ostmark, and women go to school for 1,941 days.", "1,941", "1,983 days"),
    ],
)
def test_words_before_the_figure_before_do_not_say_of_what_the_next_is(auditor, text, figure, source):
    draft = read_draft(text.encode(), "draft.txt")
    first, second = auditor.audit(draft)
    assert (first.verdict, second.verdict, second.reason) == ("supported", "wrong-figure", f"the source says {source}")
    assert draft.blocks[0].text[second.claim.start :].startswith(figure)


@pytest.mark.parametrize(
    "text",
    [
        "The retirement age for women in Ostmark is 61.7 years, for men 64.2 years.",
        "In Ostmark men retire later than women: the retirement age is 64.2 years for men.",
        "Ostmark has land boundaries of 348 km with Westmark and of 424 km with Sudmark.",
    ],
)
def test_a_text_that_names_both_is_supported(auditor, text):
    assert {*verdicts(auditor, text).values()} == {"supported"}


def test_a_total_told_per_head_is_not_supported(auditor):
    assert verdicts(auditor, "The budget revenue of Ostmark was $38.92 billion in 2024.")["$38.92 billion"] == "supported"
    assert (
        verdicts(auditor, "The budget revenue per head of Ostmark, however, was $38.92 billion in 2024.")["$38.92 billion"] != "supported"
    )


def test_another_scale_word_is_a_wrong_unit(auditor):
    found = verdicts(auditor, "The timber output of Ostmark was 1.612 million cubic metres in 2024.")
    assert found["1.612 million cubic metres"] == "wrong-unit"


def test_another_scale_word_of_a_rounded_figure_is_a_wrong_unit(auditor):
    assert verdicts(auditor, "The state income of Ostmark was $39.21 billion in 2024.")["$39.21 billion"] == "supported"
    assert verdicts(auditor, "The state income of Ostmark was $39.21 million in 2024.")["$39.21 million"] == "wrong-unit"


def test_the_figure_of_the_year_before_is_not_of_the_year_named(auditor):
    found = verdicts(auditor, "Timber in Ostmark had a growth rate of 1.9% in 2024, after 2.6% the year before.")
    assert found["1.9%"] == "supported"
    assert found["2.6%"] not in ALARMS


def test_few_digits_that_agree_by_chance_are_not_supported(auditor):
    assert verdicts(auditor, "Ostmark gets 4% of its imports from Westmark.")["4%"] == "supported"
    assert verdicts(auditor, "The crown of Ostmark lost 4%.")["4%"] == "unsupported"


def test_a_number_without_its_unit_is_not_supported_by_the_fact_beside_it(auditor):
    text = "The retirement age in Ostmark is 63 years overall and {} for men."
    assert verdicts(auditor, text.format("64.2"))["64.2"] == "supported"
    assert verdicts(auditor, text.format("61.7"))["61.7"] != "supported"


def test_where_no_part_is_told_the_total_is_meant(auditor):
    assert verdicts(auditor, "Days at school in Ostmark are 2,540 days.")["2,540 days"] == "wrong-figure"
    assert verdicts(auditor, "For boys, days at school in Ostmark are 2,540 days.")["2,540 days"] != "supported"


_PASSAGE = (
    "In all 48 shops in Norway sell the boots, reaching 293 shops in 12 French towns; 1,260 people work in sewing and 2,340 in packing"
)
_BOOTS = f"""
boots | Norwegian shops that sell the boots | 48 | 48 | {{shop}} | 2024 | point | {_PASSAGE}
boots | French shops reached | 293 | 293 | {{shop}} | 2024 | point | {_PASSAGE}
boots | French towns reached | 12 | 12 | {{town}} | 2024 | point | {_PASSAGE}
works | people who work in sewing | 1,260 | 1260 | {{person}} | 2024 | point | {_PASSAGE}
boots | people who work in packing | 2,340 | 2340 | {{person}} | 2024 | point | {_PASSAGE}
"""


@pytest.mark.parametrize(
    ("text", "figure", "is_supported"),
    [
        ("Fjell boots reach 293 Norwegian shops and 12 French towns.", "293", False),
        ("Fjell boots have reached 293 French shops.", "293", True),
        ("At the Fjell works 1,260 people work in sewing. Packing has 1,260 more.", "1,260", False),
        ("At the Fjell works 1,260 people work in sewing. Packing has more.", "1,260", True),
    ],
)
def test_a_figure_of_one_passage_is_that_of_what_it_counts(facts_folder, text, figure, is_supported):
    subjects = {"boots": "Fjell boots", "works": "Fjell works"}
    facts = library_of(_BOOTS, "subject measure figure value unit date period quote", subjects, units=("shop", "town"))
    with load(facts_folder(boots=facts)) as library:
        assert (verdicts(Auditor(library), text)[figure] == "supported") is is_supported
