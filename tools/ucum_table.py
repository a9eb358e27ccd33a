"""UCUM's own table of definitions, as `ucumvert` brings it: the codes, and the size of a code in base units.

It serves `make_units.py` and the tests; beltfacts ships no definition. Sizes of special units (degrees Celsius, bel) are left out.
"""

import importlib.util
import re
from collections import Counter
from functools import cache
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

_NAME = "{http://unitsofmeasure.org/ucum-essence}"


class Size(NamedTuple):
    """What a code measures.

    number: how many of the base units, as a float.
    dimensions: the base units with their powers, in order.
    """

    number: float
    dimensions: tuple[tuple[str, int], ...]


class _Unit(NamedTuple):
    """One row of the table: the value in other units, whether it takes prefixes, whether it is a base unit or special."""

    value: float
    unit: str
    metric: bool
    base: bool
    special: bool


@cache
def prefixes() -> dict[str, float]:
    """Return the value of each prefix."""
    return {row.get("Code") or "": float(row.find(f"{_NAME}value").get("value") or 0) for row in _root().iter(f"{_NAME}prefix")}  # type: ignore[union-attr]


@cache
def units() -> dict[str, _Unit]:
    """Return the rows of the table by code."""
    found = {}
    for row in (row for row in _root() if row.tag in (f"{_NAME}base-unit", f"{_NAME}unit")):
        value = row.find(f"{_NAME}value")
        base = row.tag == f"{_NAME}base-unit"
        special = row.get("isSpecial") == "yes" or row.get("isArbitrary") == "yes"
        number = float(value.get("value") or 0) if value is not None and not special and not base else 1.0
        within = (value.get("Unit") or "1") if value is not None and not base else ""
        found[row.get("Code") or ""] = _Unit(number, within, base or row.get("isMetric") == "yes", base, special)
    return found


def size_of(code: str) -> Size | None:
    """Return the size of a code: `kW.h` is 3.6e9 g.m2.s-2. None where a unit in it is special; ValueError if UCUM lacks one."""
    number, dimensions = 1.0, Counter[str]()
    sign = 1
    for token in re.findall(r"\([^()]*\)|(?:\[[^\]]*\]|\{[^}]*\}|[^./()\[\]{}])+|[./]", code):
        if token in "./":
            sign = -1 if token == "/" else 1
            continue
        part = size_of(token[1:-1]) if token[0] == "(" else _component(token)
        if part is None:
            return None
        number *= part.number**sign
        for base, power in part.dimensions:
            dimensions[base] += power * sign
        sign = 1
    return Size(number, tuple(sorted((base, power) for base, power in dimensions.items() if power)))


def _component(token: str) -> Size | None:
    """Return the size of a unit with its power, or of a number; what braces annotate has none."""
    token = re.sub(r"\{[^}]*\}", "", token)
    if not token or token.isdigit():
        return Size(float(token or 1), ())
    power = re.fullmatch(r"(10[*^]|.*?[^0-9+\-])([+-]?\d+)", token)
    if power and token not in units():
        part, exponent = _atom(power[1]), int(power[2])
        return part and Size(part.number**exponent, tuple((base, each * exponent) for base, each in part.dimensions))
    return _atom(token)


@cache
def _atom(code: str) -> Size | None:
    """Return the size of one unit with or without a prefix. Raises ValueError if UCUM has none."""
    unit = units().get(code)
    if unit:
        return None if unit.special else Size(1.0, ((code, 1),)) if unit.base else _scaled(unit.value, size_of(unit.unit))
    for length in (1, 2):
        whole = units().get(code[length:])
        if code[:length] in prefixes() and whole and whole.metric:
            return _scaled(prefixes()[code[:length]], _atom(code[length:]))
    raise ValueError(f"UCUM has no unit {code!r}")


def _scaled(number: float, size: Size | None) -> Size | None:
    """Return a size times a number."""
    return size and Size(number * size.number, size.dimensions)


@cache
def _root() -> ElementTree.Element:
    """Read the table. Raises FileNotFoundError where ucumvert is not installed."""
    spec = importlib.util.find_spec("ucumvert")
    if spec is None or spec.origin is None:
        raise FileNotFoundError("ucumvert is not installed; pip install ucumvert")
    return ElementTree.parse(Path(spec.origin).parent / "vendor" / "ucum-essence.xml").getroot()
