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
