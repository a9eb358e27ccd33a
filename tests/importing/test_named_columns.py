"""Options that name a column, measure or unit which the table has not."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.importing.support import Capture, imported, values

TABLE = "Port,Year,Freight,Dues\nNess,2021,412,90\nHolm,2021,88,15\n"


@pytest.mark.parametrize("name", ["Frieght", "Freigt", "Duess"])
def test_a_unit_for_a_name_that_the_table_has_not_is_refused(tmp_path: Path, capsys: Capture, name: str) -> None:
    options = ("--unit", "Freight=t", "--unit", "Dues=EUR", "--unit", f"{name}=kg")
    done, made = imported(tmp_path, capsys, "t.csv", TABLE, *options)
    assert done.code == 2 and made == []
    assert f"no column, measure or unit '{name}': did you mean {'Dues' if name[0] == 'D' else 'Freight'}" in done.err


@pytest.mark.parametrize(
    ("table", "name"),
    [
        (TABLE, "Freight"),
        (TABLE, "freight"),
        (TABLE, "C"),
        ("Port,Year,Indicator,Value\nNess,2021,Freight,412\n", "Freight"),
        ("Port,Year,Unit,Freight\nNess,2021,Zb,412\n", "Zb"),
        ("Port,Freight 2021,Freight 2022\nNess,412,420\n", "Freight"),
    ],
)
def test_columns_measures_and_printed_units_are_known(tmp_path: Path, capsys: Capture, table: str, name: str) -> None:
    done, made = imported(tmp_path, capsys, "t.csv", table, "--unit", f"{name}=t")
    assert done.code == 0 and values(made)["412"] == ("412", "t")


@pytest.mark.parametrize("option", ["--value", "--scale", "--flag", "--dimension", "--status"])
def test_other_options_refuse_a_column_that_the_table_has_not(tmp_path: Path, capsys: Capture, option: str) -> None:
    done, made = imported(tmp_path, capsys, "t.csv", TABLE, "--unit", "t", option, "Duess")
    assert done.code == 2 and made == [] and "did you mean Dues" in done.err


@pytest.mark.parametrize("option", ["--subject", "--dimension"])
def test_a_column_in_other_letters_is_that_column(tmp_path: Path, capsys: Capture, option: str) -> None:
    table = "Harbour,Port,Year,Freight\nEast,Ness,2021,412\nWest,Ness,2021,88\n"
    _, made = imported(
        tmp_path, capsys, "t.csv", table, "--unit", "t", option, "port", *(("--subject", "Harbour") if option == "--dimension" else ())
    )
    assert {fact.subject for fact in made} == ({"ness"} if option == "--subject" else {"east", "west"})
    assert {("Port", "Ness") in fact.dimensions for fact in made} == {option == "--dimension"}
