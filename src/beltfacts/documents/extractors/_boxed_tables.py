"""Tables of plain text that are drawn: cells between bars, in lines between rules such as +---+---+ or \u251c\u2500\u2500\u253c\u2500\u2500\u2524. Pure.

Only what is plain is a table: each row has the cells of the rules, or its bars stand below those of the rules. Else the text stays text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple
from unicodedata import east_asian_width

from beltfacts.documents.extraction import Cell

_BARS = "|\u2502\u2503\u2551\u2506\u2507\u250a\u250b"
_BAR = re.compile(f"[{_BARS}]")
_RULE = re.compile(rf"[-=_+:{_BARS}\u2500-\u257f \t]*\Z")
"""A line that is drawn."""
_STROKE = re.compile(r"[-=_:\u2500\u2501\u2504\u2505\u2508\u2509\u254c\u254d\u2550]+")
"""A part of a rule above or below a cell. What stands between two is where cells meet."""
_LONGEST_LINE = 2000
"""Characters of a line that may be drawn."""
_LEAST_ROWS = 2
"""Rows of a table whose cells are all there."""


class BoxedTable(NamedTuple):
    """A table that is drawn in a text."""

    start: int
    """Where its first line starts, in characters."""
    end: int
    """Where its last line ends, without the line feed."""
    cells: list[Cell]
    """Its cells with words, row by row, with offsets in the text."""


class _Line(NamedTuple):
    """A line of a table."""

    offset: int
    text: str


def find_boxed(text: str) -> list[BoxedTable]:
    """Return the tables that are drawn in a text."""
    return [table for lines in _drawn_lines(text) if (table := _table(lines))]


def _drawn_lines(text: str) -> Iterator[list[_Line]]:
    """Yield runs of lines that are rules or have bars, if one of them is a rule of several cells."""
    if not _BAR.search(text):
        return
    found: list[_Line] = []
    offset = 0
    for line in text.split("\n"):
        if line.strip() and len(line) <= _LONGEST_LINE and (_BAR.search(line) or (_RULE.match(line) and _STROKE.search(line))):
            found.append(_Line(offset, line))
        else:
            if len(found) > _LEAST_ROWS:
                yield found
            found = []
        offset += len(line) + 1
    if len(found) > _LEAST_ROWS:
        yield found


def _table(lines: list[_Line]) -> BoxedTable | None:
    """Return the table that lines are. None where they plainly are none."""
    strokes = [list(_STROKE.finditer(line.text)) if _RULE.match(line.text) else [] for line in lines]
    ruling, line = max(zip(strokes, lines, strict=True), key=lambda each: len(each[0]))
    size = len(ruling)
    if size < 2:
        return None
    columns = _columns(line.text, ruling)
    cells: list[Cell] = []
    row = whole = 0
    for each, drawn in zip(lines, strokes, strict=True):
        if drawn:
            continue
        spans = _spans(each.text)
        places = [(at, 1) for at in range(size)] if len(spans) == size else _places(each.text, spans, columns)
        if places is None:
            return None
        whole += len(spans) == size
        for (start, end), (column, count) in zip(spans, places, strict=True):
            if words := each.text[start:end].strip():
                start = each.text.index(words, start)
                cells.append(Cell(row, column, each.offset + start, each.offset + start + len(words), columns=count))
        row += 1
    if whole < _LEAST_ROWS or not any(char.isdigit() for char in "".join(each.text for each in lines)):
        return None
    return BoxedTable(lines[0].offset, lines[-1].offset + len(lines[-1].text), cells)


def _spans(text: str) -> list[tuple[int, int]]:
    """Return where the cells of a row begin and end, between its bars. What is outside of a bar at either end is no cell."""
    bars = [each.start() for each in _BAR.finditer(text)]
    edges = [-1, *bars, len(text)]
    spans = [(before + 1, behind) for before, behind in zip(edges, edges[1:], strict=False)]
    first, last = (not text[start:end].strip() for start, end in (spans[0], spans[-1]))
    return spans[1 if first else 0 : -1 if last else None]


class _Columns(NamedTuple):
    """The columns of a table by where they stand on a terminal."""

    starting: dict[int, int]
    """The number of the column that begins there."""
    ending: dict[int, int]
    """The number of the column that ends there."""


def _columns(rule: str, strokes: Sequence[re.Match[str]]) -> _Columns:
    """Return the columns of a rule."""
    at = _offsets(rule)
    return _Columns(
        {at[each.start()]: number for number, each in enumerate(strokes)}, {at[each.end()]: number for number, each in enumerate(strokes)}
    )


def _places(text: str, spans: Sequence[tuple[int, int]], columns: _Columns) -> list[tuple[int, int]] | None:
    """Return the column of each cell of a row and how many columns it covers, by where they stand. None where that is not plain."""
    at = _offsets(text)
    found: list[tuple[int, int]] = []
    for start, end in spans:
        first, last = columns.starting.get(at[start], -1), columns.ending.get(at[end], -1)
        if first < 0 or last < first:
            return None
        found.append((first, last - first + 1))
    return found if sum(count for _, count in found) == len(columns.starting) else None


def _offsets(line: str) -> list[int]:
    """Return where each character of a line stands on a terminal, and where the line ends. Those of East Asia take two places."""
    return [0, *accumulate(2 if east_asian_width(char) in "WF" else 1 for char in line)]
