"""The values that a printed figure may stand for."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beltfacts.compare import printed_step, read_printed
from tests.compare.support import a_fact


@pytest.mark.parametrize(
    ("figure", "step"),
    [
        ("982.34 billion tonnes", 10**7),
        ("982.3 billion tonnes", 10**8),
        ("5.0 million tonnes", 10**5),
        ("5 million tonnes", 10**6),
        ("1,250 tonnes", 1),
        ("12,500.75 tonnes", Decimal("0.01")),
        ("five million tonnes", 10**6),
        ("20 to 30 tonnes", 1),
    ],
)
def test_the_step_is_one_unit_of_the_last_printed_digit(figure, step):
    assert printed_step(a_fact(figure)) == step


def test_the_step_of_a_cell_has_the_scale_that_its_table_says():
    assert printed_step(a_fact("4.7", value=Decimal(4_700_000), low=None, high=None)) == 100_000


def test_a_compound_figure_is_exact_to_the_last_digit_of_its_value():
    assert printed_step(a_fact("2 h 5 min", "min", value=Decimal(125))) == 1


@pytest.mark.parametrize(
    ("one", "other", "may_be_one"),
    [
        ("982.3 billion tonnes", "982.34 billion tonnes", True),
        ("982.3 billion tonnes", "982.4 billion tonnes", False),
        ("982.3 billion tonnes", "982.35 billion tonnes", True),  # half a step is rounded either way
        ("46 tonnes", "40 tonnes", False),
        ("46 tonnes", "45.6 tonnes", True),
        ("more than 40 tonnes", "50 tonnes", True),
        ("more than 40 tonnes", "40 tonnes", True),  # what rounds to 40 may be more than 40
        ("more than 41 tonnes", "40 tonnes", False),
        ("at least 40 tonnes", "less than 40 tonnes", False),
        ("about 15 tonnes", "15.4 tonnes", True),
        ("about 15 tonnes", "17 tonnes", False),
        ("about 100 tonnes", "104 tonnes", True),
        ("about 100 tonnes", "120 tonnes", False),
        ("nearly 20 tonnes", "19 tonnes", True),
        ("nearly 20 tonnes", "20.8 tonnes", False),
        ("20 to 30 tonnes", "25 tonnes", True),
        ("20 to 30 tonnes", "31 tonnes", False),
    ],
)
def test_two_figures_meet_where_one_value_may_be_both(one, other, may_be_one):
    first, second = read_printed(a_fact(one)), read_printed(a_fact(other))
    assert first and second
    assert first.meets(second) is second.meets(first) is may_be_one


@given(st.integers(1, 10**9), st.integers(0, 6), st.integers(1, 10**9), st.integers(0, 6))
def test_exact_figures_never_meet_farther_apart_than_both_their_printed_precisions(one, places, other, other_places):
    numbers = Decimal(one).scaleb(-places), Decimal(other).scaleb(-other_places)
    first, second = (read_printed(a_fact(f"{number:f} tonnes", value=number, low=None, high=None)) for number in numbers)
    assert first and second
    limit = (first.step + second.step) / 2
    assert first.meets(second) == (abs(numbers[0] - numbers[1]) < limit)


def test_no_chain_of_roundings_brings_together_what_is_farther_apart():
    chain = [a_fact(f"{figure} tonnes") for figure in ("100", "100.4", "100.45")]
    ends = [read_printed(chain[0]), read_printed(a_fact("101 tonnes"))]
    assert all(read_printed(one).meets(read_printed(other)) for one, other in zip(chain, chain[1:], strict=False))  # type: ignore[union-attr, arg-type]
    assert ends[0] and ends[1] and not ends[0].meets(ends[1])


def test_words_stand_for_no_value():
    assert read_printed(a_fact("first of its kind", "", value=None, low=None, high=None)) is None
