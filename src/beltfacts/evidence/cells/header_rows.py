"""Tell a header row of a table from a row of data by what it contains. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from beltfacts.evidence.cells.label_types import YEAR, is_figure
from beltfacts.reading import LazyPattern, count_words, read_cell

_COUNT_WORDS = frozenset("number no no. nos nos. count nombre nbr numeri počet".split())
"""What a row of units says of things that are counted, beside the words of the language files."""
_MOSTLY = 0.6
"""The share of units that are known from which the other texts of a row are units too."""
_LONGEST_UNIT = 24
"""Characters of a text that may be a unit."""
_OTHER_WORDS = LazyPattern(r"[()\[\]\uff08\uff09,:]|\S\s+in\s", re.IGNORECASE)
"""What shows that a text is no unit alone: "Length (km)", "Value in millions"."""
_YEARS_BESIDE = LazyPattern(
    r"(?:fiscal |financial |calendar )?(?:years?|jahr|ann\xe9e|a\xf1o|ano|anno|jaar|\xe5r|rok|\u0433\u043e\u0434|\u5e74\u4efd?|time|period|date)\Z",
    re.IGNORECASE,
)
"""The label beside a header row of years."""
_UNIT_HEADS = frozenset(("", "unit", "units", "einheit", "unité", "unidad", "unità", "eenheid", "enhet", "单位", "單位", "単位"))
"""The label of a row of units."""


def looks_like_header(texts: Sequence[tuple[int, str]], first: int, named: Sequence[bool], is_below_years: bool) -> bool:
    """Return whether a row looks like a header: nothing in it is a figure.

    `texts`: the column and the words of each cell. `first`: the first column of the table. `named`: whether each cell has a header of its
    own above it that is no year; empty where there is no header yet. Numbers below years are figures that look like years: 1980 ships.
    """
    if any(is_figure(words) for column, words in texts if column > first or len(texts) == 1):
        return False
    years = [int(words[:4]) for column, words in texts if column > first and YEAR.match(words)]
    if years and named and all(named) and any(column == first for column, _ in texts):
        if _YEARS_BESIDE.match(next(words for column, words in texts if column == first)):
            return True
        steps = {later - earlier for earlier, later in pairwise(years)}
        return len(steps) == 1 and min(steps) > 0
    return not (is_below_years and any(YEAR.match(words) for _, words in texts))


def is_unit_row(texts: Sequence[tuple[int, str]], first: int) -> bool:
    """Return whether a row below a header says units and nothing else: "Number", "1 000 m\u00b2", "%".

    `texts`: the column and the words of each cell. `first`: the first column of the table, which is empty there, or says "Unit".
    """
    label = next((words for column, words in texts if column == first), "")
    others = [words for column, words in texts if column != first]
    if len(others) < 2 or label.casefold() not in _UNIT_HEADS:
        return False
    units = sum(map(is_unit_text, others))
    are_short = all(len(each) <= _LONGEST_UNIT and each[:1].isalpha() for each in others if not is_unit_text(each))
    return units == len(others) or (units >= _MOSTLY * len(others) and are_short)


def is_count_word(words: str) -> bool:
    """Return whether a text in the place of a unit says that something is counted: "Number", "Anzahl", "张"."""
    return words.casefold() in _COUNT_WORDS or words.casefold() in count_words()


def is_unit_text(words: str) -> bool:
    """Return whether a text is a unit, a scale or both: "Mio. EUR", "%", or the word for a number."""
    words = words.strip("()[] ")
    if is_count_word(words):
        return True
    is_short = words and len(words) <= _LONGEST_UNIT and not _OTHER_WORDS.search(words)
    read = read_cell("7", f"({words})") if is_short else None
    return read is not None and (read.unit is not None or read.low != 7)
