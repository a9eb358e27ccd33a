"""Numbers beside a figure that no fact has, and that the quote of the figure's fact tells: for how long, from which length on, of how many."""

from __future__ import annotations

import pytest

from tests.audit.small_libraries import library_of

LIBRARY = library_of(
    """
boats | share with a camera | 82% | 82 | % | 2024 | 82% of the boats longer than 14 metres had a camera in 2024
boats | homes for sale | 730 | 730 | {home} | 2024 | In Ostrey about 730 homes had been for sale for more than three years
boats | rank among regions | third | 3 | {rank} | 2024 | With 5.7 doctors per 1,000 residents in 2024, Ostrey came third among the eight regions
boats | doctors per 1,000 residents | 5.7 | 5.7 | /1000 | 2024 | With 5.7 doctors per 1,000 residents in 2024, Ostrey came third among the eight regions
boats | teachers to be hired | 40 teachers | 40 | {teacher} | 2027 | "We shall appoint 40 teachers in the next six years," the mayor said
boats | ships that called | 412 ships | 412 | {ship} | 2024-01/2024-09 | 412 ships called in the first three quarters of 2024
boats | average catch | 6.4 tonnes | 6.4 | t | 2024 | The average catch fell from 7.9 tonnes in 2021 to 6.4 tonnes in 2024
""",
    "subject measure figure value unit date quote",
    {"boats": "Ostrey"},
    units=("home", "teacher", "ship"),
)


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Of the boats in Ostrey over 14 metres 82% had a camera in 2024.", "14 metres"),
        ("In Ostrey 730 homes have been for sale for over three years.", "three years"),
        ("In Ostrey 412 ships called in nine months of 2024.", "nine months"),
        ("| Ostrey | 2024 |\n|---|---|\n| boats longer than 14 metres, share with a camera | 82% |\n", "14 metres"),
        ("Ostrey had 5.7 doctors per 1,000 residents in 2024, a good place among the eight regions.", "eight"),
    ],
)
def test_a_number_that_the_quote_of_the_figure_beside_it_tells_is_supported(verdict_on, text, figure):
    assert verdict_on(text, figure) == "supported"


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Of the boats in Ostrey over 15 metres 82% had a camera in 2024.", "15 metres"),
        ("Of the boats in Ostrey over 14 tonnes 82% had a camera in 2024.", "14 tonnes"),
        ("Of the boats in Ostrey below 14 metres 82% had a camera in 2024.", "14 metres"),
        ("In Ostrey 730 homes have been for sale in three streets.", "three"),
        ("The average catch in Ostrey is 6.4 tonnes, and on Sundays 7.9 tonnes.", "7.9 tonnes"),
        ("In Ostrey 412 ships called in eight months of 2024.", "eight months"),
        ("| Ostrey | 2024 |\n|---|---|\n| boats longer than 15 metres, share with a camera | 82% |\n", "15 metres"),
        ("The church of Velland is 14 metres long.", "14 metres"),
    ],
)
def test_another_number_or_one_of_other_things_is_not(verdict_on, text, figure):
    assert verdict_on(text, figure) != "supported"


def test_a_number_within_altered_words_is_a_misquote(verdict_on):
    assert verdict_on('The mayor of Ostrey said: "We want to hire 40 teachers in the next six years."', "six years") == "misquote"
