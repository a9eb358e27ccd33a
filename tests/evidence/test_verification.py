"""A fact verified against the text of its document: found, drift, absent, ambiguous or uncheckable, with location and reason."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import pytest

from beltfacts.documents.extraction import TextBuilder
from beltfacts.documents.extractors import Unreadable
from beltfacts.documents.layout import DocumentText
from beltfacts.evidence.verification import verify_fact, verify_facts
from beltfacts.library.files.parsing import parse_fact_text
from beltfacts.model import Source
from tests.evidence.support import REPORT, a_fact, verdict_of


def test_a_found_fact_has_offsets_paragraph_section_and_locator() -> None:
    verdict = verdict_of(
        "the canal carried 12 million tonnes of grain", "12 million tonnes", value=Decimal(12000000), unit="t", date="2023"
    )
    assert verdict.verdict == "found", verdict.reason
    assert verdict.location is not None
    assert REPORT[verdict.location.start : verdict.location.end] == "the canal carried 12 million tonnes of grain"
    assert (verdict.location.line, verdict.location.column, verdict.location.paragraph) == (5, 10, 3)
    assert (verdict.location.section, verdict.location.locator) == ("I. Cargo", "ch. 1, sec. I")


GRAIN = {"value": Decimal(12000000), "unit": "t", "date": "2023"}


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"value": Decimal(1200000)}, "means 12000000, but value is 1200000;"),
        ({"value": Decimal(-12000000)}, "value is -12000000"),
        ({"unit": "kg"}, "is in t, not kg"),
        ({"bound": "more-than"}, ""),
        ({"date": "2021"}, "date 2021 is not in the quote or note"),
        ({"date": "2023-06"}, "date 2023-06 is not in"),
        ({"date": "2022/2022"}, "begins and ends with the same date"),
        ({"date": "20-3"}, "is not a date"),
        ({"figure": "2 million tonnes"}, "only as a part of a longer number"),
        ({"figure": "13 million tonnes"}, "is not in the quote"),
        ({"locator": "ch. 2"}, "locator says 'ch. 2', but the quote occurs in ch. 1, sec. I; correct locator"),
        ({"locator": "sec. II"}, "locator says 'sec. II'"),
        ({"locator": "para. 9"}, "locator says 'para. 9'"),
    ],
)
def test_a_fact_that_disagrees_with_its_own_words_never_verifies(fields: Mapping[str, Any], reason: str) -> None:
    verdict = verdict_of("In 2023, the canal carried 12 million tonnes of grain", **{"figure": "12 million tonnes", **GRAIN, **fields})
    assert verdict.verdict == ("drift" if reason else "found")
    assert reason in verdict.reason


def test_words_that_differ_are_drift_with_the_difference_and_the_closest_passage() -> None:
    verdict = verdict_of("the canal carried 13 million tonnes of grain", "13 million tonnes")
    assert verdict.verdict == "drift"
    assert verdict.location is not None
    assert verdict.location.paragraph == 3
    assert "[-13-] {+12+}" in verdict.difference
    assert verdict.difference in verdict.reason


def test_words_that_do_not_occur_are_absent() -> None:
    assert verdict_of("purple elephants seldom yodel beneath volcanoes").verdict == "absent"
    assert verdict_of(" \n ").verdict == "absent"
    assert verdict_of("?!").verdict == "absent"


@pytest.mark.parametrize("dots", ["...", "\u2026", "[...]", "[\u2026]"])
def test_the_reason_of_a_quote_with_an_ellipsis_says_that_a_quote_is_one_span(dots: str) -> None:
    verdict = verdict_of(f"the canal carried {dots} of grain, up 8.5% from 2022", "8.5%")
    assert verdict.verdict == "drift"
    assert "a quote is one contiguous span" in verdict.reason


def test_a_quote_continues_over_a_page_break_only_if_nothing_is_between() -> None:
    quote = "the canal carried 12 million tonnes of grain"
    assert verdict_of(quote, text="In all the canal carried 12\n\n\f\n million tonnes of grain.").verdict == "found"
    footnote = verdict_of(quote, text="In all the canal carried 12\n\n\u2460 See page 7.\n\f\n million tonnes of grain.")
    assert footnote.verdict == "drift"
    assert "{+" in footnote.difference


def test_a_quote_that_cuts_a_number_is_drift_and_the_reason_has_the_whole_number() -> None:
    verdict = verdict_of("2 million tonnes of grain", "2 million tonnes")
    assert verdict.verdict == "drift"
    assert "cuts a number or word apart" in verdict.reason
    assert "12 million tonnes" in verdict.reason


def test_several_occurrences_are_ambiguous_unless_the_locator_names_one() -> None:
    twice = verdict_of("Old and new ports")
    assert (twice.verdict, twice.location) == ("ambiguous", None)
    assert "occurs 2 times, in paragraphs 8, 11" in twice.reason
    for locator, paragraph in (("ch. 2", 11), ("sec. II.1", 8), ("para. 8", 8), ("Outlook", 11)):
        one = verdict_of("Old and new ports", locator=locator)
        assert (one.verdict, one.location and one.location.paragraph) == ("found", paragraph), locator
    assert verdict_of("Old and new ports", locator="ch. 3").verdict == "ambiguous"


@pytest.mark.untraced
def test_a_quote_that_occurs_everywhere_is_ambiguous_at_once() -> None:
    verdict = verdict_of("a", text="a " * 6000)
    assert (verdict.verdict, verdict.reason) == ("ambiguous", "occurs more than 500 times; lengthen the quote")


@pytest.mark.untraced
def test_a_very_long_quote_that_does_not_occur_gets_a_verdict() -> None:
    assert verdict_of("wide " * 50_000, text="It grew wide. " * 2000).verdict in ("absent", "drift")


def test_a_fact_without_source_or_readable_document_is_uncheckable_with_the_reason() -> None:
    parsed = parse_fact_text('[[source]]\nid = "report"\ntype = "report"\n', "x.toml")
    sources = {source.id: source for source in parsed.sources}

    def none(source: Source) -> DocumentText:
        raise Unreadable(f"{source.id} is lost")

    facts = [a_fact("x", "x"), a_fact("x", "x", source="other")]
    assert [(verdict.verdict, verdict.reason) for verdict in verify_facts(facts, sources, none)] == [
        ("uncheckable", "report is lost"),
        ("uncheckable", "source other is not declared"),
    ]


def test_the_reason_says_what_the_document_contains_and_does_not_show() -> None:
    builder = TextBuilder()
    builder.add("The fee is 10 beads.")
    builder.add_left_out("hidden text")
    verdict = verify_fact(a_fact("Nothing of all this", "7"), DocumentText(builder.build()))
    assert (verdict.verdict, "left out of the document: hidden text" in verdict.reason) == ("absent", True)


@pytest.mark.parametrize(
    ("header", "value", "reason"),
    [
        ("Million passengers", "2900000", ""),
        ("Million passengers", "2.9", "means 2900000, but value is 2.9"),
        ("Passengers (mil.)", "2.9", "leave scale or unit of '2.9' open; say in sic"),
        ("Passengers per port", "2.9", ""),
    ],
)
def test_a_table_row_verifies_only_with_the_scale_of_its_header(header: str, value: str, reason: str) -> None:
    fields = {"value": Decimal(value), "unit": "{passenger}", "measure": "passengers"}
    for text, quote in (
        (f"| Port | {header} |\n|---|---|\n| Orly | 2.9 |\n", "| Orly | 2.9 |"),
        (f"Port \u2502 {header}\nOrly \u2502 2.9", "Orly \u2502 2.9"),
    ):
        verdict = verdict_of(quote, "2.9", text, **fields)
        assert verdict.verdict == ("drift" if reason else "found"), verdict.reason
        assert reason in verdict.reason
