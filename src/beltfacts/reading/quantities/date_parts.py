"""Numbers that are parts of a date or time, which are no figures: years, days, "first nine months of 2024", 1—9月, 10:30.

It knows what stands beside one number. Whole dates are `date_expressions`.
"""

import re

from beltfacts.reading.lazy_regex import LazyPattern
from beltfacts.reading.month_names import FULL_MONTHS, MONTH_NUMBERS
from beltfacts.reading.quantities.labels import plural_follows
from beltfacts.reading.words_english import MONTHS, TIME_BEFORE

_MONTH = "|".join(name.capitalize() for name in MONTH_NUMBERS)
_SMALL_MONTH = "|".join(name for name in FULL_MONTHS if name not in ("march", "may"))
"""Months in small letters that are no other words."""
_MONTH_AFTER = LazyPattern(rf"(?:\s{{1,3}}|-)(?:of\s)?(?:{_MONTH}|{_SMALL_MONTH})\b")
_YEAR = LazyPattern(r"(?:1[0-9]|20)[0-9]{2}")
_DAY = LazyPattern(r"(?:0?[1-9]|[12][0-9]|3[01])(?:st|nd|rd|th)?")
_LAST_WORD = LazyPattern(r"([^\W\d_]+)\.?[\s-]{1,3}\Z")
_OF_YEAR = r"(?:the\s(?:year|decade|fiscal)|(?:fiscal\s)?(?:19|20)[0-9]{2})"
_PART_OF_YEAR = LazyPattern(
    rf"[\s-]{{1,3}}(?:half|quarters?|months?|weeks?|days?|decades?)(?:\s{{1,3}}|,\s|-)?(?:of\s{_OF_YEAR}|(?:19|20)[0-9]{{2}})"
)
_COUNTED_PART = LazyPattern(
    r"[\s-]{1,3}(?:(?:half|quarters?|months?|weeks?|days?)\s{1,3})?(?:(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|[0-9]{1,2})\s)?"
    r"(?:months?|quarters?|weeks?|half|days|years)\s{1,3}(?:of\s|in\s)?(?:the\s(?:year|decade|fiscal)|(?:fiscal\s)?(?:19|20)[0-9]{2})"
)
_CLOCK = LazyPattern(r"[:\u2236][0-9]|\s?[ap]\.?m\b|\s?o['\u2019]clock|\s?(?:GMT|UTC)\b", re.IGNORECASE)
_HAN_DATE_AFTER = LazyPattern(
    r"\s?(?:月(?!球|饼|餅)|日(?!元|圆|圓|均|产|產|本)|号(?!线|召)|號(?!線)|点(?![0-9零〇一二三四五六七八九])|[点點][0-9]{1,2}分(?!之)|時(?!代)|时(?!代|速)"
    r"|世纪|世紀|年代|[-\u2013\u2014~至到]\s?[0-9]{1,2}\s?月)"
)
_LONGEST_HAN_DATE = 8
"""Characters of which one is Chinese where a number is a part of a Chinese date."""


def is_date_part(text: str, start: int, end: int, ordinal: bool, bounded: bool) -> bool:
    """Return whether the bare number `text[start:end]` is a year, or a day of a month.

    bounded: whether a qualifier other than "about" stands before it.
    """
    size = end - start
    if size > 4 or (size == 4 and not text[end - 1].isdigit() and not ordinal):
        return False
    if _YEAR.fullmatch(text, start, end):
        return _is_year(text, start, end, bounded)
    if not _DAY.fullmatch(text, start, end):
        return False
    if _MONTH_AFTER.match(text, end) and not text.startswith(" may ", end):
        return True
    before = _LAST_WORD.search(text, max(0, start - 14), start)
    return bool(before and before[1].lower() in MONTHS and (before[1][0].isupper() or before[1] not in _ALSO_WORDS))


def _is_year(text: str, start: int, end: int, bounded: bool) -> bool:
    """Return whether four digits are a year: from 1900 on where nothing shows a count, before that behind "in" or "since"."""
    before = _LAST_WORD.search(text, max(0, start - 14), start)
    word = before[1].lower() if before and "\n" not in before[0] and "." not in before[0] else ""
    timed = word in TIME_BEFORE or word in MONTHS
    modern = text[start : start + 2] in ("19", "20")
    if text[end : end + 1] == "年":
        return modern or text[start] == "1"
    if not modern:
        return timed and not plural_follows(text, end)
    if timed:
        return True
    if plural_follows(text, end):
        return not bounded and word in ("the", "a", "an", "its", "their", "his", "her", "our", "of", "and", "")
    return True


_ALSO_WORDS = frozenset(("may", "march", "mar", "sept", "dec", "jan", "sep", "oct"))
"""Names of months in small letters that are other words or abbreviations too."""
_YEAR_AFTER = LazyPattern(r",?\s{1,3}(?:of\s)?(?:1[5-9]|20)[0-9]{2}(?![0-9])")


def is_spelled_day(text: str, end: int, word: str) -> bool:
    """Return whether an ordinal in words is a day: "fourth of July", "January first 2000". `word` stands before it."""
    return bool(_MONTH_AFTER.match(text, end)) or (word.lower() in MONTHS and bool(_YEAR_AFTER.match(text, end)))


def is_clock(text: str, start: int, end: int) -> bool:
    """Return whether a number is a time of day, or a day, month or hour in Chinese."""
    after = text[end : end + 1]
    if after and after in " :\u2236aApP" and _CLOCK.match(text, end):
        return True
    if after >= "\u2e80" or (after and after in " -\u2013\u2014~至到" and max(text[end : end + _LONGEST_HAN_DATE]) >= "\u2e80"):
        return bool(_HAN_DATE_AFTER.match(text, end))
    return False


def is_part_of_year(text: str, end: int, word: str, ordinal: bool) -> bool:
    """Return whether a number belongs to "first half of 2024" or "the first nine months of 2024".

    end: the end of the number. word: the word before it.
    """
    if ordinal:
        return bool(_COUNTED_PART.match(text, end) or _PART_OF_YEAR.match(text, end))
    return word.lower() in ("first", "last", "final") and bool(_COUNTED_PART.match(text, end))
