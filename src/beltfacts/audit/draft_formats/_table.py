"""Gives the cells of a table their labels: the label of their row and the head of their column. It knows no format."""

from __future__ import annotations

from collections.abc import Sequence

from beltfacts.audit.draft_formats._builder import BlockBuilder
from beltfacts.reading import LazyPattern

_NUMBER = LazyPattern(r"(?!(?:1[5-9]|20)[0-9]{2}\Z)[-+\u2212]?[0-9][0-9.,\s]*%?")
"""A number that is no year. A row of them has figures, and no heads."""

_WORDS = LazyPattern(r"[^\W\d_]{3}")
_FIGURE = LazyPattern(r"(?!(?:1[5-9]|20)[0-9]{2}(?![0-9]))(?<![0-9])[0-9]")
"""Cells of words without a figure, as a second column of labels, tell of the cells behind them."""

_MOST_COLUMNS = 200
"""Columns that one cell may span, and those that may label another. A page that says more means another thing."""


def labels_between(texts: Sequence[str]) -> list[str]:
    """Return which of the cells of a row before one label it beside the first: those of words. Behind a figure, which they label, there are none."""
    return [] if any(map(_FIGURE.search, texts[1:])) else [text for text in texts[1:] if _WORDS.search(text)]


class TableReader:
    """Ends the blocks of a table cell by cell, row by row.

    The head of the labels often says what the whole table is of, and stands as a heading above its cells. The caption is a label of each.
    """

    def __init__(self, builder: BlockBuilder, *, has_empty_cells: bool = False) -> None:
        """Add the cells to this builder. `has_empty_cells`: below a cell of several rows stands an empty one, as in LaTeX, else none."""
        self._builder = builder
        self._has_empty_cells = has_empty_cells
        self.begin()

    def begin(self, captions: tuple[str, ...] = ()) -> None:
        """Begin a table. `captions`: what stands above it as its caption."""
        self._heads: list[str] = []
        self._above = captions
        self._row: list[tuple[str, bool]] = []
        self._from_above: dict[int, tuple[int, str, bool]] = {}
        self._for_below: dict[int, tuple[int, str, bool]] = {}
        self._is_first = True

    def caption(self) -> None:
        """End the caption, which is a label of each cell, as it often names the scale."""
        before = len(self._builder.blocks)
        self._builder.end_block()
        self._above += tuple(block.text for block in self._builder.blocks[before:])

    def filled(self) -> int:
        """Return how many columns of the row are filled, those of cells above included that go on here."""
        while not self._has_empty_cells and (above := self._from_above.pop(len(self._row), None)):
            self._add(1, *above)
        return len(self._row)

    def _add(self, columns: int, rows: int, text: str, is_head: bool) -> None:
        """Add what stands in some columns, in this row and those below it."""
        for column in range(len(self._row), min(len(self._row) + columns, _MOST_COLUMNS) if rows > 1 else 0):
            self._for_below[column] = (rows - 1, text, is_head)
        self._row += [(text, is_head)] * columns

    def end_cell(self, is_head: bool = False, columns: int = 1, rows: int = 1) -> None:
        """End a cell. `is_head`: whether the file marks it as a head. `columns`, `rows`: how many it spans."""
        before, column = len(self._builder.blocks), self.filled()
        head = self._heads[column] if column < len(self._heads) else ""
        between = labels_between([text for text, _ in self._row[:_MOST_COLUMNS]])
        self._builder.end_block("cell", 0, (*([self._row[0][0]] if self._row else ()), head, *between, *self._above))
        text = ""
        if len(self._builder.blocks) > before:
            block = self._builder.blocks[-1]
            text = block.text
            corner = tuple(self._heads[:1]) if self._row and self._heads and self._heads[0] else ()
            self._builder.blocks[-1] = block._replace(headings=(*block.headings, *corner))
        if not text and (above := self._from_above.get(column)):
            rows, text, is_head = above
        self._add(max(1, min(columns, _MOST_COLUMNS)), rows, text, is_head)

    def end_row(self) -> None:
        """End a row. The first one is the heads, and so are those behind it whose cells are all marked as heads."""
        if not self._row:
            return
        self.filled()
        self._from_above, self._for_below = self._for_below, {}
        texts = [text for text, _ in self._row]
        marked = all(is_head for _, is_head in self._row)
        if self._is_first and len(texts) > 1 and (marked or not any(map(_NUMBER.fullmatch, texts[1:]))):
            self._heads = texts
        elif marked and self._heads:
            known = [*self._heads, *[""] * (len(texts) - len(self._heads))]
            self._heads = [f"{head} {text}".strip() for head, text in zip(known, texts, strict=False)]
        self._is_first = self._is_first and not any(texts)
        self._row = []
