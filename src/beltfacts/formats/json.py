"""One JSON object: the query, the total, the results, and suggestions."""

from __future__ import annotations

from json import dumps

from beltfacts.formats._sheet import Canvas, Sheet
from beltfacts.output import encode, escape_json


def draw(sheet: Sheet, canvas: Canvas) -> str:
    """Draw the sheet as one JSON object. Each key and each result has a line."""
    members = (f"  {_text(key)}: {_member(value)}" for key, value in sheet.document().items())
    return "{\n" + ",\n".join(members) + "\n}\n"


def _member(value: object) -> str:
    """Return the value of a key, a list with one item a line."""
    if isinstance(value, list) and value:
        return "[\n" + ",\n".join("    " + _text(each) for each in value) + "\n  ]"
    return _text(value)


def _text(value: object) -> str:
    """Return a value as JSON on one line. Without indentation the encoder written in C does the work."""
    return escape_json(dumps(value, ensure_ascii=False, default=encode))
