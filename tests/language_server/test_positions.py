"""Lines and columns of the Language Server Protocol."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beltfacts.language_server.positions import Place, PlacedText

TEXT = "one\r\ntwo \u2028 still two\x0c\rthree \U0001f600 four\n"


@pytest.mark.parametrize(
    ("encoding", "column"),
    [("utf-8", 11), ("utf-16", 9), ("utf-32", 8), ("something-else", 9)],
)
def test_columns_are_counted_in_the_units_of_the_client(encoding, column):
    assert PlacedText(TEXT, encoding).place(TEXT.index("four")) == (2, column)


def test_lines_end_where_the_protocol_says_and_nowhere_else():
    placed = PlacedText(TEXT)
    assert [placed.place(TEXT.index(word)).line for word in ("one", "two", "still", "three")] == [0, 1, 1, 2]


@pytest.mark.parametrize(
    ("place", "offset"),
    [((0, 99), 3), ((99, 0), len(TEXT)), ((3, 5), len(TEXT)), ((1, 10_000), TEXT.index("\r", 5))],
)
def test_a_place_past_the_end_is_the_end(place, offset):
    assert PlacedText(TEXT).offset(Place(*place)) == offset


@given(st.text(alphabet=st.sampled_from("a1\r\n\u2028\x0b\u4e00\U0001f600 "), max_size=40), st.sampled_from(["utf-8", "utf-16", "utf-32"]))
def test_there_and_back(text, encoding):
    placed = PlacedText(text, encoding)
    for offset in range(len(text) + 1):
        inside_line_end = 0 < offset < len(text) and text[offset - 1] == "\r" and text[offset] == "\n"
        assert placed.offset(placed.place(offset)) == (offset - 1 if inside_line_end else offset)
