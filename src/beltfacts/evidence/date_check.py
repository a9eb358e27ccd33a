"""Whether the date of a fact can be read from its own words. Pure.

A date is right when each of its ends stands in the figure, the quote or the note; where those name no date at all, in the paragraph
or as the source's own date. It cannot tell which of two dates in a quote is meant: a date that is wrong in that way passes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from beltfacts.model import Fact
from beltfacts.reading import Date, DateError, LazyPattern, find_dates, find_numerals, parse_edtf

_MONTH = r"((?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?)"
_CITED = LazyPattern(rf"\b((?:19|20)\d\d), {_MONTH} (\d{{1,2}})\b")
_TWO_DAYS = LazyPattern(rf"\b{_MONTH} (\d{{1,2}})(?: and |, | or |-|\u2013)(\d{{1,2}}),? ((?:19|20)\d\d)\b")
_SPAN_OF_YEARS = LazyPattern(r"[\s-](?:consecutive |full |whole )?(years?|decades?|anniversary|centur(?:y|ies))\b", re.IGNORECASE)
_DECADE = LazyPattern(r"\b(?:past|last|following|previous) (decade|century)\b", re.IGNORECASE)
_WIDE = ("month", "year", "decade", "century")
"""What may stand for a day or month in it; a season, quarter or half is only that which is printed."""
_YEARS = {"d": 10, "c": 100}


def date_mismatch(fact: Fact, issued: str, paragraph: str) -> str:
    """Why the date of a fact cannot be read from its words, or an empty string.

    `issued` is the source's date (EDTF or empty): "last year" is counted from it. `paragraph` is the text around the quote.
    """
    try:
        date = parse_edtf(fact.date)
    except DateError as error:
        return str(error)
    if date.first is None and date.last is None:
        return ""
    anchor = _year(issued)
    figure = _dates(fact.figure, anchor) if fact.smallest is None else []
    known = figure or _dates("\n".join((fact.quote, fact.note, fact.sic)), anchor)
    known = known or [*_dates(paragraph, anchor), *_own(issued)]
    loose = _counted_back("\n".join((fact.quote, fact.note, paragraph)), anchor) + _dates(paragraph, anchor)
    sides = _sides(date)
    if len(sides) == 2 and sides[0][1].edtf == sides[1][1].edtf:
        return f"the date {fact.date} begins and ends with the same date; write {sides[0][1].text}, or mend the other end"
    for role, side in sides:
        if not _stands(role, side, known + loose if side.approximate or side.uncertain else known):
            where = "figure" if figure else "quote or note"
            printed = ", ".join(dict.fromkeys(each.label() for each in known)) or "no date"
            return f"the date {side.text} is not in the {where} ({printed[:100]}); mend it, or say in note how it is known"
    return ""


def _dates(text: str, anchor: int | None) -> list[Date]:
    """The dates of a text, those of a bibliography ("2020, November 27") and of two days ("April 8 and 9, 2025") included."""
    plain = " ".join(text.split())
    found = [phrase.date for phrase in find_dates(plain, anchor)]
    for match in _CITED.finditer(plain):
        found += _phrases(f"{match[2]} {match[3]}, {match[1]}")
    for match in _TWO_DAYS.finditer(plain):
        found += _phrases(f"{match[1]} {match[2]}, {match[4]}; {match[1]} {match[3]}, {match[4]}")
    return found


def _phrases(text: str) -> list[Date]:
    return [phrase.date for phrase in find_dates(text)]


def _year(issued: str) -> int | None:
    return next((date.first.year for date in _own(issued) if date.first), None)


def _own(issued: str) -> list[Date]:
    try:
        return [parse_edtf(issued)] if issued else []
    except DateError:
        return []


def _counted_back(text: str, anchor: int | None) -> list[Date]:
    """The years from which "thirty years ago", "the past decade" or "the third anniversary" count, back from the anchor."""
    if anchor is None:
        return []
    counts = [
        int(number.value) * _YEARS.get(span[1][0].lower(), 1)
        for number in find_numerals(text)
        if (span := _SPAN_OF_YEARS.match(text, number.end))
    ]
    counts += [_YEARS[span[1][0].lower()] for span in _DECADE.finditer(text)]
    return [parse_edtf(f"{anchor - count:04}") for count in counts if 0 < count < anchor]


def _sides(date: Date) -> list[tuple[int, Date]]:
    """The ends of an interval as (0, start) and (1, end), open ones left out; a single date as (2, date)."""
    if date.precision != "interval":
        return [(2, date)]
    return [(role, parse_edtf(side)) for role, side in enumerate(date.edtf.split("/")) if side not in ("", "..")]


def _stands(role: int, side: Date, known: Iterable[Date]) -> bool:
    """Whether a known date, or an end of one, is this side or lies within it.

    A start (role 0) may also be the first day of a known date, an end (role 1) its last.
    """
    for date in known:
        for each in (date, *(end for _, end in _sides(date))):
            if side.first is None or side.last is None or each.first is None or each.last is None:
                continue
            if (side.first, side.last) == (each.first, each.last):
                return True
            if side.precision in _WIDE and side.first <= each.first and each.last <= side.last:
                return True
            if (role == 0 and side.first == each.first) or (role == 1 and side.last == each.last):
                return True
    return False
