"""One sentence in Chinese. A measure that has no Chinese name is quoted as it is; it is never translated."""

from __future__ import annotations

import re
from decimal import Decimal

from beltfacts.compare import printed_step
from beltfacts.model import Fact, Subject
from beltfacts.output import source_of
from beltfacts.reading import EXACT, UNITS, Date, find_dates, is_east_asian, parse_edtf, words_by_code
from beltfacts.sentences.english import is_ordinal, measure_before_its_time

_HEDGES = {
    "exact": "为",
    "about": "约为",
    "nearly": "接近",
    "more-than": "超过",
    "less-than": "不到",
    "at-least": "至少为",
    "at-most": "最多为",
}
_STATUS = {"target": "目标", "forecast": "预计", "estimate": "估计"}
_YEAR = re.compile(r" \[?\d{4}\]?$")
_DIGITS_ONLY = re.compile(r"[0-9][0-9,.]*\Z")
_TOO_LONG = re.compile(r"\.(?:[0-9]*0|[0-9]{3,})\Z")
"""Decimals before a sign of scale that are clearer without it: 48921, not 4.8921万."""

_HAN = re.compile(r"[\u4e00-\u9fff]+\Z")
_SCALES = ((12, "万亿"), (8, "亿"), (4, "万"), (0, ""))
"""Powers of ten with a sign."""

_PARTS = {33: "第一季度", 34: "第二季度", 35: "第三季度", 36: "第四季度", 40: "上半年", 41: "下半年"}
"""Parts of a year by their EDTF code."""


def say_in_chinese(fact: Fact, subject: Subject | None) -> str:
    """Return what the evidence permits to say, as one sentence in Chinese."""
    names = dict(subject.names).get("zh", ()) if subject else ()
    name = names[0] if names else subject.name if subject else fact.subject
    author = _YEAR.sub("", source_of(fact).label)
    said = fact.says or fact.via.partition(",")[0]
    who = f"据{author}转述{said}" if said and said != author else f"据{author}"
    is_date = fact.smallest is None and (fact.period == "event" or bool(find_dates(fact.figure)))
    when = "" if is_date else _when(parse_edtf(fact.date), fact.period)
    undated = "（原文未注明日期）" if fact.date == "undated" else ""
    figure = _figure(fact)
    told = f"为“{fact.figure}”" if figure is None else _HEDGES[fact.bound] + figure
    return f"{who}，{when}{name}的{_measure(fact)}{_STATUS.get(fact.status, '')}{told}{undated}。"


def _measure(fact: Fact) -> str:
    """Return what is measured, in quotation marks where it is not Chinese, with what narrows it.

    A fact's other names are for searching. They may be wider than its measure, so that they are not said.
    """
    measure = measure_before_its_time(fact)
    narrowed = [f"{name}：{value}" for name, value in fact.dimensions] + ([f"{fact.price_base}年价格"] if fact.price_base else [])
    is_chinese = is_east_asian(measure[:1])
    return (measure if is_chinese else f"“{measure}”") + (f"（{'，'.join(narrowed)}）" if narrowed else "")


def _figure(fact: Fact) -> str | None:
    """Return an amount in Chinese with all its printed digits; None where it is no amount or its unit has no Chinese word.

    Counted things have no Chinese word: behind their number stands what is printed.
    """
    unit = _unit(fact.unit)
    if fact.value is None or unit is None or fact.unit in ("{rank}", "{multiple}") or is_ordinal(fact):
        return None
    printed = "" if unit or _DIGITS_ONLY.match(fact.figure) else f"（原文“{fact.figure}”）"
    if unit == "%":
        return _digits(fact.value, printed_step(fact)) + unit
    step = printed_step(fact)
    for power, sign in _SCALES:
        shown = _digits(fact.value.scaleb(-power, EXACT), step.scaleb(-power, EXACT))
        if abs(fact.value) >= Decimal(10) ** power and not (power and _TOO_LONG.search(shown)):
            return shown + sign + unit + printed
    return _digits(fact.value, step) + unit + printed


def _digits(value: Decimal, step: Decimal) -> str:
    """Return a number with the decimals that are printed."""
    decimals = max(0, -step.adjusted())
    return f"{value:.{decimals}f}"


def _unit(code: str) -> str | None:
    """Return the Chinese word for a unit; None where there is none, empty for counted things."""
    if code == "%":
        return "%"
    if not code or code.startswith("{"):
        return ""
    words = [word for word, named in UNITS.items() if named == code and _HAN.match(word)]
    return next(iter(words), None) or next((word for word in words_by_code().get(code, ()) if _HAN.match(word)), None)


def _when(date: Date, period: str) -> str:
    """Return a time in Chinese; empty for one that is not known."""
    if date.precision == "unknown":
        return ""
    doubt = "大约" if date.approximate else "可能" if date.uncertain else ""
    if date.precision == "interval":
        start, _, end = date.edtf.partition("/")
        first, last = ("" if side in ("", "..") else _day(parse_edtf(side)) for side in (start, end))
        return doubt + (f"{first}至{last}，" if first and last else f"自{first}起，" if first else f"{last}以前，")
    return doubt + (f"截至{_day(date)}{'底' if date.precision == 'year' else ''}，" if period == "cumulative" else f"{_day(date)}，")


def _day(date: Date) -> str:
    """Return one date in Chinese."""
    assert date.first is not None
    year = f"{date.first.year}年"
    match date.precision:
        case "day":
            return f"{year}{date.first.month}月{date.first.day}日"
        case "month":
            return f"{year}{date.first.month}月"
        case "year":
            return year
        case "half" | "quarter":
            return year + _PARTS[int(date.edtf[5:7])]
        case "decade":
            return f"{date.first.year}年代"
    assert date.last is not None
    return f"{year}{date.first.month}月至{date.last.year}年{date.last.month}月"
