"""Quarters and halves of a year in another language: "1. Quartal 2024", "2.\xba trimestre de 2024", "Kwartaal 3 2024". Pure.

The words are those of the language files of `reading`, which reads ordinals in words ("Erstes Quartal 2024") itself. Days and months are
those of `foreign_words`.
"""

from __future__ import annotations

import re
from functools import cache

from beltfacts.importing.foreign_words import find_foreign_date
from beltfacts.pattern_cache import compile_pattern
from beltfacts.reading import all_language_data

_NUMBER = r"(?P<number>[1-4]|(?:IV|I{1,3})(?![IVX]))"
_ORDINAL = r"(?:\s?[.:-]?\s?(?:[^\W\d_]{1,3}|\xb0))?\.?\s*"
"""Behind the number: "1.", "1er", "1.er", "2\xba", "2.\xba", "1:a", "1-\u0439"."""
_BEFORE_YEAR = r"\.?\s*(?:de\s+|del\s+)?(?P<year>(?:19|20)\d\d)"
_MORE_QUARTERS = "trimester|\u010dtvrtlet\xed"
_MORE_HALVES = "halfjaar|halv\xe5r|pololet\xed"
"""Words of languages without a file, and endings that files leave out."""
_HAN = re.compile(
    "(?P<year>(?:19|20)[0-9][0-9])\u5e74\u7b2c?(?P<number>[1-4\u4e00\u4e8c\u4e09\u56db])(?:\u5b63\u5ea6|\u56db\u534a\u671f)\\Z"
)
"""A quarter in Chinese or Japanese."""
_NUMBERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "\u4e00": 1, "\u4e8c": 2, "\u4e09": 3, "\u56db": 4}


def read_foreign_period(text: str) -> str:
    """Return the date (EDTF) of a text that is a day, month, quarter or half in another language and nothing else; empty for others."""
    date, written = find_foreign_date(text)
    if date and written == text:
        return date
    for pattern, letter, most in ((_quarter(), "Q", 4), (_half(), "H", 2)):
        if match := pattern.match(text):
            number = _number(match["number"] or match["behind"])
            return f"{match['year']}-{letter}{number}" if number <= most else ""
    han = _HAN.match(text)
    return f"{han['year']}-Q{_number(han['number'])}" if han else ""


def _number(written: str) -> int:
    """Return the number of a part of a year, which digits, Roman or Chinese numerals write."""
    return _NUMBERS.get(written.casefold()) or int(written)


@cache
def _quarter() -> re.Pattern[str]:
    """Return the pattern of a quarter with its year."""
    return _part(f"{_words_of('quarter')}|{_words_of('quarter short')}|{_MORE_QUARTERS}")


@cache
def _half() -> re.Pattern[str]:
    """Return the pattern of a half of a year with its year. The "Semester" of German is one of universities, and is left out."""
    return _part(f"{_words_of('half')}|{_MORE_HALVES}")


def _part(words: str) -> re.Pattern[str]:
    """Return the pattern of a numbered part of a year: its number before the word or behind it. `words`: alternatives of the word."""
    behind = _NUMBER.replace("number", "behind")
    return compile_pattern(rf"(?:{_NUMBER}{_ORDINAL}(?:{words})|(?:{words})\s*{behind}){_BEFORE_YEAR}\Z", re.IGNORECASE)


def _words_of(key: str) -> str:
    """Return what the files of all languages have for a key of dates, as alternatives of a pattern."""
    found = (data.dates[key] for data in all_language_data().values() if key in data.dates)
    return "|".join(dict.fromkeys(found))
