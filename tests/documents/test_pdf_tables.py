"""The cells of a ruled table in a PDF are told by its lines."""

from __future__ import annotations

from beltfacts.documents.extraction import CELL_EDGE, Table
from tests.documents.pdf_support import extract, lines, make_pdf, text_at


def rules(xs: tuple[float, ...], ys: tuple[float, ...], left: float = 50, right: float = 290) -> bytes:
    """Vertical ruling lines at `xs` and horizontal ones at `ys`."""
    across = b"".join(f"{left} {y} m {right} {y} l S ".encode() for y in ys)
    return across + b"".join(f"{x} {min(ys)} m {x} {max(ys)} l S ".encode() for x in xs)


def table_of(stream: bytes) -> tuple[str, list[tuple[int, int, str]]]:
    """The text, and row, column and text of each cell."""
    extraction = extract(make_pdf(stream))
    (table,) = extraction.tables
    return extraction.text, cells_of(table, extraction.text)


def cells_of(table: Table, text: str) -> list[tuple[int, int, str]]:
    return [(cell.row, cell.column, text[cell.start : cell.end]) for cell in table.cells]


CELLS = [(60, 700, "Port"), (160, 700, "2023"), (230, 700, "2024"), (60, 685, "Velm"), (160, 685, "12"), (230, 685, "345")]
DRAWN = b"".join(text_at(text, x, y, 10) for x, y, text in CELLS)
FOUND = [(0, 0, "Port"), (0, 1, "2023"), (0, 2, "2024"), (1, 0, "Velm"), (1, 1, "12"), (1, 2, "345")]


def test_a_table_has_its_cells_by_row_and_column() -> None:
    text, cells = table_of(DRAWN + rules((50, 150, 220, 290), (712, 696, 681)))
    assert text == f"Port{CELL_EDGE}2023{CELL_EDGE}2024\nVelm{CELL_EDGE}12{CELL_EDGE}345"
    assert cells == FOUND


def test_a_table_without_lines_at_its_sides_is_whole() -> None:
    assert table_of(DRAWN + rules((150, 220), (712, 696, 681)))[1] == FOUND


def test_the_order_of_drawing_does_not_matter() -> None:
    drawn = b"".join(text_at(text, x, y, 10) for x, y, text in CELLS[::-1])
    assert table_of(rules((50, 150, 220, 290), (712, 696, 681)) + drawn)[1] == FOUND


def test_a_cell_over_two_columns_stands_once() -> None:
    stream = text_at("Tons of cargo", 165, 716, 10) + DRAWN + rules((50, 150, 220, 290), (712, 696, 681))
    merged = b"50 728 m 290 728 l S 50 712 m 50 728 l S 150 712 m 150 728 l S 290 712 m 290 728 l S "
    extraction = extract(make_pdf(stream + merged))
    (table,) = extraction.tables
    wide = next(cell for cell in table.cells if extraction.text[cell.start : cell.end] == "Tons of cargo")
    assert (wide.row, wide.column, wide.rows, wide.columns) == (0, 1, 1, 2)


def test_the_lines_of_a_cell_are_read_together() -> None:
    stream = DRAWN + text_at("and its bay", 60, 673, 10) + rules((50, 150, 220, 290), (712, 696, 668))
    assert (1, 0, "Velm and its bay") in table_of(stream)[1]


def test_text_around_a_table_keeps_its_place() -> None:
    text, _ = table_of(lines("Before the table.", y=740) + DRAWN + rules((50, 150, 220, 290), (712, 696, 681)) + lines("After it.", y=650))
    assert text.startswith("Before the table.\n\nPort")
    assert text.endswith("345\n\nAfter it.")


def test_two_numbers_drawn_at_once_are_parted_at_the_line_between_them() -> None:
    drawn = b"BT /F1 10 Tf 60 685 Td [(Velm)-8000(12 345)] TJ ET "
    stream = text_at("Port", 60, 700, 10) + text_at("A", 155, 700, 10) + text_at("B", 180, 700, 10) + drawn
    cells = table_of(stream + rules((50, 150, 175.7, 290), (712, 696, 681)))[1]
    assert [text for row, _, text in cells if row == 1] == ["Velm", "12", "345"]


def test_a_frame_around_text_is_no_table() -> None:
    made = extract(make_pdf(lines("A note in a box.", "It has 2 lines.") + rules((50, 290), (715, 680))))
    assert (made.text, made.tables) == ("A note in a box.\nIt has 2 lines.", ())


def test_headers_set_to_the_right_over_numbers_are_cells() -> None:
    def right(text: str, end: float, y: float) -> bytes:
        width = sum({" ": 0.278, ",": 0.278, ".": 0.278, "(": 0.333, ")": 0.333, "%": 0.889}.get(char, 0.556) for char in text)
        return text_at(text, end - width * 10, y, 10)

    rows = [("Barn", "sheep", "goods", "(%)"), ("Aa", "88", "1,092", "0.3"), ("Bee", "165", "702", "5.1"), ("Oo", "9", "11", "7.0")]
    page = b"".join(
        text_at(row[0], 60, 700 - 14 * n, 10) + b"".join(right(cell, 130 + 45 * k, 700 - 14 * n) for k, cell in enumerate(row[1:]))
        for n, row in enumerate(rows)
    )
    assert extract(make_pdf(page)).text.split("\n")[0] == CELL_EDGE.join(("Barn", "sheep", "goods", "(%)"))
