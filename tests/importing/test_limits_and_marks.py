"""Figures with limits, marks and letters, the values that a sheet keeps behind them, and labels that say their own unit."""

from __future__ import annotations

from pathlib import Path

import pytest

import beltfacts
from beltfacts.cli import main
from beltfacts.importing.flags import read_legend
from tests.documents.office_files import odf
from tests.importing.support import Capture, facts_of, imported, is_sound, make_library, run_import, values


def ods_sheet(rows: list[list[object]]) -> bytes:
    """Return a sheet. A cell is its text, or the value behind it and its text: a number, or a day in ISO 8601."""

    def cell(shown: object) -> str:
        """Return a cell as XML."""
        if isinstance(shown, str):
            return f'<table:table-cell office:value-type="string"><text:p>{shown}</text:p></table:table-cell>'
        value, text = shown  # type: ignore[misc]
        kind = f'"date" office:date-value="{value}"' if isinstance(value, str) else f'"float" office:value="{value}"'
        return f"<table:table-cell office:value-type={kind}><text:p>{text}</text:p></table:table-cell>"

    lines = "".join(f"<table:table-row>{''.join(map(cell, row))}</table:table-row>" for row in rows)
    return odf(f'<table:table table:name="S">{lines}</table:table>', body="spreadsheet")


def test_a_limit_before_a_figure_is_kept(tmp_path: Path, capsys: Capture) -> None:
    text = "Site,Lead (µg/L)\nWeir,<0.5\nMill,> 40\nFord,≤7\nPond,~20\nLock,8.5\n"
    _, made = imported(tmp_path, capsys, "t.csv", text, "--date", "2024")
    assert {fact.figure: (str(fact.value), fact.bound) for fact in made} == {
        "<0.5": ("0.5", "less-than"),
        "> 40": ("40", "more-than"),
        "≤7": ("7", "at-most"),
        "~20": ("20", "about"),
        "8.5": ("8.5", "exact"),
    }


def test_a_flag_behind_a_decimal_comma_takes_no_scale_away(tmp_path: Path, capsys: Capture) -> None:
    text = '"Mrd €, Stand am Jahresende"\nJahr;Baukredite;Ratenkredite\n2021;1.347,9;232,4\n2022;1.427,2 r;232,1\n2023;1.520,6;229,8\n'
    _, made = imported(tmp_path, capsys, "t.csv", text, "--subject", "Banken")
    assert values(made)["1.427,2"] == ("1427200000000", "EUR")
    assert next(fact.note for fact in made if fact.figure == "1.427,2") == "flag r (revised)"


def test_a_letter_that_is_no_unit_leaves_the_scale_of_the_labels_open(tmp_path: Path, capsys: Capture) -> None:
    text = "Loans (GBP million)\nYear,Homes\n2021,347.9\n2022,427.2 q\n"
    done, made = imported(tmp_path, capsys, "t.csv", text, "--subject", "Holm")
    assert values(made).keys() <= {"347.9", "427.2"} and all(fact.value > 10**6 for fact in made), done.out


def test_the_value_behind_a_figure_tells_points_between_groups(tmp_path: Path, capsys: Capture) -> None:
    rows = [
        ["Mese", "2022", "2023*"],
        ["Gennaio", (48215, "48.215"), (51930, "51.930")],
        ["Maggio", (11960, "11.960"), (12408, "12.408")],
        ["Totale anno", (271480, "271.480"), (283116, "283.116")],
    ]
    (tmp_path / "t.ods").write_bytes(ods_sheet(rows))
    facts = make_library(tmp_path, "t.ods")
    run_import(capsys, facts, "t.ods", "--yes", "--topic", "f", "--subject", "Holm", "--measure", "Nights", "--unit", "{night}")
    assert {fact.figure: (str(fact.value), fact.date) for fact in facts_of(facts)} == {
        "48.215": ("48215", "2022-01"),
        "51.930": ("51930", "2023-01"),
        "11.960": ("11960", "2022-05"),
        "12.408": ("12408", "2023-05"),
        "271.480": ("271480", "2022"),
        "283.116": ("283116", "2023"),
    }
    assert is_sound(facts)


def test_the_day_that_a_sheet_keeps_dates_a_short_year(tmp_path: Path, capsys: Capture) -> None:
    rows = [["Date", "Receipts"], [("2024-04-02", "02/04/24"), (94.2, "€94.20")], [("2024-05-03", "03/05/24"), (61.5, "€61.50")]]
    (tmp_path / "t.ods").write_bytes(ods_sheet(rows))
    facts = make_library(tmp_path, "t.ods")
    run_import(capsys, facts, "t.ods", "--yes", "--topic", "f", "--subject", "Choir")
    assert {fact.figure: fact.date for fact in facts_of(facts)} == {"€94.20": "2024-04-02", "€61.50": "2024-05-03"}


def test_a_mark_that_the_page_tells_from_the_year_gives_its_note(tmp_path: Path, capsys: Capture) -> None:
    text = (
        "<html><body><table><caption>Boats</caption><tr><th>Port</th><th>2023</th><th>2024*</th></tr>"
        "<tr><td>Ness</td><td>11</td><td>12</td></tr><tr><td>Holm</td><td>13</td><td>14</td></tr></table><p>* provisional figures</p></body></html>"
    )
    _, made = imported(tmp_path, capsys, "t.html", text, "--measure", "Boats", "--unit", "{boat}")
    assert {fact.date: fact.note for fact in made} == {"2023": "", "2024": "* provisional figures"}


def test_thousands_of_money_above_the_headers_are_a_row_of_units(tmp_path: Path, capsys: Capture) -> None:
    text = "Wex Council,,\nRevenue outturn 2023/24,,\n,£000,£000\nService,Budget,Outturn\nRoads,1435,1377\nWaste,2206,2251\n"
    done, made = imported(tmp_path, capsys, "t.csv", text)
    assert values(made)["1435"] == ("1435000", "GBP"), done.err
    assert len(made) == 4


def test_an_amount_per_share_that_says_its_money_has_no_scale_of_the_caption(tmp_path: Path, capsys: Capture) -> None:
    text = (
        '"SEK million unless otherwise stated"\n\n,2022,2023\nNet sales,"9,688","10,922"\n"Earnings per share, SEK",4.58,5.71\n'
        'Average number of employees,"3,802","3,914"\n'
    )
    _, made = imported(tmp_path, capsys, "t.csv", text, "--subject", "Holm")
    assert values(made) == {
        "9,688": ("9688000000", "SEK"),
        "10,922": ("10922000000", "SEK"),
        "4.58": ("4.58", "SEK"),
        "5.71": ("5.71", "SEK"),
        "3,802": ("3802", "{employee}"),
        "3,914": ("3914", "{employee}"),
    }


@pytest.mark.parametrize(
    ("label", "read"),
    [
        ("Gasto en comida (millones de pesos colombianos)", ("612400000", "COP")),
        ("Intäkter (miljoner kronor)", ("612400000", "SEK")),
        ("Gasto en alimentos (millones de pesos)", None),
    ],
)
def test_money_of_another_language_in_a_bracket(label: str, read: tuple[str, str] | None, tmp_path: Path, capsys: Capture) -> None:
    _, made = imported(tmp_path, capsys, "t.csv", f"Sede,{label},Peso (kg)\nSoacha,612.4,3\n", "--date", "2023")
    assert values(made).get("612.4") == read


@pytest.mark.parametrize(
    ("label", "unit"),
    [
        ("Population density", None),
        ("人口密度", None),
        ("人口密度(人/km2)", "{person}/km2"),
        ("Ludność na 1 km2", "{person}/km2"),
        ("Densité de population (hab./km²)", "{person}/km2"),
        ("Population", "{person}"),
    ],
)
def test_a_density_is_no_number_of_people(label: str, unit: str | None, tmp_path: Path, capsys: Capture) -> None:
    _, made = imported(tmp_path, capsys, "t.csv", f"Place,{label},Length (km)\nHolm,122.7,3\nNess,98.4,5\n", "--date", "2023")
    assert {fact.unit for fact in made if fact.figure == "122.7"} == ({unit} if unit else set())


@pytest.mark.parametrize(
    ("encoding", "said", "place"),
    [
        ("cp1252", "windows-1252", "Südmühle"),
        ("cp1252", "iso-8859-1", "Südmühle"),
        ("gb18030", "gb18030", "青石镇"),
        ("utf-16-le", "utf-16-le", "Château"),
        ("windows-1251", "windows-1251", "Берёзки"),
    ],
)
def test_a_table_in_an_older_encoding_is_kept_as_utf_8(encoding: str, said: str, place: str, tmp_path: Path, capsys: Capture) -> None:
    documents, facts = tmp_path / "documents", tmp_path / "facts"
    documents.mkdir()
    facts.mkdir()
    (facts / "vocabulary.toml").write_text('[[unit]]\ncode = "{box}"\nname = "boxes"\n')
    data = f"in 1 000 ha\n{place},2022\n{place},312.4\n{place} {place},41.5\n".replace(place, "Ort", 1).encode(encoding)
    (documents / "t.csv").write_bytes(data)
    arguments = ("import", "t.csv", "--facts", str(facts), "--documents", str(documents), "--measure", "wheat", "--topic", "f", "--yes")
    assert main([*arguments]) == 2
    assert f"{place}, " in (err := capsys.readouterr().err) or f"{place} reads right" in err
    assert f"--encoding {encoding if encoding != 'cp1252' else 'windows-1252'}" in err and not facts_of(facts)
    assert main([*arguments, "--encoding", said]) == 0
    assert {str(fact.value): fact.unit for fact in facts_of(facts)} == {"312400": "har", "41500": "har"}
    assert (documents / "t.utf-8.csv").read_text(encoding="utf-8") == data.decode(encoding)
    assert {each.verdict for each in beltfacts.verify(str(facts), documents)} == {"found"}


@pytest.mark.parametrize(("said", "why"), [("x-none", "is no encoding"), ("utf-8", "not utf-8 text"), ("cp1253", "not cp1253 text")])
def test_a_wrong_encoding_is_one_line(said: str, why: str, tmp_path: Path, capsys: Capture) -> None:
    (tmp_path / "t.csv").write_bytes(b"Place,2022\nM\xd2\xd2hle,4\nS\xffd,5\n")
    facts = make_library(tmp_path, "other.csv")
    done = run_import(capsys, facts, "t.csv", "--yes", "--encoding", said)
    assert (done.code, facts_of(facts)) == (2, []) and why in done.err


def test_the_meaning_of_a_flag_keeps_what_stands_in_brackets() -> None:
    lines = ["e = estimated (no count in May), p = provisional", "* counted twice (see note)"]
    assert read_legend(lines) == {"e": "estimated (no count in May)", "p": "provisional", "*": "counted twice (see note)"}
