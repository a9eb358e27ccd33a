"""Figures and dates that another fact has, or that are told of another time, source or rate, and so are not supported."""

from __future__ import annotations

import pytest

from beltfacts.audit import audit_draft, read_draft
from tests.audit.small_libraries import library_of
from tests.audit.test_audit import verdicts

_ORCHARDS = "In 2023 the orchards gave 3,870 tonnes of pears, 2,140 tonnes of plums and 5,460 tonnes of apples"
_ORCHARDS_NOW = "In 2024 the orchards gave 4,230 tonnes of pears, 1,980 tonnes of plums and 5,710 tonnes of apples"
_FACTS = f"""
pears | harvest | 3,870 tonnes | 3870 | t | 2023 | {_ORCHARDS}
pears | harvest | 4,230 tonnes | 4230 | t | 2024 | {_ORCHARDS_NOW}
plums | harvest | 2,140 tonnes | 2140 | t | 2023 | {_ORCHARDS}
plums | harvest | 1,980 tonnes | 1980 | t | 2024 | {_ORCHARDS_NOW}
orrin | rank by length of tramways per inhabitant | 34th in the world | 34 | {{rank}} | 2024 | Orrin is 34th in the world by tramways per inhabitant
orrin | passengers of the tramway each day | 61,300 | 61300 | {{passenger}} | 2024 | The tramway carries 61,300 passengers each day
orrin | cost of upkeep of a stop | 730 euros | 730 | EUR | 2024 | The upkeep of a stop costs 730 euros a year
sorter | parcels sorted | 3,180 parcels a day | 3180 | {{parcel}}/d | 2024 | The sorter handles 3,180 parcels a day
orrin | fare for a single ride | €2.40 | 2.40 | EUR | 2024-05-01 | The fare for a single ride rose from €2.10 to €2.40 on 1 May 2024
comedy | cost of production | €3.6 million | 3600000 | EUR | 2024 | The Lantern cost €3.6 million to make
comedy | tickets sold | 871,000 | 871000 | {{ticket}} | 2024 | The Lantern, released on 4 April 2024, sold 871,000 tickets
depot | budget of the depot | £72 million | 72000000 | GBP | 2026 | The depot receives £72 million, the fire brigade £139 million
brigade | budget of the fire brigade | £139 million | 139000000 | GBP | 2026 | The depot receives £72 million, the fire brigade £139 million
orrin | trees planted along the line | 2,750 | 2750 | {{tree}} | 2024 | "We have planted 2,750 trees along the line in two years," the mayor said
"""
_SUBJECTS = {
    "pears": "Pears",
    "plums": "Plums",
    "orrin": "Orrin tramway",
    "sorter": "Orrin sorter",
    "comedy": "The Lantern",
    "depot": "Depot",
    "brigade": "Fire brigade",
}
LIBRARY = library_of(_FACTS, "subject measure figure value unit date quote", _SUBJECTS, units=("passenger", "parcel", "ticket", "tree"))


@pytest.mark.parametrize(
    ("text", "figure", "verdict"),
    [
        ("Pears led with 4,230 tonnes, and plums followed with 2,140 tonnes.", "2,140 tonnes", "wrong-figure"),
        ("Pears led with 4,230 tonnes, and plums followed with 1,980 tonnes.", "1,980 tonnes", "supported"),
        ("In 2023 pears led with 3,870 tonnes, and plums followed with 2,140 tonnes.", "2,140 tonnes", "supported"),
        ("The harvest of plums fell from 2,140 tonnes to 1,980 tonnes.", "2,140 tonnes", "supported"),
        ("Last year the harvest of pears was 3,870 tonnes.", "3,870 tonnes", "wrong-figure"),
        ("Last year the harvest of pears was 4,230 tonnes.", "4,230 tonnes", "supported"),
        ("The harvest of pears was higher than last year, when it was 3,870 tonnes.", "3,870 tonnes", "supported"),
    ],
)
def test_a_figure_of_an_earlier_year_beside_those_of_a_later_one_is_wrong(verdict_on, text, figure, verdict):
    assert verdict_on(text, figure) == verdict


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("At first two trams crossed the bridge; now there are 34.", False),
        ("By length of tramways per inhabitant, Orrin is now 34th in the world.", True),
        ("Orrin's world rank by length of tramways per inhabitant is 34.", True),
    ],
)
def test_a_number_of_things_is_no_place_in_an_order(auditor, text, verdict):
    found = verdicts(auditor, text)
    assert (next(each for figure, each in found.items() if figure.startswith("34")) == "supported") is verdict


@pytest.mark.parametrize(
    ("text", "figure", "verdict"),
    [
        ("The upkeep of a stop of the Orrin tramway costs 730 euros a month.", "730 euros a month", "wrong-unit"),
        ("The upkeep of a stop of the Orrin tramway costs 730 euros a year.", "730 euros a year", "supported"),
        ("The Orrin sorter handles 3,180 parcels an hour.", "3,180", "wrong-unit"),
        ("The Orrin sorter handles 3,180 parcels a day.", "3,180", "supported"),
    ],
)
def test_a_rate_for_another_time_is_wrong(verdict_on, text, figure, verdict):
    assert verdict_on(text, figure) == verdict


@pytest.mark.parametrize(
    ("date", "verdict"), [("1 May 2024", "supported"), ("May 2024", "supported"), ("1 January 2024", "wrong-date"), ("2022", "wrong-date")]
)
def test_what_is_so_since_another_day_is_under_a_wrong_date(verdict_on, date, verdict):
    assert verdict_on(f"The fare for a single ride on the Orrin tramway has been €2.40 since {date}.", "€2.40") == verdict


@pytest.mark.parametrize(("month", "is_right"), [("April 2024", True), ("November 2024", False)])
def test_a_month_is_not_the_date_of_a_figure_of_the_year(verdict_on, month, is_right):
    assert (verdict_on(f"The Lantern came out in {month} and sold 871,000 tickets.", month) == "supported") is is_right


def test_a_figure_that_is_given_to_two_things_supports_one(auditor):
    text = "The Lantern made €3.6 million at home, while its cost of production was €3.6 million."
    found = audit_draft(auditor, read_draft(text.encode(), "draft.txt"), "draft.txt").figures
    assert [each["verdict"] for each in found] == ["unsupported", "supported"]


def test_a_figure_told_again_in_another_form_is_supported_twice(auditor):
    found = verdicts(auditor, "The cost of production of The Lantern was €3.6 million, that is 3,600,000 euros.")
    assert set(found.values()) == {"supported"}


@pytest.mark.parametrize(("row", "is_right"), [("Fire brigade", False), ("Depot", True)])
def test_a_cell_is_of_its_row(verdict_on, row, is_right):
    text = f"| Budget 2026 | |\n|---|---|\n| {row} | £72 million |\n"
    assert (verdict_on(text, "£72 million") == "supported") is is_right


@pytest.mark.parametrize(
    ("quotation", "verdict"),
    [
        ("In two years along the line we planted 2,750 trees", "misquote"),
        ("We have planted 2,750 trees along the line in two years", "supported"),
    ],
)
def test_a_quotation_in_another_order_is_a_misquote(verdict_on, quotation, verdict):
    assert verdict_on(f'"{quotation}," the mayor of Orrin said of the tramway.', "2,750") == verdict


@pytest.mark.parametrize(
    "text",
    [
        "Per the Harbour Bank, the tramway of Orrin carries 61,300 passengers each day.",
        "By the count of the Harbour Bank, the tramway of Orrin carries 61,300 passengers each day.",
        "As counted by the Harbour Bank, the tramway of Orrin carries 61,300 passengers each day.",
        "Ms Ferris cited the Harbour Bank, which has the tramway of Orrin carrying 61,300 passengers each day.",
        "The yearbook says that the tramway is old; the Harbour Bank, that the tramway of Orrin carries 61,300 passengers each day.",
    ],
)
def test_a_source_is_named_in_several_ways(verdict_on, text):
    assert verdict_on(text, "61,300") == "misattributed"


def test_a_source_that_is_named_so_is_right(verdict_on):
    assert verdict_on("The tramway of Orrin carries 61,300 passengers each day, per the Yearbook, which is much.", "61,300") == "supported"


@pytest.mark.parametrize(
    ("text", "figure", "verdict"),
    [
        ("Nach dem Bericht des Herald hat die Orrin-Straßenbahn, Orrin tramway, jeden Tag 61.300 Fahrgäste.", "61.300", "misattributed"),
        ("Nach dem Bericht des Yearbook hat die Orrin-Straßenbahn, Orrin tramway, jeden Tag 61.300 Fahrgäste.", "61.300", "supported"),
        ("Selon le Bureau, le tramway d'Orrin, Orrin tramway, transporte 61 300 passagers par jour.", "61 300", "supported"),
    ],
)
def test_in_another_language_a_source_may_be_any_word(verdict_on, text, figure, verdict):
    assert verdict_on(text, figure) == verdict


@pytest.mark.parametrize(("figure", "verdict"), [("3.6 million kroner", "unsupported"), ("3.6 million euros", "supported")])
def test_a_number_in_a_unit_that_the_fact_does_not_have_is_not_its(auditor, figure, verdict):
    assert [*verdicts(auditor, f"The cost of production of The Lantern was {figure}.").values()] == [verdict]
