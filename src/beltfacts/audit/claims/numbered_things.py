"""Things that are told apart by a number, "Scope 1", "Phase II", and whether a figure is told of another one than a fact. It looks up nothing."""

from __future__ import annotations

import re

from beltfacts.audit.claims.claims import Claim
from beltfacts.model import Fact
from beltfacts.reading import LazyPattern

_NUMERAL = r"(?:[0-9]{1,2}|[IVX]{1,4})(?![\w%]|[.,][0-9])"
_NUMBERED = LazyPattern(rf"\b([A-Z][a-z]+)[ -]({_NUMERAL})")
"""One of several things that are told apart by a number: "Scope 1", "Phase II"."""

_PAIR = LazyPattern(r"[0-9][^.;]{0,20}?\sand\s[^\w\s]?(?:[0-9]{2}|[0-9][.,][0-9])|\brespectively\b|(?<=\S)\s(?:each|both)\b")
"""What says that several things have a figure each: "2,318 and 4,100 tonnes"."""


def is_numbered_otherwise(claim: Claim, fact: Fact, text: str) -> bool:
    """Return whether a clause names another of the numbered things that a measure names one of, or several: "Scope 3", "Scope 1 and 2"."""
    start, end = claim.clause
    for match in _NUMBERED.finditer(fact.measure):
        named = re.compile(rf"\b{match[1]}s?[ -]({_NUMERAL})(?P<more>(?:,| and| to| &|[+/\u2013-]) ?{_NUMERAL})?", re.IGNORECASE)
        told = [found for found in named.finditer(text, claim.sentence[0], end) if found.end() > start]
        said = [found for found in told if found[1] == match[2]]
        if told and not any(not found["more"] for found in said) and not (said and _PAIR.search(text, *claim.sentence)):
            return True
    return False
