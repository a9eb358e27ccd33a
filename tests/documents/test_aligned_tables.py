"""Columns of plain text that stand below one another are a table; sentences and lists are none."""

from __future__ import annotations

import pytest

from beltfacts.documents.extractors import extract_document


def rows(text: str) -> list[list[tuple[int, str]]]:
    """Return the cells of all tables of a text, row by row: column and words."""
    extraction = extract_document(text.encode(), "x.txt")
    found: list[list[tuple[int, str]]] = []
    for table in extraction.tables:
        last = -1
        for cell in table.cells:
            if cell.row != last:
                found.append([])
            last = cell.row
            found[-1].append((cell.column, extraction.text[cell.start : cell.end]))
    return found


def test_cells_stand_in_the_columns_of_their_figures_and_edges_part_them() -> None:
    text = (
        "Ferry            Cars       Vans\n"
        "            (thousand)   (number)\n"
        "Alder            118.2        940\n"
        "Birch Bay         97.0      1,080\n"
    )
    assert rows(text) == [
        [(0, "Ferry"), (1, "Cars"), (2, "Vans")],
        [(1, "(thousand)"), (2, "(number)")],
        [(0, "Alder"), (1, "118.2"), (2, "940")],
        [(0, "Birch Bay"), (1, "97.0"), (2, "1,080")],
    ]
    assert "Birch Bay \u2502 97.0 \u2502 1,080\n" in extract_document(text.encode(), "x.txt").text


def test_leading_dots_tabs_drawn_lines_and_names_of_groups_belong_to_a_table() -> None:
    text = (
        "                     2024        2023\n"
        "                 --------    --------\n"
        "Income\n"
        "  Grants ....... $  4,210    $  3,988\n"
        "  Other               (18)          6\n"
        "\n"
        "Year\tMembers\tDues\n"
        "2022\t1,204\t48.00\n"
        "2023\t1,311\t52.50\n"
    )
    assert rows(text) == [
        [(1, "2024"), (2, "2023")],
        [(0, "Income")],
        [(0, "Grants"), (1, "$  4,210"), (2, "$  3,988")],
        [(0, "Other"), (1, "(18)"), (2, "6")],
        [(0, "Year"), (1, "Members"), (2, "Dues")],
        [(0, "2022"), (1, "1,204"), (2, "48.00")],
        [(0, "2023"), (1, "1,311"), (2, "52.50")],
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The board met.  It had 12 members.\nIt rose.  There were 3 votes.\nThe end.  It has 4 pages.\n",
        "1.  Attendance was 12.\n2.  Apologies came from 3.\n3.  The fund has 40 euros.\n",
        "Bulletin No. 4                    May 2024\n\nThe club has 12 members.\n",
        "Ferry     Cars and vans    \nAlder    118      940\nBirch     97    1,080\n",
    ],
    ids=["sentences", "list", "one line", "a header above two columns"],
)
def test_what_is_plainly_no_table_stays_as_it_is(text: str) -> None:
    extraction = extract_document(text.encode(), "x.txt")
    assert (extraction.text, extraction.tables) == (text, ())
