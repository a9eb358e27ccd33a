"""Whether the words of a figure say that it is below zero. It looks up nothing."""

from __future__ import annotations

import re

from beltfacts.audit.claims import Claim
from beltfacts.audit.comparing.scopes import direction
from beltfacts.reading import LazyPattern

_MINUS, _MINUS_REACH = (
    LazyPattern(
        r"\b(?:deficit|loss|shortfall|minus|negative)\s+(?:(?:was|is|of|by|about|nearly|over|some|at|to)\s+){0,3}\Z", re.IGNORECASE
    ),
    60,
)
"""What says before a figure that it is below zero, and the characters in which it stands."""


def with_sign(claim: Claim, text: str) -> Claim:
    """Return a claim below zero where its words say so: "shrank by 2%", "a deficit of $4 billion". `text`: that of the block."""
    is_less = direction(claim, text) < 0 or _MINUS.search(text[max(0, claim.whole[0] - _MINUS_REACH) : claim.whole[0]])
    if not is_less or claim.low is None or claim.high is None or claim.low <= 0:
        return claim
    return claim._replace(low=-claim.high, high=-claim.low)
