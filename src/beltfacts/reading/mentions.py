"""The numbers of a text, each with its sign and unit, and those left out that count nothing.

A piece of a word or sum (5G, 10+1), a date, a version, a label ("Figure 3"), an address is no quantity. What stands between two
numbers is `ranges`; words of bound before them ("more than") are `quantity`.
"""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import NamedTuple

from beltfacts.reading.lazy_regex import LazyPattern
from beltfacts.reading.numerals import Numeral, find_numerals, scale_value
from beltfacts.reading.units import counted_at, is_letter, unit_at

_AFTER_WORDS = {"above": "at-least", "up": "at-least", "below": "at-most", "so": "about"}
_AFTER_WORDS |= dict.fromkeys(("more", "over", "higher"), "at-least") | dict.fromkeys(("less", "fewer"), "at-most")
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_MONTHS += "|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec"
_MONTH_BEFORE = LazyPattern(rf"\b(?:{_MONTHS})\.?\s{{1,3}}\Z")
_MONTH_AFTER = LazyPattern(rf"\s{{1,3}}(?:of\s)?(?:{_MONTHS})\b")
_TIME_BEFORE = LazyPattern(r"\b(?:in|since|by|until|till|before|after|during|mid|early|late)[\s-]{1,3}\Z", re.I)
_LABEL_BEFORE = LazyPattern(
    r"\b(?:Version|Figure|Fig\.|Table|Chapter|Section|Route|Page|No\.|Article|Phase|Annex|Appendix|Item|Step|Volume|"
    r"Vol\.|Part|Line|Plus|ID|[Pp]{1,2}\.)\s{0,3}\Z"
)
_LISTED_BEFORE = LazyPattern(r"(?:\A|\n)\s{0,4}\Z")
_LISTED_AFTER = LazyPattern(r"\.\s{1,3}[\"\u201c]?[A-Z]|\.?\s{1,3}https?:")
_YEAR = LazyPattern(r"(?:19|20)[0-9]{2}")
VERSION = LazyPattern(r"[0-9]+\.0")
_ADDRESS = LazyPattern(r"[!-~]+")
_MONEY = LazyPattern(r"(?<![A-Za-z0-9])([A-Z]{0,3}[$€£¥￥]|USD|CNY|RMB|EUR|GBP|JPY|HKD)\s?\Z", re.I)
_MONEY_ENDS = frozenset("$€£¥￥DdYyBbRrPp")
_SIGN_ENDS = frozenset("-+\u2212Ss$€£¥￥")
_SIGN = LazyPattern(r"(?:(?<![^\s(\uff08\[])([-\u2212+])|\b(minus)\s{1,3})\Z", re.I)
_LAST_WORD = LazyPattern(r"(\w+)\s{1,3}\Z")
_SENTENCE_START = LazyPattern(r"(?:\A|[.;:!?\n])[\s\"\u201c\u2018(]*\Z")
_ARTICLE = LazyPattern(r"(?:\s+of)?\s+an?(?=\s)", re.I)
_DAY = LazyPattern(r"[0-3]?[0-9](?:st|nd|rd|th)?")
# What shows that a number is a piece of something else: 5G, 10:30, 24/7, 5-in-one, 10+1, 5 p.m., 3月.
_GLUED_AFTER = LazyPattern(r"[°‰]|[:/^]\w|\s?\+\s?[0-9]|\s?[ap]\.?m\b", re.I)
_PLAN = LazyPattern(r"[\s-]Year\sPlan")
_HYPHENED = LazyPattern(r"[-\u2013\u2212][^\W\d_]")
_HAN_AFTER = frozenset("月日号点时分世几来零一二三四五六七八九十百千万亿两")
_MORE_AFTER = LazyPattern(r"(?:\+|多|余|-plus\b)(?![0-9])")
_AFTER = LazyPattern(r"\s+(?:or|and(?=\s(?:above|up|below)))\s(\w+)\b(?!\s(?:than|[0-9$€£]|US))", re.I)


class Mention(NamedTuple):
    """A number with its unit and sign, before bounds and ranges are known."""

    number: Numeral
    low: Decimal
    high: Decimal
    unit: str | None
    start: int
    number_start: int
    number_end: int
    end: int
    money: bool = False  # the unit stands before the number
    dashed: bool = False  # a dash stands directly before it: the end of a range, or else of a name
    date: bool = False  # a bare year or the day of a date: kept only to see what it is joined to
    bound: str = "exact"


def find_mentions(text: str, units: Mapping[str, str]) -> Iterator[Mention | None]:
    """Yield each number with its unit, None where it is no quantity (it still parts its neighbours)."""
    addresses = _addresses(text)
    address = next(addresses, None)
    floor = 0
    for number in find_numerals(text):
        while address and address.end() <= number.start:
            address = next(addresses, None)
        if number.start < floor:
            continue  # "twenty" of "twenty-foot equivalent units"
        hidden = address and address.start() <= number.start
        part = None if hidden else _measured(text, number, floor, units)
        yield part
        floor = part.end if part else number.end


def _addresses(text: str) -> Iterator[re.Match[str]]:
    """Yield the web and mail addresses of a text, which hold digits that count nothing."""
    return (word for word in _ADDRESS.finditer(text) if "://" in word[0] or "@" in word[0] or "www." in word[0].lower())


def _measured(text: str, number: Numeral, floor: int, units: Mapping[str, str]) -> Mention | None:
    """Return a number with its sign and unit; None if it is a piece of a word, name, date or label."""
    start, number_start, value, unit = number.start, number.start, number.value, None
    last = text[max(floor, start - 2) : start].strip()[-1:]
    if last in _MONEY_ENDS and (mark := _MONEY.search(text, max(floor, start - 6), start)):
        start, unit = mark.start(), units.get(mark[1].lower())
        if not unit and mark[1] not in "¥￥":  # unknown dollars; but ¥, yen or yuan, stays a number without unit
            return None
    signed = _SIGN.search(text, max(floor, start - 8), start) if last in _SIGN_ENDS or unit else None
    if signed and not (floor and text[floor : signed.start()].isspace()):  # "20 -30": a range or a minus, see _run
        start = number_start = signed.start()
        value = value if signed[1] == "+" else value.copy_negate()
    if _glued_before(text, start) or ((number.ordinal or number.spelled) and _is_enumerator(text, number)):
        return None
    dashed = text[start - 1 : start] in tuple("-\u2013\u2212") if start else False
    part = Mention(number, value, value, unit, start, number_start, number.end, number.end, bool(unit), dashed)
    part = _with_unit(text, part, units)
    if _glued_after(text, part) or _is_name(text, part):
        return None
    return part._replace(date=True) if _is_date(text, part) else part


def _glued_before(text: str, start: int) -> bool:
    """Whether what stands before makes the number a piece of a word, a sum or a sequence: A1, .5, 10+1, 10:30, 第5."""
    last = text[start - 1] if start else " "
    if is_letter(last) or last in "./\\@#=&^*+$€£第百千万亿":
        return True
    if (last == ":" and text[start - 2 : start - 1].isdigit()) or (last in "'\u2019" and text[start - 2 : start - 1].isalnum()):
        return True
    return text[max(0, start - 3) : start].rstrip()[-1:] in tuple("+><=*\xd7")


def _glued_after(text: str, part: Mention) -> bool:
    """Whether what follows makes the number a piece of something else, or a footnote mark "[3]"."""
    after = text[part.end : part.end + 1]
    footnote = after == "]" and text[part.start - 1 : part.start] == "["
    if _PLAN.match(text, part.number.end):
        return True
    bare = not part.unit and (after in _HAN_AFTER or _HYPHENED.match(text, part.end))
    return bool(footnote or bare or is_letter(after) or _GLUED_AFTER.match(text, part.end))


def _is_enumerator(text: str, number: Numeral) -> bool:
    """Whether a number counts off or names: "First, ...", "at first", "21st Century", "Five-Year"."""
    after, before = text[number.end : number.end + 8], _LAST_WORD.search(text, max(0, number.start - 12), number.start)
    if number.ordinal and after[1:].lower() == "century" and not after[0].isalnum():
        return True
    if number.ordinal and number.spelled:
        starts = _SENTENCE_START.search(text, max(0, number.start - 6), number.start)
        return bool(after.startswith(",") and starts) or bool(before and before[1].lower() in ("at", "per"))
    named_after_a_size = after[:1] == "-" and before and before[1][-1].isdigit()  # "128,651 twenty-foot equivalent units"
    return bool(after[:1] == "-" and (after[1:2].isupper() or named_after_a_size))


def _is_date(text: str, part: Mention) -> bool:
    """Whether a number is the day of a month, or a bare year: 1900 to 2099 without unit, or after "in", "since"."""
    start, end = part.number.start, part.number.end
    if part.number.scale > 1 or part.money or part.unit == "%" or part.number_start < start:
        return False
    day, year = _DAY.fullmatch(text, start, end), _YEAR.fullmatch(text, start, end)
    if not (day or year or part.number.joined):
        return False
    if text[start - 1 : start] in ("'", "\u2019") and end == start + 2 and not part.unit:
        return True  # the class of '24
    month = _MONTH_BEFORE.search(text, max(0, start - 14), start)
    if not year:
        return bool(month or (day and not part.unit and _MONTH_AFTER.match(text, end)))
    timed = month or _TIME_BEFORE.search(text, max(0, start - 10), start)
    return not part.unit or bool(timed) or text[part.end - 1] == "年"


def _is_name(text: str, part: Mention) -> bool:
    """Whether a number without unit and scale is a version, a label, a heading: "FTA 3.0", "Figure 3", "2. Roads"."""
    start, end = part.number.start, part.number.end
    if part.number.scale > 1 or part.number.ordinal or part.unit:
        return False
    listed = _LISTED_AFTER.match(text, end) and _LISTED_BEFORE.search(text, max(0, start - 5), start)
    labelled = _LABEL_BEFORE.search(text, max(0, start - 14), start)
    return bool(listed or labelled or VERSION.fullmatch(text, start, end))


def _with_unit(text: str, part: Mention, units: Mapping[str, str]) -> Mention:
    """Add the unit after a number, and what may stand around it: "100+ ports", "half an hour", "5 km or more"."""
    if part.number.ordinal:
        return part
    part = _with_bound_after(text, part)
    article = _ARTICLE.match(text, part.end) if part.number.part else None
    found = (article and unit_at(text, article.end(), units)) or unit_at(text, part.end, units)
    if not found and not _YEAR.fullmatch(text, part.number.start, part.number.end):
        found = counted_at(text, part.end, units)
    if not found or (part.money and found[0] != part.unit):
        return part
    unit, end = found
    if text[part.end : end] == " m" and (longer := unit_at(text, end, units)):  # "50 m tonnes": million, not metres
        million, low = part.number._replace(scale=part.number.scale * 10**6), scale_value(part.low, 10**6)
        return part._replace(number=million, low=low, high=low, unit=longer[0], number_end=end, end=longer[1])
    return _with_bound_after(text, part._replace(unit=unit, end=end))


def _with_bound_after(text: str, part: Mention) -> Mention:
    if more := _MORE_AFTER.match(text, part.end):
        return part._replace(end=more.end(), bound="more-than")
    after = _AFTER.match(text, part.end)
    bound = _AFTER_WORDS.get(after[1].lower()) if after else None
    return part._replace(end=after.end(), bound=bound) if after and bound else part
