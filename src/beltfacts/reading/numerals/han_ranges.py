"""The scale that two ends of a range in Chinese share: 七千到九千亿, 三到五百, but not 五到九万九千.

It knows the two numbers of a range. What makes two numbers a range is `ranges`.
"""

from decimal import Decimal

from beltfacts.reading.lazy_regex import LazyPattern
from beltfacts.reading.numerals.mention import Mention
from beltfacts.reading.numerals.number_types import EXACT, scale_value

_PER_CENT = LazyPattern("百分之")
_LARGE = LazyPattern("[万萬亿億]")
_LAST_LARGE = LazyPattern("[多余餘]?([万萬亿億]+)[多余餘]?\\Z")


def scaled_like_chinese(text: str, left: Mention, right: Mention, *, descending: bool) -> Decimal | None:
    """Return the left number with the scale of the right where both share it; None if that is not clear.

    descending: whether the left may be the larger ("从12降到9亿").
    万 and 亿 behind the right number belong to both where the left has neither and stays below the right: 十八至三十万. In 8500到3万
    the left is as printed. A right number with more digits behind its scale (九万九千) shares nothing.
    """
    number = right.number
    if not left.low or (left.unit and not left.money and not _LARGE.search(text, left.number.start, left.number.end)):
        return left.low
    if _LARGE.search(text, left.number.start, left.number.end):
        return left.low
    large = _LAST_LARGE.search(text, number.start, number.end)
    if large is None:
        if _LARGE.search(text, number.start, number.end):
            return left.low
        return _small_scale(left, right)
    if _LARGE.search(text, number.start, large.start(1)):
        return left.low if abs(left.low) >= 1000 else None  # 2到3亿5千万
    scale = 1
    for char in large[1]:
        scale *= 10**8 if char in "亿億" else 10**4
    scaled = scale_value(left.low, scale)
    if abs(scaled) < abs(right.low) or (descending and abs(scaled) < 20 * abs(right.low)):
        return scaled
    return left.low


def _small_scale(left: Mention, right: Mention) -> Decimal:
    """Return the left of 三到五百 as 300, that of 一到一百 and 五十到三百 as printed."""
    scale = right.number.scale
    scaled = scale_value(left.low, scale)
    return scaled if left.number.scale == 1 and scale > 1 and abs(scaled) < abs(right.low) else left.low


def share_chinese_part(text: str, left: Mention, right: Mention) -> None:
    """Give both ends of 百分之十五至二十 and of 二至三成 the unit that one of them says."""
    if left.unit == "%" and not right.unit and right.number.scale == 1 and right.number.value <= 100:
        if _PER_CENT.match(text, left.number.start):
            right.unit = "%"
        return
    tenths = right.unit == "%" and text[right.number.end - 1] in "成折"
    if tenths and not left.unit and left.number.scale == 1 and left.number.value < 10:
        left.low = left.high = EXACT.multiply(left.low, Decimal(10))
        left.unit = "%"
