"""Convert the values of one field, and remember the values that thousands of facts repeat. It knows no position and no record."""

from __future__ import annotations

from typing import Any

from beltfacts.library.files.field_types import CONVERTERS
from beltfacts.library.files.fields import Field

REPEATED = frozenset({"subject", "measure", "unit", "bound", "date", "period", "status", "topics", "places", "locator"})
"""Fields whose values are remembered."""

LISTS = frozenset({"topics", "places"})
"""Those of them that are lists."""

_REMEMBERED = 1000
"""Values that are remembered of one field."""


class FieldConverter(dict[Any, Any]):
    """Converts the values of one field. As a mapping, it gives the converted value of a text, or of a list as a tuple."""

    def __init__(self, field: Field) -> None:
        """Convert values of this field."""
        self.field = field
        self.convert = CONVERTERS[field.kind]

    def convert_value(self, value: object) -> Any:
        """Convert a value of any type, without remembering it. Raises InvalidValue."""
        return self.convert(value, self.field)

    def convert_list(self, value: object) -> Any:
        """Convert a list. One that contains lists or tables is not remembered. Raises InvalidValue."""
        if type(value) is not list:
            return self.convert(value, self.field)
        try:
            return self[tuple(value)]
        except TypeError:
            return self.convert(value, self.field)

    def __missing__(self, key: str | tuple[str, ...]) -> Any:
        """Convert a value that is not remembered. Raises InvalidValue."""
        value = self.convert(key if isinstance(key, str) else [*key], self.field)
        if self.field.name in REPEATED:
            if len(self) >= _REMEMBERED:
                self.clear()
            self[key] = value
        return value
