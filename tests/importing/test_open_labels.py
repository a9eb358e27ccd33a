"""Labels that may hold a scale: no unit that a person says drops it, and the message names the label to say it for."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.importing.test_points import Capture, imported, values


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
