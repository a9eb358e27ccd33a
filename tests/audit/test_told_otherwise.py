"""Figures told as something else: another thing counted, a plan as reached, a fall as a rise in rank, in English and Chinese."""

from __future__ import annotations

import pytest

from beltfacts.audit import Auditor
from tests.audit.test_audit import verdicts, written
from tests.conftest import load

_UNITS = ("guest", "villa", "lock", "hall", "boat", "gate", "quay", "town", "action", "member", "TEU")
_FACTS = """
canal-capacity | lime-canal | designed freight capacity, expected to be reached | 7 million tonnes | 7000000 | t | 2026 | forecast | \
The Lime Canal is expected to reach its designed freight capacity of 7 million tonnes
canal-width | lime-canal | width of the canal | 31.4 metres | 31.4 | m | undated | actual | The canal is 31.4 metres wide
canal-locks | lime-canal | locks of the canal | 12 locks | 12 | {lock} | undated | actual | It has 12 locks
canal-boats | lime-canal | highest daily number of boats | 640 boats | 640 | {boat} | 2024 | actual | boats rose to the highest 640 a day
canal-villas | lime-canal | villas built by the water | 300 villas | 300 | {villa} | 2024 | actual | 300 villas were built by the water
canal-trade | lime-canal | merchandise trade by the canal in 2024 | $8.6 trillion | 8600000000000 | USD | 2024 | actual | \
Merchandise trade by the canal in 2024: $8.6 trillion
canal-gates | lime-canal | gates of the canal | 2 gates | 2 | {gate} | undated | actual | It has 2 gates
canal-calm | lime-canal | years running without an accident | 12 years | 12 | a | 2024 | actual | In 2024 it had been 12 years without an accident
time-before | lime-canal | travel time between Oakby and Elmby before the works | 5 hours | 5 | h | undated | actual | \
The way between Oakby and Elmby took 5 hours and takes 40 minutes
time-after | lime-canal | travel time between Oakby and Elmby since the works | 40 minutes | 40 | min | undated | actual | \
The way between Oakby and Elmby took 5 hours and takes 40 minutes
time-planned | lime-canal | waiting time at the new gate | 9 minutes | 9 | min | 2027 | forecast | The waiting time at the new gate will be 9 minutes
rank-before | lime-canal | rank among canals before the works | 9th | 9 | {rank} | undated | actual | its rank among canals rose from 9th to 4th
rank-after | lime-canal | rank among canals after the works | 4th | 4 | {rank} | undated | actual | its rank among canals rose from 9th to 4th
canal-quays | lime-canal | landing places on all rivers of the world | 150 quays | 150 | {quay} | undated | actual | \
boats go to 150 quays in 40 towns and hamlets
canal-towns | lime-canal | towns and hamlets reached by its boats | 40 towns | 40 | {town} | undated | actual | \
boats go to 150 quays in 40 towns and hamlets
canal-rail | lime-rail | length of the line | 71 km | 71 | km | undated | actual | The 71-kilometre Lime Rail is under construction
canal-boxes | lime-canal | container throughput since the opening, running total | 23.4707 million TEUs | 23470700 | {TEU} | 2018/2025-06-30 | \
actual | 23.4707 million TEUs have gone through the canal since 2018
fair-acts | glass-fair | actions proposed at the fair | 8 actions | 8 | {action} | 2024 | actual | 8 actions were proposed at the fair
bank-members | glass-bank | members of the bank | 110 members | 110 | {member} | 2025 | actual | The Glass Bank has 110 members
bank-years | glass-bank | anniversary in 2025 | tenth anniversary | 10 | a | 2025 | actual | In 2025 the Glass Bank has its tenth anniversary
fair-guests | glass-fair | registered guests | 5,000 guests | 5000 | {guest} | 2024 | actual | 5,000 guests had registered at the fair
fair-halls | glass-fair | halls of the fair | 26 halls | 26 | {hall} | 2024 | actual | The fair has 26 halls
fair-growth | glass-fair | growth of sales on a year earlier | 24% | 24 | % | 2024 | actual | In 2024, sales came to 128,650 euros, up 24%
fair-sales | glass-fair | sales in 2024 | 128,650 euros | 128650 | EUR | 2024 | actual | In 2024, sales came to 128,650 euros, up 24%
fair-sellers | glass-fair | share of the world's sellers | 81% | 81 | % | 2024 | actual | It has 81% of the world's sellers and 65% of its makers
fair-makers | glass-fair | share of the world's makers | 65% | 65 | % | 2024 | actual | It has 81% of the world's sellers and 65% of its makers
fair-steel | glass-trade | Ostland's steel exports to Glassland since 2019 | more than tripled | 3 | {multiple} | 2024 | actual | \
Ostland's steel exports to Glassland had more than tripled
fair-visits | glass-fair | share of visits that end with a purchase | 51.8% | 51.8 | % | 2024 | actual | 51.8% of visits end with a purchase
sold-east | glass-trade | Exports - partners: Ostland | 9% | 9 | % | 2024 | actual | Exports - partners: Ostland 9%
bought-east | glass-trade | Imports - partners: Ostland | 11% | 11 | % | 2024 | actual | Imports - partners: Ostland 11%
"""
_EVENTS = """
[[fact]]
id = "treaty-signing"
subject = "glass-treaty"
measure = "target year for signing the treaty"
figure = "2026"
date = "2026"
period = "event"
status = "target"
topics = ["water"]
source = "harbour-report-2025"
quote = "The two sides aim to sign the Glass Treaty in 2026"

[[fact]]
id = "talks-end"
subject = "glass-treaty"
measure = "conclusion of the talks"
figure = "October 2024"
date = "2024-10"
period = "event"
topics = ["water"]
source = "harbour-report-2025"
quote = "The talks on the Glass Treaty were concluded in October 2024"
"""


def _more() -> str:
    """Return the facts above as TOML text."""
    text = ""
    for subject, name, other in (
        ("lime-canal", "Lime Canal", "青石运河"),
        ("glass-bank", "Glass Bank", "玻璃银行"),
        ("lime-rail", "Lime Rail", "青石铁路"),
        ("glass-fair", "Glass Fair", "玻璃博览会"),
        ("glass-trade", "Glassland", "玻璃国"),
        ("glass-treaty", "Glass Treaty", "玻璃条约"),
    ):
        text += f'[[subject]]\nid = "{subject}"\nname = "{name}"\nnames = {{ zh = ["{other}"] }}\n'
    text += '[[unit]]\ncode = "{person}"\nname = "people"\nwords = ["people"]\n'
    for unit in _UNITS:
        text += f'[[unit]]\ncode = "{{{unit}}}"\nname = "{unit}s"\nwords = ["{unit}s", "{unit}"]\n'
    for line in _FACTS.strip().splitlines():
        name, subject, measure, figure, value, unit, date, status, quote = (part.strip() for part in line.split("|"))
        text += (
            f'[[fact]]\nid = "{name}"\nsubject = "{subject}"\nmeasure = "{measure}"\nfigure = "{figure}"\nvalue = {value}\nunit = "{unit}"\n'
            f'date = "{date}"\nstatus = "{status}"\n'
            + ('period = "cumulative"\n' if "running" in measure else "")
            + f'topics = ["water"]\nsource = "harbour-report-2025"\nquote = "{quote}"\n'
        )
    return text + _EVENTS


@pytest.fixture
def auditor(facts_folder):
    with load(facts_folder(harbour=written() + _more())) as library:
        yield Auditor(library)


@pytest.mark.parametrize(
    ("text", "figure", "verdict"),
    [
        ("The Lime Canal has already hit its designed capacity of 7 million tonnes.", "7 million tonnes", "overstated"),
        ("The Lime Canal has a designed capacity of 7 million tonnes.", "7 million tonnes", "supported"),
        ("The Lime Canal was 9th among canals, then rose to 4th.", "9th", "supported"),
        ("The Lime Canal was 4th among canals, then rose to 9th.", "4th", "wrong-figure"),
        ("In 2024, goods trade by the Lime Canal came to $8.6 billion.", "$8.6 billion", "wrong-unit"),
        ("At the Glass Fair, 5,000 people had registered.", "5,000", "supported"),
        ("At the Glass Fair, more than 50,000 people had registered.", "50,000", "wrong-figure"),
        ("The Glass Fair sold for 128,650 euros last year, 42% more than a year earlier.", "42%", "wrong-figure"),
        ("At the Glass Fair, the visits that end with a purchase passed 51%.", "51%", "supported"),
        ("Glassland sells to Ostland 9% of its exports.", "9%", "supported"),
        ("Glassland buys from Ostland 11% of its goods.", "11%", "supported"),
        ("Glassland buys from Ostland 9% of its goods.", "9%", "unsupported"),
        ("Glassland sells to Ostland 11% of its goods.", "11%", "wrong-figure"),
        ("The Glass Treaty was signed in 2026.", "2026", "overstated"),
        ("The Glass Treaty is to be signed in 2026.", "2026", "supported"),
        ("The talks on the Glass Treaty were concluded in October 2024.", "October 2024", "supported"),
        ("The Lime Rail now runs on all 71 kilometres.", "71 kilometres", "overstated"),
        ("The Lime Rail, 71 kilometres long, is under construction.", "71 kilometres", "supported"),
        ("With its boats the Lime Canal reached 150 quays in 40 towns and hamlets.", "150", "supported"),
        ("Talks on the Glass Treaty ended in October 2022.", "October 2022", "wrong-date"),
        ("The Lime Canal is old. Between Oakby and Elmby one needs 40 minutes instead of 7 hours.", "7 hours", "wrong-figure"),
        ("Merchandise trade by the Lime Canal came to $8.6 trillion, many times what it was in 2013.", "$8.6 trillion", "supported"),
        ("In 2024 the Lime Canal had been nine years running without an accident.", "nine years", "wrong-figure"),
        (
            "With the Lime Canal, travel time between Oakby, a small town, and Elmby, was cut from 5 hours to just 55 minutes.",
            "55 minutes",
            "wrong-figure",
        ),
        ("Of the Glass Fair one hears that 65% of all letters in the world are blue.", "65%", "unsupported"),
        ("Glassland and Sudland trade more every year. Since 2013, it has more than tripled.", "more than tripled", "unsupported"),
        ("The hotel by the Lime Canal cost $8.6 billion.", "$8.6 billion", "unsupported"),
        ("By the Lime Canal, Oakby and Elmby are 40 minutes apart in travel time since the works.", "40 minutes", "supported"),
        ("The Glass Fair had 5.000 registered guests.", "5.000", "supported"),
        ("The year 2025 is the tenth anniversary of the Glass Bank.", "tenth", "supported"),
        ("The year 2025 is the fifteenth anniversary of the Glass Bank.", "fifteenth", "wrong-figure"),
        ("玻璃博览会上宣布了8项行动。", "8", "supported"),
        ("玻璃银行成员为110个，新开发银行成员为11个。", "11", "unsupported"),
        ("青石运河日均通过640艘船。", "640", "overstated"),
        ("玻璃博览会拥有全球81%的卖家和65%的制造商。", "81%", "supported"),
    ],
)
def test_a_figure_is_judged_by_what_it_is_told_as(auditor, text, figure, verdict):
    assert verdicts(auditor, text)[figure] == verdict


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("The Lime Canal has 300 ferrymen.", "300"),
        ("Along the Lime Canal, the two sides can plant more trees.", "two"),
        ("The two sides of the Glass Fair welcome its registered guests.", "two"),
        ("We made 4 stops along the Lime Canal.", "4"),
        ("The locks of the Lime Canal saw 12 guests.", "12"),
    ],
)
def test_the_number_of_other_things_is_not_supported(auditor, text, figure):
    assert verdicts(auditor, text).get(figure, "unsupported") == "unsupported"


def test_a_cell_has_no_tense_that_makes_a_plan_done(auditor):
    text = "| Canal | Waiting time at the new gate |\n|---|---|\n| Lime Canal | 9 minutes |\n"
    assert verdicts(auditor, text, "draft.md")["9 minutes"] == "supported"
    assert verdicts(auditor, "The waiting time at the new gate of the Lime Canal is 9 minutes.")["9 minutes"] == "overstated"


def test_a_scale_word_is_wrong_though_many_facts_have_more_words_of_the_sentence(facts_folder):
    towns = "".join(
        f'[[fact]]\nid = "town-{at}"\nsubject = "sound-ferry"\nmeasure = "goods trade of town {at} in 2024 by ferry"\nfigure = "${at}.7 million"\n'
        f'value = {at}700000\nunit = "USD"\ndate = "2024"\ntopics = ["water"]\nsource = "harbour-report-2025"\n'
        f'quote = "In 2024, goods trade of town {at} by ferry came to ${at}.7 million"\n'
        for at in range(11, 60)
    )
    text = "The Lime Canal is 31.4 metres wide.\n\nSwans live here.\n\nPeople like them.\n\nIn 2024, goods trade came to $8.6 billion."
    with load(facts_folder(harbour=written() + _more() + towns)) as library:
        assert verdicts(Auditor(library), text)["$8.6 billion"] == "wrong-unit"


def test_several_years_are_not_the_date_of_what_one_of_them_brought(auditor):
    assert verdicts(auditor, "The Glass Treaty, 2026-2035, was debated.")["2026-2035"] != "supported"


def test_a_total_is_held_against_one_of_the_same_years_though_they_end_on_another_day(auditor):
    text = "\\begin{table}\n\\caption{Lime Canal, 2018 to mid-2025}\n\\begin{tabular}{lr}\nItem & Number \\\\\n"
    found = verdicts(auditor, text + "Container throughput (million TEUs) & 24.37 \\\\\n\\end{tabular}\n\\end{table}\n", "draft.tex")
    assert found["24.37"] == "wrong-figure"
