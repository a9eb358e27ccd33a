"""Wrong figures whose sentence says little of what they are: a country for a railway, the other end of a change, a unit ahead, a classifier."""

from __future__ import annotations

import pytest

from beltfacts.audit import ALARMS, Auditor
from tests.audit.test_audit import verdicts
from tests.conftest import load

_SUBJECTS = """
[[subject]]
id = "tagus-line"
name = "Lisbon-Faro Fast Railway"
names = { en = ["Portugal fast railway", "Lisbon-Faro line"], zh = ["里法高铁"] }

[[subject]]
id = "aero-norte"
name = "Aero Norte"

[[subject]]
id = "norte-trade"
name = "Trade of Norte"

[[subject]]
id = "norte-forum"
name = "Forum of Harbours"

[[subject]]
id = "norte-grid"
name = "Norte Grid"
"""
_FACTS = """
tagus-line | highest daily seat occupancy, first year of operation | 98.7% | 98.7 | % | 2023/2024 | a maximum daily seat occupancy of 98.7%
tagus-line | total extent of the new double track | 284 kilometers | 284 | km | undated | The total extent of the new double track is 284 kilometers
tagus-line | opening year | 2023 | 2023 | | 2023 | The line opened in 2023
tagus-line | Portuguese trained during construction | 37,000 Portuguese | 37000 | {person} | undated | During construction 37,000 Portuguese were trained
aero-norte | world ranking before the rise | 14th | 14 | {rank} | undated | its world ranking went from 14th to 8th
aero-norte | world ranking after the rise | 8th | 8 | {rank} | undated | its world ranking went from 14th to 8th
norte-trade | total value of foreign trade in yuan | 27.35 trillion yuan | 27350000000000 | CNY | 2024 | foreign trade was 27.35 trillion yuan in 2024
norte-trade | growth of exports of wool and felt | more than tripled | 3 | {multiple} | 2024 | exports of wool and felt more than tripled in 2024
norte-grid | voltage of its lines to the islands | 130 kV | 130 | kV | undated | lines to the islands of 130 kV
norte-grid | number of wind parks | 142 wind parks | 142 | {park} | undated | Its 142 wind parks
norte-forum | countries at the third Forum of Harbours | 40 countries | 40 | {country} | 2022-05 | 40 countries came
norte-grid | ministerial-level meeting formats | twelve ministerial meetings | 12 | {meeting} | undated | twelve ministerial meetings
"""


@pytest.fixture
def auditor(facts_folder):
    text = '[[source]]\nid = "yearbook"\ntype = "report"\ntitle = "Yearbook"\nissued = "2025"\n\n[[topic]]\nid = "south"\nname = "South"\n'
    text += _SUBJECTS
    for at, line in enumerate(_FACTS.strip().splitlines()):
        subject, measure, figure, value, unit, date, quote = (part.strip() for part in line.split("|"))
        number = (f'value = {value}\nunit = "{unit}"\n' if unit else "") + (
            'period = "event"\n' if subject == "norte-forum" or not unit else ""
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
        ("Seat occupancy in Portugal peaked at 97.8% in the first year.", "97.8%", "wrong-figure"),
        ("Aero Norte climbed from 14th to 5th place.", "5th", "wrong-figure"),
        ("In yuan, the foreign trade of Norte was 27.35 billion.", "27.35 billion", "wrong-unit"),
        ("In the trade of Norte, exports of wool and other felts more than doubled in 2024.", "doubled", "wrong-figure"),
        ("Norte Grid sells much power in summer to hotels and farms over wires of at least 130 volts.", "130 volts", "wrong-unit"),
        ("The Lisbon-Faro line opened in 2023. It was built by many hands and has 248 km.", "248 km", "wrong-figure"),
        ("Norte Grid: meetings at ministerial level: twenty formats", "twenty", "wrong-figure"),
        ("里法高铁建设期间，7.3万名葡萄牙人接受了培训。", "7.3万", "wrong-figure"),
    ],
)
def test_a_slip_is_found_though_the_sentence_says_little(auditor, text, figure, verdict):
    assert next((found for said, found in verdicts(auditor, text).items() if figure in said), "none") == verdict


def test_a_number_at_an_event_is_right_under_a_wrong_date(auditor):
    found = verdicts(auditor, "In May 2021 the Forum of Harbours was held with 40 countries.")
    assert found == {"May 2021": "wrong-date", "40": "supported"}


def test_things_that_number_so_many_are_counted(auditor):
    assert verdicts(auditor, "Norte Grid: its wind parks number 142.") == {"142": "supported"}


@pytest.mark.parametrize(
    "text",
    [
        "The Lisbon-Faro line opened in 2023. The roads of Portugal were 94.1% full in the first year.",
        "Aero Norte rose. Air Sur climbed from 12th to 5th place.",
        "In yuan, the budget of Norte was 27.35 billion.",
        "Norte exports wool. Other felts more than doubled in 2024.",
        "The pumps of Norte Grid run at 130 watts.",
        "The Lisbon-Faro line opened in 2023. The Douro Road is old and has 312 km.",
    ],
)
def test_what_is_of_something_else_is_no_slip(auditor, text):
    assert not {said: found for said, found in verdicts(auditor, text).items() if found in ALARMS}
