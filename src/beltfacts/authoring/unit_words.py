"""Units that single words of a label or text say: heads of animals, and the time that a label counts. Pure.

Other units are `unit_proposals`.
"""

from __future__ import annotations

import re

from beltfacts.evidence import FoundCell

_PER_HEAD = re.compile(r"(?:\b(?:per|a)\s|/\s?)head\b", re.IGNORECASE)
_ANIMALS = re.compile(
    r"\b(?:livestock|cattle|cows?|heifers?|bullocks?|steers?|calf|calves|bulls?|sheep|lambs?|ewes?|hoggets?|goats?|pigs?|sows?|hogs?|"
    r"horses?|deer|poultry|herds?|flocks?)\b",
    re.IGNORECASE,
)
_TIME_UNITS = {"seconds": "s", "minutes": "min", "hours": "h", "days": "d", "weeks": "wk", "months": "mo", "years": "a"}
_TIME_LABEL = re.compile(rf"({'|'.join(_TIME_UNITS)})\b(?!\s?[\d(]|\s(?:of the week|ended|ending|to)\b)", re.IGNORECASE)
"""A label that begins with a time, which its numbers count. "Years 3-6" are classes."""


def of_animals(unit: str, text: str) -> str:
    """Return a unit that is per head of animals, where the text is about some: "per head" is else per person."""
    return unit.replace("/{person}", "/{head}") if _PER_HEAD.search(text) and _ANIMALS.search(text) else unit


def time_in_labels(cell: FoundCell) -> str:
    """Return the unit of time with which a label begins: h of "Hours above the limit". Empty where none does."""
    words = (_TIME_LABEL.match(label) for label in (*cell.labels.row, *cell.labels.column))
    return next((_TIME_UNITS[word[1].lower()] for word in words if word), "")
