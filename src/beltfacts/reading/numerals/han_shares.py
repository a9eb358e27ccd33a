"""Shares in Chinese: 三分之二, 百分之五, 千分之3, 三成五, 八八折, 半折.

Each function reads at an offset and returns None where its words do not occur. Other numerals are `han_figures`.
"""

from decimal import Decimal

from beltfacts.reading.lazy_regex import LazyPattern
from beltfacts.reading.numerals.han_numerals import NUMERALS, HanNumber, read_number
from beltfacts.reading.numerals.number_types import EXACT, Numeral, Refusal, share
from beltfacts.reading.words_chinese import COUNTERS, DIGITS, HALF_NOT_AFTER, NO_DISCOUNT, NO_SHARE, PREFIX_UNITS, SCALES

PER_SCALE = LazyPattern(r"[百千万萬亿億佰仟]+")
"""A denominator that makes the share one of a hundred, thousand ...: its value is given in per cent."""
_NUMERATOR = LazyPattern(r"[0-9](?:[0-9]|,(?=[0-9]{3}(?![0-9])))*(?:\.[0-9]+)?")
_TENTHS_MORE = LazyPattern(r"\s?([一二三四五六七八九])(?![一二三四五六七八九十百千万亿])")
_SLASHED = LazyPattern(r"又([1-9][0-9]{0,3})[/\u2044]([1-9][0-9]{0,3})(?![0-9/.])")


def product_of_scales(scales: str) -> Decimal:
    """Return the product of scales: 百万 is 10^6."""
    value = Decimal(1)
    for char in scales[:8]:
        value = EXACT.multiply(value, Decimal(SCALES[char]))
    return value


def read_denominator(text: str, at: int) -> HanNumber | None:
    """Read the denominator behind 又, in Chinese numerals or digits."""
    if digits := _NUMERATOR.match(text, at):
        return HanNumber(Decimal(digits[0].replace(",", "")), digits.end())
    return read_number(text, at)


def fraction_of_digits(text: str, start: int, end: int, value: Decimal) -> Numeral | Refusal | None:
    """Read "16分之5" and "350又3分之1", whose first number is in digits; None where no 分之 follows."""
    if text.startswith("分之", end):
        return read_fraction(text, start, HanNumber(value, end), Decimal(0))
    if text.startswith("又", end) and (lower := read_denominator(text, end + 1)) and text.startswith("分之", lower.end):
        return read_fraction(text, start, lower, value)
    return slashed_part(text, start, end, value)


def slashed_part(text: str, start: int, end: int, value: Decimal) -> Numeral | Refusal | None:
    """Read the fraction of "3又1/2" behind a number; None where no 又 with digits on both sides of a stroke follows."""
    found = _SLASHED.match(text, end)
    if not found:
        return None
    top, bottom = int(found[1]), int(found[2])
    if top >= bottom or value != value.to_integral_value():
        return Refusal(start, found.end(), "a fraction that is not clear")
    return Numeral(start, found.end(), EXACT.add(value, share(top, bottom)))


def read_fraction(text: str, at: int, lower: HanNumber, whole: Decimal) -> Numeral | Refusal:
    """Read numerator and value of a fraction whose denominator ends before 分之."""
    top_at = lower.end + 2
    top: Decimal | None = None
    end = top_at
    if digits := _NUMERATOR.match(text, top_at):
        following = read_number(text, top_at)
        if following and following.end > digits.end():
            top, end = following.value, following.end
        else:
            top, end = Decimal(digits[0].replace(",", "")), digits.end()
    elif text[top_at : top_at + 1] in NUMERALS and (number := read_number(text, top_at)):
        top, end = number.value, number.end
    prefix = text[end : end + 1] in ("千", "仟", "百") and text[end + 1 : end + 2] in tuple(PREFIX_UNITS)  # 二分之一千克
    if top is None or not lower.value or (text[end : end + 1] in NUMERALS and not prefix):
        return Refusal(at, max(end, top_at), "a fraction that is not clear")
    percent = not whole and PER_SCALE.fullmatch(text, at, lower.end)
    if percent:
        top = EXACT.multiply(top, Decimal(100))
    value = EXACT.divide(top, lower.value) if percent else share(top, lower.value)
    if percent:
        value = value.quantize(Decimal(1), context=EXACT) if value == value.to_integral_value(context=EXACT) else value
    value = EXACT.add(whole, value) if whole else value
    return Numeral(at, end, value, spelled=True, unit="%" if percent else "")


def tenths_of_digits(text: str, start: int, end: int, value: Decimal) -> Numeral | Refusal | None:
    """Read 成 and 折 behind digits; None where neither follows as a share."""
    at = end + 1 if text[end : end + 1] == " " else end
    return read_tenths(text, start, at, HanNumber(value, end)) if text[at : at + 1] in ("成", "折") else None


def read_tenths(text: str, start: int, at: int, number: HanNumber) -> Numeral | None:
    """Read 三成 and 三成半 as 30 and 35 %, 八五折 and 九折 as 85 and 90 %."""
    after, value = text[at + 1 : at + 2], number.value
    if text[at] == "折":
        if (after in NO_DISCOUNT and after) or not 0 < value < 100 or number.digits > 2:
            return None
        return Numeral(start, at + 1, EXACT.multiply(value, Decimal(10 if value < 10 else 1)), spelled=True, unit="%")
    if (after in NO_SHARE and after) or not 0 < value <= 10 or number.digits > 1 or number.scale > 10:
        return None
    end = at + 1
    if after == "半":
        value, end = EXACT.add(value, Decimal("0.5")), end + 1
    elif more := _TENTHS_MORE.match(text, end):
        value, end = EXACT.add(value, Decimal(DIGITS[more[1]]).scaleb(-1)), more.end()
    value = EXACT.multiply(value, Decimal(10))
    whole = value == value.to_integral_value()
    bound = "exact"
    if text[end : end + 1] in ("多", "余", "餘"):
        end, bound = end + 1, "more-than"
    return Numeral(start, end, value.quantize(Decimal(1)) if whole else value, spelled=True, unit="%", bound=bound)


def read_half(text: str, at: int) -> Numeral | None:
    """Read 半 as a half, 半折 and 对折 as half of a price, 半百 as fifty."""
    after = text[at + 1 : at + 2]
    if after == "折" and text[at + 2 : at + 3] not in NO_DISCOUNT:
        return Numeral(at, at + 2, Decimal(50), spelled=True, unit="%")
    before = text[at - 1 : at] if at else ""
    if (
        text[at] != "半"
        or not after
        or before in ("上", "下", "大", "前", "后", "後", "南", "北", "过", "過", "多", "减", "減", "参", "參")
    ):
        if before == "一" and text[at] == "半":
            return None
        return None
    if after == "百":
        return Numeral(at, at + 2, Decimal(50), spelled=True)
    if after in HALF_NOT_AFTER or after in NUMERALS or not (after in COUNTERS or after in "年月小里公毫千平立英"):
        return None
    return Numeral(at, at + 1, Decimal("0.5"), spelled=True)
