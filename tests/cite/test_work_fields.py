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


def test_a_volume_has_its_own_title(work: Make) -> None:
    volume = work("book", "A History of Quays", "1988", volume="2", volume_title="The Age of Steam", publisher="Quay Press")
    assert reference(volume, "apa") == "A History of Quays: Vol. 2. The Age of Steam. (1988). Quay Press."
    assert reference(volume, "chicago-author-date") == "The Age of Steam. 1988. Vol. 2 of A History of Quays. Quay Press."
    assert reference(volume, "mla") == "The Age of Steam. Quay Press, 1988. Vol. 2 of A History of Quays."
    assert str(cite(volume, "chicago-notes").note) == "A History of Quays, vol. 2, The Age of Steam (Quay Press, 1988), 7."


def test_a_translation_names_the_first_title(work: Make) -> None:
    names = {"author": [{"family": "Roe", "given": "Ann"}], "translator": [{"family": "Ruiz", "given": "Ana"}]}
    book = work("book", "The flood year", "1988", original_title="Das Flutjahr", original_date="1921", publisher="Quay Press", **names)
    assert reference(book, "apa").endswith("Quay Press. (Original work published as Das Flutjahr, 1921)")
    assert reference(book, "chicago-author-date").endswith("Quay Press. Originally published as Das Flutjahr.")
    assert "(Quay Press, 1988; originally published as Das Flutjahr (1921)), 7." in str(cite(book, "chicago-notes").note)


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        ("apa", "Voss, I. (Director). (1998). The lock keeper [DVD]. Quay Films."),
        ("chicago-author-date", "Voss, Ida, dir. 1998. The Lock Keeper. Quay Films. DVD."),
        ("mla", "The Lock Keeper. Directed by Ida Voss, Quay Films, 1998. DVD."),
        ("gb-t-7714", "Voss I. The lock keeper[Z]. Quay Films，1998."),
    ],
)
def test_a_film_begins_with_its_director_where_the_style_has_it_so(work: Make, style: str, expected: str) -> None:
    film = work(
        "motion_picture", "The lock keeper", "1998", director=[{"family": "Voss", "given": "Ida"}], publisher="Quay Films", medium="DVD"
    )
    assert reference(film, style) == expected


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        ("apa", "Songs of the mole (A. Ruiz, Trans.). (1979). Quay Press."),
        ("chicago-notes", "Ruiz, Ana, trans. Songs of the Mole. Quay Press, 1979."),
        ("mla", "Ruiz, Ana, translator. Songs of the Mole. Quay Press, 1979."),
        ("harvard", "Ruiz, A. (trans.) (1979) Songs of the mole. Quay Press."),
        ("vancouver", "Ruiz A, translator. Songs of the mole. Quay Press; 1979."),
    ],
)
def test_a_translator_stands_in_the_place_of_an_author(work: Make, style: str, expected: str) -> None:
    book = work("book", "Songs of the mole", "1979", translator=[{"family": "Ruiz", "given": "Ana"}], publisher="Quay Press")
    assert reference(book, style) == expected


def test_a_newspaper_has_its_section_edition_and_town(work: Make) -> None:
    names = {"author": [{"family": "Roe", "given": "Ann"}], "container_title": "Post", "publisher_place": "Quay"}
    report = work("article-newspaper", "Ferries return", "2013-05-09", section="Coast", edition="evening", **names)
    assert reference(report, "chicago-author-date") == "Roe, Ann. 2013. “Ferries Return.” Coast. Post (Quay), May 9, evening edition."
    assert reference(report, "mla") == "Roe, Ann. “Ferries Return.” Post [Quay], evening edition, 9 May 2013. Coast."
    assert reference(report, "harvard") == "Roe, A. (2013) ‘Ferries return’, Post (Evening edition), 9 May."


def test_a_map_has_its_scale_and_a_bill_its_number(work: Make) -> None:
    names = {"author": [{"family": "Roe", "given": "Ann"}], "publisher": "Quay Maps"}
    chart = work("map", "The harbour", "1996", scale="1:25,000", **names)
    assert reference(chart, "chicago-notes") == "Roe, Ann. The Harbour. Quay Maps, 1996. 1:25,000."
    assert reference(chart, "gb-t-7714") == "Roe A. The harbour. 1:25,000[CM]. Quay Maps，1996."
    bill = work("bill", "Harbour Bill", "2011", number="H.R. 45", container_title="Bills")
    assert reference(bill, "apa") == "Harbour Bill, H.R. 45, Bills (2011)."


def test_the_number_of_a_report_follows_what_kind_of_report_it_is(work: Make) -> None:
    report = work("report", "Dredging", "2007", genre="technical report", number="TR-6", publisher="Mole Lab")
    assert reference(report, "apa") == "Dredging (Technical Report TR-6). (2007). Mole Lab."
    assert reference(report, "mla") == "Dredging. Technical report TR-6, Mole Lab, 2007."
    assert reference(report, "harvard") == "Dredging (2007). Technical report TR-6. Mole Lab."
    assert reference(report, "ieee") == "“Dredging,” Mole Lab, technical report TR-6, 2007."


def test_years_before_christ_and_ranges_of_them(work: Make) -> None:
    centuries = work("book", "Songs", "-0300/-0200", publisher="Quay Press")
    assert reference(centuries, "apa") == "Songs. (300\u2013200 B.C.E.). Quay Press."
    assert reference(centuries, "chicago-author-date") == "Songs. 300\u2013200 BC. Quay Press."
    assert "44 BC\u201314 AD" in reference(work("book", "Songs", "-0044/0014", publisher="Quay Press"), "mla")
