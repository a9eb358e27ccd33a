"""Rows of facts by the sum of what their words weigh, so that rows with the same sum are counted on together. It looks up nothing."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TypeAlias

Digits: TypeAlias = str
"""The number of a row in digits, as SQLite writes many of them in one text: to fetch thousands of numbers takes twice as long."""


def counted_on(scores: Mapping[float, set[Digits]], rows: Collection[Digits], weight: float, *, with_new: bool) -> dict[float, set[Digits]]:
    """Return the rows by their scores, where some have one more word. `with_new`: also those that had none before. It uses up `scores`."""
    found: dict[float, set[Digits]] = {}
    new = set(rows)
    for score, having in scores.items():
        if more := having & new:
            new -= more
            having -= more
            found.setdefault(score + weight, more).update(more)
        if having:
            found.setdefault(score, having).update(having)
    if with_new and new:
        found.setdefault(weight, new).update(new)
    return found


def least_of_best(scores: Mapping[float, set[Digits]], most: int) -> float:
    """Return the least score of the rows that may be among the best, of which there are `most`; 0 where there are too few to choose."""
    above = 0
    for score in sorted(scores, reverse=True):
        above += len(scores[score])
        if above >= most:
            return score
    return 0.0
