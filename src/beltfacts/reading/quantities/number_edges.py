"""Whether an offset of a text lies inside a number or a word, so that a quote or figure that ends there cuts it apart.

It reads no values. Quantities of several words ("12 million tonnes") are `quantities`.
"""

import re
from unicodedata import category

from beltfacts.reading.numerals import UNREAD_SCALES
from beltfacts.reading.quantities.number_spans import find_number_words
from beltfacts.reading.quantities.signs import SIGN_TRIANGLES, SPACED_MINUS
from beltfacts.reading.text import is_east_asian, is_unspaced, note_mark_at, parts_fields

_DIGITS_BEFORE = re.compile(r"(?:\d|(?<!\w))[.,]\Z")
"""A point or comma before a digit: of a number that began earlier, or of one that begins with it (".5")."""
_DIGITS_AFTER = re.compile(r"[.,]\d")
_DASHES = "".join(sorted(SPACED_MINUS))
_SIGN_BEFORE = re.compile(
    rf"(?<![\w)])[-\u2212+]\Z|(?:\A|(?<=[\s(\[|\u2502]))[\xad{_DASHES}]\Z|(?<=\S )[\u2014\u2015]\Z|[{SIGN_TRIANGLES}]\s?\Z"
)
"""A dash is a sign only at the start of a word: "20-30" and "China-2" contain no negative number.

A soft hyphen behind a space was printed as a hyphen, and a long dash before a number may be meant as a minus.
"""
_PER_CENT_AFTER = re.compile(r"[%\u2030\uff05]")
_MORE_BEFORE = re.compile(rf"[-\u2212{_DASHES}+$\u20ac\xa3\xa5\uffe5]\s?\Z")
"""A sign, the dash of a range or a currency mark before a number."""
_MORE_AFTER = re.compile(r"\s?[%\u2030\uff05]|\s?[-\u2013\u2212~]\s?\d")
"""A per cent sign or the other end of a range behind a number."""
_BEFORE = 8
"""Characters before an edge that may matter for digits and signs."""
_LONGEST = 64
"""Characters on either side of an edge in which a Chinese numeral is searched: none is longer."""


def cuts_word(text: str, edge: int) -> bool:
    """Return whether an offset is between two letters or digits of one word.

    Words of scripts without spaces may begin and end anywhere, but no accent or vowel sign is parted from its letter.
    """
    if not 0 < edge < len(text):
        return False
    left, right = text[edge - 1], text[edge]
    if category(right)[0] == "M":
        return True
    if right > "\x7f" and note_mark_at(text, edge) > edge:
        return False
    return _is_word_character(left) and _is_word_character(right) and not (is_unspaced(left) or is_unspaced(right))


def cuts_digits(text: str, edge: int) -> bool:
    """Return whether an offset is inside a numeral: between its digits, its point or comma, its Chinese scales."""
    if not 0 < edge < len(text):
        return False
    left, right = text[edge - 1], text[edge]
    if right > "\x7f" and note_mark_at(text, edge) > edge:
        return False
    if "," in (left, right) and parts_fields(text, edge if right == "," else edge - 1):
        return False
    if left.isdigit():
        if right.isdigit() or right in UNREAD_SCALES or _DIGITS_AFTER.match(text, edge) or (right.isnumeric() and not is_east_asian(right)):
            return True
    elif right.isdigit() and _DIGITS_BEFORE.search(text[max(0, edge - _BEFORE) : edge]):
        return True
    if not (is_east_asian(left) or is_east_asian(right)):
        return False
    first = max(0, edge - _LONGEST)
    return any(first + start < edge < first + end for start, end in find_number_words(text[first : edge + _LONGEST]))


def cuts_number(text: str, edge: int) -> bool:
    """Return whether an offset is inside a number with its sign and per cent sign."""
    if cuts_digits(text, edge):
        return True
    if text[edge : edge + 1].isdigit():
        return _SIGN_BEFORE.search(text[max(0, edge - _BEFORE) : edge]) is not None
    return edge > 0 and text[edge - 1 : edge].isdigit() and _PER_CENT_AFTER.match(text, edge) is not None


def cuts_quantity(text: str, edge: int) -> bool:
    """Return whether an offset is inside a number with its currency mark, or between the two numbers of a range."""
    if cuts_number(text, edge):
        return True
    if text[edge : edge + 1].isdigit() and _MORE_BEFORE.search(text[max(0, edge - _BEFORE) : edge]):
        return True
    return edge > 0 and text[edge - 1 : edge].isdigit() and _MORE_AFTER.match(text, edge) is not None


def _is_word_character(char: str) -> bool:
    """Return whether a character is a letter, a digit or an underscore."""
    return char.isalnum() or char == "_"
