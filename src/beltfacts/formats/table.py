"""A table for people, fit to the width of the terminal."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len

from beltfacts.formats._layout import Piece, beside, flow, framed, packed, painted
from beltfacts.formats._sheet import Canvas, Line, Row, Sheet, Span, cell_without_title

NARROW = 70
"""Below this width rows are records, one field a line, instead of a grid."""

_FIRST, _OTHER = 34, 18
"""The least a column of free text is given, where it needs as much: the first one, and the others."""

Lines = list[list[Piece]]


def draw(sheet: Sheet, canvas: Canvas) -> str:
    """Cards in a frame, then the grid; figures, ids and dates are whole at any width. Lines beneath are not broken, so that they paste whole."""
    width = max(canvas.width, 20)
    lines: Lines = [line for card in sheet.cards for line in _card(card, width)]
    rows = sheet.rows[sheet.grid_from :]
    if rows:
        lines += _grid(sheet, rows, width)
    if sheet.beneath:
        lines += [[], *([(span.text, span.role) for span in line] for line in sheet.beneath)]
    return "".join(painted(line, canvas.color).rstrip(" ") + "\n" for line in lines)


def _card(card: tuple[Line, ...], width: int) -> Lines:
    inner = width - 4
    longest = max((cell_len(span.text) for line in card for span in line if span.whole), default=0)
    if longest > inner:  # a frame would force a figure apart
        return [piece for line in card for piece in flow(line, width)]
    return framed([piece for line in card for piece in flow(line, inner, fold=True)], width)


def _grid(sheet: Sheet, rows: Sequence[Row], width: int) -> Lines:
    shown = sheet.shown()
    widths = _widths(sheet, rows, shown, width)
    if width >= NARROW and widths:
        return _columns(sheet, rows, shown, widths)
    first = shown[0] if not sheet.stacked else next(place for place in shown if sheet.columns[place].role == "figure")
    left = max(cell_len(cell) for cell in (sheet.columns[first].title, *(row.cells[first] for row in rows)))
    whole = max((cell_len(row.cells[place]) for row in rows for place in shown if place != first and sheet.columns[place].whole), default=0)
    if sheet.stacked and width >= NARROW and left + 2 + max(whole, _FIRST) <= width:
        return _two_lines(sheet, rows, shown, first, [left, width - left - 2])
    if sheet.columns[first].role == "label":
        return [line for row in rows for line in _labelled(sheet, row, shown, width)]
    return [line for row in rows for line in ([], *_record(sheet, row, shown, width))][1:]


def _widths(sheet: Sheet, rows: Sequence[Row], shown: list[int], width: int) -> list[int]:
    """A width for each column, when all whole cells fit and free text has room; else an empty list."""
    needed = [max(cell_len(cell) for cell in (sheet.columns[place].title, *(row.cells[place] for row in rows))) for place in shown]
    least = list(needed)
    floors = iter((_FIRST, *[_OTHER] * len(shown)))
    for at, place in enumerate(shown):
        if not sheet.columns[place].whole:
            whole = max((cell_len(row.cells[place]) for row in rows if row.whole), default=0)
            least[at] = max(min(needed[at], next(floors)), cell_len(sheet.columns[place].title), whole)
    room = width - 2 * (len(shown) - 1) - sum(least)
    if room < 0:
        return []
    wanted = sum(needed) - sum(least)
    share = 1.0 if wanted <= room else room / wanted
    return [low + int((most - low) * share) for low, most in zip(least, needed, strict=True)]


def _head(titles: list[str], widths: list[int], right: list[bool]) -> Lines:
    titled: Lines = beside([[[(title, "label")]] for title in titles], widths, right)
    return [*titled, [("─" * (sum(widths) + 2 * (len(widths) - 1)), "label")]]


def _columns(sheet: Sheet, rows: Sequence[Row], shown: list[int], widths: list[int]) -> Lines:
    """One line a row, as far as the free columns need no more."""
    columns = [sheet.columns[place] for place in shown]
    right = [column.right for column in columns]
    lines = _head([column.title for column in columns], widths, right)
    for row in rows:
        spans = [Span(row.cells[place], column.role, column.whole or row.whole) for place, column in zip(shown, columns, strict=True)]
        lines += beside([flow((span,), width, fold=not span.whole) for span, width in zip(spans, widths, strict=True)], widths, right)
    return lines


def _two_lines(sheet: Sheet, rows: Sequence[Row], shown: list[int], first: int, widths: list[int]) -> Lines:
    """The figure at the left; beside it what it is, and below that everything else."""
    rest = [place for place in shown if place != first]
    beside_it = [sheet.columns[place].title.lower() for place in rest if sheet.columns[place].role != "missing"]
    titles = [sheet.columns[first].title, ", ".join(beside_it).capitalize()]
    lines = _head(titles, widths, [False, False])
    for row in rows:
        spans = [
            Span(cell_without_title(sheet.columns[place], row.cells[place]), sheet.columns[place].role, place != rest[0])
            for place in rest
            if row.cells[place]
        ]
        apart = [span for span in spans[1:] if span.role == "citation"]  # long, and pasted by itself: a line of its own
        block = [*flow((spans[0],), widths[1], fold=True)] if spans else []
        block += packed([span for span in spans[1:] if span.role != "citation"], widths[1])
        block += [line for span in apart for line in flow((span._replace(whole=False),), widths[1], fold=True)]
        lines += beside([[[(row.cells[first], sheet.columns[first].role)]], block], widths, [False, False])
    return lines


def _record(sheet: Sheet, row: Row, shown: list[int], width: int) -> Lines:
    """One field a line, for narrow terminals; facts speak for themselves, other records name their fields."""
    lines: Lines = []
    for place in shown:
        column, cell = sheet.columns[place], row.cells[place]
        label = () if sheet.stacked or place == shown[0] else (Span(f"{column.title}: ", "label"),)
        lines += flow((*label, Span(cell_without_title(column, cell), column.role, column.whole)), width) if cell else []
    return lines


def _labelled(sheet: Sheet, row: Row, shown: list[int], width: int) -> Lines:
    """One row a line, for narrow terminals, where the first cell says what the others are."""
    first, *rest = shown
    cells = [Span(row.cells[place], sheet.columns[place].role, row.whole) for place in rest]
    return flow((Span(f"{row.cells[first]}: ", "label"), *cells), width)
