"""What a TOML value of any type is called, how it is written in quotes, and whether it can be kept. Pure.

It knows no field (`field_types`).
"""

from __future__ import annotations

from datetime import date, time
from decimal import Decimal

MAX_DIGITS = 40
"""Digits of a number, and the largest power of ten."""

TOO_LARGE = 10**MAX_DIGITS
_MAX_DEPTH = 8
"""Levels of lists and tables in one another. CSL-JSON needs 4."""


def kind_of(value: object) -> str:
    """Return the type of a TOML value, in words for messages."""
    names = {str: "text", bool: "true/false", int: "a number", Decimal: "a number", list: "a list", dict: "a table"}
    return names.get(type(value), "a date or time")


def in_quotes(value: object) -> str:
    """Return the value of a line as text in quotes: 2024 is "2024"."""
    if isinstance(value, bool) or not isinstance(value, (int, Decimal, date, time)) or (type(value) is int and abs(value) >= TOO_LARGE):
        return '"..."'
    text = str(value)
    return f'"{text}"' if len(text) <= MAX_DIGITS else '"..."'


def why_not_kept(value: object) -> str:
    """Return why a value of any type cannot be kept, empty where it can.

    Lists and tables may be in one another on `_MAX_DEPTH` levels. Numbers are finite and have at most `MAX_DIGITS` digits: Python refuses
    to write a whole number of thousands of digits.
    """
    depth, level = 0, [value]
    while level and depth <= _MAX_DEPTH:
        for each in level:
            if isinstance(each, int) and abs(each) >= TOO_LARGE:
                return f"has more than {MAX_DIGITS} digits"
            if isinstance(each, Decimal) and not each.is_finite():
                return "must be a finite number"
        level = [item for each in level if isinstance(each, (list, dict)) for item in (each.values() if isinstance(each, dict) else each)]
        depth += 1
    return "is nested too deeply" if depth > _MAX_DEPTH else ""
