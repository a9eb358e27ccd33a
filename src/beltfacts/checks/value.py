"""A value, unit or bound that does not agree with its figure.

The figure is what the source prints; value, low, high, unit and bound say the same as a number. A wrong one sorts, compares
and charts wrongly, so it never passes. Where the figure is a misprint, say in `sic` how it was read, with the number.
"""

from __future__ import annotations

from collections.abc import Iterator

from beltfacts.evidence import plain_digits, value_mismatch
from beltfacts.library.files import FactFiles
from beltfacts.model import Finding
from beltfacts.reading import parse_figure


def check(files: FactFiles) -> Iterator[Finding]:
    """Every fact that has a value, and every figure with a number that has none."""
    for fact in files.facts:
        read = parse_figure(fact.figure, files.unit_words)
        if fact.smallest is None:
            if read is not None and not read.ordinal and (read.unit or read.low >= 10) and fact.period != "event":
                yield files.at(
                    "value",
                    fact,
                    "figure",
                    f"{fact.id}: the figure holds {plain_digits(read.low)}, but the fact has no value; add value and unit",
                )
            continue
        message = value_mismatch(fact, read)
        if message:
            yield files.at("value", fact, "value" if fact.value is not None else "low", f"{fact.id}: {message}")
