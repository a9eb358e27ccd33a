"""The date of a fact can be read from its figure, quote, note or paragraph."""

from __future__ import annotations

from decimal import Decimal

import pytest

from beltfacts.documents.layout import DocumentText
from beltfacts.evidence.verification import verify_fact
from tests.evidence.support import a_fact, verdict_of


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
        ("2013", "It has had 5 ships since 2013", "", True),
        ("2013/..", "It has had 5 ships since 2013", "", True),
        ("2014", "It has had 5 ships since 2013", "", False),
        ("../2012", "It had 5 ships before 2013", "", True),
        ("2021", "It had 5 ships in fiscal 2021", "", True),
        ("2023-05-05/2023-05-09", "It had 5 ships from 5 to 9 May 2023", "", True),
        ("2023-05-05/2023-05-09", "It had 5 ships from 5 to 8 May 2023", "", False),
        ("2024", "It has 5 ships now", "", True),
        ("2023", "It has 5 ships now", "", False),
        ("2019", "It has 5 ships now", "The year is that of the heading, 2019.", True),
    ],
)
def test_a_date_must_occur_in_quote_note_or_paragraph(date: str, quote: str, note: str, good: bool) -> None:
    verdict = verdict_of(quote, "5 ships", f"A text. {quote}.", value=Decimal(5), unit="{ship}", date=date, note=note)
    assert verdict.verdict == ("found" if good else "drift"), verdict.reason


def test_the_date_of_an_event_is_its_figure_and_a_source_without_a_date_is_no_error() -> None:
    text = "It opened on December 3, 2021, after the plan of May 2015."
    quote = "It opened on December 3, 2021, after the plan of May 2015"
    good = a_fact(quote, "December 3, 2021", date="2021-12-03")
    assert verify_fact(good, DocumentText(text)).verdict == "found"
    assert "in the figure" in verify_fact(good._replace(date="2015-05"), DocumentText(text)).reason
    assert verify_fact(a_fact("It opened", "It opened", date="2021"), DocumentText(text), "no date").verdict == "found"
    assert verify_fact(a_fact("It opened", "It opened", date="2020"), DocumentText("It opened."), "").verdict == "drift"
