"""Tell Chinese numerals that are numbers from words that hold a numeral: 四川, 一切, 星期三, 十分, 三月.

It looks at the characters beside a numeral whose value `han_numerals` has read.
"""

from beltfacts.reading.numerals.han_behind import counts_days
from beltfacts.reading.numerals.han_numerals import NUMERALS, HanNumber, read_number
from beltfacts.reading.words_chinese import (
    COUNTERS,
    DATES_AFTER,
    DIGITS,
    ERAS,
    HOLIDAYS,
    MEASURES_AFTER_ONE,
    NAME_BEFORE,
    NEGATIVE_NOT_AFTER,
    NO_DATES_AFTER,
    NO_NUMBER_AFTER,
    PLAIN_DIGITS,
    SINGLE_BEFORE,
    TENS,
    UNITS_AFTER_ONE_CHARACTER,
    YEAR_NAMES,
    YEARS_LAST,
)


def _is_alone(text: str, start: int, end: int) -> bool:
    """Return whether nothing but marks and spaces stands beside a numeral."""
    before, after = text[start - 1 : start] if start else "", text[end : end + 1]
    return not (before.isalnum() or after.isalnum())


def why_no_number(text: str, at: int, number: HanNumber) -> str | None:
    """Return why a Chinese numeral is no number, or None where it is one. An empty reason: a part of another word."""
    end = number.end
    size = end - at
    after = text[end : end + 1]
    before = text[max(0, at - 4) : at]
    if text.startswith(DATES_AFTER, end) and not text.startswith(NO_DATES_AFTER, end):
        if after != "日" or number.scale > 1 or not counts_days(text, at, end, number.value):
            return "a date, time or label"
        return None
    if after == "年" and (why := _why_no_years(text, at, number)) is not None:
        return why
    if size == 1:
        return _single(text, at, before, after)
    if number.bare and before.endswith(("上", "数", "數", "几", "幾", "成")):
        return "a number that is not clear"
    if number.bare and text[at] not in "十拾":
        counted = after in COUNTERS or after in "美欧歐英日韩韓新澳加"
        return None if (counted and not after.isspace() and after) or _is_alone(text, at, end) else ""
    if text[at:end] == "十一" and (text.startswith(HOLIDAYS, end) or before.endswith("双")):
        return ""
    if before.endswith(("星期", "礼拜")):
        return ""
    return None


def _why_no_years(text: str, at: int, number: HanNumber) -> str | None:
    """Return why a numeral before 年 is no count of years: a calendar year, an era, a school year; None where it may be one."""
    end = number.end
    if text[at - 1 : at] == "第":
        return None
    if text.startswith(YEAR_NAMES, end) or text[max(0, at - 2) : at] in ERAS:
        return "a year or a name"
    year = 1900 <= number.value < 2100 and number.bound == "exact"
    return "a year" if year and not text.startswith(YEARS_LAST, end) else None


def _single(text: str, at: int, before: str, after: str) -> str | None:
    """Judge a numeral of one character: it needs a counter or unit, or to stand alone."""
    char = text[at]
    if _is_alone(text, at, at + 1):
        return None if char in DIGITS or char in "十拾" or char in TENS else ""
    if before.endswith("第"):
        return None
    if before.endswith(NAME_BEFORE) and not before.endswith("不高") and not (after == "米" and before.endswith("高")):
        return ""
    if before[-1:] == "比" and before[-2:-1].isnumeric() and not before[-3:-2].isnumeric():
        return ""  # 五比三
    if char in "百佰千仟万萬亿億" or char in "零〇":
        return ""
    if before.endswith(("负", "負")) and before[-2:-1] not in NEGATIVE_NOT_AFTER:
        if after in ("层", "層", "楼", "樓"):
            return ""
        if not after.isalpha() or after == "的":
            return None
    if char not in PLAIN_DIGITS and char not in "十":
        return None if after in COUNTERS and after else ""
    if char == "十" and after and after in NO_NUMBER_AFTER["十"] and not text.startswith(("分之", "分钟", "分鐘"), at + 1):
        return ""
    if after in ("到", "至", "~") and text[at + 2 : at + 3] in NUMERALS and read_number(text, at + 2):
        return None
    if char == "一":
        return _one(text, at, before, after)
    if after in COUNTERS and after:
        return None
    if text.startswith(UNITS_AFTER_ONE_CHARACTER, at + 1):
        return None
    shown = before.endswith(("前", "是")) or (before.endswith(SINGLE_BEFORE) and not after.isalpha())
    return None if shown else ""


def _one(text: str, at: int, before: str, after: str) -> str | None:
    """Judge 一, which is an article before most counters."""
    whole = text.strip(" \n\t。.")
    if after in COUNTERS and after and len(whole) <= 2:
        return None
    if before.endswith(("这", "那", "每", "某", "任", "另", "哪", "這", "任何", "有")):
        return ""
    if text.startswith(MEASURES_AFTER_ONE, at + 1):
        return None
    return None if (before.endswith(("是", "到", "至")) and not after.isalpha()) or before.endswith("不是") else ""
