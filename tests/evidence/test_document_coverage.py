"""Which numbers of a document are covered by quotes, excused, or left."""

from __future__ import annotations

import pytest

from beltfacts.documents.layout import DocumentText
from beltfacts.evidence.document_coverage import measure_coverage, number_context
from beltfacts.library.files.exclusions import Exclusion
from beltfacts.library.files.folder import shipped_folder as shipped_folder
from beltfacts.reading import find_number_words

TEXT = "Gazette 7\n\nIn 2024, the canal carried 100 tonnes of grain.\n\nTwenty-five ships sank, a third of all, in Chapter 7.\n"


def numbers(text: str) -> list[str]:
    return [text[start:end] for start, end in find_number_words(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("1,250 ships and 3.5% more", ["1,250", "3.5"]),
        ("twenty-five, Two hundred and a dozen", ["twenty", "five", "Two", "hundred", "dozen"]),
        ("the 22nd and the third, two thirds, half an hour, a quarter", ["22nd", "third", "two", "thirds", "half", "quarter"]),
        ("it doubled, tripled and rose tenfold in decades", ["doubled", "tripled", "tenfold", "decades"]),
        ("once a week, once built, both often, anyone, phone, sixtyish", ["once"]),
        ("5G, I49, COVID-19, 10\u00b2, \u2460, \u00bd, ^3", ["5G", "I49", "19", "10\u00b2", "\u2460", "\u00bd", "3"]),
        ("May 5, 2025 at 10:30", ["5", "2025", "10:30"]),
        ("三分之一, 第二次, 统一, 二十个, 一定", ["三分之一", "第二", "二十"]),
        ("no number at all", []),
    ],
)
def test_digits_and_number_words_are_found(text: str, found: list[str]) -> None:
    assert numbers(text) == found


def test_numbers_in_a_quote_are_covered_and_those_of_an_excuse_excused() -> None:
    text = DocumentText(TEXT)
    start = TEXT.index("the canal")
    found = measure_coverage(
        text, [text.locate(start, start + 40)], [Exclusion("Chapter 7", "a chapter", 0, 0), Exclusion("Gazette 7", "its number", 1, 1)]
    )
    states = {(number.text, number.state, number.reason) for number in found.numbers}
    assert states == {
        ("7", "excused", "its number"),
        ("2024", "left", ""),
        ("100", "covered", ""),
        ("Twenty", "left", ""),
        ("five", "left", ""),
        ("third", "left", ""),
        ("7", "excused", "a chapter"),
    }
    assert (found.percent_covered, found.percent_accounted_for, found.findings) == (14.2, 42.8, ())
    assert measure_coverage(DocumentText("None."), []).percent_accounted_for == 100.0


def test_numbers_of_a_chinese_document_are_whole_and_without_the_words_around_them() -> None:
    text = DocumentText("2024年，中国铁路完成货运量50亿吨，其中三分之二为煤炭，出口五十亿美元。")
    at = text.text.index("中国铁路")
    found = measure_coverage(text, [text.locate(at, text.text.index("，其中"))], [Exclusion("三分之二", "a share", 0, 0)])
    assert [(number.text, number.state) for number in found.numbers] == [
        ("2024", "left"),
        ("50亿", "covered"),
        ("三分之二", "excused"),
        ("五十亿", "left"),
    ]
    cut = measure_coverage(text, [], [Exclusion("分之二", "a piece", 0, 0), Exclusion("50", "a piece", 0, 0)])
    assert len(cut.findings) == 2


def test_a_number_is_covered_by_any_of_the_quotes_around_it() -> None:
    text = DocumentText("It had 5 ships, 6 barges and 7 docks in all.")
    spans = [(0, 44), (7, 14), (16, 24)]
    assert [number.state for number in measure_coverage(text, [text.locate(*span) for span in spans]).numbers] == ["covered"] * 3
    assert [number.state for number in measure_coverage(text, [text.locate(*span) for span in spans[1:]]).numbers] == [
        "covered",
        "covered",
        "left",
    ]
    assert measure_coverage(text, [text.locate(8, 20)]).numbers[0].state == "left"


@pytest.mark.parametrize(
    ("text", "occurrence", "wrong"),
    [
        ("Chapter 9", 0, "does not occur in the document"),
        ("hapter 7", 0, "does not occur"),
        ("7", 0, "occurs 2 times; say which with occurrence = 1 to 2"),
        ("7", 3, "occurs 2 times, not 3"),
        ("10", 0, "does not occur"),
        ("7", 2, ""),
    ],
)
def test_an_excuse_that_does_not_name_one_passage_is_a_finding(text: str, occurrence: int, wrong: str) -> None:
    toml = f'source = "x"\n[[excuse]]\nreason = "r"\ntext = "{text}"\n'
    found = measure_coverage(DocumentText(TEXT + "1.10 and 10,5"), [], [Exclusion(text, "r", occurrence, 0)], "left-out/x.toml", toml)
    assert bool(found.findings) == bool(wrong)
    if wrong:
        assert wrong in found.findings[0].message
        assert found.findings[0].place == "left-out/x.toml:4:1"


def test_the_context_of_a_number_is_of_its_line_and_marked_where_cut() -> None:
    text = DocumentText("Before.\n" + "word " * 30 + "12 tonnes " + "word " * 30 + "\nAfter 5.")
    first, last = measure_coverage(text, []).numbers
    assert number_context(text.text, first).startswith("…")
    assert number_context(text.text, first).endswith("…")
    assert "12 tonnes" in number_context(text.text, first)
    assert number_context(text.text, last) == "After 5."
