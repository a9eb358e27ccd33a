"""The order in which the segments of a page are read.

The order of drawing is kept where it runs from top to bottom, also column by column. Rows drawn across two columns are taken apart at the
white gutter, and what was drawn out of order is sorted by place. It makes no text (`line_text`).
"""

from __future__ import annotations

import re
from math import inf

from beltfacts.documents.extractors._pdf.lines import Segment

_SAME_ROW = 0.3
"""Baselines that differ by at most this share of the font size are one row."""
_OTHER_SIZE = 2.5
"""Text so many times as large, such as a watermark, is on no row with smaller text."""
_GUTTER = 0.7
"""The narrowest gutter between columns, in em."""
_ROW_DISTANCE = 3.0
"""Rows further apart than so many em belong to no common columns."""
_FEWEST_ROWS = 3
"""Rows across a gutter before it parts columns of running text; fewer may be a table."""
_WORDS_A_LINE = 2.5
"""Columns of running text have at least so many words a line on average; cells of a table have fewer."""
_APART = 5.0
"""Lines that are further apart than so many em need not be read one after the other: a running head and a page number."""
_FEWEST_CELLS = 2
"""Cells in a column of a table."""
_AGREEING = 0.8
"""The share of a column's cells that stand on one row with a cell of the next column."""
_NUMERIC = 0.5
"""The share of a column's cells that are numbers."""
_MOST_MERGED = 400
"""Blocks on a page that are compared with one another; a page with more keeps its order of drawing."""
_WORD = re.compile(r"[^\W\d_]{2,}")

Block = list[Segment]


def order_segments(segments: list[Segment]) -> list[Block]:
    """Return the segments of a page in reading order, in blocks that are read one after the other.

    Text in another direction than most of the page's text follows at the end.
    """
    directions: dict[int, list[Segment]] = {}
    for segment in segments:
        directions.setdefault(segment.direction, []).append(segment)
    blocks: list[Block] = []
    for group in sorted(directions.values(), key=lambda group: -sum(segment.characters for segment in group)):
        chains = [chain for run in _chains(group) for chain in _split_columns(run)]
        blocks += _sort_chains(chains)
    return blocks


def is_same_row(one: Segment, other: Segment) -> bool:
    """Return whether two segments stand on one row."""
    if one.table is not None or other.table is not None:
        return False
    if max(one.em, other.em) > _OTHER_SIZE * min(one.em, other.em):
        return False
    return abs(one.baseline - other.baseline) <= _SAME_ROW * min(one.em, other.em) and one.direction == other.direction


def _chains(segments: list[Segment]) -> list[Block]:
    """Return the runs of segments that were drawn from top to bottom, a row from left to right or right to left."""
    chains: list[Block] = []
    for segment in segments:
        last = chains[-1][-1] if chains else None
        is_table = last is not None and (last.table is not None or segment.table is not None)
        apart = last is not None and last.baseline - segment.baseline > _APART * max(last.em, segment.em)
        if last is None or is_table or apart or (segment.baseline > last.baseline and not is_same_row(segment, last)):
            chains.append([segment])
        else:
            chains[-1].append(segment)
    return chains


def _rows(chain: Block) -> list[Block]:
    """Return the rows of a chain, each sorted along the direction of reading."""
    rows: list[Block] = []
    for segment in chain:
        if rows and is_same_row(rows[-1][0], segment):
            rows[-1].append(segment)
        else:
            rows.append([segment])
    for row in rows:
        row.sort(key=lambda segment: segment.start)
    return rows


def _split_columns(chain: Block) -> list[Block]:
    """Take a chain apart where its rows run across columns of running text."""
    rows = _rows(chain)
    if all(len(row) == 1 for row in rows):
        return [chain]
    parts: list[Block] = []
    rest: list[Block] = []
    index = 0
    while index < len(rows):
        end, gutters = _common_gutters(rows, index)
        columns = _columns(rows[index:end], gutters) if end - index >= _FEWEST_ROWS else []
        if columns:
            parts += [[segment for row in rest for segment in row]] if rest else []
            parts += columns
            rest, index = [], end
        else:
            rest.append(rows[index])
            index += 1
    return parts + ([[segment for row in rest for segment in row]] if rest else [])


def _common_gutters(rows: list[Block], first: int) -> tuple[int, list[tuple[float, float]]]:
    """Return how far the rows from `first` on have white gutters in common, and these gutters."""
    gutters: list[tuple[float, float]] = []
    end = first
    if len(rows[first]) == 1:
        return first, []
    for row in rows[first:]:
        em = max(segment.em for segment in row)
        if end > first and rows[end - 1][0].baseline - row[0].baseline > _ROW_DISTANCE * em:
            break
        edges = [-inf, *(edge for segment in row for edge in (segment.start, segment.end)), inf]
        white = list(zip(edges[0::2], edges[1::2], strict=False))
        common = [(max(a, c), min(b, d)) for a, b in gutters for c, d in white] if gutters else white[1:-1]
        common = [(a, b) for a, b in common if b - a >= _GUTTER * em]
        if not common:
            break
        gutters, end = common, end + 1
    return end, gutters


def _columns(rows: list[Block], gutters: list[tuple[float, float]]) -> list[Block]:
    """Return the columns of running text between gutters, or an empty list if the rows are a table."""
    middles = [(a + b) / 2 for a, b in sorted(gutters) if a > -inf and b < inf]
    columns: list[Block] = [[] for _ in range(len(middles) + 1)]
    for row in rows:
        for segment in row:
            columns[sum(middle < segment.start for middle in middles)].append(segment)
    for column in columns:
        words = sum(len(_WORD.findall(segment.text())) for segment in column)
        if len(column) < _FEWEST_ROWS - 1 or words < _WORDS_A_LINE * len(column):
            return []
    return columns if len(columns) > 1 else []


class _Box:
    """A chain of segments with the rectangle around it."""

    __slots__ = ("bottom", "chain", "em", "end", "start", "top")

    def __init__(self, chain: Block) -> None:
        self.chain = chain
        self.start = min(segment.start for segment in chain)
        self.end = max(segment.end for segment in chain)
        self.top = max(segment.baseline for segment in chain)
        self.bottom = min(segment.bottom for segment in chain)
        self.em = max(segment.em for segment in chain)


def _sort_chains(chains: list[Block]) -> list[Block]:
    """Return chains in reading order. Those that interleave in one column become one.

    Of two chains one above the other, the upper comes first. Chains side by side keep their order of drawing.
    """
    boxes: list[_Box] = []
    for chain in chains:
        box = _Box(chain)
        while len(boxes) <= _MOST_MERGED and (other := next((each for each in boxes if _interleave(each, box)), None)):
            boxes.remove(other)
            box = _Box(_merge(other.chain, box.chain))
        if boxes and len(boxes) <= _MOST_MERGED and _are_table_columns(boxes[-1], box):
            box = _Box(_merge(boxes.pop().chain, box.chain))
        boxes.append(box)
    ordered: list[_Box] = []
    for box in boxes if len(boxes) <= _MOST_MERGED else []:
        place = next((index for index, other in enumerate(ordered) if _is_above(box, other)), len(ordered))
        ordered.insert(place, box)
    return [box.chain for box in ordered or boxes]


def _overlap(one: _Box, other: _Box) -> float:
    """Return how far two boxes stand in one column, in points."""
    return min(one.end, other.end) - max(one.start, other.start)


def _interleave(one: _Box, other: _Box) -> bool:
    """Return whether a line of one chain stands between two lines of the other, all in one column."""
    if _overlap(one, other) <= min(one.em, other.em) or not (one.bottom < other.top and other.bottom < one.top):
        return False
    return _stands_between(one.chain, other.chain) or _stands_between(other.chain, one.chain)


def _stands_between(lines: Block, others: Block) -> bool:
    """Return whether one of the lines has some of the others above and below it."""
    for line in lines[:_MOST_MERGED]:
        column = [
            each for each in others[:_MOST_MERGED] if min(each.end, line.end) > max(each.start, line.start) and not is_same_row(each, line)
        ]
        if any(each.baseline > line.baseline for each in column) and any(each.baseline < line.baseline for each in column):
            return True
    return False


def _are_table_columns(one: _Box, other: _Box) -> bool:
    """Return whether two chains side by side are columns of a table: their rows agree, and one holds numbers."""
    if _overlap(one, other) > 0 or min(len(one.chain), len(other.chain)) < _FEWEST_CELLS:
        return False
    short, long = sorted((one.chain, other.chain), key=len)
    if len(long) > _MOST_MERGED or not any(_is_numeric(chain) for chain in (short, long)):
        return False
    agreeing = sum(any(is_same_row(cell, each) for each in long) for cell in short)
    return agreeing >= _AGREEING * len(short)


def _is_numeric(chain: Block) -> bool:
    """Return whether most lines of a chain are numbers."""
    numbers = sum(any(char.isdigit() for char in segment.text()) and not _WORD.search(segment.text()) for segment in chain)
    return numbers >= _NUMERIC * len(chain)


def _is_above(one: _Box, other: _Box) -> bool:
    """Return whether a chain stands above another in one column."""
    return _overlap(one, other) > 0 and one.bottom >= other.top


def _merge(one: Block, other: Block) -> Block:
    """Return the segments of two chains from top to bottom, a row from left to right."""
    both = sorted(one + other, key=lambda segment: -segment.baseline)
    rows: list[Block] = []
    for segment in both:
        if rows and is_same_row(rows[-1][0], segment):
            rows[-1].append(segment)
        else:
            rows.append([segment])
    return [segment for row in rows for segment in sorted(row, key=lambda segment: segment.start)]


def rows_of(block: Block) -> list[Block]:
    """Return the rows of a block: segments that follow one another on one row."""
    return [list(row) for row in (_rows(block) if block else [])]
