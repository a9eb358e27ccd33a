"""A locator is true of a location, or not."""

from __future__ import annotations

from beltfacts.documents.layout import DocumentText
from beltfacts.evidence.alignment import find_quote
from beltfacts.evidence.locators import locator_matches


def test_a_locator_counts_as_true_if_the_text_cannot_tell() -> None:
    place = find_quote("It grew", DocumentText("It grew in the year."))[0]
    assert all(locator_matches(locator, place) for locator in ("p. 7", "ch. 3", "sec. II", "Introduction", "para. 1"))
    assert not locator_matches("para. 2", place)
    paged = DocumentText("One page.\n\fIt grew here.\n")
    assert paged.locate(11, 18).locator == "p. 2"
    assert locator_matches("p. 2", paged.locate(11, 18))
    assert not locator_matches("p. 1", paged.locate(11, 18))
