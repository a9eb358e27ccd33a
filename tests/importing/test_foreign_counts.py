"""What tables in languages beside English count, and what they leave open."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.importing.support import Capture, imported, values


@pytest.mark.parametrize(
    ("table", "units"),
    [
        ("Ort;Fahrräder;Verliehene Bücher;Büchereien\nAu;310;4120;2\nMoos;120;905;1\n", ["{bicycle}", "{book}", "{library}"]),
        ("Ville;Arbres;Chiens;Nombre de bancs\nBray;310;41;7\nOudon;120;19;5\n", ["{tree}", "{dog}", "1"]),
        ("Ciudad;Médicos;Farmacias;Robos\nAlba;31;12;5\nSoto;22;9;4\n", ["{doctor}", "{pharmacy}"]),
        ("Gmina;Biblioteki;Liczba czytelników\nDolna;3;905\nOlza;2;410\n", ["{library}", "{reader}"]),
        ("地区,图书馆(个),儿童(万人)\n东山,3,1.2\n西湖,2,0.8\n", ["{library}", "{person}"]),
    ],
)
def test_nouns_of_other_languages_are_counted(tmp_path: Path, capsys: Capture, table: str, units: list[str]) -> None:
    _, made = imported(tmp_path, capsys, "t.csv", table, "--date", "2023")
    assert [fact.unit for fact in made if fact.subject == made[0].subject] == units


@pytest.mark.parametrize(
    ("table", "asked"),
    [
        ("Año;Turistas;Gastos;Ingresos\n2021;310;905;812\n2022;342;977;850\n", ["Gastos", "Ingresos"]),
        ("Année;Élèves;Recettes;Élèves par classe\n2021;310;905;22\n2022;342;977;23\n", ["Recettes", "Élèves par classe"]),
        (
            "Jahr;Betriebe;Umsatz der Betriebe;Einwohner je Arzt\n2021;31;905;610\n2022;34;977;622\n",
            ["Umsatz der Betriebe", "Einwohner je Arzt"],
        ),
    ],
)
def test_amounts_and_rates_in_other_languages_are_asked_for(tmp_path: Path, capsys: Capture, table: str, asked: list[str]) -> None:
    done, made = imported(tmp_path, capsys, "t.csv", table, "--subject", "Holm")
    assert {fact.measure for fact in made}.isdisjoint(asked) and len(made) == 2
    assert all(f'--unit "{measure}=CODE"' in done.out for measure in asked)


def test_a_word_of_another_language_that_is_english_too_counts_nothing_in_an_english_table(tmp_path: Path, capsys: Capture) -> None:
    done, made = imported(tmp_path, capsys, "t.csv", "Field,Case,Barn,Visits\nNorth,7,31,410\nSouth,9,22,377\n", "--date", "2023")
    assert {fact.unit for fact in made} == {"{visit}"}
    assert '"Case=CODE"' in done.out and '"Barn=CODE"' in done.out


def test_a_noun_that_two_languages_know_is_that_of_the_language_of_the_table(tmp_path: Path, capsys: Capture) -> None:
    text = "Comune;Case;Famiglie;Alloggi\nPieve;310;290;301\nBorgo;120;101;115\n"
    _, made = imported(tmp_path, capsys, "t.csv", text, "--date", "2023")
    assert values(made)["310"] == ("310", "{house}")


def test_a_name_with_a_number_word_gives_no_scale_to_counts(tmp_path: Path, capsys: Capture) -> None:
    done, made = imported(tmp_path, capsys, "t.csv", "Race,Runners\nMill Loop,64\nDale Hundred,187\n", "--date", "2023")
    assert values(made) == {"64": ("64", "{runner}")}
    assert "Dale Hundred" in done.out
