"""Values as YAML: maps, lists and quoted strings. Pure; it knows no format.

Strings stand in double quotes as JSON writes them, which YAML 1.2 reads alike: no number, date or "no" is taken for anything but text.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any


def format_yaml(data: dict[str, Any]) -> str:
    """Return a map of maps, lists, strings and integers as YAML with a line end. Empty values are left out.

    `data`: its strings are printable on one line (`printable`).
    """
    from json.encoder import encode_basestring  # imported here: output for people needs none

    lines: list[str] = []
    _write_map(data, "", "", lines, encode_basestring)
    return "\n".join(lines) + "\n"


def _write_map(data: dict[str, Any], lead: str, indent: str, lines: list[str], quote: Callable[[str], str]) -> None:
    """Append the lines of a map. `lead`: what stands before its first key; `indent`: before the others."""
    inner = indent + "  "
    for key, value in data.items():
        kind = type(value)
        if kind is str:
            if not value:
                continue
            lines.append(f"{lead}{key}: {quote(value)}")
        elif kind is dict:
            if not any(value.values()):
                continue
            lines.append(f"{lead}{key}:")
            _write_map(value, inner, inner, lines, quote)
        elif kind is list:
            if not value:
                continue
            lines.append(f"{lead}{key}:")
            _write_list(value, inner, lines, quote)
        elif value is not None:
            lines.append(f"{lead}{key}: {str(value).lower()}")
        else:
            continue
        lead = indent


def _write_list(items: list[Any], indent: str, lines: list[str], quote: Callable[[str], str]) -> None:
    """Append the lines of a list. A map begins beside its hyphen."""
    lead, inner = indent + "- ", indent + "  "
    for item in items:
        if type(item) is str:
            lines.append(lead + quote(item))
        else:
            _write_map(item, lead, inner, lines, quote)
