"""What the tests of comparing share: a fact made of its figure, and how two of them stand to each other."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from beltfacts.compare import Relation, measure_words, relate
from beltfacts.model import Fact
from beltfacts.reading import parse_figure


def a_fact(figure: str, unit: str = "t", **fields: Any) -> Fact:
    """A fact whose value, range and bound are read from its figure; fields replace what it has otherwise."""
    read = parse_figure(figure)
    low, high = (read.low, read.high) if read else (None, None)
    value = low if low == high else None
    made: dict[str, Any] = {
        **dict.fromkeys(Fact._fields, ""),
        **dict.fromkeys(("topics", "places", "names", "supersedes", "former_ids", "dimensions"), ()),
        **dict.fromkeys(("withdrawn", "cell", "cited"), None),
        "id": figure.replace(" ", "-"),
        "subject": "canal",
        "measure": "cargo carried",
        "figure": figure,
        "value": value,
        "low": low if value is None else None,
        "high": high if value is None else None,
        "unit": unit,
        "bound": read.bound if read else "exact",
        "date": "2024",
        "period": "flow",
        "status": "actual",
        "ordinal": 0,
        **fields,
    }
    return Fact(**made)


def related(one: Fact, other: Fact, **options: Any) -> Relation:
    """How two facts stand to each other, by the words of their measures."""
    return relate(one, other, measure_words(one.measure), measure_words(other.measure), **options)


def dec(text: str) -> Decimal:
    """A decimal number."""
    return Decimal(text)
