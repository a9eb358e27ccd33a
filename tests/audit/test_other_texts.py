"""Figures as chronologies, minutes, quizzes and letters tell them: in the present tense of a year, by a speaker, as an answer, in passing."""

from __future__ import annotations

from decimal import Decimal

import pytest

from beltfacts.audit import Auditor, read_draft
from beltfacts.audit.claims.shared_units import shares_unit
from tests.audit.test_audit import verdicts
from tests.conftest import load

_SUBJECTS = {
    "vale-trade": ("Trade of Vale", "瓦北贸易"),
    "vale-fair": ("Vale Fair", "瓦尔博览会"),
    "vale-firms": ("New firms in Vale", "瓦尔企业"),
    "barges": ("Portugal-Europe barges", "葡欧驳船"),
    "vale-works": ("Vale lamp works", "瓦尔灯厂"),
    "vale-canal": ("Vale Canal", "瓦尔运河"),
    "eye-patients": ("Peruvian cataract patients", "秘鲁白内障患者"),
    "air-bridge": ("Vale Air Bridge", "瓦尔空中走廊"),
    "vale-students": ("Foreign students in Vale", "瓦尔留学生"),
    "norte-trade": ("Trade of Peru and Portugal", "秘鲁葡萄牙贸易"),
    "vale-oil": ("Vale", "瓦尔"),
}
_FACTS = """
vale-trade | share of trade with Vale in the foreign trade of Norte, 2011 | 12.5% | 12.5 | % | 2011 | trade with Vale was 12.5% of Norte's foreign trade
vale-trade | share of trade with Vale in the foreign trade of Norte, 2022 | 18.4% | 18.4 | % | 2022 | trade with Vale was 18.4% of Norte's foreign trade
vale-trade | growth of goods trade on a year earlier | 4 percent | 4 | % | 2024 | goods trade grew by 4 percent in 2024
vale-firms | new firms registered | 48,931 new firms | 48931 | {firm} | 2024 | 48,931 new firms were registered in 2024, up 16.2 percent
vale-firms | growth in new firms | 16.2 percent | 16.2 | % | 2024 | 48,931 new firms were registered in 2024, up 16.2 percent
vale-fair | stalls at the fair | 412 stalls | 412 | {stall} | 2023 | 412 stalls stood at the fair in 2023
vale-trade | share of trips abroad that go to partner countries | 65% | 65 | % | 2024 | 65% of trips abroad went to partner countries in 2024
barges | Portuguese cities that have opened the barges | 41 cities | 41 | {city} | 2024 | 41 cities in Portugal have barges to 73 European cities
barges | European cities reached | 73 cities | 73 | {city} | 2024 | 41 cities in Portugal have barges to 73 European cities
vale-works | planned annual production capacity | over 3 million lamps | 3000000 | {lamp} | undated | it will have a capacity of over 3 million lamps a year
vale-canal | daily boats over the border at the start | 3 | 3 | {boat} | undated | daily boats over the border rose from 3 to 17
vale-canal | daily boats over the border, latest | 17 | 17 | {boat} | undated | daily boats over the border rose from 3 to 17
vale-canal | cargo carried since the opening | 60 million tonnes | 60000000 | t | 2021-05-04/2024-12-31 | 60 million tonnes since its launch on 4 May 2021
vale-canal | launch (opening) date | 4 May 2021 | | | 2021-05-04 | 60 million tonnes since its launch on 4 May 2021
eye-patients | patients whom the campaign helps to see | 131 Peruvian cataract patients | 131 | {patient} | undated | 131 patients can see
air-bridge | intercontinental parcel routes regularly operated by night | 7 intercontinental parcel routes | 7 | {route} | undated | its 7 parcel routes
air-bridge | countries covered on three continents | 24 countries | 24 | {country} | undated | it covers 24 countries
vale-trade | goods trade in dollars | 982.34 billion USD | 982340000000 | USD | 2024 | goods trade was 982.34 billion USD in 2024
vale-fair | anniversary in 2023 | third anniversary | 3 | a | 2023 | in 2023 it had its third anniversary
vale-fair | days on which it was held | Monday to Wednesday | | | 2023-06-03/2023-06-05 | it was held from Monday to Wednesday
vale-fair | members of its circle | 110 | 110 | {member} | 2024-07 | its circle has 110 members
vale-canal | designed capacity, time ahead of schedule | five years ahead | 5 | a | 2026 | it will reach its designed capacity five years ahead
vale-works | designed speed of its belts | 350 m/h | 350 | m/h | undated | the belts have a designed speed of 350 m/h
vale-canal | states of Vale it runs through | four states | 4 | {state} | undated | it runs through four states
vale-fair | members of its circle at the start | 57 | 57 | {member} | 2001 | its circle began with 57 members
vale-canal | travel time from Oakby to Elmby before the canal | five hours | 5 | h | undated | the trip from Oakby to Elmby took five hours, and takes under two
vale-canal | travel time from Oakby to Elmby on the canal | under two | 2 | h | undated | the trip from Oakby to Elmby took five hours, and takes under two
vale-fair | year the principle of open gates was put forward | 2013 | | | 2013 | the principle of open gates was put forward in 2013
vale-students | students from partner countries in 2024 | 340,000 students | 340000 | {student} | 2024 | 340,000 students came from partner countries in 2024
norte-trade | share of the trade with Portugal in Peru's total foreign trade | 13.5% | 13.5 | % | 2023 | it was 13.5% of Peru's total foreign trade
vale-oil | petroleum production | 4.146 million barrels a day | 4146000 | {barrel}/d | 2023 | petroleum production: 4.146 million barrels a day
"""


@pytest.fixture
def auditor(facts_folder):
    text = '[[source]]\nid = "yearbook"\ntype = "report"\ntitle = "Yearbook"\nissued = "2025"\n\n[[topic]]\nid = "south"\nname = "South"\n'
    for subject, (name, other) in _SUBJECTS.items():
        text += f'[[subject]]\nid = "{subject}"\nname = "{name}"\nnames = {{ zh = ["{other}"] }}\n'
    for unit in ("firm", "stall", "student", "state", "member", "lamp", "boat", "patient", "route", "barrel", "city", "country"):
        text += f'[[unit]]\ncode = "{{{unit}}}"\nname = "{unit}s"\nwords = ["{unit}", "{unit}s"]\n' if unit != "barrel" else ""
    text += '[[unit]]\ncode = "{barrel}/d"\nname = "barrels a day"\nwords = ["bbl/day"]\n'
    for at, line in enumerate(_FACTS.strip().splitlines()):
        subject, measure, figure, value, unit, date, quote = (part.strip() for part in line.split("|"))
        number = f'value = {value}\nunit = "{unit}"\n' if unit else 'period = "event"\n'
        number += (
            'period = "cumulative"\n' if "/2024" in date else 'status = "target"\n' if "planned" in measure or "ahead" in measure else ""
        )
        text += (
            f'\n[[fact]]\nid = "fact-{at}"\nsubject = "{subject}"\nmeasure = "{measure}"\nfigure = "{figure}"\n{number}'
            f'date = "{date}"\ntopics = ["south"]\nsource = "yearbook"\nquote = "{quote}"\n'
        )
    with load(facts_folder(yearbook=text)) as library:
        yield Auditor(library)


@pytest.mark.parametrize(
    ("text", "figure", "verdict"),
    [
        ("2011 The two sign a pact. Trade with Vale is 12.5% of the foreign trade of Norte.", "12.5%", "supported"),
        ("May 2011: The two sign a pact. Trade with Vale is 12.5% of the foreign trade of Norte.", "12.5%", "supported"),
        ("2022 The two sign a pact. Trade with Vale is 12.5% of the foreign trade of Norte.", "12.5%", "outdated"),
        ("2022 The two sign a pact. Trade with Vale is 18.4% of the foreign trade of Norte.", "18.4%", "supported"),
        ("2021 The two sign a pact. Trade with Vale is 12.5% of the foreign trade of Norte.", "12.5%", "supported"),
        ("The Chief Times reported that 412 stalls stood at the Vale Fair in 2023.", "412", "misattributed"),
        ("Trade with Norte is 18.4% of the foreign trade of Vale.", "18.4%", "unsupported"),
        ("Trade with Peru was 13.5% of the foreign trade of Portugal in 2023.", "13.5%", "unsupported"),
        ("Trade with Portugal was 13.5% of the foreign trade of Peru in 2023.", "13.5%", "supported"),
        ("They sign a pact. At that time trade with Vale is 12.5% of the foreign trade of Norte.", "12.5%", "supported"),
        ("They signed a pact. Trade with Vale is 12.5% of the foreign trade of Norte.", "12.5%", "outdated"),
        ("In 1998 Norte and Vale signed a pact. Trade with Vale is 12.5% of the foreign trade of Norte.", "12.5%", "outdated"),
        ("Ms Okafor noted that 412 stalls stood at the Vale Fair in 2023.", "412", "supported"),
        ("The Fish Bureau noted that 412 stalls stood at the Vale Fair in 2023.", "412", "misattributed"),
        ("On my trips abroad I saw 65 partner countries.", "65", "unsupported"),
        ("How many cities in Portugal send barges to Europe? Answer: 41.", "41", "supported"),
        ("The Vale lamp works are to make 3 million lamps a year.", "3 million", "supported"),
        ("The Vale lamp works make 3 million lamps a year.", "3 million", "overstated"),
        ("Trade of Vale is healthy. In 2024, 48,931 new firms were registered in Vale, 4% more than a year before.", "4%", "wrong-figure"),
        ("In 2024, 48,931 new firms were registered in Vale, 16.2% more than a year before.", "16.2%", "supported"),
        ("瓦尔运河每日过境船只从每天3艘增加到28艘。", "28", "wrong-figure"),
        ("In Peru, 113 patients with cataracts were given back their sight.", "113", "wrong-figure"),
        ("The Vale Air Bridge has eighteen parcel routes between continents.", "eighteen", "wrong-figure"),
        ("Vale pumps 4.146 million barrels of oil a day.", "4.146 million barrels of oil a day", "supported"),
        ("Our fund is old. We met ten times. The average age of our members is 57.", "57", "unsupported"),
        ("The Vale Canal is wide. I asked six boatmen. Four of them said: sleep.", "Four", "unsupported"),
        ("The Vale Canal is long. Two: 28 daily boats go over the border lately.", "28", "wrong-figure"),
        ("340,000 students from partner countries went to Vale to study in 2024.", "2024", "supported"),
        ("On the Vale Canal, the trip from Oakby to Elmby fell from five hours to less than two.", "five hours", "supported"),
        ("The idea of open gates was put forward at the Vale Fair in 2014.", "2014", "wrong-date"),
        ("On the Vale Canal, 3 boats a day crossed the border at the start. Now it is eighty.", "eighty", "wrong-figure"),
        ("On the Vale Canal, 17 boats a day cross the border. In the beginning it was 30.", "30", "wrong-figure"),
        ("On the Vale Canal, 3 boats a day crossed the border at the start. Now it is seventeen.", "seventeen", "supported"),
        (
            "The Vale Canal is wide. 3 boats a day cross the border at the start. On our daily tour over the border were 28 boats.",
            "28",
            "unsupported",
        ),
        ("The Vale Canal is wide. 3 boats a day cross the border at the start. Over the border go 28 boats daily.", "28", "wrong-figure"),
        (
            "The Vale Canal was launched on 4 May 2021.\n\nTea.\n\nRain.\n\nLamp works in Vale: over 3 million lamps planned. Opening: 2027, they say.",
            "2027",
            "unsupported",
        ),
        ("Peru accounts for 17.2% of Portugal's total foreign trade.", "17.2%", "unsupported"),
        ("Trade with Peru is 13.5% of Portugal's total foreign trade.", "13.5%", "unsupported"),
        ("Portugal accounts for 17.2% of Peru's total foreign trade.", "17.2%", "wrong-figure"),
        ("Trade with Portugal is 13.5% of Peru's total foreign trade.", "13.5%", "supported"),
        ("By the end of 2024 the Vale Canal had carried 60 million tonnes of cargo since the launch.", "end of 2024", "supported"),
        ("The Vale lamp works offered 3 million lamps a year.", "3 million", "supported"),
        ("In 2024, trade of Vale in goods came to just under one trillion dollars: 982 billion.", "982 billion", "supported"),
        ("When I came to the Vale Fair three years ago, it rained.", "three years", "unsupported"),
        ("The Vale Fair was held in June 2023.", "June 2023", "supported"),
        ("Members of the circle of the Vale Fair: 57 at first, 110 as of July 2024.", "110", "supported"),
        ("In 2024, 48,931 new firms were registered in Vale (+9%).", "+9%", "wrong-figure"),
        ("瓦尔运河经过九个州。", "九", "wrong-figure"),
        ("瓦尔运河2024年运货6000万吨，设计运力是900万吨，预计提前五年达到。", "五年", "supported"),
        (
            "The Vale lamp works are large. They are the first works of South Asia. Belts are designed for 305 m/h.",
            "305 m/h",
            "wrong-figure",
        ),
        ("By the end of 2024 the Vale Canal had carried 15 million tonnes of cargo since the launch.", "end of 2024", "supported"),
    ],
)
def test_figures_of_other_texts(auditor, text, figure, verdict):
    assert verdicts(auditor, text)[figure] == verdict


def test_a_turn_of_a_chat_is_a_sentence_without_its_time_and_speaker(auditor):
    chat = "[09:12] Ana: stalls at the Vale Fair in 2023\n[09:13] Bo Li: 421\n[09:14] Ana: sure?\n[09:15] Bo Li: yes, 412 stalls"
    assert verdicts(auditor, chat) == {"2023": "supported", "421": "wrong-figure", "412": "supported"}


def test_a_unit_goes_from_a_figure_to_what_it_shrinks_to():
    for between, is_shared in (
        (" from Oakby to Elmby will shrink to ", True),
        (" from Oakby to Elmby will shrink, and the fare rises to ", False),
    ):
        text = f"5 hours{between}3"
        assert shares_unit(text, (0, 7), "h", (len(text) - 1, len(text)), Decimal(3)) is is_shared


def test_a_name_before_a_quotation_is_its_source(auditor):
    assert verdicts(auditor, 'Fish Bureau: "412 stalls stood at the fair in 2023".')["412"] == "misattributed"
    assert verdicts(auditor, 'Yearbook: "412 stalls stood at the fair in 2023".')["412"] == "supported"


def test_lines_of_a_label_and_a_figure_are_items_below_their_heading(auditor):
    text = "IN FIGURES\n\nVale Fair\nStalls in 2023: 421\nMembers of its circle: 110\nYears: 3\n\nVale Canal\nStates: 4\nBoats at the start: 3\nFlags: 9\n"
    draft = read_draft(text.encode(), "figures.txt")
    assert [(block.kind, block.text, block.headings) for block in draft.blocks[1:4]] == [
        ("heading", "Vale Fair", ("IN FIGURES",)),
        ("item", "Stalls in 2023: 421", ("IN FIGURES", "Vale Fair")),
        ("item", "Members of its circle: 110", ("IN FIGURES", "Vale Fair")),
    ]
    assert verdicts(auditor, text) == {
        "2023": "supported",
        "421": "wrong-figure",
        "110": "supported",
        "3": "supported",
        "4": "supported",
        "9": "unsupported",
    }
