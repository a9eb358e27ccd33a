"""Quotes of passages with raised marks and cell edges."""

from __future__ import annotations

from decimal import Decimal

import pytest

from beltfacts.documents.extraction import TextBuilder
from beltfacts.documents.layout import DocumentText
from beltfacts.evidence.alignment import find_quote
from tests.evidence.support import verdict_of, words_found

PAGE = (
    "Output grew by 17.4\u00b3 per cent in 2019\u2075. It used 8.1 trillion\u00b9 pesos, 9,120 litres[2] and 31 km\u00b2 of land, "
    "7 \u00d7 10\u2078 cubic litres, 10\u2076 bricks, 38 tonnes of SO\u2082, and 415* trams.\n"
)


@pytest.mark.parametrize(
    "quote",
    [
        "grew by 17.4 per cent in 2019.",
        "grew by 17.4\u00b3 per cent in 2019\u2075.",
        "grew by 17.4\u00b3 per cent in 2019.",
        "grew by 17.4[3] per cent in 2019.",
        "used 8.1 trillion pesos",
        "used 8.1 trillion\u00b9 pesos",
        "used 8.1 trillion1 pesos",
        "used 8.1 trillion[1] pesos",
        "9,120 litres and",
        "9,120 litres[2] and",
        "9,120 litres2 and",
        "9,120 litres",
        "8.1 trillion1 pesos, 9,120 litres[2] and 31 km2 of land",
        "8.1 trillion pesos, 9,120 litres and 31 km\u00b2 of land",
        "31 km\u00b2 of land",
        "31 km2 of land",
        "31 km2",
        "7 \u00d7 10\u2078 cubic",
        "10\u2076 bricks",
        "38 tonnes of SO2, and",
        "38 tonnes of SO\u2082",
        "and 415 trams",
        "and 415* trams",
    ],
)
def test_a_note_mark_may_be_left_out_or_copied_and_a_mark_of_a_word_may_be_typed_plain(quote: str) -> None:
    assert len(words_found(quote, PAGE)) == 1


@pytest.mark.parametrize(
    "quote",
    [
        "grew by 17.43 per cent in 2019.",
        "grew by 17.4 per cent in 20195.",
        "grew by 17.4\u00b2 per cent in 2019.",
        "used 8.1 trillion2 pesos",
        "used 8.1 trillion[2] pesos",
        "31 km of land",
        "31 km",
        "31 km3 of land",
        "31 km\u00b3 of land",
        "7 \u00d7 10 cubic",
        "7 \u00d7 108 cubic",
        "10 bricks",
        "106 bricks",
        "38 tonnes of SO, and",
        "and 4151 trams",
        "and 415\u00b9 trams",
        "Output\u00b9 grew by 17.4 per cent",
    ],
)
def test_a_mark_is_no_digit_and_none_is_added_or_changed_or_left_out_of_a_word(quote: str) -> None:
    assert words_found(quote, PAGE) == []


def test_a_note_mark_behind_the_power_of_a_unit_leaves_the_power() -> None:
    builder = TextBuilder()
    builder.add("It covers 31 km")
    builder.add_raised("2")
    builder.add_raised("4", is_note=True)
    builder.add(" of land, 3 m s")
    builder.add_raised("\u22121")
    builder.add(" on average.")
    text = DocumentText(builder.build())
    assert find_quote("31 km\u00b2 of land", text)
    assert find_quote("31 km2 of land", text)
    assert not find_quote("31 km of land", text)
    assert not find_quote("31 km24 of land", text)
    reason = verdict_of("3 m s\u207b\xb9 on average", "3 m", text.text, value=Decimal(3), unit="m").reason
    assert "leaves the unit of '3 m' open" in reason


def test_a_mark_behind_a_space_is_left_out_with_it() -> None:
    text = "It used 9,120 litres\u00a0[2]. Then 17 \u00b3, and so on."
    for quote in ("It used 9,120 litres. Then 17, and so on.", "It used 9,120 litres [2]. Then 17 \u00b3, and so on."):
        assert len(words_found(quote, text)) == 1
    assert words_found("It used 9,120 litres [3]. Then 17", text) == []


def test_the_reason_names_what_a_mark_that_may_not_be_left_out_is() -> None:
    assert "'31 km\u00b2', whose mark is a power of the unit km" in verdict_of("31 km of land", "31 km", PAGE).reason
    assert "an exponent or a note mark" in verdict_of("10 bricks", "10", PAGE).reason
    assert "the quote has the mark '2' where in the document the mark is '3'" in verdict_of("17.4\u00b2 per cent", "17.4", PAGE).reason


def test_what_the_document_declares_to_be_a_note_mark_is_one_whatever_stands_before_it() -> None:
    builder = TextBuilder()
    builder.add("It covers 31 km")
    builder.add_raised("2", is_note=True)
    builder.add(" of land, and 10")
    builder.add_note_mark("(b)")
    builder.add(" lakes at 3 m s")
    builder.add_raised("\u22121")
    builder.add(", with 5 ports")
    builder.add_raised("[citation needed]")
    builder.add(" in all.")
    text = DocumentText(builder.build())
    for quote in ("31 km of land, and 10 lakes", "31 km\u00b2 of land, and 10(b) lakes"):
        assert len(find_quote(quote, text)) == 1, quote
    for quote in ("3 m s-1, with 5 ports in all", "3 m s\u207b\xb9, with 5 ports[citation needed] in all"):
        assert len(find_quote(quote, text)) == 1, quote
    assert find_quote("3 m s, with 5 ports in all", text) == []


@pytest.mark.parametrize(
    ("quote", "figure", "fields", "verdict"),
    [
        ("grew by 17.4 per cent in 2019", "17.4 per cent", {"value": "17.4", "unit": "%", "date": "2019"}, "found"),
        ("grew by 17.4\u00b3 per cent in 2019\u2075", "17.4\u00b3 per cent", {"value": "17.4", "unit": "%", "date": "2019"}, "found"),
        ("used 8.1 trillion\u00b9 pesos", "8.1 trillion", {"value": "8100000000000", "unit": "MXN", "measure": "pesos"}, "found"),
        ("grew by 17.4\u00b3 per cent in 2019", "17.4 per cent", {"value": "17.4", "unit": "%", "date": "2019"}, "found"),
        ("grew by 17.4[3] per cent in 2019", "17.4 per cent", {"value": "17.4", "unit": "%", "date": "2019"}, "found"),
        ("used 8.1 trillion1 pesos", "8.1 trillion", {"value": "8100000000000", "unit": "MXN", "measure": "pesos"}, "found"),
        ("31 km2 of land", "31 km2", {"value": "31", "unit": "km2"}, "found"),
        ("31 km2 of land", "31 km", {"value": "31", "unit": "km"}, "drift"),
        ("7 \u00d7 10\u2078 cubic", "7 \u00d7 10\u2078", {"value": "700000000", "unit": "l", "measure": "litres"}, "found"),
        ("10\u2076 bricks", "10", {"value": "10", "unit": "{brick}"}, "drift"),
    ],
)
def test_the_number_of_a_fact_is_read_without_its_note_mark(quote: str, figure: str, fields: dict[str, str], verdict: str) -> None:
    given = {**fields, "value": Decimal(fields["value"])}
    assert verdict_of(quote, figure, PAGE, **given).verdict == verdict


TABLE = "Port \u2502 2023 \u2502 2024\nLunde \u2502 16 \u2502 678\nOld Town \u2502 1,250 \u2502 2,040 \u2502\n\nLine one 16\n678 line two\n"


@pytest.mark.parametrize(
    "quote",
    [
        "Lunde 16 678",
        "Lunde\t16\t678",
        "Lunde | 16 | 678",
        "Lunde \u2502 16 \u2502 678",
        "Old Town\t1,250\t2,040",
        "Town | 1,250",
        "| Lunde | 16 | 678 |",
    ],
)
def test_a_row_is_found_with_bars_tabs_or_spaces_between_its_whole_cells(quote: str) -> None:
    assert len(words_found(quote, TABLE)) == 1


@pytest.mark.parametrize(
    "quote", ["Town 1,250", "Town 1,250 2,040", "16678", "Lunde 16 | 67", "Port | Lunde", "Line | one 16", "| Town | 1,250"]
)
def test_a_part_of_a_cell_with_a_part_of_the_next_one_is_not_found(quote: str) -> None:
    assert words_found(quote, TABLE) == []


@pytest.mark.parametrize(("quote", "where"), [("Lunde 16 678", "the edge of a cell"), ("Line one 16 678 line two", "a line end")])
def test_a_number_never_runs_over_cells_or_lines(quote: str, where: str) -> None:
    verdict = verdict_of(quote, "16 678", TABLE, value=Decimal(16678), unit="{ship}", measure="ships")
    assert (verdict.verdict, where in verdict.reason) == ("drift", True)
    assert verdict_of(quote, "678", TABLE, value=Decimal(678), unit="{ship}", measure="ships").verdict == "found"
