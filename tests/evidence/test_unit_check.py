"""Whether the words of a fact say its unit, where the figure prints a bare number or a word."""

from __future__ import annotations

from typing import Any

import pytest

from beltfacts.evidence import unit_check
from beltfacts.evidence.figure_check import figure_mismatch
from beltfacts.evidence.unit_check import propose_unit
from beltfacts.model import Fact
from beltfacts.reading.quantities.quantities import parse_figure
from beltfacts.reading.units.units import UNITS

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


@pytest.mark.parametrize(
    ("figure", "unit", "more"),
    [
        ("60 l/min", "L/min", {}),
        ("60 l/min", "l/min", {}),
        ("120 km/h", "km/h", {}),
        ("55 mph", "[mi_i]/h", {}),
        ("18 t/h", "t/h", {}),
        ("140 people/km2", "{person}/km2", {}),
        ("19.22 births/1,000 population", "{birth}/1000", {}),
        ("12 US dollars per kWh", "USD/kW.h", {}),
        ("50 hectares", "ha", {}),
        ("50", "[acr_us]", {"measure": "acres planted"}),
        ("50", "KES", {"measure": "fee in Kenyan shillings"}),
        ("50", "L/min", {"measure": "flow in l/min"}),
        ("50", "{birth}/1000", {"measure": "births per 1,000 people"}),
        ("50", "kW.h", {"quote": "耗电 50，单位千瓦时"}),
    ],
)
def test_units_and_rates_of_the_table_need_no_words(figure: str, unit: str, more: dict[str, Any]) -> None:
    assert wrong(figure, unit, **more) == ""


@pytest.mark.parametrize(
    ("figure", "unit", "more", "reason"),
    [
        ("19.22 births/1,000 population", "{person}", {}, "is in {birth}/1000, not {person}"),
        ("50 acres", "har", {}, "is in [acr_us], not har"),
        ("50 MW", "mW", {}, "is in MW, not mW"),
        ("50 kcal", "cal", {}, "is in kcal, not cal"),
        ("50", "[acr_us]", {"measure": "hectares planted"}, "do not say [acr_us]"),
        ("50", "L/min", {"measure": "flow in l/s"}, "do not say L/min"),
        ("50", "{birth}/1000", {"measure": "births"}, "do not say {birth}/1000"),
    ],
)
def test_another_unit_of_the_table_is_wrong(figure: str, unit: str, more: dict[str, Any], reason: str) -> None:
    assert reason in wrong(figure, unit, **more)


def test_words_declared_for_a_rate_do_not_break_it() -> None:
    units = {**WORDS, "litres per minute": "L/min"}
    read = parse_figure("60 l/min", units)
    assert read is not None and read.unit == "L/min"


@pytest.mark.parametrize(
    ("figure", "quote", "unit"),
    [
        ("1,150", "There were 1,150 households waiting.", "{household}"),
        ("27", "It hired 27 new drivers.", "{driver}"),
        ("19", "It had 19 births per 1,000 people.", "{birth}/1000"),
        ("20,000", "of the ships, 20,000 passed", ""),
    ],
)
def test_the_noun_behind_a_number_is_proposed_as_its_unit(figure: str, quote: str, unit: str) -> None:
    assert propose_unit(figure, quote, "what is counted", parse_figure(figure, WORDS), WORDS) == unit


@pytest.mark.parametrize(
    ("figure", "quote", "measure", "unit"),
    [
        ("9", "Of the calves 9 weighed more than 40 kg.", "calves over 40 kg", ""),
        ("9", "In all 9 calves weighed more than 40 kg.", "animals over 40 kg", "{calf}"),
        ("9", "9 paid more than $20.", "payments over $20", ""),
        ("9", "The mean stay was 9.", "mean stay in days", "d"),
    ],
)
def test_the_unit_of_a_limit_in_the_measure_is_not_that_of_the_figure(figure: str, quote: str, measure: str, unit: str) -> None:
    assert propose_unit(figure, quote, measure, parse_figure(figure, UNITS), UNITS) == unit


def test_british_gallons_may_be_given_where_the_figure_does_not_say_american_ones() -> None:
    assert not wrong("40 gallons", "[gal_br]", quote="The tank holds 40 gallons.")
    assert wrong("40 US gallons", "[gal_br]", quote="The tank holds 40 US gallons.")


def test_of_a_long_measure_only_the_words_before_a_number_say_what_it_is_per(monkeypatch: pytest.MonkeyPatch) -> None:
    assert propose_unit("7", "it was 7", "patients waiting over 65 weeks", None, WORDS) == ""
    read, pattern = list[int](), unit_check._PER_NUMBER

    class Counted:
        def search(self, text: str, *place: int) -> object:
            read.append(len(text[slice(*place)]))
            return pattern.search(text, *place)

    monkeypatch.setattr(unit_check, "_PER_NUMBER", Counted())
    assert propose_unit("7", "it was 7", "tonnes over 100 km and " + "1 " * 500, None, WORDS) == "t"
    assert len(read) == 501
    assert max(read) < 20
