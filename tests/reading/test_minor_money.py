"""Pence, cents, and minus signs in words, which change the value of a number."""

from __future__ import annotations

from decimal import Decimal

import pytest

from beltfacts.reading import find_quantities, in_currency, main_currency


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("takes 86p per pupil", ["86 {penny}"]),
        ("costs 4.2 pence a page", ["4.2 {penny}"]),
        ("was 35p, up from \xa30.30", ["35 {penny}", "0.30 GBP"]),
        ("10 to 15 pence", ["10-15 {penny}"]),
        ("75 cents a litre", ["75 {cent}"]),
        ("a 1080p video", []),
        ("The book has 240p and costs \xa318", ["18 GBP"]),
        ("it took 1 h 05", []),
        ("see p. 5", []),
        ("4 dollars 75 cents", ["4.75 USD"]),
        ("fell to 3 \xb0C below zero", ["-3 Cel"]),
        ("fell to 3 \xb0C below freezing", ["-3 Cel"]),
        ("fell to 20 \xb0F below freezing", []),
        ("Class sizes run from 24 to 29", ["24-29 None"]),
        ("\u65b0\u589e\u822a\u7ebf7\u6761\u4ee5\u4e0a", ["7 None"]),
    ],
)
def test_what_stands_behind_a_number_and_changes_it(text: str, expected: list[str]) -> None:
    assert [f"{q.low if q.low == q.high else f'{q.low}-{q.high}'} {q.unit}" for q in find_quantities(text)] == expected


def test_pence_and_cents_are_hundredths_of_their_own_currencies_only() -> None:
    assert in_currency(Decimal(86), "{penny}", "GBP") == Decimal("0.86")
    assert in_currency(Decimal(75), "{cent}", "EUR") == Decimal("0.75")
    assert in_currency(Decimal(75), "{cent}", "GBP") is None
    assert in_currency(Decimal(75), "t", "EUR") is None


def test_cents_are_of_the_one_currency_that_the_text_names() -> None:
    assert main_currency("75 cents, or \u20ac3 for four", "{cent}") == "EUR"
    assert main_currency("75 cents a litre", "{cent}") == ""
    assert main_currency("75 cents, $3 or \u20ac3", "{cent}") == ""
