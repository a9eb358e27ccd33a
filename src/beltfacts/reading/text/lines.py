"""The lines of a text: where the one around an offset starts and ends, and all in order. Pure.

A line ends before its line feed. Form feeds and other signs end none.
"""

from __future__ import annotations

from collections.abc import Iterator


def line_start(text: str, at: int, least: int = 0) -> int:
    """Return where the line around an offset starts. `least`: the first offset that is looked at, for texts of one long line."""
    return max(text.rfind("\n", least, at) + 1, least)


def line_end(text: str, at: int, most: int | None = None) -> int:
    """Return where the line around an offset ends. `most`: the offset before which is looked; the end of the text for None."""
    most = len(text) if most is None else min(most, len(text))
    end = text.find("\n", at, most)
    return most if end < 0 else end


def iter_lines(text: str) -> Iterator[tuple[int, str]]:
    """Yield the start and the words of each line, one at a time: a list of all takes as much memory as the text."""
    start = 0
    while (end := text.find("\n", start)) >= 0:
        yield start, text[start:end]
        start = end + 1
    yield start, text[start:]
