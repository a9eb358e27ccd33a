"""Names, labels and figures around a claim that say nothing against the fact which it means, and slips that they make sure."""

from __future__ import annotations

import pytest

from beltfacts.audit import read_draft
from tests.audit.small_libraries import library_of
from tests.audit.test_audit import verdicts

_SUBJECTS = {
    "line": ("Norden-Sudal Railway", "北岭铁路", "诺苏铁路"),
    "fund": "Harbour Fund",
    "forum": "Amber Forum",
    "neighbours": "Ostland's neighbours",
    "fruit": ("Fruit of the Golden Basket model", "金篮模式水果"),
    "road": ("Trade with the Peak and Vale countries", "峰谷国家贸易"),
    "trade": "Ostland-Westland trade",
}
_FACTS = """
line | daily passengers at opening | 30,000 | 30000 | {passenger}/d | exact | 2021 | then 30,000 a day from more than 30 countries
line | countries of origin of passengers at opening | more than 30 countries | 30 | {country} | more-than | 2021 | then 30,000 a day from more than 30 countries
line | countries of origin of passengers, latest | more than 80 countries | 80 | {country} | more-than | 2024 | now they are from more than 80 countries
line | jobs created | more than 200,000 jobs | 200000 | {job} | more-than | undated | It created more than 200,000 jobs.
line | travel time between Norden and Sudal | 70 minutes | 70 | min | exact | undated | The train takes 70 minutes.
line | place of a train among those of 2024 | 5,000th train | 5000 | {rank} | exact | 2024-12-03 | That day the 5,000th train left.
fund | projects | 412 projects | 412 | {project} | exact | undated | The fund has 412 projects of together 60 billion euros.
fund | sum of its projects | 60 billion euros | 60000000000 | EUR | exact | undated | The fund has 412 projects of together 60 billion euros.
forum | date of the first meeting | March 2022 | | | | 2022-03 | It met in March 2022 and in October 2023.
forum | date of the second meeting | October 2023 | | | | 2023-10 | It met in March 2022 and in October 2023.
neighbours | neighbours with friendship treaties | nine neighbours | 9 | {country} | exact | undated | There are treaties of friendship with nine neighbours.
neighbours | neighbours whose border is settled | 14 neighbours | 14 | {country} | exact | undated | The border with 14 neighbours is settled.
fruit | delivery time from Thailand to Guangzhou | nine hours | 9 | h | exact | undated | Fruit from Thailand is in Guangzhou after nine hours.
road | share of the Peak and Vale countries in the trade | 38.2% | 38.2 | % | exact | 2023 | In 2023 the Peak and Vale countries had 38.2%.
road | share of the Peak and Vale countries in the trade | 33.6% | 33.6 | % | exact | 2020 | In 2020 the Peak and Vale countries had 33.6%.
road | zero-duty rate of goods | above 65% | 65 | % | more-than | undated | The zero-duty rate of goods is above 65%.
forum | date of its closing concert | 20 June 2021 | | | | 2021-06-20 | The concert was on 20 June 2021.
fund | yearly budget | 742 million crowns | 742000000 | SEK | exact | 2024 | Its budget was 742 million crowns.
trade | trade against 2012 | more than double | 2 | {multiple} | more-than | 2024 | In 2024 it was more than double that of 2012.
trade | share of exports in it | 45% | 45 | % | exact | 2024 | Exports were 45%, imports 55%.
trade | share of imports in it | 55% | 55 | % | exact | 2024 | Exports were 45%, imports 55%.
"""
LIBRARY = library_of(_FACTS, "subject measure figure value unit bound date quote", _SUBJECTS)


@pytest.mark.parametrize(
    ("text", "figure", "verdict"),
    [
        # the names of the sentence before are no reason against a fact of the Chinese name that the draft says
        ("诺苏铁路改变了生活。据中央电视台（CTV）报道，诺苏铁路受到挪威人欢迎。创造就业岗位超过2万个。", "2万", "wrong-figure"),
        ("诺苏铁路改变了生活。据中央电视台（CTV）报道，诺苏铁路受到挪威人欢迎。创造就业岗位超过20万个。", "20万", "supported"),
        # a passenger figure is no slip of the number of countries beside it
        (
            "On the Norden-Sudal Railway the number of daily passengers was 30,000 at the opening; they now come from over 80 countries.",
            "30,000",
            "supported",
        ),
        # who writes another figure is the source of that one alone
        ("The Norden-Sudal Railway: the yearbook gives 70 minutes of travel time, while Anna Holm writes 75.", "70 minutes", "supported"),
        # a scale word of the figure beside
        ("The Harbour Fund has 412 projects, worth 60 million euros.", "60 million euros", "wrong-unit"),
        # a large round place is no chance
        ("On 3 November 2024 the Norden-Sudal Railway sent off its train number 5,000.", "3 November 2024", "wrong-date"),
        # the other of two dates
        ("Amber Forum: March 2022 and November 2023.", "November 2023", "wrong-date"),
        ("Amber Forum: March 2022 and October 2023.", "October 2023", "supported"),
        # places of a Chinese draft and an English fact
        ("泰国水果运到广州只需9小时。", "9小时", "supported"),
        ("泰国水果运到广州只需90小时。", "90小时", "wrong-figure"),
        # "and" in a name, and shares in words of another year
        ("Trade is growing. 38.2% of trade was with the Peak and Vale countries in 2022.", "38.2%", "wrong-date"),
        ("Trade is growing. 38.2% of trade was with the Peak and Vale countries in 2023.", "38.2%", "supported"),
        ("The Peak and Vale countries had 33.6% of the trade in 2020, in 2023 nearly a tenth.", "a tenth", "wrong-figure"),
        ("The Peak and Vale countries had 33.6% of the trade in 2020, in 2023 more than a third.", "a third", "supported"),
        # a clause that says all of a measure, and a day beside a year
        ("Trade with the Peak and Vale countries has changed. The zero-duty rate of goods is above 56%.", "56%", "wrong-figure"),
        ("The Amber Forum of 2021 ended in June; the last concert was on 20 June 2022.", "20 June 2022", "wrong-date"),
        # a unit that is printed as in the fact, whatever it is
        ("In 2024 the Harbour Fund got through 742 million crowns.", "742 million", "supported"),
        # a list that goes on counting
        ("Ostland's neighbours: the border is settled with 14 neighbours. Treaties of friendship exist with 19.", "19", "wrong-figure"),
        ("Ostland's neighbours: the border is settled with 14 neighbours. Treaties of friendship exist with nine.", "nine", "supported"),
        # the year from which something grew
        ("Ostland-Westland trade flourishes. It has more than tripled since 2012.", "more than tripled", "wrong-figure"),
        ("Ostland-Westland trade flourishes. It has more than doubled since 2012.", "more than doubled", "supported"),
    ],
)
def test_what_stands_around_a_figure_says_what_it_is_of(auditor, text, figure, verdict):
    assert verdicts(auditor, text)[figure] == verdict


def test_one_figure_told_of_two_measures_is_right_once(auditor):
    text = "In the Ostland-Westland trade of 2024 the share of exports was 45%, the share of imports 45%."
    found = [verdict.verdict for verdict in auditor.audit(read_draft(text.encode(), "draft.txt")) if verdict.claim.unit == "%"]
    assert found == ["supported", "wrong-figure"]
