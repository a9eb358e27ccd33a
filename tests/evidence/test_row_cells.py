"""A quoted row of a table: number, sign, unit and date are those of its cell, with header, label, caption and corner."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from beltfacts.documents.extractors import html
from beltfacts.documents.extractors._markdown import read_markdown
from beltfacts.documents.layout import DocumentText
from beltfacts.evidence import verify_fact
from beltfacts.reading import UNITS, units_in
from tests.evidence.support import a_fact

PAGE = """# Mill Lane Library: Annual Report 2022

| Measure | 2021 | 2022 |
|---|---|---|
| Loans (thousand) | 61.4 | 58.0 |
| Visits (per 1,000 residents) | 410 | 395 |
| Members at 31 March | 2,150 | 2,204 |

## Accounts

All amounts in £'000.

| Item | 2021 | 2022 |
|---|---|---|
| Grant | 310 | 322 |
| Shop loss | (4) | (6) |

| Costs, £ million | 2021 | 2022 |
|---|---|---|
| Building | 1.2 | 1.0 |

Use by branch, per cent

| Branch | 2021 | 2022 |
|---|---|---|
| North | 61.4 | 58.2 |

The library holds 41,000 books.
"""


def verdict(quote: str, figure: str, value: str, unit: str, date: str = "2022", **changed: Any) -> tuple[str, str]:
    text = DocumentText(read_markdown(PAGE))
    fact = a_fact(quote, figure, value=Decimal(value), unit=unit, date=date, measure="what is counted", **changed)
    found = verify_fact(fact, text, "2023-02-01")
    return found.verdict, found.reason


@pytest.mark.parametrize(
    ("quote", "figure", "value", "unit", "date"),
    [
        ("| Loans (thousand) | 61.4 | 58.0 |", "58.0", "58000", "{loan}", "2022"),
        ("Grant 310 322", "322", "322000", "GBP", "2022"),
        ("Shop loss (4) (6)", "(6)", "-6000", "GBP", "2022"),
        ("Building 1.2 1.0", "1.2", "1200000", "GBP", "2021"),
        ("Members at 31 March 2,150 2,204", "2,150", "2150", "{member}", "2021-03-31"),
        ("Visits (per 1,000 residents) 410 395", "395", "395", "{visit}/(1000.{resident})", "2022"),
        ("North 61.4 58.2", "58.2", "58.2", "%", "2022"),
        ("The library holds 41,000 books", "41,000 books", "41000", "{book}", "2022"),
    ],
)
def test_what_the_cell_says_with_its_labels_is_found(quote: str, figure: str, value: str, unit: str, date: str) -> None:
    assert verdict(quote, figure, value, unit, date) == ("found", "")


@pytest.mark.parametrize(
    ("quote", "figure", "value", "unit", "date", "said"),
    [
        ("| Loans (thousand) | 61.4 | 58.0 |", "58.0", "58", "{loan}", "2022", "means 58000"),
        ("Shop loss (4) (6)", "(6)", "-6", "GBP", "2022", "6000"),
        ("Shop loss (4) (6)", "(6)", "6000", "GBP", "2022", "which means a minus"),
        ("Shop loss (4) (6)", "(6)", "-6000", "{loss}", "2022", "is in GBP"),
        ("Building 1.2 1.0", "1.2", "1.2", "GBP", "2021", "means 1200000"),
        ("Visits (per 1,000 residents) 410 395", "395", "395", "{visit}", "2022", "the table says 'per 1,000 residents'"),
        ("Members at 31 March 2,150 2,204", "2,150", "2150", "{member}", "2022-03-31", "is in the column 2021"),
        ("The library holds 41,000 books", "41,000 books", "41000", "{book}", "2020", "date 2020"),
    ],
)
def test_what_leaves_out_a_scale_sign_rate_or_column_is_not_found(
    quote: str, figure: str, value: str, unit: str, date: str, said: str
) -> None:
    found, reason = verdict(quote, figure, value, unit, date)
    assert found == "drift" and said in reason, reason


def test_the_line_above_a_table_with_an_empty_first_cell_is_its_caption() -> None:
    page = (
        b"<h2>Money</h2><p>\xc2\xa3000, year ended 31 March</p><table><tr><th></th><th>2021</th><th>2020</th></tr>"
        b"<tr><th>Fuel</th><td>412</td><td>396</td></tr></table>"
    )
    text = DocumentText(html.extract(page))

    def verdict_of(value: str) -> str:
        fact = a_fact("Fuel 412 396", "396", value=Decimal(value), unit="GBP", date="2020", measure="spending on fuel")
        return verify_fact(fact, text, "2021").verdict

    assert (verdict_of("396000"), verdict_of("396")) == ("found", "drift")


def test_a_table_that_leaves_the_sign_open_is_read_as_its_language_writes() -> None:
    table = "| | 2022 | 2023 |\n|---|---|---|\n| Erl\u00f6se (Tsd. \u20ac) | 9.412 | 9.876 |\n"
    document = DocumentText(read_markdown(table))
    fact = a_fact(quote="Erl\u00f6se (Tsd. \u20ac) | 9.412 | 9.876", figure="9.876", unit="EUR", date="2023", value=Decimal(9876000))
    assert verify_fact(fact, document, units=units_in("de", UNITS)).verdict == "found"
    assert verify_fact(fact._replace(value=Decimal(9876)), document, units=units_in("de", UNITS)).verdict != "found"
