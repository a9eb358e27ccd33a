"""A run of Chinese characters, which no spaces part, to the parts of a question."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import groupby

from beltfacts.library.index import STOP, cjk_bigrams
from beltfacts.search.query import QueryTerm

ASKING = (
    "什么时候 多长时间 几个小时 几个月 几小时 几分钟 几年 几天 哪一年 哪一天 哪个月 多少钱 多少 什么 "
    "何时 何年 哪年 哪天 哪些 哪个 几个 第几 多久 多长 多远 多快"
).split()
"""Words that ask, the longer ones first: a run is parted there."""

SAYING_LITTLE = "现在 目前 当前 如今 以来 总共 一共 总计 合计 总量 总数 大约 大概 左右 已经 起来 可以 能够".split()
"""Words that say as little as "now", "since" and "in total": a run is parted there, too."""

JOINING = frozenset("的了是在有吗个为被将由从到和与及或对于其该这那等第座条家名次大共达量额数率年")
"""Characters that join words, count or end them: a pair with one that no fact has says nothing."""

_PARTING = ASKING + SAYING_LITTLE
_LONGEST = 8  # characters of a synonym


def segment_chinese(run: str, group: Callable[[str], QueryTerm], synonyms: Callable[[str], Sequence[str]]) -> list[QueryTerm]:
    """Groups of a run, parted where it asks or says little: synonyms in it, longest first; the rest in overlapping pairs."""
    parting = next((word for word in _PARTING if word in run), "")
    if parting:
        return [each for part in run.split(parting) if part for each in segment_chinese(part, group, synonyms)]
    for length in range(min(len(run), _LONGEST), 1, -1):
        for start in range(len(run) - length + 1):
            if synonyms(run[start : start + length]):
                before, known, behind = run[:start], run[start : start + length], run[start + length :]
                first, last = (segment_chinese(part, group, synonyms) if part else [] for part in (before, behind))
                return [*first, group(known), *last]
    return _telling([group(piece) for piece in cjk_bigrams(run) if piece not in STOP])


def _telling(groups: list[QueryTerm]) -> list[QueryTerm]:
    """Pairs without the unknown ones that only join known ones; where one character at the most is left over, the pair need not be answered."""
    told = list[QueryTerm]()
    for known, neighbours in groupby(groups, lambda each: bool(each.alternatives)):
        here = [*neighbours]
        if not known:
            beside = (here[0] is not groups[0]) + (here[-1] is not groups[-1])  # known pairs, each of which holds a character of these
            left = len(here[0].typed) + len(here) - 1 - beside
            for each in here:
                each.optional = each.optional or left <= 1
            here = [each for each in here if left > 1 or (left == 1 and not JOINING & {*each.typed})]
        told += here
    return told
