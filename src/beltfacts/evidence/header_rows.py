"""Tell a header row of a table from a row of data by what it contains. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from beltfacts.evidence.label_types import YEAR, is_figure


def looks_like_header(texts: Sequence[tuple[int, str]], first: int, named: Sequence[bool], is_below_years: bool) -> bool:
    """Return whether a row looks like a header: nothing in it is a figure.

    `texts`: the column and the words of each cell. `first`: the first column of the table. `named`: whether each cell has a header of its
    own above it that is no year; empty where there is no header yet. Numbers below years are figures that look like years: 1980 ships.
    """
    if any(is_figure(words) for column, words in texts if column > first or len(texts) == 1):
        return False
    years = [int(words[:4]) for column, words in texts if column > first and YEAR.match(words)]
    if years and named and all(named) and any(column == first for column, _ in texts):
        steps = {later - earlier for earlier, later in pairwise(years)}
        return len(steps) == 1 and min(steps) > 0
    return not (is_below_years and any(YEAR.match(words) for _, words in texts))
