"""Relations between facts, as lines for people and as records for programs."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING

from beltfacts.compare import Kind, Relation
from beltfacts.formats import Line, Span
from beltfacts.model import Fact
from beltfacts.output import json_number, printable

if TYPE_CHECKING:
    from beltfacts.record_types import RelationRecord

_SAID = {
    Kind.AGREES: ("agree", "good"),
    Kind.ROUNDING: ("rounding", "good"),
    Kind.QUALIFIER: ("agree", "good"),
    Kind.CHANGE: ("change", "label"),
    Kind.CONTRADICTION: ("contradiction", "bad"),
    Kind.DIFFERENCE: ("difference", "bad"),
    Kind.NOT_COMPARABLE: ("not comparable", "note"),
    Kind.REPLACED: ("replaced", "note"),
}
"""How each relation is called for people, and its role."""

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
        "rate": None if relation.rate is None else json_number(relation.rate.quantize(Decimal("0.0001"), ROUND_HALF_UP)),
        "unit": relation.second.unit or None,
        "explained": [*relation.explained],
    }


def relation_lines(relations: Sequence[Relation]) -> tuple[Line, ...]:
    """Return relations as lines for people, under a heading; none for no relation."""
    if not relations:
        return ()
    lines: list[Line] = [(Span("How they compare:", "title"),)]
    for relation in relations:
        name, role = _SAID[relation.kind]
        both = f"{relation.first.figure} ({relation.first.id}) and {relation.second.figure} ({relation.second.id})"
        lines.append((Span(f"  {name}: ", role), Span(printable(f"{both}: {relation.reason}"))))
        if relation.kind in (Kind.CONTRADICTION, Kind.DIFFERENCE):
            said = relation.explained or ("unexplained",)
            lines += [(Span("    ", ""), Span(printable(each), "label")) for each in said]
    return tuple(lines)


def relation_words(relations: Sequence[Relation], fact: Fact) -> str:
    """Return what is between a fact and those before it, as one line: "rounding with ID: REASON"."""
    return "; ".join(
        f"{_SAID[relation.kind][0]} with {relation.first.id}: {relation.reason}" for relation in relations if relation.second.id == fact.id
    )


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
    rate = "" if relation.rate is None else f" ({_signed(relation.rate.quantize(_RATE_STEP, ROUND_HALF_UP))} %)"
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
