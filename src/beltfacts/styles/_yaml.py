"""Values as YAML: maps, lists and quoted strings. Pure; it knows no format.

Strings stand in double quotes as JSON writes them, which YAML 1.2 reads alike: no number, date or "no" is taken for anything but text.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

from beltfacts.output import printable


def format_yaml(data: dict[str, Any]) -> str:
    """Return a map of maps, lists, strings and integers as YAML with a line end. Empty values are left out."""
    lines: list[str] = []
    _write_map(data, "", lines, _quoting())
    return "\n".join(lines) + "\n"


@cache
def _quoting() -> Callable[[str], str]:
    """Return the function that writes a text as a quoted string."""
    from json.encoder import encode_basestring  # imported here: output for people needs none

    return lambda text: encode_basestring(printable(text))


def _write_map(data: dict[str, Any], indent: str, lines: list[str], quote: Callable[[str], str]) -> None:
    """Append the lines of a map."""
    for key, value in data.items():
        kind = type(value)
        if kind is str:
            if value:
                lines.append(f"{indent}{key}: {quote(value)}")
        elif kind is dict:
            if any(value.values()):
                lines.append(f"{indent}{key}:")
                _write_map(value, indent + "  ", lines, quote)
        elif kind is list:
            if value:
                lines.append(f"{indent}{key}:")
                _write_list(value, indent + "  ", lines, quote)
        elif value is not None:
            lines.append(f"{indent}{key}: {str(value).lower()}")


def _write_list(items: list[Any], indent: str, lines: list[str], quote: Callable[[str], str]) -> None:
    """Append the lines of a list. A map begins beside its hyphen."""
    for item in items:
        if type(item) is str:
            lines.append(f"{indent}- {quote(item)}")
            continue
        start = len(lines)
        _write_map(item, indent + "  ", lines, quote)
        if len(lines) > start:
            lines[start] = f"{indent}- {lines[start][len(indent) + 2 :]}"
