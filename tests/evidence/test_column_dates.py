"""A figure in a column that is a date has that date."""

from __future__ import annotations

import gc
import weakref
from decimal import Decimal

import pytest

from beltfacts.documents.extractors import extract_document
from beltfacts.documents.layout import DocumentText
from beltfacts.evidence.verification import Verdict, verify_fact
from tests.evidence.support import a_fact

MARKDOWN = "| Port | 2011 | 2012 |\n|---|---|---|\n| Northport | 1,310 | 1,420 |\n| Southport | 75 | 75 |\n"
TABS = "Port\t2011\t2012\t2013\nNorthport\t1,310\t1,420\t1,530\nSouthport\t75\t75\t80\n"
WEB = "<table><tr><th>Port</th><th>2011</th><th>2012</th></tr><tr><td>Northport</td><td>1,310</td><td>1,420</td></tr></table>"
LEVELS = (
    "<table><tr><th rowspan=2>Port</th><th colspan=2>2011</th><th colspan=2>2012</th></tr><tr><th>Ships</th><th>Boats</th><th>Ships</th>"
    "<th>Boats</th></tr><tr><td>Northport</td><td>1,310</td><td>7</td><td>1,420</td><td>9</td></tr></table>"
)


def verify(name: str, content: str, quote: str, figure: str, date: str, **fields: str) -> Verdict:
    """The verdict on a plain number in a document that is written for it."""
    fact = a_fact(quote, figure, value=Decimal(figure.replace(",", "")), unit="1", date=date, **fields)
    return verify_fact(fact, DocumentText(extract_document(content.encode(), name)), "2024")


@pytest.mark.parametrize(
    ("name", "content", "quote"),
    [
        ("a.md", MARKDOWN, "Northport | 1,310 | 1,420"),
        ("a.txt", TABS, "Northport\t1,310\t1,420\t1,530"),
        ("a.txt", "port,2011,2012,2013\nnorth,44,45,46\nsouth,1310,1420,1530\n", "south,1310,1420,1530"),
        ("a.html", WEB, "Northport 1,310 1,420"),
        ("a.html", LEVELS, "Northport 1,310 7 1,420 9"),
    ],
)
def test_a_figure_has_the_date_of_its_column(name: str, content: str, quote: str) -> None:
    first, second = ("1310", "1420") if "1310" in quote else ("1,310", "1,420")
    right = verify(name, content, quote, first, "2011")
    assert right.verdict == "found", right.reason
    wrong = verify(name, content, quote, first, "2012", note="The column of 2012.")
    assert wrong.verdict == "drift"
    assert f"{first!r} is in the column 2011, not 2012" in wrong.reason
    assert verify(name, content, quote, second, "2012").verdict == "found"
    explained = verify(name, content, quote, first, "2012", sic="The heads are exchanged: 2011 is 2012.")
    assert explained.verdict == "found", explained.reason


def test_a_figure_in_two_columns_has_either_date() -> None:
    for date, verdict in (("2011", "found"), ("2012", "found")):
        assert verify("a.md", MARKDOWN, "Southport | 75 | 75", "75", date).verdict == verdict
    assert verify("a.md", MARKDOWN, "Southport | 75 | 75", "75", "2014", note="Of 2014.").verdict == "drift"


def test_a_month_within_the_year_of_its_column_is_no_other_date() -> None:
    table = "| Month | 2011 | 2012 |\n|---|---|---|\n| May | 31 | 44 |\n"
    found = verify("a.md", table, "May | 31 | 44", "31", "2011-05", note="The month is May 2011.")
    assert found.verdict == "found", found.reason
    assert verify("a.md", table, "May | 31 | 44", "31", "2012-05", note="The month is May 2012.").verdict == "drift"


@pytest.mark.parametrize(
    ("name", "content", "quote"),
    [
        ("a.txt", "Opened\t1999\t2004\nShips\t31\t44\n", "Ships\t31\t44"),
        ("a.md", "| Size | 1500 | Rate |\n|---|---|---|\n| Ships | 31 | 44 |\n", "Ships | 31 | 44"),
        ("a.md", "| Port | since 1999 | since 2004 |\n|---|---|---|\n| Ships | 31 | 44 |\n", "Ships | 31 | 44"),
        (
            "a.html",
            "<table><tr><td>Opened</td><td>1999</td><td>2004</td></tr><tr><td>Ships</td><td>31</td><td>44</td></tr></table>",
            "Ships 31 44",
        ),
    ],
)
def test_a_header_that_may_be_something_else_says_no_date(name: str, content: str, quote: str) -> None:
    found = verify(name, content, quote, "31", "2020", note="Counted in 2020.")
    assert found.verdict == "found", found.reason


def test_the_header_of_a_long_table_dates_its_last_row() -> None:
    rows = "".join(f"| Port{letter}{other} | 5 | 6 | {'x' * 40} |\n" for letter in "abcdefghij" for other in "abcdefghijklmnop")
    table = f"| Port | 2011 | 2012 | Remark |\n|---|---|---|---|\n{rows}| Lastport | 1,310 | 1,420 | y |\n"
    found = verify("a.md", table, "Lastport | 1,310 | 1,420", "1,310", "2011")
    assert found.verdict == "found", found.reason


def test_tables_do_not_keep_a_document_that_nobody_uses() -> None:
    text = DocumentText(extract_document(MARKDOWN.encode(), "a.md"))
    fact = a_fact("Northport | 1,310 | 1,420", "1,310", value=Decimal(1310), unit="1", date="2011")
    assert verify_fact(fact, text, "2024").verdict == "found"
    kept = weakref.ref(text)
    del text
    gc.collect()
    assert kept() is None
