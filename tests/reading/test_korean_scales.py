"""Korean scales behind digits."""

from __future__ import annotations

from decimal import Decimal

import pytest

from beltfacts.reading import find_quantities


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("여객 7200만명을", "7200만", "72000000"),
        ("4조 1500억원", "4조 1500억", "4150000000000"),
        ("6억3천만 톤", "6억3천만", "630000000"),
        ("8만4500명", "8만4500", "84500"),
        ("2만 6천 대", "2만 6천", "26000"),
        ("3만 7,250원", "3만 7,250", "37250"),
        ("9천2백만 원", "9천2백만", "92000000"),
        ("1.25억 달러", "1.25억", "125000000"),
    ],
)
def test_digits_with_korean_scales_are_one_number(text: str, words: str, value: str) -> None:
    assert [(text[each.number_start : each.number_end], each.value) for each in find_quantities(text)] == [(words, Decimal(value))]


@pytest.mark.parametrize("text", ["제3조", "5조로 나누어", "10만여 명"])
def test_what_may_be_an_article_or_more_is_not_read(text: str) -> None:
    assert find_quantities(text) == []


def test_a_year_behind_a_number_is_no_part_of_it() -> None:
    text = "인구 3만 2031년에"
    assert [text[each.number_start : each.number_end] for each in find_quantities(text)] == ["3만"]
