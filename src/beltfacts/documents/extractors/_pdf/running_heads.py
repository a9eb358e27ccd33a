"""Running heads and page numbers: lines at the top and bottom of pages that are no part of the text.

It looks at whole lines and at how pages compare with their neighbours.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from beltfacts.documents.extractors._pdf.line_text import Line

_EDGE_LINES = 3
"""So many lines at the top and at the bottom of a page may be running heads."""
_NEIGHBOURS = (-4, -3, -2, -1, 1, 2, 3, 4)
"""Pages that are compared: a left-hand page has often another head than a right-hand one."""
_FEWEST_REPEATS = 2
"""Pages nearby that have the same running head, where there are so many."""
_SAME_HEIGHT = 6.0
"""Points that a running head may stand higher or lower on another page."""
_SPACE = 1.7
"""A running head stands so many em from the text, or further: lines of a text are 1.0 to 1.5 em apart."""
_LARGEST_TEXT = 12.0
"""The font size in points of running text. The title of a chapter under a running head is larger."""
_LONGEST_ABBREVIATED = 4
"""Words of a running head that may end with a stop: "Ltd."."""
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
    text: str
    """Its text."""


def find_running_heads(pages: Iterable[list[Line]], labels: list[str]) -> list[set[int]]:
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
            is_label = edge.is_outermost and edge.text == label != ""
            if is_label or 0 < needed <= repeats:
                heads[-1].add(edge.line)
    return heads


def _edges(lines: list[Line]) -> list[_Edge]:
    """Return the lines at the top and bottom of a page that stand apart from its text, or are a bare number."""
    order = sorted(range(len(lines)), key=lambda index: -lines[index].baseline)
    edges = [_edge(lines[index], index, True, place) for place, index in enumerate(_outside(lines, order))]
    taken = {edge.line for edge in edges}
    below = [index for index in _outside(lines, order[::-1]) if index not in taken]
    return edges + [_edge(lines[index], index, False, place) for place, index in enumerate(below)]


def _outside(lines: list[Line], order: list[int]) -> list[int]:
    """Return the indexes of the lines from the edge of a page up to the first wide space, or of the first line if it is a bare number.

    `order`: the lines from the edge inwards.
    """
    for place, (outer, inner) in enumerate(zip(order[:_EDGE_LINES], order[1:], strict=False)):
        distance = abs(lines[outer].baseline - lines[inner].baseline)
        if distance >= _SPACE * max(lines[outer].em, min(lines[inner].em, _LARGEST_TEXT)):
            return [index for index in order[: place + 1] if not _is_sentence(lines[index].text)]
    return [index for index in order[:1] if _is_bare_number(lines[index].text.strip())]


def _is_sentence(text: str) -> bool:
    """Return whether a line ends a sentence of several words, as no running head does."""
    return text.rstrip()[-1:] in tuple(".!?") and len(text.split()) > _LONGEST_ABBREVIATED


def _is_bare_number(text: str) -> bool:
    """Return whether a line is a page number and nothing else."""
    return text.strip("-\u2013\u2014 ").isdecimal() or _roman(text) > 0


def _edge(line: Line, index: int, at_top: bool, place: int) -> _Edge:
    """Return what a line at the top or bottom of a page consists of. `place`: how many lines stand further out."""
    text = " ".join(line.text.split())
    roman = _roman(text)
    numbers = tuple(int(each) for each in _NUMBER.findall(text) if len(each) < 10)
    words = "" if roman else _NUMBER.sub("#", text.casefold())
    ends = [word for word in (text.partition(" ")[0], text.rpartition(" ")[2]) if word.isdecimal() and len(word) < 6]
    return _Edge(
        index,
        at_top,
        line.baseline,
        words,
        numbers,
        (roman,) if roman else tuple(int(word) for word in ends),
        place == 0,
        line.text.strip(),
    )


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
        changed = [two - one for one, two in zip(edge.numbers, other.numbers, strict=False) if one != two]
        if changed == [step] or (not changed and any(char.isalpha() for char in edge.words)):
            return True
    outermost = edge.is_outermost and other.is_outermost
    return outermost and any(one + step == two for one in edge.page_numbers for two in other.page_numbers)
