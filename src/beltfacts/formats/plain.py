"""Lines that a script can read: the columns people see, separated by tabs, without a header.

Content that people read beneath a grid is a field at the end. Missing and reread words come after it, so that the other fields keep their
positions. A row that does not answer says what it leaves open.
"""

from __future__ import annotations

from beltfacts.formats._sheet import Canvas, Sheet, cell_without_title


def draw(sheet: Sheet, canvas: Canvas) -> str:
    """Draw one line a row. Cells contain no tab and no line end."""
    shown = [index for index, column in enumerate(sheet.columns) if column.shown or column.beneath]
    shown.sort(key=lambda index: sheet.columns[index].role in ("missing", "reading"))
    return "".join(
        "\t".join(cell_without_title(sheet.columns[index], row.cells[index]) for index in shown) + "\n" for row in sheet.all_rows()
    )
