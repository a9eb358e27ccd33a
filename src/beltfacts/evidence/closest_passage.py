"""The place in a text that is most like a quote which does not stand in it, and how the two differ. Pure.

It serves messages only: nothing is ever found because it is near.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from difflib import SequenceMatcher

from beltfacts.documents import DocumentText, normalize_text

_WORD = re.compile(r"[^\W_]+(?:[.,'\u2019-][^\W_]+)*|[^\w\s]")
_SHORTEST = 0.5
"""The share of a quote's words, in order, that the nearest place must have to be named."""
_MOST_WORDS = 250
_LONGEST = 1500
"""Characters and words of a quote that are looked at: comparing takes the square of them."""
_PIECES = 24
_HITS = 40


def find_closest_passage(quote: str, text: DocumentText) -> tuple[int, int] | None:
    """The stretch of a text that has most of a quote's words in order, as offsets; None where nothing has half of them."""
    wanted = _WORD.findall(normalize_text(quote).text)[:_MOST_WORDS]
    best: tuple[float, int, int] | None = None
    reach = min(len(quote), _LONGEST) * 3 // 2 + 40
    for centre in _candidates(wanted, text.normalized.text, reach):
        first, last = max(0, centre - reach), centre + reach
        words = list(_WORD.finditer(text.normalized.text, first, last))
        blocks = SequenceMatcher(None, wanted, [word[0] for word in words], autojunk=False).get_matching_blocks()
        blocks = [block for block in blocks if block.size]
        score = sum(block.size for block in blocks) / len(wanted)
        if blocks and score >= _SHORTEST and (best is None or score > best[0]):
            head, tail = blocks[0], blocks[-1]
            left = max(0, head.b - head.a)
            right = min(len(words) - 1, tail.b + tail.size - 1 + len(wanted) - tail.a - tail.size)
            best = (score, words[left].start(), words[right].end())
    return _original(text, best[1], best[2]) if best else None


def _candidates(wanted: list[str], text: str, reach: int) -> list[int]:
    """Where pieces of the quote stand, the places first around which most of them do."""
    words = sorted({word for word in wanted if len(word) > 3 or word.isdigit()}, key=lambda word: (-len(word), word))
    joined = " ".join(wanted)
    pieces = [" ".join(wanted[i : i + 3]) for i in range(0, max(1, len(wanted) - 2), max(1, len(wanted) // _PIECES))] if joined else []
    hits: list[int] = []
    for piece in dict.fromkeys([*pieces[:_PIECES], *words[: _PIECES // 2]]):
        at, count = text.find(piece), 0
        while at >= 0 and count < _HITS:
            hits.append(at)
            count += 1
            at = text.find(piece, at + len(piece))
    hits.sort()
    near = Counter({hit: bisect_left(hits, hit + reach) - bisect_left(hits, hit - reach) for hit in hits})
    chosen: list[int] = []
    for hit, _ in near.most_common():
        if all(abs(hit - other) > reach for other in chosen):
            chosen.append(hit)
        if len(chosen) == 6:
            break
    return chosen


def _original(text: DocumentText, start: int, end: int) -> tuple[int, int]:
    """The offsets in the original; an end inside one original sign is moved out of it."""
    size = len(text.normalized.text)
    while start and text.normalized.original(start, start + 1) is None:
        start -= 1
    while end < size and text.normalized.original(end - 1, end) is None:
        end += 1
    return text.normalized.original(start, end) or (0, len(text.text))


def word_diff(quote: str, found: str) -> str:
    """A quote against what the document has, word by word: ``[-only in the quote-]``, ``{+only in the document+}``."""
    ours, theirs = normalize_text(quote).text.split()[:_MOST_WORDS], normalize_text(found).text.split()[:_MOST_WORDS]
    parts: list[str] = []
    for kind, a, b, c, d in SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes():
        if kind == "equal":
            same = ours[a:b]
            parts += same if len(same) <= 8 else [*same[:4], "...", *same[-4:]]
            continue
        parts += [f"[-{' '.join(ours[a:b])}-]"] * (b > a) + [f"{{+{' '.join(theirs[c:d])}+}}"] * (d > c)
    return " ".join(parts)
