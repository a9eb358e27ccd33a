"""Whether raised digits or letters refer to a note or belong to what stands before them. Pure.

The rule with its examples is in `raised_marks`, which finds the marks.
"""

from __future__ import annotations

import re

from beltfacts.reading.lazy_regex import LazyPattern

NOTE = "note"
"""A mark that refers to a note: a quote may leave it out."""
PART = "part"
"""A mark that belongs to the number or word before it."""
DOUBT = "doubt"
"""A mark that may be either."""

_POWER_OF_TEN = LazyPattern(r"[xX\xd7\xb7\u22c5\u2219*]\s{0,2}10\Z")
_NUMBER = LazyPattern(r"(?<![\w.,])[0-9][0-9.,'\u2019]*\Z")
_OPERATOR_BEFORE = LazyPattern(r"[=+\xd7/^]\s?\Z")
_OPERATOR_AFTER = LazyPattern(r"\s?[=+\xd7^]")
_WORD = LazyPattern(r"[^\W\d_]+\Z")
_LENGTHS = frozenset("m km cm mm dm dam hm \xb5m \u03bcm nm pm ft in yd mi \u33a1 \u339d \u339e \u339c".split())
"""Symbols of lengths, whose second and third powers are areas and volumes (SI Brochure, 5.2)."""
_POWERS = ("2", "3")
_IS_POWER = LazyPattern(r"(?:square|cubic|sq\.?|cu\.?)\s\S+\Z|(?:\u5e73\u65b9|\u7acb\u65b9)\S+\Z", re.IGNORECASE)
"""A name that says its power itself: square kilometres, \u5e73\u65b9\u7c73."""
_LENGTH_NAME = LazyPattern(
    r"(?:kilo|centi|milli|deci|hecto|deca|micro|nano)?met(?:er|re)s?|miles?|f(?:oo|ee)t|inch(?:es)?|yards?|.*[\u7c73\u91cc]", re.IGNORECASE
)
_FORMULAS = frozenset(("CO", "NO", "SO", "CH", "NH", "H", "N", "O"))
"""Formulas of gases that are often printed with their index raised."""
_FORMULA_INDEXES = frozenset("234")
_ORDINALS = frozenset("st nd rd th er re nd ere eme me ns es os as".split())
_ABBREVIATED = frozenset(("n", "N", "M", "D", "S"))
_ROMAN = LazyPattern(r"[IVXLC]+")
_MATHS_BRACKET = LazyPattern(r"\([^()]*[+=\xd7*/\u2212-][^()]*\)\Z")


def classify_letters(plain: str, before: str) -> tuple[str, str]:
    """Return kind and reading of raised letters. `before`: the text before them."""
    number, word = _NUMBER.search(before), _WORD.search(before)
    if number and number[0].isdigit():
        if plain in _ORDINALS or plain == "o":
            return PART, "the ending of an ordinal"
        if plain in ("e", "n", "i", "x"):
            return DOUBT, "the ending of an ordinal or an exponent, or a note mark"
    if word and (len(plain) > 1 or len(word[0]) == 1 or (plain == "e" and _ROMAN.fullmatch(word[0]))):
        return PART, "the end of an abbreviation or ordinal"
    return (NOTE, "a note mark") if len(plain) == 1 else (PART, "the end of a word")


def classify_digits(plain: str, before: str, after: str) -> tuple[str, str]:
    """Return kind and reading of raised digits. `before`, `after`: the text around them."""
    last = before[-1:]
    if last.isdigit():
        return _behind_digit(plain, before, after)
    if last.isalpha():
        return _behind_letter(plain, before)
    if last == ")" and _MATHS_BRACKET.search(before):
        return DOUBT, "an exponent or a note mark"
    return NOTE, "a note mark"


def _behind_digit(plain: str, before: str, after: str) -> tuple[str, str]:
    """Return kind and reading of raised digits behind a number."""
    if _POWER_OF_TEN.search(before):
        return PART, "an exponent"
    match = _NUMBER.search(before)
    number = match[0] if match else ""
    if number == "10" or (number == "2" and len(plain) > 1):
        return DOUBT, f"an exponent or a note mark behind {number}"
    if number.isdigit() and (_OPERATOR_AFTER.match(after) or (match and _OPERATOR_BEFORE.search(before[: match.start()]))):
        return DOUBT, f"an exponent or a note mark behind {number}"
    return NOTE, "a note mark"


def _behind_letter(plain: str, before: str) -> tuple[str, str]:
    """Return kind and reading of raised digits behind a letter."""
    match = _WORD.search(before)
    word = match[0] if match else before[-1]
    ahead = before[: match.start()] if match else ""
    is_symbol = word in _LENGTHS or (ahead[-1:] in ("/", "\xb7", "\u22c5") and len(word) <= 3)
    if is_symbol and plain[0] in _POWERS:
        return (
            (PART, f"a power of the unit {word}")
            if len(plain) == 1
            else (DOUBT, f"a power of the unit {word} with a note mark, or a note mark")
        )
    if plain in _POWERS and _LENGTH_NAME.fullmatch(word) and not _IS_POWER.search(before):
        return DOUBT, f"a power of the unit {word[-12:]} or a note mark"
    if word in _FORMULAS and plain in _FORMULA_INDEXES:
        return DOUBT, f"the index of the formula {word}{plain} or a note mark"
    if len(word) == 1 and word not in "aAI" and word.isascii():
        return PART, f"a power of {word}"
    return NOTE, "a note mark"
