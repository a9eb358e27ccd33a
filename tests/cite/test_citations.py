"""Facts cited in a style: one fact, and several facts together."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from beltfacts.cite.citation_item import plain_text
from beltfacts.cite.citations import Citation, make_citation_items
from beltfacts.errors import UseError
from beltfacts.library.library import Library, load
from beltfacts.model import Fact, Source, Withdrawn
from beltfacts.registry import STYLES
from beltfacts.styles._cite import bibliography, cite
from beltfacts.styles._protocol import is_reader_style

GOLDEN = Path(__file__).parents[1] / "styles" / "golden"

READERS = [name for name in STYLES.names if is_reader_style(name)]


@pytest.fixture(scope="module")
def golden_library() -> Iterator[Library]:
    with load([GOLDEN / "sources.toml"], cached=False) as library:
        yield library


@pytest.fixture
def model_fact(golden_library: Library) -> Fact:
    return golden_library.fact("fact-report")


def made(fact: Fact, source_id: str, fact_id: str = "", issued: str = "2025", **more: object) -> Fact:
    """A copy of a fact from a source that is made up."""
    csl_fields = {"type": "report", "publisher": "Press", **more}
    source = Source(source_id, "report", str(more.get("title", "")), issued, "", "", "", "", "", {}, csl_fields, "f.toml", 0)
    return fact._replace(id=fact_id or f"fact-{source_id}", source=source_id, cited=source, locator="")


def test_a_citation_prints_as_its_reference(model_fact: Fact) -> None:
    citation = cite(model_fact)
    assert isinstance(citation, Citation)
    assert str(citation) == str(citation.reference) == plain_text(citation.reference)
    assert str(citation.in_text) == "(Xinhua Institute, [2025], Chapter 1, Section II.1)"
    assert ("RCEP and the Vision of the Maritime Silk Road: New Frontiers for China-ASEAN Cooperation", "italic") in citation.reference


def test_a_quote_is_exact_and_followed_by_its_citation_with_the_locator(model_fact: Fact) -> None:
    citation = cite(model_fact, "chicago-author-date")
    assert str(citation.quote) == "“freight rose by 5 percent” (Xinhua Institute [2025], chap. 1, sec. II.1)"


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        ("apa", "“the ‘Belt’ grew” (Xinhua Institute, [2025], Chapter 1, Section II.1)"),
        ("harvard", "‘the “Belt” grew’ (Xinhua Institute, [2025], ch. 1, sec. II.1)"),
        ("chicago-notes", "“the ‘Belt’ grew”¹"),
        ("newsroom", "“the ‘Belt’ grew,” according to a Xinhua Institute think-tank report (undated; 2025 inferred)."),
        ("ieee", "“the ‘Belt’ grew” [1, Ch. 1, Sec. II.1]"),
    ],
)
def test_quotation_marks_inside_a_quote_change_to_the_other_kind_of_the_style(model_fact: Fact, style: str, expected: str) -> None:
    assert str(cite(model_fact._replace(quote="the “Belt” grew"), style).quote) == expected


def test_a_newsroom_quote_that_ends_with_a_mark_takes_no_comma(model_fact: Fact) -> None:
    assert str(cite(model_fact._replace(quote="Will it last?"), "newsroom").quote).startswith("“Will it last?” according to")


def test_the_newsroom_clause_names_whom_the_source_cites(model_fact: Fact) -> None:
    assert str(cite(model_fact._replace(says="Chinese Foreign Ministry"), "newsroom").in_text).endswith(", citing Chinese Foreign Ministry")


def test_a_figure_is_followed_by_measure_date_status_and_speaker(model_fact: Fact) -> None:
    citation = cite(model_fact._replace(status="forecast", says="the ministry", date="2025-H1"))
    assert str(citation.figure) == "5 percent (growth of freight; first half of 2025; forecast; according to the ministry)"


def test_the_link_finds_the_words_and_is_empty_without_an_address(golden_library: Library, model_fact: Fact) -> None:
    assert cite(model_fact).link == ""
    assert cite(golden_library.fact("fact-web")).link == "https://data.example.org/rail#:~:text=freight%20rose%20by%205%20percent"


def test_an_inferred_address_is_left_out_of_references_and_gives_a_warning(golden_library: Library) -> None:
    fact = golden_library.fact("fact-press-release")
    for style in READERS:
        assert "https" not in str(cite(fact, style).reference)
    citation = cite(fact)
    assert citation.link.startswith("https://news.example.com/release#")
    assert citation.warning == "The address is not the document's own (the address of another text)."


def test_a_warning_says_withdrawn_first_then_the_note_then_sic(model_fact: Fact) -> None:
    fact = model_fact._replace(withdrawn=Withdrawn("2025-05", "misread"), note="A note", sic="I49 read as 149")
    assert cite(fact).warning == "Withdrawn 2025-05: misread. A note. Sic: I49 read as 149."


def test_a_fact_without_its_source_cannot_be_cited(model_fact: Fact) -> None:
    with pytest.raises(UseError, match="fact-report does not carry its source"):
        cite(model_fact._replace(cited=None))


def test_an_unknown_style_names_the_nearest(model_fact: Fact) -> None:
    with pytest.raises(UseError, match="no style 'chicago-note': did you mean chicago-notes"):
        cite(model_fact, "chicago-note")


def test_a_style_for_programs_is_refused_by_cite(model_fact: Fact) -> None:
    with pytest.raises(UseError, match="the style ris is for programs"):
        cite(model_fact, "ris")


def test_works_of_one_author_and_year_get_letters_in_the_order_of_titles(model_fact: Fact) -> None:
    body = [{"literal": "Body"}]
    facts = [made(model_fact, name, title=title, author=body) for name, title in (("z", "The Ape"), ("y", "Cat"), ("x", "Bee"))]
    cited = bibliography(facts)
    assert [str(citation.in_text) for citation in cited] == ["(Body, 2025a)", "(Body, 2025b)", "(Body, 2025c)"]
    assert [citation.fact.source for citation in cited] == ["z", "x", "y"]
    assert str(cited[0].reference).startswith("Body. (2025a). The Ape.")


def test_works_of_one_year_stand_by_title_and_in_apa_by_day(model_fact: Fact) -> None:
    body = [{"literal": "Body"}]
    days = (("x", "Alder", "2025-05-06"), ("y", "Birch", "2025-02-03"))
    facts = [made(model_fact, name, title=title, author=body, issued=day) for name, title, day in days]
    assert [citation.fact.source for citation in bibliography(facts, "apa")] == ["y", "x"]
    assert [str(citation.in_text) for citation in bibliography(facts, "chicago-author-date")] == ["(Body 2025a)", "(Body 2025b)"]
    assert [citation.fact.source for citation in bibliography(facts, "harvard")] == ["x", "y"]


def test_undated_and_inferred_years_get_letters_too(model_fact: Fact) -> None:
    body = [{"literal": "Body"}]
    undated = [made(model_fact, name, issued="", title=name, author=body) for name in "ab"]
    assert [str(citation.in_text) for citation in bibliography(undated)] == ["(Body, n.d.-a)", "(Body, n.d.-b)"]
    assert [str(citation.in_text) for citation in bibliography(undated, "harvard")] == ["(Body, no date a)", "(Body, no date b)"]
    assert [str(citation.in_text) for citation in bibliography(undated, "chicago-author-date")] == ["(Body, n.d.-a)", "(Body, n.d.-b)"]
    guessed = [fact._replace(cited=fact.cited and fact.cited._replace(issued="2025", inferred={"issued": "x"})) for fact in undated]
    assert [str(citation.in_text) for citation in bibliography(guessed)] == ["(Body, [2025a])", "(Body, [2025b])"]


def test_the_letters_after_z_are_aa_and_ab(model_fact: Fact) -> None:
    facts = [made(model_fact, f"s{n:02}", title=f"T {n:02}", author=[{"literal": "Body"}]) for n in range(28)]
    assert [item.year_suffix for item in make_citation_items(facts, STYLES.load("apa"))][24:] == ["y", "z", "aa", "ab"]


def test_works_of_different_authors_or_years_get_no_letters(model_fact: Fact) -> None:
    facts = [
        made(model_fact, "a", title="A", author=[{"literal": "Body"}]),
        made(model_fact, "b", title="B", author=[{"literal": "Other"}]),
        made(model_fact, "c", "", "2024", title="C", author=[{"literal": "Body"}]),
    ]
    assert [str(citation.in_text) for citation in bibliography(facts)] == ["(Body, 2024)", "(Body, 2025)", "(Other, 2025)"]


def test_facts_of_one_source_share_its_reference_number_and_letter(model_fact: Fact) -> None:
    body = [{"literal": "Body"}]
    facts = [
        made(model_fact, "b", "one", title="B", author=body),
        made(model_fact, "a", "two", title="A", author=body),
        made(model_fact, "b", "three", title="B", author=body),
    ]
    assert [(item.source.id, item.citation_number, item.year_suffix) for item in make_citation_items(facts, STYLES.load("apa"))] == [
        ("a", 1, "a"),
        ("b", 2, "b"),
        ("b", 2, "b"),
    ]
    assert [str(citation.in_text) for citation in bibliography(facts, "ieee")] == ["[1]", "[2]", "[1]"]


def test_sorting_ignores_case_accents_and_a_leading_article(model_fact: Fact) -> None:
    def sorted_titles(*titles: str) -> list[str]:
        facts = [made(model_fact, f"s{place}", title=title) for place, title in enumerate(titles)]
        return [str(citation.fact.cited.title) for citation in bibliography(facts, "mla") if citation.fact.cited]

    assert sorted_titles("The Bee", "Émile", "apple", "A Dog") == ["apple", "The Bee", "A Dog", "Émile"]


def test_a_figure_whose_date_is_not_edtf_prints_the_date_as_given(model_fact: Fact) -> None:
    assert str(cite(model_fact._replace(date="some day")).figure) == "5 percent (growth of freight; some day)"
