"""The ways of writing a date, English and simple Chinese: a pattern for each, and the function that writes it as EDTF.

Each row of `_ENGLISH` and `_CHINESE` is one way. Where dates stand in a text, and how two of them join, is `datewords`.
"""

import re
from calendar import monthrange
from collections.abc import Callable, Sequence
from functools import cache

from beltfacts.reading import edtf

MONTH_NUMBERS = [name[:3].lower() for name in edtf.MONTH_NAMES]
_NUMBERS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
_SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_ORDINALS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4}
_HANZI = {"上": 1, "十一": 11} | {word: number for number, word in enumerate("零一二三四五六七八九十")}
_WORDS = _ORDINALS | _HANZI | {word: number for number, word in enumerate(_NUMBERS)}
RELATIVE = {"this": 0, "last": -1, "next": 1, "今": 0, "去": -1, "明": 1}

_NAMES = "Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sep(?:t(?:ember)?)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?"

# What the words in capitals in a pattern stand for. No repetition is without a limit: matching stays linear.
_PARTS = {
    "YEAR": r"(?P<year>(?:19|20)[0-9]{2}|(?:this|last|next) year)",
    "DIGITS": r"(?P<year>(?:19|20)[0-9]{2})",
    "MONTH": rf"(?P<month>{_NAMES})\b\.?",
    "THROUGH": rf"(?P<until>{_NAMES})\b\.?",
    "DAY": r"(?P<day>0?[1-9]|[12][0-9]|3[01])(?:st|nd|rd|th)?",
    "UNTIL": r"(?P<until>0?[1-9]|[12][0-9]|3[01])(?:st|nd|rd|th)?",
    "DASH": r"(?: ?[-\u2013] ?| to )",
    "COUNT": rf"(?P<count>1[0-2]|[1-9]|{'|'.join(_NUMBERS[1:])})",
    "NTH": rf"(?P<nth>{'|'.join(_ORDINALS)}|latter|last|final)",
    "SERIAL": rf"(?P<nth>{'|'.join(_ORDINALS)})",
    "CODE": r"(?P<code>[HQ][1-4]|[1-4][HQ])",
    "SEASON": rf"(?P<season>{'|'.join(_SEASONS)})",
    "NIAN": r"(?:(?P<year>(?:19|20)[0-9]{2}|[今去明]) ?年)",
    "YUE": r"(?P<month>1[0-2]|0?[1-9])",
    "HANZI": r"(?P<count>十一|[一二三四五六七八九十]|1[01]|[1-9])",
    # A bare number is a year only where nothing makes it an amount.
    "NOMONEY": r"(?<![$€£¥₩₹])(?<![$€£¥₩₹]\s)" + "".join(rf"(?<!{c}\s)" for c in ("USD", "EUR", "GBP", "RMB", "CNY")),
    "NOAMOUNT": r"(?:(?=[至到])|(?!\w))(?! ?[%‰\uff05])(?! (?:per ?cent|hundred|thousand|million|billion|trillion"
    r"|mln|bn|dollars|yuan|euros?|USD|EUR|GBP|RMB|CNY)\b)",
}
# A date may be wrapped over two lines, but not over two paragraphs.
_GAP = r"(?:[^\S\n]{1,3}|[^\S\n]{0,2}\n[^\S\n]{0,8})"
# Not inside a word or a number: "B2024", "12024", "3.2024", "2024,5".
_BEFORE, _AFTER = r"(?<![0-9A-Za-z_])(?<![0-9][.,])", r"(?![0-9A-Za-z_])(?![.,][0-9])"

Write = Callable[[re.Match[str], int], str]
"""Writes what a pattern matched as EDTF, in a year."""


def write_month(match: re.Match[str], year: int) -> str:
    """A month of a year."""
    return f"{year}-{_month_number(match['month']):02}"


def write_day(match: re.Match[str], year: int) -> str:
    """A day of a month."""
    return f"{write_month(match, year)}-{int(match['day']):02}"


def _days(match: re.Match[str], year: int) -> str:
    return f"{write_day(match, year)}/{write_month(match, year)}-{int(match['until']):02}"


def _months(match: re.Match[str], year: int) -> str:
    return f"{write_month(match, year)}/{year}-{_month_number(match['until']):02}"


def _end(match: re.Match[str], year: int) -> str:
    month = _month_number(match["month"]) if match["month"] else 12
    return f"{year}-{month:02}-{monthrange(year, month)[1]}"


def _month_number(name: str) -> int:
    return int(name) if name.isdigit() else MONTH_NUMBERS.index(name[:3].lower()) + 1


def _first_or_last(size: int) -> Write:
    """For "first three quarters" and "last two months": `size` is the months in one of what is counted."""

    def write(match: re.Match[str], year: int) -> str:
        months = _number(match["count"]) * size
        if match["side"].lower() == "last":
            return f"{year}-{13 - months:02}/{year}-12"
        return f"{year}-01/{year}-{months:02}"

    return write


def _half(match: re.Match[str], year: int) -> str:
    return f"{year}-H{2 if match['nth'].lower() in ('latter', 'last', 'final', '下') else _number(match['nth'])}"


def _quarter(match: re.Match[str], year: int) -> str:
    return f"{year}-Q{4 if match['nth'].lower() in ('last', 'final') else _number(match['nth'])}"


def _code(match: re.Match[str], year: int) -> str:
    return f"{year}-{''.join(sorted(match['code'], reverse=True))}"


def _season(match: re.Match[str], year: int) -> str:
    return f"{year}-{_SEASONS[match['season'].lower()]}"


def _decade(_: re.Match[str], year: int) -> str:
    return f"{year // 10}X"


def _short_range(match: re.Match[str], year: int) -> str:
    return f"{year}/{year // 100}{match['until']}"


def _bare_year(_: re.Match[str], year: int) -> str:
    return str(year)


def _number(word: str) -> int:
    word = word.lower()
    return int(word) if word.isdecimal() else _WORDS[word]


_CODES = [code for part in ("h1", "h2", "h3", "h4", "q1", "q2", "q3", "q4") for code in (part, part[::-1])]

# A pattern has the group `year`, which may be empty only where there is a group `month`. It is tried, and made, only where a text has
# one of the words after it, in small letters: making all of them takes longer than a search.
_ENGLISH: list[tuple[str, Write, Sequence[str]]] = [
    (r"MONTH DAY(?:(?:, ?| )YEAR)?", write_day, MONTH_NUMBERS),
    (r"DAY(?: of)? MONTH(?:(?:, ?| )YEAR)?", write_day, MONTH_NUMBERS),
    (r"MONTH DAYDASHUNTIL(?:, ?| )YEAR", _days, MONTH_NUMBERS),
    (r"DAYDASHUNTIL MONTH(?:, ?| )YEAR", _days, MONTH_NUMBERS),
    (r"(?:(?:early|mid|late)(?: |-))?MONTH(?:(?:, ?| (?:of )?)YEAR)?", write_month, MONTH_NUMBERS),
    (r"(?:(?:end of (?:the )?|end-|end )(?:MONTH(?:, ?| ))?|year-end )YEAR", _end, ["end"]),
    (r"NTH half,?(?: of)? YEAR", _half, ["half"]),
    (r"NTH quarter,?(?: of)? YEAR", _quarter, ["quarter"]),
    (r"CODE(?:,? |-)?(?:of )?YEAR", _code, _CODES),
    (r"DIGITS(?: |-)?CODE", _code, _CODES),
    (r"(?P<side>first|last) COUNT months,?(?: of)? YEAR", _first_or_last(1), ["months"]),
    (r"(?P<side>first|last) COUNT quarters,?(?: of)? YEAR", _first_or_last(3), ["quarters"]),
    (r"SEASON(?:,? | of )YEAR", _season, [*_SEASONS]),
    (r"DIGITS-(?P<month>0[1-9]|1[0-2])-(?P<day>[0-3][0-9])", write_day, ["-"]),
    (r"DIGITS-(?P<month>0[1-9]|1[0-2])", write_month, ["-"]),
    (r"DIGITS(?:[-/](?!0|1[0-2])|\u2013)(?P<until>[0-9]{2})", _short_range, ["-", "/", "\u2013"]),
    (r"(?P<year>(?:19|20)[0-9]0)s", _decade, ["0s"]),
    (r"NOMONEYYEARNOAMOUNT", _bare_year, [""]),
]
# Parts of a year without the year, which whoever asks leaves out.
_YEARLESS: list[tuple[str, Write, Sequence[str]]] = [
    (r"SERIAL half", _half, ["half"]),
    (r"SERIAL quarter", _quarter, ["quarter"]),
    (r"CODE", _code, _CODES),
    (r"(?P<side>first) COUNT months", _first_or_last(1), ["months"]),
    (r"(?P<side>first) COUNT quarters", _first_or_last(3), ["quarters"]),
    (r"(?P<side>q1)DASHq(?P<count>[23])", _first_or_last(3), ["q1"]),
    (r"MONTHDASHTHROUGH", _months, MONTH_NUMBERS),
]
_YEARLESS_CHINESE: list[tuple[str, Write, Sequence[str]]] = [
    (r"(?P<nth>[上下])半年", _half, ["半年"]),
    (r"第?(?P<nth>[一二三四1-4])季度", _quarter, ["季度"]),
    (r"(?P<side>前)HANZI个?季度", _first_or_last(3), ["季度"]),
    (r"(?P<side>前)HANZI个月", _first_or_last(1), ["个月"]),
]
_CHINESE: list[tuple[str, Write]] = [
    (r"NIAN ?YUE ?月 ?DAY ?日", write_day),
    (r"NIAN ?YUE ?月", write_month),
    (r"NIAN ?YUE月?[-\u2013—至到](?P<until>1[0-2]|0?[1-9]) ?月", _months),
    (r"NIAN ?(?:YUE ?月)?[底末]", _end),
    *((r"NIAN ?" + pattern, write) for pattern, write, _ in _YEARLESS_CHINESE),
    (r"NIAN", _bare_year),
]
_ALL = [(_BEFORE + pattern + _AFTER, write, words) for pattern, write, words in _ENGLISH]
_ALL += [(_BEFORE + pattern, write, ["年"]) for pattern, write in _CHINESE]
_PARTS_ALONE = [(_BEFORE + pattern + _AFTER, write, words) for pattern, write, words in _YEARLESS] + _YEARLESS_CHINESE


def patterns_with_year(text: str) -> list[tuple[re.Pattern[str], Write]]:
    """The ways of writing a date that a text may hold, compiled."""
    return _possible(_ALL, text)


def patterns_without_year(text: str) -> list[tuple[re.Pattern[str], Write]]:
    """The ways of writing a part of a year without the year that a text may hold, compiled."""
    return _possible(_PARTS_ALONE, text)


def _possible(ways: list[tuple[str, Write, Sequence[str]]], text: str) -> list[tuple[re.Pattern[str], Write]]:
    plain = text.casefold()
    return [(compiled(pattern), write) for pattern, write, words in ways if any(word in plain for word in words)]


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """A pattern with what its words in capitals stand for, and with spaces that may be a line's end."""
    for name, part in _PARTS.items():
        pattern = pattern.replace(name, part)
    return re.compile(pattern.replace(" ", _GAP), re.IGNORECASE)
