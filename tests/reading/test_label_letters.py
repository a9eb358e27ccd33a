"""Units of labels in a letter or a symbol: metres or millions, tonnes or trillions, seconds or a plural."""

from __future__ import annotations

import pytest

from beltfacts.reading import UNITS, read_cell
from beltfacts.reading.tables.line_context import is_unit_line


@pytest.mark.parametrize(
    ("label", "unit"),
    [
        ("Highest point (m)", "m"),
        ("Catch (t)", "t"),
        ("Lap time, s", "s"),
        ("Snowfall mm", "mm"),
        ("Wage EUR", "EUR"),
        ("Cache (MiB)", "MiBy"),
        ("Trees (/ha)", None),
        ("Fuel per km", None),
        ("Passenger km", None),
        ("Deaths TB", None),
        ("Exports GB", None),
        ("Admissions CHF", None),
        ("Density km\xb2", None),
        ("Inhabitants km\xb2", None),
        ("Author(s)", None),
    ],
)
def test_a_letter_or_symbol_is_a_unit_where_the_label_shows_it(label: str, unit: str | None) -> None:
    read = read_cell("7", label)
    assert read is not None
    assert (read.low, read.unit) == (7, unit)


@pytest.mark.parametrize("label", ["Visits (m)", "Income (t)", "Runway investment (m)", "Sugar tax (t)", "Bridge height costs (m)"])
def test_a_letter_that_may_be_a_scale_leaves_a_cell_open(label: str) -> None:
    assert read_cell("7", label) is None


@pytest.mark.parametrize(
    ("line", "is_unit"),
    [
        ("EUR million", True),
        ("Thousand tonnes", True),
        ("in per cent", True),
        ("MT", False),
        ("1000 metres", False),
        ("Tonnes of fish, 2023", False),
    ],
)
def test_a_line_is_a_unit_alone(line: str, is_unit: bool) -> None:
    assert is_unit_line(line, UNITS) is is_unit
