"""The rule for raised and lowered marks, and what it does to numbers."""

from __future__ import annotations

from decimal import Decimal

import pytest

from beltfacts.reading import DOUBT, NOTE, PART, find_dates, find_marks, find_numerals, find_quantities


@pytest.mark.parametrize(
    ("text", "mark", "kind"),
    [
        ("grew by 17.4\u00b3 per cent", "\u00b3", NOTE),
        ("in 2019\u2075 it", "\u2075", NOTE),
        ("some 415\u00b9\u00b2 trams", "\u00b9\u00b2", NOTE),
        ("8.1 billion\u00b2 pesos", "\u00b2", NOTE),
        ("17.4%\u00b9 of", "\u00b9", NOTE),
        ("(in crowns)\u2074", "\u2074", NOTE),
        ("9,120 litres \u00b2 of", " \u00b2", NOTE),
        ("9,120 litres [2], of", " [2]", NOTE),
        ("9,120 litres\u00a0[2] of", "\u00a0[2]", NOTE),
        ("31 square miles\u00b2 of", "\u00b2", NOTE),
        ("31平方公里\u00b2,", "\u00b2", NOTE),
        ("9,120 litres\u00b9,\u00b3 of", "\u00b9,\u00b3", NOTE),
        ("some 415\u1d47 trams", "\u1d47", NOTE),
        ("litres\u1d9c of", "\u1d9c", NOTE),
        ("some 415* trams", "*", NOTE),
        ("17.4 per cent\u2020, of", "\u2020", NOTE),
        ("trams[12] of", "[12]", NOTE),
        ("3200万吨\u2461", "\u2461", NOTE),
        ("some 415\u207d\u00b9\u207e trams", "\u207d\u00b9\u207e", NOTE),
        ("7 \u00d7 10\u2078 litres", "\u2078", PART),
        ("7\u00b710\u207b\u00b3 litres", "\u207b\u00b3", PART),
        ("31 dm\u00b3 of", "\u00b3", PART),
        ("4 m/s\u00b2 of", "\u00b2", PART),
        ("4 m s\u207b\u00b9 of", "\u207b\u00b9", PART),
        ("the R\u00b2 of", "\u00b2", PART),
        ("with \u00b2\u00b3\u2078U in it", "\u00b2\u00b3\u2078", PART),
        ("of SO\u2082 in", "\u2082", PART),
        ("PM\u2082.\u2085 in", "\u2082.\u2085", PART),
        ("took 3\u00b3\u2044\u2084 hours", "\u00b3\u2044\u2084", PART),
        ("the 3\u02b3\u1d48 tram", "\u02b3\u1d48", PART),
        ("au XVII\u1d49 siècle", "\u1d49", PART),
        ("n\u1d52 14", "\u1d52", PART),
        ("some 10\u2076 litres", "\u2076", DOUBT),
        ("2\u00b3\u00b2 states", "\u00b3\u00b2", DOUBT),
        ("7\u00b2 = 49", "\u00b2", DOUBT),
        ("4 miles\u00b2 of", "\u00b2", DOUBT),
        ("31 km\u00b2\u2074 of", "\u00b2\u2074", DOUBT),
        ("31 km\u00b2,\u2074 of", "\u00b2,\u2074", DOUBT),
        ("31公里\u00b2,", "\u00b2", DOUBT),
        ("of NO\u00b2 in", "\u00b2", DOUBT),
        ("le 3\u1d49 tram", "\u1d49", DOUBT),
    ],
)
def test_a_mark_is_a_note_mark_or_belongs_to_its_word_or_is_doubtful(text: str, mark: str, kind: str) -> None:
    assert [(text[each.start : each.end], each.kind) for each in find_marks(text)] == [(mark, kind)]


@pytest.mark.parametrize("text", ["5 * 3", "2[", "x \u00bd y", "* an item", "5*3 tiles"])
def test_what_is_no_mark_is_left_alone(text: str) -> None:
    assert find_marks(text) == []


@pytest.mark.parametrize(
    ("text", "value", "unit", "words"),
    [
        ("17.4\u00b3 per cent", "17.4", "%", "17.4\u00b3 per cent"),
        ("8.1 billion\u00b2", "8100000000", None, "8.1 billion"),
        ("17.4%\u00b9 of all", "17.4", "%", "17.4%"),
        ("9,120 km[4] of", "9120", "km", "9,120 km"),
        ("9,120[4],[5] km", "9120", "km", "9,120[4],[5] km"),
        ("7 \u00d7 10\u2078 t", "700000000", "t", "7 \u00d7 10\u2078 t"),
        ("7\u00b710\u2078 t", "700000000", "t", "7\u00b710\u2078 t"),
        ("0.7 \u22c5 10\u2078 t", "70000000", "t", "0.7 \u22c5 10\u2078 t"),
        ("9,120 km [4] of", "9120", "km", "9,120 km"),
        ("9,120 [4] km", "9120", "km", "9,120 [4] km"),
        ("31 km\u00b2 of", "31", "km2", "31 km\u00b2"),
        ("3200\u00b9万吨", "32000000", "t", "3200\u00b9万吨"),
    ],
)
def test_a_number_ends_before_a_note_mark_and_its_unit_is_read_behind_it(text: str, value: str, unit: str | None, words: str) -> None:
    found = find_quantities(text)
    assert [(each.value, each.unit, text[each.start : each.end]) for each in found] == [(Decimal(value), unit, words)]


@pytest.mark.parametrize(
    "text",
    [
        "10\u2076 litres",
        "4 m s\u207b\u00b9",
        "4 s\u207b\u00b9",
        "4 kg\u00b7m\u207b\u00b3",
        "2\u00b3\u00b2 states",
        "12\u00b3415 trams",
        "17\u2080 trams",
    ],
)
def test_a_number_with_a_mark_that_may_belong_to_it_is_not_read(text: str) -> None:
    assert [text[each.start : each.end] for each in find_quantities(text)] == []


def test_numerals_have_the_offsets_of_the_text_with_its_marks() -> None:
    text = "In 2019\u2075 and 2020[6], 415\u00b9 trams"
    assert [text[each.start : each.end] for each in find_numerals(text)] == ["2019", "2020", "415"]


def test_a_date_is_read_before_a_note_mark() -> None:
    text = "In May 2019\u2075 and on 3 June 2020\u2076, it"
    assert [(text[each.start : each.end], each.date.edtf) for each in find_dates(text)] == [
        ("May 2019", "2019-05"),
        ("3 June 2020", "2020-06-03"),
    ]
