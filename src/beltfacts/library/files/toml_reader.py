"""Read the TOML of a fact file: quickly where tables repeat the same lines, by `tomli` where they do not. Pure.

It accepts what `tomli` accepts and returns the same, because `tomli` itself reads the shape of a table: its text without what stands in
quotes. It neither converts nor checks fields (`parsing`).
"""

from __future__ import annotations

import re
from contextlib import suppress
from decimal import Decimal, InvalidOperation
from operator import itemgetter
from typing import Any, NamedTuple

import tomli

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
"""Characters that TOML forbids. A tab is allowed."""

_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]{0,39})(?:\.[0-9]{1,40})?")
"""A number in plain digits. Others stay in the shape."""

_NUMBER_LINES = ("\nvalue = ", "\nlow = ", "\nhigh = ")
"""Lines whose numbers are no part of a shape: they differ from fact to fact."""

_REMEMBERED = 256
"""Shapes that are remembered. A large library has some tens."""

_LONGEST_SHAPE = 2000
"""Characters of a shape that is remembered."""

_MOST_NEW_SHAPES = 20
"""Shapes of one file that may be new before `tomli` reads the whole file, unless most of its tables have a shape that is known."""


class _Index(int):
    """Place of a text among the texts of a table."""


class _Shape(NamedTuple):
    """How a row is made of the texts of a table.

    keys: all keys of the row, in order.
    pick: returns a text for each key, and one more. Those of nested keys are replaced.
    lists: the keys of lists of texts, each with the places of these.
    tables: the keys of tables of lists of texts, each with the keys of these and their places.
    nested: the keys of other values, each with the value. In it an `_Index` stands for a text.
    newlines: newlines in the shape. A table with more has one inside quotes.
    """

    keys: tuple[str, ...]
    pick: itemgetter[Any]
    lists: tuple[tuple[str, list[int]], ...]
    tables: tuple[tuple[str, tuple[tuple[str, list[int]], ...]], ...]
    nested: tuple[tuple[str, Any], ...]
    newlines: int


_shapes: dict[tuple[str, tuple[str, ...], str], _Shape | None] = {}
"""By table name, lines whose numbers were taken out, and text without what is in quotes: the shape, None for one that `tomli` reads each time."""


def load_toml(text: str) -> dict[str, Any]:
    """Return what a TOML text says, as `tomli.loads` does, with floats as decimals.

    Raises TOMLDecodeError, ValueError (a number of thousands of digits) or RecursionError, as `tomli` does.
    """
    if (text.replace("\n", "").isprintable() or not _CONTROL.search(text)) and "\n[[" in text:
        with suppress(ValueError, RecursionError):  # the whole text tells where
            if (data := _load_tables(text)) is not None:
                return data
    return tomli.loads(text, parse_float=_decimal)


def _load_tables(text: str) -> dict[str, Any] | None:
    """Return what a text says, read table by table. None where tables depend on one another. Raises ValueError for invalid TOML.

    A line that begins with ``[[`` begins a table, unless it is within a value: then the part before it is invalid by itself.
    """
    head, *tables = f"\n{text}".split("\n[[")
    first = tomli.loads(head, parse_float=_decimal)
    data: dict[str, Any] = {**first}
    new = 0
    for position, table in enumerate(tables):
        name, end, body = table.partition("]]\n")
        if not end or name in first or not (name.isalpha() and name.isascii()):
            return None
        texts, shape, is_new = _take_apart(name, body)
        new += is_new
        if new > _MOST_NEW_SHAPES and new > position // 2:
            return None
        if shape and body.count("\n") == shape.newlines:
            row: dict[str, Any] = dict(zip(shape.keys, shape.pick(texts)))  # noqa: B905  # a keyword costs as much as the rest
            for key, places in shape.lists:
                row[key] = [texts[place] for place in places]
            for key, inside in shape.tables:
                row[key] = {name: [texts[place] for place in places] for name, places in inside}
            for key, value in shape.nested:
                row[key] = _fill(value, texts)
        elif alone := _load_table(name, body):
            row = alone[0]
        else:
            return None
        data.setdefault(name, []).append(row)
    return data


def _load_table(name: str, body: str) -> list[dict[str, Any]]:
    """Return the one row of a table. There is none where the text declares anything else. Raises ValueError for invalid TOML."""
    data = tomli.loads(f"[[{name}]]\n{body}", parse_float=_decimal)
    return data[name] if len(data) == 1 and len(data[name]) == 1 else []


def _take_apart(name: str, body: str) -> tuple[list[Any], _Shape | None, bool]:
    """Return the texts and numbers of a table, its shape, and whether that is new. The shape is None where it cannot be used."""
    if "\\" in body:
        return [], None, False
    numbers: list[int | Decimal] = []
    lines: tuple[str, ...] = ()
    for line in _NUMBER_LINES:
        start = body.find(line) + len(line)
        if start >= len(line) and (end := body.find("\n", start)) >= 0 and _NUMBER.fullmatch(body, start, end):
            number = body[start:end]
            numbers.append(Decimal(number) if "." in number else int(number))
            lines = (*lines, line)
            body = body[:start] + body[end:]
            if line == _NUMBER_LINES[0]:
                break
    parts = body.split('"')
    if not len(parts) % 2:
        return [], None, False
    texts: list[Any] = parts[1::2]
    texts += numbers
    key = (name, lines, '"'.join(parts[::2]))
    try:
        return texts, _shapes[key], False
    except KeyError:
        shape = _read_shape(name, parts, lines)
    if len(key[-1]) <= _LONGEST_SHAPE:
        if len(_shapes) >= _REMEMBERED:
            _shapes.clear()
        _shapes[key] = shape
    return texts, shape, True


def _read_shape(name: str, parts: list[str], number_lines: tuple[str, ...]) -> _Shape | None:
    """Return the shape of a table that was split at double quotes. None where it is no plain one.

    `tomli` reads it with the place of each text in its quotes. Each of these must be a value: a quote that begins none, in a comment or a key,
    is noticed so. `number_lines`: the lines whose numbers were taken out.
    """
    shape = list(parts)
    count = len(parts) // 2
    shape[1::2] = [f"{place}" for place in range(count)]
    text = '"'.join(shape)
    for place, line in enumerate(number_lines, count):
        text = text.replace(f"{line}\n", f'{line}"{place}"\n', 1)
    try:
        rows = [] if any("'" in between for between in parts[::2]) else _load_table(name, text)
    except (ValueError, RecursionError):
        return None
    found: list[int] = []
    values = {key: _with_places(value, found) for row in rows for key, value in row.items()}
    if not found or sorted(found) != [*range(count + len(number_lines))]:
        return None
    places = [value if type(value) is _Index else 0 for value in values.values()]
    lists = {key: value for key, value in values.items() if _is_list(value)}
    tables = {key: (*value.items(),) for key, value in values.items() if type(value) is dict and all(map(_is_list, value.values()))}
    nested = tuple((key, value) for key, value in values.items() if type(value) is not _Index and key not in {*lists, *tables})
    newlines = sum(between.count("\n") for between in parts[::2])
    return _Shape(tuple(values), itemgetter(*places, 0), (*lists.items(),), (*tables.items(),), nested, newlines)


def _is_list(value: Any) -> bool:
    """Return whether a value with places is a list of texts."""
    return type(value) is list and all(type(each) is _Index for each in value)


def _with_places(value: Any, found: list[int]) -> Any:
    """Return a value with the place of a text for each text. The places are added to `found`."""
    if type(value) is str:
        found.append(int(value))
        return _Index(value)
    if type(value) is list:
        return [_with_places(each, found) for each in value]
    if type(value) is dict:
        return {key: _with_places(each, found) for key, each in value.items()}
    return value


def _fill(value: Any, texts: list[Any]) -> Any:
    """Return a value with the texts for their places."""
    if type(value) is _Index:
        return texts[value]
    if type(value) is list:
        return [_fill(each, texts) for each in value]
    if type(value) is dict:
        return {key: _fill(each, texts) for key, each in value.items()}
    return value


def _decimal(text: str) -> Decimal:
    """Return a TOML float with its written precision.

    It is NaN where the exponent is too large for any computer.
    """
    try:
        return Decimal(text)
    except InvalidOperation:
        return Decimal("NaN")
