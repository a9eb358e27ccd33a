"""The number of a fact agrees with its figure, and its figure with the quote around it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from beltfacts.evidence import contains_figure, readings_in_context
from beltfacts.reading import UNITS, read_table_rows
from tests.evidence.support import verdict_of


def test_unit_bound_and_range_around_a_figure_count() -> None:
    quote = "In 2023, the ports handled between 20 and 30 ships a day"
    whole = verdict_of(quote, "between 20 and 30 ships", low=Decimal(20), high=Decimal(30), unit="{ship}", date="2023")
    part = verdict_of(quote, "30 ships", value=Decimal(30), unit="{ship}", date="2023")
    assert (whole.verdict, part.verdict) == ("found", "drift")
    assert "only a part of 'between 20 and 30 ships a day'" in part.reason
    text = "In all more than 40 ships came in 2023, and 7 left."
    assert "more-than, not exact" in verdict_of("more than 40 ships came in 2023", "40", text, value=Decimal(40), unit="{ship}").reason
    assert (
        "in {ship}, not t"
        in verdict_of("more than 40 ships came in 2023", "more than 40", text, value=Decimal(40), unit="t", bound="more-than").reason
    )
    assert verdict_of("more than 40 ships came in 2023, and 7 left", "7", text, value=Decimal(7), unit="{ship}").verdict == "found"


def test_a_figure_without_the_half_behind_its_unit_is_a_part_only() -> None:
    quote = "In 2024 the trip to Lerma took three hours and a half"
    assert verdict_of(quote, "three hours and a half", f"{quote}.", value=Decimal("3.5"), unit="h", date="2024").verdict == "found"
    part = verdict_of(quote, "three hours", f"{quote}.", value=Decimal(3), unit="h", date="2024")
    assert (part.verdict, "only a part of 'three hours and a half'" in part.reason) == ("drift", True)


def test_a_misprint_that_sic_explains_is_found() -> None:
    text = "The line has I49 ports in all."
    fields = {"value": Decimal(149), "unit": "{port}"}
    assert verdict_of("The line has I49 ports", "I49 ports", text, sic="printed I49, read as 149", **fields).verdict == "found"
    assert verdict_of("The line has I49 ports", "I49 ports", text, **fields).verdict == "drift"


@pytest.mark.parametrize(
    ("quote", "figure", "value", "unit"),
    [
        ("中国铁路完成货运量50亿吨", "50亿吨", 5 * 10**9, "t"),
        ("中国铁路完成货运量五十亿吨货物", "五十亿吨", 5 * 10**9, "t"),
        ("貨物輸送量は50億トンに達した", "50億トン", 5 * 10**9, "t"),
        ("노선은1,150km를 넘는다", "1,150km", 1150, "km"),
        ("화물은50%를 차지했다", "50%", 50, "%"),
        ("รถไฟยาว1,150kmในปี", "1,150km", 1150, "km"),
    ],
)
def test_a_figure_that_touches_letters_of_a_script_without_spaces_is_found(quote: str, figure: str, value: int, unit: str) -> None:
    assert contains_figure(figure, quote)
    verdict = verdict_of(quote, figure, f"前文。{quote}。后文", value=Decimal(value), unit=unit, note="tonnes")
    assert (verdict.verdict, verdict.reason) == ("found", "")


@pytest.mark.parametrize(
    ("quote", "figure"),
    [
        ("完成货运量50亿吨", "50"),
        ("完成货运量50亿吨", "亿吨"),
        ("完成货运量五十亿吨", "十亿吨"),
        ("三分之二的人口", "三"),
        ("화물은 50억톤을 수송했다", "50"),
        ("ราคา50ล้านบาท", "50"),
        ("fell by -5 percent", "5 percent"),
        ("it is 5.25 long", "25"),
    ],
)
def test_a_piece_of_a_number_is_no_figure(quote: str, figure: str) -> None:
    assert not contains_figure(figure, quote)


TABLE = "Freight by rail (thousand tonnes)\n\n| Goods | 2023 |\n|---|---|\n| Coal | 4,786 |\n| Ore | 12 |\n\nRates differ.\n"


ACCOUNTS = """S$ million unless otherwise stated
2024 \u2502 2023
Turnover \u2502 48.2 \u2502 44.1
Loss per share (cents) \u2502 0.61 \u2502 0.72
Net debt / equity \u2502 0.4 \u2502 0.3
Average fare \u2502 14.2 \u2502 13.9
"""


@pytest.mark.parametrize(
    ("row", "scaled"), [("Turnover", True), ("Loss per share (cents)", False), ("Net debt / equity", False), ("Average fare", False)]
)
def test_the_scale_of_accounts_is_not_that_of_amounts_per_share_ratios_and_prices(row: str, scaled: bool) -> None:
    quote = next(line for line in ACCOUNTS.splitlines() if line.startswith(row))
    figure = quote.split(" \u2502 ")[1]
    rows = read_table_rows(ACCOUNTS, ACCOUNTS.index(quote), ACCOUNTS.index(quote) + len(quote))
    (read,) = readings_in_context(figure, quote, UNITS, rows)
    assert read.low == Decimal(figure) * (1_000_000 if scaled else 1)


@pytest.mark.parametrize(
    ("quote", "figure", "text", "value", "verdict"),
    [
        ("Coal | 4,786", "4,786", TABLE, 4786000, "found"),
        ("Coal | 4,786", "4,786", TABLE, 4786, "drift"),
        ("4,786", "4,786", TABLE, 4786000, "found"),
        ("4,786", "4,786", TABLE, 4786000000, "drift"),
        ("Freight (thousand tonnes): 4,786", "4,786", "Freight (thousand tonnes): 4,786 in all.", 4786000, "found"),
        ("Freight (thousand tonnes): 4,786", "4,786", "Freight (thousand tonnes): 4,786 in all.", 4786, "drift"),
        ("Trade (US$ million) rose. In all 30 ships came", "30 ships", "Trade (US$ million) rose. In all 30 ships came.", 30, "found"),
        ("Trade (US$ million) rose and 30 ships came", "30", "Trade (US$ million) rose and 30 ships came.", 30, "found"),
        ("Freight (thousand tonnes): 5 million", "5 million", "Freight (thousand tonnes): 5 million.", 5000000, "found"),
    ],
)
def test_a_value_that_ignores_the_scale_of_its_table_or_quote_is_drift(
    quote: str, figure: str, text: str, value: int, verdict: str
) -> None:
    unit = "{ship}" if "ships" in quote else "t"
    found = verdict_of(quote, figure, text, value=Decimal(value), unit=unit, measure="tonnes of coal or ships")
    assert found.verdict == verdict
    if verdict == "drift":
        assert "means 4786000, but value is" in found.reason


def test_a_number_whose_scale_the_quote_leaves_open_is_drift_until_sic_explains_it() -> None:
    quote = "화물 50 억 톤을 수송"
    fields = {"value": Decimal(50), "unit": "t", "note": "tonnes"}
    assert "leaves the scale of '50' open" in verdict_of(quote, "50", quote, **fields).reason
    assert verdict_of(quote, "50", quote, sic="50 tonnes", **fields).verdict == "found"


def test_headers_that_contradict_one_another_are_drift_until_sic_explains_the_cell() -> None:
    text = "| Goods | Tonnes |\n|---|---|\n| Boxes (TEU) | 4,900 |\n"
    fields = {"value": Decimal(4900), "unit": "t", "measure": "tonnes"}
    assert "leave scale or unit of '4,900' open" in verdict_of("Boxes (TEU) | 4,900", "4,900", text, **fields).reason
    assert verdict_of("Boxes (TEU) | 4,900", "4,900", text, sic="tonnes, as the column says", **fields).verdict == "found"


FLOATS = "Freight (thousand tonnes)\n\n| Goods | 2023 |\n|---|---|\n| Coal | 4786.0 |\n| Ore | 12.0 |\n\nOutput (thousand tonnes): 13.0 in all.\n"


@pytest.mark.parametrize(
    ("quote", "figure", "text", "value", "verdict"),
    [
        ("Norland 2097326250.0", "2097326250.0", "Norland 2097326250.0", 2097326250, "found"),
        ("Norland 12.0", "12.0", "Norland 12.0", 12, "found"),
        ("Norland 2019.0", "2019.0", "Norland 2019.0", 2019, "found"),
        ("Norland 12.0", "12.0", "Norland 12.0", 120, "drift"),
        ("Ore | 12.0", "12.0", FLOATS, 12000, "found"),
        ("Ore | 12.0", "12.0", FLOATS, 12, "drift"),
        ("Coal | 4786.0", "4786.0", FLOATS, 4786000, "found"),
        ("Coal | 4786.0", "4786.0", FLOATS, 4786, "drift"),
        ("Output (thousand tonnes): 13.0", "13.0", FLOATS, 13, "drift"),
        ("Output (thousand tonnes): 13.0", "13.0", FLOATS, 13000, "found"),
    ],
)
def test_a_whole_number_printed_as_a_float_has_its_scale(quote: str, figure: str, text: str, value: int, verdict: str) -> None:
    fact_unit = "t" if "tonnes" in text else "1"
    found = verdict_of(quote, figure, text, value=Decimal(value), unit=fact_unit)
    assert found.verdict == verdict, found.reason


@pytest.mark.parametrize(
    ("quote", "value", "verdict"),
    [
        ("Norland (2,310)", -2310, "found"),
        ("Norland (2,310)", 2310, "found"),
        ("Norland | (2,310) | 17", -2310, "found"),
        ("Norland (2,310) 17", -2310, "found"),
        ("Norland (2,310)", -2311, "drift"),
        ("The barges (2,310) of the canal", -2310, "drift"),
    ],
)
def test_brackets_of_accounts_are_a_minus_where_the_fact_says_so(quote: str, value: int, verdict: str) -> None:
    found = verdict_of(quote, "(2,310)", f"{quote}\n", value=Decimal(value), unit="1")
    assert found.verdict == verdict, found.reason


def test_rows_of_plain_text_end_their_figures() -> None:
    text = "Output\nNorland 163697.98\nDollar Bay 5\n\nNOR,1999,3521418059.92\nSOR,2001,17.5\n"
    assert verdict_of("Norland 163697.98", "163697.98", text, value=Decimal("163697.98"), unit="1").verdict == "found"
    row = verdict_of("NOR,1999,3521418059.92", "3521418059.92", text, value=Decimal("3521418059.92"), unit="1", date="1999")
    assert row.verdict == "found", row.reason
    assert verdict_of("Norland (12.0)", "(12.0)", "Norland (12.0)", value=Decimal(-12), unit="1").verdict == "found"
    sentence = "The barge cost 163\nDollars in all, and ran in 5\n"
    assert verdict_of("The barge cost 163", "163", sentence, value=Decimal(163), unit="1").verdict == "drift"
    assert verdict_of("SOR,2001,17.5", "17", text, value=Decimal(17), unit="1").verdict == "drift"


def test_a_figure_that_may_be_a_part_of_a_longer_measure_is_not_found_without_an_explanation() -> None:
    sentence = "The repair took 3 years and 2 weeks."
    part = verdict_of(sentence, "2 weeks", sentence, value=Decimal(2), unit="wk")
    assert part.verdict == "drift" and "how far the figure goes" in part.reason
    assert verdict_of(sentence, "2 weeks", sentence, value=Decimal(2), unit="wk", sic="Two repairs.").verdict == "found"
