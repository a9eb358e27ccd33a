"""The number convention of a table: whether a comma or a point begins the decimals of its figures. Pure.

A figure that only one convention allows decides for the whole table. Figures that contradict one another leave it mixed. It reads no scale
and no unit (`cell_reading`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple
from weakref import WeakKeyDictionary

from beltfacts.evidence.cells.flags import split_flag
from beltfacts.evidence.cells.label_types import is_figure
from beltfacts.evidence.cells.table_labels import TableLabels

_NUMBER = re.compile(r"(?<![\w.,])[-+\u2212\u2013(]?\s?(?P<digits>\d[\d.,' \xa0\u2009\u202f\u2019]*\d)(?![\w.,]*\d)")
"""A number of two digits or more, with what parts its groups and decimals."""
# Positions of groups are checked here: findings/frictionless-groups-and-minus.sh
_POINT = re.compile(r"(?:\d{1,3}(?:,\d{3})+|\d{1,3}(?:,\d{2})*,\d{3}|\d{1,3}(?:[ '\xa0\u2009\u202f\u2019]\d{3})+|\d+)(?:\.\d+)?\Z")
"""A number with a decimal point. Groups of two are those of India: 12,34,567."""
_COMMA = re.compile(r"(?:\d{1,3}(?:\.\d{3})+|\d{1,3}(?:[ '\xa0\u2009\u202f\u2019]\d{3})+|\d+)(?:,\d+)?\Z")
"""A number with a decimal comma."""
_GROUPED = re.compile(r"-?[1-9]\d{0,2}(?:\.\d{3})+")
"""A number that may be grouped by points."""
_DIGITS_OF_A_GROUP = 3
_SWAPPED = {ord("."): ",", ord(","): "."}
POINT, COMMA, MIXED, OPEN = ".", ",", "mixed", "open"
"""What begins the decimals; figures that contradict one another; figures such as 1.035 only, which may be grouped."""


class Convention(NamedTuple):
    """How the figures of a table are written."""

    decimal: str
    """One of `POINT`, `COMMA`, `MIXED`, `OPEN`."""
    examples: tuple[str, ...] = ()
    """Figures that decide it, or contradict one another."""


_KNOWN: WeakKeyDictionary[TableLabels, Convention] = WeakKeyDictionary()
"""The convention of each table in use."""


def convention_of(table: TableLabels) -> Convention:
    """Return the number convention of a table, found once."""
    if table not in _KNOWN:
        shown = dict.fromkeys(map(table.words, table.table.cells))  # labels repeat
        found = find_convention(split_flag(words)[0] for words in shown if is_figure(words))
        _KNOWN[table] = _by_values_behind(table, found.examples) if found.decimal == OPEN else found
    return _KNOWN[table]


def _by_values_behind(table: TableLabels, open_examples: tuple[str, ...]) -> Convention:
    """Return the convention that the values behind the figures of a sheet tell: 48215 behind "48.215" is grouped. `open_examples`: what leaves it open."""
    for cell in table.table.cells:
        figure = split_flag(table.words(cell))[0]
        if _GROUPED.fullmatch(figure) and cell.raw.removesuffix(".0") == figure.replace(".", ""):
            return Convention(COMMA, (figure,))
    return Convention(OPEN, open_examples)


def find_convention(figures: Iterable[str]) -> Convention:
    """Return the convention of figures as displayed."""
    only: dict[str, str] = {}
    grouped = ""
    for figure in figures:
        whole, _, decimals = figure.partition(".")
        if whole.isdecimal() and decimals.isdecimal() and (len(whole) > _DIGITS_OF_A_GROUP or len(decimals) != _DIGITS_OF_A_GROUP):
            only.setdefault(POINT, figure)  # 26772088212.098 can be grouped in no way
            continue
        number = _NUMBER.search(figure) if "." in figure or "," in figure else None
        if number is None:
            continue
        digits = number["digits"]
        as_point, as_comma = _POINT.match(digits) is not None, _COMMA.match(digits) is not None
        if as_point != as_comma:
            only.setdefault(POINT if as_point else COMMA, figure)
        elif not as_point:
            if "." in digits and "," in digits and ", " not in digits:  # 10,35.5, and not the date 06.05.2024
                return Convention(MIXED, (figure,))
        elif digits.startswith("0"):  # 0.125 is no group of thousands
            only.setdefault(POINT if "." in digits else COMMA, figure)
        elif "." in digits:
            grouped = grouped or figure
    if len(only) == 2:
        return Convention(MIXED, (only[POINT], only[COMMA]))
    if only:
        decimal, figure = next(iter(only.items()))
        return Convention(decimal, (figure,))
    return Convention(OPEN, (grouped,)) if grouped else Convention(POINT)


def to_point(figure: str, decimal: str) -> str:
    """Return a displayed figure with a decimal point and commas between groups: "1,035.5" for "1.035,5"."""
    if decimal != COMMA:
        return figure
    number = _NUMBER.search(figure)
    if number is None or _COMMA.match(number["digits"]) is None:
        return figure
    return figure[: number.start("digits")] + number["digits"].translate(_SWAPPED) + figure[number.end("digits") :]
