"""Patterns that look for letters first find what they would find without."""

from __future__ import annotations

import re

import pytest

from beltfacts.reading.lazy_regex import LazyPattern

_PATTERN, _LETTERS = r"\b(?:two|three)fold\b|twice", ("fold", "twice")
_TEXTS = ("Exports grew threefold.", "Exports grew by 3%.", "TWICE as many, twofold", "", "a fold in the map")


@pytest.mark.parametrize("text", _TEXTS)
def test_letters_change_no_match(text: str) -> None:
    plain, lazy = re.compile(_PATTERN, re.I), LazyPattern(_PATTERN, re.I, _LETTERS)
    for _ in range(2):  # the first search compiles
        assert [match.span() for match in lazy.finditer(text)] == [match.span() for match in plain.finditer(text)]
        assert bool(lazy.search(text)) == bool(plain.search(text))
        assert bool(lazy.match(text)) == bool(plain.match(text))
        assert bool(lazy.fullmatch(text)) == bool(plain.fullmatch(text))


def test_letters_are_looked_for_only_in_the_stretch_that_is_searched() -> None:
    lazy = LazyPattern(_PATTERN, re.I, _LETTERS)
    text = "twice and threefold"
    assert not lazy.search(text, 6, 12)
    assert (found := lazy.search(text, 6)) and found.span() == (10, 19)
    assert not lazy.match(text, 1)
    assert lazy.match(text, 10)


def test_a_text_without_the_letters_compiles_nothing() -> None:
    broken = LazyPattern("(", letters=("twice",))
    assert not broken.search("five percent")
    with pytest.raises(re.error):
        broken.search("twice")
