"""Errors as writers make them: figures of a neighbour, words of the same family, pronouns, other stretches of a year, Chinese drafts."""

from __future__ import annotations

import pytest

from beltfacts.audit import ALARMS, Auditor
from tests.audit.test_audit import verdicts, written
from tests.conftest import load

MORE = """
[[subject]]
id = "island-rail"
name = "Island railway"
names = { zh = ["海岛铁路"] }

[[unit]]
code = "{tunnel}"
name = "tunnels"
words = ["tunnels"]

[[fact]]
id = "rail-opening"
subject = "island-rail"
measure = "date officially opened"
figure = "March 14, 2019"
date = "2019-03-14"
period = "event"
topics = ["water"]
source = "harbour-report-2025"
quote = "The Island railway was officially opened on March 14, 2019"

[[fact]]
id = "rail-tunnels"
subject = "island-rail"
measure = "mountain tunnels on its northern stretch"
figure = "nine tunnels"
value = 9
unit = "{tunnel}"
date = "undated"
topics = ["water"]
source = "harbour-report-2025"
quote = "It has nine tunnels on the northern stretch"

[[fact]]
id = "rail-passengers-h1"
subject = "island-rail"
measure = "passengers carried in the first half of the year"
figure = "3.46 million passengers"
value = 3460000
unit = "{passenger}"
date = "2025-H1"
topics = ["water"]
source = "harbour-report-2025"
quote = "In the first half of 2025, the Island railway carried 3.46 million passengers, up 12.5 percent"

[[fact]]
id = "rail-passengers-growth-h1"
subject = "island-rail"
measure = "growth of passengers carried on a year earlier"
figure = "12.5 percent"
value = 12.5
unit = "%"
date = "2025-H1"
topics = ["water"]
source = "harbour-report-2025"
quote = "In the first half of 2025, the Island railway carried 3.46 million passengers, up 12.5 percent"

[[fact]]
id = "rail-freight"
subject = "island-rail"
measure = "freight carried since opening"
figure = "more than 6,200 tonnes"
value = 6200
unit = "t"
bound = "more-than"
date = "undated"
topics = ["water"]
source = "harbour-report-2025"
quote = "More than 6,200 tonnes of freight have gone by the Island railway"
"""


@pytest.fixture
def auditor(facts_folder):
    with load(facts_folder(harbour=written() + MORE)) as library:
        yield Auditor(library)


@pytest.mark.parametrize(
    ("text", "figure", "verdict"),
    [
        ("The Island railway went into service on March 14, 2019.", "March 14, 2019", "supported"),
        ("The Island railway went into service on May 14, 2019.", "May 14, 2019", "wrong-date"),
        ("The Island railway: set up in March 2018.", "March 2018", "wrong-date"),
        ("Northern stretch: the Island railway goes through eight tunnels.", "eight", "wrong-figure"),
        ("In the first half of 2025 the Island railway carried 3.64 million travellers.", "3.64 million", "wrong-figure"),
        ("In the first nine months of 2025 the Island railway carried 3.46 million passengers.", "3.46 million", "wrong-date"),
        ("In all of 2025 the Island railway carried 3.46 million passengers.", "3.46 million", "wrong-date"),
        ("In 2025 the Island railway carried 3.46 million passengers.", "3.46 million", "supported"),
        ("Nearly 6,200 tonnes of freight were carried by the Island railway.", "6,200 tonnes", "overstated"),
        ("The World Bank reckons that the Island railway has nine tunnels.", "nine", "misattributed"),
        ("The World Bank is the source of the 12.5 percent growth of Island railway passengers.", "12.5 percent", "misattributed"),
        ("When did the Island railway open? In March 2018, after long delays.", "March 2018", "wrong-date"),
        ("How many tunnels has the Island railway? Eight on its northern stretch.", "Eight", "wrong-figure"),
        ("Nordhaven harbour paid $61.5 billion for its cold store.", "$61.5 billion", "wrong-unit"),
        ('The report says: "The Island railway was formally opened on March 14, 2019".', "March 14, 2019", "misquote"),
        ("The Island railway now carries more than 6,700 tonnes of freight since opening.", "6,700 tonnes", "wrong-figure"),
        ("2025年上半年,海岛铁路发送旅客346万人次。", "346万", "supported"),
        ("2025年上半年，海岛铁路发送旅客364万人次，同比增长12.5%。", "364万", "wrong-figure"),
    ],
)
def test_slips_of_writers_are_told(auditor, text, figure, verdict):
    assert verdicts(auditor, text)[figure] == verdict


def test_last_year_is_not_the_only_date_of_its_sentence(auditor):
    text = "Cargo handled at Nordhaven harbour was 4.87 million tonnes last year, after 4.12 million tonnes in 2023."
    assert set(verdicts(auditor, text).values()) == {"supported"}


def test_a_chinese_number_of_things_is_no_place_in_an_order(facts_folder):
    rank = MORE.partition("[[fact]]")[0] + (
        '[[fact]]\nid = "rail-rank"\nsubject = "island-rail"\nmeasure = "rank by length"\nfigure = "28th"\nvalue = 28\nunit = "{rank}"\ndate = "undated"\n'
        'topics = ["water"]\nsource = "harbour-report-2025"\nquote = "The Island railway ranks 28th by length"\n'
    )
    with load(facts_folder(harbour=written() + rank)) as library:
        found = verdicts(Auditor(library), "海岛铁路每日开行28列货运列车。")
    assert found["28"] != "supported"


def test_how_many_times_as_much_is_one_figure(auditor):
    found = verdicts(auditor, "Nordhaven harbour handled three times the cargo of 2013.")
    assert "three times" in found
    assert not set(found.values()) & set(ALARMS)


def test_a_label_may_limit_the_figures_of_its_row(auditor):
    table = "| Nordhaven harbour | 2024 |\n|---|---|\n| Cost of the cold store, US$ million, more than | 61.5 |\n"
    assert verdicts(auditor, table, "a.md")["61.5"] == "supported"


def test_a_footnote_of_latex_has_its_own_dates(auditor):
    text = "\\begin{document}Cargo handled at Nordhaven harbour was 4.87 million tonnes.\\footnote{Printed in 2011 by {us}.} It grew.\\end{document}"
    found = verdicts(auditor, text, "a.tex")
    assert (found["4.87 million tonnes"], found["2011"]) == ("supported", "unsupported")


def test_names_of_speakers_are_nobody_a_figure_is_of(auditor):
    text = "ANNA: Nordhaven harbour, then. Its cargo?\nPIET: 4.78 million tonnes handled in 2024.\nANNA: I see.\nPIET: Indeed.\n"
    assert verdicts(auditor, text)["4.78 million tonnes"] == "wrong-figure"


def test_two_states_told_the_other_way_round_are_wrong(facts_folder):
    states = "".join(
        f'[[fact]]\nid = "rank-{when}"\nsubject = "island-rail"\nmeasure = "world rank {when} the works"\nfigure = "{rank}th"\nvalue = {rank}\n'
        f'unit = "{{rank}}"\ndate = "undated"\ntopics = ["water"]\nsource = "harbour-report-2025"\nquote = "Its world rank rose from 9th to 5th"\n\n'
        for when, rank in (("before", 9), ("after", 5))
    )
    with load(facts_folder(harbour=written() + MORE.partition("[[fact]]")[0] + states)) as library:
        auditor = Auditor(library)
        right = verdicts(auditor, "The Island railway rose from 9th to 5th place in its world rank.")
        wrong = verdicts(auditor, "The Island railway went from 5th to 9th place in its world rank.")
    assert set(right.values()) == {"supported"}
    assert set(wrong.values()) == {"wrong-figure"}


@pytest.mark.parametrize(
    "text",
    [
        "In 2024 the Island railway carried 410 tonnes of freight.",  # the fact counts all since the opening
        "Exports of cargo handled at Nordhaven harbour were 1.31 million tonnes in 2024.",
        "The harbour museum counted 64,000 guests in 2024, an increase of 15.2 percent on the Island railway's year.",
        "In 2024 Nordhaven harbour reported 4.87 million tonnes of cargo handled.",
        "The Island railway was the first to sell tickets by telephone.",
    ],
)
def test_parts_and_growth_of_what_no_fact_is_about_raise_no_alarm(auditor, text):
    assert not set(verdicts(auditor, text).values()) & set(ALARMS), verdicts(auditor, text)


def test_a_rate_is_the_growth_of_the_nearest_figure_before_it(auditor):
    text = "In 2024 the harbour called 1,864 ships (up 7%), and in the first half of 2025 the Island railway 3.46 million passengers, up 12.5 percent."
    assert verdicts(auditor, text)["12.5 percent"] == "supported"


def test_what_was_before_is_not_outdated(facts_folder):
    states = "".join(
        f'[[fact]]\nid = "daily-{when}"\nsubject = "island-rail"\nmeasure = "daily trains {words}"\nfigure = "{number} trains"\nvalue = {number}\n'
        f'unit = "{{train}}"\ndate = "undated"\ntopics = ["water"]\nsource = "harbour-report-2025"\nquote = "Daily trains went from 14 to 37"\n\n'
        for when, words, number in (("first", "at the start", 14), ("now", "latest", 37))
    )
    unit = '[[unit]]\ncode = "{train}"\nname = "trains"\nwords = ["trains"]\n\n'
    with load(facts_folder(harbour=written() + MORE.partition("[[fact]]")[0] + unit + states)) as library:
        auditor = Auditor(library)
        told = verdicts(auditor, "The Island railway has 37 daily trains where it was 14 before.")
        stale = verdicts(auditor, "The Island railway now has 14 daily trains.")
    assert (told, stale["14"]) == ({"37": "supported", "14": "supported"}, "outdated")
