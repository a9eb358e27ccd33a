"""A fact held against the text of its document: what is found, what is not, where, and why."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beltfacts.documents.extractors import Unreadable
from beltfacts.documents.layout import DocumentText
from beltfacts.documents.normalization import normalize_text
from beltfacts.evidence.alignment import find_quote
from beltfacts.evidence.closest_passage import find_closest_passage, word_diff
from beltfacts.evidence.locators import locator_matches
from beltfacts.evidence.verification import Verdict, verify_fact, verify_facts
from beltfacts.library.files.fact_files import FactFiles
from beltfacts.library.files.parsing import parse_fact_text
from beltfacts.library.library import Library
from beltfacts.model import Fact, Source
from beltfacts.reading.units import UNITS
from tests.evidence.planted import plant

REPORT = """Chapter 1 Waterways

I. Cargo

In 2023, the canal carried 12 million tonnes of grain, up 8.5% from 2022. Profit fell by -5 percent.

The fleet of 1,250 barges is high-speed and ﬁne\u00adly built.

II. Ports

1. Northern ports

In 2023, the ports handled between 20 and 30 ships a day. A toll costs $5 or 10² beads.

Old and new ports

Chapter 2 Outlook

The ports want 40 – 50 new cranes by 2030.
Old and new ports
"""


def a_fact(quote: str, figure: str, **fields: Any) -> Fact:
    table = Fact(*[None if name in ("value", "low", "high", "withdrawn", "cited") else "" for name in Fact._fields])
    given = {"id": "a-fact", "bound": "exact", "date": "undated", "quote": quote, "figure": figure, "source": "report", **fields}
    return table._replace(**given)


def held(quote: str, figure: str = "", text: str = REPORT, **fields: Any) -> Verdict:
    return verify_fact(
        a_fact(quote, figure or quote, **fields), DocumentText(text), "2024", {**UNITS, "ships": "{ship}", "barges": "{barge}"}
    )


def found(quote: str, text: str) -> list[str]:
    return [text[place.start : place.end] for place in find_quote(quote, DocumentText(text))]


@pytest.mark.parametrize(
    ("quote", "printed"),
    [
        ('the "canal" is open', "the \u201ccanal\u201d is open"),
        ("China's canal", "China\u2019s canal"),
        ("the canal is open", "the canal\n   is\u00a0 open"),
        ("the canal - long closed - is open", "the canal\u2014long closed\u2014is open"),
        ("the canal -- long closed -- is open", "the canal \u2013 long closed \u2013 is open"),
        ("China-Laos canal", "China\u2013Laos canal"),
        ("infrastructure works", "infra-\nstructure works"),
        ("high-speed works", "high-\n  speed works"),
        ("infrastructure works", "infra\u00adstruc\u00ad\nture works"),
        ("finely built office", "\ufb01nely built o\ufb03ce"),
        ("5% of 20 ports", "\uff15\uff05 of \uff12\uff10 ports"),
        ("the café is open", "the cafe\u0301 is open"),
        ("and so on... said", "and so on\u2026 said"),
        ("2015-2025 plan", "2015\u20132025 plan"),
        ("the old canal", "the\u200b old canal"),
    ],
)
def test_what_printing_changes_is_folded_and_the_offsets_are_those_of_the_document(quote: str, printed: str) -> None:
    text = f"Before it {printed} and after it."
    assert found(quote, text) == [printed]
    assert found(printed, f"Before it {quote} and after it.") == [quote]


@pytest.mark.parametrize(
    ("quote", "text"),
    [
        ("2 million tons", "It carried 12 million tons."),
        ("5 percent", "Profit fell by -5 percent."),
        ("5 percent", "Profit fell by \u22125 percent."),
        ("5 percent", "Profit fell by minus 5 percent."),
        ("20 million tons", "It carried 2 million tons."),
        ("2 million tons", "It carried 20 million tons."),
        ("2 million tons", "It carried 2 billion tons."),
        ("five percent", "It grew by twenty-five percent."),
        ("five percent", "It grew by twenty five percent."),
        ("million tons", "It carried 12 million tons."),
        ("It carried 12", "It carried 12 million tons."),
        ("It grew 12", "It grew 12.5 times."),
        ("It grew 12", "It grew 12%."),
        ("It grew 12", "It grew 12 percent."),
        ("5 times", "It grew 12.5 times."),
        ("250 ships", "It has 1,250 ships."),
        ("250 ships", "It has 1, 250 ships."),
        ("30 percent", "It grew by 20-30 percent."),
        ("It grew by 20", "It grew by 20-30 percent."),
        ("30 percent", "It grew by 20 to 30 percent."),
        ("50 million tons", "It carried more than 50 million tons."),
        ("5 for a ticket", "One pays $5 for a ticket."),
        ("102 beads", "It costs 10\u00b2 beads."),
        ("12 beads", "It costs 1\u200b2 beads."),
        ("1/2 beads", "It costs \u00bd beads."),
        ("pen is mighty", "The open is mighty."),
        ("the canal is", "the canal island"),
        ("the cafe", "the cafe\u0301 is"),
        ("tonnes in 2024", "It carried 5 tonnes in 2023."),
        ("2024 meeting", "In December 2024 meetings were held."),
        ("2024, the canal", "In May 2024, the canal opened."),
        ("The Canal", "the canal"),
        ("", "the canal"),
    ],
)
def test_a_quote_that_differs_in_a_number_or_cuts_a_number_or_word_is_not_found(quote: str, text: str) -> None:
    assert found(quote, text) == []


def test_a_found_fact_tells_characters_paragraph_section_and_locator() -> None:
    verdict = held("the canal carried 12 million tonnes of grain", "12 million tonnes", value=Decimal(12000000), unit="t", date="2023")
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
    verdict = held("In 2023, the canal carried 12 million tonnes of grain", **{"figure": "12 million tonnes", **GRAIN, **fields})
    assert verdict.verdict == ("drift" if reason else "found")
    assert reason in verdict.reason


def test_a_number_is_read_with_the_words_around_it() -> None:
    quote = "In 2023, the ports handled between 20 and 30 ships a day"
    whole = held(quote, "between 20 and 30 ships", low=Decimal(20), high=Decimal(30), unit="{ship}", date="2023")
    part = held(quote, "30 ships", value=Decimal(30), unit="{ship}", date="2023")
    assert (whole.verdict, part.verdict) == ("found", "drift")
    assert "only a part of 'between 20 and 30 ships a day'" in part.reason
    text = "In all more than 40 ships came in 2023, and 7 left."
    assert "more-than, not exact" in held("more than 40 ships came in 2023", "40", text, value=Decimal(40), unit="{ship}").reason
    assert (
        "in {ship}, not t"
        in held("more than 40 ships came in 2023", "more than 40", text, value=Decimal(40), unit="t", bound="more-than").reason
    )
    assert held("more than 40 ships came in 2023, and 7 left", "7", text, value=Decimal(7), unit="{ship}").verdict == "found"


def test_a_misprint_that_sic_explains_is_found() -> None:
    text = "The line has I49 ports in all."
    fields = {"value": Decimal(149), "unit": "{port}"}
    assert held("The line has I49 ports", "I49 ports", text, sic="printed I49, read as 149", **fields).verdict == "found"
    assert held("The line has I49 ports", "I49 ports", text, **fields).verdict == "drift"


def test_words_that_differ_are_drift_with_the_difference_and_the_nearest_place() -> None:
    verdict = held("the canal carried 13 million tonnes of grain", "13 million tonnes")
    assert verdict.verdict == "drift"
    assert verdict.location is not None
    assert verdict.location.paragraph == 3
    assert "[-13-] {+12+}" in verdict.difference
    assert verdict.difference in verdict.reason


def test_words_that_are_nowhere_are_absent() -> None:
    assert held("purple elephants seldom yodel beneath volcanoes").verdict == "absent"
    assert held(" \n ").verdict == "absent"
    assert held("?!").verdict == "absent"


@pytest.mark.parametrize("dots", ["...", "\u2026", "[...]", "[\u2026]"])
def test_a_quote_with_an_ellipsis_is_told_that_a_quote_is_one_span(dots: str) -> None:
    verdict = held(f"the canal carried {dots} of grain, up 8.5% from 2022", "8.5%")
    assert verdict.verdict == "drift"
    assert "a quote is one contiguous span" in verdict.reason


def test_a_quote_goes_on_over_a_page_break_only_where_nothing_stands_between() -> None:
    quote = "the canal carried 12 million tonnes of grain"
    assert held(quote, text="In all the canal carried 12\n\n\f\n million tonnes of grain.").verdict == "found"
    footnote = held(quote, text="In all the canal carried 12\n\n\u2460 See page 7.\n\f\n million tonnes of grain.")
    assert footnote.verdict == "drift"
    assert "{+" in footnote.difference


def test_a_quote_cut_out_of_a_number_is_drift_and_says_what_stands_there() -> None:
    verdict = held("2 million tonnes of grain", "2 million tonnes")
    assert verdict.verdict == "drift"
    assert "cuts a number or word apart" in verdict.reason
    assert "12 million tonnes" in verdict.reason


def test_several_places_are_ambiguous_unless_the_locator_singles_one_out() -> None:
    twice = held("Old and new ports")
    assert (twice.verdict, twice.location) == ("ambiguous", None)
    assert "occurs 2 times, in paragraphs 8, 11" in twice.reason
    for locator, paragraph in (("ch. 2", 11), ("sec. II.1", 8), ("para. 8", 8), ("Outlook", 11)):
        one = held("Old and new ports", locator=locator)
        assert (one.verdict, one.location and one.location.paragraph) == ("found", paragraph), locator
    assert held("Old and new ports", locator="ch. 3").verdict == "ambiguous"


def test_a_quote_that_stands_everywhere_is_ambiguous_at_once() -> None:
    verdict = held("a", text="a " * 6000)
    assert (verdict.verdict, verdict.reason) == ("ambiguous", "occurs more than 500 times; lengthen the quote")


def test_a_very_long_quote_that_is_nowhere_is_told_so_too() -> None:
    assert held("wide " * 50_000, text="It grew wide. " * 2000).verdict in ("absent", "drift")


def test_a_locator_is_trusted_where_the_text_cannot_tell() -> None:
    place = find_quote("It grew", DocumentText("It grew in the year."))[0]
    assert all(locator_matches(locator, place) for locator in ("p. 7", "ch. 3", "sec. II", "Introduction", "para. 1"))
    assert not locator_matches("para. 2", place)
    paged = DocumentText("One page.\n\fIt grew here.\n")
    assert paged.locate(11, 18).locator == "p. 2"
    assert locator_matches("p. 2", paged.locate(11, 18))
    assert not locator_matches("p. 1", paged.locate(11, 18))


@pytest.mark.parametrize(
    ("date", "quote", "note", "good"),
    [
        ("2023", "At the end of last year it had 5 ships", "", True),
        ("2023-12-31", "At the end of last year it had 5 ships", "", True),
        ("2022", "At the end of last year it had 5 ships", "", False),
        ("2021-12-03/2024", "It had 5 ships in 2024, since its launch on December 3, 2021", "", True),
        ("2021-12-08/2024", "It had 5 ships in 2024, since its launch on December 3, 2021", "", False),
        ("2021-12-03/2025", "It had 5 ships in 2024, since its launch on December 3, 2021", "", False),
        ("2021-12-03/..", "It has 5 ships since its launch on December 3, 2021", "", True),
        ("1994~", "Thirty years ago it had 5 ships", "", True),
        ("1984~", "Thirty years ago it had 5 ships", "", False),
        ("2014~/2024~", "Over the past decade it had 5 ships", "Counted back from 2024.", True),
        ("2020-11-27", "Speech (2020, November 27) on its 5 ships", "", True),
        ("2025-04-08/2025-04-09", "It met for two days with 5 ships", "The days are April 8 and 9, 2025.", True),
        ("2024", "It has 5 ships now", "", True),
        ("2023", "It has 5 ships now", "", False),
        ("2019", "It has 5 ships now", "The year is that of the heading, 2019.", True),
    ],
)
def test_a_date_must_stand_in_quote_or_note(date: str, quote: str, note: str, good: bool) -> None:
    verdict = held(quote, "5 ships", f"A text. {quote}.", value=Decimal(5), unit="{ship}", date=date, note=note)
    assert verdict.verdict == ("found" if good else "drift"), verdict.reason


def test_the_date_of_an_event_is_its_figure_and_a_source_without_date_is_no_error() -> None:
    text = "It opened on December 3, 2021, after the plan of May 2015."
    quote = "It opened on December 3, 2021, after the plan of May 2015"
    good = a_fact(quote, "December 3, 2021", date="2021-12-03")
    assert verify_fact(good, DocumentText(text)).verdict == "found"
    assert "in the figure" in verify_fact(good._replace(date="2015-05"), DocumentText(text)).reason
    assert verify_fact(a_fact("It opened", "It opened", date="2021"), DocumentText(text), "no date").verdict == "found"
    assert verify_fact(a_fact("It opened", "It opened", date="2020"), DocumentText("It opened."), "").verdict == "drift"


def test_paragraphs_are_lines_but_a_wrapped_block_is_one() -> None:
    wrapped = "\n".join(["a line of about sixty characters that goes on and on and on"] * 4) + "\nshort end"
    text = DocumentText(f"Title\n\n{wrapped}\n\nOne long paragraph\nAnother one\n")
    assert [text.text[start : start + 5] for start in text.paragraphs] == ["Title", "a lin", "One l", "Anoth"]
    last = text.text.index("short end")
    assert (text.locate(last, last + 5).paragraph, text.locate(last, last + 5).line) == (2, 7)
    assert text.paragraph_span(last) == (7, text.text.index("One long"))


def test_headings_of_books_reports_and_markdown_make_the_section() -> None:
    text = DocumentText(
        "Introduction\n\nOne.\n\nPart 2 Trade\n\n3.1 Ports\n\nTwo.\n\n## Harbours\n\nThree.\n\n第三章 港口\n\nFour.\n\n1. This is a sentence.\n"
    )
    sections = {word: text.locate(text.text.index(word), text.text.index(word) + 3).section for word in ("One.", "Two.", "Three.", "Four.")}
    assert sections == {"One.": "Introduction", "Two.": "3.1 Ports", "Three.": "Harbours", "Four.": "第三章 港口"}
    assert text.locate(0, 3).locator == "Introduction"


@given(st.text(alphabet=" \n\t-\u2014\u00ad\u200b\ufb01\u2026\u201c\xe9\u0301\x0112aB.,", max_size=40))
def test_folding_twice_changes_nothing_and_offsets_always_lead_back(text: str) -> None:
    folded = normalize_text(text)
    for start in range(len(folded.text)):
        span = folded.original(start, start + 1)
        assert span is None or 0 <= span[0] <= span[1] <= len(text)
    if folded.text:
        first, last = folded.original(0, len(folded.text)) or (0, len(text))
        assert normalize_text(text[first:last]).text.strip() == folded.text.strip()


@given(st.text(alphabet="12 .,-%$\u2013ab\n", max_size=30), st.integers(0, 29), st.integers(1, 30))
def test_a_located_quote_never_touches_a_digit_outside(text: str, start: int, length: int) -> None:
    quote = text[start : start + length]
    for place in find_quote(quote, DocumentText(text)):
        before, inside, after = text[: place.start], text[place.start : place.end], text[place.end :]
        assert not (before[-1:].isdigit() and inside[:1].isdigit())
        assert not (inside[-1:].isdigit() and after[:1].isdigit())
        assert not (inside[:1].isdigit() and before[-1:] == "-")
        assert not (inside[-1:].isdigit() and after[:1] == "%")


def test_the_difference_is_shown_word_by_word_and_long_agreement_is_cut_short() -> None:
    same = " ".join(f"w{number}" for number in range(20))
    assert word_diff(f"{same} one", f"{same} two") == "w0 w1 w2 w3 ... w16 w17 w18 w19 [-one-] {+two+}"
    assert word_diff("a b", "a") == "a [-b-]"


def test_the_nearest_place_is_the_whole_of_its_words_even_inside_a_ligature() -> None:
    text = DocumentText("Nothing here. The of\ufb01ce has \ufb01ve thousand bright lamps. Nothing there.")
    span = find_closest_passage("The office has five thousand dark lamps", text)
    assert span is not None
    assert text.text[slice(*span)] == "The of\ufb01ce has \ufb01ve thousand bright lamps"


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


def documents_folder() -> Path:
    """The five source documents, which are no part of the project; without them the tests that need them are skipped."""
    given = os.environ.get("BELTFACTS_DOCUMENTS")
    folder = Path(given) if given else Path(__file__).resolve().parents[3] / "shared" / "documents"
    if not list(folder.glob("00*.txt")):
        pytest.skip("the source documents are not here: set BELTFACTS_DOCUMENTS to their folder")
    return folder


@pytest.fixture(scope="module")
def files(shipped: Library) -> FactFiles:
    return shipped.files


@pytest.fixture(scope="module")
def texts(files: FactFiles) -> dict[str, DocumentText]:
    folder = documents_folder()
    return {source.id: DocumentText((folder / source.document).read_text("utf-8")) for source in files.sources.values()}


def test_every_shipped_fact_is_found_in_its_document(files: FactFiles, texts: dict[str, DocumentText]) -> None:
    verdicts = verify_facts(files.facts, files.sources, lambda source: texts[source.id], files.unit_words)
    wrong = {verdict.fact.id: verdict.reason for verdict in verdicts if verdict.verdict != "found" and not verdict.fact.withdrawn}
    assert wrong == {}


def test_no_planted_error_passes(files: FactFiles, texts: dict[str, DocumentText]) -> None:
    facts = [fact for fact in files.facts if not fact.withdrawn]
    planted = list(plant(facts, files.unit_words, each=30, seed=2025))
    kinds = Counter(kind for kind, _ in planted)
    assert len(planted) >= 300
    assert len(kinds) == 13
    assert min(kinds.values()) >= 15
    passed = [
        (kind, fact.id, fact.figure, fact.value, fact.date, fact.quote)
        for kind, fact in planted
        if verify_fact(fact, texts[fact.source], files.sources[fact.source].issued, files.unit_words).verdict == "found"
    ]
    assert passed == []
