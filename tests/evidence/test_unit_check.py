"""Whether the words of a fact say its unit, where the figure prints a bare number or a word."""

from __future__ import annotations

from typing import Any

import pytest

from beltfacts.evidence.figure_check import figure_mismatch
from beltfacts.model import Fact
from beltfacts.reading.quantities import parse_figure
from beltfacts.reading.units import UNITS

WORDS = {
    **UNITS,
    "ship": "{ship}",
    "ships": "{ship}",
    "state": "{state}",
    "states": "{state}",
    "heads of state": "{head-of-state}",
    "usd annually": "USD/a",
}


def wrong(figure: str, unit: str, quote: str = "", **fields: Any) -> str:
    """What is wrong with a fact of this figure and unit; its value is the figure's own."""
    table = Fact(*[None if name in ("value", "low", "high", "withdrawn", "cited") else "" for name in Fact._fields])
    read = parse_figure(figure, WORDS)
    value = read.low if read else {"dual": 2, "double": 2}.get(figure, 0)
    given = {"bound": read.bound if read else "exact", "quote": quote or f"it was {figure} then", "value": value, **fields}
    return figure_mismatch(table._replace(id="a-fact", figure=figure, unit=unit, **given), WORDS)


@pytest.mark.parametrize(
    ("figure", "unit", "more"),
    [
        ("20,000", "{ship}", {"measure": "ships that passed"}),
        ("20,000", "{ship}", {"quote": "of the ships, 20,000 passed"}),
        ("20,000", "{ship}", {"subject": "ships-of-the-canal"}),
        ("20,000", "{ship}", {"note": "Ships, from the sentence before."}),
        ("20,000", "{tug-boat}", {"measure": "tug boats at work"}),
        ("20,000", "{ship}/d", {"measure": "daily ships"}),
        ("20,000", "{ship}/d", {"quote": "ships: 20,000 a day"}),
        ("20,000", "t/mo", {"measure": "tonnes per month"}),
        ("20,000", "USD/{person}", {"measure": "dollars per capita"}),
        ("20,000", "USD/km", {"measure": "cost in dollars per kilometre"}),
        ("20,000", "USD/a", {"quote": "it grew by 20,000 USD annually"}),
        ("9th", "{rank}", {}),
        ("top 10", "{rank}", {}),
        ("I9", "{rank}", {"value": 9, "sic": "I9 is rank 9"}),
        ("third largest", "{rank}", {}),
        ("9", "{rank}", {"quote": "it ranked 9 in the world"}),
        ("third anniversary", "a", {}),
        ("fifth consecutive year", "a", {}),
        ("30th", "a", {"quote": "the 30th anniversary"}),
        ("double", "{multiple}", {}),
        ("3", "{multiple}", {"quote": "it grew 3-fold"}),
        ("dual", "{ship}", {"measure": "ships in service"}),
        ("20,000", "%", {"measure": "percentage of ports"}),
        ("20,000", "[hd_i]", {}),  # no word is known for it
        ("12万", "t", {"quote": "运量（吨）12万"}),
        ("five Asian heads of state", "{head-of-state}", {}),
    ],
)
def test_a_unit_that_the_words_say_is_right(figure: str, unit: str, more: dict[str, Any]) -> None:
    assert wrong(figure, unit, **more) == ""


@pytest.mark.parametrize(
    ("figure", "unit", "more", "reason"),
    [
        ("20,000", "{ship}", {"measure": "cargo carried"}, "figure, measure, quote and note do not say {ship}; correct unit"),
        ("20,000", "t", {"measure": "it isn't said"}, "do not say t"),
        ("20,000", "ha", {"measure": "what it has"}, "do not say ha"),
        ("20,000", "{ship}/d", {"measure": "ships that passed"}, "do not say {ship}/d"),
        ("20,000", "{ship}/d", {"measure": "daily cargo"}, "do not say {ship}/d"),
        ("5 tonnes", "t/d", {"measure": "cargo"}, "do not say t/d"),
        ("20,000", "{rank}", {"quote": "20,000 came first"}, "do not say {rank}"),
        ("third anniversary", "{rank}", {}, "do not say {rank}"),
        ("I49 ships", "{rank}", {"value": 149, "sic": "I49 is 149", "quote": "last place of I49 ships"}, "do not say {rank}"),
        ("9th", "{ship}", {"measure": "ships"}, "is a position in an order, in {rank}, not {ship}"),
        ("9th", "a", {"note": "The year is not named."}, "is a position in an order"),
        ("Second", "s", {}, "is a position in an order"),
        ("double", "{ship}", {"measure": "ships"}, "is in {multiple}, not {ship}"),
        ("dual", "{multiple}", {}, "do not say {multiple}"),
        ("five Asian heads of state", "{state}", {}, "is in {head-of-state}, not {state}"),
        ("20,000", "a", {"quote": "2024年，20,000"}, "do not say a"),
        ("5 tonnes a day", "kg", {}, "is in t/d, not kg"),
    ],
)
def test_a_unit_that_no_word_says_is_wrong(figure: str, unit: str, more: dict[str, Any], reason: str) -> None:
    assert reason in wrong(figure, unit, **more)
