"""Contradictions and differences of a library."""

from __future__ import annotations

import pytest

from beltfacts.compare import Kind, find_conflicts, find_relations
from tests.conftest import SOURCE, VOCABULARY, fact, load
from tests.support import least_seconds

OTHER_SOURCE = SOURCE.replace("gazette-2024", "herald-2024").replace("Gazette", "Herald")


def library(facts_folder, gazette: str, herald: str = ""):
    return load([facts_folder(a=SOURCE + VOCABULARY + gazette, b=OTHER_SOURCE + herald)])


def kinds(found):
    return {(relation.first.id, relation.second.id): relation.kind for relation in found}


def test_two_sources_that_give_other_figures_for_one_time_contradict(facts_folder):
    facts = library(facts_folder, fact("gazette", value=500), fact("herald", value=600))
    (conflict,) = find_conflicts(facts)
    assert (conflict.kind, conflict.explained) == (Kind.CONTRADICTION, ())


def test_what_is_one_figure_rounded_or_of_another_time_is_no_conflict(facts_folder):
    gazette = fact("exact", value=1234) + fact("earlier", value=900, date="2023")
    herald = fact("rounded", value=1200, figure="about 1,200 tonnes", extra='bound = "about"')
    facts = library(facts_folder, gazette, herald)
    assert list(find_conflicts(facts)) == []
    assert Kind.QUALIFIER in kinds(find_relations(facts)).values()


def test_measures_in_other_words_differ_only_between_sources(facts_folder):
    both = [fact("plain", value=500), fact("words", value=600, measure="cargo carried on barges")]
    assert list(find_conflicts(library(facts_folder, "".join(both)))) == []
    assert [each.kind for each in find_conflicts(library(facts_folder, *both))] == [Kind.DIFFERENCE]


def test_withdrawn_and_superseded_facts_conflict_with_nothing(facts_folder):
    gone = fact("gone", value=500, extra='withdrawn = { date = "2024-06", reason = "misprint" }')
    old = fact("old", value=550)
    new = fact("new", value=600, extra='supersedes = ["old"]')
    assert list(find_conflicts(library(facts_folder, gone + old, new))) == []


def test_a_place_in_an_order_is_not_compared_in_other_words(facts_folder):
    one = fact("one", value=1, measure="place among canals of the north", figure="first").replace('unit = "t"', 'unit = "{rank}"')
    other = fact("other", value=2, measure="place among canals of the north and the east", figure="second").replace('"t"', '"{rank}"')
    assert list(find_conflicts(library(facts_folder, one, other))) == []


def test_near_measures_are_found_among_hundreds_of_others(facts_folder):
    others = "".join(fact(f"o{n}", value=n + 1, measure=f"cargo kind{n} part{n}") for n in range(200))
    found = find_conflicts(
        library(facts_folder, others + fact("plain", value=500), fact("words", value=600, measure="cargo carried on barges"))
    )
    assert [{each.first.id, each.second.id} for each in found] == [{"plain", "words"}]


def test_dates_that_overlap_are_compared_in_a_long_series(facts_folder):
    series = "".join(fact(f"y{year}", value=year, date=str(year)) for year in range(1900, 2000))
    found = find_conflicts(library(facts_folder, series, fact("day", value=5, date="1950-07-01", extra='period = "point"')))
    assert [{each.first.id, each.second.id} for each in found] == [{"y1950", "day"}]


def test_the_order_of_the_files_changes_no_relation(facts_folder):
    entries = [
        fact(f"f{n}", value=100 + n % 3, date=str(2020 + n % 4), measure=("cargo carried", "cargo carried on barges")[n % 2])
        for n in range(8)
    ]
    both = [kinds(find_relations(library(facts_folder, "".join(each)))) for each in (entries, entries[::-1])]
    assert both[0] == both[1] and len(both[0]) > 8


def test_the_time_grows_with_the_facts_not_with_their_pairs(facts_folder):
    def seconds(number: int) -> float:
        facts = load([facts_folder(a=SOURCE + VOCABULARY + "".join(fact(f"f{n}", value=n + 1, date=str(1000 + n)) for n in range(number)))])
        list(find_conflicts(facts))  # the index is made, and files are read
        return least_seconds(lambda: list(find_conflicts(facts)))

    assert seconds(1600) < 8 * seconds(400)


def test_the_shipped_facts_have_one_difference_and_one_rounding(shipped):
    found = kinds(find_relations(shipped))
    assert found["jakarta-bandung-travel-time-wang", "jakarta-bandung-travel-time-xinhua"] is Kind.DIFFERENCE
    assert found["china-asean-goods-trade-2024", "china-asean-trade-2024"] is Kind.ROUNDING
    assert [kind for kind in found.values() if kind is Kind.CONTRADICTION] == []


@pytest.mark.parametrize("quote", ['"', "\\u202e", "x" * 5000])
def test_odd_measures_are_compared_like_others(facts_folder, quote):
    measure = f"cargo {quote}".replace('"', '\\"')
    facts = library(facts_folder, fact("a", value=5, measure=measure), fact("b", value=6, measure=measure))
    assert [each.kind for each in find_conflicts(facts)] == [Kind.CONTRADICTION]


def test_a_note_that_says_that_its_fact_clashes_and_names_another_declares_a_difference(facts_folder):
    notes = {"clash": "Clashes with opened, which has 1905.", "plain": "For the day see opened.", "gone": "Contradicts no-such-fact."}
    entries = [fact(name, measure=f"{name} of the lock", extra=f'note = "{note}"') for name, note in notes.items()]
    opened = fact("opened-lock", measure="opening of the lock by the mayor")
    both = library(
        facts_folder, "".join(entries).replace("with opened,", "with opened-lock,").replace("see opened.", "see opened-lock."), opened
    )
    assert kinds(find_conflicts(both)) == {("clash", "opened-lock"): Kind.DIFFERENCE}
