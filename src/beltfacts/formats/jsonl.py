"""One JSON object a line, one line a result."""

from __future__ import annotations

from json import dumps

from beltfacts.formats.json import ESCAPES, encode
from beltfacts.sheet import Canvas, Sheet


def draw(sheet: Sheet, canvas: Canvas) -> str:
    """The rows as JSON lines; what stands beside the results is left out."""
    return "".join(dumps(row.data, ensure_ascii=False, default=encode).translate(ESCAPES) + "\n" for row in sheet.rows)
