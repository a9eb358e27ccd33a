"""Characters that the text layer does not tell: the font has no way back from its codes to characters.

PDFium gives the code itself for such a character, so that letters may read as digits. Each becomes U+FFFD here, which joins no number and
matches no word. It does not look at the shapes of glyphs.
"""

from __future__ import annotations

import re
from itertools import repeat

from beltfacts.documents.extractors._pdf.characters import PageCharacters
from beltfacts.documents.extractors._pdf.fragments import Fragment
from beltfacts.documents.extractors._pdf.pdfium import functions

UNKNOWN = "\ufffd"
REASON = "its font gives no characters for its codes"
_LONGEST_SYMBOL = 1
"""A fragment of one unknown character is a bullet or another symbol, and no gap in the text."""
_SUSPICIOUS = re.compile("[\\d\x00-\x01\x03-\x08\x0e-\x1f\x7f-\x9f\ufffd\ue000-\uf8ff]")
"""Digits, which must be right, and what is no text: control characters and private use."""
_NO_CHARACTER = re.compile("[\x00-\x01\x03-\x08\x0e-\x1f\x7f-\x9f\ufffd\ue000-\uf8ff]")
"""The same without the digits."""
_IS_ERROR = (1).__eq__
_OLD_STYLE_DIGITS = {0xF730 + digit: str(digit) for digit in range(10)}
"""The Adobe Glyph List has old-style digits in the private use area: zerooldstyle is U+F730."""


def mark_garbled(fragments: list[Fragment], page: PageCharacters) -> tuple[list[Fragment], str]:
    """Return the fragments with U+FFFD for what cannot be read, and the reason if words or numbers are among it."""
    doubtful = [match.start() for match in _SUSPICIOUS.finditer(page.text)]
    doubtful += [run.start for run in page.runs if run.drawn_by]
    if not any(map(_IS_ERROR, map(functions().map_error, repeat(page.text_page), doubtful))) and not _NO_CHARACTER.search(page.text):
        return fragments, ""
    checked = []
    reason = ""
    for fragment in fragments:
        text = _readable(fragment, page)
        if text is not fragment.text:
            fragment = fragment._replace(text=text)
            if text.count(UNKNOWN) and len(text) > _LONGEST_SYMBOL:
                reason = REASON
        checked.append(fragment)
    return checked, reason


def _readable(fragment: Fragment, page: PageCharacters) -> str:
    """Return a fragment's text with U+FFFD for each character that its font does not tell."""
    text, error = fragment.text, functions().map_error
    places = (0, *(match.start() for match in _SUSPICIOUS.finditer(text)))
    if any(error(page.text_page, fragment.first + place) == 1 for place in places):
        unknown = [error(page.text_page, fragment.first + place) == 1 for place in range(len(text))]
        return "".join(UNKNOWN if lost else char for char, lost in zip(text, unknown, strict=True))
    return _NO_CHARACTER.sub(UNKNOWN, text.translate(_OLD_STYLE_DIGITS)) if _NO_CHARACTER.search(text) else text
