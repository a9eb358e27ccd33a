"""Lines that a script can read: the columns people see, separated by tabs, without a header.

What people read beneath a grid is a field at the end, and after it what is missing, where anything is: the other fields keep their places.
"""

from __future__ import annotations

from beltfacts.sheet import Canvas, Sheet, untitled


def draw(sheet: Sheet, canvas: Canvas) -> str:
    """One line a row; cells hold no tab and no line end."""
    shown = [place for place, column in enumerate(sheet.columns) if column.shown or column.beneath]
    shown.sort(key=lambda place: sheet.columns[place].role == "missing")
    return "".join("\t".join(untitled(sheet.columns[place], row.cells[place]) for place in shown) + "\n" for row in sheet.rows)
