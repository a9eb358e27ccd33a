"""Codes of units in SDMX and at Eurostat: THS_PER, MIO_EUR, PC_GDP. Pure.

Source: the code lists CL_UNIT_MEASURE of SDMX and UNIT of Eurostat. Units in words are those of `units`.
"""

from __future__ import annotations

import re
from decimal import Decimal

_SDMX_UNITS = {
    "PC": (1, "%"),
    "PT": (1, "%"),
    "PCT": (1, "%"),
    "PERCENT": (1, "%"),
    "NR": (1, "1"),
    "PS": (1, "{person}"),
    "PER": (1, "{person}"),
    "PERS": (1, "{person}"),
    "PERSON": (1, "{person}"),
    "THS_PER": (1000, "{person}"),
    "THS_PERS": (1000, "{person}"),
    "MIO_EUR": (10**6, "EUR"),
    "CP_MEUR": (10**6, "EUR"),
    "MIO_USD": (10**6, "USD"),
    "THS_EUR": (1000, "EUR"),
    "MIO_T": (10**6, "t"),
    "THS_T": (1000, "t"),
    "KM2": (1, "km2"),
    "HA": (1, "har"),
    "KG": (1, "kg"),
    "KM": (1, "km"),
    "GWH": (1, "GW.h"),
    "PURE_NUMB": (1, "1"),
    "IX": (1, "1"),
    "INX": (1, "1"),
}
"""Unit codes of SDMX and Eurostat, with the scale that they hold."""
_UNIT_PATTERNS = ((re.compile(r"(?:PC|PCH|PT)_[A-Z0-9_]+"), "%"), (re.compile(r"I\d\d(?:_[A-Z]+)?"), "1"))
"""Unit codes that say of what: PC_GDP and PT_B1GQ are percentages, PCH_SM a change in per cent, I15 an index with 2015 as 100."""
_OPEN_CAPITALS = re.compile(r"[ABCDFGHKMNPSTY]|[EGMPT][ACFHNST]")
"""Codes in capitals that are one thing in UCUM and another in tables: T is the tesla and tonnes, MT the megatesla and million tonnes."""


def coded_unit(text: str) -> tuple[Decimal, str] | None:
    """Return scale and unit of a code; the unit is empty where the code may be two of them. None for a text that is no such code."""
    if text in _SDMX_UNITS:
        scale, code = _SDMX_UNITS[text]
        return Decimal(scale), code
    if _OPEN_CAPITALS.fullmatch(text):
        return Decimal(1), ""
    return next(((Decimal(1), unit) for pattern, unit in _UNIT_PATTERNS if pattern.fullmatch(text)), None)
