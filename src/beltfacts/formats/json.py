"""One JSON object: the query, the total, the results, and suggestions."""

from __future__ import annotations

from decimal import Decimal
from json import dumps

from beltfacts.sheet import Canvas, Sheet, number

# Legal in JSON strings, but a terminal or an editor may act on them: they are written as escapes.
_ESCAPED = [*range(0x7F, 0xA0), 0x061C, 0x200E, 0x200F, *range(0x2028, 0x202F), *range(0x2066, 0x206A), 0xFEFF]
ESCAPES = {code: f"\\u{code:04x}" for code in _ESCAPED}


def draw(sheet: Sheet, canvas: Canvas) -> str:
    """The sheet as one indented JSON object."""
    return dumps(sheet.document(), ensure_ascii=False, indent=2, default=encode).translate(ESCAPES) + "\n"


def encode(value: object) -> object:
    """Decimals as exact numbers; anything else is a programming error."""
    if isinstance(value, Decimal):
        return number(value)
    raise TypeError(f"{type(value).__name__} in a sheet")
