"""Where tables put the date of their figures: months beside years, years in groups of rows, headers with a date, titles with other dates."""

from __future__ import annotations

from pathlib import Path

import pytest

from beltfacts.importing.dates.caption_dates import date_of_captions
from beltfacts.importing.dates.year_parts import join_year
from beltfacts.model import Fact
from tests.importing.support import Capture, imported, is_sound, values


def dates(made: list[Fact]) -> dict[str, str]:
    """Return the date of each figure."""
    return {fact.figure: fact.date for fact in made}


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("columns", "Year,Quarter,Boats\n2023,Q1,11\n2023,Q2,12\n2024,Q1,13\n2024,Q2,14\n"),
        ("headers", "Port,2023,,2024,\n,Q1,Q2,Q1,Q2\nHolm boats,11,12,13,14\n"),
        ("column and header", "Item,Year,Q1,Q2\nBoats,2023,11,12\nBoats,2024,13,14\n"),
        ("groups", "Quarter,Boats\n2023,\n1st quarter,11\n2nd quarter,12\n2024,\n1st quarter,13\n2nd quarter,14\n"),
        ("numbers", "Year,Quarter,Boats\n2023,1,11\n2023,2,12\n2024,1,13\n2024,2,14\n"),
    ],
)
def test_a_part_of_a_year_is_dated_with_its_year(tmp_path: Path, capsys: Capture, name: str, text: str) -> None:
    done, made = imported(tmp_path, capsys, "t.csv", text, "--subject", "Holm", "--unit", "{boat}")
    assert dates(made) == {"11": "2023-Q1", "12": "2023-Q2", "13": "2024-Q1", "14": "2024-Q2"}, (name, done.out, done.err)


def test_months_have_the_year_of_the_title_and_the_whole_year_is_one_of_them(tmp_path: Path, capsys: Capture) -> None:
    text = "Rain at Holm in 2022 (mm)\n\nStation,Jan,Feb,Mar,Year\nQuay,31,42,53,640\n"
    _, made = imported(tmp_path, capsys, "t.csv", text, "--measure", "rain")
    assert dates(made) == {"31": "2022-01", "42": "2022-02", "53": "2022-03", "640": "2022"}


def test_months_without_a_year_are_left_out_until_it_is_said(tmp_path: Path, capsys: Capture) -> None:
    text = "Station,Jan,Feb\nQuay,31,42\n"
    options = ("--measure", "rain", "--unit", "mm")
    done, made = imported(tmp_path, capsys, "t.csv", text, *options)
    assert not made
    assert "no date that can be read: 'Jan'" in done.out
    _, made = imported(tmp_path, capsys, "t.csv", text, *options, "--date", "2021")
    assert dates(made) == {"31": "2021-01", "42": "2021-02"}


def test_a_column_beside_years_is_a_measure_of_its_own(tmp_path: Path, capsys: Capture) -> None:
    text = "Prices\n\nGroup,Weight (%),Nov 2023,Dec 2023,Change on year Dec 2023 (%)\nFood,12,101.5,102.5,3.5\n"
    _, made = imported(tmp_path, capsys, "t.csv", text, "--measure", "price index")
    assert {fact.figure: (fact.measure, fact.date) for fact in made} == {
        "12": ("price index, Weight", "undated"),
        "101.5": ("price index", "2023-11"),
        "102.5": ("price index", "2023-12"),
        "3.5": ("price index, Change on year", "2023-12"),
    }


def test_a_date_in_one_of_several_headers_is_that_of_its_column(tmp_path: Path, capsys: Capture) -> None:
    text = "Isle,People,,Area (km2)\n,2011 census,2021 census,\nHald,412,433,7\n"
    _, made = imported(tmp_path, capsys, "t.csv", text, "--unit", "People={person}")
    assert dates(made) == {"412": "2011", "433": "2021", "7": "undated"}


@pytest.mark.parametrize(
    ("year", "part", "name", "date"),
    [
        ("2023", "Q3", "", "2023-Q3"),
        ("2023", "2nd half", "", "2023-H2"),
        ("2023", "M\u00e4rz", "", "2023-03"),
        ("2023", "Jan-Mar", "", "2023-01/2023-03"),
        ("2023", "7", "Month", "2023-07"),
        ("2023", "7", "Ward", ""),
        ("2023", "III", "Quartal", "2023-Q3"),
        ("2023", "Annual", "", "2023"),
        ("2023/24", "Q1", "", ""),
        ("2023", "Q5", "", ""),
        ("2023", "Q1 2024", "", ""),
    ],
)
def test_a_part_of_a_year_is_read_with_the_year(year: str, part: str, name: str, date: str) -> None:
    assert join_year(year, part, name) == date


@pytest.mark.parametrize(
    ("captions", "date"),
    [
        (["Prices (2015 = 100)"], ""),
        (["Boats", "Last updated: 3 May 2024"], ""),
        (["Boats in 2023", "\u00a9 2024 Harbour Office"], "2023"),
        (["Count of 9 May 2021", "Count 2021"], "2021-05-09"),
        (["Boats in 2022 and 2023"], ""),
    ],
)
def test_the_date_of_a_title_is_that_of_the_figures_only(captions: list[str], date: str) -> None:
    assert date_of_captions(captions) == date


def test_a_unit_column_with_a_word_that_is_not_known_is_asked_for(tmp_path: Path, capsys: Capture) -> None:
    text = "Country,Year,Item,Unit,Value\nNess,2023,Hen eggs,1000 Zb,84\n"
    done, made = imported(tmp_path, capsys, "t.csv", text)
    assert not made
    assert "nothing says the unit of 1000 Zb" in done.err
    _, made = imported(tmp_path, capsys, "t.csv", text, "--unit", "1000 Zb=1000 {hen}")
    assert values(made) == {"84": ("84000", "{hen}")}


def test_distances_in_a_header_row_are_no_years(tmp_path: Path, capsys: Capture) -> None:
    text = "| Boat | 500 m | 1500 m | 1900 m |\n|---|---|---|---|\n| Alder | 98 | 301 | 404 |\n| Birch | 99 | 306 | 411 |\n"
    _, made = imported(tmp_path, capsys, "t.md", text, "--unit", "s", "--date", "2024", "--measure", "time")
    assert {fact.date for fact in made} == {"2024"}
    assert {text for fact in made for _, text in fact.dimensions} >= {"500 m", "1500 m"}


def test_days_with_a_year_in_two_digits(tmp_path: Path, capsys: Capture) -> None:
    text = "Loans (£m)\nProduct,31-Mar-23,30-Jun-23\nMotor,188.6,192.1\nHomes,12.9,13.3\n"
    _, made = imported(tmp_path, capsys, "t.csv", text, "--measure", "loans")
    assert {fact.date for fact in made} == {"2023-03-31", "2023-06-30"} and len(made) == 4
    assert is_sound(tmp_path / "facts")


@pytest.mark.parametrize(
    ("days", "dates"),
    [
        (("14/05/24", "28/05/24", "03/06/24"), {"2024-05-14", "2024-05-28", "2024-06-03"}),
        (("05/14/24", "05/28/24", "06/03/24"), {"2024-05-14", "2024-05-28", "2024-06-03"}),
        (("14.05.87", "02.06.87"), {"1987-05-14", "1987-06-02"}),
        (("03/05/24", "04/05/24"), set()),
        (("24/05/14", "24/05/28"), set()),
        (("14/05/45", "15/05/45"), set()),
    ],
)
def test_days_in_digits_with_a_short_year_are_read_where_the_column_tells_their_order(
    days: tuple[str, ...], dates: set[str], tmp_path: Path, capsys: Capture
) -> None:
    text = "Site,Sampled on,Nitrate (mg/L)\n" + "".join(f"Weir,{day},{number}.5\n" for number, day in enumerate(days, 2))
    _, made = imported(tmp_path, capsys, "t.csv", text)
    assert {fact.date for fact in made} == dates


def test_all_parts_of_a_year_before_the_year_are_its_parts(tmp_path: Path, capsys: Capture) -> None:
    text = "Stream (tonnes),Q1,Q2,Q3,Q4,2023\nFood,231.4,229.9,226.5,240.1,927.9\nGarden,88.0,402.7,377.2,120.6,988.5\n"
    _, made = imported(tmp_path, capsys, "t.csv", text, "--measure", "waste")
    assert dates(made)["402.7"] == "2023-Q2" and dates(made)["988.5"] == "2023" and len(made) == 10


@pytest.mark.parametrize("headers", ["2022,Q1,Q2,Q3,Q4", "Q1,Q2,2023"])
def test_a_year_before_the_parts_or_beside_some_of_them_is_not_theirs(headers: str, tmp_path: Path, capsys: Capture) -> None:
    figures = ",".join(f"{number}.5" for number, _ in enumerate(headers.split(","), 1))
    _, made = imported(tmp_path, capsys, "t.csv", f"Stream (tonnes),{headers}\nFood,{figures}\nGarden,{figures}1\n", "--measure", "waste")
    assert {fact.date for fact in made} <= {"2022", "2023"}


def test_votes_are_no_subjects_where_the_dates_tell_the_rows_apart(tmp_path: Path, capsys: Capture) -> None:
    text = "Date of decision,Policy rate (%),Vote\n26 January 2023,4.25,6-1\n23 March 2023,4.75,7-0\n"
    _, made = imported(tmp_path, capsys, "t.csv", text, "--subject", "Board")
    assert {(fact.subject, fact.dimensions) for fact in made} == {("board", ())}


@pytest.mark.parametrize(
    ("months", "language"),
    [
        (("nov.", "dic.", "ene.", "feb."), "Spanish"),
        (("lis", "gru", "sty", "lut"), "Polish"),
        (("NOV", "DEZ", "JAN", "FEV"), "Portuguese"),
        (("kas", "ara", "oca", "şub"), "Turkish"),
        (("ноя.", "дек.", "янв.", "февр."), "Russian"),
    ],
)
def test_short_months_of_another_language_below_years_are_months(
    tmp_path: Path, capsys: Capture, months: tuple[str, ...], language: str
) -> None:
    text = f"Station,Depth,2022,,2023,\n,m,{','.join(months)}\nQuay,99,31,42,53,64\nMole,98,32,43,54,65\n"
    done, made = imported(tmp_path, capsys, "t.csv", text, "--measure", "rain", "--unit", "mm")
    found = dates(made)
    wanted = {"31": "2022-11", "42": "2022-12", "53": "2023-01", "64": "2023-02"}
    assert {figure: found.get(figure) for figure in wanted} == wanted, (language, done.out, done.err)


@pytest.mark.parametrize("months", ["nov.,marr.,jan.,shk.", "ene.,feb.,ene.,feb."])
def test_months_that_are_not_read_surely_are_left_out_and_not_dated_by_the_year(tmp_path: Path, capsys: Capture, months: str) -> None:
    text = f"Station,2022,,2023,\n,{months}\nQuay,31,42,53,64\nMole,32,43,54,65\n"
    done, made = imported(tmp_path, capsys, "t.csv", text, "--measure", "rain", "--unit", "mm")
    assert not {"2022", "2023"} & {*dates(made).values()}, done.out
    assert "no date that can be read: '2022 " in done.out


def test_titles_that_name_several_times_ask_for_the_date(tmp_path: Path, capsys: Capture) -> None:
    text = "Rowing club budget 2024-25\nAccounts for the year to 31 May 2024\n\nItem,Budget,Spent\nBoats,900,870\nOars,210,245\n"
    options = ("--unit", "GBP")
    done, made = imported(tmp_path, capsys, "t.csv", text, *options)
    assert not made
    assert "the titles say 2023-06/2024-05 and 2024/2025; say it: --date DATE" in done.out + done.err
    _, made = imported(tmp_path, capsys, "t.csv", text, *options, "--date", "2023-06/2024-05")
    assert {*dates(made).values()} == {"2023-06/2024-05"}
