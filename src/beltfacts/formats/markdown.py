"""A Markdown table, for notes and pull requests."""

from __future__ import annotations

import re

from beltfacts.sheet import Canvas, Sheet

_SPECIAL = re.compile(r"([\\`*_\[\]<>|#~&])")


def escaped(text: str) -> str:
    """Text that Markdown prints as it stands (CommonMark backslash escapes)."""
    return _SPECIAL.sub(r"\\\1", text)


def draw(sheet: Sheet, canvas: Canvas) -> str:
    """The columns people see, as a GitHub-flavoured table."""
    shown = sheet.shown()
    lines = [
        "| " + " | ".join(sheet.columns[place].title for place in shown) + " |",
        "|" + "|".join(" ---: " if sheet.columns[place].right else " --- " for place in shown) + "|",
    ]
    lines += ["| " + " | ".join(escaped(row.cells[place]) for place in shown) + " |" for row in sheet.rows]
    return "\n".join(lines) + "\n"
