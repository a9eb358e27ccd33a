"""Parts of years beside their year: "Q1" below 2023, a column "Month" beside a column "Year", months below a group "2023". Pure.

What a period with its year says is read by `periods`. A part whose year is not sure has no date, so that its figures are refused.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import lru_cache

from beltfacts.importing.column_names import DATE, role_of_name
from beltfacts.importing.dates.header_periods import period_of_header, split_flagged, split_status
from beltfacts.importing.dates.month_lists import is_abbreviation, month_list
from beltfacts.importing.dates.periods import read_period
from beltfacts.reading import edtf_or_none

_YEAR = re.compile(r"[12]\d{3}\Z")
_ORDINAL = re.compile(r"([1-9]\d?)(?:st|nd|rd|th)\Z", re.IGNORECASE)
_RANGE = re.compile(r"\d{1,3}\s?[-\u2013]\s?\d{1,3}\Z")
"""Two numbers, which are month and day below the name of a date, and a range elsewhere: the ages 6-8."""
_HAS_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20|21)\d\d(?!\d)")
_WHOLE = frozenset(
    "year annual total full-year whole-year year-total annual-total jan-dec january-december jahr insgesamt année annuel ensemble año anual ano "
    "anno totale rok 全年 年计 年間 年计".split()
)
"""What a row or column for the whole year is called among its months or quarters."""
_BESIDE_WHOLE = frozenset("full whole of the for de del dell gesamtes ganzes".split())
"""Words beside them: "Totale anno", "Total for the year"."""
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_QUARTERS = re.compile(
    r"quarter|quartal|trimest|kvartal|kwarta\u0142|\u010dtvrtlet\u00ed|\u043a\u0432\u0430\u0440\u0442\u0430\u043b|\u5b63", re.IGNORECASE
)
_ROMAN_QUARTER = re.compile(
    r"(?:(?:quarter|quartal|trimestre|kvartal|kwarta\u0142|q)\s*(?P<behind>I{1,3}|IV)|(?P<ahead>I{1,3}|IV)\.?\s*(?:quarter|quartal|trimestre|kvartal|kwarta\u0142))\Z",
    re.IGNORECASE,
)
_MONTHS = re.compile(
    r"month|monat|mois|\bm[e\u00ea]s\b|mese|maand|m[\u00e5a]n[ae]d|m\u011bs\u00edc|miesi\u0105c|\u043c\u0435\u0441\u044f\u0446|\u6708",
    re.IGNORECASE,
)
_PART_NAMES = re.compile(
    r"(?:quarter|quartal|trimest\w+|kvartal|kwarta\u0142|month|monat|mois|m[\u00ea\u00e9e]s|mese|maand|m[\u00e5a]n[ae]d|miesi\u0105c|"
    r"week|woche|semaine|semana|half(?: year)?|"
    r"halbjahr|semestre)\Z",
    re.IGNORECASE,
)
_PROBE = "2001"
"""A year that only tells whether a text is a part of one."""
_MOST_MONTHS, _MOST_QUARTERS, _MOST_DAYS = 12, 4, 31
_DAYS = re.compile(r"(?:day|dd|tag|jour|d\xeda|dia|giorno|dag|dzie\u0144|den|day of (?:the )?month|\u65e5)\Z", re.IGNORECASE)
"""The name of a column of days of a month."""
_MONTH_AND_DAY = 2


@lru_cache(maxsize=20_000)
def join_year(year: str, part: str, name: str = "") -> str:
    """Return the date (EDTF) of a part of a year: 2023-Q1 of "2023" and "Q1". Empty for a text that is no such part.

    `name`: of its column, by which numbers alone are read: "1" below "Month". The year of words for the whole year is the date itself.
    """
    words = " ".join(split_status(part)[0].split()).strip(" .:")
    if not _YEAR.match(year) or not words or _HAS_YEAR.search(words):
        return ""
    if _RANGE.match(words) and role_of_name(name) != DATE:
        return ""
    if is_whole_year(words):
        return year
    if name and (ordinal := _ORDINAL.match(words)):  # "1st" below "Quarter"
        words = ordinal[1]
    if words.isdigit() or words.casefold() in _ROMAN:
        return _of_number(year, _ROMAN.get(words.casefold()) or int(words), name)
    if roman := _ROMAN_QUARTER.match(words):
        return f"{year}-Q{_ROMAN[(roman['behind'] or roman['ahead']).casefold()]}"
    tries = (f"{words} {year}", f"{words} of {year}", f"{year}-{words}", f"{year}\u5e74{words}", f"{words}. {year}")
    found = next((date for each in tries if (date := read_period(each))), "")
    if found.startswith(f"{year}-") and found != year:
        return found
    head, flag = split_flagged(words)
    return join_year(year, head, name) if flag and not head.isdigit() else ""


def _of_number(year: str, number: int, name: str) -> str:
    """Return the month or quarter with a number, as the name of its column says; empty where it says neither."""
    if _MONTHS.search(name) and 1 <= number <= _MOST_MONTHS:
        return f"{year}-{number:02}"
    return f"{year}-Q{number}" if _QUARTERS.search(name) and 1 <= number <= _MOST_QUARTERS else ""


def names_part_of_year(name: str) -> bool:
    """Return whether the name of a column says that it holds parts of years."""
    return _PART_NAMES.match(name.strip()) is not None


def is_month_name(name: str) -> bool:
    """Return whether the name of a column is the word for a month and nothing else."""
    return names_part_of_year(name) and _MONTHS.search(name) is not None


def is_quarter_name(name: str) -> bool:
    """Return whether the name of a column says that it holds quarters."""
    return _QUARTERS.search(name) is not None


def is_whole_year(text: str) -> bool:
    """Return whether a text names the whole year among its parts."""
    words = text.casefold().replace("\u2013", "-").split()
    return "-".join(words) in _WHOLE or (len(words) > 1 and not _WHOLE.isdisjoint(words) and _WHOLE.issuperset({*words} - _BESIDE_WHOLE))


def is_part_of_year(text: str, name: str = "") -> bool:
    """Return whether a text is a part of a year without the year: "Q1", "March". Words for the whole year are none."""
    return not is_whole_year(text.strip(" .:")) and bool(join_year(_PROBE, text, name))


def parts_of_year(texts: Collection[str], name: str = "") -> set[str]:
    """Return those texts of a header row or column that are parts of a year without the year, months of another language among them."""
    months = month_list(texts)
    parts = {text for text in texts if text in months or is_part_of_year(text, name)}
    return parts | {text for text in texts if len(parts) > 1 and is_abbreviation(text)}


def are_parts_of_year(texts: Collection[str], name: str = "", least: int = 2) -> bool:
    """Return whether texts are parts of a year without the year, at least so many of them, and nothing else but the whole year."""
    parts = parts_of_year(texts, name)
    return len(parts) >= least and all(text in parts or is_whole_year(text) for text in texts)


def join_dates(dates: Sequence[str], parts: Sequence[tuple[str, str]], fixed: str) -> str:
    """Return the date (EDTF) that several labels of a cell say together; empty where they leave it open.

    `dates`: those with a year, as EDTF. `parts`: the other labels, each with the name of its column. `fixed`: the date of all figures, or empty.
    """
    years = list(dict.fromkeys(dates)) or ([fixed] if fixed else [])
    if not parts:
        return innermost_date(years)
    if len(years) == 1 and len(parts) == _MONTH_AND_DAY:
        return _day_of(years[0], parts)
    if len(years) != 1 or len(parts) > 1:
        return ""
    return join_year(years[0], *parts[0])


def innermost_date(dates: Sequence[str]) -> str:
    """Return the date (EDTF) that lies within all others: 2022-Q3 beside 2022. Empty where none does, and for no dates."""
    if len(dates) == 1:
        return dates[0]
    read = {text: date for text in dates if (date := edtf_or_none(text)) and date.first and date.last}
    inner = [
        text
        for text, date in read.items()
        if all(each.first <= date.first and date.last <= each.last for each in read.values())  # type: ignore[operator]
    ]
    return inner[0] if inner and len(read) == len(dates) else ""


def are_days_of_month(texts: Collection[str], name: str) -> bool:
    """Return whether a column holds the days of a month as numbers, which only its name tells."""
    return _DAYS.match(name.strip()) is not None and bool(texts) and all(text.isdigit() and 1 <= int(text) <= _MOST_DAYS for text in texts)


def _day_of(year: str, parts: Sequence[tuple[str, str]]) -> str:
    """Return the day (EDTF) of a year, a month and a day in columns of their own; empty for other parts and days that no month has."""
    days = [each for each in parts if are_days_of_month((each[0],), each[1])]
    months = [each for each in parts if each not in days]
    month = join_year(year, *months[0]) if len(days) == len(months) == 1 else ""
    text = f"{month}-{int(days[0][0]):02}" if re.fullmatch(r"\d{4}-\d\d", month) else ""
    return text if text and edtf_or_none(text) else ""


def year_in_group(groups: Sequence[str]) -> str:
    """Return the name of a group of rows that is a period and nothing else, the inner one first; empty where none is."""
    return next((text for text in reversed(groups) if period_of_header(text)[0]), "")
