"""The larger part of a measure in two units that prints no whole number, or is of another kind than the smaller one.

"A year and four months" is joined. "Half a year and two months" and "2 years and 3 weeks" may be sums or two times, and are refused.
"""

import re
from decimal import Decimal

from beltfacts.reading.lazy_regex import LazyPattern
from beltfacts.reading.numerals import EXACT, FIGURE, Mention
from beltfacts.reading.quantities.compound_units import LONGEST_GAP, SHORTEST, SIZES

OPEN_MEASURE = "a measure in two units, of which one is not known"
_OPEN_SUM = "a measure in two units, or two measures"
_UNIT_OF_ONE = {
    "century": "100.a", "decade": "10.a", "year": "a", "month": "mo", "fortnight": "14.d", "week": "wk", "day": "d", "hour": "h", "minute": "min",
    "mile": "[mi_i]", "yard": "[yd_i]", "foot": "[ft_i]", "stone": "[stone_av]", "pound": "[lb_av]", "gallon": "[gal_us]", "pint": "[pt_us]",
    "kilometre": "km", "kilometer": "km", "metre": "m", "meter": "m", "tonne": "t", "kilogram": "kg", "kilo": "kg", "litre": "L", "liter": "L",
}  # fmt: skip
_ONE = LazyPattern(
    r"(?P<open>\b(?:half|quarter|than|over|under|nearly|almost|about|around|some|least|most|of|once|twice|times|per|every|each)\s)?"
    rf"\b(?P<one>an?\s(?P<unit>{'|'.join(_UNIT_OF_ONE)})\sand\s)\Z",
    re.IGNORECASE,
)
"""The larger part of a measure that prints no number: "a year and four months". Behind the first words it is not surely one."""
_LONGEST_ONE = 28
"""Characters of the longest of them, with the words before it."""
_POINT = LazyPattern(r"\d[.,]\d")


def join_lead(text: str, left: Mention | None, right: Mention) -> None:
    """Make "four months" behind "a year and" the whole time; refuse it where the year may be another's, as in "over a year and four months"."""
    kind, small = SIZES.get(right.unit or "", ("", 0))
    if not kind or right.kind is not FIGURE:
        return
    one = _ONE.search(text, max(0, right.start - _LONGEST_ONE), right.start)
    unit = _UNIT_OF_ONE[one["unit"].lower()] if one else ""
    if not one or (left and left.end >= one.start("one") - 1):  # "60 km an hour and 20 minutes later"
        return
    is_of_kind = SIZES[unit][0] == kind
    if not (is_of_kind and SIZES[unit][1] > small) and not (kind in SHORTEST and _seconds(unit) > _seconds(right.unit or "")):
        return
    ratio = Decimal(SIZES[unit][1]) / Decimal(small)
    if one["open"] or not is_of_kind or right.low != right.high or right.bound != "exact" or not 0 <= right.low < ratio:
        right.refuse(OPEN_MEASURE)
        return
    right.low = right.high = EXACT.add(ratio, right.low)
    right.start = right.number_start = one.start("one")


def refuse_open_sum(text: str, before: list[Mention], right: Mention, gap: re.Pattern[str]) -> None:
    """Refuse a measure and the larger ones directly before it that may be one: "half a year and two months", "2 years, 3 months and 4 days".

    `before`: the numbers before it. `gap`: what stands between two units of one measure.
    """
    for left in reversed(before):
        link = gap.fullmatch(text, left.end, right.start) if 0 <= right.start - left.end <= LONGEST_GAP else None
        is_listed = link and link[2] and not link[3] and right.kind is FIGURE
        if not link or is_listed or FIGURE not in (left.kind, right.kind) or not _may_be_sum(text, left, right):
            return
        left.refuse(_OPEN_SUM)
        right.refuse(_OPEN_SUM)
        right = left


def _may_be_sum(text: str, left: Mention, right: Mention) -> bool:
    """Return whether the second measure is less than one unit of the first, which is a fraction without a point, or a year before weeks."""
    (big, large), (kind, small) = SIZES.get(left.unit or "", ("", 0)), SIZES.get(right.unit or "", ("", 0))
    if not big or not kind or left.low != left.high or left.bound != "exact" or left.number.scale > 1:
        return False
    if big in SHORTEST and kind in SHORTEST and (big != kind or right.kind is not FIGURE):
        return abs(right.low) * _seconds(right.unit or "") < _seconds(left.unit or "")
    is_fraction = left.low != left.low.to_integral_value() and not _POINT.search(text, left.number_start, left.number_end)
    return big == kind and is_fraction and abs(right.low) * small < large


def _seconds(unit: str) -> int:
    """Return how many seconds a unit of time has at least; 0 for other units."""
    kind, size = SIZES[unit]
    return SHORTEST.get(kind, 0) * size
