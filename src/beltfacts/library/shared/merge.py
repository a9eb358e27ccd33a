"""Merge two states of a library that grew out of one: decide for each entry, and for the order of a file. Pure.

It knows neither folder nor database.
"""

from __future__ import annotations

from collections.abc import Collection, Hashable, Sequence
from typing import TypeVar

Value = TypeVar("Value")
Item = TypeVar("Item", bound=Hashable)

SAME, MINE, THEIRS, CONFLICT = "same", "mine", "theirs", "conflict"
"""What an entry becomes: both sides have it so, this side alone changed it, the other side alone did, or both did and differ."""


def decide(mine: Value | None, theirs: Value | None, base: Value | None) -> str:
    """Return which side changed an entry: `SAME`, `MINE`, `THEIRS` or `CONFLICT`.

    `base`: what both sides had before. None: there is no such entry.
    """
    if mine == theirs:
        return SAME
    if mine == base:
        return THEIRS
    return MINE if theirs == base else CONFLICT


def merge_order(mine: Sequence[Item], theirs: Sequence[Item], wanted: Collection[Item]) -> list[Item]:
    """Return the wanted items of two lists in one order.

    Where both lists have their common items in one order, it is that of `theirs`, with what only `mine` has behind what it follows there.
    Else `mine` comes first, because moving entries is a change too.
    """
    mine, theirs = [each for each in mine if each in wanted], [each for each in theirs if each in wanted]
    common = set(mine) & set(theirs)
    in_one_order = [each for each in mine if each in common] == [each for each in theirs if each in common]
    first, second = (theirs, mine) if in_one_order else (mine, theirs)
    following: dict[Item | None, list[Item]] = {}
    before: Item | None = None
    for each in second:
        if each in common:
            before = each
        else:
            following.setdefault(before, []).append(each)
    merged = [*following.get(None, ())]
    for each in first:
        merged.append(each)
        merged += following.get(each, ()) if each in common else ()
    return merged


def place_in_order(numbers: Sequence[int | None], gap: int) -> list[int]:
    """Return increasing numbers for items in their order.

    `numbers`: those that the items have, None for new ones. They stay where they increase and leave room between them, else all are new.
    `gap`: distance between new numbers.
    """
    placed: list[int] = []
    at = 0
    while at < len(numbers):
        end = at
        while end < len(numbers) and numbers[end] is None:
            end += 1
        low = placed[-1] if placed else 0
        high = numbers[end] if end < len(numbers) else low + gap * (end - at + 1)
        assert high is not None
        step = (high - low) // (end - at + 1)
        if step < 1 or (end < len(numbers) and high <= low):
            return [gap * (n + 1) for n in range(len(numbers))]
        placed += [low + step * (n + 1) for n in range(end - at)]
        if end < len(numbers):
            placed.append(high)
        at = end + 1
    return placed
