"""The map of a table: which column, header row or fixed text gives each field of the facts. Pure, but for its file.

A map is proposed by `roles`, changed by options, and kept as a TOML file (`parse_mapping`, `format_mapping`). It reads no values.
"""

from __future__ import annotations

from collections.abc import Mapping as Texts
from typing import Any, NamedTuple

from beltfacts.errors import UseError, unknown_name
from beltfacts.importing.column_names import ROLES
from beltfacts.output import toml_string

FIXED = ("subject", "measure", "date", "topic", "decimal", "status")
"""Fields that a map may fix for all facts."""


class Mapping(NamedTuple):
    """What gives each field of the facts."""

    roles: dict[str, str]
    """The role of each column, header row and of the groups of rows, by name: one of `ROLES`."""
    fixed: dict[str, str]
    """Fields that are the same in all facts: subject, measure, date, topic; decimal is how numbers are written."""
    units: dict[str, str]
    """The unit code of a measure, or of a unit as the table writes it, with a scale before it: "1000 {person}"."""
    dimensions: dict[str, str]
    """The name of the dimension that a column or header row gives, where it is not its own."""

    def axes(self, role: str) -> list[str]:
        """Return the columns and header rows with a role."""
        return [name for name, each in self.roles.items() if each == role]


def with_options(mapping: Mapping, chosen: Texts[str, str], dimensions: Texts[str, str], units: Texts[str, str]) -> Mapping:
    """Return a map changed by options.

    `chosen`: column, header row or fixed text by role. `dimensions`: name of the dimension by column. `units`: code by measure or printed
    unit. Raises UseError for a column that the table does not have, where only a column will do.
    """
    roles, fixed = dict(mapping.roles), dict(mapping.fixed)
    for role, name in chosen.items():
        if name in roles:
            for other, has in roles.items():
                if has == role:
                    roles[other] = "dimension" if role in ("subject", "measure") else "ignore"
            roles[name] = role
            fixed.pop(role, None)
        elif role in FIXED:
            fixed[role] = name
            for other, has in roles.items():
                if has == role:
                    roles[other] = "dimension" if role in ("subject", "measure") else "ignore"
        else:
            raise unknown_name("column", name, list(roles), f"the table has {', '.join(roles)[:300]}")
    for name in dimensions:
        if name not in roles:
            raise unknown_name("column", name, list(roles), f"the table has {', '.join(roles)[:300]}")
        roles[name] = "dimension"
    return Mapping(
        roles, fixed, {**mapping.units, **units}, {**mapping.dimensions, **{key: name for key, name in dimensions.items() if name}}
    )


def parse_mapping(text: str, proposed: Mapping, name: str) -> Mapping:
    """Return the map that a mapping file says, for the columns of a table.

    `proposed`: the map of the table, for columns that the file does not name. `name`: of the file, for messages. Raises UseError for a file
    that is no map, and for columns that the table does not have.
    """
    import tomli

    try:
        data: dict[str, Any] = tomli.loads(text)
    except tomli.TOMLDecodeError as error:
        raise UseError(f"{name} is not valid TOML: {error}") from error
    wrong = [key for key in data if key not in ("columns", "fixed", "units", "dimensions")]
    tables = [value for value in data.values() if not isinstance(value, dict) or not all(isinstance(each, str) for each in value.values())]
    if wrong or tables:
        raise UseError(
            f"{name}: a map has the tables columns, fixed, units and dimensions, with texts; {(wrong or ['one of them'])[0]} is something else"
        )
    roles = data.get("columns", {})
    for column, role in roles.items():
        if column not in proposed.roles:
            raise unknown_name(
                "column", column, list(proposed.roles), f"{name} names it, and the table has {', '.join(proposed.roles)[:300]}"
            )
        if role not in ROLES:
            raise unknown_name("role", role, list(ROLES), f"{name} gives it to {column}; choose from {', '.join(ROLES)}")
    for field in data.get("fixed", {}):
        if field not in FIXED:
            raise unknown_name("field", field, list(FIXED), f"{name} may fix {', '.join(FIXED)}")
    kept = {
        column: role if role not in roles.values() or role in ("dimension", "ignore", "value") else "ignore"
        for column, role in proposed.roles.items()
    }
    return Mapping({**kept, **roles}, dict(data.get("fixed", {})), dict(data.get("units", {})), dict(data.get("dimensions", {})))


def format_mapping(mapping: Mapping) -> str:
    """Return a map as the text of a mapping file."""
    lines = ["# How beltfacts import reads this table: the role of each column, and what is the same in all facts."]
    parts = (("columns", mapping.roles), ("fixed", mapping.fixed), ("units", mapping.units), ("dimensions", mapping.dimensions))
    for name, table in parts:
        if table:
            lines += ["", f"[{name}]", *(f"{toml_string(key)} = {toml_string(value)}" for key, value in table.items())]
    return "\n".join(lines) + "\n"
