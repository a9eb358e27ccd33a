"""Books are read in the order of their spine, and tables as text with the right delimiter."""

from __future__ import annotations

import pytest

from beltfacts.documents.extraction import Extraction
from beltfacts.documents.extractors import extract_document
from tests.documents.office_files import epub, zipped
from tests.documents.support import reason


def page(body: str, head: str = "<title>T</title>") -> str:
    return f'<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head>{head}</head><body>{body}</body></html>'


def test_a_book_is_read_in_the_order_of_its_spine() -> None:
    book = epub(
        {"b": page("<p>It has 8 ports.</p>"), "a": page("<p>Trade was 98<b>2</b> tonnes.</p>"), "nav": page("<p>9</p>")}, ["a", "b"]
    )
    assert extract_document(book, "x.epub").text == "Trade was 982 tonnes.\n\nIt has 8 ports."


def test_raised_digits_in_a_book_stay_apart_and_its_style_sheet_hides() -> None:
    sheet = '<link href="book.css" type="text/css" rel="stylesheet"/>'
    body = '<p>320<sup>3</sup> ships</p><p class="gone">99 boats</p>'
    book = epub({"a": page(body, sheet)}, ["a"], OPS__book_dot_css=".gone { display: none }")
    assert extract_document(book, "x.epub").text == "320\u00b3 ships"


def test_empty_elements_of_xml_swallow_no_text() -> None:
    head = '<title/><script src="a.js"/>'
    book = epub({"a": page('<p>Trade was <a id="x"/>98<b>2</b> tonnes.</p><div/><p>More.</p>', head)}, ["a"])
    assert extract_document(book, "x.epub").text == "Trade was 982 tonnes.\n\nMore."


def test_a_missing_page_is_a_gap_and_a_locked_or_broken_book_gives_the_reason() -> None:
    book = epub({"a": page("<p>One.</p>")}, ["a"])
    opf = '<package xmlns="http://www.idpf.org/2007/opf"><item id="x" href="x%20y.xhtml" media-type="application/xhtml+xml"/>'
    opf += '<item id="a" href="a.xhtml" media-type="application/xhtml+xml"/><itemref idref="a"/><itemref idref="x"/></package>'
    missing = epub({"a": page("<p>One.</p>")}, ["a"], OPS__book_dot_opf=opf)
    assert extract_document(missing, "x.epub").gaps[0].reason == "its page OPS/x y.xhtml is missing"
    assert extract_document(book, "x.epub").gaps == ()
    locks = '<encryption xmlns="e"><CipherReference URI="OPS/a.xhtml"/></encryption>'
    locked = epub({"a": page("<p>One.</p>")}, ["a"], **{"META-INF__encryption_dot_xml": locks})
    assert reason(extract_document, locked, "x.epub") == "it is locked against copying"
    assert "it has no META-INF/container.xml" in reason(extract_document, zipped({"a": "b"}), "x.epub")


def grid(data: bytes, name: str = "x.csv") -> list[list[str]]:
    """The cells of a table by row; empty ones are left out."""
    extraction: Extraction = extract_document(data, name)
    rows: dict[int, list[str]] = {}
    for each in extraction.tables[0].cells:
        rows.setdefault(each.row, []).append(extraction.text[each.start : each.end])
    return list(rows.values())


@pytest.mark.parametrize(
    ("data", "rows"),
    [
        (b'Port,2023\r\nOstra,"1,035"\r\n', [["Port", "2023"], ["Ostra", "1,035"]]),
        (b"Port;2023\nOstra;1,5\nVelm;2,5\n", [["Port", "2023"], ["Ostra", "1,5"], ["Velm", "2,5"]]),
        (b"1,5;2,5\n3,5;4,5\n", [["1,5", "2,5"], ["3,5", "4,5"]]),
        (b"Port\t2023\nOstra\t1,035\n", [["Port", "2023"], ["Ostra", "1,035"]]),
        (b"Port|2023\nOstra|1,035\n", [["Port", "2023"], ["Ostra", "1,035"]]),
        (b"sep=;\nPort;1,2,3\n", [["Port", "1,2,3"]]),
        (b"Table 3; ports and roads\n\nPort,2022,2023\nOstra,1,2\n", [["Table 3; ports and roads"], ["Port", "2022", "2023"], ["Ostra", "1", "2"]]),
        (b'Port,Note\nOstra,"two\nlines"\n', [["Port", "Note"], ["Ostra", "two\nlines"]]),
        (b'Port,Note\nOstra,"says ""12"""\n', [["Port", "Note"], ["Ostra", 'says "12"']]),
        ("\ufeffPort,Größe\nOstra,5\n".encode(), [["Port", "Größe"], ["Ostra", "5"]]),
        ("Port\tGröße\nOstra\t5\n".encode("utf-16"), [["Port", "Größe"], ["Ostra", "5"]]),
        (b"just 12 words\n", [["just 12 words"]]),
    ],
)  # fmt: skip
def test_the_delimiter_and_the_encoding_are_told_from_the_file(data: bytes, rows: list[list[str]]) -> None:
    assert grid(data) == rows


def test_tabs_part_the_cells_of_a_tsv_file_whatever_else_it_contains() -> None:
    assert grid(b"Port, old\tA;B;C\nOstra, new\tD;E;F\n", "x.tsv") == [["Port, old", "A;B;C"], ["Ostra, new", "D;E;F"]]


def test_cells_are_kept_apart_and_an_unknown_encoding_is_said() -> None:
    assert extract_document(b"Velm,12,345\n", "x.csv").text == "Velm \u2502 12 \u2502 345"
    assert reason(extract_document, "a;Größe".encode("cp1252"), "x.csv") == "not UTF-8 text at byte 4; save it as UTF-8"
