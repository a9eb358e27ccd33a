"""A locator is true of a location, or not."""

from __future__ import annotations

from beltfacts.documents.extraction import Extraction
from beltfacts.documents.layout import DocumentText
from beltfacts.evidence.alignment import find_quote
from beltfacts.evidence.locators import locator_matches
from beltfacts.evidence.verification import locate_quote


def test_a_locator_counts_as_true_if_the_text_cannot_tell() -> None:
    place = find_quote("It grew", DocumentText("It grew in the year."))[0]
    assert all(locator_matches(locator, place) for locator in ("p. 7", "ch. 3", "sec. II", "Introduction", "para. 1"))
    assert not locator_matches("para. 2", place)
    paged = DocumentText("One page.\n\fIt grew here.\n")
    assert paged.locate(11, 18).locator == "p. 2"
    assert locator_matches("p. 2", paged.locate(11, 18))
    assert not locator_matches("p. 1", paged.locate(11, 18))


def test_a_page_may_be_named_by_its_printed_label_or_by_its_number_in_the_file_unless_that_is_the_label_of_another() -> None:
    labels = ["i", "ii", "1", "2", "A-1", "A-2"]
    text = "\n\f".join(f"Page {number} has words." for number in "abcdef")
    paged = DocumentText(Extraction(text, page_labels=tuple(labels)))

    def matches(locator: str, letter: str) -> bool:
        start = text.index(f"Page {letter}")
        return locator_matches(locator, paged.locate(start, start + 6), labels=labels)

    assert matches("p. 1", "c")
    assert matches("p. 3", "c")
    assert matches("p. ii", "b")
    assert matches("pp. A-1", "e")
    assert matches("p. 5", "e")
    assert not matches("p. 1", "a")
    assert not matches("p. 2", "b")
    assert not matches("p. A-2", "e")
    assert not matches("p. 4", "e")


def test_a_message_names_the_printed_page_and_the_page_of_the_file_where_they_differ() -> None:
    paged = DocumentText(Extraction("One page.\n\fIt grew here.\n", page_labels=("14", "15")))
    assert paged.locate(11, 18).locator == "p. 15"
    assert "occurs in p. 15 (page 2 of the file)" in locate_quote("It grew here.", "p. 3", paged).reason
