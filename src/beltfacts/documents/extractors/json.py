"""Statistical tables in JSON-stat 2: one observation a row, with the labels of its categories, its unit and its status.

Other JSON is refused. Source: json-stat.org/full, version 2.0.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import product
from math import prod
from typing import Any, NamedTuple

from beltfacts.documents.extraction import Extraction
from beltfacts.documents.extractors import text as plain_text
from beltfacts.documents.extractors._long_table import Shown, write_long_table
from beltfacts.documents.extractors._unreadable import Unreadable

ENDINGS = ("json", "jsonstat")
MAX_BYTES = 64 << 20
"""A larger file is not read: its cells need many times its size in memory."""
SAFE_BYTES = 1 << 20
"""Reading a larger one may take more than some seconds."""
_MOST_CELLS = 5_000_000


class _Dimension(NamedTuple):
    """A dimension of the table."""

    name: str
    """Its label, or its id."""
    codes: list[str]
    """The codes of its categories, in order."""
    labels: dict[str, str]
    """The label of each code."""
    units: dict[str, dict[str, Any]]
    """The unit of each code, where it is a measure."""
    role: str
    """One of time, geo, metric, or empty."""


def extract(data: bytes) -> Extraction:
    """Return the table as text. Raises Unreadable for JSON that is no JSON-stat, and for a table that contradicts itself."""
    try:
        dataset = json.loads(plain_text.decode_text(data), parse_float=str, parse_int=str)
    except (ValueError, RecursionError) as error:
        raise Unreadable(f"not readable as JSON ({str(error)[:80]})") from error
    if not isinstance(dataset, dict) or dataset.get("class") != "dataset" or not {"id", "size", "dimension", "value"} <= dataset.keys():
        raise Unreadable("JSON that is no JSON-stat dataset of version 2; keep its table as .csv")
    try:
        return _write(dataset)
    except (KeyError, TypeError, ValueError, AttributeError, IndexError) as error:
        raise Unreadable(f"JSON-stat that contradicts itself ({type(error).__name__} {str(error)[:60]})") from error


def _write(dataset: dict[str, Any]) -> Extraction:
    """Return a dataset as text."""
    dimensions = [_read_dimension(dataset, name, int(size)) for name, size in zip(dataset["id"], dataset["size"], strict=True)]
    if prod(len(each.codes) for each in dimensions) > _MOST_CELLS:
        raise Unreadable(f"it has more than {_MOST_CELLS:,} cells")
    _refuse_values_outside(dataset["value"], prod(len(each.codes) for each in dimensions))
    has_units = any(each.units for each in dimensions)
    has_multiplier = any("multiplier" in unit for each in dimensions for unit in each.units.values())
    header: list[str] = []
    for each in dimensions:
        header += [each.name, f"{each.name} area code"] if each.role == "geo" else [each.name]
    header.append("Value")
    header += ["Unit"] if has_units else []
    header += ["Unit multiplier"] if has_multiplier else []
    header += ["Observation status"] if dataset.get("status") else []
    titles = [str(dataset[key]) for key in ("source", "label") if dataset.get(key)]
    return write_long_table(titles, header, _rows(dataset, dimensions, has_units, has_multiplier))


def _refuse_values_outside(values: Any, cells: int) -> None:
    """Raise ValueError for a value at a place that the table does not have, and for a list that ends before the table does."""
    if isinstance(values, list) and len(values) < cells:
        raise ValueError(f"{len(values)} values for {cells} cells")
    outside = next((key for key in values if not key.isdecimal() or int(key) >= cells), "") if isinstance(values, dict) else ""
    if outside or (isinstance(values, list) and len(values) > cells):
        raise ValueError(f"a value at place {str(outside or cells)[:20]} of {cells} cells")


def _read_dimension(dataset: dict[str, Any], name: str, size: int) -> _Dimension:
    """Return a dimension. Raises ValueError where it does not have as many categories as its size says."""
    described = dataset["dimension"][name]
    category = described["category"]
    index, labels = category.get("index"), category.get("label", {})
    if index is None:  # one category needs no order
        index = list(labels)
    codes = list(index) if isinstance(index, list) else sorted(index, key=lambda code: int(index[code]))
    if len(codes) != size:
        raise ValueError(f"{name} has {len(codes)} categories, not {size}")
    roles = {each: role for role, names in dataset.get("role", {}).items() for each in names}
    return _Dimension(str(described.get("label") or name), codes, {**labels}, category.get("unit", {}), roles.get(name, ""))


def _rows(dataset: dict[str, Any], dimensions: list[_Dimension], has_units: bool, has_multiplier: bool) -> Iterator[list[Shown]]:
    """Yield the cells of each observation, those without a value included."""
    for number, codes in enumerate(product(*(each.codes for each in dimensions))):
        row: list[Shown] = []
        unit: dict[str, Any] = {}
        for dimension, code in zip(dimensions, codes, strict=True):
            label = str(dimension.labels.get(code, code))
            row.append((code if dimension.role == "time" and code[:4].isdigit() else label, code))
            if dimension.role == "geo":
                row.append((code, code))
            unit = dimension.units.get(code, unit)
        value = _at(dataset["value"], number)
        row.append((value, value))
        if has_units:
            words = str(unit.get("base") or unit.get("label") or unit.get("symbol") or "")
            row.append((words, words))
        if has_multiplier:
            row.append((str(unit.get("multiplier", "")),) * 2)
        if status := dataset.get("status"):
            said = status if isinstance(status, str) else _at(status, number)
            row.append((said, said))
        yield row


def _at(values: Any, number: int) -> str:
    """Return a value of a list, or of a sparse table by its number as text; empty where there is none."""
    value = values.get(str(number)) if isinstance(values, dict) else values[number] if number < len(values) else None
    return "" if value is None else str(value)
