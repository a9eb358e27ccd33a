"""The lines beneath a table: references, and how facts stand to each other. It knows no rows."""

from __future__ import annotations

from beltfacts.formats._layout import Lines, wrap
from beltfacts.formats._sheet import Canvas, Line, Sheet

_HANGING = 2
"""Terminal cells by which the further lines of a wrapped line are indented."""

_HANGING_REFERENCE = 4
"""The same for a reference, as `cite` has it."""

_LEAST_HANGING = 40
"""Terminal cells. In a narrower terminal references are not wrapped."""


def draw_beneath(sheet: Sheet, canvas: Canvas, width: int) -> Lines:
    """Draw the lines beneath the grid, broken between words only.

    They are wrapped on a terminal, and where the sheet says so. Elsewhere each is one line, as it is pasted. `width`: terminal cells.
    """
    return [wrapped for line in sheet.beneath for wrapped in _hang(line, width, _hanging(sheet, line, canvas))]


def _hanging(sheet: Sheet, line: Line, canvas: Canvas) -> int:
    """Return the indent of the further lines of a line, or 0 for a line that stays whole.

    A reference that has its own indent, as BibTeX has, stays whole.
    """
    if sheet.wraps_beneath:
        return _HANGING
    is_indented = bool(line) and line[0].text.startswith(" ")
    return _HANGING_REFERENCE if canvas.terminal and canvas.width >= _LEAST_HANGING and not is_indented else 0


def _hang(line: Line, width: int, hanging: int) -> Lines:
    """Wrap a line with a hanging indent, or keep it whole if `hanging` is 0. An indent of its own is kept."""
    if not hanging or not line:
        return [[(span.text, span.role) for span in line]]
    indent = len(line[0].text) - len(line[0].text.lstrip(" "))
    first, *others = wrap(line, width - indent - hanging)
    return [[(" " * indent, ""), *first], *([(" " * (indent + hanging), ""), *each] for each in others)]
