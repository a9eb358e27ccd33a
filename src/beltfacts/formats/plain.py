"""Lines that a script can read: the columns people see, separated by tabs, without a header.

What people read beneath a grid is a field at the end, and after it what is missing, where anything is: the other fields keep their places.
"""

from __future__ import annotations

from beltfacts.formats._sheet import Canvas, Sheet, cell_without_title


def draw(sheet: Sheet, canvas: Canvas) -> str:
    """One line a row; cells hold no tab and no line end."""
    shown = [place for place, column in enumerate(sheet.columns) if column.shown or column.beneath]
    shown.sort(key=lambda place: sheet.columns[place].role == "missing")
    return "".join("\t".join(cell_without_title(sheet.columns[place], row.cells[place]) for place in shown) + "\n" for row in sheet.rows)
