"""Write fields into the TOML text of an entry: only the keys that say something else are replaced, all else stays byte for byte. Pure.

It neither knows which fields an entry may have nor asks the database.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import tomli

from beltfacts.library.files import find_key_spans
from beltfacts.output import toml_string

_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")


def toml_value(value: object) -> str:
    """Return a value as TOML writes it on one line. Decimals keep their digits."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, str):
        return toml_string(value)
    if isinstance(value, Mapping):
        return "{ " + ", ".join(f"{toml_key(key)} = {toml_value(each)}" for key, each in value.items()) + " }"
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(map(toml_value, value)) + "]"
    return str(value)


def toml_key(key: str) -> str:
    """Return a key as TOML writes it."""
    return key if _BARE_KEY.fullmatch(key) else toml_value(key)


def new_entry(kind: str, fields: Mapping[str, Any]) -> str:
    """Return the text of an entry that has none: a blank line, its header and its fields."""
    return "".join((f"\n[[{kind}]]\n", *(f"{toml_key(key)} = {toml_value(value)}\n" for key, value in fields.items())))


def rewrite_entry(text: str, kind: str, fields: Mapping[str, Any], usual: Mapping[str, Any]) -> str:
    """Return the text of an entry that says these fields and no others.

    Keys that say so already stay as they are written, with comments, line breaks and order. Others are replaced where they stand, left
    out, or added at the end. `usual`: fields that are meant where they are left out; they may be written. `text` is empty for a new entry.
    A text that cannot be kept is written anew.
    """
    if not text:
        return new_entry(kind, fields)
    try:
        written = _table(text, kind)
        fields = {**fields, **{key: value for key, value in usual.items() if key not in fields and written.get(key) == value}}
        for key in [key for key in written if key not in fields]:
            text = _replace(text, kind, key, None)
        for key, value in fields.items():
            if key not in written or _comparable(written[key]) != _comparable(value):
                text = _replace(text, kind, key, f"{toml_key(key)} = {toml_value(value)}")
        if _comparable(_table(text, kind)) == _comparable(dict(fields)):
            return text
    except (tomli.TOMLDecodeError, LookupError, ValueError):
        pass
    return new_entry(kind, fields)


def _table(text: str, kind: str) -> dict[str, Any]:
    """Return the one table of an entry. Raises TOMLDecodeError or LookupError where there is none."""
    table: dict[str, Any] = tomli.loads(text.removeprefix("\ufeff").replace("\r\n", "\n"), parse_float=Decimal)[kind][0]
    return table


def _comparable(value: object) -> object:
    """Return a value that is equal where TOML and the database say the same."""
    if isinstance(value, int) and not isinstance(value, bool):
        return Decimal(value)
    if isinstance(value, Mapping):
        return {key: _comparable(each) for key, each in value.items()}
    if isinstance(value, (list, tuple)):
        return [_comparable(each) for each in value]
    return value if isinstance(value, (str, bool, Decimal)) else str(value)


def _replace(text: str, kind: str, key: str, line: str | None) -> str:
    """Return the text with another line for a key, or without the key. A key that it does not have comes at the end of the entry."""
    ending = "\r\n" if "\r\n" in text else "\n"
    new = "" if line is None else line + ending
    spans = find_key_spans(text, kind)
    if key in spans:
        start, end = spans[key]
        return text[:start] + new + text[end:]
    last = max((end for _, end in spans.values()), default=len(text))
    before = text[:last] if text[:last].endswith("\n") else text[:last] + ending
    return before + new + text[last:]
