"""Scale and unit that a header, a row label or a caption says, and the cells that take them."""

from time import process_time

import pytest

from beltfacts.reading import UNITS, find_quantities
from beltfacts.reading.quantities.quantities import read_cell
from beltfacts.reading.tables.label_context import Context, find_context
from beltfacts.reading.tables.line_context import find_caption
from tests.reading.test_number_kinds import shown

HEADERS = [
    ("Boxes (thousand TEU)", Context(1000, "{TEU}")),
    ("£m", Context(10**6, "GBP")),
    ("Rye, 000 t", Context(1000, "t")),
    ("'000 ha", Context(1000, "har")),
    ("Visitors (million)", Context(10**6)),
    ("Value in millions of dollars", Context(10**6, "USD")),
    ("Change (%)", Context(1, "%")),
    ("出口额（亿元）", Context(10**8, "CNY")),
    ("单位：万吨", Context(10**4, "t")),
    ("Cost, Rs crore", Context(10**7, "INR")),
    ("Height (m)", Context(1, "m")),
    ("Population (m)", Context(1, "m", doubtful=True)),
    ("Besucher in Millionen", Context(10**6)),
    ("miles de toneladas", Context(10**3)),
    ("Inversión (miles de millones de euros)", Context(10**9, "EUR")),
    ("Omsetning (mill. kr)", Context(10**6)),
    ("Lasy (tys. ha)", Context(10**3, "har")),
    ("Инвестиции, млрд рублей", Context(10**9)),
    ("Change % 2023", Context(1, "%")),
    ("% change", Context(1, "%")),
    ("Sales (EUR) at 5 %", Context(1, "EUR")),
    ("Price (EUR/T)", None),
    ("Waste bins", None),
    ("\u00dcretim (bin ton)", Context(doubtful=True)),
    ("\u00dcretim (milyon ton)", Context(10**6, "t")),
    ("Saw mill", None),
    ("Miles driven", None),
]


@pytest.mark.parametrize(("header", "context"), HEADERS)
def test_a_header_says_scale_and_unit(header: str, context: Context) -> None:
    assert find_context(header, UNITS) == context


SCALES_BESIDE_NOUNS = [
    ("Million passengers", 10**6, None),
    ("Passengers, million", 10**6, None),
    ("Thousands of beds", 1000, None),
    ("Visits \u00d7 1000", 1000, None),
    ("Catch (1 000 t)", 1000, "t"),
    ("Catch (10 000 t)", 10000, "t"),
    ("Umsatz (Mio. EUR)", 10**6, "EUR"),
    ("Mrd. Passagiere", 10**9, None),
    ("Nätter (1000-tal)", 1000, None),
    ("Nätter, 1 000-tal", 1000, None),
    ("Nätter (tusental)", 1000, None),
    ("Passagerer (millioner)", 10**6, None),
    ("Visitantes (milhares)", 1000, None),
    ("Boxes (in thousands)", 1000, None),
    ("Sales, net \u00a3m", 10**6, None),
    ("m passengers", 10**6, None),
    ("Q4 million seats", 10**6, None),
    ("Turnover, M\u20ac", 10**6, None),
    ("Revenue Rs cr", 10**7, None),
    ("Catch (thous. t)", 1000, "t"),
    ("Mills (thousand tonnes of oil)", 1000, "t"),
    ("Fuel (thousand tonnes of oil equivalent)", 1000, "t{oil-equivalent}"),
    ("Visits (10\u2076)", 10**6, None),
    ("\u4e07\u4eba", 10**4, None),
    ("\u5ba2\u6d41\u91cf\uff08\u4ebf\u4eba\u6b21\uff09", 10**8, "{person-time}"),
]


@pytest.mark.parametrize(("header", "scale", "unit"), SCALES_BESIDE_NOUNS)
def test_a_scale_beside_a_noun_is_read(header: str, scale: int, unit: str | None) -> None:
    assert find_context(header, UNITS) == Context(scale, unit)


@pytest.mark.parametrize(
    "header",
    [
        "Thousand Oaks",
        "Visits (mil.)",
        "Yield (100 million yuan)",
        "1000 t",
        "2023 million seats",
        "Potassium (K)",
        "Population (M)",
        "Umsatz TEUR",
        "Visits (10\u207b\u00b3)",
        "Hundreds of thousands",
        "\uc2b9\uac1d (\ub9cc\uba85)",
        "\u8ba2\u9605\uff08\u4e07\u67d0\u7269\uff09",
        "Million seats, thousand flights",
    ],
)
def test_a_scale_that_is_not_surely_read_makes_a_label_doubtful(header: str) -> None:
    found = find_context(header, UNITS)
    assert found and found.doubtful and found.scale == 1
    assert read_cell("2.9", header) is None


@pytest.mark.parametrize(
    "header",
    [
        "Cities above 1 million",
        "Deaths per million",
        "Deaths per 1,000",
        "Births (per thousand)",
        "Two million homes",
        "Million-plus cities",
        "Memphis, TN",
        "1,000 to 4,999 staff",
        "Millionaires",
        "\u6bcf\u4e07\u4eba",
        "\u767e\u8d27",
    ],
)
def test_a_number_a_rate_or_a_name_in_a_label_is_no_scale(header: str) -> None:
    assert find_context(header, UNITS) is None


@pytest.mark.parametrize(
    ("caption", "shown_cell"),
    [
        ("Table 2. Visits, million passengers", ["2900000"]),
        ("Visits (1,000 beds)", ["1000", "2900"]),
        ("Million passengers by port", []),
        ("Million passengers", ["2900000"]),
        ("EUR thousand", ["2900 EUR"]),
        ("en milliers", ["2900"]),
        ("We carried thousands of people last year.", ["2.9"]),
    ],
)
def test_a_caption_says_its_scale_or_leaves_the_cells_open(caption: str, shown_cell: list[str]) -> None:
    text = f"{caption}\n\n| Port | Now |\n|---|---|\n| Orly | 2.9 |\n"
    assert [shown(each) for each in find_quantities(text)] == shown_cell


@pytest.mark.parametrize(("label", "value"), [("Baten (x \u20ac 1.000)", 2900), ("Baten in EUR 1 000", 2900), ("Posten (EUR 1 000)", 2.9)])
def test_a_power_of_ten_of_money_is_a_scale_behind_times_or_in(label: str, value: float) -> None:
    read = read_cell("2.9", label)
    assert read is not None
    assert float(read.low) == value


def test_row_and_column_with_different_scales_leave_a_cell_open() -> None:
    assert read_cell("2.9", "Thousand seats", "Million seats") is None
    assert read_cell("2.9", "Thousand seats", captions=["Million seats"]) is not None


@pytest.mark.parametrize("header", ["Port", "2023", "Year", "Rank", ""])
def test_a_plain_header_says_neither(header: str) -> None:
    assert find_context(header, UNITS) is None


def test_cells_of_a_markdown_table_are_scaled_by_their_header() -> None:
    text = "| Port | Boxes (thousand TEU) | Change (%) |\n|---|---:|---:|\n| Orly | 1,365 | -2.5 |\n\nIn all 12 ports reported."
    assert [shown(each) for each in find_quantities(text)] == ["1365000 {TEU}", "-2.5 %", "12"]


def test_a_caption_scales_cells_whose_header_says_nothing() -> None:
    text = "Output (million tonnes)\n\n| Year | Coal | Share (%) |\n|---|---|---|\n| 2021 | 7.5 | 12 |\n"
    assert [shown(each) for each in find_quantities(text)] == ["7500000 t", "12 %"]


def test_a_row_label_scales_its_row() -> None:
    text = "| Item | 2021 | 2022 |\n|---|---|---|\n| Exports ($m) | 410 | 422 |\n| Staff | 31 | 33 |\n"
    assert [shown(each) for each in find_quantities(text)] == ["410000000 USD", "422000000 USD", "31", "33"]


def test_cells_below_a_doubtful_header_are_refused() -> None:
    assert find_quantities("| Land | Population (m) |\n|---|---|\n| Ora | 41 |\n") == []


def test_a_cell_keeps_its_own_unit_and_scale() -> None:
    text = "| Line | Cost (£m) |\n|---|---|\n| A | 2 h 05 min |\n| B | $3 billion |\n"
    assert [shown(each) for each in find_quantities(text)] == ["125 min", "3000000000 USD"]


@pytest.mark.parametrize(("cell", "value"), [("1,840 p", "1840000"), ("927(e)", "927000"), ("412.5", "412500"), ("12 b", "12000")])
def test_a_flag_behind_the_digits_of_a_cell_is_left_out(cell: str, value: str) -> None:
    read = read_cell(cell, "Boxes (thousand TEU)")
    assert read is not None
    assert (str(read.value), read.unit) == (value, "{TEU}")


@pytest.mark.parametrize("cell", [":", "..", "n/a", "—", "p", ""])
def test_a_flag_alone_is_no_figure(cell: str) -> None:
    assert read_cell(cell, "£m") is None


def test_every_plain_number_below_the_same_labels_is_scaled_alike() -> None:
    for written, value in (("12345", "12345000"), ("1,234.5", "1234500"), ("77", "77000"), ("10.25", "10250"), ("20240131", "20240131000")):
        read = read_cell(written, "Guests (thousands)", "2024")
        assert read and (str(read.low), read.unit, read.end, read.number_end) == (value, None, len(written), len(written))
    assert read_cell("12345", "Guests (m)", "2024") is None


@pytest.mark.parametrize(
    ("caption", "doubtful"),
    [
        ("Table 1: Area sown (1,000 ha) and yield", True),
        ("Output (kt), value (\u00a3m)", True),
        ("Area sown (1,000 ha) by region and year, 2023", False),
        ("Imports and exports (\u00a3 million)", False),
    ],
)
def test_a_unit_of_one_of_several_things_in_a_caption_is_not_that_of_all(caption: str, doubtful: bool) -> None:
    found = find_caption(caption, UNITS)
    assert found and found.doubtful == doubtful


def test_a_label_with_many_spaces_takes_no_time_with_their_cube() -> None:
    label = f"Visits{' ' * 20_000}(thousands) , unless stated otherwise"
    started = process_time()
    assert find_context(label, UNITS) == Context(1000)
    assert process_time() - started < 2
