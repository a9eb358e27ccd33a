"""Relations between facts as JSON records, and a change in words. The shapes of records stand in `record_types`."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from beltfacts.compare.printed_figures import TO_NEAREST
from beltfacts.compare.relations import Relation
from beltfacts.output import json_number

if TYPE_CHECKING:
    from beltfacts.record_types import RelationRecord

_RECORD_STEP = Decimal("0.0001")
"""The digit to which a rate in per cent is rounded in records."""

_RATE_STEP = Decimal("0.1")
"""The digit that a rate in per cent is shown to."""

_MINUS = "\u2212"

_SCALES = ((12, "trillion"), (9, "billion"), (6, "million"))
"""Powers of ten with a word."""


def relation_record(relation: Relation) -> RelationRecord:
    """Return a relation for programs: numbers with all their digits, `rate` in per cent of the first."""
    return {
        "first": relation.first.id,
        "second": relation.second.id,
        "relation": relation.kind.value,
        "reason": relation.reason,
        "change": json_number(relation.change),
        "rate": json_number(rate_in_record(relation)),
        "unit": relation.second.unit or None,
        "explained": [*relation.explained],
    }


def rate_in_record(relation: Relation) -> Decimal | None:
    """Return the change in per cent of the first figure, to four decimals; None where there is none."""
    return None if relation.rate is None else relation.rate.quantize(_RECORD_STEP, TO_NEAREST)


def change_words(relation: Relation) -> str:
    """Return a change as printed in lists: "+0.4 trillion USD (+14.8 %)", "unchanged"; empty where none can be worked out.

    The change has all digits of the figures; the rate is rounded to a tenth of a per cent.
    """
    if relation.change is None:
        return ""
    if not relation.change:
        return "unchanged"
    unit = relation.second.unit
    said = "percentage points" if unit == "%" else unit.replace("-", " ").strip("{}") if unit.startswith("{") else unit
    rate = "" if relation.rate is None else f" ({_signed(relation.rate.quantize(_RATE_STEP, TO_NEAREST))} %)"
    return f"{_signed_scaled(relation.change)} {said}".rstrip() + rate


def _signed(value: Decimal) -> str:
    """Return a number with its sign: a plus, or the minus of typography."""
    sign = _MINUS if value < 0 else "+"
    return f"{sign}{abs(value):,f}"


def _signed_scaled(value: Decimal) -> str:
    """Return a number with its sign, and a scale word where that leaves no more than three decimals."""
    for power, word in _SCALES:
        scaled = value.scaleb(-power).normalize()
        if abs(scaled) >= Decimal("0.1") and -int(scaled.as_tuple().exponent) <= 3:
            return f"{_signed(scaled)} {word}"
    return _signed(value)
