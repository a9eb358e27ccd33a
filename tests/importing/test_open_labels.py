"""Labels that may hold a scale: no unit that a person says drops it, and the message names the label to say it for."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.importing.support import Capture, imported, values


@pytest.mark.parametrize(
    ("header", "unit", "number", "value"),
    [
        ("Weights (M)", "{weight}", "1000000", "12500000"),
        ("Tokens (T)", "{token}", "1000000000000", "12500000000000"),
        ("Cost (m)", "EUR", "1000000", "12500000"),
        ("Kostnad (mkr)", "SEK", "1000000", "12500000"),
        ("Custo (mil MZN)", "MZN", "1000", "12500"),
        ("Crews (K)", "{crew}", "1", "12.5"),
    ],
)
def test_a_unit_said_without_its_scale_is_asked_for_again(
    header: str, unit: str, number: str, value: str, tmp_path: Path, capsys: Capture
) -> None:
    text = f"Model,Year,{header},Length (km)\nAda,2023,12.5,3\nBo,2023,7.5,4\n"
    done, made = imported(tmp_path, capsys, "t.csv", text, "--unit", f"{header}={unit}")
    assert values(made).keys() == {"3", "4"} and f'--unit "{header}=NUMBER {unit}"' in done.out
    _, made = imported(tmp_path, capsys, "t.csv", text, "--unit", f"{header}={number} {unit}")
    assert values(made)["12.5"] == (value, unit)


@pytest.mark.parametrize(("header", "scale"), [("Downloads (k)", 1000), ("Downloads (thousands)", 1000), ("Downloads (mn)", 10**6)])
def test_a_clear_scale_of_a_header_counts_below_a_unit_that_is_said(header: str, scale: int, tmp_path: Path, capsys: Capture) -> None:
    text = f"Model,Year,{header}\nAda,2023,12.5\nBo,2023,7.5\n"
    _, made = imported(tmp_path, capsys, "t.csv", text, "--unit", f"{header}={{download}}")
    assert values(made) == {"12.5": (f"{int(12.5 * scale)}", "{download}"), "7.5": (f"{int(7.5 * scale)}", "{download}")}


def test_a_letter_that_is_the_unit_itself_needs_no_number(tmp_path: Path, capsys: Capture) -> None:
    text = "Weir,Year,Crest (m)\nAros,2023,12.5\nBrim,2023,9.5\n"
    _, made = imported(tmp_path, capsys, "t.csv", text, "--unit", "Crest (m)=m")
    assert values(made) == {"12.5": ("12.5", "m"), "9.5": ("9.5", "m")}


def test_a_header_with_the_letter_of_a_scale_counts_nothing_by_itself(tmp_path: Path, capsys: Capture) -> None:
    done, made = imported(tmp_path, capsys, "t.csv", "Model,Year,Tokens (B)\nAda,2023,12.5\nBo,2023,7.5\n")
    assert not made and '--unit "Tokens (B)=NUMBER {token}"' in done.out


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("Place,Year,Kostnad (mkr)\nNess,2023,41.5\nHolm,2023,7.25\n", '--unit "Kostnad (mkr)=CODE"'),
        ("Item,2022,2023\nHusleje (tkr),41.5,7.25\nLys (tkr),4.5,7.5\n", '--unit "Husleje (tkr)=CODE"'),
        ('"Regnskab, mkr"\n\nPlace,2022,2023\nNess,41.5,7.25\n', '--unit "NUMBER CODE"'),
    ],
)
def test_the_message_names_the_label_that_is_open(text: str, hint: str, tmp_path: Path, capsys: Capture) -> None:
    done, made = imported(tmp_path, capsys, "t.csv", text, "--subject", "Holm")
    assert not made and hint in done.out and "COLUMN" not in done.out


@pytest.mark.parametrize(
    ("caption", "columns"),
    [
        ("People and homes, 2021 (thousands; homes in units)", "People={person},Homes={home}"),
        ("Crops (area in '000 ha, harvest in 1,000 t, yield in kg/ha)", "Harvest=t,Yield=kg/har"),
    ],
)
def test_a_caption_with_several_units_gives_none_of_them_to_all_columns(
    caption: str, columns: str, tmp_path: Path, capsys: Capture
) -> None:
    (first, one), (second, two) = (column.split("=") for column in columns.split(","))
    text = f'"{caption}",,\nPlace,{first},{second}\nNess,12.4,4100\nHolm,9.1,3020\n'
    done, made = imported(tmp_path, capsys, "t.csv", text, "--date", "2021")
    assert not made and f'--unit "{second}=CODE"' in done.out
    said = ("--unit", f"{first}=1000 {one}", "--unit", f"{second}=1 {two}")
    _, made = imported(tmp_path, capsys, "t.csv", text, "--date", "2021", *said)
    assert values(made)["12.4"] == ("12400", one) and values(made)["4100"] == ("4100", two)


def test_a_caption_that_names_the_thing_of_its_only_scale_keeps_it(tmp_path: Path, capsys: Capture) -> None:
    text = '"Visits (persons in thousands, 2021)",\nPlace,Visits\nNess,12.4\nHolm,9.1\n'
    _, made = imported(tmp_path, capsys, "t.csv", text, "--unit", "{visit}")
    assert values(made) == {"12.4": ("12400", "{visit}"), "9.1": ("9100", "{visit}")}


def test_cents_and_pence_in_a_letter_are_asked_for(tmp_path: Path, capsys: Capture) -> None:
    text = "Item,2022,2023\nDividend per share (p),61.5,58\nFares (£),12,13\n"
    done, made = imported(tmp_path, capsys, "t.csv", text, "--subject", "Holm", "--unit", "Dividend per share (p)=GBP")
    assert "61.5" not in values(made) and "=NUMBER GBP" in done.out
    _, made = imported(tmp_path, capsys, "t.csv", text, "--subject", "Holm", "--unit", "Dividend per share (p)=0.01 GBP")
    assert values(made)["61.5"] == ("0.615", "GBP")


@pytest.mark.parametrize(
    ("corner", "scale", "unit"),
    [("MSEK, unaudited", 10**6, "SEK"), ("Rs. in crore", 10**7, "INR"), ("kEUR", 1000, "EUR"), ("w tys. zł", 1000, "PLN")],
)
def test_money_with_its_scale_in_the_corner_of_an_account(corner: str, scale: int, unit: str, tmp_path: Path, capsys: Capture) -> None:
    text = f'"{corner}",2022,2023\nOperating profit,112,98\n"Earnings per share, {unit}",1.25,0.75\n'
    _, made = imported(tmp_path, capsys, "t.csv", text, "--subject", "Holm")
    assert values(made)["112"] == (str(112 * scale), unit)
    assert values(made)["1.25"] == ("1.25", unit)


def test_numbers_below_area_are_sizes_where_another_column_names_the_rows(tmp_path: Path, capsys: Capture) -> None:
    _, made = imported(
        tmp_path, capsys, "t.csv", "Crop,Area,Harvest (t)\nOats,120,480\nRye,80,360\n", "--date", "2020", "--unit", "Area=har"
    )
    assert values(made) == {"120": ("120", "har"), "480": ("480", "t"), "80": ("80", "har"), "360": ("360", "t")}
    assert {fact.subject for fact in made} == {"oats", "rye"}


def test_scaled_money_in_a_row_makes_it_no_header(tmp_path: Path, capsys: Capture) -> None:
    text = "Key figure,2022,2023\nIncome,€3.9 billion,€4.1 billion\nEmployees,2104,2230\n"
    _, made = imported(tmp_path, capsys, "t.csv", text, "--subject", "Holm")
    assert {fact.figure: (str(fact.value), fact.measure) for fact in made} == {
        "€3.9 billion": ("3900000000", "Income"),
        "€4.1 billion": ("4100000000", "Income"),
        "2104": ("2104", "Employees"),
        "2230": ("2230", "Employees"),
    }


def test_groups_of_patients_in_the_header_are_no_unit_of_rows_that_name_what_is_measured(tmp_path: Path, capsys: Capture) -> None:
    text = '"Characteristic",Women,Men,P value\n"Age, years, mean (SD)",54.2 (9.8),51.0 (11.3),0.12\n'
    _, made = imported(tmp_path, capsys, "t.csv", text, "--subject", "Holm clinic", "--date", "2023")
    assert values(made) == {"54.2 (9.8)": ("54.2", "a"), "51.0 (11.3)": ("51", "a"), "0.12": ("0.12", "1")}
