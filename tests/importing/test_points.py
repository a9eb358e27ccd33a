"""What an import of statistical tables must get right: codes, periods, multipliers, flags, keys, separators, editions."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import beltfacts
from beltfacts.importing.dates.dated_labels import split_dated
from beltfacts.importing.dates.periods import read_period
from tests.importing.cases import write_xlsx
from tests.importing.support import Capture, facts_of, imported, is_sound, json_stat, make_library, px, run_import, values


def test_codes_are_text_and_values_keep_their_decimals(tmp_path: Path, capsys: Capture) -> None:
    text = "product,REF_AREA,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE\n0101,FR,2024,45.30,EUR\n1E5,FR,2024,7.00,EUR\n"
    _, made = imported(tmp_path, capsys, "t.csv", text, "--measure", "imports")
    assert {(fact.dimensions, fact.figure) for fact in made} == {((("product", "0101"),), "45.30"), ((("product", "1E5"),), "7.00")}
    assert {fact.subject for fact in made} == {"france"}


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("2024-Q3", "2024-Q3"),
        ("2024-S1", "2024-H1"),
        ("2024-T2", "2024-05/2024-08"),
        ("2024-M10", "2024-10"),
        ("2024-W05", "2024-01-29/2024-02-04"),
        ("2024-W53", ""),
        ("2024-M13", ""),
        ("2023/24", "2023/2024"),
        ("2019-01/2019-03", "2019-01/2019-03"),
        ("1960 [YR1960]", "1960"),
        ("2024-01-01/P3M", ""),
        ("15-24", ""),
        ("Change 2022-2023", ""),
    ],
)
def test_periods_are_read_as_periods_or_refused(written: str, date: str) -> None:
    assert read_period(written) == date


def test_a_period_that_is_not_read_leaves_its_row_out(tmp_path: Path, capsys: Capture) -> None:
    done, made = imported(tmp_path, capsys, "t.csv", "Port,Period,Ships\nNess,2024-M10,5\nNess,2024-M13,6\n")
    assert [(fact.figure, fact.date) for fact in made] == [("5", "2024-10")]
    assert "2024-M13" in done.out


def test_a_multiplier_is_applied_once_and_said(tmp_path: Path, capsys: Capture) -> None:
    text = "REF_AREA,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,UNIT_MULT\nFR,2024,45.30,EUR,6\nDE,2024,12,EUR,0\n"
    _, made = imported(tmp_path, capsys, "t.csv", text, "--measure", "imports")
    assert values(made) == {"45.30": ("45300000", "EUR"), "12": ("12", "EUR")}
    assert "multiplier is 6" in made[0].sic and not made[1].sic


def test_a_scale_in_both_head_and_multiplier_is_refused(tmp_path: Path, capsys: Capture) -> None:
    text = "Port,Year,Fares (million euros),UNIT_MULT\nNess,2024,1.5,6\n"
    done, made = imported(tmp_path, capsys, "t.csv", text, "--value", "Fares (million euros)", "--scale", "UNIT_MULT")
    assert not made and "both give a scale" in done.out


def test_a_number_format_that_scales_is_counted_once(tmp_path: Path, capsys: Capture) -> None:
    rows = '<row r="1"><c r="A1" t="inlineStr"><is><t>Ship</t></is></c><c r="B1" t="inlineStr"><is><t>Cost (£ million)</t></is></c></row>'
    rows += '<row r="2"><c r="A2" t="inlineStr"><is><t>Tern</t></is></c><c r="B2" s="0"><v>24680000</v></c></row>'
    write_xlsx(tmp_path / "t.xlsx", {"Fleet": f"<sheetData>{rows}</sheetData>"}, ["#,##0.0,,"])
    facts = make_library(tmp_path, "t.xlsx")
    assert run_import(capsys, facts, "t.xlsx", "--yes").code == 0
    assert values(facts_of(facts)) == {"24.7": ("24700000", "GBP")}
    assert facts_of(facts)[0].locator == "Fleet!B2"
    assert is_sound(facts)


def test_flags_are_kept_and_missing_cells_counted_by_reason(tmp_path: Path, capsys: Capture) -> None:
    text = '"Ferries, p = provisional, .. = not collected"\nPort,Year,Ships,Flag\nNess,2022,4,\nNess,2023,5,p\nNess,2024,..,\nHolm,2023,: c,\nHolm,2024,-,\n'
    done, made = imported(tmp_path, capsys, "t.csv", text)
    assert [(fact.figure, fact.note) for fact in made] == [("4", ""), ("5", "flag p (provisional)")]
    for reason in (".. (not collected)", ": c (confidential)", "- (nil or none)"):
        assert f"missing\t1\t{reason}" in done.out


def test_a_flag_behind_the_figure_is_no_part_of_it(tmp_path: Path, capsys: Capture) -> None:
    _, made = imported(
        tmp_path, capsys, "t.csv", "geo,2023,2024\nNess,12.3 bp,12.9 e\n", "--measure", "ships built", "--unit", "ships built={ship}"
    )
    assert [(fact.figure, fact.status) for fact in made] == [("12.3", "actual"), ("12.9", "estimate")]
    assert "break in the series" in made[0].note


LONG_TABLE = "Country,Year,Value\nNess,2023,12.5\nHolm,2023,7\n"


@pytest.mark.parametrize("unit", ["USD", "output=USD", "Value=USD"])
def test_the_unit_of_a_table_that_says_none_is_said_once(tmp_path: Path, capsys: Capture, unit: str) -> None:
    _, made = imported(tmp_path, capsys, "t.csv", LONG_TABLE, "--measure", "output", "--unit", unit)
    assert values(made) == {"12.5": ("12.5", "USD"), "7": ("7", "USD")}


@pytest.mark.parametrize("unit", ["1000 USD", "output=1000 USD"])
def test_a_scale_in_the_unit_that_is_said_counts_and_stands_in_the_fact(tmp_path: Path, capsys: Capture, unit: str) -> None:
    _, made = imported(tmp_path, capsys, "t.csv", LONG_TABLE, "--measure", "output", "--unit", unit)
    assert values(made) == {"12.5": ("12500", "USD"), "7": ("7000", "USD")}
    assert all("1000 USD" in fact.sic for fact in made)


def test_a_scale_that_is_said_does_not_count_twice(tmp_path: Path, capsys: Capture) -> None:
    text = "Country,Year,Value (thousand)\nNess,2023,12.5\n"
    _, made = imported(tmp_path, capsys, "t.csv", text, "--measure", "output", "--unit", "1000 USD")
    assert values(made) == {"12.5": ("12500", "USD")}


def test_a_scale_that_is_said_is_not_another_one_than_the_labels_say(tmp_path: Path, capsys: Capture) -> None:
    text = "Country,Year,Value (thousand)\nNess,2023,12.5\n"
    done, made = imported(tmp_path, capsys, "t.csv", text, "--measure", "output", "--unit", "1000000 USD")
    assert not made
    assert "labels and --unit both give a scale" in done.out


def test_a_unit_that_a_label_says_is_not_replaced_by_that_of_the_table(tmp_path: Path, capsys: Capture) -> None:
    text = "Country,Year,Share (%),Output\nNess,2023,12.5,8\n"
    _, made = imported(tmp_path, capsys, "t.csv", text, "--unit", "USD")
    assert values(made) == {"12.5": ("12.5", "%"), "8": ("8", "USD")}


def test_a_unit_that_is_neither_column_nor_code_is_refused(tmp_path: Path, capsys: Capture) -> None:
    done, made = imported(tmp_path, capsys, "t.csv", LONG_TABLE, "--measure", "output", "--unit", "Valu")
    assert (done.code, made) == (2, [])
    assert "no column 'Valu'" in done.err and "\n" not in done.err.strip()


def test_a_sparse_json_stat_has_its_values_at_their_places(tmp_path: Path, capsys: Capture) -> None:
    _, made = imported(tmp_path, capsys, "t.json", json_stat())
    assert {(fact.subject, fact.date, fact.value) for fact in made} == {("ness", "2023", 1500), ("holm", "2024", 2000)}


def test_json_stat_that_contradicts_itself_is_refused(tmp_path: Path, capsys: Capture) -> None:
    done, made = imported(tmp_path, capsys, "t.json", json_stat(size=[3, 2, 1]))
    assert (done.code, made) == (2, []) and "port has 2 categories, not 3" in done.err


def test_json_stat_whose_list_of_values_is_cut_off_is_refused(tmp_path: Path, capsys: Capture) -> None:
    done, made = imported(tmp_path, capsys, "t.json", json_stat(value=[1, 2, 3]))
    assert (done.code, made) == (2, []) and "3 values for 4 cells" in done.err


def test_px_rows_are_read_by_their_keys_and_decimals_as_shown(tmp_path: Path, capsys: Capture) -> None:
    _, made = imported(tmp_path, capsys, "t.px", px('"h",1.25 "."', '"n",3 ".."'))
    assert {(fact.subject, fact.date, fact.figure) for fact in made} == {("holm", "2023", "1.3"), ("ness", "2023", "3.0")}


@pytest.mark.parametrize(("shows", "figure"), [("SHOWDECIMALS=0;\n", "3"), ("", "3.00")])
def test_px_without_its_own_number_of_decimals_shows_those_that_it_stores(shows: str, figure: str, tmp_path: Path, capsys: Capture) -> None:
    text = px("3 4", "5 6", keys="").replace("SHOWDECIMALS=1;\n", shows)
    _, made = imported(tmp_path, capsys, "t.px", text)
    assert ("ness", "2023", figure, 3) in {(fact.subject, fact.date, fact.figure, fact.value) for fact in made}


def test_json_stat_with_a_unit_and_decimals_for_each_measure(tmp_path: Path, capsys: Capture) -> None:
    measures = {
        "index": ["V", "P"],
        "label": {"V": "Volume felled", "P": "Share of pine"},
        "unit": {"V": {"base": "1000 m3", "decimals": 0}, "P": {"base": "per cent", "decimals": 1}},
    }
    data = {
        "version": "2.0",
        "class": "dataset",
        "id": ["wood", "what", "year"],
        "size": [1, 2, 1],
        "role": {"time": ["year"], "metric": ["what"]},
        "dimension": {
            "wood": {"category": {"index": ["n"], "label": {"n": "North Wood"}}},
            "what": {"label": "Indicator", "category": measures},
            "year": {"category": {"index": ["2024"]}},
        },
        "value": [4120, 71.5],
    }
    _, made = imported(tmp_path, capsys, "t.json", json.dumps(data))
    assert {(fact.measure, fact.value, fact.unit) for fact in made} == {
        ("Volume felled", 4120000, "m3"),
        ("Share of pine", 71.5, "%"),
    }


@pytest.mark.parametrize(
    ("rows", "reason"),
    [(['"x",1 2'], "unknown key 'x'"), (['"h",1'], "fewer cells"), (['"h",1 2 3'], "unknown key '3'")],
)
def test_px_that_contradicts_itself_is_refused(rows: list[str], reason: str, tmp_path: Path, capsys: Capture) -> None:
    done, made = imported(tmp_path, capsys, "t.px", px(*rows))
    assert (done.code, made) == (2, []) and reason in done.err


@pytest.mark.parametrize(
    ("cells", "numbers"),
    [
        (("1.035,5", "12,5"), ("1035.5", "12.5")),
        (("1,035.5", "12.5"), ("1035.5", "12.5")),
        (("1 035,5", "12,5"), ("1035.5", "12.5")),
        (("\u221212.5", "3.5"), ("-12.5", "3.5")),
        (("12,34,567", "1.5"), ("1234567", "1.5")),
        (("1'035.5", "12.5"), ("1035.5", "12.5")),
    ],
)
def test_separators_are_read_by_the_convention_of_the_table(
    cells: tuple[str, str], numbers: tuple[str, str], tmp_path: Path, capsys: Capture
) -> None:
    text = f"Port;Year;Depth (m)\nNess;2023;{cells[0]}\nNess;2024;{cells[1]}\n"
    _, made = imported(tmp_path, capsys, "t.csv", text)
    assert values(made) == {cell: (number, "m") for cell, number in zip(cells, numbers, strict=True)}


@pytest.mark.parametrize("cells", [("1.035,5", "1,035.5"), ("10,35.5", "3.5"), ("12,5", "12.5")])
def test_mixed_conventions_are_refused(cells: tuple[str, str], tmp_path: Path, capsys: Capture) -> None:
    done, made = imported(tmp_path, capsys, "t.csv", f"Port;Year;Depth (m)\nNess;2023;{cells[0]}\nNess;2024;{cells[1]}\n")
    assert (done.code, made) == (2, []) and "several ways" in done.err and done.err.count("\n") == 1


def test_a_convention_that_is_open_is_asked_for(tmp_path: Path, capsys: Capture) -> None:
    text = "Port;Year;Depth (m)\nNess;2023;1.035\n"
    done, made = imported(tmp_path, capsys, "t.csv", text)
    assert (done.code, made) == (2, []) and "--decimal" in done.err
    _, made = imported(tmp_path, capsys, "t.csv", text, "--decimal", "comma")
    assert values(made) == {"1.035": ("1035", "m")}


def test_codes_of_countries_are_no_units(tmp_path: Path, capsys: Capture) -> None:
    text = "Country,Code,Year,Dams\nKyrgyzstan,KG,2024,5\nSwitzerland,CHE,2024,6\nBrunei,BN,2024,7\nTonga,TON,2024,8\nSerbia,SRB,2024,9\n"
    _, made = imported(tmp_path, capsys, "t.csv", text)
    assert values(made) == {digit: (digit, "{dam}") for digit in "56789"}
    assert {fact.places for fact in made} == {("KG",), ("CH",), ("BN",), ("TO",), ("RS",)}


def test_values_that_look_like_years_or_versions_are_values(tmp_path: Path, capsys: Capture) -> None:
    _, made = imported(tmp_path, capsys, "t.csv", "Port,Year,Ships\nNess,2022,2000\nNess,2023,1980\nNess,2024,44.0\n")
    assert values(made) == {"2000": ("2000", "{ship}"), "1980": ("1980", "{ship}"), "44.0": ("44", "{ship}")}


def test_a_letter_in_a_column_of_units_is_a_unit_and_no_scale(tmp_path: Path, capsys: Capture) -> None:
    text = "Area,Item,Item Code,Unit,Year,Value\nKenya,Anise,0711,t,2024,64256\nKenya,Anise,0711,t,2023,1980\n"
    _, made = imported(tmp_path, capsys, "t.csv", text)
    assert values(made) == {"64256": ("64256", "t"), "1980": ("1980", "t")}
    assert not any(fact.dimensions for fact in made)


def test_a_year_with_a_flag_dates_its_row(tmp_path: Path, capsys: Capture) -> None:
    _, made = imported(tmp_path, capsys, "t.csv", "Year,Births\n2023,410\n2024p,395\n", "--subject", "Holm")
    assert [(fact.date, fact.note) for fact in made] == [("2023", ""), ("2024", "flag p (provisional); 2024p is 2024")]


def test_brackets_are_negative_in_tables_of_money_only(tmp_path: Path, capsys: Capture) -> None:
    text = "Item,2023,2024\nLoss (€ thousand),250,(180)\nShips,4,(5)\n"
    done, made = imported(tmp_path, capsys, "t.csv", text, "--subject", "Firm")
    assert values(made) == {"250": ("250000", "EUR"), "(180)": ("-180000", "EUR"), "4": ("4", "{ship}")}
    assert "in brackets that may be negative" in done.out


def test_columns_of_changes_beside_years_are_left_out(tmp_path: Path, capsys: Capture) -> None:
    done, made = imported(tmp_path, capsys, "t.csv", "Item,2023,2024,Change (%)\nShips,400,440,10.0\n", "--subject", "Firm")
    assert [fact.figure for fact in made] == ["400", "440"]
    assert "no date that can be read: 'Change (%)'" in done.out


def test_rows_without_a_subject_are_left_out(tmp_path: Path, capsys: Capture) -> None:
    done, made = imported(tmp_path, capsys, "t.csv", "Port,Year,Ships\nNess,2023,4\n,2024,5\n")
    assert [fact.figure for fact in made] == ["4"]
    assert "no subject in its row" in done.out


EUROSTAT = (
    "freq,unit,geo\\TIME_PERIOD\t2021 \t2022 \t2023 \n"
    "A,THS_T,AT\t210.4 \t198.0 p\t: \n"
    "A,THS_T,BE\t: c\t88.1 b\t91.7 bp\n"
    "A,PC_GDP,AT\t1.3 \t1.9 \t1.4 e\n"
)


def test_a_table_of_eurostat_has_its_joined_columns_apart(tmp_path: Path, capsys: Capture) -> None:
    done, made = imported(tmp_path, capsys, "waste.tsv", EUROSTAT, "--measure", "waste")
    assert done.code == 0, done.err
    found = {(fact.subject, fact.dimensions, fact.date): (f"{fact.value:f}", fact.unit, fact.status) for fact in made}
    assert found == {
        ("austria", (("unit", "t"),), "2021"): ("210400", "t", "actual"),
        ("austria", (("unit", "t"),), "2022"): ("198000", "t", "actual"),
        ("belgium", (("unit", "t"),), "2022"): ("88100", "t", "actual"),
        ("belgium", (("unit", "t"),), "2023"): ("91700", "t", "actual"),
        ("austria", (("unit", "%"),), "2021"): ("1.3", "%", "actual"),
        ("austria", (("unit", "%"),), "2022"): ("1.9", "%", "actual"),
        ("austria", (("unit", "%"),), "2023"): ("1.4", "%", "estimate"),
    }
    assert "missing\t1\t: (not available)" in done.out and "missing\t1\t: c (confidential)" in done.out


def test_codes_with_labels_beside_them_are_one_column(tmp_path: Path, capsys: Capture) -> None:
    head = "STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,ACTION,REF_AREA,Reference area,MEASURE,Measure,SEX,Sex,UNIT_MEASURE,Unit of measure"
    text = (
        f"{head},TIME_PERIOD,Time period,OBS_VALUE,Observation value,OBS_STATUS,Observation status,UNIT_MULT,Unit multiplier\n"
        "DATAFLOW,X:D(1.0),Work,I,AUT,Austria,EMP,Employment,F,Female,PS,Persons,2022,,2105.4,,A,Normal value,3,Thousands\n"
        "DATAFLOW,X:D(1.0),Work,I,BEL,Belgium,EMP,Employment,_T,Total,PT_POP,Percentage of population,2022,,66.5,,P,Provisional,0,Units\n"
    )
    done, made = imported(tmp_path, capsys, "work.csv", text)
    assert done.code == 0, done.err
    found = {(fact.subject, fact.measure, fact.dimensions, fact.date, f"{fact.value:f}", fact.unit) for fact in made}
    assert found == {
        ("austria", "Employment", (("Sex", "Female"),), "2022", "2105400", "{person}"),
        ("belgium", "Employment", (), "2022", "66.5", "%"),
    }


BOTH_LABELS = (
    "STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA: Reference area,SEX: Sex,MEASURE: Measure,UNIT_MEASURE: Unit of measure,"
    "TIME_PERIOD: Time period,OBS_VALUE: Observation value,UNIT_MULT: Unit multiplier\n"
)


def test_codes_with_labels_in_one_cell_have_area_and_multiplier(tmp_path: Path, capsys: Capture) -> None:
    text = (
        f"{BOTH_LABELS}dataflow,X:D(1.0),I,AUT: Austria,F: Female,EMP: Employment,PS: Persons,2022,2105.4,3: Thousands\n"
        "dataflow,X:D(1.0),I,BEL: Belgium,M: Male,EMP_RT: Employment rate,PT: Percent,2022,66.5,0: Units\n"
    )
    done, made = imported(tmp_path, capsys, "work.csv", text)
    assert done.code == 0, done.err
    assert {(fact.subject, f"{fact.value:f}", fact.unit) for fact in made} == {
        ("austria", "2105400", "{person}"),
        ("belgium", "66.5", "%"),
    }


def test_a_multiplier_that_is_no_power_of_ten_gives_no_fact(tmp_path: Path, capsys: Capture) -> None:
    text = f"{BOTH_LABELS}dataflow,X:D(1.0),I,AUT: Austria,F: Female,EMP: Employment,PS: Persons,2022,2105.4,10^3\n"
    done, made = imported(tmp_path, capsys, "work.csv", text)
    assert not made and "the multiplier '10^3' is no power of ten" in done.out


@pytest.mark.parametrize(
    ("measure", "split"),
    [
        ("Visits 2023", ("Visits", "2023")),
        ("Budget 2023", ("Budget", "2023")),
        ("2023 visits", ("visits", "2023")),
        ("Guests in July 2022", ("Guests", "2022-07")),
        ("Value at constant prices of 2015", ("Value at constant prices of 2015", "")),
        ("Index (2015=100)", ("Index (2015=100)", "")),
        ("Change since 2019", ("Change since 2019", "")),
        ("Population, 2011 census", ("Population (census)", "2011")),
        ("Population (2021 census)", ("Population (census)", "2021")),
        ("Towns within boundaries of the 2011 census", ("Towns within boundaries of the 2011 census", "")),
        ("2015 prices", ("2015 prices", "")),
        ("Change 2022 to 2023", ("Change", "2022/2023")),
        ("2024", ("2024", "")),
    ],
)
def test_a_date_at_the_end_of_a_label_is_apart_from_the_measure(measure: str, split: tuple[str, str]) -> None:
    assert split_dated(measure) == split


def test_headers_with_a_year_date_their_columns(tmp_path: Path, capsys: Capture) -> None:
    text = "Branch,Visits ('000) 2023,Visits ('000) 2024,Share of members (%) 2024\nHill,57.5,49.9,22\nTotal,469.5,470.6,100\n"
    _, made = imported(tmp_path, capsys, "visits 2024.csv", text)
    found = {(fact.subject, fact.measure, fact.date, f"{fact.value:f}", fact.unit) for fact in made}
    assert found == {
        ("hill", "Visits", "2023", "57500", "{visit}"),
        ("hill", "Visits", "2024", "49900", "{visit}"),
        ("hill", "Share of members", "2024", "22", "%"),
        ("total-example-table", "Visits", "2023", "469500", "{visit}"),
        ("total-example-table", "Visits", "2024", "470600", "{visit}"),
        ("total-example-table", "Share of members", "2024", "100", "%"),
    }


def test_a_row_of_an_account_is_money_where_the_library_counts_such_things(tmp_path: Path, capsys: Capture) -> None:
    text = '"Trust: income, \xa3 thousand"\nItem,2023,2024\nGrants,"30,420","31,495"\nFares,"61,280","64,905"\n'
    (tmp_path / "t.csv").write_text(text, encoding="utf-8")
    facts = make_library(tmp_path, "t.csv")
    (facts / "vocabulary.toml").write_text('[[unit]]\ncode = "{grant}"\nname = "grants"\n', encoding="utf-8")
    assert run_import(capsys, facts, "t.csv", "--yes", "--topic", "figures").code == 0
    assert values(facts_of(facts))["31,495"] == ("31495000", "GBP")
    assert beltfacts.verify(str(facts), tmp_path)[0].verdict == "found"


def test_a_rate_in_the_units_of_a_table_keeps_what_it_is_per(tmp_path: Path, capsys: Capture) -> None:
    text = "Town,Year,Unit,Value\nAros,2023,places per 1 000 children,31.5\nBrim,2023,places per 1 000 children,28.0\n"
    _, made = imported(tmp_path, capsys, "t.csv", text, "--measure", "nursery places", "--unit", "Unit")
    assert values(made) == {"31.5": ("31.5", "{place}/1000"), "28.0": ("28", "{place}/1000")}


def test_the_day_in_the_measure_and_the_year_in_the_header_are_one_date(tmp_path: Path, capsys: Capture) -> None:
    text = "Pupils waiting at 31 March (thousands)\nSchool,2023,2024\nAros,1.2,1.5\nBrim,0.8,0.9\n"
    _, made = imported(tmp_path, capsys, "t.csv", text)
    assert {(fact.figure, str(fact.value), fact.unit, fact.date) for fact in made} == {
        ("1.2", "1200", "{pupil}", "2023-03-31"),
        ("1.5", "1500", "{pupil}", "2024-03-31"),
        ("0.8", "800", "{pupil}", "2023-03-31"),
        ("0.9", "900", "{pupil}", "2024-03-31"),
    }


def test_a_day_in_the_measure_counts_in_a_half_year_too(tmp_path: Path, capsys: Capture) -> None:
    text = "Item,H1 2024,H1 2023\nBoats in service at 30 June (number),14,13\nBoats in dock at 31 July (number),2,3\n"
    _, made = imported(tmp_path, capsys, "t.csv", text, "--subject", "Aros", "--unit", "{boat}")
    assert {(fact.figure, fact.date) for fact in made} == {("14", "2024-06-30"), ("13", "2023-06-30"), ("2", "2024-H1"), ("3", "2023-H1")}


def test_a_header_of_status_and_year_gives_both(tmp_path: Path, capsys: Capture) -> None:
    text = "Item (£000),Budget 2024/25,Actual 2024/25\nPay,402.5,411.8\nFuel,58.0,61.2\n"
    _, made = imported(tmp_path, capsys, "t.csv", text, "--subject", "Aros")
    assert {(fact.figure, fact.status, fact.date) for fact in made} == {
        ("402.5", "target", "2024/2025"),
        ("411.8", "actual", "2024/2025"),
        ("58.0", "target", "2024/2025"),
        ("61.2", "actual", "2024/2025"),
    }


def test_a_letter_that_may_be_metres_or_millions_is_what_the_option_says(tmp_path: Path, capsys: Capture) -> None:
    text = "Weir,Year,Level (m),Reach (m)\nAros,2023,12.5,3.1\nBrim,2023,9.5,4.2\n"
    _, made = imported(tmp_path, capsys, "t.csv", text)
    assert values(made)["12.5"] == ("12.5", "m")
    text = "Weir,Year,Crest (m)\nAros,2023,12.5\nBrim,2023,9.5\n"
    done, made = imported(tmp_path, capsys, "u.csv", text)
    assert not made and 'leave scale or unit open; say it: --unit "Crest (m)=CODE"' in done.out
    _, made = imported(tmp_path, capsys, "u.csv", text, "--unit", "Crest (m)=m")
    assert values(made) == {"12.5": ("12.5", "m"), "9.5": ("9.5", "m")}


def test_a_caption_gives_the_unit_of_the_measure_that_it_names(tmp_path: Path, capsys: Capture) -> None:
    text = "Landings by port: weight in thousand tonnes\nPort,Year,Weight\nAros,2023,12.5\nBrim,2023,9.5\n"
    _, made = imported(tmp_path, capsys, "t.csv", text)
    assert values(made) == {"12.5": ("12500", "t"), "9.5": ("9500", "t")}


def test_an_empty_cell_is_counted_by_the_flag_beside_it(tmp_path: Path, capsys: Capture) -> None:
    done, made = imported(tmp_path, capsys, "t.csv", "Weir,Year,Flow (m3/s),Flag\nAros,2022,12.5,\nAros,2023,,c\nBrim,2023,,\n")
    assert [fact.figure for fact in made] == ["12.5"]
    assert "flag c (confidential)" in done.out and "empty" in done.out


def test_remarks_go_into_the_note_and_not_into_the_id(tmp_path: Path, capsys: Capture) -> None:
    text = "Weir,Year,Flow (m3/s),Remarks\nAros,2022,12.5,\nAros,2023,9.5,Gauge iced on 3 days\n"
    _, made = imported(tmp_path, capsys, "t.csv", text)
    assert {(fact.id, fact.dimensions, fact.note) for fact in made} == {
        ("aros-flow-2022", (), ""),
        ("aros-flow-2023", (), "Remarks: Gauge iced on 3 days"),
    }


def test_hidden_columns_are_no_facts_and_said(tmp_path: Path, capsys: Capture) -> None:
    from openpyxl import Workbook

    book = Workbook()
    for row in (["Weir", "Year", "Check (km)", "Old (km)", "Reach (km)"], ["Aros", 2023, 1, 22, 333], ["Brim", 2023, 2, 33, 444]):
        book.active.append(row)
    book.active.column_dimensions.group("C", "D", hidden=True)
    book.save(tmp_path / "t.xlsx")
    facts = make_library(tmp_path, "t.xlsx")
    done = run_import(capsys, facts, "t.xlsx", "--yes", "--topic", "figures")
    assert {fact.figure for fact in facts_of(facts)} == {"333", "444"}
    assert "Not read: hidden rows or columns of the sheet Sheet" in done.err


def test_a_table_without_a_title_is_said(tmp_path: Path, capsys: Capture) -> None:
    (tmp_path / "t.csv").write_text("Weir,Year,Reach (km)\nAros,2023,333\n", encoding="utf-8")
    (tmp_path / "titled.csv").write_text("Reaches of weirs\nWeir,Year,Reach (km)\nAros,2023,333\n", encoding="utf-8")
    (tmp_path / "facts").mkdir()
    (tmp_path / "facts" / "vocabulary.toml").write_text("", encoding="utf-8")
    assert "has no title" in run_import(capsys, tmp_path / "facts", "t.csv", "--dry-run", "--topic", "figures").err
    assert "has no title" not in run_import(capsys, tmp_path / "facts", "titled.csv", "--dry-run", "--topic", "figures").err
