"""Tables of plain text, whose cells are parted by runs of spaces, tabs or dots and stand below one another. Pure.

Only what is plain is a table: several rows with figures in the same columns, each header above its own column. Else the text stays text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from beltfacts.documents.extraction import Cell

_GAP = re.compile(r"(?<![.!?:;])[ \xa0]{2,}|(?<=[.!?:;])[ \xa0]{3,}|[ \xa0]*\t[ \xa0\t]*|[ \xa0]*(?:\.[ \xa0]?){4,}[ \xa0]*")
"""What parts two cells. Two spaces behind a full stop part two sentences."""
_WIDE = re.compile(r"\S(?:[ \xa0]{2}|[ \xa0]?\t|[ \xa0]?\.[ \xa0]?\.[ \xa0]?\.[ \xa0]?\.)")
_RULE = re.compile(r"[-=_+\u2500-\u257f\s|]*\Z")
"""A line that is drawn."""
_FIGURE = re.compile(
    r"[^\w\s]{0,3}(?:[A-Z]{3}\s?)?[^\w\s]{0,2}\s{0,9}\d[\d.,'\s\xa0:/]*\s?[^\W\d_]{0,3}[^\w\s]{0,3}(?:\s?\(?[a-z\d]\)?)?\Z"
)
_YEAR = re.compile(r"(?:1[5-9]|20|21)\d\d(?:\s?[-\u2013/]\s?\d{2,4})?\Z")
_SIGN = re.compile(r"[$\u20ac\xa3\xa5]\Z|[A-Z]{2}\$\Z")
"""A currency in a cell of its own before its amount."""
_LEAST_ROWS = 2
"""Rows with figures of a table."""
_MOST_HEADERS = 6
"""Lines above the first row with figures that may be headers."""


class _Piece(NamedTuple):
    """A part of a line between gaps."""

    start: int
    """Where it starts in its line, in characters."""
    end: int
    """Where it ends in its line, in characters."""
    words: str
    """Its text."""


class _Line(NamedTuple):
    """A line of a text."""

    offset: int
    """Where it starts in the text."""
    pieces: list[_Piece]
    """Its parts; one where it has no gap."""

    @property
    def is_data(self) -> bool:
        """Whether a part behind the first one is a figure and no year."""
        return any(_FIGURE.match(piece.words) and not _YEAR.match(piece.words) for piece in self.pieces[1:])


def find_aligned(text: str) -> list[list[Cell]]:
    """Return the cells of each table of a plain text, row by row, with offsets in characters."""
    if not _WIDE.search(text):
        return []
    found: list[list[Cell]] = []
    for parts in _blocks(text):
        whole = _cells([line for part in parts for line in part])
        found += [whole] if whole else filter(None, map(_cells, parts if len(parts) > 1 else ()))
    return found


def _blocks(text: str) -> Iterable[list[list[_Line]]]:
    """Yield runs of lines with gaps, with single lines between them that have none, in the parts between empty lines."""
    parts: list[list[_Line]] = []
    pending: list[_Line] = []
    offset, blank, is_apart = 0, 0, False
    for line in text.split("\n"):
        pieces = _pieces(line) if line.strip() and not _RULE.match(line) else []
        if len(pieces) > 1:
            if not parts:
                parts, pending = [[]], []
            elif blank:
                parts[-1] += pending if is_apart else []
                pending = [] if is_apart else pending
                parts.append([])
            parts[-1] += [*pending, _Line(offset, pieces)]
            pending, blank, is_apart = [], 0, False
        elif pieces:
            pending.append(_Line(offset, pieces))
        else:
            blank += not line.strip()
            is_apart = bool(pending)
        if parts and (blank > 1 or len(pending) > 1 or "\f" in line):
            yield parts
            parts, pending, blank = [], [], 0
        offset += len(line) + 1
    if parts:
        yield parts


def _pieces(line: str) -> list[_Piece]:
    """Return the parts of a line between its gaps. A lone currency sign belongs to what follows."""
    edges = [(0, 0), *(each.span() for each in _GAP.finditer(line)), (len(line), len(line))]
    spans = [(before[1], behind[0]) for before, behind in zip(edges, edges[1:], strict=False)]
    found = [_Piece(start, end, line[start:end]) for start, end in spans if line[start:end].strip()]
    joined: list[_Piece] = []
    for piece in found:
        if joined and _SIGN.match(joined[-1].words):
            sign = joined.pop()
            piece = _Piece(sign.start, piece.end, line[sign.start : piece.end])
        joined.append(piece)
    return [_stripped(piece) for piece in joined]


def _stripped(piece: _Piece) -> _Piece:
    """Return a part of a line without the spaces around it."""
    words = piece.words.strip()
    start = piece.start + piece.words.index(words)
    return _Piece(start, start + len(words), words)


def _cells(block: Sequence[_Line]) -> list[Cell]:
    """Return the cells of the table that a run of lines is. Empty where it plainly is none."""
    first = next((at for at, line in enumerate(block) if line.is_data), len(block))
    data = [line for line in block[first:] if len(line.pieces) > 1]
    if sum(line.is_data for line in data) < _LEAST_ROWS or first > _MOST_HEADERS:
        return []
    columns = _columns(data)
    if len(columns) < 2:
        return []
    placed: list[list[tuple[int, int]]] = []
    wide = list(columns)
    for row in (*range(first - 1, -1, -1), *range(first, len(block))):  # headers from below, each as wide as those below it
        places = _places(block[row], wide if row < first else columns, is_header=row < first)
        if places is None or (row == first - 1 and any(count > 1 for _, count in places)):
            return []
        if row < first:
            for piece, (column, count) in zip(block[row].pieces, places, strict=True):
                if count == 1 and len(block[row].pieces) > 1:
                    wide[column] = min(wide[column][0], piece.start), max(wide[column][1], piece.end)
            placed.insert(0, places)
        else:
            placed.append(places)
    return [
        Cell(row, column, line.offset + piece.start, line.offset + piece.end, columns=count)
        for row, (line, places) in enumerate(zip(block, placed, strict=True))
        for piece, (column, count) in zip(line.pieces, places, strict=True)
    ]


def _columns(data: Sequence[_Line]) -> list[tuple[int, int]]:
    """Return where the columns begin and end in a line: parts of rows of data that stand below one another."""
    columns: list[tuple[int, int]] = []
    for start, end in sorted((piece.start, piece.end) for line in data for piece in line.pieces):
        if columns and start < columns[-1][1]:
            columns[-1] = (columns[-1][0], max(columns[-1][1], end))
        else:
            columns.append((start, end))
    return columns


def _places(line: _Line, columns: Sequence[tuple[int, int]], *, is_header: bool) -> list[tuple[int, int]] | None:
    """Return the column of each part of a line and how many columns it covers. None where that is not plain.

    A header may stand beside its column, where a line has as many as there are columns, or one less: the labels below have none.
    """
    pieces = line.pieces
    if len(pieces) == 1 and (not is_header or pieces[0].start < columns[0][1]):
        return [(0, 1)]
    under = [[at for at, (start, end) in enumerate(columns) if piece.start < end and start < piece.end] for piece in pieces]
    if is_header and any(len(each) != 1 for each in under):
        first = len(columns) - len(pieces)
        if first == 0 or (first == 1 and pieces[0].start >= columns[0][1]):
            under = [[first + at] for at in range(len(pieces))]
        under = [each or _nearest(piece, columns) for piece, each in zip(pieces, under, strict=True)]
    taken = [column for each in under for column in each]
    if not all(under) or len(set(taken)) != len(taken) or taken != sorted(taken):
        return None
    if not is_header and any(len(each) > 1 for each in under):
        return None
    return [(each[0], len(each)) for each in under]


def _nearest(piece: _Piece, columns: Sequence[tuple[int, int]]) -> list[int]:
    """Return the one column beside which a header stands, at most two characters away."""
    near = [at for at, (start, end) in enumerate(columns) if start - 2 <= piece.end <= start or end <= piece.start <= end + 2]
    return near if len(near) == 1 else []
