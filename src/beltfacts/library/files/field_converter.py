"""Convert the values of one field, and remember the values that thousands of facts repeat. It knows no position and no record."""

from __future__ import annotations

from typing import Any

from beltfacts.library.files.field_types import CONVERTERS
from beltfacts.library.files.fields import TABLES, Field

REPEATED_TEXTS = frozenset({"subject", "measure", "unit", "bound", "date", "period", "status", "locator"})
"""Fields of one text each whose values are remembered."""

REPEATED_LISTS = frozenset({"topics", "places"})
"""Fields of a list of texts whose values are remembered."""

_REPEATED = REPEATED_TEXTS | REPEATED_LISTS
"""All fields whose values are remembered."""

_REMEMBERED = 1000
"""Values that are remembered of one field."""


class FieldConverter(dict[Any, Any]):
    """Converts the values of one field. As a mapping, it gives the converted value of a text, or of a list as a tuple."""

    def __init__(self, field: Field) -> None:
        """Convert values of this field."""
        self.field = field
        self._convert = CONVERTERS[field.kind]
        self._is_repeated = field.name in _REPEATED

    def convert(self, value: object) -> Any:
        """Convert a value of any type. A list that contains lists or tables is not remembered. Raises InvalidValue."""
        if self._is_repeated and type(value) is str:
            return self[value]
        if self._is_repeated and type(value) is list:
            try:
                return self[tuple(value)]
            except TypeError:
                pass
        return self._convert(value, self.field)

    def __missing__(self, key: str | tuple[object, ...]) -> Any:
        """Convert a value of a repeated field that is not remembered. Raises InvalidValue."""
        value = self._convert(key if isinstance(key, str) else [*key], self.field)
        if len(self) >= _REMEMBERED:
            self.clear()
        self[key] = value
        return value


FIELD_CONVERTERS = {table: {field.name: FieldConverter(field) for field in fields} for table, fields in TABLES.items()}
"""Table → field → its converter."""
