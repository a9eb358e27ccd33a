"""The map of a table: which column, header row or fixed text gives each field of the facts. Pure, but for its file.

A map is proposed by `roles`, changed by options, and kept as a TOML file (`parse_mapping`, `format_mapping`). It reads no values.
"""

from __future__ import annotations

from collections.abc import Collection
from collections.abc import Mapping as Texts
from typing import Any, NamedTuple

from beltfacts.errors import UseError, unknown_name
from beltfacts.importing.column_names import ROLES
from beltfacts.importing.dates import read_example, read_period
from beltfacts.model import STATUSES
from beltfacts.output import toml_string

FIXED = ("subject", "measure", "date", "topic", "decimal", "status", "fiscal_year")
"""Fields that a map may fix for all facts."""
_EXAMPLES = {"columns": 'year = "date"', "fixed": 'date = "2024"', "units": 'tonnes = "t"', "dimensions": 'Sex = "sex"'}
"""The tables of a mapping file, with a line of each."""


class Mapping(NamedTuple):
    """What gives each field of the facts."""

    roles: dict[str, str]
    """The role of each column, header row and of the groups of rows, by name: one of `ROLES`."""
    fixed: dict[str, str]
    """Fields that are the same in all facts: subject, measure, date, topic; fiscal_year is an example of one; decimal is how numbers are written."""
    units: dict[str, str]
    """The unit code of a measure, or of a unit as the table writes it, with a scale before it: "1000 {person}"."""
    dimensions: dict[str, str]
    """The name of the dimension that a column or header row gives, where it is not its own."""

    def axes(self, role: str) -> list[str]:
        """Return the columns and header rows with a role."""
        return [name for name, each in self.roles.items() if each == role]


def with_options(
    mapping: Mapping, chosen: Texts[str, str], dimensions: Texts[str, str], units: Texts[str, str], kept: Collection[str] = ()
) -> Mapping:
    """Return a map changed by options.

    `chosen`: column, header row or fixed text by role. `dimensions`: name of the dimension by column. `units`: code by measure or printed
    unit. `kept`: roles whose columns stay beside a fixed text, such as months beside a year. Raises UseError for a column that the table does
    not have, where only a column will do.
    """
    roles, fixed = dict(mapping.roles), dict(mapping.fixed)
    for role, typed in chosen.items():
        name = _column_named(typed, roles)
        if name not in roles and (role not in FIXED or (role == "status" and name not in STATUSES)):
            raise unknown_name("column", name, list(roles), f"the table has {', '.join(roles)[:300]}")
        is_year = role == "date" and roles.get(name) == "value" and bool(read_period(name))  # 2023 of all, beside a column 2023
        if (name in roles and not is_year) or (role not in kept and not is_year):
            roles.update({other: _demoted(role) for other, has in roles.items() if has == role})
        if name in roles and not is_year:
            roles[name] = role
            fixed.pop(role, None)
        else:
            fixed[role] = name
    dimensions = {_column_named(name, roles): other for name, other in dimensions.items()}
    for name in dimensions:
        if name not in roles:
            raise unknown_name("column", name, list(roles), f"the table has {', '.join(roles)[:300]}")
        roles[name] = "dimension"
    if fixed.get("measure") and "subject" not in (*roles.values(), *fixed):  # what seemed to be measures names who has the one that is said
        named = [name for name, role in mapping.roles.items() if role == "measure" and roles[name] == "dimension"]
        roles.update({name: "subject" for name in named[:1] if not name.startswith("header") and name not in dimensions})
    return Mapping(
        roles, fixed, {**mapping.units, **units}, {**mapping.dimensions, **{key: name for key, name in dimensions.items() if name}}
    )


def _column_named(typed: str, columns: Collection[str]) -> str:
    """Return the one column that a person names in other letters: "country" of "Country"; other names as they are."""
    alike = [name for name in columns if name.casefold() == typed.casefold()]
    return alike[0] if typed not in columns and len(alike) == 1 else typed


def parse_mapping(text: str, proposed: Mapping, name: str) -> Mapping:
    """Return the map that a mapping file says, for the columns of a table.

    `proposed`: the map of the table, for columns that the file does not name. A field that the file fixes is taken from no column but one that
    the file names too. `name`: of the file, for messages. Raises UseError for a file that is no map, and for columns that the table does not have.
    """
    data = _tables(text, name)
    roles = data.get("columns", {})
    for column, role in roles.items():
        if column not in proposed.roles:
            raise unknown_name(
                "column", column, list(proposed.roles), f"{name} names it, and the table has {', '.join(proposed.roles)[:300]}"
            )
        if role not in ROLES:
            raise unknown_name("role", role, list(ROLES), f"{name} gives it to {column}; choose from {', '.join(ROLES)}")
    fixed = data.get("fixed", {})
    _check_fixed(fixed, name)
    kept = {
        column: role if role not in roles.values() or role in ("dimension", "ignore", "value") else "ignore"
        for column, role in proposed.roles.items()
    }
    kept = {column: _demoted(role) if role in fixed else role for column, role in kept.items()}
    return Mapping({**kept, **roles}, fixed, data.get("units", {}), data.get("dimensions", {}))


def _demoted(role: str) -> str:
    """Return what a column with a role is, where its field comes from elsewhere."""
    return "dimension" if role in ("subject", "measure") else "ignore"


def _tables(text: str, name: str) -> dict[str, dict[str, str]]:
    """Return the tables of a mapping file. Raises UseError for text that has others, or values that are no texts."""
    import tomli

    try:
        data: dict[str, Any] = tomli.loads(text)
    except (ValueError, RecursionError) as error:  # a number of thousands of digits, tables nested thousands deep
        raise UseError(f"{name} is not valid TOML: {str(error)[:200]}") from error
    for key, value in data.items():
        if key not in _EXAMPLES:
            raise UseError(f"{name}: {key[:60]!r} is none of the tables columns, fixed, units and dimensions of a map")
        if not isinstance(value, dict) or not all(isinstance(each, str) for each in value.values()):
            raise UseError(f"{name}: {key} must be a table of texts; write [{key}] and lines such as {_EXAMPLES[key]}")
    return data


def _check_fixed(fixed: Texts[str, str], name: str) -> None:
    """Raise UseError for fields that a map cannot fix, and for values that they cannot have."""
    for field, value in fixed.items():
        if field not in FIXED:
            raise unknown_name("field", field, list(FIXED), f"{name} may fix {', '.join(FIXED)}")
        allowed = {"decimal": (",", "."), "status": STATUSES}.get(field)
        if allowed and value not in allowed:
            raise UseError(f"{name}: {field} is {value[:40]!r}; it may be {' or '.join(allowed)}")
        if field == "fiscal_year" and not read_example(value):
            raise UseError(f"{name}: fiscal_year is {value[:40]!r}; write it as FY2023=2022-07/2023-06")
        if field == "date" and value != "undated" and not read_period(value):
            raise UseError(f"{name}: date is {value[:40]!r}; write it as 2024, 2024-Q3 or 2024-06-30")


def format_mapping(mapping: Mapping) -> str:
    """Return a map as the text of a mapping file."""
    lines = ["# How beltfacts import reads this table: the role of each column, and what is the same in all facts."]
    parts = (("columns", mapping.roles), ("fixed", mapping.fixed), ("units", mapping.units), ("dimensions", mapping.dimensions))
    for name, table in parts:
        if table:
            lines += ["", f"[{name}]", *(f"{toml_string(key)} = {toml_string(value)}" for key, value in table.items())]
    return "\n".join(lines) + "\n"
