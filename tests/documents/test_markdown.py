"""Markdown is read as its reader sees it, on the lines of the file."""

from __future__ import annotations

import time

import pytest

from beltfacts.documents.extraction import Extraction
from beltfacts.documents.extractors import extract_document
from beltfacts.documents.layout import DocumentText


def read(text: str) -> Extraction:
    return extract_document(text.encode(), "x.md")


def test_marks_go_and_lines_stay() -> None:
    text = '# Canal\n\nIt carried **12** *million* `tonnes` of [grain](http://x.org/5 "t"), 2\\*3 and\n4 * 5 * 6 and snake_case_word.\n'
    assert read(text).text == "Canal\n\nIt carried 12 million tonnes of grain, 2*3 and\n4 * 5 * 6 and snake_case_word."


def test_headings_of_both_kinds_are_declared() -> None:
    document = DocumentText(read("# One *2*\n\nFour\n====\n\ntext # 5\n\n### Six ###\n\n1. no heading"))
    assert [(each.level, each.text) for each in document.headings] == [(1, "One 2"), (1, "Four"), (3, "Six")]
    assert "no heading" in document.text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("1&nbsp;035 km &mdash; 5 &lt; 6", "1\u00a0035 km \u2014 5 < 6"),
        ("It was ~~7~~ 8 and <del>9</del> 10", "It was  8 and  10"),
        ("a <!-- 7 --> b", "a  b"),
        ("a<br>b", "a\nb"),
        ("![7](a.png) is 5", " is 5"),
        ("<http://x.org/5>", "http://x.org/5"),
        ("`1 <b> 2`", "1 <b> 2"),
        ("It is <span style='display:none'>7</span><b class=x>8</b>&nbsp;t", "It is 8\u00a0t"),
    ],
)
def test_a_line_is_what_its_reader_sees(text: str, shown: str) -> None:
    assert read(f"x\n\n{text}").text == f"x\n\n{shown}"


def test_a_year_at_the_start_of_a_line_is_text_though_markdown_takes_it_for_a_list() -> None:
    text = "1. Ferries\n2. Buses\n\n2024. A year of growth: it rose to 5.4%.\n\n> 2023) A poor year"
    assert read(text).text == "Ferries\nBuses\n\n2024. A year of growth: it rose to 5.4%.\n\n2023) A poor year"
    assert read("2024.\n\n# 5 ports\n\nnext").text.split() == ["5", "ports", "next"]


def test_front_matter_is_left_out_and_a_rule_is_not() -> None:
    assert read("---\ntitle: 7 ports\ntags:\n  - a\n---\nIt is 5.").text.strip() == "It is 5."
    assert read("---\nIt is 5\n---\nIt is 6").text.split() == ["It", "is", "5", "It", "is", "6"]


def test_code_is_text_as_it_stands() -> None:
    assert read("```py\na  = 5 # *x*\n```\nnext\n\n    b  6").text == "\na  = 5 # *x*\n\nnext\n\nb  6"


def test_comments_and_html_blocks_are_read_as_html() -> None:
    assert read("<!-- 7\n\n8 -->\n\n<div><p hidden>7</p>\nIt is <b>5</b></div>\n\nnext").text.split("\n") == [
        "",
        "",
        "",
        "",
        "It is 5",
        "",
        "",
        "next",
    ]


def test_raised_digits_and_notes_are_marked() -> None:
    extraction = read("It rose to 45.3<sup>2</sup> over CO<sub>2</sub>[^1], see [^9].\n\n[^1]: By rail.")
    assert extraction.text == "It rose to 45.3\u00b2 over CO\u2082\u00b9, see [^9].\n\nBy rail."
    assert [extraction.text[start:end] for start, end in extraction.notes] == ["\u00b9"]


def test_tables_have_cells() -> None:
    extraction = read("| Port | 2024 |\n|:---|---:|\n| **Velm** | 12 |\n| Ostra | |\n\nafter")
    cells = [(each.row, each.column, extraction.text[each.start : each.end], each.is_header) for each in extraction.tables[0].cells]
    assert cells == [
        (0, 0, "Port", True), (0, 1, "2024", True), (1, 0, "Velm", False), (1, 1, "12", False), (2, 0, "Ostra", False), (2, 1, "", False),
    ]  # fmt: skip
    assert extraction.text.split("\n") == ["Port \u2502 2024", "", "Velm \u2502 12", "Ostra \u2502 ", "", "after"]


def test_text_stands_on_the_lines_of_the_file() -> None:
    text = "---\na: 1\n---\n\n# H\n\n* one\n  * two\n\n> quote\n\n<!-- x -->\n\n```\ncode\n```\n\nlast"
    lines = read(text).text.split("\n")
    assert [lines[text.split("\n").index(line)] for line in ("# H", "* one", "  * two", "> quote", "code", "last")] == [
        "H", "one", "two", "quote", "code", "last",
    ]  # fmt: skip


@pytest.mark.parametrize("unit", ["[", "![a](", "*a ", "[^1", "> ", "|a|b|\n|-|-|\n"])
def test_large_files_take_bounded_time(unit: str) -> None:
    started = time.process_time()
    read("x 5\n\n" + unit * (60_000 // len(unit)))
    assert time.process_time() - started < 10


def test_a_note_of_one_word_is_no_link() -> None:
    from beltfacts.documents.extractors._markdown import read_markdown

    read = read_markdown("Wages rose 6.2[^3] per cent, see [there].\n\n[there]: page.html\n[^3]: Provisional\n")
    assert read.text.startswith("Wages rose 6.2³ per cent, see there.")
    assert "Provisional" in read.text
    assert [read.text[start:end] for start, end in read.notes] == ["³"]


def test_hidden_html_in_markdown_is_left_out() -> None:
    from beltfacts.documents.extractors._markdown import read_markdown

    assert read_markdown("Seen.\n\n<div hidden>46 sheep</div>\n\nMore.\n").text.split() == ["Seen.", "More."]


def test_a_heading_behind_a_table_is_no_cell_of_the_next_one() -> None:
    found = extract_document(b"| A | B |\n|---|---|\n| x | 1 |\n\n## Money\n\n| C | D |\n|---|---|\n| y | 2 |\n", "a.md")
    words = [[found.text[cell.start : cell.end] for cell in table.cells] for table in found.tables]
    assert words == [["A", "B", "x", "1"], ["C", "D", "y", "2"]]
