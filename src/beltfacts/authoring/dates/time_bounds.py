"""Tell by the words of a sentence that a figure was so until or from a time, or in an earlier one that they do not name. Pure.

"41 ha until 1964", "from 1964 the fee was 5", "the fee used to be 5". It chooses no date (`date_proposals`).
"""

import re

from beltfacts.authoring.dates.comparisons import Comparisons
from beltfacts.authoring.dates.dating_words import AHEAD, SUPERLATIVE
from beltfacts.reading import Date, edtf_or_none, find_dates

_PARTS = r"(?:(?:the|its|their|very|early|mid|late|beginning|start|end|close|middle|spring|summer|autumn|winter|year|of|in|on|about|around)[\s-]+)*"
_BOUND = re.compile(
    rf"(?P<word>\b(?:until|till|up (?:to|until)|through|before|prior to|earlier than|after|later than)\s+|"
    rf"(?:\A|[.;:,(]\s*)(?:as\s)?from\s+){_PARTS}\Z",
    re.IGNORECASE,
)
"""Before a time until which or from which something was so. "From" opens a clause: elsewhere it may begin a change."""
_BOUND_HAN = re.compile("\u76f4[\u5230\u81f3]\\s?\\Z")
_BOUND_HAN_BEHIND = re.compile(
    "\\s?(?:[\u4ee5\u4e4b][\u524d\u540e\u5f8c\u6765\u4f86]|[\u524d\u540e\u5f8c](?![\u540e\u5f8c\u671f\u534a\u5341\u51e0\u6570\\d\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d])|\u8d77)"
)
"""The same in Chinese, before and behind a time: \u76f4\u52301964\u5e74, 1964\u5e74\u4ee5\u524d."""
_FROM = re.compile(r"\b(?:from|as of|with effect from)\s\Z", re.IGNORECASE)
_COMPARED = re.compile(r"\b(?:than|as|with|to|against|versus)\s+(?:in\s+)?\Z", re.IGNORECASE)
"""Before such words, what makes the time one with which something is compared: "more than before 2020"."""
_EVENT = re.compile(r"(?:\s[\w-]+){0,3},?\s(?:until|till)\s+(?!now\b|today\b|\d)", re.IGNORECASE)
"""Behind a figure, an end that no date tells: "41 ha until the flood", "5 until recently"."""
_PLUPERFECT = re.compile(
    r"(?:\bhad|['\u2019]d)\s(?:[a-z]+ly\s|once\s|long\s)?(?:been|had|numbered|covered|stood|cost|held|owned|employed|totall?ed|carried|measured|weighed)\s"
    r"(?:[a-z-]+\s){0,3}[^\w\s]{0,2}\Z",
    re.IGNORECASE,
)
"""Before a figure, what was so before the time that is told of: "the fee had been 5 for decades"."""
_FORMER = re.compile(
    r"\b(?:formerly|used to (?:be|have|cost|hold|cover|number|stand|carry|employ|own|run|take)|at first|initially|"
    r"in (?:the past|earlier years|former (?:times|years)|days gone by)|"
    r"(?:was|were) once|once (?:was|were|had|held|covered|numbered|stood|cost|carried|employed|owned|ran)|had once|"
    r"(?<!as )previously(?! (?:reported|announced|stated|unknown|published|noted|described|unseen|unrecorded)\b))\b",
    re.IGNORECASE,
)
"""An earlier time that no date tells."""
_OTHER_CLAUSE = re.compile(r";|,\s(?:but|while|and now|now)\b|\bbut\b|\bnow\b", re.IGNORECASE)


def is_bound(text: str, span: tuple[int, int], date: Date, compared: Comparisons, year: int | None) -> bool:
    """Return whether a date in a span of a text is the end or beginning of the time in which something was so, and no comparison.

    `year`: that of publication, or None. German "bis 2030" is a goal where 2030 lies ahead.
    """
    found = _BOUND.search(text[: span[0]])
    at = (
        found.start("word")
        if found
        else _bound_in_chinese(text, *span)
        if text[span[1] - 1] >= "\u2e80"
        else compared.bound_at(text, *span)
    )
    if at is None or (not found and year and date.first and date.first.year > year):
        return False
    return not (_COMPARED.search(text[:at]) or SUPERLATIVE.search(text[:at]))


def start_ahead(text: str, issued: str) -> str:
    """Return the one date (EDTF) of a text from which something will be so: "from 5 January 2025 it will cost 6". Empty for none.

    Words say that it lies ahead, or it lies behind the day of publication. `issued`: that day (EDTF) or empty.
    """
    dates = [phrase.named for phrase in find_dates(text)]
    if len(dates) != 1 or dates[0].date.precision not in ("day", "month"):
        return ""
    only, published = dates[0], edtf_or_none(issued)
    found = _BOUND.search(text[: only.start])
    is_start = found is not None and found["word"].lower().endswith("from ")
    is_later = bool(published and published.last and only.date.first and only.date.first > published.last)
    return only.date.text if is_start and (is_later or AHEAD.search(text)) else ""


def starts_from(line: str) -> str:
    """Return the one day or month (EDTF) from which on a line says something to be so: "Fees from 1 June 2025". Empty for none."""
    dates = [phrase.named for phrase in find_dates(line)]
    is_start = len(dates) == 1 and dates[0].date.precision in ("day", "month") and _FROM.search(line[: dates[0].start])
    return dates[0].date.text if is_start else ""


def leaves_bounds_open(text: str, start: int, end: int, compared: Comparisons, year: int | None) -> bool:
    """Return whether a figure (from `start` to `end`) is of a time that a text bounds, or of an earlier one that it does not name.

    `year`: that of publication, or None.
    """
    if any(
        is_bound(text, (each.start, each.end), each.date, compared, year) for each in (phrase.named for phrase in find_dates(text, year))
    ):
        return True
    if _EVENT.match(text, end) or _PLUPERFECT.search(text[:start]):
        return True
    return any(not _OTHER_CLAUSE.search(text[each.end() : start]) and not _is_of_next(text, end, each) for each in _FORMER.finditer(text))


def _is_of_next(text: str, end: int, former: re.Match[str]) -> bool:
    """Return whether words of an earlier time behind a figure are those of another figure: "41 ha; it used to be 36"."""
    between = text[end : former.start()]
    return former.start() >= end and re.search(r"[,;(]|\bthan\b|\bfrom\b|\bcompared\b", between) is not None


def _bound_in_chinese(text: str, start: int, end: int) -> int | None:
    """Return where words of a bound begin around a Chinese date. None without them."""
    found = _BOUND_HAN.search(text[:start])
    return found.start() if found else start if _BOUND_HAN_BEHIND.match(text, end) else None
