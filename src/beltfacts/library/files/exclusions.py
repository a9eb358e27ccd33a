"""Parse exclusions: numbers of a document that are deliberately no facts. It does not look for them in the document."""

from __future__ import annotations

from typing import Any, NamedTuple

import tomli

from beltfacts.library.files.positions import find_positions, position_of
from beltfacts.model import Finding

_RULE = "left-out"
"""The rule that the findings of a left-out file name."""


class Exclusion(NamedTuple):
    """A passage that is left out on purpose.

    text: its exact words.
    reason: why its numbers are no facts.
    occurrence: which occurrence of the text is meant, from 1; 0 where it occurs once.
    ordinal: its position in the file, from 0.
    """

    text: str
    reason: str
    occurrence: int
    ordinal: int


def parse_exclusions(text: str, file: str, source: str) -> tuple[tuple[Exclusion, ...], tuple[Finding, ...]]:
    """Parse one left-out file for this source into exclusions and findings. Never raises for bad data.

    `file`: its name for messages. `source`: the id of the source that the file must name.
    """
    try:
        data = tomli.loads(text)
    except tomli.TOMLDecodeError as error:
        return (), (Finding(_RULE, f"not valid TOML: {error.msg}; no excuse in it counts", file, error.lineno, error.colno),)
    except (RecursionError, ValueError) as error:
        return (), (Finding(_RULE, f"not readable as TOML: {str(error)[:80]}; no excuse in it counts", file, 1, 1),)
    if data.get("source") != source:
        message = f"source is {str(data.get('source'))[:60]!r}, not {source!r} as its name says; no excuse in it counts"
        return (), (Finding(_RULE, message, file, 1, 1),)
    positions = find_positions(text)
    rows = data.get("excuse", [])
    exclusions, findings = [], []
    for key in data.keys() - {"source", "excuse"}:
        message = f"unknown field {key!r}: a left-out file contains source and [[excuse]]"
        findings.append(Finding(_RULE, message, file, *position_of(positions, "", 0, key)))
    for ordinal, row in enumerate(rows if isinstance(rows, list) else []):
        if message := _shape_error(row):
            findings.append(Finding(_RULE, message, file, *position_of(positions, "excuse", ordinal)))
        else:
            exclusions.append(Exclusion(row["text"], row["reason"], row.get("occurrence", 0), ordinal))
    if not isinstance(rows, list):
        findings.append(Finding(_RULE, "excuse must be written [[excuse]]", file, *position_of(positions, "excuse", 0)))
    return tuple(exclusions), tuple(findings)


def _shape_error(row: Any) -> str:
    """Return why an excuse cannot be used and what to write, or an empty string."""
    if not isinstance(row, dict) or row.keys() - {"text", "reason", "occurrence"}:
        return "an excuse has text, reason and, where the text occurs several times, occurrence; correct its fields"
    if not all(isinstance(row.get(key), str) and row[key].strip() for key in ("text", "reason")):
        return "an excuse needs text and reason; write both"
    occurrence = row.get("occurrence", 1)
    if type(occurrence) is not int or occurrence < 1:
        return "occurrence must be a whole number from 1"
    return ""
