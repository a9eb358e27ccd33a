"""Every word of a text that a reader calls a number, whether or not a quantity is read from it. It reads no values.

A number is every word with a digit in it (5G, 22nd, 10:30), every number word (twenty, third, doubled, decade) and every Chinese numeral.
"Twenty-five" and "five million" are two words, a Chinese numeral with its digits and scales (3亿5千万) is one. Letters of a script that sets
no spaces belong to no word with digits: in 第3次 the number is 3.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from beltfacts.pattern_cache import compile_pattern
from beltfacts.reading.lazy_regex import LazyPattern
from beltfacts.reading.numerals import MULTIPLES, Refusal, has_han_numeral, narrowed, scan
from beltfacts.reading.text import UNSPACED_RANGES, is_east_asian
from beltfacts.reading.words_chinese import BOUNDS_AFTER, COUNTERS, NAME_BEFORE, PLAIN_DIGITS
from beltfacts.reading.words_english import CARDINALS, DENOMINATORS, ORDINAL_SCALES, ORDINALS, SCALES

_DIGIT = r"\d\xb2\xb3\xb9\xbc-\xbe\u2070-\u2079\u2080-\u2089\u2150-\u215e\u2189\u2460-\u24ff\u2776-\u2793"
"""Digits, superscripts, subscripts, fractions and circled numbers, for a character class."""
_IN_WORD = rf"(?:[^\W_{UNSPACED_RANGES}]|[{_DIGIT}])"
_FROM_DIGIT = LazyPattern(rf"[{_DIGIT}]{_IN_WORD}*(?:[.,:'\u2019](?=[{_DIGIT}]){_IN_WORD}+)*")
_LETTER_CLASS = rf"[^\W\d_{UNSPACED_RANGES}]"
_LETTER = LazyPattern(_LETTER_CLASS)
_NEVER_A_WORD = "壹贰貳叁叄柒捌玖"
"""Numerals of cheques. The others are also words of another meaning: 队伍, 放肆, 大陆."""
_PARTS_AND_TIMES = "tens half halves halved quarter quarters decade decades century centuries".split()


def find_number_words(text: str) -> list[tuple[int, int]]:
    """Find every word of a text that is a number, as character offsets in order.

    Takes time in proportion to the text, and raises nothing.
    """
    spans = [*_words_with_digits(text), *(match.span() for match in _number_words().finditer(text))]
    if has_han_numeral(text):
        spans += _han_numerals(text)
    return _merged(sorted(spans))


def _words_with_digits(text: str) -> Iterator[tuple[int, int]]:
    """Yield the words that contain a digit."""
    floor = 0
    for match in _FROM_DIGIT.finditer(text):
        start, end = match.span()
        while start > floor and _LETTER.match(text, start - 1):
            start -= 1
        yield start, end
        floor = end


@cache
def _number_words() -> re.Pattern[str]:
    """Return the pattern of an English number word. "Once" is one in "once a week", not in "once built"."""
    counts = {*CARDINALS, *SCALES, *ORDINALS, *ORDINAL_SCALES, *MULTIPLES, *_PARTS_AND_TIMES}
    parts = {f"{word}s" for word, bottom in DENOMINATORS.items() if bottom > 2}
    folds = {f"{word}fold" for word in (*CARDINALS, *SCALES)}
    words = "|".join(sorted(counts | parts | folds))
    firsts = "".join(sorted({word[0] for word in counts}))
    return compile_pattern(
        rf"(?<!{_LETTER_CLASS})(?=[{firsts}])(?:{words}|once(?=\s(?:a|an|per|every|each)\b))(?!{_LETTER_CLASS})", re.IGNORECASE
    )


def _han_numerals(text: str) -> Iterator[tuple[int, int]]:
    """Yield the Chinese numerals, with the digits in them.

    A refused one counts if a reason is given, or if it counts something (三年, 一个). Else it is a part of another word (统一).
    """
    for found in scan(narrowed(text)):
        is_number = not isinstance(found, Refusal) or found.reason or _counts_something(text, found)
        if is_number and any(map(is_east_asian, text[found.start : found.end])):
            yield found.start, found.end


def _counts_something(text: str, found: Refusal) -> bool:
    """Return whether a refused numeral is a number all the same: what is behind it is counted, or it is no part of another word."""
    last, after = text[found.end - 1], text[found.end : found.end + 1]
    if last in _NEVER_A_WORD:
        return True
    counted = after != "" and (after in COUNTERS or after in "年月日的" or text.startswith(tuple(BOUNDS_AFTER), found.end))
    plain = last in PLAIN_DIGITS or last == "十"
    return counted and plain and not text[max(0, found.start - 2) : found.start].endswith(NAME_BEFORE)


def _merged(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Join the spans that overlap. `spans`: sorted."""
    merged: list[tuple[int, int]] = []
    for start, end in spans:
        if merged and start < merged[-1][1]:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return merged
