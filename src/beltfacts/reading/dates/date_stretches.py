"""Find the parts of a text that may be dates: what stands around a year or 年. The rest need not be looked at. It reads no date."""

from beltfacts.reading.dates.date_tokens import may_be_in_date
from beltfacts.reading.lazy_regex import LazyPattern
from beltfacts.reading.month_names import SHORT_MONTHS

_TRIGGER = LazyPattern(
    "[0-9年世CcDEFfQqHh](?:(?<=[12])(?<![0-9].)[0-9]{3}(?![0-9])|(?<=年)|(?<=世)[纪紀]|(?<=[Cc])entur"
    r"|(?<=[CDE])(?:(?:(?<=AD)|(?<=A\.D)|(?<=CE)|(?<=C\.E))\b|(?:(?<=BC)|(?<=B\.C)|(?<=B\. C))(?:\.? ?E)?\b)"
    "|(?<=[Ff])[Yy]['\u2019]?[0-9]{2}|(?<=[QqHh])[1-4] ?['\u2019][0-9]|(?<=[1-4])[QqHh]['\u2019]?[0-9]{2})"
)
"""What a date with a year contains: the year, 年, a century, an era, or a code as 3Q24 and FY24."""
_TRIGGER_WITH_ANCHOR = LazyPattern(
    "|".join(
        (
            "年",
            "月",
            "上个",
            "year",
            "Year",
            "decade",
            "month",
            *(name for short in SHORT_MONTHS for name in (short.title(), short.upper())),
        )
    )
    + "|May|MAY"
)
"""What a date contains that is counted from the time of the text."""
_BEFORE = 72
"""How far the words of a date reach before its year, in characters."""
_AFTER = 56
"""How far they reach after it."""
_HAN_BEFORE = 24
"""How far they reach before its 年, and _HAN_AFTER after it."""
_HAN_AFTER = 32
_SPACES = "\n\t\r\xa0\u2009\u202f\u3000"
_MOST_EXTENDED = 24
"""How far a stretch is lengthened to end with a whole word."""


def find_stretches(text: str, anchored: bool) -> list[tuple[int, int]]:
    """Return the parts of a text that may be a date: the words of dates around a year. Most of a text has none."""
    places = [match.span() for match in _TRIGGER.finditer(text)]
    if anchored:
        places = sorted(places + [match.span() for match in _TRIGGER_WITH_ANCHOR.finditer(text)])
    for space in _SPACES:
        text = text.replace(space, " ")
    found: list[tuple[int, int]] = []
    for first, last in places:
        if found and first <= found[-1][1]:
            found[-1] = (found[-1][0], max(_reach_on(text, last), found[-1][1]))
            continue
        start, end = _reach_back(text, first), _reach_on(text, last)
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


def _reach_back(text: str, first: int) -> int:
    """Return where the words of dates before a trigger begin, with one other word before them."""
    least = max(0, first - (_HAN_BEFORE if text[first] > "\u2e80" else _BEFORE))
    at = text.rfind(" ", least, first)
    while at > least:
        before = text.rfind(" ", least, at)
        if not may_be_in_date(text[before + 1 : at]):
            return max(before, least)
        at = before
    return _word_start(text, least)


def _reach_on(text: str, last: int) -> int:
    """Return where the words of dates after a trigger end, with one other word after them."""
    most = min(len(text), last + (_HAN_AFTER if text[last - 1] > "\u2e80" else _AFTER))
    at = text.find(" ", last, most)
    while 0 <= at < most:
        after = text.find(" ", at + 1, most)
        if after < 0:
            break
        if not may_be_in_date(text[at + 1 : after]):
            return after
        at = after
    return _word_end(text, most)


def _word_start(text: str, at: int) -> int:
    least = max(0, at - _MOST_EXTENDED)
    while least < at < len(text) and text[at - 1].isalnum() and text[at].isalnum():
        at -= 1
    return at


def _word_end(text: str, at: int) -> int:
    most = min(len(text), at + _MOST_EXTENDED)
    while 0 < at < most and text[at - 1].isalnum() and text[at].isalnum():
        at += 1
    return at
