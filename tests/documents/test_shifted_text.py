"""Raised and lowered text as extractors hand it over."""

from __future__ import annotations

import pytest

from beltfacts.documents.extraction import TextBuilder


@pytest.mark.parametrize(
    ("before", "raised", "text"),
    [
        ("17.4", "2", "17.4\u00b2"),
        ("17.4", "[2]", "17.4[2]"),
        ("17.4", "(2)", "17.4\u207d\u00b2\u207e"),
        ("17.4", "2,3", "17.4\u00b2,\u00b3"),
        ("17.4", "b", "17.4\u1d47"),
        ("17.4", "B", "17.4\u1d47"),
        ("litres", "a,b", "litres\u1d43,\u1d47"),
        ("17.4", "*", "17.4*"),
        ("3", "rd", "3rd"),
        ("Brand", "TM", "BrandTM"),
        ("s", "\u22121", "s\u207b\u00b9"),
        ("10", "\u20133", "10\u207b\u00b3"),
        ("Ca", "2+", "Ca\u00b2\u207a"),
        ("85", ",50", "85,50"),
        ("85.5", ",50", "85.5,\u2075\u2070"),
        ("85", ",5", "85,\u2075"),
        ("17", "(see note 45)", "17(see note \u2074\u2075)"),
    ],
)
def test_raised_text_never_joins_the_number_before_it_unless_it_is_its_decimals(before: str, raised: str, text: str) -> None:
    builder = TextBuilder()
    builder.add(before)
    span = builder.add_raised(raised)
    extraction = builder.build()
    assert extraction.text == text
    assert extraction.shifted == (span,) == ((len(before), len(text)),)


def test_lowered_digits_are_subscripts_and_a_declared_note_is_kept_as_one() -> None:
    builder = TextBuilder()
    builder.add("SO")
    builder.add_lowered("2")
    builder.add(" in 31 km")
    note = builder.add_raised("3", is_note=True)
    extraction = builder.build()
    assert extraction.text == "SO\u2082 in 31 km\u00b3"
    assert extraction.notes == (note,)
