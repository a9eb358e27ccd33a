"""What a new fact takes from the labels of its table: the unit where they agree, and the day of the corner."""

from __future__ import annotations

import pytest

from beltfacts.authoring.dates.date_choice import choose_date
from beltfacts.authoring.figures import read_row_figure
from beltfacts.documents.extractors._markdown import read_markdown
from beltfacts.documents.layout import DocumentText
from beltfacts.evidence import FoundCell, cells_of_figure
from beltfacts.evidence.alignment import find_quote
from beltfacts.library.files import empty_fact
from beltfacts.reading import UNITS, units_in
from tests.authoring.support import SOURCE

PAGE = """# Review of May 2021

| Class | Species | Born 2023 |
|---|---|---|
| Birds | 112 | 171 |

Uptake by district, per cent

| District | Eligible children, 2023 | 2022 | 2023 | Others |
|---|---|---|---|---|
| North | 4,118 | 61.4 | 58.2 | 60.3 |

| Kerncijfers | 2023 |
|---|---|
| Vogels | 412 |

| Assets at 31 March (£m) | 2022 | 2023 |
|---|---|---|
| Land | 252 | 241 |
"""


def cell_of(quote: str, figure: str) -> tuple[DocumentText, FoundCell]:
    """Return the cell of a figure in a row of the page."""
    text = DocumentText(read_markdown(PAGE))
    (place,) = find_quote(quote, text)
    return text, cells_of_figure(empty_fact(quote=quote, figure=figure), text, place)[0]


@pytest.mark.parametrize(
    ("quote", "figure", "unit"),
    [
        ("| Birds | 112 | 171 |", "112", ""),
        ("| Birds | 112 | 171 |", "171", "{bird}"),
        ("| North | 4,118 | 61.4 | 58.2 | 60.3 |", "4,118", ""),
        ("| North | 4,118 | 61.4 | 58.2 | 60.3 |", "58.2", "%"),
        ("| Land | 252 | 241 |", "252", "GBP"),
    ],
)
def test_the_unit_is_left_open_where_labels_name_two(quote: str, figure: str, unit: str) -> None:
    assert read_row_figure(figure, cell_of(quote, figure)[1], "", UNITS).unit == unit


@pytest.mark.parametrize(
    ("quote", "figure", "date"),
    [
        ("| Land | 252 | 241 |", "252", "2022-03-31"),
        ("| North | 4,118 | 61.4 | 58.2 | 60.3 |", "61.4", "2022"),
        ("| North | 4,118 | 61.4 | 58.2 | 60.3 |", "60.3", ""),
    ],
)
def test_the_day_of_the_corner_counts_and_a_column_without_a_date_is_asked_for(quote: str, figure: str, date: str) -> None:
    text, cell = cell_of(quote, figure)
    best = choose_date(quote, figure, text, find_quote(quote, text)[0], SOURCE, cell).best
    assert (best.date if best else "") == date


def test_labels_in_another_language_are_no_english_plurals() -> None:
    cell = cell_of("| Vogels | 412 |", "412")[1]
    assert read_row_figure("412", cell, "", UNITS).unit
    assert read_row_figure("412", cell, "", units_in("nl", UNITS)).unit == ""
