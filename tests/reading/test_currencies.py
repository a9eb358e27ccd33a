"""The currency directly before or after a number: by code, name, sign and glued letters; what is ambiguous and what the text settles."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beltfacts.reading.units.ambiguous_units import resolved
from beltfacts.reading.units.currencies import currency_after, currency_before, currency_words
from beltfacts.reading.units.unit_data import currency_marks, currency_names, wordlike_codes
from tests.support import least_seconds

CODES = sorted(currency_names())
WHOLE_NAMES = [(code, name) for code, name in sorted(currency_names().items()) if "(" not in name and not code.startswith("X")]


def before(text: str) -> str | None:
    """The currency before the first digit of a text: its code, "?" where it is left open, None where there is none."""
    found = currency_before(text, re.search("[0-9]", text).start())  # type: ignore[union-attr]
    return None if found is None else f"{found.code or '?'}" + (f" x{found.scale}" if found.scale > 1 else "")


def after(text: str) -> str | None:
    """The currency after the last digit of a text, as for `before`."""
    found = currency_after(text, [match.end() for match in re.finditer("[0-9]", text)][-1])
    return None if found is None else f"{found.code or '?'}" + (f" x{found.scale}" if found.scale > 1 else "")


def test_every_code_is_read_on_both_sides_and_glued() -> None:
    for code in CODES:
        wanted = "CNY" if code == "CNH" else code
        texts = (f"a {code} 5.3 loan", f"a {code}5.3 loan")
        assert [before(text) for text in texts] == [wanted, wanted]
        assert after(f"a loan of 5 {code}") == wanted
        assert after(f"a loan of 5{code}, and") == wanted


def test_every_full_name_is_read_behind_a_number() -> None:
    for code, name in WHOLE_NAMES:
        wanted = code if currency_words(name.lstrip("-")) in (code, "") else currency_words(name.lstrip("-"))
        found = after(f"5 {name.lstrip('-')} were paid")
        assert found == wanted or "|" in wanted


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("$5", "USD"),
        ("US$5", "USD"),
        ("US$ 5", "USD"),
        ("U.S. $5", "USD"),
        ("us$5", "USD"),
        ("A$5", "AUD"),
        ("C$45m", "CAD"),
        ("CA$5", "CAD"),
        ("HK$5", "HKD"),
        ("hk $ 4.2", "HKD"),
        ("NT$5", "TWD"),
        ("S$5", "SGD"),
        ("NZ$5", "NZD"),
        ("R$5", "BRL"),
        ("₹5", "INR"),
        ("Rs 750 cr", "INR"),
        ("Rs 750 in Karachi", "PKR"),
        ("KSh461bn", "KES"),
        ("Ksh. 5", "KES"),
        ("TSh5", "TZS"),
        ("£5", "GBP"),
        ("€ 5", "EUR"),
        ("₩5", "KRW"),
        ("RM5", "MYR"),
        ("Rp 5", "IDR"),
        ("zł5", "PLN"),
        ("RMB 5", "CNY"),
        ("usd 5", "USD"),
        ("CHF5.3bn", "CHF"),
        ("人民币5亿", "CNY"),
        ("港币5亿", "HKD"),
        ("Australian $7bn", "AUD"),
        ("the Hong Kong $5", "HKD"),
        ("MEUR 85", "EUR x1000000"),
        ("£m 5", "GBP x1000000"),
        ("EUR million 5.3", "EUR x1000000"),
        ("US Dollars 5,000", "USD"),
        ("EUR thousand 5", "EUR x1000"),
        ("malaysian ringgit 42", "MYR"),
        ("Rupees 50 crore", "INR"),
        ("ALL 5 million", "ALL"),
        ("all prices are in Canadian dollars: $5", "CAD"),
        ("in Canadian dollars (US$4): $5".replace("4", "x"), "USD"),
    ],
)
def test_a_mark_before_a_number_is_read(text: str, code: str) -> None:
    assert before(text) == code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("5€", "EUR"),
        ("5 €", "EUR"),
        ("5 US$", "USD"),
        ("5 ₡", "CRC"),
        ("5₾", "GEL"),
        ("85 MEUR", "EUR x1000000"),
        ("5 k€", "EUR x1000"),
        ("40 USD million", "USD"),
        ("5 dollars", "USD"),
        ("5-dollar", "USD"),
        ("5 Hong Kong dollars", "HKD"),
        ("5 U.S. dollars", "USD"),
        ("5 Kenya shillings", "KES"),
        ("5 baht", "THB"),
        ("5 roubles", "RUB"),
        ("5 zloty", "PLN"),
        ("5 reais", "BRL"),
        ("5元", "CNY"),
        ("5人民币元", "CNY"),
        ("5元人民币", "CNY"),
        ("5美元兑", "USD"),
        ("5港元", "HKD"),
        ("5欧元", "EUR"),
        ("5日元", "JPY"),
        ("5新臺幣", "TWD"),
        ("5瑞士法郎", "CHF"),
        ("5 pounds sterling", "GBP"),
        ("5 pesos in Mexico", "MXN"),
        ("5 francs, in Swiss notes", "CHF"),
    ],
)
def test_a_currency_behind_a_number_is_read(text: str, code: str) -> None:
    assert after(text) == code


@pytest.mark.parametrize("text", ["¥5", "￥5", "kr 5", "XY$5", "paid$5", "Fr. 5"])
def test_a_mark_that_the_text_leaves_open_is_money_without_a_code(text: str) -> None:
    assert before(text) == "?"


@pytest.mark.parametrize("text", ["5 pesos", "5 kroner", "5 dinars", "5 pounds", "5克朗", "5 pesos in Mexico and Chile"])
def test_a_name_that_the_text_leaves_open_is_money_without_a_code(text: str) -> None:
    assert after(text) == "?"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("¥5 for a train in Japan", "JPY"),
        ("in Beijing, ¥5", "CNY"),
        ("在北京花了¥5", "CNY"),
        ("kr 5 in Swedish shops", "SEK"),
        ("¥5 in China and Japan", "?"),
    ],
)
def test_the_text_settles_a_mark(text: str, code: str) -> None:
    assert before(text) == code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("5 pounds of rice", "[lb_av]"),
        ("a bag of 5 pounds", "[lb_av]"),
        ("they spent 5 pounds", "GBP"),
        ("they spent 5 pounds on a bag", "?"),
        ("5 pounds of the budget", "GBP"),
    ],
)
def test_pounds_are_money_or_weight_as_the_text_says(text: str, code: str) -> None:
    assert after(text) == code


@pytest.mark.parametrize(
    "text", ["TOP 10", "ALL 50 states", "TRY 5", "the 5", "Euro 2024", "No 5", "US 5", "B5", "AB12CHF5".replace("CHF", "xCHF")]
)
def test_other_words_before_a_number_are_no_money(text: str) -> None:
    assert before(text) is None


@pytest.mark.parametrize("text", ["5-$7", "5 people", "5 EURO-zone states", "5 CHFx", "5 t", "5", "5 Top teams"])
def test_other_words_behind_a_number_are_no_money(text: str) -> None:
    assert after(text) is None


def test_the_span_of_a_mark_is_the_mark_alone() -> None:
    text = "paid US$ 5 million"
    found = currency_before(text, 9)
    assert found is not None and text[found.start : found.end] == "US$"
    behind = currency_after("40 USD million", 2)
    assert behind is not None and (behind.start, behind.end) == (3, 6)


def test_marks_and_wordlike_codes_name_currencies() -> None:
    assert {code for codes in currency_marks().values() for code in codes.split("|")} <= set(CODES)
    assert wordlike_codes() <= set(CODES)


@given(st.text(max_size=40), st.integers(0, 40))
def test_no_text_raises(text: str, at: int) -> None:
    at = min(at, len(text))
    currency_before(text, at)
    currency_after(text, at)
    resolved("CNY|JPY", text, at)


@given(st.lists(st.sampled_from([*currency_marks(), *CODES[:40], " ", "M", "5", "$", "in Canadian dollars", "\ud800"]), max_size=6))
def test_no_row_of_marks_raises(parts: list[str]) -> None:
    text = "".join(parts) + "5" + "".join(parts)
    at = len("".join(parts))
    found, behind = currency_before(text, at), currency_after(text, at + 1)
    assert found is None or found.start < found.end <= at
    assert behind is None or at < behind.start < behind.end <= len(text)


@pytest.mark.parametrize("run", ["A", "a", "$", "元", " ", "US ", "of ", "M"])
def test_time_does_not_depend_on_what_stands_around(run: str) -> None:
    def seconds(size: int) -> float:
        text = run * size + "5" + run * size

        def read() -> None:
            for _ in range(50):
                currency_before(text, len(run) * size)
                currency_after(text, len(run) * size + 1)

        return least_seconds(read)

    seconds(10)
    assert seconds(40_000) < seconds(1_000) * 4 + 0.05
