"""Running heads and page numbers: lines at the top and bottom of pages that are no part of the text.

It looks at whole lines and at how pages compare with their neighbours.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from beltfacts.documents.extractors._pdf.line_text import Line

_EDGE_LINES = 2
"""So many lines at the top and at the bottom of a page may be running heads."""
_NEIGHBOURS = (-4, -3, -2, -1, 1, 2, 3, 4)
"""Pages that are compared: a left-hand page has often another head than a right-hand one."""
_FEWEST_REPEATS = 2
"""Pages nearby that have the same running head, where there are so many."""
_SAME_HEIGHT = 6.0
"""Points that a running head may stand higher or lower on another page."""
_NUMBER = re.compile(r"\d+")
_ROMAN = re.compile(r"(?=[ivxlc])c{0,3}(?:x[cl]|l?x{0,3})(?:i[xv]|v?i{0,3})", re.IGNORECASE)
_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


class _Edge(NamedTuple):
    """A line at the top or bottom of a page."""

    line: int
    """Its index in the page's lines."""
    at_top: bool
    """Whether it is at the top."""
    baseline: float
    """Its baseline in points."""
    words: str
    """Its text without numbers, in lower case."""
    numbers: tuple[int, ...]
    """The numbers in it."""
    page_numbers: tuple[int, ...]
    """The numbers at its start and end that stand alone; Roman ones too if it is nothing else."""
    is_outermost: bool
    """Whether no line stands further out on the page."""


def find_running_heads(pages: list[list[Line]], labels: list[str]) -> list[set[int]]:
    """Return for each page the indexes of the lines that are running heads or page numbers.

    `labels`: the label of each page as printed, or empty.
    """
    edges = [_edges(lines) for lines in pages]
    heads: list[set[int]] = []
    for number, page in enumerate(edges):
        neighbours = [(step, edges[number + step]) for step in _NEIGHBOURS if 0 <= number + step < len(edges)]
        label = labels[number] if number < len(labels) else ""
        needed = min(_FEWEST_REPEATS, len(neighbours))
        heads.append(set())
        for edge in page:
            repeats = sum(any(_is_repeated(edge, other, step) for other in there) for step, there in neighbours)
            if pages[number][edge.line].text.strip() == label != "" or 0 < needed <= repeats:
                heads[-1].add(edge.line)
    return heads


def _edges(lines: list[Line]) -> list[_Edge]:
    """Return the highest and the lowest lines of a page."""
    order = sorted(range(len(lines)), key=lambda index: -lines[index].baseline)
    edges = []
    for place, index in enumerate(order):
        at_top, at_bottom = place < _EDGE_LINES, place >= len(order) - _EDGE_LINES
        if at_top or at_bottom:
            text = " ".join(lines[index].text.split())
            edges.append(_edge(index, at_top, lines[index].baseline, text, place in (0, len(order) - 1)))
    return edges


def _edge(index: int, at_top: bool, baseline: float, text: str, is_outermost: bool) -> _Edge:
    """Return what a line at the top or bottom of a page consists of."""
    roman = _roman(text)
    numbers = tuple(int(each) for each in _NUMBER.findall(text) if len(each) < 10)
    words = "" if roman else _NUMBER.sub("#", text.casefold())
    ends = [word for word in (text.partition(" ")[0], text.rpartition(" ")[2]) if word.isdecimal() and len(word) < 6]
    return _Edge(index, at_top, baseline, words, numbers, (roman,) if roman else tuple(int(word) for word in ends), is_outermost)


def _roman(text: str) -> int:
    """Return the value of a Roman number; 0 for other text."""
    if len(text) > 8 or not _ROMAN.fullmatch(text):
        return 0
    values = [_ROMAN_VALUES[char] for char in text.lower()]
    return sum(-value if value < max(values[index:]) else value for index, value in enumerate(values))


def _is_repeated(edge: _Edge, other: _Edge, step: int) -> bool:
    """Return whether the line occurs at the same place `step` pages on, with a number that counts the pages."""
    if edge.at_top != other.at_top or abs(edge.baseline - other.baseline) > _SAME_HEIGHT:
        return False
    if edge.words == other.words:
        same = edge.numbers == other.numbers and any(char.isalpha() for char in edge.words)
        if same or any(one + step == two for one, two in zip(edge.numbers, other.numbers, strict=False)):
            return True
    outermost = edge.is_outermost and other.is_outermost
    return outermost and any(one + step == two for one in edge.page_numbers for two in other.page_numbers)
