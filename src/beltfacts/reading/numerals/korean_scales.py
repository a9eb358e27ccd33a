"""Korean scales behind digits: 5000만 is 50,000,000, 3조 5000억 is 3.5 trillion, 1만2천 is 12,000.

It reads the scales in Hangul only, as Korean newspapers write them behind digits. What they count is `units`.
"""

from __future__ import annotations

from decimal import Decimal

from beltfacts.reading.lazy_regex import LazyPattern
from beltfacts.reading.numerals.number_types import EXACT, Numeral, Refusal, scale_value

_SMALL = {"\ucc9c": 1000, "\ubc31": 100, "\uc2ed": 10}
"""천, 백, 십: thousand, hundred, ten."""
_LARGE = {"\uc870": 10**12, "\uc5b5": 10**8, "\ub9cc": 10**4}
"""조, 억, 만: powers of ten thousand."""
_FIRST = "".join((*_SMALL, *_LARGE))
_LARGEST = LazyPattern(r"\uacbd\s?(?:[0-9]|\uc6d0)")
"""경 (10^16) before more digits or money. It is not read; elsewhere it is a part of words (경기, a match)."""
_DIGITS = LazyPattern(r"( ?)([1-9][0-9]{0,2}(?:,[0-9]{3})|[1-9][0-9]{0,3})(?![0-9,.])")
_ALL = LazyPattern(rf"[0-9.,]+[{_FIRST}\uacbd]+(?: ?[0-9.,]+[{_FIRST}]+)*(?: ?[0-9][0-9,]*)?")
"""All that may be one number with Korean scales."""
_YEAR_OR_PART = LazyPattern("[\ub144\uc6d4\uc77c%]|\\s?\ud37c\uc13c\ud2b8")
"""년, 월, 일 (year, month, day) and per cent: the digits before them are a number of their own."""
_MONEY_AFTER_TRILLION = LazyPattern(r"\s?(?:\uc6d0|\ub2ec\ub7ec|\uc5d4|\uc720\ub85c|\uc704\uc548|\ud30c\uc6b4\ub4dc|[0-9])")
"""원, 달러, 엔, 유로, 위안, 파운드 or the next digits. Elsewhere 조 is also an article of a law or a group."""
_MORE = "\uc5ec"
"""여: and some more."""
_ORDINAL = "\uc81c"
"""제: the number of a thing (제3조 is Article 3)."""


def read_korean_scale(text: str, number: Numeral) -> Numeral | Refusal | None:
    """Read the scales behind a number in digits. None if no Korean scale stands there."""
    if _LARGEST.match(text, number.end):
        return _unclear(text, number)
    if text[number.end : number.end + 1] not in tuple(_FIRST):
        return None
    total, section, value = Decimal(0), Decimal(0), number.value
    end, last_small, last_large = number.end, 10**4, 10**16
    while True:
        small = _SMALL.get(text[end : end + 1], 1)
        end += small > 1
        large = _LARGE.get(text[end : end + 1], 0)
        if (small > 1 and small >= last_small) or large >= last_large or (large == 10**12 and _may_be_article(text, number.start, end)):
            return _unclear(text, number)
        section = EXACT.add(section, EXACT.multiply(value, Decimal(small)))
        last_small = small
        if large:
            end += 1
            total, section = EXACT.add(total, EXACT.multiply(section, Decimal(large))), Decimal(0)
            last_small, last_large = 10**4, large
        following = _DIGITS.match(text, end)
        if not following or (following[1] and not large) or _YEAR_OR_PART.match(text, following.end()) or (small == 1 and not large):
            break
        if following[1] and text[following.end() : following.end() + 1] not in tuple(_FIRST) and large != 10**4:
            break
        value, end = Decimal(following[2].replace(",", "")), following.end()
        if value >= last_small:
            return _unclear(text, number)
    found = EXACT.add(total, section)
    if found != found.to_integral_value() or text[end : end + 1] == _MORE:
        return _unclear(text, number)
    return number._replace(
        end=end, value=scale_value(found.quantize(Decimal(1)), 1), scale=last_large if last_large < 10**16 else last_small
    )


def _may_be_article(text: str, start: int, end: int) -> bool:
    """Return whether 조 at `end` may be no scale: an article of a law or a group. `start`: where its number starts."""
    return text[start - 1 : start] == _ORDINAL or not _MONEY_AFTER_TRILLION.match(text, end + 1)


def _unclear(text: str, number: Numeral) -> Refusal:
    """Return the refusal of a number whose scales are not clear, with all that may belong to it."""
    found = _ALL.match(text, number.start)
    return Refusal(number.start, found.end() if found else number.end, "a scale of another script")
