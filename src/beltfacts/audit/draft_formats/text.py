"""Plain text as a draft: paragraphs parted by blank lines, and short lines without an end as headings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from beltfacts.audit.drafts import Block, Draft

_BLANK = re.compile(r"(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)+")
ENDINGS = (".txt", ".text", "")
_LONGEST_HEADING = 100
"""Characters of a line that may be a heading."""
_NAME = r"[A-Z\u4e00-\u9fff][\w.' -]{0,30}(?::[ \t]|\uff1a[ \t]*)"
_HOUR, _MINUTE, _NOON = "(?:[01]?[0-9]|2[0-4])", "[0-5][0-9]", r"(?:[ \t]?[aApP]\.?[mM]\b\.?)"
_COLONS, _DOTS = (rf"{_HOUR}{mark}{_MINUTE}(?:{mark}{_MINUTE})?" for mark in (":", r"\."))
_TURN = re.compile(
    rf"^[ \t]*(?:\[(?:{_COLONS}|{_DOTS}){_NOON}?\]|[(<]{_COLONS}{_NOON}?[)>]|{_COLONS}{_NOON}?|{_DOTS}(?:{_NOON}|(?=[ \t]+{_NAME})))"
    rf"(?![0-9%]|[.,:][0-9])[ \t]*(?:[-\u2013\u2014,|][ \t]*)?(?:{_NAME})?(?=\S)|^[ \t]*<\w[\w-]{{0,30}}>[ \t]+(?=\S)",
    re.MULTILINE,
)
"""The time at the beginning of a line, and the name of who writes: "[09:12] Ana: ", "<ana> ". A bare "12.50" may be any number."""
_LEAST_TURNS = 3
_LINE = re.compile(r"[^\s][^\r\n]*")
_LABEL = re.compile(r"[^\W\d_][^:\uff1a.!?\r\n]{1,60}[:\uff1a][^:\uff1a\r\n]{0,40}[0-9][^:\uff1a\r\n]{0,60}")
"""A line that is a label and a figure."""
_LEAST_LABELS = 3
_MARK = "\u2022 "
"""What stands for them, so that each turn begins a sentence."""
_NO_HEADING = (".", "!", "?", ":", ";", ",", "\u3002", "\uff01", "\uff1f", '"', "\u201d")


def read_draft(text: str) -> Draft:
    """Return plain text as a draft."""
    blocks, headings = list[Block](), tuple[str, ...]()
    is_chat = len(_TURN.findall(text)) >= _LEAST_TURNS
    for start, end in _paragraphs(text):
        body = text[start:end]
        if is_chat and _TURN.search(body):
            blocks.append(_turns(body, start, headings))
            continue
        if len(lines := _label_lines(body)) >= _LEAST_LABELS:
            blocks += _list_of_labels(body, start, lines, headings)
            continue
        is_heading = is_heading_line(body) and (not blocks or end < len(text))
        blocks.append(Block(body, range(start, end + 1), "heading" if is_heading else "text", headings))
        if is_heading:
            headings = (*headings[:1], body) if headings else (body,)
    return Draft(text, blocks)


def _label_lines(body: str) -> list[tuple[int, int]]:
    """Return start and end of each line of a paragraph, if most are a label and a figure: "Members: 110". Empty if they are not."""
    lines = [match.span() for match in _LINE.finditer(body)]
    return lines if 2 * sum(bool(_LABEL.fullmatch(body[slice(*each)])) for each in lines) > len(lines) else []


def _list_of_labels(body: str, start: int, lines: Sequence[tuple[int, int]], headings: tuple[str, ...]) -> Iterator[Block]:
    """Yield the lines of such a paragraph as items, with a line before them that has no label as their heading. `start`: its offset in the file."""
    for first, last in lines:
        line = body[first:last]
        is_head = is_heading_line(line) and ":" not in line and not any(map(str.isdigit, line))
        yield Block(line, range(start + first, start + last + 1), "heading" if is_head else "item", headings)
        if is_head:
            headings = (*headings[:1], line)


def _turns(body: str, start: int, headings: tuple[str, ...]) -> Block:
    """Return a paragraph with turns of a chat, each an item without its time and speaker. `start`: its offset in the file."""
    text, origins, at = "", list[int](), 0
    for turn in _TURN.finditer(body):
        text += body[at : turn.start()] + _MARK
        origins += [*range(start + at, start + turn.start()), *[start + turn.start()] * len(_MARK)]
        at = turn.end()
    text += body[at:]
    return Block(text, [*origins, *range(start + at, start + len(body) + 1)], "text", headings)


def _paragraphs(text: str) -> list[tuple[int, int]]:
    """Return start and end of each paragraph, without white space around it."""
    found, at = list[tuple[int, int]](), 0
    for gap in [*_BLANK.finditer(text), None]:
        end = gap.start() if gap else len(text)
        body = text[at:end]
        if body.strip():
            found.append((at + len(body) - len(body.lstrip()), at + len(body.rstrip())))
        at = gap.end() if gap else end
    return found


def is_heading_line(text: str) -> bool:
    """Return whether a paragraph is one short line without the end of a sentence."""
    return "\n" not in text and "\r" not in text and len(text) <= _LONGEST_HEADING and not text.rstrip().endswith(_NO_HEADING)
