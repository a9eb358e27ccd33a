"""Write the fields of a fact or a name as a TOML entry. It inserts nothing (`add`)."""

from __future__ import annotations

from collections.abc import Mapping
from types import ModuleType
from typing import Any

from beltfacts.errors import UseError, install_line
from beltfacts.library.files import FACT
from beltfacts.model import CellKeys
from beltfacts.output import escape_toml


def toml_writer() -> ModuleType:
    """Return tomlkit, which writes entries. Raises UseError, with how to install it, where it is not there."""
    try:
        import tomlkit  # an extra of its own
    except ImportError as error:
        raise UseError(f"add needs tomlkit to write TOML; install it with {install_line('add')}") from error
    return tomlkit


def format_entry(values: Mapping[str, Any]) -> str:
    """Return a fact as a TOML entry: its keys in the order of the fact file contract, without empty ones.

    Raises UseError if tomlkit, which writes it, is not installed.
    """
    tomlkit = toml_writer()
    lines = ["[[fact]]"]
    for field in FACT:
        value = values.get(field.name)
        if value is None or value == "" or value == ():
            continue
        if field.kind == "number":
            written = tomlkit.value(f"{value:f}")
        elif field.kind in ("cell", "dimensions"):
            written = tomlkit.inline_table()
            pairs = value._asdict() if isinstance(value, CellKeys) else dict(value)
            written.update({key: list(each) if isinstance(each, tuple) else each for key, each in pairs.items() if each})
        else:
            written = tomlkit.item(list(value) if isinstance(value, tuple) else value)
        lines.append(f"{field.name} = {escape_toml(written.as_string())}")
    return "\n".join(lines) + "\n"


def format_table(table: str, values: Mapping[str, str | tuple[str, ...]]) -> str:
    """Return a table of texts and lists of texts as a TOML entry. Raises UseError if tomlkit, which writes it, is not installed."""
    tomlkit = toml_writer()
    lines = [
        f"{key} = {escape_toml(tomlkit.item(list(value) if isinstance(value, tuple) else value).as_string())}"
        for key, value in values.items()
        if value
    ]
    return "\n".join((f"[[{table}]]", *lines)) + "\n"
