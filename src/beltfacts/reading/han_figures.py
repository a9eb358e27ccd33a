"""Figures in Chinese numerals: which numerals are numbers, with 分之, 成, 折, 半, 番 and 第 around them.

It tells numbers from words that hold a numeral (四川, 一切, 星期三). The value of a numeral is `han_numerals`.
"""

import re
from decimal import Decimal

from beltfacts.reading.han_numerals import HanNumber, read_number
from beltfacts.reading.number_types import EXACT, Numeral, Refusal, scale_value, share
from beltfacts.reading.words_chinese import (
    COUNTERS,
    DATES_AFTER,
    DIGITS,
    HALF_NOT_AFTER,
    HOLIDAYS,
    LABELS_AFTER,
    NAME_BEFORE,
    NO_DISCOUNT,
    NO_DOZEN,
    NO_NUMBER_AFTER,
    NO_SHARE,
    PLAIN_DIGITS,
    SCALES,
    SINGLE_BEFORE,
    TENS,
)

NUMERALS = frozenset((*DIGITS, *SCALES, *TENS))
_PER_SCALE = re.compile(r"[百千万萬亿億佰仟]+")
_NUMERATOR = re.compile(r"[0-9](?:[0-9]|,(?=[0-9]{3}(?![0-9])))*(?:\.[0-9]+)?")
_TENTHS_MORE = re.compile(r"\s?([一二三四五六七八九])(?![一二三四五六七八九十百千万亿])")
_DOUBLINGS = re.compile(r"翻(?:了|了近|近)?([一二两兩三四])?番")
_TIME = re.compile(r"[一二三四五六七八九十廿两兩]{1,3}[点點时時](?:[零〇一二三四五六七八九十廿半]{1,4}[分刻]?)?")


def read_figure_at(text: str, at: int) -> Numeral | Refusal | None:
    """Read the figure in Chinese numerals at an offset; None where the character is a part of another word."""
    char = text[at]
    if char == "翻":
        found = _DOUBLINGS.match(text, at)
        return Numeral(at, found.end(), Decimal(2 ** DIGITS.get(found[1] or "一", 1)), unit="{multiple}") if found else None
    if char in "半对對":
        return _half(text, at)
    if (lower := _PER_SCALE.match(text, at)) and text.startswith("分之", lower.end()):
        return _fraction(text, at, HanNumber(_product(lower[0]), lower.end()), Decimal(0))
    number = read_number(text, at)
    if number is None:
        end = at + 1
        while end < len(text) and text[end] in NUMERALS:
            end += 1
        return Refusal(at, end, "Chinese numerals that make no number") if end - at > 1 and not _is_word(text, at, end) else _skip(at, end)
    return finish(text, at, number)


def _product(scales: str) -> Decimal:
    """Return the product of scales: 百万 is 10^6."""
    value = Decimal(1)
    for char in scales[:8]:
        value = EXACT.multiply(value, Decimal(SCALES[char]))
    return value


def _skip(at: int, end: int) -> Refusal | None:
    return Refusal(at, end, "") if end - at > 1 else None


def finish(text: str, at: int, number: HanNumber, literal: bool = False) -> Numeral | Refusal | None:
    """Read what stands around a numeral: 分之, 成, 折, 倍, 第, and whether it is a number.

    `literal`: whether it starts with digits (3亿), so that it is a number in any case.
    """
    end = number.end
    after = text[end : end + 1]
    if after == "分" and text.startswith("之", end + 1):
        return _fraction(text, at, number, Decimal(0))
    if after == "又" and (lower := _lower(text, end + 1)) and text.startswith("分之", lower.end):
        return _fraction(text, at, lower, number.value)
    if after in ("成", "折") or (after == " " and text[end + 1 : end + 2] == "成"):
        found = _tenths(text, at, end + (after == " "), number)
        if found:
            return found
    if after in NUMERALS and after and after not in "两兩":
        return Refusal(at, end + 1, "Chinese numerals that make no number")
    if number.digits > 1:
        return Refusal(at, end, "digits side by side, such as a year")
    if not literal and (why := _no_number(text, at, number)) is not None:
        time = _TIME.match(text, at)
        return Refusal(at, max(end, time.end() if time else 0), why)
    if after == "打" and text[end + 1 : end + 2] not in NO_DOZEN:
        return Numeral(at, end + 1, EXACT.multiply(number.value, Decimal(12)), 12, spelled=not literal)
    if after in ("块", "塊") and (short := _short_money(text, end + 1)):
        return Numeral(at, short[1], EXACT.add(number.value, short[0]), spelled=not literal)
    unit = "{multiple}" if after == "倍" else ""
    end += 1 if unit else 0
    ordinal = text[at - 1 : at] == "第"
    if ordinal and text[end : end + 1] in LABELS_AFTER:
        return Refusal(at - 1, end, "the number of a thing")
    value = number.value
    if text.startswith(("个半", "個半"), end) and number.scale == 1 and text[end + 2 : end + 3] in ("小", "月", "钟", "鐘", "世", "百"):
        return Numeral(at, end + 2, EXACT.add(value, Decimal("0.5")), spelled=True)
    start = at - 1 if ordinal else at
    return Numeral(start, end, value, number.scale, ordinal=ordinal, spelled=not literal, unit=unit, bound=number.bound)


_SHORT_MONEY = re.compile(r"(零|〇)?([一二两兩三四五六七八九])(?:毛|角|分)?(?![一二三四五六七八九十百千万亿个個])")


def _short_money(text: str, at: int) -> tuple[Decimal, int] | None:
    """Read the tenths or hundredths of 一块二 and 三块零四; return them and where they end."""
    found = _SHORT_MONEY.match(text, at)
    return (Decimal(DIGITS[found[2]]).scaleb(-2 if found[1] else -1), found.end()) if found else None


def _lower(text: str, at: int) -> HanNumber | None:
    """Read the denominator behind 又, in Chinese numerals or digits."""
    if digits := _NUMERATOR.match(text, at):
        return HanNumber(Decimal(digits[0].replace(",", "")), digits.end())
    return read_number(text, at)


def fraction_of_digits(text: str, start: int, end: int, value: Decimal) -> Numeral | Refusal | None:
    """Read "16分之5" and "350又3分之1", whose first number is in digits; None where no 分之 follows."""
    if text.startswith("分之", end):
        return _fraction(text, start, HanNumber(value, end), Decimal(0))
    if text.startswith("又", end) and (lower := _lower(text, end + 1)) and text.startswith("分之", lower.end):
        return _fraction(text, start, lower, value)
    return None


def _fraction(text: str, at: int, lower: HanNumber, whole: Decimal) -> Numeral | Refusal:
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
    if top is None or not lower.value or text[end : end + 1] in NUMERALS:
        return Refusal(at, max(end, top_at), "a fraction that is not clear")
    percent = not whole and _PER_SCALE.fullmatch(text, at, lower.end)
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
    return _tenths(text, start, at, HanNumber(value, end)) if text[at : at + 1] in ("成", "折") else None


def _tenths(text: str, start: int, at: int, number: HanNumber) -> Numeral | None:
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


def _half(text: str, at: int) -> Numeral | None:
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
    if after in HALF_NOT_AFTER or after in NUMERALS or not (after in COUNTERS or after in "年月小里"):
        return None
    return Numeral(at, at + 1, Decimal("0.5"), spelled=True)


def _is_alone(text: str, start: int, end: int) -> bool:
    """Return whether nothing but marks and spaces stands beside a numeral."""
    before, after = text[start - 1 : start] if start else "", text[end : end + 1]
    return not (before.isalnum() or after.isalnum())


def _is_word(text: str, start: int, end: int) -> bool:
    return end - start == 1 and not _is_alone(text, start, end)


def _no_number(text: str, at: int, number: HanNumber) -> str | None:
    """Return why a Chinese numeral is no number, or None where it is one. An empty reason: a part of another word."""
    end = number.end
    size = end - at
    after = text[end : end + 1]
    before = text[max(0, at - 4) : at]
    if text.startswith(DATES_AFTER, end) and not text.startswith(("个月", "個月", "点五", "號線", "号线", "时代"), end):
        return "a date, time or label"
    if size == 1:
        return _single(text, at, before, after)
    if number.bare and text[at] not in "十拾":
        counted = after in COUNTERS or after in "美欧歐英日韩韓新澳加"
        return None if (counted and not after.isspace() and after) or _is_alone(text, at, end) else ""
    if text[at:end] == "十一" and (text.startswith(HOLIDAYS, end) or before.endswith("双")):
        return ""
    if before.endswith(("星期", "礼拜")):
        return ""
    return None


def _single(text: str, at: int, before: str, after: str) -> str | None:
    """Judge a numeral of one character: it needs a counter or unit, or to stand alone."""
    char = text[at]
    if _is_alone(text, at, at + 1):
        return None if char in DIGITS or char in "十拾" or char in TENS else ""
    if before.endswith("第"):
        return None
    if before.endswith(NAME_BEFORE) and not before.endswith("不高"):
        return ""
    if char in "百佰千仟万萬亿億" or char in "零〇":
        return ""
    if char not in PLAIN_DIGITS and char not in "十":
        return None if after in COUNTERS and after else ""
    if char == "十" and after in NO_NUMBER_AFTER["十"] and not text.startswith("分之", at + 1):
        return ""
    if after in ("到", "至", "~") and text[at + 2 : at + 3] in NUMERALS and read_number(text, at + 2):
        return None
    if char == "一":
        return _one(text, at, before, after)
    if after in COUNTERS and after:
        return None
    if text.startswith(
        (
            "小时",
            "小時",
            "分钟",
            "分鐘",
            "公里",
            "公斤",
            "公顷",
            "公升",
            "公分",
            "美元",
            "欧元",
            "歐元",
            "英镑",
            "英里",
            "百分",
            "厘米",
            "毫",
            "平方",
            "立方",
            "加",
            "角",
            "毛",
            "分",
            "分钱",
            "美分",
            "欧分",
        ),
        at + 1,
    ):
        return None
    return (
        None if (before.endswith(SINGLE_BEFORE) and not after.isalpha()) or before.endswith("前") or before.endswith(("是", "却是")) else ""
    )


_ONE_MEASURES = (
    "吨",
    "公",
    "千",
    "毫",
    "厘",
    "升",
    "米",
    "克",
    "斤",
    "亩",
    "元",
    "美元",
    "欧元",
    "小时",
    "分钟",
    "年",
    "周年",
    "平方",
    "立方",
    "英",
    "加侖",
    "块",
    "塊",
    "倍",
    "成",
    "折",
    "百分点",
)


def _one(text: str, at: int, before: str, after: str) -> str | None:
    """Judge 一, which is an article before most counters."""
    whole = text.strip(" \n\t。.")
    if after in COUNTERS and after and len(whole) <= 2:
        return None
    if before.endswith(("这", "那", "每", "某", "任", "另", "哪", "這", "任何", "有")):
        return ""
    if text.startswith(_ONE_MEASURES, at + 1):
        return None
    return None if (before.endswith(("是", "到", "至")) and not after.isalpha()) or before.endswith("不是") else ""


def scale_behind(text: str, number: Numeral) -> Numeral | Refusal | None:
    """Read the Chinese scales behind digits: 50亿, 1.2万亿, 3亿5千万, 300余万; None where none follows."""
    end = number.end
    at = end + 1 if text[end : end + 1] in (" ", "\xa0") and text[end + 1 : end + 2] in ("万", "萬", "亿", "億") else end
    char = text[at : at + 1]
    if not char or not (char in SCALES or char in "多余餘几幾来來"):
        return None
    if char in "几幾来來" or (char in "多余餘" and number.value < 10):
        return Refusal(number.start, at + 1, "a number that is not clear")
    if number.value == int(number.value) and "," not in text[number.start : end] and at == end and text[number.start].isdigit():
        whole = read_number(text, number.start)
        if whole is None or whole.end <= end:
            return None if whole else Refusal(number.start, _past(text, at), "Chinese numerals that make no number")
        found = finish(text, number.start, whole, literal=True)
        return found
    return _scaled_decimal(text, number, at)


def _past(text: str, at: int) -> int:
    """Return the end of a run of digits and Chinese numerals that makes no number."""
    end = at
    while end < len(text) and (text[end] in NUMERALS or text[end] in "0123456789.,"):
        end += 1
    return end


def _scaled_decimal(text: str, number: Numeral, at: int) -> Numeral | Refusal | None:
    """Read scales behind a decimal or grouped number: 1.2万亿, 1,100.9亿."""
    scale, end, bound = 1, at, "exact"
    while (char := text[end : end + 1]) and (char in SCALES or char in "多余餘"):
        if char in "多余餘":
            bound, end = "more-than", end + 1
            continue
        if char in "百佰千仟" and text[end + 1 : end + 2] in tuple("克米伏瓦卡赫帕焦安字分"):
            break
        scale, end = scale * SCALES[char], end + 1
        if scale > 10**16:
            return Refusal(number.start, end, "a run of scale words")
    if end > at and text[end : end + 1] and (text[end] in NUMERALS - {"两", "兩"} or text[end].isdigit()):
        return Refusal(number.start, end + 1, "Chinese numerals that make no number")
    if scale == 1 and bound == "exact":
        return None
    return number._replace(end=end, value=scale_value(number.value, scale), scale=scale, bound=bound, needs="")
