"""Parts of years beside their year: "Q1" below 2023, a column "Month" beside a column "Year", months below a group "2023". Pure.

What a period with its year says is read by `periods`. A part whose year is not sure has no date, so that its figures are refused.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import lru_cache

from beltfacts.importing.header_periods import period_of_header
from beltfacts.importing.periods import read_period

_YEAR = re.compile(r"[12]\d{3}\Z")
_HAS_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20|21)\d\d(?!\d)")
_WHOLE = frozenset(
    "year annual total full-year whole-year year-total annual-total jan-dec january-december jahr insgesamt année annuel ensemble año anual ano "
    "anno totale rok 全年 年计 年間 年计".split()
)
"""What a row or column for the whole year is called among its months or quarters."""
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_QUARTERS = re.compile(
    r"quarter|quartal|trimest|kvartal|kwarta\u0142|\u010dtvrtlet\u00ed|\u043a\u0432\u0430\u0440\u0442\u0430\u043b|\u5b63", re.IGNORECASE
)
_MONTHS = re.compile(
    r"month|monat|mois|\bm[e\u00ea]s\b|mese|maand|m[\u00e5a]n[ae]d|m\u011bs\u00edc|miesi\u0105c|\u043c\u0435\u0441\u044f\u0446|\u6708",
    re.IGNORECASE,
)
_PROBE = "2001"
"""A year that only tells whether a text is a part of one."""
_MOST_MONTHS, _MOST_QUARTERS = 12, 4


@lru_cache(maxsize=20_000)
def join_year(year: str, part: str, name: str = "") -> str:
    """Return the date (EDTF) of a part of a year: 2023-Q1 of "2023" and "Q1". Empty for a text that is no such part.

    `name`: of its column, by which numbers alone are read: "1" below "Month". The year of words for the whole year is the date itself.
    """
    words = " ".join(part.split()).strip(" .:")
    if not _YEAR.match(year) or not words or _HAS_YEAR.search(words):
        return ""
    if is_whole_year(words):
        return year
    if words.isdigit() or words.casefold() in _ROMAN:
        return _of_number(year, _ROMAN.get(words.casefold()) or int(words), name)
    tries = (f"{words} {year}", f"{words} of {year}", f"{year}-{words}", f"{year}\u5e74{words}", f"{words}. {year}")
    found = next((date for each in tries if (date := read_period(each))), "")
    return found if found.startswith(f"{year}-") and found != year else ""


def _of_number(year: str, number: int, name: str) -> str:
    """Return the month or quarter with a number, as the name of its column says; empty where it says neither."""
    if _MONTHS.search(name) and 1 <= number <= _MOST_MONTHS:
        return f"{year}-{number:02}"
    return f"{year}-Q{number}" if _QUARTERS.search(name) and 1 <= number <= _MOST_QUARTERS else ""


def is_quarter_name(name: str) -> bool:
    """Return whether the name of a column says that it holds quarters."""
    return _QUARTERS.search(name) is not None


def is_whole_year(text: str) -> bool:
    """Return whether a text names the whole year among its parts."""
    return "-".join(text.casefold().replace("\u2013", "-").split()) in _WHOLE


def is_part_of_year(text: str, name: str = "") -> bool:
    """Return whether a text is a part of a year without the year: "Q1", "March". Words for the whole year are none."""
    return not is_whole_year(text.strip(" .:")) and bool(join_year(_PROBE, text, name))


def are_parts_of_year(texts: Collection[str], name: str = "") -> bool:
    """Return whether texts are parts of a year without the year, at least two of them, and nothing else but the whole year."""
    parts = {text for text in texts if is_part_of_year(text, name)}
    return len(parts) > 1 and all(text in parts or is_whole_year(text) for text in texts)


def join_dates(dates: Sequence[str], parts: Sequence[tuple[str, str]], fixed: str) -> str:
    """Return the date (EDTF) that several labels of a cell say together; empty where they leave it open.

    `dates`: those with a year, as EDTF. `parts`: the other labels, each with the name of its column. `fixed`: the date of all figures, or empty.
    """
    years = list(dict.fromkeys(dates)) or ([fixed] if fixed else [])
    if not parts:
        return years[0] if years else ""
    if len(years) != 1 or len(parts) > 1:
        return ""
    return join_year(years[0], *parts[0])


def year_in_group(groups: Sequence[str]) -> str:
    """Return the name of a group of rows that is a period and nothing else, the inner one first; empty where none is."""
    return next((text for text in reversed(groups) if period_of_header(text)[0]), "")
