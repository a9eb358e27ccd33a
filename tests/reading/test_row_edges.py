"""Where cells and rows of tables in plain text end, and dates as such tables print them."""

from __future__ import annotations

import pytest

from beltfacts.reading.dates.date_expressions import find_dates
from beltfacts.reading.quantities.number_edges import cuts_number
from beltfacts.reading.quantities.quantities import find_quantities


def units(text: str) -> list[str | None]:
    return [each.unit for each in find_quantities(text)]


@pytest.mark.parametrize(
    "text",
    ["Norland 1,873.5\nDollar Bay 12.5\n", "a\t1,873.5\nkg\t12.5\n", "nor,2,1873.5\nkm,3,12.5\n", "Norland 1,873.5\r\nYen Island 12.5"],
)
def test_the_next_row_gives_a_figure_no_unit(text: str) -> None:
    assert not any(units(text))


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("The canal carried 12.5\nkm of new track and 7", "km"),
        ("It cost 12.5\nUS dollars in 2019.", "USD"),
        ("It cost 1,200\nEUR in 2019", "EUR"),
        ("Work took 12.5\nmillion euros and 7", "EUR"),
    ],
)
def test_running_text_goes_on_in_the_next_line(text: str, unit: str) -> None:
    assert units(text)[0] == unit


@pytest.mark.parametrize(
    ("text", "figure"),
    [("NOR,1999,17.5", "17.5"), ("NOR,1999,17", "17"), ("NOR,1999,881234567.5", "881234567.5"), ("NOR,12.5,1999", "12.5")],
)
def test_a_comma_parts_the_fields_of_a_row(text: str, figure: str) -> None:
    start = text.index(figure)
    assert not cuts_number(text, start)
    assert not cuts_number(text, start + len(figure))


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("NOR,SOR,12,345", "345"),
        ("NOR,SOR,1,234,567", "567"),
        ("Norland, 1999,17", "17"),
        ("it grew by 1999,17", "17"),
        ("NOR,1999,0.55", "55"),
    ],
)
def test_a_comma_that_may_belong_to_a_number_parts_nothing(text: str, figure: str) -> None:
    assert cuts_number(text, text.rindex(figure))


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Norland 2019M11 17.5", "2019-11"),
        ("Norland 2019-M02 17.5", "2019-02"),
        ("2019Q3", "2019-Q3"),
        ("2019-Q3", "2019-Q3"),
        ("2019H2", "2019-H2"),
        ("2019-S1", "2019-H1"),
        ("2019S2", "2019-H2"),
    ],
)
def test_dates_of_statistical_tables_are_read(text: str, date: str) -> None:
    assert [each.date.text for each in find_dates(text)] == [date]


@pytest.mark.parametrize("text", ["2019M13", "2019M 11", "2019m", "the 2000 m"])
def test_what_is_no_month_of_a_table_is_not_read_as_one(text: str) -> None:
    assert not [each for each in find_dates(text) if each.date.precision == "month"]
