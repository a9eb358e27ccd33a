"""The text of a document as a browser searches it."""

from __future__ import annotations

from beltfacts.documents import BrowserText
from beltfacts.documents.extraction import TextBuilder


def test_a_passage_has_the_characters_of_the_document_and_edges_of_blocks() -> None:
    builder = TextBuilder()
    builder.add("Velm")
    builder.add_cell_edge()
    start, _ = builder.add("It rose to 45.3")
    builder.add_raised("2", is_note=True)
    builder.add(" in ")
    builder.mark_seam()
    _, end = builder.add("CO")
    builder.add_lowered("2")
    builder.end_page()
    builder.add("x\u00b2")
    text, first, last = BrowserText(builder.build()).passage(start, end + 1)
    assert text == "Velm \n It rose to 45.32 in \nCO2\n\nx\u00b2"
    assert text[first:last] == "It rose to 45.32 in \nCO2"


def test_a_passage_that_starts_or_ends_at_a_seam_does_not_reach_over_it() -> None:
    builder = TextBuilder()
    spans = []
    for word in ("a ", "b ", "c"):
        builder.mark_seam()
        spans.append(builder.add(word))
    page = BrowserText(builder.build())
    found = [page.passage(*span) for span in spans]
    assert [each.text[each.start : each.end] for each in found] == ["a ", "b ", "c"]
