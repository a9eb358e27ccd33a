"""Labels that leave the scale of their figures open, and the option with which a person says it. Pure.

What a label says is read by `reading`. What a person says is applied by `said_units`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from beltfacts.evidence import FoundCell, says_exceptions
from beltfacts.importing.cell_values import OPEN_LABELS
from beltfacts.importing.units.joined_names import may_end_in_scale
from beltfacts.importing.units.units import says_scale
from beltfacts.reading import find_context, find_dates, is_currency

_LETTER = re.compile(r"[^\W\d_]\s?(?:[(\[](?P<letter>[BGT])[)\]]|[(\[](?P<minor>[cp])[)\]])\Z")
"""A capital in a bracket that ends a label, which may be billions or trillions: "Tokens (T)". M and K are told by `reading`.

The c and p of money may be cents and pence.
"""


def ask_for_open(found: FoundCell, units: Mapping[str, str]) -> str:
    """Return why a figure is refused whose labels leave scale or unit open, with the option that says them. `units`: unit word to code."""
    labels = (*found.labels.column, *found.labels.row)
    name = next((label for label in labels if _is_open(label, units)), "")
    above = (*found.labels.captions, found.labels.corner)
    if not name and any(_is_open(line, units) for line in above if line):
        return f'{OPEN_LABELS}; say both of all figures: --unit "NUMBER CODE", such as "1000 EUR"'
    name = name or next((label for label in labels if not find_dates(label)), labels[0] if labels else "")
    return f'{OPEN_LABELS}; say it: --unit "{name}=CODE", with its scale where it has one: "{name}=1000 CODE"'


def unsaid_scale(found: FoundCell, said: str, unit: str, units: Mapping[str, str]) -> str:
    """Return why a unit that a person says is not enough: a label may hold a scale that it does not say. Empty where it is enough.

    `said`: what the person says, whose number counts for the scale. `unit`: its code.
    """
    if says_scale(said):
        return ""
    lines = [line for line in found.labels.captions if _is_open(line, units) and not says_exceptions(line)]
    for label in (*found.labels.column, *found.labels.row, *lines):
        context = find_context(label, units)
        if context and (context.scale > 1 or context.doubtful) and context.unit != unit:
            return _ask_for_number(label, unit)
    return ""


@lru_cache(maxsize=20_000)
def letter_of_scale(labels: tuple[str, ...], unit: str) -> str:
    """Return why a figure is refused below a header whose end may be a scale: "Tokens (T)", "gdp_usd_m". Empty for other headers."""
    return next((_ask_for_number(label, unit) for label in labels if _ends_in_scale(label, unit)), "")


def _ends_in_scale(label: str, unit: str) -> bool:
    """Return whether the end of a label may be a scale of figures in this unit: "Tokens (T)", "gdp_usd_m"."""
    if may_end_in_scale(label):
        return label.rpartition("_")[2] != unit
    match = _LETTER.search(label)
    return match is not None and (is_currency(unit) if match["minor"] else match["letter"] != unit)


def _ask_for_number(label: str, unit: str) -> str:
    """Return the words that ask for the scale of a label."""
    return f'{label!r} may hold a scale; say it before the unit: --unit "{label}=NUMBER {unit}", where NUMBER is 1 if it holds none'


def _is_open(label: str, units: Mapping[str, str]) -> bool:
    """Return whether a label leaves its scale or unit open."""
    context = find_context(label, units)
    return context is not None and context.doubtful
