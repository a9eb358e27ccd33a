"""What the labels of a table are: records, how labels are compared, and which cells are figures. Pure.

It finds no labels (`table_labels`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from beltfacts.documents import Cell, normalize_text
from beltfacts.reading import SHORT_MONTH, UNITS, LazyPattern, find_context, is_currency, is_scale_alone

_FIGURE = LazyPattern(
    r"[^\w]{0,4}(?:[A-Z]{3}|US\$|HK\$)?[^\w]{0,3}\d[\d\s.,'\u2019\u2009\u202f\xa0]*(?:(?:\s?[^\W\d_]{1,3})?[^\w\s]{0,3}|\s?\(?[a-z]\)?)\s*\Z"
)
"""A cell that is a number with at most a short sign before and behind it."""
YEAR = LazyPattern(
    r"(?:1[5-9]|20|21)\d\d(?:\s?[-\u2013/]\s?\d{2,4})?\s?(?:年度?|년)?\s?(?:\(?[a-z*]{1,2}[)/]?|\([A-Z]{1,3}\)|[1-9]\)|\[[a-z0-9]\]|[\xb9\xb2\xb3\u2020\u2021])?\Z"
)
"""A year, or two, with a flag: the label of a column."""
_DIGITS_OF_A_YEAR = 4
_CENTURIES = frozenset(("15", "16", "17", "18", "19", "20", "21"))
"""What a year begins with, as in `YEAR`."""
_THOUSANDS = "000"
"""A scale in a row of units, and no figure."""
_ZEROS = re.compile(r"(?:[A-Z]{0,2}[$\u20ac\xa3\xa5\u20b9]|R|[A-Z]{3})?\s?['\u2019\u2018]?000s?['\u2019]?")
"""The same, perhaps of money: "\xa3000", "R'000"."""
_SHORT_MONTH = LazyPattern(rf"(?:{SHORT_MONTH})[-\s'\u2019]?\d\d\Z", re.IGNORECASE)
"""A month with the last digits of its year: "DEC-23"."""
_HAN_PART = LazyPattern(r"(?:(?:1[0-2]|[1-9])(?:\s?[-\u2013\uff5e~]\s?(?:1[0-2]|[1-9]))?\s?\u6708\u4efd?|[1-4]\u5b63\u5ea6?)\Z")
"""A month or a quarter of a year that another label names: 8\u6708, 1-9\u6708, 2\u5b63\u5ea6."""
_DAY = LazyPattern(r"(?:0?[1-9]|[12]\d|3[01])([./])(?:0?[1-9]|[12]\d|3[01])\1(?:19|20)\d\d\Z")
"""A day in digits: the label of a column, or of a row."""
_NO_FIGURE = frozenset(": .. ... - \u2013 \u2014 n/a n.a. na nan x \u2026 \u2212 * #n/a (c) (x) (d) (s) (z) np n.p.".split())
"""What a cell without a figure shows."""
_DURATION = LazyPattern(r"\d{1,4}:[0-5]\d(?::[0-5]\d)?\Z")
"""Hours and minutes, or minutes and seconds: "3:40"."""
_TWO_NUMBERS = LazyPattern(
    r"(?!(?:1[5-9]|20|21)\d\d\s?\(\d{1,2}\))[-\u2212+]?\d[\d.,\u202f\u2009]*\s?(?:\(\s?[-\u2212]?\d[\d.,]*(?:\s?(?:[-\u2013,;]|to)\s?[-\u2212]?\d[\d.,]*)?\s?%?\s?\)|\xb1\s?\d[\d.,]*)\Z"
)
"""A figure with another one beside it: its spread or its share, "54.2 (9.8)", "33 (68.8%)", "5.1 \xb1 0.4"."""
_SCALED = LazyPattern(
    r"[^\w]{0,4}(?:[A-Z]{3}|[A-Z]{1,2}\$|Rs\.?|R)?[^\w]{0,3}\d[\d.,\u202f\xa0]*\s?(?P<words>[^\W\d_][^\d]{1,20})\Z",
)
"""A number with words behind it, which may be its scale: "R3.9 billion", "3,4 mln z\u0142"."""
_SHORTHAND = LazyPattern(r"\[[a-z]{1,4}\]\Z")
"""What stands in a cell without a figure: "[x]", "[c]", "[low]"."""


class Labels(NamedTuple):
    """The labels of one cell, those nearest to it first."""

    row: tuple[str, ...]
    """The labels in its row, then those of its group of rows."""
    column: tuple[str, ...]
    """The headers above it."""
    captions: tuple[str, ...]
    """The titles above its header, and the name of the table."""
    behind: str = ""
    """The text directly behind it in its row, such as a unit or a flag; empty where a figure or nothing is there."""
    corner: str = ""
    """The header above the label of its row: "\u00a3 million"."""
    codes: frozenset[str] = frozenset()
    """Labels of the row that are codes and no units, though they may look like units: "KG" below "Country"."""


class Block(NamedTuple):
    """A header with the rows below it, up to the next header."""

    rows: list[int]
    """Its header rows."""
    captions: list[Cell]
    """The titles directly above it, each alone in its row."""


class TablePart(NamedTuple):
    """A header with the rows of data below it."""

    header_rows: list[int]
    """The rows of the header, from 0."""
    data_rows: list[int]
    """The rows of data, from 0."""
    captions: list[str]
    """The titles directly above the header."""


@lru_cache(maxsize=20_000)
def label_key(text: str) -> str:
    """Return a label as it is compared: normalized, in small letters, with single spaces."""
    return " ".join(normalize_text(text).text.casefold().split())


@lru_cache(maxsize=20_000)
def label_keys(labels: tuple[str, ...]) -> frozenset[str]:
    """Return labels as they are compared."""
    return frozenset(map(label_key, labels))


def column_sides(columns: Iterable[int]) -> dict[int, int]:
    """Return for each column in use how many gaps of empty columns are before it."""
    side, last = 0, None
    sides: dict[int, int] = {}
    for column in sorted(columns):
        side += last is not None and column > last + 1
        sides[column] = side
        last = column
    return sides


def is_figure(words: str) -> bool:
    """Return whether the text of a cell is a figure, or says that there is none. A year is a label."""
    if words.isdecimal() and words.isascii() and words != _THOUSANDS:  # most figures of a large table are plain numbers
        return len(words) != _DIGITS_OF_A_YEAR or words[:2] not in _CENTURIES
    if "." in words and (digits := words.replace(".", "", 1)).isdecimal() and digits.isascii():
        return True
    return _is_figure(words)


def has_two_numbers(words: str) -> bool:
    """Return whether a cell holds a figure with its spread or its share: "54.2 (9.8)"."""
    return words[-1:] in ")0123456789" and _TWO_NUMBERS.match(words.strip()) is not None


def first_number(words: str) -> str:
    """Return the first number of a cell that holds two, else its words: "54.2" of "54.2 (9.8)"."""
    return words.partition("(")[0].partition("\xb1")[0].strip() if has_two_numbers(words) else words


@lru_cache(maxsize=20_000)
def _is_figure(words: str) -> bool:
    """Return whether a text that is no plain number is a figure. Names of things and places repeat in a table."""
    words = words.strip()
    if words.lower() in _NO_FIGURE or _SHORTHAND.match(words) or _DURATION.match(words) or has_two_numbers(words):
        return True
    if words.endswith("+") or _ZEROS.fullmatch(words):  # "65+" is a group of ages
        return False
    if YEAR.match(words) is not None:
        return False
    if _FIGURE.match(words) is None:
        return _is_scaled(words)
    return not any(pattern.match(words) for pattern in (_SHORT_MONTH, _HAN_PART, _DAY))


def _is_scaled(words: str) -> bool:
    """Return whether a text is a number with a scale behind it, or a scale and money: "3.9 billion", "3,4 mln z\u0142"."""
    scaled = _SCALED.match(words)
    if scaled is None:
        return False
    if is_scale_alone(scaled["words"]):
        return True
    said = find_context(scaled["words"].strip(), UNITS)
    return said is not None and said.scale > 1 and is_currency(said.unit or "")
