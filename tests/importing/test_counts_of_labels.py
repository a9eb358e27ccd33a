"""What labels say is counted: nouns before a participle, the noun of a group of rows, and plurals that count nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.importing.support import Capture, imported


@pytest.mark.parametrize(
    ("header", "unit"),
    [
        ("Grades given", "{grade}"),
        ("Tents put up", "{tent}"),
        ("Wells dug", "{well}"),
        ("Bikes handed back", "{bike}"),
        ("Pregnant women", "{person}"),
        ("Number of sales", "{sale}"),
    ],
)
def test_a_noun_before_a_participle_is_counted(tmp_path: Path, capsys: Capture, header: str, unit: str) -> None:
    _, made = imported(tmp_path, capsys, "t.csv", f"Place,{header}\nHolm,12\nTarn,18\n", "--date", "2023")
    assert [(fact.figure, fact.unit) for fact in made] == [("12", unit), ("18", unit)]


@pytest.mark.parametrize("header", ["Costs incurred", "Revenues", "Volumes sold", "Areas mown", "Sales", "Emissions avoided"])
def test_plurals_that_say_how_much_are_asked_for(tmp_path: Path, capsys: Capture, header: str) -> None:
    done, made = imported(tmp_path, capsys, "t.csv", f"Place,{header}\nHolm,12\nTarn,18\n", "--date", "2023")
    assert made == [] and f'--unit "{header}=CODE"' in done.err


def test_groups_of_rows_of_which_one_has_a_unit_are_the_measures(tmp_path: Path, capsys: Capture) -> None:
    text = (
        "Swimming pools of Arle by quarter,,\nPool,2022,2023\nBathers,,\nNorth,410,480\nSouth,350,390\n"
        "Mean stay (minutes),,\nNorth,95,90\nSouth,80,70\n"
    )
    _, made = imported(tmp_path, capsys, "t.csv", text)
    assert {(fact.figure, fact.subject, fact.measure, fact.unit, fact.date) for fact in made if fact.date == "2022"} == {
        ("410", "north", "Bathers", "{bather}", "2022"),
        ("350", "south", "Bathers", "{bather}", "2022"),
        ("95", "north", "Mean stay", "min", "2022"),
        ("80", "south", "Mean stay", "min", "2022"),
    }


def test_a_column_of_ordinals_tells_rows_apart_and_is_no_column_of_figures(tmp_path: Path, capsys: Capture) -> None:
    page = "<table><tr><th>Lap</th><th>Riders</th></tr><tr><td>1st</td><td>14</td></tr><tr><td>2nd</td><td>11</td></tr></table>"
    _, made = imported(tmp_path, capsys, "t.html", page, "--date", "2023", "--subject", "Holm")
    assert [(fact.figure, dict(fact.dimensions)) for fact in made] == [("14", {"Lap": "1st"}), ("11", {"Lap": "2nd"})]
    page = (
        page.replace("<th>Lap", "<th>Team</th><th>Finish")
        .replace("<tr><td>", "<tr><td>Ox</td><td>", 1)
        .replace("<tr><td>2", "<tr><td>Elk</td><td>2")
    )
    _, made = imported(tmp_path, capsys, "u.html", page, "--date", "2023", "--subject", "Team")
    assert [(fact.figure, fact.subject, fact.dimensions) for fact in made] == [("14", "ox", ()), ("11", "elk", ())]
