"""Names are linked as wholes; the newest of a series and the whole come first; types, units and numbers answer. Libraries made up here."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

import beltfacts
from beltfacts.library.library import Library
from beltfacts.search.answers import answer
from tests.conftest import load

SOURCE = '[[source]]\nid = "book"\ntype = "report"\ntitle = "Yearbook"\nissued = "2025"\n'
COUNTRIES = ("Sudan", "South Sudan", "Niger", "Guinea", "Equatorial Guinea", "Papua New Guinea", "Oman", "Dominica")


def entry(subject: str, measure: str, figure: str, value: float, unit: str, date: str = "2024", number: int = 0) -> str:
    return (
        f'[[fact]]\nid = "{subject.lower().replace(" ", "-")}-{number}"\nsubject = "{subject.lower().replace(" ", "-")}"\n'
        f'measure = "{measure}"\nfigure = "{figure}"\nvalue = {value}\nunit = "{unit}"\ndate = "{date}"\n'
        f'quote = "{measure} {figure}"\nsource = "book"\ntopics = ["all"]\n'
    )


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """Yield a library of countries without any vocabulary."""
    text = SOURCE
    for place, country in enumerate(COUNTRIES):
        for year in range(1990, 2025):
            text += entry(country, "Population", f"{place + 1},{year}", (place + 1) * 10_000 + year, "{person}", str(year), year)
        for number, (part, years) in enumerate((("female", 72.1), ("male", 69.3), ("total population", 70.6))):
            text += entry(country, f"Life expectancy at birth - {part}", f"{years} years", years, "a", "2024", number)
        text += entry(country, "Coastline", f"{place + 1}00 km", (place + 1) * 100, "km", "2024", 10)
        text += entry(country, "Exports", f"${place + 1}.25 billion", (place + 1.25) * 1e9, "USD", "2024", 11)
        text += entry(country, "Exports - partners: Oman", f"{place + 5}%", place + 5, "%", "2024", 12)
        text += entry(country, "Health expenditure (as % of exports)", f"{place + 2}%", place + 2, "%", "2024", 13)
        text += entry(country, "Physician density", f"{place}.5 physicians/1,000 population", place + 0.5, "{physician}/1000", "2024", 14)
    folder = tmp_path_factory.mktemp("world")
    (folder / "facts.toml").write_text(text, encoding="utf-8")
    with beltfacts.load([folder], cached=False) as library:
        yield library


def first(library: Library, query: str) -> str:
    hits = answer(library, query).hits
    return f"{hits[0].fact.subject}: {hits[0].fact.measure} {hits[0].fact.date}" if hits else "none"


@pytest.mark.parametrize("country", COUNTRIES)
def test_the_newest_of_the_very_subject_comes_first(world: Library, country: str) -> None:
    subject = country.lower().replace(" ", "-")
    assert first(world, f"population of {country}") == f"{subject}: Population 2024"
    assert first(world, f"{country} population 1993".lower()) == f"{subject}: Population 1993"
    assert {hit.fact.subject for hit in answer(world, f"population of {country}").hits} == {subject}


@pytest.mark.parametrize("name", ["Chad", "Nigeria", "Dominican Republic", "Guinea-Bissau", "Romania", "Atlantis", "Laos"])
def test_a_name_without_facts_is_never_another_name(world: Library, name: str) -> None:
    found = answer(world, f"population of {name}")
    assert found.hits == [] and found.corrections == []
    assert all(name.lower().replace("-", " ") in hit.missed for hit in found.near)


@pytest.mark.parametrize("name", ["OMAA", "GUINA", "NIGR"])
def test_a_word_in_capitals_is_not_corrected(world: Library, name: str) -> None:
    assert answer(world, f"population of {name}").hits == []


def test_a_country_is_known_by_its_other_names_and_adjectives(world: Library) -> None:
    assert first(world, "sudanese coastline") == "sudan: Coastline 2024"
    assert first(world, "coastline of the Commonwealth of Dominica") == "dominica: Coastline 2024"


def test_the_whole_comes_before_its_parts_unless_a_part_is_asked_for(world: Library) -> None:
    assert first(world, "life expectancy Oman").startswith("oman: Life expectancy at birth - total")
    assert first(world, "female life expectancy Oman").startswith("oman: Life expectancy at birth - female")
    assert first(world, "life expectancy of men in Oman").startswith("oman: Life expectancy at birth - male")
    assert first(world, "Niger exports") == "niger: Exports 2024"
    assert first(world, "Niger exports to Oman") == "niger: Exports - partners: Oman 2024"


def test_subject_and_measure_as_printed_find_the_fact(world: Library) -> None:
    for fact in random.Random(3).sample(list(world.facts), 40):
        name = world.store.subject_name(fact.subject).replace("-", " ").title()
        for query in (f"{name}: {fact.measure}", f"{name} {fact.measure}"):
            hit = answer(world, query).hits[0].fact
            assert (hit.subject, hit.measure) == (fact.subject, fact.measure)


def test_the_unit_answers_the_kind_that_is_asked_for(world: Library) -> None:
    assert first(world, "coastline length Guinea") == "guinea: Coastline 2024"
    assert first(world, "how many people live in Guinea") == "guinea: Population 2024"
    assert first(world, "physicians per 1,000 people Niger") == "niger: Physician density 2024"
    assert answer(world, "how many people live in the coastline of Niger").hits == []


def test_a_number_without_its_scale_is_found_and_said(world: Library) -> None:
    (hit, *_) = answer(world, "Guinea exports 4.25").hits
    assert (hit.fact.figure, hit.read_as) == ("$4.25 billion", (("4.25", "$4.25 billion"),))


def test_a_claim_with_another_number_is_held_against_the_fact(world: Library) -> None:
    found = answer(world, "is it true that the exports of Oman are 99 billion dollars")
    assert found.hits == []
    assert found.near[0].fact.figure == "$7.25 billion" and found.near[0].missed


def test_candidates_are_not_cut_by_the_order_of_rows(tmp_path: Path) -> None:
    """Ninety facts of another subject with the same words stand first in the file."""
    text = SOURCE + "".join(entry("North Xland", "Harvest", f"{n} tonnes", n, "t", str(1900 + n), n) for n in range(1, 91))
    text += "".join(entry("Xland", "Harvest", f"{n} tonnes", n, "t", str(1900 + n), n) for n in range(1, 91))
    (tmp_path / "facts.toml").write_text(text, encoding="utf-8")
    library = load([tmp_path], cached=False)
    assert first(library, "harvest of Xland") == "xland: Harvest 1990"
    assert first(library, "xland harvest 1907") == "xland: Harvest 1907"


NOUNS = "teapot giraffe umbrella sandwich pencil carpet violin kettle dentist saddle".split()
VERBS = "stolen burned forgotten insulted painted swallowed mocked closed rejected destroyed".split()


@pytest.mark.parametrize("word", NOUNS + VERBS)
def test_a_word_that_no_fact_has_leaves_no_result(shipped: Library, world: Library, word: str) -> None:
    """Neither a random noun nor a verb that turns the question is dropped, and the best near fact says so."""
    queries = {
        world: ("Niger exports", "population of South Sudan", "Oman life expectancy female"),
        shipped: ("China-Laos Railway cargo", "AIIB members", "how many Confucius Institutes", "East Coast Rail Link length"),
    }
    for library, known in queries.items():
        for query in known:
            assert answer(library, query).hits
            for changed in (f"{query} {word}", f"{word} {query}"):
                found = answer(library, changed)
                assert found.hits == [], changed
                assert word in found.near[0].missed


@pytest.mark.parametrize("negation", ["not", "without", "except", "never", "no"])
def test_a_negated_query_has_no_result(shipped: Library, negation: str) -> None:
    found = answer(shipped, f"AIIB members {negation} Europe")
    assert found.hits == [] and negation in found.near[0].missed


def test_dimensions_narrow_a_fact_and_are_found(tmp_path: Path) -> None:
    """The part is the larger figure and the first of the file."""
    part = entry("Xland", "Literacy", "91%", 91, "%", number=1) + 'dimensions = { sex = "female" }\n'
    (tmp_path / "facts.toml").write_text(SOURCE + part + entry("Xland", "Literacy", "88%", 88, "%", number=2), encoding="utf-8")
    library = load([tmp_path], cached=False)
    assert [hit.fact.id for hit in answer(library, "literacy Xland").hits] == ["xland-2", "xland-1"]
    assert [hit.fact.id for hit in answer(library, "female literacy Xland").hits] == ["xland-1"]


SPELLED = {
    ("Brelda Port", "berth length"): [("brelda port bertt length", "bertt", "berth"), ("rbelda port berth length", "rbelda", "brelda")],
    ("Kestrand Railway", "crossings"): [
        ("kestrand railway crosssings", "crosssings", "crossings"),
        ("mestrand railway crossings", "mestrand", "kestrand"),
    ],
    ("Olma Economic Zone", "ship calls"): [
        ("olma econom zone ship calls", "econom", "economic"),
        ("olma economic zone ship caols", "caols", "calls"),
    ],
}
"""Subject and measure of a fact → queries with a word that no fact has, that word, and what it is read as."""


@pytest.fixture(scope="module")
def spelled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """Yield a library of made-up places. The economy of one shares its stem with the economic zone."""
    text = SOURCE + "".join(entry(subject, measure, "12 of them", 12, "{item}") for subject, measure in SPELLED)
    text += entry("Olma Province", "economy of villages", "15 of them", 15, "{item}")
    folder = tmp_path_factory.mktemp("spelled")
    (folder / "facts.toml").write_text(text, encoding="utf-8")
    with beltfacts.load([folder], cached=False) as library:
        yield library


@pytest.mark.parametrize(("subject", "measure"), SPELLED)
def test_a_misspelt_or_unfinished_word_is_read_as_a_known_one_and_said(spelled: Library, subject: str, measure: str) -> None:
    for query, typed, read in SPELLED[subject, measure]:
        hits = answer(spelled, query).hits
        assert [hit.fact.measure for hit in hits] == [measure], query
        assert (typed, read) in hits[0].read_as


@pytest.mark.parametrize(
    "query",
    [
        "Bertt length",  # a name in capitals as short as this
        "olma economic zone ship balls",  # an English word
        "kestrand railway crossing toll",
    ],
)
def test_an_english_word_and_a_short_name_are_never_read_as_another(spelled: Library, query: str) -> None:
    assert answer(spelled, query).hits == []


def test_a_part_and_an_unasked_date_come_after_what_is_asked_for(tmp_path: Path) -> None:
    # the longer measure is the whole, and so is not first by its length
    text = SOURCE + entry("Brelda Port", "pallets with goods unloaded", "900 pallets", 900, "{pallet}", "2024", 1)
    part = entry("Brelda Port", "pallets of the islands", "400 pallets", 400, "{pallet}", "2024", 2)
    text += part.replace('quote = "', 'quote = "Of these, ').replace('"Of these, pallets of the islands', '"Of these, the islands sent')
    text += entry("Orrin School", "branches of the opening in Brelda", "40 places", 40, "{place}", "2024", 3)
    text += (
        entry("Orrin School", "date of opening in Brelda", "May 2024", 1, "", "2024-05", 4)
        .replace("value = 1\n", "")
        .replace('unit = ""\n', 'period = "event"\n')
    )
    (tmp_path / "facts.toml").write_text(text, encoding="utf-8")
    library = load([tmp_path], cached=False)
    assert first(library, "brelda port pallets") == "brelda-port: pallets with goods unloaded 2024"
    assert first(library, "orrin school brelda opening") == "orrin-school: branches of the opening in Brelda 2024"
    assert first(library, "when was the orrin school opening in brelda") == "orrin-school: date of opening in Brelda 2024-05"


def test_a_real_word_error_is_corrected_beside_a_misspelt_neighbour(spelled: Library) -> None:
    hits = answer(spelled, "brelda port birth lenght").hits
    assert [hit.fact.measure for hit in hits] == ["berth length"]
    assert {("birth", "berth"), ("lenght", "length")} <= {*hits[0].read_as}
