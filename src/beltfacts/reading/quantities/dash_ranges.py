"""Ranges with a dash: "20%-30%" and 3~5万 are one figure; a dash that makes a date, a score or a name refuses its numbers. Pure."""

import re

from beltfacts.reading.lazy_regex import LazyPattern
from beltfacts.reading.numerals import DATE, REFUSED, Mention
from beltfacts.reading.quantities.compounds import is_compound
from beltfacts.reading.quantities.ranges import is_minus_of_both, may_be_day, may_be_year, range_of

_DASH = LazyPattern(
    r"(\s{0,2})(?:[(\uff08]不?含[)\uff09]\s?)?(?:[-\u2010-\u2014\u2212\ufe58\ufe63~\uff5e\u301c]|--|\u2014\u2014|\uff5e\uff5e|~~)(\s{0,2})"
)
_DASH_ON = LazyPattern(r"[-\u2010\u2013\u2212][0-9]")
_MINUS_ON = LazyPattern(r"\s+[-\u2212]\S")
_ABOUT = LazyPattern(r"(?:\b(?:around|about|approximately|some|roughly)\s{1,3}|[~\u2248约約]\s?)\Z", re.IGNORECASE)


def join_dash_ranges(text: str, mentions: list[Mention]) -> list[Mention]:
    """Return the mentions with "20%-30%" made one; what a dash makes a date, a score or a name is refused."""
    joined: list[Mention] = []
    run: list[Mention] = []
    for mention in mentions:
        gap = mention.start - run[-1].end if run else 0
        dash = _DASH.fullmatch(text, run[-1].end, mention.start) if 0 < gap < 6 else None
        if run and not (dash and ("\u2014" not in dash[0] or _is_chinese(text, run[-1].start, mention.end))):
            joined += _run(text, run)
            run = []
        run.append(mention)
    return joined + (_run(text, run) if run else [])


def _is_chinese(text: str, start: int, end: int) -> bool:
    """Return whether Chinese stands before a range or at its end: there a long dash joins, in English it parts."""
    return "\u4e00" <= text[start - 1 : start] <= "\u9fff" or text[end - 1] >= "\u2e80" or text[end : end + 1] >= "\u2e80"


def _run(text: str, run: list[Mention]) -> list[Mention]:
    """Return what numbers with dashes between them give: one number, a range, two numbers, or nothing."""
    last = run[-1]
    if len(run) == 1 and not last.dashed:
        if text[last.end : last.end + 1] in ("-", "\u2013", "\u2212") and _DASH_ON.match(text, last.end):
            last.refuse("a part of a run with dashes")
        return run
    if len(run) > 2 or run[0].dashed or _DASH_ON.match(text, last.end):
        return [_refuse(run)]
    left, right = run
    if is_minus_of_both(text, left, right):
        return [_refuse(run)]
    if REFUSED in (left.kind, right.kind):
        spaced = text[left.end].isspace() and not right.dashed
        return run if spaced else [_refuse(run)]
    if not left.unit and is_compound(right):
        return [_refuse(run)]  # "4 - 5 ft 6 in"
    odd = (left.kind is DATE and right.kind is DATE) or _MINUS_ON.match(text, left.end)
    if odd and (left.kind is DATE or not _ABOUT.search(text, max(0, left.start - 16), left.start)):
        return [_refuse(run)]
    if right.kind is DATE and may_be_day(left):
        right.start, right.kind = left.start, DATE
        return [right]
    spaced = text[left.end].isspace() and not right.dashed
    if may_be_year(left) and may_be_year(right) and left.low >= 1500:
        return [_refuse(run)]
    whole = None if left.kind is DATE and (spaced or not right.unit) else range_of(left, right, text)
    return [whole] if whole else run if spaced else [_refuse(run)]


def _refuse(run: list[Mention]) -> Mention:
    """Return one refused mention that spans a run."""
    run[0].end = run[-1].end
    return run[0].refuse("numbers with dashes between them that are no range")
