"""Whether a fact gives its figure for a part of something, and a text tells it of the whole. It compares no numbers."""

from __future__ import annotations

import re

from beltfacts.audit.claims.word_patterns import any_word
from beltfacts.audit.words import stems
from beltfacts.model import Fact
from beltfacts.reading import LazyPattern

_WHOLE = any_word("whole entire overall", phrases=("from end to end", "full length"), chinese="全线 整条 整个 总体")
"""What tells a figure of the whole of something."""

_PART = LazyPattern(r"\b([^\W\d_]+)\s+(?:alone|sections?|stretch(?:es)?|segments?|portions?|categor(?:y|ies)|legs?)\b", re.IGNORECASE)
"""What tells it of a part, and the word before that says of which: "the Lao section", "Bergen alone"."""

_OTHER = LazyPattern(r"[0-9.;]")
"""What ends in a quote what is said of another figure."""

_PART_CHINESE = ("段", "部分", "境内", "仅")
"""The same in a Chinese draft."""


def is_part_told_of_whole(fact: Fact, text: str) -> bool:
    """Return whether a text tells of the whole of something a figure that a fact gives for a part, of which the text has no word."""
    if not _WHOLE.search(text) or _PART.search(text) or any(each in text for each in _PART_CHINESE):
        return False
    before = _OTHER.split(fact.quote.partition(fact.figure)[0])[-1]
    parts = [part[1] for part in _PART.finditer(f"{fact.measure}; {before}")]
    return bool(parts) and frozenset(stems(" ".join(parts))).isdisjoint(stems(text))
