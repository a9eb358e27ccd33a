"""Read the TOML of a fact file: quickly where tables repeat the same lines, by `tomli` where they do not. Pure.

It accepts what `tomli` accepts and returns the same, because `tomli` itself reads the shape of a table (`toml_shapes`). It neither converts nor
checks fields (`parsing`).
"""

from __future__ import annotations

from collections.abc import Container
from contextlib import suppress
from typing import Any

import tomli

from beltfacts.library.files.toml_shapes import ShapedRow, load_table, take_apart, to_decimal

_MOST_NEW_SHAPES = 20
"""Shapes of one file that may be new before `tomli` reads the whole file, unless most of its tables have a shape that is known."""

_BETWEEN = "\n[["
"""What begins a table behind another one."""


def load_toml(text: str, shaped: Container[str] = ()) -> dict[str, Any]:
    """Return what a TOML text says, as `tomli.loads` does, with floats as decimals.

    `shaped`: names of tables whose rows may be a `ShapedRow` instead. Raises TOMLDecodeError, ValueError (a number of thousands of digits) or
    RecursionError, as `tomli` does.
    """
    if _BETWEEN in text:
        with suppress(ValueError, RecursionError):  # the whole text tells where
            if (data := _load_tables(text, shaped)) is not None:
                return data
    return tomli.loads(text, parse_float=to_decimal)


def _load_tables(text: str, shaped: Container[str]) -> dict[str, Any] | None:
    """Return what a text says, read table by table. None where tables depend on one another. Raises ValueError for invalid TOML.

    A line that begins with ``[[`` begins a table, unless it is within a value: then the part before it is invalid by itself.
    """
    start = 0 if text.startswith("[[") else text.find(_BETWEEN) + 1
    first = tomli.loads(text[:start], parse_float=to_decimal)
    data: dict[str, Any] = {**first}
    tables = new = 0
    end, shape = start - 1, None
    while end < len(text):
        start = end + len(_BETWEEN)
        last, shape = shape, shape and shape.next
        row: ShapedRow | dict[str, Any]
        if shape and shape.pattern and (match := shape.pattern.match(text, start)):  # the shape that came next the last time
            name, row, end = shape.name, ShapedRow(shape, match.groups()), match.end()
        else:
            end = text.find(_BETWEEN, start)
            end = len(text) if end < 0 else end
            name, sign, body = text[start:end].partition("]]\n")
            if not sign or not (name.isalpha() and name.isascii()):
                return None
            texts, shape, is_new = take_apart(name, body)
            new += is_new
            if new > _MOST_NEW_SHAPES and new > tables // 2:
                return None
            if shape:
                row = ShapedRow(shape, texts)
                shape.count()
            elif alone := load_table(name, body):
                row, shape = alone[0], None
            else:
                return None
        if name in first:
            return None
        if last:
            last.next = shape
        data.setdefault(name, []).append(row.shape.row(row.texts) if type(row) is ShapedRow and name not in shaped else row)
        tables += 1
    return data
