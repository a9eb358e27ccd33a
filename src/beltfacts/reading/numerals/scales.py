"""Scale words and letters behind digits: "5 million", "$5 M", "25m tonnes", "500 cr".

What may be a scale and is not known as one makes the figure unclear, and it is refused. It reads no number.
"""

import re
from decimal import Decimal

from beltfacts.reading.inflections import inflected_scale, is_foreign_scale
from beltfacts.reading.language_words import language_data
from beltfacts.reading.lazy_regex import LazyPattern
from beltfacts.reading.numerals.korean_scales import read_korean_scale
from beltfacts.reading.numerals.number_types import EXACT, LARGEST_SCALE, Numeral, Refusal, scale_value
from beltfacts.reading.numerals.thai_scales import read_thai_scale
from beltfacts.reading.words_english import FOREIGN_SCALES, LONG_THINGS, MANY, MONEY_SCALES, PERSONS, SCALES, SHORT_SCALES, SIZES

_WORD = LazyPattern(r"(\s{1,3}(?:\(\s?)?|-|)([^\W\d_\u2e80-\uffff]{1,24})")
_AHEAD = LazyPattern(r"(\s{1,3}|-)([^\W\d_]{1,24})")
_HALF_AFTER = LazyPattern(
    r"[\s-]{1,3}and[\s-]{1,3}(?:(an?|one)[\s-]{1,3}(half|quarter)|(two|three)[\s-]{1,3}(thirds|quarters))(?![^\W\d_])", re.I
)
_PARTS = {"half": (1, 2), "quarter": (1, 4), "thirds": (2, 3), "quarters": (3, 4)}
UNREAD_SCALES = frozenset("\ub9cc\uc5b5\uc870\ucc9c\ubc31\u0e25\u0e1e\u0e2b\u0e41\u5146")  # 만억조천백 ล พ ห แ 兆
_SPACED_SCALES = (*("\ub9cc", "\uc5b5", "\uc870 "), *"लाख करोड़ करोड\u093c हजार हज\u093cार লাখ লক্ষ কোটি হাজার মিলিয়ন".split())
"""Korean, Hindi and Bengali scales that may stand behind a space: 10^4, 10^8, 10^12; 10^5, 10^7, 10^3."""
_MEGA_UNITS = tuple("瓦字赫帕焦伏欧歐比")
"""Units before which 兆 is the prefix mega."""
_THAI = "\u0e00"
"""No Thai letter comes before it."""
_CUTS = tuple("_/^")


def read_scale(text: str, number: Numeral, money: bool, language: str = "") -> Numeral | Refusal:
    """Return a number in digits with the scale behind it.

    `money`: whether a currency stands before it. `language`: the declared language of the text, or empty.
    """
    end, scale, step = number.end, 1, None
    words = language_data(language).scales if language else None
    while True:
        char = text[end : end + 1]
        if char not in (" ", "-", "\n", "\xa0") and not char.isalpha():
            break
        if scale == 1 and text[end + (char in " \xa0") : end + 2] > _THAI and (thai := read_thai_scale(text, number)):
            return thai
        if char > "\u2e7f":
            if scale == 1 and number.scale == 1 and (korean := read_korean_scale(text, number)):
                return korean
            if char in UNREAD_SCALES and not (char == "\u5146" and text[end + 1 : end + 2] in _MEGA_UNITS):
                return Refusal(number.start, end + 1, "a scale of another script")
            break
        if char in " \xa0" and text.startswith(_SPACED_SCALES, end + 1):
            return Refusal(number.start, end + 2, "a scale of another script")
        word = _AHEAD.match(text, end) if scale > 1 or not char.isalpha() else _WORD.match(text, end)
        if not word:
            break
        step = _factor(text, word, money, scale) if words is None else _factor_in(language, word, scale)
        if step is None:
            return Refusal(number.start, word.end(), f"{word[2]!r} may be a scale")
        if not step:
            break
        scale, end = scale * step, word.end()
        if words is not None and text[end : end + 2] in (". ", ".\xa0"):  # "3,2 Mio. Tonnen"
            end += 1
        if words is not None and (further := _further(text, end, scale, language)):
            number, own, end = number._replace(value=EXACT.add(scale_value(number.value, scale), further[0])), further[1], further[2]
            if own < scale:
                return number._replace(end=end, scale=scale)
            scale = own
        if scale > LARGEST_SCALE:
            return Refusal(number.start, end, "a run of scale words")
    if scale == 1:
        return number
    if number.value == 0 and scale > 1:
        return number._replace(end=end, scale=scale)
    value = scale_value(number.value, scale)
    return Numeral(
        number.start, end, value, number.scale * scale, False, number.spelled, number.part, number.joined, "", number.bound, number.needs
    )


def _factor_in(language: str, word: re.Match[str], scale: int) -> int | None:
    """Return the factor of a word behind digits in a language; 0 where it is no scale, None where it may be one of another language."""
    data, key = language_data(language), word[2].lower()
    if factor := data.scales.get(key) or inflected_scale(language, key):
        return factor
    return None if scale == 1 and (key in data.open_scales or key in _OTHER_SCALES) else 0


_OTHER_SCALES = FOREIGN_SCALES | {"million", "billion", "trillion"}
_SMALLER = LazyPattern(r"\s(?:(?P<link>[^\W\d_]{1,3})\s)?(?P<number>[1-9]\d{0,2})(?![\d.,]\d)(?:\s(?P<scale>[^\W\d_]+)\b)?")
"""Behind a scale: the rest of the number, with a smaller scale or, behind a thousand, with none."""
_ENDS_IN_BETWEEN = LazyPattern(
    r"\b(?:entre|tra|fra|zwischen|tussen|mellan|mellem|mellom|od|de|da|von|van|från|fra|от|между)\s[^.;]{0,12}\Z", re.IGNORECASE
)


def _further(text: str, end: int, scale: int, language: str) -> tuple[Decimal, int, int] | None:
    """Return what is added behind a scale word, the scale of the sum, and where it ends; None where the number ends.

    450,000 of "2 mln 450 tys.", 450 with another scale of "2 mil 450 millones".
    """
    found = _SMALLER.match(text, end)
    if not found:
        return None
    words = language_data(language)
    if found["link"] and (words.links.get(found["link"].lower()) != "and" or _ENDS_IN_BETWEEN.search(text, max(0, end - 36), end)):
        return None
    own = words.scales.get((found["scale"] or "").lower(), 1)
    number = Decimal(found["number"])
    if 1 < own < scale and number * own < scale:
        stop = found.end() + (text[found.end() : found.end() + 2] in (". ", ".\xa0"))
        return scale_value(number, own), own, stop
    if scale == 1000 and not found["link"] and language in _THOUSAND_AND and (own == 1 or own > 1000):
        return number, own, found.end() if own > 1 else found.end("number")
    return None


_THOUSAND_AND = ("es", "pt", "tr")
"""Languages that write 5,320 as "5 mil 320", "5 bin 320"."""


def _factor(text: str, word: re.Match[str], money: bool, scale: int) -> int | None:
    """Return the factor of a word behind digits; 0 where it is no scale, None where that is not clear."""
    printed, gap = word[2], word[1]
    key = printed.lower()
    after = text[word.end() : word.end() + 1]
    if after and (after.isdigit() or after in _CUTS) and not (money and after == "/"):
        return 0
    if "(" in gap:
        return 0
    if key in SCALES:
        return SCALES[key]
    if key in SHORT_SCALES:
        if scale > 1 or gap == "-" or (key == "k" and gap and printed == "K"):
            return 0
        return SHORT_SCALES[key]
    if printed in MONEY_SCALES and scale == 1 and gap != "-":
        return _letter(text, word, money)
    if gap and scale == 1 and (key in FOREIGN_SCALES or is_foreign_scale(key, _following(text, word.end()))):
        return None
    return 0


def _following(text: str, end: int) -> str:
    """Return the next word in small letters, behind the dot of an abbreviation too; empty for none."""
    ahead = _AHEAD.match(text, end + (text[end : end + 1] == "."))
    return ahead[2].lower() if ahead else ""


def _letter(text: str, word: re.Match[str], money: bool) -> int | None:
    """Return the factor of a letter that is a scale beside money, and else a unit or nothing."""
    printed, gap = word[2], word[1]
    if money:
        return MONEY_SCALES[printed] if printed != "t" else 10**12
    if printed in ("t", "T"):
        return 0
    following = _following(text, word.end())
    many = following in MANY or (following.endswith(PERSONS) and following not in LONG_THINGS)
    if many and not (printed == "m" and gap and following in SIZES):
        return MONEY_SCALES[printed] if printed not in ("b", "B") or not gap or following else None
    if printed == "m":
        if gap or following in SIZES:
            return 0
        near = _LENGTH_NEAR.match(text, word.end())
        second = _AHEAD.match(text, near.end()) if near else None
        if second and second[2].lower() in MANY:
            return 10**6  # "2.4m to 3.1m tonnes"
        return None if not _is_length(text, word) else 0
    return 10**6 if printed in ("M", "MM") and not gap else None


_LENGTH_WORDS = (
    r"\b(?:length|height|width|depth|altitude|outreach|tall|long|wide|deep|high|thick|distance|diameter|radius|radii|draught|span|reach|"
    r"metres?|meters?|elevation|"
    r"(?:water|river|sea|lake|tide|tidal|groundwater|reservoir|dam|gauge|flood) levels?)\b|\A[\s*_]*levels? \(|水深|水位|高|长|宽|深|厚|海拔|相距"
)
LENGTH_WORD = LazyPattern(_LENGTH_WORDS, re.IGNORECASE)
"""Words that show a length."""
_LENGTH_BEFORE = LazyPattern(rf"(?:{_LENGTH_WORDS})\D{{0,24}}[0-9.,]*\Z", re.IGNORECASE)
_LENGTH_NEAR = LazyPattern(r"\s?(?:[x\xd7]|-|\u2013|to|is equal to|equals|=)\s?[0-9.]+\s?(?:[mcdk]?m|metres|meters)(?!\w)")


def _is_length(text: str, word: re.Match[str]) -> bool:
    """Return whether "m" behind digits measures a length: words around it say so."""
    start = word.start()
    return bool(_LENGTH_BEFORE.search(text, max(0, start - 40), start) or _LENGTH_NEAR.match(text, word.end()))


def part_after(text: str, end: int) -> tuple[int, int, int] | None:
    """Return numerator, denominator and end of "and a half" behind a number; None where it is not there."""
    if text[end : end + 1] not in (" ", "-", "\n"):
        return None
    found = _HALF_AFTER.match(text, end)
    if not found:
        return None
    return *_PARTS[(found[2] or found[4]).lower()], found.end()
