"""Cells with two numbers: a mean with its deviation, a count with its share, an estimate with its interval. Pure.

The first number is the figure, and the second goes into the note. What they are must be said by a label or caption, else the cell is refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_SECOND = re.compile(r"(?:\((?P<inside>[^()]*)\)|\xb1\s?(?P<spread>[\d.,]+))\Z")
_SPREAD = (
    r"s\.?\s?d\.?|s\.?\s?e\.?(?:\s?m\.?)?|standard (?:deviations?|errors?)|std\.? (?:dev|err)\w*\.?|iqr|inter-?quartile range|range|"
    r"min(?:imum)?\s?[-\u2013to]+\s?max(?:imum)?|"
    r"\d\d\s?% ?(?:ci|confidence interval|cri|ui)|ci|confidence interval|rse|cv|coefficient of variation|margin of error"
)
_SAYS_SPREAD = re.compile(
    rf"[(\[]\s?(?P<first>{_SPREAD})\s?[)\]]|\b(?P<second>{_SPREAD})s? (?:are |is )?(?:given |shown )?in (?:brackets|parentheses)|\xb1\s?(?P<third>{_SPREAD})",
    re.IGNORECASE,
)
_SAYS_SHARE = re.compile(r"[(\[]\s?(?:%|per\s?cent|percentages?)\s?[)\]]", re.IGNORECASE)
"""What says that the second number is a share, and the first one a count: "n (%)"."""


def second_number(words: str) -> str:
    """Return the second number of a cell as printed: "9.8" of "54.2 (9.8)", and "\xb1 0.4" of "5.1 \xb1 0.4"."""
    match = _SECOND.search(words.strip())
    return (match["inside"] or f"\xb1 {match['spread']}").strip() if match else ""


def what_second_is(words: str, lines: Iterable[str]) -> str:
    """Return what the second number of a cell is, as labels and captions say it: "SD"; empty where they do not.

    A share is none of these: the labels then say the unit of both numbers.
    """
    lines = tuple(lines)
    if any(map(_SAYS_SHARE.search, lines)) or words.rstrip().endswith("%)"):
        return ""
    said = (match for line in lines if (match := _SAYS_SPREAD.search(line)))
    found = {match["first"] or match["second"] or match["third"] for match in said}
    if len(found) == 1:
        return str(found.pop())
    return "spread" if not found and "\xb1" in words else ""
