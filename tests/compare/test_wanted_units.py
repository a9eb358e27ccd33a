"""Figures in the unit that a reader wants."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beltfacts.compare import convert, convert_figure, read_wanted_unit
from beltfacts.errors import UseError
from tests.compare.support import a_fact, dec


@pytest.mark.parametrize(
    ("figure", "unit", "wanted", "result", "is_rounded"),
    [
        ("3 hours", "h", "min", "180", False),
        ("46 minutes", "min", "hours", "0.77", True),
        ("36 ft", "[ft_i]", "m", "11.0", True),  # NIST SP 811, B.7: 36 ft is 10.9728 m
        ("6 miles", "[mi_i]", "km", "10", True),
        ("12.5 km", "km", "m", "12500", False),
        ("982.3 billion dollars", "USD", "million USD", "982300", False),
        ("5,000 tonnes", "t", "thousand tonnes", "5", False),
        ("20 tonnes", "t", "万吨", "0.002", False),
        ("more than 26 miles", "[mi_i]", "km", "41", True),  # 41.8: 42 would claim more
        ("less than 26 miles", "[mi_i]", "km", "42", True),
        ("less than 5 miles", "[mi_i]", "km", "9", True),  # 8.05: 8 would claim more
    ],
)
def test_a_figure_has_no_more_digits_than_were_printed(figure, unit, wanted, result, is_rounded):
    found = convert_figure(a_fact(figure, unit), read_wanted_unit(wanted))
    assert found is not None
    assert (found.low, found.high, found.is_rounded) == (dec(result), dec(result), is_rounded)


def test_both_ends_of_a_range_are_converted():
    found = convert_figure(a_fact("60 to 90 minutes", "min"), read_wanted_unit("hours"))
    assert found is not None
    assert (found.low, found.high) == (dec("1.00"), dec("1.50"))


@pytest.mark.parametrize(("figure", "unit", "wanted"), [("5 TEU", "{TEU}", "t"), ("5 dollars", "USD", "CNY"), ("2 years", "a", "days")])
def test_what_no_definition_converts_stays_as_it_is(figure, unit, wanted):
    assert convert_figure(a_fact(figure, unit), read_wanted_unit(wanted)) is None


@pytest.mark.parametrize("rate", ["1 USD = 7.12 CNY", "7.12 CNY = 1 USD", "100 dollars = 712 yuan"])
def test_a_currency_is_converted_at_the_rate_given_and_names_it(rate):
    wanted = read_wanted_unit("million CNY", rate)
    found = convert_figure(a_fact("25 million dollars", "USD"), wanted)
    assert found is not None
    assert (found.low, found.rate) == (dec("178"), rate)
    back = convert_figure(a_fact("712 yuan", "CNY"), read_wanted_unit("USD", rate))
    assert back is not None and back.low == 100
    price = convert_figure(a_fact("10 dollars per tonne", "USD/t"), read_wanted_unit("CNY/t", rate))
    assert price is not None and price.low == 71


def test_a_rate_is_not_named_where_it_was_not_used():
    found = convert_figure(a_fact("25 million yuan", "CNY"), read_wanted_unit("CNY", "1 USD = 7.12 CNY"))
    assert found is not None and not found.rate


@pytest.mark.parametrize(
    ("unit", "rate", "message"),
    [
        ("kilometrs", None, "no unit 'kilometrs': did you mean kilometres"),
        ("million", None, "is a number without a unit"),
        ("", None, "no unit ''"),
        ("5 km to 6 km", None, "no unit"),
        ("CNY", "7.12", "is no rate of exchange"),
        ("CNY", "1 USD = 0 CNY", "is no rate of exchange"),
        ("CNY", "1 km = 7 CNY", "is no rate of exchange"),
        ("CNY", "1 USD = 7 to 8 CNY", "is no rate of exchange"),
    ],
)
def test_a_wrong_unit_or_rate_is_one_line(unit, rate, message):
    with pytest.raises(UseError, match=message) as raised:
        read_wanted_unit(unit, rate)
    assert "\n" not in str(raised.value)


@given(st.integers(1, 10**6), st.sampled_from(["[mi_i]", "[ft_i]", "[nmi_i]", "m"]), st.sampled_from(["km", "m", "miles", "feet"]))
def test_a_rounded_figure_is_within_half_a_printed_step(number, unit, wanted):
    asked = read_wanted_unit(wanted)
    found = convert_figure(a_fact(f"{number}", unit, value=Decimal(number), low=None, high=None), asked)
    assert found is not None
    back = convert(found.low, asked.code, unit)
    assert back is not None
    assert abs(back - number) <= Decimal("0.5")
