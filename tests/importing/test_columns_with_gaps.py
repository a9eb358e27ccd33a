"""Columns of figures with words or marks in the place of many, and columns of units and scales beside their codes."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.importing.support import Capture, imported, values

PAGE = "<h2>Mills of the valley</h2><table>{}</table><p>(b) Mill under repair.</p>"
HEAD = (
    "<tr><th rowspan=2>Mill</th><th colspan=2>Visitors</th><th colspan=2>Takings (EUR)</th></tr>"
    "<tr><th>2021</th><th>2022</th><th>2021</th><th>2022</th></tr>"
)


def _rows(*rows: str) -> str:
    return "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row.split("|")) + "</tr>" for row in rows)


@pytest.mark.parametrize("gap", ["(b)", "closed", "[r]"])
def test_a_column_of_figures_with_gaps_below_a_year_is_no_dimension(tmp_path: Path, capsys: Capture, gap: str) -> None:
    rows = _rows("Upper|1,204|1,318|9.5|10.2", f"Lower|310|298|2.1|{gap}", f"Old|77|81|0.8|{gap}", f"New|64|90|0.4|{gap}")
    _, made = imported(tmp_path, capsys, "t.html", PAGE.format(HEAD + rows))
    assert {fact.dimensions for fact in made} == {()}
    assert [(fact.subject, fact.date, fact.unit) for fact in made if fact.figure == "10.2"] == [("upper", "2022", "EUR")]
    assert {"1,318", "298", "81", "90"} == {fact.figure for fact in made if fact.measure == "Visitors" and fact.date == "2022"}


@pytest.mark.parametrize(
    ("header", "cells"), [("Dues", "1,150|withheld|withheld"), ("Dues (EUR)", "90|withheld|not asked"), ("Dues", "90|85|none yet|none yet")]
)
def test_a_last_column_with_few_figures_is_no_dimension(tmp_path: Path, capsys: Capture, header: str, cells: str) -> None:
    names = ("Ness", "Holm", "Tarn", "Wick")
    lines = "\n".join(f'{name},{at + 20},"{cell}"' for at, (name, cell) in enumerate(zip(names, cells.split("|"), strict=False)))
    _, made = imported(tmp_path, capsys, "t.csv", f"Port,Boats,{header}\n{lines}\n", "--unit", f"{header}=EUR", "--date", "2022")
    assert {fact.dimensions for fact in made} == {()}
    assert [fact.unit for fact in made if fact.figure == cells.split("|")[0]] == ["EUR"]


@pytest.mark.parametrize("groups", ["16-24|25-64|65 and over", "A1|B2|7", "North|South|West"])
def test_groups_and_codes_behind_values_stay_dimensions(tmp_path: Path, capsys: Capture, groups: str) -> None:
    lines = "\n".join(f"Ness,{at + 20},{group}" for at, group in enumerate(groups.split("|")))
    _, made = imported(tmp_path, capsys, "t.csv", f"Port,Boats,Group\n{lines}\n", "--date", "2022")
    assert [fact.dimensions for fact in made] == [(("Group", group),) for group in groups.split("|")]


LONG = "Region,Indicator,Year,Unit Code,Unit,PowerCode Code,PowerCode,Value\n"


def test_a_code_beside_the_unit_and_a_scale_in_words_are_read_together(tmp_path: Path, capsys: Capture) -> None:
    rows = "Norland,Spending on roads,2021,USD,US Dollar,3,Thousands,412.5\nNorland,Length of roads,2021,KM,Kilometres,0,Units,9120\n"
    _, made = imported(tmp_path, capsys, "t.csv", LONG + rows)
    assert values(made) == {"412.5": ("412500", "USD"), "9120": ("9120", "km")}
    assert {fact.dimensions for fact in made} == {()}


def test_a_scale_in_a_column_of_another_name_is_asked_for_by_its_column(tmp_path: Path, capsys: Capture) -> None:
    table = "Region,Year,Unit Code,Unit,Magnitude,Spending\nNorland,2021,EUR,Euro,Millions,412.5\nSudland,2021,EUR,Euro,Thousands,88.1\n"
    done, made = imported(tmp_path, capsys, "t.csv", table)
    assert made == [] and "--scale 'Magnitude'" in done.out and "Unit Code" not in done.out
    _, made = imported(tmp_path, capsys, "u.csv", table, "--scale", "Magnitude")
    assert values(made) == {"412.5": ("412500000", "EUR"), "88.1": ("88100", "EUR")}


def test_two_columns_with_different_units_are_told_with_both_ways_out(tmp_path: Path, capsys: Capture) -> None:
    table = "Region,Year,Unit,Basis,Freight\nNorland,2021,t,EUR,412\nSudland,2021,t,EUR,88\n"
    done, made = imported(tmp_path, capsys, "t.csv", table)
    assert made == [] and "'EUR' in the column Basis is not 't'" in done.out and "leave that column out" in done.out
    _, made = imported(tmp_path, capsys, "u.csv", table, "--unit", "Basis")
    assert values(made) == {"412": ("412", "EUR"), "88": ("88", "EUR")}
