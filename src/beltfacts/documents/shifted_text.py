"""How raised and lowered text stands in the text of a document: digits and single letters as the characters Unicode has for them. Pure.

So "45.3" with a raised 2 never reads as 45.32, whatever the kind of document. Which marks refer to notes is `reading.raised_marks`.
"""

from __future__ import annotations

from beltfacts.reading import RAISED_LETTERS, LazyPattern

RAISED_DIGITS = str.maketrans(
    "0123456789+-\u2212\u2010\u2011\u2013()",
    "\u2070\xb9\xb2\xb3\u2074\u2075\u2076\u2077\u2078\u2079\u207a\u207b\u207b\u207b\u207b\u207b\u207d\u207e",
)
"""Each raised digit, sign or bracket as the character that Unicode has for it."""
LOWERED_DIGITS = str.maketrans(
    "0123456789+-\u2212()", "\u2080\u2081\u2082\u2083\u2084\u2085\u2086\u2087\u2088\u2089\u208a\u208b\u208b\u208d\u208e"
)
"""The same for lowered ones."""
_PLAIN_BRACKETS = str.maketrans("\u207d\u207e\u208d\u208e", "()()")
_DECIMALS = LazyPattern(r"[.,][0-9]{2}")
_WHOLE_NUMBER = LazyPattern(r"(?<![0-9.,])[0-9]+\Z")
_LETTER_ALONE = LazyPattern(r"(?<![^\W\d_])[a-zA-Z](?![^\W\d_])")
_LONGEST_MARK = 8
"""Characters of a mark in round brackets: longer text is words, whose brackets stay."""

CONTEXT = 16
"""Characters before raised text that decide how it stands."""


def raised_text(text: str, before: str) -> str:
    """Return raised text as it stands in the text of a document. `before`: the text before it.

    Digits, signs and round brackets become superscripts, and so does a letter that stands alone. A mark in square brackets ("[3]") stays, and
    so do words, the endings of ordinals ("st"), and the raised decimals of a price (",90").
    """
    mark = text.strip()
    if mark.startswith("[") and mark.endswith("]"):
        return text
    if _DECIMALS.fullmatch(mark) and _WHOLE_NUMBER.search(before):
        return text
    shown = text.translate(RAISED_DIGITS)
    if len(mark) > _LONGEST_MARK:
        shown = shown.translate(_PLAIN_BRACKETS)
    return _LETTER_ALONE.sub(lambda match: match[0].lower().translate(RAISED_LETTERS), shown) if len(mark) <= _LONGEST_MARK else shown


def lowered_text(text: str) -> str:
    """Return lowered text as it stands in the text of a document: digits and signs as subscripts."""
    shown = text.translate(LOWERED_DIGITS)
    return shown if len(text.strip()) <= _LONGEST_MARK else shown.translate(_PLAIN_BRACKETS)
