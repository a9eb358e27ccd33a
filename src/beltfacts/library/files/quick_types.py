"""Convert values that are plainly right, as nearly all of a large library are. Pure.

Each function returns what the converter of the same kind in `field_types` returns, or raises InvalidValue, TypeError or KeyError. Then that
one decides, and says what is wrong.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from typing import Any

from beltfacts.library.files.field_types import InvalidValue
from beltfacts.library.files.fields import ID
from beltfacts.model import CellKeys

_is_id = re.compile(ID).fullmatch
_MOST_DIGITS = 30
_LARGE = 10**_MOST_DIGITS


def _id(value: Any) -> str:
    """Return an id."""
    if _is_id(value):
        return value  # type: ignore[no-any-return]
    raise InvalidValue


def _line(value: Any) -> str:
    """Return text of one line."""
    if str.isprintable(value) and str.strip(value):
        return value  # type: ignore[no-any-return]
    raise InvalidValue


def _text(value: Any) -> str:
    """Return text that is not blank."""
    if str.strip(value):
        return value  # type: ignore[no-any-return]
    raise InvalidValue


def _number(value: Any) -> Decimal:
    """Return a number of few digits."""
    if type(value) is int and -_LARGE < value < _LARGE:
        return Decimal(value)
    if type(value) is Decimal and value.is_finite() and abs(value.adjusted()) < _MOST_DIGITS and len(str(value)) <= _MOST_DIGITS:
        return value
    raise InvalidValue


def number_of_digits(value: str) -> Decimal:
    """Return a number of few digits, as they are written."""
    if len(value) <= _MOST_DIGITS and value != "-0":  # a whole number has no sign at zero
        return Decimal(value)
    raise InvalidValue


def cell_of_labels(rows: int) -> Callable[[tuple[str, ...]], CellKeys]:
    """Return what makes a cell of its labels, in a table without a name. `rows`: how many of them are in its row."""

    def convert(labels: tuple[str, ...]) -> CellKeys:
        if 0 < rows < len(labels) and all(map(str.strip, labels)) and "".join(labels).isprintable():
            return tuple.__new__(CellKeys, ("", labels[:rows], labels[rows:]))
        raise InvalidValue

    return convert


def _cell(value: Any) -> CellKeys:
    """Return the labels of a cell in a table without a name."""
    row, column = value["row"], value["column"]
    if len(value) == 2 and type(row) is type(column) is list and row and column:
        labels = [*row, *column]
        if all(map(str.strip, labels)) and "".join(labels).isprintable():
            return CellKeys("", tuple(row), tuple(column))
    raise InvalidValue


QUICK_CONVERTERS: dict[str, Callable[[Any], Any]] = {"id": _id, "line": _line, "text": _text, "number": _number, "cell": _cell}
"""By the kind of a field."""
