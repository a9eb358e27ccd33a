"""Write the fields of a source as a TOML entry. Pure: it inserts nothing (`writing`)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from beltfacts.library.files import SOURCE
from beltfacts.output import printable, toml_string
from beltfacts.sources.draft import SourceDraft

_PLAIN = ("id", "type", "document", "sha256")
"""Fields of every draft, of which nobody asks where they were read."""

_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")


def format_source(draft: SourceDraft) -> str:
    """Return a source as a TOML entry: its keys in the order of the field table, others behind them.

    Above it stands, as comments, where the fields were read.
    """
    order = [field.name for field in SOURCE]
    names = sorted(draft.fields, key=lambda name: (order.index(name) if name in order else len(order), name))
    read = [f"# {name}: {printable(draft.origins[name])}" for name in names if name in draft.origins and name not in _PLAIN]
    if len(set(draft.origins.values())) == 1 and "document" not in draft.fields:  # an entry of a bibliography
        read = [f"# from {printable(next(iter(draft.origins.values())))}"]
    lines = [f"{_key(name)} = {format_value(draft.fields[name])}" for name in names]
    return "\n".join([*read, "[[source]]", *lines]) + "\n"


def format_value(value: Any) -> str:
    """Return a value as TOML: text, number, true or false, list, or inline table. Text stands on one line."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float, Decimal)):
        return f"{value:f}" if isinstance(value, Decimal) else repr(value)
    if isinstance(value, str):
        return toml_string(value)
    if isinstance(value, Mapping):
        inner = ", ".join(f"{_key(str(key))} = {format_value(each)}" for key, each in value.items())
        return f"{{ {inner} }}" if inner else "{}"
    return f"[{', '.join(map(format_value, value))}]"


def _key(name: str) -> str:
    """Return a key, in quotes where TOML wants them."""
    return name if _BARE_KEY.fullmatch(name) else format_value(name)
