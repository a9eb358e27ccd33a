"""One JSON object: the query, the total, the results, and suggestions."""

from __future__ import annotations

from decimal import Decimal
from json import dumps

from beltfacts.sheet import Canvas, Sheet, number

# Legal in JSON strings, but a terminal or an editor may act on them: they are written as escapes.
_ESCAPED = [*range(0x7F, 0xA0), 0x061C, 0x200E, 0x200F, *range(0x2028, 0x202F), *range(0x2066, 0x206A), 0xFEFF]
ESCAPES = {code: f"\\u{code:04x}" for code in _ESCAPED}


def draw(sheet: Sheet, canvas: Canvas) -> str:
    """The sheet as one JSON object, a line for each key and for each result."""
    members = (f"  {_text(key)}: {_member(value)}" for key, value in sheet.document().items())
    return "{\n" + ",\n".join(members) + "\n}\n"


def _member(value: object) -> str:
    if isinstance(value, list) and value:
        return "[\n" + ",\n".join("    " + _text(each) for each in value) + "\n  ]"
    return _text(value)


def _text(value: object) -> str:
    # Without indentation the encoder written in C does the work.
    return dumps(value, ensure_ascii=False, default=encode).translate(ESCAPES)


def encode(value: object) -> object:
    """Decimals as exact numbers; anything else is a programming error."""
    if isinstance(value, Decimal):
        return number(value)
    raise TypeError(f"{type(value).__name__} in a sheet")
