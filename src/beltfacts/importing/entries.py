"""Facts and declarations as TOML entries, as fast as many thousands need it. Pure.

It writes the fields that imported facts have. `authoring` writes entries with tomlkit, which takes a hundred times as long.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import lru_cache
from typing import Any

from beltfacts.library.files import FACT
from beltfacts.model import CellKeys, Fact
from beltfacts.output import toml_string

_DEFAULTS = {"bound": "exact", "period": "point", "status": "actual"}
_MADE = frozenset(("quote", "file", "ordinal", "cited"))
"""Fields that a fact with a cell does not write."""
_FIELDS = tuple((field.name, Fact._fields.index(field.name)) for field in FACT if field.name not in _MADE)
"""The fields that are written, each with its position in a fact."""


def format_fact(fact: Fact, source: str) -> str:
    """Return a fact as a TOML entry. `source`: its source where the file has several, else empty."""
    lines = ["[[fact]]"]
    for name, at in _FIELDS:
        value: Any = source if name == "source" else fact[at]
        if value is None or value == "" or value == () or _DEFAULTS.get(name) == value:
            continue
        lines.append(f"{name} = {_string(value) if isinstance(value, str) else _toml(name, value)}")
    return "\n".join(lines) + "\n"


def format_table(kind: str, fields: Mapping[str, Any]) -> str:
    """Return a declaration as a TOML entry: `kind` is subject, topic or unit. Empty fields are left out."""
    return "\n".join([f"[[{kind}]]", *(f"{name} = {_toml(name, value)}" for name, value in fields.items() if value)]) + "\n"


def _toml(name: str, value: Any) -> str:
    """Return a value as TOML."""
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, CellKeys):
        table = f"table = {_string(value.table)}, " if value.table else ""
        return f"{{ {table}row = {_listed(value.row)}, column = {_listed(value.column)} }}"
    if name == "dimensions":
        return f"{{ {', '.join(f'{_string(key)} = {_string(text)}' for key, text in value)} }}"
    if isinstance(value, Mapping):
        return f"{{ {', '.join(f'{key} = {_listed(tuple(texts))}' for key, texts in value.items())} }}"
    return _listed(tuple(value)) if isinstance(value, (tuple, list)) else _string(str(value))


@lru_cache(maxsize=20_000)
def _listed(texts: tuple[str, ...]) -> str:
    """Return texts as a TOML list. The labels of a table repeat."""
    return f"[{', '.join(map(_string, texts))}]"


@lru_cache(maxsize=20_000)
def _string(text: str) -> str:
    """Return a text as a TOML string. Subjects, measures and labels repeat."""
    return toml_string(text)
