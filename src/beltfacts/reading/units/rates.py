"""What a unit is "per": km/h, "$5 an hour", "births/1,000 population", "litres per 100 km".

It starts where a unit or an amount of money ends. It does not read the unit above the stroke: that is `unit_phrases`.
"""

import re
from collections.abc import Mapping

from beltfacts.reading.lazy_regex import LazyPattern
from beltfacts.reading.units.language_units import language_of
from beltfacts.reading.units.languages import per_at, time_behind
from beltfacts.reading.units.unit_phrases import HAN, is_letter, simple_unit_at

_PER = LazyPattern(r"\s?/\s?|\s{1,3}(per|an?|each|every)\s{1,3}|每", re.I)
_WORD = LazyPattern(r"[^\W\d_]{1,40}")
_BASE = LazyPattern(r"(10{0,2}(?:[, \xa0]?000){1,3}|100|hundred|thousand|million)(?:\s{1,3}|(?=\s{0,3}(?:\Z|[.,;)])))", re.I)
_BASES = {"hundred": "100", "thousand": "1000", "million": "1000000"}
_BASE_NOUN = LazyPattern(
    r"(?:live births|births|people|persons|population|inhabitants|residents|women|men|children|households|adults|workers|employees)\b", re.I
)
_NO_TIME = LazyPattern(r"\s{1,3}(?:ago|earlier|later|before|after|away|from now|prior|hence)\b|-")
_NO_RATES = frozenset(("%", "{percentage-point}", "{basis-point}", "[ppth]"))
"""Shares are not divided: "5% a year" is in %."""
_TIMES = frozenset(("s", "min", "h", "d", "wk", "mo", "a", "{night}"))
_EACH = {
    "capita": "{person}",
    "head": "{person}",
    "person": "{person}",
    "annum": "a",
    "diem": "d",
    "night": "{night}",
    "people": "{person}",
}
_SHORT_TIMES = {
    "d": "d",
    "a": "a",
    "y": "a",
    "yr": "a",
    "hr": "h",
    "h": "h",
    "s": "s",
    "sec": "s",
    "min": "min",
    "mo": "mo",
    "mth": "mo",
    "wk": "wk",
}
_SHORT_TIMES |= {
    "日": "d",
    "天": "d",
    "年": "a",
    "月": "mo",
    "时": "h",
    "小时": "h",
    "分": "min",
    "秒": "s",
    "周": "wk",
    "人": "{person}",
    "person": "{person}",
}


def rate_at(text: str, at: int, code: str, units: Mapping[str, str]) -> tuple[str, int] | None:
    """Return the code and the end of a rate, where `code` ends at `at` and "per" something follows; else None.

    "/" and "per" take any unit, a declared thing, "1,000 population"; "a" and "each" take a time, and after money any unit.
    """
    if code in _NO_RATES:
        return None
    found = None
    language = language_of(units)
    if language and (each := time_behind(language, text, at)):
        return f"{code}/{each[0]}", each[1]
    while (per := (per_at(language, text, at) if language else None) or _PER.match(text, at)) and code.count("/") < 2:
        base = _BASE.match(text, per.end())
        below = _denominator(text, base.end() if base else per.end(), per, code, units)
        if base and code[0] in "{" and (noun := _BASE_NOUN.match(text, base.end())):
            below = ("", noun.end())
        if below is None:
            return found
        number = _BASES.get(base[1].lower(), re.sub(r"\D", "", base[1])) if base else ""
        denominator, at = _joined(number, below[0]), below[1]
        is_declared = not found and below[0] not in _TIMES and code.endswith(f"/{denominator}")  # the word alone is declared for the rate
        if base and not found and not is_declared and code[0] == "{" and "/" in code:
            code = code.partition("/")[0]  # declared per 1,000, and printed per 100,000
        code = code if is_declared else f"{code}/{denominator}"
        found = code, at
    return found


def _denominator(text: str, at: int, per: re.Match[str], code: str, units: Mapping[str, str]) -> tuple[str, int] | None:
    """Return the unit below the stroke and its end."""
    word = _WORD.match(text, at)
    if not word:
        return None
    found = simple_unit_at(text, at, units)
    short = _SHORT_TIMES.get(word[0]) or (_EACH.get(word[0].lower()) if word[0].islower() else None)
    if short and (not found or found[1] <= word.end()):
        found = short, word.end()
    if not found and word[0] >= HAN:
        size = next((size for size in (2, 1) if word[0][:size] in _SHORT_TIMES), 0)
        found = (_SHORT_TIMES[word[0][:size]], at + size) if size else None
    if not found or is_letter(text[found[1] : found[1] + 1]) or "/" in found[0]:
        return None
    money = len(code) == 3 and code.isupper()
    if per[1] and per[1].lower() in ("a", "an", "each", "every") and not money and found[0] not in _TIMES:
        return None
    return None if per[1] and found[0] in _TIMES and _NO_TIME.match(text, found[1]) else found


def _joined(number: str, code: str) -> str:
    """Return what stands below the stroke: 1000 for people, (100.km)."""
    if not number or not code:
        return number or (f"({code})" if "." in code else code)
    return f"({number}.{code})"
