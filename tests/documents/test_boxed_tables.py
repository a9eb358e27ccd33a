"""Tables that are drawn with lines and bars in plain text are tables; diagrams and sentences with bars are none."""

from __future__ import annotations

import pytest

from beltfacts.documents.extractors import extract_document
from tests.documents.test_aligned_tables import rows

_GRID = """\
Landings (tonnes)

+---------+-------+-------+
| Fish    |  2022 |  2023 |
+=========+=======+=======+
| Cod     |   405 |   412 |
+---------+-------+-------+
| Herring |  88.5 |  91.0 |
+---------+-------+-------+

The quay is new.
"""
_HEADER = [(0, "Fish"), (1, "2022"), (2, "2023")]
_COD = [(0, "Cod"), (1, "405"), (2, "412")]
_HERRING = [(0, "Herring"), (1, "88.5"), (2, "91.0")]


def test_a_table_between_lines_has_its_cells_and_the_text_has_no_lines() -> None:
    assert rows(_GRID) == [_HEADER, _COD, _HERRING]
    assert extract_document(_GRID.encode(), "x.txt").text == (
        "Landings (tonnes)\n\nFish \u2502 2022 \u2502 2023\nCod \u2502 405 \u2502 412\nHerring \u2502 88.5 \u2502 91.0\n\nThe quay is new.\n"
    )


@pytest.mark.parametrize(
    ("corners", "bar", "stroke"),
    [
        ("\u250c\u252c\u2510\u251c\u253c\u2524\u2514\u2534\u2518", "\u2502", "\u2500"),
        ("\u2554\u2566\u2557\u2560\u256c\u2563\u255a\u2569\u255d", "\u2551", "\u2550"),
    ],
)
def test_lines_may_be_of_box_drawing_characters(corners: str, bar: str, stroke: str) -> None:
    def rule(left: str, middle: str, right: str) -> str:
        return f"{left}{middle.join((stroke * 9, stroke * 7, stroke * 7))}{right}"

    lines = [line.replace("|", bar) for line in _GRID.splitlines() if line.startswith("|")]
    text = "\n".join([rule(*corners[:3]), lines[0], rule(*corners[3:6]), *lines[1:], rule(*corners[6:])])
    assert rows(text) == [_HEADER, _COD, _HERRING]


@pytest.mark.parametrize(
    "text",
    [
        " Fish    | 2022 | 2023 \n---------+------+------\n Cod     |  405 |  412 \n Herring | 88.5 | 91.0 \n(2 rows)\n",
        "| Fish | 2022 | 2023 |\n|------|-----:|-----:|\n| Cod | 405 | 412 |\n| Herring | 88.5 | 91.0 |\n",
    ],
)
def test_tables_of_databases_and_of_markdown_are_read_in_plain_text(text: str) -> None:
    assert rows(text) == [_HEADER, _COD, _HERRING]


def test_a_cell_over_several_columns_covers_those_below_it() -> None:
    text = (
        "+---------+---------------+\n| Fish    | Landings      |\n|         +-------+-------+\n|         |  2022 |  2023 |\n"
        "+---------+-------+-------+\n| Cod     |   405 |   412 |\n| \u9c7c      |  88.5 |  91.0 |\n+---------+-------+-------+\n"
    )
    (table,) = extract_document(text.encode(), "x.txt").tables
    assert [(each.row, each.column, each.columns) for each in table.cells][:4] == [(0, 0, 1), (0, 1, 2), (1, 1, 1), (1, 2, 1)]


@pytest.mark.parametrize(
    "text",
    [
        "+-------+     +-------+\n| Quay 1|---->| Shed 2|\n+-------+     +-------+\n",
        "Open 9|17 and 10|16\nClosed 12|13\nElse 3|4\n",
        "+----+----+\n| 12 | 13\n| 405 tonnes of cod and | herring | 7 | 8 |\n+----+----+\n",
    ],
)
def test_diagrams_and_rows_that_do_not_fit_stay_text(text: str) -> None:
    extraction = extract_document(text.encode(), "x.txt")
    assert extraction.tables == () and extraction.text == text


def test_an_empty_cell_keeps_the_columns_of_the_others() -> None:
    text = _GRID.replace("|   405 |", "|       |")
    assert rows(text)[1] == [(0, "Cod"), (2, "412")]


@pytest.mark.parametrize("text", ["|" * 100_000, "+-" * 100_000, "|1" * 100_000 + "\n+-+-+\n", "| 1 | 2 |\n" * 20_000])
def test_long_lines_of_bars_stay_text(text: str) -> None:
    assert extract_document(text.encode(), "x.txt").text == text


def test_a_document_may_have_many_tables() -> None:
    assert len(extract_document((_GRID * 2_000).encode(), "x.txt").tables) == 2_000
