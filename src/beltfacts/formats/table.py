"""A table for people, fit to the width of the terminal."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from beltfacts.formats._beneath import draw_beneath
from beltfacts.formats._column_widths import Measured, column_widths, count_misfits
from beltfacts.formats._layout import (
    FRAME_WIDTH,
    GAP_WIDTH,
    TREE_STEP,
    Lines,
    cell_len,
    frame,
    join_with_dots,
    paint,
    put_beside,
    wrap,
)
from beltfacts.formats._sheet import Canvas, Line, Row, Sheet, Span, cell_without_title

MIN_WIDTH = 20
"""Terminal cells. A narrower terminal gets lines of this width."""

NARROW = 70
"""Terminal cells. Below this width facts are records, one field a line, instead of rows."""

_TEXT_COLUMNS = (34, 18)
"""Least widths of the first column that may wrap, and of the others, unless they need less."""

_MEDIUM, _SMALL = (26, 16), (18, 12)
"""The same where there is less room."""

_TRIES = (
    ((_TEXT_COLUMNS, _MEDIUM), (1.0,)),
    ((_TEXT_COLUMNS, _MEDIUM), (0.98, 0.95, 0.9, 0.8)),
    ((_SMALL,), (1.0, 0.98, 0.95, 0.9, 0.8)),
    ((_TEXT_COLUMNS, _MEDIUM, _SMALL), (0.65, 0.5)),
)
"""Least widths of text, and shares of the rows for which a grid is made, in the order in which they are tried.

The other rows have a cell that is too wide, and become records.
"""


def draw(sheet: Sheet, canvas: Canvas) -> str:
    """Draw the cards in frames, then the grid, then the lines beneath.

    Figures, ids and dates are kept on one line at any width. The lines beneath are wrapped on a terminal, and where the sheet says so. Elsewhere
    they paste as one line each. A sheet that fits takes no more than the height of the canvas.
    """
    width = max(canvas.width, MIN_WIDTH)
    cards: Lines = [line for card in sheet.cards for line in _draw_card(card, width)]
    rows = sheet.rows[sheet.grid_from :]
    lines = [*cards, *(_draw_rows(sheet, rows, width) if rows else [])]
    if sheet.near:
        lines += [[]] if lines else []
        lines += [*wrap((Span(sheet.near_title, "label"),), width), *_draw_rows(sheet, sheet.near, width)]
    if sheet.fits and canvas.height and (sheet.cut_message or len(lines) > canvas.height):
        from beltfacts.formats import _compact  # most output is not cut

        lines = _compact.fit(sheet, cards, lines, width, canvas.height)
    if sheet.beneath:
        lines += [[], *draw_beneath(sheet, canvas, width)]
    return "".join(paint(line, canvas.color).rstrip(" ") + "\n" for line in lines)


def _draw_card(card: tuple[Line, ...], width: int) -> Lines:
    """Draw a card in a frame, unless the frame would break a figure."""
    inner = width - FRAME_WIDTH
    longest = max((cell_len(span.text) for line in card for span in line if span.whole), default=0)
    if longest > inner:
        return [wrapped for line in card for wrapped in wrap(line, width)]
    return frame([wrapped for line in card for wrapped in wrap(line, inner, cut_words=True)], width)


def shown_columns(sheet: Sheet) -> list[int]:
    """Return the indexes of the columns that people see: no empty ones, and none for the parent where a tree shows it."""
    rows = [*sheet.rows[sheet.grid_from :], *(sheet.near or ())]
    columns = [index for index in sheet.shown_columns() if not (sheet.indents and sheet.columns[index].role == "parent")]
    return [index for index in columns if any(row.cells[index] for row in rows)] or columns


def _draw_rows(sheet: Sheet, rows: Sequence[Row], width: int) -> Lines:
    """Draw the rows in the first of these ways that fits: a grid, two lines a row, one field a line."""
    columns = shown_columns(sheet)
    lengths = [[cell_len(_indented(sheet, at, row, index, columns)) for at, row in enumerate(rows)] for index in columns]
    longest = max((cell_len(cell) for row in rows if row.whole for cell in row.cells), default=0)
    measured = Measured([sheet.columns[index] for index in columns], lengths, [*map(sorted, lengths)], longest)
    if sheet.stacked:
        widths = column_widths(measured, width, _TEXT_COLUMNS)
        if width >= NARROW and widths:
            return _draw_grid(sheet, rows, columns, widths)
        figure = next(index for index in columns if sheet.columns[index].role == "figure")
        left = _stack_width(sheet, rows, columns, figure, width) if width >= NARROW else 0
        if left:
            return _draw_stacked(sheet, rows, columns, figure, [left, width - left - GAP_WIDTH])
        return _draw_records(sheet, rows, columns, width)
    is_labelled = sheet.columns[columns[0]].role == "label"
    if widths := _grid_widths(measured, width, is_labelled=is_labelled):
        return _draw_grid(sheet, rows, columns, widths)
    if is_labelled:
        return [line for row in rows for line in _draw_labelled_row(sheet, row, columns, width)]
    return _draw_records(sheet, rows, columns, width)


def _grid_widths(measured: Measured, width: int, *, is_labelled: bool) -> list[int]:
    """Return the widths of the columns of a grid without stacked rows, or nothing if most rows do not fit.

    `is_labelled`: whether the first column names what the other says. Such a grid fits as a whole, or its rows become lines.
    """
    if is_labelled:
        return column_widths(measured, width, _TEXT_COLUMNS) if width >= NARROW else []
    tries = ((text_columns, share) for texts, shares in _TRIES for text_columns in texts for share in shares)
    for text_columns, share in tries:
        widths = column_widths(measured, width, text_columns, share)
        if widths and 2 * count_misfits(measured, widths) < len(measured.lengths[0]):
            return widths
    return []


def _draw_records(sheet: Sheet, rows: Sequence[Row], columns: list[int], width: int) -> Lines:
    """Draw each row as a record, with an empty line between."""
    records = ([*_draw_heading(sheet, at, width), [], *_draw_record(sheet, row, columns, width)] for at, row in enumerate(rows))
    return [line for record in records for line in record][1:]


def _stack_width(sheet: Sheet, rows: Sequence[Row], columns: list[int], figure: int, width: int) -> int:
    """Return the width of the figures of stacked rows, or 0 if most rows need too much.

    A row whose figure or other whole cell is too wide is left out of account: it becomes a record.
    """
    fitting = []
    for row in rows:
        left = cell_len(row.cells[figure])
        others = (cell_len(row.cells[index]) for index in columns if index != figure and sheet.columns[index].whole)
        if left + GAP_WIDTH + max(_TEXT_COLUMNS[0], *others, 0) <= width:
            fitting.append(left)
    title = cell_len(sheet.columns[figure].title)
    return max(title, *fitting) if 2 * len(fitting) > len(rows) else 0


def _indented(sheet: Sheet, at: int, row: Row, index: int, columns: list[int]) -> str:
    """Return a cell, indented where it is the first one of a row in a tree."""
    return TREE_STEP * sheet.indents[at] + row.cells[index] if sheet.indents and index == columns[0] else row.cells[index]


def _draw_titles(titles: list[str], widths: list[int], right: list[bool]) -> Lines:
    """Draw the titles of the columns with a rule below."""
    line = put_beside([wrap((Span(title, "label"),), width) for title, width in zip(titles, widths, strict=True)], widths, right)
    return [*line, [("─" * (sum(widths) + GAP_WIDTH * (len(widths) - 1)), "label")]]


def _draw_grid(sheet: Sheet, rows: Sequence[Row], columns: list[int], widths: list[int]) -> Lines:
    """Draw a grid: one line a row, more where a cell wraps. A row with a whole cell that is too wide is a record among them."""
    right = [sheet.columns[index].right for index in columns]
    lines = _draw_titles([sheet.columns[index].title for index in columns], widths, right)
    whole_width = sum(widths) + GAP_WIDTH * (len(widths) - 1)
    for at, row in enumerate(rows):
        lines += _draw_heading(sheet, at, whole_width)
        spans = [
            Span(_indented(sheet, at, row, index, columns), sheet.columns[index].role, sheet.columns[index].whole or row.whole)
            for index in columns
        ]
        if any(span.whole and cell_len(span.text) > width for span, width in zip(spans, widths, strict=True)):
            lines += _draw_exception(sheet, row, columns, whole_width)
            continue
        cells = [
            [[(span.text, span.role)]] if span.whole else wrap((span,), width, cut_words=True)
            for span, width in zip(spans, widths, strict=True)
        ]
        lines += put_beside(cells, widths, right)
    return lines


def _draw_exception(sheet: Sheet, row: Row, columns: list[int], width: int) -> Lines:
    """Draw a row that does not fit the others: its first cell, and the rest indented below it."""
    first, *others = _draw_record(sheet, row, columns, width - len(TREE_STEP))
    return [first, *([(TREE_STEP, ""), *line] for line in others)]


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
        cells = [cell_len(row.cells[index]) for index in rest if sheet.columns[index].whole]
        if cell_len(row.cells[first]) > widths[0] or max(cells, default=0) > widths[1]:
            lines += _draw_exception(sheet, row, [first, *rest], sum(widths) + GAP_WIDTH)
            continue
        block = _draw_block(sheet, row, rest, widths[1])
        lines += put_beside([[[(row.cells[first], sheet.columns[first].role)]], block], widths, [False, False])
    return lines


def _draw_block(sheet: Sheet, row: Row, rest: list[int], width: int) -> Lines:
    """Draw what stands beside the figure of a stacked row: the measure, short cells with dots between, and long ones wrapped."""
    spans = [
        Span(cell_without_title(sheet.columns[index], row.cells[index]), sheet.columns[index].role, index != rest[0])
        for index in rest
        if row.cells[index]
    ]
    if not spans:
        return []
    block = wrap((spans[0]._replace(whole=False),), width, cut_words=True)
    for is_long, group in groupby(spans[1:], lambda span: span.role == "citation" or cell_len(span.text) > width):
        if is_long:  # a citation is long, and pasted by itself: a line of its own
            block += [line for span in group for line in wrap((span._replace(whole=False),), width, cut_words=True)]
        else:
            block += join_with_dots([*group], width)
    return block


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
