"""Write years of the reigns of Japan as EDTF: 令和6年 is 2024. It finds nothing.

Source: the orders on the names of the reigns. A year before 1873 is of another calendar, and the first and last year of a reign are parts of
years of ours: they are refused, unless a month says which part.
"""

from datetime import date

from beltfacts.reading.dates.date_values import REFUSED, WRITERS, Phrase, Written, iso, last_day, writer

_REIGNS = {
    "明治": (1868, date(1873, 1, 1), date(1912, 7, 29)),
    "大正": (1912, date(1912, 7, 30), date(1926, 12, 24)),
    "昭和": (1926, date(1926, 12, 25), date(1989, 1, 7)),
    "平成": (1989, date(1989, 1, 8), date(2019, 4, 30)),
    "令和": (2019, date(2019, 5, 1), date(2200, 12, 31)),
}
"""The first year of each reign, and its first and last day that are read."""
_BUDGET = "年度"
"""Years of budgets, which begin in April."""


def _year(each: Phrase, name: str = "year") -> int:
    """Return the year of our era in which a year of the reign is; the first one where its number is not there: 元年."""
    return _REIGNS[each.words[""][:2]][0] + (each[name] or 1) - 1


def _is_within(each: Phrase, year: int, first: tuple[int, int], last: tuple[int, int]) -> bool:
    """Return whether a part of a year is within the reign. `first`, `last`: its first and last month and day."""
    _, begins, ends = _REIGNS[each.words[""][:2]]
    try:
        return begins <= date(year, *first) and date(year, *last) <= ends
    except ValueError:  # no such day
        return False


def _is_whole(each: Phrase, year: int) -> bool:
    """Return whether a year from January to December is within the reign."""
    return _BUDGET not in each.words[""] and _is_within(each, year, (1, 1), (12, 31))


@writer
def _reign_year(each: Phrase) -> Written:
    year = _year(each)
    if _BUDGET in each.words[""]:
        _, begins, ends = _REIGNS[each.words[""][:2]]
        return f"{year}~" if begins.year <= year <= ends.year else REFUSED  # as FY2024
    return f"{year}" if _is_whole(each, year) else REFUSED


@writer
def _reign_end(each: Phrase) -> Written:
    year = _year(each)
    return WRITERS["end"](Phrase({**each.numbers, "year": year}, each.words, each.context)) if _is_whole(each, year) else REFUSED


@writer
def _reign_day(each: Phrase) -> Written:
    """Write a month, or a day of one."""
    year, month, day = _year(each), each["month"], each["day"]
    if _BUDGET in each.words[""] or not 1 <= month <= 12:
        return REFUSED
    first, last = (day, day) if day else (1, last_day(year, month))
    return iso(year, month, day) if _is_within(each, year, (month, first), (month, last)) else REFUSED


@writer
def _reign_years(each: Phrase) -> Written:
    """Write 令和4年～6年; years of two reigns are refused."""
    first, last = _year(each), _year(each, "until")
    is_one_reign = not any(reign in each.words[""][2:] for reign in _REIGNS if reign != each.words[""][:2])
    return f"{first}/{last}" if is_one_reign and first < last and _is_whole(each, first) and _is_whole(each, last) else REFUSED
