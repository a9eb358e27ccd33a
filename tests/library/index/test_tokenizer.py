"""Tokens of text beyond ASCII: no mark stays in them, and signs between words part them."""

from __future__ import annotations

import sys
from unicodedata import combining

from beltfacts.library.index.terms import index_terms
from beltfacts.library.index.tokenizer import normalize_token, tokenize


def test_no_mark_of_any_script_stays_in_a_token() -> None:
    every = "".join(map(chr, [*range(0xD800), *range(0xE000, sys.maxunicode + 1)]))
    decomposed = "".join(char for char in every if combining(char))
    assert [char for char in normalize_token(f"a{decomposed}b") if combining(char)] == []
    assert tokenize("e\u0301te\u0301 \u0915\u093c") == tokenize("été \u0958") == ["ete", "\u0915"]


def test_dashes_dots_and_quotation_marks_part_words_as_spaces_do() -> None:
    text = "Population, total\u00b7\u201cArea 0\u201d\u2014in 2000\u20132010: 70,818,221 \u2018people\u2019s\u2019 3.5%"
    assert tokenize(text) == ["population", "total", "area", "0", "in", "2000", "2010", "70818221", "people", "3.5"]


def test_words_with_any_hyphen_are_found_written_together() -> None:
    terms = index_terms("the well\u2010known \u00b7 high-speed line")
    assert terms == ["the", "well", "known", "high", "speed", "line", "wellknown", "highspeed"]


def test_a_chinese_name_alone_is_one_token_and_is_the_same_in_a_sentence() -> None:
    assert tokenize("\u4e2d\u8001\u94c1\u8def") == ["\u4e2d\u8001\u94c1\u8def"]
    assert tokenize("\u4e2d\u8001\u94c1\u8def 2024") == ["\u4e2d\u8001\u94c1\u8def", "2024"]
    assert tokenize("\u4e2d\u8001\u94c1\u8def5\u4e07") == ["\u4e2d\u8001\u94c1\u8def", "5", "\u4e07"]


def test_signs_and_apostrophes_of_english_texts_are_those_of_ascii() -> None:
    assert (
        tokenize("China\u2019s \u201chigh\u2011speed\u201d line")
        == tokenize("China's 'high-speed' line")
        == ["china", "high", "speed", "line"]
    )
    assert tokenize("Caf\u00e9\u2019s 1,035\u00b7km") == ["cafe", "1035", "km"]
