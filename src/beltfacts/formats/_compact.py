"""Fit a sheet to the height of a terminal: the cards whole, one line a row, the others counted.

It cuts no figure, id or date. It decides nothing for output that goes to no terminal.
"""

from __future__ import annotations

from beltfacts.formats._layout import GAP_WIDTH, Lines, Run, cell_len, width_of, wrap
from beltfacts.formats._sheet import Row, Sheet, Span
from beltfacts.output import printable

_LEAST_TEXT = 16
"""Terminal cells. Less of a measure than this says too little, and is left out."""

_DOTS = "…"
"""At the end of a measure that is cut."""


def fit(sheet: Sheet, cards: Lines, whole: Lines, width: int, height: int) -> Lines:
    """Return the lines of a sheet that fit a height, with a line that counts the rows that do not.

    `cards`: the lines of its cards, which are always there. `whole`: its lines without regard to the height, which are taken if they fit.
    """
    rows = sheet.rows[sheet.grid_from :]
    total = max(int(sheet.head.get("total") or 0), len(sheet.rows))
    beyond = total - len(sheet.rows)
    if len(whole) + (1 if beyond else 0) <= height:
        return [*whole, *_count(beyond, total, width)]
    lines = list(cards)
    is_cut = False
    shown = sheet.grid_from
    for row in rows:
        drawn = _draw_line(sheet, row, width)
        is_cut = len(lines) + len(drawn) + 1 > height
        if is_cut:
            break
        lines += drawn
        shown += 1
    lines += _count(total - shown, total, width)
    return lines if is_cut or not sheet.near else lines + _near(sheet, width, height - len(lines), is_first=not lines)


def _near(sheet: Sheet, width: int, height: int, *, is_first: bool) -> Lines:
    """Return the rows that do not answer, as many as fit a height, and at least the first where nothing stands above."""
    lines: Lines = [*([] if is_first else [[]]), *wrap((Span(sheet.near_title, "label"),), width)]
    near = sheet.near or ()
    for at, row in enumerate(near):
        drawn = _draw_line(sheet, row, width)
        if len(lines) + len(drawn) + 1 > height and not (is_first and at == 0):
            said = f"{len(near) - at} more answer only a part; --format plain shows all"
            return [*lines, *wrap((Span(said, "label"),), width)] if at else []
        lines += drawn
    return lines


def _count(hidden: int, total: int, width: int) -> Lines:
    """Return the line that counts the rows that are not shown; none if all are."""
    return wrap((Span(f"{hidden} more; --limit {total} shows all", "label"),), width) if hidden > 0 else []


def _draw_line(sheet: Sheet, row: Row, width: int) -> Lines:
    """Draw a fact on one line: figure, as much of the measure as there is room for, date, id.

    Figure and id are always there; on two lines where one is too narrow. What a fact leaves open, or was read otherwise, follows on lines
    of its own.
    """
    by_key = {column.key: (cell, column.role) for column, cell in zip(sheet.columns, row.cells, strict=True)}
    figure, name, date, what = (by_key.get(key, ("", "")) for key in ("figure", "id", "when", "what"))
    room = width - cell_len(figure[0]) - cell_len(name[0]) - GAP_WIDTH
    measure = (printable(str(row.data.get("measure") or what[0])), what[1])
    middle = _middle(what, measure, date, room)
    lines: Lines = [[figure], [(" " * GAP_WIDTH, ""), name]] if room < 0 else [_join([figure, *middle, name])]
    for column, cell in zip(sheet.columns, row.cells, strict=True):
        if cell and column.role in ("missing", "reading"):
            wrapped = wrap((Span(f"{column.title}: {cell}", column.role),), width - GAP_WIDTH)
            lines += [[(" " * GAP_WIDTH, ""), *line] for line in wrapped]
    return lines


def _middle(what: Run, measure: Run, date: Run, room: int) -> list[Run]:
    """Return what has room between figure and id: measure and date, the date alone, a part of the measure, or nothing.

    `what`: subject and measure. `measure`: the same without the subject, which ids and the first answer name.
    """
    for left, further in ((room - cell_len(date[0]) - GAP_WIDTH, [date]), (room, [])):
        for text in (what, measure):
            if cell_len(text[0]) + GAP_WIDTH <= left:
                return [text, *further]
        if left - GAP_WIDTH >= _LEAST_TEXT:
            return [_cut(measure, left - GAP_WIDTH), *further]
        if further and left >= 0:
            return further
    return []


def _cut(run: Run, width: int) -> Run:
    """Return a text cut to a width, with dots at its end where something is missing."""
    from rich.cells import set_cell_size

    text, role = run
    return run if cell_len(text) <= width else (set_cell_size(text, width - 1).rstrip() + _DOTS, role)


def _join(runs: list[Run]) -> list[Run]:
    """Put runs on one line, a gap apart."""
    line: list[Run] = []
    for run in runs:
        line += [(" " * GAP_WIDTH, "")] if width_of(line) else []
        line.append(run)
    return line
