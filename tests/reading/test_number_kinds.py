"""Kinds of numbers in English: each is read with its value, or refused where its value is not clear."""

from decimal import Decimal

import pytest

from beltfacts.reading import UNITS, find_quantities
from beltfacts.reading.quantities.quantities import Quantity, find_refused

KINDS: dict[str, list[tuple[str, list[str]]]] = {
    "part behind a scale word": [
        ("Three billion and a half pages were printed.", ["3500000000"]),
        ("The dam cost 6 million and a quarter.", ["6250000"]),
        ("Two and a half thousand roofs leaked.", ["2500"]),
    ],
    "sign in words, with a space, behind the currency": [
        ("Margins were negative 2.6 per cent.", ["-2.6 %"]),
        ("It closed at minus eleven.", ["-11"]),
        ("Stocks moved by - 1,750 tonnes.", ["-1750 t"]),
        ("The balance was $-7.5 million.", ["-7500000 USD"]),
        ("The port - 12 cranes in all - was idle.", ["12"]),
    ],
    "a minus before two numbers": [
        ("Prices change by minus 20-30%.", []),
        ("It is minus 5 to 10 °C there.", []),
        ("It is -5 to 10 °C there.", ["-5..10 Cel"]),
        ("It is −5 to −10 °C there.", ["-10..-5 Cel"]),
        ("between minus 20 and 30%", ["-20..30 %"]),
    ],
    "metres and millions": [
        ("A 30m mast and a 45m bridge.", ["30 m", "45 m"]),
        ("Some 45m passengers came.", ["45000000 about"]),
        ("It paid £45m.", ["45000000 GBP"]),
        ("There are 45m.", []),
    ],
    "scale letters and codes beside money": [
        ("A grant of US$ 8 M.", ["8000000 USD"]),
        ("They lost 70 USD million.", ["70000000 USD"]),
        ("Orders of 65 MEUR.", ["65000000 EUR"]),
        ("Debt of 4 tln roubles.", ["4000000000000 RUB"]),
        ("It cost ₹620 cr.", ["6200000000 INR"]),
        ("Sales were 12 M.", []),
    ],
    "ratio": [
        ("One in seven bridges is weak.", ["0.1429"]),
        ("Five out of eight crews agreed.", ["0.625"]),
        ("Two of every five trams are late.", ["0.4"]),
        ("About one ticket in eight was sold.", ["0.125 about"]),
        ("One free ticket in every 20, and one game in ten.", ["0.05", "0.1"]),
        ("One death in 15 hospitals, one goal in 12 minutes, one win in 2019.", ["15", "12 min"]),
        ("It sold 6 in 1987.", ["6"]),
        ("He counted 14 in six sacks.", ["14", "6"]),
        ("They won 4 in 15 days.", ["4", "15 d"]),
        ("The odds are 9 to 1.", []),
    ],
    "decimal point in words, in the middle, in front": [
        ("It rose nought point three per cent.", ["0.3 %"]),
        ("The rate is 0·45 per cent.", ["0.45 %"]),
        ("Only .75% did.", ["0.75 %"]),
        ("At this point one can stop.", []),
    ],
    "over a time and more than a time": [
        ("Rents rose 4% over five years.", ["4 %", "5 a"]),
        ("The strike lasted over five weeks.", ["5 wk more-than"]),
        ("Over three years, output fell.", ["3 a"]),
    ],
    "quarters of a year and of a thing": [
        ("Three quarters of farms are small.", ["0.75"]),
        ("After two quarters of growth it shrank.", ["2"]),
        ("The last three quarters were weak.", []),
    ],
    "part in words": [
        ("Fees rose by a fifth over the year.", ["0.2"]),
        ("Thirty-one hundredths of it.", ["0.31"]),
        ("Tolls rose by a quarter to £5.", ["0.25", "5 GBP"]),
        ("A third member left.", ["3 ordinal"]),
    ],
    "groups and decimal marks": [
        ("Some 640 000 birds.", ["640000 about"]),
        ("₹4,50,000 was paid.", ["450000 INR"]),
        ("It had 3,45,67,890 votes.", ["34567890"]),
        ("It sold 3,45,000.", []),
        ("Turnout was 58,4%.", ["58.4 %"]),
        ("It costs 3.750 euros.", []),
        ("Price: 2.345,60 EUR.", ["2345.60 EUR"]),
        ("14 300 7 250", []),
        ("A mass of 4.2×10^6 kg.", ["4200000 kg"]),
        ("About 3e5 cells.", ["300000 about"]),
        ("4.2^6 cells.", []),
    ],
    "measure in two units": [
        ("It takes 3 h 25 min.", ["205 min"]),
        ("A 2 ft 9 in board.", ["33 [in_i]"]),
        ("It costs 8 dollars 60 cents.", ["8.60 USD"]),
        ("It ran for 2 hours and 10 minutes.", ["130 min"]),
        ("It weighs 8 zz 5 lb.", []),
    ],
    "label": [
        ("Motorway 12 was shut.", []),
        ("The vote on S.R. 41 failed.", []),
        ("Under Sections 4 and 9 it is void.", []),
        ("Resolution 2117 passed.", []),
        ("About 40 came.", ["40 about"]),
    ],
    "noun behind a hyphen": [
        ("A 19-storey block and a 62-mile wall.", ["19", "62 [mi_i]"]),
        ("A 7-in-one tool by the 10,000-Steps club.", []),
        ("Debt grew 4-fold.", ["4 {multiple}"]),
    ],
    "multiple": [("Rents rose 1.6x.", ["1.6 {multiple}"])],
    "year, date and time": [
        ("More than 2010 nurses left.", ["2010 more-than"]),
        ("It has stood since 1789.", []),
        ("Built between 1790 and 1812.", []),
        ("In the first seven months of 2021 it fell.", []),
        ("On the fourth of July 1995.", []),
        ("At 10:30 it left.", []),
    ],
    "range": [
        ("It needs 7–9 GW.", ["7..9 GW"]),
        ("Between 5 and about 8 litres.", ["5..8 L"]),
        ("Prices ranged from $4 to $6.", ["4..6 USD"]),
        ("It rose from 4 to 19.", ["4", "19"]),
        ("The mill has grown most, from 86 to 95.", ["86", "95"]),
        ("Prices vary, from 86 to 95.", ["86..95"]),
        ("Oslo has 146 mills, Bergen 95 and Hamar 82.", ["146", "95", "82"]),
        ("It burnt 146 mills in March 2023, Airbus 330 crews said.", ["146"]),
        ("It fell from 14.2 to 9.1 million tonnes.", ["14200000 t", "9100000 t"]),
        ("Four or five million.", []),
    ],
}


def shown(each: Quantity) -> str:
    """The value to four digits behind the point, unit and qualifier of a quantity."""
    low, high = (short(value) for value in (each.low, each.high))
    number = low if low == high else f"{low}..{high}"
    words = [number, each.unit or "", "" if each.bound == "exact" else each.bound, "ordinal" if each.ordinal else ""]
    return " ".join(filter(None, words))


def short(value: Decimal) -> str:
    """A value in plain digits; a fraction without a finite decimal has four."""
    return f"{value:f}" if len(f"{value:f}") < 20 else f"{value:.4f}"


@pytest.mark.parametrize(("text", "expected"), [case for cases in KINDS.values() for case in cases])
def test_each_kind_of_number_is_read_or_refused(text: str, expected: list[str]) -> None:
    assert [shown(each) for each in find_quantities(text)] == expected


@pytest.mark.parametrize(
    "text", ["There are 45m.", "Sales were 12 M.", "It costs 3.750 euros.", "It sold 3,45,000.", "The odds are 9 to 1."]
)
def test_a_number_that_is_not_read_is_refused_with_a_reason(text: str) -> None:
    assert all(each.reason for each in find_refused(text))
    assert find_refused(text)


DECLARED = [
    ("de", "Es kostet 1.250 Euro, 3,5 Millionen Euro, 2 Mrd. Euro.", ["1250 EUR", "3500000 EUR", "2000000000 EUR"]),
    ("fr", "Il a coûté 2,4 milliards d'euros et 1 250 km.", ["2400000000 EUR", "1250 km"]),
    ("es", "Son 3 mil millones de euros y 2.500 km.", ["3000000000 EUR", "2500 km"]),
    ("pt", "São 4,5 milhões de euros.", ["4500000 EUR"]),
    ("id", "Sebanyak 2,5 juta ton dan 1.300 km.", ["2500000 t", "1300 km"]),
]


@pytest.mark.parametrize(("language", "text", "expected"), DECLARED)
def test_a_declared_language_has_its_own_separators_and_scales(language: str, text: str, expected: list[str]) -> None:
    assert [shown(each) for each in find_quantities(text, UNITS, language)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "3 Millionen",
        "2 mil millones",
        "5 juta",
        "4 milliards",
        "7 milhões",
        "500 ล้านกว่า",
        "3 ล้าน 5 แสน",
        "9 мільйонів",
        "9 milyon",
        "9 εκατ.",
        "9 مليون",
        "9 लाख",
        "5조",
        "10만여",
        "3兆元",
    ],
)
def test_a_scale_word_of_another_language_makes_a_number_unclear(text: str) -> None:
    assert find_quantities(text) == []


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("It fell \u20112.6 per cent", "\u20112.6 per cent", "-2.6"),
        ("It fell \u20102.6 per cent", "\u20102.6 per cent", "-2.6"),
        ("It fell \u20122.6 per cent", "\u20122.6 per cent", "-2.6"),
        ("It fell \u207b2.6 per cent", "\u207b2.6 per cent", "-2.6"),
        ("The margin was \u20132.6 per cent", "\u20132.6 per cent", "-2.6"),
        ("(\u20132.6%)", "\u20132.6%", "-2.6"),
        ("a loss of \u2013$8 million", "\u2013$8 million", "-8000000"),
        ("\u20132.6 per cent", "\u20132.6 per cent", "-2.6"),
    ],
)
def test_an_en_dash_behind_a_space_that_touches_the_number_is_a_minus(text: str, words: str, value: str) -> None:
    assert [(text[each.start : each.end], each.value) for each in find_quantities(text)] == [(words, Decimal(value))]
