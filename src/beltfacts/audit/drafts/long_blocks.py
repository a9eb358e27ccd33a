"""Cut paragraphs of a draft that are far longer than anybody writes, so that the time of an audit grows with the draft. Pure.

Each figure is judged by the words of its block and the figures beside it, and a block of thousands of figures would take time with their square.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from beltfacts.audit.drafts.draft import Block
from beltfacts.reading import LazyPattern

LONGEST = 4000
"""Characters of a block. The longest paragraphs of books have about 3,000."""
MOST_NUMBERS = 200
"""Numbers in digits of a block."""

_NUMBER = LazyPattern(r"\d[\d.,]*+")
_CUTS = (
    LazyPattern(r"[.!?][\"'\u201d\u2019)\]]*\s+(?=[\"'\u201c\u2018(\[]*[A-Z])|[\u3002\uff01\uff1f]\u201d?"),
    LazyPattern(r"[;,:]\s+|[\uff0c\uff1b\uff1a\u3001]"),
    LazyPattern(r"\s+|\b(?=[^\d.,])"),
)
"""Where a block may be cut, the best first: behind a sentence, a clause, a word."""


class _Piece(NamedTuple):
    """A part of a block: start and end in its text."""

    start: int
    end: int


def cut_long_blocks(blocks: Iterable[Block]) -> list[Block]:
    """Return blocks of which none is longer than `LONGEST` or has more than `MOST_NUMBERS`. The parts of a longer one follow one another."""
    return [part for block in blocks for part in ([block] if _room(block.text, 0) is None else _parts(block))]


def _room(text: str, start: int) -> int | None:
    """Return how many characters of the rest of a text are the most for a block; None where all of them are."""
    number = (
        next(islice(_NUMBER.finditer(text, start, start + LONGEST), MOST_NUMBERS, None), None) if len(text) - start > MOST_NUMBERS else None
    )
    return number.start() - start if number else LONGEST if len(text) - start > LONGEST else None


def _parts(block: Block) -> Iterator[Block]:
    """Yield the parts of a block, each with its own characters and keys."""
    keys, at = sorted(block.keys, key=lambda key: key[1]), 0
    for piece in _pieces(block.text):
        own = list[tuple[str, int]]()
        while at < len(keys) and keys[at][1] < piece.end:
            own.append((keys[at][0], keys[at][1] - piece.start))
            at += 1
        text, origins = block.text[piece.start : piece.end], block.origins[piece.start : piece.end]
        yield block._replace(text=text, origins=origins, keys=tuple(own))


def _pieces(text: str) -> Iterator[_Piece]:
    """Yield where the parts of a text start and end."""
    start = 0
    while room := _room(text, start):
        end = _cut(text, start + room // 2, start + room)
        yield _Piece(start, end)
        start = end
    yield _Piece(start, len(text))


def _cut(text: str, first: int, last: int) -> int:
    """Return the last good place for a cut between two offsets; the second offset where there is none."""
    for cut in _CUTS:
        places = [found.end() for found in cut.finditer(text, first, last) if found.end() > first]
        if places:
            return places[-1]
    return last
