"""Which script a character belongs to."""

import re

import pytest

from beltfacts.reading.text.scripts import EAST_ASIAN_CLASS, is_east_asian


@pytest.mark.parametrize("char", ["年", "〇", "あ", "カ", "한", "ᄀ", "\uf900", "\U00020000", "\u3002", "㎡"])
def test_chinese_japanese_and_korean_characters_are_east_asian(char: str) -> None:
    assert is_east_asian(char)


@pytest.mark.parametrize("char", ["a", "é", "я", "ก", "5", " ", "", "\u2014", "\ud800", "\U0001f600", "\uff15"])
def test_other_characters_are_not(char: str) -> None:
    assert not is_east_asian(char)


def test_the_class_for_expressions_has_the_same_characters() -> None:
    found = set(re.findall(EAST_ASIAN_CLASS, "".join(map(chr, range(0x20000)))))
    assert found == {char for char in map(chr, range(0x20000)) if is_east_asian(char)}
