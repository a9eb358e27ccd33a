"""Facts and declarations as TOML entries, as fast as many thousands need it. Pure.

It writes the fields that imported facts have. `authoring` writes entries with tomlkit, which takes a hundred times as long.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from functools import lru_cache
from operator import itemgetter
from typing import Any

from beltfacts.library.files import FACT
from beltfacts.model import CellKeys, Fact
from beltfacts.output import toml_string

_DEFAULTS = {"bound": "exact", "period": "point", "status": "actual"}
_MADE = frozenset(("quote", "file", "ordinal", "cited"))
"""Fields that a fact with a cell does not write."""
_NAMES = tuple(field.name for field in FACT if field.name not in _MADE)
"""The fields that are written."""
_values = itemgetter(*map(Fact._fields.index, _NAMES))
"""Returns their values in a fact."""
_SOURCE = _NAMES.index("source")


def format_fact(fact: Fact, source: str) -> str:
    """Return a fact as a TOML entry. `source`: its source where the file has several, else empty."""
    lines = ["[[fact]]"]
    values: list[Any] = [*_values(fact)]
    values[_SOURCE] = source
    for name, value in zip(_NAMES, values, strict=True):
        if not value and type(value) is not Decimal:
            continue
        if type(value) is not str:
            lines.append(f"{name} = {_toml(name, value)}")
        elif name not in _DEFAULTS or value != _DEFAULTS[name]:
            lines.append(f"{name} = {toml_string(value)}")
    return "\n".join(lines) + "\n"


def format_table(kind: str, fields: Mapping[str, Any]) -> str:
    """Return a declaration as a TOML entry: `kind` is subject, topic or unit. Empty fields are left out."""
    return "\n".join([f"[[{kind}]]", *(f"{name} = {_toml(name, value)}" for name, value in fields.items() if value)]) + "\n"


def _toml(name: str, value: Any) -> str:
    """Return a value as TOML."""
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, CellKeys):
        table = f"table = {toml_string(value.table)}, " if value.table else ""
        return f"{{ {table}row = {_listed(value.row)}, column = {_listed(value.column)} }}"
    if name == "dimensions":
        return f"{{ {', '.join(f'{toml_string(key)} = {toml_string(text)}' for key, text in value)} }}"
    if isinstance(value, Mapping):
        return f"{{ {', '.join(f'{key} = {_listed(texts)}' for key, texts in value.items())} }}"
    return _listed(value) if isinstance(value, (tuple, list)) else toml_string(str(value))


def _listed(texts: Iterable[str]) -> str:
    """Return texts as a TOML list."""
    return f"[{', '.join(map(_remembered, texts))}]"


_remembered = lru_cache(maxsize=20_000)(toml_string)
"""Returns a text as a TOML string. The labels of a table repeat."""
