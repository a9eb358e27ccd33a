"""Stand-in for currency marks before numbers."""

import re
from typing import NamedTuple

from beltfacts.reading.units import UNITS

_MARK = re.compile(r"(?<![A-Za-z0-9])([A-Za-z]{0,3}[$€£¥￥₹]|USD|CNY|RMB|EUR|GBP|JPY|HKD|usd|rmb)\s?\Z")


class CurrencyMark(NamedTuple):
    code: str | None
    start: int
    end: int
    scale: int = 1


def currency_before(text: str, at: int) -> CurrencyMark | None:
    found = _MARK.search(text, max(0, at - 6), at)
    return CurrencyMark(UNITS.get(found[1].lower()), found.start(), found.end(1)) if found else None
