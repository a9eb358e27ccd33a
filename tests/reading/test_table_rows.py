"""The figures of table rows are read with the scale that header, row label and caption say; so is a figure behind such words."""

from __future__ import annotations

from decimal import Decimal

import pytest

from beltfacts.reading import read_behind_scale, read_table_rows

MARKDOWN = """Before it.

Freight by rail (thousand tonnes)

| Goods | 2023 | Share, % |
|---|---:|---|
| Coal | 4,786 | 12.5 |
| Boxes ('000 TEU) | 4,900 | 8 |

After it 7.
"""
WEB_PAGE = "Freight\n\n│ Thousand tonnes │ Value (US$ million) │\n\nCoal │ 4,786 │ 30 │\n\nOre │ 4,900 │ 5 billion │\n\nAfter 7"


def rows(text: str, words: str) -> list[tuple[int, int, str | None]]:
    """Printed number, meant number and unit of each figure in the place of these words."""
    start = text.index(words)
    return [
        (int(printed.low), int(meant.low), meant.unit) for printed, meant, _ in read_table_rows(text, start, start + len(words)) if meant
    ]


def test_header_row_label_and_caption_scale_the_cells_of_a_markdown_table() -> None:
    assert rows(MARKDOWN, "| Coal | 4,786 | 12.5 |") == [(4786, 4786000, "t"), (12, 12, "%")]
    assert rows(MARKDOWN, "Boxes ('000 TEU) | 4,900 | 8") == [(4900, 4900000, "{TEU}"), (8, 8, "%")]
    assert rows(MARKDOWN, "4,786") == [(4786, 4786000, "t")]


def test_rows_of_a_web_page_are_read_with_the_first_row_as_header() -> None:
    assert rows(WEB_PAGE, "Coal │ 4,786 │ 30") == [(4786, 4786000, "t"), (30, 30000000, "USD")]
    assert rows(WEB_PAGE, "4,900 │ 5 billion") == [(4900, 4900000, "t"), (5000000000, 5000000000, None)]


@pytest.mark.parametrize("words", ["After it 7", "| Goods | 2023 |", "Before it"])
def test_outside_the_rows_of_a_table_nothing_is_scaled(words: str) -> None:
    assert rows(MARKDOWN, words) == []
    assert rows("5 | 6\n7 | 8\n", "7 | 8") == []


def test_row_and_column_with_different_units_leave_a_cell_unread() -> None:
    text = "| Goods | Tonnes |\n|---|---|\n| Boxes (TEU) | 4,900 |\n"
    start = text.index("4,900")
    assert [each.meant for each in read_table_rows(text, start, start + 5)] == [None]


def meanings(text: str, row: str) -> list[int | None]:
    """What each figure of a row means: its number with the scale of the headers, None where they leave it open."""
    start = text.rindex(row)
    return [int(meant.low) if meant else None for _, meant, _ in read_table_rows(text, start, start + len(row))]


ROW = "Velm \u2502 2 \u2502 3"


@pytest.mark.parametrize(
    ("above", "meant"),
    [
        ("Port \u2502 Million passengers \u2502 Ships", [2000000, 3]),
        ("Port \u2502 2023 \u2502 2024\n \u2502 million \u2502 1000 t", [2000000, 3000]),
        ("Port \u2502 Passengers (million)\n2023 \u2502 2024", [2000000, 3000000]),
        ("Port \u2502 Passengers (million) \u2502 Freight\n2023 \u2502 2024", [None, None]),
        ("Coast \u2502 Port \u2502 Passengers (million) \u2502 Ships", [None, None]),
        ("Coast \u2502 Port \u2502 Passengers \u2502 Ships", [2, 3]),
        ("Port \u2502 Passengers (million) \u2502 Ships\nNorth coast\nOrly \u2502 4 \u2502 5", [2000000, 3]),
        ("Port \u2502 2023 \u2502 2024\nFreight (1000 t)", [2000, 3000]),
        ("City \u2502 Beds (million) \u2502 Bars\nOrly \u2502 4 \u2502 5\n\nPort \u2502 Ships \u2502 Beds (thousand)", [2, 3000]),
        ("Port \u2502 Million beds \u2502 Ships\nOrly \u2502 a\n\nb", [None, None]),
        ("Port \u2502 Million beds \u2502 Ships\nOrly\n\nold port \u2502 4 \u2502 5", [None, None]),
        ("Ports, million passengers\n\nPort \u2502 2023 \u2502 2024", [2000000, 3000000]),
    ],
)
def test_rows_of_a_web_page_take_the_scale_of_all_rows_above_or_are_open(above: str, meant: list[int | None]) -> None:
    assert meanings(f"{above}\n{ROW}", ROW) == meant


def test_a_row_of_units_below_a_markdown_header_scales_its_columns() -> None:
    text = "| Port | Visits | Ships |\n|---|---|---|\n| | million | |\n| Orly | 4 | 5 |\n| Velm | 2 | 3 |\n"
    assert meanings(text, "| Velm | 2 | 3 |") == [2000000, 3]


def test_a_row_label_with_a_scale_and_a_noun_scales_its_row() -> None:
    text = "Item \u2502 2023 \u2502 2024\nMillion passengers \u2502 2 \u2502 3\nThousand Oaks \u2502 4 \u2502 5"
    assert meanings(text, "Million passengers \u2502 2 \u2502 3") == [2000000, 3000000]
    assert meanings(text, "Thousand Oaks \u2502 4 \u2502 5") == [None, None]


def test_a_cell_of_units_scales_its_row() -> None:
    text = "Item \u2502 Unit \u2502 2023\nVisits \u2502 million \u2502 2\nBeds \u2502 mil. \u2502 3\nShips \u2502 number \u2502 4"
    assert [
        meanings(text, row) for row in ("Visits \u2502 million \u2502 2", "Beds \u2502 mil. \u2502 3", "Ships \u2502 number \u2502 4")
    ] == [
        [2000000],
        [None],
        [4],
    ]


def test_a_remark_that_says_a_scale_leaves_its_row_open() -> None:
    row = "Velm \u2502 2 \u2502 thousands of visitors came"
    assert meanings(f"Port \u2502 Visits \u2502 Note\n{row}", row) == [None]


@pytest.mark.parametrize(
    ("before", "value", "unit"),
    [
        ("Freight (thousand tonnes): ", 4786000, "t"),
        ("Visits (million passengers): ", 4786000000, None),
        ("Revenue, in millions of dollars, was ", 4786000000, "USD"),
        ("货运量（单位：亿元）", 478600000000, "CNY"),
    ],
)
def test_words_before_a_figure_that_say_a_scale_belong_to_it(before: str, value: int, unit: str) -> None:
    found = read_behind_scale("4,786", before)
    assert found and (found.value, found.unit) == (Decimal(value), unit)


@pytest.mark.parametrize("before", ["Freight (tonnes): ", "He lives in millions of homes and ", "", "It rose (see the map) by "])
def test_other_words_before_a_figure_say_no_scale(before: str) -> None:
    assert read_behind_scale("4,786", before) is None
