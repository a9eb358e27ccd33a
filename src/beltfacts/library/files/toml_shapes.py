"""The shape of a TOML table: its text without what stands in quotes and without its numbers, and how rows are made of these. Pure.

`tomli` reads each shape once. It finds no tables in a text (`toml_reader`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal, InvalidOperation
from operator import itemgetter
from typing import Any, NamedTuple

import tomli

_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]{0,39})(?:\.[0-9]{1,40})?")
"""A number in plain digits. Others stay in the shape."""

_NUMBER_LINES = ("\nvalue = ", "\nlow = ", "\nhigh = ")
"""Lines whose numbers are no part of a shape: they differ from fact to fact."""

_CONTROL = r"\x00-\x08\x0a-\x1f\x7f"
"""Characters that TOML forbids in a text on one line. A tab is allowed."""

_TEXT = rf'"([^"\\{_CONTROL}]*+)"'
"""A text in quotes without escapes, as a part of a pattern."""

_has_control = re.compile(rf"[{_CONTROL}]").search

_END = r"(?=\n\[\[|\Z)"
"""What follows a table."""

_REMEMBERED = 256
"""Shapes that are remembered. A large library has some tens."""

_LONGEST = 2000
"""Characters of a shape that is remembered."""

_MANY = 100
"""Tables of a shape from which on it is a pattern: compiling one takes as long as it saves with so many."""


class Place(int):
    """Place of a text among the texts of a table."""


class Shape:
    """How a row is made of the texts of a table: what stands in its quotes, and its numbers as they are written.

    name: the name of the table.
    values: by key, the value. In it a `Place` stands for a text.
    numbers: the places of numbers.
    next: the shape of the table that followed the last one of this shape.
    pattern: matches a table of this shape up to its end, with the texts as groups. None where there were few so far.
    """

    def __init__(self, name: str, values: dict[str, Any], numbers: tuple[int, ...], between: Sequence[str]) -> None:
        """`between`: what stands between the texts."""
        self.name, self.values, self.numbers = name, values, numbers
        self.next: Shape | None = None
        self.pattern: re.Pattern[str] | None = None
        self._between, self._uses = between, 0
        lists = {key: value for key, value in values.items() if is_list(value)}
        tables = {key: (*value.items(),) for key, value in values.items() if type(value) is dict and all(map(is_list, value.values()))}
        places = [value if type(value) is Place else 0 for value in values.values()]
        self._pick, self._keys = itemgetter(*places, 0), (*values,)
        """`_pick` returns a text for each key, and one more. Those of keys with other values are replaced."""
        self._lists, self._tables = (*lists.items(),), (*tables.items(),)
        self._nested = [(key, value) for key, value in values.items() if type(value) is not Place and key not in {*lists, *tables}]

    def row(self, texts: Sequence[Any]) -> dict[str, Any]:
        """Return the row of a table with these texts."""
        if self.numbers:
            texts = [*texts]
            for place in self.numbers:
                texts[place] = Decimal(texts[place]) if "." in texts[place] else int(texts[place])
        row: dict[str, Any] = dict(zip(self._keys, self._pick(texts)))  # noqa: B905  # a keyword costs as much as the rest
        for key, places in self._lists:
            row[key] = [texts[place] for place in places]
        for key, inside in self._tables:
            row[key] = {name: [texts[place] for place in places] for name, places in inside}
        for key, value in self._nested:
            row[key] = fill(value, texts)
        return row

    def count(self) -> None:
        """Count a table that has this shape and was not found by its pattern."""
        self._uses += 1
        if self._uses >= _MANY and self.pattern is None:
            literals = [*map(re.escape, self._between)]
            texts = [f"({_NUMBER.pattern})" if place in self.numbers else _TEXT for place in range(len(literals) - 1)]
            whole = "".join(part for pair in zip(literals, [*texts, _END], strict=True) for part in pair)
            self.pattern = re.compile(rf"{self.name}\]\]\n{whole}")


class ShapedRow(NamedTuple):
    """A row that is made when somebody asks for it."""

    shape: Shape
    texts: tuple[str, ...]
    """The texts of its table."""


_shapes: dict[tuple[str, tuple[str, ...], str], Shape | None] = {}
"""By table name, lines whose numbers were taken out, and text without what is in quotes: the shape, None for one that `tomli` reads each time."""


def take_apart(name: str, body: str) -> tuple[tuple[str, ...], Shape | None, bool]:
    """Return the texts of a table, its shape, and whether that is new. The shape is None where it cannot be used."""
    if "\\" in body:
        return (), None, False
    lines: tuple[str, ...] = ()
    for line in _NUMBER_LINES:
        start = body.find(line) + len(line)
        if start >= len(line) and (end := body.find("\n", start)) >= 0 and _NUMBER.fullmatch(body, start, end):
            body = f'{body[:start]}"{body[start:end]}"{body[end:]}'
            lines = (*lines, line)
            if line == _NUMBER_LINES[0]:
                break
    parts = body.split('"')
    if not len(parts) % 2:
        return (), None, False
    texts, between = (*parts[1::2],), parts[::2]
    said = "".join(texts)
    if not said.isprintable() and _has_control(said):
        return (), None, False
    key = (name, lines, '"'.join(between))
    try:
        return texts, _shapes[key], False
    except KeyError:
        shape = _read_shape(name, between, lines)
    if len(key[-1]) <= _LONGEST:
        if len(_shapes) >= _REMEMBERED:
            _shapes.clear()
        _shapes[key] = shape
    return texts, shape, True


def _read_shape(name: str, between: list[str], number_lines: tuple[str, ...]) -> Shape | None:
    """Return the shape of a table that was split at double quotes. None where it is no plain one.

    `tomli` reads it with the place of each text in its quotes. Each of these must be a value: a quote that begins none, in a comment or a key,
    is noticed so. `number_lines`: the lines whose numbers were put in quotes.
    """
    count = len(between) - 1
    text = "".join(f'{part}"{place}"' for place, part in enumerate(between[:-1])) + between[-1]
    try:
        rows = [] if any("'" in part for part in between) else load_table(name, text)
    except (ValueError, RecursionError):
        return None
    found: list[int] = []
    values = {key: _with_places(value, found) for row in rows for key, value in row.items()}
    if not found or sorted(found) != [*range(count)]:
        return None
    numbers = tuple(next(place for place, part in enumerate(between) if part.endswith(line)) for line in number_lines)
    return Shape(name, values, numbers, between)


def load_table(name: str, body: str) -> list[dict[str, Any]]:
    """Return the one row of a table. There is none where the text declares anything else. Raises ValueError for invalid TOML."""
    data = tomli.loads(f"[[{name}]]\n{body}", parse_float=to_decimal)
    return data[name] if len(data) == 1 and len(data[name]) == 1 else []


def is_list(value: Any) -> bool:
    """Return whether a value with places is a list of texts."""
    return type(value) is list and all(type(each) is Place for each in value)


def _with_places(value: Any, found: list[int]) -> Any:
    """Return a value with the place of a text for each text. The places are added to `found`."""
    if type(value) is str:
        found.append(int(value))
        return Place(value)
    if type(value) is list:
        return [_with_places(each, found) for each in value]
    if type(value) is dict:
        return {key: _with_places(each, found) for key, each in value.items()}
    return value


def fill(value: Any, texts: Sequence[Any]) -> Any:
    """Return a value with the texts for their places."""
    if type(value) is Place:
        return texts[value]
    if type(value) is list:
        return [fill(each, texts) for each in value]
    if type(value) is dict:
        return {key: fill(each, texts) for key, each in value.items()}
    return value


def to_decimal(text: str) -> Decimal:
    """Return a TOML float with its written precision.

    It is NaN where the exponent is too large for any computer.
    """
    try:
        return Decimal(text)
    except InvalidOperation:
        return Decimal("NaN")
