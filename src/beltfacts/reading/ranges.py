"""What stands between two numbers of a text: "20%-30%", "20 to 30 percent" and "between 5 and 7" are one range, "from 2 to 18" is a change.

It sees numbers with their units (`measured`), and gives up those that a dash makes a date, a score or a name.
"""

import re
from collections.abc import Iterator
from itertools import chain

from beltfacts.reading.lazy_regex import LazyPattern
from beltfacts.reading.mentions import Mention
from beltfacts.reading.numerals import scale_value

_BETWEEN = LazyPattern(r"\bbetween\s{1,3}\Z", re.I)
_FROM = LazyPattern(r"\bfrom\s{1,3}\Z", re.I)
_DASH = LazyPattern(r"(\s{0,2})[-\u2013\u2212~](\s{0,2})")
_DASH_ON = LazyPattern(r"[-\u2013\u2212][0-9]")
_MINUS_ON = LazyPattern(r"\s+[-\u2212]\S")
_LINK = LazyPattern(r"\s{1,3}(to|and|or)\s{1,3}", re.I)


def join_dash_ranges(text: str, parts: Iterator[Mention | None]) -> Iterator[Mention | None]:
    """Yield the parts with "20%-30%" made one range; None for what a dash makes a date, a score or a name."""
    run: list[Mention] = []
    for part in chain(parts, (None,)):
        if run and (part is None or not _DASH.fullmatch(text, run[-1].end, part.start)):
            yield from _run(text, run)
            run = []
        if part:
            run.append(part)
        else:
            yield None


def _run(text: str, run: list[Mention]) -> list[Mention | None]:
    """Return what a run of numbers with dashes between them gives: one number, a range, two numbers, or nothing."""
    if len(run) > 2 or run[0].dashed or _DASH_ON.match(text, run[-1].end):
        return [None]
    if len(run) == 1:
        return [run[0]]
    left, right = run
    if (left.date and right.date) or _MINUS_ON.match(text, left.end):
        return [None]
    if right.date and _may_be_day(left):
        return [None]
    spaced = text[left.end].isspace() and not right.dashed
    whole = None if left.date and (spaced or not right.unit) else _range(left, right)
    return [whole] if whole else [left, right] if spaced else [None]


def join_word_ranges(text: str, parts: Iterator[Mention | None]) -> Iterator[Mention]:
    """Yield the parts that stand, with "20 to 30 percent" made one range and "from 5 to 7 million" two of a kind."""
    left: Mention | None = None
    for right in chain(parts, (None,)):
        link = left and right and _LINK.fullmatch(text, left.end, right.start)
        if left and right and link:
            done, left = _pair(text, left, right, link[1].lower())
        else:
            done, left = left, right
        if done and not done.date:
            yield done


def _may_be_day(part: Mention) -> bool:
    return part.low <= 31 and not part.unit and part.number.scale == 1


def _pair(text: str, left: Mention, right: Mention, word: str) -> tuple[Mention | None, Mention | None]:
    """Return what is read of the left of two numbers with "to", "and", "or" between, and what is left on the right."""
    if left.date or (right.date and _may_be_day(left)):
        return None, right._replace(date=right.date or _may_be_day(right))
    between = _BETWEEN.search(text, max(0, left.start - 11), left.start) if word == "and" else None
    change = word == "to" and _FROM.search(text, max(0, left.start - 7), left.start)
    own = (left.unit and not left.money) or left.number.scale > 1
    if (between or (word == "to" and not change and not own)) and (whole := _range(left, right)):
        return None, whole._replace(start=between.start() if between else left.start)
    if change:
        return _share_unit_and_scale(left, right), right._replace(unit=right.unit or (left.unit if left.money else None))
    return (None if not own and right.number.scale > 1 else left), right  # "five or six million" hides a scale


def _range(left: Mention, right: Mention) -> Mention | None:
    """Return the range of two numbers, None if they are not of one kind or do not rise."""
    low = None if left.number.ordinal or right.number.ordinal else _share_unit_and_scale(left, right)
    unit = right.unit or (left.unit if left.money else None)
    if not low or low.unit != unit or low.low >= right.low or low.high != low.low or right.high != right.low:
        return None
    bound = left.bound if right.bound == "exact" else right.bound
    return low._replace(high=right.low, number_end=right.number_end, end=right.end, bound=bound)


def _share_unit_and_scale(left: Mention, right: Mention) -> Mention | None:
    """Return the left number with the unit and scale of the right where it has none; None if that is not clear.

    "5 to 7 million" is 5 million; "900,000 to 1 million" is as printed; "500 to 7 million" may be either.
    """
    like = left._replace(unit=left.unit or right.unit)
    own = (left.unit and not left.money) or left.number.scale > 1
    if own or right.number.scale == 1 or not left.low:
        return like
    scaled = scale_value(left.low, right.number.scale)
    if abs(scaled) < abs(right.low):
        return like._replace(low=scaled, high=scaled)
    return like if abs(left.low) >= 1000 else None
