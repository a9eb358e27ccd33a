"""True figures and dates that stand beside others of the same passage, time or kind, and raise no alarm: a library of an island school."""

from __future__ import annotations

import pytest

from beltfacts.audit import ALARMS, audit_draft, read_draft
from tests.audit.small_libraries import library_of

_PIER = "The pier will be 340 metres long, with a depth of 7.5 metres, and take ships of up to 160 metres"
_HALL = "The music hall, begun in May 2023, is due to open in spring 2027"
_WAITS = "Half of the pupils waited less than 11.2 weeks, the longest wait was 63 weeks"
_PRIZES = "Singers won 26% of the prizes, fiddlers 22% and dancers 19%"
_FACTS = f"""
school | share of land under trees | 46% | 46 | % | 2025 | point | Trees cover 46% of the land of the school in 2025, after 51 hectares in 1998
school | land under trees | 51 hectares | 51 | har | 1998 | point | Trees cover 46% of the land of the school in 2025, after 51 hectares in 1998
hall | start | May 2023 |  |  | 2023-05 | event | {_HALL}
hall | planned opening | spring 2027 |  |  | 2027-21 | event | {_HALL}
farm | milk delivered | 38,200 litres | 38200 | L | 2024 | flow | The farm delivered 38,200 litres in 2024
farm | milk delivered | 24,900 litres | 24900 | L | 2025 | flow | In 2025 the farm delivered 24,900 litres
farm | average age of the cows | 4.7 years | 4.7 | a | 2013 | point | The cows were 4.7 years old in 2013 and 5.3 years in 2023
farm | average age of the cows | 5.3 years | 5.3 | a | 2023 | point | The cows were 4.7 years old in 2013 and 5.3 years in 2023
laboratory | time for a test | within 36 hours | 36 | h | 2025 | point | The laboratory tests every sample within 36 hours
pier | length | 340 metres | 340 | m | 2028 | point | {_PIER}
pier | depth | 7.5 metres | 7.5 | m | 2028 | point | {_PIER}
pier | length of ships that can moor | 160 metres | 160 | m | 2028 | point | {_PIER}
school | median wait for a place | 11.2 weeks | 11.2 | wk | 2024 | point | {_WAITS}
boarding | longest wait | 63 weeks | 63 | wk | 2024 | point | {_WAITS}
school | cost of the new building | £84.6 million | 84600000 | GBP | 2025 | point | The new building costs £84.6 million
school | share of singers in prizes won | 26% | 26 | % | 2024 | flow | {_PRIZES}
school | share of fiddlers in prizes won | 22% | 22 | % | 2024 | flow | {_PRIZES}
school | share of dancers in prizes won | 19% | 19 | % | 2024 | flow | {_PRIZES}
school | pupils who board | 27% | 27 | % | 2024 | point | Of the pupils, 27% board
"""
_SUBJECTS = {
    "school": "Skerry School",
    "hall": "Skerry Music Hall",
    "farm": "Skerry Farm",
    "laboratory": "Skerry Laboratory",
    "pier": "Skerry Pier",
    "boarding": "Skerry Boarding House",
}
LIBRARY = library_of(_FACTS.replace(" | at-most", ""), "subject measure figure value unit date period quote", _SUBJECTS).replace(
    'figure = "within 36 hours"', 'figure = "within 36 hours"\nbound = "at-most"'
)


@pytest.mark.parametrize("mark", ["\u00b9", "\u00b9\u00b2", "[1]", "<sup>1</sup>"])
def test_a_footnote_mark_behind_a_full_stop_ends_the_sentence_with_it(verdict_on, mark):
    text = f"The trees of Skerry School cover 46% of the land.{mark} In 1998 they covered 51 hectares."
    assert verdict_on(text, "46%") == "supported"
    assert verdict_on(text, "1998") == "supported"


def test_a_date_is_that_of_the_event_whose_own_word_is_said_and_not_of_one_that_means_nearly_the_same(verdict_on):
    text = "Work on Skerry Music Hall began in May 2023. The budget is large; the opening is due in spring 2027."
    assert verdict_on(text, "spring 2027") == "supported"


def test_what_was_last_year_is_no_older_figure_of_now(verdict_on):
    assert verdict_on("Skerry Farm brought in 38,200 litres of milk last year.", "38,200 litres") == "supported"


def test_a_decade_on_is_another_time_than_the_year_before_it(verdict_on):
    text = "The average age of the cows of Skerry Farm was 4.7 years in 2013 and 5.3 years a decade on."
    assert verdict_on(text, "5.3 years") == "supported"


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Skerry Laboratory tests every sample within 36 hours.", "supported"),
        ("Skerry Laboratory takes 36 hours for a test on average.", "overstated"),
    ],
)
def test_each_within_a_limit_is_no_average(verdict_on, text, verdict):
    assert verdict_on(text, "36 hours") == verdict


@pytest.mark.parametrize(
    ("text", "figure", "verdict"),
    [
        ("# The new pier at Skerry\n\nThe pier is planned at 340 metres, with 7.5 metres of water alongside.", "340 metres", "supported"),
        (
            "# The new pier at Skerry\n\nSkerry Pier is to have a depth of 7.5 metres and a length of 160 metres.",
            "160 metres",
            "wrong-figure",
        ),
    ],
)
def test_a_figure_that_one_of_the_passage_has_is_not_that_of_the_only_other_one_left(verdict_on, text, figure, verdict):
    assert verdict_on(text, figure) == verdict


def test_the_same_figure_told_twice_is_wrong_only_where_the_clause_says_more_of_another(auditor):
    text = "Of all prizes won at Skerry School, choirs are the best with 26%, then violins with 22%; dancers do 22%."
    found = audit_draft(auditor, read_draft(text.encode(), "draft.txt"), "draft.txt").figures
    assert [each["verdict"] in ALARMS for each in found] == [False, False, True]


def test_an_amount_orders_of_ten_away_is_no_slip_of_the_only_cost_that_is_known(verdict_on):
    assert verdict_on("# Skerry School\n\nThe painting of the new building costs £740,000 a year.", "£740,000") == "unsupported"
    assert verdict_on("The new building of Skerry School costs £48.6 million.", "£48.6 million") == "wrong-figure"


@pytest.mark.parametrize(("share", "verdict"), [("a quarter", "supported"), ("half", "wrong-figure"), ("a fifth", "wrong-figure")])
def test_about_a_share_in_words_leaves_a_tenth_open(verdict_on, share, verdict):
    assert verdict_on(f"About {share} of the pupils of Skerry School board.", share) == verdict
