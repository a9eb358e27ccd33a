"""The scales 兆, 京 and 垓 behind a number: 2兆3,450億円 is 2,345,000,000,000 yen.

It reads 兆 only where it cannot mean a million, and never 京 and 垓. What it does not read it refuses with its tail.
"""

from __future__ import annotations

from decimal import Decimal

from beltfacts.reading.lazy_regex import LazyPattern
from beltfacts.reading.numerals.han_numerals import NUMERALS, read_number
from beltfacts.reading.numerals.number_types import EXACT, Numeral, Refusal, scale_value

TRILLION = "兆"
LARGEST = frozenset("兆京垓")
"""10^12 (10^6 in units of the mainland), 10^16, 10^20."""
_TRILLION = 10**12
_HAN = "".join(sorted(NUMERALS))
_TAIL = LazyPattern(rf"[0-9.,{_HAN}兆京垓]+")
"""All that may be one number with one of these scales."""
_IS_SCALE = LazyPattern(rf"[京垓](?:[0-9兆億亿円]|[{_HAN}]+[兆億亿])")
"""京 is also a part of names (Beijing, Kyoto); before these it is a scale."""
_MONEY = LazyPattern("円|米?ドル|ユーロ|ウォン")
"""Money as Japanese writes it, which counts in 兆 of 10^12 only."""
_MEGA_UNITS = frozenset("瓦字赫帕焦伏欧歐比")
"""Units before which 兆 is the prefix mega."""


def read_largest_scale(text: str, start: int, at: int, value: Decimal) -> Numeral | Refusal | None:
    """Read 兆 behind a number, with the digits and scales behind it.

    `start`, `at`: where the number starts and ends. `value`: the number. Returns None where no such scale is at `at`, also
    where 兆 is the prefix of a unit (兆瓦).
    """
    char = text[at : at + 1]
    if char != TRILLION:
        return _refused(text, start, at) if char in LARGEST and _IS_SCALE.match(text, at) else None
    after = text[at + 1 : at + 2]
    if (after and after in "0123456789") or after in NUMERALS - {"两", "兩"}:
        tail = read_number(text, at + 1)
        if tail is None or tail.scale not in (10**8, 10**4) or tail.bound != "exact" or tail.value >= _TRILLION or value != int(value):
            return _refused(text, start, at)
        if text[tail.end : tail.end + 1] in tuple(NUMERALS | LARGEST):
            return _refused(text, start, at)
        whole = EXACT.add(EXACT.multiply(value, Decimal(_TRILLION)), tail.value)
        return Numeral(start, tail.end, whole, tail.scale)
    if _MONEY.match(text, at + 1):
        return Numeral(start, at + 1, scale_value(value, _TRILLION), _TRILLION)
    return None if after in _MEGA_UNITS else _refused(text, start, at)


def _refused(text: str, start: int, at: int) -> Refusal:
    """Return the refusal of a number with its scale at `at`, and with all digits and scales behind it."""
    found = _TAIL.match(text, at)
    return Refusal(start, found.end() if found else at + 1, "a scale that is not clear")
