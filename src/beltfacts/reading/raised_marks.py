"""The rule for raised and lowered marks: which refer to a note, and which belong to the number or word before them. Pure.

A *note mark* tells the reader to look elsewhere. It is no part of the number or word, so a quote may leave it out and no reader of numbers
takes it for a digit. A mark that *belongs to the word* changes what it says, so a quote must have it. Where both are possible the mark is
*doubtful*: a quote must have it too, and the reason names both readings. Marks are superscript and subscript characters, one to three of
``*``, ``\u2020``, ``\u2021``, a circled number, and ``[3]`` directly behind a word.

| mark | example | kind |
|---|---|---|
| digits behind a number with a point or comma, a year, a whole number | 45.3\u00b2 per cent, 2024\u2074, 320\u00b3 ships | note |
| digits behind a word, a sign or a closing mark | tonnes\u00b9, 45.3%\u00b2, (in dollars)\u00b3 | note |
| a letter behind a number or word; several marks with commas | 45.3\u1d43, tonnes\u00b9,\u00b2 | note |
| ``*``, ``\u2020``, ``[3]``, a circled number, directly behind a word or number | 45.3*, ships[3], 5000\u4e07\u5428\u2460 | note |
| digits behind "\u00d7 10", and all with a sign | 5 \u00d7 10\u2076, 10\u207b\u00b3, s\u207b\u00b9, Ca\u00b2\u207a | belongs to the word: exponent or charge |
| 2 and 3 behind the symbol of a length, digits behind a symbol after a stroke | km\u00b2, m/s\u00b2 | belongs to the word: power of the unit |
| digits behind a single letter; digits before the symbol of an element | R\u00b2, \u00b9\u2074C | belongs to the word |
| lowered digits behind a letter; raised over lowered digits | CO\u2082, \u00b9\u2044\u2082 | belongs to the word: index, fraction |
| the letters of an ordinal or an abbreviation | 1\u02e2\u1d57, XIX\u1d49, n\u1d52 | belongs to the word: ordinal |
| digits behind 10 alone, behind 2, beside an operator, behind a formula | 10\u2076 tonnes, 2\u00b3\u00b2, 5\u00b2 = 25, CO\u00b2 | doubtful |
| 2 and 3 behind the name of a length; "e", "n" behind a whole number | 12 miles\u00b2, 2\u1d49 | doubtful |

What the document itself declares to be a note mark, such as a link to a note, is one whatever stands before it (`documents`).
"""

from __future__ import annotations

import re
import sys
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from beltfacts.reading.scripts import is_unspaced

NOTE = "note"
"""A mark that refers to a note: a quote may leave it out."""
PART = "part"
"""A mark that belongs to the number or word before it."""
DOUBT = "doubt"
"""A mark that may be either."""

_DIGITS = "\u2070\xb9\xb2\xb3\u2074-\u2079"
_SIGNS = "\u207a\u207b"
_BRACKETS = "\u207d\u207e"
_LETTERS = "ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ"
"""The small letters a to z as raised characters, without q, which has none."""
_LOWERED = "\u2080-\u208b\u208d\u208e"
RAISED_LETTERS = str.maketrans("abcdefghijklmnoprstuvwxyz", _LETTERS)
"""Each small letter as a raised character."""
PLAIN_MARKS = {
    **{ord(char): str(digit) for digit, char in enumerate("\u2070\xb9\xb2\xb3\u2074\u2075\u2076\u2077\u2078\u2079")},
    **{0x2080 + digit: str(digit) for digit in range(10)},
    **{ord(raised): chr(plain) for plain, raised in ((plain, chr(code)) for plain, code in RAISED_LETTERS.items())},
    **dict(zip(map(ord, "\u207a\u207b\u207d\u207e\u208a\u208b\u208d\u208e"), "+-()+-()", strict=True)),
    **{0x2460 + number: str(number + 1) for number in range(20)},
}
"""Raised, lowered and circled characters as what they print."""

_RAISED = f"{_DIGITS}{_SIGNS}{_BRACKETS}{_LETTERS}"
_SUPERSCRIPT = f"{_DIGITS}{_SIGNS}{_BRACKETS}"
_BRACKET = rf"\[(?:[0-9{_DIGITS}]{{1,3}}|[a-z]|[ivx]{{2,4}}|(?:note|nb|n) ?[0-9]{{1,2}})\]"
_MARK = re.compile(
    rf"(?P<fraction>[{_DIGITS}]+[/\u2044\u2215][\u2080-\u2089]+)"
    rf"|(?P<raised>[{_SUPERSCRIPT}][{_RAISED}]*(?:(?:,\s?|\u2013)[{_RAISED}]+)*|(?<=[\w%)\].,;\"\u201d\u2019])[{_LETTERS}]+(?:,\s?[{_RAISED}]+)*)"
    rf"|(?P<lowered>[{_LOWERED}]+(?:[.,][{_LOWERED}]+)*)"
    rf"|(?P<bracket>(?<=[\w%)\].,;:!?\"\u201d\u2019\u3002\uff0c]){_BRACKET}(?:,?{_BRACKET})*)"
    r"|(?P<symbol>(?<=[\w%).,;\]\"\u201d\u2019])(?:\*{1,3}|\u2020{1,2}|\u2021)(?=[\s.,;:!?)\]|\u2502]|\Z))"
    r"|(?P<circled>(?<=[\w%).,\uff09\u3002\uff0c\uff05])[\u2460-\u2473])"
)
_FIRST = re.compile(rf"[{_RAISED}{_LOWERED}\u2020\u2021\u2460-\u2473\[*]")
"""The first characters of marks."""
_ANY_ASCII = ("[", "*")
"""The first characters of marks that are ASCII."""

_POWER_OF_TEN = re.compile(r"[xX\xd7\xb7\u22c5\u2219*]\s?10\Z")
_NUMBER = re.compile(r"(?<![\w.,])[0-9][0-9.,'\u2019]*\Z")
_OPERATOR_BEFORE = re.compile(r"[=+\xd7/^]\s?\Z")
_OPERATOR_AFTER = re.compile(r"\s?[=+\xd7^]")
_WORD = re.compile(r"[^\W\d_]+\Z")
_ELEMENT = re.compile(r"[A-Z][a-z]?(?![a-z])")
_LENGTHS = frozenset("m km cm mm dm dam hm \xb5m \u03bcm nm pm ft in yd mi \u33a1 \u339d \u339e \u339c".split())
"""Symbols of lengths, whose second and third powers are areas and volumes (SI Brochure, 5.2)."""
_LENGTH_NAME = re.compile(
    r"(?:kilo|centi|milli|deci|hecto|deca|micro|nano)?met(?:er|re)s?|miles?|f(?:oo|ee)t|inch(?:es)?|yards?|.*[\u7c73\u91cc]", re.IGNORECASE
)
_FORMULAS = frozenset(("CO", "NO", "SO", "CH", "NH", "H", "N", "O"))
"""Formulas of gases that are often printed with their index raised."""
_FORMULA_INDEXES = frozenset("234")
_ORDINALS = frozenset("st nd rd th er re nd ere eme me ns es os as".split())
_ABBREVIATED = frozenset(("n", "N", "M", "D", "S"))
_ROMAN = re.compile(r"[IVXLC]+")
_MATHS_BRACKET = re.compile(r"\([^()]*[+=\xd7*/\u2212-][^()]*\)\Z")


class Mark(NamedTuple):
    """A raised or lowered mark of a text: ``text[start:end]``."""

    start: int
    """Where it starts, in characters."""
    end: int
    """Where it ends, in characters."""
    kind: str
    """One of `NOTE`, `PART` and `DOUBT`."""
    reading: str
    """What it is, as a part of a sentence: "an exponent"; both readings if it is doubtful."""
    shape: str
    """How it is written: fraction, raised, lowered, bracket, symbol or circled."""


def find_marks(text: str) -> list[Mark]:
    """Return the marks of a text in order."""
    return list(_marks(text)) if has_marks(text) else []


def has_marks(text: str) -> bool:
    """Return whether a text may have marks. It is quick."""
    return any(char in text for char in _ANY_ASCII) or (not text.isascii() and _FIRST.search(text) is not None)


def note_mark_at(text: str, start: int) -> int:
    """Return where the note marks end that start at an offset; the offset itself if none does."""
    while (match := _MARK.match(text, start)) and _classify(text, match)[0] == NOTE:
        start = match.end()
    return start


class WithoutNotes(NamedTuple):
    """A text without its note marks, and how its offsets lead back."""

    text: str
    """The text without the marks."""
    origins: list[tuple[int, int]]
    """For each stretch between two marks: where it starts in `text`, and in the original. Empty if there are no marks."""

    def start(self, offset: int) -> int:
        """Return the offset in the original of the character at an offset."""
        if not self.origins:
            return offset
        at, origin = self.origins[bisect_right(self.origins, (offset, sys.maxsize)) - 1]
        return origin + offset - at

    def end(self, offset: int) -> int:
        """Return the offset in the original behind the character before an offset."""
        return self.start(offset - 1) + 1 if offset else 0


def without_notes(text: str) -> WithoutNotes:
    """Return a text without its note marks: "45.3\u00b2 per cent" reads as "45.3 per cent".

    A mark stays where what stands on its sides would become one number or word.
    """
    if not has_marks(text):
        return WithoutNotes(text, [])
    chunks: list[str] = []
    origins = [(0, 0)]
    last = size = 0
    for mark in _marks(text):
        if mark.kind == NOTE and not _would_join(text, mark.end):
            chunks.append(text[last : mark.start])
            size += mark.start - last
            last = mark.end
            origins.append((size, last))
    return WithoutNotes("".join((*chunks, text[last:])), origins) if last else WithoutNotes(text, [])


def _would_join(text: str, end: int) -> bool:
    """Return whether a word or number goes on directly behind a mark."""
    after = text[end : end + 1]
    return (after.isalnum() and not is_unspaced(after)) or (after in (".", ",") and text[end + 1 : end + 2].isdigit())


def _marks(text: str) -> Iterator[Mark]:
    """Yield the marks of a text in order."""
    last = 0
    for first in _FIRST.finditer(text):  # one class of characters is found ten times as fast as the whole pattern
        match = _MARK.match(text, first.start()) if first.start() >= last else None
        if not match:
            continue
        last = match.end()
        kind, reading = _classify(text, match)
        yield Mark(match.start(), match.end(), kind, reading, match.lastgroup or "")


def _classify(text: str, match: re.Match[str]) -> tuple[str, str]:
    """Return the kind of a mark, and what it is as a part of a sentence."""
    shape, start, end = match.lastgroup, match.start(), match.end()
    if shape == "fraction":
        return PART, "a fraction"
    if shape == "lowered":
        behind_digit = text[start - 1 : start].isdigit()
        return (DOUBT, "an index or a note mark") if behind_digit else (PART, "an index")
    if shape != "raised":
        return NOTE, "a note mark"
    plain = match[0].translate(PLAIN_MARKS)
    before = text[max(0, start - 40) : start]
    if plain.isdigit() and before[-1:] == " " and _ELEMENT.match(text, end):
        return PART, "the mass number of an element"
    if before[-1:] == " " and not before[-2:-1].isspace():
        before = before[:-1]
    if "," in plain or "\u2013" in plain or "(" in plain:
        return NOTE, "a note mark"
    if plain.isalpha():
        return _classify_letters(plain, before)
    if not plain.isdigit():
        signed = plain.strip("+-").isdigit() or not plain.strip("+-")
        return (PART, "an exponent or a charge") if signed else (NOTE, "a note mark")
    return _classify_digits(plain, before, text[end : end + 4])


def _classify_letters(plain: str, before: str) -> tuple[str, str]:
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


def _classify_digits(plain: str, before: str, after: str) -> tuple[str, str]:
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
    if word in _LENGTHS and plain in ("2", "3"):
        return PART, f"a power of the unit {word}"
    if ahead[-1:] in ("/", "\xb7", "\u22c5") and len(word) <= 3:
        return PART, f"a power of the unit {word}"
    if plain in ("2", "3") and _LENGTH_NAME.fullmatch(word):
        return DOUBT, f"a power of the unit {word[-12:]} or a note mark"
    if word in _FORMULAS and plain in _FORMULA_INDEXES:
        return DOUBT, f"the index of the formula {word}{plain} or a note mark"
    if len(word) == 1 and word not in "aAI" and word.isascii():
        return PART, f"a power of {word}"
    return NOTE, "a note mark"
