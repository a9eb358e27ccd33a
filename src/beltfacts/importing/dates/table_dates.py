"""Dates that only the whole table tells: "Mar-24", 2024-T1, 01/03/2024. Pure.

What its own words say is read by `periods`. A date that the table leaves open is empty, so that its figures are refused.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, timedelta
from itertools import pairwise

from beltfacts.importing.column_names import DATE
from beltfacts.importing.dates.account_years import account_years
from beltfacts.importing.dates.fiscal_years import dates_by_example
from beltfacts.importing.dates.month_lists import month_list
from beltfacts.importing.dates.periods import DAY, read_period
from beltfacts.importing.dates.year_parts import is_quarter_name, join_year
from beltfacts.importing.foreign_words import OTHER_SHORT_MONTHS
from beltfacts.importing.mapping import Mapping as ColumnMap
from beltfacts.importing.tables import DataTable
from beltfacts.reading import MONTH_NUMBERS, SHORT_MONTH, edtf_or_none

_SHORT_MONTH = re.compile(rf"(?P<month>{SHORT_MONTH}|{'|'.join(OTHER_SHORT_MONTHS)})\.?[-/\s'\u2019](?P<year>\d\d)\Z", re.IGNORECASE)
_NAMED_DAY = re.compile(
    rf"(?P<first>\d\d?)[-/\s.]\s?(?P<second>{SHORT_MONTH}|{'|'.join(OTHER_SHORT_MONTHS)})\.?[-/\s'\u2019](?P<year>\d\d)\Z", re.IGNORECASE
)
"""A day with the name of its month and two digits of its year: "31-Mar-23"."""
_LAST_OF_2000, _FIRST_OF_1900 = 39, 50
"""Years in two digits up to the first are of this century, and from the second on of the last one."""
_T_CODE = re.compile(
    r"(?:(?P<year>(?:19|20)\d\d)[- ]?T(?P<number>\d)|(?:T(?P<first>\d)|(?P<ahead>\d)\xba?T)[- /]?(?P<behind>(?:19|20)\d\d))\Z"
)
_WHOLE_YEAR = re.compile(r"(?:FY|Full[- ]year|Year|12M)[\s-]?(?P<year>(?:19|20)\d\d)\Z", re.IGNORECASE)
"""A year that may begin in any month, where no part of it stands beside it."""
_FIRST_MONTHS = re.compile(r"(?P<months>[369])\s?M[\s-]?(?P<year>(?:19|20)\d\d)\Z")
"""The first months of a year: "9M 2023"."""
_NUMBERS = {**OTHER_SHORT_MONTHS, **MONTH_NUMBERS}
_YEAR_AND_MONTH = re.compile(r"(?:19|20)\d\d(?:0[1-9]|1[0-3])\Z")
"""A year and a month. The month 13 of the EIA is the year."""
_YEAR_AND_QUARTER = re.compile(r"(?:19|20)\d\d[1-4]\Z")
_SERIAL = re.compile(r"[1-9]\d{3,5}(?:\.0+)?\Z")
_ISO_DAY = re.compile(r"(?:19|20)\d\d-\d\d-\d\d(?=\Z|T)")
_DAY_0 = date(1899, 12, 30)
"""The day 0 of spreadsheets, from 1 March 1900 on. Source: ECMA-376, part 1, 18.17.4.1."""
_MOST_DAYS = 31
_MOST_MONTHS = 12
_FEWEST_PARTS = 2
"""Parts that are a whole year together."""
_OF_SDMX = frozenset(("TIME_PERIOD", "OBS_VALUE", "DATAFLOW", "STRUCTURE"))
"""Names of columns that only SDMX has."""


def dates_of_table(table: DataTable, mapping: ColumnMap) -> dict[str, str]:
    """Return the dates (EDTF) of those periods of a table whose own words do not say them; empty ones are left open by the table."""
    columns = [column for column in table.columns if mapping.roles.get(column.name) == DATE]
    levels = [level for level in table.levels if mapping.roles.get(level.name) == DATE]
    written = {table.words(row, column.place): (row, column.place) for column in columns for row in table.rows}
    texts = [*written, *(text for level in levels for text in level.texts.values())]
    raw = {text: cell.raw for text, place in written.items() if (cell := table.labels.cell_at(*place))}
    is_sdmx = any(column.name in _OF_SDMX for column in table.columns)
    names = " ".join([column.name for column in columns] + table.captions)
    return {
        **dates_by_example(texts, mapping.fixed.get("fiscal_year", "")),
        **account_years(texts, (*(column.name for column in table.label_columns), *table.captions)),
        **_years_of_quarters(texts),
        **{part: date for level in levels for part, date in _parts_before_year([*level.texts.values()]).items()},
        **short_dates(texts),
        **_of_digits(texts, names),
        **_quarters_of_t(texts, names, is_sdmx=is_sdmx),
        **_days(texts, raw),
    }


def months_of_table(table: DataTable, roles: Mapping[str, str]) -> Mapping[str, str]:
    """Return the English names of the months in those columns and header rows that date the figures. `roles`: by their names."""
    lists = [column.texts for column in table.label_columns if roles.get(column.name) == DATE]
    lists += [tuple(level.texts.values()) for level in table.levels if roles.get(level.name) == DATE]
    return {text: month for texts in lists for text, month in month_list(texts).items()}


def _years_of_quarters(texts: Collection[str]) -> dict[str, str]:
    """Return the dates of headers such as "FY 2023" and "9M 2023" beside quarters or halves of that year, which are parts of it."""
    years = {period[:4] for text in texts if re.fullmatch(r"\d{4}-[QH]\d", period := read_period(text))}
    found = {text: match["year"] for text in texts if (match := _WHOLE_YEAR.match(text.strip()))}
    first = {text: match for text in texts if (match := _FIRST_MONTHS.match(text.strip())) and match["year"] in years}
    dates = {text: f"{match['year']}-01/{match['year']}-{int(match['months']):02}" for text, match in first.items()}
    return {**{text: year for text, year in found.items() if year in years}, **dates}


def _parts_before_year(headers: Sequence[str]) -> dict[str, str]:
    """Return the dates of all parts of a year before the year itself, which is their sum: "Q1", "Q2", "Q3", "Q4", "2023"."""
    *parts, year = headers or [""]
    months = month_list(parts)
    dates = {part: join_year(year, months.get(part) or part) for part in parts}
    read = filter(None, map(edtf_or_none, dates.values()))
    spans = sorted((each.first, each.last) for each in read if each.first and each.last)
    if len(spans) < max(_FEWEST_PARTS, len(dates)) or not year.isdecimal():
        return {}
    is_gapless = all(later[0] - earlier[1] == timedelta(days=1) for earlier, later in pairwise(spans))
    ends = (spans[0][0].isoformat(), spans[-1][1].isoformat())
    return dates if is_gapless and ends == (f"{year}-01-01", f"{year}-12-31") else {}


def short_dates(texts: Collection[str]) -> dict[str, str]:
    """Return the dates of texts with a year in two digits: "Mar-24", "31-Mar-23"."""
    return {**_short_months(texts), **_named_days(texts)}


def _short_months(texts: Collection[str]) -> dict[str, str]:
    """Return the dates of headers such as "Mar-24": months of a year, where several are of the same year or the number can be no day."""
    found = {text: match for text in texts if (match := _SHORT_MONTH.match(text.strip()))}
    years = Counter(match["year"] for match in found.values())
    years.update(period[2:4] for text in texts if re.fullmatch(r"20\d\d-\d\d", period := read_period(text)))
    months = {match["month"].lower() for match in found.values()}
    is_year = max(years.values(), default=0) > 1 and (len(months) > 1 or len(texts) > len(found))
    if not (is_year or all(int(year) > _MOST_DAYS for year in years)):
        return {}
    return {text: f"20{match['year']}-{_NUMBERS[match['month'].lower()]:02}" for text, match in found.items()}


def _of_digits(texts: Iterable[str], names: str) -> dict[str, str]:
    """Return the months of a column of numbers such as 202312, and the quarters of one such as 20234 that is called so.

    `names`: the name of their column, and the captions.
    """
    texts = tuple(texts)
    if texts and all(map(_YEAR_AND_MONTH.match, texts)):
        return {text: text[:4] if text.endswith("13") else f"{text[:4]}-{text[4:]}" for text in texts}
    is_quarter = is_quarter_name(names) and texts and all(map(_YEAR_AND_QUARTER.match, texts))
    return {text: f"{text[:4]}-Q{text[4]}" for text in texts} if is_quarter else {}


def _quarters_of_t(texts: Iterable[str], names: str, *, is_sdmx: bool) -> dict[str, str]:
    """Return the dates of periods such as 2024-T1: quarters (trimestre), or open where they may be thirds of a year, as they are in SDMX.

    `names`: the name of their column, and the captions.
    """
    found = {text: match for text in texts if (match := _T_CODE.match(text.strip()))}
    parts = {text: (match["year"] or match["behind"], match["number"] or match["first"] or match["ahead"]) for text, match in found.items()}
    if any(number == "4" for _, number in parts.values()) or "trimest" in names.casefold():
        return {text: f"{year}-Q{number}" if number in "1234" else "" for text, (year, number) in parts.items()}
    return {} if is_sdmx else dict.fromkeys(found, "")


def _named_days(texts: Iterable[str]) -> dict[str, str]:
    """Return the days of texts such as "31-Mar-23"."""
    found = {text: match for text in texts if (match := _NAMED_DAY.match(text.strip()))}
    return {text: _date(match["year"], _NUMBERS[match["second"].lower()], int(match["first"])) for text, match in found.items()}


def _days(texts: Iterable[str], raw: Mapping[str, str]) -> dict[str, str]:
    """Return the days of dates such as 01/03/2024: by the day that the spreadsheet keeps (`raw`), else by a number above 12 in their column.

    In 14/05/24 the year is last where the first number changes more often, or points part them.
    """
    found = {text: match for text in texts if (match := DAY.match(text.strip()))}
    has_points = all(match["sign"] == "." for match in found.values())
    first_is_day = any(int(match["first"]) > _MOST_MONTHS for match in found.values()) or has_points
    first_is_month = any(int(match["second"]) > _MOST_MONTHS for match in found.values())
    firsts, years = ({match[name] for match in found.values()} for name in ("first", "year"))
    is_order_known = has_points or len(firsts) > len(years) or all(len(year) > 2 for year in years)
    order = (first_is_day, first_is_month) if is_order_known else (False, False)
    return {text: _of_raw(match, raw.get(text, "")) or _day(match, *order) for text, match in found.items()}


def _of_raw(written: re.Match[str], raw: str) -> str:
    """Return the day that a spreadsheet keeps, as a serial number or as ISO 8601, if its parts are those that the cell shows; else empty."""
    if _SERIAL.match(raw):
        day = _DAY_0 + timedelta(days=int(raw.partition(".")[0]))
    elif iso := _ISO_DAY.match(raw):
        day = date.fromisoformat(iso[0])
    else:
        return ""
    is_year = written["year"] == f"{day.year}"[-len(written["year"]) :]
    return day.isoformat() if is_year and {int(written["first"]), int(written["second"])} == {day.day, day.month} else ""


def _day(match: re.Match[str], first_is_day: bool, first_is_month: bool) -> str:
    """Return a day in the order that the table tells; empty where it tells none, or two."""
    if first_is_day == first_is_month:
        return ""
    day, month = (match["first"], match["second"]) if first_is_day else (match["second"], match["first"])
    return _date(match["year"], int(month), int(day))


def _date(year: str, month: int, day: int) -> str:
    """Return a day (EDTF) of a year in two or four digits; empty for a day that no month has, and a year of an open century."""
    if len(year) == 2:
        century = "20" if int(year) <= _LAST_OF_2000 else "19" if int(year) >= _FIRST_OF_1900 else ""
        if not century:
            return ""
        year = century + year
    try:
        return date(int(year), month, day).isoformat()
    except ValueError:
        return ""
