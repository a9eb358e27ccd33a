"""Layouts of statistical offices: lines about the series above the dates, flags without a header, codes that look like units, sums per share."""

from __future__ import annotations

from pathlib import Path

import pytest

from beltfacts.importing import is_unit
from beltfacts.importing.column_names import numbers_rows
from beltfacts.importing.units.units import unit_of_measure
from beltfacts.importing.wording import measure_name
from beltfacts.reading import UNITS
from tests.importing.support import Capture, imported, values


def test_lines_about_the_series_above_the_dates_are_headers(tmp_path: Path, capsys: Capture) -> None:
    text = (
        '"Title","Boat hire, annual rate"\n"CDID","L1"\n"Unit","%"\n"Release date","22-05-2024"\n"Next release","19 June 2024"\n'
        '"2022","7.3"\n"2023","9.4"\n"2023 Q1","11.8"\n"2023 JAN","12.1"\n'
    )
    done, made = imported(tmp_path, capsys, "t.csv", text, "--subject", "Holm")
    assert {fact.figure: (fact.date, fact.unit) for fact in made} == {
        "7.3": ("2022", "%"),
        "9.4": ("2023", "%"),
        "11.8": ("2023-Q1", "%"),
        "12.1": ("2023-01", "%"),
    }, done.err


def test_a_row_of_units_may_say_000_and_rows_before_the_dates_are_left_out(tmp_path: Path, capsys: Capture) -> None:
    text = (
        ",Crew ;,Idle rate ;\nUnit,000,Percent\nFrequency,Month,Month\nCollection Month,1,1\nSeries ID,A1X,A2X\n"
        "Jan-2024,14.3,4.1\nFeb-2024,14.4,3.9\nMar-2024,14.6,3.8\n"
    )
    done, made = imported(tmp_path, capsys, "t.csv", text, "--subject", "Holm", "--unit", "{person}")
    assert values(made) == {
        "14.3": ("14300", "{person}"),
        "14.4": ("14400", "{person}"),
        "14.6": ("14600", "{person}"),
        "4.1": ("4.1", "%"),
        "3.9": ("3.9", "%"),
        "3.8": ("3.8", "%"),
    }
    assert "no date that can be read: 'Collection Month'" in done.out


def test_flags_in_columns_without_a_header_are_flags(tmp_path: Path, capsys: Capture) -> None:
    text = "TIME,2020,,2021,,2022,\nGEO (Labels),,,,,,\nEstonia,608,,618,,629,p\nFinland,652,b,656,,661,\n"
    _, made = imported(tmp_path, capsys, "t.csv", text, "--measure", "boats", "--unit", "{boat}")
    assert {(fact.subject, fact.figure, fact.date, fact.note) for fact in made} == {
        ("estonia", "608", "2020", ""),
        ("estonia", "618", "2021", ""),
        ("estonia", "629", "2022", "flag p (provisional)"),
        ("finland", "652", "2020", "flag b (break in the series)"),
        ("finland", "656", "2021", ""),
        ("finland", "661", "2022", ""),
    }
    assert not any(fact.dimensions for fact in made)


def test_the_column_of_units_says_the_unit_and_codes_of_currencies_do_not(tmp_path: Path, capsys: Capture) -> None:
    text = "KEY,CURRENCY,CURRENCY_DENOM,TIME_PERIOD,OBS_VALUE,UNIT\nS.E,SEK,EUR,2024-02,11.25,SEK\nN.E,NOK,EUR,2024-02,11.52,NOK\n"
    _, made = imported(tmp_path, capsys, "t.csv", text, "--measure", "exchange rate")
    assert values(made) == {"11.25": ("11.25", "SEK"), "11.52": ("11.52", "NOK")}


def test_a_unit_of_another_column_is_not_taken(tmp_path: Path, capsys: Capture) -> None:
    text = "year,reporter,item,qtyUnitAbbr,qty,worth\n2023,Holm,Coffee,kg,9120,61204\n2023,Ness,Tea,kg,2210,6418\n"
    done, made = imported(tmp_path, capsys, "t.csv", text, "--value", "worth", "--unit", "USD")
    assert not made
    assert "'kg' in the column qtyUnitAbbr may be no unit of it" in done.out


def test_a_scale_of_all_but_sums_per_share_is_that_of_the_others(tmp_path: Path, capsys: Capture) -> None:
    text = '"EUR in millions, except per share data",2023,2022\nRevenue,4120.5,3988.1\nEarnings per share (in EUR),1.87,1.66\n'
    done, made = imported(tmp_path, capsys, "t.csv", text, "--subject", "Holm")
    assert values(made) == {
        "4120.5": ("4120500000", "EUR"),
        "3988.1": ("3988100000", "EUR"),
        "1.87": ("1.87", "EUR"),
        "1.66": ("1.66", "EUR"),
    }, done.out


def test_two_header_rows_of_which_the_lower_has_years_and_a_row_with_the_name_of_the_labels(tmp_path: Path, capsys: Capture) -> None:
    text = "metric,orders,orders,boats,boats\nyear,2022,2023,2022,2023\nregion,,,,\nNorth,812,845,12,13\n"
    _, made = imported(tmp_path, capsys, "t.csv", text)
    assert {(fact.subject, fact.measure, fact.date, fact.figure) for fact in made} == {
        ("north", "orders", "2022", "812"),
        ("north", "orders", "2023", "845"),
        ("north", "boats", "2022", "12"),
        ("north", "boats", "2023", "13"),
    }


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("Deaths (per 1,000 births)", "Deaths (per 1,000 births)"),
        ("Yield, t/ha", "Yield"),
        ("Yield (t/ha)", "Yield"),
        ("Umsatz (Mio. CHF)", "Umsatz"),
        ("Area (Hectares)", "Area"),
        ("Visits, adults", "Visits, adults"),
        ("Staff (FTE)", "Staff (FTE)"),
        ("Passengers (bus)", "Passengers (bus)"),
    ],
)
def test_a_measure_is_named_without_its_unit(label: str, name: str) -> None:
    assert measure_name([label]) == name


@pytest.mark.parametrize(
    ("name", "texts", "numbers"), [("Pos.", ["1", "2="], True), ("Rank", ["Major", "Captain"], False), ("Wins", ["1", "2"], False)]
)
def test_columns_of_ranks_are_told_by_name_and_numbers(name: str, texts: list[str], numbers: bool) -> None:
    assert numbers_rows(name, texts) is numbers


@pytest.mark.parametrize(
    ("code", "known"), [("{death}/1000", True), ("{car}/{person}", True), ("USD/kg", True), ("header/2", False), ("North", False)]
)
def test_rates_of_counted_things_are_units(code: str, known: bool) -> None:
    assert is_unit(code) is known


def test_scales_in_words_are_no_measure_and_years_of_estimates_no_figures(tmp_path: Path, capsys: Capture) -> None:
    text = (
        "ISO\tCountry\tSubject Descriptor\tUnits\tScale\t2021\t2022\tEstimates Start After\n"
        "BRN\tBrunei\tOutput\tU.S. dollars\tBillions\t14.0\t16.7\t2021\n"
        "BRN\tBrunei\tInflation\tPercent change\t\t1.7\t3.6\t2022\n"
    )
    done, made = imported(tmp_path, capsys, "t.tsv", text)
    assert {fact.figure: (fact.measure, f"{fact.value:f}", fact.unit) for fact in made} == {
        "14.0": ("Output", "14000000000", "USD"),
        "16.7": ("Output", "16700000000", "USD"),
        "1.7": ("Inflation", "1.7", "%"),
        "3.6": ("Inflation", "3.6", "%"),
    }, done.err


def test_the_column_with_countries_is_the_subject_and_numbers_of_indicators_are_no_measure(tmp_path: Path, capsys: Capture) -> None:
    text = (
        "Indicator,SeriesDescription,GeoAreaCode,GeoAreaName,TimePeriod,Value,Location,Units\n"
        "6.1.1,Share of people with safe water (%),608,Philippines,2022,47.9,ALLAREA,PERCENT\n"
        "6.1.1,Share of people with safe water (%),524,Nepal,2022,62.3,URBAN,PERCENT\n"
    )
    _, made = imported(tmp_path, capsys, "t.csv", text)
    assert {(fact.subject, fact.measure, fact.dimensions, fact.figure) for fact in made} == {
        ("philippines", "Share of people with safe water", (("Location", "ALLAREA"),), "47.9"),
        ("nepal", "Share of people with safe water", (("Location", "URBAN"),), "62.3"),
    }


def test_the_header_row_with_units_names_what_is_measured(tmp_path: Path, capsys: Capture) -> None:
    text = "Province,Wheat,,Barley,\n,Area (ha),Yield (t/ha),Area (ha),Yield (t/ha)\nVale,120,6.5,41,5.3\n"
    _, made = imported(tmp_path, capsys, "t.csv", text)
    assert {(fact.measure, fact.dimensions, fact.figure, fact.unit) for fact in made} == {
        ("Area", (("column 1", "Wheat"),), "120", "har"),
        ("Yield", (("column 1", "Wheat"),), "6.5", "t/har"),
        ("Area", (("column 1", "Barley"),), "41", "har"),
        ("Yield", (("column 1", "Barley"),), "5.3", "t/har"),
    }


def test_a_row_of_units_may_have_one_that_is_asked_for(tmp_path: Path, capsys: Capture) -> None:
    text = "Station;Sampling date;Nitrate;Phosphate;Germs\n;;mg/l;mg/l;Zb/100 ml\n0041;2024-05-13;12,4;0,18;310\n0041;2024-06-10;10,9;0,05;280\n"
    done, made = imported(tmp_path, capsys, "t.csv", text)
    assert {(fact.measure, fact.unit) for fact in made} == {("Nitrate", "mg/L"), ("Phosphate", "mg/L")}
    assert 'nothing says the unit; say it: --unit "Zb/100 ml=CODE"' in done.out
    _, made = imported(tmp_path, capsys, "u.csv", text, "--unit", "Zb/100 ml={germ}")
    assert {(fact.figure, fact.unit, fact.date) for fact in made} == {
        ("12,4", "mg/L", "2024-05-13"),
        ("0,18", "mg/L", "2024-05-13"),
        ("310", "{germ}", "2024-05-13"),
        ("10,9", "mg/L", "2024-06-10"),
        ("0,05", "mg/L", "2024-06-10"),
        ("280", "{germ}", "2024-06-10"),
    }


def test_the_header_of_the_labels_may_be_a_unit_and_they_are_measures(tmp_path: Path, capsys: Capture) -> None:
    text = "Holm Ferries\nAmounts in NOK million,Note,Q1 2024,Q1 2023\nRevenue,3,812.4,774.9\nNet result,,41.3,22.6\n"
    _, made = imported(tmp_path, capsys, "t.csv", text)
    assert {(fact.measure, fact.date, f"{fact.value:f}", fact.unit) for fact in made} == {
        ("Revenue", "2024-Q1", "812400000", "NOK"),
        ("Revenue", "2023-Q1", "774900000", "NOK"),
        ("Net result", "2024-Q1", "41300000", "NOK"),
        ("Net result", "2023-Q1", "22600000", "NOK"),
    }
    assert {fact.subject for fact in made} == {"holm-ferries"}


def test_limits_of_95_per_cent_are_in_no_per_cent(tmp_path: Path, capsys: Capture) -> None:
    text = "Region,Year,Deaths,95% CI lower\nNorth,2023,214,190\n"
    _, made = imported(tmp_path, capsys, "t.csv", text, "--unit", "95% CI lower={death}")
    assert values(made) == {"214": ("214", "{death}"), "190": ("190", "{death}")}


@pytest.mark.parametrize("months", [("jan/24", "fev/24", "mar/24"), ("ene-24", "feb-24", "mar-24"), ("Jan 24", "Feb 24", "M\u00e4r 24")])
def test_short_months_of_other_languages_are_months_of_their_year(tmp_path: Path, capsys: Capture, months: tuple[str, ...]) -> None:
    text = f"Item;{';'.join(months)}\nBoats;12;11;14\n"
    _, made = imported(tmp_path, capsys, "t.csv", text, "--subject", "Holm")
    assert {fact.figure: fact.date for fact in made} == {"12": "2024-01", "11": "2024-02", "14": "2024-03"}


def test_quarters_written_before_their_year_are_read_below_trimestre(tmp_path: Path, capsys: Capture) -> None:
    _, made = imported(tmp_path, capsys, "t.csv", "Trimestre,Boats\nT1 2023,12\nT2 2023,11\n", "--subject", "Holm")
    assert {fact.figure: fact.date for fact in made} == {"12": "2023-Q1", "11": "2023-Q2"}


@pytest.mark.parametrize(
    ("measure", "unit"),
    [
        ("Trips over 10 km", "{trip}"),
        ("Dwellings over 100 m2", "{dwelling}"),
        ("Average distance in km", "km"),
        ("Births per 1,000 women", "{birth}/1000"),
        ("95% CI", ""),
    ],
)
def test_the_unit_of_a_number_in_a_label_is_not_that_of_the_figures(measure: str, unit: str) -> None:
    assert unit_of_measure(measure, [measure], {}, UNITS)[1] == unit


def test_a_scale_before_a_unit_that_is_not_known_is_not_dropped(tmp_path: Path, capsys: Capture) -> None:
    text = "MSN,YYYYMM,Value,Description,Unit\nWYX,202311,38.4,Wind power,Million Kilowatthours\nZYX,202313,12.5,Zinc,Million Zb\n"
    done, made = imported(tmp_path, capsys, "t.csv", text, "--measure", "Description")
    assert [fact.figure for fact in made] == ["38.4"]
    assert '"Million Zb=CODE"' in done.out
    _, made = imported(tmp_path, capsys, "u.csv", text, "--measure", "Description", "--unit", "Million Zb=1000000 {zb}")
    assert {(fact.figure, f"{fact.value:f}", fact.unit, fact.date) for fact in made} == {
        ("38.4", "38400000", "kW.h", "2023-11"),
        ("12.5", "12500000", "{zb}", "2023"),
    }


def test_the_miles_of_vehicles_are_asked_for(tmp_path: Path, capsys: Capture) -> None:
    text = "Year,Units,Cars\n2022,Billion vehicle miles,248.2\n2023,Billion vehicle miles,253.0\n"
    done, made = imported(tmp_path, capsys, "t.csv", text, "--subject", "Holm")
    assert not made
    assert "nothing says the unit of Billion vehicle miles" in done.err


def test_headers_may_have_year_and_unit(tmp_path: Path, capsys: Capture) -> None:
    text = "Year ended 31 December,2023 $m,2022 $m\nRevenue,812.5,744.0\nOperating loss,(44.1),(12.9)\n"
    _, made = imported(tmp_path, capsys, "t.csv", text, "--measure", "accounts")
    assert {(fact.figure, f"{fact.value:f}", fact.unit, fact.date) for fact in made} == {
        ("812.5", "812500000", "USD", "2023"),
        ("744.0", "744000000", "USD", "2022"),
        ("(44.1)", "-44100000", "USD", "2023"),
        ("(12.9)", "-12900000", "USD", "2022"),
    }


def test_lines_about_a_station_above_the_table_are_no_table(tmp_path: Path, capsys: Capture) -> None:
    text = "Station:,Kelda,0412\nUnits:,\u00b0C,\n\nYear,Jan,Feb,Annual\n2021,-3.1,-5.6,5.2\n2022,-1.2,-0.8,6.4\n"
    _, made = imported(tmp_path, capsys, "t.csv", text, "--subject", "Kelda", "--measure", "temperature", "--unit", "Cel")
    assert {(fact.figure, fact.date) for fact in made} == {
        ("-3.1", "2021-01"),
        ("-5.6", "2021-02"),
        ("5.2", "2021"),
        ("-1.2", "2022-01"),
        ("-0.8", "2022-02"),
        ("6.4", "2022"),
    }


def test_a_sheet_that_is_called_like_what_is_counted_says_no_unit(tmp_path: Path, capsys: Capture) -> None:
    text = "Cinemas\n\nRegion,Year,Cinemas,Visits (1 000)\nWest,2023,120,6890.4\n"
    _, made = imported(tmp_path, capsys, "t.csv", text)
    assert values(made) == {"120": ("120", "{cinema}"), "6890.4": ("6890400", "{visit}")}


def test_people_in_thousands_need_no_unit(tmp_path: Path, capsys: Capture) -> None:
    _, made = imported(tmp_path, capsys, "t.csv", "Region,Year,Unemployed (thousand persons)\nWest,2023,21.4\n")
    assert values(made) == {"21.4": ("21400", "{person}")}


def test_a_title_with_a_comma_dates_the_table(tmp_path: Path, capsys: Capture) -> None:
    text = "Pupils by authority, academic year 2022/23\nAuthority,Pupils,Girls (%)\nWarden,412,52.1\nHolme,77,60.4\n"
    _, made = imported(tmp_path, capsys, "t.csv", text)
    assert {fact.date for fact in made} == {"2022/2023"}


def test_three_decimals_behind_a_comma_are_decimals_in_plain_text(tmp_path: Path, capsys: Capture) -> None:
    _, made = imported(tmp_path, capsys, "t.csv", "Date;Petrol (EUR/l);Oil (USD/bbl)\n08.01.2024;1,789;77,1\n", "--subject", "Holm")
    assert values(made) == {"1,789": ("1.789", "EUR/L"), "77,1": ("77.1", "USD/[bbl_us]")}


def test_a_scale_of_money_is_not_that_of_people(tmp_path: Path, capsys: Capture) -> None:
    text = (
        "Highlights (EUR million unless stated otherwise)\n\nItem,H1 2024,H1 2023\nIncome (EUR),204.8,130.5\nNumber of employees,812,830\n"
    )
    _, made = imported(tmp_path, capsys, "t.csv", text, "--subject", "Holm", "--unit", "Number of employees={employee}")
    assert {f"{fact.value}" for fact in made if fact.unit == "{employee}"} == {"812", "830"}
    assert {f"{fact.value}" for fact in made if fact.unit == "EUR"} == {"204800000", "130500000"}


def test_a_cell_in_per_cent_stays_one_whatever_the_unit_of_its_measure(tmp_path: Path, capsys: Capture) -> None:
    text = "Board,65 and over,\n,Vaccinated,Uptake\nFen,412,78.1%\nHigh,183,80.2%\n"
    _, made = imported(tmp_path, capsys, "t.csv", text, "--unit", "65 and over={person}")
    assert values(made) == {"412": ("412", "{person}"), "78.1%": ("78.1", "%"), "183": ("183", "{person}"), "80.2%": ("80.2", "%")}


def test_a_winter_of_two_years_is_not_the_time_from_winter_to_the_end_of_the_next_year(tmp_path: Path, capsys: Capture) -> None:
    _, made = imported(tmp_path, capsys, "t.csv", '"Vaccinations, winter 2023 to 2024"\nBoard,Doses\nFen,412\n')
    assert {fact.date for fact in made} == {"undated"}


@pytest.mark.parametrize(("scale", "expected"), [("Thousands", ["4500", "4700"]), ("6", ["4.5", "4.7"])])
def test_a_column_called_scale_multiplies_where_it_is_in_words(tmp_path: Path, capsys: Capture, scale: str, expected: list[str]) -> None:
    text = f"Country,Year,Scale,Value\nFiji,2020,{scale},4.5\nFiji,2021,{scale},4.7\n"
    _, made = imported(tmp_path, capsys, "t.csv", text, "--measure", "catch", "--unit", "t")
    assert [str(fact.value) for fact in made] == expected


@pytest.mark.parametrize(("caption", "measure"), [("Table tennis clubs", "Table tennis clubs"), ("Table A.2 Rowing clubs", "Rowing clubs")])
def test_a_caption_loses_its_number_and_no_word(tmp_path: Path, capsys: Capture, caption: str, measure: str) -> None:
    _, made = imported(tmp_path, capsys, "t.csv", f"{caption}\n,2023,2024\nHolm,41,44\nNess,12,13\n", "--unit", "{club}")
    assert {fact.measure for fact in made} == {measure}
