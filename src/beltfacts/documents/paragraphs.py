"""Which lines of a text are one paragraph: those of a wrapped one, of an item of a list, or each alone. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from beltfacts.documents.headings import Heading
from beltfacts.reading import LazyPattern

_SHORTEST_WRAPPED = 40
"""Characters of a line in a wrapped paragraph, the last line excepted; shorter lines are a list."""
_LONGEST_WRAPPED = 120
"""Characters of a line in a wrapped paragraph; longer lines are paragraphs of their own."""
_EVEN = 0.6
"""The shortest line of a wrapped paragraph has at least this share of the longest one's length."""
_LINES_A_STOP = 3
"""At most one in so many lines of a wrapped paragraph ends a sentence."""

STOPS = frozenset(".!?:;\u3002")
"""What ends a sentence, or introduces the next line."""

_LIST_STARTS = frozenset("(0123456789-*\u2022\u2013")
_LIST_MARK = LazyPattern(r"(?:\(?(\d{1,3})[.)]|([-*\u2022\u2013]))[ \t]+\S")
"""What an item of a list begins with: "12. ", "(3) ", "- "."""


class Line(NamedTuple):
    """A line that is not blank."""

    start: int
    """Where its first visible character is, in characters of the text."""
    length: int
    """Its length in characters, without the line end."""
    ends_sentence: bool
    """Whether its last visible character ends a sentence."""
    heading: Heading | None = None
    """The heading that it looks like, or None."""
    mark: str = ""
    """The number or sign that it begins with as an item of a list, or empty."""


def list_mark(visible: str) -> str:
    """Return the number or sign that a line begins with as an item of a list, empty for another line. `visible`: without blanks before."""
    found = _LIST_MARK.match(visible) if visible[0] in _LIST_STARTS else None
    return found[1] or found[2] if found else ""


def paragraphs_of(block: Sequence[Line]) -> list[Sequence[Line]]:
    """Return the lines of each paragraph of a block: lines without a blank line between them.

    The block, or an item of the list that it is, is one paragraph if its lines are about equally long and few of them end a sentence.
    """
    if len(block) <= 1:  # a row of a table
        return [block] if block else []
    return [paragraph for item in _items_of(block) for paragraph in ([item] if _is_wrapped(item) else [[line] for line in item])]


def headings_of(paragraph: Sequence[Line]) -> list[Heading]:
    """Return the headings in a paragraph: none where it goes on from line to line and ends a sentence."""
    is_running = len(paragraph) > 1 and paragraph[-1].ends_sentence
    return [] if is_running else [line.heading for line in paragraph if line.heading]


def _items_of(block: Sequence[Line]) -> list[Sequence[Line]]:
    """Return the items of a block that is a list, each with its lines; else the block alone."""
    starts = [0]
    for number, line in enumerate(block):
        if number and line.mark and _goes_on(block[starts[-1]].mark, line.mark):
            starts.append(number)
    return [block[start:end] for start, end in zip(starts, [*starts[1:], len(block)], strict=True) if end > start]


def _goes_on(mark: str, other: str) -> bool:
    """Return whether an item with the other mark follows one with a mark: the next number, or the same sign."""
    return int(other) == int(mark) + 1 if mark.isdigit() and other.isdigit() else bool(mark) and other == mark


def _is_wrapped(lines: Sequence[Line]) -> bool:
    """Return whether lines are one paragraph that is wrapped."""
    before_last = lines[:-1]
    if not before_last:
        return True
    shortest, longest = min(line.length for line in before_last), max(line.length for line in before_last)
    is_even = shortest >= _SHORTEST_WRAPPED and longest <= _LONGEST_WRAPPED and shortest >= _EVEN * longest
    return is_even and sum(line.ends_sentence for line in before_last) <= len(before_last) / _LINES_A_STOP
