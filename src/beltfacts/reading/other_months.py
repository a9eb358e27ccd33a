"""Names of months in other languages, as English ones of the same length: "3 de febrero de 2025" is a day.

They are read where a year stands behind them, in any text. It finds no dates (`date_expressions`).
"""

import re

from beltfacts.reading.lazy_regex import LazyPattern
from beltfacts.reading.month_names import MONTH_NAMES

_NAMES = {
    "Jan": "janvier januar j\xe4nner enero janeiro gennaio januari",
    "Feb": "f\xe9vrier februar febrero fevereiro febbraio februari",
    "Mar": "mars m\xe4rz marzo mar\xe7o maart",
    "Apr": "avril abril aprile april",
    "May": "mai mayo maio maggio mei",
    "Jun": "juin juni junio junho giugno",
    "Jul": "juillet juli julio julho luglio",
    "Aug": "ao\xfbt agosto augustus august",
    "Sep": "septembre septiembre setembro settembre september",
    "Oct": "octobre oktober octubre outubro ottobre",
    "Nov": "novembre noviembre novembro november",
    "Dec": "d\xe9cembre dezember diciembre dezembro dicembre december",
}
_ENGLISH = {name: short for short, names in _NAMES.items() for name in names.split()}
OTHER_MONTH = f"(?:{'|'.join(sorted(_ENGLISH, key=len, reverse=True))})"
"""A name of a month in one of these languages, as a pattern for small letters."""
_MONTH = OTHER_MONTH.replace("?:", "?P<month>", 1)
_DATE = LazyPattern(
    rf"(?<![\w.,])(?P<day>[0-3]?[0-9])(?:\.\s?|er\s|\xba\s|\s)(?:de\s)?{_MONTH}(?!\w)(?:\s(?:del?\s)?(?P<year>(?:19|20)[0-9]{{2}})(?![0-9]))",
    re.IGNORECASE,
)
_MONTH_AND_YEAR = LazyPattern(rf"(?<![\w])(?:de\s)?{_MONTH}\s(?:del?\s)?(?P<year>(?:19|20)[0-9]{{2}})(?![0-9])", re.IGNORECASE)
_YEAR = LazyPattern(r"[ \xa0](?:19|20)[0-9]{2}(?![0-9])")
_LONGEST = 16
"""Characters of "septiembre de" with spaces."""
_FULL = {name[:3]: name for name in MONTH_NAMES}


def with_english_months(text: str) -> str:
    """Return a text of the same length with English months for those of other languages in its dates."""
    if not any(_ends_in_month(text[max(0, year.start() - _LONGEST) : year.start()]) for year in _YEAR.finditer(text)):
        return text
    return _MONTH_AND_YEAR.sub(_in_english, _DATE.sub(_in_english, text))


def _ends_in_month(before: str) -> bool:
    """Return whether a text before a year ends in a month of `_NAMES`, perhaps with "de"."""
    words = before.lower().split()
    if len(words) > 1 and words[-1] in ("de", "del"):
        words.pop()
    return bool(words) and words[-1] in _ENGLISH


def _in_english(date: re.Match[str]) -> str:
    """Return a date in English, in as many characters: spaces fill it up on both sides of the month."""
    found = date.groupdict()
    day, year = found.get("day") or "", found["year"] or ""
    short = _ENGLISH[found["month"].lower()]
    room = len(date[0]) - len(day) - len(year) - bool(day) - bool(year)
    month = _FULL[short] if len(_FULL[short]) <= room else short
    left = (room - len(month)) // 2 if day and year else 0
    return f"{day}{' ' * (left + bool(day))}{month}".ljust(len(date[0]) - len(year)) + year
