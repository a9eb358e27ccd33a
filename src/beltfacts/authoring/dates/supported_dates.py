"""Why a document supports the time that a person gives, where the sentence of the quote does not print it. Pure.

Each reason is a remark for the note of a fact: the time that the document gives once for its figures, two years in one that it prints
elsewhere, a quarter of a financial year, or the same time a year before one that it prints.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from beltfacts.authoring.dates.date_lengths import is_year_long, years_of
from beltfacts.authoring.dates.dating_words import RELATIVE
from beltfacts.authoring.dates.sentence_of_quote import sentence_around
from beltfacts.authoring.dates.told_periods import period_told
from beltfacts.documents import DocumentText, Location
from beltfacts.model import Source
from beltfacts.reading import Date

_BEFORE = 4_000
"""Characters before a quote in which the label of a column may stand."""
_QUARTERS = ("first", "second", "third", "fourth")
_PART_OF_FINANCIAL = re.compile(
    rf"\b(?:Q(?P<short>[1-4])|(?P<word>{'|'.join(_QUARTERS)})\s(?:financial\s|fiscal\s)?quarter(?:\sof(?:\sthe)?)?)\s"
    r"(?:(?:financial|fiscal)\s(?:year\s)?|FY\s?)?(?P<first>20\d\d)\s?[/\u2013-]\s?(?:20)?(?P<last>\d\d)\b",
    re.IGNORECASE,
)
"""A quarter of a year that does not begin in January: "Q4 2023/24"."""
_STARTS = (4, 7, 10)
"""Months in which such a year begins."""


class PrintedDate(NamedTuple):
    """A date that a document prints."""

    words: str
    """The words."""
    date: Date
    """What they say."""
    locator: str
    """Where they stand."""


def reason_for(wanted: Date, text: DocumentText, location: Location, source: Source | None, printed: Iterable[PrintedDate]) -> str:
    """Return the remark that says why a document supports a time. Empty where it does not.

    `printed`: the dates that it prints near the quote, the nearest first.
    """
    told = period_told(text, location, source) if source else None
    if told and wanted.text.isdigit() and years_of(told.date) == years_of(wanted.text):
        return f"Dated {wanted.label()} by the document: \u201c{told.words}\u201d."
    if quarter := _quarter_words(wanted, text, location):
        return f"Dated {wanted.label()}: the document prints \u201c{quarter}\u201d."
    is_before = RELATIVE.search(sentence_around(text, location)[0]) is not None
    is_two_years = is_year_long(wanted.text) and not wanted.text.isdigit()
    for each in printed:
        if (
            is_two_years
            and is_year_long(each.date.text)
            and not each.date.text.isdigit()
            and years_of(each.date.text) == years_of(wanted.text)
        ):
            return f"Dated {wanted.label()} by \u201c{each.words}\u201d ({each.locator})."
        if is_before and each.date.precision != "day" and _is_a_year_later(each.date, wanted):
            return f"Dated {wanted.label()}: a year before \u201c{each.words}\u201d ({each.locator})."
    return ""


def _quarter_words(wanted: Date, text: DocumentText, location: Location) -> str:
    """Return the words that print a time as the quarter of a financial year. Empty for none."""
    if not wanted.first or not wanted.last:
        return ""
    months = (wanted.last.year - wanted.first.year) * 12 + wanted.last.month - wanted.first.month + 1
    for each in _PART_OF_FINANCIAL.finditer(text.text[max(0, location.start - _BEFORE) : location.end]):
        first, number = int(each["first"]), int(each["short"] or _QUARTERS.index(each["word"].lower()) + 1)
        starts = [start - 1 + 3 * (number - 1) for start in _STARTS]
        is_next = (first + 1) % 100 == int(each["last"])
        if is_next and months == 3 and (wanted.first.year - first) * 12 + wanted.first.month - 1 in starts:
            return " ".join(each[0].split())
    return ""


def _is_a_year_later(date: Date, wanted: Date) -> bool:
    """Return whether a date is the same days as another, a year later."""
    ends = ((date.first, wanted.first), (date.last, wanted.last))
    return all(later and one and (later.year - 1, later.month) == (one.year, one.month) for later, one in ends)


def names_part_of_financial_year(label: str) -> bool:
    """Return whether a label names a quarter of a year that does not begin in January, of which the months are not said."""
    return _PART_OF_FINANCIAL.search(label) is not None
