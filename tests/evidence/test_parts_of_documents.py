"""Quotes in documents with running heads, page breaks, and parts that cannot be read."""

from __future__ import annotations

import pytest

from beltfacts.documents.extraction import TextBuilder
from beltfacts.documents.layout import DocumentText
from beltfacts.evidence.alignment import find_quote
from beltfacts.evidence.document_coverage import measure_coverage
from beltfacts.evidence.verification import locate_quote


def _yearbook(*, has_gap: bool = False) -> DocumentText:
    """A sentence and a word that run over a page break, between a page number and a running head."""
    builder = TextBuilder()
    builder.add("The quays of Lunde moved 31.7")
    builder.add("\n")
    builder.add_passed_over("88")
    builder.end_page()
    builder.add_passed_over("Yearbook of Quays 2031\n")
    builder.add("million tonnes of infra-\n")
    builder.add_passed_over("89")
    builder.end_page()
    builder.add_passed_over("Yearbook of Quays 2031\n")
    builder.add("structure in 2030.")
    if has_gap:
        builder.add_gap(2, "its font gives no characters")
    return DocumentText(builder.build())


@pytest.mark.parametrize("quote", ["moved 31.7 million tonnes of infrastructure in 2030.", "31.7 million tonnes"])
def test_a_sentence_runs_on_over_page_numbers_and_running_heads(quote: str) -> None:
    assert len(find_quote(quote, _yearbook())) == 1


@pytest.mark.parametrize("quote", ["moved 31.7 88 Yearbook of Quays 2031 million tonnes", "Yearbook of Quays 2031", "moved 31.7"])
def test_a_running_head_is_no_part_of_the_sentence_and_no_quantity_ends_at_it(quote: str) -> None:
    assert find_quote(quote, _yearbook()) == []


def test_the_numbers_of_running_heads_are_counted() -> None:
    numbers = [each.text for each in measure_coverage(_yearbook(), ()).numbers]
    assert numbers.count("2031") == 2
    assert "88" in numbers


def test_a_quote_that_may_be_in_the_unread_part_is_uncheckable_and_one_that_occurs_elsewhere_is_found() -> None:
    text = _yearbook(has_gap=True)
    assert locate_quote("31.7 million tonnes", "", text).verdict == "found"
    for quote in ("31.8 million tonnes", "quite other words"):
        match = locate_quote(quote, "", text)
        assert match.verdict == "uncheckable"
        assert "page 2 cannot be read: its font gives no characters" in match.reason


def test_a_document_of_which_a_part_cannot_be_read_is_never_covered_whole() -> None:
    text = _yearbook(has_gap=True)
    coverage = measure_coverage(text, [text.locate(0, len(text.text))], document="yearbook.pdf")
    assert coverage.count("left") == 0
    assert coverage.percent_accounted_for < 100
    assert [str(finding) for finding in coverage.findings] == [
        "yearbook.pdf: page 2 cannot be read: its font gives no characters; its numbers are not counted [gap]"
    ]
    builder = TextBuilder()
    builder.add("No number.")
    builder.add_gap(0, "it is locked")
    assert measure_coverage(DocumentText(builder.build()), ()).percent_covered == 0
