"""Values that look right and are not: scales of money beside people, units of another dollar, numbers that may be years, two numbers in a cell."""

from __future__ import annotations

from pathlib import Path

import pytest

from beltfacts.importing.dates.caption_dates import date_of_captions
from beltfacts.importing.units import special_units
from beltfacts.importing.units.special_units import special_unit
from beltfacts.importing.units.units import read_unit
from beltfacts.reading import UNITS
from beltfacts.reading.units.currencies import CurrencyMark
from tests.importing.support import Capture, facts_of, imported, is_sound, run_import, values


def test_a_scale_of_money_in_the_corner_is_not_that_of_people(tmp_path: Path, capsys: Capture) -> None:
    text = "MSEK om inget annat anges,2023,2022\nOmsättning,812.4,790.1\nMedelantal anställda,204,211\n"
    options = ("--subject", "Holm", "--unit", "Omsättning=1000000 SEK", "--unit", "Medelantal anställda={employee}")
    done, made = imported(tmp_path, capsys, "t.csv", text, *options)
    assert values(made)["204"] == ("204", "{employee}"), done.out
    assert values(made)["812.4"] == ("812400000", "SEK")
    assert is_sound(tmp_path / "facts")


def test_a_scale_in_the_header_of_a_column_stays_below_a_caption_with_exceptions(tmp_path: Path, capsys: Capture) -> None:
    text = '"Boats on time (percentages unless stated)"\nHarbour,Boats planned (thousands),On time (%)\nHolm,41.2,88.1\nNess,9.8,71.3\n'
    _, made = imported(tmp_path, capsys, "t.csv", text, "--date", "2023")
    assert values(made)["41.2"] == ("41200", "{boat}")


def test_a_scale_with_exceptions_is_not_guessed_for_counts(tmp_path: Path, capsys: Capture) -> None:
    text = '"In millions, except per share data"\nItem,2023\nRevenue (USD),812.4\nShips,41\n'
    done, made = imported(tmp_path, capsys, "t.csv", text, "--subject", "Holm")
    assert values(made) == {"812.4": ("812400000", "USD")}
    assert "a scale above the table that may not be that of {ship}" in done.out


def test_a_currency_sign_in_the_first_row_does_not_end_the_scale(tmp_path: Path, capsys: Capture) -> None:
    text = (
        '"(In millions, except per share data)"\n,2023,2022\nNet sales,"$ 8,412.5","$ 7,998.1"\nRestructuring,(41.3),(12.9)\n'
        "Earnings (loss) per share,$ (1.42),$ 4.81\n"
    )
    done, made = imported(tmp_path, capsys, "t.csv", text, "--measure", "income statement", "--unit", "USD")
    assert values(made) == {
        "$ 8,412.5": ("8412500000", "USD"),
        "$ 7,998.1": ("7998100000", "USD"),
        "(41.3)": ("-41300000", "USD"),
        "(12.9)": ("-12900000", "USD"),
        "$ (1.42)": ("-1.42", "USD"),
        "$ 4.81": ("4.81", "USD"),
    }, done.out
    assert is_sound(tmp_path / "facts")


@pytest.mark.parametrize(
    ("words", "unit"),
    [
        ("NZ$(million)", "NZD"),
        ("Income ($'000)", None),
        ("Receita (R$ mil)", "BRL"),
        ("Gelir (Xyz $)", ""),
        ("Gelir (Bin $)", None),
        ("(2017 PPP $)", ""),
        ("Vehicle kilometres", ""),
        ("Passenger kilometres (billions)", "{passenger}.km"),
        ("Bed days", ""),
        ("Average stay (days)", None),
        ("Consumer prices (2015 = 100)", "1"),
    ],
)
def test_units_that_words_say_in_a_way_of_their_own(words: str, unit: str | None) -> None:
    assert special_unit(words) == unit


def test_the_base_of_an_index_in_the_title_makes_all_columns_indices(tmp_path: Path, capsys: Capture) -> None:
    text = "Prices of makers (2021 = 100)\n\nMonth,Fuel,Food products\n2024-01,118.4,121.7\n2024-02,118.9,122.3\n"
    _, made = imported(tmp_path, capsys, "t.csv", text, "--subject", "Holm")
    assert {fact.unit for fact in made} == {"1"} and len(made) == 4


def test_a_thousand_of_turkish_counts_before_money(tmp_path: Path, capsys: Capture) -> None:
    text = "Yıl;Gelir (Bin $);Harcama ($)\n2022;46.477,1;905,5\n2023;54.315,2;952,5\n"
    _, made = imported(tmp_path, capsys, "t.csv", text, "--subject", "Holm")
    assert values(made)["46.477,1"] == ("46477100", "USD")
    assert values(made)["905,5"] == ("905.5", "USD")


def test_a_scale_that_is_not_read_keeps_a_unit_of_another_language_open() -> None:
    assert read_unit("亿千瓦时", {}, UNITS)[1:3] == (100_000_000, "kW.h")
    assert read_unit("几千克", {}, UNITS).unit == ""


def test_a_p_value_has_no_unit_of_its_row(tmp_path: Path, capsys: Capture) -> None:
    text = "Outcome,Diet,P value\nAge (years),42.1,0.58\nMass (kg),71.4,0.52\n"
    _, made = imported(tmp_path, capsys, "t.csv", text)
    assert values(made)["0.58"] == ("0.58", "1")
    assert values(made)["42.1"] == ("42.1", "a")
    assert is_sound(tmp_path / "facts")


def test_a_lone_letter_above_a_column_is_no_unit(tmp_path: Path, capsys: Capture) -> None:
    text = "Club,Played,W,L\nHolm,42,27,6\nNess,42,25,9\n"
    done, made = imported(tmp_path, capsys, "t.csv", text, "--date", "2023", "--unit", "Played={match}")
    assert values(made) == {"42": ("42", "{match}")}
    assert '"W=CODE"' in done.out and '"L=CODE"' in done.out


def test_males_among_species_are_no_people(tmp_path: Path, capsys: Capture) -> None:
    done, made = imported(tmp_path, capsys, "t.csv", "Species,Males,Births\nPanda,4,1\nLynx,2,3\n", "--date", "2023")
    assert {fact.unit for fact in made} == {"{birth}"}
    assert '"Males=CODE"' in done.out


def test_a_change_by_signs_is_left_out_beside_a_share(tmp_path: Path, capsys: Capture) -> None:
    done, made = imported(tmp_path, capsys, "t.csv", "Party,Votes,%,±%\nBlue,904,41.3,+5.2\nRed,741,33.9,-7.1\n", "--date", "2023")
    assert [fact.figure for fact in made] == ["904", "41.3", "741", "33.9"]
    assert "a change that may be in per cent or in points" in done.out
    assert is_sound(tmp_path / "facts")


def test_names_that_are_units_elsewhere_are_names(tmp_path: Path, capsys: Capture) -> None:
    _, made = imported(tmp_path, capsys, "t.csv", "Town,Population 2022,Area (km²)\nAcre,51420,13.5\nHolm,8204,1.9\n")
    assert values(made)["13.5"] == ("13.5", "km2") and values(made)["51420"] == ("51420", "{person}")
    assert is_sound(tmp_path / "facts")


def test_signs_of_elements_are_no_units(tmp_path: Path, capsys: Capture) -> None:
    text = "Element,Sites,Median (mg/kg)\nHg,212,0.041\nW,88,0.013\nAs,201,0.14\n"
    _, made = imported(tmp_path, capsys, "t.csv", text, "--date", "2020")
    assert len(made) == 6 and {fact.unit for fact in made} == {"{site}", "mg/kg"}
    assert is_sound(tmp_path / "facts")


def test_counts_that_may_be_years_are_asked_for(tmp_path: Path, capsys: Capture) -> None:
    text = "District,Firms created,Survival (%)\nHolm,1987,48.2\nNess,2013,51.0\n"
    done, made = imported(tmp_path, capsys, "t.csv", text, "--date", "2023")
    assert [fact.figure for fact in made] == ["48.2", "51.0"]
    assert 'numbers that may be years; if they are not, say --unit "Firms created=CODE"' in done.out
    _, made = imported(tmp_path, capsys, "u.csv", text, "--date", "2023", "--unit", "Firms created={firm}")
    assert {"1987", "2013"} <= {fact.figure for fact in made}


def test_a_mean_with_its_deviation_gives_the_mean_where_a_label_says_so(tmp_path: Path, capsys: Capture) -> None:
    text = 'Outcome,"Diet, mean (SD)","Women, n (%)"\nAge (years),42.0 (11.3),33 (68.8)\nMass (kg),71.4 (9.8),35 (68.6)\n'
    done, made = imported(tmp_path, capsys, "t.csv", text)
    assert {(fact.figure, f"{fact.value}", fact.unit, fact.note) for fact in made} == {
        ("42.0 (11.3)", "42", "a", "SD 11.3"),
        ("71.4 (9.8)", "71.4", "kg", "SD 9.8"),
    }
    assert "two numbers in one cell" in done.out
    assert is_sound(tmp_path / "facts")


def test_two_numbers_without_a_word_for_the_second_are_left_out(tmp_path: Path, capsys: Capture) -> None:
    done, made = imported(tmp_path, capsys, "t.csv", "Site,Mass (kg)\nHolm,42.1 (11.3)\nNess,40.8 (12.0)\n")
    assert not made and "two numbers in one cell" in done.out


def test_a_triangle_is_a_minus(tmp_path: Path, capsys: Capture) -> None:
    text = "項目,2023年3月期,2024年3月期,増減額\n営業利益（百万円）,4120,△1312,△5432\n"
    done, made = imported(tmp_path, capsys, "t.csv", text, "--subject", "Holm")
    assert {(fact.figure, f"{fact.value:f}", fact.date) for fact in made} == {
        ("4120", "4120000000", "2022-04/2023-03"),
        ("△1312", "-1312000000", "2023-04/2024-03"),
    }, done.out
    assert is_sound(tmp_path / "facts")


def test_other_measures_are_imported_where_one_has_no_unit(tmp_path: Path, capsys: Capture) -> None:
    done, made = imported(tmp_path, capsys, "t.csv", "Town,Rain (mm),Level\nHolm,41.2,3.5\nNess,38.0,2.9\n", "--date", "2023")
    assert done.code == 0 and values(made) == {"41.2": ("41.2", "mm"), "38.0": ("38", "mm")}
    assert 'nothing says the unit; say it: --unit "Level=CODE"' in done.out


@pytest.mark.parametrize(
    ("caption", "date"),
    [
        ("Returns, July to September 2023", "2023-07/2023-09"),
        ("Juli bis September 2023", "2023-07/2023-09"),
        ("enero a marzo de 2024", "2024-01/2024-03"),
        ("Bevölkerung – Dezember 2023", "2023-12"),
        ("Consumer prices, March 2024 (December 2023=100)", "2024-03"),
        ("Consumer prices (December 2023=100)", ""),
    ],
)
def test_months_of_a_title_are_a_range(caption: str, date: str) -> None:
    assert date_of_captions([caption]) == date


def test_a_fiscal_year_beside_its_quarters_is_their_year(tmp_path: Path, capsys: Capture) -> None:
    text = "Item,Q3 2023,Q4 2023,FY 2023,FY 2024\nSales (EUR million),41.5,43.1,165.4,170.2\n"
    done, made = imported(tmp_path, capsys, "t.csv", text, "--subject", "Holm")
    assert {(fact.figure, fact.date) for fact in made} == {("41.5", "2023-Q3"), ("43.1", "2023-Q4"), ("165.4", "2023")}
    assert "no date that can be read: 'FY 2024'" in done.out


def test_year_month_and_day_in_columns_of_their_own_are_a_day(tmp_path: Path, capsys: Capture) -> None:
    text = "Station,Year,Month,Day,Rain (mm)\n031,2024,02,28,12.4\n031,2024,02,29,0.5\n031,2024,02,30,1.5\n"
    done, made = imported(tmp_path, capsys, "t.csv", text)
    assert [(fact.figure, fact.date) for fact in made] == [("12.4", "2024-02-28"), ("0.5", "2024-02-29")]
    assert "no date that can be read: '2024 02 30'" in done.out


def test_a_year_with_a_slash_behind_its_flag_is_a_header(tmp_path: Path, capsys: Capture) -> None:
    _, made = imported(tmp_path, capsys, "t.csv", "Concepto,2022,2023p/\nVentas (kg),41.5,43.1\n", "--subject", "Holm")
    assert {(fact.figure, fact.date) for fact in made} == {("41.5", "2022"), ("43.1", "2023")}


def test_a_date_of_two_years_that_is_said_stands_in_the_note(tmp_path: Path, capsys: Capture) -> None:
    done, made = imported(tmp_path, capsys, "t.csv", "School,Pupils\nHolm,412\nNess,388\n", "--date", "2022/23")
    assert [fact.date for fact in made] == ["2022/2023", "2022/2023"], done.out


def test_names_that_are_written_once_for_several_rows_count_for_all(tmp_path: Path, capsys: Capture) -> None:
    text = "Region,Crop,Harvest (t)\nUplands,Wheat,412\n,Barley,233\nCoast,Wheat,940\n,Barley,141\n"
    _, made = imported(tmp_path, capsys, "t.csv", text, "--date", "2023")
    assert [(fact.subject, fact.dimensions, fact.figure) for fact in made] == [
        ("uplands", (("Crop", "Wheat"),), "412"),
        ("uplands", (("Crop", "Barley"),), "233"),
        ("coast", (("Crop", "Wheat"),), "940"),
        ("coast", (("Crop", "Barley"),), "141"),
    ]
    assert is_sound(tmp_path / "facts")


def test_a_total_below_the_last_group_is_not_given_to_that_group(tmp_path: Path, capsys: Capture) -> None:
    text = "Region,Crop,Harvest (t)\nUplands,Wheat,412\n,Barley,233\nCoast,Wheat,940\n,Barley,141\n,Total,1726\n"
    done, made = imported(tmp_path, capsys, "t.csv", text, "--date", "2023")
    assert [fact.figure for fact in made] == ["412", "940"] and "no subject in its row" in done.out


def test_one_of_two_tables_below_one_another_is_chosen_by_its_number(tmp_path: Path, capsys: Capture) -> None:
    text = "Table 1: Cars (number)\nRoute,2022,2023\nOban,412,433\nUig,210,198\n\nTable 2: Freight (tonnes)\nRoute,2022,2023\nOban,112,108\nUig,31,33\n"
    done, _ = imported(tmp_path, capsys, "t.csv", text)
    assert done.code == 2 and "(headers in rows 2 and 7); choose one by its number: --sheet 1" in done.err
    done, made = imported(tmp_path, capsys, "u.csv", text, "--sheet", "2")
    assert [(fact.figure, fact.unit) for fact in made] == [("112", "t"), ("108", "t"), ("31", "t"), ("33", "t")], done.err
    assert is_sound(tmp_path / "facts")


def test_assets_and_loans_are_not_counted_below_a_scale_of_money(tmp_path: Path, capsys: Capture) -> None:
    text = "€ million (unless otherwise stated),31.12.2023,31.12.2022\nTotal assets,88412,85990\nEmployees,4120,4255\n"
    done, made = imported(tmp_path, capsys, "t.csv", text, "--subject", "Holm")
    assert values(made) == {"4120": ("4120", "{employee}"), "4255": ("4255", "{employee}")}
    assert 'nothing says the unit; say it: --unit "Total assets=CODE"' in done.out


def test_votes_and_inhabitants_are_no_amounts_below_a_scale_of_money(tmp_path: Path, capsys: Capture) -> None:
    text = "€ million (unless otherwise stated),2023,2022\nTotal assets,88412,85990\nValid votes,4120,4255\nEinwohner,512,498\n"
    _, made = imported(tmp_path, capsys, "t.csv", text, "--subject", "Holm")
    assert not any(fact.unit == "EUR" for fact in made if fact.figure != "88412" and fact.figure != "85990")


def test_a_number_of_jobs_is_no_amount_below_a_title_of_money(tmp_path: Path, capsys: Capture) -> None:
    text = "Hourly pay (£) of employees 2023\nJob,Number of jobs (thousand),Median\nClerk,3120,24.88\nCook,198.5,12.01\n"
    _, made = imported(tmp_path, capsys, "t.csv", text)
    assert values(made)["3120"] == ("3120000", "{job}") and values(made)["24.88"] == ("24.88", "GBP")
    assert is_sound(tmp_path / "facts")


def test_a_scale_of_people_is_not_that_of_a_ratio(tmp_path: Path, capsys: Capture) -> None:
    text = "Population at 30 June 2023 (thousands)\nAge,Persons,Sex ratio\n0-14,802.6,105.7\n15-64,2403.5,100.5\n"
    done, made = imported(tmp_path, capsys, "t.csv", text)
    assert values(made) == {"802.6": ("802600", "{person}"), "2403.5": ("2403500", "{person}")}, done.out
    _, made = imported(tmp_path, capsys, "u.csv", text, "--unit", "Sex ratio=1")
    assert values(made)["105.7"] == ("105.7", "1")
    assert is_sound(tmp_path / "facts")


def test_men_below_a_title_of_per_cent_are_no_people_and_the_base_is_no_share(tmp_path: Path, capsys: Capture) -> None:
    text = "Cycling to work (column %)\nAnswer,Men,Women\nDaily,15,9\nNever,63,70\nUnweighted base,588,616\n"
    done, made = imported(tmp_path, capsys, "t.csv", text)
    assert not made and done.code == 2
    done, made = imported(tmp_path, capsys, "u.csv", text, "--unit", "%")
    assert values(made) == {each: (each, "%") for each in ("15", "9", "63", "70")}
    assert '"Unweighted base=CODE"' in done.out


def test_fiscal_years_are_asked_for_and_one_example_tells_all(tmp_path: Path, capsys: Capture) -> None:
    text = "Item,FY2022,FY23,FY2024\nSales (EUR million),412.5,430.1,455.0\n"
    done, made = imported(tmp_path, capsys, "t.csv", text, "--subject", "Holm")
    assert not made and 'say the days of one year: --date "FY2022=2021-07/2022-06"' in done.out
    facts = tmp_path / "facts"
    options = ("--subject", "Holm", "--date", "FY2022=2021-04/2022-03", "--save-mapping", str(tmp_path / "m.toml"))
    done, made = imported(tmp_path, capsys, "t.csv", text, *options)
    assert {(fact.figure, fact.date) for fact in made} == {
        ("412.5", "2021-04/2022-03"),
        ("430.1", "2022-04/2023-03"),
        ("455.0", "2023-04/2024-03"),
    }, done.err
    assert is_sound(facts)
    assert '"fiscal_year" = "FY2022=2021-04/2022-03"' in (tmp_path / "m.toml").read_text(encoding="utf-8")
    again = run_import(capsys, facts, "t.csv", "--yes", "--mapping", str(tmp_path / "m.toml"))
    assert again.code == 0 and len(facts_of(facts)) == 3


def test_quarters_in_roman_numbers_have_the_year_beside_them(tmp_path: Path, capsys: Capture) -> None:
    text = "Line,Year,Quarter,Freight (kg)\nEast,2023,Quarter I,411\nEast,2023,Quarter II,388\n"
    _, made = imported(tmp_path, capsys, "t.csv", text)
    assert [fact.date for fact in made] == ["2023-Q1", "2023-Q2"]


def test_a_month_that_is_not_read_is_no_dimension_of_the_whole_year(tmp_path: Path, capsys: Capture) -> None:
    text = "Line,Year,Month,Freight (kg)\nEast,2023,ianuarie,411\nEast,2023,februarie,388\n"
    done, made = imported(tmp_path, capsys, "t.csv", text)
    assert not made and "no date that can be read: '2023 ianuarie'" in done.out


def test_microsiemens_are_no_microseconds(tmp_path: Path, capsys: Capture) -> None:
    _, made = imported(tmp_path, capsys, "t.csv", "Well,Conductivity (µS/cm)\nW1,412\nW2,588\n", "--date", "2023")
    assert {fact.unit for fact in made} == {"uS/cm"}


def test_a_column_with_years_of_its_own_beside_years_keeps_them(tmp_path: Path, capsys: Capture) -> None:
    text = "Exports, 2022-23 (A$ million)\nTo,2021-22,2022-23,% share 2022-23\nChina,178218,189614,35.5\nJapan,92416,104204,19.5\n"
    _, made = imported(tmp_path, capsys, "t.csv", text)
    assert {(fact.unit, fact.date) for fact in made if fact.figure == "35.5"} == {("%", "2022/2023")}


def test_school_years_of_other_languages_and_korean_years_are_read(tmp_path: Path, capsys: Capture) -> None:
    _, made = imported(tmp_path, capsys, "t.csv", "Kunta;Lukuvuosi 2021-2022;Lukuvuosi 2022-2023\nOulu;334;340\n", "--unit", "{pupil}")
    assert {fact.date for fact in made} == {"2021/2022", "2022/2023"}
    _, made = imported(tmp_path, capsys, "u.csv", "지역,2022년,2023년\n가온시,412,408\n", "--unit", "{person}")
    assert {fact.date for fact in made} >= {"2022", "2023"}


def test_what_a_danish_price_is_per_is_not_its_unit(tmp_path: Path, capsys: Capture) -> None:
    text = "Nøgletal;2023;2022\nPris pr. kg mælk, kr.;3,41;3,92\nMælk (kg);412,5;411,9\n"
    done, made = imported(tmp_path, capsys, "t.csv", text, "--subject", "Holm")
    assert {fact.measure for fact in made} == {"Mælk"}
    _, made = imported(tmp_path, capsys, "u.csv", text, "--subject", "Holm", "--unit", "Pris pr. kg mælk, kr.=DKK/kg")
    assert values(made)["3,41"] == ("3.41", "DKK/kg"), done.out


def test_rows_of_a_web_table_that_differ_in_their_unit_only_are_told_apart(tmp_path: Path, capsys: Capture) -> None:
    rows = "".join(
        f'<tr><th rowspan="2">{name}</th><td>EUR million</td><td>{a}</td></tr><tr><td>% of GDP</td><td>{b}</td></tr>'
        for name, a, b in (("Revenue", "8,412.5", "41.2"), ("Balance", "-612.4", "-3.1"))
    )
    text = f"<title>Accounts</title><table><tr><th></th><th>Unit</th><th>2023</th></tr>{rows}</table>"
    done, made = imported(tmp_path, capsys, "t.html", text, "--measure", "accounts")
    assert values(made) == {
        "8,412.5": ("8412500000", "EUR"),
        "41.2": ("41.2", "%"),
        "-612.4": ("-612400000", "EUR"),
        "-3.1": ("-3.1", "%"),
    }, done.out
    assert is_sound(tmp_path / "facts")


@pytest.mark.parametrize("corner", ["S$ million", "S$ million unless otherwise stated", "S$ million, except where indicated"])
def test_money_said_for_the_whole_table_is_not_that_of_ratios_and_people(tmp_path: Path, capsys: Capture, corner: str) -> None:
    text = (
        f'"{corner}",2024\nTurnover,48\nLoss for the year,(4.8)\nGearing,0.4\nReturn on capital,12.1\nNumber of tugs,12\nDeckhands and porters,140\n'
        "Berth utilisation,91\nPorters' wages,31\nNet debt / EBITDA,2.3\nAverage pilot fee (S$),14.20\n"
    )
    done, made = imported(tmp_path, capsys, "t.csv", text, "--subject", "Holm")
    assert values(made) == {
        "48": ("48000000", "SGD"),
        "(4.8)": ("-4800000", "SGD"),
        "12": ("12", "{tug}"),
        "31": ("31000000", "SGD"),
    }
    assert "the labels leave scale or unit open" in done.out
    assert is_sound(tmp_path / "facts")


def test_what_a_person_says_of_such_a_row_counts(tmp_path: Path, capsys: Capture) -> None:
    text = "S$ million,2024\nTurnover,48\nGearing,0.4\nBerth utilisation,91\n"
    _, made = imported(tmp_path, capsys, "t.csv", text, "--subject", "Holm", "--unit", "Gearing=1", "--unit", "Berth utilisation=%")
    assert values(made) == {"48": ("48000000", "SGD"), "0.4": ("0.4", "1"), "91": ("91", "%")}
    assert is_sound(tmp_path / "facts")


@pytest.mark.parametrize("line", ["All amounts in CA$ thousands", "All figures are stated in CA$ thousands unless otherwise noted"])
def test_a_line_that_says_the_money_of_all_amounts_is_no_measure(tmp_path: Path, capsys: Capture, line: str) -> None:
    text = f"# Tug accounts\n\n{line}\n\n| | 2024 | 2023 |\n|---|---|---|\n| Fuel | 410 | 395 |\n| Surplus (deficit) | (310) | 95 |\n"
    _, made = imported(tmp_path, capsys, "t.md", text)
    assert {fact.measure for fact in made} == {"Tug accounts"}
    assert values(made)["(310)"] == ("-310000", "CAD")


def test_the_thousands_of_a_spanish_header_are_no_miles(tmp_path: Path, capsys: Capture) -> None:
    text = "Comarca;Barcos (miles);Población (millones)\nHolm;38,6;0,36\nNess;21,4;0,45\n"
    done, made = imported(tmp_path, capsys, "t.csv", text)
    assert values(made) == {"0,36": ("360000", "{person}"), "0,45": ("450000", "{person}")}
    assert "the labels leave scale or unit open" in done.out
    _, made = imported(tmp_path, capsys, "u.csv", text, "--unit", "Barcos (miles)=1000 {boat}", "--subject", "Otro")
    assert values(made)["38,6"] == ("38600", "{boat}")


def test_miles_of_an_english_header_are_miles(tmp_path: Path, capsys: Capture) -> None:
    _, made = imported(tmp_path, capsys, "t.csv", "Ferry,Distance (miles)\nHolm,38.6\nNess,21.4\n")
    assert values(made)["38.6"] == ("38.6", "[mi_i]")


def test_a_caption_of_money_gives_counts_and_ratios_no_unit(tmp_path: Path, capsys: Capture) -> None:
    text = '"Highlights (EUR million unless stated otherwise)"\n\nItem,2024\nIncome,204.8\nNumber of tugs,12\nCost ratio,44.1\n'
    _, made = imported(tmp_path, capsys, "t.csv", text, "--subject", "Holm")
    assert {fact.measure for fact in made if fact.unit == "EUR"} == {"Income"}


SCALED = pytest.mark.parametrize(
    "unit", ["1000", "1 000-tal", "1000-tal", "tusental", "Tusind", "Tausend", "In thousands", "x 1 000", "1.000 kr.", "10^3", "'000"]
)


@SCALED
@pytest.mark.parametrize("said", ["{guest}", "1000 {guest}", "Guests={guest}", "UNIT={guest}"])
def test_a_unit_that_is_only_a_scale_keeps_it_whoever_says_the_thing(unit: str, said: str, tmp_path: Path, capsys: Capture) -> None:
    text = f"Place,Year,Measure,Unit,Value\nNess,2022,Guests,{unit},41.5\nHolm,2022,Guests,{unit},17.25\n"
    done, made = imported(tmp_path, capsys, "t.csv", text, "--unit", said.replace("UNIT", unit))
    assert values(made) == {"41.5": ("41500", "{guest}"), "17.25": ("17250", "{guest}")}, done.out + done.err
    assert is_sound(tmp_path / "facts")


@pytest.mark.parametrize("unit", ["t.kr.", "T", "Qx. 1000"])
@pytest.mark.parametrize("said", ["DKK", "1000 DKK", "Sales=DKK"])
def test_a_unit_that_may_hold_a_scale_is_said_by_its_own_name(unit: str, said: str, tmp_path: Path, capsys: Capture) -> None:
    text = f"Place,Year,Measure,Unit,Value\nNess,2022,Sales,{unit},41.5\nHolm,2022,Sales,{unit},17.25\n"
    done, made = imported(tmp_path, capsys, "t.csv", text, "--unit", said)
    assert values(made) in ({}, {"41.5": ("41500", "DKK"), "17.25": ("17250", "DKK")}), done.out
    _, made = imported(tmp_path, capsys, "t.csv", text, "--unit", f"{unit}=1000 DKK")
    assert values(made) == {"41.5": ("41500", "DKK"), "17.25": ("17250", "DKK")}


def test_a_scale_alone_is_asked_for_by_the_measure(tmp_path: Path, capsys: Capture) -> None:
    text = "Place,Year,Measure,Unit,Value\nNess,2022,Level,1000-tal,41.5\nHolm,2022,Level,1000-tal,17.25\n"
    done, made = imported(tmp_path, capsys, "t.csv", text)
    assert not made and '--unit "Level=CODE"' in done.err


def test_places_in_a_table_of_money_with_exceptions_are_asked_for(tmp_path: Path, capsys: Capture) -> None:
    text = (
        '"US$ million unless otherwise stated"\n\n,2023,2022\nNet income,412.6,371.9\nCustomer deposits,"9,844","9,120"\nBranches,63,68\n'
    )
    done, made = imported(tmp_path, capsys, "t.csv", text, "--subject", "Holm")
    assert values(made).keys() == {"412.6", "371.9", "9,844", "9,120"} and "the labels leave scale or unit open" in done.out
    _, made = imported(tmp_path, capsys, "t.csv", text, "--subject", "Holm", "--unit", "Branches={branch}")
    assert values(made)["63"] == ("63", "{branch}")


def test_a_scale_of_rand_is_not_that_of_counts(tmp_path: Path, capsys: Capture) -> None:
    text = "R million,2024,2023\nRevenue,3 914,3 602\nMills,4,5.0\n"
    _, made = imported(tmp_path, capsys, "t.csv", text, "--subject", "Holm", "--unit", "Mills={mill}", "--unit", "Revenue=ZAR")
    assert values(made)["4"] == ("4", "{mill}") and values(made)["5.0"] == ("5", "{mill}")
    assert values(made)["3 914"] == ("3914000000", "ZAR")


@pytest.mark.parametrize("label", ["Earnings per share (cents)", "Earnings per share, pence", "Fare (cents)", "Dividend in öre"])
@pytest.mark.parametrize("caption", ["", '"R million"\n\n', '"US$ million unless otherwise stated"\n\n'])
@pytest.mark.parametrize("said", ["LABEL=ZAR", "ZAR"])
def test_cents_of_a_currency_that_is_said_are_hundredths_of_it(
    label: str, caption: str, said: str, tmp_path: Path, capsys: Capture
) -> None:
    text = f'{caption}Item,2024,2023\n"{label}",187.4,152.9\nRevenue,3914.5,3602.5\n'
    _, made = imported(tmp_path, capsys, "t.csv", text, "--subject", "Holm", "--unit", said.replace("LABEL", label))
    assert {value for figure, value in values(made).items() if figure == "187.4"} <= {
        ("1.874", "ZAR"),
        ("187.4", "{cent}"),
        ("187.4", "{penny}"),
    }
    assert said == "ZAR" or label == "Dividend in öre" or values(made)["187.4"] == ("1.874", "ZAR")


@pytest.mark.parametrize(("other", "unit"), [("Gasto (pesos)", None), ("Fees (C$)", None), ("Visits", "USD")])
def test_a_dollar_sign_beside_another_dollar_is_asked_for(other: str, unit: str | None, tmp_path: Path, capsys: Capture) -> None:
    text = f"Place,{other},Cost ($),Length (km)\nNess,61,322.5,3\nHolm,62,341.5,4\n"
    _, made = imported(tmp_path, capsys, "t.csv", text, "--date", "2023")
    assert {fact.unit for fact in made if fact.figure == "322.5"} == ({unit} if unit else set())
    _, made = imported(tmp_path, capsys, "t.csv", text, "--date", "2023", "--unit", "Cost=COP")
    assert values(made)["322.5"] == ("322.5", "COP" if unit is None else "USD") or unit


def test_a_label_of_many_signs_of_money_is_asked_for_and_reads_few(monkeypatch: pytest.MonkeyPatch) -> None:
    read, currency_before = list[int](), special_units.currency_before

    def counted(text: str, at: int) -> CurrencyMark | None:
        read.append(at)
        return currency_before(text, at)

    monkeypatch.setattr(special_units, "currency_before", counted)
    assert special_unit("Sales, NZ$ " + "and $ " * 3) == ""
    assert len(read) == 4
    assert special_unit("Sales, " + "$ " * 5000) == ""
    assert len(read) == 4
