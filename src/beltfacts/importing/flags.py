"""Flags of statistics and the legend of a table: "p = provisional", ".. not available". Pure.

Source of the usual meanings: SDMX code list CL_OBS_STATUS 2.2, and Eurostat's list of flags.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

_ASIDE = r"(?:(?<=\s)\([^()=]{1,60}\))?"
"""What a meaning says in brackets: "estimated (no count in May)"."""
_LEGEND = re.compile(
    r"(?:(?<=[\s,;:.(])|\A)(?P<mark>\.{1,3}|[:*/\u2026\u2022\xb7\u2013-]|[a-z]{1,2}|[A-Z])\s?(?:=|\u2013 |\)\s)\s?(?P<meaning>[^,;.=()]{3,60}"
    + _ASIDE
    + r")"
)
_FOOTNOTE = re.compile(r"\A(?P<mark>\*{1,3}|[\u2020\u2021\xb9\xb2\xb3])\s?(?P<meaning>[^\W\d_][^;.=()]{2,60}" + _ASIDE + r")")
"""A line below a table that begins with a mark: "* provisional figures"."""
_SHORTHAND = re.compile(r"(?P<mark>\[[a-z0-9]{1,4}\])\s?(?:=|:|means|\u2013|is)?\s?(?P<meaning>[^,;.=()\[\]]{3,60}" + _ASIDE + r")")
"""A mark in square brackets with its meaning: "[x] not available"."""
_MEANINGS = {
    "p": "provisional",
    "e": "estimated",
    "f": "forecast",
    "b": "break in the series",
    "r": "revised",
    "u": "low reliability",
    "c": "confidential",
    "d": "definition differs",
    "n": "not significant",
    "s": "estimated by the compiler",
    "z": "not applicable",
    "i": "imputed",
    "bu": "break in the series, low reliability",
    "bp": "break in the series, provisional",
    "be": "break in the series, estimated",
    "ep": "estimated, provisional",
}
_STATUSES = {"e": "estimate", "f": "forecast", "s": "estimate"}
_NORMAL = "A"
"""The flag of a normal observation in SDMX, which says nothing."""


def read_legend(lines: Iterable[str]) -> dict[str, str]:
    """Return what marks and flags mean, from the titles and notes of a table."""
    lines = tuple(lines)
    found = (match for pattern in (_FOOTNOTE, _SHORTHAND, _LEGEND) for line in lines for match in pattern.finditer(line))
    return {match["mark"]: " ".join(match["meaning"].split()) for match in found}


def explain_flag(flag: str, legend: Mapping[str, str]) -> str:
    """Return the words of a note for a flag: "flag p (provisional)"; empty for the flag of a normal observation."""
    code = flag.partition(":")[0].strip()
    if code == _NORMAL and flag not in legend:
        return ""
    meaning = legend.get(flag) or legend.get(code) or flag.partition(":")[2].strip() or _MEANINGS.get(code.lower(), "")
    return f"flag {code} ({meaning})" if meaning else f"flag {code}"


def meaning_of_flag(flag: str) -> str:
    """Return the usual meaning of a flag, empty where it has none."""
    return _MEANINGS.get(flag.lower(), "")


def status_of_flag(flag: str) -> str:
    """Return the status that a flag says: estimate or forecast; empty for others."""
    return _STATUSES.get(flag.partition(":")[0].strip().lower(), "")
