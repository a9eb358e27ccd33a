"""Thai scales behind digits: 1,250 ล้าน is 1,250,000,000, 3.2 พันล้าน is 3,200,000,000.

It reads scales behind digits only. Numbers that are all Thai words are not read.
"""

from __future__ import annotations

from beltfacts.reading.lazy_regex import LazyPattern
from beltfacts.reading.numerals.number_types import Numeral, Refusal, scale_value

_SMALL = {
    "\u0e23\u0e49\u0e2d\u0e22": 10**2,
    "\u0e1e\u0e31\u0e19": 10**3,
    "\u0e2b\u0e21\u0e37\u0e48\u0e19": 10**4,
    "\u0e41\u0e2a\u0e19": 10**5,
}
"""ร้อย, พัน, หมื่น, แสน: hundred, thousand, ten thousand, hundred thousand."""
_MILLION = "\u0e25\u0e49\u0e32\u0e19"
"""ล้าน: million. Twice, it is 10^12."""
_SCALE = LazyPattern(rf"[ \xa0]?({'|'.join(_SMALL)})?({_MILLION})?({_MILLION})?")
_NOT_ALONE = LazyPattern("\u0e18|\u0e25\u0e30|[\u0e30-\u0e3a\u0e47-\u0e4e]")
"""What makes another word of a small scale: พันธุ์ (species), ร้อยละ (per cent), or a vowel or tone mark."""
_MORE = LazyPattern("[ \xa0]?(?:\u0e01\u0e27\u0e48\u0e32|\u0e40\u0e28\u0e29)")
"""กว่า or เศษ: and more, so that the value is not clear."""
_NEXT = LazyPattern("[ \xa0]?([1-9][0-9]{0,2}(?:,[0-9]{3})*)(?=[ \xa0]?[\u0e01-\u0e2e\u0e40-\u0e44])")
"""The digits of the next part: 3 ล้าน 5 แสน."""


def read_thai_scale(text: str, number: Numeral) -> Numeral | Refusal | None:
    """Read the Thai scale behind a number in digits. None if none stands there.

    Further digits with a smaller scale make the number unclear, and it is refused with them.
    """
    scale, end = _scale_at(text, number.end)
    if scale == 1:
        return None
    behind = _NEXT.match(text, end)
    tail = _scale_at(text, behind.end()) if behind else (1, 0)
    if tail[0] > 1:
        return Refusal(number.start, tail[1], "a scale that is not clear")
    if number.scale > 1 or _MORE.match(text, end):
        return Refusal(number.start, end, "a scale that is not clear")
    return number._replace(end=end, value=scale_value(number.value, scale), scale=scale)


def _scale_at(text: str, at: int) -> tuple[int, int]:
    """Return the scale behind an offset and its end; 1 where none is."""
    found = _SCALE.match(text, at)
    if not found or not (found[1] or found[2]) or (not found[2] and _NOT_ALONE.match(text, found.end())):
        return 1, at
    return _SMALL.get(found[1], 1) * (10**6 if found[2] else 1) * (10**6 if found[3] else 1), found.end()
