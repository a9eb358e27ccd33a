"""Dates inside labels and captions: "Visits 2023" is Visits in 2023, and the "2015" of "2015 prices" is another date. Pure.

A label that is a period and nothing else is read by `header_periods`.
"""

from __future__ import annotations

import re
from functools import lru_cache

from beltfacts.importing.dates.periods import words_before
from beltfacts.importing.foreign_words import BEFORE_DAYS
from beltfacts.reading import find_dates

_LINK = re.compile(rf"(?<!\s)\s+(?:in|for|during|as (?:at|of|on)|at|{BEFORE_DAYS})\s+\Z", re.IGNORECASE)
_PART_BESIDE = re.compile(
    r"(?:(?<!\w)(?:\d{1,2}\s?M|[YQM]TD|[LT]TM|to date|quarter|qtr|half|months?|weeks?|semester|trimester|[QHST][1-4]))(?!\w)", re.IGNORECASE
)
"""A part of a year beside a date that is the whole year: "9M 2023", "March quarter 2024", "2024 YTD"."""
_OTHER_DATE = re.compile(
    r"(?:\b(?:of|of the|since|from|than|to|against|on|vs\.?|before|after|until|by|base|prices?|dollars|euros?|constant|index|chained|reference|act|no\.?)"
    r"|[=/<>-])\s*\(?\Z",
    re.IGNORECASE,
)
"""Words before a date that is not that of the figures."""
_QUALIFIES_DATE = re.compile(r"(?:prices?|dollars|euros?|base|ppp|census\s+\w|act|=|to\b|-|\u2013)", re.IGNORECASE)
"""Words behind it: "2015 prices"."""
_NO_DATE_OF_FIGURES = re.compile(
    r"(?:\b(?:since|than|against|vs\.?|before|after|until|base|base year|prices?|dollars|constant|index|chained|reference|act|no\.?|published|updated?|"
    r"update|released?|extracted|downloaded|accessed|printed|issued|retrieved|created|stand|version|edition|copyright)\b|[=\xa9])\s*(?:on|of|in|date|year)?\s*[:(]?\s*\Z",
    re.IGNORECASE,
)
"""Words of a caption before a date that is not that of the figures: "base 2015", "last updated"."""
_BUDGET = re.compile(r"budget\s+", re.IGNORECASE)
"""A word before a year that may be what is measured: "Budget 2023"."""
_WITH_SOURCE = re.compile(r"\s*(?:census|est\.?|estimates?|estimated)?\s*[)\]]*\Z", re.IGNORECASE)
"""What may follow the date of a header: "Population (2021 census)"."""
_WITH_KIND = re.compile(r"\s*\([^()\d]{1,40}\)\Z")
"""A bracket behind the date of a header: "Running cost 2023 (thousands)"."""
_ANY_YEAR = re.compile(r"(?<!\d)(?:(?:19|20)\d\d|(?<=FY)\d\d|(?<=['\u2019])\d\d)(?!\d)")
_LONGEST_HEADER = 200
"""Characters of a header in which a part of a year is looked for."""


@lru_cache(maxsize=20_000)
def split_dated(measure: str) -> tuple[str, str]:
    """Return a measure without the one date that begins or ends it, and that date (EDTF): "Visits 2023" is Visits in 2023.

    The date is empty where there is none, and where words before it make it another one: "prices of 2015", "change since 2019".
    """
    found = find_dates(measure)
    if len(found) != 1 or found[0].date.first is None or found[0].date.last is None:
        return measure, ""
    start, date = found[0].start, found[0].date.text
    if budget := _BUDGET.match(found[0].text):  # what is measured; the days of its year are those of the table
        start, date = start + budget.end(), date.replace("~", "")
    if "~" in date:
        return measure, ""
    before, after = measure[:start], measure[found[0].end :]
    if _WITH_KIND.match(after) and before.strip():
        rest = f"{_rest(before, '')} {after.strip()}"
    else:
        rest = _rest(before, after) if _WITH_SOURCE.match(after) else after.strip(" ,;:") if not before.strip() else ""
    is_other = _OTHER_DATE.search(before) or _QUALIFIES_DATE.match(after.strip(" ,;:"))
    return (measure, "") if not rest or is_other or not any(map(str.isalpha, rest)) else (rest, date)


@lru_cache(maxsize=20_000)
def has_open_period(header: str) -> bool:
    """Return whether a header says a part of a year whose days it leaves open: "9M 2023", "March quarter 2024", "Q1 FY24"."""
    header = header[:_LONGEST_HEADER]  # each of its years is looked around
    for start, end in [found.span() for found in _ANY_YEAR.finditer(header)]:
        before, after = header[:start].rstrip(" ,'\u2019(").removesuffix("FY").rstrip(), header[end:].lstrip(" ,(")
        if any(part.end() == len(before) for part in _PART_BESIDE.finditer(before)) or _PART_BESIDE.match(after):
            return True
    return False


def _rest(before: str, after: str) -> str:
    """Return a measure without the date between two texts: "Population (census)" of "Population (2021 census)"."""
    kind = after.strip(" )]")
    name = _LINK.sub("", before).strip(" ,;:([")
    return f"{name} ({kind})" if kind and name else name or kind


def is_other_date(caption: str, start: int, end: int) -> bool:
    """Return whether the words around a date of a caption show that it is not that of the figures: "(2015 = 100)", "updated 2024"."""
    is_other = _NO_DATE_OF_FIGURES.search(words_before(caption, start)) is not None
    return is_other or _QUALIFIES_DATE.match(caption[end:].strip(" ,;:")) is not None
