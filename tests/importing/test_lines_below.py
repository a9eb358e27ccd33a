"""Lines below a table of a page or a Markdown file: legends of its marks, and scales."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.importing.support import Capture, imported, values

PAGE = "<h2>Ferries of the sound, 2023</h2><table><tr><th>Port</th><th>Boats</th><th>Dues</th></tr>{}</table>{}"
ROWS = (
    "<tr><td>Ness</td><td>12</td><td>41.2</td></tr><tr><td>Holm</td><td>x</td><td>.</td></tr><tr><td>Tarn</td><td>7r</td><td>9.8</td></tr>"
)
NOTE = "<p>x = harbour closed; . = not asked; r = counted twice</p>"


def test_paragraphs_below_a_table_explain_its_marks(tmp_path: Path, capsys: Capture) -> None:
    done, made = imported(tmp_path, capsys, "t.html", PAGE.format(ROWS, NOTE), "--unit", "Dues=EUR")
    assert "x (harbour closed)" in done.out and ". (not asked)" in done.out
    assert [fact.note for fact in made if fact.figure == "7"] == ["flag r (counted twice)"]


def test_lines_below_a_markdown_table_explain_its_marks(tmp_path: Path, capsys: Capture) -> None:
    text = "# Ferries, 2023\n\n| Port | Boats |\n|---|---|\n| Ness | 12 |\n| Holm | z |\n| Tarn | 7 |\n\nz = harbour closed\n"
    done, made = imported(tmp_path, capsys, "t.md", text)
    assert "z (harbour closed)" in done.out and len(made) == 2


@pytest.mark.parametrize("line", ["All amounts in thousand euro.", "Dues in EUR million", "Angaben in Tsd. EUR"])
def test_a_scale_below_a_table_is_asked_for(tmp_path: Path, capsys: Capture, line: str) -> None:
    page = PAGE.format(ROWS, f"<p>{line}</p>")
    done, made = imported(tmp_path, capsys, "t.html", page, "--unit", "Dues=EUR")
    assert made == [] and "below the table may hold a scale" in done.out
    _, made = imported(tmp_path, capsys, "u.html", page, "--unit", "Dues=1000 EUR", "--unit", "Boats=1 {boat}")
    assert values(made)["41.2"] == ("41200", "EUR") and values(made)["12"] == ("12", "{boat}")


@pytest.mark.parametrize("line", ["Holm had 3.2 thousand visitors.", "Rates are per 1,000 people.", "Totals may not add up."])
def test_other_lines_below_a_table_change_nothing(tmp_path: Path, capsys: Capture, line: str) -> None:
    _, made = imported(tmp_path, capsys, "t.html", PAGE.format(ROWS, f"<p>{line}</p>"), "--unit", "Dues=EUR")
    assert values(made) == {"12": ("12", "{boat}"), "41.2": ("41.2", "EUR"), "7": ("7", "{boat}"), "9.8": ("9.8", "EUR")}


def test_lines_below_the_next_table_are_not_those_of_the_first(tmp_path: Path, capsys: Capture) -> None:
    page = PAGE.format(ROWS, PAGE.format(ROWS, NOTE))
    done, _ = imported(tmp_path, capsys, "t.html", page, "--sheet", "1", "--unit", "Dues=EUR")
    assert "harbour closed" not in done.out
