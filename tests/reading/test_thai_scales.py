"""Thai scales behind digits."""

from __future__ import annotations

from decimal import Decimal

import pytest

from beltfacts.reading import find_quantities


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("จำนวน 1,640 ล้านบาท", "1,640 ล้าน", "1640000000"),
        ("6.4 พันล้านบาท", "6.4 พันล้าน", "6400000000"),
        ("12ล้านล้าน", "12ล้านล้าน", "12000000000000"),
        ("38 หมื่นคน", "38 หมื่น", "380000"),
        ("9 พันคน", "9 พัน", "9000"),
        ("9 พันธุ์", "9", "9"),
        ("7 ร้อยละ", "7", "7"),
        ("12 แห่ง", "12", "12"),
    ],
)
def test_a_scale_belongs_to_the_digits_before_it(text: str, words: str, value: str) -> None:
    assert [(text[each.number_start : each.number_end], each.value) for each in find_quantities(text)] == [(words, Decimal(value))]
