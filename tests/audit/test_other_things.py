"""A library of one company and its neighbours: other names with a word of its own, other things counted, another subject behind "it"."""

from __future__ import annotations

import pytest

from beltfacts.audit import ALARMS, Auditor
from tests.audit.test_audit import verdicts
from tests.conftest import load

_NAMES = {"coastal-ferries": '"Coastal Ferries"', "elgin-route": '"Elgin route"', "western": '"Western Isles"', "ruthland": '"Ruthland"'}
_ALIASES = {"western": '"United Western Isles of Morven and Northern Skerry"'}
_FACTS = """
coastal-ferries | guests | 18.6 million | 18600000 | {guest} | 2024
coastal-ferries | growth of guests | 7.2% | 7.2 | % | 2024
coastal-ferries | employees | 2,140 | 2140 | {employee} | undated
coastal-ferries | arrival of the first battery ship | to arrive in 2027 | | | 2027
coastal-ferries | highest number of guests on a day | 81,300 | 81300 | {guest} | 2024-12-27
elgin-route | length | 41.7 kilometres | 41.7 | km | undated
western | Jobless rate | 4.2% | 4.2 | % | 2024
western | Barley yield | 5.2 | 5.2 | t/har | 2024
western | Income growth rate 2024 | 1.9% | 1.9 | % | 2024
ruthland | Income growth rate 2024 | -0.7% | -0.7 | % | 2024
ruthland | Road deaths | 144 | 144 | {person} | 2024
ruthland | Herring sales | 4870 | 4870 | t | 2024-05
western | Herring sales | 5130 | 5130 | t | 2024-05
western | Herring sales | 5010 | 5010 | t | 2024-06
"""


def _library() -> str:
    """Return the library as TOML text."""
    text = '[[source]]\nid = "yearbook"\ntype = "report"\ntitle = "Yearbook"\nissued = "2025"\n\n[[topic]]\nid = "isles"\nname = "Isles"\n'
    for subject, name in _NAMES.items():
        text += f'\n[[subject]]\nid = "{subject}"\nname = {name}\n'
        text += f"names = {{ en = [{_ALIASES[subject]}] }}\n" if subject in _ALIASES else ""
    for at, line in enumerate(_FACTS.strip().splitlines()):
        subject, measure, figure, value, unit, date = (part.strip() for part in line.split("|"))
        number = f'value = {value}\nunit = "{unit}"\n' if value else 'status = "target"\n'
        text += (
            f'\n[[fact]]\nid = "fact-{at}"\nsubject = "{subject}"\nmeasure = "{measure}"\nfigure = "{figure}"\n{number}'
            f'date = "{date}"\ntopics = ["isles"]\nsource = "yearbook"\nquote = "{figure}"\n'
        )
    return text


@pytest.fixture
def auditor(facts_folder):
    with load(facts_folder(yearbook=_library())) as library:
        yield Auditor(library)


@pytest.mark.parametrize(
    "text",
    [
        "Coastal Ferries grows. A rival, Inland Ferries, carried 11.3 million guests in 2024.",
        "Coastal Ferries carried more guests. The tickets of Coastal Ferries rose by 4%.",
        "Coastal Ferries has 2,140 employees. It will hire 150 drivers.",
        "Coastal Ferries runs the Elgin route. The Elgin route is 41.7 kilometres long. It has about 1.2 million guests.",
        "The Western Isles had a jobless rate of 4.2% in 2024. Skerry: jobless rate 4.9% in 2024.",
        "In Ruthland 1,204 people were injured on the roads.",
        "In the Western Isles the barley yield was 5.2 tonnes a hectare in 2024.",
        "Western Isles sold 5,130 tonnes of herring in May 2024. Ruthland, the smaller, had herring sales of 4,870 tonnes in May 2024.",
    ],
)
def test_what_is_told_of_another_is_no_alarm(auditor, text):
    assert not set(verdicts(auditor, text).values()) & set(ALARMS)


@pytest.mark.parametrize(
    ("text", "figure", "verdict"),
    [
        ("On 27 December 2024, the record day, Coastal Ferries had 83,100 guests.", "83,100", "wrong-figure"),
        ("On the roads of Ruthland, 164 people died in 2024.", "164", "wrong-figure"),
        ("Coastal Ferries had 11.3 million guests in 2024.", "11.3 million", "wrong-figure"),
        ("Income growth in the Western Isles was 1.9% in 2024; Ruthland's shrank by 0.7%.", "0.7%", "supported"),
        ("Income growth in the Western Isles was 1.9% in 2024, while Ruthland's shrank by 0.9%.", "0.9%", "wrong-figure"),
        ("Coastal Ferries renews its fleet: the first battery ship arrived in 2027.", "2027", "overstated"),
        ("Coastal Ferries renews its fleet: the first battery ship is to arrive in 2027.", "2027", "supported"),
        (
            "Ruthland had herring sales of 4,870 tonnes in May 2024. Western Isles, the larger, had 5,130 tonnes in June 2024.",
            "5,130 tonnes",
            "wrong-date",
        ),
    ],
)
def test_what_is_told_of_it_is_judged(auditor, text, figure, verdict):
    assert verdicts(auditor, text)[figure] == verdict
