"""The unit before a number in Chinese that it is "per": 每小时十公里, 每吨约3000元, 每年5万吨.

It completes the unit of a number. Rates behind a number (5元/吨, 十公里每小时) are `rates`.
"""

from collections.abc import Mapping

from beltfacts.reading.lazy_regex import LazyPattern
from beltfacts.reading.numerals import Mention
from beltfacts.reading.units.unit_phrases import simple_unit_at

_EACH = LazyPattern(r"每(个?[^\W\d_]{1,5}?)(?:大?[约約]|超[过過]|[近逾达達为為]|高达|可达|不到|不超[过過])?\s?\Z")
_TIMES = {"年": "a", "月": "mo", "个月": "mo", "日": "d", "天": "d", "周": "wk", "星期": "wk", "小时": "h", "小時": "h"}
_TIMES |= {"时": "h", "時": "h", "分": "min", "分钟": "min", "分鐘": "min", "秒": "s", "秒钟": "s", "人": "{person}", "吨": "t", "噸": "t"}
_NO_RATES = frozenset(("%", "{percentage-point}", "{basis-point}", "[ppth]", "{multiple}"))
_LONGEST = 11
"""Characters of the longest phrase: 每平方公里不超过 and a space."""


def take_each(text: str, mention: Mention, units: Mapping[str, str]) -> None:
    """Add to the unit of a number what it is "per", where 每 and a unit stand before it."""
    unit = mention.unit
    if not unit or "/" in unit or unit in _NO_RATES:
        return
    found = _EACH.search(text, max(0, mention.start - _LONGEST), mention.start)
    if not found:
        return
    code = _TIMES.get(found[1])
    if code is None:
        below = simple_unit_at(text, found.start(1), units)
        code = below[0] if below and below[1] == found.end(1) else None
    if code and code != unit and "/" not in code:
        mention.unit = f"{unit}/({code})" if "." in code else f"{unit}/{code}"
