"""The part of a year that a title or heading names apart from the year: "Second quarter report 2024", "March" below "Report 2024". Pure.

A part is given as of the year 2000, or empty where a line names one that is not surely read. It chooses no date (`dates_above`).
"""

from __future__ import annotations

import re
from functools import cache

from beltfacts.authoring.dates.date_lengths import have_common_days, in_year, is_year_long, years_of
from beltfacts.authoring.dates.foreign_months import language_of_source
from beltfacts.authoring.dates.yearless_dates import times_without_year
from beltfacts.model import Source
from beltfacts.reading import MONTH_NAMES, all_language_data, edtf_or_none, find_dates, find_parts_of_year, language_data

_SEASONS = r"(?:spring|summer|autumn|winter)"
_PART = re.compile(
    r"\b(?:half[- ]?year(?:ly)?|six[- ]month|semi[- ]?annual|biannual|interim|quarter(?:ly)?|(?:three|nine)[- ]month|trimester|"
    rf"{_SEASONS}(?!\s(?:bulletin|newsletter|magazine|journal|gazette|letter|edition|issue)\b)|"
    r"term|semester|christmas|easter|ramadan|diwali|weeks?|month(?:ly)?|fortnight)\b|"
    r"\u534a\u5e74|\u4e2d\u671f|\u534a\u671f|\u5b63[\u5ea6\u62a5\u5831]|\u56db\u534a\u671f|[\u6625\u590f\u79cb\u51ac]\u5b63|\u6625\u8282|\u6625\u7bc0",
    re.IGNORECASE,
)
"""Words of a part of a year beside the year alone: "Half-year report 2024", "Autumn term 2023". The season of an issue is none: "Winter bulletin"."""
_WHOLE = re.compile(r"\b(?:annual|yearly|whole year|full[- ]year|year(?:book| in review| to| ended))\b", re.IGNORECASE)
"""Words of a whole year, beside which such a word belongs to a name: "Winter Gardens annual report 2024"."""
_OF_THING = re.compile(r"\s+of\s+(?!(?:the\s|this\s)?(?:calendar\s)?year\b|(?:19|20)\d\d)", re.IGNORECASE)
"""Behind a part that is not one of the year: "first half of the season"."""
_NUMBER = re.compile(r"\A(?:#+\s*)?(?:(?:\d+|[IVX]+|[A-Za-z])[.)]\s*)*")
"""The number of a heading."""
_KIND = r"(?:\s(?:season|term|months?|quarter|half|period|holidays?|figures|numbers|results?|report|update|review|visitors|traffic|sales|production|trading))"
_HEADING = re.compile(
    rf"(?:the\s|our\s|in\s|for\s|results?\s(?:for|of)\s)*(?:{_SEASONS}|half[- ]year|quarter|week\s\d+|term\s\d|christmas|easter|ramadan){_KIND}*|"
    rf".*\b(?i:in|for|of|during)\s(?:the\s)?{_SEASONS}|(?:[\w,]+\s){{0,4}}(?:{'|'.join(MONTH_NAMES)})(?:{_KIND}|\s?[-:\u2013].*)*",
    re.IGNORECASE,
)
"""A heading without a year that is one of a part of it: "The summer season", "Visitors in July"."""
_PERIODICAL = re.compile(
    r"\b(?:quarterly|monthly|weekly|fortnightly|half[- ]yearly|six[- ]monthly)\s(?:[a-z]+\s)?"
    r"(?:report|bulletin|review|update|statistics|letter|newsletter|figures)s?\b",
    re.IGNORECASE,
)
"""A title of documents of which each is of a part of a year."""
_LONGEST = 80
"""Characters of such a heading."""


def part_of_title(line: str, date: str, source: Source) -> str | None:
    """Return the part of its year that a line names apart from it. None where its date (EDTF) is no year, or it names no part."""
    is_year = date.isdigit()
    if not (is_year or is_year_long(date)):
        return None
    parts = find_parts_of_year(line)
    if len(parts) == 1 and is_year:
        return "" if _OF_THING.match(line, parts[0].end) else parts[0].date.text
    is_whole = _WHOLE.search(line) is not None
    if parts or (not is_whole and (_PART.search(line) or _part_in_language(language_of_source(source)).search(line))):
        return "" if is_year or parts else None
    return None


def part_of_heading(line: str, source: Source) -> str | None:
    """Return the part of a year that a heading without a year is about. None where it names none."""
    words = _NUMBER.sub("", line).strip(" *_:.")
    if not words or len(words) > _LONGEST:
        return None
    for whole in (f"{words} 2000", f"2000 {words}"):
        dates = find_dates(whole)
        if len(dates) == 1 and (dates[0].start, dates[0].end) == (0, len(whole)) and not is_year_long(dates[0].date.text):
            return dates[0].date.text
    times = [each for each in times_without_year(words, 0, 0, 2000, source) if each.edtf != "2000"]
    if times:
        return times[0].edtf if len(times) == 1 else ""
    alone = _part_in_language(language_of_source(source)).fullmatch(words)
    return "" if alone or _HEADING.fullmatch(words) or _PERIODICAL.search(words) else None


def narrow_to_part(date: str, part: str | None) -> str | None:
    """Return a date (EDTF) narrowed to a part of its year; as it is without a part, and None where the part is not surely in it."""
    if part is None or (not part and not date.isdigit() and not is_year_long(date)):
        return date
    years = years_of(date)
    narrowed = in_year(part, min(years)) if len(years) == 1 else ""
    return narrowed if edtf_or_none(narrowed) and have_common_days(narrowed, date) else None


def is_beside_part(text: str, words: str, source: Source | None) -> bool:
    """Return whether a year in a text (its words) stands beside a word of a part of it, so that it is not the whole year: "im Sommer 2024"."""
    language = language_of_source(source)
    of = r"(?:[\s,]+(?:of|in|the|de|del|du|des|van|af|av|i|w|season|term|holidays?|break))*[\s,]+"
    year = rf"(?<!\w){re.escape(words)}(?!\w)"
    if language:
        part = _part_in_language(language).pattern
        ending = r"(?:['\u2019]\w+|\s(?:y\u0131l\u0131\w*|\u0433\u043e\u0434\u0430?))?"
        pattern = rf"{part}{of}{year}|{year}{ending}\s{part}"
    else:
        pattern = rf"\b(?:{_SEASONS}|term|semester|christmas|easter|ramadan|diwali|quarter|half){of}{year}"
    return re.search(pattern, text, re.IGNORECASE) is not None


@cache
def _part_in_language(language: str) -> re.Pattern[str]:
    """Return the words of a part of a year in a language; without one those of half-years and quarters in all."""
    data = [language_data(language)] if language else all_language_data().values()
    keys = ("half or quarter", "part") if language else ("half or quarter",)
    words = "|".join(each.dates[key] for each in data for key in keys if key in each.dates)
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)" if words else r"(?!)", re.IGNORECASE)
