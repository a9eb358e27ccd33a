"""Lines that a script can read: the columns people see, separated by tabs, without a header."""

from __future__ import annotations

from beltfacts.sheet import Canvas, Sheet


def draw(sheet: Sheet, canvas: Canvas) -> str:
    """One line a row; cells hold no tab and no line end."""
    shown = sheet.shown()
    return "".join("\t".join(row.cells[place] for place in shown) + "\n" for row in sheet.rows)
