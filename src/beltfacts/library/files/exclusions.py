"""Exclusions: numbers of a document that are deliberately no facts."""

from __future__ import annotations

from typing import Any, NamedTuple

import tomli

from beltfacts.library.files.positions import find_positions, position_of
from beltfacts.model import Finding


class Exclusion(NamedTuple):
    """A passage left out on purpose: its exact text, the reason, and which occurrence of it (from 1; 0 where it stands once)."""

    text: str
    reason: str
    occurrence: int
    ordinal: int


def parse_exclusions(text: str, file: str, source: str) -> tuple[tuple[Exclusion, ...], tuple[Finding, ...]]:
    """The excuses of one left-out file for this source, and what is wrong with the file. Never raises for bad data."""
    try:
        data = tomli.loads(text)
    except tomli.TOMLDecodeError as error:
        return (), (Finding("left-out", f"not valid TOML: {error.msg}; no excuse in it counts", file, error.lineno, error.colno),)
    except (RecursionError, ValueError) as error:
        return (), (Finding("left-out", f"not readable as TOML: {str(error)[:80]}; no excuse in it counts", file, 1, 1),)
    if data.get("source") != source:
        message = f"source is {str(data.get('source'))[:60]!r}, not {source!r} as its name says; no excuse in it counts"
        return (), (Finding("left-out", message, file, 1, 1),)
    lines = find_positions(text)
    rows = data.get("excuse", [])
    good, findings = [], []
    for key in data.keys() - {"source", "excuse"}:
        findings.append(
            Finding(
                "left-out", f"unknown field {key!r}: a left-out file holds source and [[excuse]]", file, *position_of(lines, "", 0, key)
            )
        )
    for ordinal, row in enumerate(rows if isinstance(rows, list) else []):
        wrong = _misshapen(row)
        if wrong:
            findings.append(Finding("left-out", wrong, file, *position_of(lines, "excuse", ordinal)))
        else:
            good.append(Exclusion(row["text"], row["reason"], row.get("occurrence", 0), ordinal))
    if not isinstance(rows, list):
        findings.append(Finding("left-out", "excuse must be written [[excuse]]", file, *position_of(lines, "excuse", 0)))
    return tuple(good), tuple(findings)


def _misshapen(row: Any) -> str:
    if not isinstance(row, dict) or row.keys() - {"text", "reason", "occurrence"}:
        return "an excuse has text, reason and, where the text stands several times, occurrence; mend its fields"
    if not all(isinstance(row.get(key), str) and row[key].strip() for key in ("text", "reason")):
        return "an excuse needs text and reason; write both"
    occurrence = row.get("occurrence", 1)
    if type(occurrence) is not int or occurrence < 1:
        return "occurrence must be a whole number from 1"
    return ""
