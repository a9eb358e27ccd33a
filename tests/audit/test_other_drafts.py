"""Figures as speeches, fact sheets, slides and Chinese reports tell them: with a time ahead, under another's name, in a column of dates."""

from __future__ import annotations

import pytest

from beltfacts.audit import Auditor, read_draft
from beltfacts.audit.claims.claims import find_claims
from beltfacts.audit.words.chinese_marks import with_chinese_marks
from tests.audit.test_audit import verdicts
from tests.conftest import load

_SUBJECTS = {
    "hill-line": ("Hill Line", "山丘铁路", "Hill Line trains"),
    "moor-club": ("Moor Club", "沼泽俱乐部", "the club"),
    "moor-forum": ("Moor Forum", "沼泽论坛", "Forum of Moor"),
    "moor-trade": ("trade between Moor and Heath", "沼泽贸易", "Moor-Heath trade"),
    "moor-study": ("foreign students in Moor", "沼泽留学生", "students in Moor"),
    "moor-post": ("Moor Post", "沼泽邮局", "post office of Moor"),
    "moor-mint": ("Moor Mint", "沼泽造币厂", "mint of Moor"),
    "elm-quay": ("Elm Quay", "榆树码头", "quay of Elm"),
    "moor-neighbours": ("Moor's ties with neighbours", "沼泽邻国", "Moor's neighbours"),
}
_FACTS = """
hill-line | daily freight trains at the start | 3 | 3 | {train} | undated | daily freight trains have increased from 3 to 19
hill-line | daily freight trains, latest | 19 | 19 | {train} | undated | daily freight trains have increased from 3 to 19
hill-line | highest daily passenger volume | 90,000 | 90000 | {passenger} | undated | passengers rose to the highest 90,000 a day
hill-line | countries of its travellers at the start | more than 20 countries | 20 | {country} | undated | from more than 20 countries to more than 70
hill-line | countries of its travellers, latest | more than 70 countries | 70 | {country} | undated | from more than 20 countries to more than 70
hill-line | length of the line | 870 km | 870 | km | undated | The line is 870 km long
hill-line | cargo carried since opening | 40 million tonnes | 40000000 | t | undated | It has carried 40 million tonnes
moor-club | members at the start | 46 | 46 | {member} | undated | members rose from 46 to 95 by May 2025
moor-club | members | 95 | 95 | {member} | 2025-05 | members rose from 46 to 95 by May 2025
moor-club | projects approved in total | more than 300 projects | 300 | {project} | 2025-05 | More than 300 projects have been approved
moor-forum | adoption of the map | 2014 | | | 2014 | in 2014 the map of 2016-2026 was adopted in Moor
moor-trade | bilateral trade in goods in 2024 | 882.4 billion USD | 882400000000 | USD | 2024 | trade in goods came to 882.4 billion USD in 2024
moor-trade | share of Moor's overall trade in 2021 | 45.3% | 45.3 | % | 2021 | its share of overall trade was 45.3%
moor-study | students received from partner countries in 2024 | 340,000 students | 340000 | {student} | 2024 | 340,000 students came in 2024
moor-trade | share of Moor's overall trade in 2024 | 50.7% | 50.7 | % | 2024 | its share of overall trade was 50.7%
moor-club | share of the world's population covered by its members | 81% | 81 | % | 2025-05 | 81% of the world's population and 65% of global GDP
moor-club | share of global GDP covered by its members | 65% | 65 | % | 2025-05 | 81% of the world's population and 65% of global GDP
moor-post | date established | May 2009 | | | 2009-05 | the Moor Post was established in May 2009
moor-mint | date established | March 2012 | | | 2012-03 | the Moor Mint was established in March 2012
hill-line | reduction of travel costs along the route | 24% | 24 | % | undated | travel costs along the route fell by 24%
elm-quay | reduction of overall travel costs by the works | 15% | 15 | % | undated | overall travel costs fell by 15%
hill-line | boxes carried since opening, running total | 52.3 million | 52300000 | {box} | 2018/2025-06-30 | it has carried 52.3 million boxes since 2018
moor-forum | edition held in 2014 | third forum | 3 | {rank} | 2014 | in 2014 the third forum was held
hill-line | rank among railways before the works | 9th | 9 | {rank} | undated | its rank among railways rose from 9th to 4th
hill-line | rank among railways after the works | 4th | 4 | {rank} | undated | its rank among railways rose from 9th to 4th
hill-line | planned travel time to Ford | 2 hours | 2 | h | undated | the planned travel time to Ford is 2 hours
hill-line | year of opening | 2021 | | | 2021 | since its opening in 2021, the trip has shrunk from more than 5 hours
hill-line | travel time before the line | more than 5 hours | 5 | h | ../2021 | since its opening in 2021, the trip has shrunk from more than 5 hours
moor-neighbours | neighbours with treaties of friendship | 29 neighbours | 29 | {country} | undated | treaties of friendship with 29 neighbours
moor-neighbours | land neighbours with settled borders | 14 neighbours | 14 | {country} | undated | settled borders with 14 land neighbours
moor-neighbours | neighbours whose largest trading partner is Moor | 18 neighbours | 18 | {country} | undated | the largest trading partner of 18 neighbours
"""


@pytest.fixture
def auditor(facts_folder):
    text = '[[topic]]\nid = "moor"\nname = "Moor"\n'
    text += '[[source]]\nid = "yearbook"\ntype = "report"\ntitle = "Yearbook"\nauthor = [{ family = "Ling" }]\nissued = "2025"\n'
    for subject, (name, chinese, other) in _SUBJECTS.items():
        text += f'[[subject]]\nid = "{subject}"\nname = "{name}"\nnames = {{ en = ["{other}"], zh = ["{chinese}"] }}\n'
    for unit in ("train", "passenger", "country", "member", "project", "student", "box"):
        text += f'[[unit]]\ncode = "{{{unit}}}"\nname = "{unit}s"\nwords = ["{unit}", "{unit}s", "{unit[:-1]}ies"]\n'
    for at, line in enumerate(_FACTS.strip().splitlines()):
        subject, measure, figure, value, unit, date, quote = (part.strip() for part in line.split("|"))
        kind = "cumulative" if "running" in measure else "event" if "edition" in measure else "point"
        number = f'period = "{kind}"\nvalue = {value}\nunit = "{unit}"\n' if unit else 'period = "event"\n'
        text += (
            f'\n[[fact]]\nid = "fact-{at}"\nsubject = "{subject}"\nmeasure = "{measure}"\nfigure = "{figure}"\n{number}'
            f'date = "{date}"\ntopics = ["moor"]\nsource = "yearbook"\nquote = "{quote}"\n'
        )
    with load(facts_folder(yearbook=text)) as library:
        yield Auditor(library)


@pytest.mark.parametrize(
    ("text", "figure", "verdict"),
    [
        ("山丘铁路开通之初,每天只有3列货运列车,如今增加到19列;累计运送货物已超4000万吨。", "3", "supported"),
        ("山丘铁路开通之初,每天只有3列货运列车,如今增加到19列;累计运送货物已超4000万吨。", "19", "supported"),
        ("The Hill Line's travellers come from more than 70 countries, where it used to be some twenty.", "70", "supported"),
        ("Tea is dear. It has carried 75 million tonnes of cargo since opening.", "75 million tonnes", "unsupported"),
        ("Moor trades with Heath. Vietnam is a partner of Moor and Heath, bilateral trade in goods was $260 billion in 2024.", "$260 billion", "unsupported"),
        ("沼泽贸易很重要。越南是沼泽贸易的伙伴，2024年双边货物贸易额2600亿美元。", "2600亿美元", "unsupported"),
        ("Moor has treaties with its neighbours. Most have signed with Heath and Ford, and for 29 it is the largest trading partner.", "29", "wrong-figure"),
        ("Borders were settled with fourteen land neighbours of Moor and treaties of friendship signed with fourteen.", "fourteen", "wrong-figure"),
        ("The Moor Forum adopted its map in 2016.", "2016", "wrong-date"),
        ("On an ordinary day the Hill Line has 90,000 passengers.", "90,000", "overstated"),
        ("The Daily Bee reports on the Hill Line. According to the same report the line is 870 km long.", "870 km", "misattributed"),
        ("According to the Daily Bee, in 2024 340,000 students from partner countries came to Moor.", "2024", "misattributed"),
        ("The members of the Moor Club have 65% of the people in the world and 81% of its industry.", "65%", "wrong-figure"),
        ("The share of overall trade that is trade between Moor and Heath went from 50.7% to 45.3%.", "50.7%", "wrong-figure"),
        ("The share of overall trade that is trade between Moor and Heath went from 45.3% to 50.7%.", "50.7%", "supported"),
        ("山丘铁路起初每天开行货运列车19列。", "19", "wrong-figure"),
        ("The Moor Post dates from March 2012, and a mint came later.", "March 2012", "unsupported"),
        ("The Moor Mint dates from March 2012.", "March 2012", "supported"),
        ("The Hill Line is busy. Travel costs along the route fell by 15%.", "15%", "wrong-figure"),
        ("In the first half of 2025 alone the Hill Line carried 52.3 million boxes.", "52.3 million", "wrong-date"),
        ("By the end of June 2025 the Hill Line had carried 52.3 million boxes.", "52.3 million", "supported"),
        ("The Moor Forum is dear. In May their games were held for the third time.", "third", "unsupported"),
        ("The Hill Line ranked ninth among railways and is now the fourth.", "fourth", "supported"),
        ("This year the Hill Line carried 52.3 million boxes.", "52.3 million", "unsupported"),
        ("Ties of Moor: borders settled with 17 on land.", "17", "wrong-figure"),
        ("The Hill Line is long, it opened in 2019, and the travel time of more than 5 hours before the line has shrunk.", "2019", "wrong-date"),
        ("The ties of Moor with neighbours: it has settled borders with 14 and signed treaties of friendship with seven.", "seven", "wrong-figure"),
    ],
)  # fmt: skip
def test_figures_of_other_drafts(auditor, text, figure, verdict):
    assert verdicts(auditor, text)[figure] == verdict


def test_a_line_of_a_definition_list_is_an_item(auditor):
    text = "Points\n: The Hill Line is 870 km long.\n: The Moor Club counts 46 members.\n"
    assert [block.kind for block in read_draft(text.encode(), "draft.md").blocks][1:] == ["item", "item"]
    assert verdicts(auditor, text, "draft.md")["46"] == "outdated"


def test_a_column_of_dates_says_the_time_of_each_row(auditor):
    table = "| What | Figure | {} |\n|---|---|---|\n| Students received from partner countries in Moor | 340,000 | {} |\n"
    assert verdicts(auditor, table.format("As of", "2024"), "draft.md")["340,000"] == "supported"
    assert verdicts(auditor, table.format("As of", "2022"), "draft.md")["340,000"] == "wrong-date"
    assert verdicts(auditor, table.format("Law of", "2022"), "draft.md")["340,000"] == "supported"


def test_the_label_of_a_row_says_more_than_the_name_in_it(auditor):
    table = "| What | Figure |\n|---|---|\n| Projects approved by the Moor Club | more than 60 |\n"
    assert verdicts(auditor, table, "draft.md")["60"] == "wrong-figure"


def test_english_marks_in_chinese_text_are_read_as_chinese_ones():
    block = read_draft("全长1,035公里,占45%,2024年:好;ok, then 10:30".encode(), "draft.txt").blocks[0]
    assert with_chinese_marks(block).text == "全长1,035公里，占45%，2024年：好；ok, then 10:30"


def test_the_head_of_a_column_says_the_state_of_its_figures(auditor):
    table = "| What | Then | Now |\n|---|---|---|\n| Daily freight trains of the Hill Line | {} | {} |\n"
    assert set(verdicts(auditor, table.format(3, 19), "draft.md").values()) == {"supported"}
    assert set(verdicts(auditor, table.format(19, 3), "draft.md").values()) == {"wrong-figure"}
    plan = "| What | {} |\n|---|---|\n| Travel time of the Hill Line to Ford | 2 hours |\n"
    assert verdicts(auditor, plan.format("Value"), "draft.md")["2 hours"] == "supported"
    assert verdicts(auditor, plan.format("Now"), "draft.md")["2 hours"] == "overstated"


def test_a_question_with_a_year_says_what_its_answer_is_of():
    block = read_draft(b"How many students came in 2024?\n340,000, they say.", "draft.txt").blocks[0]
    assert [claim.sentence[0] for claim in find_claims(block, 0, {}) if claim.date is None] == [0]
