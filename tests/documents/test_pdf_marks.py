"""Raised and lowered characters, gaps inside numbers, signs and hyphens of a PDF are read as they are seen."""

from __future__ import annotations

import pytest

from beltfacts.documents.extraction import CELL_EDGE
from tests.documents.pdf_support import extract, lines, make_pdf, run, text_at, text_of


@pytest.mark.parametrize(
    ("parts", "text"),
    [
        (("Output rose to 88.4", ("2", 7, 4), " per cent"), "Output rose to 88.4² per cent"),
        (("The yard has 512", ("7", 6, 4), " cranes"), "The yard has 512⁷ cranes"),
        (("It weighs 4 x 10", ("9", 7, 4), " g"), "It weighs 4 x 10⁹ g"),
        (("It weighs 4 x 10", ("\u20136", 7, 4), " g"), "It weighs 4 x 10⁻⁶ g"),
        (("An area of 25 km", ("2", 11, 4), " of sand"), "An area of 25 km² of sand"),
        (("Of H", ("2", 7, -2), "SO", ("4", 7, -2), " 5 tons"), "Of H₂SO₄ 5 tons"),
        (("Of CO", ("2", 8, -5), " 5 tons"), "Of CO₂ 5 tons"),
        (("A pipe of 5", ("3", 7, 4), "/", ("8", 7, -1), " inches"), "A pipe of 5⅜ inches"),
        (("A pipe of 5", ("7", 7, 4), "/", ("9", 7, -1), " inches"), "A pipe of 5⁷⁄₉ inches"),
    ],
)
def test_a_raised_or_lowered_digit_joins_no_number(parts: tuple[str | tuple[str, float, float], ...], text: str) -> None:
    assert text_of(run(*parts)) == text


@pytest.mark.parametrize(
    ("mark", "shown"), [("a", "\u1d43"), ("*", "*"), ("\u2020", "\u2020"), ("st", "st"), ("[3]", "[3]"), ("(b)", "\u207d\u1d47\u207e")]
)
def test_a_raised_mark_that_is_no_digit_is_told_as_raised(mark: str, shown: str) -> None:
    extraction = extract(make_pdf(run("It rose to 88.4", (mark.replace("(", r"\(").replace(")", r"\)"), 7, 4), " per cent")))
    assert extraction.text == f"It rose to 88.4{shown} per cent"
    assert [extraction.text[start:end] for start, end in extraction.shifted] == [shown]


def test_a_mark_at_the_start_of_a_note_is_raised_too() -> None:
    assert text_of(text_at("Trade rose.") + run(("1", 6, 3), " Of which 4,512 tons by rail.", y=80, size=8)).endswith(
        "\u00b9 Of which 4,512 tons by rail."
    )


def test_one_number_over_another_is_a_fraction() -> None:
    upper, lower = text_at("1", x=135.7, y=704.5, size=7), text_at("4", x=135.7, y=696.5, size=7)
    text = text_of(run("The trip takes 3") + upper + lower + b"135 702.5 5 0.4 re f " + text_at("hours.", x=144))
    assert text == "The trip takes 3¼ hours."


def test_small_text_under_a_heading_and_a_drop_cap_are_no_marks() -> None:
    heading = extract(make_pdf(text_at("Chapter 7", size=24) + text_at("In 2024 the port grew", y=682, size=10)))
    assert (heading.text, heading.shifted) == ("Chapter 7\nIn 2024 the port grew", ())
    capital = text_at("T", size=40, y=670) + text_at("he port handled 12 tons", x=85, y=688) + text_at("in 2023.", x=85, y=674)
    assert text_of(capital) == "The port handled 12 tons\nin 2023."


def test_cells_a_point_apart_are_two_numbers_and_kerning_is_none() -> None:
    cells = text_at("731", x=120, size=9) + text_at("482", x=136.1, size=9) + text_at("9.5", x=153, size=9)
    assert text_of(cells) == f"731{CELL_EDGE}482{CELL_EDGE}9.5"
    assert text_of(b"BT /F1 10 Tf 60 700 Td [(Rail 4,1)30(7)-30(2 km)] TJ ET") == "Rail 4,172 km"
    assert text_of(b"BT /F1 10 Tf 60 700 Td [(Rail 1)-250(234)-250(567 tons)] TJ ET") == "Rail 1 234 567 tons"
    assert text_of(b"BT /F1 10 Tf 60 700 Td [(Rail 73)-120(48 tons)] TJ ET") == "Rail 73 48 tons"
    assert text_of(text_at("1,0", x=60) + text_at("35 km", x=75.3)) == "1,035 km"


def test_letter_spacing_parts_no_number() -> None:
    assert text_of(b"BT /F1 11 Tf 3 Tc 60 700 Td (Grew to 16687 tons.) Tj ET") == "Grew to 16687 tons."


def test_a_ruling_line_parts_two_numbers() -> None:
    rules = b"116.8 690 m 116.8 712 l S 90 690 m 140 690 l S 90 712 m 140 712 l S"
    assert text_of(text_at("731", x=100, size=10) + text_at("482", x=117, size=10) + rules) == f"731{CELL_EDGE}482"


def test_a_hyphen_at_a_line_end_stays_with_its_line_end() -> None:
    text = text_of(lines("The net-", "work grew 5-", "fold over the 1,200-", "metre line."))
    assert text == "The net-\nwork grew 5-\nfold over the 1,200-\nmetre line."


def test_code_ad_before_or_between_digits_is_a_sign_or_a_dash() -> None:
    assert text_of(b"BT /F1 11 Tf 60 700 Td (Balance \xad3.4 and 5\xad6) Tj ET") == "Balance -3.4 and 5-6"


def test_actual_text_stands_for_what_is_drawn() -> None:
    assert (
        text_of(b"BT /F1 11 Tf 60 700 Td (Grew ) Tj /Span <</ActualText (12.5)>> BDC (X) Tj EMC ( per cent) Tj ET") == "Grew 12.5 per cent"
    )


def test_text_drawn_twice_is_read_once() -> None:
    assert text_of(text_at("Total 27 km") + text_at("of line", y=686) + text_at("Total 27 km", x=60.6, y=699.6)) == "Total 27 km\nof line"
    assert text_of(text_at("ll") + text_at("ll", x=66)) == "llll"


def test_turned_text_has_its_marks_too() -> None:
    turned = b"BT /F1 11 Tf 0 1 -1 0 300 100 Tm (Exports 45.3) Tj /F1 7 Tf 4 Ts (2) Tj /F1 11 Tf 0 Ts ( per cent) Tj ET"
    assert text_of(turned) == "Exports 45.3² per cent"


def characters(text: str, gap: float, size: float = 10) -> bytes:
    """A line of which each character is drawn on its own; spaces are not drawn. Digits and "n" of Helvetica are 0.556 em wide."""
    places = [(60 + place * (5.56 + gap), char) for place, char in enumerate(text)]
    return b"".join(text_at(char, x, size=size) for x, char in places if char != " ")


def test_characters_drawn_one_by_one_make_words_and_numbers() -> None:
    assert text_of(characters("nnn 12345 nn", 0)) == "nnn 12345 nn"
    assert text_of(characters("nnnn 12345 nnn", 2)) == "nnnn 12345 nnn"
    assert text_of(characters("12345", 2)) == CELL_EDGE.join("12345")
