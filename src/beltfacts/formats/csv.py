"""Comma-separated values with a header, safe to open in a spreadsheet."""

from __future__ import annotations

import re
from csv import writer
from io import StringIO

from beltfacts.formats._sheet import Canvas, Sheet

_FORMULA = re.compile(r"(^|;)(\s*)(?=[=+\-@\t\r\uff1d\uff0b\uff0d\uff20\ufe62\ufe63\ufe66\ufe6b])(?!\s*[+-]?\d[\d,]*(?:\.\d+)?%?(?:;|$))")
"""Where a formula may begin that is no number: at the start of a cell, and behind a semicolon, where readers of semicolon sheets split."""


def defuse(cell: str) -> str:
    """Return a cell that no spreadsheet runs as a formula.

    What begins with ``=``, ``+``, ``-`` or ``@`` and is no number gets an apostrophe before it (OWASP, CSV Injection), also behind a
    semicolon inside the cell.
    """
    return _FORMULA.sub(r"\1\2'", cell)


def draw(sheet: Sheet, canvas: Canvas) -> str:
    """Draw every column, shown or not.

    Quoting follows RFC 4180, but lines end with a newline alone.
    """
    out = StringIO()
    rows = writer(out, lineterminator="\n")
    rows.writerow([column.key for column in sheet.columns])
    rows.writerows([defuse(cell) for cell in row.cells] for row in sheet.all_rows())
    return out.getvalue()
