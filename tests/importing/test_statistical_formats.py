"""Points of statistical formats that readers get wrong: attributes that change no value, marks of missing cells, categories that are not there."""

from __future__ import annotations

from pathlib import Path

import pytest

from beltfacts.importing.dates.periods import read_period
from tests.importing.support import Capture, facts_of, imported, is_sound, json_stat, make_library, px, run_import, values


def test_the_attribute_decimals_changes_no_value_and_narrows_nothing(tmp_path: Path, capsys: Capture) -> None:
    text = "REF_AREA,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,UNIT_MULT,DECIMALS,OBS_STATUS\nFR,2024,45.30,EUR,3,1,P\nDE,2024,12,EUR,3,0,A\n"
    _, made = imported(tmp_path, capsys, "t.csv", text, "--measure", "imports")
    assert values(made) == {"45.30": ("45300", "EUR"), "12": ("12000", "EUR")}
    assert not any(fact.dimensions for fact in made)
    assert "provisional" in made[0].note and "flag" not in made[1].note


@pytest.mark.parametrize(("mark", "reason"), [(".", ". (not available)"), ("..", ".. (not available)"), ("-", "- (nil or none)")])
def test_marks_of_px_are_counted_by_reason_and_give_no_fact(mark: str, reason: str, tmp_path: Path, capsys: Capture) -> None:
    done, made = imported(tmp_path, capsys, "t.px", px(f'"h",1.25 "{mark}"', '"n",3 4'))
    assert len(made) == 3 and f"missing\t1\t{reason}" in done.out


def test_the_status_of_json_stat_is_a_flag(tmp_path: Path, capsys: Capture) -> None:
    _, made = imported(tmp_path, capsys, "t.json", json_stat(status={"0": "p", "3": "e"}))
    assert {(fact.subject, fact.status, fact.note) for fact in made} == {
        ("ness", "actual", "flag p (provisional)"),
        ("holm", "estimate", "flag e (estimated)"),
    }


def test_a_value_of_a_category_that_is_not_there_is_refused(tmp_path: Path, capsys: Capture) -> None:
    done, made = imported(tmp_path, capsys, "t.json", json_stat(value={"0": 1.5, "9": 2}))
    assert (done.code, made) == (2, []) and done.err.count("\n") == 1


@pytest.mark.parametrize(("written", "date"), [("2024", "2024"), ("2024.0", "2024"), ("1960 [YR1960]", "1960"), ("20240", "")])
def test_a_bare_year_stays_a_year(written: str, date: str) -> None:
    assert read_period(written) == date


def _coded(folder: Path, capsys: pytest.CaptureFixture[str], codes: str, *options: str) -> tuple[str, dict[str, tuple[str, str]]]:
    """Import a table with a column of unit codes, and return what was printed, and value and unit of each code's figure."""
    rows = "".join(f"{code},PL,2022,{number}.5\n" for number, code in enumerate(codes.split(), 11))
    (folder / "t.csv").write_text(f"unit,geo,TIME_PERIOD,OBS_VALUE\n{rows}", encoding="utf-8")
    facts = make_library(folder, "t.csv")
    done = run_import(capsys, facts, "t.csv", "--yes", "--topic", "f", "--measure", "amount", *options)
    made = facts_of(facts)
    assert not made or is_sound(facts)
    figures = {f"{number}.5": code for number, code in enumerate(codes.split(), 11)}
    return done.out + done.err, {figures[fact.figure]: (str(fact.value), fact.unit) for fact in made}


def test_codes_of_units_are_a_scale_a_unit_and_what_it_is_per(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, made = _coded(tmp_path, capsys, "THS_HAB KG_HAB EUR_HAB CP_MEUR THS_T GWH PC_GDP")
    assert made == {
        "THS_HAB": ("11500", "{person}"),
        "KG_HAB": ("12.5", "kg/{person}"),
        "EUR_HAB": ("13.5", "EUR/{person}"),
        "CP_MEUR": ("14500000", "EUR"),
        "THS_T": ("15500", "t"),
        "GWH": ("16.5", "GW.h"),
        "PC_GDP": ("17.5", "%"),
    }


def test_a_code_with_a_scale_keeps_it_whatever_unit_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said = ("--unit", "MIO_NAC=PLN", "--unit", "THS_LSU=t", "--unit", "KBBL=L", "--unit", "TJ_GCV=TJ")
    printed, made = _coded(tmp_path, capsys, "MIO_NAC THS_LSU KBBL TJ_GCV", *said)
    assert made == {"MIO_NAC": ("11500000", "PLN"), "THS_LSU": ("12500", "t"), "TJ_GCV": ("14.5", "TJ")}
    assert '"KBBL=1000 CODE"' in printed


def test_codes_beside_their_labels_are_told_outside_of_sdmx_too(tmp_path: Path, capsys: Capture) -> None:
    text = (
        "LOCATION,Country,VAR,Variable,UNIT,Measure,TIME,Year,Value\n"
        "NOR,Norway,BOOKS,Books lent,PERHEAD,Per head,2019,2019,3.7\nNOR,Norway,FILMS,Films lent,PER100,Per 100 people,2019,2019,14.5\n"
        "FIN,Finland,BOOKS,Books lent,PERHEAD,Per head,2020,2020,4.1\nFIN,Finland,FILMS,Films lent,PER100,Per 100 people,2020,2020,12.2\n"
    )
    done, made = imported(tmp_path, capsys, "t.csv", text)
    assert made == [] and '--unit "Per head=CODE"' in done.err
    _, made = imported(tmp_path, capsys, "t.csv", text, "--unit", "Per head={book}/{person}", "--unit", "Per 100 people={film}/100")
    assert {(fact.figure, fact.measure, fact.unit, fact.date, fact.dimensions) for fact in made} == {
        ("3.7", "Books lent", "{book}/{person}", "2019", ()),
        ("14.5", "Films lent", "{film}/100", "2019", ()),
        ("4.1", "Books lent", "{book}/{person}", "2020", ()),
        ("12.2", "Films lent", "{film}/100", "2020", ()),
    }
