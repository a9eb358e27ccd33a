"""For which time a figure is told, as "a week" in "€4,200 a week" and "A week of it cost €4,200". It looks up no fact."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from beltfacts.audit.claims.claims import Claim
from beltfacts.audit.claims.money_rates import RATE_TIMES
from beltfacts.model import Fact
from beltfacts.reading import LazyPattern, find_quantities

_CODES = {"hour": "h", "day": "d", "night": "d", "week": "wk", "month": "mo", "year": "a"}
_ADVERBS = {"hourly": "h", "daily": "d", "weekly": "wk", "monthly": "mo", "yearly": "a", "annually": "a"}
_NAMES = "|".join(_CODES)
_NO_RATE = r"\b(?!\s(?:ago|earlier|later|before|after|long|old|or)\b|-)"
"""What makes no rate of "a year": "a year earlier"."""

_BEHIND = LazyPattern(
    rf"(?:\s*/|(?:\s(?!and\b|or\b)[a-z-]+){{0,3}}?\s(?:per|an?|each|every)\s)(?:single\s|calendar\s)?({_NAMES}){_NO_RATE}"
    rf"|\s({'|'.join(_ADVERBS)})\b"
)
_AHEAD = LazyPattern(
    rf"\b(?:each|every)\s({_NAMES})\b[^,.;:\d]{{0,60}}\Z"
    rf"|\b(?:an?|one|per)\s({_NAMES}){_NO_RATE}[^,.;:\d]{{0,40}}?"
    r"\b(?:costs?|comes? to|came to|brings|brought|averages?|averaged|takes?|took|needs?|needed|is|was|are|were)\b[^,.;:\d]{0,30}\Z",
    re.IGNORECASE,
)
"""What says for which time a figure is, behind it and ahead of it."""

_REACH = 100
"""Characters before a figure in which that stands."""


def rate_time(claim: Claim, text: str) -> str:
    """Return the code of the time for which a figure is told, as "wk"; empty where none is. `text`: that of the block."""
    return _time_of_unit(claim.unit) or _time_around(text, claim.sentence[0], claim.start, max(claim.end, claim.whole[1]))


def rate_time_of(fact: Fact) -> str:
    """Return the same for the figure of a fact, by its unit or its quote."""
    return _time_of_unit(fact.unit) or (_time_in_quote(fact.quote, fact.smallest) if fact.smallest is not None else "")


@lru_cache(1 << 8)
def _time_in_quote(quote: str, number: Decimal) -> str:
    """Return the code of the time for which a quote tells a number."""
    found = (each for each in find_quantities(quote) if each.low == number)
    return next(filter(None, (_time_of_unit(each.unit) or _time_around(quote, 0, each.number_start, each.end) for each in found)), "")


def _time_of_unit(unit: str | None) -> str:
    """Return the code of the time that a unit is for, as "wk" of "EUR/wk"; empty for another one."""
    over = (unit or "").partition("/")[2]
    return over if over in RATE_TIMES else ""


def _time_around(text: str, begin: int, start: int, end: int) -> str:
    """Return the code of the time that the words around a number say. `begin`: where its sentence does."""
    found = _BEHIND.match(text, end) or _AHEAD.search(text, max(begin, start - _REACH), start)
    word = next(filter(None, found.groups()), "").lower() if found else ""
    return _CODES.get(word) or _ADVERBS.get(word, "")
