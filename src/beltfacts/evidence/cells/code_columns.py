"""Tell columns of codes from columns of units: "KG" is Kyrgyzstan below "Country", and kilograms below "Unit". Pure.

It finds no columns itself (`table_labels`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Sequence
from functools import lru_cache
from typing import TypeAlias

from beltfacts.reading import LazyPattern, read_cell

_CODE = re.compile(r"[A-Z][A-Z0-9]{1,3}\Z")
"""A short text in capitals, which may be a code or a unit."""
_NAMES_PLACES = LazyPattern(
    r"\b(?:country|countries|code|codes|iso\d?|alpha|area|geo|geography|region|land|pays|pa[ií]s|paese|territory|state|economy|reporter|partner|"
    r"nation|location|entity|place)\b|国家|地区|國家|地區",
    re.IGNORECASE,
)
_NAMES_THINGS = LazyPattern(
    r"\b(?:town|city|cities|village|municipality|commune|county|district|province|canton|parish|port|station|river|lake|name|player|team|club|company|firm|"
    r"bank|brand|species|breed|variety|ort|gemeinde|stadt|kreis|ville|ciudad|municipio|gemeente|kommun|kommune)\b",
    re.IGNORECASE,
)
"""Headers of columns of names: "Acre" below "Town" is no acre."""
_NAMES_ELEMENTS = LazyPattern(r"\b(?:elements?|metals?|symbols?|analytes?|ions?|isotopes?|nuclides?)\b", re.IGNORECASE)
_ELEMENT = re.compile(r"[A-Z][a-z]?\Z")
"""The sign of a chemical element, which may be that of a unit: "W", "Pa"."""
_NAMES_UNITS = LazyPattern(r"\b(?:unit|units|currency|uom|scale|multiplier|einheit|unité|unidad|measure)\b|单位|單位|币种", re.IGNORECASE)
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
"""Between the words of "ParentLocationCode"."""
_UNIT_COLUMN = re.compile(
    r"(?:unit|units|unit (?:of )?measure(?:ment)?|uom|measurement unit|unit code|unit name|einheit|unit\xe9|unidad|unit\xe0)\s*\Z",
    re.IGNORECASE,
)
"""The header of the one column of units, as SDMX, FAO and others name it."""
_MOSTLY = 0.8
"""The share of units from which a column of short texts holds units."""
_MOST = 400
"""Texts by which a column is told."""
_ENOUGH = 3
"""Different texts from which a column is told by what it holds."""


@lru_cache(maxsize=20_000)
def is_code(text: str) -> bool:
    """Return whether a text may be a code."""
    return _CODE.match(text) is not None


def may_be_name(text: str, header: str) -> bool:
    """Return whether a text that may be a unit is a name, as the header of its column says: the town Acre, the element W."""
    if _ELEMENT.match(text):
        return _NAMES_ELEMENTS.search(header) is not None
    return text[:1].isupper() and (_NAMES_THINGS.search(header) or _NAMES_PLACES.search(header)) is not None


def holds_codes(header: str, texts: Iterable[str], has_units: bool = False) -> bool:
    """Return whether a column of labels holds codes and no units.

    `texts`: its different texts. `has_units`: whether another column is that of the units, so that "CURRENCY_DENOM" is none.
    """
    plain = _CAMEL.sub(" ", header).replace("_", " ")
    if _NAMES_UNITS.search(plain) and (not has_units or _UNIT_COLUMN.match(plain)):
        return False
    short = sorted(text for text in texts if is_code(text))[:_MOST]
    if not short:
        return False
    if _NAMES_PLACES.search(plain) or (has_units and _NAMES_UNITS.search(plain)):
        return True
    units = sum(1 for text in short if (read := read_cell("7", text)) and (read.unit or read.low != 7))
    return len(short) >= _ENOUGH and units < _MOSTLY * len(short)


@lru_cache(maxsize=20_000)
def _is_lone_unit(text: str) -> bool:
    """Return whether a text without digits and brackets is read as a scale or a unit: "Acre", "W"."""
    read = read_cell("7", text) if text.replace(" ", "").isalpha() else None
    return read is not None and (read.unit is not None or read.low != 7)


HeaderWords: TypeAlias = Callable[[int, int], str]
"""Returns the header of a column, given the column and one of its rows below the header."""
ColumnWords: TypeAlias = Callable[[int], Collection[str]]
"""Returns the texts of a column."""


class CodeColumns:
    """The labels of a table that are codes. What a column holds is found once."""

    def __init__(self) -> None:
        """Know nothing yet."""
        self._is_code_column: dict[int, bool] = {}
        self._has_units: bool | None = None
        self._same: dict[frozenset[str], frozenset[str]] = {}

    def among(self, row: int, labels: Sequence[tuple[int, str]], header: HeaderWords, column_words: ColumnWords) -> frozenset[str]:
        """Return the labels of a row that are codes and no units. `labels`: with the column of each."""
        codes = []
        for column, words in labels:
            if self._is_code_column.get(column, True) and is_code(words):
                if self._has_units is None:
                    self._has_units = any(_UNIT_COLUMN.match(header(each, row).replace("_", " ")) for each, _ in labels)
                if column not in self._is_code_column:
                    self._is_code_column[column] = holds_codes(header(column, row), column_words(column), self._has_units)
                if self._is_code_column[column]:
                    codes.append(words)
                    continue
            if _is_lone_unit(words) and may_be_name(words, header(column, row)):
                codes.append(words)
        found = frozenset(codes)
        return self._same.setdefault(found, found)
