"""A Markdown table, for notes and pull requests."""

from __future__ import annotations

import re

from beltfacts.formats._sheet import Canvas, Line, Sheet, Span

_SPECIAL = re.compile(r"([\\`*_\[\]<>|#~&${}@^])")


def escape(text: str) -> str:
    """Escape text for Markdown with backslashes (CommonMark 0.31, 2.4)."""
    return _SPECIAL.sub(r"\\\1", text)


def draw(sheet: Sheet, canvas: Canvas) -> str:
    """Draw the shown columns as a GitHub-flavoured table.

    The lines beneath it become a list with a heading.
    """
    shown = sheet.shown_columns()
    lines = [
        "| " + " | ".join(sheet.columns[index].title for index in shown) + " |",
        "|" + "|".join(" ---: " if sheet.columns[index].right else " --- " for index in shown) + "|",
    ]
    for at, row in enumerate(sheet.all_rows()):
        if heading := sheet.headings.get(at):
            lines.append(f"| **{''.join(map(_span, heading))}** |" + " |" * (len(shown) - 1))
        lines.append("| " + " | ".join(escape(row.cells[index]) for index in shown) + " |")
    return "\n".join([*lines, *_list_beneath(sheet.beneath)]) + "\n"


def _list_beneath(lines: tuple[Line, ...]) -> list[str]:
    """Return lines as a Markdown list, the first one as its heading."""
    if not lines:
        return []
    heading, *items = ("".join(map(_span, line)) for line in lines)
    return ["", f"**{heading}**", "", *(f"- {item}" for item in items)]


def _span(span: Span) -> str:
    """Return a span as Markdown: titles in italics, addresses as links.

    Spaces at the ends of a title stay outside the italics, which Markdown would not recognise otherwise.
    """
    if span.role == "link":
        return f"<{span.text}>"
    title = span.text.strip()
    return span.text.replace(title, f"*{escape(title)}*", 1) if span.role == "title" and title else escape(span.text)
