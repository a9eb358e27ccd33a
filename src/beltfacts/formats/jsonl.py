"""One JSON object a line, one line a result."""

from __future__ import annotations

from collections.abc import Mapping
from json import dumps
from typing import Any

from beltfacts.formats._sheet import Canvas, Sheet
from beltfacts.output import encode, escape_json


def draw(sheet: Sheet, canvas: Canvas) -> str:
    """Draw the rows as JSON lines. The keys beside the results are left out."""
    return "".join(draw_object(row.data) for row in sheet.all_rows())


def draw_object(data: Mapping[str, Any]) -> str:
    """Draw one object as a line."""
    return escape_json(dumps(data, ensure_ascii=False, default=encode)) + "\n"
