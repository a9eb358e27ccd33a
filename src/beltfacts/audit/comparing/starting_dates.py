"""Since when a figure is so: the date of a draft behind "since", and that of a fact from which on it holds. It judges nothing."""

from __future__ import annotations

import re

from beltfacts.audit.claims import Claim
from beltfacts.compare import Times, relate_times
from beltfacts.model import Fact
from beltfacts.reading import Date, LazyPattern, find_dates

SHORT = ("day", "month")
"""Precisions of the date on which something began."""

_SINCE, _SINCE_REACH = LazyPattern(r"\bsince\s\Z|\u81ea\Z", re.IGNORECASE), 6
_BEGINS, _BEGINS_REACH = LazyPattern(r"\b(?:from|since|on)\s(?:the\s)?\Z|[\u81ea\u4ece]\Z", re.IGNORECASE), 12
"""What stands before the date from which on something is so, in a draft and in a quote, and the characters in which it stands."""


def is_start(date: Claim, claim: Claim, text: str) -> bool:
    """Return whether a date is the one since which a figure of its clause is so."""
    is_inside = claim.clause[0] <= date.start < claim.clause[1]
    return is_inside and _SINCE.search(text[max(0, date.start - _SINCE_REACH) : date.start]) is not None


def holds_from(fact: Fact, of_fact: Date) -> bool:
    """Return whether the quote of a fact gives its date as that from which on it is so: "on 1 May the fee rose to 40". `of_fact`: that date."""
    quote = fact.quote
    if of_fact.precision not in SHORT or fact.period not in ("", "point"):
        return False
    return any(
        relate_times(each.named.date, of_fact) is Times.SAME and _BEGINS.search(quote[max(0, each.start - _BEGINS_REACH) : each.start])
        for each in find_dates(quote)
    )
