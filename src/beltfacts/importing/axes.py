"""Where each field of the facts comes from in a table: columns, header rows and groups of rows by their role. Pure."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import lru_cache

from beltfacts.evidence import is_unit_text
from beltfacts.importing import column_names as roles
from beltfacts.importing.dates import year_in_group
from beltfacts.importing.group_ends import rows_of_no_group
from beltfacts.importing.mapping import Mapping
from beltfacts.importing.tables import GROUPS, MOST_DISTINCT, DataTable
from beltfacts.importing.wording import total_of

_ROW_ROLES = (roles.SUBJECT, roles.MEASURE, roles.DATE, roles.UNIT, roles.SCALE, roles.STATUS, roles.CODE)
_KEY_ROLES = (roles.SUBJECT, roles.MEASURE, roles.DATE, roles.DIMENSION)
"""Roles whose labels name a cell."""
_NO_UNIT_ROLES = (roles.SUBJECT, roles.DATE, roles.DIMENSION, roles.STATUS, roles.CODE, roles.FLAG, roles.IGNORE)
"""Roles whose labels say no unit of the figures, whatever they look like."""


@lru_cache(maxsize=20_000)
def _is_unit(text: str) -> bool:
    """Return whether a text is a unit and nothing else."""
    return is_unit_text(text)


class Axes:
    """The labels of a table by role."""

    def __init__(self, table: DataTable, mapping: Mapping) -> None:
        """Sort the columns and header rows of a table by role."""
        self._table = table
        self._columns: dict[str, list[int]] = {}
        for column in table.columns:
            self._columns.setdefault(mapping.roles.get(column.name, roles.IGNORE), []).append(column.place)
        self._levels: dict[str, list[dict[int, str]]] = {}
        self._named_levels: list[tuple[str, dict[int, str]]] = []
        for level in table.levels:
            role = mapping.roles.get(level.name, roles.IGNORE)
            self._levels.setdefault(role, []).append(level.texts)
            if role == roles.DIMENSION:
                self._named_levels.append((mapping.dimensions.get(level.name, level.name.replace("header", "column")), level.texts))
        self._names = {column.place: mapping.dimensions.get(column.name, column.name) for column in table.columns}
        self._has_dated_groups = mapping.roles.get(GROUPS) == roles.DATE
        self._group = mapping.dimensions.get(GROUPS, "group") if mapping.roles.get(GROUPS) == roles.DIMENSION else ""
        self._has_measures_in_groups = mapping.roles.get(GROUPS) == roles.MEASURE
        self._of_no_group = rows_of_no_group(table.labels, table.rows) if GROUPS in mapping.roles else frozenset[int]()
        holding = {column.place for column in table.value_columns}
        self.values = [column for column in self._columns.get(roles.VALUE, []) if column in holding]
        """The columns of values."""
        self._narrows = bool(roles.DIMENSION in self._columns or self._named_levels or self._group or self._has_dated_groups)
        texts = {column.place: column.texts for column in table.columns}
        labels = [each for role, places in self._columns.items() if role in _NO_UNIT_ROLES for each in places]
        self._may_have_units = [each for each in labels if len(texts[each]) >= MOST_DISTINCT or any(map(_is_unit, texts[each]))]
        self._in_rows = [(role, self._columns[role]) for role in _ROW_ROLES if role in self._columns]
        self._nowhere: dict[str, list[str]] = {role: [] for role in _ROW_ROLES}
        self._stray: tuple[int, dict[str, str]] = (-1, {})
        self._key_columns = [column for role in _KEY_ROLES for column in self._columns.get(role, ())]

    def has(self, role: str) -> bool:
        """Return whether a column or header row has a role."""
        in_groups = (role == roles.DATE and self._has_dated_groups) or (role == roles.MEASURE and self._has_measures_in_groups)
        return bool(self._columns.get(role) or self._levels.get(role) or in_groups)

    def dates(self, row: int, column: int, of_row: dict[str, list[str]]) -> list[tuple[str, str]]:
        """Return the labels that date a cell, each with the name of its column: those of its row (`of_row`), its headers and its group."""
        named = (
            [(self._table.words(row, place), self._names[place]) for place in self._columns.get(roles.DATE, ())]
            if of_row[roles.DATE]
            else []
        )
        named += [(text, "") for text in self.of_cell(roles.DATE, column, {})]
        named += [(text, "") for text in self._dated_groups(row)]
        return [(text, name) for text, name in named if text]

    def _dated_groups(self, row: int) -> list[str]:
        """Return the name of the group of rows that is a period, where groups are dates."""
        year = year_in_group(self._table.labels.groups_of(row)) if self._has_dated_groups and row not in self._of_no_group else ""
        return [year] if year else []

    def of_row(self, row: int) -> dict[str, list[str]]:
        """Return the texts of a row by role."""
        found = {**self._nowhere, **{role: self._texts(row, columns) for role, columns in self._in_rows}}
        if self._has_measures_in_groups:
            found[roles.MEASURE] = [*found[roles.MEASURE], *self.groups(row)]
        return found

    def of_cell(self, role: str, column: int, of_row: dict[str, list[str]]) -> list[str]:
        """Return the texts of a role for a cell: those of its row (`of_row`), then those of its headers."""
        in_row = of_row.get(role, [])
        if role not in self._levels:
            return in_row
        return [*in_row, *(texts[column] for texts in self._levels[role] if texts.get(column))]

    def unit_above(self, column: int) -> str:
        """Return the unit that a header row of units says above a column, empty where there is none."""
        return next((texts[column] for texts in self._levels.get(roles.UNIT, ()) if texts.get(column)), "")

    def keys(self, row: int) -> list[str]:
        """Return the labels of a row that name its cells."""
        return self._texts(row, self._key_columns) + self._dated_groups(row)

    def flags(self, row: int, column: int) -> list[str]:
        """Return the flags of a cell in columns of their own: the next one on its right, or the only one of the table."""
        columns = self._columns.get(roles.FLAG, [])
        if not columns:
            return []
        if len(columns) > 1 and len(self.values) > 1:
            columns = [each for each in columns if each == column + 1]
        return self._texts(row, columns)

    def stray_units(self, row: int) -> dict[str, str]:
        """Return the labels of a row that look like a unit, each with the name of its column, which is none of units or measures."""
        if row != self._stray[0]:
            found = ((self._table.words(row, each), self._names[each]) for each in self._may_have_units)
            self._stray = (row, {text: name for text, name in found if text and _is_unit(text)})
        return self._stray[1]

    def notes(self, row: int) -> list[str]:
        """Return the remarks of a row, each with the name of its column: "Remarks: gauge iced"."""
        if roles.NOTE not in self._columns:
            return []
        named = ((self._names[each], self._table.words(row, each)) for each in self._columns[roles.NOTE])
        return [f"{name}: {words}" for name, words in named if words]

    def groups(self, row: int) -> tuple[str, ...]:
        """Return the names of the groups of rows that narrow the measure of a row or say it, the outer one first."""
        counts = bool(self._group) or self._has_measures_in_groups
        return self._table.labels.groups_of(row) if counts and row not in self._of_no_group else ()

    def dimensions(self, row: int, column: int, versions: Collection[str]) -> tuple[tuple[str, str], ...]:
        """Return what narrows the measure of a cell. A total narrows nothing. `versions`: words of status, such as Budget."""
        if not self._narrows and not versions:
            return ()
        named = [(self._names[each], self._table.words(row, each)) for each in self._columns.get(roles.DIMENSION, ())]
        named += [(name, texts.get(column, "")) for name, texts in self._named_levels]
        if self._group:
            named.append((self._group, ": ".join(self.groups(row))))
        elif self._has_dated_groups:
            others = () if row in self._of_no_group else self._table.labels.groups_of(row)
            named.append(("group", ": ".join(text for text in others if text not in self._dated_groups(row))))
        named += [("version", word) for word in versions if word.casefold() not in ("actual", "actuals")]
        return tuple((name, text) for name, text in named if text and not total_of(text))

    def _texts(self, row: int, columns: Iterable[int]) -> list[str]:
        """Return the texts of a row in some columns, without empty ones."""
        return self._table.labels.words_in(row, columns)
