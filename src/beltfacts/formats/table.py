"""A table for people, fit to the width of the terminal."""

from __future__ import annotations

from collections.abc import Sequence

from beltfacts.formats._layout import FRAME_WIDTH, GAP_WIDTH, Lines, cell_len, frame, join_with_dots, paint, put_beside, wrap
from beltfacts.formats._sheet import Canvas, Line, Row, Sheet, Span, cell_without_title

MIN_WIDTH = 20
"""Terminal cells. A narrower terminal gets lines of this width."""

NARROW = 70
"""Terminal cells. Below this width rows are records, one field a line, instead of a grid."""

_FIRST_TEXT_COLUMN = 34
"""Least width of the first column that may wrap, unless it needs less."""

_TEXT_COLUMN = 18
"""Least width of the others."""


def draw(sheet: Sheet, canvas: Canvas) -> str:
    """Draw the cards in frames, then the grid, then the lines beneath.

    Figures, ids and dates are kept on one line at any width. The lines beneath are not wrapped, so that they paste as one line each.
    """
    width = max(canvas.width, MIN_WIDTH)
    lines: Lines = [line for card in sheet.cards for line in _draw_card(card, width)]
    rows = sheet.rows[sheet.grid_from :]
    if rows:
        lines += _draw_rows(sheet, rows, width)
    if sheet.near:
        lines += [[]] if lines else []
        lines += [*wrap((Span(sheet.near_title, "label"),), width), *_draw_rows(sheet, sheet.near, width)]
    if sheet.beneath:
        lines += [[], *([(span.text, span.role) for span in line] for line in sheet.beneath)]
    return "".join(paint(line, canvas.color).rstrip(" ") + "\n" for line in lines)


def _draw_card(card: tuple[Line, ...], width: int) -> Lines:
    """Draw a card in a frame, unless the frame would break a figure."""
    inner = width - FRAME_WIDTH
    longest = max((cell_len(span.text) for line in card for span in line if span.whole), default=0)
    if longest > inner:
        return [wrapped for line in card for wrapped in wrap(line, width)]
    return frame([wrapped for line in card for wrapped in wrap(line, inner, cut_words=True)], width)


def _draw_rows(sheet: Sheet, rows: Sequence[Row], width: int) -> Lines:
    """Draw the rows in the first of these ways that fits: a grid, two lines a row, one field a line."""
    columns = sheet.shown_columns()
    widths = _column_widths(sheet, rows, columns, width)
    if width >= NARROW and widths:
        return _draw_grid(sheet, rows, columns, widths)
    first = columns[0] if not sheet.stacked else next(index for index in columns if sheet.columns[index].role == "figure")
    left = max(cell_len(cell) for cell in (sheet.columns[first].title, *(row.cells[first] for row in rows)))
    longest_whole = max(
        (cell_len(row.cells[index]) for row in rows for index in columns if index != first and sheet.columns[index].whole), default=0
    )
    if sheet.stacked and width >= NARROW and left + GAP_WIDTH + max(longest_whole, _FIRST_TEXT_COLUMN) <= width:
        return _draw_stacked(sheet, rows, columns, first, [left, width - left - GAP_WIDTH])
    if sheet.columns[first].role == "label":
        return [line for row in rows for line in _draw_labelled_row(sheet, row, columns, width)]
    records = ([*_draw_heading(sheet, at, width), [], *_draw_record(sheet, row, columns, width)] for at, row in enumerate(rows))
    return [line for record in records for line in record][1:]


def _column_widths(sheet: Sheet, rows: Sequence[Row], columns: list[int], width: int) -> list[int]:
    """Return the widths of the columns, or nothing if they do not fit.

    Whole cells get all they need. Columns that may wrap get at least `_TEXT_COLUMN` and share the rest by what they need.
    """
    needed = [max(cell_len(cell) for cell in (sheet.columns[index].title, *(row.cells[index] for row in rows))) for index in columns]
    least = list(needed)
    floors = iter((_FIRST_TEXT_COLUMN, *[_TEXT_COLUMN] * len(columns)))
    for position, index in enumerate(columns):
        if not sheet.columns[index].whole:
            whole = max((cell_len(row.cells[index]) for row in rows if row.whole), default=0)
            least[position] = max(min(needed[position], next(floors)), cell_len(sheet.columns[index].title), whole)
    room = width - GAP_WIDTH * (len(columns) - 1) - sum(least)
    if room < 0:
        return []
    wanted = sum(needed) - sum(least)
    share = 1.0 if wanted <= room else room / wanted
    return [low + int((most - low) * share) for low, most in zip(least, needed, strict=True)]


def _draw_titles(titles: list[str], widths: list[int], right: list[bool]) -> Lines:
    """Draw the titles of the columns with a rule below."""
    line = put_beside([[[(title, "label")]] for title in titles], widths, right)
    return [*line, [("─" * (sum(widths) + GAP_WIDTH * (len(widths) - 1)), "label")]]


def _draw_grid(sheet: Sheet, rows: Sequence[Row], columns: list[int], widths: list[int]) -> Lines:
    """Draw a grid: one line a row, more where a cell wraps."""
    right = [sheet.columns[index].right for index in columns]
    lines = _draw_titles([sheet.columns[index].title for index in columns], widths, right)
    for at, row in enumerate(rows):
        lines += _draw_heading(sheet, at, sum(widths) + GAP_WIDTH * (len(widths) - 1))
        spans = [Span(row.cells[index], sheet.columns[index].role, sheet.columns[index].whole or row.whole) for index in columns]
        cells = [wrap((span,), width, cut_words=not span.whole) for span, width in zip(spans, widths, strict=True)]
        lines += put_beside(cells, widths, right)
    return lines


def _draw_heading(sheet: Sheet, at: int, width: int) -> Lines:
    """Draw what stands above a row: the heading of a group, or nothing. `at`: index of the row among those that are drawn."""
    heading = sheet.headings.get(at + sheet.grid_from)
    return [[], *wrap(heading, width)] if heading else []


def _draw_stacked(sheet: Sheet, rows: Sequence[Row], columns: list[int], first: int, widths: list[int]) -> Lines:
    """Draw each row in two lines or more: the figure at the left, beside it the measure, and below that the rest.

    `first`: index of the figure's column. `widths`: of the figure and of what stands beside it.
    """
    rest = [index for index in columns if index != first]
    rest_titles = [sheet.columns[index].title.lower() for index in rest if sheet.columns[index].role not in ("missing", "reading")]
    lines = _draw_titles([sheet.columns[first].title, ", ".join(rest_titles).capitalize()], widths, [False, False])
    for row in rows:
        spans = [
            Span(cell_without_title(sheet.columns[index], row.cells[index]), sheet.columns[index].role, index != rest[0])
            for index in rest
            if row.cells[index]
        ]
        citations = [span for span in spans[1:] if span.role == "citation"]  # long, and pasted by itself: a line of its own
        block = [*wrap((spans[0],), widths[1], cut_words=True)] if spans else []
        block += join_with_dots([span for span in spans[1:] if span.role != "citation"], widths[1])
        block += [line for span in citations for line in wrap((span._replace(whole=False),), widths[1], cut_words=True)]
        lines += put_beside([[[(row.cells[first], sheet.columns[first].role)]], block], widths, [False, False])
    return lines


def _draw_record(sheet: Sheet, row: Row, columns: list[int], width: int) -> Lines:
    """Draw one field a line, for narrow terminals. Fields get their titles, except those of facts."""
    lines: Lines = []
    for index in columns:
        column, cell = sheet.columns[index], row.cells[index]
        label = () if sheet.stacked or index == columns[0] else (Span(f"{column.title}: ", "label"),)
        lines += wrap((*label, Span(cell_without_title(column, cell), column.role, column.whole)), width) if cell else []
    return lines


def _draw_labelled_row(sheet: Sheet, row: Row, columns: list[int], width: int) -> Lines:
    """Draw a row as one line, for narrow terminals. Its first cell becomes a label before the others."""
    first, *rest = columns
    cells = [Span(row.cells[index], sheet.columns[index].role, row.whole) for index in rest]
    return wrap((Span(f"{row.cells[first]}: ", "label"), *cells), width)
