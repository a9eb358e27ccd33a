"""`--facts postgresql://...`: a reader has a local copy that follows the database, and says so when it cannot."""

from __future__ import annotations

import json
import os
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

import beltfacts
from beltfacts.errors import UseError
from beltfacts.library.shared import open_copy
from tests.conftest import Ran, fact, load
from tests.library.shared.conftest import Person
from tests.postgres import Server

pytestmark = [pytest.mark.once, pytest.mark.xdist_group("postgres"), pytest.mark.usefixtures("cache_folder")]

Call = Callable[..., Ran]

_PATIENCE = 60.0
"""Seconds that a busy machine is waited for. How soon a change is seen is measured in `benchmarks.shared_library`."""


def figures(database: str) -> list[str]:
    """The figures of a library, opened as a command opens it."""
    open_copy(database)._asked_at = float("-inf")  # as a new process
    return [each.figure for each in load([database]).facts]


def correct(person: Person, figure: str) -> None:
    """Give the second fact of a folder another figure."""
    old = person.read().partition('id = "cargo-2025"')[2].partition('figure = "')[2].partition(" ")[0]
    text = person.read()
    for words in ('figure = "{} tonnes', "value = {}\n", "carried {} tonnes"):
        text = text.replace(words.format(old), words.format(figure))
    person.write(text)


@pytest.mark.parametrize("words", [
    ("search", "canal cargo"), ("list",), ("show", "cargo-2025"), ("cite", "cargo-2024"), ("export", "--to", "json"), ("export", "--to", "biblatex"),
    ("topics",), ("sources",), ("compare", "cargo-2024", "cargo-2025"), ("verify", "--documents", "documents"),
])  # fmt: skip
def test_commands_answer_as_on_the_folder(
    ann: Person, call: Call, words: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "documents").mkdir()
    monkeypatch.chdir(tmp_path)
    from_folder, from_database = (call(*words, "--facts", facts) for facts in (str(ann.folder), ann.database))
    copy = str(Path(open_copy(ann.database).files.facts).relative_to(tmp_path))
    assert from_database._replace(stdout=from_database.stdout.replace(copy, ann.folder.name)) == from_folder
    assert from_folder.code in (0, 1) and from_folder.stdout


def test_check_finds_the_same(ann: Person, call: Call) -> None:
    ann.change("carried 120 tonnes", "carried some tonnes")
    ann.push()
    keys = ("rule", "message", "line", "column", "fact")
    found = []
    for facts in (str(ann.folder), ann.database):
        results = json.loads(call("check", "--format", "json", "--facts", facts).stdout)["results"]
        found.append([{key: each[key] for key in keys} for each in results])
    assert found[0] == found[1]
    assert "figure-in-quote" in {each["rule"] for each in found[1]}


def test_a_change_reaches_every_reader_and_only_its_file_is_fetched(ann: Person) -> None:
    ann.write('[[subject]]\nid = "salt-canal"\nname = "Salt Canal"\n', "more.toml")
    ann.push()
    assert figures(ann.database) == ["100 tonnes", "120 tonnes"]
    folder = Path(open_copy(ann.database).files.facts)
    before = {path.name: path.stat().st_ino for path in folder.glob("*.toml")}
    correct(ann, "121")
    ann.push()
    assert figures(ann.database) == ["100 tonnes", "121 tonnes"]
    after = {path.name: path.stat().st_ino for path in folder.glob("*.toml")}
    assert before["more.toml"] == after["more.toml"] and before["canals.toml"] != after["canals.toml"]


def test_a_file_that_is_removed_is_gone(ann: Person) -> None:
    ann.write('[[subject]]\nid = "salt-canal"\nname = "Salt Canal"\n', "more.toml")
    ann.push()
    assert len(load([ann.database]).vocabulary.subjects) == 2
    (ann.folder / "more.toml").unlink()
    ann.push()
    figures(ann.database)
    assert len(load([ann.database]).vocabulary.subjects) == 1


def test_what_another_program_changes_in_a_row_is_read_and_comments_stay(ann: Person, ben: Person, server: Server) -> None:
    line, quote = 'date = "2024"', '\ntopics = ["water"]\nquote = "the canal carried 120 tonnes"'
    ann.change(line + quote, f"{line}  # the year of the gazette{quote}")
    ann.push()
    server.sql(
        ann.database,
        """UPDATE beltfacts.fact SET value = 121.50, figure = '121.50 tonnes', quote = E'it carried "121.50\\ntonnes" \\\\',
            names = '{"zh": ["货运"]}' WHERE id = 'cargo-2025'""",
        """INSERT INTO beltfacts.fact (id, subject, measure, figure, date, topics, quote, source, file)
            VALUES ('opened', 'grand-canal', 'opening', 'in 609', '0609', '{water}', 'opened in 609', 'gazette-2024', 'canals.toml')""",
    )
    figures(ann.database)
    with beltfacts.load([ann.database]) as library:
        changed = library.fact("cargo-2025")
        assert (str(changed.value), changed.quote, changed.names) == ("121.50", 'it carried "121.50\ntonnes" \\', (("zh", ("货运",)),))
        assert library.fact("opened").figure == "in 609" and library.broken == 0
    ben.pull()
    text = ben.read()
    assert "# the next one is a forecast" in text and "# the year of the gazette" in text and "value = 121.50" in text
    assert ben.push().files == []


def test_rows_that_break_the_rules_are_refused(ann: Person, server: Server) -> None:
    import psycopg

    for assignment in (
        "value = 'NaN'",
        "unit = NULL",
        "low = 1",
        "bound = 'roughly'",
        "source = 'nobody'",
        "topics = '{air}'",
        "figure = ''",
        "quote = NULL",
    ):
        with pytest.raises(psycopg.errors.IntegrityError):
            server.sql(ann.database, f"UPDATE beltfacts.fact SET {assignment} WHERE id = 'cargo-2025'")
    with pytest.raises(psycopg.errors.IntegrityError):
        server.sql(ann.database, "DELETE FROM beltfacts.topic")


def test_while_the_database_is_down_answers_are_older_and_say_so(ann: Person, call: Call, server: Server) -> None:
    database = ann.database.replace("postgres@", "postgres:open-sesame@")
    assert call("list", "--facts", database).stderr == ""
    server.stop()
    try:
        open_copy(database)._asked_at = float("-inf")
        down = call("list", "--facts", database)
        assert down.code == 0 and down.stdout.count("tonnes") == 2
        assert (
            down.stderr.startswith("note: postgresql://postgres@/")
            and "answers are those of version 1, which was the newest on 20" in down.stderr
        )
        new = call("list", "--facts", server.address("never_read", password="open-sesame"))
        assert new.code == 2 and "does not answer" in new.stderr
        assert "open-sesame" not in down.stderr + new.stderr
    finally:
        server.start()
    open_copy(database)._asked_at = float("-inf")
    assert call("list", "--facts", database).stderr == ""


def test_a_server_sees_a_change_at_once_and_survives_a_restart_of_the_database(ann: Person, server: Server) -> None:
    library = load([ann.database])
    assert library.current() is library
    correct(ann, "121")
    ann.push()
    pushed = time.monotonic()
    while (now := library.current()) is library:
        assert time.monotonic() - pushed < _PATIENCE
    assert now.fact("cargo-2025").figure == "121 tonnes"
    server.stop()
    open_copy(ann.database)._asked_at = float("-inf")
    assert library.current().fact("cargo-2025").figure == "121 tonnes"
    assert "does not answer" in now.note or "was lost" in now.note
    server.start()
    correct(ann, "122")
    ann.push()
    open_copy(ann.database)._asked_at = float("-inf")
    newest = library.current()
    assert newest.fact("cargo-2025").figure == "122 tonnes" and newest.note == ""
    for each in (now, newest):
        each.close()


def test_many_threads_follow_one_database(ann: Person) -> None:
    library, seen = load([ann.database]), []

    def follow() -> None:
        until = time.monotonic() + _PATIENCE
        while time.monotonic() < until and (figure := library.current().fact("cargo-2025").figure) != "125 tonnes":
            assert figure in {f"{each} tonnes" for each in range(120, 126)}
        seen.append(figure)

    threads = [threading.Thread(target=follow) for _ in range(4)]
    for thread in threads:
        thread.start()
    for figure in range(121, 126):
        correct(ann, str(figure))
        ann.push()
    for thread in threads:
        thread.join()
    assert seen == ["125 tonnes"] * 4
    library.current().close()


def test_a_copy_that_is_half_replaced_is_finished_by_the_next_reader(ann: Person, monkeypatch: pytest.MonkeyPatch, server: Server) -> None:
    ann.write(fact("cargo-x").replace('quote = "', 'source = "gazette-2024"\nquote = "'), "a.toml")
    ann.push()
    figures(ann.database)
    ann.change("cargo-x", "cargo-y", "a.toml")
    correct(ann, "130")
    ann.push()
    real, calls = os.replace, []

    def replace(source: str, target: str) -> None:
        calls.append(target)
        if target.endswith(".toml") and sum(each.endswith(".toml") for each in calls) == 2:
            raise KeyboardInterrupt  # killed between two files
        real(source, target)

    monkeypatch.setattr(os, "replace", replace)
    with pytest.raises(KeyboardInterrupt):
        figures(ann.database)
    monkeypatch.undo()
    os.environ["BELTFACTS_CACHE"] = str(Path(open_copy(ann.database).files.folder).parents[1])
    server.stop()
    try:
        copy = open_copy(ann.database)
        copy._asked_at = float("-inf")
        copy.update()
        ids = [each.id for each in load([copy.files.facts], cached=False).facts]
        assert ids == ["cargo-y", "cargo-2024", "cargo-2025"] and "version 3" in copy.note
    finally:
        server.start()


def test_the_copy_cannot_be_edited(ann: Person, call: Call, tmp_path: Path) -> None:
    (tmp_path / "almanac.txt").write_text("Almanac of canals\n")
    ran = call("source", "add", str(tmp_path / "almanac.txt"), "--id", "almanac", "--yes", "--facts", ann.database)
    assert ran.code == 2
    assert "the library is a database: beltfacts pull" in ran.stderr
    assert list(Path(open_copy(ann.database).files.facts).glob("almanac*")) == []


@pytest.mark.parametrize("name", ["../outside.toml", "left-out/../../outside.toml", "/tmp/outside.toml", ".hidden.toml", "a\nb.toml"])
def test_a_database_writes_nothing_outside_of_the_copy(ann: Person, server: Server, name: str, tmp_path: Path) -> None:
    insert = "INSERT INTO beltfacts.file (name) VALUES (E'" + name.replace("\n", "\\n") + "')"
    server.sql(ann.database, "ALTER TABLE beltfacts.file DROP CONSTRAINT file_name_check", insert)
    with pytest.raises(UseError, match="is not a fact file"):
        figures(ann.database)
    with pytest.raises(UseError, match="is not a fact file"):
        Person(tmp_path / "new", ann.database).pull()
    assert list(tmp_path.rglob("outside.toml")) == []


def test_a_configuration_may_name_the_database_and_the_documents_beside_it(
    ann: Person, call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = tmp_path / "desk"
    (desk / "documents").mkdir(parents=True)
    (desk / "beltfacts.toml").write_text(f'facts = "{ann.database}"\ndocuments = "documents"\n')
    monkeypatch.chdir(desk)
    listed = call("list")
    assert listed.code == 0 and listed.stdout.count("tonnes") == 2
    assert "no documents folder" not in call("verify").stderr


def test_an_environment_variable_may_name_the_database(ann: Person, call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BELTFACTS_FACTS", ann.database.replace("postgres@", "postgres:open-sesame@"))
    assert call("list").stdout.count("tonnes") == 2
    assert "open-sesame" not in call("version", "--format", "json").stdout + call("doctor").stdout


def test_no_password_is_kept(ann: Person, call: Call, cache_folder: Path) -> None:
    call("search", "cargo", "--facts", ann.database.replace("postgres@", "postgres:open-sesame@"))
    kept = [path for path in cache_folder.rglob("*") if path.is_file()]
    assert kept and not [path for path in kept if "open-sesame" in str(path) or b"open-sesame" in path.read_bytes()]
