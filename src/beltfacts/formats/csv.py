"""Comma-separated values with a header, safe to open in a spreadsheet."""

from __future__ import annotations

import re
from csv import writer
from io import StringIO

from beltfacts.formats._sheet import Canvas, Sheet

_FORMULA = re.compile(r"^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]")
_NUMBER = re.compile(r"^[+-]?\d[\d,]*(\.\d+)?%?$")


def defused(cell: str) -> str:
    """A cell that no spreadsheet runs as a formula: a leading ``=``, ``+``, ``-`` or ``@`` gets an apostrophe (OWASP, CSV injection)."""
    return "'" + cell if _FORMULA.match(cell) and not _NUMBER.match(cell) else cell


def draw(sheet: Sheet, canvas: Canvas) -> str:
    """Every column, shown or not; one line a row (RFC 4180 quoting, newline line ends)."""
    out = StringIO()
    rows = writer(out, lineterminator="\n")
    rows.writerow([column.key for column in sheet.columns])
    rows.writerows([defused(cell) for cell in row.cells] for row in sheet.rows)
    return out.getvalue()
