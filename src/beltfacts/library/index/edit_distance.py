"""Compare two words letter by letter: one edit apart, or the same letters with some left out. Pure."""

from __future__ import annotations

from collections import Counter


def has_same_letters(a: str, b: str) -> bool:
    """Return whether one word's letters are the other's with some left out, in any order. No letter was changed into another."""
    short, long = sorted((Counter(a), Counter(b)), key=Counter.total)
    return short <= long


def one_edit(a: str, b: str) -> bool:
    """Return whether one edit makes `a` into `b`: optimal string alignment distance 1.

    An edit inserts, deletes or replaces a letter, or swaps two neighbours.
    """
    if a == b or abs(len(a) - len(b)) > 1:
        return False
    start = 0
    while start < min(len(a), len(b)) and a[start] == b[start]:
        start += 1
    rest_a, rest_b = a[start:], b[start:]
    if len(a) == len(b):
        return rest_a[1:] == rest_b[1:] or (rest_a[:2] == rest_b[1::-1] and rest_a[2:] == rest_b[2:])
    return rest_a[1:] == rest_b or rest_a == rest_b[1:]
