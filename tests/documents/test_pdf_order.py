"""The lines of a PDF are read in the order in which a reader reads them."""

from __future__ import annotations

from typing import Any

import pikepdf
import pytest

from beltfacts.documents.extraction import CELL_EDGE
from tests.documents.pdf_support import extract, lines, make_pdf, run, text_at, text_of

LEFT = ["Cargo at the quay of Ostra rose", "to 41.7 million tons in 2023", "and then fell by a tenth."]
RIGHT = ["Passengers on ferries numbered", "812 thousand in the year, of", "whom 96 per cent were locals."]


def rows(*columns: list[str], xs: tuple[float, ...] = (60, 310, 450), y: float = 700) -> bytes:
    """Columns drawn row by row."""
    return b"".join(
        text_at(cell, x, y - 12 * n, 9) for n, row in enumerate(zip(*columns, strict=True)) for x, cell in zip(xs, row, strict=False)
    )


def test_columns_drawn_row_by_row_are_read_column_by_column() -> None:
    assert text_of(rows(LEFT, RIGHT)) == "\n".join([*LEFT, *RIGHT])


def test_columns_under_a_title_drawn_column_by_column_stay_so() -> None:
    title = text_at("Ports and ferries in the year 2023, a review of trade", y=740, size=14)
    text = text_of(title + lines(*LEFT, size=9, leading=12) + lines(*RIGHT, x=310, size=9, leading=12))
    assert text.split("\n\n")[1] == "\n".join([*LEFT, *RIGHT])


def test_rows_of_labels_and_numbers_stay_rows() -> None:
    labels = ["Cargo handled at the quay", "Passengers carried on ferries", "Cranes at the quay"]
    expected = f"Cargo handled at the quay{CELL_EDGE}412\nPassengers carried on ferries{CELL_EDGE}96.4\nCranes at the quay{CELL_EDGE}7"
    assert text_of(rows(labels, ["412", "96.4", "7"])) == expected
    assert text_of(lines(*labels, size=9, leading=12) + lines("412", "96.4", "7", x=310, size=9, leading=12)) == expected


def test_lines_drawn_out_of_order_are_sorted_by_place() -> None:
    drawn = [(3, "the year 2021."), (1, "of Velm handled 26.4 million"), (0, "In the spring the port"), (2, "tons of cargo in all of")]
    text = text_of(b"".join(text_at(text, y=700 - 13 * row, size=10) for row, text in drawn))
    assert text == "In the spring the port\nof Velm handled 26.4 million\ntons of cargo in all of\nthe year 2021."


def page(number: str, *body: str, head: str = "Annual Review of Ports") -> bytes:
    """A page with a running head and its number, both drawn before the text."""
    return text_at(number, 290, 40, 9) + text_at(head, 60, 800, 9) + lines(*body, y=760)


def test_running_heads_and_page_numbers_are_passed_over_and_kept() -> None:
    extraction = extract(make_pdf(page("14", "The port handled 26.4"), page("15", "million tons."), page("16", "It grew.")))
    assert [extraction.text[start:end] for start, end in extraction.passed_over] == [
        part for number in ("14", "15", "16") for part in ("Annual Review of Ports", number)
    ]
    first, second, _ = extraction.text.split("\f")
    assert first.split() == "Annual Review of Ports The port handled 26.4 14".split()
    assert second.split() == "Annual Review of Ports million tons. 15".split()


def test_roman_page_numbers_and_heads_with_the_number_are_passed_over() -> None:
    def extraction(*numbers: str) -> list[str]:
        made = extract(make_pdf(*(page("Ports and trade", f"Text {number}x.", head=number) for number in numbers)))
        return [made.text[start:end] for start, end in made.passed_over]

    assert extraction("iii", "iv", "v") == ["iii", "Ports and trade", "iv", "Ports and trade", "v", "Ports and trade"]
    assert extraction("Trade 14", "15 Review", "Trade 16")[::2] == ["Trade 14", "15 Review", "Trade 16"]


def test_numbers_at_the_edge_of_a_page_that_count_no_pages_stay() -> None:
    made = extract(make_pdf(lines("Velm 12", "Ostra 7"), lines("Velm 45", "Ostra 7"), lines("Mirn 3", "Ostra 20")))
    assert made.passed_over == ()


def test_the_pages_have_their_printed_labels() -> None:
    def label(made: Any) -> None:
        style = pikepdf.Dictionary(S=pikepdf.Name.r, St=3)
        made.Root.PageLabels = pikepdf.Dictionary(Nums=pikepdf.Array([0, style, 1, pikepdf.Dictionary(S=pikepdf.Name.D, P="T-")]))

    made = extract(make_pdf(text_at("One"), text_at("Two"), change=label))
    assert made.page_labels == ("iii", "T-1")
    assert extract(make_pdf(text_at("One"), text_at("Two"))).page_labels == ()


def test_a_page_number_alone_on_a_page_is_told_by_its_label() -> None:
    def label(made: Any) -> None:
        made.Root.PageLabels = pikepdf.Dictionary(Nums=pikepdf.Array([0, pikepdf.Dictionary(S=pikepdf.Name.D, St=77)]))

    made = extract(make_pdf(lines("The port grew.") + text_at("77", 290, 40), change=label))
    assert [made.text[start:end] for start, end in made.passed_over] == ["77"]


def test_more_space_than_between_lines_starts_a_paragraph() -> None:
    text = text_of(lines("One line", "and its second.", "A third.") + lines("A new paragraph", "and its end.", y=640))
    assert text == "One line\nand its second.\nA third.\n\nA new paragraph\nand its end."


def test_a_watermark_stands_in_no_line() -> None:
    text = text_of(lines("Sales rose to 512 tons", "in the year 2021.") + text_at("DRAFT", y=687, size=60, before="0.9 g"))
    assert text == "Sales rose to 512 tons\nin the year 2021.\nDRAFT"


@pytest.mark.parametrize("gap", [-1500, -1900])
def test_the_wide_spaces_of_a_justified_line_are_spaces(gap: int) -> None:
    text = text_of(f"BT /F1 10 Tf 60 700 Td [(for){gap}(the){gap}(season)] TJ ET".encode())
    assert text == "for the season"


def right_to_left(text: str) -> bytes:
    """Text of one font, drawn at x = 60 as it stands on the page."""
    return b"BT /F3 11 Tf 60 700 Td <" + "".join(f"{ord(char):04x}" for char in text).encode() + b"> Tj ET "


def unicode_font(made: Any) -> Any:
    """A composite font whose codes are Unicode, with widths of 0.6 em."""
    table = b"/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange "
    table += b"2 beginbfrange <0000> <00ff> <0000> <0500> <06ff> <0500> endbfrange endcmap end"
    descriptor = pikepdf.Dictionary(
        Type=pikepdf.Name.FontDescriptor,
        FontName=pikepdf.Name.Sans,
        Flags=4,
        FontBBox=pikepdf.Array([0, -200, 1000, 900]),
        ItalicAngle=0,
        Ascent=900,
        Descent=-200,
        CapHeight=700,
        StemV=80,
    )
    inner = pikepdf.Dictionary(
        Type=pikepdf.Name.Font,
        Subtype=pikepdf.Name.CIDFontType2,
        BaseFont=pikepdf.Name.Sans,
        CIDSystemInfo=pikepdf.Dictionary(Registry="Adobe", Ordering="Identity", Supplement=0),
        FontDescriptor=made.make_indirect(descriptor),
        DW=600,
    )
    outer = pikepdf.Dictionary(
        Type=pikepdf.Name.Font,
        Subtype=pikepdf.Name.Type0,
        BaseFont=pikepdf.Name.Sans,
        Encoding=pikepdf.Name("/Identity-H"),
        DescendantFonts=pikepdf.Array([made.make_indirect(inner)]),
        ToUnicode=made.make_stream(table),
    )
    return made.make_indirect(outer)


@pytest.mark.parametrize(
    ("on_the_page", "read"),
    [
        ("%12.5 \u0629\u0628\u0633\u0646", "\u0646\u0633\u0628\u0629 12.5%"),  # Arabic: the sign stands left of the number
        ("7.5% \u05dc\u05e2", "\u05e2\u05dc 7.5%"),  # Hebrew: right of it
        ("16,687 \u0646\u0637", "\u0637\u0646 16,687"),
    ],
)
def test_numbers_in_right_to_left_text_keep_their_digits_and_signs(on_the_page: str, read: str) -> None:
    assert text_of(right_to_left(on_the_page), font=unicode_font) == read


@pytest.mark.parametrize("gutter", [10, 14, 30])
def test_a_narrow_gutter_parts_columns_too(gutter: float) -> None:
    left = ["Cargo at the quay of Ostra rose", "to 41.7 million tons in the 2023", "and then fell by a tenth to 37.5"]
    width = 138  # of the widest of these lines in Helvetica at 9 points
    text = text_of(rows(left, RIGHT, xs=(60, 60 + width + gutter)))
    assert "37.5" in text.split("\n")[2]
    assert text == "\n".join([*left, *RIGHT])


def test_the_last_words_of_a_justified_paragraph_are_no_cells() -> None:
    def line(words: str, gap: float, y: float) -> bytes:
        """Two words with a wide gap between them, each drawn on its own, or a full line."""
        first, _, second = words.partition("|")
        return text_at(first, 60, y, 10) + (text_at(second, 60 + gap, y, 10) if second else b"")

    stream = (
        line("nnnnn nnnnnnnnn", 0, 700) + line("nnnnn|nnnn", 58.38, 687) + line("nnnnn|nnnn", 58.38, 674) + line("nnnnn nnnnnnnnn", 0, 661)
    )
    assert CELL_EDGE not in text_of(stream)


def test_lines_of_the_text_that_count_with_the_pages_are_no_heads() -> None:
    pages = [
        lines(f"Line {number} has 4{number} tons of wheat.", f"In {1900 + number} it grew to {number * 7} tons.") for number in range(5)
    ]
    assert extract(make_pdf(*pages)).passed_over == ()


def test_a_raised_mark_in_a_running_head_joins_no_number() -> None:
    heads = [
        run("Trade rose to 45.3", ("2", 7, 4), " per cent", y=800) + lines(*(f"The port {page}{n} grew" for n in range(5)), y=750)
        for page in range(3)
    ]
    made = extract(make_pdf(*heads))
    assert [made.text[start:end] for start, end in made.passed_over] == ["Trade rose to 45.3\u00b2 per cent"] * 3
