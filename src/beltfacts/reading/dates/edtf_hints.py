"""What to write instead of a text that is no date: one line, made of the text itself where that is possible.

It reads no date (`edtf`).
"""

import re

from beltfacts.reading.lazy_regex import LazyPattern
from beltfacts.reading.month_names import MONTH_NUMBERS

# Mistakes worth a hint of their own, tried in order; the last one says what dates look like at all.
_HINTS = [
    (r"\s*", "nothing is written; write a date such as 2025-06, or undated"),
    (r"[0-9]{4}\s*[-\u2013]\s*[0-9]{4}", "a span of years takes a slash; write 2021/2024"),
    (r"[0-9]{4}-[0-9]{1,2}(-[0-9]{1,2})?", "months and days take two digits; write 2025-06 or 2025-06-03"),
    (r"Y[0-9-].*|-[0-9].*|[0-9]{5,7}", "years run from 0001 to 9999; write four digits, as in 2025"),
    (r"[0-9]{8}", "year, month and day are joined by hyphens; write 2025-06-30"),
    (r"[0-9-]{4,10}T.*", "a time of day is not kept; write 2025-06-30"),
    (
        r"(?=.*X)[0-9X-]{4,10}",
        "this mix of digits and X is not supported; write 202X, 20XX, 2025-XX or 2025-06-XX",
    ),
    (r".*", "write 2025, 2025-06, 2025-06-30, 2025-H1, 2025-Q3, 2021/2024 or undated"),
]

_PART = LazyPattern(
    r"(?P<year>[0-9]{4})\s?/?(?P<part>[QqHh][1-4]|[1-4][QqHh])|(?P<part2>[QqHh][1-4]|[1-4][QqHh])[\s/-]?(?P<year2>[0-9]{4})"
)
_YEARS = LazyPattern(r"([0-9]{2})([0-9]{2})\s*[-\u2013]\s*([0-9]{2})")
_DATE_WORDS = LazyPattern(r"(?:(?P<first>[0-9]{1,2})\s)?(?P<month>[A-Za-z]{3,9})\.?,?\s(?:(?P<second>[0-9]{1,2}),?\s)?(?P<year>[0-9]{4})")
_FINANCIAL = LazyPattern(r"(?i:FY)\s?(?:(?P<first>[0-9]{4})\s?[-/\u2013]\s?)?(?P<last>[0-9]{2}(?:[0-9]{2})?)")


def hint_for(text: str) -> str:
    """Return what to write instead of a text that is no date. Its beginning counts, so that a megabyte costs the same."""
    found = _financial_hint(text) or _words_hint(text) or joined_hint(text)
    return found or next(hint for shape, hint in _HINTS if re.fullmatch(shape, text[:40], re.DOTALL))


def _financial_hint(text: str) -> str:
    """Say what "FY2024" and "FY 2023/24" are to be written as. Empty for other texts."""
    found = _FINANCIAL.fullmatch(text[:40])
    if not found:
        return ""
    last = int(found["last"]) if len(found["last"]) == 4 else 2000 + int(found["last"])
    first = int(found["first"]) if found["first"] else last - 1
    end = first + 1 if found["first"] else last
    return f"a financial year takes both its years; write {first:04}/{end:04}, or {last:04} where it is the calendar year"


def slash_hint(year: str, end: int) -> str:
    """Say what "2024/06" and "2024/25" are to be written as."""
    if 1 <= end <= 12:
        both = f", or {year}/{year[:2]}{end:02} for both years" if end == (int(year[2:]) + 1) % 100 else ""
        return f"a month takes a hyphen; write {year}-{end:02}, or {year}/{year}-{end:02} for the time until that month{both}"
    return f"both years take four digits; write {year}/{year[:2]}{end:02}"


def _words_hint(text: str) -> str:
    """Say what "June 2024" and "11 June 2024" are to be written as. Empty for other texts."""
    words = _DATE_WORDS.fullmatch(text[:40])
    month = MONTH_NUMBERS.get(words["month"].lower()) if words else None
    if not words or not month:
        return ""
    day = words["first"] or words["second"]
    return f"months are numbers here; write {words['year']}-{month:02}" + (f"-{int(day):02}" if day else "")


def joined_hint(text: str) -> str:
    """Say what "2024Q1", "Q1 2024", "1H2024" and "2019-20" are to be written as. Empty for other texts."""
    if part := _PART.fullmatch(text[:40]):
        year, which = part["year"] or part["year2"], (part["part"] or part["part2"]).upper()
        return f"write {year}-{which if which[0].isalpha() else which[::-1]}"
    if (pair := _YEARS.fullmatch(text[:40])) and int(pair[3]) == (int(pair[2]) + 1) % 100:
        return f"both years take four digits; write {pair[1]}{pair[2]}/{pair[1] if pair[3] != '00' else int(pair[1]) + 1}{pair[3]}"
    return ""
