"""Figures as printed, read into value, unit, bound and span; and everything that must not be read as a figure."""

import random
from collections.abc import Callable
from decimal import Decimal
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beltfacts.reading.dates.date_expressions import find_dates
from beltfacts.reading.quantities.qualifiers import BOUND_WORDS
from beltfacts.reading.quantities.quantities import Quantity, find_quantities, format_quantity, parse_figure, rounds_to
from beltfacts.reading.units.units import UNITS
from tests.support import is_quick

COUNTED = dict(UNITS) | {
    "ports": "{port}",
    "countries": "{country}",
    "cities": "{city}",
    "train": "{train}",
    "trains": "{train}",
    "round-trip journeys": "{journey}",
}

# The figure as printed, its value, unit and bound; all of it is the figure.
WHOLE = [
    ("11 st 4 lb", "158", "[lb_av]", "exact"),
    ("12st 4lb", "172", "[lb_av]", "exact"),
    ("\u00a33 10s", "3.5", "GBP", "exact"),
    ("\u00a33 10s 6d", "3.525", "GBP", "exact"),
    ("3 pounds 10 shillings", "3.5", "GBP", "exact"),
    ("5 fathoms 2 ft", "32", "[ft_i]", "exact"),
    ("2 gallons 3 pints", "19", "[pt_us]", "exact"),
    ("1 mile 3 furlongs", "11", "[fur_us]", "exact"),
    ("no smaller than 350 ports", "350", "{port}", "at-least"),
    ("no larger than 12 ports", "12", "{port}", "at-most"),
    ("not older than 12 years", "12", "a", "at-most"),
    ("taller than 12 m", "12", "m", "more-than"),
    ("50 million", "50000000", None, "exact"),
    ("50\nmillion", "50000000", None, "exact"),
    ("23.4707 million TEUs", "23470700", "{TEU}", "exact"),
    ("US$3.1 trillion", "3100000000000", "USD", "exact"),
    ("$4.73 trillion", "4730000000000", "USD", "exact"),
    ("33.61 trillion yuan", "33610000000000", "CNY", "exact"),
    ("982.34 billion USD", "982340000000", "USD", "exact"),
    ("approximately 6.99 trillion RMB", "6990000000000", "CNY", "about"),
    ("more than US$60 billion", "60000000000", "USD", "more-than"),
    ("above USD 10 billion", "10000000000", "USD", "more-than"),
    ("USD10bn", "10000000000", "USD", "exact"),
    ("HK$5", "5", "HKD", "exact"),
    ("€5 million", "5000000", "EUR", "exact"),
    ("$5 dollars", "5", "USD", "exact"),
    ("5 U.S. dollars", "5", "USD", "exact"),
    ("nearly 150 ports", "150", "{port}", "nearly"),
    ("28 neighboring countries", "28", "{country}", "exact"),
    ("12 round-trip journeys", "12", "{journey}", "exact"),
    ("11 Asian countries", "11", "{country}", "exact"),
    ("2000 ports", "2000", "{port}", "exact"),
    ("one train", "1", "{train}", "exact"),
    ("over 65%", "65", "%", "more-than"),
    ("53.9 percent", "53.9", "%", "exact"),
    ("2.50%", "2.50", "%", "exact"),
    ("3.0%", "3.0", "%", "exact"),
    ("12.1 percentage points", "12.1", "{percentage-point}", "exact"),
    ("less than 15 seconds", "15", "s", "less-than"),
    ("one second", "1", "s", "exact"),
    ("350 kilometers per hour", "350", "km/h", "exact"),
    ("422.44 kilometers", "422.44", "km", "exact"),
    ("665-kilometer", "665", "km", "exact"),
    ("30-minute", "30", "min", "exact"),
    ("50m2", "50", "m2", "exact"),
    ("50 m\u00b2", "50", "m2", "exact"),
    ("110 kv and above", "110", "kV", "at-least"),
    ("5 MW", "5", "MW", "exact"),
    ("208, 000 square meters", "208000", "m2", "exact"),
    ("9, 500", "9500", None, "exact"),
    ("2, 300", "2300", None, "exact"),
    ("10\u202f000 kg", "10000", "kg", "exact"),
    ("128,651 twenty-foot equivalent units", "128651", "{TEU}", "exact"),
    ("exceeded 50 million tonnes", "50000000", "t", "more-than"),
    ("50m tonnes", "50000000", "t", "exact"),
    ("50 m tonnes", "50000000", "t", "exact"),
    ("50 m", "50", "m", "exact"),
    ("5.79 mln", "5790000", None, "exact"),
    ("2bn", "2000000000", None, "exact"),
    ("3 tn", "3000000000000", None, "exact"),
    ("12k", "12000", None, "exact"),
    ("2 millions", "2000000", None, "exact"),
    ("5 crore", "50000000", None, "exact"),
    ("1.23456 hundred", "123.456", None, "exact"),
    ("1 hundred thousand", "100000", None, "exact"),
    ("50-million-tonne", "50000000", "t", "exact"),
    ("ten", "10", None, "exact"),
    ("one", "1", None, "exact"),
    ("More than one", "1", None, "more-than"),
    ("zero", "0", None, "exact"),
    ("twenty-five hundred", "2500", None, "exact"),
    ("three hundred and fifty", "350", None, "exact"),
    ("two million five hundred thousand", "2500000", None, "exact"),
    ("over two billion", "2000000000", None, "more-than"),
    ("a million", "1000000", None, "exact"),
    ("a dozen", "12", None, "exact"),
    ("two dozen trains", "24", "{train}", "exact"),
    ("half a dozen", "6", None, "exact"),
    ("half a million", "500000", None, "exact"),
    ("a quarter of a million", "250000", None, "exact"),
    ("half", "0.5", None, "exact"),
    ("more than half", "0.5", None, "more-than"),
    ("less than half an hour", "0.5", "h", "less-than"),
    ("half-hour", "0.5", "h", "exact"),
    ("an hour and a half", "1.5", "h", "exact"),
    ("two hours and a quarter", "2.25", "h", "exact"),
    ("two point five million", "2500000", None, "exact"),
    ("a hundredth", "0.01", None, "exact"),
    ("208 000 m2", "208000", "m2", "exact"),
    ("12 345", "12345", None, "exact"),
    (".5", "0.5", None, "exact"),
    ("NZ$5", "5", "NZD", "exact"),
    ("$-5", "-5", "USD", "exact"),
    ("50多亿", "5000000000", None, "more-than"),
    ("> 2", "2", None, "more-than"),
    ("a quarter of an hour", "0.25", "h", "exact"),
    ("one and a half", "1.5", None, "exact"),
    ("two and a half million", "2500000", None, "exact"),
    ("two and three quarters", "2.75", None, "exact"),
    ("2 and a half hours", "2.5", "h", "exact"),
    ("three-quarters", "0.75", None, "exact"),
    ("three quarters", "0.75", None, "exact"),
    ("a third", "0.3333333333333333333333333333", None, "exact"),
    ("two thirds", "0.6666666666666666666666666667", None, "exact"),
    ("1/2", "0.5", None, "exact"),
    ("2 1/2 hours", "2.5", "h", "exact"),
    ("1\u00bd", "1.5", None, "exact"),
    ("three-and-a-half hours", "3.5", "h", "exact"),
    ("five consecutive years", "5", "a", "exact"),
    ("$1 trillion-plus", "1000000000000", "USD", "more-than"),
    ("one hundred and fifty-five thousand", "155000", None, "exact"),
    ("\u00be km", "0.75", "km", "exact"),
    ("50亿", "5000000000", None, "exact"),
    ("1.2万亿美元", "1200000000000", "USD", "exact"),
    ("3万吨", "30000", "t", "exact"),
    ("1亿2000万吨", "120000000", "t", "exact"),
    ("近50亿元", "5000000000", "CNY", "nearly"),
    ("30小时", "30", "h", "exact"),
    ("5年", "5", "a", "exact"),
    ("-5 percent", "-5", "%", "exact"),
    ("\u22125%", "-5", "%", "exact"),
    ("minus 5", "-5", None, "exact"),
    ("-US$5 billion", "-5000000000", "USD", "exact"),
    ("+5%", "5", "%", "exact"),
    ("100+", "100", None, "more-than"),
    ("100+ ports", "100", "{port}", "more-than"),
    ("100 or more ports", "100", "{port}", "at-least"),
    ("5 km or less", "5", "km", "at-most"),
    ("20 or so", "20", None, "about"),
    ("as little as seven hours", "7", "h", "at-least"),
    ("within 30 hours", "30", "h", "at-most"),
    ("no longer than 30 days", "30", "d", "at-most"),
    ("not more than 20 percent", "20", "%", "at-most"),
    ("no less than 5 km", "5", "km", "at-least"),
    ("just under 20", "20", None, "nearly"),
    ("~50 km", "50", "km", "about"),
    ("≥ 5 h", "5", "h", "at-least"),
    ("12 {wagon}", "12", "{wagon}", "exact"),
]


@pytest.mark.parametrize(("printed", "value", "unit", "bound"), WHOLE)
def test_a_figure_as_printed_is_read_whole(printed: str, value: str, unit: str | None, bound: str) -> None:
    found = find_quantities(printed, COUNTED)
    assert [(str(q.value), q.unit, q.bound) for q in found] == [(value, unit, bound)]
    assert printed[found[0].start : found[0].end] == printed
    assert not found[0].ordinal


# Ranges, with the span of the number.
RANGES = [
    ("20% \u2013 30%", "20", "30", "%", "20% \u2013 30"),
    ("20% \u201330%", "20", "30", "%", "20% \u201330"),
    ("20-30%", "20", "30", "%", "20-30"),
    ("20 to 30 percent", "20", "30", "%", "20 to 30"),
    ("between 20 and 30 percent", "20", "30", "%", "20 and 30"),
    ("between US$2 billion and US$3 billion", "2000000000", "3000000000", "USD", "2 billion and US$3 billion"),
    ("5-7 million", "5000000", "7000000", None, "5-7 million"),
    ("US$20-30 billion", "20000000000", "30000000000", "USD", "20-30 billion"),
    ("$20 to $30 billion", "20000000000", "30000000000", "USD", "20 to $30 billion"),
    ("900,000 to 1 million", "900000", "1000000", None, "900,000 to 1 million"),
    ("$5bn-$7bn", "5000000000", "7000000000", "USD", "5bn-$7bn"),
    ("five to seven hours", "5", "7", "h", "five to seven"),
    ("-5 to -3", "-5", "-3", None, "-5 to -3"),
]


@pytest.mark.parametrize(("printed", "low", "high", "unit", "number"), RANGES)
def test_a_range_is_one_quantity(printed: str, low: str, high: str, unit: str | None, number: str) -> None:
    (found,) = find_quantities(printed)
    assert (str(found.low), str(found.high), found.unit) == (low, high, unit)
    assert found.value is None
    assert printed[found.start : found.end] == printed
    assert printed[found.number_start : found.number_end] == number


# Running text, much of it from the documents, and what each quantity in it spans, is worth and counts.
RUNNING = [
    ("from five hours to under two", ["five hours=5 h", "under two=2"]),
    ("from four hours to just one and a half, dramatically", ["four hours=4 h", "one and a half=1.5"]),
    ("shortened from more than 3 hours to 40 minutes", ["more than 3 hours=3 h", "40 minutes=40 min"]),
    (
        "On average, one train departs in less than half an hour",
        ["one train=1 {train}", "less than half an hour=0.5 h"],
    ),
    ("increased from 2 to 18. The source", ["2=2", "18=18"]),
    ("increased from 45.3% to 50.7%", ["45.3%=45.3 %", "50.7%=50.7 %"]),
    ("from 5 to 7 million tonnes", ["5=5000000 t", "7 million tonnes=7000000 t"]),
    ("from US$2 to 3 billion", ["US$2=2000000000 USD", "3 billion=3000000000 USD"]),
    ("from 500 to 7 million", ["7 million=7000000"]),
    ("from five to two hours", ["five=5 h", "two hours=2 h"]),
    ("grew 5 million to 7 million tonnes", ["5 million=5000000", "7 million tonnes=7000000 t"]),
    ("five or six million", []),
    ("from US$2.7 trillion in 2021 to US$3.1", ["US$2.7 trillion=2700000000000 USD", "US$3.1=3.1 USD"]),
    (
        "33.61 trillion yuan ($4.73 trillion)",
        ["33.61 trillion yuan=33610000000000 CNY", "$4.73 trillion=4730000000000 USD"],
    ),
    ("In 2024, the corridor handled 128,651 twenty-foot", ["128,651=128651", "twenty-foot=20 [ft_i]"]),
    ("in 2019, 100 trains", ["100 trains=100 {train}"]),
    ("the 1,035-kilometer-long China-Laos Railway", ["1,035-kilometer=1035 km"]),
    ("above USD 10 billion annually", ["above USD 10 billion=10000000000 USD"]),
    ("As of June 2025, 128 cities in China", ["128 cities=128 {city}"]),
    ("229 cities in 26 European countries", ["229 cities=229 {city}", "26 European countries=26 {country}"]),
    ("by over 50%. During", ["over 50%=50 %"]),
    ("goods have increased to more than 3,000... So", ["more than 3,000=3000"]),
    ("surged by over 400% year-on-year.[®]", ["over 400%=400 %"]),
    ("last place among I49 countries to 28th globally", ["28th=28 ord"]),
    ("ranking jumped from 9th to 5th.", ["9th=9 ord", "5th=5 ord"]),
    ("the 14th Five-Year Plan period", ["14th=14 ord"]),
    ("the 10,000th train", ["10,000th=10000 ord"]),
    ("the fifth consecutive year", ["fifth=5 ord"]),
    ("the twenty-first and the one hundred and fifth", ["twenty-first=21 ord", "one hundred and fifth=105 ord"]),
    ("at the 19th G20 Leaders' Summit", ["19th=19 ord"]),
    ("a third country", ["third=3 ord"]),
    ("in the first half of 2025", []),
    ("the two two-year plans", []),
    ("65% of 2 countries", ["65%=65 %", "2 countries=2 {country}"]),
    ("12 to ports and 5 of trains", ["12=12", "5=5"]),
    ("20 and over 50", ["20=20", "over 50=50"]),
    ("5 km or less than 6 km", ["5 km=5 km", "less than 6 km=6 km"]),
    ("within 12 trains", ["12 trains=12 {train}"]),
    ("furthermore than 5", ["5=5"]),
    ("2019 \u2013 3,000 ports", ["3,000 ports=3000 {port}"]),
    ("20% \u2013 10 km", ["20%=20 %", "10 km=10 km"]),
    ("US$50 per tonne", ["US$50=50 USD"]),
    ("\u00a55 billion", ["\u00a55 billion=5000000000"]),
    ("附近50公里, 超过50多个国家", ["50公里=50 km", "超过50多=50"]),
    ("see https://a.b/2024/50, x@y.com/7 or 8 trains", ["8 trains=8 {train}"]),
    ("'50 million' tonnes of '24", ["50 million=50000000"]),
    ("of 20 US$5 notes", ["20=20", "US$5=5 USD"]),
    ("20 minus 5", ["20=20", "5=5"]),
    ("two and two-thirds of", ["two and two-thirds=2.6666666666666666666666666667"]),
    ("two third-party", ["two=2"]),
    ("5 mW, 50m long", ["5 mW=5 mW", "50m=50 m"]),
    ("a rate of 5\u2030, 20 (kg)", ["5\u2030=5 [ppth]", "20 (kg)=20 kg"]),
    ("in 128 trains of 2024 passengers", ["128 trains=128 {train}"]),
    ("In December 20 percent", ["20 percent=20 %"]),
    ("one hundred and ports", ["one hundred=100"]),
    ("In Peru 164 people fell ill; in the North Sea 12 ports closed.", ["164=164", "12 ports=12 {port}"]),
    ("It grew. Across East Anglia 340 farms took part", ["340=340"]),
]


@pytest.mark.parametrize(("text", "expected"), RUNNING)
def test_running_text_gives_these_quantities(text: str, expected: list[str]) -> None:
    found = find_quantities(text, COUNTED)
    assert [f"{text[q.start : q.end]}={q.value}" + (" ord" if q.ordinal else f" {q.unit}" if q.unit else "") for q in found] == expected


NOTHING = """
several ports|dozens of trains|hundreds of millions of people|doubled|a few|million
2021-2024|2021 \u2013 2025|in 2024|the year 2025|2015-2025|2024年12月3日|between 2021 and 2025|by 2025, and
December 3, 2021|Sept. 11|11 May 2024|On May 11, 100 people|3-5 December|3 to 5 December|May 3 and 4, 2021|3 and 4 May
2021-12-03|at 10:30|24/7|6/5|9/11|5 p.m.|1990s|21世纪|3月|3 \u2013 5 May|2019-3,000
COVID-19|A-5|mid-2024|x86|A1|I49|1Cs5jYJ|5G-connected|Chinese 3C products|G20|G7
(10+1)|(10+3)|10 + 1|[3]|word\u20135%|some \u20135 in all\u2013 of|20 -30%|5-3|5-7-9
Version 3.0|FTA 3.0 upgrade|2.0|Figure 3|(Figure 3)|Route 5 highway|No. 1|(p. 7)|2. Investment Facility|Phase Two
Five-Year|10,000-Training|21st Century|the 21st-Century Maritime|the 15 Year Plan|half-built|multi-million
First, it is|Second, green|done. Third, we|at first|of metres per second|one of them|no one|more than one way
one that is|007|1,23,456|12,34|1.2.3|1, 234, 567|100, 200, 300|\u0665|5kmx|3万4亿
twenty twenty-five|nineteen eighty|a thirty-second film|the other half
1111111111111111111111111111111111111111111|1.5th|https://a.b/2024/50|a@b5.com 2024|5 \u2013 3-2
In Formula 1 races|Of these Windows 11 users|In Ward 12 beds|In Flight 164 passengers sang
one hundred hundred|zero hundred|a dozen dozen dozens|1亿2|Thailand's5|hundred|2 \u2013 3 \u2013 4
"""


@pytest.mark.parametrize("text", [text for text in NOTHING.replace("\n", "|").split("|") if text])
def test_these_are_no_quantities(text: str) -> None:
    assert [text[q.start : q.end] for q in find_quantities(text, COUNTED)] == []
    assert parse_figure(text, COUNTED) is None


@pytest.mark.parametrize("phrase", list(BOUND_WORDS))
def test_every_bound_word_is_read(phrase: str) -> None:
    text = f"{phrase} 7 km"
    (found,) = find_quantities(text)
    assert (found.bound, found.unit, text[found.start : found.end]) == (BOUND_WORDS[phrase], "km", text)
    assert text[found.number_start : found.number_end] == "7"


def test_every_unit_word_is_read_and_printed() -> None:
    for word in UNITS:
        (found,) = find_quantities(f"7 {word}")
        assert found.unit == UNITS[word]
        again = parse_figure(format_quantity(found))
        assert again is not None
        assert again.unit == found.unit


def test_a_figure_with_several_quantities_gives_the_first() -> None:
    found = parse_figure("US$2.7 trillion in 2021 and 3 km")
    assert found is not None
    assert (found.value, found.unit) == (Decimal(2700000000000), "USD")


def test_a_unit_of_the_caller_prints_as_its_word_or_code() -> None:
    found = parse_figure("nearly 150 ports", COUNTED)
    assert found is not None
    assert format_quantity(found, COUNTED) == "nearly 150 ports"
    assert format_quantity(found) == "nearly 150 {port}"


@pytest.mark.parametrize(
    ("quantity", "printed"),
    [
        (Quantity(Decimal("3.0"), Decimal("3.0"), None, "about", 0, 0, 0, 0), "about 3"),  # "3.0" is a version
        (Quantity(Decimal("3.0"), Decimal("4.50"), "%", "exact", 0, 0, 0, 0), "3 to 4.50%"),  # "3.0 to" may be a version
        (Quantity(Decimal(2024), Decimal(2024), None, "exact", 0, 0, 0, 0), "2,024"),  # "2024" is a year
        (Quantity(Decimal(112), Decimal(112), None, "exact", 0, 0, 0, 0, ordinal=True), "112th"),
        (Quantity(Decimal(22), Decimal(22), None, "exact", 0, 0, 0, 0, ordinal=True), "22nd"),
        (Quantity(Decimal("5E+6"), Decimal("5E+6"), "t", "at-least", 0, 0, 0, 0), "at least 5,000,000 tonnes"),
        (Quantity(Decimal("40.833"), Decimal("41"), "EUR", "exact", 0, 0, 0, 0), "40.8330 to 41 euros"),  # 40.833 may be grouped
    ],
)
def test_a_quantity_prints_in_plain_english(quantity: Quantity, printed: str) -> None:
    assert format_quantity(quantity) == printed


numbers = st.decimals(-(10**15), 10**15, places=None, allow_nan=False, allow_infinity=False).filter(lambda number: len(f"{number:f}") <= 25)
bounds = st.sampled_from(["exact", *dict.fromkeys(BOUND_WORDS.values())])


@pytest.mark.untraced
@given(st.tuples(numbers, numbers).map(sorted), st.sampled_from([None, "{port}", *UNITS.values()]), bounds)
def test_what_is_printed_reads_back_the_same(ends: list[Decimal], unit: str | None, bound: str) -> None:
    for high in ends:
        quantity = Quantity(ends[0], high, unit, bound, 0, 0, 0, 0)
        printed = format_quantity(quantity)
        (again,) = find_quantities(printed)
        assert (again.low, again.high, again.unit, again.bound) == (ends[0], high, unit, bound), printed
        assert printed[again.start : again.end] == printed


@given(st.integers(1, 10**9), bounds)
def test_an_ordinal_reads_back_the_same(rank: int, bound: str) -> None:
    quantity = Quantity(Decimal(rank), Decimal(rank), None, bound, 0, 0, 0, 0, ordinal=True)
    again = parse_figure(format_quantity(quantity))
    assert again is not None
    assert (again.value, again.bound, again.ordinal) == (Decimal(rank), bound, True)


PIECES = [
    "5",
    "20",
    "2,000",
    "007",
    "-",
    "\u2013",
    "\u2212",
    " ",
    "to",
    "and",
    "from",
    "between",
    "million",
    "m",
    "%",
    "US$",
    "亿",
    "多",
]
PIECES += [
    "half",
    "a",
    "third",
    "twenty",
    "hundred",
    "point",
    "2024",
    "May",
    "km",
    ",",
    ".",
    "/",
    "+",
    "one",
    "or more",
    "½",
]


@pytest.mark.untraced
@given(st.one_of(st.text(), st.lists(st.sampled_from(PIECES)).map(" ".join), st.lists(st.sampled_from(PIECES)).map("".join)))
def test_any_text_is_read_in_order_and_without_overlaps(text: str) -> None:
    at = 0
    for found in find_quantities(text, COUNTED):
        assert at <= found.start <= found.number_start < found.number_end <= found.end <= len(text)
        assert found.low <= found.high
        at = found.end


@pytest.mark.untraced
@pytest.mark.parametrize("piece", ["1", "1,", "1/", "1-", "1 to ", " ", "1 million ", "half ", "a ", "two point ", "1亿", "x", "{"])
def test_time_grows_with_the_text_only(piece: str) -> None:
    def read(times: int) -> Callable[[], object]:
        return partial(find_quantities, "5 " + piece * times)

    # 16 times the text; 256 times the time if it were quadratic
    assert is_quick(read(500), read(8000), lambda seconds: max(0.5, 80 * seconds))


@pytest.mark.parametrize(
    ("value", "typed", "matches"),
    [
        ("982340000000", "982000000000", True),
        ("982340000000", "983000000000", False),
        ("982340000000", "980000000000", True),
        ("4786000", "4790000", True),
        ("4786000", "4780000", True),
        ("4786000", "4770000", False),
        ("50400000", "50000000", True),
        ("50900000", "50000000", True),
        ("52000000", "50000000", False),
        ("0.125", "0.12", True),
        ("0.125", "0.13", True),
        ("9.96", "10.0", True),
        ("5.4", "5", False),
        ("5.0", "5", True),
        ("12000000", "2000000", False),
        ("-5", "5", False),
        ("50", "500", False),
        ("0", "0", True),
        ("0.001", "0", False),
        ("NaN", "5", False),
        ("1E+999", "5", False),
    ],
)
def test_a_remembered_number_matches_what_rounds_to_it(value: str, typed: str, matches: bool) -> None:
    assert rounds_to(Decimal(value), Decimal(typed)) is matches


def test_a_number_never_matches_a_piece_of_itself() -> None:
    for number in random.Random(1).sample(range(10**4, 10**8), 50):
        text = f"{number:,} tonnes"
        assert [(q.value, q.start) for q in find_quantities(text)] == [(Decimal(number), 0)]


@pytest.mark.parametrize(
    "text", ["The wall is from 310 BC.", "built in 64 AD", "the 212 BCE siege", "公元前213年", "西元前80年", "公元621年"]
)
def test_a_year_of_an_era_is_no_quantity(text: str) -> None:
    assert find_quantities(text) == []


def test_letters_that_only_look_like_an_era_leave_the_figure() -> None:
    assert [each.value for each in find_quantities("It sold 7 A batteries and 前3名.")] == [7, 3]


@pytest.mark.parametrize(
    ("text", "value", "unit", "printed"),
    [
        ("a margin of \u00b12 percentage points", "2", "{percentage-point}", "\u00b12 percentage points"),
        ("plus or minus 3 %", "3", "%", "plus or minus 3 %"),
        ("a tolerance of \u00b1 0.5 mm", "0.5", "mm", "\u00b1 0.5 mm"),
        ("The walk takes 1h25", "85", "min", "1h25"),
        ("lasts 2h05min in all", "125", "min", "2h05min"),
    ],
)
def test_margins_have_no_sign_and_hours_that_touch_their_minutes_are_one_duration(text: str, value: str, unit: str, printed: str) -> None:
    (found,) = find_quantities(text)
    assert (found.value, found.unit, text[found.start : found.end]) == (Decimal(value), unit, printed)
    assert not find_dates(text)


@pytest.mark.parametrize("text", ["doors open at 9h30", "from 7h30 to 9h15", "5 \u00b1 2"])
def test_a_time_of_day_is_no_duration_and_a_margin_behind_a_number_is_no_figure(text: str) -> None:
    assert [str(each.low) for each in find_quantities(text)] in ([], ["5"])


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("a wait of between 4 and 5 years 6 months", []),
        ("planks of 4 to 5 ft 6 in", []),
        ("planks from 4 to 5 ft 6 in", []),
        ("a row of 4 or 5 ft 6 in", []),
        ("a tree of 4 - 5 ft 6 in", []),
        ("it rose from 4 to 5 ft 6 in", [(66, 66)]),
        ("boys aged 4 and 5 ft 6 in tall", [(66, 66)]),
        ("planks of 3 ft 6 in to 4 ft 2 in", [(42, 50)]),
        ("planks of 3 ft to 4 ft 2 in", [(36, 50)]),
        ("between 45 min and 2 h 10 min", [(45, 130)]),
        ("planks of 3 to 4 ft", [(3, 4)]),
        ("She weighed 12 stone 4 in May", []),
        ("6 ft, 4 of them wet", [(6, 6), (4, 4)]),
    ],
)
def test_a_number_before_a_measure_in_two_units_has_no_unit_of_it(text: str, values: list[tuple[int, int]]) -> None:
    assert [(each.low, each.high) for each in find_quantities(text)] == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("a gallon and three pints", [11]),
        ("a fortnight and two days", [16]),
        ("a foot and nine inches", [21]),
        ("half a year and five weeks", []),
        ("a day and a half and two hours", []),
        ("1\u00bd hours and 10 minutes", []),
        ("3 years and 2 weeks", []),
        ("3 years, 2 months and 5 days", []),
        ("18 months and 6 weeks", [18, 6]),
        ("1.5 kg and 300 g", [Decimal("1.5"), 300]),
    ],
)
def test_two_measures_that_may_be_one_are_joined_or_refused_and_never_read_in_part(text: str, values: list[Decimal | int]) -> None:
    assert [each.value for each in find_quantities(text)] == values


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The repair took a year and four months.", ["16 mo"]),
        ("She waited an hour and 20 minutes.", ["80 min"]),
        ("It took over a year and four months.", []),
        ("It took a month and ten days.", []),
        ("It ran at 60 km an hour and 20 minutes later at 80.", ["60 km/h", "20 min", "80 "]),
        ("It took a day and 3 lorries.", ["3 "]),
    ],
)
def test_a_time_that_begins_with_a_word_for_one_is_whole_or_refused(text: str, found: list[str]) -> None:
    assert [f"{each.low} {each.unit or ''}" for each in find_quantities(text)] == found
