"""The pure parts of shared libraries: splitting files, merging orders, writing fields into an entry's text."""

from __future__ import annotations

from decimal import Decimal

import pytest
import tomli
from hypothesis import given
from hypothesis import strategies as st

from beltfacts.library.shared.entries import split_entries
from beltfacts.library.shared.entry_text import rewrite_entry, toml_value
from beltfacts.library.shared.merge import decide, merge_order, place_in_order
from tests.conftest import SOURCE, VOCABULARY, fact

KINDS = ("fact", "source", "subject", "topic", "unit", "synonyms")


@pytest.mark.parametrize(("mine", "theirs", "base", "side"), [
    ("a", "a", "b", "same"), ("b", "a", "a", "mine"), ("a", "b", "a", "theirs"), ("b", "c", "a", "conflict"),
    (None, "a", "a", "mine"), (None, "b", "a", "conflict"), ("a", None, "a", "theirs"), ("b", None, "a", "conflict"),
    ("a", None, None, "mine"), (None, "a", None, "theirs"), ("a", "b", None, "conflict"), (None, None, "a", "same"),
])  # fmt: skip
def test_who_changed_an_entry(mine: str | None, theirs: str | None, base: str | None, side: str) -> None:
    assert decide(mine, theirs, base) == side


@pytest.mark.parametrize(("mine", "theirs", "merged"), [
    ("abc", "abc", "abc"), ("abxc", "abyc", "abxyc"), ("xab", "aby", "xaby"), ("cab", "abc", "cab"),
    ("cab", "aybc", "cayb"), ("", "ab", "ab"), ("ab", "", "ab"),
])  # fmt: skip
def test_the_order_of_two_sides(mine: str, theirs: str, merged: str) -> None:
    assert "".join(merge_order(mine, theirs, set(mine + theirs))) == merged


@given(st.lists(st.sampled_from("abcdefgh"), unique=True), st.lists(st.sampled_from("abcdefgh"), unique=True))
def test_a_merged_order_has_each_item_once(mine: list[str], theirs: list[str]) -> None:
    assert sorted(merge_order(mine, theirs, {*mine, *theirs})) == sorted({*mine, *theirs})


@given(st.lists(st.one_of(st.none(), st.integers(1, 5000))))
def test_positions_increase_and_stay_where_they_can(numbers: list[int | None]) -> None:
    placed = place_in_order(numbers, 1024)
    assert len(placed) == len(numbers) and all(a < b for a, b in zip(placed, placed[1:], strict=False)) and all(each > 0 for each in placed)
    if None not in numbers and numbers == sorted(set(numbers)):
        assert placed == numbers


@given(st.lists(st.sampled_from([
    "\n", "# comment\n", "   \n", SOURCE, VOCABULARY, fact("cargo"), '[[fact]]\nnote = """\n[[fact]]\n# no comment\n"""\n', '[fact.names]\nzh = ["货"]\n',
    "  [[ fact ]]  # with a comment\n", "x = [\n  # inside\n]\n", "\r\n",
])), st.sampled_from(["", "\ufeff"]), st.booleans())  # fmt: skip
def test_a_file_that_is_split_is_the_same_when_joined(parts: list[str], mark: str, cut: bool) -> None:
    text = mark + "".join(parts)
    text = text.removesuffix("\n") if cut else text
    before, entries = split_entries(text, KINDS)
    assert before + "".join(entry.text for entry in entries) == text
    headers = sum(part.count("[[") for part in parts) - sum('note = """' in part for part in parts)
    assert len(entries) == headers


TEXT = """
# about the cargo
[[fact]]
id = "cargo"   # permanent
value = 100 # tonnes
topics = [
  "water",  # by ship
]
[fact.names]
zh = ["货运"]
"""


def test_only_what_says_something_else_is_written_anew() -> None:
    fields = {"id": "cargo", "value": Decimal("100.50"), "topics": ["water"], "names": {"zh": ["货运"]}}
    assert rewrite_entry(TEXT, "fact", fields, {}) == TEXT.replace("value = 100 # tonnes", "value = 100.50")


def test_a_field_is_added_and_another_left_out() -> None:
    fields = {"id": "cargo", "topics": ["water"], "note": 'a "note"'}
    rewritten = rewrite_entry(TEXT, "fact", fields, {})
    assert tomli.loads(rewritten)["fact"] == [fields]
    assert "# about the cargo" in rewritten and "# by ship" in rewritten


@given(
    st.recursive(
        st.one_of(st.text(), st.booleans(), st.decimals(allow_nan=False, allow_infinity=False, places=6)),
        lambda each: st.lists(each) | st.dictionaries(st.text(), each),
        max_leaves=8,
    )
)
def test_values_are_written_as_toml_that_means_the_same(value: object) -> None:
    read = tomli.loads(f"key = {toml_value(value)}", parse_float=Decimal)["key"]
    assert read == value
