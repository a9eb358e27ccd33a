"""Write days, months and ranges of them as EDTF, each from the parts of a matched phrase. It finds nothing."""

from datetime import date, timedelta

from beltfacts.reading.dates.date_values import REFUSED, Listing, Phrase, Written, full_year, iso, last_day, writer

_MOST_WEEKS = 53
"""Weeks of the longest time whose last day is named: a financial year of whole weeks."""


@writer
def _day(each: Phrase) -> Written:
    return iso(each.year, each["month"], each["day"])


@writer
def _days(each: Phrase) -> Written:
    """From one day to another of the same year, or to one before it of the next: "28 November to 3 January 2020"."""
    month, until = each["month"], each["month2"] or each["month"]
    return f"{iso(each.year - (month > until), month, each['day'])}/{iso(each.year, until, each['until'])}"


@writer
def _week_to(each: Phrase) -> Written:
    year, month, day = each.year, each["month"], each["day"]
    if not 1 <= day <= last_day(year, month):
        return REFUSED
    last, weeks = date(year, month, day), each.numbers.get("count", 1)
    return f"{(last - timedelta(7 * weeks - 1)).isoformat()}/{last.isoformat()}" if 1 <= weeks <= _MOST_WEEKS else REFUSED


@writer
def _iso_week(each: Phrase) -> Written:
    """Write a week by its number in ISO 8601: its Monday and its Sunday."""
    return _weeks(each.year, each["count"], each["count"])


@writer
def _iso_weeks(each: Phrase) -> Written:
    """Write several weeks by their first and last number. Two numbers must follow each other."""
    first, last = each["count"], each["until"]
    is_run = first < last and ("and" not in each.words[""].lower() or last == first + 1)
    return _weeks(each.year, first, last) if is_run else REFUSED


def _weeks(year: int, first: int, last: int) -> str:
    """Return the days from the first week to the last. Empty for a week that the year does not have."""
    try:
        monday, sunday = date.fromisocalendar(year, first, 1), date.fromisocalendar(year, last, 7)
    except ValueError:
        return REFUSED
    return f"{monday.isoformat()}/{sunday.isoformat()}"


@writer
def _days_on(each: Phrase) -> Written:
    month, until = each["month"], each["month2"]
    return f"{iso(each.year, month, each['day'])}/{iso(each.year + (month > until), until, each['until'])}"


@writer
def _numeric(each: Phrase) -> Written:
    """Read 5/8/2025 in the order that its numbers or the text allow; refused where both fit."""
    year = full_year(each["year"], each.words["year"])
    return _ordered(each["a"], each["b"], year, each.context.day_first)


def _ordered(first: int, second: int, year: int, day_first: bool | None) -> str:
    if first == second:
        return iso(year, first, second)
    if first > 12 or second > 12:
        day_first = first > 12
    if day_first is None:
        return REFUSED
    return iso(year, second, first) if day_first else iso(year, first, second)


@writer
def _numeric_range(each: Phrase) -> Written:
    order = each.context.day_first
    for first, second in ((each["a"], each["b"]), (each["c"], each["d"])):
        order = first > 12 if order is None and max(first, second) > 12 else order
    ends = _ordered(each["a"], each["b"], each.year, order), _ordered(each["c"], each["d"], each["year2"], order)
    return "/".join(ends) if all(ends) else REFUSED


@writer
def _edtf_days(each: Phrase) -> Written:
    return f"{iso(each.year, each['month'], each['day'])}/{iso(each['year2'], each['month2'], each['until'])}"


@writer
def _edtf_months(each: Phrase) -> Written:
    return f"{iso(each.year, each['month'])}/{iso(each['year2'], each['month2'])}"


@writer
def _month_to_year(each: Phrase) -> Written:
    return f"{iso(each.year, each['month'])}/{each['year2']:04}"


@writer
def _year_month(each: Phrase) -> Written:
    """Read "2024 Aug", but no small word and no "May", which is also a name: "in 2018 May resigned"."""
    name = each.words["month"]
    return iso(each.year, each["month"]) if name[0].isupper() and name != "May" else None


@writer
def _month_or_name(each: Phrase) -> Written:
    """Refuse a year, a month and an unknown word: "2014 Jan Smith", "2019 April report"."""
    return REFUSED if _year_month(each) else None


@writer
def _slash_years(each: Phrase) -> Written:
    """Read 2023/2024 as both years; 2019/2021 may be a choice."""
    return f"{each.year:04}/{each['until']:04}" if each["until"] == each.year + 1 else REFUSED


@writer
def _month(each: Phrase) -> Written:
    """Read "5/2024". The number of an issue is no month, and EDTF has seasons from 21 on: "Bulletin 31/2024"."""
    if "month" in each and each["month"] > 12:
        return None
    return iso(each.year, each["month"]) if "month" in each else f"{each.year:04}"


@writer
def _nth_month(each: Phrase) -> Written:
    return iso(each.year, each["month2"])


@writer
def _months(each: Phrase) -> Written:
    """From one month to another; the year written is that of the last: "Nov-Feb 2017" begins in 2016."""
    month, until = each["month"], each["month2"]
    return f"{iso(each.year - (month > until), month)}/{iso(each.year, until)}"


@writer
def _months_inside(each: Phrase) -> Written:
    month, until = each["month"], each["month2"]
    return f"{iso(each.year, month)}/{iso(each.year, until)}" if month < until else None


@writer
def _months_on(each: Phrase) -> Written:
    month, until = each["month"], each["month2"]
    return f"{iso(each.year, month)}/{iso(each.year + (month > until), until)}"


@writer
def _month_to_day(each: Phrase) -> Written:
    month, until = each["month"], each["month2"]
    return f"{iso(each.year - (month > until), month)}/{iso(each.year, until, each['until'])}"


@writer
def _months_next(each: Phrase) -> Written:
    return f"{iso(each.year, each['month'])}/{iso(each.year + 1, each['month2'])}"


@writer
def _to_end(each: Phrase) -> Written:
    return f"{iso(each.year, each['month'], each['day'])}/{each.year:04}-12-31"


@writer
def _day_to_month(each: Phrase) -> Written:
    month, until = each["month"], each["month2"]
    return f"{iso(each.year - (month > until), month, each['day'])}/{iso(each.year, until)}"


@writer
def _two_months(each: Phrase) -> Written:
    return [iso(each.year, each["month"]), iso(each.year, each["month2"])]


@writer
def _two_days(each: Phrase) -> Written:
    return [iso(each.year, each["month"], each["day"]), iso(each.year, each["month2"], each["day2"])]


@writer
def _each_day(each: Phrase) -> Written:
    return [iso(each.year, each["month"], day) for day in each.numbers_between()] if isinstance(each, Listing) else None


@writer
def _each_year(each: Phrase) -> Written:
    return [f"{year:04}" for year in each.numbers_between()] if isinstance(each, Listing) else None


@writer
def _month_or_years(each: Phrase) -> Written:
    """Read 2015-3 and 2015-12 as a month, as ISO 8601 has it, 2019-20 as two years; 2010/11 may be either."""
    year, last, written = each["year"], each["until"], each.words["until"]
    slash = "/" in each.words[""]
    if last > 12:
        return _years_short(each)
    if slash and len(written) == 2 and written[0] != "0" and last == year % 100 + 1:
        return REFUSED
    return iso(year, last) if last else REFUSED


@writer
def _years_short(each: Phrase) -> Written:
    year, last = each["year"], each["until"]
    return f"{year:04}/{year // 100:02}{last:02}" if len(each.words["until"]) == 2 and last > year % 100 else None


@writer
def _school_years(each: Phrase) -> Written:
    last, until = each["year2"], each["until2"]
    return f"{each.year:04}/{last // 100:02}{until:02}" if until == (last + 1) % 100 else REFUSED


@writer
def _end(each: Phrase) -> Written:
    month = each["month"] or 12
    return iso(each.year, month, last_day(each.year, month))


@writer
def _xun(each: Phrase) -> Written:
    """Write a third of a month, in Chinese 上旬, 中旬, 下旬: days 1 to 10, 11 to 20 and the rest."""
    first, month = each["xun"], each["month"]
    last = first + 9 if first < 21 else last_day(each.year, month)
    return f"{iso(each.year, month, first)}/{iso(each.year, month, last)}"
