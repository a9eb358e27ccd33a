"""Find the passage of a document that is most similar to a quote, and show how the two differ. Pure.

For messages only. A similar passage never counts as a match.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from difflib import SequenceMatcher

from beltfacts.documents import DocumentText, normalize_text

_WORD = re.compile(r"[^\W_]+(?:[.,'\u2019-][^\W_]+)*|[^\w\s]")
_LEAST_SHARE = 0.5
"""The share of a quote's words, in order, that a passage must contain to be shown."""
_MOST_WORDS = 250
"""Words of a quote that are compared: comparing takes the square of them."""
_MOST_CHARACTERS = 1500
"""Characters of a quote that decide how far around a candidate is searched."""
_MOST_PHRASES = 24
"""Phrases of three words of the quote that are searched in the text."""
_MOST_HITS = 40
"""Occurrences of one phrase or word that are looked at."""
_MOST_CANDIDATES = 6
"""Places in the text that are compared with the quote."""
_LONG_AGREEMENT = 8
"""Words in a row that agree, beyond which a difference shows only the first and last."""
_AGREEMENT_SHOWN = 4
"""Words shown at either end of a long agreement."""


def find_closest_passage(quote: str, text: DocumentText) -> tuple[int, int] | None:
    """Find the passage with most of a quote's words in order.

    Returns its offsets in the text. None if no passage has half of them.
    """
    quote_words = _WORD.findall(normalize_text(quote).text)[:_MOST_WORDS]
    best: tuple[float, int, int] | None = None
    reach = min(len(quote), _MOST_CHARACTERS) * 3 // 2 + 40
    for centre in _candidates(quote_words, text.normalized.text, reach):
        words = list(_WORD.finditer(text.normalized.text, max(0, centre - reach), centre + reach))
        blocks = SequenceMatcher(None, quote_words, [word[0] for word in words], autojunk=False).get_matching_blocks()
        blocks = [block for block in blocks if block.size]
        score = sum(block.size for block in blocks) / len(quote_words)
        if blocks and score >= _LEAST_SHARE and (best is None or score > best[0]):
            head, tail = blocks[0], blocks[-1]
            left = max(0, head.b - head.a)
            right = min(len(words) - 1, tail.b + tail.size - 1 + len(quote_words) - tail.a - tail.size)
            best = (score, words[left].start(), words[right].end())
    return _original_span(text, best[1], best[2]) if best else None


def _candidates(quote_words: list[str], text: str, reach: int) -> list[int]:
    """Return offsets around which to compare, the most promising first.

    Phrases and words of the quote occur there, and most others within `reach` characters.
    """
    rare_words = sorted({word for word in quote_words if len(word) > 3 or word.isdigit()}, key=lambda word: (-len(word), word))
    step = max(1, len(quote_words) // _MOST_PHRASES)
    phrases = [" ".join(quote_words[i : i + 3]) for i in range(0, max(1, len(quote_words) - 2), step)] if quote_words else []
    hits: list[int] = []
    for phrase in dict.fromkeys([*phrases[:_MOST_PHRASES], *rare_words[: _MOST_PHRASES // 2]]):
        at, count = text.find(phrase), 0
        while at >= 0 and count < _MOST_HITS:
            hits.append(at)
            count += 1
            at = text.find(phrase, at + len(phrase))
    hits.sort()
    neighbours = Counter({hit: bisect_left(hits, hit + reach) - bisect_left(hits, hit - reach) for hit in hits})
    chosen: list[int] = []
    for hit, _ in neighbours.most_common():
        if all(abs(hit - other) > reach for other in chosen):
            chosen.append(hit)
        if len(chosen) == _MOST_CANDIDATES:
            break
    return chosen


def _original_span(text: DocumentText, start: int, end: int) -> tuple[int, int]:
    """Return the offsets of a normalized span in the original text.

    An end inside one original character is moved out of it.
    """
    size = len(text.normalized.text)
    while start and text.normalized.original(start, start + 1) is None:
        start -= 1
    while end < size and text.normalized.original(end - 1, end) is None:
        end += 1
    return text.normalized.original(start, end) or (0, len(text.text))


def word_diff(quote: str, passage: str) -> str:
    """Show a quote against a passage, word by word: ``[-only in the quote-]``, ``{+only in the passage+}``."""
    ours, theirs = normalize_text(quote).text.split()[:_MOST_WORDS], normalize_text(passage).text.split()[:_MOST_WORDS]
    parts: list[str] = []
    for kind, a, b, c, d in SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes():
        if kind == "equal":
            same = ours[a:b]
            parts += same if len(same) <= _LONG_AGREEMENT else [*same[:_AGREEMENT_SHOWN], "...", *same[-_AGREEMENT_SHOWN:]]
            continue
        parts += [f"[-{' '.join(ours[a:b])}-]"] * (b > a) + [f"{{+{' '.join(theirs[c:d])}+}}"] * (d > c)
    return " ".join(parts)
