"""Plain text as a draft: paragraphs parted by blank lines, and short lines without an end as headings."""

from __future__ import annotations

import re

from beltfacts.audit.drafts import Block, Draft

_BLANK = re.compile(r"(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)+")
ENDINGS = (".txt", ".text", "")
_LONGEST_HEADING = 100
"""Characters of a line that may be a heading."""
_NO_HEADING = (".", "!", "?", ":", ";", ",", "\u3002", "\uff01", "\uff1f", '"', "\u201d")


def read_draft(text: str) -> Draft:
    """Return plain text as a draft."""
    blocks, headings = list[Block](), tuple[str, ...]()
    for start, end in _paragraphs(text):
        body = text[start:end]
        is_heading = is_heading_line(body) and (not blocks or end < len(text))
        blocks.append(Block(body, range(start, end + 1), "heading" if is_heading else "text", headings))
        if is_heading:
            headings = (*headings[:1], body) if headings else (body,)
    return Draft(text, blocks)


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
