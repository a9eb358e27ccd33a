"""No quote is found whose digits differ from those that a reader of the page sees."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beltfacts.documents.extraction import TextBuilder
from beltfacts.documents.layout import DocumentText
from beltfacts.evidence.verification import locate_quote, verify_fact
from beltfacts.reading.units.units import UNITS
from tests.evidence.support import a_fact

NUMBERS = st.sampled_from(["7", "12", "345", "6.5", "1,035", "2024", "10", "2", "0.75"])
DIGITS = st.sampled_from(["2", "14", "345", "678", "5", "09"])
WORDS = st.sampled_from(["ships", "km", "per cent", "tonnes of coal", "m", "万吨", "톤"])
JOINTS = ("", " ", ".", ",", "-", "\u2009")


def _page_break(builder: TextBuilder) -> None:
    """A page number, a page break and a running head."""
    builder.add("\n")
    builder.add_passed_over("77")
    builder.end_page()
    builder.add_passed_over("Yearbook 2031\n")


APART: dict[str, Callable[[TextBuilder, str], object]] = {
    "raised": lambda builder, digits: builder.add_raised(digits),
    "raised in brackets": lambda builder, digits: builder.add_raised(f"[{digits}]"),
    "a declared note": lambda builder, digits: builder.add_raised(digits, is_note=True),
    "lowered": lambda builder, digits: builder.add_lowered(digits),
    "in the next cell": lambda builder, digits: (builder.add_cell_edge(), builder.add(digits)),
    "on the next line": lambda builder, digits: builder.add(f"\n{digits}"),
    "on the next page": lambda builder, digits: (_page_break(builder), builder.add(digits)),
    "far away": lambda builder, digits: builder.add(f"   {digits}"),
    "behind an invisible sign": lambda builder, digits: builder.add(f"\u00ad{digits}"),
}
"""Ways to set digits behind a number of which they are no part."""


@pytest.mark.parametrize("way", list(APART))
@given(NUMBERS, DIGITS, WORDS, st.sampled_from(JOINTS), st.booleans())
def test_digits_that_stand_apart_from_a_number_are_never_digits_of_it(
    way: str, number: str, digits: str, word: str, joint: str, whole: bool
) -> None:
    builder = TextBuilder()
    builder.add(f"In all {number}")
    APART[way](builder, digits)
    builder.add(f" {word} went by.")
    figure = f"{number}{joint}{digits}"
    quote = f"In all {figure} {word} went by." if whole else f"{figure} {word}"
    text = DocumentText(builder.build())
    assert verify_fact(a_fact(quote, figure), text, "2024", UNITS).verdict != "found"
    if way in ("raised", "a declared note", "lowered"):
        assert locate_quote(quote, "", text).verdict != "found"


@given(
    NUMBERS, DIGITS, st.sampled_from(["ships", "per cent", "tonnes"]), st.sampled_from(["raised", "raised in brackets", "a declared note"])
)
def test_a_number_is_found_without_its_note_mark_or_refused_with_the_reason(number: str, digits: str, word: str, way: str) -> None:
    builder = TextBuilder()
    builder.add(f"In all {number}")
    APART[way](builder, digits)
    builder.add(f" {word} went by.")
    text = DocumentText(builder.build())
    verdict = verify_fact(a_fact(f"In all {number} {word} went by.", number), text, "2024", UNITS)
    is_doubtful = way == "raised" and (number == "10" or (number == "2" and len(digits) > 1))
    assert verdict.verdict == ("drift" if is_doubtful else "found")
    assert not is_doubtful or "an exponent or a note mark" in verdict.reason


@given(NUMBERS, st.sampled_from(["2", "3"]), st.sampled_from(["km", "m/s", "x", "CO"]), st.booleans())
def test_a_mark_that_belongs_to_its_word_is_never_left_out_or_changed(number: str, digit: str, word: str, is_lowered: bool) -> None:
    builder = TextBuilder()
    builder.add(f"In all {number} {word}")
    (builder.add_lowered if is_lowered else builder.add_raised)(digit)
    builder.add(" of it.")
    text = DocumentText(builder.build())
    assert locate_quote(f"In all {number} {word}{digit} of it.", "", text).verdict == "found"
    for other in ("", "7", f"{digit}7"):
        assert locate_quote(f"In all {number} {word}{other} of it.", "", text).verdict != "found"
