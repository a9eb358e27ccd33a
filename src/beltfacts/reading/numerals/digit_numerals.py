"""Numbers in digits: groups, decimals, fractions, powers of ten, ordinals.

It reads the digits alone: scale words behind them are `scales`, Chinese scales `han_numerals`. A run of digits and marks is
read as a whole or not at all, so `1,23,456`, `12,34` and `007` stay unread.
"""

import re
from decimal import Decimal

from beltfacts.reading.lazy_regex import LazyPattern
from beltfacts.reading.numerals.number_types import EXACT, MOST_DIGITS, Numeral, Refusal, share

VULGAR = {
    char: share(top, bottom)
    for chars, bottom in (("½", 2), ("⅓⅔", 3), ("¼_¾", 4), ("⅕⅖⅗⅘", 5), ("⅙___⅚", 6), ("⅛_⅜_⅝_⅞", 8), ("⅐", 7), ("⅑", 9), ("⅒", 10))
    for top, char in enumerate(chars, 1)
    if char != "_"
}

# Digits with all the marks that may stand inside a number. A space or apostrophe stands before exactly three digits.
_BLOB = LazyPattern(
    r"[0-9]+(?:(?:[.,\u00b7]|(?<![0-9]{4})(?<!\.[0-9])(?<!\.[0-9]{2})(?<!\.[0-9]{3})(?:, |['\u2019 \xa0\u2009\u202f])(?=[0-9]{3}(?![0-9])))[0-9]+)*"
)
_ENGLISH = LazyPattern(r"(?:[1-9][0-9]{0,2}(?:,[0-9]{3})+|0|[1-9][0-9]*)(?:\.[0-9]+)?")
_JOINED = LazyPattern(r"[1-9][0-9]{0,2}(?:, ?[0-9]{3})+(?:\.[0-9]+)?")
_INDIAN = LazyPattern(r"[1-9][0-9]?((?:,[0-9]{2})+),[0-9]{3}(?:\.[0-9]+)?")
_SPACED = LazyPattern(r"[1-9][0-9]{0,2}(['\u2019 \xa0\u2009\u202f])[0-9]{3}(?:\1[0-9]{3})*(?:[.,][0-9]+)?")
_MIDDLE_DOT = LazyPattern(r"(?:0|[1-9][0-9]*)\u00b7[0-9]+")
_COMMA = LazyPattern(r"(?:[1-9][0-9]{0,2},[0-9]{1,2}|0,[0-9]+)")
_CONTINENTAL = LazyPattern(r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+,[0-9]+")
_CONTINENTAL_GROUPS = LazyPattern(r"[1-9][0-9]{0,2}(?:\.[0-9]{3}){2,}")
_DECLARED = LazyPattern(r"(?:[1-9][0-9]{0,2}(?:([. \xa0\u2009\u202f'\u2019])[0-9]{3}(?:\1[0-9]{3})*)|0|[1-9][0-9]*)(?:,[0-9]+)?")
_LEADING_ZERO = LazyPattern(r"0[0-9]")

_FRACTION = LazyPattern(r"[/\u2044]([1-9][0-9]{0,3})(?![0-9/\u2044]|[.,][0-9])")
_MIXED = LazyPattern(r" ([1-9][0-9]?)[/\u2044]([1-9][0-9]?)(?![0-9/\u2044]|[.,][0-9])")
_DAY_BEFORE = LazyPattern(r"\b(?:on|by|until|since|before|after|of|from|dated)\s\Z", re.IGNORECASE)
_SUPERSCRIPTS = str.maketrans("\u2070\xb9\xb2\xb3\u2074\u2075\u2076\u2077\u2078\u2079\u207b\u2212\u2013", "0123456789---")
_RAISED = tuple("\u2070\xb9\xb2\xb3\u2074\u2075\u2076\u2077\u2078\u2079\u207b")
_POWER = LazyPattern(
    r"[eE]([-+\u2212]?[0-9]{1,3})(?![\w.])|\s{0,2}[x\xd7\xb7\u22c5\u2219*]\s{0,2}10(?:(?:\^|\*\*)([-+\u2212\u2013]?[0-9]{1,2})|([-\u2212\u2013][0-9]{1,2})"
    r"|(\u207b?[\u2070\xb9\xb2\xb3\u2074-\u2079]{1,2}))(?![\w.^])"
)
_ORDINAL_END = LazyPattern(r"(?:st|nd|rd|th|ST|ND|RD|TH)(?!\w)")
_LISTED_BEFORE = LazyPattern(r"[0-9], \Z")
_MORE = LazyPattern(r",? (?:and |or )?[0-9]")
_DIGIT_NEAR_AFTER = LazyPattern(r"[ \xa0\t]{1,4}[0-9]")
_DIGIT_NEAR_BEFORE = LazyPattern(r"[0-9%][ \xa0\t]{1,4}\Z")
_LEADING_POINT = frozenset(" \t\n([{$\u20ac\xa3\xa5\u20b9-\u2212+~<>\u2265\u2264=\u201c\u201d\"'")
_MOST_POWER = 30
_ROUND_BOTTOMS = frozenset((12, 15, 16, 20, 24, 25, 30, 32, 40, 50, 60, 64, 100, 1000))


def read_digits(text: str, at: int, continental: bool = False) -> Numeral | Refusal:
    """Read the number whose first digit, or vulgar fraction, is at an offset.

    `continental`: whether the language of the text groups with dots and writes a decimal comma.
    """
    if text[at] in VULGAR:
        return Numeral(at, at + 1, VULGAR[text[at]])
    blob = _BLOB.match(text, at)
    assert blob
    digits, end = blob[0], blob.end()
    if digits.endswith("\u00b710") and text[end : end + 1] in _RAISED:
        digits, end = digits[:-3], end - 3  # 5\u00b710\u2076
    if at and text[at - 1] == "." and (at == 1 or text[at - 2] in _LEADING_POINT or text[at - 2] >= "\u2e80"):
        return (
            _finish(text, Numeral(at - 1, end, Decimal(f".{digits}")))
            if digits.isdigit() and end - at <= MOST_DIGITS
            else _odd(at - 1, end)
        )
    if end - at > MOST_DIGITS:
        return Refusal(at, end, "a number of more than 40 digits")
    if digits.isdigit() and (digits[0] != "0" or digits == "0"):
        return _finish(text, Numeral(at, end, Decimal(digits)))
    shape = _declared(at, end, digits) if continental else _shape(text, at, end, digits)
    return _finish(text, shape) if isinstance(shape, Numeral) else shape


def _odd(start: int, end: int) -> Refusal:
    return Refusal(start, end, "digits and marks that make no number")


def _shape(text: str, start: int, end: int, digits: str) -> Numeral | Refusal:
    """Read digits with marks between them, as an English text writes them."""
    if _ENGLISH.fullmatch(digits):
        point = digits.find(".")
        doubtful = 1 <= point <= 3 and len(digits) - point == 4 and digits[0] != "0" and "," not in digits
        return Numeral(start, end, Decimal(digits.replace(",", "")), needs="dot" if doubtful else "")
    if _JOINED.fullmatch(digits):
        listed = digits.count(", ") > 1 or _LISTED_BEFORE.search(text, max(0, start - 3), start) or _MORE.match(text, end)
        if listed:
            return Refusal(start, end, "a list of numbers, or one with spaces")
        return Numeral(start, end, Decimal(digits.replace(", ", "").replace(",", "")), joined=True)
    if spaced := _SPACED.fullmatch(digits):
        if spaced[1] in " \xa0" and (_DIGIT_NEAR_AFTER.match(text, end) or _DIGIT_NEAR_BEFORE.search(text, max(0, start - 5), start)):
            return Refusal(start, end, "numbers side by side, or one with spaces")
        return Numeral(start, end, Decimal(digits.replace(spaced[1], "").replace(",", ".")))
    if indian := _INDIAN.fullmatch(digits):
        return Numeral(start, end, Decimal(digits.replace(",", "")), needs="" if len(indian[1]) > 3 else "money")
    if _MIDDLE_DOT.fullmatch(digits):
        return Numeral(start, end, Decimal(digits.replace("\u00b7", ".")), needs="" if digits[0] == "0" else "size")
    if _COMMA.fullmatch(digits):
        return Numeral(start, end, Decimal(digits.replace(",", ".")), needs="size")
    if _CONTINENTAL.fullmatch(digits):
        return Numeral(start, end, Decimal(digits.replace(".", "").replace(",", ".")))
    if _CONTINENTAL_GROUPS.fullmatch(digits):
        return Numeral(start, end, Decimal(digits.replace(".", "")), needs="size")
    if _LEADING_ZERO.fullmatch(digits):
        return Numeral(start, end, Decimal(digits), needs="clock")
    return _odd(start, end)


def _declared(start: int, end: int, digits: str) -> Numeral | Refusal:
    """Read digits as a language writes them that has a decimal comma."""
    if _DECLARED.fullmatch(digits):
        plain = digits.translate({ord(mark): None for mark in ". \xa0\u2009\u202f'\u2019"})
        return Numeral(start, end, Decimal(plain.replace(",", ".")))
    return Numeral(start, end, Decimal(digits), needs="clock") if _LEADING_ZERO.fullmatch(digits) else _odd(start, end)


def _finish(text: str, number: Numeral) -> Numeral | Refusal:
    """Read what may stand directly behind digits: an ordinal ending, a fraction, a power of ten."""
    end = number.end
    mark = text[end : end + 1]
    if not mark or mark in ".,;)":
        return number
    if mark == " ":
        return _after_space(text, number)
    if mark in "sSnNrRtT":
        if (ending := _ORDINAL_END.match(text, end)) and number.value == int(number.value):
            return number._replace(end=ending.end(), ordinal=True)
    elif mark in "eEx\xd7\xb7\u22c5\u2219*" and (power := _POWER.match(text, end)):
        return _powered(number, power)
    elif mark in "/\u2044" and text[end + 1 : end + 2].isdigit():
        return _fraction(text, number)
    elif mark in VULGAR and number.value == int(number.value):
        return number._replace(end=end + 1, value=EXACT.add(number.value, VULGAR[mark]))
    return number


def _after_space(text: str, number: Numeral) -> Numeral | Refusal:
    """Read on over a space: "2 1/2", "3 ½", "5 x 10^6"."""
    after = text[number.end + 1 : number.end + 2]
    if after in "123456789" and after and (mixed := _MIXED.match(text, number.end)) and number.value < 1000:
        top, bottom = int(mixed[1]), int(mixed[2])
        if top < bottom:
            return number._replace(end=mixed.end(), value=EXACT.add(number.value, share(top, bottom)))
    elif after in VULGAR and number.value < 1000:
        return number._replace(end=number.end + 2, value=EXACT.add(number.value, VULGAR[after]))
    elif after in tuple(" x\xd7\xb7\u22c5\u2219*") and (power := _POWER.match(text, number.end)):
        return _powered(number, power)
    return number


def _powered(number: Numeral, power: re.Match[str]) -> Numeral | Refusal:
    exponent = int(next(filter(None, power.groups())).translate(_SUPERSCRIPTS))
    if abs(exponent) > _MOST_POWER:
        return Refusal(number.start, power.end(), "a power of ten beyond any figure")
    value = number.value.scaleb(exponent, context=EXACT)
    whole = value == value.to_integral_value(context=EXACT)
    return number._replace(end=power.end(), value=value.quantize(Decimal(1), context=EXACT) if whole else value, needs="")


def _fraction(text: str, number: Numeral) -> Numeral | Refusal:
    """Read "3/4" and "1/40": proper, and no day of a month."""
    start, end = number.start, number.end
    found = _FRACTION.match(text, end)
    if not found or number.value != int(number.value):
        return Refusal(start, end, "digits on both sides of a stroke")
    top, bottom = int(number.value), int(found[1])
    signed = text[start - 1 : start] in tuple("-\u2212") if start else False
    small = bottom <= 10 or bottom in _ROUND_BOTTOMS
    dated = top <= 12 and bottom <= 31 and _DAY_BEFORE.search(text, max(0, start - 8), start)
    if not small or bottom < 2 or not (0 < top < bottom or (signed and top)) or dated:
        return Refusal(start, found.end(), "a fraction, a date or a score")
    return number._replace(end=found.end(), value=share(top, bottom))
