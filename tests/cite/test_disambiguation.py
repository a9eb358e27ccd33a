"""Works cited together that would read alike: letters, initials, more names, titles.

The expected lines were written from the rules that each test names, not from what the program prints.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from beltfacts.cite.markup import render_markup
from beltfacts.library.library import load
from beltfacts.model import Fact, Source
from beltfacts.registry import STYLES
from beltfacts.styles._cite import bibliography
from beltfacts.styles._protocol import is_reader_style

Make = Callable[..., Fact]

READERS = [name for name in STYLES.names if is_reader_style(name)]


@pytest.fixture(scope="module")
def model_fact() -> Fact:
    with load([Path(__file__).parents[1] / "styles" / "golden" / "sources.toml"], cached=False) as library:
        return library.fact("fact-book")


@pytest.fixture
def book(model_fact: Fact) -> Make:
    def made(title: str, issued: str, *people: str | dict[str, object], locator: str = "p. 7", **csl: object) -> Fact:
        """A fact from a book; people are ``Family, Given``, the names of bodies, or CSL names."""
        names = [_person(person) if isinstance(person, str) else person for person in people]
        fields = {"type": "book", "title": title, "publisher": "Press", "author": names, **csl}
        source = Source(title.lower(), "book", title, issued, "", "", "", "", "", {}, fields, "f.toml", 0)
        return model_fact._replace(id=f"from-{title.lower()}", source=source.id, cited=source, locator=locator)

    return made


def _person(words: str) -> dict[str, object]:
    family, comma, given = words.partition(", ")
    return {"family": family, "given": given} if comma else {"literal": words}


def in_text(facts: list[Fact], style: str) -> list[str]:
    """The in-text forms in the order of the facts; italics between asterisks."""
    cited = {citation.fact.id: render_markup(citation.in_text, "markdown") for citation in bibliography(facts, style)}
    return [cited[fact.id] for fact in facts]


def narrative(facts: list[Fact], style: str) -> list[str]:
    cited = {citation.fact.id: render_markup(citation.note, "markdown") for citation in bibliography(facts, style)}
    return [cited[fact.id] for fact in facts]


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        ("apa", ["(J. M. Taylor, 2015, p. 7)", "(T. Taylor & Neimeyer, 2014, p. 7)", "(Wu & Taylor, 2013, p. 7)"]),  # §8.20
        ("chicago-author-date", ["(J. M. Taylor 2015, 7)", "(T. Taylor and Neimeyer 2014, 7)", "(Wu and Taylor 2013, 7)"]),
        ("chicago-notes", ["J. M. Taylor, *One*, 7.", "T. Taylor and Neimeyer, *Two*, 7.", "Wu and Taylor, *Three*, 7."]),
        ("harvard", ["(J. M. Taylor, 2015, p. 7)", "(T. Taylor and Neimeyer, 2014, p. 7)", "(Wu and Taylor, 2013, p. 7)"]),
        ("mla", ["(J. M. Taylor 7)", "(T. Taylor and Neimeyer 7)", "(Wu and Taylor 7)"]),  # §6.7
        ("ieee", ["\\[1, p. 7\\]", "\\[2, p. 7\\]", "\\[3, p. 7\\]"]),
    ],
)
def test_first_authors_of_one_surname_get_initials_whatever_the_year(book: Make, style: str, expected: list[str]) -> None:
    facts = [
        book("One", "2015", "Taylor, Jane Mary"),
        book("Two", "2014", "Taylor, Tim", "Neimeyer, R."),
        book("Three", "2013", "Wu, Li", "Taylor, Ann"),
    ]
    assert in_text(facts, style) == expected


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        ("apa", ["(P. Janet, 1876, p. 7)", "(P. Janet, 1906, p. 7)", "(A. Janet, 1907, p. 7)"]),  # §8.20: initials alone
        ("chicago-author-date", ["(Paul Janet 1876, 7)", "(Pierre Janet 1906, 7)", "(A. Janet 1907, 7)"]),
        ("mla", ["(Paul Janet 7)", "(Pierre Janet 7)", "(A. Janet 7)"]),  # §6.7
    ],
)
def test_first_authors_who_share_initials_too_get_their_whole_given_name(book: Make, style: str, expected: list[str]) -> None:
    facts = [book("One", "1876", "Janet, Paul"), book("Two", "1906", "Janet, Pierre"), book("Three", "1907", "Janet, Anne")]
    assert in_text(facts, style) == expected


def test_the_narrative_form_is_disambiguated_too(book: Make) -> None:
    facts = [book("One", "2015", "Baron, Jane"), book("Two", "2014", "Baron, Naomi S.")]
    assert narrative(facts, "apa") == ["J. Baron (2015, p. 7)", "N. S. Baron (2014, p. 7)"]
    assert narrative(facts, "mla") == ["J. Baron (7)", "N. S. Baron (7)"]


def test_names_that_may_be_one_person_get_no_initials(book: Make) -> None:
    facts = [book("One", "2025", "Smith, J."), book("Two", "2024", "Smith, John"), book("Three", "2023", "Smith, John Kenneth")]
    assert in_text(facts, "apa") == ["(Smith, 2025, p. 7)", "(Smith, 2024, p. 7)", "(Smith, 2023, p. 7)"]


def test_one_author_of_several_works_gets_no_initials(book: Make) -> None:
    assert in_text([book("One", "2025", "Smith, J."), book("Two", "2024", "Smith, J.")], "apa") == [
        "(Smith, 2025, p. 7)",
        "(Smith, 2024, p. 7)",
    ]


def test_names_whose_family_name_stands_first_keep_their_order_where_the_style_keeps_it(book: Make) -> None:
    wang = [{"family": "Wang", "given": given, "static-ordering": True} for given in ("Dan", "Wei")]
    facts = [book("One", "2025", wang[0]), book("Two", "2025", wang[1])]
    assert in_text(facts, "apa") == ["(D. Wang, 2025, p. 7)", "(W. Wang, 2025, p. 7)"]
    assert in_text(facts, "chicago-author-date") == ["(Wang Dan 2025, 7)", "(Wang Wei 2025, 7)"]
    assert in_text(facts, "mla") == ["(Wang Dan 7)", "(Wang Wei 7)"]
    li = [{"family": "李", "given": given} for given in ("明", "华")]
    assert in_text([book("One", "2025", li[0]), book("Two", "2025", li[1])], "apa") == ["(李明, 2025, p. 7)", "(李华, 2025, p. 7)"]


def test_a_body_and_a_person_of_one_name_get_no_initials(book: Make) -> None:
    assert in_text([book("One", "2025", "Ford"), book("Two", "2024", "Ford, Ann")], "apa") == ["(Ford, 2025, p. 7)", "(Ford, 2024, p. 7)"]


KAPOOR = ("Kapoor, A.", "Bloom, B.", "Montez, C.", "Warner, D.", "Hill, E.")

ZUCKER = ("Kapoor, A.", "Bloom, B.", "Zucker, C.", "Tang, D.", "Daniels, E.")


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        (
            "apa",
            ["(Kapoor, Bloom, Montez, et al., 2017, p. 7)", "(Kapoor, Bloom, Zucker, et al., 2017, p. 7)", "(Kapoor et al., 2018, p. 7)"],
        ),
        (
            "chicago-author-date",
            ["(Kapoor, Bloom, Montez, et al. 2017, 7)", "(Kapoor, Bloom, Zucker, et al. 2017, 7)", "(Kapoor et al. 2018, 7)"],
        ),
        (
            "harvard",
            [
                "(Kapoor, Bloom, Montez *et al.*, 2017, p. 7)",
                "(Kapoor, Bloom, Zucker *et al.*, 2017, p. 7)",
                "(Kapoor *et al.*, 2018, p. 7)",
            ],
        ),
        # without a year in the citation all three would read alike
        ("mla", ["(Kapoor, Bloom, Montez, et al. 7)", "(Kapoor, Bloom, Zucker, et al. 7)", "(Kapoor, Okafor, et al. 7)"]),
    ],
)
def test_as_many_names_as_distinguish_the_works_stand_before_et_al(book: Make, style: str, expected: list[str]) -> None:
    other = ("Kapoor, A.", "Okafor, C.", "Li, D.", "Ng, E.")
    assert in_text([book("One", "2017", *KAPOOR), book("Two", "2017", *ZUCKER), book("Three", "2018", *other)], style) == expected


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        ("apa", ["(Hasan, Liang, & Kahn, 2015, p. 7)", "(Hasan, Liang, & Weintraub, 2015, p. 7)"]),  # §8.18
        ("chicago-author-date", ["(Hasan, Liang, and Kahn 2015, 7)", "(Hasan, Liang, and Weintraub 2015, 7)"]),
    ],
)
def test_et_al_never_stands_for_one_author(book: Make, style: str, expected: list[str]) -> None:
    people = ("Hasan, A.", "Liang, B.")
    assert in_text([book("One", "2015", *people, "Kahn, C."), book("Two", "2015", *people, "Weintraub, D.")], style) == expected


def test_works_of_the_same_authors_keep_et_al_and_get_letters(book: Make) -> None:
    assert in_text([book("One", "2017", *KAPOOR), book("Two", "2017", *KAPOOR)], "apa") == [
        "(Kapoor et al., 2017a, p. 7)",
        "(Kapoor et al., 2017b, p. 7)",
    ]


def test_mla_adds_a_short_title_where_an_author_has_several_works(book: Make) -> None:  # §6.8
    facts = [
        book("Anatomy of Criticism: Four Essays", "1957", "Frye, Northrop", locator="p. 85"),
        book("The Double Vision", "1991", "Frye, Northrop", locator="ch. 2"),
        book("Jazz", "1992", "Morrison, Toni", locator=""),
    ]
    assert in_text(facts, "mla") == ["(Frye, *Anatomy of Criticism* 85)", "(Frye, *Double Vision*, ch. 2)", "(Morrison)"]
    assert narrative(facts, "mla") == ["Frye (*Anatomy of Criticism* 85)", "Frye (*Double Vision*, ch. 2)", "Morrison"]


def test_mla_puts_the_comma_inside_the_quotation_marks_of_a_short_title(book: Make) -> None:
    pages = [book(title, "2024", "Office", type="document", locator="par. 3") for title in ("Locks", "Bridges")]
    pages = [fact._replace(cited=fact.cited and fact.cited._replace(type="document")) for fact in pages]
    assert in_text(pages, "mla") == ["(Office, “Locks,” par. 3)", "(Office, “Bridges,” par. 3)"]


def test_mla_writes_hyphens_for_an_author_who_was_named_before(book: Make) -> None:
    facts = [book("Jazz", "1992", "Morrison, Toni"), book("Vision", "1991", "Frye, Northrop"), book("Anatomy", "1957", "Frye, Northrop")]
    cited = bibliography(facts, "mla")
    assert [str(citation.listed) for citation in cited] == [
        "Frye, Northrop. Anatomy. Press, 1957.",
        "---. Vision. Press, 1991.",
        "Morrison, Toni. Jazz. Press, 1992.",
    ]
    assert str(cited[1].reference) == "Frye, Northrop. Vision. Press, 1991."  # by itself it names its author


def test_mla_leaves_out_an_author_who_is_the_publisher(book: Make) -> None:
    facts = [book("Zebra", "2025", "Press"), book("The Ape", "2025", "Press"), book("Mole", "2025", "Office")]
    cited = bibliography(facts, "mla")
    assert [str(citation.listed) for citation in cited] == ["The Ape. Press, 2025.", "Office. Mole. Press, 2025.", "Zebra. Press, 2025."]
    assert in_text(facts, "mla") == ["(*Zebra* 7)", "(*Ape* 7)", "(Office 7)"]


def test_apa_lists_undated_works_of_an_author_before_dated_ones_and_chicago_after(book: Make) -> None:  # APA §9.46
    facts = [book("Zed", "", "Body"), book("Ape", "2020", "Body"), book("Bee", "", "Body")]

    def listed(style: str) -> list[str]:
        return [str(citation.listed)[:15] for citation in bibliography(facts, style)]

    assert listed("apa") == ["Body. (n.d.-a).", "Body. (n.d.-b).", "Body. (2020). A"]
    assert listed("chicago-author-date") == ["Body. 2020. Ape", "Body. n.d.-a. B", "Body. n.d.-b. Z"]


def test_chicago_adds_letters_to_pages_of_one_site_without_author(book: Make) -> None:
    pages = [book(title, "", **{"container-title": "Rail Pages"}) for title in ("Fleet list", "Depots")]
    pages = [fact._replace(cited=fact.cited and fact.cited._replace(type="webpage")) for fact in pages]
    assert in_text(pages, "chicago-author-date") == ["(Rail Pages, n.d.-b, 7)", "(Rail Pages, n.d.-a, 7)"]


def test_wikipedia_s_short_footnotes_find_their_own_template(book: Make) -> None:
    facts = [book("One", "2025", "Taylor, Jane"), book("Two", "2025", "Taylor, Tim"), book("Three", "2025", "Wu, Li")]
    assert narrative(facts, "wikipedia") == [
        "{{sfn|Taylor|2025a|p=7}}".replace("|", "\\|"),
        *(text.replace("|", "\\|") for text in ("{{sfn|Taylor|2025b|p=7}}", "{{sfn|Wu|2025|p=7}}")),
    ]
    assert "|date=2025a |page" in str(bibliography(facts, "wikipedia")[0].reference)


@pytest.mark.parametrize("style", READERS)
def test_a_fact_cited_alone_is_not_disambiguated(book: Make, style: str) -> None:
    one, two = book("One", "2025", "Taylor, Jane"), book("Two", "2025", "Taylor, Tim")
    alone = bibliography([one], style)[0]
    assert alone.listed == alone.reference
    assert "2025a" not in str(alone.reference) + str(alone.in_text) and "J. Taylor" not in str(alone.in_text)
    assert [citation.fact for citation in bibliography([one, two, one], style)].count(one) == 2


AUTHOR_DATE = ("apa", "chicago-author-date", "harvard", "mla")

ALIKE: dict[str, list[tuple[str, str, tuple[str, ...]]]] = {
    "another second author": [("One", "2020", ("Ko, Min", "Sato, Rei")), ("Two", "2020", ("Ko, Min", "Sato, Ken"))],
    "initials and a given name": [("One", "2020", ("Ruiz, J.",)), ("Two", "2020", ("Ruiz, Juan",))],
    "initials with and without blanks": [("One", "2020", ("Ruiz, J.K.",)), ("Two", "2020", ("Ruiz, J. K.",))],
    "a body and a person of one name": [("One", "2020", ("Ruiz",)), ("Two", "2020", ("Ruiz, ",))],
    "the same title": [("One", "2020", ("Ruiz, Ana",)), ("One", "2020", ("Ruiz, Ana",))],
    "no author and the same title": [("One", "2020", ()), ("One", "2020", ())],
    "the same title in two years": [("One", "2020", ("Ruiz, Ana",)), ("One", "2021", ("Ruiz, Ana",))],
    "two seasons": [("One", "2020-21", ("Ruiz, Ana",)), ("Two", "2020-23", ("Ruiz, Ana",))],
    "in press": [("One", "in press", ("Ruiz, Ana",)), ("Two", "in press", ("Ruiz, Ana",))],
}


@pytest.mark.parametrize("style", AUTHOR_DATE)
@pytest.mark.parametrize("works", ALIKE.values(), ids=ALIKE.keys())
def test_no_two_works_print_one_citation(book: Make, style: str, works: list[tuple[str, str, tuple[str, ...]]]) -> None:
    facts = []
    for index, (title, issued, people) in enumerate(works):
        fact = book(title, issued, *people)
        assert fact.cited
        facts.append(fact._replace(id=f"f{index}", source=f"s{index}", cited=fact.cited._replace(id=f"s{index}")))
    printed = in_text(facts, style)
    assert len(set(printed)) == len(facts), printed


def test_further_authors_take_initials_where_that_tells_works_apart(book: Make) -> None:
    facts = [book("One", "2020", "Ko, Min", "Sato, Rei"), book("Two", "2020", "Ko, Min", "Sato, Ken")]
    assert in_text(facts, "harvard") == ["(Ko and R. Sato, 2020, p. 7)", "(Ko and K. Sato, 2020, p. 7)"]
    assert in_text(facts, "apa") == ["(Ko & Sato, 2020b, p. 7)", "(Ko & Sato, 2020a, p. 7)"]


def test_works_of_one_year_take_letters_whatever_their_seasons(book: Make) -> None:
    facts = [book("One", "2020-21", "Ruiz, Ana"), book("Two", "2020-23", "Ruiz, Ana")]
    assert in_text(facts, "apa") == ["(Ruiz, 2020a, p. 7)", "(Ruiz, 2020b, p. 7)"]


def test_names_that_print_alike_distinguish_nothing_so_et_al_stays(book: Make) -> None:
    """APA 7 \u00a78.18 adds names to tell works apart; a third author who differs in the given name alone tells nothing."""
    facts = [book("First", "2020", "Holm, Ada", "Berg, Bo", "Lund, Cy"), book("Second", "2020", "Holm, Ada", "Berg, Bo", "Lund, Di")]
    for style, lines in (
        ("apa", ["(Holm et al., 2020a, p. 7)", "(Holm et al., 2020b, p. 7)"]),
        ("chicago-author-date", ["(Holm et al. 2020a, 7)", "(Holm et al. 2020b, 7)"]),
    ):
        assert sorted(str(citation.in_text) for citation in bibliography(facts, style)) == lines


def test_a_father_and_a_son_are_told_apart_by_the_suffix(book: Make) -> None:
    senior, junior = ({"family": "Holm", "given": "Ada", "suffix": suffix} for suffix in ("Sr.", "Jr."))
    printed = {str(citation.in_text) for citation in bibliography([book("First", "2020", senior), book("Second", "2020", junior)], "mla")}
    assert printed == {"(Ada Holm Sr. 7)", "(Ada Holm Jr. 7)"}
