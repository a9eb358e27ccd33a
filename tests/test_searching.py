"""Half-remembered words find the right fact of the shipped library, or honestly none."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beltfacts.index.words import index_words, stem, tokens, value_word
from beltfacts.library import Library, load
from beltfacts.model import UseError
from beltfacts.searching import Filters, answer, search
from conftest import SOURCE, VOCABULARY, fact


def first(library: Library, query: str) -> str:
    hits = search(library, query, limit=1)
    return hits[0].fact.figure if hits else "no match"


@pytest.mark.parametrize(
    ("query", "figure"),
    [
        ("new foreign-invested firms in the first three quarters of 2025", "48,921"),
        ("foriegn invested entreprises china", "48,921"),  # transposed, misspelt
        ("jakartabandung desinged speed", "350 kilometers per hour"),  # joined, transposed
        ("high speed railway jakarta bandung passengers first year", "5.79 million"),
        ("ECRL length", "665-kilometer"),  # abbreviation
        ("中欧班列 128", "128 cities"),  # Chinese name and a number
        ("亚投行 members 2025-07", "110"),
        ("5.8 million passengers", "5.79 million"),  # a number as remembered
        ("50bn yuan", "no match"),
        ("kilometres of the East Coast Rail Link", "665-kilometer"),  # British spelling
        ("how many people were trained by the Jakarta-Bandung project", "45,000 Indonesians"),
        ("RCEP dispute panel days", "around 150 days"),
        ("confuc instit", "48 Confucius Institutes"),  # prefixes
        ("Cat Linh-Hà Đông line vietnam", "Vietnam's first urban light rail line"),  # letters that have no accent to drop
        ("in wich year was kuantan prot upgraded", "2023"),  # slips of a word that says nothing, and of one that begins others
        ("400 km of railway added within laos", "422.44 kilometers"),  # a number as roughly as can be
        ("nearly 5m tonnes of freight on the lao section", "4.786 million tonnes"),
        ("how much money has the aiib put into approved projects", "more than US$60 billion"),
        ("what was floated: pan-asian railway proposal time", "Thirty years ago"),  # a verb that no fact has
        ("states that ECRL passes", "four Malaysian states"),  # a verb, not the name "Friendship Pass"
        ("by how much did visa-free arrivals change", "53.9 percent"),  # a difference is asked for
        ("2024 corridor's 10,000th train", "10,000th intermodal freight train"),  # the ordinal is the figure, not a name of the day
        ("21世纪海上丝绸之路 proposed", "early October 2013"),  # digits that are a part of a name
        ("rise of asean steel exports to china since 2019", "more than tripled"),  # a multiple is a growth
    ],
)
def test_remembered_words_find_the_fact(shipped: Library, query: str, figure: str) -> None:
    assert first(shipped, query).endswith(figure) or first(shipped, query).startswith(figure)


@pytest.mark.parametrize(
    "query",
    [
        "Panama Canal tonnage",
        "Jakarta-Bandung construction loan interest",
        "China-Laos Railway number of tunnels",
        "Lobito corridor freight",
        "2 million tonnes",  # stands in no figure, though "12 million" might hold its digits
        "5 million percent",
        "−5 million tonnes",
        "50 million million million billion",
        "11.58 billion tonnes",  # right digits, wrong scale
        "11.58 million kilometres",  # right number, wrong unit
        "visa-free arrivals 2017",  # a year that nothing is known of
        "China-Laos Railway loss",  # no form of "lose", which need not be answered
        "China-Laos Railway gold",  # nor of "go"
        "China-Laos Railway toll",  # no slip of "told"
        "China-Laos Railway warning",  # a noun, though to warn is a general verb
        "China-Laos Railway competition",  # no slip of "cooperation"
        "AIIB share of world GNP",  # not GDP
        "AIIB ally",  # no form of "all"
        "how many countries has RCEP as members",  # containers of their goods count no countries
        "RCEP grade",  # slips keep the first letter
        "cost of the East Coast Rail Link",  # all its words must be answered, and "cost" is no slip of "coast" where that is typed as well
    ],
)
def test_what_no_fact_answers_is_no_match(shipped: Library, query: str) -> None:
    found = answer(shipped, query)
    assert found.hits == []
    assert found.total == 0


def test_digits_are_never_corrected(shipped: Library) -> None:
    assert first(shipped, "128,651 TEU").startswith("128,651")
    assert first(shipped, "128,652 TEU") == "no match"


EDITS = st.tuples(st.sampled_from(("drop", "double", "swap", "change")), st.integers(0, 99), st.sampled_from("aeiourstnlkz"))


@given(st.data())
def test_every_word_one_edit_away_is_found(shipped: Library, data: st.DataObject) -> None:
    """The two halves of a word are looked up apart, which must miss none."""
    known = [word for (word,) in shipped.store.db.execute("SELECT word FROM word WHERE back IS NOT NULL ORDER BY word")]
    word = data.draw(st.sampled_from(known))
    way, place, letter = data.draw(EDITS)
    at = place % len(word)
    typed = {
        "drop": word[:at] + word[at + 1 :],
        "double": word[:at] + letter + word[at:],
        "swap": word[:at] + word[at + 1 : at + 2] + word[at] + word[at + 2 :],
        "change": word[:at] + letter + word[at + 1 :],
    }[way]
    if len(typed) > 2 and typed != word and not (way == "change" and len(word) == 3):  # GNP is not GDP
        assert word in shipped.lexicon.within_one(typed)


def test_a_correction_of_what_begins_other_words_is_said_where_it_was_used(shipped: Library) -> None:
    assert answer(shipped, "kuantan prot upgrade").corrections == [("prot", "port")]
    assert answer(shipped, "confuc instit asean").corrections == []


@pytest.mark.parametrize(
    ("query", "typed", "used", "figure"),
    [
        ("east cost rail link length", "cost", "coast", "665-kilometer"),
        ("high sped rail jakarta bandung passengers in the first year", "sped", "speed", "5.79 million"),
    ],
)
def test_a_slip_that_makes_another_word_is_mended_beside_its_neighbours(
    shipped: Library, query: str, typed: str, used: str, figure: str
) -> None:
    found = answer(shipped, query)
    assert found.hits[0].fact.figure == figure
    assert (typed, used) in found.corrections
    assert typed not in found.unknown


def test_a_name_in_the_title_of_the_source_does_not_make_a_fact_one_of_that_name(facts_folder) -> None:
    """The cargo of one canal is not that of another which the book is named after; words that are no names may come from the title."""
    source = SOURCE.replace("Gazette of canals", "Gazette of the Danube")
    vocabulary = VOCABULARY + '[[subject]]\nid = "danube"\nname = "Danube"\n'
    river = fact("length", value=2850, measure="length", figure="2,850 tonnes", quote="2,850 tonnes long").replace("grand-canal", "danube")
    library = load([facts_folder(canals=source + fact("cargo") + river, vocabulary=vocabulary)])
    assert [hit.fact.id for hit in search(library, "gazette cargo")] == ["cargo"]
    assert [hit.fact.id for hit in search(library, "danube length")] == ["length"]
    assert search(library, "danube cargo") == search(library, "grand canal cargo to the danube") == []


def test_what_is_meant_by_a_word_is_meant_by_its_forms_and_not_by_others_of_its_stem(shipped: Library) -> None:
    meant = shipped.lexicon.meant_by("rate")
    assert meant and shipped.lexicon.meant_by("rates") == meant
    assert shipped.lexicon.meant_by("rat") == []


def test_an_english_word_is_not_corrected_but_words_like_it_are_told(shipped: Library) -> None:
    found = answer(shipped, "China-Laos Railway brains")
    assert found.hits == [] and found.corrections == [] and found.unknown == ["brains"]
    assert any(line.startswith('words like "brains": ') and "trains" in line for line in found.suggestions)


def test_a_total_comes_before_its_parts(facts_folder) -> None:
    """Where two figures of one subject, unit and date answer as well."""
    facts = [
        fact(name, value=value).replace("cargo carried", f"cargo {way}")
        for name, value, way in (("a", 3, "up"), ("b", 9, "all"), ("c", 6, "down"))
    ]
    library = load([facts_folder(canals=SOURCE + "".join(facts), vocabulary=VOCABULARY)])
    assert [hit.fact.value for hit in search(library, "grand canal cargo")] == [9, 6, 3]


def test_corrections_and_unknown_words_are_said(shipped: Library) -> None:
    found = answer(shipped, "lubn workshop")
    assert found.corrections == [("lubn", "luban")]
    assert answer(shipped, "China-Laos Railway cargo zzyzx").unknown == ["zzyzx"]


def test_no_match_suggests_what_is_known_of_the_subject(shipped: Library) -> None:
    (known, *_) = answer(shipped, "East Coast Rail Link ticket price").suggestions
    assert known.startswith("East Coast Rail Link: ")


def test_why_names_each_word_and_its_field(shipped: Library) -> None:
    (hit,) = search(shipped, "whoosh travel time", limit=1)
    assert [reason.partition(":")[0] for reason in hit.why] == ["whoosh", "travel", "time"]
    assert all("not found" not in reason for reason in hit.why)


def test_filters_narrow_a_search(shipped: Library) -> None:
    found = answer(shipped, "travel time", filters=Filters(subjects=("jakarta-bandung-hsr",)))
    assert {hit.fact.subject for hit in found.hits} == {"jakarta-bandung-hsr"}
    assert search(shipped, "travel time", filters=Filters(topics=("finance",))) == []


def test_direction_counts(shipped: Library) -> None:
    exports = [hit.fact.measure for hit in search(shipped, "growth of exports to ASEAN from China", limit=1)]
    assert "exports to ASEAN" in exports[0]


def test_the_longest_query_is_read_in_part(shipped: Library) -> None:
    assert answer(shipped, "laos " * 20_000).read == 400


def test_an_empty_query_is_wrong_use(shipped: Library) -> None:
    with pytest.raises(UseError, match="empty"):
        search(shipped, "  ")


def test_batch_answers_line_by_line(run, tmp_path: Path) -> None:
    (tmp_path / "queries.txt").write_text("aiib members\n\nxyzzy\n", encoding="utf-8")
    done = run("search", "--from", str(tmp_path / "queries.txt"), "--limit", "1")
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert [(each["query"], len(each["results"])) for each in answers] == [("aiib members", 1), ("", 0), ("xyzzy", 0)]
    assert done.code == 0
    assert run("search", "--from", "-", stdin="xyzzy\n").code == 1


@pytest.mark.parametrize("args", [(), ("aiib", "--from", "-"), ("--from", "no-such-file"), ("--from", "-", "--format", "csv")])
def test_batch_used_wrongly_is_one_line(run, args: tuple[str, ...]) -> None:
    done = run("search", *args)
    assert (done.stdout, done.code, done.stderr.count("\n")) == ("", 2, 1)


def test_words_of_a_text() -> None:
    assert tokens("China's 10,000th train, 12,34 and 1,035 km") == ["china", "10000th", "train", "12", "34", "and", "1035", "km"]
    assert index_words("e-commerce 货运量") == ["e", "commerce", "货运", "运量", "ecommerce"]
    assert len({stem(word) for word in ("neighbour", "neighbors", "neighboring", "neighbouring")}) == 1
    assert stem("station") != stem("state")
    assert value_word(4_786_000) == value_word(4_800_000) != value_word(48_000_000)
