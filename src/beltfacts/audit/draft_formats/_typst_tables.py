"""The tables of Typst source: `#table(...)`, also within `#figure(...)` and other calls, whose content in brackets are cells."""

from __future__ import annotations

import re
from collections.abc import Callable

from beltfacts.audit.draft_formats._builder import BlockBuilder
from beltfacts.audit.draft_formats._table import TableReader
from beltfacts.audit.draft_formats._typst_calls import Argument, arguments, call_at, end_of

_MARKS = re.compile(r"[*_#~\[\]]+")
_TABLES = ("table", "grid")
_HAS_TABLE = re.compile(r"\b(?:table|grid)\(")
_MOST_NESTED = 6
"""Calls within calls that are looked into for a table."""

_SPAN = re.compile(r"[0-9]{1,3}")
_TIMES = re.compile(r"\([^()]*\)\s*\*\s*([0-9]{1,3})")


class TypstTables:
    """Reads the tables of one file into a builder."""

    def __init__(self, builder: BlockBuilder, read: Callable[[int, int], None]) -> None:
        """Read tables of the builder's file. `read`: adds the words of a stretch of markup to the open block."""
        self._builder, self._read = builder, read
        self._table = TableReader(builder)

    def read(self, name: str, start: int, end: int) -> None:
        """Read the tables of a call of a function. `start`, `end`: of its round brackets."""
        if name in _TABLES:
            self._read_table(start, end, ())
        elif not self._read_call(start, end, (), _MOST_NESTED):
            self._builder.leave_out(start, end, "code")

    def _read_call(self, start: int, end: int, captions: tuple[str, ...], depth: int) -> bool:
        """Read the tables among the arguments of a call, `depth` calls deep. Return whether there is one."""
        text = self._builder.text
        given = [*arguments(text, start, end)]
        calls = {each: call for each in given if each.name in ("", "body") and (call := call_at(text, each))}
        if not depth or not any(name in _TABLES or _HAS_TABLE.search(text, first, last) for name, first, last in calls.values()):
            return False
        named = [each for each in given if each.name == "caption" and text[each.start] == "["]
        captions += tuple(" ".join(_MARKS.sub(" ", text[each.start : each.end]).split()) for each in named)
        for each in given:
            call = calls.get(each)
            if each in named:
                self._read(each.start + 1, each.end - 1)
                self._builder.end_block()
            elif call and call[0] in _TABLES:
                self._read_table(call[1], call[2], captions)
            elif not call or not self._read_call(call[1], call[2], captions, depth - 1):
                self._builder.leave_out(each.start, each.end, "code")
        return True

    def _read_table(self, start: int, end: int, captions: tuple[str, ...]) -> None:
        """Read a table row by row, each with as many cells as it has columns."""
        text = self._builder.text
        given = [*arguments(text, start, end)]
        columns = next((self._count(each) for each in given if each.name in ("columns", "column")), 1)
        self._table.begin(captions)
        for each in given:
            if each.name:
                continue
            call = call_at(text, each)
            kind = call[0].partition(".")[2] if call and call[0].partition(".")[0] in _TABLES else ""
            if call and kind in ("header", "footer"):
                for cell in arguments(text, call[1], call[2]):
                    if not cell.name:
                        self._end_cell(cell, columns, kind == "header")
            elif kind not in ("hline", "vline"):
                self._end_cell(each, columns, False)
        self._table.end_row()

    def _end_cell(self, cell: Argument, columns: int, is_head: bool) -> None:
        """Read a cell, and end its row where that is full."""
        text, spans = self._builder.text, {"colspan": 1, "rowspan": 1}
        call = call_at(text, cell)
        inside = [*arguments(text, call[1], call[2])] if call else []
        for each in inside:
            if each.name in spans and (said := _SPAN.fullmatch(text, each.start, each.end)):
                spans[each.name] = int(said[0])
        content = next((each for each in (cell, *inside) if not each.name and text[each.start] in '["'), None)
        behind = text.find("[", call[2] if call else cell.start, cell.end)
        if content:
            self._read(content.start + 1, content.end - 1)
        elif behind >= 0 and end_of(text, behind) <= cell.end:
            self._read(behind + 1, end_of(text, behind) - 1)
        elif text[cell.start].isdigit() or text[cell.start] == "-":
            self._builder.add_stretch(cell.start, cell.end)
        elif text[cell.start] == "$":
            self._read(cell.start, cell.end)
        else:
            self._builder.leave_out(cell.start, cell.end, "code")
        self._table.end_cell(is_head, spans["colspan"], spans["rowspan"])
        while self._table.filled() >= columns:
            self._table.end_row()

    def _count(self, columns: Argument) -> int:
        """Return how many columns a table says that it has."""
        text = self._builder.text
        said = text[columns.start : columns.end]
        if _SPAN.fullmatch(said):
            return max(1, int(said))
        if times := _TIMES.fullmatch(said):
            return max(1, int(times[1]))
        return max(1, sum(1 for _ in arguments(text, columns.start, columns.end))) if said.startswith("(") else 1
