"""Days that are figures themselves, notes that name a time, clauses about now, and gallons of two countries."""

from __future__ import annotations

import pytest

from beltfacts.authoring import liquid_unit
from beltfacts.authoring.date_choice import choose_date
from beltfacts.documents.layout import DocumentText
from beltfacts.evidence.alignment import find_quote
from beltfacts.library.files import parse_fact_text
from beltfacts.reading import find_quantities

SOURCE = parse_fact_text('[[source]]\nid = "a"\ntype = "report"\ntitle = "A"\n', "a.toml").sources[0]


def date_of(body: str, quote: str, figure: str, language: str = "") -> str:
    """Return the date that is sure for a figure below a heading of 2022; empty where none is."""
    document = DocumentText(f"# Orchard diary 2022\n\n{body}\n")
    place = find_quote(quote, document)[0]
    source = SOURCE._replace(csl={"language": language} if language else {})
    best = choose_date(quote, figure, document, place, source, None).best
    return best.date if best else ""


@pytest.mark.parametrize(
    ("sentence", "quote", "figure", "date"),
    [
        ("Picking began on 9 August and ended on 3 October.", "Picking began on 9 August", "9 August", "2022-08-09"),
        ("Picking began on 9 August and ended on 3 October.", "ended on 3 October", "3 October", "2022-10-03"),
        ("Picking began on 9 August and ended on 3 October 2022.", "Picking began on 9 August", "9 August", "2022-08-09"),
    ],
)
def test_a_figure_that_is_a_day_is_that_day_and_not_another_of_the_sentence(sentence: str, quote: str, figure: str, date: str) -> None:
    assert date_of(sentence, quote, figure) == date


@pytest.mark.parametrize(
    ("sentence", "figure", "date"),
    [
        ("Some 60 came in June, and 14 pickers are now trained.", "14 pickers", ""),
        ("In June alone, and in rain, 14 pickers came.", "14 pickers", "2022-06"),
        ("The season before there were 14 pickers.", "14 pickers", ""),
    ],
)
def test_a_clause_about_now_or_before_is_not_of_a_month_told_beside_it(sentence: str, figure: str, date: str) -> None:
    assert date_of(sentence, sentence, figure) == date


@pytest.mark.parametrize(
    ("mark", "note", "date"),
    [
        ("\u00b9", "\u00b9 At 30 June 2021.", ""),
        ("\u00b9", "1 At 30 June 2021.", ""),
        ("\u00b9", "At 30 June 2021.", ""),
        ("[^2]", "[^2]: Figure for 2021.", ""),
        ("*", "* As at the end of May.", ""),
        ("\u00b9", "\u00b9 Counted by the warden.", "2022"),
        (" (a)", "(b) At 30 June 2021.", "2022"),
        ("", "Trees sold in 2021 are left out.", "2022"),
    ],
)
def test_a_note_that_names_a_time_leaves_the_date_open(mark: str, note: str, date: str) -> None:
    assert date_of(f"The orchard has 310 trees{mark}.\n\n{note}", "The orchard has 310 trees", "310 trees") == date


def test_gallons_are_those_of_the_country_or_asked_for() -> None:
    assert liquid_unit("[gal_us]", "40 gallons", "en-US", "") == "[gal_us]"
    assert liquid_unit("[gal_us]", "40 gallons", "en-GB", "") == "[gal_br]"
    assert liquid_unit("[mi_i]/[gal_us]", "40 mpg", "en-GB", "") == "[mi_i]/[gal_br]"
    assert liquid_unit("[gal_us]", "40 gallons", "en", "A tank.") == ""
    assert liquid_unit("[gal_us]", "40 gallons", "en", "Sold to American farms.") == "[gal_us]"
    assert liquid_unit("[gal_us]", "40 US gallons", "en-GB", "") == "[gal_us]"
    assert liquid_unit("L", "40 litres", "en", "") == "L"


def test_the_double_prime_is_inches_or_arcseconds_as_the_text_says() -> None:
    assert [find_quantities(text)[0].unit for text in ("a pipe with a bore of 2\u2033", "a parallax of 2\u2033", "it is 2\u2033")] == [
        "[in_i]",
        "''",
        None,
    ]
