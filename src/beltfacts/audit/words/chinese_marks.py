"""Give Chinese text the marks of Chinese, where its author typed those of English: "\u5168\u957f80\u516c\u91cc,\u56db\u7ad9". Pure."""

from __future__ import annotations

from beltfacts.audit.drafts import Block
from beltfacts.audit.words.chinese_words import is_han
from beltfacts.reading import LazyPattern

_MARKS = dict(zip(",;:!?", "\uff0c\uff1b\uff1a\uff01\uff1f", strict=True))
"""Marks of English, and those of Chinese."""

_MARK = LazyPattern("(?<![0-9])[,;:!?]|[,;:!?](?![0-9])")
"""Such a mark that is no part of a number or a time of day."""


def with_chinese_marks(block: Block) -> Block:
    """Return a block in which each mark beside a Chinese character, or behind a per cent, is a Chinese one. Offsets stay."""
    text = block.text
    if max(text, default="") < "\u4e00" or not any(mark in text for mark in _MARKS):
        return block
    return block._replace(text=_MARK.sub(lambda found: _MARKS[found[0]] if _is_chinese(text, found.start()) else found[0], text))


def _is_chinese(text: str, at: int) -> bool:
    """Return whether a mark stands beside a Chinese character, or between a per cent and the next word without a space."""
    before, behind = text[at - 1 : at], text[at + 1 : at + 2]
    return is_han(before) or is_han(behind) or (before == "%" and behind.isalnum())
