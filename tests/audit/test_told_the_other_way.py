"""Two figures that have each other's place, multiples that two facts refute, editions that are miscounted, and dates in the cells of a row."""

from __future__ import annotations

import pytest

from beltfacts.audit import ALARMS
from tests.audit.small_libraries import library_of
from tests.audit.test_audit import verdicts

_NAMES = {"power": "Morlund Power", "clinic": "Sankt Elin Clinic", "aquarium": "Aquarium of Vess", "congress": "Nordic Beekeepers Congress"}
_FACTS = """
power | share of tidal power | 31.4% | 31.4 | % | 2024 | Tides supplied 31.4% and peat 6.7%.
power | share of peat | 6.7% | 6.7 | % | 2024 | Tides supplied 31.4% and peat 6.7%.
clinic | births | 5,410 births | 5410 | {birth} | 2023 | There were 5,410 births, of which 182 were of twins.
clinic | births of twins | 182 | 182 | {birth} | 2023 | There were 5,410 births, of which 182 were of twins.
clinic | births | 5,260 births | 5260 | {birth} | 2022 | There were 5,260 births.
clinic | opening of the maternity ward | 8 April 2016 | | | 2016-04-08 | The maternity ward opened on 8 April 2016.
aquarium | visitors | 310,200 visitors | 310200 | {visitor} | 2024 | There were 310,200 visitors in 2024, 103,100 in 2020.
aquarium | visitors | 103,100 visitors | 103100 | {visitor} | 2020 | There were 310,200 visitors in 2024, 103,100 in 2020.
aquarium | completion | 1978 | | | 1978 | The aquarium was completed in 1978.
aquarium | length of the tunnel | 62 metres | 62 | m | undated | The tunnel is 62 metres long and 4 metres wide.
aquarium | width of the tunnel | 4 metres | 4 | m | undated | The tunnel is 62 metres long and 4 metres wide.
clinic | beds | 640 beds | 640 | {bed} | 2023 | It has 640 beds and 910 nurses.
clinic | nurses | 910 nurses | 910 | {nurse} | 2023 | It has 640 beds and 910 nurses.
clinic | blood donations | 30,000 donations | 30000 | {donation} | 2023 | There were 30,000 donations.
congress | edition held in 2022 | the seventh congress | 7 | {rank} | 2022 | The seventh congress was held in 2022.
congress | presidents at the congress | five national presidents | 5 | {president} | 2022 | Five national presidents came.
"""
LIBRARY = library_of(_FACTS, "subject measure figure value unit date quote", _NAMES)


@pytest.mark.parametrize(
    ("text", "figures", "verdict"),
    [
        ("In 2024 peat and tidal power supplied 31.4% and 6.7% of the power of Morlund Power.", ("31.4%", "6.7%"), "wrong-figure"),
        ("In 2024 tidal power and peat supplied 31.4% and 6.7% of the power of Morlund Power.", ("31.4%", "6.7%"), "supported"),
        (
            "Of the power of Morlund Power in 2024, 31.4% and 6.7% were peat and tidal power respectively.",
            ("31.4%", "6.7%"),
            "wrong-figure",
        ),
        ("Of the power of Morlund Power in 2024, 31.4% and 6.7% were tidal power and peat respectively.", ("31.4%", "6.7%"), "supported"),
        ("Morlund Power in 2024: the share of peat was 31.4% and that of tidal power 6.7%.", ("31.4%", "6.7%"), "wrong-figure"),
        ("Morlund Power in 2024: the share of tidal power was 31.4% and that of peat 6.7%.", ("31.4%", "6.7%"), "supported"),
        ("The tunnel of the Aquarium of Vess is 4 metres long and 62 metres wide.", ("4 metres", "62 metres"), "wrong-figure"),
        ("The tunnel of the Aquarium of Vess is 62 metres long and 4 metres wide.", ("4 metres", "62 metres"), "supported"),
        ("In 2023 Sankt Elin Clinic had 910 beds and 640 nurses.", ("910", "640"), "wrong-figure"),
        ("In 2023 Sankt Elin Clinic had 640 beds and 910 nurses.", ("910", "640"), "supported"),
        ("Sankt Elin Clinic had 182 births in 2023, of which 5,410 were births of twins.", ("182", "5,410"), "wrong-figure"),
        ("Sankt Elin Clinic had 5,410 births in 2023, of which 182 were births of twins.", ("182", "5,410"), "supported"),
        ("The nurses of Sankt Elin Clinic in 2023 cared for 640 beds and numbered 910.", ("910", "640"), "supported"),
        (
            "The edition that five national presidents attended in 2022 was the seventh Nordic Beekeepers Congress.",
            ("five", "seventh"),
            "supported",
        ),
    ],
)
def test_two_figures_that_have_each_others_place_are_wrong(auditor, text, figures, verdict):
    assert {verdicts(auditor, text)[figure] for figure in figures} == {verdict}


@pytest.mark.parametrize(
    ("text", "figure", "verdict"),
    [
        ("The visitors of the Aquarium of Vess have tripled since 2020.", "tripled", "supported"),
        ("The visitors of the Aquarium of Vess have doubled since 2020.", "doubled", "wrong-figure"),
        ("The visitors of the Aquarium of Vess have more than doubled since 2020.", "more than doubled", "unsupported"),
        ("The visitors of the Aquarium of Vess have doubled since 1990.", "doubled", "unsupported"),
        ("The Aquarium of Vess has doubled its tanks since 2020.", "doubled", "unsupported"),
    ],
)
def test_a_multiple_that_two_figures_refute_is_wrong(auditor, text, figure, verdict):
    assert verdicts(auditor, text)[figure] == verdict


@pytest.mark.parametrize(
    ("text", "figure", "verdict"),
    [
        ("In 2022 the Nordic Beekeepers Congress came to Tromso for its sixth edition.", "sixth", "wrong-figure"),
        ("In 2022 the Nordic Beekeepers Congress came to Tromso for its seventh edition.", "seventh", "supported"),
        ("- Nordic Beekeepers Congress 2022, the 6th: it rained", "6th", "wrong-figure"),
        ("- Nordic Beekeepers Congress 2022, the 7th: it rained", "7th", "supported"),
        ("The eighth Nordic Beekeepers Congress was held in 2022.", "eighth", "wrong-figure"),
        ("The eighth Nordic Beekeepers Congress will be held in 2024.", "eighth", "unsupported"),
        ("In 2022 the Nordic Beekeepers Congress came to Tromso, the sixth largest city.", "sixth", "unsupported"),
        ("In 2022 Tromso had the Nordic Beekeepers Congress for the second time.", "second", "unsupported"),
    ],
)
def test_the_edition_of_an_event_is_the_one_of_its_year(auditor, text, figure, verdict):
    assert verdicts(auditor, text)[figure] == verdict


@pytest.mark.parametrize(
    ("text", "figure", "verdict"),
    [
        ("The maternity ward of Sankt Elin Clinic admitted women for the first time on 8 April 2017.", "8 April 2017", "wrong-date"),
        ("The maternity ward of Sankt Elin Clinic marked its first anniversary on 8 April 2017.", "8 April 2017", "unsupported"),
        ("The Aquarium of Vess has had its doors open for guests since 1987.", "1987", "wrong-date"),
        ("The Aquarium of Vess got a new roof in 1991.", "1991", "unsupported"),
    ],
)
def test_a_slip_in_the_date_of_an_event_is_seen_whatever_verb_tells_it(auditor, text, figure, verdict):
    assert verdicts(auditor, text)[figure] == verdict


def test_a_nought_too_few_in_a_round_number_of_the_same_things_is_seen(auditor):
    assert verdicts(auditor, "In 2023 Sankt Elin Clinic had 3,000 blood donations.")["3,000"] == "wrong-figure"
    assert verdicts(auditor, "In 2023 Sankt Elin Clinic had 3,000 visitors a week.")["3,000"] not in ALARMS


def test_the_date_of_a_row_is_that_of_its_figures(auditor):
    table = "Notes on bees.\n\n| Year | Births at Sankt Elin Clinic |\n|---|---|\n| 2022 | 5,260 |\n| 2023 | 4,510 |\n| 2019 | 5,410 |\n| 2018 | 77 |\n"
    found = verdicts(auditor, table, "draft.md")
    assert (found["2022"], found["5,260"]) == ("supported", "supported")
    assert (found["2023"], found["4,510"]) == ("supported", "wrong-figure")
    assert found["2019"] == found["5,410"] == "wrong-date"
    assert found["2018"] not in ALARMS
