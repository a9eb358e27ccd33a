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
| ``*``, ``\u2020``, a circled number, directly behind a word or number; ``[3]``, also behind a space | 45.3*, ships [3], 5000\u4e07\u5428\u2460 | note |
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
from collections.abc import Iterator
from typing import NamedTuple

from beltfacts.reading.lazy_regex import LazyPattern
from beltfacts.reading.text.mark_kinds import DOUBT, NOTE, PART, classify_digits, classify_letters

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
_MARK = LazyPattern(
    rf"(?P<fraction>[{_DIGITS}]+[/\u2044\u2215][\u2080-\u2089]+)"
    rf"|(?P<raised>[{_SUPERSCRIPT}][{_RAISED}]*(?:(?:,\s?|\u2013)[{_RAISED}]+)*|(?<=[\w%)\].,;\"\u201d\u2019])[{_LETTERS}]+(?:,\s?[{_RAISED}]+)*)"
    rf"|(?P<lowered>[{_LOWERED}]+(?:[.,][{_LOWERED}]+)*)"
    rf"|(?P<bracket>(?:(?<=[\w%)\].,;:!?\"\u201d\u2019\u3002\uff0c])|(?<=[\w%)][ \xa0\u2009\u202f])){_BRACKET}(?:,?{_BRACKET})*)"
    r"|(?P<symbol>(?<=[\w%).,;\]\"\u201d\u2019])(?:\*{1,3}|\u2020{1,2}|\u2021)(?=[\s.,;:!?)\]|\u2502]|\Z))"
    r"|(?P<circled>(?<=[\w%).,\uff09\u3002\uff0c\uff05])[\u2460-\u2473])"
)
_FIRST = LazyPattern(rf"[{_RAISED}{_LOWERED}\u2020\u2021\u2460-\u2473\[*]")
"""The first characters of marks."""
_ELEMENT = LazyPattern(r"[A-Z][a-z]?(?![a-z])")
"""The symbol of a chemical element, behind its mass number."""
_SPACES = (" ", "\xa0", "\u2009", "\u202f")
"""A space before a mark, which is left out with it."""
_ENDS_WORD = LazyPattern(r"[\s.,;:!?)\u2502]|\Z")
_ANY_ASCII = ("[", "*")
"""The first characters of marks that are ASCII."""


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


def _marks(text: str) -> Iterator[Mark]:
    """Yield the marks of a text in order."""
    last = 0
    for first in _FIRST.finditer(text):  # one class of characters is found ten times as fast as the whole pattern
        match = _MARK.match(text, first.start()) if first.start() >= last else None
        if not match:
            continue
        last = match.end()
        kind, reading = _classify(text, match)
        start = match.start()
        if kind == NOTE and text[start - 1 : start] in _SPACES and _ENDS_WORD.match(text, match.end()) and start > 1:
            start -= 1  # "tonnes \xb9, of which"
        yield Mark(start, match.end(), kind, reading, match.lastgroup or "")


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
    if before[-1:] in _SPACES and not before[-2:-1].isspace():
        before = before[:-1]
    if "(" in plain:
        return NOTE, "a note mark"
    if "," in plain or "\u2013" in plain:
        kind, reading = _classify_plain(re.split("[,\u2013]", plain)[0], before, "")
        return (NOTE, "a note mark") if kind == NOTE else (DOUBT, f"{reading}, with a note mark")
    return _classify_plain(plain, before, text[end : end + 4])


def _classify_plain(plain: str, before: str, after: str) -> tuple[str, str]:
    """Return kind and reading of what a raised mark prints. `before`, `after`: the text around it."""
    if plain.isalpha():
        return classify_letters(plain, before)
    if not plain.isdigit():
        signed = plain.strip("+-").isdigit() or not plain.strip("+-")
        return (PART, "an exponent or a charge") if signed else (NOTE, "a note mark")
    return classify_digits(plain, before, after)
