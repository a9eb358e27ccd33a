"""Values as YAML: maps, lists and quoted strings. Pure; it knows no format.

Strings stand in double quotes as JSON writes them, which YAML 1.2 reads alike: no number, date or "no" is taken for anything but text.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any


def format_yaml(data: Mapping[str, Any], indent: int = 0) -> str:
    """Return a map as YAML with a line end. Empty values are left out; integers stand without quotes."""
    lines: list[str] = []
    for key, value in data.items():
        if value not in ("", None, [], (), {}):
            lines += _format_entry(key, value, indent)
    return "".join(f"{line}\n" for line in lines)


def quote_yaml(text: str) -> str:
    """Return a text as a quoted string."""
    from json import dumps  # imported here: output for people needs none

    return dumps(text, ensure_ascii=False)


def _format_entry(key: str, value: Any, indent: int) -> list[str]:
    """Return the lines of one key."""
    start = f"{' ' * indent}{key}:"
    if isinstance(value, Mapping):
        return [start, *format_yaml(value, indent + 2).splitlines()]
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [start, *(line for each in value for line in _format_item(each, indent + 2))]
    return [f"{start} {_format_scalar(value)}"]


def _format_item(value: Any, indent: int) -> list[str]:
    """Return the lines of one item of a list."""
    if not isinstance(value, Mapping):
        return [f"{' ' * indent}- {_format_scalar(value)}"]
    lines = format_yaml(value, indent + 2).splitlines()
    return [f"{' ' * indent}- {lines[0].lstrip()}", *lines[1:]] if lines else []


def _format_scalar(value: Any) -> str:
    """Return a number or a truth value as it is, any other value as a quoted string."""
    return str(value).lower() if isinstance(value, (int, bool)) else quote_yaml(str(value))
