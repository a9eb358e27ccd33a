"""Figures told as all since a start, of another time than the one before, as done, or of a rival: a library of a town museum and its neighbours."""

from __future__ import annotations

import pytest

from tests.audit.small_libraries import library_of

_SUBJECTS = {
    "mill": "Paper Mill Museum",
    "viaduct": "Nether Viaduct",
    "canton": "Ardmark",
    "ferries": "Lake Ferries",
    "clinic": "Orme Clinic",
}
_BUILT = "The Nether Viaduct, 2,460 metres long, is under construction"
_FACTS = f"""
mill | visitors | 38,400 | 38400 | {{visitor}} | 2024 | flow | 38,400 visitors came in 2024
mill | visitors | 31,900 | 31900 | {{visitor}} | 2022 | flow | 31,900 came in 2022
mill | visitors since the opening | 1.27 million | 1270000 | {{visitor}} | 1991/2024 | cumulative | Since it opened in 1991, 1.27 million have come
mill | opening | 1991 | | | 1991 | event | Since it opened in 1991, 1.27 million have come
mill | machines shown | 214 machines | 214 | {{machine}} | 2024 | point | 214 machines are shown
viaduct | length | 2,460 metres | 2460 | m | undated | point | {_BUILT}
canton | jobless rate | 4.3% | 4.3 | % | 2024 | point | The jobless rate was 4.3% in 2024 and 5.7% in 2020
canton | jobless rate | 5.7% | 5.7 | % | 2020 | point | The jobless rate was 4.3% in 2024 and 5.7% in 2020
ferries | passengers | 2.36 million | 2360000 | {{passenger}} | 2025-01/2025-09 | flow | 2.36 million passengers in the first nine months of 2025
ferries | boats | 17 boats | 17 | {{boat}} | 2025 | point | 17 boats
clinic | beds | 93 beds | 93 | {{bed}} | 2024 | point | 93 beds
"""
LIBRARY = library_of(
    _FACTS, "subject measure figure value unit date period quote", _SUBJECTS, units=("visitor", "machine", "passenger", "boat", "bed")
)


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Since it opened, the Paper Mill Museum has had 38,400 visitors.", "wrong-figure"),
        ("To date the Paper Mill Museum has welcomed 38,400 visitors.", "wrong-figure"),
        ("Since 1991, the Paper Mill Museum has had 38,400 visitors.", "wrong-figure"),
        ("Since the museum opened, 38,400 visitors have come to the Paper Mill Museum.", "wrong-figure"),
        ("By the end of 2024 the Paper Mill Museum had had 38,400 visitors since its opening.", "wrong-figure"),
        ("The Paper Mill Museum had 38,400 visitors in 2024, the most since its opening.", "supported"),
        ("Since it opened the Paper Mill Museum has had more than 30,000 visitors a year: in 2024 it had 38,400 visitors.", "supported"),
        ("Since its opening, the Paper Mill Museum has never had more visitors than in 2024, with 38,400.", "supported"),
        ("In 2024, the Paper Mill Museum had 38,400 visitors.", "supported"),
    ],
)
def test_the_amount_of_one_year_is_not_that_of_all_since_a_start(verdict_on, text, verdict):
    assert verdict_on(text, "38,400") == verdict


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("In 2024 the Paper Mill Museum welcomed 1.27 million visitors.", "wrong-date"),
        ("After its opening in 1991, the Paper Mill Museum has welcomed 1.27 million visitors.", "supported"),
        ("By 2024 the Paper Mill Museum had welcomed 1.27 million visitors.", "supported"),
        ("In 2024 the Paper Mill Museum passed 1.27 million visitors since its opening.", "supported"),
        ("Since 1991, the Paper Mill Museum has welcomed 1.27 million visitors.", "supported"),
    ],
)
def test_all_since_a_start_did_not_come_in_one_year(verdict_on, text, verdict):
    found = verdict_on(text, "1.27 million")
    assert found == verdict or (verdict == "wrong-date" and found == "wrong-figure")


def test_what_came_up_to_a_day_of_the_year_may_be_told_as_all_up_to_it(verdict_on):
    assert verdict_on("So far this year Lake Ferries has carried 2.36 million passengers.", "2.36 million") != "wrong-figure"
    assert (
        verdict_on("In the first nine months of 2025 Lake Ferries carried 2.36 million passengers altogether.", "2.36 million")
        == "supported"
    )


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("2024 was a good year for Ardmark. The jobless rate was 5.7%.", "wrong-date"),
        ("In 2020 Ardmark suffered. Its jobless rate was 5.7%.", "supported"),
        ("2024 was a good year for Ardmark. The jobless rate in 2020 was 5.7%.", "supported"),
        ("2024 was a good year for Ardmark. Earlier, its jobless rate was 5.7%.", "supported"),
        ("2024 was a good year for Ardmark. Four years before, the jobless rate was 5.7%.", "supported"),
    ],
)
def test_a_figure_without_a_time_is_of_that_of_the_sentence_before(verdict_on, text, verdict):
    assert verdict_on(text, "5.7%") == verdict


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("The Nether Viaduct carries trains over its 2,460 metres.", "overstated"),
        ("Drivers have been using the 2,460 metres of the Nether Viaduct since spring.", "overstated"),
        ("When finished, the Nether Viaduct will be 2,460 metres long.", "supported"),
        ("Once it is open, the Nether Viaduct will carry trains over 2,460 metres.", "supported"),
        ("The Nether Viaduct is 2,460 metres long.", "supported"),
    ],
)
def test_what_is_being_built_carries_nobody_yet(verdict_on, text, verdict):
    assert verdict_on(text, "2,460 metres") == verdict


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("The rival of the Paper Mill Museum shows 214 machines.", "unsupported"),
        ("The Paper Mill Museum's rival shows 214 machines.", "unsupported"),
        ("The Paper Mill Museum is small. Its competitor shows 214 machines.", "unsupported"),
        ("The Paper Mill Museum is small. Another museum shows 214 machines.", "unsupported"),
        ("The clinic's neighbour, the Paper Mill Museum, shows 214 machines.", "supported"),
        ("Unlike its rival, the Paper Mill Museum shows 214 machines.", "supported"),
        ("The Paper Mill Museum shows 214 machines, more than its rival.", "supported"),
    ],
)
def test_the_figure_of_a_rival_is_no_figure_of_the_subject(verdict_on, text, verdict):
    assert verdict_on(text, "214") == verdict


def test_a_year_beside_a_figure_is_no_wrong_year_of_an_event_told_before(verdict_on):
    text = "The Paper Mill Museum opened its doors in 1981. In 2024, 38,400 visitors came, after 31,900 in 2022."
    assert verdict_on(text, "1981") == "wrong-date"
    assert verdict_on(text, "2024") == "supported"
    assert verdict_on(text, "38,400") == "supported"


@pytest.mark.parametrize("than", ["below the", "after", "compared with"])
def test_the_date_of_a_figure_that_is_compared_with_is_not_that_of_the_first(verdict_on, than):
    assert verdict_on(f"The jobless rate of Ardmark was 4.3%, {than} 5.7% of 2020.", "4.3%") == "supported"
