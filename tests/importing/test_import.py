"""The command: the map and its options, editions, bad input, and files that stay whole."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from beltfacts.library.files import parse_fact_text
from tests.importing.cases import write_xlsx
from tests.importing.support import facts_of, is_sound, make_library, run_import

Capture = pytest.CaptureFixture[str]
TABLE = "Port,Year,Ships,Cargo (thousand tonnes)\nNess,2023,410,12.5\nNess,2024,395,13.0\nHolm,2023,88,2.25\nHolm,2024,..,2.5\n"


def write(folder: Path, text: str = TABLE, name: str = "ports.csv") -> Path:
    """Write a table and the library for it. Return the folder of the facts."""
    (folder / name).write_text(text, encoding="utf-8")
    return make_library(folder, name)


def text_of(facts: Path) -> str:
    """Return all that the fact files say."""
    return "\n".join(path.read_text(encoding="utf-8") for path in sorted(facts.glob("*.toml")))


def test_a_dry_run_shows_the_map_and_five_facts_and_writes_nothing(tmp_path: Path, capsys: Capture) -> None:
    facts = write(tmp_path)
    before = text_of(facts)
    done = run_import(capsys, facts, "ports.csv", "--dry-run")
    assert done.code == 0
    assert "Port: subject" in done.err and "Year: date" in done.err
    assert done.err.count("ness: ") + done.err.count("holm: ") == 5
    assert text_of(facts) == before


def test_without_a_terminal_it_writes_only_when_told_to(tmp_path: Path, capsys: Capture) -> None:
    facts = write(tmp_path)
    before = text_of(facts)
    done = run_import(capsys, facts, "ports.csv")
    assert done.code == 2 and "--yes" in done.err and done.err.count("\n") == 1
    assert text_of(facts) == before


def test_facts_have_cells_places_and_new_names_in_one_file(tmp_path: Path, capsys: Capture) -> None:
    facts = write(tmp_path)
    assert run_import(capsys, facts, "ports.csv", "--yes", "--topic", "Sea trade").code == 0
    made = {fact.id: fact for fact in facts_of(facts)}
    assert sorted(path.name for path in facts.iterdir()) == ["table.toml"]
    fact = made["ness-cargo-2024"]
    assert (fact.figure, fact.value, fact.unit, fact.locator) == ("13.0", 13000, "t", "D3")
    assert fact.cell and set(fact.cell.row) == {"Ness", "2024"} and fact.cell.column == ("Cargo (thousand tonnes)",)
    assert fact.topics == ("sea-trade",)
    assert is_sound(facts)


def test_importing_again_changes_nothing(tmp_path: Path, capsys: Capture) -> None:
    facts = write(tmp_path)
    run_import(capsys, facts, "ports.csv", "--yes")
    before = text_of(facts)
    done = run_import(capsys, facts, "ports.csv", "--yes")
    assert done.code == 0 and "has all 7 facts" in done.err
    assert text_of(facts) == before


def test_a_second_edition_supersedes_and_says_what_changed(tmp_path: Path, capsys: Capture) -> None:
    facts = write(tmp_path)
    run_import(capsys, facts, "ports.csv", "--yes", "--topic", "sea")
    new = "Port,Year,Ships,Cargo (thousand tonnes)\nNess,2023,410,12.7\nNess,2024,395,13.0\nNess,2025,402,13.3\nHolm,2024,91,2.5\n"
    (tmp_path / "ports-2026.csv").write_text(new, encoding="utf-8")
    make_library(tmp_path, "ports-2026.csv", source="second", issued="2026")
    done = run_import(capsys, facts, "ports-2026.csv", "--yes", "--topic", "sea")
    assert done.code == 0, done.err
    by_id = {fact.id: fact for fact in facts_of(facts)}
    assert by_id["ness-cargo-2023-second"].supersedes == ("ness-cargo-2023",)
    assert by_id["ness-cargo-2025"].supersedes == ()
    counts = {tuple(line.split("\t")[:2]) for line in done.out.splitlines()}
    assert {("facts", "8"), ("changed", "1"), ("unchanged", "4"), ("new", "3"), ("vanished", "2")} <= counts
    assert "changed: ness-cargo-2023 12.5 is ness-cargo-2023-second 12.7" in done.err
    assert "vanished: holm-ships-2023 (88)" in done.err
    assert is_sound(facts)


def test_the_same_keys_of_another_publisher_are_no_edition(tmp_path: Path, capsys: Capture) -> None:
    facts = write(tmp_path)
    run_import(capsys, facts, "ports.csv", "--yes", "--topic", "sea")
    (tmp_path / "other.csv").write_text(TABLE, encoding="utf-8")
    make_library(tmp_path, "other.csv", source="other", author="Other Office")
    (facts / "other.toml").write_text((facts / "other.toml").read_text().replace("Example table", "Ships elsewhere"), encoding="utf-8")
    done = run_import(capsys, facts, "other.csv", "--yes", "--topic", "sea")
    assert done.code == 0
    assert "table has at least half of these facts: --edition-of table makes" in done.err
    made = facts_of(facts)
    assert len(made) == 14 and not any(fact.supersedes for fact in made)


def test_a_table_without_title_is_the_next_edition_of_the_file_of_the_same_name(tmp_path: Path, capsys: Capture) -> None:
    facts = tmp_path / "facts"
    facts.mkdir()
    (facts / "vocabulary.toml").write_text('[[topic]]\nid = "parks"\nname = "Parks"\n', encoding="utf-8")
    for year, last in (("2023", "41"), ("2024", "43")):
        (tmp_path / f"trees-{year}.csv").write_text(f"Town,Year,Trees planted\nAsh,2021,{last}\nElm,2021,12\n", encoding="utf-8")
        done = run_import(capsys, facts, f"trees-{year}.csv", "--yes", "--topic", "parks")
        assert done.code == 0, done.err
    assert "changed: ash-trees-planted-2021 41 is ash-trees-planted-2021-trees-2024 43" in done.err
    assert is_sound(facts)


def test_a_map_is_saved_and_read_again(tmp_path: Path, capsys: Capture) -> None:
    facts = write(tmp_path)
    file = tmp_path / "ports.map.toml"
    first = run_import(capsys, facts, "ports.csv", "--dry-run", "--topic", "sea", "--unit", "Ships={vessel}", "--save-mapping", str(file))
    assert first.code == 0 and '"Port" = "subject"' in file.read_text(encoding="utf-8")
    assert run_import(capsys, facts, "ports.csv", "--yes", "--mapping", str(file)).code == 0
    assert {fact.unit for fact in facts_of(facts)} == {"{vessel}", "t"}
    assert is_sound(facts)


def test_options_change_the_map(tmp_path: Path, capsys: Capture) -> None:
    facts = write(tmp_path, "Year,Sex,Age,Births\n2023,girls,all,410\n2024,boys,all,395\n")
    done = run_import(capsys, facts, "ports.csv", "--yes", "--subject", "Fjell", "--dimension", "Sex=sex", "--dimension", "Age=age")
    assert done.code == 0, done.err
    assert [(fact.subject, fact.dimensions) for fact in facts_of(facts)] == [("fjell", (("sex", "girls"),)), ("fjell", (("sex", "boys"),))]


BAD = {
    "duplicate keys": ("Port,Year,Ships\nNess,2024,4\nNess,2024,5\n", (), "the cells C2 and C3 have the same keys (Ness, Ships, 2024)"),
    "no unit": ("Port,Year,Traffic\nNess,2024,4\nHolm,2024,5\n", (), '--unit "Traffic=CODE"'),
    "no column": ("Port,Year,Ships\nNess,2024,4\n", ("--value", "Boats"), "no column 'Boats'"),
    "no such flag column": ("Port,Year,Ships\nNess,2024,4\n", ("--flag", "Marks"), "no column 'Marks'"),
    "no date": ("Port,Year,Ships\nNess,2024,4\n", ("--date", "soon"), "neither a column nor a date"),
    "no figures": ("Port,Harbour master\nNess,Ann\nHolm,Ben\n", (), "holds no table with figures"),
    "no such edition": (TABLE, ("--edition-of", "tabel"), "did you mean table"),
    "no mapping file": (TABLE, ("--mapping", "nowhere.toml"), "cannot read nowhere.toml"),
    "no such decimal": (TABLE, ("--decimal", ";"), "neither comma nor point"),
}


@pytest.mark.parametrize("kind", BAD)
def test_bad_input_is_one_clear_line_and_nothing_is_written(kind: str, tmp_path: Path, capsys: Capture) -> None:
    text, options, said = BAD[kind]
    facts = write(tmp_path, text)
    before = text_of(facts)
    done = run_import(capsys, facts, "ports.csv", "--yes", *options)
    assert (done.code, done.out) == (2, "") and said in done.err and done.err.count("\n") == 1, done
    assert text_of(facts) == before


def cells(*rows: str) -> str:
    """Return the XML of rows of texts and numbers, parted by bars."""
    xml = ""
    for number, row in enumerate(rows, 1):
        inside = ""
        for letter, cell in zip("ABCDE", row.split("|"), strict=False):
            if cell.startswith("="):
                inside += f'<c r="{letter}{number}"><f>{cell[1:]}</f></c>'
            elif cell.replace(".", "").isdigit():
                inside += f'<c r="{letter}{number}"><v>{cell}</v></c>'
            elif cell:
                inside += f'<c r="{letter}{number}" t="inlineStr"><is><t>{cell}</t></is></c>'
        xml += f'<row r="{number}">{inside}</row>'
    return f"<sheetData>{xml}</sheetData>"


def test_sheets_are_named_where_there_are_several(tmp_path: Path, capsys: Capture) -> None:
    write_xlsx(
        tmp_path / "b.xlsx", {"Ships": cells("Port|Year|Ships", "Ness|2024|4"), "Cars": cells("Port|Year|Cars", "Ness|2024|6")}, ["General"]
    )
    facts = make_library(tmp_path, "b.xlsx")
    done = run_import(capsys, facts, "b.xlsx", "--yes")
    assert done.code == 2 and "2 tables: Ships; Cars" in done.err and done.err.count("\n") == 1
    done = run_import(capsys, facts, "b.xlsx", "--yes", "--sheet", "Crs")
    assert done.code == 2 and "did you mean Cars" in done.err
    assert run_import(capsys, facts, "b.xlsx", "--yes", "--sheet", "Cars").code == 0
    assert [(fact.figure, fact.locator) for fact in facts_of(facts)] == [("6", "Cars!C2")]
    assert is_sound(facts)


def test_two_tables_in_one_sheet_are_refused(tmp_path: Path, capsys: Capture) -> None:
    rows = cells("Port|Year|Ships", "Ness|2024|4", "", "Town|Year|Cars", "Holm|2024|6")
    write_xlsx(tmp_path / "b.xlsx", {"All": rows}, ["General"])
    done = run_import(capsys, make_library(tmp_path, "b.xlsx"), "b.xlsx", "--yes")
    assert done.code == 2 and "several tables below one another" in done.err and "rows 1 and 4" in done.err


def test_a_formula_without_a_stored_value_is_refused(tmp_path: Path, capsys: Capture) -> None:
    write_xlsx(tmp_path / "b.xlsx", {"Ships": cells("Port|Year|Ships", "Ness|2023|4", "Ness|2024|=C2+1")}, ["General"])
    facts = make_library(tmp_path, "b.xlsx")
    done = run_import(capsys, facts, "b.xlsx", "--yes")
    assert done.code == 2 and "in Ships!C3 a formula was never calculated" in done.err and done.err.count("\n") == 1
    assert not facts_of(facts)


def test_totals_notes_and_groups_of_rows(tmp_path: Path, capsys: Capture) -> None:
    text = "Ferries 2024\n\nRoute,Passengers,Cars\nNorth\nNess,10,4\nHolm,12,5\nSouth\nTarn,8,3\nTotal,30,12\n\nSource: example.\n"
    facts = write(tmp_path, text)
    assert run_import(capsys, facts, "ports.csv", "--yes", "--date", "2024").code == 0
    made = {(fact.subject, fact.figure, fact.date, fact.dimensions) for fact in facts_of(facts)}
    assert ("ness", "10", "2024", (("group", "North"),)) in made and ("tarn", "3", "2024", (("group", "South"),)) in made
    assert is_sound(facts)


@pytest.mark.skipif(sys.platform == "win32", reason="kills processes")
@pytest.mark.untraced
def test_an_import_killed_at_any_moment_leaves_the_file_whole(tmp_path: Path) -> None:
    rows = "".join(f"Port {number},2024,{number}\n" for number in range(1, 1500))
    facts = write(tmp_path, f"Port,Year,Ships\n{rows}")
    before = text_of(facts)
    command = [
        sys.executable,
        "-m",
        "beltfacts",
        "import",
        "ports.csv",
        "--facts",
        str(facts),
        "--documents",
        str(tmp_path),
        "--yes",
        "--no-cache",
    ]
    started = time.monotonic()
    for part in range(4):
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(0.4 + 0.5 * part)
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
        text = text_of(facts)
        parsed = parse_fact_text(text, "table.toml")
        assert text == before or (not parsed.findings and len(parsed.facts) == 1499), time.monotonic() - started


def test_a_document_of_no_source_gets_one_and_its_caption_names_the_subject(tmp_path: Path, capsys: Capture) -> None:
    write_xlsx(
        tmp_path / "income.xlsx",
        {"Income": cells("Skell Line: income, € thousand", "", "Item|2023|2024", "Fares|61|64", "Grants|30|31")},
        ["General"],
    )
    facts = tmp_path / "facts"
    facts.mkdir()
    (facts / "vocabulary.toml").write_text('[[topic]]\nid = "finance"\nname = "Finance"\n', encoding="utf-8")
    done = run_import(capsys, facts, "income.xlsx", "--yes")
    assert done.code == 0, done.err
    made = facts_of(facts)
    assert {(fact.subject, fact.measure, fact.date, f"{fact.value:f}", fact.unit) for fact in made} == {
        ("skell-line", "Fares", "2023", "61000", "EUR"),
        ("skell-line", "Fares", "2024", "64000", "EUR"),
        ("skell-line", "Grants", "2023", "30000", "EUR"),
        ("skell-line", "Grants", "2024", "31000", "EUR"),
    }
    assert is_sound(facts)
