"""Phrasal verbs, initials, unit codes, bases, list items and Chinese directions are read as what they mean. Libraries made up here."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

import beltfacts
from beltfacts.library.library import Library
from beltfacts.search.answers import answer
from tests.conftest import load

FACTS = (
    ("harbour", "porters", "212 porters", 212, "{porter}"),
    ("harbour", "cranes", "14 cranes", 14, "{crane}"),
    ("harbour", "year of foundation", "1871", None, ""),
    ("harbour", "tariff for each berth", "€80 per berth", 80, "EUR/{berth}"),
    ("harbour", "ships served", "930 ships", 930, "{ship}"),
    ("harbour", "revenue", "€4.1 million", 4100000, "EUR"),
    ("harbour", "steam pressure", "512 mmHg", 512, "mm[Hg]"),
    ("harbour", "length of the quay", "512 mm", 512, "mm"),
    ("harbour", "accidents and emergencies", "7 cases", 7, "{case}"),
    ("harbour", "average turnaround time", "5 h", 5, "h"),
    ("valley", "Fences - neighbouring farms: Ash Farm", "12 km", 12, "km"),
    ("valley", "Fences - neighbouring farms: Elm Farm", "19 km", 19, "km"),
    ("valley", "Refuse and composting - refuse collected", "900 t", 900, "t"),
    ("valley", "Refuse and composting - percent of refuse composted", "31%", 31, "%"),
    ("valley", "mean annual temperature", "9 Cel", 9, "Cel"),
    ("valley", "highest temperature recorded", "31 Cel", 31, "Cel"),
    ("valley", "net migration rate", "2 a year", 2, "{person}/a"),
    ("valley", "products exported", "$12 million", 12000000, "USD"),
    ("valley", "products exported, kinds", "cheese, wool, cider", None, ""),
    ("valley", "GDP", "$90 million", 90000000, "USD"),
    ("valley", "grain dried in pits", "4 t", 4, "t"),
)


@pytest.fixture(scope="module")
def coast(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """Yield a library of a harbour and a valley without any vocabulary."""
    text = '[[source]]\nid = "book"\ntype = "report"\ntitle = "Almanac"\nissued = "2025"\n'
    for number, (subject, measure, figure, value, unit) in enumerate(FACTS):
        amount = f'value = {value}\nunit = "{unit}"\n' if value is not None else ""
        text += (
            f'[[fact]]\nid = "{subject}-{number}"\nsubject = "{subject}"\nmeasure = "{measure}"\nfigure = "{figure}"\n{amount}'
            f'date = "2024"\nquote = "{measure} {figure}"\nsource = "book"\ntopics = ["all"]\n'
        )
    folder = tmp_path_factory.mktemp("coast")
    (folder / "facts.toml").write_text(text, encoding="utf-8")
    with beltfacts.load([folder], cached=False) as library:
        yield library


def first(library: Library, query: str) -> str:
    hits = answer(library, query).hits
    return hits[0].fact.measure if hits else "none"


@pytest.mark.parametrize(
    ("query", "left_open"),
    [
        ("how many porters were laid off by the harbour", "laid off"),
        ("how many porters were let go by the harbour", "let"),
        ("how many cranes were taken over by the harbour", "taken over"),
        ("how many porters does the harbour need", "need"),
        ("how many porters does the harbour want", "want"),
        ("harbour revenue per crane", "per crane"),
        ("fence length in the valley", "only Elm Farm"),
        ("valley emigration rate", "emigration"),
        ("number of people who migrate to the valley", "number of"),
    ],
)
def test_what_turns_or_narrows_a_question_is_left_open(coast: Library, query: str, left_open: str) -> None:
    found = answer(coast, query)
    assert not found.hits
    assert any(left_open in hit.missed for hit in found.near)


@pytest.mark.parametrize(
    ("query", "measure"),
    [
        ("when was the harbour set up", "year of foundation"),
        ("harbour tariff per berth", "tariff for each berth"),
        ("harbour turnaround time per ship", "none"),
        ("harbour A&E", "accidents and emergencies"),
        ("gross domestic product of the valley", "GDP"),
        ("512 mm[Hg]", "steam pressure"),
        ("512 mm", "length of the quay"),
        ("fence of the valley to Ash Farm", "Fences - neighbouring farms: Ash Farm"),
        ("how much of the valley's refuse is composted", "Refuse and composting - percent of refuse composted"),
        ("how hot does it get in the valley", "highest temperature recorded"),
        ("what does the valley export", "products exported, kinds"),
    ],
)
def test_a_phrase_is_answered_by_what_it_means(coast: Library, query: str, measure: str) -> None:
    assert first(coast, query) == measure


@pytest.mark.parametrize("claim", ["isn't it true that {}", "can you confirm that {}?", "Fact check: {}", "I heard that {}", "{}, right?"])
@pytest.mark.parametrize(("number", "is_right"), [(14, True), (23, False)])
def test_what_asks_for_a_check_is_no_part_of_the_claim(coast: Library, claim: str, number: int, is_right: bool) -> None:
    found = answer(coast, claim.format(f"the harbour has {number} cranes"))
    assert bool(found.hits) is is_right
    assert (found.hits or found.near)[0].fact.measure == "cranes"
    assert (found.hits or found.near)[0].missed == (() if is_right else (f"{number}",))


def test_initials_in_capitals_are_read_as_the_words_of_a_measure_and_it_is_said(coast: Library) -> None:
    best = answer(coast, "harbour ATT").hits[0]
    assert best.fact.measure == "average turnaround time"
    assert ("att", "average turnaround time") in best.read_as


@pytest.mark.parametrize(("query", "growth"), [("东盟对中国投资增长", "exceeding 10%"), ("中国在东盟投资增长", "12.6%")])
def test_chinese_words_say_where_an_investment_goes(query: str, growth: str) -> None:
    with load() as library:
        assert answer(library, query).hits[0].fact.figure == growth


def test_misspelt_words_are_no_words_of_initials(coast: Library) -> None:
    assert first(coast, "valley gross domestic product") == "GDP"
    assert first(coast, "valley grian dreid pits") == "grain dried in pits"  # their initials are GDP too


@pytest.mark.parametrize(
    ("query", "measure"), [("harbour steam pres sure", "steam pressure"), ("harbour average turna round time", "average turnaround time")]
)
def test_a_word_typed_as_two_is_found(coast: Library, query: str, measure: str) -> None:
    assert first(coast, query) == measure
