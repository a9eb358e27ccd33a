"""Fiscal years that name one year, "FY2023": which days they are, one example of a person tells for all of a table. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable

from beltfacts.importing.dates.header_periods import split_status
from beltfacts.importing.dates.periods import read_period

_FISCAL = re.compile(
    r"(?:FY|Fiscal(?: year)?|Financial year)[\s-]?'?(?P<year>(?:19|20)?\d\d)(?P<flag>[a-z]|\s?\([A-Za-z]\))?\Z", re.IGNORECASE
)
"""A fiscal year that does not say which two years it is in."""
_YEAR = re.compile(r"\d{4}")


def fiscal_year(text: str) -> int:
    """Return the year that a fiscal year is named after, "FY 2024 forecast" too; 0 for other texts, "FY 2022/23" among them."""
    match = _FISCAL.match(split_status(text)[0].strip())
    return (int(match["year"]) if len(match["year"]) > 2 else 2000 + int(match["year"])) if match else 0


def read_example(text: str) -> str:
    """Return an example of a person, "FY2023=2022-04/2023-03", with its date as EDTF; empty for other texts."""
    name, sign, days = text.partition("=")
    date = read_period(days.strip()) if sign and fiscal_year(name) else ""
    return f"{name.strip()}={date}" if date else ""


def dates_by_example(texts: Iterable[str], example: str) -> dict[str, str]:
    """Return the dates (EDTF) of the fiscal years among texts. `example`: the days of one of them (`read_example`), or empty."""
    name, _, date = example.partition("=")
    first = fiscal_year(name)
    if not first or not date:
        return {}
    years = {text: fiscal_year(text) for text in texts}
    return {
        text: _YEAR.sub(lambda found, step=year - first: f"{int(found[0]) + step:04}", date)  # type: ignore[misc]
        for text, year in years.items()
        if year
    }


def ask_for_example(text: str) -> str:
    """Return the words of a message that ask for the days of a fiscal year; empty for other texts."""
    year = fiscal_year(text)
    return f'; say the days of one year: --date "{split_status(text)[0]}={year - 1}-07/{year}-06"' if year else ""
