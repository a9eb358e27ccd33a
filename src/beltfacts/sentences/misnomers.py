"""What a figure must not be called: a target is no achievement, a peak no average, a part no whole. It writes no sentence of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from beltfacts.model import Fact
from beltfacts.reading import parse_edtf

_PEAK = re.compile(
    r"\b(highest|maximum|max|peak(ed)?|record|busiest|up to|as (much|many|high) as|single[- ]day)\b|最高|最多|峰值|高达|单日", re.IGNORECASE
)
_AVERAGE = re.compile(r"\b(average[sd]?|mean|on average|per capita)\b|平均|人均", re.IGNORECASE)
_DESIGNED = re.compile(
    r"\b(designed|design|planned|capacity|pledged|proposed|under construction|to be built)\b|设计|计划|在建", re.IGNORECASE
)
_PART = re.compile(
    r"\b(section|segment|half(?! of (the|this|that|last) year| of \d|[- ]year| an hour)|portion|branch|phase)\b|段|一期|二期", re.IGNORECASE
)
_TIME = re.compile(r"(time|date|year|years|day|days|month)\b|.*\bdate\b", re.IGNORECASE)
"""A measure that asks for a time, of which nothing is a part or a plan."""

_CHANGE = re.compile(
    r"\b(growth|increase[ds]?|rise|rose|grew|reduction|reduced|decrease[ds]?|decline[ds]?|drop|change) (of|in|on|by|rate|from|over)\b|增长|下降|减少",
    re.IGNORECASE,
)
_EACH = re.compile(r"\b(daily|weekly|monthly|per (day|week|month)|(a|each|every) (day|week|month))\b|每[日天周月]|日均", re.IGNORECASE)
_WORLD = re.compile(r"\b(world|global(ly)?|worldwide|earth)\b|世界|全球", re.IGNORECASE)
_RANK = re.compile(r"\b(rank(ed|ing|s)?|place|standing|largest|biggest|longest|fastest|busiest|only|top)\b|排名|位居|最大", re.IGNORECASE)
"""A place among others. The first of a row of meetings is none."""
_BEFORE_FIGURE = 30
"""Characters before a figure in its quote in which a word belongs to it."""


class Caution(NamedTuple):
    """What a figure must not be called, with the reason, to follow "do not call it" and 不可称为.

    english, chinese: the same in both languages.
    """

    english: str
    chinese: str


_NOT_EXACT = {
    "more-than": Caution("the exact figure: it is a lower limit", "确切数字：这是下限"),
    "at-least": Caution("the exact figure: it is a lower limit", "确切数字：这是下限"),
    "less-than": Caution("the exact figure: it is an upper limit", "确切数字：这是上限"),
    "at-most": Caution("the exact or the usual figure: it is an upper limit", "确切或通常的数字：这是上限"),
    "about": Caution("the exact figure: the source says about", "确切数字：原文是约数"),
    "nearly": Caution("the exact figure, or more than it: the source says nearly", "确切数字或超过它：原文说接近"),
}
_STATUS = {
    "target": Caution("achieved: it is a target", "已经实现：这是目标"),
    "forecast": Caution("what happened: it is a forecast", "已经发生：这是预测"),
    "estimate": Caution("counted or measured: it is an estimate", "统计或测量所得：这是估计"),
}


def cautions(fact: Fact) -> list[Caution]:
    """Return what a figure must not be called, each with the reason."""
    return [*_of_kind(fact), *_of_scope(fact), *_of_time(fact)]


def _of_kind(fact: Fact) -> Iterator[Caution]:
    """Yield what status, qualifier, peak and average forbid."""
    before = fact.quote.partition(fact.figure)[0][-_BEFORE_FIGURE:] if fact.figure in fact.quote else ""
    if fact.status in _STATUS:
        yield _STATUS[fact.status]
    elif _DESIGNED.search(fact.measure) and not _TIME.match(fact.measure):
        yield Caution("what was reached: it is what was designed, planned or pledged", "已达到的：这是设计、计划或承诺的")
    is_average = _AVERAGE.search(fact.measure) is not None
    if fact.unit == "{rank}":
        pass
    elif not is_average and (_PEAK.search(f"{fact.measure} {before}") or fact.bound == "at-most"):
        yield Caution("an average: it is the highest value", "平均值：这是最高值")
    elif is_average:
        yield Caution("a total or a peak: it is an average", "总数或最高值：这是平均值")
    if fact.smallest is not None and (_CHANGE.search(fact.measure) or fact.measure.casefold().startswith(("growth", "increase"))):
        yield Caution("the level: it is a change", "总量：这是变化幅度")
    elif fact.smallest is not None and fact.unit != "%" and (each := _EACH.search(fact.measure)):
        yield Caution(f"the total of a longer time: it is {each[0].lower()}", f"更长时间的总数：这是单位时间的数字（{each[0].lower()}）")
    if fact.bound in _NOT_EXACT:
        yield _NOT_EXACT[fact.bound]


def _of_scope(fact: Fact) -> Iterator[Caution]:
    """Yield what a part, a place in an order, percentage points and a price base forbid."""
    if fact.dimensions:
        narrowed = ", ".join(f"{name} {value}" for name, value in fact.dimensions)
        yield Caution(f"the whole: it is for {narrowed} only", f"整体：这只是{narrowed}")
    elif (part := _PART.search(fact.measure)) and not _TIME.match(fact.measure):
        yield Caution(f"the whole: it is for a part only ({part[0].lower()})", f"整体：这只是一部分（{part[0].lower()}）")
    if fact.unit == "{rank}" and _RANK.search(f"{fact.figure} {fact.measure}") and not _WORLD.search(f"{fact.figure} {fact.measure}"):
        yield Caution("a rank in the world: it is a rank among those that the source names", "世界排名：这是在原文所列范围内的排名")
    if fact.unit == "{percentage-point}":
        yield Caution("per cent: it is a difference in percentage points", "百分比：这是百分点之差")
    if fact.price_base:
        yield Caution(f"a figure at current prices: it is at prices of {fact.price_base}", f"现价数字：这是{fact.price_base}年价格")


def _of_time(fact: Fact) -> Iterator[Caution]:
    """Yield what the time forbids."""
    date = parse_edtf(fact.date)
    if fact.date == "undated":
        yield Caution("today's figure: the source gives no date", "目前的数字：原文未注明日期")
    elif fact.period == "cumulative":
        yield Caution("the figure of one year: it counts all since a start", "一年的数字：这是累计数")
    elif fact.period == "flow" and not _EACH.search(fact.measure) and date.within_a_year and date.precision != "day":
        yield Caution("a yearly figure: it is for part of a year", "全年数字：这只是一年中的一部分")
    if date.uncertain:
        yield Caution("surely of that date: the date is uncertain", "日期确定：日期存疑")
