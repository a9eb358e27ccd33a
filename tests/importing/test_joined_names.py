"""Names of columns whose words are joined by low lines, with the unit as the last words."""

from __future__ import annotations

from pathlib import Path
from time import process_time

import pytest

from beltfacts.importing.units.joined_names import unit_of_joined
from tests.importing.support import Capture, imported, is_sound


def test_the_last_words_of_a_joined_name_are_the_unit(tmp_path: Path, capsys: Capture) -> None:
    text = "well,sampled_on,iron_ug_l,yield_m3_h,water_ph,level_cm\nKell,2021-03-02,14.5,3.1,6.9,210\nTofte,2021-03-02,9.8,4.4,7.2,188\n"
    _, made = imported(tmp_path, capsys, "t.csv", text)
    assert {(fact.figure, fact.measure, fact.unit, fact.date) for fact in made if fact.subject == "kell"} == {
        ("14.5", "iron_ug_l", "ug/L", "2021-03-02"),
        ("3.1", "yield_m3_h", "m3/h", "2021-03-02"),
        ("6.9", "water_ph", "1", "2021-03-02"),
        ("210", "level_cm", "cm", "2021-03-02"),
    }
    assert is_sound(tmp_path / "facts")


def test_a_scale_at_the_end_of_a_joined_name_is_asked_for(tmp_path: Path, capsys: Capture) -> None:
    text = "Firm,turnover_eur_m\nHolm,12.5\nTarn,8.1\n"
    done, made = imported(tmp_path, capsys, "t.csv", text, "--date", "2023")
    assert (done.code, made) == (2, []) and 'nothing says the unit of turnover_eur_m; say it: --unit "turnover_eur_m=CODE"' in done.err
    done, made = imported(tmp_path, capsys, "t.csv", text, "--date", "2023", "--unit", "turnover_eur_m=EUR")
    assert made == [] and "'turnover_eur_m' may hold a scale" in done.out
    _, made = imported(tmp_path, capsys, "t.csv", text, "--date", "2023", "--unit", "turnover_eur_m=1000000 EUR")
    assert [(fact.figure, str(fact.value), fact.unit) for fact in made] == [("12.5", "12500000", "EUR"), ("8.1", "8100000", "EUR")]


@pytest.mark.parametrize("name", ["temp_min", "dose_mg_kg_d", "births_per_1000", "cost_per_unit_usd", "soil_t", "wind_kt", "pop_thousands"])
def test_last_words_that_leave_the_unit_open_are_asked_for(tmp_path: Path, capsys: Capture, name: str) -> None:
    _, made = imported(tmp_path, capsys, "t.csv", f"Place,{name}\nHolm,12\nTarn,18\n", "--date", "2023")
    assert made == []


def test_words_that_are_currencies_elsewhere_are_no_money(tmp_path: Path, capsys: Capture) -> None:
    _, made = imported(tmp_path, capsys, "t.csv", "Place,count_all,lids_top\nHolm,12,3\nTarn,18,2\n", "--date", "2023")
    assert not any(fact.unit in ("ALL", "TOP") for fact in made)


def test_codes_beside_complete_days_are_names_and_no_weeks(tmp_path: Path, capsys: Capture) -> None:
    text = "plot,day,height_cm\nW1,2022-06-14,15\nW2,2022-06-15,20\n"
    _, made = imported(tmp_path, capsys, "t.csv", text)
    assert [(fact.subject, fact.date) for fact in made] == [("w1", "2022-06-14"), ("w2", "2022-06-15")]


def test_long_names_take_no_long_time() -> None:
    begun = process_time()
    assert unit_of_joined("a_" * 50_000 + "kg") is None
    assert process_time() - begun < 1


def test_a_flow_that_a_person_says_is_noted_in_words(tmp_path: Path, capsys: Capture) -> None:
    text = "Place,Flow,Tariff\nHolm,12.5,81.5\nTarn,8.1,80.2\n"
    _, made = imported(tmp_path, capsys, "t.csv", text, "--date", "2023", "--unit", "Flow=m3/s", "--unit", "Tariff=EUR/(MW.h)")
    assert {(fact.figure, fact.unit) for fact in made if fact.subject == "holm"} == {("12.5", "m3/s"), ("81.5", "EUR/(MW.h)")}
    assert is_sound(tmp_path / "facts")
