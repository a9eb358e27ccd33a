"""Units that single words of a label or text say: heads of animals, the time that a label counts.

Other units are `unit_proposals`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from beltfacts.evidence import FoundCell, Labels, label_text
from beltfacts.reading import is_currency, language_of, singular

_PER_HEAD = re.compile(r"(?:\b(?:per|a)\s|/\s?)head\b", re.IGNORECASE)
_ANIMALS = re.compile(
    r"\b(?:livestock|cattle|cows?|heifers?|bullocks?|steers?|calf|calves|bulls?|sheep|lambs?|ewes?|hoggets?|goats?|pigs?|sows?|hogs?|"
    r"horses?|deer|poultry|herds?|flocks?)\b",
    re.IGNORECASE,
)
_TIME_UNITS = {"seconds": "s", "minutes": "min", "hours": "h", "days": "d", "weeks": "wk", "months": "mo", "years": "a"}
_TIME_LABEL = re.compile(rf"({'|'.join(_TIME_UNITS)})\b(?!\s?[\d(]|\s(?:of the week|ended|ending|to)\b)", re.IGNORECASE)
"""A label that begins with a time, which its numbers count. "Years 3-6" are classes."""
_PLURALS_IN_S = ("es", "fr", "pt")
_SHARE_WORD = re.compile(r"%|\bper ?cent|\bshare|\brate|\bproportion", re.IGNORECASE)
_COUNT_HEAD = re.compile(r"(?:[A-Z][a-z]+\s)?([A-Za-z][a-z]{2,})(?:,|\s*\(|\s*\Z)")
"""A label that is a noun, perhaps with one word before it, and what narrows it: "Eligible children, 2023-24"."""


def of_animals(unit: str, text: str) -> str:
    """Return a unit that is per head of animals, where the text is about some: "per head" is else per person."""
    return unit.replace("/{person}", "/{head}") if _PER_HEAD.search(text) and _ANIMALS.search(text) else unit


def may_count_in_labels(cell: FoundCell, units: Mapping[str, str]) -> bool:
    """Return whether a plural in -s of a label may be what is counted: in a language of such plurals, where no word of the labels is money."""
    language = language_of(units)
    if language not in _PLURALS_IN_S:
        return not language
    return not any(is_currency(units.get(word, "")) for word in re.findall(r"[^\W\d_]+", label_text([cell]).lower()))


def time_in_labels(cell: FoundCell) -> str:
    """Return the unit of time with which a label begins: h of "Hours above the limit". Empty where none does."""
    words = (_TIME_LABEL.match(label) for label in (*cell.labels.row, *cell.labels.column))
    return next((_TIME_UNITS[word[1].lower()] for word in words if word), "")


def is_count_under_share(labels: Labels) -> bool:
    """Return whether only the caption says per cent, and the column is one of counted things: "Eligible children"."""
    if any(_SHARE_WORD.search(label) for label in (*labels.row, *labels.column)):
        return False
    heads = [found[1].lower() for label in labels.column if (found := _COUNT_HEAD.match(label))]
    return any(singular(head) for head in heads)
