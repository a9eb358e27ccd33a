"""What the marks of cells without a figure mean: "..", ":", "n/a". Pure.

It reads no figure (`cell_values`).
"""

from __future__ import annotations

from collections.abc import Mapping

from beltfacts.importing.flags import meaning_of_flag

EMPTY = "empty"
"""Why a cell without text has no figure, where no flag says it."""
MISSING = {
    "": EMPTY,
    "..": "not available",
    "...": "not available",
    "\u2026": "not available",
    ":": "not available",
    "-": "nil or none",
    "\u2013": "nil or none",
    "\u2014": "nil or none",
    "\u2212": "nil or none",
    ".": "not available",
    "n/a": "not available",
    "n.a.": "not available",
    "na": "not available",
    "nan": "not available",
    "null": "not available",
    "none": "not available",
    "x": "not applicable or confidential",
    "c": "confidential",
    "*": "not shown",
    "#n/a": "not available",
    "m": "missing",
    "n.d.": "not available",
    "nd": "not available",
    "k.a.": "not available",
    "s/d": "not available",
    "\u043d/\u0434": "not available",
    "/": "not shown",
    "\u2022": "not available",
    "\xb7": "not available",
    "(x)": "not applicable or confidential",
    "(c)": "confidential",
    "(d)": "not disclosed",
    "(s)": "suppressed",
    "(z)": "not applicable",
    "(na)": "not available",
    "np": "not published",
    "n.p.": "not published",
    "[w]": "not available",
    "[x]": "not available",
    "[c]": "confidential",
    "[z]": "not applicable",
    "[low]": "not shown",
    "[u]": "low reliability",
}
"""Why a cell without a figure has none, where the table does not say it."""


def reason_of(mark: str, flag: str, legend: Mapping[str, str]) -> str:
    """Return the reason why a cell has no figure: its mark, and what that means."""
    meaning = legend.get(flag) or meaning_of_flag(flag) or legend.get(mark) or MISSING.get(mark.casefold(), "")
    shown = f"{mark} {flag}".strip()
    return f"{shown} ({meaning})" if shown and meaning else shown or meaning
