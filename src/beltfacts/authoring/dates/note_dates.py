"""Notes to a sentence that name a time, so that a figure of the sentence may be of it: "41 boats.\u00b9" with "\u00b9 At 30 June 2023". Pure."""

from __future__ import annotations

import re
from unicodedata import normalize

from beltfacts.authoring.dates.yearless_dates import leaves_year_open
from beltfacts.documents import DocumentText, Location
from beltfacts.reading import find_dates

_MARK = re.compile(
    r"\[\^?(?P<square>\w{1,4})\]|(?<=[\w.,;:)])(?P<raised>[\u00b9\u00b2\u00b3\u2070-\u2079]{1,2})|\((?P<round>\d{1,2}|[a-z])\)|"
    r"(?<=[\w.,;:)])(?P<sign>[*\u2020\u2021\u00a7]{1,3})(?=[\s.,;:)]|\Z)"
)
"""A mark of a note: [^1], \u00b9, (1), *."""
_UNIT_BEFORE = re.compile(r"\b(?:[kcdm]?m|ft|in)\Z")
_AFTER = 40_000
"""Characters behind a quote in which its notes are."""
_LONGEST = 300
"""Characters of a note; the rest of a longer one is not read."""
_SHORT = 60
"""Characters of a line that may be a note without its mark."""


def has_dated_note(sentence: str, text: DocumentText, location: Location) -> bool:
    """Return whether a sentence has the mark of a note that names a time."""
    marks = {
        (each.lastgroup or "", each[each.lastgroup or 0])
        for each in _MARK.finditer(sentence)
        if not _UNIT_BEFORE.search(sentence[: each.start()])
        and (each["sign"] is None or sentence.count("*") % 2 or "*" not in each["sign"])
    }
    if not marks:
        return False
    behind = text.text[location.end : location.end + _AFTER]
    notes = [note for kind, mark in marks for note in _notes(kind, mark, behind)]
    if not notes and any(kind in ("raised", "sign") for kind, _ in marks):  # some documents lose the mark before the note
        notes = [line for line in behind.split("\n") if len(line) <= _SHORT]
    return any(map(_is_dated, notes))


def _notes(kind: str, mark: str, text: str) -> list[str]:
    """Return the lines of a text that begin with a mark. Several with one sign are a list, and no notes."""
    plain = re.escape(mark)
    forms = {"square": rf"\[\^?{plain}\]:?", "round": rf"\({plain}\)", "raised": rf"(?:{plain}|{re.escape(normalize('NFKC', mark))})"}
    line = re.compile(rf"(?m)^[ \t]*{forms.get(kind, plain)}[ \t]*(?P<note>[^\W\d_].*)$")
    found = [each["note"][:_LONGEST] for each in line.finditer(text)]
    return found if kind != "sign" or len(found) == 1 else []


def _is_dated(note: str) -> bool:
    """Return whether a note names a time."""
    return bool(find_dates(note)) or leaves_year_open(note)
