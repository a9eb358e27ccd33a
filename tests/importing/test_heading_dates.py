"""Tables without a date below a heading of a report that has one, with text between."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.importing.support import Capture, imported, values

TEXT = "We ran the ferry for the whole season, and the new boat came into service in the spring, a little later than we had hoped.\n\n"
TABLE = "| Landing | Passengers | Fares (£) |\n|---|--:|--:|\n| Ness | 1,204 | 3,010.50 |\n| Holm | 877 | 2,192.00 |\n"


@pytest.mark.parametrize(
    ("above", "date"),
    [
        ("# Sound Ferry: annual review 2022\n\n" + TEXT + "## Landings\n\n", "2022"),
        ("# Sound Ferry\n\n## The season of 2021\n\n" + TEXT + "### Landings\n\n", "2021"),
        ("# Sound Ferry in March 2020\n\n" + TEXT, "2020-03"),
    ],
)
def test_a_date_in_a_heading_above_text_is_asked_for(tmp_path: Path, capsys: Capture, above: str, date: str) -> None:
    done, made = imported(tmp_path, capsys, "t.md", above + TABLE)
    assert made == [] and f"--date {date}" in done.out
    _, made = imported(tmp_path, capsys, "u.md", above + TABLE, "--date", date)
    assert {fact.date for fact in made} == {date} and len(made) == 4
    _, made = imported(tmp_path, capsys, "v.md", above + TABLE, "--date", "undated")
    assert {fact.date for fact in made} == {"undated"} and len(made) == 4


def test_the_heading_of_another_section_dates_nothing(tmp_path: Path, capsys: Capture) -> None:
    text = "# Sound Ferry\n\n## Outlook for 2026\n\n" + TEXT + "## Landings\n\n" + TEXT + TABLE
    _, made = imported(tmp_path, capsys, "t.md", text)
    assert {fact.date for fact in made} == {"undated"} and len(made) == 4


def test_web_pages_have_such_headings_too(tmp_path: Path, capsys: Capture) -> None:
    rows = "<tr><th>Landing</th><th>Passengers</th></tr><tr><td>Ness</td><td>1,204</td></tr><tr><td>Holm</td><td>877</td></tr>"
    page = f"<h1>Sound Ferry: review of 2019</h1><p>{TEXT}</p><h2>Landings</h2><table>{rows}</table>"
    done, made = imported(tmp_path, capsys, "t.html", page)
    assert made == [] and "'Sound Ferry: review of 2019' says 2019" in done.out and "--date 2019" in done.out


BUDGET = (
    "| Work | Budget 2021/22 | Actual 2021/22 | Spent (% of budget) | Budget 2022/23 |\n|---|--:|--:|--:|--:|\n"
    "| Piers (£) | 8,450 | 8,117 | 96.1 | 9,600 |\n"
)


def test_a_share_beside_columns_of_two_years_is_of_the_one_that_the_heading_says(tmp_path: Path, capsys: Capture) -> None:
    _, made = imported(tmp_path, capsys, "t.md", "# Sound Ferry: review 2021/22\n\n" + TEXT + "## Works\n\n" + BUDGET, "--measure", "Works")
    assert [(fact.date, fact.unit) for fact in made if fact.figure == "96.1"] == [("2021/2022", "%")]
    assert values(made)["9,600"] == ("9600", "GBP")


def test_it_is_not_of_a_year_that_the_heading_does_not_say(tmp_path: Path, capsys: Capture) -> None:
    done, made = imported(
        tmp_path, capsys, "t.md", "# Sound Ferry: review 2022/23\n\n" + TEXT + "## Works\n\n" + BUDGET, "--measure", "Works"
    )
    assert {fact.figure for fact in made} == {"8,450", "8,117", "9,600"}
    assert "no date that can be read: 'Spent (% of budget)', beside columns of several dates" in done.out
