"""What a quote proposes for a new fact: figure, number, unit, dates, subject, topics, id."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import pytest

from beltfacts.authoring import (
    document_words,
    figures,
    make_id,
    new_id,
    printed_figure,
    propose_figures,
    propose_subjects,
    read_figure,
    usual_topics,
)
from beltfacts.documents.layout import DocumentText
from beltfacts.evidence import figure_readings
from beltfacts.evidence.alignment import find_quote
from beltfacts.model import Subject
from beltfacts.reading import Quantity, find_quantities, read_table_rows
from beltfacts.reading.units.units import UNITS

WORDS = {**UNITS, "ships": "{ship}", "ship": "{ship}", "ships per day": "{ship}/d"}


@pytest.mark.parametrize(
    ("document", "pasted", "written"),
    [
        ("the  canal\n   carried\f100 tonnes", "the canal carried 100 tonnes", "the canal carried 100 tonnes"),
        ("the \u201cgrand\u201d canal", 'the "grand" canal', "the \u201cgrand\u201d canal"),
        ("the infra-\nstructure", "the infrastructure", "the infrastructure"),
        ("the high-\n speed line", "the high-speed line", "the high-speed line"),
        ("the infra\u00adstruc\u00ad\nture", "the infrastructure", "the infrastructure"),
        ("the old\u200b canal", "the old canal", "the old canal"),
        ("the 4\u2009350 tonnes", "the 4 350 tonnes", "the 4\u2009350 tonnes"),
        ("the 4\u202f350\xa0tonnes", "the 4 350 tonnes", "the 4\u202f350\xa0tonnes"),
        ("fell by \u22128.4\xa0%", "fell by -8.4 %", "fell by \u22128.4\xa0%"),
        ("fell by \u20138.4 per cent", "fell by -8.4 per cent", "fell by \u20138.4 per cent"),
        ("the 2,140-\n  tonne barge", "the 2,140-tonne barge", "the 2,140-tonne barge"),
        ("港口吞吐量\n3200万\n吨", "港口吞吐量3200万吨", "港口吞吐量3200万吨"),
        ("it rose to 17.4\u00b3 per cent", "it rose to 17.4 per cent", "it rose to 17.4 per cent"),
        ("it rose to 8 \u00d7 10\u2075 litres", "it rose to 8 \u00d7 10\u2075 litres", "it rose to 8 \u00d7 10\u2075 litres"),
    ],
)
def test_the_words_of_the_document_are_written_in_one_line(document: str, pasted: str, written: str) -> None:
    text = DocumentText(f"Before, {document} and after.")
    (place,) = find_quote(pasted, text)
    assert document_words(text, place, pasted) == written


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("\u67f3\u6eaa\u53bf", "liu-xi-xian"),
        ("\u041c\u043e\u0441\u043a\u0432\u0430", "moskva"),
        ("\uc11c\uc6b8 Tower", "seo-ul-tower"),
        ("S\xe3o Paulo", "sao-paulo"),
        ("\u0141\xf3d\u017a's port", "lodzs-port"),
        ("!!!", ""),
    ],
)
def test_an_id_is_made_of_a_name_in_any_script(name: str, made: str) -> None:
    assert make_id(name) == made


def test_the_plural_that_a_sentence_is_about_is_counted_where_the_measure_says_so_too() -> None:
    quote = "Structure fires dropped from 112 to 97"
    assert read_figure("97", quote, "structure fires", UNITS).unit == "{fire}"
    assert read_figure("97", quote, "cost of fires", UNITS).unit == ""


def test_figures_are_proposed_with_their_bound_and_unit() -> None:
    assert propose_figures("more than 50 million tonnes, from 2 ships to 18 ships in 2024", WORDS) == [
        "more than 50 million tonnes",
        "2 ships",
        "18 ships",
    ]
    assert propose_figures("nothing in 2024", WORDS) == []
    assert propose_figures("It was 9% below the ten-year average", WORDS) == ["9%"]
    assert propose_figures("One ticket in eight was a zero-hours one", WORDS) == ["One ticket in eight"]
    assert propose_figures("In spring 2023 volunteers counted 214 pairs", {}) == ["214"]
    assert propose_figures("In 2022 the port handled 2023 ships", {}) == ["2023"]
    assert propose_figures("It landed 640 tonnes in the third quarter", WORDS) == ["640 tonnes"]
    assert propose_figures("In week 3 of 2025 it landed 640 tonnes", WORDS) == ["640 tonnes"]
    assert propose_figures("Some 1.48m passengers came", WORDS) == ["Some 1.48m passengers"]
    assert propose_figures("He stood 6 ft 4", WORDS) == []


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("20,000", "20,000"),
        ("20000", "20,000"),
        ("100000 ships", "100,000 ships"),
        ("100,000  ships", "100,000 ships"),
        ("30,000", ""),
        ("0,000", ""),
    ],
)
def test_a_typed_figure_becomes_the_printed_one(typed: str, printed: str) -> None:
    assert printed_figure(typed, "it grew from 20,000 to the highest 100,000 ships", WORDS) == printed


@pytest.mark.parametrize(
    ("figure", "quote", "measure", "read"),
    [
        ("more than 50 million tonnes", "", "", (Decimal(50_000_000), None, None, "t", "more-than")),
        ("50 million", "over 50 million tonnes", "", (Decimal(50_000_000), None, None, "t", "more-than")),
        ("20 to 30 ships", "", "", (None, Decimal(20), Decimal(30), "{ship}", "exact")),
        ("20,000", "it rose to 20,000", "daily ships", (Decimal(20_000), None, None, "{ship}/d", "exact")),
        ("20,000", "it rose to 20,000", "ships in the first year", (Decimal(20_000), None, None, "{ship}", "exact")),
        ("20,000", "it rose to 20,000", "ships and tonnes", (Decimal(20_000), None, None, "", "exact")),
        ("20,000", "it rose to 20,000", "traffic", (Decimal(20_000), None, None, "", "exact")),
        ("about one lamp in 20", "", "", (Decimal("0.05"), None, None, "1", "about")),
        ("400", "400 more posts", "", (Decimal(400), None, None, "{post}", "exact")),
        ("400", "400 more by May", "", (Decimal(400), None, None, "", "exact")),
        ("9th", "it ranks 9th", "", (Decimal(9), None, None, "{rank}", "exact")),
        ("third anniversary", "", "", (Decimal(3), None, None, "a", "exact")),
        ("more than doubled", "", "", (Decimal(2), None, None, "{multiple}", "more-than")),
        ("Innovate!", "", "", (None, None, None, "", "exact")),
    ],
)
def test_a_figure_becomes_a_number_with_the_unit_and_bound_around_it(figure: str, quote: str, measure: str, read: Any) -> None:
    found = read_figure(figure, quote or f"it was {figure} then", measure, WORDS)
    assert tuple(found)[:5] == read
    assert found.is_number == (read != (None, None, None, "", "exact"))


def test_subjects_topics_and_ids_are_proposed() -> None:
    subjects = [Subject("canal", "Canal", (), "", 0), Subject("grand-canal", "Grand Canal", (("zh", ("大运河",)),), "", 1)]
    assert propose_subjects("The Grand Canal is long", subjects) == ["grand-canal", "canal"]
    assert propose_subjects("大运河", subjects) == ["grand-canal"]
    assert propose_subjects("canals", subjects) == []
    assert usual_topics("canal", []) == []
    assert new_id("canal", "The cargo of China's ships, carried", "2024", []) == "canal-cargo-chinas-ships-carried-2024"
    assert new_id("canal", "cargo", "2024-05", ["canal-cargo"]) == "canal-cargo-2024-05"
    assert new_id("canal", "cargo", "2024-Q3", []) == "canal-cargo-2024-q3"
    assert new_id("canal", "cargo", "2023/2024", ["canal-cargo-2023-2024"]) == "canal-cargo-2023-2024-2"
    assert new_id("canal", "cargo", "undated", ["canal-cargo"]) == "canal-cargo-2"
    assert new_id("canal", "opening", "2024-05-06", [], is_event=True) == "canal-opening"
    assert len(new_id("canal", "cargo " * 50, "2024", [])) <= 66


def test_a_cell_is_proposed_with_the_scale_and_unit_of_its_headers() -> None:
    text = "Freight (thousand tonnes)\n\n| Goods | 2023 |\n|---|---|\n| Coal | 4,786 |\n"
    rows = read_table_rows(text, text.index("Coal"), len(text))
    read = read_figure("4,786", "Coal | 4,786", "coal carried", UNITS, rows)
    assert (read.value, read.unit) == (4786000, "t")
    assert read_figure("4,786", "Coal | 4,786", "coal carried", UNITS).value == 4786


def test_a_figure_typed_with_plain_spaces_or_a_hyphen_becomes_the_printed_one() -> None:
    assert printed_figure("4 350 tonnes", "it took 4\u2009350 tonnes in all", WORDS) == "4\u2009350 tonnes"
    assert printed_figure("-8.4 per cent", "it fell by \u20138.4 per cent", WORDS) == "\u20138.4 per cent"
    assert printed_figure("8.4 per cent", "it fell by \u20138.4 per cent", WORDS) == ""


@pytest.mark.parametrize(
    ("quote", "figure", "unit"),
    [
        ("The plant makes 30 tonnes of ice a day and cost more", "30 tonnes", "t/d"),
        ("We pump 312 megalitres of water each day to the town", "312 megalitres", "ML/d"),
        ("and 640 photographs digitised each month", "640 photographs", "{photograph}/mo"),
        ("A household saves 1.9 tonnes of CO2 a year", "1.9 tonnes", "t/a"),
        ("Some 14 tonnes of fish landed a day earlier", "14 tonnes", "t"),
        ("It sold 50 tonnes of ice and opened every day", "50 tonnes", "t"),
        ("It comes to 11 cents per customer and day", "11 cents per customer", ""),
        ("They carried 20 tonnes of coal", "20 tonnes", "t"),
        ("Attendance fell by 3 % of pupils each day", "3 %", "%"),
        ("Collisions fell to 3.2 per 1,000 journeys", "3.2", "{collision}/(1000.{journey})"),
        ("It stood at 3.2 per 1,000 journeys", "3.2", ""),
        ("Each boat sailed 9.1 hours a day on average", "9.1 hours a day", "h/d"),
        ("Structure fires dropped from 112 to 97", "97", ""),
    ],
)
def test_a_time_behind_what_is_counted_makes_a_rate(quote: str, figure: str, unit: str) -> None:
    assert read_figure(figure, quote, "", UNITS).unit == unit


def test_an_amount_per_amount_has_no_sure_unit() -> None:
    assert read_figure("6 pence", "Rates are 6 pence per \u00a310 of rent", "rates", {}).unit == ""
    assert read_figure("6 pence", "Rates are 6 pence on rents", "rates", {}).unit == "GBP"
    assert read_figure("6 pence", "Rates are 6 pence in the pound", "rates", {}).unit == ""


def test_a_unit_of_the_measure_is_not_that_of_a_counted_thing() -> None:
    assert read_figure("3,240", "The open days drew 3,240 ships", "ships on open days", WORDS | UNITS).unit == "{ship}"


@pytest.mark.parametrize("quote", ["12 ships, " * 40, "(thousand tonnes) 12 and 13, " * 20])
def test_a_quote_is_read_once_for_all_places_of_a_figure(quote: str, monkeypatch: pytest.MonkeyPatch) -> None:
    read = list[str]()

    def counted(text: str, units: Mapping[str, str]) -> list[Quantity]:
        read.append(text)
        return find_quantities(text, units)

    for module in (figures, figure_readings):
        monkeypatch.setattr(module, "find_quantities", counted)
    found = read_figure("12", quote, "ships", WORDS)
    assert found.value == (12 if "ships" in quote else 12_000)
    assert read.count(quote) <= 2
