"""The date of the figures that lines above a table say. Pure.

What else they say is read by `captions`. Accounts whose title says the day are those of `account_years`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from beltfacts.importing.dates.dated_labels import is_other_date
from beltfacts.importing.foreign_words import find_foreign_date
from beltfacts.reading import find_dates

_SEASONS = re.compile(r"-2[1-4]/|/\d{4}-2[1-4]\Z")
"""A season at the end of a longer time: "winter 2023 to 2024" is one winter."""
_TWO_YEARS = re.compile(r"\d{4}\s?[/\u2013-]\s?\d{2,4}\Z")
"""Both years of a school or fiscal year, whose days differ: "academic year 2022/23"."""


def date_of_captions(captions: Sequence[str]) -> str:
    """Return the one date that the captions name, else empty."""
    found = dates_of_captions(captions)
    return found.pop() if len(found) == 1 else ""


def dates_of_captions(captions: Sequence[str]) -> set[str]:
    """Return the dates (EDTF) of the figures that the captions name, without those of words alone ("August"). Several leave the date open."""
    foreign = {date for caption in captions for date in _foreign_dates(caption)}
    if len(foreign) == 1:
        return foreign
    found = {
        phrase.date.text.replace("~", "") if _TWO_YEARS.search(phrase.text) else phrase.date.text
        for caption in captions
        for phrase in find_dates(caption)
        if any(map(str.isdigit, phrase.text)) and not is_other_date(caption, phrase.start, phrase.end)
    }
    found = {date for date in found if not _SEASONS.search(date)}
    return {date for date in found if not any(other != date and other.startswith(f"{date}-") for other in found)}  # 2021 beside 9 May 2021


def _foreign_dates(caption: str) -> list[str]:
    """Return the date (EDTF) with a month of another language that a caption says; none inside a longer time, "July to September 2023"."""
    date, written = find_foreign_date(caption)
    at = caption.find(written) if date else -1
    if not date or is_other_date(caption, at, at + len(written)):
        return []
    end = at + len(written)
    others = [phrase for phrase in find_dates(caption) if not at <= phrase.start < phrase.end <= end]  # a longer time, or another one
    return [] if others else [date]
