"""The sign before a number: "-5", "minus 5", "negative $3 billion", "by - 2,500", 负3.9.

It tells a minus from the dash of a range, a name or a list. It reads no number.
"""

import re
from typing import NamedTuple

from beltfacts.reading.lazy_regex import LazyPattern
from beltfacts.reading.words_chinese import COUNTERS, NEGATIVE, NEGATIVE_NOT_AFTER

SIGN_TRIANGLES = "\u25b2\u25b3\u25bc\u25bd"
"""Triangles before a number. In Japan and Korea one that points up is a minus; elsewhere it says that the number rose."""
SPACED_MINUS = frozenset("\u2010\u2011\u2012\u2013\u207b\u02d7\u2796\ufe58\ufe63")
"""Hyphens, dashes and raised or small minus signs that are a minus if a space stands before them and none behind them."""
_DASHES = frozenset("-\u2212\uff0d~") | SPACED_MINUS
_MINUS = frozenset("-\u2212\uff0d")
_WORD = LazyPattern(r"(?<!\w)(?:minus|negative|Minus|Negative|[мМ]инус|[eE]ksi)\s{1,3}\Z")
_SPACED = LazyPattern(
    r"\b(?:by|of|to|was|were|at|is|are|from|reached|hit|about|around|nearly|almost|only|be)\s{1,3}[-\u2212\u2013]\s\Z", re.IGNORECASE
)
_BEFORE_SIGN = frozenset(" \t\n\xa0\u2009\u202f([{/\uff08\u300c\u201c\"'|<>=\u2265\u2264~\u2248\uff0c\u3002\uff1a;:")
_BEFORE_EN_DASH = frozenset(" \t\n\xa0\u2009\u202f([|\u2502")
"""What stands before a dash that is a minus, as Word and LaTeX set it: it touches the number behind it alone."""
_CLOSING_DASH = LazyPattern(r"[^.!?\n\u2013]{0,80}[^\W\d_]\u2013(?=[\s,.;:])")
"""The second of two dashes around words: "the ports \u20133 in all\u2013 are closed"."""
_COUNTED = (COUNTERS | frozenset("日月号號时時点點分")) - frozenset("天米克")
"""Characters behind a number, after which a dash joins it to the next one: 6月1日-6月30日."""
_SIGN_ENDS = frozenset(NEGATIVE + "的下")
_MONEY = frozenset("$\u20ac\xa3\xa5\uffe5\u20b9")


class Sign(NamedTuple):
    """A sign before a number: whether it is a minus, and where it begins."""

    negative: bool
    start: int


def sign_before(text: str, floor: int, start: int) -> Sign | None:
    """Return the sign directly before an offset; None where there is none.

    floor: the end of the number before, from which a dash may join the two.
    """
    last = text[start - 1 : start] if start > floor else ""
    if not last:
        return None
    if floor and last in _MINUS and start - 1 == floor:
        return None  # 1万元-5万元
    if last in _MINUS or last == "+" or last in SPACED_MINUS:
        before = text[start - 2 : start - 1] if start > 1 else ""
        if last in SPACED_MINUS and ((before and before not in _BEFORE_EN_DASH) or _CLOSING_DASH.match(text, start)):
            return None
        free = (
            not before
            or before in _BEFORE_SIGN
            or (before >= "\u2e80" and not before.isdigit() and before not in _DASHES and before not in _COUNTED)
        )
        if not free or (floor and start - 1 > floor and text[floor : start - 1].isspace() and last != "+") or start - 1 < floor:
            return None
        return Sign(last != "+", start - 1)
    if last in _SIGN_ENDS:
        return _han_sign(text, floor, start)
    if last in " \n\xa0" and start - 1 > floor:
        return _spaced_sign(text, floor, start)
    return None


def _han_sign(text: str, floor: int, start: int) -> Sign | None:
    """Return the sign of 负5, 负的百分之五 and 零下5; None where 负 is a part of another word (担负5项任务)."""
    if text[start - 1] == "下":
        return Sign(negative=True, start=start - 2) if text[start - 2 : start - 1] == "零" and start - 2 >= floor else None
    at = start - 2 if text[start - 1] == "的" else start - 1
    before = text[at - 1 : at] if at else ""
    if at < floor or text[at : at + 1] not in tuple(NEGATIVE) or before in NEGATIVE_NOT_AFTER or before.isnumeric():
        return None
    return Sign(negative=True, start=at)


def _spaced_sign(text: str, floor: int, start: int) -> Sign | None:
    before = text[start - 2]
    if before in NEGATIVE:
        return Sign(negative=True, start=start - 2)
    if before in "seсi" and (word := _WORD.search(text, max(floor, start - 11), start)):
        if floor and text[floor : word.start()].isspace():
            return None  # "20 minus 5"
        return Sign(negative=True, start=word.start())
    if (before in _MINUS or before == "\u2013") and _SPACED.search(text, max(floor, start - 14), start):
        return Sign(negative=True, start=start - 2)
    return None


def dash_before(text: str, start: int) -> bool:
    """Return whether a dash stands directly before an offset: the end of a range, or else a part of a name."""
    return bool(start) and text[start - 1] in _DASHES and text[start - 1] != "~"


def money_minus(text: str, start: int) -> bool:
    """Return whether a minus stands between a currency sign and the number: "$-99.99"."""
    return start > 1 and text[start - 1] in _MINUS and text[start - 2] in _MONEY
