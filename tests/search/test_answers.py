"""Half-remembered words find the right fact of the shipped library, or no fact."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beltfacts.errors import UseError
from beltfacts.library.filters import Filters
from beltfacts.library.index.stemmer import stem
from beltfacts.library.index.terms import index_terms, value_term
from beltfacts.library.index.tokenizer import tokenize
from beltfacts.library.library import Library
from beltfacts.search.answers import answer, search
from tests.conftest import SOURCE, VOCABULARY, fact, load


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
        ("RCEP dispute panel days", "around 150 days"),
        ("confuc instit", "48 Confucius Institutes"),  # prefixes
        ("Cat Linh-Hà Đông line vietnam", "Vietnam's first urban light rail line"),  # letters that have no accent to drop
        ("in wich year was kuantan prot upgraded", "2023"),  # a misspelt stop word, and a misspelt word that begins others
        ("400 km of railway added within laos", "422.44 kilometers"),  # a number as roughly as can be
        ("nearly 5m tonnes of freight on the lao section", "4.786 million tonnes"),
        ("how much money has the aiib put into approved projects", "more than US$60 billion"),
        ("by how much did visa-free arrivals change", "53.9 percent"),  # a difference is asked for
        ("21世纪海上丝绸之路 proposed", "early October 2013"),  # digits that are a part of a name
        ("rise of asean steel exports to china since 2019", "more than tripled"),  # a multiple is a growth
        ("how many people do China and the ASEAN nations have together", "over two billion"),  # not how many programmes
        ("208k sqm Midea factory", "208, 000 square meters"),  # an abbreviated unit
        ("laos railway launch day 2021", "December 3, 2021"),  # a day is asked for, not the trains of that day
        ("third bri forum guests", "more than 4,000 guests"),  # an abbreviation inside a longer name
        ("2nd China-Central Asia summit date", "June 2025"),  # an ordinal in digits
        ("China-Laos Railway cargo 2024", "4.786 million tonnes"),  # of that year, before what was carried since 2021
        ("中国引进东盟视听节目多少集", "more than 300 ASEAN audiovisual programs"),  # one character that no fact has
        ("雅万高铁何时开通", "2023"),  # Chinese questions, in one run of characters
        ("中老铁路全长多少公里", "1,035-kilometer-long"),
        ("亚投行有多少成员", "110"),
        ("on which day did the china-laos line open", "December 3, 2021"),  # not the trains of a day
        ("members of the AIIB now", "110"),  # where "now" stands in a quote says nothing
        ("kuantan port logistics cost", "approximately 15%"),  # no money, but the very word
        ("china foreign trade jan-sep in yuan", "33.61 trillion yuan"),  # a part of any year, in any wording
        ("china foreign trade first nine months, dollars", "$4.73 trillion"),
        ("visa-free arrivals h1", "13.64 million foreigners"),
        ("前三季度 外贸", "33.61 trillion yuan"),
        ("中国与东盟连续几年互为最大贸易伙伴", "five consecutive years"),  # how many years
        ("亚投行目前一共有多少成员", "110"),  # words that say as little as "now" and "in all"
        ("how big is the plant of Midea", "208, 000 square meters"),  # an area, not that it is the first of its kind
    ],
)
def test_half_remembered_words_find_the_fact(shipped: Library, query: str, figure: str) -> None:
    assert first(shipped, query).endswith(figure) or first(shipped, query).startswith(figure)


@pytest.mark.parametrize(
    "query",
    [
        "Panama Canal tonnage",
        "cost of building the China-Vietnam standard gauge railway",  # only a date of it is known
        "value of the goods carried by the China-Laos Railway",  # only their kinds are counted
        "how many Vietnamese students are there in China",  # what describes the counted must be there
        "China-Laos Railway freight second quarter 2025",  # a figure of the year is none of a quarter
        "visa-free arrivals second half",
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
        "China-Laos Railway toll",  # no misspelt "told"
        "China-Laos Railway warning",  # a noun, though to warn is a general verb
        "China-Laos Railway competition",  # no misspelt "cooperation"
        "AIIB share of world GNP",  # not GDP
        "AIIB ally",  # no form of "all"
        "how many countries has RCEP as members",  # containers of their goods count no countries
        "RCEP grade",  # a correction keeps the first letter
        "RCEP share of world trade",  # "world" tells one share from another
        "RCEP share of world GDP",  # a name, though not of the subject alone, must be answered
        "CPTPP share of global GDP",  # so must one that nothing is known of
        "China-US trade",  # dollars are not the US
        "21st Century Maritime Silk Road types of goods carried",  # its name in a quote is not the rest of the question
        "World Bank members",  # capitals make a name of two words that stand apart in the fact
        "what year will the East Coast Rail Link be finished",  # a length is no year
        "how much did the China-Laos Railway cost",  # nor a saving a cost
        "Zhengzhou-Luxembourg air cargo tonnage",  # nor a number of cities a weight
        "tourists from Belt and Road countries to China in 2024",  # the other direction
        "jakarta-bandung passengers second year of operation",  # the first year's are known
        "lao section freight tonnes 2022",  # nor is what was carried from 2021 to 2024 a figure of that year
        "Youyi Pass trucks per day",  # "daily" is the newspaper's name
        "ASEAN investment in China 2024",  # that of China in ASEAN is known
        "蒙内铁路全长",
        "中老铁路造价",
        "中国GDP",  # a part of what stands for GDP does not
        "cost of the East Coast Rail Link",  # all its words must be answered, and "cost" is no misspelt "coast" where that is typed as well
    ],
)
def test_a_query_that_no_fact_answers_has_no_results(shipped: Library, query: str) -> None:
    found = answer(shipped, query)
    assert found.hits == []
    assert found.total == 0


@pytest.mark.parametrize(
    ("query", "figure", "missed"),
    [
        ("how many people were trained by the Jakarta-Bandung project", "45,000 Indonesians", "project"),
        ("what was floated: pan-asian railway proposal time", "Thirty years ago", "floated"),
        ("states that ECRL passes", "four Malaysian states", "passes"),
        ("when did the first luban workshop abroad open", "2016", "open"),
        ("new train from bangkok to nakhon ratchasima travel time", "one and a half", "new"),
        ("how many green technologies does china offer asean", "1,000 advanced and applicable technologies", "offer"),
        ("how many passengers complained about Whoosh", "5.79 million", "complained"),
        ("how many AIIB members are not in Asia", "110", "not"),
        ("China-Laos Railway cargo in 2031", "exceeded 50 million tonnes", "2031"),
    ],
)
def test_a_fact_that_leaves_a_word_open_is_near_and_no_result(shipped: Library, query: str, figure: str, missed: str) -> None:
    found = answer(shipped, query)
    assert found.hits == [] and found.total == 0
    assert (found.near[0].fact.figure, missed in found.near[0].missed) == (figure, True)


def test_no_near_facts_where_enough_facts_answer(shipped: Library) -> None:
    found = answer(shipped, "China-Laos Railway freight")
    assert len(found.hits) > 2 and found.near == []
    assert all(hit.missed == () for hit in found.hits)


def test_digits_are_never_corrected(shipped: Library) -> None:
    assert first(shipped, "128,651 TEU").startswith("128,651")
    assert first(shipped, "128,652 TEU") == "no match"


EDITS = st.tuples(st.sampled_from(("drop", "double", "swap", "change")), st.integers(0, 99), st.sampled_from("aeiourstnlkz"))


@pytest.mark.untraced
@given(st.data())
def test_every_word_one_edit_away_is_found(shipped: Library, data: st.DataObject) -> None:
    """Words are looked up by their first and their second half. Together these find every word one edit away."""
    known = [word for (word,) in shipped.store.query("SELECT word FROM word WHERE reversed IS NOT NULL ORDER BY word")]
    word = data.draw(st.sampled_from(known))
    edit, position, letter = data.draw(EDITS)
    at = position % len(word)
    typed = {
        "drop": word[:at] + word[at + 1 :],
        "double": word[:at] + letter + word[at:],
        "swap": word[:at] + word[at + 1 : at + 2] + word[at] + word[at + 2 :],
        "change": word[:at] + letter + word[at + 1 :],
    }[edit]
    if len(typed) > 2 and typed != word and not (edit == "change" and len(word) == 3):  # GNP is not GDP
        assert word in shipped.lexicon.terms_one_edit_away(typed)


def test_a_correction_is_reported_only_if_the_best_hit_uses_it(shipped: Library) -> None:
    assert answer(shipped, "kuantan prot upgrade").corrections == [("prot", "port")]
    assert answer(shipped, "confuc instit asean").corrections == []


@pytest.mark.parametrize(
    ("query", "typed", "used", "figure"),
    [
        ("east cost rail link length", "cost", "coast", "665-kilometer"),
        ("phnom pen sihanoukville expressway opening", "pen", "penh", "October 2022"),
    ],
)
def test_a_real_word_error_is_corrected_beside_its_neighbours(shipped: Library, query: str, typed: str, used: str, figure: str) -> None:
    found = answer(shipped, query)
    assert found.hits[0].fact.figure == figure
    assert (typed, used) in found.corrections
    assert typed not in found.unknown


def test_a_title_with_a_word_of_the_query_does_not_answer_it(facts_folder) -> None:
    """A title that contains a river's name does not make its facts facts of that river."""
    source = SOURCE.replace("Gazette of canals", "Gazette of the Danube")
    vocabulary = VOCABULARY + '[[subject]]\nid = "danube"\nname = "Danube"\n'
    river = fact("length", value=2850, measure="length", figure="2,850 tonnes", quote="2,850 tonnes long").replace("grand-canal", "danube")
    library = load([facts_folder(canals=source + fact("cargo") + river, vocabulary=vocabulary)])
    assert [hit.fact.id for hit in search(library, "danube length")] == ["length"]
    assert search(library, "danube cargo") == search(library, "grand canal cargo to the danube") == []
    near = answer(library, "gazette cargo").near[0]
    assert (near.fact.id, near.missed) == ("cargo", ("gazette",))


def test_inflections_share_synonyms_but_other_words_of_the_stem_do_not(shipped: Library) -> None:
    meant = shipped.lexicon.synonyms_of("rate")
    assert meant and shipped.lexicon.synonyms_of("rates") == meant
    assert shipped.lexicon.synonyms_of("rat") == []


def test_an_english_word_is_not_corrected_but_similar_words_are_suggested(shipped: Library) -> None:
    found = answer(shipped, "China-Laos Railway brains")
    assert found.hits == [] and found.corrections == [] and found.unknown == ["brains"]
    assert any(line.startswith('words like "brains": ') and "trains" in line for line in found.suggestions)


def test_a_total_comes_before_its_parts(facts_folder) -> None:
    facts = [
        fact(name, value=value).replace("cargo carried", f"cargo {way}")
        for name, value, way in (("a", 3, "upstream"), ("b", 9, "in all"), ("c", 6, "downstream"))
    ]
    library = load([facts_folder(canals=SOURCE + "".join(facts), vocabulary=VOCABULARY)])
    assert next(hit.fact.value for hit in search(library, "grand canal cargo")) == 9


def test_corrections_and_unknown_words_are_reported(shipped: Library) -> None:
    found = answer(shipped, "lubn workshop")
    assert found.corrections == [("lubn", "luban")]
    assert answer(shipped, "China-Laos Railway cargo zzyzx").unknown == ["zzyzx"]


def test_why_names_each_word_and_its_field(shipped: Library) -> None:
    (hit,) = search(shipped, "whoosh travel time", limit=1)
    assert [reason.partition(":")[0] for reason in hit.why] == ["whoosh", "travel", "time"]
    assert all("not found" not in reason for reason in hit.why)


def test_an_abbreviation_finds_its_name_even_if_it_consists_of_stop_words(facts_folder) -> None:
    """Such words are not operators of the index, and a name of stop words alone is still looked up."""
    vocabulary = VOCABULARY.replace("names = { zh", 'names = { en = ["GC", "WII", "What Is It", "AND OR NOT"], zh')
    river = fact("lock", measure="locks of the Grand Canal branch").replace('"grand-canal"', '"branch"')
    library = load(
        [facts_folder(canals=SOURCE + fact("cargo") + river, vocabulary=vocabulary + '[[subject]]\nid = "branch"\nname = "Branch"\n')]
    )
    assert [hit.fact.id for hit in search(library, "GC locks")] == ["lock"]
    assert [hit.fact.id for hit in search(library, "WII cargo carried")] == ["cargo"]


def test_filters_narrow_a_search(shipped: Library) -> None:
    found = answer(shipped, "travel time", filters=Filters(subjects=("jakarta-bandung-hsr",)))
    assert {hit.fact.subject for hit in found.hits} == {"jakarta-bandung-hsr"}
    assert search(shipped, "travel time", filters=Filters(topics=("finance",))) == []


def test_the_direction_of_the_query_ranks_first(shipped: Library) -> None:
    exports = [hit.fact.measure for hit in search(shipped, "growth of exports to ASEAN from China", limit=1)]
    assert "exports to ASEAN" in exports[0]


def test_a_fact_of_the_opposite_direction_is_no_result(shipped: Library) -> None:
    found = {hit.fact.id for hit in search(shipped, "exports from China to ASEAN growth")}
    assert "china-exports-to-asean-categories-growth" in found and "asean-resource-exports-to-china-growth" not in found
    assert first(shipped, "asean exports of resources to china growth") == "over 50%"
    assert first(shipped, "travel time from Sihanoukville to Phnom Penh on the expressway").startswith("under two")


def test_words_of_a_source_title_and_uncertain_dates_are_missed(shipped: Library) -> None:
    near = answer(shipped, "how many members does the asian development bank have").near
    assert "development" in near[0].missed or "asian development bank" in near[0].missed
    assert any(hit.fact.date == "undated" and hit.missed == ("2021",) for hit in answer(shipped, "AIIB members 2021").near)


def test_near_facts_fill_up_few_results(facts_folder) -> None:
    ways = [fact(name, value=value).replace("cargo carried", f"cargo {name}") for name, value in (("coal", 3), ("salt", 9), ("grain", 6))]
    library = load([facts_folder(canals=SOURCE + "".join(ways), vocabulary=VOCABULARY)])
    found = answer(library, "grand canal cargo coal")
    assert [(hit.fact.id, hit.missed) for hit in found.hits] == [("coal", ())]
    assert {(hit.fact.id, hit.missed) for hit in found.near} == {("salt", ("coal",)), ("grain", ("coal",))}
    assert search(library, "grand canal cargo 2023") == []  # a date must be answered
    assert [hit.missed for hit in answer(library, "grand canal cargo 2023").near] == [("2023",)] * 3


def test_a_long_query_is_cut_off(shipped: Library) -> None:
    assert answer(shipped, "laos " * 20_000).read == 400


def test_an_empty_query_raises_use_error(shipped: Library) -> None:
    with pytest.raises(UseError, match="empty"):
        search(shipped, "  ")


def test_every_format_shows_near_facts_and_what_they_leave_open(call) -> None:
    query = "China-Laos Railway passengers killed"
    done = call("search", query)
    assert done.code == 1 and done.stdout
    assert all(line.split("\t")[-1].startswith("Not in it: ") and "killed" in line for line in done.stdout.splitlines())
    document = json.loads(call("search", query, "--format", "json").stdout)
    assert document["results"] == [] and all("killed" in row["missed"] for row in document["near"])
    rows = [json.loads(line) for line in call("search", query, "--format", "jsonl").stdout.splitlines()]
    assert rows == document["near"]
    assert all("killed" in line for line in call("search", query, "--format", "csv").stdout.splitlines()[1:])
    assert all("killed" in line for line in call("search", query, "--format", "markdown").stdout.splitlines()[2:])
    for width in ("50", "80", "200"):
        table = call("search", query, "--format", "table", COLUMNS=width).stdout
        assert table.startswith("No match.") and "killed" in table
    cited = call("search", query, "--cite", "apa")
    assert cited.code == 1 and "killed" in cited.stdout
    assert (
        "\t" not in call("search", "China-Laos Railway freight").stdout.splitlines()[0].split("\t", 4)[-1]
    )  # nothing is missing: five fields


def test_every_format_says_how_a_word_was_read(call) -> None:
    query = "kuantan prot upgrade"
    assert "Read: prot as port" in call("search", query, "--format", "table").stdout
    assert "Read: prot as port" in call("search", query).stdout.splitlines()[0]
    assert json.loads(call("search", query, "--format", "json").stdout)["results"][0]["read_as"] == ["prot as port"]
    assert "prot as port" in call("search", query, "--format", "csv").stdout
    assert "prot as port" in call("search", query, "--format", "markdown").stdout
    assert "Read: 5.79 as 5.79 million" in call("search", "5.79 passengers", "--format", "table").stdout


def test_why_prints_the_features_of_the_score(call) -> None:
    done = call("search", "whoosh travel time", "--why", "--format", "json")
    (first, *_) = json.loads(done.stdout)["results"]
    assert first["features"]["subject"]["value"] == 1 and first["features"]["subject"]["adds"] > 0
    assert f"{first['id']}: " in done.stderr and "subject 1 adds " in done.stderr


def test_batch_prints_one_json_line_per_query(call, tmp_path: Path) -> None:
    (tmp_path / "queries.txt").write_text("aiib members\n\nxyzzy\n", encoding="utf-8")
    done = call("search", "--from", str(tmp_path / "queries.txt"), "--limit", "1")
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert [(each["query"], len(each["results"])) for each in answers] == [("aiib members", 1), ("", 0), ("xyzzy", 0)]
    assert done.code == 0
    assert call("search", "--from", "-", stdin="xyzzy\n").code == 1


@pytest.mark.parametrize("args", [(), ("aiib", "--from", "-"), ("--from", "no-such-file"), ("--from", "-", "--format", "csv")])
def test_wrong_use_of_batch_prints_one_line(call, args: tuple[str, ...]) -> None:
    done = call("search", *args)
    assert (done.stdout, done.code, done.stderr.count("\n")) == ("", 2, 1)


def test_tokens_and_index_terms_of_a_text() -> None:
    assert tokenize("China's 10,000th train, 12,34 and 1,035 km") == ["china", "10000th", "train", "12", "34", "and", "1035", "km"]
    assert index_terms("e-commerce 货运量") == ["e", "commerce", "货运", "运量", "ecommerce"]
    assert len({stem(word) for word in ("neighbour", "neighbors", "neighboring", "neighbouring")}) == 1
    assert stem("station") != stem("state")
    assert value_term(4_786_000) == value_term(4_800_000) != value_term(48_000_000)
