"""A Markdown table, for notes and pull requests."""

from __future__ import annotations

import re

from beltfacts.formats._sheet import Canvas, Line, Sheet, Span

_SPECIAL = re.compile(r"([\\`*_\[\]<>|#~&])")


def escaped(text: str) -> str:
    """Text that Markdown prints as it stands (CommonMark backslash escapes)."""
    return _SPECIAL.sub(r"\\\1", text)


def draw(sheet: Sheet, canvas: Canvas) -> str:
    """The columns people see, as a GitHub-flavoured table; lines beneath it as a list with a heading."""
    shown = sheet.shown()
    lines = [
        "| " + " | ".join(sheet.columns[place].title for place in shown) + " |",
        "|" + "|".join(" ---: " if sheet.columns[place].right else " --- " for place in shown) + "|",
    ]
    lines += ["| " + " | ".join(escaped(row.cells[place]) for place in shown) + " |" for row in sheet.rows]
    return "\n".join([*lines, *_beneath(sheet.beneath)]) + "\n"


def _beneath(lines: tuple[Line, ...]) -> list[str]:
    if not lines:
        return []
    heading, *items = ("".join(map(_span, line)) for line in lines)
    return ["", f"**{heading}**", "", *(f"- {item}" for item in items)]


def _span(span: Span) -> str:
    """Titles in italics (blanks at their ends stay outside), addresses as links, everything else as it stands."""
    if span.role == "link":
        return f"<{span.text}>"
    bare = span.text.strip()
    return span.text.replace(bare, f"*{escaped(bare)}*", 1) if span.role == "title" and bare else escaped(span.text)
