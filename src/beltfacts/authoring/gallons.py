"""Gallons, quarts, pints and fluid ounces: those of the United States or the larger British ones, as the text shows. Pure."""

import re

from beltfacts.evidence import in_imperial

_AMERICAN = re.compile(r"\bUSA?\b|\bU\.S\.|\bUnited States\b|\bAmerican?s?\b|\bmpgUS\b")
"""What makes the gallons of a text those of the United States."""
_AMERICAN_REGION = "US"
_IMPERIAL_REGIONS = ("GB", "IE", "IM", "JE", "GG", "MT")
"""Regions of a language (ISO 3166-1) whose gallons are British."""


def liquid_unit(unit: str, figure: str, language: str, text: str) -> str:
    """Return the unit of a figure with the gallons that its document means; empty where that is open.

    `language`: BCP 47 code of the source, or empty. `text`: its document.
    """
    region = language.upper().replace("_", "-").rpartition("-")[2]
    british = in_imperial(unit, figure)
    if british == unit or region == _AMERICAN_REGION:
        return unit
    if region in _IMPERIAL_REGIONS:
        return british
    return unit if _AMERICAN.search(text) else ""
