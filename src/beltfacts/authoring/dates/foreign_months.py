"""Days and months that a text in another language names without their year: "le 14 janvier", "i juli", "entre mayo y agosto". Pure.

A month of the language of the source that no word puts a figure in leaves its time open: "le gel d'avril". English ones are `yearless_dates`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from beltfacts.authoring.dates.date_lengths import is_year_long
from beltfacts.documents import DocumentText, Location
from beltfacts.model import Source
from beltfacts.pattern_cache import compile_pattern
from beltfacts.reading import MONTH_NAMES, OTHER_MONTH, OTHER_MONTHS, find_dates, language_code, language_data

_MONTH = f"(?:{'|'.join(MONTH_NAMES)})"
_SHORT = f"(?:{'|'.join((*(name[:3] for name in MONTH_NAMES), 'Sept'))})"
DAY_ALONE = re.compile(
    rf"\b(?:{_MONTH}|{_SHORT}\.?)\s\d{{1,2}}(?:st|nd|rd|th)?\b(?!,?\s+\d{{4}})|"
    rf"\b\d{{1,2}}(?:st|nd|rd|th)?\s(?:of\s)?(?:{_MONTH}\b|{_SHORT}\b\.?)(?!,?\s+\d{{4}})|"
    r"(?<!\d\u5e74)(?<![\d-])\d{1,2}\u6708\d{1,2}\u65e5"
)
"""A day without its year."""
ENDS_DAYS = re.compile(
    r"(?<![\w.,])(?P<day>\d{1,2})(?:\.|er|\xba|st|nd|rd|th)?"
    r"(?:\s?[-\u2013]\s?|\s(?:to|bis|au|al?|tot(?:\sen\smet)?|t/m|till|til|do|\u043f\u043e|at\xe9|\xe0|(?P<apart>and|und|et|y|e|en|och|og|i|\u0438|ao))"
    r"\s(?:(?:zum|el|le|o|il|den|de)\s)?)\Z",
    re.IGNORECASE,
)
"""Before the last of several days of one month: "3. bis" 9. Mai. They may be apart: "el 22 y" 27 de abril."""
_TEXT_BEFORE = 1500
"""Characters before a quote in which another time than that of publication may be told."""
_ONES = frozenset(
    "ein eine einen einem einer eins un une et uno una um uma één en ett bir jeden jedna jedno один одна одно mal fois veces vezes volte".split()
)
"""Words for one, which are articles too, and for times."""
_NO_YEAR = r"(?!\w)(?!,?\s(?:del?\s|van\s)?\d{4}(?!\d))"
_OTHER_DAY = re.compile(rf"(?<![\w.,])\d{{1,2}}(?:\.|er|\xba|:[ae])?\s(?:de\s)?{OTHER_MONTH}{_NO_YEAR}", re.IGNORECASE)
"""A day without its year in another language: "le 14 janvier"."""
_OTHER_MONTH = re.compile(
    rf"\b(?:(?P<within>en|im|em|ende|anfang|mitte|fin|d\xe9but|mi-|fin(?:ales)? de|principios de|mediados de|au mois d[e\u2019']|en el mes de)"
    rf"|de|seit|ab|bis|zwischen|von|und|entre|et|y|al?|depuis|desde|jusqu\u2019en|hasta|vor|nach|avant|apr\xe8s)\s?(?P<name>{OTHER_MONTH}){_NO_YEAR}",
    re.IGNORECASE,
)
"""A month without its year in another language, in which something was ("en janvier", "im M\xe4rz") or from which a longer time runs."""
_MONTHS = re.compile(
    rf"(?<!\w)(?:entre|de|du|d['\u2019]|zwischen|von|tra|fra|da|van|tussen|mellan|fr\xe5n|mellem|mellom|od|mi\u0119dzy|\u0441|\u043c\u0435\u0436\u0434\u0443)\s?"
    rf"(?P<first>{OTHER_MONTH})\s"
    rf"(?:et|\xe0|y|al?|e|ed|und|bis|en|tot|tot en met|t/m|och|till|og|til|do|i|\u043f\u043e|\u0438|at\xe9)\s?(?P<last>{OTHER_MONTH}){_NO_YEAR}",
    re.IGNORECASE,
)
"""Several months in a row: "entre janvier et juin"."""


def language_of_source(source: Source | None) -> str:
    """Return the language of a source as `language_code` gives it; empty for English, Chinese, and none."""
    return language_code(str(source.csl.get("language", ""))) if source else ""


def has_number_word(text: str, source: Source | None) -> bool:
    """Return whether a text in another language has a number or part in words, which may be what a time is of: "drygt h\xe4lften i juni"."""
    data = language_data(language_of_source(source))
    return any(word in data.numbers or word in data.open_numbers - _ONES for word in re.findall(r"[^\W\d_]+", text.lower()))


def find_foreign_times(text: str, year: int, figure: tuple[int, int], language: str) -> list[tuple[int, int, str]]:
    """Return where days and months without their year begin and end, and their date in a year; empty where it is open.

    `figure`: where the figure is, which is no day. `language`: of the source, or empty.
    """
    rows = [
        (*each.span(), f"{year}-{first:02}/{year}-{last:02}" if first < last else "")
        for each in _MONTHS.finditer(text)
        for first, last in [(OTHER_MONTHS[each["first"].lower()], OTHER_MONTHS[each["last"].lower()])]
    ]
    taken = [(start, end) for start, end, _ in rows]
    named = [each for each in _OTHER_DAY.finditer(text) if not (DAY_ALONE.fullmatch(each[0]) or overlaps(each.span(), [figure, *taken]))]
    days = [_day_or_days(text, each, year) for each in named]
    this_year = _this_year(language)
    rows += [(*each.span(), f"{year}") for each in this_year.finditer(text)] if this_year else []
    taken += [(start, end) for start, end, _ in days]
    months = [
        (*each.span(), f"{year}-{OTHER_MONTHS[each['name'].lower()]:02}" if each["within"] else "")
        for pattern in (_months_in(language), _OTHER_MONTH)
        for each in pattern.finditer(text)
        if not overlaps(each.span(), taken)
    ]
    return rows + days + list({end: (start, end, date) for start, end, date in reversed(months)}.values())


def _day_or_days(text: str, last: re.Match[str], year: int) -> tuple[int, int, str]:
    """Return where a day without its year begins and ends, with the first of several days before it, and its date; empty where it is open."""
    date, first = day_of(f"{last[0]} {year}", year), ENDS_DAYS.search(text[: last.start()])
    if not first or first["apart"]:
        return *last.span(), "" if first else date
    start = f"{date[:-2]}{int(first['day']):02}" if date else ""
    return first.start(), last.end(), f"{start}/{date}" if start and start < date else ""


@cache
def _this_year(language: str) -> re.Pattern[str] | None:
    """Return the pattern of the year in which a text of a language speaks, None where it is not known."""
    words = language_data(language).dates.get("this year", "") if language else ""
    return compile_pattern(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE) if words else None


@cache
def _months_in(language: str) -> re.Pattern[str]:
    """Return the pattern of months in a text of a language, with the words before those in which something was."""
    if not language:
        return re.compile(r"(?!)(?P<within>)(?P<name>)")
    within = language_data(language).dates.get("month in", "")
    lead = rf"(?:(?P<within>{within})(?:\s|(?<=['\u2019-])))?" if within else "(?P<within>(?!))?"
    return re.compile(rf"(?<!\w){lead}(?<!\w)(?P<name>{OTHER_MONTH}){_NO_YEAR}", re.IGNORECASE)


def overlaps(span: tuple[int, int], others: Iterable[tuple[int, int]]) -> bool:
    """Return whether a part of a text (first offset, and that behind it) has a character of other parts."""
    return any(span[0] < end and start < span[1] for start, end in others)


def day_of(words: str, year: int) -> str:
    """Return a day without its year as of a year; empty where there is no such day."""
    found = find_dates(words, year) if year else []
    return found[0].named.date.text if len(found) == 1 else ""


def names_other_time(text: DocumentText, location: Location, taken: set[str], source: Source) -> bool:
    """Return whether the text before a quote in another language names a longer time that may still be meant, such as a season from one year
    into the next, where publication alone would date it.

    `taken`: the dates (EDTF) of headings, titles and publication. In English such a text speaks of its own day.
    """
    before = text.text[max(0, location.start - _TEXT_BEFORE) : location.start]
    named = {phrase.named.date.text for phrase in find_dates(before)} if language_of_source(source) else set()
    return any("/" in date and is_year_long(date) for date in named - taken)
