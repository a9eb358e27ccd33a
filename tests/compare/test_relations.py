"""How two facts stand to each other."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beltfacts.compare import Kind, change_words
from beltfacts.model import BOUNDS, Withdrawn
from tests.compare.support import a_fact, dec, related


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        (a_fact("982.3 million tonnes"), a_fact("982.34 million tonnes"), Kind.ROUNDING),
        (a_fact("50 tonnes"), a_fact("50 t"), Kind.AGREES),
        (a_fact("more than 50 tonnes"), a_fact("52 tonnes"), Kind.QUALIFIER),
        (a_fact("50 tonnes"), a_fact("60 tonnes"), Kind.CONTRADICTION),
        (a_fact("50 tonnes", date="2023"), a_fact("60 tonnes"), Kind.CHANGE),
        (a_fact("50 tonnes", date="undated", period=""), a_fact("60 tonnes", period=""), Kind.DIFFERENCE),
        (a_fact("3 hours", "h", period=""), a_fact("180 minutes", "min", period=""), Kind.AGREES),
        (a_fact("3 hours", "h", period=""), a_fact("185 minutes", "min", period=""), Kind.ROUNDING),
        (a_fact("3 hours", "h", period=""), a_fact("240 minutes", "min", period=""), Kind.CONTRADICTION),
        (a_fact("50 tonnes"), a_fact("60 ships", "{ship}"), Kind.NOT_COMPARABLE),
        (a_fact("$50", "USD"), a_fact("€60", "EUR"), Kind.NOT_COMPARABLE),
        (a_fact("$50", "USD", price_base="2015"), a_fact("$60", "USD"), Kind.NOT_COMPARABLE),
        (a_fact("50 tonnes", dimensions=(("sex", "female"),)), a_fact("60 tonnes"), Kind.NOT_COMPARABLE),
        (a_fact("50 tonnes", period="cumulative"), a_fact("60 tonnes"), Kind.NOT_COMPARABLE),
        (a_fact("50 tonnes", status="target"), a_fact("60 tonnes"), Kind.NOT_COMPARABLE),
        (a_fact("50 tonnes", date="2023"), a_fact("30 tonnes", date="2024-H1"), Kind.NOT_COMPARABLE),
        (a_fact("50 tonnes", date="2023/2024"), a_fact("30 tonnes", date="2024"), Kind.NOT_COMPARABLE),
        (a_fact("50 tonnes", subject="bridge"), a_fact("60 tonnes"), Kind.NOT_COMPARABLE),
        (a_fact("50 tonnes", measure="cargo lost"), a_fact("60 tonnes"), Kind.NOT_COMPARABLE),
        (a_fact("50 tonnes", id="new", supersedes=("old",)), a_fact("60 tonnes", id="old"), Kind.REPLACED),
        (a_fact("50 tonnes", withdrawn=Withdrawn("2024", "misprint")), a_fact("60 tonnes"), Kind.REPLACED),
    ],
    ids=lambda each: each.value if isinstance(each, Kind) else f"{each.figure} {each.date}",
)
def test_kinds(one, other, kind):
    assert related(one, other).kind is related(other, one).kind is kind


def test_a_change_is_worked_out_in_exact_decimals():
    change = related(a_fact("45.3 %", "%", date="2021"), a_fact("50.7 %", "%"))
    assert (change.change, change.rate) == (dec("5.4"), None)
    change = related(a_fact("2.7 million tonnes", date="2021"), a_fact("3.1 million tonnes"))
    assert change.change == 400_000
    assert change.rate is not None and round(change.rate, 4) == dec("14.8148")


@pytest.mark.parametrize("figure", ["more than 50 tonnes", "nearly 50 tonnes", "40 to 50 tonnes"])
def test_no_change_is_worked_out_from_an_open_figure(figure):
    assert related(a_fact(figure, date="2021"), a_fact("60 tonnes")).change is None


def test_shares_of_a_year_and_of_a_half_year_may_be_compared():
    assert related(a_fact("45 %", "%", date="2021"), a_fact("51 %", "%", date="2025-H1")).kind is Kind.CHANGE


def test_force_works_out_what_must_not_be_compared_and_keeps_the_reason():
    forced = related(a_fact("50 tonnes", date="2023"), a_fact("30 tonnes", date="2024-H1"), force=False)
    assert forced.change is None
    forced = related(a_fact("50 tonnes", status="target"), a_fact("60 tonnes"), force=True)
    assert (forced.kind, forced.change) == (Kind.NOT_COMPARABLE, 10)
    assert "target" in forced.reason


def test_nothing_changes_from_tonnes_to_ships_even_by_force():
    forced = related(a_fact("50 tonnes", date="2023"), a_fact("60 ships", "{ship}"), force=True)
    assert (forced.kind, forced.change, forced.rate) == (Kind.NOT_COMPARABLE, None, None)


def test_other_dates_for_one_event_contradict():
    one, other = (a_fact(day, "", value=None, low=None, high=None, date=day, period="event") for day in ("2021-12-03", "2021-12-13"))
    assert related(one, other).kind is Kind.CONTRADICTION
    assert related(one, one._replace(figure="December 2021", date="2021-12", id="month")).kind is Kind.AGREES


def test_what_the_facts_declare_explains_a_difference():
    one = a_fact("50 tonnes", says="the ministry")
    assert related(one, a_fact("60 tonnes")).explained == ("50-tonnes is said by the ministry",)
    assert related(a_fact("50 tonnes"), a_fact("60 tonnes")).explained == ()


FACTS = st.builds(
    lambda number, bound, date, period, status, unit, measure, source: a_fact(
        f"{number} tonnes",
        unit,
        value=Decimal(number),
        low=None,
        high=None,
        bound=bound,
        date=date,
        period=period,
        status=status,
        measure=measure,
        source=source,
    ),
    st.integers(1, 60),
    st.sampled_from(BOUNDS),
    st.sampled_from(["2023", "2024", "2024-H1", "2020/2024", "undated", "2024/.."]),
    st.sampled_from(["", "point", "flow", "cumulative"]),
    st.sampled_from(["actual", "target", "estimate"]),
    st.sampled_from(["t", "kg", "{ship}"]),
    st.sampled_from(["cargo carried", "total cargo carried", "cargo carried by barge", "cargo carried - coal", "cargo carried - total"]),
    st.sampled_from(["gazette", "herald"]),
)


@given(FACTS, FACTS)
def test_comparing_is_symmetric(one, other):
    other = other._replace(id="other")
    assert related(one, other) == related(other, one)


@given(st.integers(1, 10**9), st.lists(st.integers(0, 8), min_size=2, max_size=4))
def test_a_chain_of_roundings_reconciles_no_more_than_its_ends_print(number, places):
    values = [Decimal(number).scaleb(-8)]
    for each in sorted(places, reverse=True):  # each rounded from the one before: 0.449 to 0.45, 0.5 and 1
        values.append(values[-1].quantize(Decimal(1).scaleb(-each), ROUND_HALF_UP))
    chain = [a_fact(f"{value:f} tonnes", value=value, low=None, high=None, id=f"f{at}") for at, value in enumerate(values)]
    first, last = chain[0], chain[-1]
    precision = (Decimal(1).scaleb(int(values[0].as_tuple().exponent)) + Decimal(1).scaleb(int(values[-1].as_tuple().exponent))) / 2
    reconciled = related(first, last).kind in (Kind.AGREES, Kind.ROUNDING)
    assert reconciled == (abs(values[0] - values[-1]) < precision)


def test_one_source_that_words_two_figures_otherwise_tells_two_things():
    one = a_fact("50 tonnes", source="gazette", measure="cargo carried on the canal")
    barges = a_fact("20 tonnes", source="gazette", measure="cargo carried on the canal by barge")
    assert related(one, barges).kind is Kind.NOT_COMPARABLE
    assert related(one, barges._replace(source="herald")).kind is Kind.DIFFERENCE
    assert related(one, barges._replace(measure="total cargo carried on the canal")).kind is Kind.DIFFERENCE
    assert related(one, barges._replace(figure="50 tonnes", value=Decimal(50))).kind is Kind.AGREES


def test_a_rate_in_the_middle_of_two_digits_goes_to_the_even_one():
    for later, said in (("1002.5", "+2.5 t (+0.2 %)"), ("1003.5", "+3.5 t (+0.4 %)")):
        assert change_words(related(a_fact("1000 tonnes", date="2023"), a_fact(f"{later} tonnes", value=dec(later)))) == said
