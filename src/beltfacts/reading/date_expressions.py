"""Dates in running text, English and simple Chinese, as EDTF.

The ways of writing a date are those of `dateforms`. The longest phrase wins where several overlap; two dates joined by "to", a
dash or "between ... and" become an interval.

It does not guess: a phrase without a year is left out unless the caller says which year is meant, "early" and "mid-"
keep the whole month, and what only looks like a year ("$2025", "2025%", "2025 million") is no date. It knows no
weekdays, no numeric dates but ISO 8601's (`5/8/2025` has two readings), and no years outside 1900-2099.
`2010-12` is read as a month, as ISO 8601 has it; with an en dash as two years.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import product

from beltfacts.reading.date_patterns import (
    MONTH_NUMBERS,
    RELATIVE,
    Write,
    compiled,
    patterns_with_year,
    patterns_without_year,
    write_day,
    write_month,
)
from beltfacts.reading.edtf import Date, DateError, parse_edtf

_AND = " and "
_CONNECTOR = r" ?[-\u2013~] ?| (?:to|through|until|till) |[至到]|—(?=[0-9]{4} ?年)"
# What every date has in it, with and without a number for its year, and how far from there its words may reach.
_HAS_NUMBER = "(?:19|20)[0-9]{2}"
_HAS_WORD, _NEAR = f"{_HAS_NUMBER}|year|年|" + "|".join(MONTH_NUMBERS), 128
_LEAD = r"\b(from|between) (?:the )?\Z"


@dataclass(frozen=True, slots=True)
class DatePhrase:
    """A date found in a text: `text[start:end]` (offsets in characters), those words, and the date they stand for."""

    start: int
    end: int
    text: str
    date: Date


def find_dates(text: str, anchor_year: int | None = None) -> list[DatePhrase]:
    """The dates in `text`, in order, without overlaps.

    `anchor_year` is the year in which the text speaks: with 2025, "last year" is 2024 and "Sept. 11" is 2025-09-11.
    Without it, such phrases are left out. No text raises an error.
    """
    found: list[DatePhrase] = []
    waiting: _Piece | None = None  # the date before, until it is known whether the next one makes it an interval
    for piece in _longest_without_overlap(_pieces(text, anchor_year), len(text)):
        interval = waiting and _join(text, waiting, piece)
        if interval:
            found.append(interval)
            waiting = None
            continue
        if waiting:
            found += waiting.alone(anchor_year)
        waiting = piece
    return found + (waiting.alone(anchor_year) if waiting else [])


def find_parts_of_year(text: str) -> list[DatePhrase]:
    """The parts of a year in a text that names no year with them, as of the year 2000: "first half", "Q1-Q3", "Jan-Sep"."""
    found = [_Piece(match, write, 2000) for pattern, write in patterns_without_year(text) for match in pattern.finditer(text)]
    return [phrase for piece in _longest_without_overlap(found, len(text)) for phrase in piece.alone(None)]


@dataclass(frozen=True, slots=True)
class _Piece:
    """One matched phrase; `year` is None where it names none, which a later date of an interval can lend it."""

    match: re.Match[str]
    write: Write
    year: int | None

    def date(self, year: int | None) -> Date | None:
        """The date in that year, or None where there is no such day ("February 30")."""
        try:
            return None if year is None else parse_edtf(self.write(self.match, year))
        except DateError:
            return None

    def alone(self, anchor_year: int | None) -> list[DatePhrase]:
        """The phrase by itself; not a month without day and year ("May"), which is often another word."""
        year = anchor_year if self.year is None and self.write is not write_month else self.year
        date, (start, end) = self.date(year), self.match.span()
        return [DatePhrase(start, end, self.match[0], date)] if date else []


def _longest_without_overlap(pieces: Iterable[_Piece], size: int) -> list[_Piece]:
    """Pieces in order; of those that overlap, the longest. `size` is the length of their text."""
    taken, kept = bytearray(size), []
    for piece in sorted(pieces, key=lambda piece: piece.match.start() - piece.match.end()):
        start, end = piece.match.span()
        if not taken[start] and not taken[end - 1]:  # enough: what is taken is no shorter
            taken[start:end] = b"\1" * (end - start)
            kept.append(piece)
    return sorted(kept, key=lambda piece: piece.match.start())


def _pieces(text: str, anchor_year: int | None) -> Iterator[_Piece]:
    windows = _windows(text, anchor_year)
    for (start, end), (pattern, write) in product(windows, patterns_with_year(text) if windows else ()):
        for match in pattern.finditer(text, start, end):
            piece = _Piece(match, write, _year(match["year"], anchor_year))
            if piece.year is None and (match["year"] or not match["month"][0].isupper()):
                continue  # "last year" of an unknown year; without a year only a capital tells "May 5" from "may 5"
            if piece.date(piece.year or 2024):  # a leap year, which has every day
                yield piece


def _windows(text: str, anchor_year: int | None) -> list[tuple[int, int]]:
    """The parts of the text near a year: most of a text has none, and the many patterns need not look at it."""
    windows = list[tuple[int, int]]()
    for match in compiled(_HAS_NUMBER if anchor_year is None else _HAS_WORD).finditer(text):
        start, end = max(0, match.start() - _NEAR), match.end() + _NEAR
        if windows and start <= windows[-1][1]:
            windows[-1] = (windows[-1][0], end)
        else:
            windows.append((start, end))
    return windows


def _year(words: str | None, anchor_year: int | None) -> int | None:
    if words and words[0].isdigit():
        return int(words[:4])
    return None if words is None or anchor_year is None else anchor_year + RELATIVE[words.split()[0].lower()]


def _join(text: str, a: _Piece, b: _Piece) -> DatePhrase | None:
    """The interval from `a` to `b` where the words between say so; `a` may borrow the year: "June to July 2024"."""
    start, end = a.match.start(), b.match.end()
    lead = compiled(_LEAD).search(text, max(0, start - 16), start)
    between = lead is not None and lead[1].lower() == "between"
    connector = compiled(_AND if between else _CONNECTOR).match(text, a.match.end())
    if not connector or connector.end() != b.match.start() or (a.year is None and b.write not in (write_month, write_day)):
        return None
    first, last = a.date(a.year or b.year), b.date(b.year)
    if first is None or last is None or "/" in first.edtf + last.edtf:
        return None
    try:
        date = parse_edtf(f"{first.edtf}/{last.edtf}")
    except DateError:  # it would end before it starts
        return None
    start = lead.start() if lead else start
    return DatePhrase(start, end, text[start:end], date)
