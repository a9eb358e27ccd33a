"""Codes of units in SDMX and at Eurostat: THS_PER, MIO_EUR, KG_HAB, PC_GDP. Pure.

Source: the code lists CL_UNIT_MEASURE of SDMX and UNIT of Eurostat, whose codes are a scale, a unit and what it is per, joined by low lines.
Units in words are those of `units`.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from beltfacts.reading import is_currency

_SHARES = frozenset(("PC", "PT", "PCT", "PERCENT"))
_SCALES = {"THS": 1000, "MIO": 10**6, "MN": 10**6, "BIO": 10**9, "BN": 10**9, "MRD": 10**9}
"""The first part of a code that is a scale."""
_UNITS = {
    **dict.fromkeys(("PS", "PER", "PERS", "PERSON", "HAB"), "{person}"),
    **dict.fromkeys(("NR", "PURE_NUMB", "IX", "INX"), "1"),
    "HH": "{household}",
    "T": "t",
    "KG": "kg",
    "L": "L",
    "HL": "hL",
    "M2": "m2",
    "M3": "m3",
    "KM": "km",
    "KM2": "km2",
    "HA": "har",
    "KWH": "kW.h",
    "MWH": "MW.h",
    "GWH": "GW.h",
    "TWH": "TW.h",
    "TJ": "TJ",
}
"""The unit of a part of a code."""
_PER = frozenset(("HAB", "PER", "PERS", "HA", "KM2", "M2", "M3", "T", "KG", "L", "HL", "KWH", "MWH"))
"""The last part of a code that its unit may be per: KG_HAB is in kilograms per inhabitant."""
_PARTS_OF_RATE = 2
_PRICES = re.compile(r"(?:CP|PYP|CLV\d*)_(?=.)")
"""Before the money of a code: at current prices, at prices of a year."""
_JOINED = re.compile(r"(?P<scale>[MK])(?P<code>[A-Z]{3})")
"""Money with its scale joined to it: MEUR. NAC is the currency of each country."""
_JOINED_SCALES = {"M": 10**6, "K": 1000}
_LETTERS = frozenset("BGKMT")
"""First letters of codes that may be a scale."""
_UNIT_PATTERNS = ((re.compile(r"(?:PC|PCH|PT)_[A-Z0-9_]+"), "%"), (re.compile(r"I\d\d(?:_[A-Z]+)?"), "1"))
"""Unit codes that say of what: PC_GDP and PT_B1GQ are percentages, PCH_SM a change in per cent, I15 an index with 2015 as 100."""
_OPEN_CAPITALS = re.compile(r"[ABCDFGHKMNPSTY]|[EGMPT][ACFHNST]")
"""Codes in capitals that are one thing in UCUM and another in tables: T is the tesla and tonnes, MT the megatesla and million tonnes."""
_CODE = re.compile(r"[A-Z0-9]+(?:_[A-Z0-9]+)*")
_LETTER_AHEAD = re.compile(r"[GHKMT][A-Z]")
"""How a code begins whose first letter may be a scale: KTOE."""
_SCALES_BEHIND = frozenset(("THS", "MIO", "BN"))
"""Parts of a code that are a scale behind another part."""


class CodedUnit(NamedTuple):
    """What a code says."""

    scale: Decimal
    """What figures are multiplied by."""
    unit: str
    """Its unit; empty where it is not known."""
    may_scale: bool
    """Whether it may hold a scale that is not known."""


def coded_unit(text: str) -> CodedUnit | None:
    """Return what a code of SDMX or Eurostat says; None for a text that is no such code."""
    if text in _SHARES:
        return CodedUnit(Decimal(1), "%", may_scale=False)
    if (alone := _UNITS.get(text)) and len(text) > 1:
        return CodedUnit(Decimal(1), alone, may_scale=False)
    if _OPEN_CAPITALS.fullmatch(text):
        return CodedUnit(Decimal(1), "", may_scale=True)
    if unit := next((unit for pattern, unit in _UNIT_PATTERNS if pattern.fullmatch(text)), ""):
        return CodedUnit(Decimal(1), unit, may_scale=False)
    return _joined(text)


def may_hold_scale(text: str) -> bool:
    """Return whether a code that is not known may hold a scale: KTOE, TOE_THS."""
    is_scaled = _LETTER_AHEAD.match(text) or not _SCALES_BEHIND.isdisjoint(text.split("_")[1:])
    return bool(is_scaled) and _CODE.fullmatch(text) is not None


def is_scale_unsaid(text: str, unit: str) -> bool:
    """Return whether a code may hold a scale that the unit a person says for it does not say: MT said to be t, but not TJ_GCV to be TJ."""
    begins_with_scale = text[:1] in _LETTERS or may_hold_scale(text)
    return begins_with_scale and text.isupper() and unit.casefold() not in text.casefold().split("_")


def _joined(text: str) -> CodedUnit | None:
    """Return what a code of several parts says: 1000 and t of THS_T, kg/{person} of KG_HAB. One with a scale may leave its unit open."""
    first, *rest = _PRICES.sub("", text).split("_")
    if not rest and first in ("THS", "MIO"):
        return CodedUnit(Decimal(_SCALES[first]), "", may_scale=False)
    scale = _SCALES.get(first, 1) if rest else 1
    parts = rest if scale > 1 else [first, *rest]
    if (money := _JOINED.fullmatch(parts[0])) and (is_currency(money["code"]) or money["code"] == "NAC"):
        scale, parts = scale * _JOINED_SCALES[money["scale"]], [money["code"], *parts[1:]]
    if len(parts) == 1 and scale == 1 and parts[0] == text:
        return None
    units = [_UNITS.get(part) or (part if is_currency(part) else "") for part in parts]
    if all(units) and (len(parts) == 1 or (len(parts) == _PARTS_OF_RATE and parts[1] in _PER)):
        return CodedUnit(Decimal(scale), "/".join(units), may_scale=False)
    return CodedUnit(Decimal(scale), "", may_scale=False) if scale > 1 else None
