"""How two figures of a sentence stand to one another: a level and its growth, the earlier and the later, a part and the whole."""

from __future__ import annotations

import re
from decimal import Decimal

from beltfacts.audit.claims.claims import Claim
from beltfacts.reading import LazyPattern

_OF_ALL = LazyPattern(r"[ \w-]{0,20}?\s(?:out\s)?of\s(?:(?:the|all|its|their|these)\s){0,2}", re.IGNORECASE)
"""What stands between a part and the whole."""

_UP_BY = LazyPattern(
    r"[^.;:]{0,90}?[,(]\s?(?:which (?:is|was) )?(?:up|down|rising|growing|falling|an? (?:[a-z-]+ )?(?:increase|rise|growth|gain|drop|fall|decline) of)"
    r"(?: by| of| some| about| nearly| over| more than| almost)*\s"
    r"|[^\u3002\uff1b]{0,40}?[\uff0c,](?:\u540c\u6bd4|\u6bd4\u4e0a\u5e74|\u8f83\u4e0a\u5e74)?"
    r"(?:\u589e\u957f|\u4e0a\u5347|\u63d0\u9ad8|\u589e\u52a0|\u4e0b\u964d|\u51cf\u5c11)(?:\u4e86|\u7ea6|\u8fd1|\u8d85\u8fc7|\u8fbe)?",
    re.IGNORECASE,
)
"""What stands between a figure and its growth."""

_ASIDE = LazyPattern(
    r"[^.;:]{0,90}?[,(]\s?(?:which (?:is|was) )?(?:(?:about|some|nearly|almost|over|or|an?|another|more than) )*", re.IGNORECASE
)
_MORE_BEHIND = LazyPattern(r"\s(?:more|higher|larger|fewer|less|lower|smaller|up|down|above|below|growth|increase|rise)\b", re.IGNORECASE)
"""What stands around a growth that is told behind the figure: "48,921 firms, 16% more than before"."""

_FROM = LazyPattern(r"(?:\bfrom\s+(?:\w+\s+){0,2}|[\u4ece\u7531][\u4e00-\u9fff]{0,5})\Z", re.IGNORECASE)
_TO = LazyPattern(
    r"(?:[^.,;\u3002\uff1b]|\.(?=[0-9])|,(?!\s(?:and|but|while)\b)){0,60}?(?:(?<!\bused )\b(?:to|into)\b|[\u81f3\u5230\u4e3a])",
    re.IGNORECASE,
)
_WAS = LazyPattern(r"\b(?:was|were|stood at|ranked|started (?:at|with|as)|began (?:at|with|as))\s+(?:\w+\s+){0,2}\Z", re.IGNORECASE)
_THEN = LazyPattern(
    r"[^.;]{0,40}?\b(?:then|later|before|now|today|is|has)\b[^.;]{0,40}?\b(?:to|into|stands? at|ranks?|is|has|now)\s+(?:\w+\s+){0,2}",
    re.IGNORECASE,
)
"""What stands around the earlier of two figures, where the later follows: "was ninth, then rose to fifth"."""
_INSTEAD_OF = LazyPattern(
    r"\b(?:instead of|rather than|against|compared (?:with|to)|up from|down from|after|versus|vs\.?|not|no longer|at first|once|used to be)"
    r"\s+(?:\w+\s+){0,2}\Z",
    re.IGNORECASE,
)
"""What stands around the earlier of two figures."""

_AFTER = LazyPattern(r"\bafter\s+(?:\w+\s+){0,2}\Z", re.IGNORECASE)
_LENGTHS_OF_TIME = frozenset(("s", "min", "h", "d", "wk", "mo", "a"))
"""What tells a length of time after which something happens, and no earlier figure: "is replaced after 12 years"."""

_FROM_BACK = LazyPattern(
    r"(?:\b(?:to|now|at)\s+|[0-9])[^.;]{0,60}?[0-9][^.,;]{0,30}?\bfrom\s+(?:(?:just|only|about|some|merely|a mere|as few as)\s+){0,2}\Z",
    re.IGNORECASE,
    ("from",),
)
"""What stands before the earlier of two figures where the later one is told first: "up to 18 a day from just two"."""

_LONGEST_BACK = 120
"""Characters before a figure in which that stands."""

_BEFORE_NOW = LazyPattern(
    r"(?:\s+\w+){0,2}\s+(?:before(?!\s(?:they|it|he|she|we|you|one|an?|being)\b)|earlier|previously|formerly|initially|originally|at first"
    r"|at the start|in the past|back then)\b",
    re.IGNORECASE,
)
"""What stands behind a figure that is told as an earlier one: "where it was two before"."""

_OF_SO_MANY = LazyPattern(r"(?:\splace)?,?\s(?:out\s)?of\s(?:all\s|the\s)?([0-9][0-9,]*)")
"""What stands behind a place in an order and says how many places there are."""


def is_growth_of(text: str, claim: Claim, other: Claim) -> bool:
    """Return whether a per cent is told as the growth of the figure before it: "128,651 containers, up 24%"."""
    if claim.unit != "%" or other.unit == "%" or other.ordinal:
        return False
    between = text[other.end : claim.whole[0]]
    is_more = text[claim.start] == "+" or _MORE_BEHIND.match(text, claim.whole[1]) is not None
    return bool(_UP_BY.fullmatch(between) or (is_more and _ASIDE.fullmatch(between)))


def is_told_as_past(text: str, claim: Claim) -> bool:
    """Return whether a figure is told as the earlier of two: "from five hours to under three", "instead of 20,000"."""
    before, behind = text[: claim.whole[0]], text[claim.whole[1] :]
    if claim.unit in _LENGTHS_OF_TIME and _AFTER.search(before):
        return False
    if _BEFORE_NOW.match(behind) or _INSTEAD_OF.search(before) or (_FROM.search(before) and _TO.match(behind)):
        return True
    return _FROM_BACK.search(text, max(claim.sentence[0], claim.whole[0] - _LONGEST_BACK), claim.whole[0]) is not None


def is_from_to(text: str, first: int, last: int) -> bool:
    """Return whether the figures at two offsets are told as the earlier and the later of two: "from five hours to under three"."""
    before, between = text[:first], text[first:last]
    return bool((_FROM.search(before) and _TO.match(between)) or (_WAS.search(before) and _THEN.fullmatch(between[between.find(" ") :])))


def are_ends(text: str, claim: Claim, start: int) -> bool:
    """Return whether a figure and the one at an offset are told as the earlier and the later of two, in either order."""
    first, last = sorted((claim.whole[0], start))
    return first != last and is_from_to(text, first, last)


def is_part_of(text: str, claim: Claim, other: Claim) -> bool:
    """Return whether a figure is told as a part of another: "eight of the ten"."""
    return bool(_OF_ALL.fullmatch(text[claim.end : other.start]))


def is_last_of_all(claim: Claim, text: str) -> bool:
    """Return whether a place in an order is told as the last: "61st of 61". Who writes that means no other place. `text`: that of the block."""
    whole = _OF_SO_MANY.match(text, claim.whole[1]) if claim.ordinal else None
    return whole is not None and Decimal(whole[1].replace(",", "")) == claim.low
