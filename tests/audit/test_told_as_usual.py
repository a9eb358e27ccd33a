"""Averages and usual values, changes since another year, earlier states told as of now, and names within names: a library of a fjord town."""

from __future__ import annotations

import pytest

from beltfacts.audit import read_draft
from tests.audit.small_libraries import library_of

_SUBJECTS = {
    "vik": "Sandvik",
    "port": "Sandvik Harbour",
    "tunnel": "Sandvik Coast Tunnel",
    "index": "Coast Tunnel Traffic Index",
    "board": "Fjord Board",
}
_COAST = "In 2024 there were 22 days of fog; the mean of 1991-2020 is 37"
_TRAVELLERS = "trippers came from more than 30 countries at the start and from more than 90 now"
_VISIT = "A dock with five gates opened in June 2024; it is planned to serve 900 boats a year"
_LINKS = "It has pacts with 26 towns, and ferry links with 14 towns"
_FACTS = f"""
vik | days of fog | 22 days | 22 | d | 2024 | flow | {_COAST}
vik | mean number of days of fog, 1991-2020 | 37 | 37 | d | 1991/2020 | flow | {_COAST}
vik | concerts given | 640 concerts | 640 | {{concert}} | 2024 | flow | 640 concerts were given
port | calls of ships | 1,512 calls | 1512 | {{call}} | 2024 | flow | ships made 1,512 calls
port | cargo against 2015 | more than doubled | 2 | {{multiple}} | 2024 | flow | cargo more than doubled since 2015
port | oil handled against 2019 | tripled | 3 | {{multiple}} | 2024 | flow | the oil handled had tripled compared to 2019
port | gates of the new dock | five | 5 | {{gate}} | 2024-06 | point | {_VISIT}
port | spending on pilots | £7.3 million | 7300000 | GBP | 2024/2025 | flow | It spent £7.3 million on pilots, after £9.1 million the year before
port | spending on pilots | £9.1 million | 9100000 | GBP | 2023/2024 | flow | It spent £7.3 million on pilots, after £9.1 million the year before
port | countries of trippers at the start | more than 30 countries | 30 | {{country}} | 2016~ | point | {_TRAVELLERS}
port | countries of trippers, latest | more than 90 countries | 90 | {{country}} | undated | point | {_TRAVELLERS}
port | daily boats at the start | 4 | 4 | {{boat}}/d | 2016~ | flow | boats rose from 4 to 31 a day
port | daily boats, latest | 31 | 31 | {{boat}}/d | undated | flow | boats rose from 4 to 31 a day
tunnel | year of launch | 2018 | | | 2018 | event | The Sandvik Coast Tunnel was launched in 2018
index | first year charted | 2015 | | | 2015 | event | Coast Tunnel Traffic Index since 2015
board | towns with pacts | 26 towns | 26 | {{town}} | undated | point | {_LINKS}
board | towns with ferry links | 14 towns | 14 | {{town}} | undated | point | {_LINKS}
"""
LIBRARY = library_of(
    _FACTS, "subject measure figure value unit date period quote", _SUBJECTS, units="concert call gate boat town country".split()
)


@pytest.mark.parametrize(
    ("text", "figure", "verdict"),
    [
        ("The usual number of ship calls at Sandvik Harbour is 1,400.", "1,400", "unsupported"),
        ("Over the last ten years, ships made 1,350 calls a year at Sandvik Harbour.", "1,350", "unsupported"),
        ("Normally, ships make 1,400 calls at Sandvik Harbour.", "1,400", "unsupported"),
        ("In 2024 ships made 1,521 calls at Sandvik Harbour, fewer than usual.", "1,521", "wrong-figure"),
    ],
)
def test_a_usual_value_is_not_wrong_by_that_of_one_year(verdict_on, text, figure, verdict):
    assert verdict_on(text, figure) == verdict


def test_the_figure_of_one_year_is_not_the_usual_one_where_the_library_has_that(verdict_on):
    assert verdict_on("Sandvik normally has 22 days of fog.", "22 days") != "supported"
    assert verdict_on("In 2024, Sandvik had 22 days of fog, fewer than normal.", "22 days") == "supported"
    assert verdict_on("Sandvik normally has 37 days of fog.", "37 days") == "supported"


def test_a_sum_is_no_average(verdict_on):
    assert verdict_on("On average, 640 concerts are given in Sandvik.", "640") == "unsupported"
    assert verdict_on("In 2024, 640 concerts were given in Sandvik, above the average.", "640") == "supported"


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("The oil handled at Sandvik Harbour has tripled since 2019.", "supported"),
        ("Cargo at Sandvik Harbour has tripled since 2015.", "wrong-figure"),
        ("The oil handled at Sandvik Harbour has tripled since 2012.", "unsupported"),
    ],
)
def test_a_change_is_told_since_its_own_year(verdict_on, text, verdict):
    assert verdict_on(text, "tripled") == verdict


@pytest.mark.parametrize(
    ("text", "figure", "verdict"),
    [
        ("Daily boats at Sandvik Harbour are up to 31 from just 4.", "4", "supported"),
        ("Trippers at Sandvik Harbour now come from more than 30 countries, and many stay into the night.", "30", "outdated"),
        ("At present Sandvik Harbour spends £9.1 million a year on pilots.", "£9.1 million", "outdated"),
        ("At present Sandvik Harbour spends £7.3 million a year on pilots.", "£7.3 million", "supported"),
    ],
)
def test_an_earlier_state_is_outdated_only_where_it_is_told_as_of_now(verdict_on, text, figure, verdict):
    assert verdict_on(text, figure) == verdict


def test_what_another_statement_of_a_quote_plans_is_no_plan_of_its_figure(verdict_on):
    assert verdict_on("The new dock of Sandvik Harbour opened with five gates.", "five") == "supported"


def test_an_event_of_a_name_within_a_name_is_none_of_the_longer_one(verdict_on):
    assert verdict_on("Sandvik Coast Tunnel: since 2015.", "2015") != "supported"
    assert verdict_on("Sandvik Coast Tunnel: since 2018.", "2018") == "supported"
    assert verdict_on("The Coast Tunnel Traffic Index has been charted since 2015.", "2015") == "supported"


def test_one_fact_is_not_told_twice_by_two_figures_of_a_sentence(auditor):
    draft = read_draft(b"The Fjord Board keeps ferry links with 26 towns, and has pacts with 26 of them.", "draft.md")
    assert [verdict.verdict for verdict in auditor.audit(draft)] == ["wrong-figure", "supported"]
