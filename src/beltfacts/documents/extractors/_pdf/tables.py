"""Ruled tables: the cells that ruling lines make on a page, and the segments in them.

Tables without vertical ruling lines are left to `line_text`, which parts cells by gaps.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple

from beltfacts.documents.extractors._pdf.characters import PageCharacters
from beltfacts.documents.extractors._pdf.fragments import DIGIT_GAP, Fragment, part_of
from beltfacts.documents.extractors._pdf.page_objects import Rectangle

_TOUCH = 3.0
"""Ruling lines that come within so many points of one another meet."""
_SHORTEST = 6.0
"""A shorter ruling line is an ornament, in points."""
_MOST_RULES = 2_000
"""Ruling lines of a page that are looked at."""
_MOST_CELLS = 5_000
"""Cells of a table that are looked for."""
_FILLED = 0.3
"""The share of a table's cells that have text in them."""
_FEWEST_CELLS = 4
"""A frame with fewer cells is a box around text."""


class GridCell(NamedTuple):
    """A cell of a grid of ruling lines."""

    row: int
    """Its first row, from 0."""
    column: int
    """Its first column, from 0."""
    rows: int
    """How many rows it spans."""
    columns: int
    """How many columns it spans."""


class Grid(NamedTuple):
    """A grid of ruling lines."""

    xs: list[float]
    """Where its columns start and end, in points, ascending."""
    ys: list[float]
    """Where its rows start and end, in points, from the top down."""
    depths: list[float]
    """The same, negative, ascending."""
    cells: list[GridCell]
    """Its cells, row by row."""
    places: dict[tuple[int, int], int]
    """The index of the cell at each row and column."""

    def cell_at(self, x: float, y: float) -> int | None:
        """Return the index of the cell at a point, or None outside of the grid."""
        column = bisect_right(self.xs, x) - 1
        row = bisect_right(self.depths, -y) - 1
        return self.places.get((row, column))


class _Group(NamedTuple):
    """Ruling lines that meet."""

    box: Rectangle
    """The rectangle around them."""
    across: list[Rectangle]
    """The horizontal ones."""
    down: list[Rectangle]
    """The vertical ones."""


def find_grids(rules: list[Rectangle]) -> list[Grid]:
    """Return the grids that ruling lines make."""
    if len(rules) > _MOST_RULES:
        return []
    across = [rule for rule in rules if rule.right - rule.left >= _SHORTEST and rule.top - rule.bottom <= _TOUCH]
    down = [rule for rule in rules if rule.top - rule.bottom >= _SHORTEST and rule.right - rule.left <= _TOUCH]
    if len(across) < 2 or not down:
        return []
    groups = _connected(across, down)
    grids = [_grid(*group) for group in groups if len(group[0]) > 1 and group[1]]
    return [grid for grid in grids if grid and len(grid.cells) >= _FEWEST_CELLS]


def _connected(across: list[Rectangle], down: list[Rectangle]) -> list[tuple[list[Rectangle], list[Rectangle]]]:
    """Return the groups of horizontal and vertical ruling lines that meet."""
    done: list[_Group] = []
    groups: list[_Group] = []
    lines = [(rule, True) for rule in across] + [(rule, False) for rule in down]
    for rule, is_across in sorted(lines, key=lambda line: -line[0].top):
        group = _Group(rule, [rule] if is_across else [], [] if is_across else [rule])
        rest: list[_Group] = []
        for other in groups:
            if other.box.bottom > rule.top + _TOUCH:
                done.append(other)  # all further lines are lower
            elif _meets(other.box, rule):
                group = _Group(_around(group.box, other.box), group.across + other.across, group.down + other.down)
            else:
                rest.append(other)
        groups = [*rest, group]
    return [(group.across, group.down) for group in done + groups]


def _around(one: Rectangle, other: Rectangle) -> Rectangle:
    """Return the rectangle around two rectangles."""
    return Rectangle(min(one.left, other.left), min(one.bottom, other.bottom), max(one.right, other.right), max(one.top, other.top))


def _meets(one: Rectangle, other: Rectangle) -> bool:
    """Return whether two rectangles touch."""
    return (
        one.left - _TOUCH <= other.right
        and other.left - _TOUCH <= one.right
        and one.bottom - _TOUCH <= other.top
        and other.bottom - _TOUCH <= one.top
    )


def _grid(across: list[Rectangle], down: list[Rectangle]) -> Grid | None:
    """Return the grid that horizontal and vertical ruling lines make, or None if it is too large."""
    # A table may lack the lines at its sides: the others tell how far it reaches.
    sides = [min(rule.left for rule in across), max(rule.right for rule in across)]
    ends = [min(rule.bottom for rule in down), max(rule.top for rule in down)]
    xs = _levels([(rule.left + rule.right) / 2 for rule in down] + sides)
    ys = _levels([(rule.top + rule.bottom) / 2 for rule in across] + ends)[::-1]
    rows, columns = len(ys) - 1, len(xs) - 1
    if rows < 1 or columns < 1 or rows * columns > _MOST_CELLS:
        return None
    below = {
        (row, column) for row in range(rows) for column in range(columns) if _covers_across(across, ys[row + 1], xs[column], xs[column + 1])
    }
    right = {(row, column) for row in range(rows) for column in range(columns) if _covers_down(down, xs[column + 1], ys[row], ys[row + 1])}
    cells: list[GridCell] = []
    places: dict[tuple[int, int], int] = {}
    for row in range(rows):
        for column in range(columns):
            if (row, column) in places:
                continue
            wide = tall = 1
            while column + wide < columns and (row, column + wide - 1) not in right and (row, column + wide) not in places:
                wide += 1
            while row + tall < rows and not any((row + tall - 1, each) in below for each in range(column, column + wide)):
                tall += 1
            places.update({(r, c): len(cells) for r in range(row, row + tall) for c in range(column, column + wide)})
            cells.append(GridCell(row, column, tall, wide))
    return Grid(xs, ys, [-y for y in ys], cells, places)


def _levels(values: list[float]) -> list[float]:
    """Return ascending values, those that are almost the same once."""
    levels: list[float] = []
    for value in sorted(values):
        if not levels or value - levels[-1] > _TOUCH:
            levels.append(value)
    return levels


def _covers_across(rules: list[Rectangle], y: float, left: float, right: float) -> bool:
    """Return whether a horizontal ruling line runs at `y` over the middle from `left` to `right`."""
    middle = (left + right) / 2
    return any(rule.bottom - _TOUCH <= y <= rule.top + _TOUCH and rule.left <= middle <= rule.right for rule in rules)


def _covers_down(rules: list[Rectangle], x: float, top: float, bottom: float) -> bool:
    """Return whether a vertical ruling line runs at `x` over the middle from `top` to `bottom`."""
    middle = (top + bottom) / 2
    return any(rule.left - _TOUCH <= x <= rule.right + _TOUCH and rule.bottom <= middle <= rule.top for rule in rules)


class GridText(NamedTuple):
    """A grid with the text in it."""

    grid: Grid
    """The grid."""
    cells: dict[int, list[Fragment]]
    """The fragments in each cell that has any, by its index."""
    first: int
    """The index of the first character in it that was drawn."""


def split_at_grids(fragments: list[Fragment], grids: list[Grid], page: PageCharacters) -> tuple[list[Fragment], list[GridText]]:
    """Return the fragments outside of all grids, and each grid with its text.

    A grid with few filled cells is a diagram, and its text stays outside.
    """
    outside: list[Fragment] = []
    inside: list[dict[int, list[Fragment]]] = [{} for _ in grids]
    for fragment in fragments:
        for grid, cells in zip(grids, inside, strict=True):
            if fragment.direction == 0 and (found := _in_cells(fragment, grid, page)):
                for cell, part in found:
                    cells.setdefault(cell, []).append(part)
                break
        else:
            outside.append(fragment)
    tables: list[GridText] = []
    for grid, cells in zip(grids, inside, strict=True):
        parts = [part for filled in cells.values() for part in filled]
        if len(cells) >= max(_FEWEST_CELLS, _FILLED * len(grid.cells)):
            tables.append(GridText(grid, cells, min(part.first for part in parts)))
        else:
            outside = sorted(outside + parts, key=lambda part: part.first) if parts else outside
    return outside, tables


def _in_cells(fragment: Fragment, grid: Grid, page: PageCharacters) -> list[tuple[int, Fragment]]:
    """Return a fragment with the cell it stands in, taken apart at ruling lines that cross it. Empty if it is outside."""
    y = fragment.baseline + 0.3 * fragment.em
    first, last = grid.cell_at(fragment.start + 0.1, y), grid.cell_at(fragment.end - 0.1, y)
    if first == last or first is None or last is None:
        cell = grid.cell_at((fragment.start + fragment.end) / 2, y)
        return [] if cell is None else [(cell, fragment)]
    start, end = fragment.first, fragment.first + len(fragment.text)
    page.read_boxes(start, end)
    at = [grid.cell_at((page.lefts[index] + page.rights[index]) / 2, y) for index in range(start, end)]
    parts: list[tuple[int, Fragment]] = []
    begin = 0
    for place in range(1, len(at) + 1):
        if place == len(at) or (at[place] != at[begin] and _is_apart(fragment, place, page)):
            part = part_of(fragment, begin, place, page)
            if part and (cell := at[begin]) is not None:
                parts.append((cell, part))
            begin = place
    return parts


def _is_apart(fragment: Fragment, place: int, page: PageCharacters) -> bool:
    """Return whether a word or number starts at a character; text that is too wide for its cell runs on over the ruling line."""
    if fragment.text[place].isspace():
        return False
    index = fragment.first + place
    return fragment.text[place - 1].isspace() or page.lefts[index] - page.rights[index - 1] > DIGIT_GAP * fragment.em
