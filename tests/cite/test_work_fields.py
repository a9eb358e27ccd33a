"""Works that are no publication like others: laws, patents, films, interviews, reviews. Each line is the manual's form with other words."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from beltfacts.library import load
from beltfacts.model import Fact, Source
from beltfacts.styles._cite import cite

Make = Callable[..., Fact]


@pytest.fixture(scope="module")
def model_fact() -> Fact:
    with load([Path(__file__).parents[1] / "styles" / "golden" / "sources.toml"], cached=False) as library:
        return library.fact("fact-book")


@pytest.fixture
def work(model_fact: Fact) -> Make:
    def made(kind: str, title: str, issued: str, **csl: object) -> Fact:
        """A fact from p. 7 of a work of a CSL type; underscores in names of fields are hyphens."""
        fields = {"type": kind, "title": title, **{key.replace("_", "-"): value for key, value in csl.items()}}
        source = Source("work", kind, title, issued, "", "", "", "", "", {}, fields, "f.toml", 0)
        return model_fact._replace(source="work", cited=source, locator="p. 7")

    return made


def reference(fact: Fact, style: str) -> str:
    """The entry, without the number of a numeric style."""
    return str(cite(fact, style).reference).removeprefix("[1] ").removeprefix("1. ")


@pytest.mark.parametrize("style", ["apa", "chicago-author-date", "chicago-notes", "ieee", "vancouver"])
def test_a_case_is_cited_by_volume_reporter_first_page_court_and_year(work: Make, style: str) -> None:
    case = work("legal_case", "Roth v. Marlow", "1954-05-17", container_title="Q.R.", volume="351", page="483-90", authority="Quay Court")
    assert reference(case, style) == "Roth v. Marlow, 351 Q.R. 483 (Quay Court 1954)."


def test_a_case_without_reports_has_its_number_and_the_day(work: Make) -> None:
    case = work("legal_case", "R v Quay", "2011-03-04", number="2011-12", authority="Court of Quays")
    assert reference(case, "apa") == "R v Quay, No. 2011-12 (Court of Quays March 4, 2011)."
    assert reference(case, "harvard") == "R v Quay (2011) Court of Quays, 2011-12."


def test_the_name_of_a_case_keeps_its_letters_in_the_text(work: Make) -> None:
    case = work("legal_case", "Roth v. Marlow", "1954", container_title="Q.R.", volume="351", page="483")
    assert str(cite(case, "apa").in_text) == "(Roth v. Marlow, 1954, p. 7)"
    assert str(cite(case, "mla").in_text) == "(Roth v. Marlow 7)"
    assert str(cite(case, "chicago-notes").note) == "Roth v. Marlow, 351 Q.R. 483 (1954), at 7."


def test_a_law_has_its_section_or_its_number(work: Make) -> None:
    act = work("legislation", "Harbour Act", "1963", container_title="Stat.", volume="77", section="4")
    numbered = work("legislation", "Ports Act", "1991", number="c. 52")
    assert reference(act, "chicago-author-date") == "Harbour Act, 77 Stat. \u00a7 4 (1963)."
    assert reference(numbered, "apa") == "Ports Act, c. 52 (1991)."
    assert reference(work("treaty", "Treaty on Quays", "1982-12-10", container_title="U.N.T.S.", volume="9", page="3"), "apa") == (
        "Treaty on Quays, December 10, 1982, 9 U.N.T.S. 3."
    )


@pytest.mark.parametrize("style", ["apa", "chicago-author-date", "mla", "harvard", "ieee", "vancouver", "gb-t-7714"])
@pytest.mark.parametrize("kind", ["legal_case", "legislation", "patent", "standard"])
def test_no_style_loses_the_number_of_a_case_a_law_a_patent_or_a_standard(work: Make, style: str, kind: str) -> None:
    assert "QX 45/7" in reference(work(kind, "Lifting gear", "1990", number="QX 45/7"), style)


@pytest.mark.parametrize("style", ["apa", "chicago-notes", "mla", "harvard", "ieee", "vancouver"])
def test_directors_interviewers_events_and_editors_are_printed(work: Make, style: str) -> None:
    voss = [{"family": "Voss", "given": "Ida"}]
    author = [{"family": "Roth", "given": "Edda"}]
    assert "Voss" in reference(work("motion_picture", "The Lock", "1998", director=voss, publisher="Quay Films"), style)
    assert "Voss" in reference(work("interview", "On tides", "2012", author=author, interviewer=voss, container_title="Mole Review"), style)
    assert "Quay Day" in reference(work("speech", "On tides", "2012", author=author, event_title="Quay Day", event_place="Oslo"), style)
    assert "Voss" in reference(work("book", "On tides", "2012", author=author, editor=voss, publisher="Quay Press"), style)
    assert "Mole Box" in reference(
        work("book", "On tides", "2012", author=author, container_title="Mole Box", publisher="Quay Press"), style
    )


def test_a_review_names_the_work_that_it_reviews(work: Make) -> None:
    authors = {"author": [{"family": "Roth", "given": "Edda"}], "reviewed_author": [{"family": "Voss", "given": "Ida"}]}
    review = work("review", "Tides again", "1999", container_title="Mole Review", volume="5", reviewed_title="The locks", **authors)
    assert reference(review, "apa") == "Roth, E. (1999). Tides again [Review of The locks, by I. Voss]. Mole Review, 5."
    assert (
        reference(review, "chicago-author-date")
        == "Roth, Edda. 1999. \u201cTides Again.\u201d Review of The Locks, by Ida Voss. Mole Review 5."
    )


def test_the_author_of_the_book_stands_before_or_behind_its_title(work: Make) -> None:
    chapter = work(
        "chapter",
        "Introduction",
        "1992",
        author=[{"family": "Roth", "given": "Edda"}],
        container_title="The locks",
        container_author=[{"family": "Voss", "given": "Ida"}],
        publisher="Quay Press",
        page="7-9",
    )
    assert reference(chapter, "apa") == "Roth, E. (1992). Introduction. In I. Voss, The locks (pp. 7\u20139). Quay Press."
    assert reference(chapter, "mla") == "Roth, Edda. \u201cIntroduction.\u201d The Locks, by Ida Voss, Quay Press, 1992, pp. 7\u20139."
    assert reference(chapter, "vancouver") == "Roth E. Introduction. In: Voss I. The locks. Quay Press; 1992. p. 7-9."


def test_a_journal_without_volume_and_issue_has_commas(work: Make) -> None:
    article = work("article-journal", "Tides", "2019", author=[{"family": "Roth", "given": "Edda"}], container_title="Quays", page="3-5")
    assert reference(article, "chicago-author-date") == "Roth, Edda. 2019. \u201cTides.\u201d Quays, 3\u20135."
    assert reference(article, "chicago-notes") == "Roth, Edda. \u201cTides.\u201d Quays, 2019, 3\u20135."


def test_what_is_forthcoming_has_a_capital_after_a_full_stop_and_a_comma_before_it_in_the_text(work: Make) -> None:
    """As Chicago 18, chapter 13, has it."""
    book = work("book", "Tides", "forthcoming", author=[{"family": "Roth", "given": "Edda"}], publisher="Quay Press")
    assert reference(book, "chicago-author-date") == "Roth, Edda. Forthcoming. Tides. Quay Press."
    assert str(cite(book, "chicago-author-date").in_text) == "(Roth, forthcoming, 7)"


def test_seasons_of_two_years_are_kept(work: Make) -> None:
    author = [{"family": "Roth", "given": "Edda"}]
    article = work("article-magazine", "Tides", "1999-21/2001-23", author=author, container_title="Quays")
    assert reference(article, "apa") == "Roth, E. (1999\u20132001, Spring\u2013Autumn). Tides. Quays."
    assert reference(article, "mla") == "Roth, Edda. \u201cTides.\u201d Quays, Spring 1999\u2013Autumn 2001."
