"""Periods as tables write them: 2024-Q3, 2024-S1, 2024-T2, 2024-M10, 2024-W05, 2023/24, Dec 2023. Pure.

A period that is not surely read is refused. Source of the codes: SDMX 3.0, section 6, "Time formats": A year, S half, T third, Q quarter,
M month, W week of ISO 8601. K is the quarter (kvartal) of the offices of the Nordic countries.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from datetime import date, timedelta
from functools import lru_cache

from beltfacts.importing.dates.foreign_periods import read_foreign_period
from beltfacts.reading import DateError, find_dates, parse_edtf

# Read here and by no reader of SDMX: findings/sdmx1-month-code-is-seconds.sh
_CODE = re.compile(r"(?P<year>[12]\d{3})-?(?P<kind>[ASHTQMWYK])(?P<number>\d{1,2})?\Z")
_YEAR = re.compile(r"(?P<year>1[5-9]\d\d|20\d\d|21\d\d)(?:\.0|\s?년)?(?:\s*\[YR\d{4}\])?\Z")
_JAPANESE_YEAR = re.compile(r"(?P<year>20\d\d|19\d\d)\s?\u5e74\s?(?P<month>1[0-2]|[1-9])\s?\u6708\u671f\Z")
"""The year that ends with a month, as accounts in Japan name it."""
_RANGE = re.compile(r"(?P<first>[12]\d{3}(?:-\d{2}){0,2})(?P<sign>/|\s?\u2013\s?)(?P<last>[12]\d{3}(?:-\d{2}){0,2})\Z")
DAY = re.compile(
    r"(?P<first>\d{1,2})(?P<sign>[/.-])(?P<second>\d{1,2})(?P=sign)(?P<year>(?:19|20)\d\d|(?<=[/-])\d\d|(?<=\d\d\.\d\d\.)\d\d)\Z"
)
"""A day in digits, whose order its table tells. The numbers of chapters, 1.1.10, are none."""
ON_DAY = re.compile(r"\b(?:at|on|as of|as at)\s+(?:the\s+)?\Z", re.IGNORECASE)
"""Before the day at which things were counted: "Patients waiting at 31 March"."""
_MOST_BEFORE = 80
"""Characters before a date that are looked at."""
_MOST = {"A": 1, "Y": 1, "S": 2, "H": 2, "T": 3, "Q": 4, "K": 4, "M": 12, "W": 53}
"""The largest number of each kind of period in a year."""


@lru_cache(maxsize=20_000)
def read_period(text: str) -> str:
    """Return the date (EDTF) of a period, empty for text that is no period and nothing else."""
    text = " ".join(text.split())
    if match := _YEAR.match(text):
        return match["year"]
    if match := _CODE.match(text):
        return _of_code(int(match["year"]), match["kind"], match["number"])
    if match := _RANGE.match(text):
        return _valid(f"{match['first']}/{match['last']}")
    if match := _JAPANESE_YEAR.match(text):
        return year_ended(int(match["year"]), int(match["month"]))
    found = find_dates(text)
    words = " ".join(found[0].text.split()) if len(found) == 1 else ""
    if found and words == text and found[0].date.first and "~" not in found[0].date.text:
        return found[0].date.text
    return read_foreign_period(text)


@lru_cache(maxsize=20_000)
def says_date(text: str, date: str) -> bool:
    """Return whether the words of a label say a date (EDTF) as `verify` reads them. "2024K1" and "Januar 2024" need a note."""
    return any(date == phrase.date.text for phrase in find_dates(text))


@lru_cache(maxsize=20_000)
def day_in_year(measure: str, date: str) -> str:
    """Return the day of a year, half or quarter that a measure names: 2024-03-31 of "Patients waiting at 31 March" in 2024. Else the date."""
    if not re.fullmatch(r"[12]\d{3}(?:-[HQ]\d)?", date):
        return date
    period = parse_edtf(date)
    found = [phrase.named for phrase in find_dates(measure, int(date[:4]))]
    days = [each.date for each in found if each.date.precision == "day" and ON_DAY.search(words_before(measure, each.start))]
    is_inside = (
        len(days) == len(found) == 1 and period.first and period.last and days[0].first and period.first <= days[0].first <= period.last
    )
    return days[0].text if is_inside else date


def words_before(text: str, start: int) -> str:
    """Return the words before a date of a text, as far as they are looked at: a long caption may have hundreds of dates."""
    return text[max(0, start - _MOST_BEFORE) : start]


def are_days(texts: Collection[str]) -> bool:
    """Return whether all texts are days in digits, whatever their order: "13.04.2024"."""
    return bool(texts) and all(DAY.match(text.strip()) for text in texts)


def _of_code(year: int, kind: str, number: str | None) -> str:
    """Return the date of a period code; empty for a number that the year does not have."""
    if kind in "AY":
        return f"{year}" if number in (None, "1") else ""
    if number is None or not 1 <= int(number) <= _MOST[kind]:
        return ""
    count = int(number)
    if kind == "W":
        try:
            monday = date.fromisocalendar(year, count, 1)
        except ValueError:
            return ""
        return f"{monday.isoformat()}/{(monday + timedelta(days=6)).isoformat()}"
    if kind == "T":
        return f"{year}-{4 * count - 3:02}/{year}-{4 * count:02}"
    return f"{year}-{count:02}" if kind == "M" else f"{year}-{'Q' if kind in 'QK' else 'H'}{count}"


def year_ended(year: int, month: int) -> str:
    """Return the twelve months that end with a month of a year (EDTF)."""
    return f"{year}" if month == 12 else f"{year - 1}-{month + 1:02}/{year}-{month:02}"


def _valid(text: str) -> str:
    """Return a text that is EDTF, else empty."""
    try:
        return parse_edtf(text).text
    except DateError:
        return ""
