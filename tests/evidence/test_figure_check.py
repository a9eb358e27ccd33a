"""The number of a fact agrees with its figure, and its figure with the quote around it."""

from __future__ import annotations

from decimal import Decimal

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


def test_a_misprint_that_sic_explains_is_found() -> None:
    text = "The line has I49 ports in all."
    fields = {"value": Decimal(149), "unit": "{port}"}
    assert verdict_of("The line has I49 ports", "I49 ports", text, sic="printed I49, read as 149", **fields).verdict == "found"
    assert verdict_of("The line has I49 ports", "I49 ports", text, **fields).verdict == "drift"
