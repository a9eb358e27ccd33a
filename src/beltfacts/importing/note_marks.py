"""Marks of notes behind the labels of a table: "Old Mill (b)", "North 1)", "City Museum\u2020". Pure.

A name is kept without its mark, and the note that the table prints for it is said in the fact. Marks behind figures are flags (`flags`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from beltfacts.importing.tables import DataTable

_MARK = r"\([a-z0-9]\)|[a-z0-9]\)|\[[a-z0-9]\]|\[note \d+\]|[*\u2020\u2021\xa7]+|[\xb9\xb2\xb3\u2074-\u2079]+"
_BEHIND = re.compile(rf"(?P<name>.*[^\s,(\[])\s*,?\s*(?P<mark>{_MARK})\Z", re.DOTALL)
_NOTE = re.compile(rf"^[ \t]*(?P<mark>{_MARK})[ \t.:]*(?P<words>\S.{{2,240}})$", re.MULTILINE)
_LETTERS_BEFORE_RAISED = re.compile(r"[^\W\d_]{4}\Z")
"""Before a raised digit that is a note: "km\u00b2" has fewer letters."""
_MOST_MARKS = 3


class NoteMarks:
    """The notes of a table by their marks."""

    def __init__(self, table: DataTable) -> None:
        """Find the notes: lines of the table, or of its document, that begin with a mark."""
        text = "\n".join([*table.titles, table.text.text])
        self._notes: dict[str, str] = {}
        for match in _NOTE.finditer(text):
            self._notes.setdefault(match["mark"], " ".join(match["words"].split()))
        self._known: dict[str, tuple[str, tuple[str, ...]]] = {}
        self._table = table

    def split(self, label: str) -> tuple[str, tuple[str, ...]]:
        """Return a label without the marks behind it, and what their notes say."""
        if label not in self._known:
            self._known[label] = self._split(label)
        return self._known[label]

    def split_all(self, labels: Sequence[str]) -> tuple[Sequence[str], Sequence[str]]:
        """Return labels without the marks behind them, and what the notes of these say."""
        if not labels:
            return (), ()
        split = [self.split(label) for label in labels]
        return [name for name, _ in split], [note for _, notes in split for note in notes]

    def behind(self, row: int, column: int) -> list[str]:
        """Return what the notes of a cell's labels say whose marks its document tells from their words, as in web pages: "2024*"."""
        if not self._notes:
            return []
        places = [(level.row, column) for level in self._table.levels] + [(row, label.place) for label in self._table.label_columns]
        cells = (self._table.labels.cell_at(*place) for place in places)
        printed = (self._table.text.text[cell.start : cell.end] for cell in cells if cell)
        return [note for words in printed for note in self._split(words)[1]]

    def _split(self, label: str) -> tuple[str, tuple[str, ...]]:
        """Return a label without its marks, and their notes. A mark that may belong to the name needs a note: "Malta (b)"."""
        name, notes = label, list[str]()
        for _ in range(_MOST_MARKS):
            match = _BEHIND.match(name)
            if match is None or not any(map(str.isalnum, match["name"])) or not self._is_mark(match):
                break
            name = match["name"]
            if words := self._notes.get(match["mark"]):
                notes.insert(0, f"{match['mark']} {words}")
        return name, tuple(notes)

    def _is_mark(self, match: re.Match[str]) -> bool:
        """Return whether a sign behind a name is the mark of a note."""
        mark, name = match["mark"], match["name"]
        if mark in self._notes:
            return mark[-1] != ")" or mark[0] == "(" or name.count("(") == name.count(")")
        if mark[0] in "\xb9\xb2\xb3\u2074\u2075\u2076\u2077\u2078\u2079":
            return _LETTERS_BEFORE_RAISED.search(name) is not None
        is_open = mark[0].isdigit() and mark[-1] == ")" and name.count("(") == name.count(")")
        return mark[0] in "*\u2020\u2021\xa7" or mark.startswith("[note") or is_open
