"""Exact conversions of units."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beltfacts.compare import conversion_factor, convert

CONVERTED = (
    ["km", "m", "[mi_i]", "[ft_i]", "[nmi_i]"],
    ["h", "min", "s", "d", "wk"],
    ["t", "kg", "[lb_av]", "[ston_av]"],
    ["km2", "har", "[mi_i]2"],
)


@pytest.mark.parametrize(
    ("value", "code", "wanted", "result"),
    [
        ("1", "[mi_i]", "km", "1.609344"),
        ("100", "km/h", "m/s", None),  # 27.7..., below
        ("90", "km/h", "m/s", "25"),
        ("60", "[mi_i]/h", "km/h", "96.56064"),
        ("3", "h", "min", "180"),
        ("2", "a", "mo", "24"),
        ("25", "har", "km2", "0.25"),
        ("1", "km2", "har", "100"),
        ("1.5", "GW.h", "kW.h", "1500000"),
        ("3.6", "MJ", "kW.h", "1"),
        ("110", "kV", "V", "110000"),
        ("5", "t", "kg", "5000"),
        ("1", "[ston_av]", "[lb_av]", "2000"),
        ("7", "{ship}/d", "{ship}/wk", "49"),
        ("20", "USD/t", "USD/kg", "0.02"),
        ("0.5", "[ppth]", "%", "0.05"),
        ("100", "Cel", "[degF]", "212"),
        ("-40", "[degF]", "Cel", "-40"),
        ("1", "m3", "L", "1000"),
    ],
)
def test_a_defined_conversion_is_exact(value, code, wanted, result):
    converted = convert(Decimal(value), code, wanted)
    if result is None:
        assert converted is not None and str(converted).startswith("27.77777777777777777777")
    else:
        assert converted == Decimal(result)


@pytest.mark.parametrize(
    ("code", "wanted"),
    [
        ("{TEU}", "t"),
        ("USD", "CNY"),
        ("a", "d"),
        ("km", "h"),
        ("{ship}", "{boat}"),
        ("%", "{percentage-point}"),
        ("km", "km2"),
        ("", "t"),
        ("t", ""),
    ],
)
def test_what_is_not_defined_is_not_converted(code, wanted):
    assert convert(Decimal(5), code, wanted) is None
    assert conversion_factor(code, wanted) is None


@given(
    st.data(),
    st.integers(-(10**30) + 1, 10**30 - 1).flatmap(lambda digits: st.integers(-25, 5).map(lambda power: Decimal(digits).scaleb(power))),
)
def test_there_and_back_is_the_same_decimal(data, value):
    units = data.draw(st.sampled_from(CONVERTED))
    code, wanted = data.draw(st.sampled_from(units)), data.draw(st.sampled_from(units))
    there = convert(value, code, wanted)
    assert there is not None
    back = convert(there, wanted, code)
    assert back is not None
    assert back == value


@pytest.mark.parametrize("code", ["/0", "0", "m/0", "²", "m.²", "9" * 5000, "10*99999", "m0"])
def test_a_unit_that_means_nothing_converts_to_nothing(code):
    assert convert(Decimal(1), "m", code) is None
    assert convert(Decimal(1), code, "km") is None


@given(st.text(max_size=12), st.text(max_size=12))
def test_no_text_raises(code, wanted):
    convert(Decimal(1), code, wanted)
