"""Make facts of rows in which every field is right, as in nearly all. What is wrong in the others is found by `parsing`."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, partial
from operator import itemgetter
from typing import Any, NamedTuple

from beltfacts.library.files.field_converter import FIELD_CONVERTERS, REPEATED_LISTS, REPEATED_TEXTS
from beltfacts.library.files.field_types import InvalidValue
from beltfacts.library.files.fields import FACT
from beltfacts.library.files.quick_types import QUICK_CONVERTERS, cell_of_labels, number_of_digits
from beltfacts.library.files.row_records import EMPTY
from beltfacts.library.files.toml_shapes import Place, Shape, ShapedRow, fill, is_list
from beltfacts.model import Fact, make_quote

_CONVERTERS = FIELD_CONVERTERS["fact"]
_REQUIRED = frozenset(field.name for field in FACT if field.required)
_UNUSUAL = frozenset({"low", "high"})
_REPEATED = REPEATED_TEXTS - {"locator"}
"""Fields of one text each whose values are looked up. Cells of a table have a locator each."""

_ADDED = ("quote", "source", "file", "ordinal")
"""Fields that are added to those of a row, and count where it has none."""

_EMPTY_VALUES = (*EMPTY.values(),)
_REMEMBERED = 256
"""Lists of keys whose plans are remembered."""


class _Plan(NamedTuple):
    """How a fact is made of a row with certain keys.

    converters: converts each value, in the order of the row. Raises InvalidValue, TypeError or KeyError.
    pick: returns the values of the texts of a table; nothing of use where the values themselves are given.
    arrange: returns all fields of the fact, of the converted values and what `plain_fact` adds.
    cell, figure: place of the cell among the values, None without one, and of the figure.
    names_source: whether the row names a source.
    """

    converters: list[Callable[[Any], Any]]
    pick: itemgetter[Any]
    arrange: itemgetter[Any]
    cell: int | None
    figure: int
    names_source: bool


def plain_fact(row: dict[str, Any] | ShapedRow, file: str, ordinal: int, only_source: str) -> Fact | None:
    """Return the fact of a row as its file has it, None where anything may be wrong with it.

    `ordinal`: its index among the facts of the file. `only_source`: the source that facts need not repeat, or empty.
    """
    plan = _plan_of_shape(row.shape) if isinstance(row, ShapedRow) else _make_plan(tuple(row))
    if plan is None or not (plan.names_source or only_source):
        return None
    given = plan.pick(row.texts) if isinstance(row, ShapedRow) else row.values()
    try:
        values = [convert(value) for convert, value in zip(plan.converters, given)]  # noqa: B905  # a keyword costs as much as the rest
    except (InvalidValue, TypeError, KeyError):
        return None
    quote = "" if plan.cell is None else make_quote(values[plan.cell], values[plan.figure])
    values += (quote, only_source, file, ordinal, *_EMPTY_VALUES)
    return tuple.__new__(Fact, plan.arrange(values))


@lru_cache(maxsize=_REMEMBERED)
def _make_plan(keys: tuple[str, ...]) -> _Plan | None:
    """Return the plan for rows with these keys. None where a key is unknown or missing, or the value is no single number with a unit."""
    given = {*keys}
    required = _REQUIRED - {"quote"} if "cell" in given else _REQUIRED
    if not required | {"value", "unit"} <= given <= _CONVERTERS.keys() or given & _UNUSUAL or {"cell", "quote"} <= given:
        return None
    converters = [_quick_converter(key) for key in keys]
    cell, figure = keys.index("cell") if "cell" in given else None, keys.index("figure")
    names = (*keys, *_ADDED, *EMPTY)
    return _Plan(converters, itemgetter(0), itemgetter(*map(names.index, EMPTY)), cell, figure, "source" in given)


@lru_cache(maxsize=_REMEMBERED)
def _plan_of_shape(shape: Shape) -> _Plan | None:
    """Return the plan for the texts of tables of a shape. None where there is none for its keys, or a number is within another value."""
    plan = _make_plan((*shape.values,))
    alone = [value for value in shape.values.values() if type(value) is Place]
    if plan is None or any(number not in alone for number in shape.numbers):
        return None
    places, converters = zip(*map(partial(_converter_of_texts, shape), shape.values, plan.converters), strict=True)
    return plan._replace(pick=itemgetter(*places), converters=[*converters])


def _converter_of_texts(shape: Shape, key: str, convert: Callable[[Any], Any]) -> tuple[int | slice, Callable[[Any], Any]]:
    """Return the place or the places of the texts of a value, and what converts these. `convert`: converts the value itself."""
    value = shape.values[key]
    if type(value) is Place:
        return value, number_of_digits if value in shape.numbers else convert
    if is_list(value) and value and key in REPEATED_LISTS:
        return slice(value[0], value[-1] + 1), _CONVERTERS[key].__getitem__
    if key == "cell" and type(value) is dict and [*value] == ["row", "column"] and all(map(is_list, value.values())):
        labels = value["row"] + value["column"]
        if labels and labels == [*range(labels[0], labels[-1] + 1)]:
            return slice(labels[0], labels[-1] + 1), cell_of_labels(len(value["row"]))
    return slice(None), lambda texts: convert(fill(value, texts))


def _quick_converter(name: str) -> Callable[[Any], Any]:
    """Return what converts the values of a field. It raises InvalidValue, TypeError or KeyError for any other value."""
    converter = _CONVERTERS[name]
    if name in _REPEATED:
        return converter.__getitem__
    if name in REPEATED_LISTS:
        return lambda value: converter[tuple(value)] if type(value) is list else converter.convert(value)
    return QUICK_CONVERTERS.get(converter.field.kind, converter.convert)
