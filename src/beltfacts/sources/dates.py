"""Dates of publication as EDTF, from the forms that properties and bibliographies have. Pure. A date that is not plain is left out."""

from __future__ import annotations

import re

from beltfacts.reading import DateError, find_dates, parse_edtf

_ISO = re.compile(r"(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?:[T ]\d{1,2}:\d{2}.*)?Z?")
"""Year, month and day in this order, as ISO 8601 and Google Scholar have them; a time of day may follow."""

_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:\d{6}.*)?")


def publication_date(text: str) -> str:
    """Return a date of publication as EDTF, empty for one that is not plain (3/4/2025) or does not exist."""
    text = text.strip()
    if found := _ISO.fullmatch(text) or _COMPACT.fullmatch(text):
        parts = [part for part in found.groups() if part]
        return valid_edtf("-".join([parts[0], *(f"{int(part):02}" for part in parts[1:] if int(part))]))
    for phrase in find_dates(text):
        if phrase.start == 0 and not re.search(r"\w", re.sub(r"\d{1,2}:\d{2}(?::\d{2})?|[AP]M|GMT|UTC|[+-]\d{4}", "", text[phrase.end :])):
            return phrase.date.edtf
    return valid_edtf(text)


def valid_edtf(text: str) -> str:
    """Return a date if it is EDTF and exists, else an empty text."""
    try:
        return parse_edtf(text).edtf if text and text != "undated" else ""
    except DateError:
        return ""
