"""The unit at a place of a text, as a code: UCUM for measures, ISO 4217 for money, braces for what is counted.

    unit_at(text, at, units)             ("km/h", end)         the unit that begins at `at`, rates included
    rate_at(text, at, code, units)       ("USD/h", end)        what a number with its unit is "per": "/hr", " a year"
    counted_at(text, at, units)          ("{country}", end)    a declared thing behind one adjective
    counted_noun_at(text, at)            ("{household}", end)  a proposal for a noun that nothing declares
    currency_before, currency_after      in `currencies`: the money beside a number

`units` maps words in small letters to codes and comes first: `UNITS` and what a vocabulary declares (`with_declared`). Any other word is
looked up in the table of `unit_data`, which is read when the first text needs it. A word that means several units ("pesos", "pounds") gives
none, unless the text names one of them. It reads no number and converts nothing: 万 in 万吨 and "million" belong to the number.
"""

import re
from collections.abc import Iterable, Mapping

from beltfacts.model import Unit
from beltfacts.reading.lazy_regex import LazyPattern
from beltfacts.reading.units.counted_things import counted_noun_at, noun_of_code
from beltfacts.reading.units.rates import rate_at
from beltfacts.reading.units.unit_phrases import HAN, MOST_TOKENS, PRINTED, UNITS, is_letter, simple_unit_at

__all__ = [
    "HAN",
    "MOST_TOKENS",
    "UNITS",
    "counted_at",
    "counted_noun_at",
    "is_letter",
    "printed_unit",
    "rate_at",
    "simple_unit_at",
    "unit_at",
    "with_declared",
]

# Words that do not stand between a number and its noun: "48 of ports" is not 48 ports.
_FUNCTION_WORDS = (
    "a about after all also among an and are as at been before between but by can did do for from had has have if in "
    "into is it its more of on only or other our over per so than that the their them then they this through to under "
    "until up via was were when where which while who will with"
)
_NO_ADJECTIVES = frozenset(_FUNCTION_WORDS.split())

_BRACKETS = LazyPattern(r"[ \xa0]?[(\uff08]([^\W\d_][^()\n\d]{0,20}[^\W\d_]|%)[)\uff09]")
_UNIT_END = LazyPattern(
    r"(?<=(?:year|onth|week|rter|.day))[-\s]on[-\s](?:year|month|week|quarter|day)|\.[^\W\d_]|-(?!(?:long|wide|high|tall|deep|old|thick)\b)[^\W\d_]"
)
_PLURAL = LazyPattern(r"[ \n-](?!(?:was|is|has|does|as|us|this|its|his|across|towards|versus|always|plus|less)\b)[a-z]{3,}(?<!s)s\b")
_ONE = LazyPattern(r"(?<![\d.,])\b(?:1|[Oo]ne|an?)\Z")
_ADJECTIVE = LazyPattern(r"\s{1,3}([a-z]{2,20})(?=\s)", re.I)
_CLASSIFIERS = frozenset("个個家座条條艘辆輛架台名位只間间栋棟项項种種所支")


def with_declared(declared: Iterable[Unit]) -> dict[str, str]:
    """Return `UNITS` and the words of the units that a vocabulary declares, which come before them.

    A counted thing is also read by its name and its code, where no other unit has that word: {household} by "households".
    """
    units = list(declared)
    words = {**UNITS, **{word.lower(): unit.code for unit in units for word in unit.words}}
    for unit in units:
        for word in noun_of_code(unit.code, unit.name):
            words.setdefault(word, unit.code)
    return words


def printed_unit(code: str, units: Mapping[str, str] = UNITS) -> str:
    """Return the usual word for a unit; its code where nothing names it."""
    if found := PRINTED.get(code) or next((word for word, named in units.items() if named == code), None):
        return found
    from beltfacts.reading.units.unit_codes import unit_name

    return unit_name(code) or code


def unit_at(text: str, at: int, units: Mapping[str, str], most: int = MOST_TOKENS) -> tuple[str, int] | None:
    """Return the code and the end of the longest unit that begins at a place, with what it is "per".

    Whole words only, except in Chinese. One line end may stand before a word in small letters. `most`: tokens of the longest unit
    that begins with the next word, where the caller knows it.
    """
    found = simple_unit_at(text, at, units, most) or _unit_in_brackets(text, at, units)
    if not found:
        return None
    if found[0][0] == "{" and _goes_on_with_plural(text, at, found[1]):
        return None
    code, end = rate_at(text, found[1], found[0], units) or found
    return None if code[0] != "{" and _cut(text, end) else (code, end)


def _goes_on_with_plural(text: str, at: int, end: int) -> bool:
    """Return whether a counted thing in the singular only describes the plural behind it: "96 patent applications" are no patents."""
    return text[end - 1].isalpha() and text[end - 1] != "s" and _PLURAL.match(text, end) is not None and not _ONE.search(text, 0, at)


def _unit_in_brackets(text: str, at: int, units: Mapping[str, str]) -> tuple[str, int] | None:
    """Return a unit in brackets behind a number: "20 (kg)". One letter, "(in)" and "(min)" may be something else."""
    brackets = _BRACKETS.match(text, at)
    if not brackets or brackets[1] in ("in", "min"):
        return None
    found = simple_unit_at(text, brackets.start(1), units)
    return (found[0], brackets.end()) if found and found[1] == brackets.end(1) else None


def counted_at(text: str, at: int, units: Mapping[str, str]) -> tuple[str, int] | None:
    """Return a counted thing after one adjective or classifier: the {country} of "28 neighboring countries", of 28个国家.

    After a classifier a unit of two characters counts too: 六个加仑. After "consecutive" so does a time.
    """
    if text[at : at + 1] in _CLASSIFIERS:
        found = simple_unit_at(text, at + 1, units)
        return found if found and (found[0].startswith("{") or found[1] > at + 2) else None
    word = _ADJECTIVE.match(text, at)
    if not word or word[1].lower() in _NO_ADJECTIVES:
        return None
    found = unit_at(text, word.end(), units)
    return found if found and (found[0].startswith("{") or word[1].lower() == "consecutive") else None


def _cut(text: str, end: int) -> bool:
    """Return whether a unit would end inside a word: the "year" of "year-on-year", the "km" of "km/xyz"."""
    after = text[end : end + 1]
    if text[end - 1] in "$€£":
        return after.isdigit()  # the money of the next number: "5-$7"
    return text[end - 1].isalnum() and text[end - 1] < HAN and (is_letter(after) or after == "/" or bool(_UNIT_END.match(text, end)))
