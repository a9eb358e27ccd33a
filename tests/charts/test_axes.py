"""Axes: round numbers, and years or months."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beltfacts.charts.axes import time_ticks, value_axis

VALUES = st.lists(st.decimals(min_value=-(10**15), max_value=10**15, places=3), min_size=1, max_size=8)


@given(VALUES, st.booleans())
def test_every_value_is_on_the_axis(values, from_zero):
    axis = value_axis(values, 5, from_zero=from_zero)
    assert axis.low < axis.high
    assert all(0 <= axis.at(value) <= 1 for value in values)
    assert len(axis.ticks) <= 14
    if from_zero:
        assert axis.low <= 0 <= axis.high


@pytest.mark.parametrize(("values", "labels", "scale"), [
    (["41200000", "80000000"], ["0", "20", "40", "60", "80"], "million"),
    (["0.2", "0.7"], ["0", "0.2", "0.4", "0.6", "0.8"], ""),
    (["1500", "2500"], ["1,400", "1,600", "1,800", "2,000", "2,200", "2,400", "2,600"], ""),
    (["-5", "3"], ["\u22126", "\u22124", "\u22122", "0", "2", "4"], ""),
    (["0"], ["0", "0.2", "0.4", "0.6", "0.8", "1"], ""),
])  # fmt: skip
def test_labels_are_round_numbers(values, labels, scale):
    axis = value_axis([Decimal(each) for each in values], 5, from_zero=values[0] == "41200000")
    assert ([axis.label(tick) for tick in axis.ticks], axis.scale) == (labels, scale)


@pytest.mark.parametrize(("first", "last", "labels"), [
    ("2020-06-01", "2023-12-31", ["2020", "2021", "2022", "2023"]),
    ("1960-01-01", "2024-12-31", ["1960", "1970", "1980", "1990", "2000", "2010", "2020"]),
    ("2024-01-01", "2024-06-30", ["Jan 2024", "Feb 2024", "Mar 2024", "Apr 2024", "May 2024", "Jun 2024"]),
    ("0001-01-01", "0003-12-31", ["1", "2", "3"]),
])  # fmt: skip
def test_a_time_axis_names_years_or_months(first, last, labels):
    days = [date.fromisoformat(each).toordinal() for each in (first, last)]
    assert [tick.label for tick in time_ticks(*days, 7)] == labels
