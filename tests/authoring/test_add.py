"""A new fact from a quote: what is proposed, the entry that is written, where it goes, and what refuses it. The command is tested apart."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import tomli

from beltfacts.authoring import add as adding
from beltfacts.authoring.add import DraftContext
from beltfacts.authoring.proposals import (
    document_words,
    new_id,
    printed_figure,
    propose_dates,
    propose_figures,
    propose_subjects,
    read_figure,
    usual_topics,
)
from beltfacts.documents.folder import DocumentFolder
from beltfacts.documents.layout import DocumentText
from beltfacts.errors import UseError
from beltfacts.evidence.alignment import find_quote
from beltfacts.library.files import atomic_file
from beltfacts.library.files.atomic_file import rewrite_file
from beltfacts.library.files.fact_files import FactFiles
from beltfacts.library.files.folder import list_fact_files
from beltfacts.library.files.writing import END, FIRST, insert_entry
from beltfacts.model import Subject
from beltfacts.reading.units import UNITS
from tests.conftest import SOURCE, VOCABULARY, fact

WORDS = {**UNITS, "ships": "{ship}", "ship": "{ship}", "ships per day": "{ship}/d"}

# ── What a quote proposes ───────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("document", "pasted", "written"),
    [
        ("the  canal\n   carried\f100 tonnes", "the canal carried 100 tonnes", "the canal carried 100 tonnes"),
        ("the \u201cgrand\u201d canal", 'the "grand" canal', "the \u201cgrand\u201d canal"),
        ("the infra-\nstructure", "the infrastructure", "the infrastructure"),
        ("the high-\n speed line", "the high-speed line", "the high-speed line"),
        ("the infra\u00adstruc\u00ad\nture", "the infrastructure", "the infrastructure"),
        ("the old\u200b canal", "the old canal", "the old canal"),
    ],
)
def test_the_words_of_the_document_are_written_in_one_line(document: str, pasted: str, written: str) -> None:
    text = DocumentText(f"Before, {document} and after.")
    (place,) = find_quote(pasted, text)
    assert document_words(text, place, pasted) == written


def test_figures_stand_whole_with_their_bound_and_unit() -> None:
    assert propose_figures("more than 50 million tonnes, from 2 ships to 18 ships in 2024", WORDS) == [
        "more than 50 million tonnes",
        "2 ships",
        "18 ships",
    ]
    assert propose_figures("nothing in 2024", WORDS) == []


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("20,000", "20,000"),
        ("20000", "20,000"),
        ("100000 ships", "100,000 ships"),
        ("100,000  ships", "100,000 ships"),
        ("30,000", ""),
        ("0,000", ""),
    ],
)
def test_the_figure_that_is_meant_is_written_as_printed(typed: str, printed: str) -> None:
    assert printed_figure(typed, "it grew from 20,000 to the highest 100,000 ships", WORDS) == printed


@pytest.mark.parametrize(
    ("figure", "quote", "measure", "read"),
    [
        ("more than 50 million tonnes", "", "", (Decimal(50_000_000), None, None, "t", "more-than")),
        ("50 million", "over 50 million tonnes", "", (Decimal(50_000_000), None, None, "t", "more-than")),
        ("20 to 30 ships", "", "", (None, Decimal(20), Decimal(30), "{ship}", "exact")),
        ("20,000", "it rose to 20,000", "daily ships", (Decimal(20_000), None, None, "{ship}/d", "exact")),
        ("20,000", "it rose to 20,000", "ships in the first year", (Decimal(20_000), None, None, "{ship}", "exact")),
        ("20,000", "it rose to 20,000", "ships and tonnes", (Decimal(20_000), None, None, "", "exact")),
        ("20,000", "it rose to 20,000", "traffic", (Decimal(20_000), None, None, "", "exact")),
        ("9th", "it ranks 9th", "", (Decimal(9), None, None, "{rank}", "exact")),
        ("third anniversary", "", "", (Decimal(3), None, None, "a", "exact")),
        ("more than doubled", "", "", (Decimal(2), None, None, "{multiple}", "more-than")),
        ("Innovate!", "", "", (None, None, None, "", "exact")),
    ],
)
def test_a_figure_is_read_as_a_number_with_the_unit_and_bound_around_it(figure: str, quote: str, measure: str, read: Any) -> None:
    found = read_figure(figure, quote or f"it was {figure} then", measure, WORDS)
    assert tuple(found) == read
    assert found.is_number == (read != (None, None, None, "", "exact"))


def test_dates_are_proposed_with_the_words_they_are_read_from() -> None:
    assert [tuple(each) for each in propose_dates("In 2023, and last\nyear; in 2023", "2025-05")] == [
        ("2023", "2023"),
        ("2024", "last year"),
    ]
    assert propose_dates("last year", "") == propose_dates("last year", "not a date") == []


def test_subjects_topics_and_ids_are_proposed() -> None:
    subjects = [Subject("canal", "Canal", (), "", 0), Subject("grand-canal", "Grand Canal", (("zh", ("大运河",)),), "", 1)]
    assert propose_subjects("The Grand Canal is long", subjects) == ["grand-canal", "canal"]
    assert propose_subjects("大运河", subjects) == ["grand-canal"]
    assert propose_subjects("canals", subjects) == []
    assert usual_topics("canal", []) == []
    assert new_id("canal", "The cargo of China's ships, carried", "2024", []) == "canal-cargo-chinas-ships-carried"
    assert new_id("canal", "cargo", "2024-05", ["canal-cargo"]) == "canal-cargo-2024"
    assert new_id("canal", "cargo", "2024", ["canal-cargo", "canal-cargo-2024", "canal-cargo-2"]) == "canal-cargo-3"
    assert new_id("canal", "cargo", "undated", ["canal-cargo"]) == "canal-cargo-2"
    assert len(new_id("canal", "cargo " * 50, "2024", [])) <= 60


# ── Where an entry goes ─────────────────────────────────────────────────────────────────────────────────────────────────

FILE = """# the file

[[source]]
id = "s"

# about a
[[fact]]
id = "a"
# below a

# ── a section ──

# about b
[[fact]]
id = "b"
names = { zh = [
  "铁",
] }
# directly above c
[[fact]]
id = "c"
[fact.names]
zh = ["铁"]
"""


@pytest.mark.parametrize(
    ("after", "before", "behind"),
    [
        (FIRST, 'id = "s"\n\n', "\n# about a\n"),
        (0, "# below a\n\n", "\n# ── a section ──"),
        (1, "] }\n\n", "\n# directly above c\n"),
        (2, 'zh = ["铁"]\n\n', ""),
        (END, 'zh = ["铁"]\n\n', ""),
    ],
)
def test_an_entry_goes_after_a_fact_and_comments_stay_where_they_belong(after: int | None, before: str, behind: str) -> None:
    entry = '[[fact]]\nid = "new"\n'
    new, line = insert_entry(FILE, entry, after)
    assert f"{before}{entry}{behind}" in new
    assert new.replace(entry, "", 1).replace("\n\n\n", "\n\n").rstrip() == FILE.replace("\n\n\n", "\n\n").rstrip() or after == 1
    assert new.split("\n")[line - 1 : line + 1] == ["[[fact]]", 'id = "new"']
    assert [each["id"] for each in tomli.loads(new)["fact"]].index("new") == {FIRST: 0, END: 3}.get(after, (after or 0) + 1)


@pytest.mark.parametrize("text", ["", "# only a comment", '[[source]]\nid = "s"', '[[fact]]\nid = "a"\n\n\n\n'])
def test_an_entry_can_be_the_first_thing_in_a_file_or_the_last(text: str) -> None:
    new, line = insert_entry(text, '[[fact]]\nid = "new"\n', END)
    assert new.endswith('[[fact]]\nid = "new"\n') or not new.rstrip("\n").removesuffix('id = "new"').endswith("new")
    assert new.split("\n")[line - 1] == "[[fact]]"
    assert tomli.loads(new)["fact"][-1] == {"id": "new"}


def test_line_ends_of_a_file_are_kept() -> None:
    new, _ = insert_entry(FILE.replace("\n", "\r\n"), '[[fact]]\nid = "new"\n', 0)
    assert new.count("\n") == new.count("\r\n")


# ── Writing ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_file_keeps_its_mode_its_mark_and_its_link(tmp_path: Path) -> None:
    file, link = tmp_path / "a.toml", tmp_path / "link.toml"
    file.write_bytes("\ufeffé\r\n".encode())
    file.chmod(0o640)
    link.symlink_to(file)
    rewrite_file(str(link), lambda text: text + "more\n")
    assert file.read_bytes() == "\ufeffé\r\nmore\n".encode()
    assert (file.stat().st_mode & 0o777, link.is_symlink()) == (0o640, True)
    assert sorted(each.name for each in tmp_path.iterdir()) == ["a.toml", "link.toml"]


def test_what_a_killed_one_left_is_taken_away_and_nothing_else(tmp_path: Path) -> None:
    for name in ("a.toml", ".a.toml.x1.new", ".b.toml.x1.new", ".a.toml"):
        (tmp_path / name).write_text("old\n")
    rewrite_file(str(tmp_path / "a.toml"), str.upper)
    assert sorted(each.name for each in tmp_path.iterdir()) == [".a.toml", ".b.toml.x1.new", "a.toml"]


def test_a_file_that_is_changed_in_between_is_not_overwritten(tmp_path: Path) -> None:
    file = tmp_path / "a.toml"
    file.write_text("old\n")

    def change(text: str) -> str:
        file.write_text("somebody else\n")
        return text + "new\n"

    with pytest.raises(UseError, match="changed by another program meanwhile; nothing was written"):
        rewrite_file(str(file), change)
    assert [each.read_text() for each in tmp_path.iterdir()] == ["somebody else\n"]


def test_a_file_that_another_one_holds_is_waited_for_but_not_for_ever(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fcntl = pytest.importorskip("fcntl")
    file = tmp_path / "a.toml"
    file.write_text("old\n")
    monkeypatch.setattr(atomic_file, "_PATIENCE", 0.05)
    with file.open() as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        with pytest.raises(UseError, match="being written by another program; nothing was written"):
            rewrite_file(str(file), str.upper)
    assert file.read_text() == "old\n"


def test_many_at_once_lose_nothing(tmp_path: Path) -> None:
    file = tmp_path / "a.toml"
    file.write_text("")
    threads = [threading.Thread(target=rewrite_file, args=(str(file), lambda text, n=n: f"{text}{n}\n")) for n in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(map(int, file.read_text().split())) == list(range(12))


@pytest.mark.parametrize("data", [b"\xff\xfe", b"old"])
def test_what_cannot_be_read_or_written_is_said_in_one_line(tmp_path: Path, data: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "a.toml"
    file.write_bytes(data)
    if data == b"old":

        def full(*_: Any) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(UseError, match=r"cannot write .*a.toml: (not utf-8 text|no space left on device); nothing was written"):
        rewrite_file(str(file), str.upper)
    assert [each.read_bytes() for each in tmp_path.iterdir()] == [data]


_SLOW = """
import os, sys, time
from beltfacts.library.files import rewrite_file
point, path = sys.argv[1:]
real = getattr(os, point)
def slow(*args):
    print("here", flush=True)
    time.sleep(60)
    return real(*args)
setattr(os, point, slow)
rewrite_file(path, lambda text: text + "new" * 100000)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL")
@pytest.mark.parametrize("point", ["fsync", "chmod", "replace"])
def test_a_kill_in_the_middle_leaves_the_old_file_whole_and_the_next_one_works(tmp_path: Path, point: str) -> None:
    file = tmp_path / "a.toml"
    file.write_text("old\n")
    child = subprocess.Popen([sys.executable, "-c", _SLOW, point, str(file)], stdout=subprocess.PIPE)
    assert child.stdout is not None
    assert child.stdout.readline() == b"here\n"
    child.send_signal(signal.SIGKILL)
    child.wait(60)
    child.stdout.close()
    assert file.read_text() == "old\n"
    rewrite_file(str(file), lambda text: text + "next\n")
    assert [each.read_text() for each in tmp_path.iterdir()] == ["old\nnext\n"]


# ── A whole fact ────────────────────────────────────────────────────────────────────────────────────────────────────────

TEXT = "In 2024, the canal carried 100 tonnes of grain. In 2024, it carried 250 tonnes of stone. In 2024, 7 tonnes of tea."
STONE = {
    "id": "stone",
    "subject": "grand-canal",
    "measure": "stone carried",
    "figure": "250 tonnes",
    "value": Decimal(250),
    "unit": "t",
    "date": "2024",
    "topics": ("water",),
    "quote": "In 2024, it carried 250 tonnes of stone",
}


@pytest.fixture
def a_desk(tmp_path: Path) -> Callable[..., DraftContext]:
    """Makes a folder of fact files and a document, and opens them."""

    def make(facts: str = "", source: str = SOURCE, text: str = TEXT) -> DraftContext:
        (tmp_path / "docs").mkdir(exist_ok=True)
        (tmp_path / "docs" / "gazette.txt").write_text(text, encoding="utf-8")
        (tmp_path / "facts").mkdir(exist_ok=True)
        (tmp_path / "facts" / "vocabulary.toml").write_text(VOCABULARY, encoding="utf-8")
        (tmp_path / "facts" / "canals.toml").write_text(
            source.replace("publisher", 'document = "gazette.txt"\npublisher', 1) + facts, encoding="utf-8"
        )
        paths = list_fact_files([str(tmp_path / "facts")])
        files = FactFiles.of(paths)
        return adding.draft_context(
            files, paths, adding.chosen_source(files, "", "docs/gazette.txt"), DocumentFolder(str(tmp_path / "docs"))
        )

    return make


GRAIN = fact("grain", quote="In 2024, the canal carried 100 tonnes of grain")
TEA = fact("tea", value=7, quote="In 2024, 7 tonnes of tea")


def add(desk: DraftContext, dry_run: bool = False, **changed: Any) -> adding.Added:
    values = {**STONE, **changed}
    return adding.add_fact(desk, values, adding.locate_in_document(desk, str(values["quote"]), ""), dry_run=dry_run)


def ids(desk: DraftContext) -> list[str]:
    return [each["id"] for each in tomli.loads(Path(desk.path).read_text(encoding="utf-8")).get("fact", [])]


@pytest.mark.parametrize(
    ("facts", "order"),
    [
        ("", ["stone"]),
        (GRAIN + TEA, ["grain", "stone", "tea"]),
        (TEA, ["stone", "tea"]),
        (GRAIN, ["grain", "stone"]),
        (fact("lost", quote="100 tonnes are not there"), ["lost", "stone"]),
    ],
)
def test_facts_stand_in_the_order_of_the_document(a_desk: Callable[..., DraftContext], facts: str, order: list[str]) -> None:
    desk = a_desk(facts)
    added = add(desk)
    assert ids(desk) == order
    assert added.fact.quote == STONE["quote"]
    assert Path(desk.path).read_text(encoding="utf-8").split("\n")[added.line - 1] == "[[fact]]"
    assert added.entry in Path(desk.path).read_text(encoding="utf-8")


def test_fields_stand_in_the_order_of_the_contract_and_nothing_empty_is_written(a_desk: Callable[..., DraftContext]) -> None:
    added = add(a_desk(), dry_run=True, places=("CN",), note='a "note"\x1b', says="", bound="", locator="para. 1", value=Decimal("250.0"))
    keys = [line.partition(" ")[0] for line in added.entry.splitlines()[1:]]
    assert keys == "id subject measure figure value unit date topics places quote locator note".split()
    assert 'note = "a \\"note\\"\\u001b"' in added.entry
    assert "value = 250.0" in added.entry


def test_a_dry_run_writes_nothing_and_checks_all_the_same(a_desk: Callable[..., DraftContext]) -> None:
    desk = a_desk(GRAIN)
    assert add(desk, dry_run=True).line == 0
    with pytest.raises(UseError, match="means 250, but value is 251"):
        add(desk, dry_run=True, value=Decimal(251))
    assert ids(desk) == ["grain"]


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"id": "grain"}, "would be wrong: .*grain.*duplicate-id"),
        ({"id": "Not an id"}, "would be wrong: id: .* is not an id"),
        ({"subject": "nobody"}, "would be wrong: .*'nobody' is not declared"),
        ({"topics": ("nothing",)}, "'nothing' is not declared"),
        ({"unit": "kg"}, r"would be wrong: .* is in t, not kg"),
        ({"date": "2023"}, "would not verify: date 2023 is not in the quote"),
        ({"bound": "about"}, ""),
        ({"figure": "50 tonnes", "value": Decimal(50)}, "part of a longer number|not in"),
        ({"locator": "para. 9"}, "would not verify: locator says"),
        ({"places": ("Laos",)}, "not an ISO 3166 code"),
    ],
)
def test_an_entry_that_would_be_wrong_is_refused_and_nothing_changes(
    a_desk: Callable[..., DraftContext], changed: dict[str, Any], reason: str
) -> None:
    desk = a_desk(GRAIN)
    before = Path(desk.path).read_bytes()
    if not reason:
        add(desk, **changed)
        return
    with pytest.raises(UseError, match=reason):
        add(desk, **changed)
    assert Path(desk.path).read_bytes() == before


def test_findings_that_were_there_before_do_not_stand_in_the_way(a_desk: Callable[..., DraftContext]) -> None:
    desk = a_desk(GRAIN.replace("water", "nothing"))
    add(desk)
    assert ids(desk) == ["grain", "stone"]


def test_facts_written_as_one_list_are_not_added_to(a_desk: Callable[..., DraftContext]) -> None:
    desk = a_desk(source="fact = []\n" + SOURCE)
    with pytest.raises(UseError, match=r"would be wrong: not valid TOML.*nothing was written"):
        add(desk)


def test_a_comment_inside_a_text_is_no_comment(a_desk: Callable[..., DraftContext]) -> None:
    desk = a_desk(GRAIN + 'note = """\n# not a comment\n\n# nor this"""\n' + TEA)
    add(desk)
    assert sorted(ids(desk)) == ["grain", "stone", "tea"]
    assert tomli.loads(Path(desk.path).read_text())["fact"][0]["note"] == "# not a comment\n\n# nor this"


def test_a_file_of_several_sources_names_the_source_of_each_fact(a_desk: Callable[..., DraftContext]) -> None:
    desk = a_desk(source=SOURCE + "\n" + SOURCE.replace("gazette-2024", "other").replace("publisher", "genre"))
    assert 'source = "gazette-2024"' in add(desk).entry


def test_a_source_is_found_by_id_or_document_and_the_nearest_is_named(a_desk: Callable[..., DraftContext]) -> None:
    files = a_desk().files
    assert adding.chosen_source(files, "gazette-2024", "").id == "gazette-2024"
    for source, document, said in (
        ("gazette-2025", "", "no source 'gazette-2025': did you mean gazette-2024"),
        ("", "gazete.txt", "did you mean gazette.txt"),
        ("", "xyz", "declare it"),
    ):
        with pytest.raises(UseError, match=said):
            adding.chosen_source(files, source, document)
    with pytest.raises(UseError, match="the document of gazette-2024 and other; say which with --source"):
        a_desk(source=SOURCE + SOURCE.replace("gazette-2024", "other").replace("publisher", 'document = "gazette.txt"\npublisher'))


def test_without_tomlkit_it_says_what_to_install(a_desk: Callable[..., DraftContext], monkeypatch: pytest.MonkeyPatch) -> None:
    desk = a_desk()
    monkeypatch.setitem(sys.modules, "tomlkit", None)
    with pytest.raises(UseError, match=r"pip install 'beltfacts\[add\]'"):
        add(desk)


def test_the_facts_inside_an_installed_package_are_left_alone(a_desk: Callable[..., DraftContext], monkeypatch: pytest.MonkeyPatch) -> None:
    desk = a_desk()
    folder = Path(desk.path).parent
    monkeypatch.setattr(adding, "shipped_folder", lambda: folder)
    monkeypatch.setattr(adding, "__file__", str(folder.parent / "authoring" / "add.py"))
    with pytest.raises(UseError, match="copy them and give --facts the copy"):
        add(desk)
    assert add(desk, dry_run=True).fact.id == "stone"


_BUSY = """
import sys
from beltfacts.library.files import rewrite_file as revise
print("here", flush=True)
while True:
    revise(sys.argv[1], lambda text: text + "x" * 99999 + chr(10))
"""


def test_killing_at_random_times_leaves_whole_lines(tmp_path: Path) -> None:
    file = tmp_path / "a.toml"
    file.write_text("")
    for pause in (0.0, 0.004, 0.01):
        child = subprocess.Popen([sys.executable, "-c", _BUSY, str(file)], stdout=subprocess.PIPE)
        assert child.stdout is not None
        child.stdout.readline()
        time.sleep(pause)
        child.kill()
        child.wait(60)
        child.stdout.close()
        assert set(file.read_text().split("\n")) <= {"x" * 99999, ""}
