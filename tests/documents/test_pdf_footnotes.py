"""Footnotes of a PDF interrupt no sentence, and stay text that can be quoted."""

from __future__ import annotations

import pytest

from beltfacts.documents.layout import DocumentText
from beltfacts.evidence import find_quote
from tests.documents.pdf_support import extract, lines, make_pdf, run, text_at

OPENING = ["The weir was built in stone.", "Its sluices are of oak."]
NOTE = ["Parish book 4, leaf 9. It names 3", "other weirs."]


def pages(mark: str, size: float) -> bytes:
    """Two pages; the second paragraph of the first goes on behind the footnote at its foot."""
    notes = run((mark, size * 0.7, 3), " " + NOTE[0], y=90, size=size) + text_at(NOTE[1], 60, 80, size)
    first = lines(*OPENING, y=760) + lines("In the flood it lost", "a third of", y=720) + notes
    return make_pdf(first, lines("its 840 piles, and in spring", "all were new.", y=760))


def found(quote: str, data: bytes) -> list[tuple[int | None, int | None]]:
    document = DocumentText(extract(data))
    return [(place.page, document.text[place.start : place.end].count("\f")) for place in find_quote(quote, document)]


@pytest.mark.parametrize(("mark", "size"), [("1", 8), ("*", 9), ("a", 7), ("23", 8.5)])
def test_a_sentence_goes_on_behind_the_footnotes_of_its_page(mark: str, size: float) -> None:
    data = pages(mark, size)
    assert found("it lost a third of its 840 piles, and in spring all were new.", data) == [(1, 1)]
    assert found("Parish book 4, leaf 9. It names 3 other weirs.", data) == [(1, 0)]
    assert found("names 3 other weirs. its 840 piles", data) == []
    assert found(f"a third of {mark} Parish book 4", data) == []


def test_the_footnote_of_a_column_stays_out_of_the_next_one() -> None:
    left = lines(*OPENING, y=700) + lines("In the flood it lost", "a third of", y=660)
    note = run(("1", 5, 3), " Parish book 4.", y=620, size=8)
    right = lines("its 840 piles, and in", "spring it got new ones", "of larch and of oak", x=320, y=700)
    data = make_pdf(left + note + right)
    assert found("a third of its 840 piles", data) == [(0, 0)]
    assert found("Parish book 4.", data) == [(0, 0)]


def test_notes_behind_a_whole_sentence_and_small_text_without_a_mark_stay_where_they_are() -> None:
    whole = extract(make_pdf(lines(*OPENING, y=760) + run(("1", 5, 3), " Parish book 4.", y=90, size=8), lines("It is old.", y=760)))
    assert whole.text.split("\f")[0].rstrip().split("\n\n") == ["\n".join(OPENING), "\u00b9 Parish book 4."]
    plain = make_pdf(lines(*OPENING, "It lost", y=760) + text_at("Photograph of the weir", 60, 90, 8), lines("It is old.", y=760))
    assert found("It lost Photograph of the weir", plain) == [(1, 0)]
