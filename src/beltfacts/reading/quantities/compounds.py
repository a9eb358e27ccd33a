"""Measures in two units that are one figure: "1 h 12 min", "5 ft 10 in", "4 dollars 75 cents", 50元6角.

It joins neighbours whose units are of one kind, the smaller behind the larger. The joined figure is in the smaller unit, money in
its own. Lengths and weights also join over a comma, times do not.
"""

import re
from decimal import Decimal
from functools import cache

from beltfacts.pattern_cache import compile_pattern
from beltfacts.reading.language_words import language_data
from beltfacts.reading.lazy_regex import LazyPattern
from beltfacts.reading.numerals import EXACT, FIGURE, TOUCHED, Mention
from beltfacts.reading.quantities.compound_leads import OPEN_MEASURE, join_lead, refuse_open_sum
from beltfacts.reading.quantities.compound_units import LONGEST_GAP, SIZES
from beltfacts.reading.words_english import FUNCTION_WORDS, MINOR_MONEY

_INCHES = LazyPattern(r"\s?in\b")
_MINOR = LazyPattern(rf"\s?-?({'|'.join(MINOR_MONEY)}|美分|欧分|分錢|分钱|分)(?![^\W\d_])")
_TENTHS = LazyPattern("角|毛")
_MINUTES = LazyPattern("[0-5][0-9]")
"""The minutes of "1 h 05" and "1 h 30", which print no unit."""
_POUNDS = LazyPattern(r"\s?pounds?,?\s(?:and\s)?")
_SHILLINGS = LazyPattern(r"\s?(?:s\b\.?|shillings?\b)(?:,?\s(?:and\s)?(?P<pence>\d{1,2})\s?(?:d\b\.?|pence\b))?")
"""Behind a number, money of before 1971: "£3 10s. 6d." is £3 and ten twentieths and six 240ths."""
_STONES = LazyPattern(r"(?:\d*[02-9]|11)st\.?,?\s?|\d+\sst\.?,?\s")
"""Stones before pounds of weight: "11 st", and "11st", which is no ordinal as "21st" is."""
_CLOSED = LazyPattern(r"\s*(?:[.,;:)!?](?!\d)|\Z)")
"""Behind the 4 of "6 foot, 4" and "11 stone and 4", which print no second unit. Without a comma or "and" all may stand there: "12 stone 4 in May"."""
_SHORT_WORD = LazyPattern(r"\s([a-z]{1,4})\.?,?\s")
_SHILLINGS_OF_POUND = 20


@cache
def _gap(language: str) -> re.Pattern[str]:
    """Return what stands between two units of one measure: nothing, a comma, "and" in English or in the language of the text."""
    also = "|".join(re.escape(word) for word, link in language_data(language).links.items() if language and link == "and")
    return compile_pattern(rf"(\.?\s{{0,2}}|-)(,?)\s{{0,2}}((?:and|{also or 'and'})\s{{1,2}}|又|零)?")


def join_compounds(text: str, mentions: list[Mention], language: str = "") -> list[Mention]:
    """Return the mentions with those of one measure joined. The left one of a pair becomes the whole. `language`: empty for English."""
    joined: list[Mention] = []
    for right in mentions:
        left = joined[-1] if joined else None
        if left and left.kind is FIGURE and 0 <= right.start - left.end <= LONGEST_GAP and _join(text, left, right, language):
            continue
        join_lead(text, left, right)
        refuse_open_sum(text, joined, right, _gap(language))
        if left and left.reason is OPEN_MEASURE and right.unit in SIZES and _gap(language).fullmatch(text, left.end, right.start):
            right.refuse(OPEN_MEASURE)
        if left and right.reason == TOUCHED and right.end <= left.end:
            continue  # the pence of a joined amount
        joined.append(right)
    return [each for each in joined if each.number.needs != "clock" or each.kind is not FIGURE or each.unit]


def is_compound(mention: Mention) -> bool:
    """Return whether a mention is a measure in two units, whose value is in the smaller one."""
    return mention.unit in SIZES and abs(mention.low) > abs(mention.number.value) * mention.number.scale


def _join(text: str, left: Mention, right: Mention, language: str) -> bool:
    """Join the right mention to the left one; False where they are two measures."""
    if not left.unit and right.unit == "[lb_av]" and _STONES.fullmatch(text, left.number.start, right.start):
        left.unit, left.end, left.number = "[stone_av]", right.start, left.number._replace(ordinal=False)
    if not left.unit and _POUNDS.fullmatch(text, left.end, right.start) and _SHILLINGS.match(text, right.number.end):
        left.unit, left.end = "GBP", right.start
    gap = _gap(language).fullmatch(text, left.end, right.start)
    if not gap and not left.unit and right.kind is FIGURE:
        _refuse_unknown(text, left, right, language)
    if not gap or right.number_start < right.number.start or right.money or left.low != left.high or left.bound != "exact":
        return False
    if len(left.unit or "") == 3 and left.unit and left.unit.isupper():
        return _join_money(text, left, right, gap)
    if left.unit == "[ft_i]" and not right.unit and (inches := _INCHES.match(text, right.end)):
        right.unit, right.end = "[in_i]", inches.end()
    if left.unit == "h" and text[left.end - 1] == "h" and not right.unit and _MINUTES.fullmatch(text, right.start, right.end):
        left.refuse("hours and minutes, or a time of day")
        right.refuse("hours and minutes, or a time of day")
        return False
    is_apart = gap[2] or gap[3]  # "6 ft, 4 of them"
    if (
        left.unit in ("[stone_av]", "[ft_i]")
        and not right.unit
        and right.kind is FIGURE
        and (not is_apart or _CLOSED.match(text, right.end))
    ):
        left.refuse(OPEN_MEASURE)
        right.refuse(OPEN_MEASURE)
        return False
    big, small = SIZES.get(left.unit or ""), SIZES.get(right.unit or "")
    if not big or not small or right.kind is not FIGURE or big[0] != small[0] or big[1] <= small[1]:
        return False
    if (gap[2] and big[0] in ("time", "years")) or left.number.scale > 1 or right.number.scale > 1:
        return False
    if left.low != left.low.to_integral_value() or right.low < 0:
        return False
    ratio = Decimal(big[1]) / Decimal(small[1])
    if right.low >= ratio and not (right.low < 3 * ratio and big[0] == "length"):
        return False
    sign = -1 if left.low < 0 else 1
    value = EXACT.multiply(EXACT.add(EXACT.multiply(abs(left.low), ratio), right.low), Decimal(sign))
    left.low = left.high = value
    left.unit, left.end, left.number_end, left.bound = right.unit, right.end, right.number_end, right.bound
    return True


def _refuse_unknown(text: str, left: Mention, right: Mention, language: str) -> None:
    """Refuse both numbers where a short word that is no known unit may make them one measure: "9 st 7 lb"."""
    data = language_data(language)
    word = _SHORT_WORD.fullmatch(text, left.end, right.start)
    kind = SIZES.get(right.unit or "", ("",))[0]
    if (
        word
        and kind in ("length", "weight", "metric", "mass", "volume")
        and word[1] != "x"
        and word[1] not in FUNCTION_WORDS | data.frequent | data.links.keys()
    ):
        left.refuse(OPEN_MEASURE)
        right.refuse(OPEN_MEASURE)


def _join_money(text: str, left: Mention, right: Mention, gap: re.Match[str]) -> bool:
    """Join "75 cents" to "4 dollars", 6角3分 to 50元, and the "fifty" of "two pounds fifty"."""
    if (
        (right.kind is not FIGURE and right.reason != TOUCHED)
        or left.number.scale > 1
        or gap[2]
        or right.number.ordinal
        or not 0 <= right.number.value < 100
        or (left.money and not gap[0])
    ):
        return False
    end = right.number.end
    step = Decimal("0.01")
    if left.unit == "GBP" and (old := _SHILLINGS.match(text, end)):
        return _join_shillings(left, right, old)
    if _TENTHS.match(text, end):
        end, step = end + 1, Decimal("0.1")
        if right.number.value >= 10:
            return False
    elif minor := _MINOR.match(text, end):
        end = minor.end()
    elif text[left.end - 1] in "块塊" and right.number.value < 10 and not text[end : end + 1].isalnum():
        step = Decimal("0.01") if gap[3] else Decimal("0.1")
    elif not _said_short(text, left, right, gap):
        return False
    if right.low != right.low.to_integral_value():
        return False
    sign = -1 if left.low < 0 else 1
    left.low = left.high = EXACT.add(left.low, EXACT.multiply(right.number.value, step * sign))
    left.end, left.number_end = end, right.number.end
    return True


def _join_shillings(left: Mention, right: Mention, old: re.Match[str]) -> bool:
    """Join shillings and pence to pounds. Refuse what is no number with an end, as a penny of 240 is none."""
    pence = 12 * right.number.value + int(old["pence"] or 0)
    if right.number.value != right.number.value.to_integral_value() or right.number.value >= _SHILLINGS_OF_POUND or pence % 3:
        left.refuse(OPEN_MEASURE)
        right.refuse(OPEN_MEASURE)
        return False
    value = EXACT.add(abs(left.low), pence / 240)
    left.low = left.high = value.copy_sign(left.low)
    left.end, left.number_end = old.end(), right.number.end
    return True


def _said_short(text: str, left: Mention, right: Mention, gap: re.Match[str]) -> bool:
    """Return whether "two pounds fifty" is meant: two number words, the second of ten or more, and nothing behind."""
    after = text[right.number.end : right.number.end + 1]
    closed = not after or after in ".,;:)!?\n"
    return (
        left.number.spelled
        and right.number.spelled
        and right.number.value >= 10
        and not right.unit
        and not gap[3]
        and closed
        and not left.money
    )
