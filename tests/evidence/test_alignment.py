"""Quotes are found word for word and whole, whatever printing and copying change."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beltfacts.documents.layout import DocumentText
from beltfacts.evidence import alignment
from beltfacts.evidence.alignment import find_quote
from beltfacts.reading import Quantity
from tests.evidence.support import words_found


@pytest.mark.parametrize(
    ("quote", "printed"),
    [
        ('the "canal" is open', "the \u201ccanal\u201d is open"),
        ("China's canal", "China\u2019s canal"),
        ("the canal is open", "the canal\n   is\u00a0 open"),
        ("the canal - long closed - is open", "the canal\u2014long closed\u2014is open"),
        ("the canal -- long closed -- is open", "the canal \u2013 long closed \u2013 is open"),
        ("China-Laos canal", "China\u2013Laos canal"),
        ("infrastructure works", "infra-\nstructure works"),
        ("high-speed works", "high-\n  speed works"),
        ("infrastructure works", "infra\u00adstruc\u00ad\nture works"),
        ("finely built office", "\ufb01nely built o\ufb03ce"),
        ("5% of 20 ports", "\uff15\uff05 of \uff12\uff10 ports"),
        ("the café is open", "the cafe\u0301 is open"),
        ("and so on... said", "and so on\u2026 said"),
        ("2015-2025 plan", "2015\u20132025 plan"),
        ("the old canal", "the\u200b old canal"),
        ("a 2,140-tonne barge", "a 2,140-\ntonne barge"),
        ("some 7-9 barges", "some 7-\n9 barges"),
        ("港口吞吐量3200万吨,增长", "港口吞吐量3200万\n吨，增长"),
        ("港口吞吐量3200万吨", "港口吞吐量 3200 万吨"),
        ("增长百分之五.全年", "增长百分之五。全年"),
        ("長江に5000トン", "⻑江に\n5000トン"),
        ("西山煤矿", "⻄山煤矿"),
        ("เรือ412ลำ", "เรือ 412\nลำ"),
        ("共4500万톤", "共４５００万톤"),
        ("took 4 350 tonnes", "took 4\u2009350 tonnes"),
    ],
)
def test_a_quote_is_found_though_printing_changed_it_and_has_the_offsets_of_the_document(quote: str, printed: str) -> None:
    text = f"Before it {printed} and after it."
    assert words_found(quote, text) == [printed]
    assert words_found(printed, f"Before it {quote} and after it.") == [quote]


@pytest.mark.parametrize(
    ("quote", "text"),
    [
        ("2 million tons", "It carried 12 million tons."),
        ("5 percent", "Profit fell by -5 percent."),
        ("5 percent", "Profit fell by \u22125 percent."),
        ("5 percent", "Profit fell by minus 5 percent."),
        ("20 million tons", "It carried 2 million tons."),
        ("2 million tons", "It carried 20 million tons."),
        ("2 million tons", "It carried 2 billion tons."),
        ("five percent", "It grew by twenty-five percent."),
        ("five percent", "It grew by twenty five percent."),
        ("million tons", "It carried 12 million tons."),
        ("It carried 12", "It carried 12 million tons."),
        ("It grew 12", "It grew 12.5 times."),
        ("It grew 12", "It grew 12%."),
        ("It grew 12", "It grew 12 percent."),
        ("5 times", "It grew 12.5 times."),
        ("250 ships", "It has 1,250 ships."),
        ("250 ships", "It has 1, 250 ships."),
        ("30 percent", "It grew by 20-30 percent."),
        ("It grew by 20", "It grew by 20-30 percent."),
        ("30 percent", "It grew by 20 to 30 percent."),
        ("50 million tons", "It carried more than 50 million tons."),
        ("5 for a ticket", "One pays $5 for a ticket."),
        ("102 beads", "It costs 10\u00b2 beads."),
        ("12 beads", "It costs 1\u200b2 beads."),
        ("1/2 beads", "It costs \u00bd beads."),
        ("pen is mighty", "The open is mighty."),
        ("the canal is", "the canal island"),
        ("the cafe", "the cafe\u0301 is"),
        ("tonnes in 2024", "It carried 5 tonnes in 2023."),
        ("2024 meeting", "In December 2024 meetings were verdict_of."),
        ("2024, the canal", "In May 2024, the canal opened."),
        ("The Canal", "the canal"),
        ("8.4 percent", "Profit fell by \u20138.4 percent."),
        ("8.4 percent", "Profit fell by \u20118.4 percent."),
        ("8.4 percent", "Profit: \u25b28.4 percent."),
        ("8.4 percent", "Profit fell by \u20148.4 percent."),
        ("8.4 percent", "Profit fell by \u207b8.4 percent."),
        ("It took 4350 tonnes", "It took 4\u2009350 tonnes"),
        ("took 4350 tonnes", "took 4\n350 tonnes"),
        ("吞吐量3200万吨", "吞吐量3\n200万吨"),
        ("吞吐量3200万吨", "吞吐量13200万吨"),
        ("화물 5000 톤", "화물 5000톤"),
        ("", "the canal"),
    ],
)
def test_a_quote_that_differs_in_a_number_or_cuts_a_number_or_word_is_not_found(quote: str, text: str) -> None:
    assert words_found(quote, text) == []


@pytest.mark.parametrize("minus", ["-", "\u2212", "\u2013", "\u2010", "\u2011", "\u2012"])
def test_a_quote_may_begin_with_a_minus_behind_a_blank_line(minus: str) -> None:
    text = f"Before it.\n\n{minus}8.4 percent was the result."
    assert words_found("-8.4 percent was the result.", text) == [f"{minus}8.4 percent was the result."]
    assert words_found("8.4 percent was the result.", text) == []


@given(st.text(alphabet="12 .,-%$\u2013ab\n", max_size=30), st.integers(0, 29), st.integers(1, 30))
def test_a_number_at_the_edge_of_a_found_quote_never_continues_outside(text: str, start: int, length: int) -> None:
    quote = text[start : start + length]
    for place in find_quote(quote, DocumentText(text)):
        before, inside, after = text[: place.start], text[place.start : place.end], text[place.end :]
        assert not (before[-1:].isdigit() and inside[:1].isdigit())
        assert not (inside[-1:].isdigit() and after[:1].isdigit())
        assert not (inside[:1].isdigit() and before[-1:] == "-")
        assert not (inside[-1:].isdigit() and after[:1] == "%")


@pytest.mark.parametrize(("quote", "times"), [("1 " * 30, 971), ("1 " * 900, 101), ("1 2 " * 50, 451)])
def test_a_quote_that_occurs_at_every_number_of_a_row_is_read_at_few(quote: str, times: int, monkeypatch: pytest.MonkeyPatch) -> None:
    read, find_quantities = list[str](), alignment.find_quantities

    def counted(text: str, units: Mapping[str, str]) -> list[Quantity]:
        read.append(text)
        return find_quantities(text, units)

    monkeypatch.setattr(alignment, "find_quantities", counted)
    text = DocumentText(("1 2 " if "2" in quote else "1 ") * (1000 if "2" not in quote else 500))
    assert len(find_quote(quote, text)) == times
    assert len(read) < 300
    assert sum(map(len, read)) < 100_000


@pytest.mark.parametrize("middle", ["", "and the canal went on for many more miles " * 30])
def test_both_edges_of_a_quote_are_checked_however_far_apart(middle: str) -> None:
    text = DocumentText(f"In all 250 barges came {middle}with a load of 4,350 tonnes and left.")
    assert find_quote(f"250 barges came {middle}with a load of 4,350 tonnes", text)
    assert not find_quote(f"50 barges came {middle}with a load of 4,350 tonnes", text)
    assert not find_quote(f"250 barges came {middle}with a load of 4,35", text)
