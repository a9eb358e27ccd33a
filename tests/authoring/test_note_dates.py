"""A note to a sentence that names a time leaves the date of its figures open."""

from __future__ import annotations

import pytest

from tests.authoring.support import chosen_date


@pytest.mark.parametrize(
    ("mark", "note", "date"),
    [
        ("\u00b9", "\u00b9 At 30 June 2021.", ""),
        ("\u00b9", "1 At 30 June 2021.", ""),
        ("\u00b9", "At 30 June 2021.", ""),
        ("[^2]", "[^2]: Figure for 2021.", ""),
        ("*", "* As at the end of May.", ""),
        ("\u00b9", "\u00b9 Counted by the warden.", "2022"),
        (" (a)", "(b) At 30 June 2021.", "2022"),
        ("", "Trees sold in 2021 are left out.", "2022"),
    ],
)
def test_a_note_that_names_a_time_leaves_the_date_open(mark: str, note: str, date: str) -> None:
    page = f"# Orchard diary 2022\n\nThe orchard has 310 trees{mark}.\n\n{note}\n"
    assert chosen_date("", page, "The orchard has 310 trees", "310 trees") == date
