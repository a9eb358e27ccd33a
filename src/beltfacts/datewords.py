"""Dates in running text, English and simple Chinese, as EDTF.

Each row of `_ENGLISH` and `_CHINESE` is one way of writing a date and the function that writes it as EDTF. The longest
phrase wins where several overlap; two dates joined by "to", a dash or "between ... and" become an interval.

It does not guess: a phrase without a year is left out unless the caller says which year is meant, "early" and "mid-"
keep the whole month, and what only looks like a year ("$2025", "2025%", "2025 million") is no date. It knows no
weekdays, no numeric dates but ISO 8601's (`5/8/2025` has two readings), and no years outside 1900-2099.
`2010-12` is read as a month, as ISO 8601 has it; with an en dash as two years.
"""

import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import product

from beltfacts.edtf import Date, DateError, parse

_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_NUMBERS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
_SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_ORDINALS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4}
_HANZI = {"上": 1, "十一": 11} | {word: number for number, word in enumerate("零一二三四五六七八九十")}
_WORDS = _ORDINALS | _HANZI | {word: number for number, word in enumerate(_NUMBERS)}
_RELATIVE = {"this": 0, "last": -1, "next": 1, "今": 0, "去": -1, "明": 1}

# What the words in capitals in a pattern stand for. No repetition is without a limit: matching stays linear.
_PARTS = {
    "YEAR": r"(?P<year>(?:19|20)[0-9]{2}|(?:this|last|next) year)",
    "DIGITS": r"(?P<year>(?:19|20)[0-9]{2})",
    "MONTH": r"(?P<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sep(?:t(?:ember)?)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?",
    "DAY": r"(?P<day>0?[1-9]|[12][0-9]|3[01])(?:st|nd|rd|th)?",
    "UNTIL": r"(?P<until>0?[1-9]|[12][0-9]|3[01])(?:st|nd|rd|th)?",
    "DASH": r"(?: ?[-\u2013] ?| to )",
    "COUNT": rf"(?P<count>1[0-2]|[1-9]|{'|'.join(_NUMBERS[1:])})",
    "NTH": rf"(?P<nth>{'|'.join(_ORDINALS)}|latter|last|final)",
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

_AND = " and "
_CONNECTOR = r" ?[-\u2013~] ?| (?:to|through|until|till) |[至到]|—(?=[0-9]{4} ?年)"
# What every date has in it, with and without a number for its year, and how far from there its words may reach.
_HAS_NUMBER = "(?:19|20)[0-9]{2}"
_HAS_WORD, _NEAR = f"{_HAS_NUMBER}|year|年|" + "|".join(_MONTHS), 128
_LEAD = r"\b(from|between) (?:the )?\Z"


@dataclass(frozen=True, slots=True)
class DatePhrase:
    """A date found in a text: `text[start:end]` (offsets in characters), those words, and the date they stand for."""

    start: int
    end: int
    text: str
    date: Date


def find_dates(text: str, anchor_year: int | None = None) -> list[DatePhrase]:
    """The dates in `text`, in order, without overlaps.

    `anchor_year` is the year in which the text speaks: with 2025, "last year" is 2024 and "Sept. 11" is 2025-09-11.
    Without it, such phrases are left out. No text raises an error.
    """
    found: list[DatePhrase] = []
    waiting: _Piece | None = None  # the date before, until it is known whether the next one makes it an interval
    for piece in _longest(text, anchor_year):
        interval = waiting and _join(text, waiting, piece)
        if interval:
            found.append(interval)
            waiting = None
            continue
        if waiting:
            found += waiting.alone(anchor_year)
        waiting = piece
    return found + (waiting.alone(anchor_year) if waiting else [])


_Write = Callable[[re.Match[str], int], str]


@dataclass(frozen=True, slots=True)
class _Piece:
    """One matched phrase; `year` is None where it names none, which a later date of an interval can lend it."""

    match: re.Match[str]
    write: _Write
    year: int | None

    def date(self, year: int | None) -> Date | None:
        """The date in that year, or None where there is no such day ("February 30")."""
        try:
            return None if year is None else parse(self.write(self.match, year))
        except DateError:
            return None

    def alone(self, anchor_year: int | None) -> list[DatePhrase]:
        """The phrase by itself; not a month without day and year ("May"), which is often another word."""
        year = anchor_year if self.year is None and self.write is not _month else self.year
        date, (start, end) = self.date(year), self.match.span()
        return [DatePhrase(start, end, self.match[0], date)] if date else []


def _longest(text: str, anchor_year: int | None) -> list[_Piece]:
    """The pieces in order; of those that overlap, the longest."""
    pieces = sorted(_pieces(text, anchor_year), key=lambda piece: piece.match.start() - piece.match.end())
    taken, kept = bytearray(len(text)), []
    for piece in pieces:
        start, end = piece.match.span()
        if not taken[start] and not taken[end - 1]:  # enough: what is taken is no shorter
            taken[start:end] = b"\1" * (end - start)
            kept.append(piece)
    return sorted(kept, key=lambda piece: piece.match.start())


def _pieces(text: str, anchor_year: int | None) -> Iterator[_Piece]:
    for (start, end), (pattern, write) in product(_windows(text, anchor_year), _phrases()):
        for match in pattern.finditer(text, start, end):
            piece = _Piece(match, write, _year(match["year"], anchor_year))
            if piece.year is None and (match["year"] or not match["month"][0].isupper()):
                continue  # "last year" of an unknown year; without a year only a capital tells "May 5" from "may 5"
            if piece.date(piece.year or 2024):  # a leap year, which has every day
                yield piece


def _windows(text: str, anchor_year: int | None) -> list[tuple[int, int]]:
    """The parts of the text near a year: most of a text has none, and the many patterns need not look at it."""
    windows = [(0, 0)]
    for match in _compiled(_HAS_NUMBER if anchor_year is None else _HAS_WORD).finditer(text):
        start, end = max(0, match.start() - _NEAR), match.end() + _NEAR
        if start <= windows[-1][1]:
            windows[-1] = (windows[-1][0], end)
        else:
            windows.append((start, end))
    return windows


def _year(words: str | None, anchor_year: int | None) -> int | None:
    if words and words[0].isdigit():
        return int(words[:4])
    return None if words is None or anchor_year is None else anchor_year + _RELATIVE[words.split()[0].lower()]


def _join(text: str, a: _Piece, b: _Piece) -> DatePhrase | None:
    """The interval from `a` to `b` where the words between say so; `a` may borrow the year: "June to July 2024"."""
    start, end = a.match.start(), b.match.end()
    lead = _compiled(_LEAD).search(text, max(0, start - 16), start)
    between = lead is not None and lead[1].lower() == "between"
    connector = _compiled(_AND if between else _CONNECTOR).match(text, a.match.end())
    if not connector or connector.end() != b.match.start() or (a.year is None and b.write not in (_month, _day)):
        return None
    first, last = a.date(a.year or b.year), b.date(b.year)
    if first is None or last is None or "/" in first.edtf + last.edtf:
        return None
    try:
        date = parse(f"{first.edtf}/{last.edtf}")
    except DateError:  # it would end before it starts
        return None
    start = lead.start() if lead else start
    return DatePhrase(start, end, text[start:end], date)


def _month(match: re.Match[str], year: int) -> str:
    return f"{year}-{_month_number(match):02}"


def _day(match: re.Match[str], year: int) -> str:
    return f"{_month(match, year)}-{int(match['day']):02}"


def _days(match: re.Match[str], year: int) -> str:
    return f"{_day(match, year)}/{_month(match, year)}-{int(match['until']):02}"


def _months(match: re.Match[str], year: int) -> str:
    return f"{_month(match, year)}/{year}-{int(match['until']):02}"


def _end(match: re.Match[str], year: int) -> str:
    month = _month_number(match) if match["month"] else 12
    return f"{year}-{month:02}-{monthrange(year, month)[1]}"


def _month_number(match: re.Match[str]) -> int:
    name: str = match["month"]
    return int(name) if name.isdigit() else _MONTHS.index(name[:3].lower()) + 1


def _first_or_last(size: int) -> _Write:
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


# A pattern has the group `year`, which may be empty only where there is a group `month`.
_ENGLISH: list[tuple[str, _Write]] = [
    (r"MONTH DAY(?:(?:, ?| )YEAR)?", _day),
    (r"DAY(?: of)? MONTH(?:(?:, ?| )YEAR)?", _day),
    (r"MONTH DAYDASHUNTIL(?:, ?| )YEAR", _days),
    (r"DAYDASHUNTIL MONTH(?:, ?| )YEAR", _days),
    (r"(?:(?:early|mid|late)(?: |-))?MONTH(?:(?:, ?| (?:of )?)YEAR)?", _month),
    (r"(?:(?:end of (?:the )?|end-|end )(?:MONTH(?:, ?| ))?|year-end )YEAR", _end),
    (r"NTH half,?(?: of)? YEAR", _half),
    (r"NTH quarter,?(?: of)? YEAR", _quarter),
    (r"CODE(?:,? |-)?(?:of )?YEAR", _code),
    (r"DIGITS(?: |-)?CODE", _code),
    (r"(?P<side>first|last) COUNT months,?(?: of)? YEAR", _first_or_last(1)),
    (r"(?P<side>first|last) COUNT quarters,?(?: of)? YEAR", _first_or_last(3)),
    (r"SEASON(?:,? | of )YEAR", _season),
    (r"DIGITS-(?P<month>0[1-9]|1[0-2])-(?P<day>[0-3][0-9])", _day),
    (r"DIGITS-(?P<month>0[1-9]|1[0-2])", _month),
    (r"DIGITS(?:[-/](?!0|1[0-2])|\u2013)(?P<until>[0-9]{2})", _short_range),
    (r"(?P<year>(?:19|20)[0-9]0)s", _decade),
    (r"NOMONEYYEARNOAMOUNT", _bare_year),
]
_CHINESE: list[tuple[str, _Write]] = [
    (r"NIAN ?YUE ?月 ?DAY ?日", _day),
    (r"NIAN ?YUE ?月", _month),
    (r"NIAN ?YUE月?[-\u2013—至到](?P<until>1[0-2]|0?[1-9]) ?月", _months),
    (r"NIAN ?(?:YUE ?月)?[底末]", _end),
    (r"NIAN ?(?P<nth>[上下])半年", _half),
    (r"NIAN ?第?(?P<nth>[一二三四1-4])季度", _quarter),
    (r"NIAN ?(?P<side>前)HANZI个?季度", _first_or_last(3)),
    (r"NIAN ?(?P<side>前)HANZI个月", _first_or_last(1)),
    (r"NIAN", _bare_year),
]


@cache
def _phrases() -> list[tuple[re.Pattern[str], _Write]]:
    """The table, compiled: on first use, so that importing stays cheap."""
    english = [(_compiled(_BEFORE + pattern + _AFTER), write) for pattern, write in _ENGLISH]
    return english + [(_compiled(_BEFORE + pattern), write) for pattern, write in _CHINESE]


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    for name, part in _PARTS.items():
        pattern = pattern.replace(name, part)
    return re.compile(pattern.replace(" ", _GAP), re.IGNORECASE)
