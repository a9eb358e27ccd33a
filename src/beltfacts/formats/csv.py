"""Comma-separated values with a header, safe to open in a spreadsheet."""

from __future__ import annotations

import re
from csv import writer
from io import StringIO

from beltfacts.formats._sheet import Canvas, Sheet

_FORMULA = re.compile(r"^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]")
_NUMBER = re.compile(r"^[+-]?\d[\d,]*(\.\d+)?%?$")


def defuse(cell: str) -> str:
    """Return a cell that no spreadsheet runs as a formula.

    A cell that begins with ``=``, ``+``, ``-`` or ``@`` and is no number gets an apostrophe before it (OWASP, CSV Injection).
    """
    return "'" + cell if _FORMULA.match(cell) and not _NUMBER.match(cell) else cell


def draw(sheet: Sheet, canvas: Canvas) -> str:
    """Draw every column, shown or not.

    Quoting follows RFC 4180, but lines end with a newline alone.
    """
    out = StringIO()
    rows = writer(out, lineterminator="\n")
    rows.writerow([column.key for column in sheet.columns])
    rows.writerows([defuse(cell) for cell in row.cells] for row in sheet.all_rows())
    return out.getvalue()
