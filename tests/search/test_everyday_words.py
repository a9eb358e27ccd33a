"""What is asked in other words, or asks for another thing than the figure: growth, share, place, age. A library made up here."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

import beltfacts
from beltfacts.library.library import Library
from beltfacts.search.answers import answer
from beltfacts.search.word_relations import words_defined_with
from tests.search.test_names_and_series import SOURCE, entry

TEXT_ENTRY = '[[fact]]\nid = "{0}"\nsubject = "{1}"\nmeasure = "{2}"\nfigure = "{3}"\ndate = "2024"\nquote = "{4}"\nsource = "book"\ntopics = ["all"]\n'


@pytest.fixture(scope="module")
def towns(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """Yield a library of two towns without any vocabulary."""
    text = SOURCE
    for town in ("Ebden", "Marlow"):
        text += entry(town, "Literacy", "94%", 94, "%", number=1)
        text += entry(town, "Tobacco use", "21%", 21, "%", number=2)
        text += entry(town, "Telephones - mobile cellular", "5,100 subscriptions", 5100, "{subscription}", number=3)
        text += entry(town, "Fertility rate", "1.7 children born/woman", 1.7, "{child}/{woman}", number=4)
        text += entry(town, "Growth of turnover", "3%", 3, "%", number=5)
        text += entry(town, "Members", "88 members", 88, "{member}", number=6).replace("Members 88", "The number grew: Members 88")
        text += entry(town, "Area", "12 sq km", 12, "km2", number=7)
        text += entry(town, "Wagons since 2019", "40 wagons", 40, "{wagon}", number=8)
        text += entry(town, "Residents' mean age", "41 years", 41, "a", number=9)
        text += entry(town, "Tram line", "88 km/h", 88, "km/h", number=11) + entry(town, "Tram line, total", "31 km", 31, "km", number=12)
        text += entry(town, "Losses", "2 deaths/1,000 live births", 2, "{death}/1000", number=13)
        text += entry(town, "Petroleum production", "9 barrels", 9, "{barrel}", number=10)
        for number in range(60):
            text += entry(town, f"Stamps of series {number}", f"{number + 2} stamps", number + 2, "{stamp}", "2025", 100 + number)
        ids = town.lower()
        text += TEXT_ENTRY.format(
            f"{ids}-goods", ids, "Farm products", "oil palms, maize, rye", "oil palms, maize, rye are its farm products"
        )
        text += TEXT_ENTRY.format(f"{ids}-seat", ids, "Seat of the council", "Old Mill", "the council sits in the Old Mill")
    folder = tmp_path_factory.mktemp("towns")
    (folder / "facts.toml").write_text(text, encoding="utf-8")
    with beltfacts.load([folder], cached=False) as library:
        yield library


def shown(library: Library, query: str) -> list[str]:
    """Return the measures of the results, and after a bar those of the near facts."""
    found = answer(library, query)
    return [*(hit.fact.measure for hit in found.hits), "|", *(hit.fact.measure for hit in found.near)]


@pytest.mark.parametrize(
    ("query", "measure"),
    [
        ("those who read and write in Ebden", "Literacy"),
        ("how many mobile phones are there in Ebden", "Telephones - mobile cellular"),
        ("kids per woman Ebden", "Fertility rate"),
        ("oil production Ebden", "Petroleum production"),
        ("how big is Ebden", "Area"),
        ("how old are the residents of Ebden", "Residents' mean age"),
        ("where is the council of Ebden", "Seat of the council"),
        ("how far does the tram line go in Ebden", "Tram line, total"),
        ("smokers in Ebden", "Tobacco use"),  # tobacco users
        ("what percentage smoke in Ebden", "Tobacco use"),
    ],
)
def test_a_question_in_other_words_is_answered(towns: Library, query: str, measure: str) -> None:
    assert shown(towns, query)[0] == measure


@pytest.mark.parametrize(
    ("query", "measure"), [("cigarettes in Marlow", "Tobacco use"), ("Marlow phone helpline", "Telephones - mobile cellular")]
)
def test_a_word_that_is_only_far_from_the_measure_makes_a_fact_near(towns: Library, query: str, measure: str) -> None:
    found = answer(towns, query)
    assert found.hits == []
    assert (found.near[0].fact.subject, found.near[0].fact.measure) == ("marlow", measure)
    assert found.near[0].missed


@pytest.mark.parametrize(
    ("query", "left_open"),
    [
        ("growth of members Ebden", "growth"),
        ("share of members Ebden", "share"),
        ("turnover of Ebden", "only its growth"),
        ("wagons in 2019 Ebden", "2019"),
        ("where is the area of Ebden", "where"),
        ("Ebden farm maize production", "maize"),
        ("childbirth deaths Ebden", "childbirth"),
    ],
)
def test_a_level_a_growth_and_a_list_item_do_not_stand_for_one_another(towns: Library, query: str, left_open: str) -> None:
    found = answer(towns, query)
    assert found.hits == []
    assert left_open in found.near[0].missed


def test_a_growth_and_a_time_since_a_year_are_found_where_they_are_asked_for(towns: Library) -> None:
    assert shown(towns, "growth of turnover Ebden")[0] == "Growth of turnover"
    assert shown(towns, "wagons Ebden")[0] == "Wagons since 2019"


def test_a_short_name_is_no_misspelt_function_word(towns: Library) -> None:
    found = answer(towns, "Mary Ebden area")
    assert found.hits == [] and found.near[0].missed == ("mary",)


def test_what_a_correction_may_mean_is_said_to_be_a_correction(towns: Library) -> None:
    hit = answer(towns, "telephnes Ebden mobile").hits[0]
    assert hit.fact.measure == "Telephones - mobile cellular"
    assert hit.read_as == (("telephnes", "telephones"),)


def test_words_are_found_by_what_their_definition_says_and_never_by_what_it_denies() -> None:
    assert ("literacy", 3) in words_defined_with("writing")
    assert "illiteracy" not in dict(words_defined_with("read"))
    assert words_defined_with("person") == () == words_defined_with("qqq")


def test_an_english_word_is_completed_beside_its_neighbour_only(towns: Library) -> None:
    assert shown(towns, "Ebden petrol production")[0] == "Petroleum production"
    assert answer(towns, "Ebden area petrol").hits == []


@pytest.mark.parametrize(
    ("query", "figure"),
    [("Ebden 5,000 subscriptions", "5,100 subscriptions"), ("ebden zone 88 members", "88 members"), ("Ebden obacco use", "21%")],
)
def test_a_rounded_number_a_number_after_a_word_and_a_missing_first_letter(towns: Library, query: str, figure: str) -> None:
    assert next(hit.fact.figure for hit in [*answer(towns, query).hits, *answer(towns, query).near]) == figure


@pytest.fixture(scope="module")
def ports(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """Yield a library of two harbours, with words that everyday ones stand for."""
    text = SOURCE
    for number, name in enumerate(("Tolbury Harbour", "Wexton Harbour")):
        rows = [
            ("Quay length", "640 metres", 640, "m"),
            ("Crew members, resident", "54 members", 54, "{member}"),
            ("Crew members per 100 berths", "31", 31, "1"),
            ("Ferries a day", "14", 14, "{ferry}/d"),
            ("Cost of the refurbishment", "9 million pounds", 9_000_000, "GBP"),
            ("Coastline", "12 km", 12, "km"),
            ("Emissions", "70 tonnes", 70 + number, "t"),
            ("Berths for yachts", "210 berths", 210 + 90 * number, "{berth}"),
        ]
        for at, (measure, figure, value, unit) in enumerate(rows):
            text += entry(name, measure, figure, value, unit, number=20 * number + at)
        text += entry(name, "Deepest dredging", "11 metres", 11, "m", "2020", 20 * number + 11)
        text += entry(name, "Last dredging", "9 metres", 9, "m", "2023", 20 * number + 12)
    folder = tmp_path_factory.mktemp("ports")
    (folder / "facts.toml").write_text(text, encoding="utf-8")
    with beltfacts.load([folder], cached=False) as library:
        yield library


@pytest.mark.parametrize(
    ("query", "measure"),
    [
        ("how many metres is the quay of Tolbury Harbour", "Quay length"),
        ("Tolbury Harbour crew members per 100 berths", "Crew members per 100 berths"),
        ("Tolbury Harbor quay length", "Quay length"),
        ("cost of renovating Tolbury Harbour", "Cost of the refurbishment"),
        ("how long is the coast of Wexton Harbour", "Coastline"),
        ("how many ferries a day at Wexton Harbour", "Ferries a day"),
        ("Wexton Harbour dredging", "Last dredging"),
    ],
)
def test_units_bases_spellings_and_words_two_steps_away_are_understood(ports: Library, query: str, measure: str) -> None:
    assert shown(ports, query)[0] == measure


@pytest.mark.parametrize(
    ("query", "left_open"), [("old crew members Wexton Harbour", "old"), ("ferries out of work Wexton Harbour", "work")]
)
def test_a_word_that_is_empty_elsewhere_is_not_dropped_where_it_narrows(ports: Library, query: str, left_open: str) -> None:
    found = answer(ports, query)
    assert found.hits == []
    assert left_open in found.near[0].missed


def test_words_used_in_the_same_company_make_a_fact_near_and_no_more(ports: Library) -> None:
    found = answer(ports, "air pollution Tolbury Harbour")
    assert found.hits == []
    assert (found.near[0].fact.subject, found.near[0].fact.measure) == ("tolbury-harbour", "Emissions")


def test_a_claim_is_held_against_the_fact_of_the_name_that_it_tells_of(ports: Library) -> None:
    found = answer(ports, "Tolbury Harbour has 300 berths for yachts")  # which the other harbour has
    assert found.hits == []
    assert (found.near[0].fact.subject, found.near[0].fact.measure) == ("tolbury-harbour", "Berths for yachts")


def test_no_more_near_facts_are_shown_than_rows_are_asked_for(ports: Library) -> None:
    assert len(answer(ports, "Tolbury Harbour whales", limit=1).near) == 1
    assert len(answer(ports, "Tolbury Harbour whales").near) > 1
