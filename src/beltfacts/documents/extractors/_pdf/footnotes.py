"""Footnotes under a sentence that goes on in the next column or on the next page: they are read before its paragraph.

It looks at the lines of one page, and changes their order only. A note stays on its page and can be quoted.
"""

from __future__ import annotations

import re
from statistics import median

from beltfacts.documents.extractors._pdf.line_text import Line

_SMALLER = 0.93
"""The type of a footnote is at most so many times as large as that of the text."""
_MARK = re.compile(r"[\[(]?(?:\d{1,3}|[*\u2020\u2021\u00a7\u00b6]{1,3}|[a-z](?=[\s.)\]]))[\])]?[.:]?\s*[^\W\d_\u2026]")
"""How the first line of a footnote begins: a number, a sign or one letter, then words."""
_SENTENCE_END = re.compile("[.!?:;\u3002\uff01\uff1f][\"'\u201d\u2019)\\]\u300d\u00b9\u00b2\u00b3\u2070-\u2079\\d]*\\Z")
"""The end of a sentence, with closing quotation marks and note marks behind it."""


def move_footnotes(lines: list[Line], order: list[int]) -> tuple[list[int], set[int]]:
    """Put footnotes before the paragraph that they interrupt.

    `order`: indexes of the lines of the text in reading order. Returns the new order, and the lines before which a paragraph ends.
    """
    starts: set[int] = set()
    if not order:
        return order, starts
    text_em = median(lines[index].em for index in order for _ in range(min(len(lines[index].text), 200)))
    moved = list(order)
    at = 1
    while at < len(moved):
        end = _end_of_notes(lines, moved, at, text_em)
        if end == at:
            at += 1
            continue
        target = _paragraph_start(lines, moved, at)
        if target is not None:
            notes = moved[at:end]
            del moved[at:end]
            moved[target:target] = notes
            starts |= {notes[0], moved[target + len(notes)]}
        at = end
    return moved, starts


def _end_of_notes(lines: list[Line], order: list[int], at: int, text_em: float) -> int:
    """Return where the footnotes that start at place `at` of the order end; `at` where none interrupt a sentence there."""
    before, first = lines[order[at - 1]], lines[order[at]]
    if not (_is_small(first, text_em) and not _is_small(before, text_em) and _MARK.match(first.text.lstrip())):
        return at
    if before.table is not None or first.baseline > before.baseline or _SENTENCE_END.search(before.text.rstrip()):
        return at
    end = at
    while end < len(order) and _is_small(lines[order[end]], text_em):
        end += 1
    goes_on_elsewhere = end == len(order) or lines[order[end]].baseline > before.baseline
    return end if goes_on_elsewhere else at


def _is_small(line: Line, text_em: float) -> bool:
    """Return whether a line is set in the type of footnotes. `text_em`: the font size of the text."""
    return line.em <= _SMALLER * text_em and line.table is None


def _paragraph_start(lines: list[Line], order: list[int], at: int) -> int | None:
    """Return the place where the paragraph before place `at` starts, or a sentence of it; None where neither is on the page."""
    for place in range(at - 1, -1, -1):
        if lines[order[place]].starts_paragraph or (place and _SENTENCE_END.search(lines[order[place - 1]].text.rstrip())):
            return place
    return None
