"""Figures in Chinese numerals, alone or behind digits: 五十亿, 1.2万亿, 第三, 两双, 半, 翻一番.

Which numerals are numbers is `han_words`, shares (分之, 成, 折) are `han_shares`, values `han_numerals`.
"""

from decimal import Decimal

from beltfacts.reading.lazy_regex import LazyPattern
from beltfacts.reading.numerals.han_behind import read_classifier
from beltfacts.reading.numerals.han_numerals import NUMERALS, HanNumber, read_number
from beltfacts.reading.numerals.han_shares import (
    PER_SCALE,
    product_of_scales,
    read_denominator,
    read_fraction,
    read_half,
    read_tenths,
    slashed_part,
)
from beltfacts.reading.numerals.han_words import why_no_number
from beltfacts.reading.numerals.largest_scales import LARGEST, read_largest_scale
from beltfacts.reading.numerals.number_types import EXACT, Numeral, Refusal, scale_value
from beltfacts.reading.words_chinese import DIGITS, LABELS_AFTER, NO_DOZEN, PREFIX_UNITS, SCALES

_DOUBLINGS = LazyPattern(r"翻(?:了|了近|近)?([一二两兩三四])?番")
_RUN = LazyPattern(rf"(?:[{''.join(sorted(NUMERALS))}0-9多余餘几幾]|[.,点點又](?=[{''.join(sorted(NUMERALS))}0-9]))*")
_TIME = LazyPattern(r"[一二三四五六七八九十廿两兩]{1,3}[点點时時](?:[零〇一二三四五六七八九十廿半]{1,4}[分刻]?)?")


def read_figure_at(text: str, at: int) -> Numeral | Refusal | None:
    """Read the figure in Chinese numerals at an offset; None where the character is a part of another word."""
    char = text[at]
    if char in "零〇" and text[at + 1 : at + 2] == "下":
        return None  # 零下5度: a sign
    if char == "翻":
        found = _DOUBLINGS.match(text, at)
        return Numeral(at, found.end(), Decimal(2 ** DIGITS.get(found[1] or "一", 1)), unit="{multiple}") if found else None
    if char in "半对對":
        return read_half(text, at)
    if (lower := PER_SCALE.match(text, at)) and text.startswith("分之", lower.end()):
        return read_fraction(text, at, HanNumber(product_of_scales(lower[0]), lower.end()), Decimal(0))
    if char == "一" and text[at + 1 : at + 2] == "半" and text[at - 1 : at] not in ("第", "十", "百"):
        return Numeral(at, at + 2, Decimal("0.5"), spelled=True)
    number = read_number(text, at)
    if number is None:
        end = _past(text, at + 1)
        return Refusal(at, end, "Chinese numerals that make no number") if end - at > 1 else None
    return finish(text, at, number)


def finish(text: str, at: int, number: HanNumber, literal: bool = False) -> Numeral | Refusal | None:
    """Read what stands around a numeral: 分之, 成, 折, 倍, 第, and whether it is a number.

    `literal`: whether it starts with digits (3亿), so that it is a number in any case.
    """
    end = number.end
    after = text[end : end + 1]
    if after == "分" and text.startswith("之", end + 1):
        return read_fraction(text, at, number, Decimal(0))
    if after == "又" and (lower := read_denominator(text, end + 1)) and text.startswith("分之", lower.end):
        return read_fraction(text, at, lower, number.value)
    if after == "又" and (slashed := slashed_part(text, at, end, number.value)):
        return slashed
    if after in ("成", "折") or (after == " " and text[end + 1 : end + 2] == "成"):
        found = read_tenths(text, at, end + (after == " "), number)
        if found:
            return found
    if after in LARGEST and number.digits == 1 and (largest := read_largest_scale(text, at, end, number.value)):
        return largest
    if after in NUMERALS and after not in "两兩" and not (after in "千仟" and text[end + 1 : end + 2] in tuple(PREFIX_UNITS)):
        return Refusal(at, _past(text, end), "Chinese numerals that make no number")
    if number.digits > 1:
        return Refusal(at, end, "digits side by side, such as a year")
    if after in ("个", "個") and text[at - 1 : at] != "第":
        plain = Numeral(at, end, number.value, number.scale, spelled=not literal, bound=number.bound)
        if piece := read_classifier(text, plain):
            return piece
    if text[at] in SCALES and text[at - 1 : at] in ("数", "數", "几", "幾"):
        return Refusal(at - 1, end, "a number that is not clear")
    if not literal and (why := why_no_number(text, at, number)) is not None:
        time = _TIME.match(text, at)
        return Refusal(at, max(end, time.end() if time else 0), why)
    if after == "打" and text[end + 1 : end + 2] not in NO_DOZEN:
        return Numeral(at, end + 1, EXACT.multiply(number.value, Decimal(12)), 12, spelled=not literal)
    ordinal = text[at - 1 : at] == "第"
    if ordinal and after in LABELS_AFTER:
        return Refusal(at - 1, end, "the number of a thing")
    value = number.value
    start = at - 1 if ordinal else at
    return Numeral(start, end, value, number.scale, ordinal=ordinal, spelled=not literal, bound=number.bound)


def scale_behind(text: str, number: Numeral) -> Numeral | Refusal | None:
    """Read the Chinese scales behind digits: 50亿, 1.2万亿, 3亿5千万, 300余万; None where none follows."""
    end = number.end
    at = end + 1 if text[end : end + 1] in (" ", "\xa0") and text[end + 1 : end + 2] in ("万", "萬", "亿", "億") else end
    char = text[at : at + 1]
    if char in LARGEST:
        return read_largest_scale(text, number.start, end, number.value) if number.scale == 1 else None
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
    if number.value == int(number.value) and (grouped := _grouped_parts(text, number.start, at)):
        return grouped
    return _scaled_decimal(text, number, at)


def _grouped_parts(text: str, start: int, at: int) -> Numeral | Refusal | None:
    """Read a grouped number with scales that goes on with digits: 1,234億5,600万. None where it does not go on.

    `at`: where its first scale is.
    """
    end = at
    while text[end : end + 1] in SCALES:
        end += 1
    if end == at or not text[end : end + 1].isdigit():
        return None
    whole = read_number(text, start)
    return finish(text, start, whole, literal=True) if whole and whole.end > end else None


def _past(text: str, at: int) -> int:
    """Return the end of a run of digits and Chinese numerals that makes no number."""
    found = _RUN.match(text, at)
    return found.end() if found else at


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
    prefix = text[end : end + 1] in ("千", "仟", "百", "佰") and text[end + 1 : end + 2] in tuple(PREFIX_UNITS)
    if end > at and text[end : end + 1] and not prefix and (text[end] in NUMERALS - {"两", "兩"} or text[end].isdigit()):
        return Refusal(number.start, _past(text, end), "Chinese numerals that make no number")
    if scale == 1 and bound == "exact":
        return None
    return number._replace(end=end, value=scale_value(number.value, scale), scale=scale, bound=bound, needs="")
