"""Word segmentation: a run of Chinese characters without spaces to query terms.

It knows no dictionary but the synonyms of the library.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import groupby

from beltfacts.library.index import STOP, cjk_bigrams
from beltfacts.search.query import QueryTerm

_QUESTION_WORDS = (
    "什么时候 多长时间 几个小时 几个月 几小时 几分钟 几年 几天 哪一年 哪一天 哪个月 多少钱 多少 什么 "
    "何时 何年 哪年 哪天 哪些 哪个 几个 第几 多久 多长 多远 多快"
).split()
"""Question words, the longer ones first. A run is split there."""

_FILLER_WORDS = "现在 目前 当前 如今 以来 总共 一共 总计 合计 总量 总数 人数 数量 大约 大概 左右 已经 起来 可以 能够".split()
"""Words that say as little as "now", "since" and "in total". A run is split there, too."""

_SPLIT_WORDS = _QUESTION_WORDS + _FILLER_WORDS

_FUNCTION_CHARACTERS = frozenset("的了是在有吗个为被将由从到和与及或对于其该这那等第座条家名次大共达量额数率年")
"""Particles, prepositions, counters and endings. A bigram with one of them that no fact has says nothing."""

_MAX_SYNONYM = 8
"""Characters of a synonym."""


def segment_chinese(run: str, make_term: Callable[[str], QueryTerm], synonyms: Callable[[str], Sequence[str]]) -> list[QueryTerm]:
    """Segment a run of Chinese characters into query terms.

    Split it at question words and filler words, then at the longest synonym of the library. The rest becomes overlapping bigrams.
    `make_term` returns the term of a word, `synonyms` the synonyms of a word.
    """
    split_word = next((word for word in _SPLIT_WORDS if word in run), "")
    if split_word:
        return [term for part in run.split(split_word) if part for term in segment_chinese(part, make_term, synonyms)]
    for length in range(min(len(run), _MAX_SYNONYM), 1, -1):
        for start in range(len(run) - length + 1):
            if synonyms(run[start : start + length]):
                before, word, after = run[:start], run[start : start + length], run[start + length :]
                left, right = (segment_chinese(part, make_term, synonyms) if part else [] for part in (before, after))
                return [*left, make_term(word), *right]
    return _drop_accidental_bigrams([make_term(bigram) for bigram in cjk_bigrams(run) if bigram not in STOP])


def _drop_accidental_bigrams(terms: list[QueryTerm]) -> list[QueryTerm]:
    """Drop unknown bigrams that only bridge two known words.

    Bigrams overlap, so the known ones beside a run of unknown ones share its outer characters. If no character is left over, drop the run.
    If one is left over, the run is empty, and its bigrams with a function character are dropped.
    """
    kept = list[QueryTerm]()
    for is_known, group in groupby(terms, lambda term: bool(term.alternatives)):
        run = [*group]
        if not is_known:
            known_neighbours = (run[0] is not terms[0]) + (run[-1] is not terms[-1])
            left_over = len(run[0].typed) + len(run) - 1 - known_neighbours
            for term in run:
                term.is_empty = term.is_empty or left_over <= 1
            run = [term for term in run if left_over > 1 or (left_over == 1 and not _FUNCTION_CHARACTERS & {*term.typed})]
        kept += run
    return kept
