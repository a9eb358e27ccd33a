"""The sentence that the evidence permits, and what a figure must not be called."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beltfacts.compare import read_printed
from beltfacts.errors import UseError
from beltfacts.model import Fact, Source
from beltfacts.sentences import cautions, round_fact, say_in_chinese, say_in_english
from tests.compare.support import a_fact as fact_of

_SOURCE = {
    **dict.fromkeys(Source._fields, ""),
    "id": "gazette",
    "issued": "2025",
    "inferred": {},
    "csl": {"publisher": "Port Office"},
    "ordinal": 0,
}


def a_fact(figure: str, unit: str = "t", **fields: object) -> Fact:
    """A fact that its source says."""
    return fact_of(figure, unit, cited=Source(**_SOURCE), **fields)


def told(figure: str, unit: str = "t", **fields: object) -> str:
    """The sentence in English on a fact of the Long Canal, without who says it."""
    sentence = say_in_english(a_fact(figure, unit, **fields), "Long Canal")
    return sentence.partition(", the ")[2] or sentence


@pytest.mark.parametrize(
    ("figure", "fields", "sentence"),
    [
        ("5 t", {}, "figure for the cargo carried (Long Canal) was 5 t in 2024."),
        ("exceeded 5 t", {}, "figure for the cargo carried (Long Canal) was more than 5 t in 2024."),
        ("nearly 5 t", {"status": "estimate"}, "estimate for the cargo carried (Long Canal) was nearly 5 t in 2024."),
        ("5 t", {"status": "target", "date": "2030"}, "target for the cargo carried (Long Canal) is 5 t in 2030."),
        ("5 t", {"date": "undated"}, "figure for the cargo carried (Long Canal) is 5 t (no date given)."),
        ("5 t", {"date": "2023/.."}, "figure for the cargo carried (Long Canal) has been 5 t since 2023."),
        ("5 t", {"period": "cumulative"}, "figure for the cargo carried (Long Canal) was 5 t by the end of 2024."),
        ("5 t", {"date": "2024?"}, "figure for the cargo carried (Long Canal) was 5 t, probably in 2024."),
        ("5 t", {"measure": "cargo, 2024"}, "figure for the cargo (Long Canal) was 5 t in 2024."),
        ("5 t", {"measure": "its growth since 2021"}, "figure for its growth since 2021 (Long Canal) was 5 t in 2024."),
    ],
)
def test_hedge_noun_verb_and_time_come_from_the_fields(figure, fields, sentence):
    assert told(figure, **fields) == sentence


def test_what_is_no_amount_is_quoted():
    assert told("third anniversary", "a").endswith("was \u201cthird anniversary\u201d in 2024.")
    assert "says \u201cfirst of its kind\u201d" in told("first of its kind", "{rank}")


def test_a_chinese_sentence_quotes_a_measure_and_keeps_the_printed_digits():
    said = say_in_chinese(a_fact("more than 33.61 million t"), None)
    assert "\u201ccargo carried\u201d\u8d85\u8fc73361\u4e07\u5428" in said
    assert "48921\u5428" in say_in_chinese(a_fact("48,921 t"), None)
    assert "\u622a\u81f32024\u5e74\u5e95" in say_in_chinese(a_fact("5 t", period="cumulative"), None)


@pytest.mark.parametrize(
    ("fields", "warned"),
    [
        ({"status": "target"}, "achieved: it is a target"),
        ({"measure": "highest daily volume"}, "an average: it is the highest value"),
        ({"measure": "average speed"}, "a total or a peak: it is an average"),
        ({"measure": "freight of the northern section"}, "the whole: it is for a part only (section)"),
        ({"period": "cumulative"}, "the figure of one year: it counts all since a start"),
        ({"measure": "growth of trade"}, "the level: it is a change"),
        ({"date": "2024-33"}, "a yearly figure: it is for part of a year"),
    ],
)
def test_what_a_figure_must_not_be_called(fields, warned):
    assert warned in [each.english for each in cautions(a_fact("5 t", **fields))]
    assert warned not in [each.english for each in cautions(a_fact("5 t"))]


def test_a_rounding_that_is_another_claim_is_refused():
    with pytest.raises(UseError):
        round_fact(a_fact("46 t"), 1)


@given(
    number=st.decimals("0.01", "99999999", places=2),
    digits=st.integers(1, 9),
    word=st.sampled_from(("", "more than ", "less than ", "about ")),
)
def test_a_rounding_never_contradicts_the_printed_figure(number, digits, word):
    fact = a_fact(f"{word}{number:f} t")
    try:
        said = round_fact(fact, digits)
    except UseError:
        return
    assert said.value is not None and fact.value is not None
    if word == "more than ":
        assert said.value <= fact.value
    elif word == "less than ":
        assert said.value >= fact.value
    else:
        printed = read_printed(said)
        assert printed is not None and printed.low is not None and printed.high is not None
        assert printed.low <= Decimal(fact.value) <= printed.high
