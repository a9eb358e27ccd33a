"""A value, unit or bound that does not agree with its figure.

The figure is what the source prints. value, low, high, unit and bound say the same as a number, for sorting, comparing and
charts. A scale that the quote says before the figure, in brackets or behind "in", belongs to the number: 4,786 after "(thousand
tonnes)" is 4786000. Correct the field that differs. If the figure is a misprint, explain in `sic` how it was read, and give the number there.
"""

from __future__ import annotations

from collections.abc import Iterator

from beltfacts.evidence import plain_digits, value_mismatch_in_quote
from beltfacts.library.files import FactFiles
from beltfacts.model import Fact, Finding
from beltfacts.reading import Quantity, date_alone, parse_figure, unit_name, units_in

MIN_VALUE = 10
"""A smaller number without a unit may be a part of words ("one of the first two"), so that it needs no value."""

_DOLLARS = ("dollar", "dollars")


def check(files: FactFiles) -> Iterator[Finding]:
    """Parse the figure of every fact and compare it with the fact's number."""
    for fact in files.facts:
        if fact.smallest is not None:
            mismatch, field = _mismatch(fact, files), "value" if fact.value is not None else "low"
        elif (quantity := parse_figure(fact.figure, files.unit_words)) and _needs_value(quantity) and not _is_event(fact):
            mismatch = f"figure contains {plain_digits(quantity.low)}, but value is missing; add value and unit"
            field = "figure"
        else:
            continue
        if mismatch:
            yield files.at("value", fact, field, f"{fact.id}: {mismatch}")


def _mismatch(fact: Fact, files: FactFiles) -> str:
    """Say how the number of a fact disagrees with its figure. Empty if it agrees.

    The figure may be read in the language of its source, with a decimal comma or point, or in English. Which country's dollar
    "$" is may be said by the document, against which a fact is verified.
    """
    source = files.sources.get(fact.source)
    language = str(source.csl.get("language", "")) if source else ""
    worded = units_in(language, files.unit_words)
    mismatch = value_mismatch_in_quote(fact, worded)
    if not mismatch:
        return ""
    others = [files.unit_words, units_in(language, files.unit_words, has_points=True)] if worded is not files.unit_words else []
    if unit_name(fact.unit.partition("/")[0]).endswith(_DOLLARS):
        others.append(units_in(language, files.unit_words, dollar=""))
    return mismatch if all(value_mismatch_in_quote(fact, each) for each in others) else ""


def _is_event(fact: Fact) -> bool:
    """Return whether a fact without a number is the time of an event: its figure is a day, such as "16 de mayo de 2024"."""
    return fact.period == "event" or (not fact.figure.isdigit() and bool(date_alone(fact.figure)))


def _needs_value(quantity: Quantity) -> bool:
    """Return whether a quantity is a figure that can be compared: no ordinal, and with a unit or at least `MIN_VALUE`."""
    return not quantity.ordinal and (bool(quantity.unit) or quantity.low >= MIN_VALUE)
