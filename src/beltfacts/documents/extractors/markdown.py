"""Markdown, without the marks of emphasis, links and code."""

from __future__ import annotations

import re

from beltfacts.documents.extraction import Extraction
from beltfacts.documents.extractors import text as plain_text

ENDINGS = ("md",)
MAX_BYTES = None

_MARKS = (
    (re.compile(r"!?\[([^\]\n]{0,1000})\]\([^()\s]{0,2000}(?:\s+\"[^\"\n]{0,200}\")?\)"), r"\1"),  # [grain](http://x.org "title")
    (re.compile(r"(?<![\\*])\*\*(?=[^\s*])([^*\n]{1,2000}?)(?<=\S)\*\*"), r"\1"),  # **12**
    (re.compile(r"(?<![\\*\w])\*(?=[^\s*])([^*\n]{1,2000}?)(?<=\S)\*(?!\w)"), r"\1"),  # *million*
    (re.compile(r"(?<![\\\w])__?(?=[^\s_])([^_\n]{1,2000}?)(?<=\S)__?(?!\w)"), r"\1"),  # _million_, but not snake_case
    (re.compile(r"`([^`\n]{1,1000})`"), r"\1"),  # `tonnes`
    (re.compile(r"\\([!-/:-@\[-`{-~])"), r"\1"),  # 2\*3
)
"""Each mark as a pattern, with what a reader sees in its place."""


def extract(data: bytes) -> Extraction:
    """Return the text as a reader sees it. Headings keep their marks, which tell sections."""
    text = plain_text.decode_text(data)
    for mark, seen in _MARKS:
        text = mark.sub(seen, text)
    return Extraction(text)
