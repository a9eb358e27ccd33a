"""beltfacts add as it is typed: what it writes and prints, what it asks on a terminal, and what bad input gets."""

from __future__ import annotations

import json
import os
import select
import subprocess
import sys
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest
import tomli

from tests.conftest import SOURCE, VOCABULARY, Ran, fact
from tests.support import called

TEXT = (
    "Gazette\n\nIn 2024, the canal carried 100 tonnes of grain. In 2024, it carried 250 tonnes\nof infra-\nstructure stone.\n\n"
    "Old 5 ships.\n\nOld 5 ships.\n\nTraffic rose from 20 to 35 in the year, the gazette said. It has [red]12 locks[/red]\x1b[31m \u202eand tolls.\n\n"
    "Ferries carried 40 ships in June 2024.\n"
)
STONE = ("--quote", "In 2024, it carried 250 tonnes of infrastructure stone", "--measure", "stone carried")
FILED = ("--subject", "grand-canal", "--topic", "water")


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A folder with facts/ and docs/: one document, one fact, a vocabulary."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "gazette.txt").write_text(TEXT, encoding="utf-8")
    write(tmp_path)
    return tmp_path


def write(place: Path, source: str = "") -> None:
    (place / "facts").mkdir(exist_ok=True)
    (place / "facts" / "vocabulary.toml").write_text(VOCABULARY, encoding="utf-8")
    grain = fact("grain", quote="the canal carried 100 tonnes of grain")
    text = f'# the gazette\n{SOURCE}document = "gazette.txt"\n{source}{grain}\n# the end\n'
    (place / "facts" / "canals.toml").write_text(text, encoding="utf-8")


def canals(place: Path) -> str:
    return (place / "facts" / "canals.toml").read_text(encoding="utf-8")


@pytest.fixture
def add(capsys: pytest.CaptureFixture[str], place: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Ran]:
    """Runs ``beltfacts add`` in the folder, not on a terminal."""
    monkeypatch.chdir(place)
    monkeypatch.delenv("BELTFACTS_DOCUMENTS", raising=False)
    monkeypatch.setattr("sys.stdin.isatty", lambda: False, raising=False)

    def program(*args: object, documents: str | None = "docs", **env: str) -> Ran:
        folder = ("--documents", documents) if documents else ()
        return called(capsys, "add", "--facts", "facts", *folder, *args, **env)

    return program


def refused(done: Ran, *said: str) -> None:
    """Exit code 2, nothing on standard output, and in the last line of standard error these words."""
    assert (done.code, done.stdout) == (2, ""), done
    line = done.stderr.rstrip("\n").split("\n")[-1]
    assert line.startswith("beltfacts: ")
    for words in said:
        assert words in line
    assert "Traceback" not in done.stderr


def test_a_quote_becomes_a_fact_that_verifies_and_can_be_searched(
    add: Callable[..., Ran], place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = canals(place)
    done = add(*STONE, *FILED)
    assert (done.code, done.stdout) == (0, f"grand-canal-stone-carried-2024\t{os.path.join('facts', 'canals.toml')}:22\n")
    assert 'date 2024 is proposed from "2024" (quote); --date sets another' in done.stderr
    assert "written to facts" in done.stderr
    added = tomli.loads(canals(place))["fact"][1]
    assert added == {
        "id": "grand-canal-stone-carried-2024",
        "subject": "grand-canal",
        "measure": "stone carried",
        "figure": "250 tonnes",
        "value": 250,
        "unit": "t",
        "date": "2024",
        "topics": ["water"],
        "quote": "In 2024, it carried 250 tonnes of infrastructure stone",
        "locator": "para. 2",
    }
    new = canals(place)
    start = new.index("[[fact]]", new.index("grain"))
    entry = new[start : new.index("\n\n", start) + 1]
    digest = sha256((place / "docs" / "gazette.txt").read_bytes()).hexdigest()
    assert new.replace(f"\n{entry}", "", 1).replace(f'sha256 = "{digest}"\n', "", 1) == before
    assert called(capsys, "verify", "--facts", "facts", "--documents", "docs").code == 0
    assert "1 finding" in called(capsys, "check", "--facts", "facts").stderr  # a unit that nothing used before either
    assert "grand-canal-stone-carried-2024" in called(capsys, "search", "stone of the canal", "--facts", "facts").stdout


def test_every_option_is_written_in_its_field(add: Callable[..., Ran], place: Path) -> None:
    options = [
        "--id",
        "tea",
        "--unit",
        "t",
        "--bound",
        "about",
        "--period",
        "flow",
        "--status",
        "estimate",
        "--place",
        "cn",
        "--place",
        "CN-GX",
    ]
    options += ["--locator", "para. 2", "--says", "the office", "--via", "a paper", "--url", "https://x.org", "--note", "Of 2023, it says."]
    done = add(*STONE, *FILED, *options, "--figure", "250 tonnes", "--date", "2023", "--source", "gazette-2024", "--format", "json")
    assert done.code == 0, done
    (result,) = json.loads(done.stdout)["results"]
    assert (result["id"], result["bound"], result["period"], result["status"]) == ("tea", "about", "flow", "estimate")
    assert (result["places"], result["says"], result["via"], result["url"]) == (["CN", "CN-GX"], "the office", "a paper", "https://x.org")
    assert (result["date"], result["source"]["id"], result["file"], result["line"]) == ("2023", "gazette-2024", "facts/canals.toml", 22)
    added = tomli.loads(canals(place))["fact"][1]
    assert [*added][-6:] == ["quote", "locator", "says", "via", "url", "note"]


def test_a_dry_run_prints_the_entry_and_writes_nothing(add: Callable[..., Ran], place: Path) -> None:
    before = canals(place)
    done = add("--document", "docs/gazette.txt", *STONE, *FILED, "--dry-run")
    assert done.code == 0
    assert tomli.loads(done.stdout)["fact"][0]["value"] == 250
    assert json.loads(add(*STONE, *FILED, "--dry-run", "--format", "json").stdout)["results"][0]["line"] is None
    assert canals(place) == before


def test_on_request_the_fact_is_drawn_as_a_card_or_as_csv(add: Callable[..., Ran]) -> None:
    card = add(*STONE, *FILED, "--dry-run", "--format", "table").stdout
    assert "250 tonnes" in card and "Grand Canal: stone carried" in card and "beltfacts cite grand-canal-stone-carried-2024" in card
    assert add(*STONE, *FILED, "--dry-run", "--format", "csv").stdout.startswith("id,place,figure,")


def test_in_a_script_everything_that_is_missing_is_listed_in_one_line(add: Callable[..., Ran], place: Path) -> None:
    before = canals(place)
    refused(add(), "--quote (the words that carry the figure)", "--subject", "--measure", "--topic", "or run it on a terminal")
    done = add("--quote", "rose from 20 to 35 in the year, the gazette said")
    refused(done, "--figure (the figure as printed; the quote has: 20; 35; perhaps 20)", "--subject", "--measure", "--topic")
    assert 'date 2024-05 is proposed from "2024-05" (source)' in done.stderr
    refused(add("--quote", "The ship", "--source", ""), "not taken from")
    traffic = add("--quote", "rose from 20 to 35 in the year", *FILED, "--measure", "traffic", "--figure", "35", "--date", "2024")
    refused(traffic, "--unit (its unit: a code")
    assert canals(place) == before
    done = add("--quote", "rose from 20 to 35 in the year", *FILED, "--measure", "ships in traffic", "--figure", "35", "--date", "2024~")
    assert done.code == 0, done
    assert tomli.loads(canals(place))["fact"][1]["unit"] == "{ship}"


@pytest.mark.parametrize(
    ("quote", "said"),
    [
        ("In 2024, it carried ... of infrastructure stone", "an ellipsis: a quote is one contiguous span"),
        ("In 2024, it carried 251 tonnes of infrastructure stone", "[-251-] {+250+}"),
        ("In 2024, it carried 50 tonnes of infrastructure stone", "(para. 2): "),
        ("it carried 250", "cuts a number or word apart: the document has '250 tonnes'"),
        ("Old 5 ships", 'occurs 2 times, in paragraphs 5, 6; lengthen the quote, or name one with --locator "para. 5"'),
        ("Something else altogether was said", "the words are not in the document"),
    ],
)
def test_a_quote_that_is_not_there_is_refused(add: Callable[..., Ran], place: Path, quote: str, said: str) -> None:
    before = canals(place)
    refused(add("--quote", quote, *FILED, "--measure", "cargo", "--date", "2024"), "the quote is not taken from gazette.txt", said)
    assert canals(place) == before


def test_of_several_places_a_locator_singles_out_one(add: Callable[..., Ran], place: Path) -> None:
    options = ("--quote", "Old 5 ships", *FILED, "--measure", "old ships", "--date", "2024~")
    done = add(*options, "--locator", "para. 6")
    assert done.code == 0, done
    assert tomli.loads(canals(place))["fact"][1]["locator"] == "para. 6"


def test_a_quote_may_cross_a_page_break_but_not_what_is_printed_there(add: Callable[..., Ran], place: Path) -> None:
    pages = "The canal carried 7 tonnes\fin 2024, and 9 tonnes\n\nPage 7\fin 2023."
    (place / "docs" / "gazette.txt").write_text(pages, encoding="utf-8")
    done = add("--quote", "The canal carried 7 tonnes in 2024", *FILED, "--measure", "tea")
    assert done.code == 0, done
    added = tomli.loads(canals(place))["fact"][1]
    assert (added["quote"], added["date"], added["locator"]) == ("The canal carried 7 tonnes in 2024", "2024", "p. 1")
    refused(add("--quote", "and 9 tonnes in 2023", *FILED, "--measure", "tea"), "{+Page 7+}")


def test_a_document_that_changed_or_cannot_be_read_is_refused(add: Callable[..., Ran], place: Path) -> None:
    write(place, f'sha256 = "{sha256(b"another").hexdigest()}"\n')
    refused(add(*STONE, *FILED), "gazette.txt has changed: its sha256 is ", "; beltfacts source check says what to do")
    write(place)
    refused(add(*STONE, *FILED, documents=None), "no documents folder: give --documents DIR or set BELTFACTS_DOCUMENTS")
    assert add(*STONE, *FILED, "--dry-run", documents=None, BELTFACTS_DOCUMENTS=str(place / "docs")).code == 0
    (place / "docs" / "gazette.txt").unlink()
    refused(add(*STONE, *FILED), "gazette.txt: no such file")


@pytest.mark.parametrize("which", ["facts", "facts/canals.toml"])
def test_a_read_only_folder_or_file_is_left_alone(add: Callable[..., Ran], place: Path, which: str) -> None:
    before, mode = canals(place), (place / which).stat().st_mode
    (place / which).chmod(0o555)
    try:
        refused(add(*STONE, *FILED), "is read-only; nothing was written")
        assert add(*STONE, *FILED, "--dry-run").code == 0
    finally:
        (place / which).chmod(mode)
    assert canals(place) == before


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (
            ("--subject", "grand-canel", "--topic", "water"),
            ("no subject 'grand-canel': did you mean grand-canal?", "--create declares it", '[[subject]] id = "grand-canel"'),
        ),
        (("--subject", "grand-canal", "--topic", "wader"), ("no topic 'wader': did you mean water?",)),
        ((*FILED, "--unit", "tt"), ("no unit 'tt'", "{thing} for what is counted")),
        ((*FILED, "--unit", "tin boxes"), ("no unit 'tin boxes'", "{tin-box} for what is counted")),
        ((*FILED, "--unit", "{barge}"), ("no unit '{barge}'", "--create declares it", '[[unit]] code = "{barge}", name = "barges"')),
        ((*FILED, "--unit", "kg"), ("is in t, not kg", "nothing was written")),
        ((*FILED, "--unit", "ha"), ("is in t, not har",)),
        ((*FILED, "--unit", "{ship}"), ("is in t, not {ship}", "nothing was written")),
        ((*FILED, "--id", "grain"), ("the id grain is taken; grand-canal-stone-carried-2024 is free",)),
        ((*FILED, "--id", "No Id"), ("'No Id' is not an id",)),
        ((*FILED, "--date", "in May"), ("date: ",)),
        ((*FILED, "--date", "2021"), ("would not verify: date 2021 is not in the quote",)),
        ((*FILED, "--bound", "roughly"), ("--bound 'roughly' is not one of exact, about",)),
        ((*FILED, "--figure", "251 tonnes"), ("the figure '251 tonnes' is not in the quote as a whole; the quote has: 250 tonnes",)),
        ((*FILED, "--figure", "infrastructure stone", "--unit", "t"), ("is no number; leave --unit and --bound out",)),
        ((*FILED, "--place", "Laos"), ("ISO 3166",)),
        ((*FILED, "--source", "gazete"), ("no source 'gazete': did you mean gazette-2024?",)),
        ((*FILED, "--document", "other.txt"), ("no source with the document 'other.txt'", "beltfacts source add other.txt makes it one")),
        ((*FILED, "--measure", "stone\x1b[31m"), ("the measure must be one line without control characters",)),
        ((*FILED, "--locator", "para. 9"), ("locator says 'para. 9', but the quote occurs in para. 2",)),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_written(
    add: Callable[..., Ran], place: Path, options: tuple[str, ...], said: tuple[str, ...]
) -> None:
    before = canals(place)
    refused(add(*STONE, *options), *said)
    assert canals(place) == before


def test_a_datum_is_not_entered_twice_unless_that_is_meant(add: Callable[..., Ran], place: Path) -> None:
    again = ("--quote", "In 2024, the canal carried 100 tonnes", "--measure", "grain carried", *FILED)
    done = add(*again)
    refused(done, "grain has the figure '100 tonnes' from this place already; --again adds it all the same")
    assert "near: 100 tonnes (Grand Canal: cargo carried, 2024) grain" in done.stderr
    assert add(*again, "--again").code == 0
    assert [each["id"] for each in tomli.loads(canals(place))["fact"]] == ["grand-canal-grain-carried-2024", "grain"]


def test_a_figure_without_a_number_needs_no_unit(add: Callable[..., Ran], place: Path) -> None:
    assert add(*STONE, *FILED, "--figure", "infrastructure stone").code == 0
    assert not {"value", "unit"} & tomli.loads(canals(place))["fact"][1].keys()


def test_escapes_and_markup_of_a_document_reach_the_file_as_they_are_and_the_terminal_not_at_all(
    add: Callable[..., Ran], place: Path
) -> None:
    quote = "It has [red]12 locks[/red]\x1b[31m"
    locks = ("--quote", quote, *FILED, "--measure", "locks", "--date", "2024~", "--figure", "12 locks")
    refused(add(*locks, "--unit", "t"), "figure, measure, quote and note do not say t")
    with (place / "facts" / "vocabulary.toml").open("a") as file:
        file.write('\n[[unit]]\ncode = "{lock}"\nname = "locks"\nwords = ["locks"]\n')
    done = add(*locks, "--format", "table")
    assert done.code == 0, done
    assert "\x1b" not in done.stdout + done.stderr and "\u202e" not in done.stdout + done.stderr
    assert "[red]12 locks[/red]" in done.stdout
    assert tomli.loads(canals(place))["fact"][1]["quote"] == quote
    assert "\x1b" not in canals(place)


def environment(place: Path) -> dict[str, str]:
    return {**os.environ, "BELTFACTS_DOCUMENTS": str(place / "docs"), "BELTFACTS_CACHE": str(place / "cache"), "PYTHONIOENCODING": "utf-8"}


def test_two_at_once_both_land(place: Path) -> None:
    command = [sys.executable, "-m", "beltfacts", "add", "--facts", str(place / "facts"), *FILED]
    ferries = ("--quote", "Ferries carried 40 ships in June 2024", "--measure", "ferries")
    both = [
        subprocess.Popen(
            [*command, *options], env=environment(place), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
        )
        for options in (STONE, ferries)
    ]
    for process in both:
        told = process.communicate(timeout=120)[1]
        assert process.returncode == 0, told
    assert sorted(each["id"] for each in tomli.loads(canals(place))["fact"]) == [
        "grain",
        "grand-canal-ferries-2024-06",
        "grand-canal-stone-carried-2024",
    ], "whichever came first"


def test_of_two_that_say_the_same_at_once_one_is_refused(place: Path) -> None:
    command = [sys.executable, "-m", "beltfacts", "add", "--facts", str(place / "facts"), *FILED, *STONE]
    both = [
        subprocess.Popen(command, env=environment(place), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        for _ in range(2)
    ]
    told = [process.communicate(timeout=120)[1].decode() for process in both]
    assert sorted(process.returncode for process in both) == [0, 2], told
    assert [each["id"] for each in tomli.loads(canals(place))["fact"]] == ["grain", "grand-canal-stone-carried-2024"]


# ── On a terminal ───────────────────────────────────────────────────────────────────────────────────────────────────────


def on_a_terminal(place: Path, typed: str, *options: str) -> tuple[str, int]:
    """What a terminal shows while this is typed, and the exit code."""
    pty = pytest.importorskip("pty")
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "beltfacts", "add", "--facts", str(place / "facts"), *options]
    process = subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, env={**environment(place), "TERM": "dumb"}, cwd=place)
    os.close(theirs)
    os.write(ours, typed.encode())
    shown = b""
    while select.select([ours], [], [], 60)[0]:
        try:
            part = os.read(ours, 65536)
        except OSError:  # the other end is closed
            break
        shown += part
    else:
        process.kill()
    os.close(ours)
    return shown.decode().replace("\r\n", "\n"), process.wait(60)


def test_on_a_terminal_it_asks_proposes_and_writes_what_is_confirmed(place: Path) -> None:
    quote = "In 2024, it carried 250 tonnes\nof infrastructure stone\n\n"
    answers = ["", "nobody", "n", "grand-canal", "stone carried", "", "", "", "", "y"]
    shown, code = on_a_terminal(place, "\n" + quote + "\n".join(answers) + "\n")
    assert code == 0, shown
    assert "The source that says it, or its document with --document [gazette-2024]" in shown
    assert "Paste the quote, and end it with an empty line:" in shown
    assert "The figure as printed [250 tonnes]" in shown
    assert "the subject nobody (Nobody) is not declared yet. Create it? [Y/n]" in shown
    assert "When it was true: 2024, 2024-05, 2024-05-31, 2023/2024 or undated [2024]" in shown
    assert "One or more topics [water]" in shown
    assert "Its id [grand-canal-stone-carried-2024]" in shown
    assert "Its unit [t]" in shown
    assert 'figure = "250 tonnes"' in shown
    assert "Write this to facts/canals.toml? [Y/n]" in shown
    assert [each["id"] for each in tomli.loads(canals(place))["fact"]] == ["grain", "grand-canal-stone-carried-2024"]


def test_on_a_terminal_no_is_no(place: Path) -> None:
    before = canals(place)
    given = (*STONE, *FILED, "--source", "gazette-2024", "--figure", "250 tonnes", "--date", "2024", "--id", "x", "--unit", "t")
    shown, code = on_a_terminal(place, "n\n", *given)
    assert (code, "nothing was written" in shown) == (1, True), shown
    again = (
        "--quote",
        "the canal carried 100 tonnes of grain",
        "--measure",
        "grain",
        *FILED,
        "--source",
        "gazette-2024",
        "--figure",
        "100 tonnes",
    )
    shown, code = on_a_terminal(place, "n\n", *again, "--date", "2024", "--id", "x", "--unit", "t")
    assert (code, "grain has 100 tonnes from this place. Add it again? [y/N]" in shown) == (2, True), shown
    shown, code = on_a_terminal(place, "\x04", *STONE)
    assert (code, "beltfacts: stopped" in shown) == (2, True), shown
    assert canals(place) == before


TABLE = "Table 3. Cargo (thousand tonnes)\nPort,2023,2024\nVelm,10,11\nOstra,20,21p\n"
CELL = ("--row", "Velm", "--column", "2024", "--measure", "cargo")


@pytest.fixture
def table(place: Path) -> Path:
    """The folder of `place` with a table as the document of its source."""
    (place / "docs" / "gazette.csv").write_text(TABLE, encoding="utf-8")
    path = place / "facts" / "canals.toml"
    path.write_text(path.read_text(encoding="utf-8").replace("gazette.txt", "gazette.csv"), encoding="utf-8")
    return place


def test_a_figure_of_a_table_is_added_by_the_labels_of_its_cell(add: Callable[..., Ran], table: Path) -> None:
    ran = add(*CELL, *FILED, "--dimension", "kind=bulk", "--price-base", "2015", "--unit", "t")
    assert ran.code == 0, ran.stderr
    written = tomli.loads(canals(table))["fact"][-1]
    assert written["cell"] == {"row": ["Velm"], "column": ["2024"]}
    assert (written["figure"], written["value"], written["unit"], written["date"]) == ("11", 11000, "t", "2024")
    assert (written["dimensions"], written["price_base"], "quote" in written) == ({"kind": "bulk"}, "2015", False)


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--row", "Velm"), "a cell needs --row and --column"),
        (("--row", "Velm", "--column", "2024", "--quote", "Velm 10 11"), "give --quote, or --row and --column, not both"),
        (("--row", "Velmo", "--column", "2024"), "no cell of gazette.csv: no row 'Velmo' in the table; did you mean Velm?"),
        (("--row", "Velm", "--column", "2024", "--figure", "12"), "the cell shows '11', not '12'"),
        (("--row", "Velm", "--column", "2024", "--dimension", "bulk"), "--dimension 'bulk' is not NAME=TEXT"),
        (("--row", "Ostra", "--column", "2024", "--figure", "21"), "say in note or status what it means"),
    ],
)
def test_a_cell_that_is_not_there_or_not_clear_is_refused(
    add: Callable[..., Ran], table: Path, options: tuple[str, ...], said: str
) -> None:
    before = canals(table)
    ran = add(*options, *FILED, "--measure", "cargo", "--unit", "t")
    assert ran.code != 0 and said in ran.stderr, ran.stderr
    assert canals(table) == before


def test_a_fact_of_a_cell_is_shown_verified_and_counted(add: Callable[..., Ran], table: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert add(*CELL, *FILED, "--dimension", "kind=bulk", "--price-base", "2015", "--unit", "t", "--id", "bulk").code == 0
    shown = called(capsys, "show", "--facts", "facts", "bulk").stdout
    assert "cell\tVelm \u00b7 2024 \u00b7 11\n" in shown and "narrowed to\tkind: bulk\n" in shown and "\u201c" not in shown
    card = called(capsys, "search", "--facts", "facts", "--format", "table", "cargo bulk").stdout
    assert "Cell of a table: Velm \u00b7 2024 \u00b7 11" in card and "kind: bulk" in card and "prices of 2015" in card
    record = json.loads(called(capsys, "show", "--facts", "facts", "--format", "json", "bulk").stdout)["results"][0]
    assert (record["quote_is_made"], record["cell"]["table"], record["price_base"]) == (True, None, "2015")
    assert record["dimensions"] == {"kind": "bulk"}
    entry = canals(table)
    (table / "facts" / "canals.toml").write_text(entry.replace('figure = "11"', 'figure = "12"'), encoding="utf-8")
    drift = called(capsys, "verify", "--facts", "facts", "--documents", "docs", "bulk").stdout
    line = entry[: entry.index("cell = {row")].count("\n") + 1
    assert f"canals.toml:{line}:1: the cell shows '11', not '12'" in drift
    (table / "facts" / "canals.toml").write_text(entry, encoding="utf-8")
    covered = json.loads(called(capsys, "coverage", "--facts", "facts", "--documents", "docs", "gazette.csv", "--format", "json").stdout)
    assert covered["documents"][0]["covered"] == 1


def test_without_its_extra_it_says_so_before_anything_is_asked(add: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "tomlkit", None)
    refused(add(), 'pip install "beltfacts[add]"')
