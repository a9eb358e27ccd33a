"""Check whether the date of a fact can be read from its own words. Pure.

A date is right if each of its ends occurs in the figure, the quote or the note. If those name no date at all, it must occur in the
paragraph or be the source's own date. It cannot tell which of two dates in a quote is meant: a date that is wrong in that way passes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from beltfacts.model import Fact
from beltfacts.reading import Date, DateError, LazyPattern, find_dates, find_numerals, has_digit, parse_edtf, parts_fields

_YEARS_AFTER_NUMBER = LazyPattern(r"[\s-](?:consecutive |full |whole )?(years?|decades?|anniversary|centur(?:y|ies))\b", re.IGNORECASE)
_PAST_DECADE = LazyPattern(r"\b(?:past|last|following|previous) (decade|century)\b", re.IGNORECASE)
_ENDED = LazyPattern(r"\b(?:end(?:ed|ing)|(?:years?|months|weeks|quarter|period|half|season) to)\s+(?:on\s+)?", re.IGNORECASE)
"""Before the last day of a time: "the year ended 31 December 2022"."""
_COMMA = LazyPattern(r"(?<=\d),(?=\d)")
_CONTAINING = ("month", "year", "decade", "century")
"""Precisions of a date that any printed date within it supports. A season, quarter or half must itself be printed."""
_YEARS_OF = {"d": 10, "c": 100}
"""The years of a decade or century, by first letter; an anniversary or a year counts one."""


def date_mismatch(fact: Fact, issued: str, paragraph: str) -> str:
    """Say why the date of a fact is not in its words.

    Empty if it is. `issued`: publication date of the source (EDTF or empty), the anchor of "last year". `paragraph`: the text around the quote.
    """
    try:
        date = parse_edtf(fact.date)
    except DateError as error:
        return str(error)
    if date.first is None and date.last is None:
        return ""
    anchor = _year(issued)
    in_figure = _dates(fact.figure, anchor) if fact.smallest is None else []
    if in_figure and fact.note and not _dates(fact.figure, None):  # "12 May", whose year the note says
        in_figure += [each for each in _dates(fact.note, None) if each.text[4:] in {day.text[4:] for day in in_figure}]
    printed = in_figure or _dates("\n".join((fact.quote, fact.note, fact.sic)), anchor)
    printed = printed or [*_dates(paragraph, anchor), *_parse_issued(issued)]
    ends = _ends(date)
    if len(ends) == 2 and ends[0][1].edtf == ends[1][1].edtf:
        return f"date {fact.date} begins and ends with the same date; write {ends[0][1].text}, or correct the other end"
    approximate: list[Date] = []
    if any(end.approximate or end.uncertain for _, end in ends):  # reading a paragraph takes longer than reading a quote
        approximate = _counted_back("\n".join((fact.quote, fact.note, paragraph)), anchor) + _dates(paragraph, anchor)
    for role, end in ends:
        if not _occurs(role, end, printed + approximate if end.approximate or end.uncertain else printed):
            where = "figure" if in_figure else "quote or note"
            labels = ", ".join(dict.fromkeys(each.label() for each in printed)) or "no date"
            return f"date {end.text} is not in the {where} ({labels[:100]}); correct date, or say in note how it is known"
    return ""


def _dates(text: str, anchor: int | None) -> list[Date]:
    """Find the dates of a text; of "since 2013" both the open time and 2013.

    `anchor`: the year in which the text speaks, or None. Times that are only counted back ("in the past decade") are left to
    `_counted_back`.
    """
    commas = [comma.start() for comma in _COMMA.finditer(text) if parts_fields(text, comma.start())]
    for comma in reversed(commas):
        text = f"{text[:comma]} | {text[comma + 1 :]}"
    found = find_dates(" ".join(text.split()), anchor)
    written = [phrase for phrase in found if not phrase.date.approximate or has_digit(phrase.text)]
    named = [date for phrase in written for date in dict.fromkeys((phrase.date, phrase.named.date))]
    return named + [day for phrase in written if (day := day_of_end(phrase.text))]


def day_of_end(words: str) -> Date | None:
    """Return the day with which a time of a text ends: that of "the year ended 31 December 2022". None where no day is printed."""
    ended = _ENDED.search(words)
    days = [phrase.named.date for phrase in find_dates(words[ended.end() :])] if ended else []
    return days[0] if days and days[0].precision == "day" else None


def _year(issued: str) -> int | None:
    """Return the year of a publication date, or None."""
    return next((date.first.year for date in _parse_issued(issued) if date.first), None)


def _parse_issued(issued: str) -> list[Date]:
    """Return a publication date in a list, empty if not EDTF."""
    try:
        return [parse_edtf(issued)] if issued else []
    except DateError:
        return []


def _counted_back(text: str, anchor: int | None) -> list[Date]:
    """Return the years that a text counts back to from the anchor.

    It says "thirty years ago", "the past decade" or "the third anniversary".
    """
    if anchor is None:
        return []
    counts = [
        int(number.value) * _YEARS_OF.get(span[1][0].lower(), 1)
        for number in find_numerals(text)
        if (span := _YEARS_AFTER_NUMBER.match(text, number.end))
    ]
    counts += [_YEARS_OF[span[1][0].lower()] for span in _PAST_DECADE.finditer(text)]
    return [parse_edtf(f"{anchor - count:04}") for count in counts if 0 < count < anchor]


def _ends(date: Date) -> list[tuple[int, Date]]:
    """Return the ends of an interval, each with its role.

    The start is (0, date), the end (1, date); an open end is left out. A single date is (2, date).
    """
    if date.precision != "interval":
        return [(2, date)]
    return [(role, parse_edtf(end)) for role, end in enumerate(date.edtf.split("/")) if end not in ("", "..")]


def _occurs(role: int, end: Date, printed: Iterable[Date]) -> bool:
    """Return whether one end of a date is a printed date.

    It may also be a longer time that contains one.

    A start (role 0) may also be the first day of a printed date, an end (role 1) its last.
    """
    for date in printed:
        for each in (date, *(part for _, part in _ends(date))):
            if end.first is None or end.last is None or each.first is None or each.last is None:
                continue
            if (end.first, end.last) == (each.first, each.last):
                return True
            if end.precision in _CONTAINING and end.first <= each.first and each.last <= end.last:
                return True
            if (role == 0 and end.first == each.first) or (role == 1 and end.last == each.last):
                return True
    return False
