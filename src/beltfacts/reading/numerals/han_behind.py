"""What stands behind a number in Chinese and is a part of it: 5块5毛, 两个亿, 一个半月, 17个多月, 三米五, 1.5倍, 90日.

It changes the value or gives the unit of a number already read. Other units are `units`.
"""

from decimal import Decimal

from beltfacts.reading.lazy_regex import LazyPattern
from beltfacts.reading.numerals.han_numerals import NUMERALS
from beltfacts.reading.numerals.number_types import EXACT, Numeral, Refusal, scale_value
from beltfacts.reading.words_chinese import DIGITS

BEHIND = frozenset("块塊元圆圓毛角分个個倍米日亩畝斤")
"""Characters directly behind a number with which its value may go on."""

_DIGIT = f"[1-9{''.join(char for char, value in DIGITS.items() if value)}]"
# What may follow an amount that is said in full: 5块左右 is money, 5块石头 is five pieces of stone.
_CLOSED = r"(?:(?![^\W_])|(?=整|左右|上下|以[上下内內]|的|人民[币幣]|每|[多余餘](?![^\W_])|不等|[到至起和与與]))"
_TENTHS_AND_MORE = LazyPattern(rf"[块塊元圆圓][零〇]?({_DIGIT})[毛角](?![形铁鐵板梁架巾])(?:[零〇]?({_DIGIT})(?:分|(?![^\W_])))?[钱錢]?")
_HUNDREDTHS = LazyPattern(rf"[块塊元圆圓][零〇]?({_DIGIT})分(?![之钟鐘])[钱錢]?")
_SHORT = LazyPattern(rf"[块塊]([零〇])?({_DIGIT}){_CLOSED}")
_DOUBTFUL = LazyPattern(rf"[块塊]{_DIGIT}(?![百佰千仟万萬亿億个個])")
_PIECES = LazyPattern(rf"[块塊]{_CLOSED}")
_SMALL_MONEY = LazyPattern(rf"[毛角](?:[零〇]?({_DIGIT})分)?[钱錢]?{_CLOSED}")
_CENTS = LazyPattern(rf"分[钱錢]{_CLOSED}")
_SECONDS = LazyPattern(r"分\s?(?:[0-5]?\d(?:\.\d{1,3})?|[一二三四五]?十?[一二三四五六七八九十])\s?秒")
"""Minutes before seconds: 1分20秒."""
_METRES = LazyPattern(rf"米({_DIGIT})({_DIGIT})?(?:(?![^\W_])|(?=[高宽寬长長深厚的]))")
_DAYS = LazyPattern(r"日(?!元|圆|圓|币|幣|均|产|產|本|期|报|報|照|夜|用)")
_DAYS_LIMIT = LazyPattern(r"日(?:以?[内內])")
_PARTS = LazyPattern(r"[个個](?:(半)|多)(?:(月)(?!球|饼|餅)|(小[时時]|钟[头點点]|鐘[頭點])|(星期|[礼禮]拜)|(百分[点點])|(?=世纪|世紀))")
_TENTHS = {
    "亩": LazyPattern(rf"亩({_DIGIT})分(?![之钟鐘])"),
    "畝": LazyPattern(rf"畝({_DIGIT})分(?![之钟鐘])"),
    "斤": LazyPattern(rf"斤({_DIGIT})[两兩]"),
}
"""Units of which the next smaller one is a tenth: 一亩三分 is 1.3 mu, 三斤二两 is 3.2 jin."""
_TENTH_UNITS = {"亩": "{mu}", "畝": "{mu}", "斤": "{jin}"}
_PART_UNITS = {2: "mo", 3: "h", 4: "wk", 5: "{percentage-point}"}
_HUNDRED_MILLIONS = LazyPattern(r"[个個][亿億](?![万萬级級])")
_LONGEST_DAYS = 3660
"""Days of the longest time given in 日: ten years."""


def read_behind(text: str, number: Numeral) -> Numeral | Refusal:
    """Read on behind a number whose next character is one of `BEHIND`."""
    if number.ordinal or number.unit:
        return number
    char = text[number.end]
    if char in "个個":
        return read_classifier(text, number) or number
    if char == "倍":
        half = text[number.end + 1 : number.end + 2] == "半" and number.value == number.value.to_integral_value()
        value = EXACT.add(number.value, Decimal("0.5")) if half else number.value
        return number._replace(end=number.end + 1 + half, value=value, unit="{multiple}")
    if char in _TENTHS:
        found = _TENTHS[char].match(text, number.end)
        return (
            number._replace(end=found.end(), value=_plus(number, found[1], 1), unit=_TENTH_UNITS[char])
            if found and _is_small(number)
            else number
        )
    if char == "米":
        return _metres(text, number)
    if char == "日":
        return number._replace(end=number.end + 1, unit="d") if counts_days(text, number.start, number.end, number.value) else number
    return _money(text, number)


def counts_days(text: str, start: int, end: int, value: Decimal) -> bool:
    """Return whether a number before 日 is a count of days: above 31, or in 十五日内."""
    if value != value.to_integral_value() or not 0 < value < _LONGEST_DAYS:
        return False
    if value > 31:
        return _DAYS.match(text, end) is not None
    return text[start - 1 : start] not in ("月", "-", "至", "到") and _DAYS_LIMIT.match(text, end) is not None


def read_classifier(text: str, number: Numeral) -> Numeral | Refusal | None:
    """Read 个亿, 个半 and 个多 behind a number; None where they do not follow."""
    if (found := _HUNDRED_MILLIONS.match(text, number.end)) and number.scale < 10**8:
        if text[found.end() : found.end() + 1] in NUMERALS:
            return Refusal(number.start, found.end() + 1, "Chinese numerals that make no number")
        return number._replace(end=found.end(), value=scale_value(number.value, 10**8), scale=10**8)
    part = _PARTS.match(text, number.end)
    if not part or (part[1] and number.scale > 1):
        return None
    unit = next((code for group, code in _PART_UNITS.items() if part[group]), "")
    if part[1]:
        return number._replace(end=part.end(), value=EXACT.add(number.value, Decimal("0.5")), unit=unit)
    return number._replace(end=part.end(), bound="more-than", unit=unit)


def _metres(text: str, number: Numeral) -> Numeral:
    """Read 三米五 as 3.5 m and 一米七五 as 1.75 m; return other numbers as they are."""
    found = _METRES.match(text, number.end)
    if not found or not _is_small(number):
        return number
    value = _plus(number, found[1], 1)
    if found[2]:
        value = EXACT.add(value, Decimal(DIGITS.get(found[2]) or found[2]).scaleb(-2))
    return number._replace(end=found.end(), value=value, unit="m")


def _plus(number: Numeral, digit: str, places: int) -> Decimal:
    """Return a number and a digit of the given decimal place."""
    return EXACT.add(number.value, Decimal(DIGITS.get(digit) or digit).scaleb(-places))


def _is_small(number: Numeral) -> bool:
    return number.value == number.value.to_integral_value() and number.value < 100 and number.scale == 1


def _money(text: str, number: Numeral) -> Numeral | Refusal:
    """Read 块, 毛, 角 and 分 behind a number as yuan and their parts."""
    end, char = number.end, text[number.end]
    whole = number.value == number.value.to_integral_value() and number.bound == "exact"
    if char in "块塊元圆圓":
        value = None
        if whole and (found := _TENTHS_AND_MORE.match(text, end)):
            value = _plus(number, found[1], 1)
            value = EXACT.add(value, _plus(number, found[2], 2) - number.value) if found[2] else value
        elif whole and (found := _HUNDREDTHS.match(text, end)):
            value = _plus(number, found[1], 2)
        elif whole and (found := _SHORT.match(text, end)) and (found[1] or number.scale == 1):
            value = _plus(number, found[2], 2 if found[1] else 1)
        elif _DOUBTFUL.match(text, end):
            return Refusal(number.start, end + 2, "a tenth of a yuan, or the next word")
        elif (found := _PIECES.match(text, end)) and text[number.start : end] not in ("一", "半"):
            return number._replace(end=found.end(), unit="CNY")
        return number._replace(end=found.end(), value=value, scale=1, unit="CNY") if found and value is not None else number
    if char in "毛角":
        found = _SMALL_MONEY.match(text, end)
        if not found or (found[1] and not whole) or (char == "角" and not found[1] and _may_be_corners(text, number, found.end())):
            return Refusal(number.start, end + 1, "a tenth of a yuan, or a part of a word")
        value = _scaled(number.value, 1)
        value = EXACT.add(value, Decimal(DIGITS.get(found[1]) or found[1]).scaleb(-2)) if found[1] else value
        return number._replace(end=found.end(), value=value, scale=1, unit="CNY")
    before = text[number.start - 2 : number.start]
    if before in ("小时", "小時") and number.value < 60:
        return number._replace(end=end + 1, unit="min")
    if before[-1:] in ("点", "點", "时", "時") and number.value < 60:
        return Refusal(number.start, end + 1, "a time")
    if whole and _SECONDS.match(text, end):
        return number._replace(end=end + 1, unit="min")
    if found := _CENTS.match(text, end):
        return number._replace(end=found.end(), value=_scaled(number.value, 2), scale=1, unit="CNY")
    if text.strip() == text[number.start : end + 1]:
        return Refusal(number.start, end + 1, "points, minutes or hundredths of a yuan")
    return number


def _may_be_corners(text: str, number: Numeral, end: int) -> bool:
    """Return whether a Chinese numeral before 角 may count corners (四角) or stand in a name (长三角): no money is named near it."""
    start = number.start
    if not number.spelled or text[end - 1] in "钱錢" or text.strip() == text[start:end]:
        return False
    return not any(char in "元块塊价價钱錢费費币幣" for char in text[max(0, start - 8) : start])


def _scaled(value: Decimal, places: int) -> Decimal:
    """Return a value divided by 10 for each place."""
    return value.scaleb(-places, context=EXACT)
