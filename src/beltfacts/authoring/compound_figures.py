"""Figures that are one part of a measure in two units: "3 miles" of "3 miles and 200 metres". They are no figure by themselves. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from beltfacts.compare import convert
from beltfacts.evidence import find_whole_figure
from beltfacts.reading import Quantity, find_quantities, language_data, language_of

_MOST = 20
"""Places of a figure in its quote that are looked at."""


def is_part_of_compound(figure: str, quote: str, units: Mapping[str, str]) -> bool:
    """Return whether a figure of a quote with its unit is one of two parts of a measure, the smaller behind the larger.

    `units`: unit word in lower case to code. "3 km and 2 t", "from 3 km to 200 m" and "2 km and 5 km" are no measures in two units.
    """
    spans = list(find_whole_figure(figure, quote))
    found = find_quantities(quote, units) if spans else []
    for start, end in spans[:_MOST]:
        whole = (each for each in found if each.low == each.high and each.start <= start and end <= each.end)
        if any(end < each.number_end or each.number_start < start for each in whole):
            return True  # "2 hours" of "2 hours and 45 minutes", which is read as one
    between = _joined(language_of(units))
    pairs = [
        (larger, smaller)
        for larger, smaller in zip(found, found[1:], strict=False)
        if between.fullmatch(quote, larger.end, smaller.start) and _is_rest(larger, smaller)
    ]
    return any(_holds(span, larger) != _holds(span, smaller) for span in spans[:_MOST] for larger, smaller in pairs)


@cache
def _joined(language: str) -> re.Pattern[str]:
    """Return the pattern of what joins the two parts in a language: a space, or "and"."""
    words = ["and", *(word for word, link in (language_data(language).links if language else {}).items() if link == "and")]
    return re.compile(rf"\s+(?:(?:{'|'.join(map(re.escape, words))})\s+)?", re.IGNORECASE)


def _holds(span: tuple[int, int], quantity: Quantity) -> bool:
    """Return whether the number of a quantity is in a span."""
    return span[0] <= quantity.number_start and quantity.number_end <= span[1]


def _is_rest(larger: Quantity, smaller: Quantity) -> bool:
    """Return whether a quantity is less than one unit of that before it, so that it is the rest of the same measure."""
    if not larger.unit or not smaller.unit or larger.unit == smaller.unit or smaller.low <= 0:
        return False
    rest = convert(smaller.low, smaller.unit, larger.unit)
    return rest is not None and rest < 1
