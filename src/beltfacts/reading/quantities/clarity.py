"""What behind a number makes it unclear or a piece of something else: letters that touch it, powers, hyphens, doubtful marks.

It refuses, with a reason. Dates are `date_parts`, labels `labels`.
"""

import re

from beltfacts.reading.lazy_regex import LazyPattern
from beltfacts.reading.numerals import TOUCHED, Mention

_GLUED_AFTER = LazyPattern(r"[/^\xb0\u2030]\w|\s?\+\s?[0-9]|[*_]{1,2}[0-9]")
_HYPHENED = LazyPattern(r"[-\u2010\u2011]([^\W\d_]{1,24})")
_DASH_LETTER = LazyPattern(r"[-\u2013\u2212\u2010\u2011][^\W\d_]")
_NO_NOUN = frozenset("in on to a an by and or for of up at the as da de la x".split())
_FEET = frozenset("'\u2019\u2032")
# "1 , 000" and "6 . 2 %" of a text whose marks were parted.
_SPACED_MARK = LazyPattern(r" (?:\. ?[0-9]|, ?[0-9]{3}(?![0-9]))")
_IDIOMS = frozenset("way dimensional sided handed time tariff sum stop star pronged track party".split())
"""What a number word before a hyphen makes an adjective of, which counts little: "two-way"."""
_PLAN = LazyPattern(r"[\s-]Years?\sPlan")
_ERA_AFTER = LazyPattern(r" ?(?:BCE?|CE|AD|B\.C\.|A\.D\.)(?![^\W\d_])")
_ERA_BEFORE = ("公元", "公元前", "西元", "西元前", "紀元前")
_COMPOUND_UNIT = LazyPattern(r"(?:[\s\xb7\u22c5]?[^\W\d_]{1,4})?\u207b[\xb9\xb2\xb3\u2074]")
"""A symbol with a negative power behind the unit: the second one of "m s\u207b\xb9"."""
_LETTER_UNIT = LazyPattern(r" ?[MmKkBT]\b(?![/\xb2\xb3.'\u2019])")
_EUROPEAN = frozenset("EUR CHF DKK SEK NOK PLN CZK HUF RON TRY BRL IDR".split())
_INDIAN = frozenset("INR PKR BDT NPR LKR".split())


def why_unclear(text: str, mention: Mention) -> str:
    """Return what behind a number makes it a piece of something else or unclear, or an empty string."""
    number, end = mention.number, mention.end
    after = text[end : end + 1]
    if _is_year_of_era(text, mention):
        return "a year of an era"
    if after in (")", "\uff09") and text[end + 1 : end + 2] in ("万", "亿", "萬", "億"):
        return "a scale behind brackets"
    if "\u207b" in text[end : end + 8] and _COMPOUND_UNIT.match(text, end):
        return "a unit of several symbols that is not read"
    if after == " " and mention.unit and not number.needs and text[end + 1 : end + 2] not in ("P", "+", ".", ","):
        return ""
    if number.needs and (reason := _needs(mention)):
        return reason
    if after in _FEET and text[end + 1 : end + 2].isdigit() and after:
        return "a measure in feet and inches"
    if after == " " and end == mention.number_end and text[end + 1 : end + 2] in (".", ",") and _SPACED_MARK.match(text, end):
        return "a mark with spaces around it"
    if not after or after in " ,;)":
        if after == " " and not mention.unit and not number.ordinal and (letter := _LETTER_UNIT.match(text, end)) and not number.spelled:
            return f"{letter[0].strip()!r} may be a scale"
        if after == " " and text[end + 1 : end + 2] == "+" and text[end + 2 : end + 3] in ("", " ") and text[end + 3 : end + 4].isdigit():
            return "a part of a sum"
        return "a name of a plan" if after == " " and _PLAN.match(text, number.end) else ""
    if after == "]" and text[mention.start - 1 : mention.start] == "[":
        return "a footnote"
    if after < "\u2e80" and (after.isalnum() or after == "_") and not "\u0e00" <= after <= "\u0e7f" and text[end - 1] < "\u2e80":
        return TOUCHED
    if _GLUED_AFTER.match(text, end) and not (after == "/" and (mention.unit or mention.money) and text[end + 1].isalpha()):
        return "a part of a sum, power or fraction"
    if after in "-\u2010\u2011\u2013\u2212" and (hyphened := _DASH_LETTER.match(text, end)):
        return _hyphened(text, mention, hyphened)
    if after == "-" and _PLAN.match(text, number.end):
        return "a name of a plan"
    return ""


def _is_year_of_era(text: str, mention: Mention) -> bool:
    """Return whether a number is a year before or after an era: "500 BC", 公元前202年."""
    if text[mention.start - 1 : mention.start] in ("元", "前") and text.endswith(_ERA_BEFORE, 0, mention.start):
        return True
    return text[mention.end : mention.end + 2].lstrip()[:1] in ("A", "B", "C") and _ERA_AFTER.match(text, mention.end) is not None


def _hyphened(text: str, mention: Mention, found: re.Match[str]) -> str:
    """Judge letters behind a dash: "12-member" is twelve, "5-in-one" and "10,000-Training" are names."""
    if mention.unit:
        return "" if text[mention.end] in "-\u2010\u2011\u2013" else TOUCHED
    noun = _HYPHENED.match(text, found.start())
    if _PLAN.match(text, mention.number.end):
        return "a name of a plan"
    if not noun or mention.number.ordinal:
        return TOUCHED
    word = noun[1]
    if word == "fold":
        mention.unit, mention.end = "{multiple}", noun.end()
        return ""
    if word in _IDIOMS and mention.number.spelled:
        return "a part of a word"
    if word in _NO_NOUN or not word.islower() or len(word) < 3 or text[noun.end() : noun.end() + 1].isdigit():
        return "a name or several numbers"
    return "" if word not in ("party", "class", "hand", "rate", "built", "time", "way") or not mention.number.part else "a part of a word"


def _needs(mention: Mention) -> str:
    """Return why digits with marks between them are unclear, or an empty string."""
    needs, unit, scaled = mention.number.needs, mention.unit or "", mention.number.scale > 1
    if needs == "dot":
        return "a dot before three digits may group them" if unit in _EUROPEAN and not scaled else ""
    if needs == "money":
        known = unit in _INDIAN or (mention.money and not unit) or mention.number.scale in (10**5, 10**7)
        return "" if known else "digits in uneven groups"
    if needs == "clock":
        return "" if unit in ("min", "s", "h", "[in_i]", "cm") else "a leading zero"
    if needs == "size":
        return "" if unit or scaled else "a decimal mark that may be none"
    return ""
