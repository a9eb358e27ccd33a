"""What stands directly before a number: its currency, its sign, and letters or marks that make it a piece of something else.

Qualifiers are `qualifiers`, labels `labels`.
"""

import re

from beltfacts.reading.lazy_regex import LazyPattern
from beltfacts.reading.numerals import Mention
from beltfacts.reading.quantities.signs import SIGN_TRIANGLES, dash_before, money_minus, sign_before
from beltfacts.reading.units import currency_before

_SMALL_MONEY = frozenset("usd eur gbp cny rmb jpy hkd chf inr aud cad sgd nzd krw rs rs. rm us hk nt kr re ringgit ringgits sen".split())
_HAN_HEAD = LazyPattern("^.*[^\x00-\u2e7f\U00010000-\U0010ffff]")
_SIGN_WORDS = frozenset(("minus", "negative", "eksi"))
_TOLERANCE = LazyPattern(r"(?:\xb1|\+/[-\u2212\u2013]|\bplus[ /](?:or |and )?minus)[ \xa0]?\Z", re.IGNORECASE)
"""Before a margin: "\xb12 percentage points". The number has no sign then."""
_PARTED = LazyPattern(r"[0-9] [.,] \Z")
_ELISION = LazyPattern(r"\b(?:l|d|all|dell|nell|dall|sull|qu)['\u2019]\Z", re.IGNORECASE)
"""An article before a number: "l'82,7%" in Italian."""
_GLUED_BEFORE = frozenset("./\\@#=&^*_$\u20ac\xa3\xd7\xb1")


def is_plain_word(word: str) -> bool:
    """Return whether a word before a number, with a space between them, is neither a currency nor a sign."""
    return word.isascii() and word.isalpha() and word.islower() and word not in _SMALL_MONEY and word not in _SIGN_WORDS


def take_money(text: str, mention: Mention, floor: int) -> int:
    """Read the currency before a number; return what a letter in it multiplies by."""
    start = mention.start
    if start <= floor:
        return 1
    last = text[start - 1]
    if last == " " or last == "\xa0":
        if start - 2 < floor:
            return 1
        last = text[start - 2]
    elif last in "-\u2212" and money_minus(text, start):
        mark = currency_before(text, start - 1)
        if mark and mark.code and mark.start >= floor:
            mention.start, mention.number_start, mention.unit, mention.money = mark.start, start - 1, mark.code, True
            mention.low = mention.high = -mention.low
        return 1
    if last.isalpha():
        word = text[max(floor, start - 16) : start].split()[-1]
        word = word if word.isascii() or last >= "\u2e80" else _HAN_HEAD.sub("", word)  # 价格是HKD13.5
        if not (word[0].isupper() or word.lower() in _SMALL_MONEY or last >= "\u2e80" or not word[0].isalpha()):
            return 1
        if last >= "\u2e80" and last not in "币幣元镑鎊":
            return 1
    elif (
        last.isdigit()
        or last.isspace()
        or (last in ".,;()-\"'\u201c\u201d%" and not (last == "." and text[start - 3 : start - 2].isalpha()))
    ):
        return 1
    mark = currency_before(text, start)
    if not mark or mark.start < floor:
        return 1
    mention.start, mention.money = mark.start, True
    mention.unit = mark.code
    return mark.scale


def take_sign(text: str, mention: Mention, floor: int) -> str:
    """Read the sign before a number or its currency; return why the number is no number of its own, or an empty string."""
    start = mention.start
    if start <= floor:
        mention.dashed = False
        return ""
    if tolerance := _TOLERANCE.search(text, max(0, start - 16), start):
        if floor and not text[floor : tolerance.start()].strip(" \xa0"):
            return "a part of a sum"
        mention.start = mention.number_start = max(floor, tolerance.start())
        mention.dashed = False
        return ""
    last = text[start - 1]
    if last == " ":
        before = text[start - 2] if start > 1 else ""
        if before in (".", ",") and _PARTED.search(text, max(0, start - 5), start) and (before == "." or text[start : start + 3].isdigit()):
            return "a mark with spaces around it"
        if before and before in SIGN_TRIANGLES:
            return "a triangle may be a minus"
        if before not in "-\u2212\u2013e\u8d1f\u8ca0sсi+*\xd7=\xb1":
            return ""
        if before in "+*\xd7=\xb1" and before:
            return "a part of a sum"
    elif last.isspace():
        return ""
    if last in SIGN_TRIANGLES:
        return "a triangle may be a minus"
    sign = sign_before(text, floor, start)
    if sign:
        mention.start = sign.start
        mention.number_start = min(mention.number_start, sign.start)
        if sign.negative:
            mention.low = mention.high = mention.low.copy_negate()
        start, last = sign.start, text[sign.start - 1 : sign.start] if sign.start else ""
        if not last or last.isspace():
            return ""
    elif dash_before(text, start):
        mention.dashed = True
        return ""
    return _touches_before(text, start, last)


def _touches_before(text: str, start: int, last: str) -> str:
    """Return what directly before a number makes it a piece of something else, or an empty string."""
    if last < "\u2e80" and (last.isalnum() or last in _GLUED_BEFORE) and not "\u0e00" <= last <= "\u0e7f":
        return "letters or marks touch the number"
    if last == "+" or (last in ":\u2236" and text[start - 2 : start - 1].isdigit()):
        return "a part of a sum, time or score"
    if last in "'\u2019" and start > 1 and text[start - 2].isalnum() and not _ELISION.search(text, max(0, start - 8), start):
        return "letters or marks touch the number"
    return ""
