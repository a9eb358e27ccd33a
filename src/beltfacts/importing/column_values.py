"""Tell columns of values from columns of labels by their names and texts. Pure.

It gives a column no role (`roles`), and reads no value (`cell_values`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from beltfacts.evidence import is_figure, is_flag
from beltfacts.importing.column_names import numbers_rows, role_of_name
from beltfacts.importing.dates import are_days, read_period
from beltfacts.importing.missing import MISSING
from beltfacts.importing.units import PROBE
from beltfacts.reading import parse_figure, read_cell

_QUANTITY = re.compile(r"[-\u2212+]?\d[\d.,]*\s?[^\W\d_]{1,8}(?:/[^\W\d_]{1,4}[\xb2\xb3]?)?\Z|\d{1,4}:\d\d(?::\d\d)?\Z")
"""A figure with its unit, "38.5 km/h", or a duration, "3:40"."""
_CONVERTED = re.compile(r"(?<=\w)\s?\([^()]{1,24}\)\Z")
"""The same in another unit behind a figure: "1,385 m (4,544 ft)"."""
_NAMES_YEAR = re.compile(
    r"\b(?:years?|founded|opened|opening|built|established|since|start|starts|started|created|completed|inaugurated|commissioned|born|died|launched|joined|"
    r"discovered|published|introduced|closed|ended|jahr|baujahr|ann[\xe9e]e|a\xf1o|anno)\b",
    re.IGNORECASE,
)
"""Names of columns whose years are those of events, and no figures."""
_THINGS_DONE = re.compile(
    r"^(?!.*\b(?:year|since|date|first|last)\b).*\b[a-z]{2,}(?<!s)s\s+(?:founded|opened|built|established|started|created|completed|inaugurated|commissioned|"
    r"launched|joined|discovered|published|introduced|closed|ended|born)\b",
    re.IGNORECASE,
)
"""Names of columns in which things in the plural are done: they are counted, or dated."""
_YEAR = re.compile(r"(?:1[0-9]|20|21)\d\d\Z")
_PAIR = re.compile(r"(\d{1,9})(\s?[-\u2013:/]\s?|\s(?:to|in|out of|of)\s)(\d{1,9})\Z")
_ORDINAL = re.compile(r"=?\d{1,4}(?:st|nd|rd|th)=?\Z", re.IGNORECASE)
_OF_RANGE = frozenset("-\u2013") | {"to"}
"""What stands between the ends of a range."""
_MARK = re.compile(r"(?:\([a-z0-9]\)|[a-z0-9]\)|\[[a-z0-9]{1,4}\]|[*\u2020\u2021\xa7]+|[\xb9\xb2\xb3])\Z")
"""The mark of a note alone: "(a)"."""
_AMOUNT = re.compile(r"\d[.,'\u2019\xa0\u202f ]\d|%|[$\u20ac\xa3\xa5]")
"""What figures have that are no codes: decimals, groups of digits, a sign of a unit."""
_SIZES = frozenset(("area", "land"))
"""Names of columns that name places in some tables and their size in others."""
_MOSTLY = 0.6
"""The share of figures from which a column holds values."""


def is_numeric(texts: Sequence[str]) -> bool:
    """Return whether most texts of a column are figures, and not all are years."""
    figures = sum(map(is_figure, texts))
    return bool(texts) and figures >= _MOSTLY * len(texts)


def holds_values(name: str, texts: Sequence[str], *, is_first: bool = True, is_behind: bool = False) -> bool:
    """Return whether a column holds values: figures, no codes with leading zeros, no periods under the name of one.

    `name`: its header. `is_first`: whether it is the first column of its table. Numbers below "Area" are sizes in another one. `is_behind`:
    whether it stands behind a column of values.
    """
    is_size = not is_first and name.casefold() in _SIZES and all(map(is_figure, texts))
    if (role_of_name(name) and not is_size) or are_days(texts) or numbers_rows(name, texts):
        return False
    if is_year_of_event(name, texts) or are_ordinals(texts):
        return False
    figures = [is_figure(text) for text in texts if text.casefold() not in MISSING]
    if figures and all(figures) and read_period(name):
        return True
    digits = [text for text in texts if text.isdigit()]
    if any(len(text) > 1 and text[0] == "0" for text in digits):
        return False
    if is_behind and _has_gaps(name, texts):
        return True
    shown = [text for text in texts if text.casefold() not in MISSING]
    counted = sum(1 for text in shown if is_figure(text) or is_quantity(text) or read_period(text))
    return bool(shown or figures) and counted >= _MOSTLY * len(shown)


def _has_gaps(name: str, texts: Sequence[str]) -> bool:
    """Return whether a column holds figures, and in the place of others a word or mark: "1,204", "closed", "closed", or "9.5", "(a)".

    Its header or its figures say an amount, or one word stands in all these places. Groups and codes have digits too: "16-24", "B2".
    """
    shown = [text for text in texts if text.casefold() not in MISSING]
    figures = [text for text in shown if is_figure(text)]
    others = {text for text in shown if not is_figure(text)} - {text for text in shown if _MARK.match(text)}
    if not figures or any(any(map(str.isdigit, text)) for text in others):
        return False
    is_amount = bool(read_period(name)) or says_unit(name) or any(_AMOUNT.search(text) for text in figures)
    return is_amount or (len(figures) > 1 and len(others) <= 1)


def is_year_of_event(name: str, texts: Sequence[str]) -> bool:
    """Return whether a column holds the years of events, such as "Opened", which are no figures."""
    return bool(texts) and _NAMES_YEAR.search(name) is not None and all(map(_YEAR.match, texts)) and not may_be_counts_or_years(name, texts)


def may_be_counts_or_years(name: str, texts: Sequence[str]) -> bool:
    """Return whether a column may count things or say years: 1987 and 2013 below "Firms created"."""
    return bool(texts) and _THINGS_DONE.search(name) is not None and all(map(_YEAR.match, texts))


def may_be_flag(text: str) -> bool:
    """Return whether a text of a column of flags may be one: "p", "E: Estimated", but not the "Hg" of a column "Symbol"."""
    return is_flag(text) or not re.fullmatch(r"[A-Z][a-z]", text)


def is_number_of_indicator(text: str) -> bool:
    """Return whether a text is the number of an indicator: "6.1.1", "C060101"."""
    return re.fullmatch(r"[A-Z]?\d[\d.a-z]*", text) is not None


def are_pairs(texts: Sequence[str]) -> bool:
    """Return whether all texts are two numbers, such as votes for and against: "6-1". Ranges are none, such as ages: "16-18", "19-24"."""
    pairs = [match for text in texts if (match := _PAIR.match(text))]
    return len(pairs) == len(texts) > 0 and not all(pair[2].strip() in _OF_RANGE and int(pair[1]) < int(pair[3]) for pair in pairs)


def are_ordinals(texts: Sequence[str]) -> bool:
    """Return whether all texts are positions in an order: "1st", "2nd"."""
    return bool(texts) and all(map(_ORDINAL.match, texts))


def are_mostly_periods(texts: Sequence[str]) -> bool:
    """Return whether most texts of a column are periods, each another one: the dates of the rows."""
    periods = {text for text in texts if read_period(text)}
    return len(periods) > 1 and len(periods) >= _MOSTLY * len(texts)


def is_quantity(text: str) -> bool:
    """Return whether a text is a figure with its unit, or a duration: "38.5 km/h", but not "01 Food"."""
    text = _CONVERTED.sub("", text)
    if not _QUANTITY.match(text):
        return False
    read = parse_figure(text)
    return ":" in text or (read is not None and read.unit is not None)


def says_unit(label: str) -> bool:
    """Return whether a label says a scale or unit: "Freight (thousand tonnes)"."""
    read = read_cell(str(PROBE), label)
    return read is not None and (bool(read.unit) or read.low != PROBE)


def has_decimals(name: str, texts: Sequence[str], decimal: str) -> bool:
    """Return whether figures of a column have decimals, and its name says no unit of its own. `decimal`: what begins them, a point or a comma."""
    if not any(decimal in text for text in texts) or says_unit(name):
        return False
    pattern = re.compile(rf"\D{{0,4}}\d[^{re.escape(decimal)}%]*{re.escape(decimal)}\d+[\s)]*\Z")
    return any(map(pattern.match, texts))
