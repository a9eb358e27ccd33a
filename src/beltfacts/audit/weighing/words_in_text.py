"""The stems of a text, each with its offset, with those of English words beside words of other languages. It knows no fact."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from beltfacts.audit.words import english_stems, placed_in_english
from beltfacts.library.index import STOP, is_cjk, stem, tokenize
from beltfacts.reading import LazyPattern

_PLAIN_WORD = LazyPattern(r"[^\W_]+(?:['\u2019][^\W_]+)?")
"""A word in a text without Chinese, Japanese and Korean characters: the other pattern takes thirty times as long to compile."""
_CJK = "\u2e80"
"""The first character of those scripts."""
_WORD = LazyPattern(r"[\u2e80-\u9fff\uac00-\ud7af]+|(?:(?![\u2e80-\u9fff\uac00-\ud7af])[^\W_])+(?:['\u2019][^\W_]+)?")


@lru_cache(1 << 10)
def placed_stems(text: str, language: str = "") -> tuple[Sequence[int], Sequence[str]]:
    """Return the offsets of the stems of a text, in order, and these stems, without function words and numbers.

    `language`: that of the text, whose words have those of English words beside them. Empty for English and Chinese.
    """
    offsets, found = list[int](), list[str]()
    if language:
        for at, words in placed_in_english(language, text):
            offsets += [at] * len(words)
            found += map(stem, words)
        return tuple(offsets), tuple(found)
    for word in (_WORD if max(text, default="") >= _CJK else _PLAIN_WORD).finditer(text):
        if is_cjk(word[0]):
            pairs = [(at, word[0][at : at + 2]) for at in range(max(1, len(word[0]) - 1))]
            for at, each in sorted([*pairs, *english_stems(word[0], with_places=True)]):
                offsets.append(word.start() + at)
                found.append(each)
            continue
        for token in tokenize(word[0]):
            if token not in STOP and not token[0].isdigit():
                offsets.append(word.start())
                found.append(stem(token))
    return tuple(offsets), tuple(found)
