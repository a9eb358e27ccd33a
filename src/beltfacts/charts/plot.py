"""What a chart gives to the picture around it: its parts, its height, and what needs words beneath."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

TICK_SIZE = 12.0
"""Size of the labels of axes, in pixels."""


class Sign(Enum):
    """A sign that is explained beneath the chart where it occurs."""

    MORE = "the source says more than, or at least"
    LESS = "the source says less than, at most or nearly"
    ABOUT = "the source says about"
    RANGE = "from one figure to another"
    OPEN = "a target, forecast or estimate"
    DOUBT = "the date is uncertain, approximate or open"
    SPAN = "the length of time that the figure describes"


class Plot(NamedTuple):
    """A chart without what is around it.

    parts: its elements.
    height: pixels that it takes from its top.
    scale: the word for the power of ten that the labels of its axis leave out; empty for none.
    notes: sentences beneath it.
    signs: signs that occur in it besides those of its marks.
    """

    parts: list[str]
    height: float
    scale: str
    notes: tuple[str, ...] = ()
    signs: tuple[Sign, ...] = ()
