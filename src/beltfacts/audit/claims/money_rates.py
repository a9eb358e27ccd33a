"""What an amount of money or a measure is for, where words say it: "€96 per kWh", "a cubic metre cost 3 euros". It looks up no fact."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from functools import lru_cache

from beltfacts.audit.claims.claims import Claim
from beltfacts.audit.drafts import Block
from beltfacts.model import Fact
from beltfacts.reading import LazyPattern, find_quantities, is_currency

_NAME = r"([^\W\d_]+[23\u00b2\u00b3]?(?:[ -][^\W\d_]+)?)"
"""The name or sign of a unit of one or two words."""

_BEHIND = LazyPattern(rf"\s*(?:/|(?:per|a|an|each|every|for (?:a|an|each|every|one))\s)\s*(?:single\s)?{_NAME}", re.IGNORECASE)
_AHEAD = LazyPattern(
    rf"\b(?:a|an|each|every|one|per)\s{_NAME}\b[^,.;:\d]{{0,40}}?"
    r"\b(?:costs?|comes? to|came to|sells? (?:at|for)|sold (?:at|for)|fetche[sd]|brings|brought|averages?|averaged|is|was|are|were)\b[^,.;:\d]{0,30}\Z",
    re.IGNORECASE,
)
"""What says of what unit an amount is the price, behind it and ahead of it."""

_YIELD = LazyPattern(
    rf"\b(?:a|an|each|every|one|per)\s{_NAME}\b[^,.;:\d]{{0,40}}?"
    r"\b(?:gives?|gave|yield(?:s|ed)?|produce[sd]?|brings?|brought|bears?|bore|needs?|needed|use[sd]?|emit(?:s|ted)?|takes?|took|holds?|held)\b"
    r"[^,.;:\d]{0,30}\Z",
    re.IGNORECASE,
)
"""What says ahead of a measure of what unit it is the yield or the need: "a hectare of wheat gave 6.1 tonnes"."""

_REACH = 100
"""Characters before a figure in which that stands."""

_CENTS = LazyPattern(r"[ -]?cents?\b", re.IGNORECASE)
"""What stands behind the name of a currency, as in "euro cents"."""

_WATT_HOURS = LazyPattern(r"/([kMGT]?W)\.?h\Z")

CENTS = {"{cent}": ("EUR", "USD", "AUD", "CAD", "NZD", "SGD", "HKD", "ZAR"), "{penny}": ("GBP",)}
"""Units of hundredths, and the currencies that have them."""

_HUNDREDTHS = {LazyPattern(r"\bcents?\b", re.IGNORECASE): "{cent}", LazyPattern(r"\b(?:pence|penny)\b", re.IGNORECASE): "{penny}"}
"""What says in a label that the numbers of its row or column are hundredths of a currency."""

RATE_TIMES = frozenset("a mo wk d h min s".split())
"""Times for which a rate may be: containers an hour, and a day."""


def with_rate(claim: Claim, text: str, units: Mapping[str, str]) -> Claim:
    """Return an amount of money with the unit that it is for, as in EUR/(kW.h), where words say it, and a measure with the one of which it is the yield.

    `text`: that of the block.
    """
    unit = claim.unit or ""
    if claim.low is None or claim.high is None:
        return claim
    if not (is_currency(unit) or unit in CENTS):
        is_measure = unit and unit != "%" and not unit.startswith("{") and "/" not in unit and unit not in RATE_TIMES
        found = _YIELD.search(text, max(claim.sentence[0], claim.start - _REACH), claim.start) if is_measure else None
        over = found and _unit_named(found[1], units)
        return claim._replace(unit=f"{unit}/{over}") if over else claim
    end = max(claim.end, claim.whole[1])
    if unit not in CENTS and (cents := _CENTS.match(text, end)):
        low, high, step = (_hundredth(each) for each in (claim.low, claim.high, claim.step))
        end = cents.end()
        claim = claim._replace(low=low, high=high, step=step, end=end, whole=(claim.whole[0], end))
    found = _BEHIND.match(text, end) or _AHEAD.search(text, max(claim.sentence[0], claim.start - _REACH), claim.start)
    over = found and _unit_named(found[1], units)
    return claim._replace(unit=f"{unit}/{over}") if over else claim


def with_hundredths(claim: Claim, block: Block, units: Mapping[str, str]) -> Claim:
    """Return a number of a cell whose label says that it is of cents or pence, and what for: "Price, cents per litre"; any other claim as it is."""
    if block.kind != "cell" or claim.unit or claim.low is None:
        return claim
    for label in block.labels:
        for name, unit in _HUNDREDTHS.items():
            if found := name.search(label):
                over = _BEHIND.match(label, found.end())
                per = over and _unit_named(over[1], units)
                return claim._replace(unit=f"{unit}/{per}" if per else unit)
    return claim


@lru_cache(1 << 10)
def hours_apart(unit: str) -> str:
    """Return the code of a price per kWh in which watts and hours are told apart, however a library writes it."""
    return _WATT_HOURS.sub(r"/(\1.h)", unit)


def _hundredth(number: Decimal) -> Decimal:
    """Return a hundredth of a number."""
    return number.scaleb(-2)


def _unit_named(name: str, units: Mapping[str, str]) -> str:
    """Return the code of the unit of measure that some words begin with; empty for none, for a time and for counted things."""
    for words in dict.fromkeys((name, name.split()[0])):
        for quantity in find_quantities(f"1 euro per {words}", units):
            over = (quantity.unit or "").partition("/")[2]
            if over and not over.startswith("{") and over not in RATE_TIMES:
                return over
    return ""


def of_hundredths(claim: Claim, fact: Fact) -> Claim:
    """Return a claim in cents in the currency of a fact that has such, as 28.4 cents are 0.284 euros; any other one as it is."""
    hundredth, slash, over = (claim.unit or "").partition("/")
    if hundredth not in CENTS or claim.low is None or claim.high is None:
        return claim
    currency = fact.unit.partition("/")[0]
    if currency not in CENTS[hundredth]:
        return claim
    return claim._replace(low=claim.low.scaleb(-2), high=claim.high.scaleb(-2), step=claim.step.scaleb(-2), unit=f"{currency}{slash}{over}")
