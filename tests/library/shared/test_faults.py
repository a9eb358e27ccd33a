"""What goes wrong with a real database: it is killed, it is full, it refuses, and two people push at once."""

from __future__ import annotations

import json
import re
import shlex
import signal
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from beltfacts.errors import UseError
from beltfacts.library.shared import Outcome, Unreachable, open_copy, writing
from tests.conftest import Ran, fact, load
from tests.library.shared.conftest import LIBRARY, Person, count
from tests.postgres import Server

pytestmark = [pytest.mark.once, pytest.mark.xdist_group("postgres"), pytest.mark.usefixtures("cache_folder")]

PAGE = Path(__file__).parents[3] / "docs" / "postgresql.md"


def test_a_database_that_is_killed_in_the_middle_of_a_push_has_nothing_of_it(
    ann: Person, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    ann.write(ann.read() + "".join(fact(f"cargo-{n}", value=n, measure=f"cargo {n}") for n in range(300)))
    finish = writing._finish_files

    def kill(*args: object) -> None:
        server.stop(signal.SIGQUIT)
        finish(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(writing, "_finish_files", kill)
    with pytest.raises(Unreachable, match="was lost"):
        ann.push()
    monkeypatch.undo()
    server.start()
    assert (count(server, ann.database), count(server, ann.database, "history")) == (2, 0)
    ann.push()
    assert count(server, ann.database) == 302


def test_a_connection_that_is_lost_while_a_push_is_confirmed_loses_nothing(ann: Person, ben: Person, server: Server) -> None:
    ann.write(ann.read() + fact("cargo-3"))
    base = (ann.folder / ".beltfacts-shared.json").read_bytes()
    ann.push()
    (ann.folder / ".beltfacts-shared.json").write_bytes(base)  # as if the answer had never come
    assert ann.push() == Outcome([], [], 2)
    ann.change("carried 120 tonnes", "carried nearly 120 tonnes")
    assert ann.push().conflicts == []


def test_a_database_that_is_killed_while_it_is_read_leaves_the_older_copy(
    ann: Person, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    from beltfacts.library.shared import local_copy

    assert len(load([ann.database]).facts) == 2
    ann.write(ann.read() + fact("cargo-3"))
    ann.push()
    read = local_copy.read_texts

    def kill(*args: object) -> object:
        server.stop(signal.SIGQUIT)
        return read(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(local_copy, "read_texts", kill)
    copy = open_copy(ann.database)
    copy._asked_at = float("-inf")
    library = load([ann.database])
    assert len(library.facts) == 2 and "answers are those of version 1" in library.note
    monkeypatch.undo()
    server.start()
    copy._asked_at = float("-inf")
    assert len(load([ann.database]).facts) == 3 and copy.note == ""


def test_two_pushes_at_once_wait_for_one_another(ann: Person, people: Callable[..., Person], server: Server) -> None:
    pushing = [people(f"person{n}") for n in range(4)]
    for n, person in enumerate(pushing):
        person.pull()
        person.write(person.read() + "".join(fact(f"cargo-{n}-{m}", value=m, measure=f"cargo {n} {m}") for m in range(50)))
    outcomes: list[Outcome] = []
    threads = [threading.Thread(target=lambda person=person: outcomes.append(person.push())) for person in pushing]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(each.version for each in outcomes) == [2, 3, 4, 5] and not any(each.conflicts for each in outcomes)
    assert count(server, ann.database) == 202
    ann.pull()
    assert ann.read().count("[[fact]]") == 202


def test_two_first_pushes_at_once_make_one_library(people: Callable[..., Person], server: Server, database: str) -> None:
    pushing = [people(f"person{n}", LIBRARY) for n in range(3)]
    threads = [threading.Thread(target=person.push) for person in pushing]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (count(server, database), server.sql(database, "SELECT version FROM beltfacts.library")) == (2, [(1,)])


def test_a_full_disk_of_the_database_is_said_and_nothing_is_written(ann: Person, server: Server) -> None:
    ann.write(ann.read() + fact("cargo-3"))
    server.sql(
        ann.database,
        "CREATE FUNCTION full() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE disk_full USING MESSAGE = ''could not extend file''; END'",
        "CREATE TRIGGER z BEFORE INSERT ON beltfacts.fact EXECUTE FUNCTION full()",
    )
    with pytest.raises(UseError, match=r"its disk is full \(could not extend file\); nothing was changed"):
        ann.push()
    assert (count(server, ann.database), server.sql(ann.database, "SELECT version FROM beltfacts.library")) == (2, [(1,)])


def test_roles_of_the_docs_read_and_write_and_nothing_else(ann: Person, ben: Person, server: Server) -> None:
    import psycopg

    (statements,) = re.findall(r"```sql\n(CREATE ROLE.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    server.sql(ann.database, *filter(str.strip, statements.split(";\n")))
    writer, reader = (ann.database.replace("postgres@", f"{name}@") for name in ("ann", "ben"))
    ann.database, ben.database = writer, reader
    ann.write(ann.read() + fact("cargo-3"))
    ann.push()
    ben.pull()
    assert ben.read() == ann.read() and len(load([reader]).facts) == 3
    assert server.sql(reader, "SELECT changed_by FROM beltfacts.fact WHERE id = 'cargo-3'") == [("ann",)]
    ben.write(ben.read() + fact("cargo-4"))
    with pytest.raises(UseError, match="lacks the right"):
        ben.push()
    for statement in (
        "DELETE FROM beltfacts.history", "UPDATE beltfacts.library SET version = 0", "INSERT INTO beltfacts.history (kind) VALUES ('fact')",
        "DROP TABLE beltfacts.fact", "CREATE TABLE beltfacts.mine (n integer)",
    ):  # fmt: skip
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            server.sql(writer, statement)
    server.sql(writer, "UPDATE beltfacts.fact SET changed_by = 'ben', version = 1, note = 'n' WHERE id = 'cargo-3'")
    assert server.sql(reader, "SELECT changed_by, version FROM beltfacts.fact WHERE id = 'cargo-3'") == [("ann", 3)]


def test_a_user_whom_the_database_refuses_gets_no_older_answer(ann: Person, server: Server, call: Callable[..., Ran]) -> None:
    server.sql(
        ann.database,
        "CREATE ROLE guest LOGIN",
        "GRANT USAGE ON SCHEMA beltfacts TO guest",
        "GRANT SELECT ON ALL TABLES IN SCHEMA beltfacts TO guest",
    )
    address = ann.database.replace("postgres@", "guest@")
    assert call("list", "--facts", address).code == 0
    server.sql(ann.database, "REVOKE SELECT ON ALL TABLES IN SCHEMA beltfacts FROM guest")
    open_copy(address)._asked_at = float("-inf")
    refused = call("list", "--facts", address)
    assert (refused.code, refused.stdout) == (2, "") and "lacks the right" in refused.stderr
    server.sql(ann.database, "ALTER ROLE guest NOLOGIN")
    open_copy(address)._asked_at = float("-inf")
    refused = call("list", "--facts", address)
    assert (refused.code, refused.stdout) == (2, "") and "refuses the connection" in refused.stderr


def test_a_database_restored_from_an_older_state_is_read_anew(ann: Person, server: Server) -> None:
    ann.change("carried 120 tonnes", "carried about 120 tonnes")
    ann.push()
    assert load([ann.database]).fact("cargo-2025").quote == "the canal carried about 120 tonnes"
    restored = (
        "ALTER TABLE beltfacts.fact DISABLE TRIGGER USER",
        "UPDATE beltfacts.fact SET toml = replace(toml, 'about 120', '120'), quote = replace(quote, 'about 120', '120'), version = 1",
        "UPDATE beltfacts.library SET version = 1, changed_at = now()",
        "ALTER TABLE beltfacts.file DISABLE TRIGGER USER",
        "UPDATE beltfacts.file SET touched = 1, touched_at = now(), digest = NULL",
    )
    server.sql(ann.database, *restored)
    open_copy(ann.database)._asked_at = float("-inf")
    assert load([ann.database]).fact("cargo-2025").quote == "the canal carried 120 tonnes"


@pytest.mark.parametrize("text", [
    "'; DROP TABLE beltfacts.fact; --", "\\N", "\\.", "a\\tb\\\\", "{a,b}", '"quoted"', "${x} %s %(y)s", "\u202e\u200b", "𠀀", "\t tab", "NULL",
])  # fmt: skip
def test_hostile_text_arrives_as_it_is(people: Callable[..., Person], server: Server, database: str, text: str) -> None:
    quoted = json.dumps(text, ensure_ascii=False)
    entry = fact("cargo").replace('quote = "the canal carried 100 tonnes"', f"quote = {quoted}\nnote = {quoted}")
    ann, ben = people("ann", LIBRARY + entry), people("ben")
    ann.push()
    ben.pull()
    assert ben.read() == ann.read()
    assert server.sql(database, "SELECT quote, note FROM beltfacts.fact WHERE id = 'cargo'") == [(text, text)]
    server.sql(database, "UPDATE beltfacts.fact SET via = quote WHERE id = 'cargo'")
    assert load([database]).fact("cargo").via == text


def test_a_character_that_postgresql_cannot_keep_is_refused(people: Callable[..., Person], database: str) -> None:
    ann = people("ann", LIBRARY + fact("cargo").replace("the canal carried 100 tonnes", "the canal \\u0000 carried 100 tonnes"))
    with pytest.raises(UseError, match="NUL"):
        ann.push()


def test_a_database_without_a_library_says_so(database: str, call: Callable[..., Ran], tmp_path: Path) -> None:
    for words in (("list", "--facts", database), ("pull", database, str(tmp_path / "new"))):
        ran = call(*words)
        assert ran.code == 2 and "no shared library in postgresql://" in ran.stderr and "beltfacts push" in ran.stderr


def test_commands_of_the_docs_run(database: str, call: Callable[..., Ran], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "my-facts").mkdir()
    (tmp_path / "my-facts" / "canals.toml").write_text(LIBRARY, encoding="utf-8")
    block = re.findall(r"```sh\n(beltfacts push.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)[0]
    lines = [shlex.split(line, comments=True) for line in block.replace("postgresql://localhost/facts", database).splitlines()]
    assert [words[:2] for words in lines] == [["beltfacts", name] for name in ("push", "pull", "search", "pull")]
    assert [call(*words[1:]).code for words in lines] == [0, 0, 0, 0]
    assert (tmp_path / "shared-facts" / "canals.toml").read_text(encoding="utf-8") == LIBRARY
