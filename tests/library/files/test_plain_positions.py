"""Lines of keys that are looked up one by one are those that the whole pass finds."""

from __future__ import annotations

import pytest

from beltfacts.library.files.plain_positions import PlainPositions, positions_in
from beltfacts.library.files.positions import find_positions

PLAIN = """# an import wrote this
title = "x"

[[source]]
id = "a"
names = { en = ["A = 1"] }

[[fact]]
id = "one"
  value = 5
cell = { row = ["a [[fact]]"], column = ["2024"] }

[[fact]]
id = "two"
quote = "id = 3"
"""


def test_the_keys_of_a_plain_text_have_the_same_lines() -> None:
    positions = positions_in(PLAIN)
    assert isinstance(positions, PlainPositions)
    whole = find_positions(PLAIN)
    assert len(whole) > 10
    assert {key: positions.get(key) for key in whole} == whole
    for key in (("fact", 0, "quote"), ("fact", 2, ""), ("unit", 0, "code"), ("", 0, "id")):
        assert positions.get(key) is None


@pytest.mark.parametrize("text", ['a = """\nid = 1\n"""\n', "a = [\n1,\n]\n", "[fact.names]\nen = 1\n", "a = 1"])
def test_any_other_text_is_read_whole(text: str) -> None:
    assert positions_in(text) == find_positions(text)
