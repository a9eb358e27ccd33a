"""Superseded facts, the day on which something was known, and the history of a fact."""

from __future__ import annotations

from datetime import date

import pytest

from beltfacts.errors import UseError
from beltfacts.library import Filters, count_facts, history, list_facts
from beltfacts.search import search
from tests.conftest import SOURCE, VOCABULARY, fact, load

LATER = SOURCE.replace("gazette-2024", "gazette-2025").replace("2024-05", "2025-05")
FACTS = {
    "a": SOURCE + VOCABULARY + fact("cargo-first", value=500) + fact("other", value=7, measure="toll stations"),
    "b": LATER + fact("cargo-revised", value=510, extra='supersedes = ["cargo-first"]'),
}


def ids(facts):
    return [each.id for each in facts]


def test_a_superseded_fact_is_neither_listed_nor_found(facts_folder):
    library = load([facts_folder(**FACTS)])
    assert ids(list_facts(library)) == ["other", "cargo-revised"]
    assert count_facts(library) == 2
    assert [hit.fact.id for hit in search(library, "cargo carried")] == ["cargo-revised"]
    assert ids(list_facts(library, withdrawn=True)) == ["cargo-first", "other", "cargo-revised"]


def test_before_the_newer_source_was_published_the_older_figure_stands(facts_folder):
    library = load([facts_folder(**FACTS)])
    then = Filters(known_on=date(2024, 12, 31))
    assert ids(list_facts(library, then)) == ["cargo-first", "other"]
    assert count_facts(library, then) == 2
    assert [hit.fact.id for hit in search(library, "cargo carried", filters=then)] == ["cargo-first"]


def test_what_was_not_known_yet_is_not_listed_among_withdrawn_facts_either(facts_folder):
    library = load([facts_folder(**FACTS)])
    assert ids(list_facts(library, Filters(known_on=date(2024, 12, 31)), withdrawn=True)) == ["cargo-first", "other"]


def test_a_source_of_a_month_had_been_published_at_its_end(facts_folder):
    library = load([facts_folder(**FACTS)])
    assert list_facts(library, Filters(known_on=date(2024, 5, 30))) == []
    assert len(list_facts(library, Filters(known_on=date(2024, 5, 31)))) == 2


def test_a_withdrawn_fact_supersedes_none(facts_folder):
    changed = FACTS["b"] + 'withdrawn = { date = "2025-06", reason = "misprint" }\n'
    assert ids(list_facts(load([facts_folder(a=FACTS["a"], b=changed)]))) == ["cargo-first", "other"]


def test_a_fact_is_superseded_by_a_former_id_too(facts_folder):
    renamed = FACTS["a"].replace('id = "cargo-first"', 'id = "cargo-2024"\nformer_ids = ["cargo-first"]')
    assert ids(list_facts(load([facts_folder(a=renamed, b=FACTS["b"])]))) == ["other", "cargo-revised"]


def test_an_edit_that_takes_supersedes_out_brings_the_older_fact_back(facts_folder):
    folder = facts_folder(**FACTS)
    assert len(list_facts(load([folder]))) == 2
    (folder / "b.toml").write_text(FACTS["b"].replace('supersedes = ["cargo-first"]', ""), encoding="utf-8")
    assert len(list_facts(load([folder]))) == 3


@pytest.mark.parametrize("asked", ["cargo-first", "cargo-revised"])
def test_a_history_is_told_from_the_oldest(facts_folder, asked):
    versions = history(load([facts_folder(**FACTS)]), asked)
    assert [(each.fact.id, each.superseded_by) for each in versions] == [("cargo-first", ("cargo-revised",)), ("cargo-revised", ())]


def test_facts_that_supersede_one_another_have_a_history_all_the_same(facts_folder):
    circle = fact("a", value=1, extra='supersedes = ["b"]') + fact("b", value=2, extra='supersedes = ["a", "nobody"]')
    assert len(history(load([facts_folder(x=SOURCE + VOCABULARY + circle)]), "a")) == 2


def test_an_unknown_fact_has_no_history(facts_folder):
    with pytest.raises(UseError, match="did you mean"):
        history(load([facts_folder(**FACTS)]), "cargo-frist")
