"""Layouts that people make by hand: empty cells below a name, groups of rows, columns of ranges, titles of several lines."""

from __future__ import annotations

from pathlib import Path

from tests.importing.support import Capture, imported


def test_in_markdown_a_name_above_empty_cells_holds_for_them(tmp_path: Path, capsys: Capture) -> None:
    text = (
        "# Pupils by school\n\n| School | Sex | 2021 | 2022 |\n|---|---|--:|--:|\n"
        "| Hill | girls | 210 | 215 |\n| | boys | 198 | 201 |\n| Dale | girls | 77 | 80 |\n| | boys | 81 | 79 |\n"
    )
    done, made = imported(tmp_path, capsys, "t.md", text, "--unit", "{pupil}")
    assert {(fact.figure, fact.subject, fact.dimensions) for fact in made if fact.date == "2022"} == {
        ("215", "hill", (("Sex", "girls"),)),
        ("201", "hill", (("Sex", "boys"),)),
        ("80", "dale", (("Sex", "girls"),)),
        ("79", "dale", (("Sex", "boys"),)),
    }, done.err


def test_in_markdown_and_pages_a_row_with_one_name_begins_a_group(tmp_path: Path, capsys: Capture) -> None:
    rows = [("Day", "", ""), ("Ring", "12", "14"), ("Night", "", ""), ("Ring", "3", "5")]
    lines = ["| " + " | ".join(row) + " |" for row in rows]
    (tmp_path / "md").mkdir()
    markdown = "# Trips of buses\n\n| Line | 2021 | 2022 |\n|---|---|---|\n" + "\n".join(lines) + "\n"
    page = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    page = f"<table><caption>Trips of buses</caption><tr><th>Line</th><th>2021</th><th>2022</th></tr>{page}</table>"
    for folder, name, text in ((tmp_path / "md", "t.md", markdown), (tmp_path, "t.html", page)):
        done, made = imported(folder, capsys, name, text, "--unit", "{trip}")
        found = {(fact.figure, fact.dimensions) for fact in made}
        assert found == {
            (figure, (("group", group),)) for figure, group in zip(["12", "14", "3", "5"], ["Day"] * 2 + ["Night"] * 2, strict=True)
        }, done.err


def test_a_column_of_ranges_is_never_left_out(tmp_path: Path, capsys: Capture) -> None:
    text = "Town,Sex,Age,Members 2023\nHolm,women,16-18,41\nHolm,men,16-18,39\nTarn,women,19-24,55\nTarn,men,19-24,62\n"
    _, made = imported(tmp_path, capsys, "t.csv", text, "--unit", "{member}")
    assert {fact.figure: dict(fact.dimensions)["Age"] for fact in made} == {"41": "16-18", "39": "16-18", "55": "19-24", "62": "19-24"}


def test_the_total_of_all_groups_and_rows_behind_an_empty_one_are_in_no_group(tmp_path: Path, capsys: Capture) -> None:
    text = "Item,2022,2023\nIncome,,\nDues,10,12\nGifts,5,6\n,,\nCosts,,\nRent,7,9\nPower,2,1\n,,\nLeft over,6,8\n"
    done, made = imported(tmp_path, capsys, "t.csv", text, "--unit", "EUR", "--measure", "Accounts")
    assert {fact.figure: dict(fact.dimensions).get("group", "") for fact in made if fact.date == "2023"} == {
        "12": "Income",
        "6": "Income",
        "9": "Costs",
        "1": "Costs",
        "8": "",
    }, done.err
    (tmp_path / "total").mkdir()
    text = "Line,2022,2023\nDay,,\nRing,10,12\nHill,5,6\nNight,,\nRing N,2,3\nHill N,1,1\nTotal,18,22\n"
    done, made = imported(tmp_path / "total", capsys, "t.csv", text, "--unit", "{trip}", "--measure", "Trips")
    assert {fact.figure: dict(fact.dimensions).get("group", "") for fact in made if fact.date == "2023"} == {
        "12": "Day",
        "6": "Day",
        "3": "Night",
        "1": "Night",
        "22": "",
    }, done.err


def test_a_total_that_is_the_sum_of_the_last_group_stays_in_it(tmp_path: Path, capsys: Capture) -> None:
    text = "Line,2022,2023\nDay,,\nRing,10,12\nNight,,\nRing N,2,3\nHill N,1,1\nTotal,3,4\n"
    done, made = imported(tmp_path, capsys, "t.csv", text, "--unit", "{trip}", "--measure", "Trips")
    assert dict(next(fact for fact in made if fact.figure == "4").dimensions) == {"group": "Night"}, done.err


def test_years_of_an_account_end_where_its_title_says(tmp_path: Path, capsys: Capture) -> None:
    for name, title in (("one", "Income for the year ended 31 March 2024"), ("two", "Income for the years ended 31 March 2024 and 2023")):
        (tmp_path / name).mkdir()
        done, made = imported(tmp_path / name, capsys, "t.csv", f"{title},,\nEUR,2024,2023\nDues,10,12\nGifts,5,6\n", "--measure", "income")
        assert {fact.figure: fact.date for fact in made} == {
            "10": "2023-04/2024-03",
            "5": "2023-04/2024-03",
            "12": "2022-04/2023-03",
            "6": "2022-04/2023-03",
        }, done.err + done.out


def test_years_stay_whole_where_the_account_ends_in_december_or_its_year_is_no_column(tmp_path: Path, capsys: Capture) -> None:
    for name, title in (("one", "Income for the year ended 31 December 2024"), ("two", "Income before the year ended 31 March 2025")):
        (tmp_path / name).mkdir()
        _, made = imported(tmp_path / name, capsys, "t.csv", f"{title},,\nEUR,2024,2023\nDues,10,12\nGifts,5,6\n", "--measure", "income")
        assert {fact.date for fact in made} == {"2024", "2023"}


def test_a_column_beside_columns_of_one_date_has_that_date(tmp_path: Path, capsys: Capture) -> None:
    text = "Item,Budget 2024,Actual 2024,Variance\nDues,10,12,2\nGifts,5,6,1\n"
    done, made = imported(tmp_path, capsys, "t.csv", text, "--unit", "EUR", "--subject", "Club")
    assert {fact.figure: fact.date for fact in made if "Variance" in fact.measure} == {"2": "2024", "1": "2024"}, done.err
    (tmp_path / "two").mkdir()
    _, made = imported(tmp_path / "two", capsys, "t.csv", text.replace("Budget 2024", "2023"), "--unit", "EUR", "--subject", "Club")
    assert {fact.date for fact in made if "Variance" in fact.measure} == {"undated"}


def test_a_second_title_line_about_scope_time_or_signs_is_no_measure(tmp_path: Path, capsys: Capture) -> None:
    lines = [
        "Champ : Val d'Orvelle",
        "Coverage: all sites",
        "Figures in thousands; H1 = January to June",
        "School year 2022/23",
        "As at 30 June 2023",
    ]
    for number, line in enumerate(lines):
        folder = tmp_path / str(number)
        folder.mkdir()
        text = f'Overnight stays by kind of site\n"{line}"\n\nSite,2021,2022\nHotel,10,12\nCamp,5,6\n'
        done, made = imported(folder, capsys, "t.csv", text, "--unit", "1000 {night}")
        assert {fact.measure for fact in made} == {"Overnight stays by kind of site"}, (line, done.err)


def test_a_column_of_notes_that_holds_marks_of_the_legend_says_what_they_mean(tmp_path: Path, capsys: Capture) -> None:
    text = "Trips of the ferries,,\nRoute,Trips 2023,Note\nNess,410,\nHolm,95,a\n\na = no trips in February,,\n"
    _, made = imported(tmp_path, capsys, "t.csv", text)
    assert {fact.figure: fact.note for fact in made if fact.note} == {"95": "flag a (no trips in February)"}


def test_a_title_that_names_two_things_leaves_open_which_are_counted(tmp_path: Path, capsys: Capture) -> None:
    text = '"Town buses, passengers",,\nLine,2021,2022\nRing,10,12\nHill,5,6\n'
    done, made = imported(tmp_path, capsys, "t.csv", text)
    assert (done.code, made) == (2, [])
    assert '--unit "Town buses, passengers=CODE"' in done.err


def test_ages_beside_years_are_no_days(tmp_path: Path, capsys: Capture) -> None:
    text = "Members on 1 January,,,\nGroup,Age,2022,2023\nCubs,6-8,112,120\nScouts,8-10,140,138\n"
    _, made = imported(tmp_path, capsys, "t.csv", text)
    assert {fact.date for fact in made} == {"2022-01-01", "2023-01-01"}
    assert {fact.figure: fact.dimensions for fact in made if fact.date == "2023-01-01"} == {
        "120": (("Age", "6-8"),),
        "138": (("Age", "8-10"),),
    }


def test_halves_named_by_their_months_before_the_year_are_dated(tmp_path: Path, capsys: Capture) -> None:
    text = "Visitors by reserve,,,\nReserve,Jan-Jun,Jul-Dec,2023\nReed,8,11,19\nSalt,3,4,7\n"
    _, made = imported(tmp_path, capsys, "t.csv", text)
    assert {fact.figure: fact.date for fact in made if fact.subject == "reed"} == {
        "8": "2023-01/2023-06",
        "11": "2023-07/2023-12",
        "19": "2023",
    }


def test_a_balance_sheet_has_its_day_in_each_year_and_names_indented_by_a_column(tmp_path: Path, capsys: Capture) -> None:
    text = (
        "Balance sheet as at 30 September 2023,,,\n,,2023,2022\nFixed,,,\n,Hall,1820,1865\n,Chairs,43,51\nCurrent,,,\n,Bank,118,94\n"
        "Net assets,,1981,2010\n"
    )
    done, made = imported(tmp_path, capsys, "t.csv", text, "--unit", "GBP")
    assert {(fact.figure, fact.subject, fact.date, dict(fact.dimensions).get("group", "")) for fact in made} == {
        ("1820", "hall", "2023-09-30", "Fixed"),
        ("1865", "hall", "2022-09-30", "Fixed"),
        ("43", "chairs", "2023-09-30", "Fixed"),
        ("51", "chairs", "2022-09-30", "Fixed"),
        ("118", "bank", "2023-09-30", "Current"),
        ("94", "bank", "2022-09-30", "Current"),
        ("1981", "net-assets", "2023-09-30", ""),
        ("2010", "net-assets", "2022-09-30", ""),
    }, done.err + done.out
    assert {fact.measure for fact in made} == {"Balance sheet"}


def test_running_text_above_a_table_is_no_measure(tmp_path: Path, capsys: Capture) -> None:
    text = (
        "# Visitors by reserve\n\nNumbers rose again. The hide was closed.\n\n| Reserve | 2022 | 2023 |\n|---|---|---|\n| Reed | 8 | 11 |\n"
    )
    _, made = imported(tmp_path, capsys, "t.md", text, "--unit", "{visitor}")
    assert {fact.measure for fact in made} == {"Visitors by reserve"}


def test_the_noun_of_a_title_is_not_counted_in_decimals_or_per_month(tmp_path: Path, capsys: Capture) -> None:
    texts = (
        "Exports by partner,,\nPartner,2021,2022\nOst,212.5,240.1\n",
        "Visits per month,,\nMonth,2021,2022\nJanuary,312,340\nFebruary,300,301\n",
    )
    for number, text in enumerate(texts):
        folder = tmp_path / str(number)
        folder.mkdir()
        done, made = imported(folder, capsys, "t.csv", text, "--subject", "Club")
        assert (done.code, made) == (2, []), done.out
        assert "nothing says the unit" in done.err
    folder = tmp_path / "scaled"
    folder.mkdir()
    _, made = imported(folder, capsys, "t.csv", "Visits to sites (thousands),,\nSite,2021,2022\nMill,1.5,2.5\n")
    assert {(fact.figure, fact.unit, f"{fact.value:f}") for fact in made} == {("1.5", "{visit}", "1500"), ("2.5", "{visit}", "2500")}


def test_a_row_of_units_below_the_header_of_markdown_says_the_units(tmp_path: Path, capsys: Capture) -> None:
    text = "**Accounts of the band**\n\n| | 2023 | 2022 |\n|---|--:|--:|\n| | € | € |\n| Concerts | 6410 | 5120 |\n| Hall | 1180 | 1090 |\n"
    done, made = imported(tmp_path, capsys, "t.md", text)
    assert {(fact.figure, fact.unit, fact.date) for fact in made if fact.subject == "hall"} == {
        ("1180", "EUR", "2023"),
        ("1090", "EUR", "2022"),
    }, done.err


def test_a_year_that_is_also_a_column_may_be_said_as_the_date(tmp_path: Path, capsys: Capture) -> None:
    text = "Visits of the club,,,\nSite,March,April,2023\nMill,3,4,19\nHill,2,1,7\n"
    done, made = imported(tmp_path, capsys, "t.csv", text, "--date", "2023")
    assert {fact.figure: fact.date for fact in made if fact.subject == "mill"} == {"3": "2023-03", "4": "2023-04", "19": "2023"}, (
        done.err + done.out
    )


def test_the_title_of_a_report_is_not_the_measure_below_a_heading_of_its_own(tmp_path: Path, capsys: Capture) -> None:
    table = "| Site | 2022 | 2023 |\n|---|---|---|\n| Reed | 8 | 11 |\n"
    text = f"# Review of the wetland trust\n\n## Visitors\n\n{table}\n## Wages\n\n{table}"
    done, made = imported(tmp_path, capsys, "t.md", text, "--sheet", "1", "--unit", "{visitor}")
    assert (done.code, made) == (2, [])
    assert "--measure" in done.err


def test_quarters_may_be_written_as_ordinals(tmp_path: Path, capsys: Capture) -> None:
    text = "Year,Quarter,Visits\n2023,1st,12\n2023,2nd,15\n2024,1st,14\n"
    _, made = imported(tmp_path, capsys, "t.csv", text, "--subject", "Mill")
    assert {fact.figure: fact.date for fact in made} == {"12": "2023-Q1", "15": "2023-Q2", "14": "2024-Q1"}
