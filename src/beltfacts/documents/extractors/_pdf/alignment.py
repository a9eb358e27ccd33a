"""Cells without ruling lines: segments that stand under one another in neighbouring rows.

A wide gap alone tells no cell, because the spaces of a narrow justified column are as wide. It reads no ruling lines (`tables`).
"""

from __future__ import annotations

from beltfacts.documents.extractors._pdf.lines import Segment

_NEAR = 0.15
"""Edges of two cells that differ by at most so many em are in line."""
_ROWS_AROUND = 2
"""So many rows above and below are compared."""


def cell_starts(rows: list[list[Segment]], index: int) -> frozenset[float]:
    """Return where the cells of a row start, the first left out: its segments in line with segments of rows nearby."""
    row = rows[index]
    if len(row) < 2:
        return frozenset()
    around = rows[max(0, index - _ROWS_AROUND) : index] + rows[index + 1 : index + 1 + _ROWS_AROUND]
    if any(len(other) == 1 and _are_same_width(row, other) for other in around):
        return frozenset()  # a line of a justified paragraph
    others = [segment for other in around for segment in other[1:]]
    return frozenset(
        segment.start for segment in row[1:] if any(_are_in_line(segment, other) for other in others) or _is_over_numbers(segment, others)
    )


def _is_over_numbers(header: Segment, others: list[Segment]) -> bool:
    """Return whether words end where two cells end that are only a number: the header of a column set to the right."""
    near = _NEAR * header.em
    return sum(abs(header.end - other.end) <= near and _is_number(other.text()) for other in others) > 1


def _is_number(text: str) -> bool:
    """Return whether a cell has digits and no letters."""
    return any(char.isdigit() for char in text) and not any(char.isalpha() for char in text)


def _are_same_width(one: list[Segment], other: list[Segment]) -> bool:
    """Return whether two rows start and end at one place."""
    near = _NEAR * min(one[0].em, other[0].em)
    return abs(one[0].start - other[0].start) <= near and abs(one[-1].end - other[-1].end) <= near


def _are_in_line(one: Segment, other: Segment) -> bool:
    """Return whether two segments start at one place; numbers may end at one place, or stand centred under one another."""
    near = _NEAR * min(one.em, other.em)
    if abs(one.start - other.start) <= near:
        return True
    if not any(char.isdigit() for char in one.text()):
        return False
    return abs(one.end - other.end) <= near or abs(one.start + one.end - other.start - other.end) <= near
