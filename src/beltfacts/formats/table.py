"""A table for people, fit to the width of the terminal."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from io import StringIO

from rich.box import ROUNDED, SIMPLE_HEAD
from rich.cells import cell_len
from rich.console import Console, JustifyMethod, RenderableType
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from beltfacts.sheet import Canvas, Column, Line, Row, Sheet, Span

NARROW = 70
"""Below this width rows are records, one field a line, instead of a grid."""

_ROLES = {
    "figure": "bold",
    "headline": "bold green",
    "subject": "bold",
    "date": "",
    "source": "",
    "quote": "italic",
    "id": "cyan",
    "note": "yellow",
    "label": "dim",
    "good": "green",
    "bad": "red",
}


def draw(sheet: Sheet, canvas: Canvas) -> str:
    """Cards in a frame, then the grid; figures, ids and dates are whole at any width."""
    console = Console(
        file=StringIO(),
        width=max(canvas.width, 20),
        force_terminal=canvas.color,
        no_color=not canvas.color,
        color_system="standard" if canvas.color else None,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
    )
    rows = sheet.rows[sheet.grid_from :]
    drawn = [_card(card, console.width) for card in sheet.cards] + ([_grid(sheet, rows, console.width)] if rows else [])
    for part in drawn:  # text is broken already: what is longer than the width stays on one line
        console.print(part, soft_wrap=isinstance(part, Text))
    text: str = console.file.getvalue()  # type: ignore[attr-defined]
    return "\n".join(line.rstrip() if not canvas.color else line for line in text.split("\n"))


def _card(card: tuple[Line, ...], width: int) -> RenderableType:
    inner = width - 4
    longest = max((cell_len(span.text) for line in card for span in line if span.whole), default=0)
    if longest > inner:  # a frame would force a figure apart
        return Text("\n").join(flow(line, width) for line in card)
    return Panel(Text("\n").join(flow(line, inner) for line in card), box=ROUNDED, border_style="dim", padding=(0, 1), width=width)


def flow(line: Line, width: int) -> Text:
    """A line of spans broken to a width at spaces, never inside a whole span or a word that fits."""
    text, used = Text(), 0
    for atom in _atoms(line):
        size = sum(cell_len(piece) for piece, _ in atom)
        if used and used + 1 + size > width:
            text.append("\n")
            used = 0
        elif used:
            text.append(" ")
            used += 1
        for piece, role in atom:
            text.append(piece, style=_ROLES.get(role, ""))
        used += size
    return text


def _atoms(line: Line) -> list[list[tuple[str, str]]]:
    """What may not be broken, as pieces with their roles: words, whole spans, and what follows them without a space."""
    atoms: list[list[tuple[str, str]]] = []
    apart = True
    for span in line:
        words = [span.text] if span.whole else span.text.split(" ")
        for place, word in enumerate(words):
            apart = apart or place > 0
            if not word.strip():
                continue
            if apart or not atoms:
                atoms.append([])
            atoms[-1].append((word.strip(), span.role))
            apart = False
        apart = apart or span.text.endswith(" ")
        if span.whole and span.text.startswith(" ") and len(atoms[-1]) > 1:
            atoms.append([atoms[-1].pop()])
    return atoms


def _grid(sheet: Sheet, rows: Sequence[Row], width: int) -> RenderableType:
    shown = sheet.shown()
    needed = {place: max(cell_len(row.cells[place]) for row in rows) for place in shown}
    titles = {place: cell_len(sheet.columns[place].title) for place in shown}
    fixed = sum(max(needed[place], titles[place]) + 2 for place in shown if sheet.columns[place].whole)
    wraps = [place for place in shown if not sheet.columns[place].whole]
    floor = {place: max((cell_len(row.cells[place]) for row in rows if row.whole), default=0) for place in wraps}
    least = {place: max(min(needed[place], 34 if place == wraps[0] else 18), titles[place], floor[place]) for place in wraps}
    if width >= NARROW and fixed + sum(least.values()) + 2 * len(least) <= width:
        return _columns(sheet, rows, shown, floor)
    first = shown[0] if not sheet.stacked else next(place for place in shown if sheet.columns[place].role == "figure")
    left = max(needed[first], titles[first])
    rest_whole = max((needed[place] for place in shown if place != first and sheet.columns[place].whole), default=0)
    if sheet.stacked and width >= NARROW and left + 4 + max(rest_whole, 34) <= width:
        return _two_lines(sheet, rows, shown, first, width - left - 4)
    if sheet.columns[first].role == "label":
        return Text("\n").join(_labelled(sheet, row, shown, width) for row in rows)
    return Text("\n\n").join(_record(sheet, row, shown, width) for row in rows)


def _columns(sheet: Sheet, rows: Sequence[Row], shown: list[int], floor: Mapping[int, int]) -> Table:
    """One line a row, as far as the free columns need no more; `floor` is the least width of a column that has whole rows."""
    table = Table(box=SIMPLE_HEAD, header_style="dim", pad_edge=False, padding=(0, 1, 0, 0), show_edge=False)
    for place in shown:
        column = sheet.columns[place]
        justify: JustifyMethod = "right" if column.right else "left"
        table.add_column(Text(column.title), no_wrap=column.whole, justify=justify, overflow="fold", min_width=floor.get(place))
    for row in rows:
        table.add_row(*(Text(row.cells[place], style=_style(sheet.columns[place])) for place in shown))
    return table


def _two_lines(sheet: Sheet, rows: Sequence[Row], shown: list[int], first: int, width: int) -> Table:
    """The figure at the left; beside it what it is, and below that everything else."""
    table = Table(box=SIMPLE_HEAD, header_style="dim", pad_edge=False, padding=(0, 1, 0, 0), show_edge=False)
    table.add_column(Text(sheet.columns[first].title), no_wrap=True)
    rest = [place for place in shown if place != first]
    table.add_column(Text(", ".join(sheet.columns[place].title.lower() for place in rest).capitalize()), overflow="fold")
    for row in rows:
        filled = [place for place in rest if row.cells[place]]
        what = [flow((Span(row.cells[place], sheet.columns[place].role),), width) for place in filled[:1]]
        more = _packed([Span(row.cells[place], sheet.columns[place].role, True) for place in filled[1:]], width)
        table.add_row(Text(row.cells[first], style=_style(sheet.columns[first])), Text("\n").join([*what, *more]))
    return table


def _packed(spans: list[Span], width: int) -> list[Text]:
    """Whole spans with dots between them, as many on a line as fit; no line begins or ends with a dot."""
    lines: list[list[Span]] = []
    for span in spans:
        used = sum(cell_len(each.text) + 3 for each in lines[-1]) if lines else 0
        if lines and used + cell_len(span.text) <= width:
            lines[-1].append(span)
        else:
            lines.append([span])
    dot = Text(" · ", style=_ROLES["label"])
    return [dot.join(Text(span.text, style=_ROLES.get(span.role, "")) for span in line) for line in lines]


def _record(sheet: Sheet, row: Row, shown: list[int], width: int) -> Text:
    """One field a line, for narrow terminals; facts speak for themselves, other records name their fields."""
    lines = []
    for place in shown:
        column, cell = sheet.columns[place], row.cells[place]
        label = () if sheet.stacked or place == shown[0] else (Span(f"{column.title}: ", "label"),)
        if cell:
            lines.append(flow((*label, Span(cell, column.role, column.whole)), width))
    return Text("\n").join(lines)


def _labelled(sheet: Sheet, row: Row, shown: list[int], width: int) -> Text:
    """One row a line, for narrow terminals, where the first cell says what the others are."""
    first, *rest = shown
    cells = [Span(row.cells[place], sheet.columns[place].role, row.whole) for place in rest]
    return flow((Span(f"{row.cells[first]}: ", "label"), *cells), width)


def _style(column: Column) -> str:
    return _ROLES.get(column.role, "")
